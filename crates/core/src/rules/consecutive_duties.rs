//! How many days in a row a person works duties of one sort.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::runs::{EDGES, Member, Runs};
use super::said::shifts;
use super::support::duties;

/// The kind `consecutive-duties`.
pub struct ConsecutiveDuties;

static DESCRIPTION: Description = Description {
    id: "consecutive-duties",
    title: "Consecutive duties of one sort",
    about: "Limits the number of days in a row on which a person has one of the named duties (a shift, a tag such as \
         `night`). Any other day ends a run; days before the horizon count toward it. Each day beyond the maximum counts on that day; a run that is too short \
         counts on the day after it, and is not judged when its beginning is unknown or the horizon cuts it off.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "", about: "Duties, shifts or tags meant." },
        Parameter { name: "minimum", unit: "days", default: "none", about: "Fewest such days in a row." },
        Parameter { name: "maximum", unit: "days", default: "none", about: "Most such days in a row." },
        EDGES,
    ],
    examples: &[
        "duties = [\"night\"]\nmaximum = 2",
        "duties = [\"E\", \"L\"]\nminimum = 2",
        "duties = [\"late\", \"night\"]\nminimum = 2\nmaximum = 3",
        "duties = [\"night\"]\nmaximum = 0",
        "duties = [\"late\"]\nminimum = 2\nedges = \"closed\"",
    ],
};

impl Kind for ConsecutiveDuties {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let set = duties(fields, "duties", scenario);
        let set = fields.need("duties", set).unwrap_or_default();
        let what = text!("consecutive-duties-has", shifts = shifts(scenario, &set));
        Some(Box::new(Named { runs: Runs::build(meta, Member::Duties(set), fields), what }))
    }
}

#[derive(Debug)]
struct Named {
    runs: Runs,
    /// What the person does on the days meant, for sentences.
    /// What the person has on the days of a run.
    what: Text,
}

impl Rule for Named {
    fn meta(&self) -> &Meta {
        &self.runs.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        self.runs.evaluate(problem, roster)
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        self.runs.lower(problem)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        self.runs.explain(problem, finding, self.what.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &ConsecutiveDuties,
            &[
                "duties = [\"night\"]\nmaximum = 1",
                "duties = [\"A\", \"I\"]\nminimum = 2",
                "duties = [\"work\", \"off\"]\nminimum = 3\nmaximum = 4",
            ],
        );
    }
}
