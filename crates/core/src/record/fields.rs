//! Taking typed values out of a table of named nodes, with a fault for whatever does not fit.

use std::borrow::Cow;
use std::cell::RefCell;

use chrono::NaiveDate;

use super::alike::composed;
use super::date::date_of;
use super::{Key, Node, Value, suggestion, with_suggestion};
use crate::error::{Code, Faults, Place};
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{
    Cost, Minutes,
    time::{Clock, DAY_MINUTES},
};

/// Most names in one text.
const MOST_PARTS: usize = 10_000;

/// The named values of one record. Every getter takes the value out, records a fault when it does not fit and
/// returns `None` (absent or unfit); [`Fields::finish`] then reports the names nobody asked for.
///
/// Table cells are all text, so numbers, truth values and lists are also read from text.
pub struct Fields<'a> {
    entries: Vec<(Key, Node)>,
    asked: Vec<String>,
    /// The header of a table's row, where what no row has is missing.
    header: Option<Place>,
    /// Names that were asked for and stand nowhere, not even without a value.
    absent: Vec<String>,
    /// Names whose values were taken out.
    taken: Vec<String>,
    /// Where the record stands, for faults about what is absent.
    pub place: Place,
    faults: &'a RefCell<Faults>,
}

impl<'a> Fields<'a> {
    /// The fields of a table node. A node of another kind is a fault and gives no fields.
    pub fn of(node: Node, faults: &'a RefCell<Faults>) -> Self {
        let place = node.place;
        let entries = match node.value {
            Value::Table(mut entries) => {
                entries.iter_mut().for_each(|(_, node)| compose(&mut node.value));
                entries
            }
            other => {
                faults.borrow_mut().add(
                    Code::FieldType,
                    &place,
                    text!("table-expected", found = other.kind()),
                    text!("table-expected-help"),
                );
                Vec::new()
            }
        };
        let first = entries.first().map(|(key, _)| &key.place);
        let header = first.filter(|key| key.line > 0 && key.line < place.line && key.span.is_some()).cloned();
        let header = header.filter(|_| place.column == 1);
        Fields { entries, asked: Vec::new(), header, absent: Vec::new(), taken: Vec::new(), place, faults }
    }

