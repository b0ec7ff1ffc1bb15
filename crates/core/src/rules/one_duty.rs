//! `one-duty`: at most one duty a day.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::DutyId;

use super::said;

/// The kind.
pub(crate) struct OneDuty;

static DESCRIPTION: Description = Description {
    id: "one-duty",
    title: "One duty a day",
    about: "A person has at most one duty on a day. A double duty that the scenario allows is one duty. Every duty \
         beyond the first counts. Engines never make such days; rosters from outside may have them.",
    goal: Goal::Ergonomics,
    importance: Importance::Required,
    parameters: &[],
    examples: &[""],
};

impl Kind for OneDuty {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(Single { meta }))
    }
}

#[derive(Debug)]
struct Single {
    meta: Meta,
}

impl Rule for Single {
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
            for day in self.meta.days.iter() {
                let duties: Vec<DutyId> =
                    roster.duties(employee, day).filter(|duty| !problem.scenario.duty(*duty).is_off()).collect();
                let surplus = duties.len() as i64 - 1;
                if surplus > 0 {
                    let finding = Finding::person(employee, day..day + 1, surplus, weight * surplus);
                    let duties = said::duties(&problem.scenario, duties);
                    findings.push(finding.with_note(text!("one-duty-duties", duties = duties)));
                }
            }
        }
        findings
    }

    /// Nothing: lines of one duty a day cannot break it.
    fn lower(&self, _problem: &Problem) -> Vec<Form> {
        Vec::new()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "one-duty-found",
            name = said::who(problem, finding),
            duties = said::noted(finding, "duties"),
            when = said::when(problem, &finding.days),
            count = finding.amount,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA};

    #[test]
    fn every_duty_beyond_the_first_counts() {
        let ward = testing::ward("2026-08-24", 3);
        let roster = testing::roster(&ward, &[(ANNA, "A+I A+I+Y .")]);
        let problem = testing::problem(&OneDuty, ward, "");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(0, 1), (1, 2)]);
        assert_eq!(problem.explain(&findings[1]), "Anna has A + I + Y on Tue 2026-08-25, 2 duties too many.");
    }

    #[test]
    fn lines_of_one_duty_a_day_never_break_it() {
        testing::agree(&OneDuty, OneDuty.examples());
    }
}
