//! A small scenario that tests change to what they are about.

use serde_json::{Value, json};
use vuoro_core::constraint::Problem;

use crate::read;

/// A small ward for a week, with some fields replaced.
pub fn ward(changes: &[(&str, Value)]) -> Problem {
    let mut document = json!({
        "format-version": 1,
        "start": "2026-08-24",
        "days": 7,
        "history-days": 1,
        "skills": ["nurse"],
        "unit": [{ "id": "u1" }, { "id": "u2" }],
        "contract": [{ "id": "full", "hours": "38:15", "period-days": 7 }],
        "shift": [
            { "code": "E", "start": "07:00", "end": "15:00", "tags": ["early"] },
            { "code": "N", "start": "21:00", "end": "07:00", "tags": ["night"] },
        ],
        "staff": [
            { "id": "aino", "contract": "full", "unit": "u1", "skills": "nurse" },
            { "id": "bo", "contract": "full", "unit": "u1", "fte": "0.5" },
        ],
        "demand": [
            { "unit": "u1", "day": "all", "shift": "E", "minimum": 1, "target": 2 },
            { "unit": "u2", "day": "all", "shift": "E", "minimum": 0 },
            { "unit": "u1", "day": "all", "shift": "N", "minimum": 0 },
        ],
        "rules": [{ "kind": "eligibility" }, { "kind": "leave" }, { "kind": "locks" }, { "kind": "cover" }],
    });
    for (name, value) in changes {
        document[*name] = value.clone();
    }
    read::sound(&document)
}
