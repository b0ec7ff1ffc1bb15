//! Judging a scenario without any roster: what can never be kept, and whether hours and demand fit together.
//!
//! Each required rule is looked at on its own, with the days that locks, absences and eligibility leave to each
//! person. So a contradiction named here is certain; one that takes several rules together is not found.

use std::collections::BTreeMap;

use crate::constraint::{Automaton, Chain, Form, Lowered, Problem, Window};
use crate::domain::{Demand, Duty, DutySet, Presence, Scenario, When};
use crate::units::{Day, EmployeeId, Minutes, Score, ShiftId, UnitId, ids::Id};

/// A required rule or demand that no roster can keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Position of the rule, when it is one rule.
    pub rule: Option<usize>,
    /// Whose, if it is about a person.
    pub employee: Option<EmployeeId>,
    /// Where, if it is about demand.
    pub unit: Option<UnitId>,
    /// The sentence.
    pub text: String,
}

/// Hours wanted and hours there are, in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supply {
    /// Where.
    pub unit: UnitId,
    /// People whose home it is.
    pub people: usize,
    /// Minutes of work that the required minima ask for: paid minutes of shifts, presence in clock windows.
    pub minimum: Minutes,
    /// Minutes of work that the targets ask for.
    pub target: Minutes,
    /// Contract minutes of those people in the horizon, absences taken off; `None` when contracts set no hours.
    pub available: Option<Minutes>,
}

/// What can be said about a scenario before anything is planned.
#[derive(Clone, Debug)]
pub struct Soundness {
    /// What can never be kept.
    pub contradictions: Vec<Contradiction>,
    /// Hours by unit.
    pub supply: Vec<Supply>,
}

/// Judges a scenario and its rules.
pub fn soundness(problem: &Problem) -> Soundness {
    let lowered = problem.lower();
    let mut contradictions = Vec::new();
    let open = open_cells(problem, &lowered, &mut contradictions);
    for (rule, form) in &lowered.forms {
        let stuck = match form {
            Form::Chain(chain) => stuck_chain(chain, &open[chain.employee.index()]),
            Form::Window(window) => stuck_window(window, &open[window.employee.index()]),
            Form::Cell(_) | Form::Cover(_) => None,
        };
        if let (Some(days), Some(employee)) = (stuck, form.owner()) {
            contradictions.push(person(problem, *rule, employee, days));
        }
    }
    unmet(problem, &open, &mut contradictions);
    contradictions.dedup();
    let supply = (0..problem.scenario.units.len()).map(|at| supply(&problem.scenario, Id::from_index(at))).collect();
    Soundness { contradictions, supply }
}

