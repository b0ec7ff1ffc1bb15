//! Scenarios like real ones, of any size, from a seed: wards, houses and counties.
//!
//! The same numbers and seed always give the same document. See
//! the table of allowed imports in `docs/ARCHITECTURE.md`.
#![deny(unsafe_code)]

mod county;
mod demand;
mod house;
mod names;
mod people;
mod requests;
mod rotation;
mod size;

pub use county::{Balance, County, balance_text};
pub use size::{RULES, Size};
