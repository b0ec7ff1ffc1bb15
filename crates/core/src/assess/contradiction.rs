//! What is told of a scenario before anything is planned: contradictions, and the hours that there are.

use std::ops::Range;

use crate::domain::{Norm, Scenario, Whose};
use crate::text::Text;
use crate::units::{Day, EmployeeId, Minutes, UnitId};

/// Something required that no roster can keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Positions of the rules that make it; none for demand.
    pub rules: Vec<usize>,
    /// Whose, if it is about a person.
    pub employee: Option<EmployeeId>,
    /// Where, if it is about demand.
    pub unit: Option<UnitId>,
    /// When it shows first; the number of days when only the end of the horizon decides.
    pub day: Day,
    /// The sentence.
    pub text: Text,
    /// What would fix it.
    pub fix: Text,
}

/// Hours wanted and hours there are, in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supply {
    /// Where.
    pub unit: UnitId,
    /// People whose home it is.
    pub people: usize,
    /// Minutes of work that the required minima ask for: paid minutes of shifts, presence in clock windows.
    pub minimum: Minutes,
    /// Minutes of work that the targets ask for.
    pub target: Minutes,
    /// Contract minutes of those people in the horizon, absences taken off; `None` when contracts set no hours.
    pub available: Option<Minutes>,
}

/// Contract minutes of a person on some days of the horizon, by the terms of each of them, absences taken off.
pub(super) fn available(scenario: &Scenario, employee: EmployeeId, days: &Range<Day>) -> Option<Minutes> {
    let minutes = Norm::default().minutes(scenario, employee, days, Whose::Own)?;
    let absent: Minutes = days
        .clone()
        .filter(|day| scenario.absence_on(employee, *day).is_some())
        .map(|day| scenario.credited_minutes(employee, Scenario::LEAVE, day))
        .sum();
    Some((minutes - absent).max(0))
}
