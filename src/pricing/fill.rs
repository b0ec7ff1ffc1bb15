//! Filling the dynamic programme's values, only where a line within a limit may pass.
//!
//! The least costs without counters, forwards and backwards, tell which nodes and edges such a line may use; what is left
//! of the limit tells with which totals its counters may end, and so with which totals it may pass a node.

use super::compile::LineModel;
use super::counter::{INFINITE, UNREACHABLE};
use super::graph::NONE;
use super::kernel::lower;
use super::layout::{Cells, Change, Layout};
use super::solve::{NO_LIMIT, Scratch, Terms};

/// Values of one node: the counted ranges of its counters, and where its cells begin.
#[derive(Clone, Copy)]
struct Place<'a> {
    ranges: &'a [(i32, i32)],
    start: usize,
}

impl LineModel {
    /// Fills the values backwards: the least cost to go from each node and cell, exact for all lines of at most
    /// `limit` (floors must be there). Returns the value at the start; above `limit` it says only that no line is
    /// within it.
    pub(super) fn fill(&self, layout: &Layout, terms: Terms, limit: i64, scratch: &mut Scratch) -> i32 {
        let spare = self.open(layout, terms, limit, scratch);
        let mut values = std::mem::take(&mut scratch.values);
        let mut shifted = std::mem::take(&mut scratch.shifted);
        let mut odometer = std::mem::take(&mut scratch.odometer);
        if values.len() < layout.total {
            values.resize(layout.total, INFINITE);
        }
        for day in (0..self.days).rev() {
            let layer = &self.graph.layers[day];
            let cells = &layout.cells[day];
            let (count, len) = (cells.count, cells.len);
            let after = layout.changes[day].as_ref().map_or(&layout.cells[day + 1], |change| &change.cells);
            if let Some(change) = &layout.changes[day] {
                scratch.values = values;
                self.read_all(layout, (change, day), terms, scratch, &mut shifted, &mut odometer);
                values = std::mem::take(&mut scratch.values);
            }
            let (early, late) = values.split_at_mut(layout.starts[day + 1]);
            let (later, later_ranges): (&[i32], &[(i32, i32)]) = match &layout.changes[day] {
                None => (late, &scratch.ranges[layout.range_starts[day + 1]..]),
                Some(change) => (&shifted, &scratch.ranges[change.range_start..]),
            };
            let ranges = &scratch.ranges[layout.range_starts[day]..];
            let prices = &scratch.class_price[scratch.class_start[day]..];
            let (now, next) = (self.graph.starts[day], self.graph.starts[day + 1]);
            for node in (0..layer.nodes).filter(|node| scratch.alive[now + node]) {
                let here = Place { ranges: &ranges[node * count..][..count], start: node * len };
                let out = &mut early[layout.starts[day]..];
                each_row(cells, here.ranges, &mut odometer, |row, _| {
                    let (low, high) = span(here.ranges);
                    out[here.start + row + low..=here.start + row + high].fill(INFINITE);
                });
                for (class, price) in prices[..layer.classes].iter().enumerate() {
                    let edge = node * layer.classes + class;
                    let to = layer.next[edge];
                    if to == NONE || *price >= UNREACHABLE || !scratch.alive[next + to as usize] {
                        continue;
                    }
                    let cost = terms.add(*price, layer.cost[edge]);
                    if let Some(spare) = spare {
                        let least = i64::from(scratch.fore[now + node]) + i64::from(scratch.back[next + to as usize]);
                        if least + i64::from(cost) > spare {
                            continue;
                        }
                    }
                    let there =
                        Place { ranges: &later_ranges[to as usize * count..][..count], start: to as usize * after.len };
                    let moves = &layout.moves[day][edge * count..][..count];
                    lower_all((cells, here, out), (after, there, later), moves, cost, &mut odometer);
                }
                if layout.flat {
                    let own = &mut out[here.start..here.start + len];
                    cells.pads.iter().for_each(|(start, length)| own[*start..start + length].fill(INFINITE));
                }
            }
        }
        scratch.values = values;
        scratch.shifted = shifted;
        scratch.odometer = odometer;
        if self.days == 0 {
            return self.graph.finish.first().map_or(INFINITE, |cost| terms.add(0, *cost));
        }
        self.value_at(layout, scratch, 0, 0, &vec![0; layout.cells[0].counters.len()])
    }

