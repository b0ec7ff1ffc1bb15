//! K5 and what else tires people: single days off, single working days, long runs, quick returns, nights in a row.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, fact, less, quotient};
use crate::assess::people::Tally;

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let sum = |of: fn(&Tally) -> i64| group.tallies(facts).map(of).sum::<i64>() as f64;
    // Full-time employees times planning periods of three weeks.
    let stretch = group.fte(facts) * f64::from(facts.scenario().calendar.days) / 21.0;
    let single = sum(|tally| tally.single_days_off);
    vec![
        fact(["days-off", "K5"], MeasureUnit::Count, sum(|tally| tally.days_off)),
        less(["single-days-off", "K5"], MeasureUnit::Count, single),
        less(["single-days-off-per-fte", "K5"], MeasureUnit::PerFte, quotient(single, stretch)),
        less(
            ["single-days-off-share", "K5"],
            MeasureUnit::Percent,
            100.0 * quotient(single, sum(|tally| tally.off_runs)),
        ),
        less(["single-work-days", ""], MeasureUnit::Count, sum(|tally| tally.single_work_days)),
        less(["long-runs", ""], MeasureUnit::Count, sum(|tally| tally.long_runs)),
        less(["quick-returns", ""], MeasureUnit::Count, sum(|tally| tally.quick_returns)),
        less(["nights-beyond-3", ""], MeasureUnit::Count, sum(|tally| tally.nights_beyond)),
    ]
}
