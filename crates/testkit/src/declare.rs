//! Rule declarations for every example of every registered kind.

use serde_json::{Map, Value, json};
use vuoro_core::rules::KINDS;
use vuoro_core::units::rng::Rng;

use crate::{read, world};

/// One example declaration of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The kind's id.
    pub kind: &'static str,
    /// Its position among the kind's examples.
    pub number: usize,
    text: &'static str,
}

/// Every example of every registered kind.
pub fn examples() -> Vec<Example> {
    let of_kind = |kind: &&'static dyn vuoro_core::constraint::Kind| {
        let kind: &'static dyn vuoro_core::constraint::Kind = *kind;
        let numbered = kind.examples().iter().enumerate();
        numbered.map(move |(number, text)| Example { kind: kind.id(), number, text }).collect::<Vec<_>>()
    };
    KINDS.iter().flat_map(of_kind).collect()
}

impl Example {
    /// The example as a declaration, with a random importance and scope where it names none; what is always in force
    /// takes neither.
    pub fn declaration(&self, rng: &mut Rng, start: &str) -> Value {
        let table: toml::Table =
            self.text.parse().unwrap_or_else(|error| panic!("example {} of {}: {error}", self.number, self.kind));
        let Value::Object(mut fields) = read::json(toml::Value::Table(table)) else { return Value::Null };
        fields.insert("kind".into(), json!(self.kind));
        if self.kind == "one-place" {
            return Value::Object(fields);
        }
        let mut offer = |name: &str, value: Value| {
            fields.entry(name).or_insert(value);
        };
        offer("importance", world::importance(rng));
        for (name, value) in world::scope(rng, start) {
            offer(name, value);
        }
        Value::Object(fields)
    }
}

/// A random world with this example as its first rule and `others` random ones after it.
pub fn world_with(example: &Example, others: usize, size: world::Size, rng: &mut Rng) -> Value {
    let mut document: Map<String, Value> = world::random(rng, size);
    let start = document["start"].as_str().unwrap_or_default().to_owned();
    let all = examples();
    let mut rules = vec![example.declaration(rng, &start)];
    for _ in 0..others {
        let other = all[rng.usize(0..all.len())];
        rules.push(other.declaration(rng, &start));
    }
    document.insert("rules".into(), rules.into());
    Value::Object(document)
}
