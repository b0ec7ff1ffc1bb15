//! Counters: the windows of one employee as amounts along the graph.

use vuoro_core::constraint::{Bounds, Hinge};
use vuoro_core::units::{Score, gcd};

use super::compile::Hardness;
use super::graph::{Graph, NONE};

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
    /// What ending with so many steps costs: exactly, and the least over all totals that may hide behind the rounding.
    pub finals: Vec<(i64, i64)>,
    /// Fewest and most steps of a line that are not forbidden at the end.
    pub ends: (usize, usize),
    /// Least total worth counting before each day (the last entry: after the horizon): the first counted value.
    pub base: Vec<usize>,
    /// Totals worth counting before each day.
    pub width: Vec<usize>,
    /// Does the first counted value stand for all below as well, which end at no cost whatever follows?
    pub merges: bool,
    /// Fewest and most steps on the way to each node, `[day][node]`, one day more than the horizon's; the most as counted,
    /// where merged totals count as much as the greatest of them.
    pub behind: Vec<Vec<Range>>,
    /// Fewest and most steps from each node to the end.
    pub before: Vec<Vec<Range>>,
    /// Largest shortfall and surplus of true amounts against counted ones, in amounts (both >= 0).
    pub slack: (i64, i64),
    /// Must it be counted always (it has a lower bound), or only once a line breaks it?
    pub always: bool,
}

/// Least and greatest number of steps.
pub(super) type Range = (u16, u16);

impl Counter {
    /// The totals at a node that some line reaches and from which some line ends with `ends` steps, if any.
    fn worthwhile(&self, day: usize, node: usize, ends: (usize, usize)) -> Option<(usize, usize)> {
        let (behind, before) = (self.behind[day][node], self.before[day][node]);
        let low = usize::from(behind.0).max(ends.0.saturating_sub(before.1.into()));
        let high = usize::from(behind.1).min(ends.1.checked_sub(before.0.into())?);
        (low <= high).then_some((low, high))
    }

    /// Counts, day by day, only what can still end without being forbidden. With `merge`, totals that are free whatever
    /// follows are counted as one. Call [`Self::measure`] then.
    pub fn narrow(&mut self, hardness: Hardness, merge: bool) {
        let cost = |steps| (self.final_cost(steps, hardness, false), self.final_cost(steps, hardness, true));
        self.finals = (0..=self.most).map(cost).collect();
        self.ends = self.within(i64::from(INFINITE) - 1, true).unwrap_or((0, self.most));
        let free = (0..=self.most).take_while(|steps| self.finals[*steps] == (0, 0)).count();
        let ahead = |day: usize| self.before[day].iter().map(|range| usize::from(range.1)).max().unwrap_or(0);
        self.merges = merge && free > 0;
        let merged = |day: usize| if self.merges { (free - 1).saturating_sub(ahead(day)) } else { 0 };
        self.base = (0..self.behind.len()).map(|day| merged(day).max(self.open(day).0)).collect();
    }

    /// Finds how much room its values take.
    pub fn measure(&mut self) {
        let width = |(day, base): (usize, &usize)| (self.open(day).1 + 1).saturating_sub(*base).max(1);
        self.width = self.base.iter().enumerate().map(width).collect();
    }

    /// The greatest width.
    pub fn size(&self) -> usize {
        self.width.iter().copied().max().unwrap_or(1)
    }

    /// The least and the greatest total at some node of a day from which some line ends without being forbidden.
    fn open(&self, day: usize) -> (usize, usize) {
        let open = (0..self.behind[day].len()).filter_map(|node| self.worthwhile(day, node, self.ends));
        open.reduce(|(low, high), (l, h)| (low.min(l), high.max(h))).unwrap_or((0, 0))
    }

    /// How far an amount on a day moves its value, from the day's base to the next day's.
    pub fn moved(&self, amount: i64, day: usize) -> i32 {
        (rounded(amount, self.unit) - self.base[day + 1] as i64 + self.base[day] as i64) as i32
    }

