//! K11 and K15: what stayed as published, and who does the work.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, fact, in_hours, less, more, quotient};
use crate::assess::people::Tally;
use crate::units::{Minutes, ids::Id};

/// The group of the float pool.
const FLOAT: &str = "float";

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let mut list = published(facts, group);
    let paid = |member: &dyn Fn(usize) -> bool| -> Minutes {
        let of = group.people.iter().filter(|employee| member(employee.index()));
        of.map(|employee| facts.people[employee.index()].paid).sum()
    };
    let employees = &facts.scenario().employees;
    if employees.iter().any(|person| person.agency.is_some()) {
        let own = paid(&|at| employees[at].agency.is_none());
        let hired = paid(&|at| employees[at].agency.is_some());
        list.push(more(["own-share", "K15"], MeasureUnit::Percent, 100.0 * quotient(own as f64, (own + hired) as f64)));
        list.push(less(["agency-hours", "K15"], MeasureUnit::Clock, in_hours(hired)));
    }
    let floats = |at: usize| employees[at].groups.iter().any(|group| group == FLOAT);
    let contract = |tally: &Tally| tally.target.unwrap_or(0);
    let pool = group.people.iter().filter(|employee| floats(employee.index()));
    let owed: Minutes = pool.map(|employee| contract(&facts.people[employee.index()])).sum();
    if owed > 0 {
        let pool = group.people.iter().filter(|employee| floats(employee.index()));
        let credited: Minutes = pool.map(|employee| facts.people[employee.index()].credited).sum();
        list.push(fact(["float-use", "K15"], MeasureUnit::Percent, 100.0 * quotient(credited as f64, owed as f64)));
    }
    list
}

/// K11, where a roster was published before.
fn published(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let scenario = facts.scenario();
    let work = |duty| scenario.duty(duty).is_work();
    let (mut shifts, mut kept, mut changed) = (0, 0, 0);
    for cell in scenario.published.iter().filter(|cell| group.has(cell.employee)) {
        let keeps = facts.roster.duties(cell.employee, cell.day).all(|duty| cell.duties.contains(duty));
        changed += i64::from(!keeps);
        if cell.duties.iter().any(work) {
            shifts += 1;
            kept += i64::from(keeps);
        }
    }
    if shifts == 0 {
        return Vec::new();
    }
    vec![
        more(
            ["shifts-kept", "K11"],
            MeasureUnit::Percent,
            100.0 * quotient(f64::from(kept as u32), f64::from(shifts as u32)),
        ),
        less(["days-changed", "K11"], MeasureUnit::Count, changed as f64),
    ]
}
