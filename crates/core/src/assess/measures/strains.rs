//! Everyone's strain by the traffic lights of the shipped rule set, whatever rules the scenario uses itself.

use std::collections::BTreeSet;

use crate::constraint::{Finding, Level, Problem};
use crate::domain::{Line, Roster};
use crate::units::{Day, ids::Id};

/// Strain that has no single shift as its place: a week without rest, weekends.
const OF_PERIODS: [&str; 2] = ["weekly-rest", "weekends-off"];

/// One person's strain.
#[derive(Clone, Debug, Default)]
pub(super) struct Load {
    /// Days whose shift is touched by a factor at overload or severe overload.
    pub shifts: BTreeSet<Day>,
    /// Kinds of factor at overload.
    pub overload: BTreeSet<&'static str>,
    /// Kinds of factor at severe overload.
    pub severe: BTreeSet<&'static str>,
}

/// Everyone's strain, by employee; `None` where the problem has no gauges.
pub(super) fn loads(problem: &Problem, roster: &Roster) -> Option<Vec<Load>> {
    if problem.gauges.is_empty() {
        return None;
    }
    let scenario = &problem.scenario;
    let mut loads = vec![Load::default(); scenario.employees.len()];
    for gauge in problem.gauges.iter() {
        let meta = gauge.meta();
        let severe = match meta.level {
            Some(Level::Severe) => true,
            Some(Level::Overload) => false,
            Some(Level::Elevated) | None => continue,
        };
        for finding in gauge.evaluate(problem, roster) {
            let Some(employee) = finding.employee else { continue };
            let load = &mut loads[employee.index()];
            if severe { &mut load.severe } else { &mut load.overload }.insert(meta.kind);
            if !OF_PERIODS.contains(&meta.kind) {
                load.shifts.extend(touched(&scenario.line(roster, employee), &finding, meta.kind));
            }
        }
    }
    Some(loads)
}

/// The days of the shifts that a finding marks: of a stretch the last ones, as many as are too many (nights from the
/// limit on, shifts past the hours); of two shifts too close the later one.
fn touched<'a>(line: &Line<'a>, finding: &Finding, kind: &str) -> Vec<Day> {
    let many = match kind {
        "consecutive-duties" | "consecutive-work" | "stretch-hours" => finding.amount.max(1) as usize,
        _ => 1,
    };
    let worked: Vec<Day> = finding.days.clone().filter(|day| line.works(*day)).collect();
    worked.into_iter().rev().take(many).filter(|day| *day >= 0).collect()
}
