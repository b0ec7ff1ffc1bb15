//! Declared rules to rules: kinds, scopes, importance, rule sets and profiles.
//!
//! A document's `rules` list holds declarations (tables with a `kind`) and names of rule sets. A rule set is one of
//! the embedded files of `models/` ([`catalogue`]) or a file beside the scenario, which only `io` opens.
//! Imports `units`, `error`, `record`, `domain`, `constraint` and `rules`; touches no files.

pub mod catalogue;
mod days;
mod declare;
mod gauges;
mod held;
mod holidays;
mod layer;
pub mod price;
mod profile;
mod resolve;
mod scope;
mod sources;
mod tariff;

pub use days::weekday_mask;
pub use declare::rules;
pub use gauges::gauges;
pub use holidays::{Holiday, holiday_calendars, holidays};
pub use profile::{own_profiles, profile, shipped_profiles};
pub use resolve::{Library, Resolved, resolve};
pub use sources::{Cited, SetSources, sources};
pub use tariff::tariff;

pub use days::WEEKDAY_WORDS;

/// Every kind of rule, in the order of the catalogue.
pub fn kinds() -> &'static [&'static dyn crate::constraint::Kind] {
    crate::rules::KINDS
}

#[cfg(test)]
mod tests;
