//! Longer chains of changes: a worker process makes the days around the one asked about anew for a few people, while
//! everything else keeps its duty.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::value::RawValue;

use vuoro_core::domain::{DutySet, Roster, Scenario};
use vuoro_core::error::Faults;
use vuoro_core::protocol::{Hold, NamedRoster, Options};
use vuoro_core::units::EmployeeId;

use super::exchange::{self, Offer};
use super::question::Question;
use super::trial::{Bench, Change, Way};

use crate::worker::{self, Interrupt, Task};

/// People whose days may change, the person asked about included.
const PEOPLE: usize = 3;

/// Searches in worker processes.
pub struct Searcher<'a> {
    /// The program that serves as worker.
    program: PathBuf,
    /// The document that the problem was built from.
    document: &'a RawValue,
    /// Time for one question.
    limit: Duration,
    interrupt: &'a Interrupt,
}

impl<'a> Searcher<'a> {
    /// A searcher whose worker is the running program itself; `limit` is for each question.
    pub fn new(document: &'a RawValue, limit: Duration, interrupt: &'a Interrupt) -> Result<Self, Faults> {
        Ok(Searcher { program: worker::program()?, document, limit, interrupt })
    }

    /// The cheapest way between the people of the best offers; `None` where none was found.
    pub(super) fn search(&self, bench: &Bench<'_>, question: &Question, offers: &[Offer]) -> Option<Way> {
        if !bench.roster.extra.is_empty() {
            // No engine makes a second duty on a day, so none can keep it.
            return None;
        }
        let start = bench.changed(&offers.first()?.changes);
        let task = Task {
            program: &self.program,
            problem: bench.problem,
            document: self.document,
            options: Options { time_limit: Some(self.limit), threads: 1, ..Options::default() },
            start: Some(start),
            hold: Some(hold(bench, question, offers)),
        };
        let outcome = worker::run(&task, self.interrupt, &|_| {});
        let found = outcome.best?.roster;
        let met = question.met(&bench.problem.scenario, &found);
        let proven = outcome.stopped.is_proof();
        met.then(|| Way { trial: bench.trial(&fewest(bench, question, &found)), proven })
    }
}

/// The person asked about and the colleagues of the best offers may change around the day; what is asked for is given.
fn hold(bench: &Bench<'_>, question: &Question, offers: &[Offer]) -> Hold {
    let scenario = &bench.problem.scenario;
    let person = question.wish.employee;
    let mut people: BTreeSet<EmployeeId> = [person].into_iter().collect();
    for change in offers.iter().flat_map(|offer| &offer.changes) {
        if people.len() < PEOPLE {
            people.insert(change.employee);
        }
    }
    let days = exchange::window(scenario, question.wish.day);
    let id = |employee: EmployeeId| scenario.employee(employee).id.clone();
    let only = days.clone().filter(|day| *day <= question.wish.day).filter_map(|day| {
        let refusing = scenario.refusing(&question.wish.want, question.wish.day - day);
        (!refusing.is_empty()).then(|| (id(person), day, words(scenario, &refusing)))
    });
    Hold {
        roster: NamedRoster::of(scenario, bench.roster),
        open: people.into_iter().map(id).collect(),
        days: days.clone(),
        without: only.collect(),
    }
}

fn words(scenario: &Scenario, duties: &DutySet) -> Vec<String> {
    duties.iter().map(|duty| scenario.duty(duty).code.clone()).collect()
}

/// The changes that make the roster found, without those of colleagues that make nothing cheaper.
fn fewest(bench: &Bench<'_>, question: &Question, found: &Roster) -> Vec<Change> {
    let scenario = &bench.problem.scenario;
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    let changed = cells.filter(|(employee, day)| bench.roster.get(*employee, *day) != found.get(*employee, *day));
    let mut changes: Vec<Change> =
        changed.map(|(employee, day)| Change { employee, day, to: found.get(employee, day) }).collect();
    let mut people: Vec<EmployeeId> = changes.iter().map(|change| change.employee).collect();
    people.dedup();
    let mut cost = bench.cost(&changes);
    for employee in people {
        let without: Vec<Change> = changes.iter().copied().filter(|change| change.employee != employee).collect();
        if question.met(scenario, &bench.changed(&without)) {
            let lower = bench.cost(&without);
            if lower <= cost {
                (changes, cost) = (without, lower);
            }
        }
    }
    changes
}
