//! Where the dynamic programme's values lie in memory for a set of counters.

use super::compile::Hardness;
use super::counter::{Counter, INFINITE, before, behind, rounded, worthwhile};
use super::graph::{Graph, NONE};

/// The counters that run on one day, as a mixed-radix number: the cell of a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells {
    /// Counters (positions in the model's list) that run on this day.
    pub counters: Vec<usize>,
    /// Distance of two neighbouring values of each counter.
    pub strides: Vec<usize>,
    /// Number of values of each counter.
    pub sizes: Vec<usize>,
    /// Cells of one node.
    pub len: usize,
    /// Runs of cells (start, length) in which some counter is beyond its hard bound.
    pub pads: Vec<(usize, usize)>,
}

/// Array cells that a set of counters takes over all days.
pub(super) fn cells_of(graph: &Graph, counters: &[Counter], mask: u64) -> usize {
    let chosen = |at: &usize| mask >> at & 1 == 1;
    let on_day = |day: usize| {
        let running = (0..counters.len().min(64)).filter(chosen).filter(|at| counters[*at].runs_on(day));
        running.fold(graph.nodes(day), |cells, at| cells.saturating_mul(counters[at].size))
    };
    (0..graph.layers.len()).fold(0, |total, day| total.saturating_add(on_day(day)))
}

/// Memory layout of one model for one set of counters.
#[derive(Debug)]
pub(super) struct Layout {
    /// Bit `i` is set when counter `i` is counted.
    pub mask: u64,
    /// Cells per day; one entry beyond the last day, with a single cell.
    pub cells: Vec<Cells>,
    /// Where each day's values start.
    pub starts: Vec<usize>,
    /// Values in all.
    pub total: usize,
    /// Per day and edge, how far the counters' growth moves the cell: from that day's cells to the next day's where both
    /// count the same, else within that day's.
    pub offsets: Vec<Vec<i32>>,
    /// Per day and node, first and last cell that can be reached; the last before the first where there is none.
    pub reach: Vec<Vec<(u32, u32)>>,
    /// Per day, how the next day's values are read when its cells differ; always there on the last day.
    pub changes: Vec<Option<Change>>,
}

/// The next day's nodes in this day's cells: counters that end are paid, others that begin stand at zero.
#[derive(Debug)]
pub(super) struct Change {
    /// Per cell, where its value stands among the next day's of the same node.
    target: Vec<u32>,
    /// Cells of a node on the next day; 0 after the last day.
    later: usize,
    /// Per cell (after the last day per node and cell), what ending counters (and, after the last day, the node) cost,
    /// exactly and with roundings resolved downwards; at least [`INFINITE`] when forbidden.
    cost: Vec<(i64, i64)>,
}

impl Change {
    /// A cell's position among the next day's values, and what it costs to go there.
    #[inline]
    pub fn step(&self, node: usize, cell: usize, relax: bool) -> (usize, i64) {
        let row = if self.later == 0 { node * self.target.len() } else { 0 };
        let cost = self.cost[row + cell];
        (node * self.later + self.target[cell] as usize, if relax { cost.1 } else { cost.0 })
    }

    /// Cells of a node.
    pub fn len(&self) -> usize {
        self.target.len()
    }

    /// The next day's cell of a node's cell.
    pub fn carried(&self, cell: usize) -> usize {
        self.target[cell] as usize
    }

    /// Does it lead beyond the last day, where only costs are left?
    pub fn ends(&self) -> bool {
        self.later == 0
    }
}

