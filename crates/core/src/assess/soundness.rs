//! Judging a scenario without any roster: what can never be kept, and whether hours and demand fit together.
//!
//! What is required of each person is filtered together (`propagate`), so that a contradiction named here is certain
//! and names the fewest rules that make it. Filtering looks at one rule after the other over each day's duties: a
//! contradiction that shows only when whole lines are compared is left to the solver, which then breaks least.

use std::collections::BTreeMap;

use crate::constraint::Problem;
use crate::domain::{Presence, Scenario, When};
use crate::propagate::{Filter, Filtered};
use crate::text;
use crate::units::{Day, Minutes, ShiftId, UnitId, ids::Id};

use super::contradiction::{Contradiction, Supply, available};
use super::shortage;
use super::work::{self, Shortfall};

/// What can be said about a scenario before anything is planned.
#[derive(Clone, Debug)]
pub struct Soundness {
    /// What can never be kept.
    pub contradictions: Vec<Contradiction>,
    /// Work for which contracts have too few hours.
    pub shortfalls: Vec<Shortfall>,
    /// Hours by unit.
    pub supply: Vec<Supply>,
}

/// Judges a scenario and its rules.
pub fn soundness(problem: &Problem) -> Soundness {
    let lowered = problem.lower();
    let filter = Filter::of(problem, &lowered);
    let filtered = filter.all();
    let mut contradictions = people(problem, &filter, &filtered);
    let rules_of = |forms: &[usize]| -> Vec<usize> { forms.iter().map(|form| lowered.forms[*form].0).collect() };
    contradictions.extend(together(problem, &rules_of(filtered.impossible())));
    contradictions.extend(shortage::heads(problem, &filtered, |form| lowered.forms[form].0));
    contradictions.extend(shortage::hours(problem, &lowered, &filtered));
    let (shortfalls, impossible) = work::judge(problem, &lowered, &filtered);
    contradictions.extend(impossible);
    let supply = (0..problem.scenario.units.len()).map(|at| supply(&problem.scenario, Id::from_index(at))).collect();
    Soundness { contradictions, shortfalls, supply }
}

/// People for whom what is required contradicts itself.
fn people(problem: &Problem, filter: &Filter<'_>, filtered: &Filtered) -> Vec<Contradiction> {
    let told = |conflict: crate::propagate::Conflict| Contradiction {
        rules: filter.rules(&conflict),
        employee: Some(conflict.employee),
        unit: None,
        day: conflict.day,
        text: filter.tell(problem, &conflict),
        fix: filter.fix(problem, &conflict),
    };
    filter.conflicts(filtered).into_iter().map(told).collect()
}

/// Rules over several people that no roster keeps, each once; `broken` has one entry for each place.
fn together(problem: &Problem, broken: &[usize]) -> Vec<Contradiction> {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    broken.iter().for_each(|rule| *places.entry(*rule).or_insert(0) += 1);
    let told = |(rule, places): (usize, usize)| {
        let title = &problem.rules[rule].meta().title;
        Contradiction {
            rules: vec![rule],
            employee: None,
            unit: None,
            day: problem.scenario.calendar.days,
            text: text!("contradiction-together", title = title, places = places),
            fix: text!("contradiction-together-fix", title = title),
        }
    };
    places.into_iter().map(told).collect()
}

/// When heads are wanted: day, shift or start of the window, and minutes of one head.
type Time = (Day, Option<ShiftId>, Minutes, Minutes);

fn supply(scenario: &Scenario, unit: UnitId) -> Supply {
    // On one day and time, heads with skills are among the heads wanted of anyone; roles add up.
    let mut wanted: BTreeMap<Time, [(i64, i64); 3]> = BTreeMap::new();
    for demand in scenario.demands.iter().filter(|demand| demand.unit == unit) {
        let key = match demand.when {
            When::Shift(shift) => (demand.day, Some(shift), 0, scenario.shift(shift).paid),
            When::Window { from, to } => (demand.day, None, from, to - from),
        };
        let [anyone, holders, roles] = wanted.entry(key).or_default();
        match demand.who {
            Presence::Anyone => *anyone = (anyone.0.max(demand.minimum), anyone.1.max(demand.target)),
            Presence::Holder(_) => *holders = (holders.0.max(demand.minimum), holders.1.max(demand.target)),
            Presence::Role(_) => *roles = (roles.0 + demand.minimum, roles.1 + demand.target),
        }
    }
    let sum = |pick: fn(&(i64, i64)) -> i64| {
        wanted.iter().map(|((.., minutes), heads)| minutes * heads.iter().map(pick).max().unwrap_or(0)).sum()
    };
    let home = || scenario.staff().filter(|e| scenario.employee(*e).unit == unit);
    Supply {
        unit,
        people: home().count(),
        minimum: sum(|heads| heads.0),
        target: sum(|heads| heads.1),
        available: home().map(|employee| available(scenario, employee, &(0..scenario.calendar.days))).sum(),
    }
}
