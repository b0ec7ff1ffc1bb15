//! Counters: the windows of one employee as amounts along the graph.

use crate::constraint::{Bounds, Hinge};
use crate::units::Score;

use super::compile::Hardness;

/// Added to a cost that must not be paid. Real costs stay far below; see [`UNREACHABLE`].
pub(super) const INFINITE: i32 = 1 << 30;
/// Values above this mean that no line was found: real totals stay below `1 << 28` in magnitude.
pub(super) const UNREACHABLE: i32 = 1 << 29;

/// A window with its amounts in whole multiples of `unit`.
#[derive(Clone, Debug)]
pub(super) struct Counter {
    /// Minutes (or things) per step of the counter.
    pub unit: i64,
    /// Carried in, in the window's own amounts.
    pub carry: i64,
    /// What the total costs.
    pub bounds: Bounds,
    /// First day on which it can grow.
    pub first: usize,
    /// Day after the last on which it can grow.
    pub end: usize,
    /// Greatest number of steps any line can make.
    pub most: usize,
    /// Greatest number of steps that is not forbidden, if a hard bound limits them.
    pub cap: Option<usize>,
    /// Values it is counted in: up to `most`, or to the cap and one greatest step beyond.
    pub size: usize,
    /// Largest shortfall and surplus of true amounts against counted ones, in amounts (both >= 0).
    pub slack: (i64, i64),
    /// Must it be counted always (it has a lower bound), or only once a line breaks it?
    pub always: bool,
}

impl Counter {
    /// Is it counted in the cells of this day?
    pub fn runs_on(&self, day: usize) -> bool {
        (self.first..self.end).contains(&day)
    }

    /// What ending with `steps` costs. With `relax`, the least over all totals that may hide behind the rounding,
    /// so that the value never exceeds the truth.
    pub fn final_cost(&self, steps: usize, hardness: Hardness, relax: bool) -> i64 {
        let total = self.carry + steps as i64 * self.unit;
        let score =
            if relax { self.least(total - self.slack.0, total + self.slack.1) } else { self.bounds.cost(total) };
        hardness.value(score).unwrap_or(i64::from(INFINITE))
    }

    /// The least cost over an interval of totals: the cost is convex, so look at the ends and the hinges between.
    fn least(&self, low: i64, high: i64) -> Score {
        let inside = |hinge: &&Hinge| (low..=high).contains(&hinge.bound);
        let hinges = self.bounds.below.iter().chain(&self.bounds.above).filter(inside).map(|hinge| hinge.bound);
        hinges.chain([low, high]).map(|total| self.bounds.cost(total)).min().unwrap_or_default()
    }
}

/// A counting unit for the amounts: their greatest common divisor, or, when that makes more than `limit` steps, a
/// coarser one to which the amounts are nearly whole multiples.
pub(super) fn choose_unit(amounts: &[i64], most: i64, limit: i64) -> i64 {
    let exact = amounts.iter().copied().fold(0, gcd).max(1);
    if most / exact <= limit {
        return exact;
    }
    let coarsest = (most / limit).max(2);
    let error =
        |unit: i64| -> i64 { amounts.iter().map(|a| (a - rounded(*a, unit) * unit).abs() * 1000 / a.max(&1)).sum() };
    (coarsest..coarsest * 3 / 2 + 8).min_by_key(|unit| (error(*unit), *unit)).unwrap_or(coarsest)
}

/// An amount in steps of a unit, rounded to the nearest.
pub(super) fn rounded(amount: i64, unit: i64) -> i64 {
    (amount + unit / 2).div_euclid(unit)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_is_exact_while_small_and_nearly_exact_beyond() {
        assert_eq!(choose_unit(&[480, 600], 20_000, 1000), 120);
        let unit = choose_unit(&[470, 445, 612], 10_000, 300);
        assert!((33..=60).contains(&unit));
    }

    #[test]
    fn a_relaxed_final_cost_never_exceeds_the_true_one() {
        let bounds = Bounds::at_least(100, Score::soft(3));
        let counter = Counter {
            unit: 10,
            carry: 0,
            bounds,
            first: 0,
            end: 1,
            most: 20,
            cap: None,
            size: 21,
            slack: (4, 6),
            always: true,
        };
        assert_eq!(counter.final_cost(9, Hardness::Forbid, false), 30);
        assert_eq!(counter.final_cost(9, Hardness::Forbid, true), 12);
    }
}
