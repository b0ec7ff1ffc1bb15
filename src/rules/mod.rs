//! The rule kinds: one file each, one line each in [`KINDS`].
//!
//! Imports `units`, `error`, `record`, `domain` and `constraint`; never an engine.

mod availability;
mod cover;
mod duty_count;
mod eligibility;
mod hours;
mod leave;
mod locks;
mod one_duty;
mod stretches;
mod support;
#[cfg(test)]
mod testing;
mod weekends;
mod wishes;

use crate::constraint::Kind;

/// Every rule kind, in the order of the catalogue.
pub const KINDS: &[&dyn Kind] = &[
    &eligibility::Eligibility,
    &leave::Leave,
    &locks::Locks,
    &availability::Availability,
    &one_duty::OneDuty,
    &hours::Hours,
    &duty_count::DutyCount,
    &weekends::Weekends,
    &cover::Cover,
    &wishes::Wishes,
];

/// The kind with this id.
pub fn kind(id: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.id() == id)
}
