//! The competition's own account of a roster, from the findings of the rules.

use super::super::tree::{Account, findings, firsts, plain};
use crate::files::bench::Official;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Want};
use vuoro_core::units::Cost;

const HARD: [&str; 3] = ["coverage_missing", "coverage_surplus", "single_assignment_per_day"];

const COST: [&str; 15] = [
    "max_num_assignments",
    "min_num_assignments",
    "max_consecutive_working_days",
    "min_consecutive_working_days",
    "max_consecutive_free_days",
    "min_consecutive_free_days",
    "max_consecutive_working_weekends",
    "min_consecutive_working_weekends",
    "complete_weekends",
    "identical_shift_types_during_weekend",
    "no_night_shift_before_free_weekend",
    "alternative_skill_category",
    "unwanted_patterns",
    "day_off_requests",
    "shift_off_requests",
];

/// The account of a roster. Of several assignments on a day all count for cover, only the first elsewhere.
pub(super) fn official(problem: &Problem, roster: &Roster) -> Official {
    let plain = plain(problem);
    let firsts = firsts(roster);
    let all = Account::of(&plain, roster);
    let first = Account::of(&plain, &firsts);
    let hard: Vec<(&str, i64)> = HARD.iter().map(|key| (*key, all.amount(key))).collect();
    let mut cost: Vec<(&str, i64)> = COST.iter().map(|key| (*key, first.cost(key))).collect();
    let days = day_on(&plain, &firsts);
    cost.push(("day_on_requests", days));
    cost.push(("shift_on_requests", first.cost("on_requests") - days));
    Official {
        feasible: hard.iter().all(|(_, count)| *count == 0),
        total: cost.iter().map(|(_, cost)| *cost).sum(),
        hard,
        cost,
    }
}

/// What refused requests for any work cost. Requests for one shift are wishes of the same sort, but for fewer duties
/// (where there is only one shift type, the two are the same).
fn day_on(plain: &Problem, roster: &Roster) -> Cost {
    let mut scenario = (*plain.scenario).clone();
    let any = Want::Duty(scenario.duties_named("work"));
    scenario.wishes.retain(|wish| wish.want == any);
    let part = plain.with_scenario(scenario);
    findings(&part, "on_requests", roster).iter().map(|finding| finding.cost.soft).sum()
}
