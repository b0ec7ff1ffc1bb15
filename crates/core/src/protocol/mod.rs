//! The worker protocol: what passes between a process that wants plans and the worker process that searches.
//!
//! Imports `units`, `text`, `domain` and nothing of an engine, so that a parent needs no solver.

mod hold;
mod message;
mod named;
mod options;

pub use hold::Hold;
pub use message::{Job, Message, Request};
pub use named::NamedRoster;
pub use options::{Options, Stopped, Watch};
