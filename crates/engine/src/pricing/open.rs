//! Which totals are worth filling: those that some open line within a limit has on its way.
//!
//! The least costs without counters, forwards and backwards, tell which nodes and edges such a line may use. What is left
//! of the limit tells with which totals its counters may end. One sweep forwards over the open edges gives the totals that
//! reach a node, one backwards those from which an end is reached; both together are the box of the node's values. Where
//! many days are fixed, boxes are small, however long the horizon.

use super::compile::LineModel;
use super::counter::{INFINITE, UNREACHABLE};
use super::graph::NONE;
use vuoro_core::units::ids::Id;

use super::layout::Layout;
use super::solve::{NO_LIMIT, Scratch, Terms};

/// Least and greatest value of a counter.
pub(super) type Span = (i32, i32);

/// No value at all.
const EMPTY: Span = (i32::MAX, i32::MIN);

fn both(a: Span, b: Span) -> Span {
    (a.0.max(b.0), a.1.min(b.1))
}

fn either(a: Span, b: Span) -> Span {
    (a.0.min(b.0), a.1.max(b.1))
}

/// An edge that a line within the limit may use.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    /// From which node of its day, and into which of the next.
    pub node: u32,
    pub to: u32,
    /// Its number among the edges of its day.
    pub number: u32,
    /// Price and own cost.
    pub cost: i32,
}

/// A node's box of values. The first counter varies fastest.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// Each counter's values.
    pub ranges: &'a [Span],
    /// Distance of two neighbouring values of each counter.
    pub strides: &'a [usize],
    /// Where the box begins.
    pub start: usize,
}

impl Place<'_> {
    pub fn has(&self, at: &[i32]) -> bool {
        at.iter().zip(self.ranges).all(|(at, range)| (range.0..=range.1).contains(at))
    }

    /// Where the value of totals in the box lies.
    pub fn cell(&self, at: &[i32]) -> usize {
        let slots = at.iter().zip(self.ranges).zip(self.strides);
        self.start + slots.map(|((at, range), stride)| (at - range.0) as usize * stride).sum::<usize>()
    }

    /// Values in a row, those of the first counter.
    pub fn row(&self) -> usize {
        self.ranges.first().map_or(1, |range| length(*range))
    }
}

fn length(range: Span) -> usize {
    (range.1 - range.0 + 1).max(0) as usize
}

/// Boxes of the nodes of a day, and which nodes are open.
#[derive(Default)]
pub(super) struct Boxes {
    /// Nodes that some line within the limit may pass.
    pub alive: Vec<bool>,
    /// The edges between them, day by day, and where each day's begin.
    pub edges: Vec<Edge>,
    pub days: Vec<usize>,
    /// By the layout's range numbers.
    pub ranges: Vec<Span>,
    pub strides: Vec<usize>,
    /// Where each node's box begins, and each day's first.
    pub starts: Vec<usize>,
    pub day_starts: Vec<usize>,
}

impl Boxes {
    /// A node's box; `node` counts all days' nodes, `range` is the first of its ranges.
    pub fn place(&self, node: usize, range: usize, count: usize) -> Place<'_> {
        let own = range..range + count;
        Place { ranges: &self.ranges[own.clone()], strides: &self.strides[own], start: self.starts[node] }
    }

    /// The edges of a day.
    pub fn edges(&self, day: usize) -> &[Edge] {
        &self.edges[self.days[day]..self.days[day + 1]]
    }

    /// Lays out a box in its ranges from `range` on; its length.
    pub fn lay_out(&mut self, range: usize, count: usize) -> usize {
        let mut len = 1usize;
        for slot in range..range + count {
            self.strides[slot] = len;
            len = len.saturating_mul(length(self.ranges[slot]));
        }
        len
    }
}

