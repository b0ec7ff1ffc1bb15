//! K12, and the hours that pay goes by.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, fact, in_hours, less};
use crate::assess::people::Tally;
use crate::domain::Unsocial;
use crate::pay::{Beyond, Earned};
use crate::units::{Minutes, ids::Id};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let mut list = vec![fact(
        ["hours-total", "K12", "Paid hours of work"],
        "Paid hours of work in the roster.",
        "h:mm",
        in_hours(group.tallies(facts).map(|tally| tally.paid).sum()),
    )];
    list.extend(by_kind(facts, group));
    let with_hours: Vec<&Tally> = group.tallies(facts).filter(|tally| tally.target.is_some()).collect();
    if with_hours.is_empty() {
        return list;
    }
    let apart = with_hours.iter().map(|tally| tally.imbalance);
    let carried = group.people.iter().map(|employee| facts.scenario().balance(*employee, "minutes").abs()).sum();
    list.push(less(
        ["hours-imbalance", "K12", "Hours off contract"],
        "How far planned and contract hours are apart in each planning period, summed over everyone.",
        "h",
        in_hours(apart.clone().sum()),
    ));
    list.push(less(
        ["hours-imbalance-max", "K12", "Hours off contract at worst"],
        "The same for the person whose hours are furthest off.",
        "h",
        in_hours(apart.max().unwrap_or(0)),
    ));
    list.push(fact(
        ["hours-carried", "K12", "Hours carried in"],
        "Balances of hours brought from earlier periods, summed without sign.",
        "h",
        in_hours(carried),
    ));
    list
}

/// The hours for which allowances, additional work and overtime are paid, where a pay agreement is given.
fn by_kind(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let Some(payroll) = &facts.payroll else { return Vec::new() };
    let mut earned = Earned::default();
    let (people, is_here) = group.workers(facts.scenario());
    for employee in people {
        let here = payroll.hours[employee.index()].iter().filter(|(unit, _)| is_here(**unit));
        here.for_each(|(_, hours)| earned.add(hours));
    }
    let unsocial: [([&'static str; 3], &'static str, Unsocial); 5] = [
        (["hours-evening", "K1", "Evening hours"], "Hours with evening allowance.", Unsocial::Evening),
        (["hours-night", "K1", "Night hours"], "Hours with night allowance.", Unsocial::Night),
        (["hours-saturday", "K1", "Saturday hours"], "Hours with Saturday allowance.", Unsocial::Saturday),
        (["hours-sunday", "K1", "Sunday hours"], "Hours paid as Sunday work.", Unsocial::Sunday),
        (["hours-eve", "K1", "Eve hours"], "Hours with the allowance of named eves.", Unsocial::Eve),
    ];
    let mut list: Vec<Measure> = unsocial
        .into_iter()
        .map(|(names, about, kind)| fact(names, about, "h:mm", in_hours(earned.of(kind))))
        .collect();
    let sum = |of: fn(&Beyond) -> Minutes| {
        let periods = group.people.iter().flat_map(|employee| &payroll.periods[employee.index()]);
        in_hours(periods.map(of).sum())
    };
    list.push(less(
        ["hours-additional", "K1", "Additional work"],
        "Hours of part-timers beyond their norm, up to a full-timer's, in each planning period.",
        "h:mm",
        sum(|period| period.additional),
    ));
    list.push(less(
        ["hours-overtime", "K1", "Overtime"],
        "Hours beyond a full-timer's in each planning period.",
        "h:mm",
        sum(|period| period.first + period.then),
    ));
    list
}
