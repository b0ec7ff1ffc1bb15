//! Recovery: time free after the last night of a run.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{Day, DutyId, Minutes, Score, ids::Id};

use super::chains::{Scope, chains};
use super::said;
use super::spans::{Clockwork, duration_up_to};
use super::support;

/// The kind `recovery`.
pub struct Recovery;

/// The longest recovery that may be asked for: two weeks. It bounds what the automaton remembers.
const LONGEST: Day = 14;

static DESCRIPTION: Description = Description {
    id: "recovery",
    title: "Recovery after nights",
    about: "After the last of at least `after` night duties on days in a row, a person is free for `hours` of elapsed \
         time from its end, or for so many `days`: calendar days without work, of which the day on which the night \
         ends is none unless `sleep-day` says so. With hours each next start that comes too soon counts once; with \
         days each missing day counts. Either counts on the day of that next work. Absence is free of work.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "night", about: "What must be recovered from." },
        Parameter { name: "after", unit: "days", default: "1", about: "How many in a row make it necessary." },
        Parameter { name: "hours", unit: "h:mm", default: "", about: "How long, at most 336:00." },
        Parameter { name: "days", unit: "days", default: "", about: "How many days, at most 14." },
        Parameter {
            name: "sleep-day",
            unit: "true/false",
            default: "false",
            about: "Does the day on which a night ends count as one of the days?",
        },
    ],
    examples: &[
        "hours = \"48:00\"",
        "days = 2\nafter = 2",
        "duties = [\"L\"]\ndays = 1\nsleep-day = true\nimportance = \"required\"",
        "hours = \"28:00\"\nafter = 2\nduties = [\"night\", \"late\"]",
    ],
};

impl Kind for Recovery {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("night")) };
        let after = fields.integer_in("after", 1, 100).unwrap_or(1) as Day;
        let place = fields.place.clone();
        let both = fields.has("hours") == fields.has("days");
        let hours = duration_up_to(fields, "hours", Minutes::from(LONGEST) * 1440);
        let days = fields.integer_in("days", 0, LONGEST.into());
        let sleep_day = fields.flag("sleep-day").unwrap_or(false);
        if both {
            let help = text!("recovery-hours-or-days-help");
            fields.fault(Code::RuleParameter, &place, text!("recovery-hours-or-days"), help);
        }
        let length = hours.map(Length::Hours).or(days.map(|days| Length::Days(days as Day)))?;
        Some(Box::new(Recover { meta, duties: duties?, after, length, sleep_day }))
    }
}

/// How long recovery lasts.
#[derive(Clone, Copy, Debug)]
enum Length {
    Hours(Minutes),
    Days(Day),
}

#[derive(Debug)]
struct Recover {
    meta: Meta,
    duties: DutySet,
    /// Length of a run that needs recovery.
    after: Day,
    length: Length,
    sleep_day: bool,
}

impl Recover {
    /// What is missing when work follows on `next` after a run whose last day is `last`, and a note on it.
    fn missing(
        &self,
        problem: &Problem,
        roster: &Roster,
        of: crate::units::EmployeeId,
        last: Day,
        next: Day,
    ) -> Option<(i64, Text)> {
        let scenario = &problem.scenario;
        let line = scenario.line(roster, of);
        let work = |day: Day| line.ids(day).filter(|id| scenario.duty(*id).is_work());
        match self.length {
            Length::Hours(hours) => {
                let end = work(last).map(|id| scenario.duty_span(id, last).end).max()?;
                let start = work(next).map(|id| scenario.duty_span(id, next).start).min()?;
                (start - end < hours).then(|| (1, text!("recovery-hours-free", free = Clock(start - end))))
            }
            Length::Days(days) => {
                let spill = !self.sleep_day && work(last).any(|id| scenario.duty(id).crosses_midnight());
                let free = (next - last - 1 - Day::from(spill)).max(0);
                (free < days).then(|| (i64::from(days - free), text!("recovery-days-free", free = free)))
            }
        }
    }
}

