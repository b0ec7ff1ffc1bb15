//! The constructor says of every record which names it knows, and what it misses: the tables must say the same.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Either, Field, RULE, Shape, Sort, TABLES, TOP, TOP_EITHER, Table};
use crate::files::schema::schema;
use crate::files::{build, document_json, load, read_document_text};
use vuoro_core::error::{Code, Fault};
use vuoro_core::rulebook;
use vuoro_core::text::{Arg, Lang, Text, has};

/// No name that anything has, nor one like it.
const ALIEN: &str = "zzzzzzzzzzzz";

/// Faults of a document.
fn faults(document: &Value) -> Vec<Fault> {
    let read = read_document_text("a.json", document.to_string()).and_then(build);
    read.map_or_else(|faults| faults.list().to_vec(), |_| Vec::new())
}

/// A document in which everything that examples refer to exists.
fn world() -> Value {
    let shift = |code: &str, start: &str, end: &str, tag: &str| json!({ "code": code, "start": start, "end": end, "tags": [tag] });
    json!({
        "format-version": 1, "start": "2026-08-24", "days": 14, "history-days": 14, "skills": ["nurse", "lead"],
        "pay": "pay/fi-sote-2025",
        "unit": [{ "id": "u1" }],
        "shift": [shift("E", "07:00", "15:00", "early"), shift("L", "14:00", "22:00", "late"),
                  shift("N", "22:00", "07:00", "night")],
        "staff": [{ "id": "a" }, { "id": "b" }],
    })
}

/// The least entry of a list, with the first of its alternatives.
fn least(table: &Table) -> Value {
    match table.key {
        "unit" => json!({ "id": "u1" }),
        "shift" => json!({ "code": "X", "start": "07:00", "end": "15:00" }),
        "contract" => json!({ "id": "c" }),
        "holidays" => json!({ "date": "2026-08-25" }),
        "profile-weights" => json!({ "id": "p" }),
        "staff" => json!({ "id": "x" }),
        "demand" => json!({ "day": "mon", "shift": "E", "minimum": 1 }),
        "needs" => json!({ "of": "clients", "shift": "E", "ratio": 0.6 }),
        "forecast" => json!({ "of": "clients", "day": "all", "amount": 18 }),
        "wishes" => json!({ "employee": "a", "date": "2026-08-25", "want": "off" }),
        "absences" => json!({ "employee": "a", "date": "2026-08-25" }),
        "locks" | "published" => json!({ "employee": "a", "date": "2026-08-25", "duty": "E" }),
        "history" => json!({ "employee": "a", "date": "2026-08-23", "duty": "E" }),
        "permits" => json!({ "employee": "a", "what": "overtime" }),
        "restrictions" => json!({ "employee": "a", "what": "no-nights" }),
        "terms" => json!({ "employee": "a", "fte": 1 }),
        other => panic!("{other} has no example here"),
    }
}

/// A value for a field of an alternative that the least entry does not choose; `daily` times lie in a day.
fn value(name: &str, daily: bool) -> Value {
    match name {
        "from" | "to" if daily => json!("07:00"),
        "from" | "to" | "end" => json!("2026-08-25"),
        "balance" => json!("nights"),
        "group" => json!("leads"),
        _ => json!(1),
    }
}

fn with(table: &Table, entry: Value) -> Value {
    let mut document = world();
    document[table.key] = match table.key {
        "staff" => json!([entry, { "id": "a" }, { "id": "b" }]),
        "shift" => json!([entry, document["shift"][0], document["shift"][1], document["shift"][2]]),
        _ => json!([entry]),
    };
    document
}

/// The names that the constructor knows where it met the alien.
fn known(document: &Value) -> BTreeSet<String> {
    let faults = faults(document);
    let alien = faults.iter().find(|fault| fault.code == Code::FieldUnknown && fault.message.field() == Some(ALIEN));
    let alien = alien.unwrap_or_else(|| panic!("{ALIEN} passed unnoticed: {faults:?}"));
    let Some(Arg::List(names, _)) = alien.help.arg("known") else { panic!("a list of names: {}", alien.help) };
    names.iter().map(|name| name.say(Lang::En)).collect()
}

fn names(fields: &[Field]) -> BTreeSet<String> {
    fields.iter().map(|field| field.name.to_owned()).collect()
}

fn misses(document: &Value) -> bool {
    faults(document).iter().any(|fault| fault.code == Code::FieldMissing)
}