    /// Which nodes a line within the limit may pass, and with which totals. Returns what such a line may cost without
    /// its counters, if there is a limit.
    fn open(&self, layout: &Layout, terms: Terms, limit: i64, scratch: &mut Scratch) -> Option<i64> {
        let mut ends: Vec<(usize, usize)> = self.counters.iter().map(|counter| counter.ends).collect();
        let mut spare = None;
        scratch.alive.clear();
        if limit == NO_LIMIT {
            scratch.alive.resize(self.graph.starts[self.days + 1], true);
        } else {
            let counted = (0..ends.len().min(64)).filter(|at| layout.mask >> at & 1 == 1);
            let least = |at: usize| self.counters[at].least_final(terms.relax).saturating_mul(terms.scale);
            let without = limit - counted.clone().map(least).sum::<i64>();
            let rest = without - i64::from(scratch.back.first().copied().unwrap_or(INFINITE));
            for at in counted {
                let most = ((rest + least(at)) / terms.scale).min(i64::from(INFINITE) - 1);
                let within = self.counters[at].within(most, terms.relax);
                ends[at] = within.map_or((1, 0), |(low, high)| (low.max(ends[at].0), high.min(ends[at].1)));
            }
            let pairs = scratch.fore.iter().zip(&scratch.back);
            scratch.alive.extend(pairs.map(|(fore, back)| {
                *fore < UNREACHABLE && *back < UNREACHABLE && i64::from(*fore) + i64::from(*back) <= without
            }));
            spare = Some(without);
        }
        scratch.ranges.clear();
        for day in 0..=self.days {
            self.open_day(layout, &layout.cells[day], day, &ends, scratch);
        }
        for (day, _) in layout.changes.iter().enumerate().filter(|(_, change)| change.is_some()) {
            self.open_day(layout, &layout.cells[day], day + 1, &ends, scratch);
        }
        spare
    }

    /// The ranges of a day's nodes in some cells' counters.
    fn open_day(&self, layout: &Layout, cells: &Cells, day: usize, ends: &[(usize, usize)], scratch: &mut Scratch) {
        let start = self.graph.starts[day];
        for node in 0..self.graph.nodes(day) {
            let mut all = (0, 0);
            for (at, stride) in cells.counters.iter().zip(&cells.strides) {
                let counter = &self.counters[*at];
                let open = scratch.alive[start + node].then(|| counter.worthwhile(day, node, ends[*at])).flatten();
                if open.is_none() {
                    scratch.alive[start + node] = false;
                }
                let base = counter.base[day];
                let from_base = |steps: usize| steps.saturating_sub(base) as i32;
                let own = open.map_or((1, 0), |(low, high)| (from_base(low), from_base(high)));
                if !layout.flat {
                    scratch.ranges.push(own);
                }
                all = (all.0 + own.0 * *stride as i32, all.1 + own.1 * *stride as i32);
            }
            if layout.flat && cells.count > 0 {
                scratch.ranges.push(all);
            }
        }
    }

    /// Does a node have the values within its ranges, so that its cell is filled? `day` is that of the node.
    fn inside(&self, layout: &Layout, cells: &Cells, day: usize, ranges: &[(i32, i32)], at: &[i32]) -> bool {
        let counted = |(at, counter): (&i32, &usize)| (0..self.counters[*counter].width[day] as i32).contains(at);
        let within = |at: i32, range: &(i32, i32)| range.0 <= at && at <= range.1;
        if layout.flat {
            at.iter().zip(&cells.counters).all(counted) && ranges.iter().all(|range| within(cells.cell(at), range))
        } else {
            at.iter().zip(ranges).all(|(at, range)| within(*at, range))
        }
    }

    /// The value of a node's cell, infinite outside of what is filled.
    pub(super) fn value_at(&self, layout: &Layout, scratch: &Scratch, day: usize, node: usize, at: &[i32]) -> i32 {
        let cells = &layout.cells[day];
        let ranges = &scratch.ranges[layout.range_starts[day] + node * cells.count..][..cells.count];
        if !scratch.alive[self.graph.starts[day] + node] || !self.inside(layout, cells, day, ranges, at) {
            return INFINITE;
        }
        scratch.values[layout.starts[day] + node * cells.len + cells.cell(at) as usize]
    }

