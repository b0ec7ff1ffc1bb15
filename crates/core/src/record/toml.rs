//! TOML text to a [`Node`], with the place of every value.

use std::cell::RefCell;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Key, Lines, Node, Value};
use crate::error::{Code, Faults, Place, Source};
use crate::text;

/// Largest TOML text. Its reader needs many times as much memory as the text has bytes.
const MOST_BYTES: usize = 8 << 20;

/// Reads a TOML text as one table. Every grammar mistake is a fault; then there is no node.
pub fn read_toml(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Node> {
    if source.text.len() > MOST_BYTES {
        let message = text!("toml-too-large", mebibytes = MOST_BYTES >> 20);
        let help = text!("toml-too-large-help");
        faults.borrow_mut().add(Code::TooLarge, &Place::file(&source.name), message, help);
        return None;
    }
    let lines = Lines::of(source);
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if errors.is_empty() {
        let span = table.span();
        let reader = Reader { lines, faults };
        return Some(Node { value: reader.table(table.get_ref()), place: reader.lines.place(span.start, span.start) });
    }
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let place = lines.place(span.start, span.end);
        // The reader gives words only.
        let code = if error.message().contains("recurs") { Code::TooDeep } else { Code::SyntaxToml };
        faults.borrow_mut().add(code, &place, text!("toml-syntax", reason = error.message()), code.help());
    }
    None
}

struct Reader<'a> {
    lines: Lines,
    faults: &'a RefCell<Faults>,
}

impl Reader<'_> {
    fn table(&self, table: &DeTable<'_>) -> Value {
        let entry = |(key, value): (&Spanned<std::borrow::Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
            let span = key.span();
            let key = Key { name: key.get_ref().to_string(), place: self.lines.place(span.start, span.end) };
            (key, self.node(value))
        };
        Value::Table(table.iter().map(entry).collect())
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let span = value.span();
        let place = self.lines.place(span.start, span.end);
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Boolean(flag) => Value::Bool(*flag),
            DeValue::Datetime(moment) => Value::Text(moment.to_string()),
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => self.table(table),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Value::Integer(number),
                Err(_) => self.unfit(&place, number.as_str()),
            },
            DeValue::Float(number) => match number.as_str().parse::<f64>() {
                Ok(number) if number.is_finite() => Value::Float(number),
                _ => self.unfit(&place, number.as_str()),
            },
        };
        Node { value, place }
    }

    /// A number that no field could take.
    fn unfit(&self, place: &Place, text: &str) -> Value {
        self.faults.borrow_mut().add(
            Code::NumberTooLarge,
            place,
            text!("number-unfit", number = text),
            Code::NumberTooLarge.help(),
        );
        Value::Null
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Node>, Faults) {
        let faults = RefCell::default();
        let source = Arc::new(Source { name: "a.toml".into(), text: text.into() });
        let node = read_toml(&source, &faults);
        (node, faults.into_inner())
    }

    #[test]
    fn values_know_where_they_stand_and_dates_are_texts() {
        let (node, faults) = read("a = 1\n[[b]]\nday = 2026-08-24\n");
        assert!(faults.is_empty());
        let Some(Node { value: Value::Table(entries), .. }) = node else { panic!("a table") };
        let Value::List(items) = &entries[1].1.value else { panic!("a list") };
        let Value::Table(inner) = &items[0].value else { panic!("a table") };
        assert!(matches!(&inner[0].1.value, Value::Text(text) if text == "2026-08-24"));
        assert_eq!((inner[0].1.place.line, inner[0].1.place.column), (3, 7));
        assert_eq!((inner[0].0.place.line, inner[0].0.place.column), (3, 1));
    }

    #[test]
    fn every_grammar_mistake_is_reported_with_its_line() {
        let (node, faults) = read("a = \nb = 2\nc = oops\n");
        assert!(node.is_none());
        let lines: Vec<_> = faults.list().iter().map(|fault| (fault.code, fault.place.line)).collect();
        assert!(lines.contains(&(Code::SyntaxToml, 1)) && lines.contains(&(Code::SyntaxToml, 3)), "{lines:?}");
    }

    #[test]
    fn numbers_that_no_field_could_take_are_faults() {
        let (node, faults) = read("a = 99999999999999999999\nb = nan\n");
        assert!(node.is_some());
        assert_eq!(faults.list().iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::NumberTooLarge; 2]);
    }
}
