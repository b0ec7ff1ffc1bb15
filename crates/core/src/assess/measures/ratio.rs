//! K3: staff against clients over rolling windows, where a rule asks for it.

use super::facts::Facts;
use super::group::Group;
use super::windows::Window;
use super::{Measure, MeasureUnit, in_hours, less, more};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let windows: Vec<&Window> = facts.windows.iter().filter(|window| group.is_about(window.unit)).collect();
    if windows.is_empty() {
        return Vec::new();
    }
    let least = windows.iter().map(|window| window.ratio).fold(f64::INFINITY, f64::min);
    let sum: f64 = windows.iter().map(|window| window.ratio).sum();
    vec![
        more(["ratio-least", "K3"], MeasureUnit::Ratio, least),
        more(["ratio-mean", "K3"], MeasureUnit::Ratio, sum / windows.len() as f64),
        less(
            ["ratio-days-below", "K3"],
            MeasureUnit::Count,
            windows.iter().filter(|window| window.short > 0).count() as f64,
        ),
        less(["ratio-shortfall", "K3"], MeasureUnit::Hours, in_hours(windows.iter().map(|window| window.short).sum())),
    ]
}
