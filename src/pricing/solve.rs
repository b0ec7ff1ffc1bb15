//! The dynamic programme: cheapest line for given prices.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::units::rng::Rng;
use crate::units::{DutyId, Score};

use super::compile::{Hardness, LineModel};
use super::counter::{INFINITE, UNREACHABLE};
use super::graph::NONE;
use super::kernel::lower;
use super::layout::{Change, Layout, cells_of};

/// Most array cells that lazily added counters may lead to.
const CELL_LIMIT: usize = 3_000_000;

/// A line with its value.
#[derive(Clone, Debug)]
pub struct Priced {
    /// The programme's value: price plus cost of every form it counts. Never more than the truth when asked to relax.
    pub value: i64,
    /// The line, one duty per day.
    pub line: Vec<DutyId>,
    /// Is every counter that the line could break counted? (Forms left out at compile time are told by the model.)
    pub complete: bool,
}

/// How the model's own costs enter.
#[derive(Clone, Copy)]
struct Terms {
    /// Prices are in `1 / scale` of the model's cost units.
    scale: i64,
    /// Resolve roundings downwards?
    relax: bool,
}

impl Terms {
    /// A price plus a cost, within what the arithmetic bears.
    fn add(self, price: i32, cost: i64) -> i32 {
        let limit = i64::from(UNREACHABLE);
        (i64::from(price) + cost.saturating_mul(self.scale)).clamp(-limit, limit) as i32
    }
}

impl Terms {
    /// The next day's values in this day's cells.
    fn read(self, change: &Change, late: &[i32], nodes: usize, out: &mut Vec<i32>) {
        out.clear();
        for node in 0..nodes {
            out.extend((0..change.len()).map(|cell| self.read_one(change, late, node, cell)));
        }
    }

    #[inline]
    fn read_one(self, change: &Change, late: &[i32], node: usize, cell: usize) -> i32 {
        let (slot, cost) = change.step(node, cell, self.relax);
        let base = if change.ends() { 0 } else { i64::from(late[slot]) };
        (base + cost.saturating_mul(self.scale)).min(i64::from(INFINITE)) as i32
    }
}

/// Memory of one thread, reused between calls.
#[derive(Default)]
pub struct Scratch {
    values: Vec<i32>,
    shifted: Vec<i32>,
    class_price: Vec<i32>,
    class_duty: Vec<u16>,
    class_start: Vec<usize>,
}

impl LineModel {
    /// The cheapest line for `prices` (`[day][local]`, added to `scale` times the model's own costs).
    ///
    /// With `relax`, roundings are resolved downwards so that the value is a lower bound. Ties are broken by `rng`
    /// when given, else by order. `None` when no line exists.
    pub fn price(
        &self,
        prices: &[i32],
        scale: i32,
        relax: bool,
        scratch: &mut Scratch,
        mut rng: Option<&mut Rng>,
    ) -> Option<Priced> {
        let terms = Terms { scale: i64::from(scale), relax };
        self.class_prices(prices, terms, scratch, rng.as_deref_mut());
        let mut layout = self.likely();
        loop {
            self.fill(&layout, terms, scratch);
            let value = scratch.values[layout.starts[0]];
            if value >= UNREACHABLE {
                return None;
            }
            let line = self.trace(&layout, terms, scratch, rng.as_deref_mut());
            let broken = self.broken(&line, layout.mask, |score| score > Score::ZERO);
            if broken == 0 {
                self.remember(&line, layout.mask);
                return Some(Priced { value: i64::from(value), line, complete: true });
            }
            match self.extended(layout.mask | broken) {
                Some(wider) => layout = wider,
                None => return Some(Priced { value: i64::from(value), line, complete: false }),
            }
        }
    }