impl Layout {
    pub fn new(graph: &Graph, counters: &[Counter], strand_of: &[usize], mask: u64, hardness: Hardness) -> Self {
        let days = graph.layers.len();
        let chosen: Vec<usize> = (0..counters.len().min(64)).filter(|at| mask >> at & 1 == 1).collect();
        let cells: Vec<Cells> = (0..=days).map(|day| cells_on(day, counters, &chosen)).collect();
        let mut starts = Vec::with_capacity(days + 1);
        let mut total = 0;
        for (day, cells) in cells.iter().enumerate() {
            starts.push(total);
            total += graph.nodes(day) * cells.len;
        }
        let reach = reach(graph, counters, strand_of, &cells);
        let changes: Vec<Option<Change>> =
            (0..days).map(|day| change(graph, counters, strand_of, &cells, day, hardness)).collect();
        let offset = |day: usize| offsets_on(graph, counters, strand_of, &cells[day], (day, changes[day].is_none()));
        let offsets = (0..days).map(offset).collect();
        Layout { mask, cells, starts, total, offsets, reach, changes }
    }
}

/// Where a cell of a day stands among the next day's, when what it counts is worth counting there.
fn carried(cells: &[Cells], counters: &[Counter], day: usize, cell: usize) -> Option<usize> {
    let (now, next) = (&cells[day], &cells[day + 1]);
    let begun = next.counters.iter().zip(&next.strides).filter(|(at, _)| !now.counters.contains(at));
    let mut sum: i64 = begun.map(|(at, stride)| -((counters[*at].base(day + 1) * stride) as i64)).sum();
    for ((at, stride), size) in now.counters.iter().zip(&now.strides).zip(&now.sizes) {
        let Some(slot) = next.counters.iter().position(|running| running == at) else { continue };
        let counted = cell / stride % size + counters[*at].base(day);
        let there = counted.checked_sub(counters[*at].base(day + 1)).filter(|there| *there < next.sizes[slot])?;
        sum += (there * next.strides[slot]) as i64;
    }
    usize::try_from(sum).ok()
}

fn change(
    graph: &Graph,
    counters: &[Counter],
    strand_of: &[usize],
    cells: &[Cells],
    day: usize,
    hardness: Hardness,
) -> Option<Change> {
    let (now, next) = (&cells[day], &cells[day + 1]);
    let last = day + 1 == graph.layers.len();
    if !last && now.counters == next.counters {
        return None;
    }
    // What each ending counter costs by its steps, exact and relaxed.
    let table = |at: &usize, size: usize| -> Option<Vec<(i64, i64)>> {
        let ends = last || !next.counters.contains(at);
        let counter = &counters[*at];
        let finish = graph.finish_amounts[strand_of[*at]].iter().map(|amount| rounded(*amount, counter.unit) as usize);
        let most = size + counter.base(day) + if last { finish.max().unwrap_or(0) } else { 0 };
        let cost = |steps| (counter.final_cost(steps, hardness, false), counter.final_cost(steps, hardness, true));
        ends.then(|| (0..most).map(cost).collect())
    };
    let tables: Vec<Option<Vec<(i64, i64)>>> =
        now.counters.iter().zip(&now.sizes).map(|(at, size)| table(at, *size)).collect();
    let moved: Vec<Option<usize>> =
        (0..now.len).map(|cell| if last { Some(0) } else { carried(cells, counters, day, cell) }).collect();
    let rows = if last { graph.finish.len() } else { 1 };
    let mut costs = Vec::with_capacity(rows * now.len);
    for row in 0..rows {
        let end = |at: &usize| {
            let counter = &counters[*at];
            let finish = if last { rounded(graph.finish_amounts[strand_of[*at]][row], counter.unit) } else { 0 };
            counter.base(day) + finish as usize
        };
        let ends: Vec<usize> = now.counters.iter().map(end).collect();
        for (cell, moved) in moved.iter().enumerate() {
            let (mut cost, mut relaxed) = if last { (graph.finish[row], graph.finish[row]) } else { (0, 0) };
            for (slot, table) in tables.iter().enumerate() {
                let Some(table) = table else { continue };
                let steps = cell / now.strides[slot] % now.sizes[slot] + ends[slot];
                cost += table[steps].0;
                relaxed += table[steps].1;
            }
            let never = i64::from(INFINITE);
            costs.push(if moved.is_some() { (cost, relaxed) } else { (never, never) });
        }
    }
    let target = moved.iter().map(|moved| moved.unwrap_or(0) as u32).collect();
    Some(Change { target, later: if last { 0 } else { next.len }, cost: costs })
}

