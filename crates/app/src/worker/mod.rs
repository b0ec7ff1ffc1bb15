//! The worker process as its parent sees it.

mod child;
mod parent;

pub use parent::{Best, Disagreement, Interrupt, News, Outcome, Task, run};

use std::path::PathBuf;

use crate::input::internal;
use vuoro_core::error::Faults;
use vuoro_core::text;

/// The running program, which serves as worker, too.
pub fn program() -> Result<PathBuf, Faults> {
    std::env::current_exe().map_err(|error| internal(text!("session-no-program", why = error.to_string())))
}
