//! The rule kinds: one file each, one line each in [`KINDS`].
//!
//! Imports `units`, `error`, `record`, `domain` and `constraint`; never an engine.

pub(crate) mod support;
#[cfg(test)]
mod testing;

use crate::constraint::Kind;

/// Every rule kind, in the order of the catalogue.
pub const KINDS: &[&dyn Kind] = &[];

/// The kind with this id.
pub fn kind(id: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.id() == id)
}
