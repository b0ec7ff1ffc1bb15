//! `stretch-hours`: hours of work between two days off.

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
use super::runs::{Mark, Member};
use super::said;
use super::spans::{Clockwork, duration_up_to};

/// The kind.
pub(crate) struct StretchHours;

/// Longest limit: with it an automaton stays small, whatever lengths duties have.
const LONGEST: Minutes = 168 * 60;

static DESCRIPTION: Description = Description {
    id: "stretch-hours",
    title: "Hours between days off",
    about: "The paid time of work between two days off stays below a limit. A day off is a calendar day without a \
         minute of work, so the day on which a night ends does not part two stretches; a day of absence does. Every \
         duty with which a stretch goes beyond the limit, and every further one in it, counts on its day. Duties of \
         the known past count toward their stretch; before it nothing is known of one.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so much, up to 168:00." }],
    examples: &["maximum = \"16:00\"", "maximum = \"24:00\"\nimportance = \"required\"", "maximum = \"9:00\""],
};

impl Kind for StretchHours {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let given = fields.has("maximum");
        let maximum = duration_up_to(fields, "maximum", LONGEST);
        if !given {
            fields.need("maximum", maximum);
        }
        Some(Box::new(Stretches { meta, maximum: maximum? }))
    }
}

#[derive(Debug)]
struct Stretches {
    meta: Meta,
    maximum: Minutes,
}

/// What parts two stretches.
const FREE: Member = Member::Off { sleep_day: false };

impl Rule for Stretches {
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
            for stretch in line.runs(|day| FREE.mark_on(scenario, &line, day) == Mark::Out) {
                let (mut total, mut beyond, mut last) = (0, 0, stretch.start);
                for day in stretch.clone() {
                    for duty in line.ids(day).filter(|duty| scenario.duty(*duty).is_work()) {
                        (total, last) = (total + scenario.paid_minutes(duty, day), day);
                        beyond += i64::from(total > self.maximum && self.meta.days.contains(day));
                    }
                }
                if beyond > 0 {
                    let (total, maximum) = (Clock(total), Clock(self.maximum));
                    let note = text!("stretch-hours-total", total = total, maximum = maximum);
                    let finding = Finding::person(employee, stretch.start..last + 1, beyond, weight * beyond);
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let machine = StretchMachine {
            maximum: self.maximum,
            clockwork: Clockwork::new(scenario, &self.meta),
            free: scenario.duties.iter().map(|duty| !duty.is_work() && duty.absence().is_none()).collect(),
            spills: scenario.duties.iter().map(|duty| duty.is_work() && duty.crosses_midnight()).collect(),
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, StretchState::default())
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "stretch-hours-found",
            name = said::who(problem, finding),
            total = said::noted(finding, "total"),
            maximum = Clock(self.maximum),
            when = said::when(problem, &finding.days),
            count = finding.amount,
        )
    }
}

/// Adds up the stretch that is under way.
struct StretchMachine {
    maximum: Minutes,
    clockwork: Clockwork,
    /// Duties without work that are no absence: days off, standby.
    free: Vec<bool>,
    /// Duties that reach into the next day.
    spills: Vec<bool>,
    weight: Score,
}

/// What the rule remembers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct StretchState {
    /// Minutes worked in the stretch, at most one beyond the limit.
    minutes: Minutes,
    /// Does work of today reach into tomorrow?
    spill: bool,
}

impl Machine for StretchMachine {
    type State = StretchState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, state: &StretchState, duty: DutyId) -> (StretchState, Score) {
        let at = duty.index();
        let table = self.clockwork.table(class);
        if table.work(duty).is_none() {
            let goes_on = self.free[at] && state.spill;
            let minutes = if goes_on { state.minutes } else { 0 };
            return (StretchState { minutes, spill: false }, Score::ZERO);
        }
        let minutes = (state.minutes + table.paid[at]).min(self.maximum + 1);
        let beyond = minutes > self.maximum && Scope::covers(class);
        (StretchState { minutes, spill: self.spills[at] }, if beyond { self.weight } else { Score::ZERO })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&StretchHours, StretchHours.examples());
    }

    #[test]
    fn a_limit_is_needed_and_not_longer_than_a_week() {
        let world = ward("2026-08-24", 7);
        for wrong in ["", "maximum = \"168:01\""] {
            let faults = scoped_rule(&StretchHours, &world, wrong, |_| {}).expect_err(wrong);
            assert_eq!(faults.list().len(), 1, "{wrong}");
        }
    }

    #[test]
    fn a_stretch_is_explained_with_its_hours() {
        let world = ward("2026-08-24", 7);
        let roster = testing::roster(&world, &[(testing::ANNA, "A A A A A A A")]);
        let problem = testing::problem(&StretchHours, world, "maximum = \"40:00\"");
        let findings = problem.evaluate(&roster);
        assert_eq!(
            problem.explain(&findings[0]),
            "Anna works 54:50 of at most 40:00 h without a day off between (Mon 2026-08-24 to Sun 2026-08-30): \
             2 duties beyond."
        );
    }
}
