//! K12, and the hours that pay goes by.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, fact, in_hours, less};
use crate::assess::people::Tally;
use crate::domain::Unsocial;
use crate::pay::{Beyond, Earned};
use crate::units::{Minutes, ids::Id};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let mut list = vec![fact(
        ["hours-total", "K12"],
        MeasureUnit::Clock,
        in_hours(group.tallies(facts).map(|tally| tally.paid).sum()),
    )];
    list.extend(by_kind(facts, group));
    let with_hours: Vec<&Tally> = group.tallies(facts).filter(|tally| tally.target.is_some()).collect();
    if with_hours.is_empty() {
        return list;
    }
    let apart = with_hours.iter().map(|tally| tally.imbalance);
    let carried = group.people.iter().map(|employee| facts.scenario().balance(*employee, "minutes").abs()).sum();
    list.push(less(["hours-imbalance", "K12"], MeasureUnit::Hours, in_hours(apart.clone().sum())));
    list.push(less(["hours-imbalance-max", "K12"], MeasureUnit::Hours, in_hours(apart.max().unwrap_or(0))));
    list.push(fact(["hours-carried", "K12"], MeasureUnit::Hours, in_hours(carried)));
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
    let unsocial: [([&'static str; 2], Unsocial); 5] = [
        (["hours-evening", "K1"], Unsocial::Evening),
        (["hours-night", "K1"], Unsocial::Night),
        (["hours-saturday", "K1"], Unsocial::Saturday),
        (["hours-sunday", "K1"], Unsocial::Sunday),
        (["hours-eve", "K1"], Unsocial::Eve),
    ];
    let mut list: Vec<Measure> =
        unsocial.into_iter().map(|(names, kind)| fact(names, MeasureUnit::Clock, in_hours(earned.of(kind)))).collect();
    let sum = |of: fn(&Beyond) -> Minutes| {
        let periods = group.people.iter().flat_map(|employee| &payroll.periods[employee.index()]);
        in_hours(periods.map(of).sum())
    };
    list.push(less(["hours-additional", "K1"], MeasureUnit::Clock, sum(|period| period.additional)));
    list.push(less(["hours-overtime", "K1"], MeasureUnit::Clock, sum(|period| period.first + period.then)));
    list
}
