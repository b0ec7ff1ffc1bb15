//! Public benchmark formats, recognised by content: one file per format, one line each in [`READERS`].
//!
//! A reader turns its text into the same document as every other scenario; see `io::build` for the fields.

use std::cell::RefCell;
use std::sync::Arc;

use crate::constraint::Problem;
use crate::domain::Roster;
use crate::error::{Faults, Source};
use crate::record::Node;

/// How one benchmark format is recognised and read.
pub struct Format {
    /// Name for messages.
    pub name: &'static str,
    /// Is the text a scenario in this format?
    pub is_scenario: fn(&str) -> bool,
    /// The document of a scenario.
    pub scenario: fn(Arc<Source>, &RefCell<Faults>) -> Option<Node>,
    /// Is the text a roster in this format?
    pub is_roster: fn(&str) -> bool,
    /// The roster of a solution.
    pub roster: fn(&Arc<Source>, &Problem, &RefCell<Faults>) -> Option<Roster>,
}

/// Every benchmark format.
pub const READERS: &[Format] = &[];

/// The format whose scenario this text is.
pub fn of_scenario(text: &str) -> Option<&'static Format> {
    READERS.iter().find(|format| (format.is_scenario)(text))
}

/// The format whose roster this text is.
pub fn of_roster(text: &str) -> Option<&'static Format> {
    READERS.iter().find(|format| (format.is_roster)(text))
}
