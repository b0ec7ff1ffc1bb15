//! Work over several days that rules ask for (a staffing ratio, say), against the hours that people have.
//!
//! A shortfall is told with its days, the hours missing and what would fix it. Against contract hours it is a warning:
//! people may work more than their contracts say. Against what required rules leave it is a contradiction.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::constraint::{Lowered, Problem, WorkWanted};
use crate::domain::Scenario;
use crate::propagate::Filtered;
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::time::Clock;
use crate::units::{Day, EmployeeId, Minutes, UnitId, ids::Id};

use super::contradiction::{Contradiction, available};
use super::shortage::{self, upper_windows};

/// Work over some days for which the people have too few hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// Position of the rule that asks for it.
    pub rule: usize,
    /// Where; `None` where all work counts.
    pub unit: Option<UnitId>,
    /// The stretches of days that are short, as their last days.
    pub ends: Vec<Day>,
    /// The stretch that lacks most.
    pub worst: Range<Day>,
    /// Minutes wanted there, and minutes that people have.
    pub wanted: Minutes,
    /// Minutes that people have there.
    pub given: Minutes,
    /// The sentence.
    pub text: Text,
    /// What would fix it.
    pub fix: Text,
}

impl Shortfall {
    /// Minutes missing at worst.
    pub fn missing(&self) -> Minutes {
        self.wanted - self.given
    }
}

/// Compares what rules ask for with the hours there are: what is short of contract hours, and what nobody can give.
pub(super) fn judge(problem: &Problem, lowered: &Lowered, filtered: &Filtered) -> (Vec<Shortfall>, Vec<Contradiction>) {
    let scenario = &problem.scenario;
    let windows = upper_windows(scenario, lowered);
    let (mut shortfalls, mut contradictions) = (Vec::new(), Vec::new());
    for (rule, of_rule) in problem.rules.iter().enumerate() {
        let mut places: BTreeMap<Option<UnitId>, Vec<WorkWanted>> = BTreeMap::new();
        for wanted in of_rule.wanted(problem) {
            places.entry(wanted.unit).or_default().push(wanted);
        }
        for wanted in places.values() {
            let can = |wanted: &WorkWanted, employee| {
                let days = inside(wanted);
                shortage::most(filtered, &windows, &wanted.given, employee, &days)
            };
            let has = |wanted: &WorkWanted, employee| within_contract(scenario, filtered, wanted, employee);
            if of_rule.meta().importance.is_required()
                && let Some(short) = short(problem, rule, wanted, &can, text!("shortfall-at-most"))
            {
                contradictions.push(contradiction(&short));
            } else if let Some(short) = short(problem, rule, wanted, &has, text!("shortfall-within-contracts")) {
                shortfalls.push(short);
            }
        }
    }
    (shortfalls, contradictions)
}

fn contradiction(short: &Shortfall) -> Contradiction {
    Contradiction {
        rules: vec![short.rule],
        employee: None,
        unit: short.unit,
        day: short.worst.start.max(0),
        text: short.text.clone(),
        fix: short.fix.clone(),
    }
}

/// The days of the horizon.
fn inside(wanted: &WorkWanted) -> Range<Day> {
    wanted.days.start.max(0)..wanted.days.end
}

/// Where the people of a place can give too little.
fn short(
    problem: &Problem,
    rule: usize,
    places: &[WorkWanted],
    gives: &dyn Fn(&WorkWanted, EmployeeId) -> Minutes,
    how: Text,
) -> Option<Shortfall> {
    let given = |wanted: &WorkWanted| wanted.people.iter().map(|employee| gives(wanted, employee)).sum::<Minutes>();
    let all: Vec<(&WorkWanted, Minutes)> = places.iter().map(|wanted| (wanted, given(wanted))).collect();
    let short: Vec<&(&WorkWanted, Minutes)> = all.iter().filter(|(wanted, given)| wanted.minutes > *given).collect();
    // Of equally short stretches the first.
    let (worst, given) = *short.iter().copied().rev().max_by_key(|(wanted, given)| wanted.minutes - given)?;
    let ends = short.iter().map(|(wanted, _)| wanted.days.end - 1).collect();
    let mut found = Shortfall {
        rule,
        unit: worst.unit,
        ends,
        worst: worst.days.clone(),
        wanted: worst.minutes,
        given,
        text: Text::EMPTY,
        fix: Text::EMPTY,
    };
    found.text = sentence(problem, worst, &found, how);
    found.fix = fix(problem, worst, &found);
    Some(found)
}

