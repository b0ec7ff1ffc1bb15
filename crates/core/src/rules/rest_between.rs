//! Rest between the end of work and the next start.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::time::Clock;
use crate::units::{Day, DutyId, Minutes, Score};

use super::chains::{Scope, chains};
use super::said;
use super::spans::{Clockwork, Stretch, duration_up_to, stretches};

/// The kind `rest-between`.
pub struct RestBetween;

/// The longest rest that may be asked for: a week. It bounds what the automaton remembers.
pub(super) const LONGEST: Minutes = 7 * 1440;

static DESCRIPTION: Description = Description {
    id: "rest-between",
    title: "Rest between duties",
    about: "Asks for a shortest rest between the end of work and the next start, in elapsed time, so that the nights of \
         a clock change count as long as they are. Every start that comes too soon after the latest end before it is \
         a breach, on the day of that start; duties before the horizon take part as earlier work. A double duty is \
         one stretch from its first start to its last end.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[Parameter { name: "minimum", unit: "h:mm", default: "", about: "Shortest rest, at most 168:00." }],
    examples: &["minimum = \"11:00\"", "minimum = \"16:01\"", "minimum = \"47:00\""],
};

impl Kind for RestBetween {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let minimum = duration_up_to(fields, "minimum", LONGEST);
        let minimum = fields.need("minimum", minimum)?;
        Some(Box::new(Rest { meta, minimum }))
    }
}

#[derive(Debug)]
pub(super) struct Rest {
    pub(super) meta: Meta,
    pub(super) minimum: Minutes,
}

impl Rest {
    /// The finding of a start too soon after the latest end before it.
    fn finding(&self, problem: &Problem, before: &Stretch, next: &Stretch) -> Finding {
        let rest = next.span.start - before.span.end;
        let duty = |stretch: &Stretch| said::duty(&problem.scenario, stretch.duty);
        let note = text!("rest-between-pair", before = duty(before), next = duty(next), rest = Clock(rest));
        let weight = problem.weight(&self.meta, Per::Count);
        Finding::person(before.employee, before.day..next.day + 1, 1, weight).with_note(note)
    }
}

impl Rule for Rest {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let work = stretches(problem, roster, employee);
            for (at, next) in work.iter().enumerate() {
                let Some(before) = work[..at].iter().max_by_key(|stretch| stretch.span.end) else { continue };
                let rest = next.span.start - before.span.end;
                if rest < self.minimum && self.meta.days.contains(next.day) {
                    findings.push(self.finding(problem, before, next));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = RestMachine {
            clockwork: Clockwork::new(&problem.scenario, &self.meta),
            minimum: self.minimum,
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, 0)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (before, next) = (said::noted(finding, "before"), said::noted(finding, "next"));
        let (strength, minimum) = (said::strength(&self.meta), Clock(self.minimum));
        match said::noted(finding, "rest") {
            Arg::Duration(rest) if rest < 0 => text!(
                "rest-between-overlap",
                name = name,
                before = before,
                next = next,
                when = when,
                overlap = Clock(-rest),
                strength = strength,
                minimum = minimum,
            ),
            rest => text!(
                "rest-between-found",
                name = name,
                rest = rest,
                before = before,
                next = next,
                when = when,
                strength = strength,
                minimum = minimum,
            ),
        }
    }
}

/// Remembers how soon the next work may start.
struct RestMachine {
    clockwork: Clockwork,
    minimum: Minutes,
    weight: Score,
}

impl Machine for RestMachine {
    /// The earliest start that leaves enough rest, in minutes after the next midnight; 0 when any does.
    type State = Minutes;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, earliest: &Minutes, duty: DutyId) -> (Minutes, Score) {
        let table = self.clockwork.table(class);
        let (mut next, mut score) = (*earliest, Score::ZERO);
        if let Some((start, end)) = table.work(duty) {
            if start < *earliest && Scope::covers(class) {
                score = self.weight;
            }
            next = next.max(end + self.minimum);
        }
        ((next - table.length).max(0), score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &RestBetween,
            &["minimum = \"11:00\"", "minimum = \"0:00\"", "minimum = \"36:00\"\nimportance = \"required\""],
        );
    }
}
