//! K3b and K6: who is there against who is wanted, and with which skill.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, fact, in_hours, less, more, quotient};
use crate::assess::cover::Coverage;
use crate::domain::{Demand, Presence};
use crate::units::Minutes;

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let both = facts.scenario().demands.iter().zip(&facts.covers);
    let wanted: Vec<(&Demand, &Coverage)> = both.filter(|(demand, _)| group.wants(demand)).collect();
    if !group.has_places() && wanted.is_empty() {
        return Vec::new();
    }
    let sum = |of: fn(&Coverage) -> Minutes| in_hours(wanted.iter().map(|(_, cover)| of(cover)).sum());
    let mut list = vec![
        less(["missing-minimum", "K3b"], MeasureUnit::Hours, sum(|cover| cover.missing_minimum)),
        less(["missing-target", "K3b"], MeasureUnit::Hours, sum(|cover| cover.missing_target)),
        less(["surplus", "K3b"], MeasureUnit::Hours, sum(|cover| cover.surplus)),
    ];
    let asked: Vec<&(&Demand, &Coverage)> = wanted.iter().filter(|(_, cover)| cover.minutes > 0).collect();
    if !asked.is_empty() {
        let exact = asked.iter().filter(|(_, cover)| cover.missing_target == 0 && cover.surplus == 0).count();
        list.push(more(
            ["covered-exactly", "K3b"],
            MeasureUnit::Percent,
            100.0 * quotient(exact as f64, asked.len() as f64),
        ));
    }
    list.extend(skills(&asked));
    if let Some(expected) = &facts.expected {
        let demands = facts.scenario().demands.iter().zip(expected);
        let missing: f64 = demands.filter(|(demand, _)| group.wants(demand)).map(|(_, missing)| missing).sum();
        list.push(less(["missing-expected", "K14"], MeasureUnit::Hours, missing / 60.0));
    }
    list
}

/// K6, for requirements that ask for a skill.
fn skills(asked: &[&(&Demand, &Coverage)]) -> Vec<Measure> {
    let skilled = asked.iter().filter(|(demand, _)| demand.who != Presence::Anyone && demand.target > 0);
    let (mut required, mut missing, mut over, mut misses, mut least) = (0, 0, 0, 0, f64::INFINITY);
    for (demand, cover) in skilled {
        required += demand.target * cover.minutes;
        missing += cover.missing_target;
        over += cover.over_target;
        misses += i64::from(cover.missing_minimum > 0);
        least = least.min(cover.least.min(demand.target) as f64 / demand.target as f64);
    }
    if required == 0 {
        return Vec::new();
    }
    vec![
        more(["skill-match", "K6"], MeasureUnit::Percent, 100.0 * (1.0 - quotient(missing as f64, required as f64))),
        more(["skill-match-least", "K6"], MeasureUnit::Percent, 100.0 * least),
        less(["skill-misses", "K6"], MeasureUnit::Count, misses as f64),
        fact(["skill-surplus", "K6"], MeasureUnit::Hours, in_hours(over)),
    ]
}
