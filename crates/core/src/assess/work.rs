//! Work over several days that rules ask for (a staffing ratio, say), against the hours that people have.
//!
//! A shortfall is told with its days, the hours missing and what would mend it. Against contract hours it is a warning:
//! people may work more than their contracts say. Against what required rules leave it is a contradiction.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::constraint::{Lowered, Problem, WorkWanted};
use crate::domain::Scenario;
use crate::propagate::Filtered;
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
    pub text: String,
    /// What would mend it.
    pub mend: String,
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
                && let Some(short) = short(problem, rule, wanted, &can, "at most")
            {
                contradictions.push(contradiction(&short));
            } else if let Some(short) = short(problem, rule, wanted, &has, "within their contracts") {
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
        mend: short.mend.clone(),
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
    how: &str,
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
        text: String::new(),
        mend: String::new(),
    };
    found.text = text(problem, worst, &found, how);
    found.mend = mend(problem, worst, &found);
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

fn text(problem: &Problem, worst: &WorkWanted, short: &Shortfall, how: &str) -> String {
    let scenario = &problem.scenario;
    let date = |day: Day| scenario.calendar.date(day).to_string();
    let place = worst.unit.map_or(String::new(), |unit| format!("{}: ", scenario.unit(unit).name));
    let title = problem.rules[short.rule].meta().title.clone();
    let past = worst.whole - worst.minutes;
    let before = if past > 0 { format!(" ({} h of it were worked before)", Clock(past)) } else { String::new() };
    let ends = match short.ends.as_slice() {
        [_] => String::new(),
        [first, .., last] => {
            let count = short.ends.len();
            format!("; too little on {count} days, looking back from each of {} to {}", date(*first), date(*last))
        }
        [] => String::new(),
    };
    format!(
        "{place}“{title}” asks for {} h from {} to {} for {} clients{before}, but the people who count have {} h {how}: \
         {} h are missing{ends}",
        Clock(worst.whole),
        date(worst.days.start),
        date(worst.days.end - 1),
        worst.clients,
        Clock(short.given + past),
        Clock(short.missing()),
    )
}

/// Most leaves named.
const LEAVES: usize = 3;

fn mend(problem: &Problem, worst: &WorkWanted, short: &Shortfall) -> String {
    let scenario = &problem.scenario;
    let missing = short.missing();
    let mut ways = vec![format!("{} h more of people who count{}", Clock(missing), full_timers(scenario, short))];
    let days = inside(worst);
    let away = |absence: &&crate::domain::Absence| {
        let overlaps = absence.from < days.end && days.start < absence.to;
        absence.planned && overlaps && worst.people.contains(absence.employee)
    };
    let away: Vec<_> = scenario.absences.iter().filter(away).collect();
    if !away.is_empty() {
        let named = away.iter().take(LEAVES).map(|absence| {
            let (from, to) = (scenario.calendar.date(absence.from), scenario.calendar.date(absence.to - 1));
            format!("{} {from} to {to}", scenario.employee(absence.employee).name)
        });
        let named = named.collect::<Vec<_>>().join(", ");
        let more = if away.len() > LEAVES { format!(" and {} more", away.len() - LEAVES) } else { String::new() };
        ways.push(format!("planned leave at another time ({named}{more})"));
    }
    if worst.clients > 0 {
        let past = worst.whole - worst.minutes;
        let clients = (short.given + past).max(0) * worst.clients / worst.whole.max(1);
        ways.push(format!("{clients} clients instead of {}", worst.clients));
    }
    ways.join("; or ")
}

/// What the missing minutes are in full-time workers, by the longest contract.
fn full_timers(scenario: &Scenario, short: &Shortfall) -> String {
    let days = i64::from(short.worst.end - short.worst.start.max(0)).max(1);
    let of_contract = |contract: &crate::domain::Contract| Some((contract.minutes?, i64::from(contract.period_days)));
    let full = scenario.contracts.iter().filter_map(of_contract).map(|(minutes, period)| minutes * days / period).max();
    // On a few days a number of workers would say little.
    let Some(full) = full.filter(|full| *full > 0 && days >= 7) else { return String::new() };
    let tenths = (short.missing() * 10 + full - 1) / full;
    format!(
        " (about {}.{} full-time workers in these days: float pool, extra hours or a hire)",
        tenths / 10,
        tenths % 10
    )
}
