//! The competition's own account of a roster, from the findings of the rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::tree::{Account, findings, firsts, plain};
use crate::files::bench::Official;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Demand, Presence, Roster, When};
use vuoro_core::units::{Cost, Day, ids::Id};

const COST: [&str; 6] = [
    "total_assignments",
    "consecutive_assignments",
    "consecutive_days_off",
    "preferences",
    "working_weekends",
    "complete_weekends",
];

/// The account of a roster. Of several assignments on a day only the first enters sequences and cover.
pub(super) fn official(problem: &Problem, roster: &Roster) -> Official {
    let plain = plain(problem);
    let firsts = firsts(roster);
    let all = Account::of(&plain, roster);
    let first = Account::of(&plain, &firsts);
    let (minimal, optimal) = coverage(&plain, &firsts);
    let hard = vec![
        ("minimal_coverage", minimal),
        ("required_skill", first.amount("required_skill")),
        ("shift_succession", first.key("shift_succession").count() as i64),
        ("single_assignment_per_day", all.amount("single_assignment_per_day")),
    ];
    let mut cost: Vec<(&str, i64)> = COST.iter().map(|key| (*key, first.cost(key))).collect();
    cost.push(("optimal_coverage", optimal));
    Official {
        feasible: hard.iter().all(|(_, count)| *count == 0),
        total: cost.iter().map(|(_, cost)| *cost).sum(),
        hard,
        cost,
    }
}

/// How many cells are below their minimum, and what the others lack to their optimum costs: a cell below its minimum
/// costs nothing for what it lacks to the optimum. Each shift type and skill is judged alone, so that the day of a
/// finding says which cell it is about.
fn coverage(plain: &Problem, roster: &Roster) -> (i64, Cost) {
    let mut groups: BTreeMap<(usize, usize), Vec<Demand>> = BTreeMap::new();
    for demand in plain.scenario.demands.iter().filter(|demand| demand.target > 0) {
        if let (When::Shift(shift), Presence::Role(skill)) = (demand.when, demand.who) {
            groups.entry((shift.index(), skill.index())).or_default().push(demand.clone());
        }
    }
    let mut part = plain.clone();
    let (mut minimal, mut optimal) = (0, 0);
    for demands in groups.into_values() {
        Arc::make_mut(&mut part.scenario).demands = demands;
        let below: Vec<Day> =
            findings(&part, "minimal_coverage", roster).iter().map(|finding| finding.days.start).collect();
        minimal += below.len() as i64;
        let lacking = findings(&part, "optimal_coverage", roster);
        let others = lacking.iter().filter(|finding| !below.contains(&finding.days.start));
        optimal += others.map(|finding| finding.cost.soft).sum::<Cost>();
    }
    (minimal, optimal)
}
