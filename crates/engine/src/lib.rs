//! The engines: pricing, column generation, exact models, local search, and the portfolio that assembles them.
//!
//! Knows forms only, never a rule; reads no files. It is reached from outside through the worker protocol.
#![deny(unsafe_code)]

pub mod colgen;
pub mod control;
pub mod mip;
pub mod pricing;
pub mod search;
pub mod solve;
