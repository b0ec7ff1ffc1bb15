//! Filling the dynamic programme's values, only where a line within a limit may pass.

use super::compile::LineModel;
use super::counter::INFINITE;
use super::kernel::lower;
use super::layout::{Change, Layout};
use super::open::Place;
use super::solve::{Scratch, Terms};

impl LineModel {
    /// Fills the values backwards: the least cost to go from each node and its counters' totals, exact for all lines of at
    /// most `limit` (floors must be there). Returns the value at the start; above `limit` it says only that no line is
    /// within it. `None` when that would be more than `most` values.
    pub(super) fn fill(
        &self,
        layout: &Layout,
        terms: Terms,
        limit: i64,
        most: usize,
        scratch: &mut Scratch,
    ) -> Option<i32> {
        if self.days == 0 {
            return Some(self.graph.finish.first().map_or(INFINITE, |cost| terms.add(0, *cost)));
        }
        let total = self.open(layout, terms, limit, scratch);
        if total > most {
            return None;
        }
        let mut values = std::mem::take(&mut scratch.values);
        if values.len() < total {
            values.resize(total, INFINITE);
        }
        for day in (0..self.days).rev() {
            let cells = &layout.cells[day];
            let count = cells.counters.len();
            if let Some(change) = &layout.changes[day] {
                scratch.values = values;
                self.read_all(layout, (change, day), terms, scratch);
                values = std::mem::take(&mut scratch.values);
            }
            let boxes = &scratch.boxes;
            let split = boxes.day_starts[day + 1];
            let (early, late) = values.split_at_mut(split);
            // Edges come node by node: the first one sets a node's values, which others lower.
            let mut known = None;
            let (now, next) = (self.graph.starts[day], self.graph.starts[day + 1]);
            for edge in boxes.edges(day) {
                let (node, to) = (edge.node as usize, edge.to as usize);
                if !boxes.alive[now + node] || !boxes.alive[next + to] {
                    continue;
                }
                let here = boxes.place(now + node, layout.range_starts[day] + node * count, count);
                let mut there = boxes.place(next + to, layout.later(day) + to * count, count);
                let later: &[i32] = if layout.changes[day].is_some() {
                    there.start = scratch.shifted_starts[to];
                    &scratch.shifted
                } else {
                    there.start -= split;
                    late
                };
                let moves = &layout.moves[day][edge.number as usize * count..][..count];
                let (moves, odometer) = ((moves, &cells.merges[..]), &mut scratch.odometer);
                if known.replace(node) == Some(node) {
                    move_all::<false>((here, early), (there, later), moves, edge.cost, odometer);
                } else {
                    move_all::<true>((here, early), (there, later), moves, edge.cost, odometer);
                }
            }
        }
        scratch.values = values;
        Some(self.value_at(layout, scratch, 0, 0, &vec![0; layout.cells[0].counters.len()]))
    }

