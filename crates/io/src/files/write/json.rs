//! A document as JSON: the same tree, so that reading it again gives the same problem.

use serde_json::{Map, Number};

use vuoro_core::record::{Node, Value};

/// The JSON of a document.
pub fn document_json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => Number::from_f64(*number).map_or(serde_json::Value::Null, Into::into),
        Value::Text(text) => text.clone().into(),
        Value::List(items) => items.iter().map(document_json).collect(),
        Value::Table(entries) => {
            let entries = entries.iter().map(|(key, node)| (key.name.clone(), document_json(node)));
            serde_json::Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}
