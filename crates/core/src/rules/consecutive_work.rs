//! How many days in a row a person works.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Problem, Rule};
use crate::domain::{Duty, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{EDGES, Member, Runs};

/// The kind `consecutive-work`.
pub struct ConsecutiveWork;

static DESCRIPTION: Description = Description {
    id: "consecutive-work",
    title: "Consecutive working days",
    about: "Limits the number of days in a row on which a person works. Days off and absences end a run; days worked \
         before the horizon count toward it. Each day beyond the maximum counts on that day; a run that is too short \
         counts on the day after it, and is not judged when its beginning is unknown or the horizon cuts it off.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "days", default: "none", about: "Fewest working days in a row." },
        Parameter { name: "maximum", unit: "days", default: "none", about: "Most working days in a row." },
        EDGES,
    ],
    examples: &["maximum = 2", "minimum = 3", "minimum = 2\nmaximum = 3", "minimum = 3\nedges = \"closed\""],
};

impl Kind for ConsecutiveWork {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let member = Member::Duties(scenario.duties_where(Duty::is_work));
        Some(Box::new(Working(Runs::build(meta, member, fields))))
    }
}

#[derive(Debug)]
struct Working(Runs);

impl Rule for Working {
    fn meta(&self) -> &Meta {
        &self.0.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        self.0.evaluate(problem, roster)
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        self.0.lower(problem)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        self.0.explain(problem, finding, text!("consecutive-work-works"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &ConsecutiveWork,
            &["maximum = 2", "minimum = 3", "minimum = 2\nmaximum = 2", "maximum = 0\nimportance = \"required\""],
        );
    }
}
