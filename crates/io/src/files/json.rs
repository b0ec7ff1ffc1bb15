//! JSON text to a [`Node`]; the place of a value is its path (`staff[3].fte`), of a grammar mistake its line.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize as _, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Key, MOST_VALUES, Node, Value};
use vuoro_core::text;

/// Reads a JSON text. A grammar mistake is a fault, and then there is no node; a name given twice is a fault too.
pub fn read_json(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Node> {
    let mut deserializer = serde_json::Deserializer::from_str(&source.text);
    // Places must stay small: one short source without text for all of them.
    let named = Arc::new(Source { name: source.name.clone(), text: String::new() });
    let left = Cell::new(Some(MOST_VALUES));
    let seed = Seed { path: String::new(), source: &named, left: &left, faults };
    let read = seed.deserialize(&mut deserializer).and_then(|node| deserializer.end().map(|()| node));
    match read {
        Ok(node) => Some(node),
        Err(error) => {
            let place = place_in(source, error.line(), error.column());
            let words = error.to_string();
            // The reader gives words only.
            let (code, message) = match words.split(" at line ").next().unwrap_or(&words) {
                _ if left.get().is_none() => (Code::TooMany, text!("json-too-many-values")),
                "recursion limit exceeded" => (Code::TooDeep, text!("json-too-deep")),
                "number out of range" => (Code::NumberTooLarge, text!("json-number-too-large")),
                _ if error.is_eof() => (Code::SyntaxJson, text!("json-cut-off")),
                reason => (Code::SyntaxJson, text!("json-syntax", reason = reason)),
            };
            faults.borrow_mut().add(code, &place, message, code.help());
            None
        }
    }
}

/// The place of a line and (byte) column as the JSON reader counts them.
fn place_in(source: &Arc<Source>, line: usize, column: usize) -> Place {
    let start: usize = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column.saturating_sub(1)).min(source.text.len());
    while !source.text.is_char_boundary(at) {
        at -= 1;
    }
    Place::at(source, at, (at + 1).min(source.text.len()))
}

/// Most bytes of a path; names of any length could be part of it.
const LONGEST_PATH: usize = 200;

struct Seed<'a> {
    path: String,
    source: &'a Arc<Source>,
    /// How many more values are accepted; `None` when there were too many.
    left: &'a Cell<Option<usize>>,
    faults: &'a RefCell<Faults>,
}

impl Seed<'_> {
    fn node(&self, value: Value) -> Node {
        Node { value, place: self.place(self.path.clone()) }
    }

    fn place(&self, path: String) -> Place {
        Place { source: Some(self.source.clone()), path, ..Place::default() }
    }

    fn below(&self, path: String) -> Seed<'_> {
        Seed { path, source: self.source, left: self.left, faults: self.faults }
    }

    /// The path of an entry or item of this value.
    fn path(&self, tail: &str) -> String {
        if self.path.len() + tail.len() <= LONGEST_PATH {
            format!("{}{tail}", self.path)
        } else if self.path.ends_with('…') {
            self.path.clone()
        } else {
            let room = LONGEST_PATH.saturating_sub(self.path.len()) / 4;
            self.path.chars().chain(tail.chars().take(room)).chain(['…']).collect()
        }
    }

    /// Counts a value; an error when there are too many.
    fn count<E: Error>(&self) -> Result<(), E> {
        self.left.set(self.left.get().and_then(|left| left.checked_sub(1)));
        if self.left.get().is_some() { Ok(()) } else { Err(E::custom("too many values")) }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(self.node(Value::Null))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
        Ok(self.node(Value::Bool(flag)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(self.node(Value::Integer(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        let value = i64::try_from(number).map_or(Value::Float(number as f64), Value::Integer);
        Ok(self.node(value))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(self.node(Value::Float(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(self.node(Value::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.below(self.path(&format!("[{}]", items.len()))))? {
            self.count()?;
            items.push(item);
        }
        Ok(self.node(Value::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(name) = access.next_key_seed(Name)? {
            self.count()?;
            let path = self.path(&if self.path.is_empty() { name.clone() } else { format!(".{name}") });
            let place = self.place(path.clone());
            let node = access.next_value_seed(self.below(path))?;
            if seen.insert(name.clone()) {
                entries.push((Key { name, place }, node));
            } else {
                let message = text!("field-twice", field = name);
                self.faults.borrow_mut().add(Code::FieldDuplicate, &place, message, text!("fix-keep-one"));
            }
        }
        Ok(self.node(Value::Table(entries)))
    }
}

struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        String::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Faults) {
        let faults = RefCell::default();
        let source = Arc::new(Source { name: "a.json".into(), text: text.into() });
        let node = read_json(&source, &faults);
        (node, faults.into_inner())
    }

    #[test]
    fn values_carry_their_path() {
        let (node, faults) = read(r#"{"staff": [{"fte": 0.8}, {"fte": 18446744073709551615}]}"#);
        assert!(faults.is_empty());
        let Some(Node { value: Value::Table(top), .. }) = node else { panic!("a table") };
        let Value::List(staff) = &top[0].1.value else { panic!("a list") };
        let Value::Table(second) = &staff[1].value else { panic!("a table") };
        assert_eq!(second[0].1.place.path, "staff[1].fte");
        assert!(matches!(second[0].1.value, Value::Float(_)));
    }

    #[test]
    fn grammar_mistakes_and_repeated_names_are_faults() {
        let deep = "[".repeat(5000);
        let cases: [(&str, Code, usize); 5] = [
            ("{\"a\": 1,\n \"b\": }", Code::SyntaxJson, 2),
            ("{\"a\": 1} x", Code::SyntaxJson, 1),
            ("", Code::SyntaxJson, 1),
            (&deep, Code::TooDeep, 1),
            ("{\"a\": 1, \"a\": 2}", Code::FieldDuplicate, 0),
        ];
        for (text, code, line) in cases {
            let (_, faults) = read(text);
            let found: Vec<_> = faults.list().iter().map(|fault| (fault.code, fault.place.line)).collect();
            assert_eq!(found, [(code, line)], "{text:.40}");
        }
    }

    #[test]
    fn endless_names_and_lists_stay_small() {
        let name = "n".repeat(100_000);
        let many = format!("{{\"{name}\": [[{}0]]}}", "0,".repeat(100_000));
        let (node, _) = read(&many);
        let Some(Node { value: Value::Table(top), .. }) = node else { panic!("a table") };
        let Value::List(items) = &top[0].1.value else { panic!("a list") };
        assert!(items[0].place.path.len() < 1000);
        let (node, faults) = read(&format!("[{}0]", "0,".repeat(MOST_VALUES)));
        assert!(node.is_none() && faults.list()[0].code == Code::TooMany);
    }
}
