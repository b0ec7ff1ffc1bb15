//! How large a house is, and the days that are planned.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The rule set of generated wards, houses and counties: period work with everything that is planned for people.
pub const RULES: &str = "practice/period-work";

/// How large a house to make.
#[derive(Clone, Debug)]
pub struct Size {
    /// Number of people.
    pub employees: usize,
    /// Number of units.
    pub units: usize,
    /// Length of the horizon.
    pub days: i64,
    /// Share of people who may work in several units.
    pub float_share: f64,
    /// The rule set that people are planned by; [`RULES`] unless something else is to be tried.
    pub rules: String,
    /// Seed of all random choices.
    pub seed: u64,
}

/// The days that are planned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Horizon {
    pub start: NaiveDate,
    pub days: i64,
}

impl Horizon {
    pub(crate) fn date(&self, day: i64) -> NaiveDate {
        let far = Days::new(day.unsigned_abs());
        let date = if day < 0 { self.start.checked_sub_days(far) } else { self.start.checked_add_days(far) };
        date.unwrap_or(self.start)
    }

    pub(crate) fn weekday(&self, day: i64) -> Weekday {
        self.date(day).weekday()
    }

    pub(crate) fn is_weekend(&self, day: i64) -> bool {
        matches!(self.weekday(day), Weekday::Sat | Weekday::Sun)
    }

    /// Days of the planning period and a full-timer's minutes in it: 38 h 15 min a week.
    pub(crate) fn period(&self) -> (i64, i64) {
        let days = [21, 28, 14, 7].into_iter().find(|days| self.days % days == 0).unwrap_or(21);
        (days, days / 7 * 2295)
    }
}

impl Size {
    /// The days planned: from a Monday on which a three-week period begins.
    pub(crate) fn horizon(&self) -> Horizon {
        Horizon { start: NaiveDate::from_ymd_opt(2026, 8, 24).unwrap_or_default(), days: self.days }
    }

    pub(crate) fn date(&self, day: i64) -> NaiveDate {
        self.horizon().date(day)
    }

    pub(crate) fn weekday(&self, day: i64) -> Weekday {
        self.horizon().weekday(day)
    }

    pub(crate) fn period(&self) -> (i64, i64) {
        self.horizon().period()
    }

    pub(crate) fn unit(&self, at: usize) -> String {
        format!("u{}", at + 1)
    }

    /// A duty code as the scenario will have it.
    pub(crate) fn code(&self, shift: char, unit: usize) -> String {
        if self.units == 1 { shift.to_string() } else { format!("{shift}@{}", self.unit(unit)) }
    }
}

/// Days of known past.
pub(crate) const PAST: i64 = 21;
