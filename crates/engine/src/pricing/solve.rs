//! The dynamic programme: cheapest line for given prices.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use vuoro_core::units::ids::{Id, all};
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, Score};

use super::compile::{Hardness, LineModel};
use super::counter::{INFINITE, UNREACHABLE};
use super::graph::NONE;
use super::layout::{Counted, CounterAt, Layout, both};
use super::open::{Boxes, Span};

/// Stands for no limit on a line's cost.
pub(super) const NO_LIMIT: i64 = i64::MAX / 4;
/// How often a limit is tried, and how much wider the next one is.
const ATTEMPTS: usize = 2;
const WIDER: i64 = 4;
/// Most values that lazily added counters may lead to.
const CELL_LIMIT: usize = 24_000_000;

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
pub(super) struct Terms {
    /// Prices are in `1 / scale` of the model's cost units.
    pub scale: i64,
    /// Resolve roundings downwards?
    pub relax: bool,
}

impl Terms {
    /// What the end of a counter costs, exact or relaxed.
    #[inline]
    pub fn end(self, (exact, relaxed): (i64, i64)) -> i64 {
        (if self.relax { relaxed } else { exact }).saturating_mul(self.scale)
    }

    /// A price plus a cost, within what the arithmetic bears.
    #[inline]
    pub fn add(self, price: i32, cost: i64) -> i32 {
        let limit = i64::from(UNREACHABLE);
        (i64::from(price) + cost.saturating_mul(self.scale)).clamp(-limit, limit) as i32
    }
}