    /// The collection that faults go to.
    pub fn faults(&self) -> &'a RefCell<Faults> {
        self.faults
    }

    /// Records a fault at a place.
    pub fn fault(&self, code: Code, place: &Place, message: impl Into<Text>, help: impl Into<Text>) {
        self.faults.borrow_mut().add(code, place, message, help);
    }

    /// Takes a node out by name; absent and null are both `None`.
    pub fn node(&mut self, name: &str) -> Option<Node> {
        self.asked.push(name.to_owned());
        let Some(at) = self.entries.iter().position(|(key, _)| key.name == name) else {
            self.absent.push(name.to_owned());
            return None;
        };
        let (_, node) = self.entries.remove(at);
        if is_empty(&node.value) {
            return None;
        }
        self.taken.push(name.to_owned());
        Some(node)
    }

    /// Is a value there that is not empty and not taken yet?
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, node)| key.name == name && !is_empty(&node.value))
    }

    /// Is the name given, but without a value: as a table is whose file could not be read?
    pub fn is_void(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, node)| key.name == name && matches!(node.value, Value::Null))
    }

    /// The place of a value that is still there, else of the record.
    pub fn place_of(&self, name: &str) -> Place {
        self.entries
            .iter()
            .find(|(key, _)| key.name == name)
            .map_or_else(|| self.place.clone(), |(_, n)| n.place.clone())
    }

    /// The place of a name that is still there, else of the record.
    pub fn key_place(&self, name: &str) -> Place {
        let key = self.entries.iter().find(|(key, _)| key.name == name);
        key.map_or_else(|| self.place.clone(), |(key, _)| key.place.clone())
    }

    /// Records that a needed value is absent, and passes the option through. A value that was there and did not fit is
    /// a fault already.
    pub fn need<T>(&self, name: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.taken.iter().any(|taken| taken == name) {
            if let Some(header) = self.header.as_ref().filter(|_| self.absent.iter().any(|absent| absent == name)) {
                let message = text!("field-column-missing", field = name);
                self.fault(Code::FieldMissing, header, message, text!("field-column-missing-help", field = name));
                return value;
            }
            let message = text!("field-missing", field = name);
            self.fault(Code::FieldMissing, &self.place, message, text!("field-missing-help", field = name));
        }
        value
    }

    fn typed<T>(&mut self, name: &str, wanted: Text, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        let node = self.node(name)?;
        let value = read(&node.value);
        if value.is_none() {
            let (code, found) = (unfit(&node.value), node.value.shown());
            let message = match code {
                Code::NumberNegative => text!("field-negative", field = name, wanted = &wanted, found = found),
                Code::NumberTooLarge => text!("field-too-large", field = name, wanted = &wanted, found = found),
                _ => text!("field-unfit", field = name, wanted = &wanted, found = found),
            };
            self.fault(code, &node.place, message, text!("field-unfit-help", wanted = wanted));
        }
        value
    }

    /// A text, trimmed. Numbers are taken as written.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.typed(name, text!("value-text"), text_of)
    }

    /// Words for people: a text, or a table with the words in each language, `{ en = "…", fi = "…", sv = "…" }`.
    pub fn words(&mut self, name: &str) -> Option<Text> {
        if !self.entries.iter().any(|(key, node)| key.name == name && matches!(node.value, Value::Table(_))) {
            return self.text(name).map(Text::Verbatim);
        }
        let mut words = Fields::of(self.node(name)?, self.faults);
        let en = words.text("en");
        let en = words.need("en", en);
        let (fi, sv) = (words.text("fi").unwrap_or_default(), words.text("sv").unwrap_or_default());
        words.finish();
        let en = en?;
        // In one language only: the same as a text.
        Some(if fi.is_empty() && sv.is_empty() { Text::Verbatim(en) } else { Text::Translated { en, fi, sv } })
    }

    /// A text with its place.
    pub fn text_at(&mut self, name: &str) -> Option<(String, Place)> {
        let place = self.place_of(name);
        Some((self.text(name)?, place))
    }

    /// True or false; `yes`, `no`, `x`, `1` and `0` too.
    pub fn flag(&mut self, name: &str) -> Option<bool> {
        self.typed(name, text!("value-flag"), |value| match value {
            Value::Bool(flag) => Some(*flag),
            Value::Integer(0) => Some(false),
            Value::Integer(1) => Some(true),
            Value::Text(text) => match text.trim().to_lowercase().as_str() {
                "true" | "yes" | "x" | "1" | "kyllä" => Some(true),
                "false" | "no" | "0" | "ei" => Some(false),
                _ => None,
            },
            _ => None,
        })
    }

    /// A whole number.
    pub fn integer(&mut self, name: &str) -> Option<i64> {
        self.typed(name, text!("value-integer"), integer_of)
    }

    /// A whole number within bounds (inclusive).
    pub fn integer_in(&mut self, name: &str, low: i64, high: i64) -> Option<i64> {
        let place = self.place_of(name);
        let value = self.integer(name)?;
        if (low..=high).contains(&value) {
            return Some(value);
        }
        let code = if value < 0 && low >= 0 { Code::NumberNegative } else { Code::NumberOutside };
        let message = text!("field-outside", field = name, value = Arg::word(value));
        self.fault(code, &place, message, text!("field-outside-help", low = low, high = high));
        None
    }

    /// A number, as thousandths: `0.8` gives 800. A text may use a decimal comma or end in `%`.
    pub fn thousandths(&mut self, name: &str) -> Option<i64> {
        self.typed(name, text!("value-number"), thousandths_of)
    }

    /// Money in euros, as cents: `12`, `12.5`, `12,50 €`.
    pub fn cents(&mut self, name: &str) -> Option<Cost> {
        self.typed(name, text!("value-money"), cents_of)
    }

    /// A length of time in minutes, never negative: `11:00`, `7:39`, `11h`, `30min`; a bare number means minutes.
    pub fn duration(&mut self, name: &str) -> Option<Minutes> {
        self.typed(name, text!("value-duration"), |value| match value {
            Value::Integer(minutes) => (0..=10_000_000).contains(minutes).then_some(*minutes),
            Value::Text(text) => duration_of(text.trim()),
            _ => None,
        })
    }

    /// A time of day in minutes after midnight, `0:00` to `24:00`.
    pub fn clock(&mut self, name: &str) -> Option<Minutes> {
        self.clock_until(name, DAY_MINUTES)
    }

    /// The same up to a time of a later day: `34:00` is 10:00 of the next one.
    pub fn clock_until(&mut self, name: &str, latest: Minutes) -> Option<Minutes> {
        let place = self.place_of(name);
        let minutes = self.typed(name, text!("value-clock"), |value| match value {
            Value::Text(text) => clock_of(text.trim()),
            _ => None,
        })?;
        if minutes <= latest {
            return Some(minutes);
        }
        let message = text!("field-after-midnight", field = name, time = Clock(minutes), latest = Clock(latest));
        self.fault(Code::NumberOutside, &place, message, text!("field-after-midnight-help"));
        None
    }

    /// A calendar date, as [`date_of`] reads it.
    pub fn date(&mut self, name: &str) -> Option<NaiveDate> {
        let node = self.node(name)?;
        let date = date_of(&text_of(&node.value).unwrap_or_default());
        let refuse = |help: Text| {
            let message = text!("field-no-date", field = name, found = node.value.shown());
            self.fault(Code::DateInvalid, &node.place, message, help);
        };
        date.map_err(refuse).ok()
    }

    /// A list of texts: a list, or one text split at `,`, `;` or `|`.
    pub fn texts(&mut self, name: &str) -> Option<Vec<(String, Place)>> {
        let node = self.node(name)?;
        match node.value {
            Value::List(items) => Some(
                items
                    .into_iter()
                    .filter_map(|item| {
                        let text = text_of(&item.value);
                        if text.is_none() {
                            let message = text!("field-holds-no-text", field = name, found = item.value.kind());
                            self.fault(Code::FieldType, &item.place, message, text!("field-holds-no-text-help"));
                        }
                        text.map(|text| (text, item.place))
                    })
                    .collect(),
            ),
            Value::Text(text) => {
                let parts = || text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
                if parts().nth(MOST_PARTS).is_some() {
                    let message = text!("field-too-many-names", field = name, most = MOST_PARTS);
                    self.fault(Code::TooMany, &node.place, message, text!("field-too-many-names-help"));
                }
                Some(parts().take(MOST_PARTS).map(|part| (part.to_owned(), node.place.clone())).collect())
            }
            Value::Integer(number) => Some(vec![(number.to_string(), node.place)]),
            other => {
                let message = text!("field-no-list-of-texts", field = name, found = other.kind());
                self.fault(Code::FieldType, &node.place, message, text!("field-no-list-of-texts-help"));
                None
            }
        }
    }

    /// A table.
    pub fn table(&mut self, name: &str) -> Option<Fields<'a>> {
        let node = self.node(name)?;
        Some(Fields::of(node, self.faults))
    }

    /// A list of any nodes; a single table counts as a list of one.
    pub fn list(&mut self, name: &str) -> Vec<Node> {
        match self.node(name) {
            None => Vec::new(),
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node @ Node { value: Value::Table(_), .. }) => vec![node],
            Some(node) => {
                let message = text!("field-no-list", field = name, found = node.value.kind());
                self.fault(Code::FieldType, &node.place, message, text!("field-no-list-help", field = name));
                Vec::new()
            }
        }
    }

    /// One of a few words, given with their meanings.
    pub fn choice<T: Copy>(&mut self, name: &str, choices: &[(&str, T)]) -> Option<T> {
        let place = self.place_of(name);
        let text = self.text(name)?;
        let found = choices.iter().find(|(word, _)| word.eq_ignore_ascii_case(&text));
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let near = suggestion(&text, words.iter().copied());
            let help = text!("field-word-unknown-help", words = Arg::list(words, Join::Comma));
            let message = text!("field-word-unknown", field = name, word = text);
            self.fault(Code::WordUnknown, &place, message, with_suggestion(help, near));
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// Names not taken yet, in order.
    pub fn left(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.name.as_str())
    }

    /// Reports every name that was given but never asked for.
    pub fn finish(self) {
        for (key, _) in &self.entries {
            let mut known: Vec<&str> = self.asked.iter().map(String::as_str).collect();
            known.sort_unstable();
            known.dedup();
            let near = suggestion(&key.name, known.iter().copied());
            let known = Arg::list(known, Join::Comma);
            let help = if near.is_empty() { text!("field-unknown-help", known = known) } else { near };
            self.fault(Code::FieldUnknown, &key.place, text!("field-unknown", field = &key.name), help);
        }
    }
}

