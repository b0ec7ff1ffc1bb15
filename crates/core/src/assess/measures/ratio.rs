//! K3: staff against clients over rolling windows, where a rule asks for it.

use super::group::{Facts, Group};
use super::{Measure, in_hours, less, more, quotient};
use crate::constraint::{Problem, WorkWanted};
use crate::domain::Roster;
use crate::units::{Minutes, UnitId};

/// What one worker does in three weeks: 114:45.
const WORKER: Minutes = 6885;
/// Days of those weeks.
const WINDOW: i64 = 21;

/// One window.
pub(super) struct Window {
    unit: Option<UnitId>,
    /// Workers per client.
    ratio: f64,
    /// Minutes missing.
    short: Minutes,
}

/// Every window of every rule that asks for work for clients.
pub(super) fn windows(problem: &Problem, roster: &Roster) -> Vec<Window> {
    let window = |wanted: WorkWanted| {
        let days = wanted.days.start.max(0)..wanted.days.end;
        let of_person = |employee| {
            let duties = days.clone().flat_map(|day| roster.duties(employee, day));
            duties.map(|duty| wanted.given[usize::from(duty.0)]).sum::<Minutes>()
        };
        let before = wanted.whole - wanted.minutes;
        let direct = before + wanted.people.iter().map(of_person).sum::<Minutes>();
        let length = i64::from(wanted.days.end - wanted.days.start);
        let of_one = (WORKER * wanted.clients * length) as f64 / WINDOW as f64;
        Window { unit: wanted.unit, ratio: quotient(direct as f64, of_one), short: (wanted.whole - direct).max(0) }
    };
    problem.rules.iter().flat_map(|rule| rule.wanted(problem)).map(window).collect()
}

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let windows: Vec<&Window> = facts.windows.iter().filter(|window| group.is_about(window.unit)).collect();
    if windows.is_empty() {
        return Vec::new();
    }
    let least = windows.iter().map(|window| window.ratio).fold(f64::INFINITY, f64::min);
    let sum: f64 = windows.iter().map(|window| window.ratio).sum();
    vec![
        more(
            ["ratio-least", "K3", "Staffing ratio at worst"],
            "Workers in direct client work for each client over three weeks: the worst window.",
            "ratio",
            least,
        ),
        more(
            ["ratio-mean", "K3", "Staffing ratio on average"],
            "The same on average over all windows.",
            "ratio",
            sum / windows.len() as f64,
        ),
        less(
            ["ratio-days-below", "K3", "Days below the ratio"],
            "Windows of three weeks, each counted on its last day, with less direct work than is asked for.",
            "",
            windows.iter().filter(|window| window.short > 0).count() as f64,
        ),
        less(
            ["ratio-shortfall", "K3", "Shortfall of the ratio"],
            "Hours of direct work missing, summed over the windows: an hour missing counts in each window that holds it.",
            "h",
            in_hours(windows.iter().map(|window| window.short).sum()),
        ),
    ]
}
