//! Scenarios, rules and judgement: everything about rosters but finding them and reading or writing files.
//!
//! Links no engine. `docs/ARCHITECTURE.md` has the map and the imports that are allowed.
#![deny(unsafe_code)]

pub mod assess;
pub mod constraint;
pub mod domain;
pub mod error;
pub mod pay;
pub mod propagate;
pub mod protocol;
pub mod record;
pub mod rulebook;
pub mod rules;
pub mod text;
pub mod units;
