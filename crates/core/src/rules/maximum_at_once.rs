//! `maximum-at-once`: not too many of some people with the same sort of duty on one day.

use std::sync::Arc;

use crate::constraint::{
    Bounds, CoverTerm, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::said;
use super::shared;
use super::support;

/// The kind.
pub(crate) struct MaximumAtOnce;

static DESCRIPTION: Description = Description {
    id: "maximum-at-once",
    title: "Not too many at once",
    about: "On each day of the scope at most so many of the people of the scope have one of the duties: beginners on \
         nights, say, or a group on leave. Each person beyond counts. What is required is never forbidden, but it \
         comes before every price.",
    goal: Goal::Cover,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "work", about: "Which duties: codes, tags, `leave`." },
        Parameter { name: "maximum", unit: "heads", default: "", about: "At most so many people." },
    ],
    examples: &[
        "maximum = 1",
        "duties = [\"night\"]\nmaximum = 0\nimportance = \"required\"",
        "duties = [\"E\", \"L\"]\nmaximum = 1",
    ],
};

impl Kind for MaximumAtOnce {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        let maximum = fields.integer_in("maximum", 0, 100_000);
        let maximum = fields.need("maximum", maximum);
        Some(Box::new(AtOnce { meta, duties: duties?, maximum: maximum? }))
    }
}

#[derive(Debug)]
struct AtOnce {
    meta: Meta,
    duties: DutySet,
    maximum: i64,
}

impl Rule for AtOnce {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = shared::weight(problem, &self.meta, Per::Count);
        let mut findings = Vec::new();
        for day in self.meta.days.iter() {
            let mut there = 0;
            for employee in self.meta.people.iter() {
                there += i64::from(roster.duties(employee, day).any(|duty| self.duties.contains(duty)));
            }
            if there > self.maximum {
                let finding = shared::finding(&self.meta, None, day..day + 1, there - self.maximum, weight);
                findings.push(finding.with_note(text!("maximum-at-once-there", there = there, maximum = self.maximum)));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let (duties, people) = (Arc::new(self.duties.clone()), Arc::new(self.meta.people.clone()));
        if people.len() as i64 <= self.maximum {
            return Vec::new();
        }
        let bounds = Bounds::at_most(self.maximum, shared::weight(problem, &self.meta, Per::Count));
        let term = |day| CoverTerm { day, duties: duties.clone(), people: people.clone(), weight: 1 };
        self.meta.days.iter().filter_map(|day| shared::cover(vec![term(day)], 0, bounds.clone())).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "maximum-at-once-found",
            title = &self.meta.title,
            there = said::noted(finding, "there"),
            maximum = self.maximum,
            when = said::when(problem, &finding.days),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations = [
            "maximum = 1",
            "duties = \"night\"\nmaximum = 0\nimportance = \"required\"",
            "duties = [\"A\", \"leave\"]\nmaximum = 1",
        ];
        agree(&MaximumAtOnce, &declarations);
    }
}
