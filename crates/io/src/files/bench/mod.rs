//! Public benchmark formats, recognised by content: one file per format, one line each in [`READERS`].
//!
//! A reader turns its text (or the several texts of one instance) into the same document as every other scenario; see `io::build` for the fields.

mod curtois;
mod inrc1;
mod inrc2;
mod nsplib;
mod tokens;
mod tree;
mod xml;

pub use inrc2::Weekly;

use std::cell::RefCell;
use std::sync::Arc;

use serde_json::{Value, json};

use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Node;
use vuoro_core::text;

/// Reads the roster of a solution in a problem.
pub type ReadRoster = fn(&[Arc<Source>], &Problem, &RefCell<Faults>) -> Option<Roster>;

/// How one benchmark format is recognised and read.
pub struct Format {
    /// Name for messages.
    pub name: &'static str,
    /// Is the text a scenario in this format?
    pub is_scenario: fn(&str) -> bool,
    /// The document of a scenario: its main file, then the files that belong to it.
    pub scenario: fn(&[Arc<Source>], &RefCell<Faults>) -> Option<Node>,
    /// Is the text a roster in this format?
    pub is_roster: fn(&str) -> bool,
    /// The roster of a solution, which may stand in several files.
    pub roster: ReadRoster,
    /// Does the problem come from this format?
    pub is_problem: fn(&Problem) -> bool,
    /// A roster in the format's own solution files, in order.
    pub parts: fn(&Problem, &Roster) -> Vec<String>,
    /// The names of these files; one that stands alone is named by the instance.
    pub names: fn(&Problem, &str) -> Vec<String>,
    /// The benchmark's own account of a roster.
    pub official: fn(&Problem, &Roster) -> Official,
}

impl Format {
    /// A roster in the format's own solution text: its files one after the other.
    pub fn solution(&self, problem: &Problem, roster: &Roster) -> String {
        (self.parts)(problem, roster).join("\n")
    }
}

/// A benchmark's own account of a roster, with its own keys and ways of counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// Is no hard rule broken?
    pub feasible: bool,
    /// How often each hard rule is broken.
    pub hard: Vec<(&'static str, i64)>,
    /// What each soft rule costs.
    pub cost: Vec<(&'static str, i64)>,
    /// Sum of the costs, also of an infeasible roster.
    pub total: i64,
}

impl Official {
    /// As it stands in JSON output.
    pub fn json(&self) -> Value {
        let object = |list: &[(&'static str, i64)]| -> Value {
            Value::Object(list.iter().map(|(key, number)| ((*key).to_owned(), json!(number))).collect())
        };
        json!({
            "feasible": self.feasible,
            "hard": object(&self.hard),
            "cost": object(&self.cost),
            "total": self.total,
        })
    }
}

/// Every benchmark format.
pub const READERS: &[Format] = &[curtois::FORMAT, inrc1::FORMAT, inrc2::FORMAT, nsplib::FORMAT];

/// The only one of the sources; each further one is a fault.
fn only<'a>(sources: &'a [Arc<Source>], faults: &RefCell<Faults>) -> Option<&'a Arc<Source>> {
    for further in sources.iter().skip(1) {
        let (message, help) = (text!("bench-further-file"), text!("bench-further-file-help"));
        faults.borrow_mut().add(Code::FileForeign, &Place::file(&further.name), message, help);
    }
    sources.first().filter(|_| sources.len() == 1)
}

/// The format whose scenario this text is.
pub fn of_scenario(text: &str) -> Option<&'static Format> {
    READERS.iter().find(|format| (format.is_scenario)(text))
}

/// The format whose roster this text is.
pub fn of_roster(text: &str) -> Option<&'static Format> {
    READERS.iter().find(|format| (format.is_roster)(text))
}

/// The format that a problem was read from, if it was one of these.
pub fn of_problem(problem: &Problem) -> Option<&'static Format> {
    READERS.iter().find(|format| (format.is_problem)(problem))
}
