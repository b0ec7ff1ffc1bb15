//! What the command line and a server share: loading, profiles, sessions of planning, and the worker's parent.
//!
//! Reaches the engine only through the worker protocol, so it builds without a solver.
#![deny(unsafe_code)]

pub mod explain;
pub mod input;
pub mod json;
pub mod session;
pub mod worker;
