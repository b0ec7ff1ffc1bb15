//! The road from text to values: one neutral tree for TOML, JSON and table rows, with the place of every value.
//!
//! Readers (in `io`; TOML here, because rule sets need it too) turn their format into [`Node`]s; everything that
//! takes a value out of one does so through [`Fields`], which records a fault and goes on, so that all faults of an
//! input are reported together. Imports `error` and `units` only, and touches no files.

mod alike;
mod date;
mod fields;
mod lines;
mod toml;

pub use alike::look;
pub use date::{date_of, date_of_serial, day_and_month_of};
pub use fields::Fields;
pub use fields::{cents_of, clock_of, thousandths_of};
pub use lines::Lines;
pub use toml::read_toml;

use crate::error::Place;
use crate::text;
use crate::text::Text;

/// A value with its place.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub place: Place,
}

/// The value of a [`Node`].
#[derive(Clone, Debug, Default)]
pub enum Value {
    /// Absent (an empty table cell, a JSON `null`).
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// A text, or any cell of a text table; dates and clock times are texts too.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Named values in the order written.
    Table(Vec<(Key, Node)>),
}

/// A name in a table, with its place.
#[derive(Clone, Debug)]
pub struct Key {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

impl Value {
    /// The value found, for a message.
    pub fn shown(&self) -> Text {
        match self {
            Value::Text(text) if text.chars().count() > LONGEST_NAME => {
                Text::verbatim(format!("`{}…`", text.chars().take(LONGEST_NAME).collect::<String>()))
            }
            Value::Text(text) => Text::verbatim(format!("`{text}`")),
            Value::Integer(number) => Text::verbatim(number.to_string()),
            Value::Float(number) => Text::verbatim(number.to_string()),
            Value::Bool(flag) => Text::verbatim(flag.to_string()),
            other => other.kind(),
        }
    }

    /// What kind of value this is, for a message.
    pub fn kind(&self) -> Text {
        match self {
            Value::Null => text!("value-nothing"),
            Value::Bool(_) => text!("value-flag"),
            Value::Integer(_) => text!("value-integer"),
            Value::Float(_) => text!("value-number"),
            Value::Text(_) => text!("value-text"),
            Value::List(_) => text!("value-list"),
            Value::Table(_) => text!("value-table"),
        }
    }
}

/// Longest name that is compared with others; the work grows with the square of it.
const LONGEST_NAME: usize = 80;

/// Most values that one file may hold; each takes a few hundred bytes with its place.
pub const MOST_VALUES: usize = 2_000_000;

/// The known name most like `found`, as a help sentence; empty when nothing is near.
pub fn suggestion<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Text {
    let length = found.chars().take(LONGEST_NAME + 1).count();
    if length > LONGEST_NAME {
        return Text::EMPTY;
    }
    let found = found.to_lowercase();
    let near = |name: &&str| {
        let most = 1 + name.len() / 4;
        name.len() <= 4 * LONGEST_NAME && name.chars().count().abs_diff(length) <= most
    };
    known
        .into_iter()
        .filter(near)
        .map(|name| (strsim::osa_distance(&found, &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            let longest = name.chars().count();
            // Of short words every other one is near.
            *distance <= 1 + longest / 4 && *distance * 2 <= longest.max(length)
        })
        .min()
        .map_or(Text::EMPTY, |(_, name)| text!("did-you-mean", name = name))
}

/// A help, with a suggestion after it where there is one.
pub fn with_suggestion(help: Text, near: Text) -> Text {
    if near.is_empty() { help } else { text!("two-sentences", first = help, second = near) }
}