#[test]
fn the_constructor_knows_exactly_the_fields_of_the_tables() {
    let mut top = world();
    top[ALIEN] = json!(1);
    let lists = TABLES.iter().map(|table| table.key.to_owned());
    assert_eq!(known(&top), names(TOP).into_iter().chain(lists).collect());
    for table in TABLES.iter().filter(|table| table.shape == Shape::Rows) {
        let mut entry = least(table);
        entry[ALIEN] = json!(1);
        assert_eq!(known(&with(table, entry)), names(table.fields), "{}", table.key);
        for field in table.fields {
            let Sort::Table(inner) = field.sort else { continue };
            let mut entry = least(table);
            entry[field.name] = json!({ ALIEN: 1 });
            assert_eq!(known(&with(table, entry)), names(inner), "{} {}", table.key, field.name);
        }
    }
    for field in RULE {
        let Sort::Table(inner) = field.sort else { continue };
        let mut document = world();
        document["rules"] = json!([{ "kind": "cover", field.name: { ALIEN: 1 } }]);
        assert_eq!(known(&document), names(inner), "rules {}", field.name);
    }
}

#[test]
fn the_constructor_needs_exactly_what_the_tables_need() {
    let without = |entry: &Value, name: &str| {
        let mut entry = entry.clone();
        entry.as_object_mut().expect("a table").remove(name);
        entry
    };
    for field in TOP.iter().filter(|field| field.needed) {
        assert!(misses(&without(&world(), field.name)), "{}", field.name);
    }
    assert!(!misses(&world()), "what is not needed may be left out");
    for table in TABLES.iter().filter(|table| table.shape == Shape::Rows) {
        let entry = least(table);
        assert!(!misses(&with(table, entry.clone())), "{}: {:?}", table.key, faults(&with(table, entry.clone())));
        for field in table.fields.iter().filter(|field| field.needed) {
            assert!(misses(&with(table, without(&entry, field.name))), "{} {}", table.key, field.name);
        }
        alternatives(&entry, table.either, &|entry| misses(&with(table, entry)));
    }
    alternatives(&world(), TOP_EITHER, &|document| misses(&document));
}

/// Every alternative of a group will do, none will not.
fn alternatives(entry: &Value, either: Either, misses: &dyn Fn(Value) -> bool) {
    for group in either {
        let mut bare = entry.clone();
        let fields = bare.as_object_mut().expect("a table");
        for name in group.iter().copied().flatten() {
            fields.remove(*name);
        }
        assert!(misses(bare.clone()), "one of {group:?} is needed");
        for alternative in *group {
            let mut given = bare.clone();
            for name in *alternative {
                let daily = group.iter().any(|other| other.contains(&"shift"));
                given[*name] = if entry[*name].is_null() { value(name, daily) } else { entry[*name].clone() };
            }
            assert!(!misses(given), "{alternative:?} is enough");
        }
    }
}

#[test]
fn every_kind_of_rule_knows_exactly_its_parameters() {
    for kind in rulebook::kinds() {
        let mut everything = BTreeSet::new();
        for example in kind.examples() {
            let fields: Vec<&str> = example.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let text = format!(
                "value = {{ kind = \"{}\", {} }}",
                kind.id(),
                [fields.join(", "), format!("{ALIEN} = 1")].join(", ").trim_start_matches(", ")
            );
            let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            let mut document = world();
            document["rules"] = json!([serde_json::to_value(&table["value"]).expect("JSON")]);
            everything.extend(known(&document));
        }
        let parameters = kind.parameters().iter().map(|parameter| parameter.name.to_owned());
        let listed: BTreeSet<String> = names(RULE).into_iter().chain(parameters).collect();
        assert_eq!(everything, listed, "{}", kind.id());
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no such type: {other}"),
    }
}