/// Memory of one thread, reused between calls.
#[derive(Default)]
pub struct Scratch {
    pub(super) values: Vec<i32>,
    /// Values after a day on which counters change, in that day's counters, and where each node's begin.
    pub(super) shifted: Vec<i32>,
    pub(super) shifted_starts: Vec<usize>,
    pub(super) class_price: Vec<i32>,
    pub(super) class_duty: Vec<u16>,
    pub(super) class_start: Vec<usize>,
    /// Least cost without counters on the way to each node, and from it to the end.
    pub(super) fore: Vec<i32>,
    pub(super) back: Vec<i32>,
    /// Least costs with tolls on counters' steps, from each node to the end.
    pub(super) tolled: Vec<i64>,
    /// What edges cost beside price and own cost, `[day][edge]`, and where each day's begin; nothing where none does.
    pub(super) extra: Vec<i64>,
    pub(super) extra_starts: Vec<usize>,
    /// Values near which counters are counted, `[day][counter]`; nothing where all are.
    pub(super) tube: Vec<Span>,
    /// What is worth filling.
    pub(super) boxes: Boxes,
    pub(super) odometer: Vec<i32>,
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
        rng: Option<&mut Rng>,
    ) -> Option<Priced> {
        self.price_several(prices, scale, relax, scratch, rng, (0, 0)).map(|(priced, _)| priced)
    }

    /// The same, and so many more lines drawn at random (some perhaps alike) that cost at most `spare` more, in `1 / scale`
    /// of the model's cost units, as far as the programme was filled to find the best one. Limits that the best line did not need counted are not counted for them either.
    pub fn price_several(
        &self,
        prices: &[i32],
        scale: i32,
        relax: bool,
        scratch: &mut Scratch,
        mut rng: Option<&mut Rng>,
        (more, spare): (usize, i64),
    ) -> Option<(Priced, Vec<Vec<DutyId>>)> {
        let terms = Terms { scale: i64::from(scale), relax };
        self.ready(prices, terms, scratch, rng.as_deref_mut());
        let mut layout = self.likely();
        loop {
            let Some(value) = self.fill_as_needed(&layout, terms, scratch) else {
                return self.price_tolled(terms, scratch, rng, (more, spare));
            };
            let value = value?;
            let line = self.trace(&layout, terms, scratch, rng.as_deref_mut(), 0);
            let broken = self.broken(&line, &layout.counted, |score| score > Score::ZERO);
            if !broken.is_empty() {
                layout = self.layout(both(&layout.counted, &broken));
                continue;
            }
            self.remember(&line, &layout.counted);
            let more = (0..more).map(|_| self.trace(&layout, terms, scratch, rng.as_deref_mut(), spare)).collect();
            return Some((Priced { value: i64::from(value), line, complete: true }, more));
        }
    }

    /// A good line for `prices` that breaks nothing required, found quickly: counters of costs alone are not counted.
    /// `None` when no line exists.
    pub fn draft(&self, prices: &[i32], scratch: &mut Scratch) -> Option<Vec<DutyId>> {
        let terms = Terms { scale: 1, relax: false };
        self.ready(prices, terms, scratch, None);
        let mut counted = Counted::new();
        loop {
            let layout = self.layout(counted.clone());
            match self.fill(&layout, terms, NO_LIMIT, self.most(&counted), scratch) {
                None => return self.price_tolled(terms, scratch, None, (0, 0)).map(|(priced, _)| priced.line),
                Some(value) if value >= UNREACHABLE => return None,
                Some(_) => {}
            }
            let line = self.trace(&layout, terms, scratch, None, 0);
            let broken = self.broken(&line, &counted, |score| score.hard > 0 && self.hardness == Hardness::Forbid);
            if broken.is_empty() {
                return Some(line);
            }
            counted.union(&broken);
        }
    }

    /// Prices of classes, and floors.
    pub(super) fn ready(&self, prices: &[i32], terms: Terms, scratch: &mut Scratch, rng: Option<&mut Rng>) {
        self.class_prices(prices, terms, scratch, rng);
        self.floors(terms, scratch);
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

    /// Least costs without counters, on the way to every node and, from those that are reached, to the end.
    pub(super) fn floors(&self, terms: Terms, scratch: &mut Scratch) {
        let starts = &self.graph.starts;
        let nodes = starts[self.days + 1];
        scratch.fore.clear();
        scratch.fore.resize(nodes, INFINITE);
        scratch.back.clear();
        scratch.back.resize(nodes, INFINITE);
        if let Some(start) = scratch.fore.first_mut() {
            *start = 0;
        }
        for day in 0..self.days {
            let layer = &self.graph.layers[day];
            let (early, late) = scratch.fore.split_at_mut(starts[day + 1]);
            let prices = &scratch.class_price[scratch.class_start[day]..];
            for (node, from) in early[starts[day]..].iter().enumerate().filter(|(_, from)| **from < UNREACHABLE) {
                for (class, price) in prices[..layer.classes].iter().enumerate() {
                    let edge = node * layer.classes + class;
                    if layer.next[edge] != NONE && *price < UNREACHABLE {
                        let into = &mut late[layer.next[edge] as usize];
                        *into = (*into).min(from.saturating_add(terms.add(*price, layer.cost[edge])));
                    }
                }
            }
        }
        for (slot, cost) in scratch.back[starts[self.days]..].iter_mut().zip(&self.graph.finish) {
            *slot = terms.add(0, *cost);
        }
        for day in (0..self.days).rev() {
            let layer = &self.graph.layers[day];
            let (early, late) = scratch.back.split_at_mut(starts[day + 1]);
            let prices = &scratch.class_price[scratch.class_start[day]..];
            let reached = &scratch.fore[starts[day]..];
            for (node, best) in early[starts[day]..].iter_mut().enumerate() {
                if reached[node] >= UNREACHABLE {
                    continue;
                }
                for (class, price) in prices[..layer.classes].iter().enumerate() {
                    let edge = node * layer.classes + class;
                    if layer.next[edge] != NONE && *price < UNREACHABLE {
                        *best = (*best).min(late[layer.next[edge] as usize] + terms.add(*price, layer.cost[edge]));
                    }
                }
            }
        }
    }

    /// The value of the best line, if there is one: filled as far as lines may cost little more than without counters, and
    /// further when there is none so cheap. `None` where that takes too many values.
    fn fill_as_needed(&self, layout: &Layout, terms: Terms, scratch: &mut Scratch) -> Option<Option<i32>> {
        let floor = self.floor(layout, terms, scratch);
        if floor >= i64::from(UNREACHABLE) {
            return Some(None);
        }
        let most = self.most(&layout.counted);
        let known = self.room.load(Ordering::Relaxed) * terms.scale / 1000;
        let mut room = known + known / 2 + terms.scale;
        for _ in 0..ATTEMPTS {
            let value = i64::from(self.fill(layout, terms, floor + room, most, scratch)?);
            if value <= floor + room {
                self.room.store((value - floor) * 1000 / terms.scale, Ordering::Relaxed);
                return Some(Some(value as i32));
            }
            room = room.saturating_mul(WIDER);
        }
        let value = self.fill(layout, terms, NO_LIMIT, most, scratch)?;
        if value >= UNREACHABLE {
            return Some(None);
        }
        self.room.store((i64::from(value) - floor) * 1000 / terms.scale, Ordering::Relaxed);
        Some(Some(value))
    }

    /// Most values for a set of counters; those that are always counted are never too many.
    fn most(&self, counted: &Counted) -> usize {
        let lazy = counted.iter().any(|at| !self.base.contains(at));
        if lazy { CELL_LIMIT } else { usize::MAX }
    }

    /// What no line costs less than: each counter and everything else at its least.
    fn floor(&self, layout: &Layout, terms: Terms, scratch: &Scratch) -> i64 {
        let counted = layout.counted.iter().map(Id::index);
        let least = |at: usize| self.counters[at].least_final(terms.relax).saturating_mul(terms.scale);
        i64::from(scratch.back.first().copied().unwrap_or(INFINITE)) + counted.map(least).sum::<i64>()
    }

    /// Follows the cheapest edges forward from the start; or, drawn at random, such as make the line cost at most `spare`
    /// more.
    pub(super) fn trace(
        &self,
        layout: &Layout,
        terms: Terms,
        scratch: &Scratch,
        mut rng: Option<&mut Rng>,
        mut spare: i64,
    ) -> Vec<DutyId> {
        let mut line = Vec::with_capacity(self.days);
        let mut node = 0usize;
        let mut at = vec![0i32; layout.cells[0].counters.len()];
        let mut moved = Vec::new();
        let mut later = Vec::new();
        let mut open: Vec<(i32, usize)> = Vec::new();
        for day in 0..self.days {
            let layer = &self.graph.layers[day];
            let counters = &layout.cells[day].counters;
            moved.clear();
            open.clear();
            for class in 0..layer.classes {
                let edge = node * layer.classes + class;
                let next = layer.next[edge];
                let price = scratch.class_price[scratch.class_start[day] + class];
                if next == NONE || price >= UNREACHABLE {
                    continue;
                }
                let from = moved.len();
                moved.extend(at.iter().zip(counters).map(|(at, counter)| {
                    let to = at + self.moved(*counter, day, edge);
                    if self.counters[*counter].merges { to.max(0) } else { to }
                }));
                let there = (next as usize, &moved[from..]);
                let value = match &layout.changes[day] {
                    None => self.value_at(layout, scratch, day + 1, there.0, there.1),
                    Some(change) => self.read(layout, (change, day), terms, scratch, there, &mut later),
                };
                open.push((value.saturating_add(self.edge_cost(terms, scratch, (day, edge), price)), class));
            }
            let least = open.iter().map(|(value, _)| *value).min().unwrap_or(INFINITE);
            let over = |value: i32| i64::from(value) - i64::from(least);
            let leads = |value: i32| value < UNREACHABLE && over(value) <= spare;
            let mut near = open.iter().enumerate().filter(|(_, (value, _))| leads(*value));
            let count = rng.as_deref_mut().map_or(0, |rng| match near.clone().count() {
                0 | 1 => 0,
                count => rng.usize(..count),
            });
            let (slot, class) = near.nth(count).map_or((0, 0), |(slot, (value, class))| {
                spare -= over(*value);
                (slot, *class)
            });
            let local = scratch.class_duty[scratch.class_start[day] + class];
            line.push(self.domain[usize::from(local)]);
            node = layer.next[node * layer.classes + class] as usize;
            let chosen = &moved[slot * counters.len()..][..counters.len()];
            match &layout.changes[day] {
                None => at.clone_from_slice(chosen),
                Some(change) => {
                    at.clear();
                    at.resize(layout.cells[day + 1].counters.len(), 0);
                    for (slot, later) in &change.kept {
                        at[*later] = chosen[*slot];
                    }
                }
            }
        }
        line
    }

    /// What an edge costs.
    #[inline]
    pub(super) fn edge_cost(&self, terms: Terms, scratch: &Scratch, (day, edge): (usize, usize), price: i32) -> i32 {
        let own = terms.add(price, self.graph.layers[day].cost[edge]);
        match scratch.extra.get(scratch.extra_starts.get(day).map_or(usize::MAX, |start| start + edge)) {
            Some(extra) => (i64::from(own) + extra).clamp(-i64::from(UNREACHABLE), i64::from(UNREACHABLE)) as i32,
            None => own,
        }
    }

    /// How far an edge moves a counter, from its base to the next day's.
    fn moved(&self, counter: usize, day: usize, edge: usize) -> i32 {
        self.counters[counter].moved(self.graph.layers[day].amounts[self.strand_of[counter]][edge], day)
    }

    /// Counters that are not counted and whose total on the line costs something of the kind `bad`.
    pub(super) fn broken(&self, line: &[DutyId], counted: &Counted, bad: impl Fn(Score) -> bool) -> Counted {
        let costs = |at: usize| {
            let window = &self.windows[self.strand_of[at]];
            let total = window.carry + window.counter.emissions(window.start, line).sum::<i64>();
            bad(self.counters[at].bounds.cost(total))
        };
        all::<CounterAt>(self.counters.len()).filter(|at| !counted.contains(*at) && costs(at.index())).collect()
    }

    /// The layout that sufficed last time: prices change little between calls.
    fn likely(&self) -> Arc<Layout> {
        let likely = self.likely.lock().expect("no thread panics while holding the likely counters");
        self.layout(both(&likely, &self.base))
    }

    /// Keeps the lazily added counters that were at their bound for the next call.
    fn remember(&self, line: &[DutyId], counted: &Counted) {
        let touches = |at: usize| {
            let window = &self.windows[self.strand_of[at]];
            let total = window.carry + window.counter.emissions(window.start, line).sum::<i64>();
            self.counters[at].bounds.above.iter().any(|hinge| total >= hinge.bound)
        };
        let lazy = counted.iter().filter(|at| !self.base.contains(*at));
        let keep = lazy.filter(|at| touches(at.index())).collect();
        *self.likely.lock().expect("no thread panics while holding the likely counters") = keep;
    }

    pub(super) fn layout(&self, counted: Counted) -> Arc<Layout> {
        let mut layouts = self.layouts.lock().expect("no thread panics while holding the layouts");
        if let Some(known) = layouts.get(&counted) {
            return known.clone();
        }
        let fresh = Arc::new(Layout::new(&self.graph, &self.counters, &self.strand_of, counted.clone()));
        layouts.entry(counted).or_insert(fresh).clone()
    }
}