    /// The value of a node of the day after a change, in the counters of the day before; `later` is room for those of
    /// the day after.
    pub(super) fn read(
        &self,
        layout: &Layout,
        (change, day): (&Change, usize),
        terms: Terms,
        scratch: &Scratch,
        (node, at): (usize, &[i32]),
        later: &mut Vec<i32>,
    ) -> i32 {
        let cells = &layout.cells[day];
        let ranges = &scratch.ranges[change.range_start + node * cells.count..][..cells.count];
        if !scratch.alive[self.graph.starts[day + 1] + node] || !self.inside(layout, cells, day + 1, ranges, at) {
            return INFINITE;
        }
        let base = if day + 1 == self.days {
            0
        } else {
            later.clear();
            later.resize(layout.cells[day + 1].counters.len(), 0);
            for (slot, there) in &change.kept {
                later[*there] = at[*slot];
            }
            self.value_at(layout, scratch, day + 1, node, later)
        };
        let cost = self.ended_cost(layout, (change, day), terms, (node, at));
        (i64::from(base) + cost).min(i64::from(INFINITE)) as i32
    }

    /// What the counters that end at a change cost, and after the last day the node, scaled.
    fn ended_cost(
        &self,
        layout: &Layout,
        (change, day): (&Change, usize),
        terms: Terms,
        (node, at): (usize, &[i32]),
    ) -> i64 {
        let last = day + 1 == self.days;
        let ended = |slot: &usize| {
            let number = layout.cells[day].counters[*slot];
            let counter = &self.counters[number];
            let finish = if last { usize::from(counter.before[day + 1][node].0) } else { 0 };
            let steps = at[*slot] as usize + counter.base[day + 1] + finish;
            // A flat layout reads cells between a node's ranges, too, which no line ever has.
            let cost = counter.finals.get(steps).copied().unwrap_or((INFINITE.into(), INFINITE.into()));
            if terms.relax { cost.1 } else { cost.0 }
        };
        let own = if last { self.graph.finish[node] } else { 0 };
        (own + change.ended.iter().map(ended).sum::<i64>()).saturating_mul(terms.scale)
    }

    /// All values of the day after a change in the counters of the day before, `[node][cell]`.
    fn read_all(
        &self,
        layout: &Layout,
        (change, day): (&Change, usize),
        terms: Terms,
        scratch: &Scratch,
        shifted: &mut Vec<i32>,
        odometer: &mut Vec<i32>,
    ) {
        let cells = &change.cells;
        let nodes = self.graph.nodes(day + 1);
        if shifted.len() < nodes * cells.len {
            shifted.resize(nodes * cells.len, INFINITE);
        }
        let mut at = vec![0; cells.counters.len()];
        let mut later = Vec::new();
        for node in (0..nodes).filter(|node| scratch.alive[self.graph.starts[day + 1] + node]) {
            let ranges = &scratch.ranges[change.range_start + node * cells.count..][..cells.count];
            each_row(cells, ranges, odometer, |row, outer| {
                let (low, high) = span(ranges);
                let out = &mut shifted[node * cells.len + row..];
                if layout.flat {
                    for (cell, out) in out.iter_mut().enumerate().take(high + 1).skip(low) {
                        for ((at, stride), counter) in at.iter_mut().zip(&cells.strides).zip(&cells.counters) {
                            *at = (cell / stride % self.counters[*counter].size) as i32;
                        }
                        *out = self.read(layout, (change, day), terms, scratch, (node, &at), &mut later);
                    }
                } else {
                    at.iter_mut().skip(1).zip(outer).for_each(|(at, outer)| *at = *outer);
                    self.read_row(layout, (change, day), terms, scratch, (node, &mut at), (low, &mut out[low..=high]));
                }
            });
        }
    }

