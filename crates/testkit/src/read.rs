//! From a document in memory to a problem, through the one constructor.

use serde_json::Value;
use vuoro_core::constraint::Problem;
use vuoro_io::files;

/// The problem of a document, or all its faults in words.
pub fn problem(document: &Value) -> Result<Problem, String> {
    let read = files::read_document_text("document.json", document.to_string());
    let loaded = read.and_then(files::build).map_err(|faults| {
        let words: Vec<String> = faults.list().iter().map(|fault| format!("{fault} {}", fault.help)).collect();
        words.join("\n")
    })?;
    Ok(loaded.problem)
}

/// The problem of a document that must be sound.
pub fn sound(document: &Value) -> Problem {
    problem(document).unwrap_or_else(|faults| panic!("{faults}\nin {document}"))
}

/// A document with some of its fields replaced.
pub fn with(mut document: Value, changes: &Value) -> Value {
    for (name, value) in changes.as_object().into_iter().flatten() {
        document[name] = value.clone();
    }
    document
}

/// A TOML value as JSON; dates become texts.
pub fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(name, value)| (name, json(value))).collect())
        }
        plain => serde_json::to_value(plain).expect("a plain value is a JSON value"),
    }
}
