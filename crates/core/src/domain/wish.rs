//! Wishes, absences, locks and published duties: what individual days have been asked for, fixed or promised.

use crate::error::Place;
use crate::units::{Cost, Day, EmployeeId};

use super::{Absent, DutySet};

/// What a wish wants on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// No work.
    Off,
    /// One of these duties.
    Duty(DutySet),
    /// None of these duties.
    Not(DutySet),
}

/// How much a wish counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// As much as the wish rule says, times this many percent.
    Percent(i64),
    /// A price of its own.
    Price(Cost),
}

/// One wish for one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Whose.
    pub employee: EmployeeId,
    /// For which day of the horizon.
    pub day: Day,
    /// What.
    pub want: Want,
    /// How strongly.
    pub strength: Strength,
    /// As written, for people.
    pub text: String,
}

/// A stretch of absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Whose.
    pub employee: EmployeeId,
    /// First day.
    pub from: Day,
    /// Day after the last.
    pub to: Day,
    /// Which kind.
    pub kind: Absent,
    /// Known before the roster was made?
    pub planned: bool,
}

/// A duty fixed beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Whose.
    pub employee: EmployeeId,
    /// On which day of the horizon.
    pub day: Day,
    /// The duties the lock allows (one, or the same shift in several places).
    pub duties: DutySet,
    /// As written.
    pub text: String,
    /// Reason given.
    pub why: String,
    /// Where it was written, for naming contradictions.
    pub place: Place,
}

/// A cell of the roster that people were given before, for rules about changes to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Whose.
    pub employee: EmployeeId,
    /// On which day of the horizon.
    pub day: Day,
    /// The duties that keep to it (one, or the same shift in several places).
    pub duties: DutySet,
    /// As written.
    pub text: String,
}