/// Minutes of a person's contract that can be spent on the work: of the unit's own people, in the days of the horizon,
/// absences taken off.
fn within_contract(scenario: &Scenario, filtered: &Filtered, wanted: &WorkWanted, employee: EmployeeId) -> Minutes {
    if wanted.unit.is_some_and(|unit| scenario.employee(employee).unit != unit) {
        return 0;
    }
    let days = inside(wanted);
    // The part of paid time that counts, at best.
    let open = &filtered.open(employee)[days.start as usize..days.end as usize];
    let share = |duty: crate::units::DutyId| (wanted.given[duty.index()], scenario.duty(duty).paid.max(1));
    let better = |one: (Minutes, Minutes), other: (Minutes, Minutes)| {
        if other.0 * one.1 > one.0 * other.1 { other } else { one }
    };
    let (counted, paid) = open.iter().flat_map(|duties| duties.iter()).map(share).fold((0, 1), better);
    match available(scenario, employee, &days) {
        Some(minutes) => minutes * counted / paid,
        // A contract without hours sets no limit but the days'.
        None => open.iter().filter_map(|duties| duties.iter().map(|duty| wanted.given[duty.index()]).max()).sum(),
    }
}

fn sentence(problem: &Problem, worst: &WorkWanted, short: &Shortfall, how: Text) -> Text {
    let scenario = &problem.scenario;
    let date = |day: Day| scenario.calendar.date(day);
    let place = worst.unit.map_or(Text::EMPTY, |unit| text!("shortfall-place", unit = &scenario.unit(unit).name));
    let past = worst.whole - worst.minutes;
    let before = if past > 0 { text!("shortfall-before", hours = Clock(past)) } else { Text::EMPTY };
    let ends = match short.ends.as_slice() {
        [] | [_] => Text::EMPTY,
        [first, .., last] => {
            text!("shortfall-ends", count = short.ends.len(), dates = Arg::Dates(date(*first), date(*last)))
        }
    };
    text!(
        "shortfall",
        place = place,
        title = &problem.rules[short.rule].meta().title,
        whole = Clock(worst.whole),
        dates = Arg::Dates(date(worst.days.start), date(worst.days.end - 1)),
        clients = worst.clients,
        before = before,
        given = Clock(short.given + past),
        how = how,
        missing = Clock(short.missing()),
        ends = ends,
    )
}

/// Most leaves named.
const LEAVES: usize = 3;

fn fix(problem: &Problem, worst: &WorkWanted, short: &Shortfall) -> Text {
    let scenario = &problem.scenario;
    let missing = Clock(short.missing());
    let mut way = match full_timers(scenario, short) {
        None => text!("shortfall-fix-hours", hours = missing),
        Some(tenths) => {
            text!("shortfall-fix-people", hours = missing, workers = Arg::Decimal { value: tenths, decimals: 1 })
        }
    };
    let mut or = |other: Text| way = text!("shortfall-fix-or", first = &way, second = other);
    let days = inside(worst);
    let away = |absence: &&crate::domain::Absence| {
        let overlaps = absence.from < days.end && days.start < absence.to;
        absence.planned && overlaps && worst.people.contains(absence.employee)
    };
    let away: Vec<_> = scenario.absences.iter().filter(away).collect();
    if !away.is_empty() {
        let named = away.iter().take(LEAVES).map(|absence| {
            let dates = Arg::Dates(scenario.calendar.date(absence.from), scenario.calendar.date(absence.to - 1));
            text!("shortfall-leave", name = &scenario.employee(absence.employee).name, dates = dates)
        });
        let named = Arg::list(named, Join::Comma);
        or(match away.len().saturating_sub(LEAVES) {
            0 => text!("shortfall-fix-leaves", leaves = named),
            more => text!("shortfall-fix-more-leaves", leaves = named, more = more),
        });
    }
    if worst.clients > 0 {
        let past = worst.whole - worst.minutes;
        let clients = (short.given + past).max(0) * worst.clients / worst.whole.max(1);
        or(text!("shortfall-fix-clients", clients = clients, now = worst.clients));
    }
    way
}

/// What the missing minutes are in tenths of full-time workers, by the longest contract. `None` on a few days, where a
/// number of workers would say little.
fn full_timers(scenario: &Scenario, short: &Shortfall) -> Option<i64> {
    let days = i64::from(short.worst.end - short.worst.start.max(0)).max(1);
    let of_contract = |contract: &crate::domain::Contract| Some((contract.minutes?, i64::from(contract.cycle.about())));
    let full = scenario.contracts.iter().filter_map(of_contract).map(|(minutes, period)| minutes * days / period).max();
    let full = full.filter(|full| *full > 0 && days >= 7)?;
    Some((short.missing() * 10 + full - 1) / full)
}
