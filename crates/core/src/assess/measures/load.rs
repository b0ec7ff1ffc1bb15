//! K4 and K4b: strenuous shifts and people at risk, by the traffic lights of the shipped rule set, whatever rules the
//! scenario uses itself.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, less, quotient};
use crate::units::{EmployeeId, ids::Id};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let Some(loads) = &facts.loads else { return Vec::new() };
    let of = |employee: &EmployeeId| &loads[employee.index()];
    let strenuous: usize = group.people.iter().map(|employee| of(employee).shifts.len()).sum();
    let shifts: i64 = group.tallies(facts).map(|tally| tally.worked).sum();
    let stretch = group.fte(facts) * f64::from(facts.scenario().calendar.days) / 21.0;
    let at_risk = |employee: &&EmployeeId| !of(employee).severe.is_empty() || of(employee).overload.len() >= 2;
    let risk = group.people.iter().filter(at_risk).count();
    vec![
        less(["strenuous-shifts", "K4"], MeasureUnit::Count, strenuous as f64),
        less(["strenuous-share", "K4"], MeasureUnit::Count, 100.0 * quotient(strenuous as f64, shifts as f64)),
        less(["strenuous-per-fte", "K4"], MeasureUnit::PerFte, quotient(strenuous as f64, stretch)),
        less(["people-at-risk", "K4b"], MeasureUnit::Percent, 100.0 * quotient(risk as f64, group.people.len() as f64)),
    ]
}