    /// A good line for `prices` that breaks nothing required, found quickly: counters of costs alone are not counted.
    /// `None` when no line exists.
    pub fn draft(&self, prices: &[i32], scratch: &mut Scratch) -> Option<Vec<DutyId>> {
        let terms = Terms { scale: 1, relax: false };
        self.class_prices(prices, terms, scratch, None);
        let mut mask = 0;
        loop {
            let layout = self.layout(mask);
            self.fill(&layout, terms, scratch);
            if scratch.values[layout.starts[0]] >= UNREACHABLE {
                return None;
            }
            let line = self.trace(&layout, terms, scratch, None);
            let broken = self.broken(&line, mask, |score| score.hard > 0 && self.hardness == Hardness::Forbid);
            if broken == 0 || self.extended(mask | broken).is_none() {
                return Some(line);
            }
            mask |= broken;
        }
    }

    /// The price of each class is that of its cheapest duty.
    fn class_prices(&self, prices: &[i32], terms: Terms, scratch: &mut Scratch, mut rng: Option<&mut Rng>) {
        let width = self.domain.len();
        scratch.class_price.clear();
        scratch.class_duty.clear();
        scratch.class_start.clear();
        for (day, classes) in self.graph.classes.iter().enumerate() {
            let base = scratch.class_price.len();
            scratch.class_start.push(base);
            scratch.class_price.resize(base + classes.leader.len(), INFINITE);
            scratch.class_duty.resize(base + classes.leader.len(), 0);
            let offset = rng.as_deref_mut().map_or(0, |rng| rng.usize(..width.max(1)));
            for step in 0..width {
                let local = (step + offset) % width;
                let class = classes.of[local];
                if class == u16::MAX {
                    continue;
                }
                let at = day * width + local;
                let price = terms.add(prices[at], self.cells[at]);
                let slot = base + usize::from(class);
                if price < scratch.class_price[slot] {
                    scratch.class_price[slot] = price;
                    scratch.class_duty[slot] = local as u16;
                }
            }
        }
    }

    /// Fills all values backwards: the least cost to go from each node and cell.
    fn fill(&self, layout: &Layout, terms: Terms, scratch: &mut Scratch) {
        scratch.values.clear();
        scratch.values.resize(layout.total, INFINITE);
        let mut values = std::mem::take(&mut scratch.values);
        let mut shifted = std::mem::take(&mut scratch.shifted);
        for day in (0..self.days).rev() {
            let layer = &self.graph.layers[day];
            let len = layout.cells[day].len;
            let (early, late) = values.split_at_mut(layout.starts[day + 1]);
            let later: &[i32] = match &layout.changes[day] {
                None => late,
                Some(change) => {
                    terms.read(change, late, self.graph.nodes(day + 1), &mut shifted);
                    &shifted
                }
            };
            let prices = &scratch.class_price[scratch.class_start[day]..];
            for node in 0..layer.nodes {
                let (low, high) = layout.reach[day][node];
                if low > high {
                    continue;
                }
                let out = &mut early[layout.starts[day] + node * len..][low as usize..=high as usize];
                for (class, price) in prices[..layer.classes].iter().enumerate() {
                    let edge = node * layer.classes + class;
                    let next = layer.next[edge];
                    if next == NONE {
                        continue;
                    }
                    let cost = terms.add(*price, layer.cost[edge]);
                    let from = low as i32 + layout.offsets[day][edge];
                    let source = later[next as usize * len..][..len].get(from.max(0) as usize..);
                    let out = out.get_mut((-from).max(0) as usize..);
                    let Some((out, source)) = out.zip(source) else { continue };
                    lower(out, source, cost);
                }
                let node_values = &mut early[layout.starts[day] + node * len..][..len];
                for (start, length) in &layout.cells[day].pads {
                    node_values[*start..start + length].fill(INFINITE);
                }
            }
        }
        if self.days == 0 {
            values[0] = self.graph.finish.first().map_or(INFINITE, |cost| terms.add(0, *cost));
        }
        scratch.values = values;
        scratch.shifted = shifted;
    }

