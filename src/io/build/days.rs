//! Words for days: weekdays, `all`, `weekend`, `holiday`, dates and ranges of them.

use std::ops::Range;

use chrono::NaiveDate;

use super::calendar::Times;
use crate::error::{Code, Place};
use crate::record::{Fields, suggestion};
use crate::units::Day;

/// Which days a word means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DayWord {
    /// Weekdays, bit 0 for Monday.
    Weekdays(u8),
    /// Public holidays.
    Holiday,
    /// These days of the horizon.
    Days(Range<Day>),
}

const NAMES: [(&str, u8); 18] = [
    ("mon", 0b1),
    ("tue", 0b10),
    ("wed", 0b100),
    ("thu", 0b1000),
    ("fri", 0b1_0000),
    ("sat", 0b10_0000),
    ("sun", 0b100_0000),
    ("monday", 0b1),
    ("tuesday", 0b10),
    ("wednesday", 0b100),
    ("thursday", 0b1000),
    ("friday", 0b1_0000),
    ("saturday", 0b10_0000),
    ("sunday", 0b100_0000),
    ("all", 0b111_1111),
    ("weekdays", 0b1_1111),
    ("weekday", 0b1_1111),
    ("weekend", 0b110_0000),
];

/// The days named in a field, which must be there.
pub(super) fn day_words(fields: &mut Fields<'_>, name: &str, times: &Times) -> Option<Vec<DayWord>> {
    let texts = fields.texts(name);
    let texts = fields.need(name, texts)?;
    let words: Vec<Option<DayWord>> = texts.iter().map(|(text, place)| word(fields, text, place, times)).collect();
    words.into_iter().collect()
}

fn word(fields: &Fields<'_>, text: &str, place: &Place, times: &Times) -> Option<DayWord> {
    let lower = text.to_lowercase();
    if lower == "holiday" || lower == "holidays" {
        return Some(DayWord::Holiday);
    }
    if let Some(mask) = mask(&lower) {
        return Some(DayWord::Weekdays(mask));
    }
    let date = |text: &str| NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    let (first, last) = lower.split_once("..").unwrap_or((&lower, &lower));
    if let (Some(first), Some(last)) = (date(first), date(last)) {
        return times.span(first, last, 0, place, fields.faults()).map(DayWord::Days);
    }
    let looks_dated = lower.starts_with(|c: char| c.is_ascii_digit());
    let near = suggestion(&lower, NAMES.iter().map(|(name, _)| *name).chain(["holiday"]));
    let help = format!("Write mon, mon-fri, weekdays, weekend, all, holiday or a date like 2026-12-24. {near}");
    let code = if looks_dated { Code::DateInvalid } else { Code::FieldValue };
    fields.fault(code, place, format!("`{text}` names no day"), help.trim_end());
    None
}

/// A weekday, a group of them, or a range such as `fri-mon`.
fn mask(text: &str) -> Option<u8> {
    let single = |name: &str| NAMES.iter().find(|(known, _)| *known == name.trim()).map(|(_, mask)| *mask);
    if let Some(mask) = single(text) {
        return Some(mask);
    }
    let (from, to) = text.split_once('-')?;
    let (from, to) = (single(from)?, single(to)?);
    if from.count_ones() != 1 || to.count_ones() != 1 {
        return None;
    }
    let (mut at, mut mask) = (from, from);
    while at != to {
        at = if at == 0b100_0000 { 1 } else { at << 1 };
        mask |= at;
    }
    Some(mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekday_ranges_may_run_over_the_end_of_the_week() {
        assert_eq!(mask("mon-fri"), Some(0b1_1111));
        assert_eq!(mask("fri-mon"), Some(0b111_0001));
        assert_eq!(mask("sun-sun"), Some(0b100_0000));
        assert_eq!(mask("weekend-mon"), None);
        assert_eq!(mask("someday"), None);
    }
}
