//! The competition's own account of a roster, from the findings of the rules.

use super::super::tree::{Account, firsts, plain};
use crate::files::bench::Official;
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::Roster;

const COST: [&str; 6] = [
    "total_assignments",
    "consecutive_assignments",
    "consecutive_days_off",
    "preferences",
    "working_weekends",
    "complete_weekends",
];

/// The account of a roster. Of several assignments on a day only the first enters sequences and cover. A cell below
/// its minimum costs nothing for what it lacks to the optimum.
pub(super) fn official(problem: &Problem, roster: &Roster) -> Official {
    let plain = plain(problem);
    let all = Account::of(&plain, roster);
    let first = Account::of(&plain, &firsts(roster));
    let below: Vec<(i32, String)> = first.key("minimal_coverage").map(cell).collect();
    let hard = vec![
        ("minimal_coverage", below.len() as i64),
        ("required_skill", first.amount("required_skill")),
        ("shift_succession", first.key("shift_succession").count() as i64),
        ("single_assignment_per_day", all.amount("single_assignment_per_day")),
    ];
    let lacking = first.key("optimal_coverage").filter(|finding| !below.contains(&cell(finding)));
    let optimal = lacking.map(|finding| finding.cost.soft).sum();
    let mut cost: Vec<(&str, i64)> = COST.iter().map(|key| (*key, first.cost(key))).collect();
    cost.push(("optimal_coverage", optimal));
    Official {
        feasible: hard.iter().all(|(_, count)| *count == 0),
        total: cost.iter().map(|(_, cost)| *cost).sum(),
        hard,
        cost,
    }
}

/// Day, shift type and skill of a finding about cover.
fn cell(finding: &Finding) -> (i32, String) {
    (finding.days.start, finding.note.to_string().split(':').next().unwrap_or_default().to_owned())
}
