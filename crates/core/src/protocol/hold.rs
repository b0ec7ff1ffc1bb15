//! A job that changes a roster on a few days of a few people only.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::NamedRoster;
use crate::domain::{DutySet, Scenario};
use crate::units::{Day, DutyId, EmployeeId};

/// What may change of a roster; everything else keeps its duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// The roster as it is.
    pub roster: NamedRoster,
    /// Ids of the people whose days may change.
    pub open: Vec<String>,
    /// The days of theirs that may.
    pub days: Range<Day>,
    /// Duties that a person may not have on a day: id, day, words of the duties.
    pub without: Vec<(String, Day, Vec<String>)>,
}

impl Hold {
    /// For each person and day the duties that are open: one where the duty is kept. `None` where the roster or a word
    /// does not fit the scenario.
    pub fn open(&self, scenario: &Scenario) -> Option<HashMap<(EmployeeId, Day), DutySet>> {
        let roster = self.roster.roster(scenario)?;
        let id = |employee: EmployeeId| scenario.employee(employee).id.as_str();
        let mut open = HashMap::new();
        for employee in scenario.staff() {
            let may = self.open.iter().any(|known| known == id(employee));
            for day in scenario.calendar.iter() {
                let duties: DutySet = match may && self.days.contains(&day) {
                    true => scenario.planned().collect(),
                    false => [roster.get(employee, day)].into_iter().collect(),
                };
                open.insert((employee, day), duties);
            }
        }
        for (name, day, words) in &self.without {
            let employee = scenario.staff().find(|employee| id(*employee) == name)?;
            let duties = open.get_mut(&(employee, *day))?;
            let unwanted = |duty: &DutyId| words.contains(&scenario.duty(*duty).code);
            let rest: DutySet = duties.iter().filter(|duty| !unwanted(duty)).collect();
            *duties = rest;
        }
        Some(open)
    }
}
