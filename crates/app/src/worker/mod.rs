//! The worker process as its parent sees it.

mod child;
mod parent;

pub use parent::{Best, Disagreement, Interrupt, News, Outcome, Task, run};