/// What each person may do on each day as far as single days decide. A day on which nothing is left is a
/// contradiction; it then counts as free for anything, so that one mistake is told once.
fn open_cells(problem: &Problem, lowered: &Lowered, found: &mut Vec<Contradiction>) -> Vec<Vec<DutySet>> {
    let scenario = &problem.scenario;
    let days = scenario.calendar.days;
    let full = DutySet::full(scenario.duties.len());
    let mut open = vec![vec![full.clone(); days as usize]; scenario.employees.len()];
    let hard = lowered.forms.iter().filter_map(|(rule, form)| match form {
        Form::Cell(cell) if cell.cost.hard > 0 => Some((*rule, cell)),
        _ => None,
    });
    let mut closed_by: BTreeMap<(EmployeeId, Day), Vec<usize>> = BTreeMap::new();
    for (rule, cell) in hard {
        for day in cell.days.clone() {
            let here = &mut open[cell.employee.index()][day as usize];
            cell.duties.iter().for_each(|duty| here.remove(duty));
            let rules = closed_by.entry((cell.employee, day)).or_default();
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }
    for ((employee, day), rules) in closed_by {
        let here = &mut open[employee.index()][day as usize];
        if here.is_empty() {
            *here = full.clone();
            let titles: Vec<&str> = rules.iter().map(|rule| problem.rules[*rule].meta().title.as_str()).collect();
            let text = format!(
                "{}, {}: no duty is allowed; these contradict each other: {}",
                scenario.employee(employee).name,
                scenario.calendar.date(day),
                titles.join(", ")
            );
            found.push(Contradiction { rule: None, employee: Some(employee), unit: None, text });
        }
    }
    open
}

/// The first day by which a chain must have cost hard points, if it must (the horizon's end for its finish).
fn stuck_chain(chain: &Chain, open: &[DutySet]) -> Option<Day> {
    let automaton = &chain.automaton;
    let mut least: Vec<Option<i64>> = vec![None; automaton.states];
    least[chain.start as usize] = Some(0);
    for (day, duties) in open.iter().enumerate() {
        least = sweep(automaton, day as Day, duties, &least, |emit: &Score| emit.hard, i64::min);
        if least.iter().flatten().all(|hard| *hard > 0) {
            return Some(day as Day);
        }
    }
    let ends = least.iter().zip(&automaton.finish).filter_map(|(hard, finish)| Some((*hard)? + finish.hard));
    (ends.min()? > 0).then_some(open.len() as Day)
}

/// The horizon's end, when an amount must end beyond a hard bound.
fn stuck_window(window: &Window, open: &[DutySet]) -> Option<Day> {
    let counter = &window.counter;
    let extreme = |pick: fn(i64, i64) -> i64| {
        let mut amounts: Vec<Option<i64>> = vec![None; counter.states];
        amounts[window.start as usize] = Some(window.carry);
        for (day, duties) in open.iter().enumerate() {
            amounts = sweep(counter, day as Day, duties, &amounts, |emit| *emit, pick);
        }
        let ends = amounts.iter().zip(&counter.finish).filter_map(|(amount, finish)| Some((*amount)? + finish));
        ends.reduce(pick)
    };
    let (least, most) = (extreme(i64::min)?, extreme(i64::max)?);
    let below = window.bounds.below.iter().any(|hinge| hinge.weight.hard > 0 && most < hinge.bound);
    let above = window.bounds.above.iter().any(|hinge| hinge.weight.hard > 0 && least > hinge.bound);
    (below || above).then_some(open.len() as Day)
}

/// One day of a dynamic programme over an automaton's states: the best sum in each state by `pick`.
fn sweep<E: Clone>(
    automaton: &Automaton<E>,
    day: Day,
    duties: &DutySet,
    sums: &[Option<i64>],
    value: impl Fn(&E) -> i64,
    pick: impl Fn(i64, i64) -> i64,
) -> Vec<Option<i64>> {
    let step = automaton.step(day);
    let mut symbols: Vec<u16> = duties.iter().map(|duty| step.symbol[duty.index()]).collect();
    symbols.sort_unstable();
    symbols.dedup();
    let mut after: Vec<Option<i64>> = vec![None; automaton.states];
    for (state, sum) in sums.iter().enumerate().filter_map(|(state, sum)| Some((state, (*sum)?))) {
        for symbol in &symbols {
            let at = state * step.symbols + *symbol as usize;
            let total = sum + value(&step.emit[at]);
            let best = &mut after[step.next[at] as usize];
            *best = Some(best.map_or(total, |known| pick(known, total)));
        }
    }
    after
}

fn person(problem: &Problem, rule: usize, employee: EmployeeId, by: Day) -> Contradiction {
    let scenario = &problem.scenario;
    let title = &problem.rules[rule].meta().title;
    let name = &scenario.employee(employee).name;
    let when = if by < scenario.calendar.days {
        format!("by {}", scenario.calendar.date(by))
    } else {
        "by the end of the horizon".to_owned()
    };
    let text = format!("{name}: “{title}” must be broken {when}, whatever is planned (see locks, absences, history)");
    Contradiction { rule: Some(rule), employee: Some(employee), unit: None, text }
}

/// The same demand on several days, and how many people could come.
struct Unmet<'a> {
    demand: &'a Demand,
    can: i64,
    days: Vec<Day>,
}

