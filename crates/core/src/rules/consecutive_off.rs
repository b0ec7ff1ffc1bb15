//! How many days in a row a person is off.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{EDGES, Member, Runs};

/// The kind `consecutive-off`.
pub struct ConsecutiveOff;

static DESCRIPTION: Description = Description {
    id: "consecutive-off",
    title: "Consecutive days off",
    about: "Limits the number of days off in a row. Leave and sickness are neither work nor a day off: they end a run, \
         and a run beside them is not judged for the minimum. With `sleep-day = false` a day off is a calendar day \
         without a minute of work, so the day on which a night shift ends is none. Days off before the horizon count \
         toward a run. Each day beyond the maximum counts on that day; a run that is too short counts on the day \
         after it, and is not judged when its beginning is unknown or the horizon cuts it off.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "days", default: "none", about: "Fewest days off in a row." },
        Parameter { name: "maximum", unit: "days", default: "none", about: "Most days off in a row." },
        Parameter {
            name: "sleep-day",
            unit: "true/false",
            default: "true",
            about: "Does the day on which a night shift ends count as a day off?",
        },
        EDGES,
    ],
    examples: &[
        "minimum = 2",
        "maximum = 2",
        "minimum = 2\nmaximum = 3\nsleep-day = false",
        "minimum = 2\nedges = \"closed\"",
    ],
};

impl Kind for ConsecutiveOff {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let sleep_day = fields.flag("sleep-day").unwrap_or(true);
        Some(Box::new(DaysOff(Runs::build(meta, Member::Off { sleep_day }, fields))))
    }
}

#[derive(Debug)]
struct DaysOff(Runs);

impl Rule for DaysOff {
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
        self.0.explain(problem, finding, text!("consecutive-off-is-off"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &ConsecutiveOff,
            &["maximum = 2", "minimum = 3", "minimum = 2\nmaximum = 2", "sleep-day = false\nminimum = 2\nmaximum = 3"],
        );
    }
}
