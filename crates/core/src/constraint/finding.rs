//! Findings: the only currency of violation.

use std::ops::Range;

use crate::text::Text;
use crate::units::{Day, EmployeeId, Score, UnitId};

/// Who, when, how much, at what cost, by which rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Index of the rule in the problem's list; set by `Problem::evaluate`.
    pub rule: usize,
    /// Whose, if it is about a person.
    pub employee: Option<EmployeeId>,
    /// Where, if it is about a unit's demand.
    pub unit: Option<UnitId>,
    /// The days concerned, half-open; may begin in the history.
    pub days: Range<Day>,
    /// How much, in the rule's own unit (days, minutes, heads).
    pub amount: i64,
    /// What it costs under the problem's profile.
    pub cost: Score,
    /// Is something broken that must be kept? (Cover minima are, though their cost is a price.)
    pub required: bool,
    /// What exactly, in a few words where days and amount do not say it (`N → E`, `07:00–15:00, nurse`).
    pub note: Text,
}

impl Finding {
    /// A finding about a person.
    pub fn person(employee: EmployeeId, days: Range<Day>, amount: i64, cost: Score) -> Self {
        Finding {
            rule: 0,
            employee: Some(employee),
            unit: None,
            days,
            amount,
            cost,
            required: cost.hard > 0,
            note: Text::EMPTY,
        }
    }

    /// The same with a note.
    pub fn with_note(mut self, note: impl Into<Text>) -> Self {
        self.note = note.into();
        self
    }
}
