//! K1 and K1b: what the roster costs, and what of it the plan can change.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, detail, fact, less, quotient};
use crate::domain::{Presence, Unsocial};
use crate::pay::{PayKind, Payroll};
use crate::units::{Cost, Minutes, UnitId, ids::Id};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    if group.people.is_empty() {
        return Vec::new();
    }
    match &facts.payroll {
        Some(payroll) => by_agreement(facts, group, payroll),
        None => wages(facts, group),
    }
}

fn euros(cents: Cost) -> f64 {
    cents as f64 / 100.0
}

/// Without a pay agreement: hours times hourly pay.
fn wages(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let cents: Option<Cost> = group.tallies(facts).map(|tally| tally.pay).sum();
    let about_id = Some("measure-personnel-cost-wages-about");
    let cost = |cents| Measure { about_id, ..less(["personnel-cost", "K1"], MeasureUnit::Euros, euros(cents)) };
    let cost = cents.map(cost);
    cost.into_iter().collect()
}

fn by_agreement(facts: &Facts<'_>, group: &Group, payroll: &Payroll) -> Vec<Measure> {
    let scenario = facts.scenario();
    let unknown = payroll.unknown.iter().filter(|employee| group.has(**employee)).count();
    if unknown > 0 {
        return vec![less(["pay-unknown", "K1"], MeasureUnit::Count, unknown as f64)];
    }
    let mut by_kind: BTreeMap<PayKind, Cost> = BTreeMap::new();
    for entry in payroll.entries.iter().filter(|entry| group.pays(entry)) {
        *by_kind.entry(entry.kind).or_default() += entry.cents;
    }
    let sum = |kinds: &[PayKind]| -> Cost { kinds.iter().filter_map(|kind| by_kind.get(kind)).sum() };
    let all = sum(&PayKind::ALL);
    let rows: [([&'static str; 2], &[PayKind]); 11] = [
        (["cost-basic", "K1"], &[PayKind::Basic]),
        (["cost-evening", "K1"], &[PayKind::Allowance(Unsocial::Evening)]),
        (["cost-night", "K1"], &[PayKind::Allowance(Unsocial::Night)]),
        (["cost-saturday", "K1"], &[PayKind::Allowance(Unsocial::Saturday)]),
        (["cost-sunday", "K1"], &[PayKind::Allowance(Unsocial::Sunday)]),
        (["cost-eve", "K1"], &[PayKind::Allowance(Unsocial::Eve)]),
        (["cost-additional", "K1"], &[PayKind::Additional]),
        (["cost-overtime", "K1"], &[PayKind::OvertimeFirst, PayKind::OvertimeThen]),
        (["cost-standby", "K1"], &[PayKind::Standby]),
        (["cost-call-in", "K1"], &[PayKind::CallIn]),
        (["cost-agency", "K1"], &[PayKind::Agency]),
    ];
    let mut list = vec![less(["personnel-cost", "K1"], MeasureUnit::Euros, euros(all))];
    for (names, kinds) in rows {
        list.push(detail(fact(names, MeasureUnit::Euros, euros(sum(kinds)))));
    }
    let side_costs = euros(sum(&[PayKind::SideCosts]));
    list.push(detail(fact(["cost-side", "K1"], MeasureUnit::Euros, side_costs)));
    let beyond = [PayKind::Additional, PayKind::OvertimeFirst, PayKind::OvertimeThen];
    let side_costs = scenario.tariff.as_ref().map_or(0, |tariff| tariff.side_costs);
    let with_side = |cents: Cost| euros(cents) * (1.0 + side_costs as f64 / 1000.0);
    list.push(less(
        ["cost-changeable", "K1"],
        MeasureUnit::Euros,
        with_side(sum(&beyond)) + euros(sum(&[PayKind::Agency])),
    ));
    list.push(less(
        ["cost-avoidable", "K1b"],
        MeasureUnit::Euros,
        euros(group.people.iter().map(|employee| facts.avoidable[employee.index()]).sum()),
    ));
    let covered = covered(facts, group);
    if covered > 0 {
        list.push(less(
            ["cost-per-hour", "K1"],
            MeasureUnit::EurosPerHour,
            quotient(euros(all), covered as f64 / 60.0),
        ));
    }
    let units = scenario.units.iter().enumerate();
    let here = units.filter(|(at, _)| group.is_about(Some(UnitId::from_index(*at))));
    let clients: i64 = here.filter_map(|(_, unit)| unit.clients).sum();
    if clients > 0 {
        list.push(less(
            ["cost-per-client-day", "K1"],
            MeasureUnit::EurosPerDay,
            euros(all) / (clients * i64::from(scenario.calendar.days)) as f64,
        ));
    }
    list
}

/// Head-minutes of demand that are covered; demands for holders of a skill repeat others and are left out.
fn covered(facts: &Facts<'_>, group: &Group) -> Minutes {
    let both = facts.scenario().demands.iter().zip(&facts.covers);
    both.filter(|(demand, _)| group.wants(demand) && !matches!(demand.who, Presence::Holder(_)))
        .map(|(demand, cover)| demand.target * cover.minutes - cover.missing_target)
        .sum()
}
