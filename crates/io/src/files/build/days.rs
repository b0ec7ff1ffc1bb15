//! Words for days: weekdays, `all`, `weekend`, `holiday`, dates and ranges of them.

use std::ops::Range;

use super::calendar::Times;
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, date_of, suggestion, with_suggestion};
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

/// The days of the horizon that words mean, in order.
pub(super) fn days_of(words: &[DayWord], times: &Times) -> Vec<Day> {
    let calendar = &times.calendar;
    let of_word = |word: &DayWord| -> Vec<Day> {
        match word {
            DayWord::Days(days) => days.clone().collect(),
            DayWord::Holiday => calendar.iter().filter(|day| calendar.holiday(*day).is_some()).collect(),
            DayWord::Weekdays(mask) => {
                let meant = |day: &Day| mask >> calendar.weekday(*day).num_days_from_monday() & 1 == 1;
                calendar.iter().filter(meant).collect()
            }
        }
    };
    let mut days: Vec<Day> = words.iter().flat_map(of_word).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn word(fields: &Fields<'_>, text: &str, place: &Place, times: &Times) -> Option<DayWord> {
    let lower = text.to_lowercase();
    if lower == "holiday" || lower == "holidays" {
        return Some(DayWord::Holiday);
    }
    if let Some(mask) = weekday_mask(&lower) {
        return Some(DayWord::Weekdays(mask));
    }
    let (first, last) = lower.split_once("..").unwrap_or((&lower, &lower));
    let looks_dated = lower.starts_with(|c: char| c.is_ascii_digit());
    match (date_of(first), date_of(last)) {
        (Ok(first), Ok(last)) => return times.span(first, last, 0, place, fields.faults()).map(DayWord::Days),
        (Err(help), _) | (_, Err(help)) if looks_dated => {
            fields.fault(Code::DateInvalid, place, text!("day-unknown", word = text), help);
            return None;
        }
        _ => {}
    }
    let near = suggestion(&lower, WEEKDAY_WORDS.iter().map(|(word, _)| *word).chain(["holiday"]));
    fields.fault(
        Code::WordUnknown,
        place,
        text!("day-unknown", word = text),
        with_suggestion(text!("day-unknown-help"), near),
    );
    None
}
