//! What every measure is made from, computed once for a roster.

use std::collections::BTreeSet;

use super::strains::{Load, loads};
use super::windows::{Window, windows};
use crate::assess::cover::{Coverage, coverage};
use crate::assess::people::{Tally, tallies};
use crate::assess::robust;
use crate::constraint::{Finding, Problem};
use crate::domain::{Employee, Roster, Scenario};
use crate::pay::Payroll;
use crate::units::{Cost, EmployeeId, SkillId, ids::Id};

/// What every measure is made from, computed once for a roster.
pub(super) struct Facts<'a> {
    pub problem: &'a Problem,
    pub roster: &'a Roster,
    pub findings: &'a [Finding],
    /// Expected head-minutes missing to the minimum of each demand, where a sickness rate is known.
    pub expected: Option<Vec<f64>>,
    pub people: Vec<Tally>,
    pub covers: Vec<Coverage>,
    pub payroll: Option<Payroll>,
    /// Everyone's strain, where the problem has gauges for it.
    pub loads: Option<Vec<Load>>,
    /// Windows of staffing ratios.
    pub windows: Vec<Window>,
    /// Each person's avoidable cost in cents.
    pub avoidable: Vec<Cost>,
}

impl<'a> Facts<'a> {
    pub fn of(problem: &'a Problem, roster: &'a Roster, findings: &'a [Finding]) -> Self {
        let scenario = &problem.scenario;
        let payroll = Payroll::of(scenario, roster);
        Facts {
            avoidable: payroll.as_ref().map(|payroll| avoidable(scenario, payroll)).unwrap_or_default(),
            loads: loads(problem, roster),
            windows: windows(problem, roster),
            problem,
            roster,
            findings,
            expected: robust::expected(scenario, roster),
            people: tallies(problem, roster),
            covers: coverage(scenario, roster),
            payroll,
        }
    }

    pub fn scenario(&self) -> &'a Scenario {
        &self.problem.scenario
    }
}

/// What additional work, overtime and agency hours cost in planning periods in which own people of the same profession
/// had unused contract hours.
fn avoidable(scenario: &Scenario, payroll: &Payroll) -> Vec<Cost> {
    let place = |employee: EmployeeId, period: usize| {
        let person = scenario.employee(employee);
        let parts = scenario.contracts[person.contract.index()].cycle.parts(&scenario.calendar);
        (profession(person), parts.get(period).map(|part| (part.whole.start, part.whole.end)))
    };
    let mut unused = BTreeSet::new();
    for employee in scenario.staff() {
        let periods = payroll.periods[employee.index()].iter().enumerate();
        unused.extend(periods.filter(|(_, beyond)| beyond.unused > 0).map(|(at, _)| place(employee, at)));
    }
    let of_person = |employee: EmployeeId| {
        let extra = payroll.extra[employee.index()].iter().enumerate();
        extra.filter(|(at, _)| unused.contains(&place(employee, *at))).map(|(_, cents)| cents).sum()
    };
    scenario.staff().map(of_person).collect()
}

/// A person's profession: the first skill named.
pub(super) fn profession(person: &Employee) -> Option<SkillId> {
    person.skills.first().map(|grant| grant.skill)
}
