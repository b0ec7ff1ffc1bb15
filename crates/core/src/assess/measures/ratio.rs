//! K3: staff against clients over rolling windows, where a rule asks for it.

use super::facts::Facts;
use super::group::Group;
use super::windows::Window;
use super::{Measure, in_hours, less, more};

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