/// The runs of cells in which some counter is outside its corridor.
fn pads(cells: &Cells, counters: &[Counter], day: usize) -> Vec<(usize, usize)> {
    let mut pads = Vec::new();
    for ((at, stride), size) in cells.counters.iter().zip(&cells.strides).zip(&cells.sizes) {
        let Some(corridor) = &counters[*at].corridor else { continue };
        let (block, width) = (stride * size, corridor.width[day]);
        pads.extend((0..cells.len / block).map(|row| (row * block + width * stride, (size - width) * stride)));
    }
    pads
}

/// The longest counter varies fastest, so that inner loops are long.
fn cells_on(day: usize, counters: &[Counter], chosen: &[usize]) -> Cells {
    let mut running: Vec<usize> = chosen.iter().copied().filter(|at| counters[*at].runs_on(day)).collect();
    running.sort_by_key(|at| std::cmp::Reverse((counters[*at].size, std::cmp::Reverse(*at))));
    let sizes: Vec<usize> = running.iter().map(|at| counters[*at].size).collect();
    let mut len = 1;
    let strides = sizes
        .iter()
        .map(|size| {
            let stride = len;
            len *= size;
            stride
        })
        .collect();
    let mut cells = Cells { counters: running, strides, sizes, len, pads: Vec::new() };
    cells.pads = pads(&cells, counters, day);
    cells
}

/// With `on`, the next day's cells count from that day's bases.
fn offsets_on(
    graph: &Graph,
    counters: &[Counter],
    strand_of: &[usize],
    cells: &Cells,
    (day, on): (usize, bool),
) -> Vec<i32> {
    let layer = &graph.layers[day];
    let offset = |edge: usize| {
        let grown = cells.counters.iter().zip(&cells.strides).map(|(at, stride)| {
            let counter = &counters[*at];
            let risen = if on { counter.base(day + 1) as i64 - counter.base(day) as i64 } else { 0 };
            (rounded(layer.amounts[strand_of[*at]][edge], counter.unit) - risen) * *stride as i64
        });
        if layer.next[edge] == NONE { 0 } else { grown.sum::<i64>() as i32 }
    };
    (0..layer.next.len()).map(offset).collect()
}

/// First and last cell worth filling of every node, from the least and greatest value of each counter there.
fn reach(graph: &Graph, counters: &[Counter], strand_of: &[usize], cells: &[Cells]) -> Vec<Vec<(u32, u32)>> {
    let days = graph.layers.len();
    let mut flat: Vec<Vec<Option<(u32, u32)>>> = (0..days).map(|day| vec![Some((0, 0)); graph.nodes(day)]).collect();
    for (at, counter) in counters.iter().enumerate() {
        if cells.iter().all(|cells| !cells.counters.contains(&at)) {
            continue;
        }
        let behind = behind(graph, strand_of[at], counter.unit);
        let ahead = counter.corridor.as_ref().map(|known| (known, before(graph, strand_of[at], counter.unit)));
        for (day, flat) in flat.iter_mut().enumerate() {
            let Some(slot) = cells[day].counters.iter().position(|running| *running == at) else { continue };
            let stride = cells[day].strides[slot];
            for (node, total) in flat.iter_mut().enumerate() {
                let open = match &ahead {
                    None => Some(behind[day][node]),
                    Some((known, ahead)) => worthwhile(known.ends, behind[day][node], ahead[day][node]),
                };
                *total = total.zip(open).map(|(total, (low, high))| {
                    let cell = |value: usize| ((value - counter.base(day)) * stride) as u32;
                    (total.0 + cell(low), total.1 + cell(high))
                });
            }
        }
    }
    flat.into_iter().map(|day| day.into_iter().map(|open| open.unwrap_or((1, 0))).collect()).collect()
}