    /// The values of a row of [`Self::read_all`], from `low` of the counter that varies fastest; `at` has the others.
    fn read_row(
        &self,
        layout: &Layout,
        (change, day): (&Change, usize),
        terms: Terms,
        scratch: &Scratch,
        (node, at): (usize, &mut [i32]),
        (low, out): (usize, &mut [i32]),
    ) {
        let next = &layout.cells[day + 1];
        let ranges = &scratch.ranges[layout.range_starts[day + 1] + node * next.count..][..next.count];
        let kept = change.kept.iter().find(|(slot, _)| *slot == 0).map(|(_, there)| *there);
        let mut later = vec![0; next.counters.len()];
        change.kept.iter().for_each(|(slot, there)| later[*there] = at[*slot]);
        let open = later.iter().zip(ranges).enumerate();
        let last = day + 1 == self.days;
        if !last
            && !open.filter(|(slot, _)| Some(*slot) != kept).all(|(_, (at, range))| range.0 <= *at && *at <= range.1)
        {
            return out.fill(INFINITE);
        }
        let sum = |base: i32, cost: i64| (i64::from(base) + cost).min(i64::from(INFINITE)) as i32;
        let start = layout.starts[day + 1] + node * next.len;
        let ended = |at: &[i32]| self.ended_cost(layout, (change, day), terms, (node, at));
        match kept.filter(|_| !last) {
            Some(there) => {
                let cost = ended(at);
                for (at, out) in (low as i32..).zip(out) {
                    later[there] = at;
                    let inside = ranges[there].0 <= at && at <= ranges[there].1;
                    let base = if inside { scratch.values[start + next.cell(&later) as usize] } else { INFINITE };
                    *out = sum(base, cost);
                }
            }
            None => {
                let base = if last { 0 } else { scratch.values[start + next.cell(&later) as usize] };
                for (value, out) in (low as i32..).zip(out) {
                    if let Some(first) = at.first_mut() {
                        *first = value;
                    }
                    *out = sum(base, ended(at));
                }
            }
        }
    }
}

/// The range of the counter that varies fastest; a single cell without counters.
fn span(ranges: &[(i32, i32)]) -> (usize, usize) {
    ranges.first().map_or((0, 0), |(low, high)| (*low as usize, *high as usize))
}

/// Calls `each` for every combination of the slower counters within the ranges: where its row of cells begins, and
/// their values.
#[inline]
fn each_row(cells: &Cells, ranges: &[(i32, i32)], odometer: &mut Vec<i32>, mut each: impl FnMut(usize, &[i32])) {
    if ranges.len() <= 1 {
        each(0, &[]);
        return;
    }
    let outer = &ranges[1..];
    odometer.clear();
    odometer.extend(outer.iter().map(|(low, _)| *low));
    loop {
        let row: usize = odometer.iter().zip(&cells.strides[1..]).map(|(at, stride)| *at as usize * stride).sum();
        each(row, odometer);
        let mut slot = 0;
        loop {
            if slot == outer.len() {
                return;
            }
            if odometer[slot] < outer[slot].1 {
                odometer[slot] += 1;
                break;
            }
            odometer[slot] = outer[slot].0;
            slot += 1;
        }
    }
}

/// Lowers all cells of a node to those it moves to plus the cost.
#[inline]
fn lower_all(
    (cells, here, out): (&Cells, Place<'_>, &mut [i32]),
    (after, there, later): (&Cells, Place<'_>, &[i32]),
    moves: &[i32],
    cost: i32,
    odometer: &mut Vec<i32>,
) {
    let Some(by) = moves.first() else {
        lower(&mut out[here.start..=here.start], &later[there.start..=there.start], cost);
        return;
    };
    let (first, last) = here.ranges[0];
    let (least, most) = there.ranges[0];
    let low = first.max(least - by);
    let high = last.min(most - by);
    // Values that move below the least one are merged with it.
    let below = if cells.merges.first() == Some(&true) && least == 0 { (last + 1).min(-by) } else { first };
    let merged = first..below;
    if low > high && merged.is_empty() {
        return;
    }
    each_row(cells, here.ranges, odometer, |row, outer| {
        let mut target = there.start;
        for ((at, by), (slot, (least, most))) in outer.iter().zip(&moves[1..]).zip(there.ranges[1..].iter().enumerate())
        {
            let to = if cells.merges[slot + 1] { (at + by).max(0) } else { at + by };
            if to < *least || to > *most {
                return;
            }
            target += to as usize * after.strides[slot + 1];
        }
        let own = here.start + row;
        for at in merged.clone() {
            lower(&mut out[own + at as usize..=own + at as usize], &later[target..=target], cost);
        }
        if low <= high {
            let (at, from, length) = (own + low as usize, target + (low + by) as usize, (high - low) as usize + 1);
            lower(&mut out[at..at + length], &later[from..from + length], cost);
        }
    });
}
