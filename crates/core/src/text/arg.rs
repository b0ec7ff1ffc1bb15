//! The arguments of a text.

use chrono::NaiveDate;
use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use super::{Lang, Text};
use crate::units::{Cost, CostUnit, Minutes, time::Clock};

/// A value in a text. Its type decides how each language writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arg {
    /// A name, an id, a value as found: the same in every language.
    Word(String),
    /// A whole number; plural forms go by it.
    Number(i64),
    /// A number with decimals, in its smallest unit.
    Decimal {
        /// Such as 125 for 12.5.
        value: i64,
        /// Such as 1.
        decimals: u8,
    },
    /// A length of time, minutes.
    Duration(Minutes),
    /// A date.
    Date(NaiveDate),
    /// A date with its weekday.
    Day(NaiveDate),
    /// A range of dates, both ends included.
    Dates(NaiveDate, NaiveDate),
    /// A cost.
    Money(Cost, CostUnit),
    /// Another text.
    Text(Box<Text>),
    /// Another text without the full stop at its end, so that a sentence can go on after it.
    Clause(Box<Text>),
    /// Several values in a row.
    List(Vec<Arg>, Join),
}

/// What stands between the values of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Join {
    /// `a, b`
    Comma,
    /// `a, b and c`
    And,
    /// `a, b or c`
    Or,
    /// `a; b`
    Semicolon,
}

impl Arg {
    /// A name, an id, a value as found.
    pub fn word(value: impl ToString) -> Arg {
        Arg::Word(value.to_string())
    }

    /// Values with commas between them.
    pub fn list<T: Into<Arg>>(values: impl IntoIterator<Item = T>, join: Join) -> Arg {
        Arg::List(values.into_iter().map(Into::into).collect(), join)
    }

    /// The value without words that are longer than `most` bytes: of these only the beginning is kept.
    pub(super) fn shortened(self, most: usize) -> Arg {
        match self {
            Arg::Word(word) => Arg::Word(super::shortened(word, most)),
            Arg::Text(text) => Arg::Text(Box::new(text.shortened(most))),
            Arg::List(values, join) => Arg::List(values.into_iter().map(|value| value.shortened(most)).collect(), join),
            other => other,
        }
    }

    /// The value in the words of a language.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Arg::Word(word) => word.clone(),
            Arg::Number(value) => lang.number(*value),
            Arg::Decimal { value, decimals } => lang.decimal(*value, *decimals),
            Arg::Duration(minutes) => lang.duration(*minutes),
            Arg::Date(date) => lang.date(*date),
            Arg::Day(date) => lang.day(*date),
            Arg::Dates(first, last) => lang.dates(*first, *last),
            Arg::Money(cost, unit) => lang.money(*cost, *unit),
            Arg::Text(text) => text.say(lang),
            Arg::Clause(text) => text.say(lang).trim_end_matches('.').to_owned(),
            Arg::List(values, join) => {
                let words: Vec<String> = values.iter().map(|value| value.say(lang)).collect();
                joined(&words, *join, lang)
            }
        }
    }

    /// The value as Fluent takes it: numbers as numbers, so that plural forms work; everything else in words.
    pub(super) fn fluent(&self, lang: Lang) -> FluentValue<'static> {
        match self {
            Arg::Number(value) => FluentValue::from(*value),
            other => FluentValue::from(other.say(lang)),
        }
    }
}

fn joined(words: &[String], join: Join, lang: Lang) -> String {
    let last = match (join, lang) {
        (Join::Comma, _) => return words.join(", "),
        (Join::Semicolon, _) => return words.join("; "),
        (Join::And, Lang::En) => "and",
        (Join::And, Lang::Fi) => "ja",
        (Join::And, Lang::Sv) => "och",
        (Join::Or, Lang::En) => "or",
        (Join::Or, Lang::Fi) => "tai",
        (Join::Or, Lang::Sv) => "eller",
    };
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

impl From<&str> for Arg {
    fn from(word: &str) -> Self {
        Arg::Word(word.to_owned())
    }
}

impl From<String> for Arg {
    fn from(word: String) -> Self {
        Arg::Word(word)
    }
}

impl From<&String> for Arg {
    fn from(word: &String) -> Self {
        Arg::Word(word.clone())
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Arg::Text(Box::new(text))
    }
}

impl From<&Text> for Arg {
    fn from(text: &Text) -> Self {
        Arg::Text(Box::new(text.clone()))
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Arg::Date(date)
    }
}

impl From<Clock> for Arg {
    fn from(clock: Clock) -> Self {
        Arg::Duration(clock.0)
    }
}

macro_rules! from_numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Arg {
            fn from(value: $number) -> Self {
                Arg::Number(value.try_into().unwrap_or(i64::MAX))
            }
        })*
    };
}
from_numbers!(i64, i32, u32, u64, usize, u16, u8);
