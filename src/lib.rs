//! vuoro: a workforce-scheduling optimiser for social and health care.
#![deny(unsafe_code)]

pub use vuoro_core::{assess, constraint, domain, error, pay, propagate, record, rulebook, rules, units};
pub use vuoro_engine::{colgen, mip, pricing, search, solve};
pub use vuoro_io::files as io;

/// The README's example, compiled and run with the other tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
