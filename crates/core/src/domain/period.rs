//! Periods of the calendar: what hours, counts and days off are summed over.
//!
//! A period is a stretch of whole days that belongs to the calendar, not to the horizon: it may have begun before the
//! first planned day, and go on after the last. What lies before is filled by the history; what lies after is open.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Calendar;
use crate::units::Day;

/// How the calendar is divided into periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cycle {
    /// Stretches of so many days (at least 1).
    Days {
        /// Length of each.
        length: Day,
        /// A date on which one begins, inside the horizon or not; `None` means the first day of the horizon.
        anchor: Option<NaiveDate>,
    },
    /// Weeks from Monday to Sunday.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

impl Cycle {
    /// The cycles that have a name, with their words.
    pub const WORDS: [(&'static str, Cycle); 3] =
        [("week", Cycle::Week), ("month", Cycle::Month), ("year", Cycle::Year)];

    /// Stretches of so many days from the first day of the horizon.
    pub const fn days(length: Day) -> Cycle {
        Cycle::Days { length, anchor: None }
    }

    /// The same stretches, one of which begins on a date.
    pub fn from(self, anchor: Option<NaiveDate>) -> Cycle {
        match self {
            Cycle::Days { length, .. } => Cycle::Days { length, anchor },
            other => other,
        }
    }

    /// How many days a period has, or about has: 30 in a month, 365 in a year.
    pub fn about(self) -> Day {
        match self {
            Cycle::Days { length, .. } => length.max(1),
            Cycle::Week => 7,
            Cycle::Month => 30,
            Cycle::Year => 365,
        }
    }

    /// The whole period that holds a day.
    pub fn around(self, calendar: &Calendar, day: Day) -> Range<Day> {
        let date = calendar.date(day);
        let first_of = |year: i32, month: u32| calendar.day(NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(date));
        match self {
            Cycle::Days { length, anchor } => {
                let first = anchor.map_or(0, |date| calendar.day(date));
                let start = day - (day - first).rem_euclid(length.max(1));
                start..start + length.max(1)
            }
            Cycle::Week => {
                let monday = day - calendar.weekday(day).num_days_from_monday() as Day;
                monday..monday + 7
            }
            Cycle::Month => {
                let next = if date.month() == 12 { (date.year() + 1, 1) } else { (date.year(), date.month() + 1) };
                first_of(date.year(), date.month())..first_of(next.0, next.1)
            }
            Cycle::Year => first_of(date.year(), 1)..first_of(date.year() + 1, 1),
        }
    }

    /// The periods that have days in the horizon, in order.
    pub fn parts(self, calendar: &Calendar) -> Vec<PeriodPart> {
        let mut parts: Vec<PeriodPart> = Vec::new();
        while let Some(day) = Some(parts.last().map_or(0, |part| part.days.end)).filter(|day| *day < calendar.days) {
            let whole = self.around(calendar, day);
            let days = day..whole.end.clamp(day + 1, calendar.days);
            parts.push(PeriodPart { days, whole });
        }
        parts
    }
}

/// A period with days in the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodPart {
    /// Its days inside the horizon.
    pub days: Range<Day>,
    /// All its days.
    pub whole: Range<Day>,
}

impl PeriodPart {
    /// Its length in days.
    pub fn full(&self) -> Day {
        self.whole.end - self.whole.start
    }

    /// Does all of it lie inside the horizon?
    pub fn is_complete(&self) -> bool {
        self.days == self.whole
    }

    /// Does it go on after the horizon?
    pub fn is_open(&self) -> bool {
        self.whole.end > self.days.end
    }

    /// Its days from the first that is known, where `known` days before the horizon are, to the last planned one.
    pub fn known(&self, known: Day) -> Range<Day> {
        self.whole.start.max(-known).min(self.days.start)..self.days.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(start: &str, days: Day, cycle: Cycle) -> Vec<(Range<Day>, Range<Day>)> {
        let calendar = Calendar::new(start.parse().expect("a date"), days, chrono_tz::Europe::Helsinki);
        cycle.parts(&calendar).into_iter().map(|part| (part.days, part.whole)).collect()
    }

    #[test]
    fn periods_belong_to_the_calendar_wherever_the_horizon_begins() {
        // Thursday 1 October 2026.
        assert_eq!(parts("2026-10-01", 8, Cycle::Week), [(0..4, -3..4), (4..8, 4..11)]);
        assert_eq!(parts("2026-10-01", 35, Cycle::Month), [(0..31, 0..31), (31..35, 31..61)]);
        assert_eq!(parts("2026-12-30", 4, Cycle::Year), [(0..2, -363..2), (2..4, 2..367)]);
        let from = |date: &str| Cycle::Days { length: 21, anchor: date.parse().ok() };
        let three_weeks = from("2026-08-24");
        assert_eq!(parts("2026-08-31", 28, three_weeks), [(0..14, -7..14), (14..28, 14..35)]);
        assert_eq!(parts("2026-08-31", 14, from("2026-10-05")), [(0..14, -7..14)]);
    }

    #[test]
    fn what_is_known_of_a_period_ends_with_the_horizon() {
        let part = PeriodPart { days: 0..5, whole: -7..14 };
        assert_eq!((part.known(0), part.known(3), part.known(20)), (0..5, -3..5, -7..5));
        assert!(part.is_open() && !part.is_complete());
    }
}
