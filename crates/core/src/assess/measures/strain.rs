//! K5 and what else tires people: single days off, single working days, long runs, quick returns, nights in a row.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, fact, less, quotient};
use crate::assess::people::Tally;

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let sum = |of: fn(&Tally) -> i64| group.tallies(facts).map(of).sum::<i64>() as f64;
    // Full-time employees times planning periods of three weeks.
    let stretch = group.fte(facts) * f64::from(facts.scenario().calendar.days) / 21.0;
    let single = sum(|tally| tally.single_days_off);
    vec![
        fact(
            ["days-off", "K5", "Days off"],
            "Calendar days without a worked minute, absences not counted.",
            "",
            sum(|tally| tally.days_off),
        ),
        less(
            ["single-days-off", "K5", "Single days off"],
            "Calendar days off with work on the day before and the day after; a day that a night shift ends on is \
             not a day off.",
            "",
            single,
        ),
        less(
            ["single-days-off-per-fte", "K5", "Single days off of one FTE"],
            "The same per full-time employee and three weeks.",
            "per FTE",
            quotient(single, stretch),
        ),
        less(
            ["single-days-off-share", "K5", "Single among all stretches off"],
            "Single days off as a share of all stretches of days off.",
            "%",
            100.0 * quotient(single, sum(|tally| tally.off_runs)),
        ),
        less(
            ["single-work-days", "", "Single working days"],
            "Days of work with none on the day before and the day after.",
            "",
            sum(|tally| tally.single_work_days),
        ),
        less(
            ["long-runs", "", "Runs over 5 working days"],
            "Stretches of six or more days of work in a row.",
            "",
            sum(|tally| tally.long_runs),
        ),
        less(
            ["quick-returns", "", "Quick returns"],
            "Shifts that begin less than 11 hours after the end of the one before.",
            "",
            sum(|tally| tally.quick_returns),
        ),
        less(
            ["nights-beyond-3", "", "Nights beyond 3 in a row"],
            "Night shifts from the fourth in a row on.",
            "",
            sum(|tally| tally.nights_beyond),
        ),
    ]
}
