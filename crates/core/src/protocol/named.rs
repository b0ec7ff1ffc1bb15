//! A roster as it is stored and sent: people by id, duties by their words, never by an index that depends on what else
//! was read.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Roster, Scenario};
use crate::units::{DutyId, EmployeeId, ids::Id};

/// A roster in words. Each duty's word (`A@ward3:nurse`, `.` for a day off) is written once; cells name it by its
/// position among these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedRoster {
    /// Ids of the people, in the order of their lines.
    pub people: Vec<String>,
    /// Words of the duties that occur.
    pub duties: Vec<String>,
    /// Positions in `duties`, line by line, day by day.
    pub cells: Vec<u32>,
}

impl NamedRoster {
    /// A roster of a scenario in words. Extra duties of a day, which no engine plans, are left out.
    pub fn of(scenario: &Scenario, roster: &Roster) -> Self {
        let mut named = NamedRoster::default();
        let mut known: Vec<Option<u32>> = vec![None; scenario.duties.len()];
        for employee in scenario.staff() {
            named.people.push(scenario.employee(employee).id.clone());
            for duty in roster.line(employee) {
                let at = *known[duty.index()].get_or_insert_with(|| {
                    named.duties.push(scenario.duty(*duty).code.clone());
                    named.duties.len() as u32 - 1
                });
                named.cells.push(at);
            }
        }
        named
    }

    /// The roster in a scenario; `None` where it does not fit: another number of days, somebody or something unknown.
    /// People whom it does not name are off.
    pub fn roster(&self, scenario: &Scenario) -> Option<Roster> {
        let days = scenario.calendar.days as usize;
        if days == 0 || self.cells.len() != days * self.people.len() {
            return None;
        }
        let codes: HashMap<&str, DutyId> =
            scenario.alphabet().map(|duty| (scenario.duty(duty).code.as_str(), duty)).collect();
        let ids: HashMap<&str, EmployeeId> =
            scenario.staff().map(|employee| (scenario.employee(employee).id.as_str(), employee)).collect();
        let duties: Option<Vec<DutyId>> = self.duties.iter().map(|word| codes.get(word.as_str()).copied()).collect();
        let duties = duties?;
        let mut roster = scenario.empty_roster();
        for (id, cells) in self.people.iter().zip(self.cells.chunks_exact(days)) {
            let line: Option<Vec<DutyId>> = cells.iter().map(|at| duties.get(*at as usize).copied()).collect();
            roster.set_line(*ids.get(id.as_str())?, &line?);
        }
        Some(roster)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, CECILIA};

    #[test]
    fn a_roster_in_words_means_the_same_in_a_scenario_with_other_indices() {
        let ward = testing::ward("2026-08-24", 3);
        let roster = testing::roster(&ward, &[(ANNA, "A . v"), (CECILIA, "Y Y .")]);
        let named = NamedRoster::of(&ward, &roster);
        assert_eq!(named.roster(&ward), Some(roster));
        // Another order of shift types and people, as another version of the document might have.
        let mut other = ward.clone();
        other.duties[3..].reverse();
        other.employees.reverse();
        let there = named.roster(&other).expect("the same people and duties");
        assert_eq!(other.duty(there.get(EmployeeId(2), 0)).code, "A");
        assert_eq!(other.duty(there.get(EmployeeId(0), 1)).code, "Y");
    }

    #[test]
    fn what_does_not_fit_is_no_roster() {
        let ward = testing::ward("2026-08-24", 3);
        let named = NamedRoster::of(&ward, &ward.empty_roster());
        let changed = |change: fn(&mut NamedRoster)| {
            let mut changed = named.clone();
            change(&mut changed);
            changed.roster(&ward)
        };
        assert!(changed(|roster| roster.cells.truncate(8)).is_none());
        assert!(changed(|roster| roster.cells[0] = 9).is_none());
        assert!(changed(|roster| roster.duties[0] = "Q".into()).is_none());
        assert!(changed(|roster| roster.people[0] = "nobody".into()).is_none());
    }
}
