//! `consecutive-shifts`: shifts that follow each other without a long enough free time between.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{DutyId, Minutes, Score};

use super::chains::{Scope, chains};
use super::said::{when, who};
use super::spans::{Clockwork, duration_up_to, stretches};
use super::support::at_most;

/// The kind.
pub(crate) struct ConsecutiveShifts;

/// The longest gap that may be asked for: a week.
const LONGEST: Minutes = 7 * 1440;
/// Most shifts that may be allowed in a row.
const MOST: i64 = 60;

static DESCRIPTION: Description = Description {
    id: "consecutive-shifts",
    title: "Consecutive shifts",
    about: "Shifts are consecutive until there are `gap` free hours in elapsed time between the end of work and the next \
         start: a day off after a night may be too short. Each shift beyond the maximum counts on the day on which it \
         starts; shifts before the horizon count toward it. Days off, leave and sickness are free time like any other. \
         A double duty is one shift.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "maximum", unit: "shifts", default: "", about: "At most so many, up to 60." },
        Parameter { name: "gap", unit: "h:mm", default: "24:00", about: "How much free time ends a run." },
    ],
    examples: &["maximum = 2", "maximum = 3\ngap = \"36:00\"\nimportance = \"required\"", "maximum = 0"],
};

impl Kind for ConsecutiveShifts {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let maximum = fields.integer_in("maximum", 0, MOST);
        let maximum = fields.need("maximum", maximum);
        let gap = duration_up_to(fields, "gap", LONGEST).unwrap_or(24 * 60);
        Some(Box::new(Shifts { meta, maximum: maximum?, gap }))
    }
}

#[derive(Debug)]
struct Shifts {
    meta: Meta,
    maximum: i64,
    gap: Minutes,
}

impl Rule for Shifts {
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
            let work = stretches(problem, roster, employee);
            let mut run = 0;
            let mut first = 0;
            for (at, shift) in work.iter().enumerate() {
                let free_from = work[..at].iter().map(|before| before.span.end).max();
                if free_from.is_none_or(|end| shift.span.start - end >= self.gap) {
                    run = 0;
                    first = shift.day;
                }
                run += 1;
                if run > self.maximum && self.meta.days.contains(shift.day) {
                    let finding = Finding::person(employee, first.max(0)..shift.day + 1, 1, weight);
                    findings.push(finding.with_note(at_most(run, self.maximum)));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = ShiftsMachine {
            clockwork: Clockwork::new(&problem.scenario, &self.meta),
            maximum: self.maximum,
            gap: self.gap,
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, (0, 0))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (who(problem, finding), when(problem, &finding.days));
        text!("consecutive-shifts-found", who = who, note = &finding.note, gap = Clock(self.gap), when = when)
    }
}

/// Remembers the shifts of the run so far, and from when on a start begins a new one.
struct ShiftsMachine {
    clockwork: Clockwork,
    maximum: i64,
    gap: Minutes,
    weight: Score,
}

impl Machine for ShiftsMachine {
    /// Shifts of the run, and the minutes after the next midnight from which on a start begins a new run; 0 and 0
    /// when any does.
    type State = (i64, Minutes);
    type Emit = Score;

    fn class(&self, day: crate::units::Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, (run, fresh): &(i64, Minutes), duty: DutyId) -> ((i64, Minutes), Score) {
        let table = self.clockwork.table(class);
        let (mut run, mut fresh, mut score) = (*run, *fresh, Score::ZERO);
        if let Some((start, end)) = table.work(duty) {
            if start >= fresh {
                run = 0;
            }
            // Beyond the maximum every further shift counts alike.
            run = (run + 1).min(self.maximum + 1);
            fresh = fresh.max(end + self.gap);
            if run > self.maximum && Scope::covers(class) {
                score = self.weight;
            }
        }
        let left = fresh - table.length;
        (if left > 0 { (run, left) } else { (0, 0) }, score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&ConsecutiveShifts, ConsecutiveShifts.examples());
    }
}
