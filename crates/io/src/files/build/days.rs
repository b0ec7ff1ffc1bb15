//! Words for days: weekdays, `all`, `weekend`, `holiday`, dates and ranges of them.

use std::ops::Range;

use chrono::NaiveDate;

use super::calendar::Times;
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, suggestion, with_suggestion};
use vuoro_core::rulebook::{WEEKDAY_WORDS, weekday_mask};
use vuoro_core::text;
use vuoro_core::units::Day;

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

impl DayWord {
    /// How many entries it makes.
    pub(super) fn count(&self) -> usize {
        if let DayWord::Days(days) = self { days.len() } else { 1 }
    }
}

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
    if let Some(mask) = weekday_mask(&lower) {
        return Some(DayWord::Weekdays(mask));
    }
    let date = |text: &str| NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    let (first, last) = lower.split_once("..").unwrap_or((&lower, &lower));
    if let (Some(first), Some(last)) = (date(first), date(last)) {
        return times.span(first, last, 0, place, fields.faults()).map(DayWord::Days);
    }
    let looks_dated = lower.starts_with(|c: char| c.is_ascii_digit());
    let near = suggestion(&lower, WEEKDAY_WORDS.iter().map(|(word, _)| *word).chain(["holiday"]));
    let code = if looks_dated { Code::DateInvalid } else { Code::WordUnknown };
    fields.fault(code, place, text!("day-unknown", word = text), with_suggestion(text!("day-unknown-help"), near));
    None
}
