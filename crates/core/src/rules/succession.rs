//! Duties that may not, or should not, follow one another from day to day.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Score};

use super::chains::{Scope, chains};
use super::said;
use super::support::duties;

/// The kind `succession`.
pub struct Succession;

static DESCRIPTION: Description = Description {
    id: "succession",
    title: "Unwanted successions",
    about: "Names duties (`then`) that should not come on the day after others (`after`). Each pair counts on the later \
         day; the last day before the horizon takes part when it is known.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "after", unit: "duties", default: "", about: "Duties, shifts or tags of the first day." },
        Parameter { name: "then", unit: "duties", default: "", about: "What should not come on the next day." },
    ],
    examples: &[
        "after = [\"late\"]\nthen = [\"early\"]",
        "after = [\"N\"]\nthen = [\"E\", \"L\"]",
        "after = [\"work\"]\nthen = [\"off\"]",
    ],
};

impl Kind for Succession {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let after = duties(fields, "after", scenario);
        let after = fields.need("after", after);
        let then = duties(fields, "then", scenario);
        let then = fields.need("then", then);
        Some(Box::new(Pairs { meta, after: after?, then: then? }))
    }
}

#[derive(Debug)]
struct Pairs {
    meta: Meta,
    after: DutySet,
    then: DutySet,
}

impl Rule for Pairs {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let duty = |id: DutyId| said::duty(&problem.scenario, id);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let line = problem.scenario.line(roster, employee);
            for day in self.meta.days.iter().filter(|day| *day > line.first()) {
                for before in line.ids(day - 1).filter(|id| self.after.contains(*id)) {
                    for next in line.ids(day).filter(|id| self.then.contains(*id)) {
                        let pair = text!("succession-pair", before = duty(before), next = duty(next));
                        findings.push(Finding::person(employee, day - 1..day + 1, 1, weight).with_note(pair));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine =
            PairMachine { rule: self, scope: Scope::of(&self.meta), weight: problem.weight(&self.meta, Per::Count) };
        chains(problem, &self.meta.people, &machine, false)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "succession-found",
            name = said::who(problem, finding),
            next = said::noted(finding, "next"),
            second = said::on(problem, finding.days.end - 1),
            strength = said::strength(&self.meta),
            before = said::noted(finding, "before"),
            first = said::on(problem, finding.days.start),
        )
    }
}

/// Remembers whether the last day had a duty of `after`.
struct PairMachine<'a> {
    rule: &'a Pairs,
    scope: Scope,
    weight: Score,
}

impl Machine for PairMachine<'_> {
    type State = bool;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.scope.class(day)
    }

    fn step(&self, class: u32, primed: &bool, duty: DutyId) -> (bool, Score) {
        let pair = *primed && self.rule.then.contains(duty) && Scope::covers(class);
        (self.rule.after.contains(duty), if pair { self.weight } else { Score::ZERO })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &Succession,
            &["after = [\"evening\", \"Y\"]\nthen = [\"early\"]", "after = [\"work\"]\nthen = [\"off\", \"leave\"]"],
        );
    }
}
