//! `stability`: little change to what was published.

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Published, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::DutyId;

use super::said;
use super::support::Pool;

/// The kind.
pub(crate) struct Stability;

static DESCRIPTION: Description = Description {
    id: "stability",
    title: "Changes to the published roster",
    about: "Each day on which a person has another duty than the published roster (the scenario's table `published`) says \
         counts. `only` chooses what kind of change is meant: another duty where work was published, work on a \
         published day off, or a published duty taken away. Days without a row in the table are free to change.",
    goal: Goal::Stability,
    importance: Importance::Price(1_000),
    parameters: &[Parameter {
        name: "only",
        unit: "moved, called-in or released",
        default: "",
        about: "Other work instead of work, work instead of none, or none instead of work. All when not given.",
    }],
    examples: &[
        "",
        "only = \"called-in\"\nimportance = \"high\"",
        "only = \"moved\"",
        "only = \"released\"\nimportance = 2",
    ],
};

impl Kind for Stability {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let changes = [("moved", Change::Moved), ("called-in", Change::CalledIn), ("released", Change::Released)];
        let only = fields.choice("only", &changes);
        Some(Box::new(Stable { meta, only }))
    }
}

/// Sorts of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Moved,
    CalledIn,
    Released,
}

#[derive(Debug)]
struct Stable {
    meta: Meta,
    only: Option<Change>,
}

impl Stable {
    /// The published duties in the rule's scope.
    fn published<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = &'a Published> {
        let inside = |row: &&Published| self.meta.people.contains(row.employee) && self.meta.days.contains(row.day);
        scenario.published.iter().filter(inside)
    }

    /// Is having this duty in place of what was published a change that counts?
    fn counts(&self, scenario: &Scenario, row: &Published, duty: DutyId) -> bool {
        let worked = row.duties.iter().any(|published| scenario.duty(published).is_work());
        let change = match (worked, scenario.duty(duty).is_work()) {
            (true, true) => Some(Change::Moved),
            (false, true) => Some(Change::CalledIn),
            (true, false) => Some(Change::Released),
            (false, false) => None,
        };
        !row.duties.contains(duty) && (self.only.is_none() || self.only == change)
    }
}

impl Rule for Stable {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for row in self.published(scenario) {
            let duties: Vec<DutyId> = roster.duties(row.employee, row.day).collect();
            // A further duty beside the published one is a change too.
            if duties.iter().any(|duty| self.counts(scenario, row, *duty)) {
                let now = said::duties(scenario, duties);
                let note = text!("stability-change", published = &row.text, now = now);
                findings.push(Finding::person(row.employee, row.day..row.day + 1, 1, weight).with_note(note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let cost = problem.weight(&self.meta, Per::Count);
        let mut pool = Pool::new();
        let mut cell = |row: &Published| {
            let changed: DutySet = scenario.alphabet().filter(|duty| self.counts(scenario, row, *duty)).collect();
            let (employee, days) = (row.employee, row.day..row.day + 1);
            (!changed.is_empty()).then(|| Form::Cell(Cell { employee, days, duties: pool.share(changed), cost }))
        };
        self.published(scenario).filter_map(&mut cell).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "stability-found",
            name = said::who(problem, finding),
            now = said::noted(finding, "now"),
            when = said::when(problem, &finding.days),
            published = said::noted(finding, "published"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&Stability, Stability.examples());
    }
}
