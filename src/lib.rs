//! vuoro: a workforce-scheduling optimiser for social and health care.
#![deny(unsafe_code)]

pub mod assess;
pub mod cli;
pub mod colgen;
pub mod constraint;
pub mod control;
pub mod domain;
pub mod error;
pub mod io;
pub mod mip;
pub mod pay;
pub mod pricing;
pub mod propagate;
pub mod record;
pub mod report;
pub mod rulebook;
pub mod rules;
pub mod search;
pub mod solve;
pub mod units;

/// The README's example, compiled and run with the other tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
