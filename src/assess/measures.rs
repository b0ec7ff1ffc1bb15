//! The measures that people judge rosters by. They do not depend on the profile.

use crate::constraint::{Finding, Problem};
use crate::domain::Roster;

/// One measured figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Stable id, e.g. `single-days-off`.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// Unit for people.
    pub unit: &'static str,
    /// The figure.
    pub value: f64,
    /// Is less of it better (`Some(true)`), more (`Some(false)`), or neither?
    pub less_is_better: Option<bool>,
}

/// All measures of a roster, in the order of tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// The list.
    pub list: Vec<Measure>,
}

impl Measures {
    /// The measures of a roster.
    pub fn of(_problem: &Problem, _roster: &Roster, _findings: &[Finding]) -> Self {
        Measures::default()
    }

    /// The value of a measure by id.
    pub fn get(&self, id: &str) -> Option<f64> {
        self.list.iter().find(|measure| measure.id == id).map(|measure| measure.value)
    }
}
