//! K1 and K1b: what the roster costs, and what of it the plan can change.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::group::Group;
use super::{Measure, detail, fact, less, quotient};
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
    let about = "Paid hours of work times hourly pay, without allowances; a pay agreement adds them.";
    let cost = cents.map(|cents| less(["personnel-cost", "K1", "Personnel cost"], about, "€", euros(cents)));
    cost.into_iter().collect()
}

fn by_agreement(facts: &Facts<'_>, group: &Group, payroll: &Payroll) -> Vec<Measure> {
    let scenario = facts.scenario();
    let unknown = payroll.unknown.iter().filter(|employee| group.has(**employee)).count();
    if unknown > 0 {
        return vec![less(
            ["pay-unknown", "K1", "People without known pay"],
            "Cost is left out as long as neither monthly nor hourly pay nor an agency's price is given for somebody.",
            "",
            unknown as f64,
        )];
    }
    let mut by_kind: BTreeMap<PayKind, Cost> = BTreeMap::new();
    for entry in payroll.entries.iter().filter(|entry| group.pays(entry)) {
        *by_kind.entry(entry.kind).or_default() += entry.cents;
    }
    let sum = |kinds: &[PayKind]| -> Cost { kinds.iter().filter_map(|kind| by_kind.get(kind)).sum() };
    let all = sum(&PayKind::ALL);
    let rows: [([&'static str; 3], &'static str, &[PayKind]); 10] = [
        (
            ["cost-basic", "K1", "– basic pay"],
            "Monthly pay for the days of the plan, or hours up to the norm at hourly pay: no roster changes it.",
            &[PayKind::Basic],
        ),
        (["cost-evening", "K1", "– evening"], "Evening allowances.", &[PayKind::Allowance(Unsocial::Evening)]),
        (["cost-night", "K1", "– night"], "Night allowances.", &[PayKind::Allowance(Unsocial::Night)]),
        (["cost-saturday", "K1", "– Saturday"], "Saturday allowances.", &[PayKind::Allowance(Unsocial::Saturday)]),
        (
            ["cost-sunday", "K1", "– Sunday and holidays"],
            "Increase for Sunday work.",
            &[PayKind::Allowance(Unsocial::Sunday)],
        ),
        (["cost-eve", "K1", "– eves"], "Allowances of named eves.", &[PayKind::Allowance(Unsocial::Eve)]),
        (["cost-additional", "K1", "– additional work"], "Additional work of part-timers.", &[PayKind::Additional]),
        (
            ["cost-overtime", "K1", "– overtime"],
            "Overtime with its supplements.",
            &[PayKind::OvertimeFirst, PayKind::OvertimeThen],
        ),
        (["cost-standby", "K1", "– standby"], "Standby at home.", &[PayKind::Standby]),
        (["cost-agency", "K1", "– agency"], "Hours of people hired from an agency.", &[PayKind::Agency]),
    ];
    let about = "Basic pay, allowances, additional work, overtime and standby with the employer's side costs, and \
                 agency hours at their price.";
    let mut list = vec![less(["personnel-cost", "K1", "Personnel cost"], about, "€", euros(all))];
    for (names, about, kinds) in rows {
        list.push(detail(fact(names, about, "€", euros(sum(kinds)))));
    }
    let side = "Employer's side costs of all but agency hours.";
    let side_costs = euros(sum(&[PayKind::SideCosts]));
    list.push(detail(fact(["cost-side", "K1", "– side costs"], side, "€", side_costs)));
    let beyond = [PayKind::Additional, PayKind::OvertimeFirst, PayKind::OvertimeThen];
    let side_costs = scenario.tariff.as_ref().map_or(0, |tariff| tariff.side_costs);
    let with_side = |cents: Cost| euros(cents) * (1.0 + side_costs as f64 / 1000.0);
    list.push(less(
        ["cost-changeable", "K1", "Cost the plan can change"],
        "Additional work, overtime and agency hours, with side costs. Basic pay stays whatever is planned; \
         allowances follow the demand and change only where it may move or grades may be exchanged.",
        "€",
        with_side(sum(&beyond)) + euros(sum(&[PayKind::Agency])),
    ));
    list.push(less(
        ["cost-avoidable", "K1b", "Avoidable cost"],
        "Additional work, overtime and agency hours, without side costs, in planning periods in which own people of \
         the same profession had unused contract hours.",
        "€",
        euros(group.people.iter().map(|employee| facts.avoidable[employee.index()]).sum()),
    ));
    let covered = covered(facts, group);
    if covered > 0 {
        list.push(less(
            ["cost-per-hour", "K1", "Cost of a covered hour"],
            "Personnel cost for each hour of demand that is covered.",
            "€ per h",
            quotient(euros(all), covered as f64 / 60.0),
        ));
    }
    let units = scenario.units.iter().enumerate();
    let here = units.filter(|(at, _)| group.is_about(Some(UnitId::from_index(*at))));
    let clients: i64 = here.filter_map(|(_, unit)| unit.clients).sum();
    if clients > 0 {
        list.push(less(
            ["cost-per-client-day", "K1", "Cost of a client's day"],
            "Personnel cost for each day of each client, where units say how many they have.",
            "€ per day",
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