impl LineModel {
    /// Finds the open nodes, edges and totals for lines of at most `limit` (floors must be there), and where their values
    /// lie. Returns how many values that makes.
    pub(super) fn open(&self, layout: &Layout, terms: Terms, limit: i64, scratch: &mut Scratch) -> usize {
        let mut ends: Vec<(usize, usize)> = self.counters.iter().map(|counter| counter.ends).collect();
        // What a line may cost without its counters.
        let mut without = i64::from(UNREACHABLE);
        if limit != NO_LIMIT {
            let counted = || layout.counted.iter().map(Id::index);
            let least = |at: usize| self.counters[at].least_final(terms.relax).saturating_mul(terms.scale);
            without = limit - counted().map(least).sum::<i64>();
            let rest = without - i64::from(scratch.back.first().copied().unwrap_or(INFINITE));
            for at in counted() {
                let most = ((rest + least(at)) / terms.scale).min(i64::from(INFINITE) - 1);
                let within = self.counters[at].within(most, terms.relax);
                ends[at] = within.map_or((1, 0), |(low, high)| (low.max(ends[at].0), high.min(ends[at].1)));
            }
        }
        let boxes = &mut scratch.boxes;
        boxes.alive.clear();
        let pairs = scratch.fore.iter().zip(&scratch.back);
        boxes.alive.extend(pairs.map(|(fore, back)| {
            *fore < UNREACHABLE && *back < UNREACHABLE && i64::from(*fore) + i64::from(*back) <= without
        }));
        boxes.ranges.clear();
        boxes.ranges.resize(layout.ranges, EMPTY);
        self.reach(layout, terms, without, scratch);
        self.reach_ends(layout, &ends, &mut scratch.boxes);
        self.lay_out(layout, &mut scratch.boxes)
    }

    /// Finds the open edges and the totals with which lines reach each node.
    fn reach(&self, layout: &Layout, terms: Terms, without: i64, scratch: &mut Scratch) {
        let mut boxes = std::mem::take(&mut scratch.boxes);
        boxes.edges.clear();
        boxes.days.clear();
        boxes.ranges[..layout.cells[0].counters.len()].fill((0, 0));
        for (day, layer) in self.graph.layers.iter().enumerate() {
            boxes.days.push(boxes.edges.len());
            let (cells, later) = (&layout.cells[day], layout.later(day));
            let count = cells.counters.len();
            let prices = &scratch.class_price[scratch.class_start[day]..][..layer.classes];
            let (now, next) = (self.graph.starts[day], self.graph.starts[day + 1]);
            for node in (0..layer.nodes).filter(|node| boxes.alive[now + node]) {
                let from = layout.range_starts[day] + node * count;
                let rest = without - i64::from(scratch.fore[now + node]);
                for (class, price) in prices.iter().enumerate().filter(|(_, price)| **price < UNREACHABLE) {
                    let number = node * layer.classes + class;
                    let to = layer.next[number];
                    if to == NONE || !boxes.alive[next + to as usize] {
                        continue;
                    }
                    let cost = self.edge_cost(terms, scratch, (day, number), *price);
                    if i64::from(cost) + i64::from(scratch.back[next + to as usize]) > rest {
                        continue;
                    }
                    boxes.edges.push(Edge { node: node as u32, to, number: number as u32, cost });
                    let moves = &layout.moves[day][number * count..][..count];
                    for (slot, (by, merges)) in moves.iter().zip(&cells.merges).enumerate() {
                        let (low, high) = boxes.ranges[from + slot];
                        let least = if *merges { 0 } else { i32::MIN };
                        let into = &mut boxes.ranges[later + to as usize * count + slot];
                        *into = either(*into, ((low + by).max(least), (high + by).max(least)));
                    }
                }
            }
            for node in 0..self.graph.nodes(day + 1) {
                if !boxes.alive[next + node] {
                    continue;
                }
                // Totals that end nowhere are not counted.
                let mut open = true;
                for (slot, counter) in cells.counters.iter().enumerate() {
                    let range = &mut boxes.ranges[later + node * count + slot];
                    *range = both(*range, (0, self.counters[*counter].width[day + 1] as i32 - 1));
                    if let Some(near) = scratch.tube.get((day + 1) * self.counters.len() + counter) {
                        *range = both(*range, *near);
                    }
                    open &= range.0 <= range.1;
                }
                boxes.alive[next + node] = open;
                if let Some(change) = &layout.changes[day] {
                    let own = layout.range_starts[day + 1] + node * layout.cells[day + 1].counters.len();
                    boxes.ranges[own..own + layout.cells[day + 1].counters.len()].fill((0, 0));
                    for (slot, there) in &change.kept {
                        boxes.ranges[own + there] = boxes.ranges[later + node * count + slot];
                    }
                }
            }
        }
        boxes.days.push(boxes.edges.len());
        scratch.boxes = boxes;
    }

