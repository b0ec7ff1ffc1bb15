//! Runs of consecutive days: the shared definition and automaton of the `consecutive-…` and `single-…` rules.
//!
//! A run is a maximal stretch of known days that are all *members* ([`Member`] says which days are). History
//! counts toward its length. What is booked, and on which day:
//! - every day of the run beyond the maximum, on that day;
//! - the days short of the minimum, on the day after the run's last day: that day ends it. A run whose true length
//!   is unknown is not judged (it touches the first known day, the end of the horizon, or an absence that cuts a
//!   stretch of days off).
//!
//! With closed edges nothing lies beyond the known days: runs begin and end there like anywhere else, and what is
//! short at the end of the horizon is booked on its last day.
//!
//! Only bookings on days of the horizon that the rule applies to count.

use std::ops::Range;

use crate::constraint::{Finding, Form, Machine, Meta, Parameter, Per, Problem};
use crate::domain::{Duty, DutySet, Line, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, DutyId, Score, ids::Id};

use super::chains::{Scope, chains};
use super::said::{when, who};
use super::support::limits;

/// Which days belong to a run.
#[derive(Clone, Debug)]
pub(super) enum Member {
    /// Days with one of these duties.
    Duties(DutySet),
    /// Days off. An absent day is none, and leaves the runs beside it unjudged.
    Off {
        /// Is the day on which a night shift ends a day off?
        sleep_day: bool,
    },
}

/// What a day is to the runs of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Part of a run.
    In,
    /// Not part of a run; it ends one.
    Out,
    /// Not part of a run, and the runs beside it are not judged for a minimum.
    Edge,
}

impl Member {
    /// What a day with these duties is; `spill` says whether work of the day before reaches into it.
    pub(super) fn mark<'a>(&self, duties: impl Iterator<Item = (DutyId, &'a Duty)> + Clone, spill: bool) -> Mark {
        match self {
            Member::Duties(set) if duties.clone().any(|(id, _)| set.contains(id)) => Mark::In,
            Member::Duties(_) => Mark::Out,
            Member::Off { .. } if duties.clone().any(|(_, duty)| duty.is_work()) => Mark::Out,
            Member::Off { .. } if duties.clone().any(|(_, duty)| duty.absence().is_some()) => Mark::Edge,
            Member::Off { sleep_day: false } if spill => Mark::Out,
            Member::Off { .. } => Mark::In,
        }
    }

    /// What a known day of a line is.
    pub(super) fn mark_on(&self, scenario: &Scenario, line: &Line<'_>, day: Day) -> Mark {
        let with_duty = |id: DutyId| (id, scenario.duty(id));
        let spill = day > line.first() && line.ids(day - 1).any(|id| scenario.duty(id).crosses_midnight());
        self.mark(line.ids(day).map(with_duty), spill)
    }

    /// Does it matter what reaches in from the day before?
    pub(super) fn minds_spill(&self) -> bool {
        matches!(self, Member::Off { sleep_day: false })
    }
}

/// A rule on the lengths of runs.
#[derive(Clone, Debug)]
pub(super) struct Runs {
    pub(super) meta: Meta,
    pub(super) member: Member,
    pub(super) minimum: Option<Day>,
    pub(super) maximum: Option<Day>,
    /// Do runs end where the known days end?
    pub(super) closed: bool,
}

/// The `edges` parameter of the run rules.
pub(super) const EDGES: Parameter = Parameter {
    name: "edges",
    unit: "open or closed",
    default: "open",
    about: "Is a short run at the edge of the known days left unjudged (open), or judged like any other (closed)?",
};

/// Reads the `edges` parameter: are they closed?
pub(super) fn closed(fields: &mut Fields<'_>) -> bool {
    fields.choice("edges", &[("open", false), ("closed", true)]).unwrap_or(false)
}

/// The longest run length a rule may name: the longest horizon.
const LONGEST: i64 = crate::domain::Calendar::MAX_DAYS as i64;

impl Runs {
    /// Takes `minimum` and `maximum` from a declaration; at least one must be there.
    pub(super) fn build(meta: Meta, member: Member, fields: &mut Fields<'_>) -> Runs {
        let (minimum, maximum) = limits(fields, LONGEST);
        let closed = closed(fields);
        Runs { meta, member, minimum: minimum.map(|n| n as Day), maximum: maximum.map(|n| n as Day), closed }
    }

