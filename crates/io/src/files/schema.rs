//! The JSON Schema of a scenario document, made from the tables of fields and the catalogue of rule kinds. In English.

use serde_json::{Map, Value, json};

use super::tables::{Choice, Either, Field, RULE, Shape, Sort, TABLES, TOP, TOP_EITHER, Table};
use vuoro_core::constraint::Kind;
use vuoro_core::rulebook;
use vuoro_core::text;

/// A date as `record::date_of` reads it.
const DATE: &str = "^\\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\\.\\s*[0-9]{1,2}\\.\\s*[0-9]{4})?\\s*$";

/// The schema (draft 2020-12) of the JSON form of a scenario.
pub fn schema() -> Value {
    let mut properties = fields(TOP);
    for table in TABLES {
        properties.insert(table.key.to_owned(), list(table));
    }
    let mut root = object(properties, TOP, TOP_EITHER);
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!(text!("schema-title", version = 1).to_string());
    root["description"] = json!(text!("schema-about").to_string());
    let common = fields(RULE).into_iter().map(|(name, schema)| (format!("field-{name}"), schema));
    let kinds = rulebook::kinds().iter().map(|kind| (format!("rule-{}", kind.id()), rule(*kind)));
    root["$defs"] = Value::Object(common.chain(kinds).collect());
    root
}

/// A table of named values.
fn object(properties: Map<String, Value>, known: &[Field], either: Either) -> Value {
    let needed: Vec<&str> = known.iter().filter(|field| field.needed).map(|field| field.name).collect();
    let mut object = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !needed.is_empty() {
        object["required"] = json!(needed);
    }
    if !either.is_empty() {
        let group = |group: &&[&[&str]]| {
            let given: Vec<Value> = group.iter().map(|fields| json!({ "required": fields })).collect();
            json!({ "anyOf": given })
        };
        object["allOf"] = either.iter().map(group).collect();
    }
    object
}

fn fields(known: &[Field]) -> Map<String, Value> {
    known.iter().map(|field| (field.name.to_owned(), one(field))).collect()
}

fn one(field: &Field) -> Value {
    let mut schema = sort(field.sort);
    schema["description"] = json!(field.about().to_string());
    match (field.choice, field.sort) {
        (Choice::Only(words), Sort::Text) => {
            let words: Vec<Value> = words.iter().map(|word| json!(word)).chain([json!(""), Value::Null]).collect();
            schema["enum"] = json!(words);
        }
        (Choice::Often(words), _) => schema["examples"] = json!(words),
        _ => {}
    }
    schema
}

/// What values of a sort may look like. Tables of a folder are all texts, so numbers may be texts too.
fn sort(sort: Sort) -> Value {
    let texts = json!({ "type": ["string", "integer", "null"] });
    match sort {
        Sort::Text => texts,
        Sort::Said => json!({ "type": ["string", "integer", "object", "null"],
            "properties": { "en": texts, "fi": texts, "sv": texts }, "required": ["en"], "additionalProperties": false }),
        Sort::Words | Sort::Days => json!({ "type": ["string", "integer", "array", "null"], "items": texts }),
        Sort::Date => json!({ "type": ["string", "null"], "pattern": DATE }),
        Sort::Clock => json!({ "type": ["string", "null"], "pattern": "^\\s*([0-9]{1,2}:[0-9]{1,2}(:0+)?)?\\s*$" }),
        Sort::Length | Sort::Integer | Sort::Balance => json!({ "type": ["integer", "string", "null"] }),
        Sort::Share | Sort::Money | Sort::Price | Sort::Strength | Sort::Importance => {
            json!({ "type": ["number", "string", "null"] })
        }
        Sort::Flag => json!({ "type": ["boolean", "integer", "string", "null"] }),
        Sort::Agreement => json!({ "type": ["string", "object", "null"] }),
        Sort::Table(inner) => {
            let mut table = object(fields(inner), inner, &[]);
            table["type"] = json!(["object", "null"]);
            table
        }
    }
}

fn list(table: &Table) -> Value {
    let entry = || object(fields(table.fields), table.fields, table.either);
    let item = match table.shape {
        Shape::Words => json!({ "type": ["string", "integer"] }),
        Shape::Pairs => json!({ "anyOf": [{ "type": "string" },
            { "type": "array", "items": { "type": "string" }, "minItems": 2 }] }),
        Shape::Rules => {
            let kinds = rulebook::kinds().iter().map(|kind| json!({ "$ref": format!("#/$defs/rule-{}", kind.id()) }));
            let set = json!({ "type": "string", "description": text!("schema-rule-set").to_string() });
            json!({ "anyOf": std::iter::once(set).chain(kinds).chain([change()]).collect::<Vec<_>>() })
        }
        // A holiday without a name may be just its date.
        Shape::Rows if table.key == "holidays" => json!({ "anyOf": [{ "type": "string" }, entry()] }),
        Shape::Rows => entry(),
    };
    let also = if table.shape == Shape::Words { "string" } else { "null" };
    json!({ "type": ["array", also], "items": item, "description": table.about().to_string() })
}

/// A change of a rule: what its kind takes.
fn change() -> Value {
    let common = |field: &Field| (field.name.to_owned(), json!({ "$ref": format!("#/$defs/field-{}", field.name) }));
    let properties: Map<String, Value> = RULE.iter().filter(|field| field.name != "kind").map(common).collect();
    json!({
        "title": text!("schema-change").to_string(), "description": text!("schema-change-about").to_string(),
        "type": "object", "properties": properties, "required": ["override"],
    })
}

/// A rule of one kind.
fn rule(kind: &dyn Kind) -> Value {
    let common = |field: &Field| (field.name.to_owned(), json!({ "$ref": format!("#/$defs/field-{}", field.name) }));
    let mut properties: Map<String, Value> = RULE.iter().map(common).collect();
    properties["kind"] = json!({ "const": kind.id() });
    properties.remove("override");
    for parameter in kind.parameters() {
        let default = if parameter.default.is_empty() { String::new() } else { format!("; {}", parameter.default) };
        let words = format!("{} ({}{default})", parameter.about, parameter.unit);
        properties.insert(parameter.name.to_owned(), json!({ "description": words }));
    }
    json!({
        "title": kind.title().to_string(), "description": kind.about().to_string(), "type": "object",
        "properties": properties, "required": ["kind"], "additionalProperties": false,
    })
}
