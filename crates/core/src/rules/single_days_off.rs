//! Single days off: one day off between two worked days.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{Mark, Member, Runs};
use super::said;

/// The kind `single-days-off`.
pub struct SingleDaysOff;

static DESCRIPTION: Description = Description {
    id: "single-days-off",
    title: "Single days off",
    about: "Counts days off that stand alone between two days of work. A day off is a calendar day without a minute of \
         work: the day on which a night shift ends is a day of work, unless `sleep-day = true` calls it a day off. \
         Leave and sickness are neither: a day off beside them is not single. It counts on the day after it, when \
         work goes on; where the day before or after is unknown, it does not count.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[Parameter {
        name: "sleep-day",
        unit: "true/false",
        default: "false",
        about: "Does the day on which a night shift ends count as a day off?",
    }],
    examples: &["", "sleep-day = true"],
};

impl Kind for SingleDaysOff {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let sleep_day = fields.flag("sleep-day").unwrap_or(false);
        Some(Box::new(SingleOff { meta, member: Member::Off { sleep_day } }))
    }
}

#[derive(Debug)]
pub(super) struct SingleOff {
    pub(super) meta: Meta,
    pub(super) member: Member,
}

impl Rule for SingleOff {
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
            let mark = |day| self.member.mark_on(&problem.scenario, &line, day);
            for day in line.first() + 1..line.end() - 1 {
                let single = mark(day - 1) == Mark::Out && mark(day) == Mark::In && mark(day + 1) == Mark::Out;
                if single && self.meta.days.contains(day + 1) {
                    findings.push(Finding::person(employee, day..day + 1, 1, weight));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        // A day off that is alone is a run of days off shorter than two by one day.
        let (meta, member) = (self.meta.clone(), self.member.clone());
        Runs { meta, member, minimum: Some(2), maximum: None, closed: false }.lower(problem)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, day) = (said::who(problem, finding), said::on(problem, finding.days.start));
        text!("single-days-off-found", name = name, day = day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&SingleDaysOff, &["", "sleep-day = true\nimportance = \"required\""]);
    }
}
