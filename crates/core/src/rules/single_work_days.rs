//! Single working days: one worked day between two days without work.

use crate::constraint::{Finding, Form, Goal, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{Duty, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{Mark, Member, Runs};
use super::said;

/// The kind `single-work-days`.
pub struct SingleWorkDays;

impl Kind for SingleWorkDays {
    fn id(&self) -> &'static str {
        "single-work-days"
    }

    fn title(&self) -> &'static str {
        "Single working days"
    }

    fn about(&self) -> &'static str {
        "Counts worked days that stand alone between two days without work (off, leave or sick). It counts on the \
         day after it; where the day before or after is unknown, it does not count."
    }

    fn goal(&self) -> Goal {
        Goal::Ergonomics
    }

    fn parameters(&self) -> &'static [Parameter] {
        &[]
    }

    fn examples(&self) -> &'static [&'static str] {
        &[""]
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(SingleWork { meta, member: Member::Duties(scenario.duties_where(Duty::is_work)) }))
    }
}

#[derive(Debug)]
pub(super) struct SingleWork {
    pub(super) meta: Meta,
    pub(super) member: Member,
}

impl Rule for SingleWork {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            let line = problem.scenario.line(roster, employee);
            let works = |day| self.member.mark_on(&problem.scenario, &line, day) == Mark::In;
            for day in line.first() + 1..line.end() - 1 {
                let single = !works(day - 1) && works(day) && !works(day + 1);
                if single && self.meta.days.contains(day + 1) {
                    findings.push(Finding::person(employee, day..day + 1, 1, weight));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        // A worked day that is alone is a run of work shorter than two by one day.
        let (meta, member) = (self.meta.clone(), self.member.clone());
        Runs { meta, member, minimum: Some(2), maximum: None, closed: false }.lower(problem)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, day) = (said::who(problem, finding), said::on(problem, finding.days.start));
        text!("single-work-days-found", name = name, day = day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&SingleWorkDays, &[""]);
    }
}
