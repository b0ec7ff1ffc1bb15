//! Direction of rotation: no step back to an earlier start from one day to the next.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{Day, DutyId, Minutes, Score, ids::Id};

use super::chains::{Scope, chains};
use super::said;

/// The kind `rotation`.
pub struct Rotation;

static DESCRIPTION: Description = Description {
    id: "rotation",
    title: "Direction of rotation",
    about: "Counts steps against the direction of rotation: on two days in a row, a duty that starts earlier on the \
         clock than the one of the day before (early after evening, evening after night). With `direction = \
         \"backward\"` steps to later starts count instead. Differences below `tolerance` are none. A step counts on \
         its second day.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "direction",
            unit: "forward or backward",
            default: "forward",
            about: "The direction that duties should go in: to later starts, or to earlier ones.",
        },
        Parameter {
            name: "tolerance",
            unit: "h:mm",
            default: "0:01",
            about: "The least difference of two starts that counts as a step.",
        },
    ],
    examples: &["", "tolerance = \"7:31\"", "direction = \"backward\"\nimportance = \"required\""],
};

impl Kind for Rotation {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let backward = fields.choice("direction", &[("forward", false), ("backward", true)]).unwrap_or(false);
        let tolerance = fields.duration("tolerance").unwrap_or(1).max(1);
        Some(Box::new(Steps { meta, backward, tolerance }))
    }
}

#[derive(Debug)]
pub(super) struct Steps {
    pub(super) meta: Meta,
    /// Should duties go to earlier starts?
    pub(super) backward: bool,
    /// The least difference of two starts that is a step.
    pub(super) tolerance: Minutes,
}

impl Steps {
    /// Is it a step against the direction from one start to the next?
    fn against(&self, before: Minutes, after: Minutes) -> bool {
        let back = if self.backward { after - before } else { before - after };
        back >= self.tolerance
    }
}

impl Rule for Steps {
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
        for employee in problem.people(&self.meta) {
            let line = scenario.line(roster, employee);
            let starts = |day: Day| -> Vec<Minutes> {
                let duties = line.ids(day).map(|id| scenario.duty(id));
                duties.filter(|duty| duty.is_work()).map(|duty| duty.start).collect()
            };
            for day in line.first() + 1..line.end() {
                let (before, after) = (starts(day - 1), starts(day));
                // Of several duties on one day those nearest to each other say where the step leads.
                let step = if self.backward {
                    before.iter().max().zip(after.iter().min())
                } else {
                    before.iter().min().zip(after.iter().max())
                };
                let Some((from, to)) = step.filter(|(from, to)| self.against(**from, **to)) else { continue };
                if self.meta.days.contains(day) {
                    let note = text!("rotation-step", from = Clock(*from), to = Clock(*to));
                    findings.push(Finding::person(employee, day - 1..day + 1, 1, weight).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let start = |duty: &crate::domain::Duty| duty.is_work().then_some(duty.start);
        let machine = StepMachine {
            scope: Scope::of(&self.meta),
            rule: self,
            starts: problem.scenario.duties.iter().map(start).collect(),
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, None)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (from, to) = (said::noted(finding, "from"), said::noted(finding, "to"));
        if self.backward {
            text!("rotation-forward", name = name, from = from, to = to, when = when)
        } else {
            text!("rotation-backward", name = name, from = from, to = to, when = when)
        }
    }
}

/// Remembers when the work of the day before started.
struct StepMachine<'a> {
    scope: Scope,
    rule: &'a Steps,
    starts: Vec<Option<Minutes>>,
    weight: Score,
}

impl Machine for StepMachine<'_> {
    type State = Option<Minutes>;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.scope.class(day)
    }

    fn step(&self, class: u32, before: &Option<Minutes>, duty: DutyId) -> (Option<Minutes>, Score) {
        let start = self.starts[duty.index()];
        let against = before.zip(start).is_some_and(|(before, start)| self.rule.against(before, start));
        (start, if against && Scope::covers(class) { self.weight } else { Score::ZERO })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&Rotation, Rotation.examples());
    }
}