    /// Follows the values forward from the start.
    fn trace(&self, layout: &Layout, terms: Terms, scratch: &Scratch, mut rng: Option<&mut Rng>) -> Vec<DutyId> {
        let mut line = Vec::with_capacity(self.days);
        let (mut node, mut cell) = (0usize, 0usize);
        for day in 0..self.days {
            let layer = &self.graph.layers[day];
            let len = layout.cells[day].len;
            let want = scratch.values[layout.starts[day] + node * len + cell];
            let late = &scratch.values[layout.starts[day + 1]..];
            let mut ties = 0;
            let mut chosen = (0, 0, 0);
            for class in 0..layer.classes {
                let edge = node * layer.classes + class;
                let next = layer.next[edge];
                let target = cell as i64 + i64::from(layout.offsets[day][edge]);
                if next == NONE || !(0..len as i64).contains(&target) {
                    continue;
                }
                let target = target as usize;
                let value = match &layout.changes[day] {
                    None => late[next as usize * len + target],
                    Some(change) => terms.read_one(change, late, next as usize, target),
                };
                let cost = terms.add(scratch.class_price[scratch.class_start[day] + class], layer.cost[edge]);
                if value.wrapping_add(cost) == want {
                    ties += 1;
                    if ties == 1 || rng.as_deref_mut().is_some_and(|rng| rng.usize(..ties) == 0) {
                        chosen = (class, next as usize, target);
                    }
                }
            }
            let (class, next, target) = chosen;
            let local = scratch.class_duty[scratch.class_start[day] + class];
            line.push(self.domain[usize::from(local)]);
            node = next;
            cell = layout.changes[day].as_ref().map_or(target, |change| change.carried(target));
        }
        line
    }

    /// Counters outside `mask` whose total on the line costs something of the kind `bad`, as a mask.
    fn broken(&self, line: &[DutyId], mask: u64, bad: impl Fn(Score) -> bool) -> u64 {
        let mut broken = 0;
        for (at, counter) in self.counters.iter().enumerate().take(64).filter(|(at, _)| mask >> at & 1 == 0) {
            let window = &self.windows[self.strand_of[at]];
            let total = window.carry + window.counter.emissions(window.start, line).sum::<i64>();
            broken |= u64::from(bad(counter.bounds.cost(total))) << at;
        }
        broken
    }

    /// The layout that sufficed last time: prices change little between calls.
    fn likely(&self) -> Arc<Layout> {
        let mask = self.likely.load(Ordering::Relaxed) | self.base;
        self.extended(mask).unwrap_or_else(|| self.layout(self.base))
    }

    /// Keeps the lazily added counters that were at their bound for the next call.
    fn remember(&self, line: &[DutyId], mask: u64) {
        let lazy = mask & !self.base;
        let mut keep = 0;
        for (at, counter) in self.counters.iter().enumerate().take(64).filter(|(at, _)| lazy >> at & 1 == 1) {
            let window = &self.windows[self.strand_of[at]];
            let total = window.carry + window.counter.emissions(window.start, line).sum::<i64>();
            let touches = counter.bounds.above.iter().any(|hinge| total >= hinge.bound);
            keep |= u64::from(touches) << at;
        }
        self.likely.store(keep, Ordering::Relaxed);
    }

    /// The layout for a set of counters, unless it takes too much memory.
    fn extended(&self, mask: u64) -> Option<Arc<Layout>> {
        let small = mask == self.base || cells_of(&self.graph, &self.counters, mask) <= CELL_LIMIT;
        small.then(|| self.layout(mask))
    }

    fn layout(&self, mask: u64) -> Arc<Layout> {
        let mut layouts = self.layouts.lock().expect("no thread panics while holding the layouts");
        let fresh = || Arc::new(Layout::new(&self.graph, &self.counters, &self.strand_of, mask, self.hardness));
        layouts.entry(mask).or_insert_with(fresh).clone()
    }
}
