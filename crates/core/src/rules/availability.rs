//! `availability`: duties that some people do not work on some days.

use std::sync::Arc;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::DutyId;

use super::said;
use super::support;

/// The kind.
pub(crate) struct Availability;

static DESCRIPTION: Description = Description {
    id: "availability",
    title: "Availability",
    about: "The people of the rule's scope do not work these duties on the days of its scope: no nights on medical \
         advice, no weekends, a study day every Tuesday. Every such duty counts.",
    goal: Goal::Wishes,
    importance: Importance::Required,
    parameters: &[Parameter {
        name: "duties",
        unit: "duties",
        default: "work",
        about: "Duty codes, shift codes, tags, or `work` for any work.",
    }],
    examples: &[
        "duties = [\"night\"]\nfor = { skills = [\"nurse\"] }",
        "on = { weekdays = [\"sat\", \"sun\"] }\nimportance = \"high\"",
        "duties = [\"E\", \"late\"]\nimportance = \"low\"",
    ],
};

impl Kind for Availability {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let duties = support::duties(fields, "duties", scenario).unwrap_or_else(|| scenario.duties_named("work"));
        Some(Box::new(Available { meta, duties: Arc::new(duties) }))
    }
}

#[derive(Debug)]
struct Available {
    meta: Meta,
    duties: Arc<DutySet>,
}

impl Rule for Available {
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
                let barred: Vec<DutyId> =
                    roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)).collect();
                if !barred.is_empty() {
                    let amount = barred.len() as i64;
                    let finding = Finding::person(employee, day..day + 1, amount, weight * amount);
                    findings.push(finding.with_note(Text::verbatim(support::codes(&problem.scenario, barred))));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let cost = problem.weight(&self.meta, Per::Count);
        if self.duties.is_empty() {
            return Vec::new();
        }
        let ranges = support::ranges(&self.meta.days);
        let cells = self.meta.people.iter().flat_map(|employee| {
            let cell = move |days| Form::Cell(Cell { employee, days, duties: self.duties.clone(), cost });
            ranges.iter().cloned().map(cell)
        });
        cells.collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, day) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("availability-found", who = who, duties = &finding.note, day = day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA};

    #[test]
    fn only_the_named_duties_are_barred_and_each_counts() {
        let ward = testing::ward("2026-08-24", 4);
        let roster = testing::roster(&ward, &[(ANNA, "A I Y+I .")]);
        let problem = testing::problem(&Availability, ward, "duties = [\"evening\", \"Y\"]");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(1, 1), (2, 2)]);
        assert_eq!(
            problem.explain(&findings[1]),
            "Anna has Y + I on Wed 2026-08-26, for which the person is not available."
        );
    }

    #[test]
    fn a_word_without_meaning_is_a_fault_that_suggests_one_with() {
        let ward = testing::ward("2026-08-24", 4);
        let faults = testing::scoped_rule(&Availability, &ward, "duties = [\"nigth\", \"on-call\"]", |_| {});
        let faults = faults.expect_err("a misspelt tag");
        assert_eq!(faults.list().len(), 1, "a common tag that no shift carries is no fault");
        assert!(faults.list()[0].help.to_string().contains("`night`"));
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Availability, &["duties = \"night\"", "", "duties = [\"A\", \"off\"]\nimportance = 3"]);
    }
}