    /// One finding per run that is too long or too short.
    pub(super) fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            let line = problem.scenario.line(roster, employee);
            let mark = |day: Day| self.member.mark_on(&problem.scenario, &line, day);
            for run in line.runs(|day| mark(day) == Mark::In) {
                let beyond = self.beyond(&run);
                let begins = if run.start > line.first() { mark(run.start - 1) != Mark::Edge } else { self.closed };
                let ends = if run.end < line.end() { mark(run.end) != Mark::Edge } else { self.closed };
                let short = if begins && ends { self.short(&run, line.end()) } else { 0 };
                for amount in [beyond, short].into_iter().filter(|amount| *amount > 0) {
                    findings.push(Finding::person(employee, run.clone(), amount, weight * amount));
                }
            }
        }
        findings
    }

    /// Days of a run beyond the maximum that are booked.
    fn beyond(&self, run: &Range<Day>) -> i64 {
        let Some(maximum) = self.maximum else { return 0 };
        let beyond = run.start.saturating_add(maximum)..run.end;
        beyond.filter(|day| self.meta.days.contains(*day)).count() as i64
    }

    /// Days short of the minimum of a run whose length is known, if they are booked.
    fn short(&self, run: &Range<Day>, end: Day) -> i64 {
        let length = run.end - run.start;
        let booked = run.end.min(end - 1);
        match self.minimum {
            Some(minimum) if length < minimum && self.meta.days.contains(booked) => i64::from(minimum - length),
            _ => 0,
        }
    }

    /// One chain per employee, all with the same automaton.
    pub(super) fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = RunMachine::new(self, problem);
        let unknown = RunState { length: 0, open: self.minimum.is_some() && !self.closed, spill: false };
        chains(problem, &self.meta.people, &machine, unknown)
    }

    /// Is the finding about a run that is too short?
    pub(super) fn is_short(&self, finding: &Finding) -> bool {
        self.minimum.is_some_and(|minimum| finding.days.end - finding.days.start < minimum)
    }

    /// A finding in a sentence; `what` says what the person does on the days (`works`, `is off`).
    pub(super) fn explain(&self, problem: &Problem, finding: &Finding, what: Text) -> Text {
        let must = Arg::word(if self.meta.importance.is_required() { "required" } else { "wanted" });
        let (who, when) = (who(problem, finding), when(problem, &finding.days));
        let (days, amount) = (finding.days.end - finding.days.start, finding.amount);
        let (least, most) = (self.minimum.unwrap_or(0), self.maximum.unwrap_or(0));
        if self.is_short(finding) {
            text!(
                "rule-run-short",
                who = who,
                what = what,
                days = days,
                when = when,
                must = must,
                limit = least,
                amount = amount,
            )
        } else {
            text!(
                "rule-run-long",
                who = who,
                what = what,
                days = days,
                when = when,
                must = must,
                limit = most,
                amount = amount,
            )
        }
    }
}

/// The automaton of a run rule: the length of the run that ends today.
struct RunMachine {
    scope: Scope,
    /// What each duty makes of its day, without and with work reaching in from the day before.
    marks: Vec<[Mark; 2]>,
    /// Does the duty's work reach into the next day (in a way that matters)?
    spills: Vec<bool>,
    minimum: Day,
    maximum: Option<Day>,
    weight: Score,
    /// What each day short costs a run that the end of the horizon ends.
    at_end: Score,
}

/// What a run rule remembers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct RunState {
    /// Days of the run so far, as far as they matter.
    length: Day,
    /// Is the run's beginning unknown or at an edge, so that it is not judged for the minimum?
    open: bool,
    /// Does work of today reach into tomorrow?
    spill: bool,
}

impl RunMachine {
    fn new(runs: &Runs, problem: &Problem) -> Self {
        let scenario = &problem.scenario;
        let mark = |id: DutyId, spill| runs.member.mark(std::iter::once((id, scenario.duty(id))), spill);
        let minds = runs.member.minds_spill();
        let weight = problem.weight(&runs.meta, Per::Count);
        let judged = runs.closed && runs.meta.days.contains(scenario.calendar.days - 1);
        RunMachine {
            scope: Scope::of(&runs.meta),
            marks: scenario.alphabet().map(|id| [mark(id, false), mark(id, true)]).collect(),
            spills: scenario.alphabet().map(|id| minds && scenario.duty(id).crosses_midnight()).collect(),
            minimum: runs.minimum.unwrap_or(0),
            maximum: runs.maximum,
            weight,
            at_end: if judged { weight } else { Score::ZERO },
        }
    }

    /// Days short of the minimum when a run ends in this state.
    fn short(&self, state: &RunState) -> i64 {
        let short = state.length > 0 && !state.open && state.length < self.minimum;
        if short { i64::from(self.minimum - state.length) } else { 0 }
    }

    /// The length as far as it can still matter: an open run is never judged for the minimum.
    fn capped(&self, length: Day, open: bool) -> Day {
        let judged = if open { 0 } else { self.minimum };
        length.min(judged.max(self.maximum.unwrap_or(0)))
    }
}

impl Machine for RunMachine {
    type State = RunState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.scope.class(day)
    }

    fn step(&self, class: u32, state: &RunState, duty: DutyId) -> (RunState, Score) {
        let mark = self.marks[duty.index()][usize::from(state.spill)];
        let spill = self.spills[duty.index()];
        let (next, booked) = match mark {
            Mark::In => {
                let beyond = self.maximum.is_some_and(|maximum| state.length >= maximum);
                let length = self.capped(state.length + 1, state.open);
                (RunState { length, open: state.open, spill }, i64::from(beyond))
            }
            Mark::Out => (RunState { length: 0, open: false, spill }, self.short(state)),
            Mark::Edge => (RunState { length: 0, open: self.minimum > 0, spill }, 0),
        };
        (next, if Scope::covers(class) { self.weight * booked } else { Score::ZERO })
    }

    fn finish(&self, state: &RunState) -> Score {
        self.at_end * self.short(state)
    }
}