    /// Keeps of the totals that reach each node those from which counters end within `ends`.
    fn reach_ends(&self, layout: &Layout, ends: &[(usize, usize)], boxes: &mut Boxes) {
        let mut wanted: Vec<Span> = Vec::new();
        let mut own: Vec<Span> = Vec::new();
        for day in (0..self.days).rev() {
            let (cells, later) = (&layout.cells[day], layout.later(day));
            let count = cells.counters.len();
            let (now, next) = (self.graph.starts[day], self.graph.starts[day + 1]);
            if layout.changes[day].is_some() {
                for node in 0..self.graph.nodes(day + 1) {
                    boxes.alive[next + node] = boxes.alive[next + node] && self.end(layout, day, node, ends, boxes);
                }
            }
            own.clear();
            own.resize(self.graph.nodes(day) * count, EMPTY);
            let mut open = vec![false; self.graph.nodes(day)];
            for edge in &boxes.edges[boxes.days[day]..boxes.days[day + 1]] {
                let (node, to) = (edge.node as usize, edge.to as usize);
                if !boxes.alive[now + node] || !boxes.alive[next + to] {
                    continue;
                }
                wanted.clear();
                let moves = &layout.moves[day][edge.number as usize * count..][..count];
                for (slot, (by, merges)) in moves.iter().zip(&cells.merges).enumerate() {
                    let (low, high) = boxes.ranges[later + to * count + slot];
                    let low = if *merges && low == 0 { i32::MIN } else { low - by };
                    wanted.push(both(boxes.ranges[layout.range_starts[day] + node * count + slot], (low, high - by)));
                }
                if wanted.iter().all(|range| range.0 <= range.1) {
                    open[node] = true;
                    own[node * count..].iter_mut().zip(&wanted).for_each(|(own, wanted)| *own = either(*own, *wanted));
                }
            }
            boxes.ranges[layout.range_starts[day]..][..own.len()].copy_from_slice(&own);
            boxes.alive[now..].iter_mut().zip(open).for_each(|(alive, open)| *alive &= open);
        }
    }

    /// Narrows the totals of a node after a day on which counters change: to what those that end may have, and those that
    /// go on. Is anything left?
    fn end(&self, layout: &Layout, day: usize, node: usize, ends: &[(usize, usize)], boxes: &mut Boxes) -> bool {
        let Some(change) = &layout.changes[day] else { return true };
        let counters = &layout.cells[day].counters;
        let range = change.range_start + node * counters.len();
        let own = layout.range_starts[day + 1] + node * layout.cells[day + 1].counters.len();
        let ended = change.ended.iter().map(|slot| {
            let counter = &self.counters[counters[*slot]];
            let finish = if day + 1 == self.days { counter.before[day + 1][node].0.into() } else { 0 };
            let from_base = |steps: usize| steps as i64 - counter.base[day + 1] as i64 - finish;
            let (low, high) = ends[counters[*slot]];
            (*slot, (from_base(low) as i32, from_base(high) as i32))
        });
        let kept = change.kept.iter().map(|(slot, there)| (*slot, boxes.ranges[own + there]));
        let narrower: Vec<(usize, Span)> = ended.chain(kept).collect();
        let mut open = true;
        for (slot, wanted) in narrower {
            let range = &mut boxes.ranges[range + slot];
            *range = both(*range, wanted);
            open &= range.0 <= range.1;
        }
        open
    }

    /// Lays out the boxes of all days; how many values they hold.
    fn lay_out(&self, layout: &Layout, boxes: &mut Boxes) -> usize {
        boxes.strides.clear();
        boxes.strides.resize(boxes.ranges.len(), 0);
        boxes.starts.clear();
        boxes.day_starts.clear();
        let mut total = 0usize;
        for day in 0..=self.days {
            boxes.day_starts.push(total);
            let count = layout.cells[day].counters.len();
            for node in 0..self.graph.nodes(day) {
                boxes.starts.push(total);
                if boxes.alive[self.graph.starts[day] + node] {
                    let len = boxes.lay_out(layout.range_starts[day] + node * count, count);
                    total = total.saturating_add(len);
                }
            }
        }
        total
    }
}