    /// Fewest and most steps whose final cost is at most `most`: the cost is convex.
    pub fn within(&self, most: i64, relax: bool) -> Option<(usize, usize)> {
        let cheap = |cost: &(i64, i64)| if relax { cost.1 <= most } else { cost.0 <= most };
        self.finals.iter().position(cheap).zip(self.finals.iter().rposition(cheap))
    }

    /// How many steps an end has too many, or, below zero, too few not to be forbidden.
    pub fn beyond(&self, end: i64) -> i64 {
        let (low, high) = (self.ends.0 as i64, self.ends.1 as i64);
        (end - high).max(0) - (low - end).max(0)
    }

    /// The least final cost.
    pub fn least_final(&self, relax: bool) -> i64 {
        self.finals.iter().map(|cost| if relax { cost.1 } else { cost.0 }).min().unwrap_or(0)
    }

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

/// Fewest and most steps of an amount on the way to each node, `[day][node]`, one day more than the horizon's. The most are
/// counted from at least `base` on each day.
pub(super) fn behind(graph: &Graph, at: usize, unit: i64, base: &[usize]) -> Vec<Vec<Range>> {
    let mut behind = vec![vec![(0, 0); graph.nodes(0)]];
    for (day, layer) in graph.layers.iter().enumerate() {
        let least = base.get(day).map_or(0, |base| *base as u16);
        let mut later = vec![(u16::MAX, 0); graph.nodes(day + 1)];
        for (edge, next) in layer.next.iter().enumerate().filter(|(_, next)| **next != NONE) {
            let (low, high) = behind[day][edge / layer.classes];
            let grown = rounded(layer.amounts[at][edge], unit) as u16;
            let into = &mut later[*next as usize];
            *into = (into.0.min(low + grown), into.1.max(high.max(least) + grown));
        }
        behind.push(later);
    }
    behind
}

/// Fewest and most steps of an amount from each node to the end, like [`behind`].
pub(super) fn before(graph: &Graph, at: usize, unit: i64) -> Vec<Vec<Range>> {
    let steps = |amount: i64| rounded(amount, unit) as u16;
    let mut later: Vec<Range> =
        graph.finish_amounts[at].iter().map(|amount| (steps(*amount), steps(*amount))).collect();
    let mut before = Vec::with_capacity(graph.layers.len() + 1);
    for layer in graph.layers.iter().rev() {
        let ahead = |node: usize| {
            let edges = (node * layer.classes..(node + 1) * layer.classes).filter(|edge| layer.next[*edge] != NONE);
            edges.fold((u16::MAX, 0), |(low, high), edge| {
                let (grown, next) = (steps(layer.amounts[at][edge]), later[layer.next[edge] as usize]);
                (low.min(grown + next.0), high.max(grown + next.1))
            })
        };
        let now = (0..layer.nodes).map(ahead).collect();
        before.push(std::mem::replace(&mut later, now));
    }
    before.push(later);
    before.reverse();
    before
}

/// Amounts of so many steps are counted exactly, however many there are.
const FEW: i64 = 4;

/// A counting unit for the amounts: their greatest common divisor, or, when that makes more than `limit` steps, a
/// coarser one to which the amounts are nearly whole multiples.
pub(super) fn choose_unit(amounts: &[i64], most: i64, limit: i64) -> i64 {
    let exact = amounts.iter().copied().fold(0, gcd).max(1);
    // Amounts of a few steps would not be told apart any more by a coarser unit.
    let few = amounts.iter().all(|amount| amount / exact <= FEW);
    if most / exact <= limit || few {
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
            finals: Vec::new(),
            ends: (0, 20),
            base: Vec::new(),
            width: Vec::new(),
            merges: false,
            behind: Vec::new(),
            before: Vec::new(),
            slack: (4, 6),
            always: true,
        };
        assert_eq!(counter.final_cost(9, Hardness::Forbid, false), 30);
        assert_eq!(counter.final_cost(9, Hardness::Forbid, true), 12);
    }
}
