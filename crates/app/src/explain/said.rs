//! Days, duties and prices as arguments of texts.

use vuoro_core::constraint::Problem;
use vuoro_core::domain::{DutySet, Roster, Scenario, Want};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join};
use vuoro_core::units::{Day, DutyId, EmployeeId, Score};

/// A day with its weekday.
pub(super) fn on(scenario: &Scenario, day: Day) -> Arg {
    Arg::Day(scenario.calendar.date(day))
}

/// A duty: its code, or the words for a day off or an absence.
pub(super) fn duty(scenario: &Scenario, duty: DutyId) -> Arg {
    match duty {
        DutyId::OFF => text!("said-day-off").into(),
        Scenario::LEAVE => text!("said-leave").into(),
        Scenario::SICK => text!("said-sick").into(),
        duty => Arg::word(&scenario.duty(duty).code),
    }
}

/// What somebody has on a day.
pub(super) fn has(scenario: &Scenario, roster: &Roster, employee: EmployeeId, day: Day) -> Arg {
    Arg::list(roster.duties(employee, day).map(|id| duty(scenario, id)), Join::And)
}

/// What is wanted.
pub(super) fn wanted(scenario: &Scenario, want: &Want) -> Arg {
    match want {
        Want::Off => text!("said-day-off").into(),
        Want::Duty(duties) => shifts(scenario, duties),
        Want::Not(duties) => text!("explain-anything-but", duties = shifts(scenario, duties)).into(),
    }
}

/// The shifts of some duties, wherever they are worked.
fn shifts(scenario: &Scenario, duties: &DutySet) -> Arg {
    let mut known: Vec<&str> = Vec::new();
    let mut shifts: Vec<Arg> = Vec::new();
    for id in duties.iter() {
        let code = scenario.duty(id).code.split('@').next().unwrap_or_default();
        if !known.contains(&code) {
            known.push(code);
            shifts.push(if scenario.duty(id).is_bound() { Arg::word(code) } else { duty(scenario, id) });
        }
    }
    Arg::list(shifts, Join::Or)
}

/// What changes cost: a breach of what is required, or money.
pub(super) fn price(problem: &Problem, cost: Score) -> Arg {
    let money = |cost| Arg::Money(cost, problem.scenario.cost_unit);
    match (Score { soft: 0, ..cost }.cmp(&Score::ZERO), cost.soft) {
        (std::cmp::Ordering::Greater, _) => text!("explain-price-required").into(),
        (std::cmp::Ordering::Less, _) => text!("explain-price-repairs").into(),
        (_, less) if less < 0 => text!("explain-price-less", cost = money(-less)).into(),
        (_, more) => money(more),
    }
}
