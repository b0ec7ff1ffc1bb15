//! Names, days, duties and lengths of time as arguments of texts, for faults, notes and explanations.

use std::ops::Range;

use crate::constraint::{Finding, Meta, Problem};
use crate::domain::{Absent, DutySet, Scenario};
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{Day, DutyId, Minutes};

/// The name of the person a finding is about.
pub(crate) fn who(problem: &Problem, finding: &Finding) -> Arg {
    match finding.employee {
        Some(employee) => Arg::word(&problem.scenario.employee(employee).name),
        None => text!("said-nobody").into(),
    }
}

/// A day with its weekday.
pub(crate) fn on(problem: &Problem, day: Day) -> Arg {
    Arg::Day(problem.scenario.calendar.date(day))
}

/// A range of days: one day, or the first and the last.
pub(crate) fn when(problem: &Problem, days: &Range<Day>) -> Arg {
    let last = days.end - 1;
    if last <= days.start {
        return on(problem, days.start);
    }
    text!("said-days", first = on(problem, days.start), last = on(problem, last)).into()
}

/// A length of time with its units: `9 h 35 min`.
pub(crate) fn lasting(minutes: Minutes) -> Arg {
    let said = match (minutes / 60, minutes % 60) {
        (0, minutes) => text!("said-minutes", minutes = minutes),
        (hours, 0) => text!("said-hours", hours = hours),
        (hours, minutes) => text!("said-hours-and-minutes", hours = hours, minutes = minutes),
    };
    said.into()
}

/// A duty: its code, or the word for an absence.
pub(crate) fn duty(scenario: &Scenario, duty: DutyId) -> Arg {
    match scenario.duty(duty).absence() {
        Some(Absent::Leave) => text!("said-leave").into(),
        Some(Absent::Sick) => text!("said-sick").into(),
        None => Arg::word(&scenario.duty(duty).code),
    }
}

/// Some duties of one day: `E + L`.
pub(crate) fn duties(scenario: &Scenario, duties: impl IntoIterator<Item = DutyId>) -> Arg {
    let list: Vec<Arg> = duties.into_iter().map(|id| duty(scenario, id)).collect();
    folded(list, |first, rest| text!("said-plus", first = first, rest = rest))
}

/// What somebody has on a day: duties, or a day off.
pub(crate) fn what(scenario: &Scenario, ids: impl IntoIterator<Item = DutyId>) -> Arg {
    let ids: Vec<DutyId> = ids.into_iter().collect();
    let off = ids.iter().all(|id| scenario.duty(*id).is_off());
    if off { text!("said-day-off").into() } else { duties(scenario, ids) }
}

/// What comes one after the other: `E → L → N`.
pub(crate) fn sequence(list: Vec<Arg>) -> Arg {
    folded(list, |first, rest| text!("said-arrow", first = first, rest = rest))
}

fn folded(list: Vec<Arg>, joined: impl Fn(Arg, Arg) -> Text) -> Arg {
    let joined = |rest: Arg, first: Arg| Arg::from(joined(first, rest));
    list.into_iter().rev().reduce(joined).unwrap_or_else(|| Arg::word(""))
}

/// The shifts of a set of duties, wherever they are worked: `N or L`.
pub(crate) fn shifts(scenario: &Scenario, duties: &DutySet) -> Arg {
    let mut codes: Vec<&str> = Vec::new();
    for id in duties.iter() {
        let code = scenario.duty(id).code.split('@').next().unwrap_or_default();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Arg::list(codes, Join::Or)
}

/// How binding a rule is, for messages to choose their verb by: `required`, or `wanted`.
pub(crate) fn strength(meta: &Meta) -> Arg {
    Arg::word(if meta.importance.is_required() { "required" } else { "wanted" })
}

/// An argument of a finding's note.
pub(crate) fn noted(finding: &Finding, name: &str) -> Arg {
    finding.note.arg(name).cloned().unwrap_or_else(|| Arg::word(""))
}

/// A number in its smallest unit, without zeros at its end.
pub(crate) fn decimal(mut value: i64, mut decimals: u8) -> Arg {
    while decimals > 0 && value % 10 == 0 {
        (value, decimals) = (value / 10, decimals - 1);
    }
    Arg::Decimal { value, decimals }
}

/// What to try: a suggestion where there is one, else this.
pub(crate) fn near_or(near: impl Into<Text>, other: Text) -> Text {
    let near = near.into();
    if near.is_empty() { other } else { near }
}

/// What to try, with a suggestion after it where there is one.
pub(crate) fn and_near(help: Text, near: impl Into<Text>) -> Text {
    let near = near.into();
    if near.is_empty() { help } else { text!("said-sentences", first = help, second = near) }
}