/// Why a value does not fit a schema; nothing when it fits. Patterns are left to others.
fn misfit(root: &Value, schema: &Value, value: &Value, path: &str) -> Option<String> {
    let all = |list: &Value, path: &str| {
        list.as_array().expect("a list").iter().find_map(|one| misfit(root, one, value, path))
    };
    schema.as_object().expect("a schema").iter().find_map(|(keyword, content)| match keyword.as_str() {
        "$schema" | "$defs" | "title" | "description" | "examples" | "pattern" => None,
        "$ref" => {
            let pointer = content.as_str().expect("a text").trim_start_matches('#');
            misfit(root, root.pointer(pointer).expect("a definition"), value, path)
        }
        "type" => {
            let is = |name: &Value| is_of_type(value, name.as_str().expect("a text"));
            let fits = content.as_array().map_or_else(|| is(content), |list| list.iter().any(is));
            (!fits).then(|| format!("{path}: {value} is not of type {content}"))
        }
        "enum" => {
            (!content.as_array().expect("a list").contains(value)).then(|| format!("{path}: {value} is no choice"))
        }
        "const" => (content != value).then(|| format!("{path}: {value} is not {content}")),
        "allOf" => all(content, path),
        "anyOf" => {
            let reasons: Vec<Option<String>> =
                content.as_array().expect("a list").iter().map(|one| misfit(root, one, value, path)).collect();
            reasons.iter().all(Option::is_some).then(|| format!("{path}: none of the alternatives fits"))
        }
        "required" => {
            let missing = content
                .as_array()
                .expect("a list")
                .iter()
                .find(|name| value.get(name.as_str().expect("a text")).is_none());
            missing.map(|name| format!("{path}: {name} is missing"))
        }
        "properties" | "additionalProperties" if !value.is_object() => None,
        "properties" => value.as_object().expect("checked").iter().find_map(|(name, inner)| {
            content.get(name).and_then(|schema| misfit(root, schema, inner, &format!("{path}.{name}")))
        }),
        "additionalProperties" => {
            assert_eq!(content, &json!(false));
            let known = schema["properties"].as_object().expect("properties");
            let alien = value.as_object().expect("checked").keys().find(|name| !known.contains_key(*name));
            alien.map(|name| format!("{path}: {name} is not known"))
        }
        "items" => {
            let items = value.as_array()?.iter().enumerate();
            items.filter_map(|(at, item)| misfit(root, content, item, &format!("{path}[{at}]"))).next()
        }
        "minItems" | "maxItems" => {
            let (count, limit) = (value.as_array()?.len() as u64, content.as_u64().expect("a number"));
            let fits = if keyword == "minItems" { count >= limit } else { count <= limit };
            (!fits).then(|| format!("{path}: {count} items"))
        }
        other => panic!("the test does not know the keyword {other}"),
    })
}

#[test]
fn real_scenarios_fit_the_schema_and_faulty_ones_do_not() {
    let schema = schema();
    let fits = |document: &Value| misfit(&schema, &schema, document, "");
    let ward = load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/ward").as_ref()).expect("the example");
    let ward = document_json(&ward.document.node);
    assert_eq!(fits(&ward), None);
    assert_eq!(fits(&world()), None);
    let changes: [(&str, Value); 7] = [
        ("format-version", Value::Null),
        ("skils", json!([])),
        ("staff", json!([{ "name": "Aino" }])),
        ("demand", json!([{ "day": "mon", "minimum": 1 }])),
        ("rules", json!([{ "kind": "cover", "minmum": 1 }])),
        ("rules", json!([{ "kind": "covr" }])),
        ("absences", json!([{ "employee": "aino", "date": "2026-08-24", "kind": "holiday" }])),
    ];
    for (name, value) in changes {
        let mut document = ward.clone();
        if name == "format-version" {
            document.as_object_mut().expect("a table").remove(name);
        } else {
            document[name] = value.clone();
        }
        assert!(fits(&document).is_some(), "{name} {value} fits");
        assert!(!faults(&document).is_empty(), "{name} {value} is taken");
    }
}

#[test]
fn the_committed_schema_is_the_one_that_is_made() {
    let made = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/scenario.schema.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(committed, made, "run `vuoro export --format schema --out docs/scenario.schema.json --force`");
}

#[test]
fn a_schema_is_a_map_of_every_list_and_field() {
    let schema = schema();
    let properties: &Map<String, Value> = schema["properties"].as_object().expect("properties");
    let lists = TABLES.iter().map(|table| table.key.to_owned());
    let listed: BTreeSet<String> = names(TOP).into_iter().chain(lists).collect();
    assert_eq!(properties.keys().cloned().collect::<BTreeSet<_>>(), listed);
}

#[test]
fn every_table_and_field_says_what_it_is_in_every_language() {
    fn texts(fields: &[Field]) -> Vec<Text> {
        let inner = |field: &Field| if let Sort::Table(inner) = field.sort { texts(inner) } else { Vec::new() };
        fields.iter().flat_map(|field| [field.about()].into_iter().chain(inner(field))).collect()
    }
    let of_tables = TABLES.iter().flat_map(|table| [table.about()].into_iter().chain(texts(table.fields)));
    for text in of_tables.chain(texts(TOP)) {
        if let Some(id) = text.id() {
            assert!(Lang::ALL.into_iter().all(|lang| has(lang, id)), "{id}");
        }
        assert!(!text.is_empty());
    }
}