impl Rule for Recover {
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
            let works = |day: Day| line.ids(day).any(|id| scenario.duty(id).is_work());
            let member = |day: Day| line.ids(day).any(|id| self.duties.contains(id));
            for run in line.runs(|day| works(day) && member(day)) {
                let Some(next) = (run.end..line.end()).find(|day| works(*day)) else { continue };
                if run.end - run.start < self.after || !self.meta.days.contains(next) {
                    continue;
                }
                if let Some((amount, note)) = self.missing(problem, roster, employee, run.end - 1, next) {
                    let finding = Finding::person(employee, run.end - 1..next + 1, amount, weight * amount);
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let machine = RecoverMachine {
            rule: self,
            clockwork: Clockwork::new(scenario, &self.meta),
            member: scenario.alphabet().map(|id| scenario.duty(id).is_work() && self.duties.contains(id)).collect(),
            spills: scenario.duties.iter().map(|duty| !self.sleep_day && duty.crosses_midnight()).collect(),
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, RecoverState::default())
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (free, strength) = (said::noted(finding, "free"), said::strength(&self.meta));
        let shifts = said::shifts(&problem.scenario, &self.duties);
        match self.length {
            Length::Hours(hours) => text!(
                "recovery-found-hours",
                name = name,
                free = free,
                shifts = shifts,
                when = when,
                strength = strength,
                hours = Clock(hours),
            ),
            Length::Days(days) => text!(
                "recovery-found-days",
                name = name,
                free = free,
                shifts = shifts,
                when = when,
                strength = strength,
                days = days,
            ),
        }
    }
}

/// Remembers the run that is under way and what recovery is still owed.
struct RecoverMachine<'a> {
    rule: &'a Recover,
    clockwork: Clockwork,
    member: Vec<bool>,
    /// Does the day after the duty not count as free?
    spills: Vec<bool>,
    weight: Score,
}

/// What the rule remembers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct RecoverState {
    /// Days of the run that today belongs to, as far as they matter; 0 outside runs.
    run: Day,
    /// Minutes after the next midnight before which no work may start, or days still owed; 0 when free.
    owed: Minutes,
}

impl RecoverMachine<'_> {
    /// What counts when work starts at this minute of a day that something is owed on.
    fn breach(&self, owed: Minutes, start: Minutes) -> i64 {
        match self.rule.length {
            Length::Hours(_) => i64::from(start < owed),
            Length::Days(days) => owed.min(days.into()),
        }
    }
}

impl Machine for RecoverMachine<'_> {
    type State = RecoverState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, state: &RecoverState, duty: DutyId) -> (RecoverState, Score) {
        let table = self.clockwork.table(class);
        let passed = match self.rule.length {
            Length::Hours(_) => table.length,
            Length::Days(_) => 1,
        };
        let Some((start, end)) = table.work(duty) else {
            return (RecoverState { run: 0, owed: (state.owed - passed).max(0) }, Score::ZERO);
        };
        let member = self.member[duty.index()];
        let goes_on = member && state.run > 0;
        let breach = if goes_on { 0 } else { self.breach(state.owed, start) };
        let run = if member { (state.run + 1).min(self.rule.after) } else { 0 };
        let owed = match self.rule.length {
            _ if run < self.rule.after => 0,
            Length::Hours(hours) => (end + hours - passed).max(0),
            Length::Days(days) => Minutes::from(days) + Minutes::from(self.spills[duty.index()]),
        };
        (RecoverState { run, owed }, if Scope::covers(class) { self.weight * breach } else { Score::ZERO })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &Recovery,
            &[
                "hours = \"48:00\"",
                "days = 2\nafter = 2",
                "duties = [\"I\", \"night\"]\ndays = 1\nsleep-day = true\nimportance = \"required\"",
                "hours = \"28:00\"\nafter = 2\nduties = [\"night\", \"evening\"]",
            ],
        );
    }

    #[test]
    fn one_length_is_needed_and_only_one() {
        let world = ward("2026-08-24", 7);
        for wrong in ["", "hours = \"48:00\"\ndays = 2", "days = 15"] {
            assert!(scoped_rule(&Recovery, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