    /// The value of a node's totals, infinite outside of what is filled.
    pub(super) fn value_at(&self, layout: &Layout, scratch: &Scratch, day: usize, node: usize, at: &[i32]) -> i32 {
        let boxes = &scratch.boxes;
        let number = self.graph.starts[day] + node;
        let place = boxes.place(number, layout.range_starts[day] + node * at.len(), at.len());
        if boxes.alive[number] && place.has(at) { scratch.values[place.cell(at)] } else { INFINITE }
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
        let boxes = &scratch.boxes;
        let number = self.graph.starts[day + 1] + node;
        let place = boxes.place(number, change.range_start + node * at.len(), at.len());
        if !boxes.alive[number] || !place.has(at) {
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
        let own = if day + 1 == self.days { self.graph.finish[node] } else { 0 };
        let ended = change.ended.iter().map(|slot| {
            let (finals, first) = self.finals(layout, day, node, *slot);
            terms.end(finals[(first + i64::from(at[*slot])) as usize])
        });
        own.saturating_mul(terms.scale) + ended.sum::<i64>()
    }

    /// What the counter in a slot costs when it ends after a day in a node, by its steps, and the steps of its value 0.
    fn finals(&self, layout: &Layout, day: usize, node: usize, slot: usize) -> (&[(i64, i64)], i64) {
        let counter = &self.counters[layout.cells[day].counters[slot]];
        let finish = if day + 1 == self.days { i64::from(counter.before[day + 1][node].0) } else { 0 };
        (&counter.finals, counter.base[day + 1] as i64 + finish)
    }

    /// All values of the day after a change in the counters of the day before.
    fn read_all(&self, layout: &Layout, (change, day): (&Change, usize), terms: Terms, scratch: &mut Scratch) {
        let count = layout.cells[day].counters.len();
        let next = self.graph.starts[day + 1];
        let mut shifted = std::mem::take(&mut scratch.shifted);
        let mut odometer = std::mem::take(&mut scratch.odometer);
        shifted.clear();
        scratch.shifted_starts.clear();
        let mut at = vec![0; count];
        let mut later = vec![0; layout.cells[day + 1].counters.len()];
        for node in 0..self.graph.nodes(day + 1) {
            scratch.shifted_starts.push(shifted.len());
            if !scratch.boxes.alive[next + node] {
                continue;
            }
            let range = change.range_start + node * count;
            let len = scratch.boxes.lay_out(range, count);
            let from = shifted.len();
            shifted.resize(from + len, INFINITE);
            let place = Place { start: from, ..scratch.boxes.place(next + node, range, count) };
            each_row(place, &mut odometer, |row, outer| {
                at.iter_mut().skip(1).zip(outer).for_each(|(at, outer)| *at = *outer);
                let low = place.ranges.first().map_or(0, |range| range.0);
                let out = &mut shifted[row..row + place.row()];
                self.read_row(layout, (change, day), terms, scratch, (node, &mut at, &mut later), (low, out));
            });
        }
        scratch.shifted = shifted;
        scratch.odometer = odometer;
    }

    /// The values of a row of [`Self::read_all`], from `low` of the counter that varies fastest; `at` has the others, and
    /// `later` is room for those of the day after.
    fn read_row(
        &self,
        layout: &Layout,
        (change, day): (&Change, usize),
        terms: Terms,
        scratch: &Scratch,
        (node, at, later): (usize, &mut [i32], &mut [i32]),
        (low, out): (i32, &mut [i32]),
    ) {
        let last = day + 1 == self.days;
        let next = later.len();
        let there =
            scratch.boxes.place(self.graph.starts[day + 1] + node, layout.range_starts[day + 1] + node * next, next);
        // Where the fastest counter goes on, its values are read one after the other, from the first that there is.
        let kept = change.kept.iter().find(|(slot, _)| *slot == 0).map(|(_, there)| *there);
        let high = low + out.len() as i32 - 1;
        let (from, to) =
            kept.map_or((low, high), |slot| (low.max(there.ranges[slot].0), high.min(there.ranges[slot].1)));
        if let Some(first) = at.first_mut() {
            *first = from;
        }
        later.fill(0);
        change.kept.iter().for_each(|(slot, there)| later[*there] = at[*slot]);
        if from > to || !last && !there.has(later) {
            return out.fill(INFINITE);
        }
        let cell = there.cell(later);
        let base = |cell: usize| if last { 0 } else { i64::from(scratch.values[cell]) };
        let sum = |base: i64, cost: i64| (base + cost).min(i64::from(INFINITE)) as i32;
        let cost = self.ended_cost(layout, (change, day), terms, (node, at));
        match kept {
            Some(slot) => {
                let (before, rest) = out.split_at_mut((from - low) as usize);
                let (inside, after) = rest.split_at_mut((to - from) as usize + 1);
                before.fill(INFINITE);
                after.fill(INFINITE);
                let cells = (cell..).step_by(there.strides[slot]);
                inside.iter_mut().zip(cells).for_each(|(out, cell)| *out = sum(base(cell), cost));
            }
            None if at.is_empty() => out.fill(sum(base(cell), cost)),
            None => {
                let (finals, first) = self.finals(layout, day, node, 0);
                let finals = &finals[(first + i64::from(low)) as usize..];
                let rest = base(cell) + cost - terms.end(finals[0]);
                out.iter_mut().zip(finals).for_each(|(out, end)| *out = sum(rest, terms.end(*end)));
            }
        }
    }
}

/// Calls `each` for every combination of the slower counters in a box: where its row of values begins, and the totals.
#[inline]
fn each_row(place: Place<'_>, odometer: &mut Vec<i32>, mut each: impl FnMut(usize, &[i32])) {
    if place.ranges.len() <= 1 {
        each(place.start, &[]);
        return;
    }
    let outer = &place.ranges[1..];
    odometer.clear();
    odometer.extend(outer.iter().map(|(low, _)| *low));
    let row = place.row();
    let mut at = place.start;
    loop {
        each(at, odometer);
        at += row;
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

/// Lowers all values of a node to those it moves to plus the cost, or, where it is the `FIRST` edge, sets them so.
#[inline]
fn move_all<const FIRST: bool>(
    (here, out): (Place<'_>, &mut [i32]),
    (there, later): (Place<'_>, &[i32]),
    (moves, merges): (&[i32], &[bool]),
    cost: i32,
    odometer: &mut Vec<i32>,
) {
    let Some(by) = moves.first() else {
        let known = if FIRST { INFINITE } else { out[here.start] };
        out[here.start] = known.min(later[there.start].wrapping_add(cost));
        return;
    };
    let (first, last) = here.ranges[0];
    let (least, most) = there.ranges[0];
    // Values that move below the least one are merged with it.
    let below = if merges[0] && least == 0 { (last + 1).min(-by).max(first) } else { first };
    let low = below.max(least - by).min(last + 1);
    let end = (last.min(most - by) + 1).max(low);
    let (merged, low, end) = ((below - first) as usize, (low - first) as usize, (end - first) as usize);
    let from = if low < end { (first + low as i32 + by - least) as usize } else { 0 };
    if !FIRST && merged == 0 && low == end {
        return;
    }
    let slower = || moves.iter().zip(merges).zip(there.ranges.iter().zip(there.strides)).skip(1);
    let width = here.row();
    each_row(here, odometer, |row, outer| {
        let out = &mut out[row..row + width];
        let mut target = there.start;
        for (at, ((by, merges), ((least, most), stride))) in outer.iter().zip(slower()) {
            let to = if *merges { (at + by).max(0) } else { at + by };
            if to < *least || to > *most {
                if FIRST {
                    out.fill(INFINITE);
                }
                return;
            }
            target += (to - least) as usize * stride;
        }
        if FIRST {
            out[merged..low].fill(INFINITE);
            out[end..].fill(INFINITE);
        }
        if merged > 0 {
            let merge = later[target].wrapping_add(cost);
            for value in &mut out[..merged] {
                *value = merge.min(if FIRST { INFINITE } else { *value });
            }
        }
        lower::<FIRST>(&mut out[low..end], &later[target + from..], cost);
    });
}
