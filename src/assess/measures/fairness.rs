//! K7b: how evenly burdens and wishes are shared, relative to the share of full time.

use super::group::{Facts, Group};
use super::{Measure, less, ratio};
use crate::units::ids::Id;

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let scenario = facts.scenario();
    let total = group.tallies(facts).map(|tally| tally.weekends).sum::<i64>() as f64;
    let there = group.people.iter().filter(|employee| facts.people[employee.index()].mostly_there);
    let burdens: Vec<f64> = there
        .map(|employee| {
            let tally = &facts.people[employee.index()];
            (tally.nights + tally.weekends) as f64 * 1000.0 / scenario.employee(*employee).fte.max(1) as f64
        })
        .collect();
    let least = burdens.iter().copied().fold(f64::INFINITY, f64::min);
    let most = burdens.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    vec![
        less(
            ["weekends-per-fte", "K7b", "Weekends worked"],
            "Weekends with work on Saturday or Sunday, per full-time employee.",
            "per FTE",
            ratio(total, group.fte(facts)),
        ),
        less(
            ["weekends-max", "K7b", "Most weekends of one person"],
            "The largest number of weekends that one person works.",
            "",
            group.tallies(facts).map(|tally| tally.weekends).max().unwrap_or(0) as f64,
        ),
        less(
            ["burden-spread", "K7b", "Spread of nights and weekends"],
            "Nights and weekends worked per full-time employee: the largest minus the smallest, among those who are \
             there at least half of the time.",
            "per FTE",
            if burdens.is_empty() { 0.0 } else { most - least },
        ),
    ]
}
