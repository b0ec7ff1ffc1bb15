//! The rule kinds: one file each, one line each in [`KINDS`].
//!
//! Imports `units`, `error`, `record`, `domain` and `constraint`; never an engine.

mod chains;
mod consecutive_duties;
mod consecutive_off;
mod consecutive_work;
mod rest_between;
mod rest_in_day;
mod runs;
mod single_days_off;
mod single_work_days;
mod spans;
mod succession;
pub(crate) mod support;
#[cfg(test)]
mod testing;

use crate::constraint::Kind;

/// Every rule kind, in the order of the catalogue.
pub const KINDS: &[&dyn Kind] = &[
    &rest_between::RestBetween,
    &rest_in_day::RestInDay,
    &succession::Succession,
    &consecutive_work::ConsecutiveWork,
    &consecutive_duties::ConsecutiveDuties,
    &consecutive_off::ConsecutiveOff,
    &single_days_off::SingleDaysOff,
    &single_work_days::SingleWorkDays,
];

/// The kind with this id.
pub fn kind(id: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.id() == id)
}
