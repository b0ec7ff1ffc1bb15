//! A judgement that is kept up to date while a roster is edited: after a change, only what it touches is judged again.

use super::{Judgement, summed};
use crate::constraint::{Finding, Problem};
use crate::domain::{People, Roster};
use crate::units::{EmployeeId, Score};

/// The findings of a roster, rule by rule.
#[derive(Clone, Debug)]
pub struct Standing {
    by_rule: Vec<Vec<Finding>>,
}

impl Standing {
    /// Judges a roster from scratch.
    pub fn new(problem: &Problem, roster: &Roster) -> Self {
        Standing { by_rule: (0..problem.rules.len()).map(|rule| problem.evaluate_rule(rule, roster)).collect() }
    }

    /// Judges again after the lines of `people` changed: rules about single people for these people only, rules about
    /// several people together as a whole.
    pub fn again(&mut self, problem: &Problem, roster: &Roster, people: &[EmployeeId]) {
        self.again_alone(problem, roster, people);
        self.again_together(problem, roster);
    }

    /// The first part of [`Standing::again`]: rules about single people.
    pub fn again_alone(&mut self, problem: &Problem, roster: &Roster, people: &[EmployeeId]) {
        let changed: People = people.iter().copied().collect();
        let focused = problem.focused(changed.clone());
        let touched = |finding: &Finding| finding.employee.is_none_or(|employee| changed.contains(employee));
        for (at, rule) in problem.rules.iter().enumerate().filter(|(_, rule)| rule.is_personal()) {
            if people.iter().any(|employee| rule.meta().people.contains(*employee)) {
                let known = &mut self.by_rule[at];
                known.retain(|finding| !touched(finding));
                known.extend(focused.evaluate_rule(at, roster).into_iter().filter(touched));
                known.sort_by_key(|finding| (finding.employee, finding.days.start));
            }
        }
    }

    /// The second part of [`Standing::again`]: rules about several people together.
    pub fn again_together(&mut self, problem: &Problem, roster: &Roster) {
        for (at, _) in problem.rules.iter().enumerate().filter(|(_, rule)| !rule.is_personal()) {
            self.by_rule[at] = problem.evaluate_rule(at, roster);
        }
    }

    /// Every finding, by rule.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.by_rule.iter().flatten()
    }

    /// Sum of the findings' costs.
    pub fn total(&self) -> Score {
        self.findings().map(|finding| finding.cost).sum()
    }

    /// The judgement as it is now.
    pub fn judgement(&self, problem: &Problem) -> Judgement {
        summed(problem, self.findings().cloned().collect())
    }
}
