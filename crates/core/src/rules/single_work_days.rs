//! Single working days: one worked day between two days without work.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Duty, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{Mark, Member, Runs};
use super::said;

/// The kind `single-work-days`.
pub struct SingleWorkDays;

static DESCRIPTION: Description = Description {
    id: "single-work-days",
    title: "Single working days",
    about: "Counts worked days that stand alone between two days without work (off, leave or sick). It counts on the \
         day after it; where the day before or after is unknown, it does not count.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[],
    examples: &[""],
};

impl Kind for SingleWorkDays {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
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

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
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