/// Texts in the form in which they are compared; those of inner tables follow when their fields are taken.
fn compose(value: &mut Value) {
    match value {
        Value::Text(text) => {
            if let Cow::Owned(one) = composed(text) {
                *text = one;
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| compose(&mut item.value)),
        _ => {}
    }
}

/// Nothing, or an empty table cell.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Why a value fits no field of its kind, as far as that shows from the value alone.
fn unfit(value: &Value) -> Code {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b":.,".contains(&b));
    let text = match value {
        Value::Text(text) => text.trim(),
        Value::Integer(number) if *number < 0 => return Code::NumberNegative,
        Value::Float(number) if number.abs() >= 1e10 => return Code::NumberTooLarge,
        _ => return Code::FieldType,
    };
    match text.strip_prefix(['-', '−']) {
        Some(rest) if digits(rest) => Code::NumberNegative,
        None if digits(text) && text.len() > 8 => Code::NumberTooLarge,
        _ => Code::FieldType,
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.trim().to_owned()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

fn integer_of(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(number) => Some(*number),
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => Some(*number as i64),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A number as thousandths.
pub fn thousandths_of(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(number) => number.checked_mul(1000),
        Value::Float(number) if number.is_finite() && number.abs() < 1e12 => Some((number * 1000.0).round() as i64),
        Value::Text(text) => {
            let text = text.trim().replace(',', ".");
            let (digits, scale) = text.strip_suffix('%').map_or((text.as_str(), 1000.0), |rest| (rest, 10.0));
            let number: f64 = digits.trim().parse().ok()?;
            (number.is_finite() && number.abs() < 1e12).then(|| (number * scale).round() as i64)
        }
        _ => None,
    }
}

/// Euros to cents, without a detour over floats for texts.
pub fn cents_of(value: &Value) -> Option<Cost> {
    match value {
        Value::Integer(euros) => euros.checked_mul(100).filter(|cents| cents.abs() < 1_000_000_000_000),
        Value::Float(euros) if euros.is_finite() && euros.abs() < 1e10 => Some((euros * 100.0).round() as i64),
        Value::Text(text) => {
            let text = text.trim().trim_end_matches('€').trim().replace(',', ".");
            let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
            if part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) || whole.len() > 10 {
                return None;
            }
            let euros: i64 = whole.parse().ok()?;
            let cents: i64 = if part.is_empty() { 0 } else { format!("{part:0<2}").parse().ok()? };
            Some(euros * 100 + if whole.starts_with('-') { -cents } else { cents })
        }
        _ => None,
    }
}

/// `H:MM` to minutes.
pub fn clock_of(text: &str) -> Option<Minutes> {
    let mut parts = text.split(':');
    let hours: i64 = digits(parts.next()?)?;
    let minutes: i64 = digits(parts.next()?)?;
    let seconds: i64 = parts.next().map_or(Some(0), digits)?;
    (parts.next().is_none() && minutes < 60 && seconds == 0 && hours < 100_000).then_some(hours * 60 + minutes)
}

/// `11:00`, `11h`, `11 h 30 min`, `30min` or bare minutes.
fn duration_of(text: &str) -> Option<Minutes> {
    if text.contains(':') {
        return clock_of(text);
    }
    let lower = text.to_lowercase().replace(' ', "");
    if let Some((hours, rest)) = lower.split_once('h') {
        let minutes = rest.trim_end_matches("min");
        return Some(digits(hours)? * 60 + if minutes.is_empty() { 0 } else { digits(minutes)? });
    }
    digits(lower.trim_end_matches("min"))
}

fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() <= 8 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(entries: &[(&str, Value)]) -> Node {
        let place = Place::default();
        let node = |value: &Value| Node { value: value.clone(), place: place.clone() };
        let key = |name: &str| Key { name: name.to_owned(), place: place.clone() };
        Node { value: Value::Table(entries.iter().map(|(n, v)| (key(n), node(v))).collect()), place: place.clone() }
    }

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    #[test]
    fn values_are_read_from_text_as_from_typed_input() {
        let faults = RefCell::default();
        let mut fields = Fields::of(
            table(&[
                ("fte", text("0,8")),
                ("share", text("80 %")),
                ("rest", text("11h")),
                ("norm", text("114:45")),
                ("price", text("12,5 €")),
                ("codes", text("A; I")),
                ("on", text("yes")),
            ]),
            &faults,
        );
        assert_eq!(fields.thousandths("fte"), Some(800));
        assert_eq!(fields.thousandths("share"), Some(800));
        assert_eq!(fields.duration("rest"), Some(660));
        assert_eq!(fields.duration("norm"), Some(6885));
        assert_eq!(fields.cents("price"), Some(1250));
        assert_eq!(fields.texts("codes").map(|list| list.len()), Some(2));
        assert_eq!(fields.flag("on"), Some(true));
        fields.finish();
        assert!(faults.borrow().is_empty());
    }

    #[test]
    fn all_faults_of_a_record_are_reported_together() {
        let faults = RefCell::default();
        let mut fields =
            Fields::of(table(&[("min", text("many")), ("day", text("2026-02-30")), ("skil", text("a"))]), &faults);
        let min = fields.integer("min");
        assert_eq!(fields.need("min", min), None);
        assert_eq!(fields.date("day"), None);
        let skill = fields.text("skill");
        fields.need("skill", skill);
        fields.finish();
        let codes: Vec<Code> = faults.borrow().list().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::FieldType, Code::DateInvalid, Code::FieldMissing, Code::FieldUnknown]);
        assert!(faults.borrow().list()[3].help.to_string().contains("`skill`"));
    }

    #[test]
    fn negative_money_keeps_its_sign_below_one_euro() {
        assert_eq!(cents_of(&text("-0.50")), Some(-50));
    }
}
