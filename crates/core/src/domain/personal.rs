//! What holds for one person in some time: permits, restrictions and terms.

use crate::error::Place;
use crate::units::{Day, EmployeeId, Minutes, UnitId};

/// How much a permit or a restriction allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// So many: long shifts in a period, nights in a row, days in a week.
    Number(i64),
    /// So much time: the longest shift.
    Time(Minutes),
}

/// A consent or a permit of a person, or a restriction. Why there is a restriction is never known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit {
    /// Whose.
    pub employee: EmployeeId,
    /// What for: a word that rules refer to.
    pub what: String,
    /// First valid day; none: always before.
    pub from: Option<Day>,
    /// Day after the last valid one; none: until further notice.
    pub to: Option<Day>,
    /// The only unit where it is valid.
    pub unit: Option<UnitId>,
    /// How much of it.
    pub quota: Option<Amount>,
    /// Where it was written.
    pub place: Place,
}

impl Permit {
    /// Is it valid on this day?
    pub fn valid(&self, day: Day) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day < to)
    }
}

/// What a term sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The share of full time in thousandths.
    Share(i64),
    /// A full-timer's hours in a planning period.
    Hours(Minutes),
    /// A parameter of a rule, as written: rule, parameter, value.
    Rule(String, String, String),
}

/// Something agreed with one person for some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// With whom.
    pub employee: EmployeeId,
    /// First day; none: from the beginning.
    pub from: Option<Day>,
    /// Day after the last; none: until further notice.
    pub to: Option<Day>,
    /// What.
    pub setting: Setting,
    /// Where it was written.
    pub place: Place,
}

impl Term {
    /// Does it hold on this day?
    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day < to)
    }
}

/// All that holds for single people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// Consents and permits.
    pub permits: Vec<Permit>,
    /// Restrictions.
    pub restrictions: Vec<Permit>,
    /// Terms by employee; of two for the same thing on one day the later counts.
    pub terms: Vec<Term>,
}

impl Personal {
    /// The terms of a person.
    pub fn terms_of(&self, employee: EmployeeId) -> &[Term] {
        let from = self.terms.partition_point(|term| term.employee < employee);
        let own = self.terms[from..].partition_point(|term| term.employee == employee);
        &self.terms[from..from + own]
    }

    /// Words for consents that shipped rule sets refer to.
    pub const CONSENTS: [&'static str; 8] = [
        "nine-hour-rest",
        "long-shifts",
        "extra-nights",
        "permanent-nights",
        "additional-work",
        "overtime",
        "time-bank",
        "several-units",
    ];
    /// Words for restrictions that shipped rule sets refer to.
    pub const RESTRICTIONS: [&'static str; 15] = [
        "no-nights",
        "no-evenings",
        "no-weekends",
        "reduced-days",
        "shorter-shifts",
        "no-long-shifts",
        "no-extra-hours",
        "under-18",
        "not-on-mondays",
        "not-on-tuesdays",
        "not-on-wednesdays",
        "not-on-thursdays",
        "not-on-fridays",
        "not-on-saturdays",
        "not-on-sundays",
    ];
}