/// Demands whose minimum is larger than the number of people who could come, grouped over days.
fn unmet(problem: &Problem, open: &[Vec<DutySet>], found: &mut Vec<Contradiction>) {
    let scenario = &problem.scenario;
    let mut groups: Vec<Unmet> = Vec::new();
    for demand in scenario.demands.iter().filter(|demand| demand.minimum > 0) {
        let can = scenario.staff().filter(|e| could_come(scenario, demand, *e, &open[e.index()])).count() as i64;
        if can >= demand.minimum {
            continue;
        }
        let same = |group: &&mut Unmet<'_>| {
            let other = group.demand;
            (other.unit, other.when, other.who, other.minimum) == (demand.unit, demand.when, demand.who, demand.minimum)
                && group.can == can
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.days.push(demand.day),
            None => groups.push(Unmet { demand, can, days: vec![demand.day] }),
        }
    }
    for Unmet { demand, can, days } in groups {
        let who = match can {
            0 => "nobody is".to_owned(),
            1 => "only 1 person is".to_owned(),
            n => format!("only {n} people are"),
        };
        let dates = match days.as_slice() {
            [day] => format!("on {}", scenario.calendar.date(*day)),
            days => format!("on {} days, the first {}", days.len(), scenario.calendar.date(days[0])),
        };
        let minimum = demand.minimum;
        let text = format!("{} needs {minimum}, but {who} able to come {dates}", demand_words(scenario, demand));
        found.push(Contradiction { rule: None, employee: None, unit: Some(demand.unit), text });
    }
}

fn demand_words(scenario: &Scenario, demand: &Demand) -> String {
    let clock = |minutes: Minutes| format!("{:02}:{:02}", minutes.rem_euclid(1440) / 60, minutes % 60);
    let when = match demand.when {
        When::Shift(shift) => scenario.shift(shift).code.clone(),
        When::Window { from, to } => format!("{}–{}", clock(from), clock(to)),
    };
    let who = match demand.who {
        Presence::Anyone => String::new(),
        Presence::Holder(skill) | Presence::Role(skill) => format!(", {}", scenario.skill(skill)),
    };
    format!("{} {when}{who}", scenario.unit(demand.unit).name)
}

/// Could the person work something that counts for the demand?
fn could_come(scenario: &Scenario, demand: &Demand, employee: EmployeeId, open: &[DutySet]) -> bool {
    if let Presence::Holder(skill) = demand.who {
        let date = scenario.calendar.date(demand.day);
        if !scenario.employee(employee).holds(skill, date) {
            return false;
        }
    }
    // A window can be covered from the day before (over midnight) and from the day after.
    (-1..=1).any(|offset| {
        let counts = |duty: &Duty| counts(scenario, demand, duty, offset);
        let day = demand.day + offset;
        if day < 0 {
            return scenario.past(employee).last().is_some_and(|duty| counts(scenario.duty(*duty)));
        }
        open.get(day as usize).is_some_and(|duties| duties.iter().any(|duty| counts(scenario.duty(duty))))
    })
}

/// Does a duty on the day `offset` days from the demand's count for it?
fn counts(scenario: &Scenario, demand: &Demand, duty: &Duty, offset: Day) -> bool {
    let shifted = Minutes::from(offset) * 1440;
    duty.parts().iter().any(|part| {
        let shift = scenario.shift(part.shift);
        let role = match demand.who {
            Presence::Role(skill) => part.role == Some(skill),
            Presence::Anyone | Presence::Holder(_) => true,
        };
        let time = match demand.when {
            When::Shift(wanted) => offset == 0 && part.shift == wanted,
            When::Window { from, to } => shift.start + shifted < to && from < shift.end + shifted,
        };
        part.unit == demand.unit && shift.covers && role && time
    })
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
        available: home().map(|employee| available(scenario, employee)).sum(),
    }
}

/// Contract minutes of a person in the horizon, absences taken off.
fn available(scenario: &Scenario, employee: EmployeeId) -> Option<Minutes> {
    let person = scenario.employee(employee);
    let contract = &scenario.contracts[person.contract.index()];
    let employed = scenario.calendar.iter().filter(|day| person.employed(*day)).count() as i64;
    let minutes = contract.minutes? * person.fte * employed / (1000 * i64::from(contract.period_days));
    let absent: Minutes = scenario
        .calendar
        .iter()
        .filter(|day| scenario.absence_on(employee, *day).is_some())
        .map(|day| scenario.credited_minutes(employee, Scenario::LEAVE, day))
        .sum();
    Some((minutes - absent).max(0))
}
