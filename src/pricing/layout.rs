//! Where the dynamic programme's values lie in memory for a set of counters.

use super::compile::Hardness;
use super::counter::{Counter, rounded};
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
    /// Per day and edge, how far the counters' growth moves the cell (in that day's cells).
    pub offsets: Vec<Vec<u32>>,
    /// Per day and node, first and last cell that can be reached.
    pub reach: Vec<Vec<(u32, u32)>>,
    /// Per day, how the next day's values are read when its cells differ; always there on the last day.
    pub changes: Vec<Option<Change>>,
}

/// The next day's nodes in this day's cells: counters that end are paid, others that begin stand at zero.
#[derive(Debug)]
pub(super) struct Change {
    /// Per node and cell, where its value stands among the next day's values.
    pub target: Vec<u32>,
    /// Per node and cell, what ending counters (and, on the last day, the node) cost; at least [`INFINITE`] when forbidden.
    pub cost: Vec<i64>,
    /// The same with roundings resolved downwards.
    pub relaxed: Vec<i64>,
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
        let offsets = (0..days).map(|day| offsets_on(graph, counters, strand_of, &cells[day], day)).collect();
        let reach = reach(graph, counters, strand_of, &cells);
        let changes = (0..days).map(|day| change(graph, counters, strand_of, &cells, day, hardness)).collect();
        Layout { mask, cells, starts, total, offsets, reach, changes }
    }

    /// Where a cell of this day stands among the next day's cells.
    pub fn carried(&self, day: usize, cell: usize) -> usize {
        carried(&self.cells[day], &self.cells[day + 1], cell)
    }
}

fn carried(cells: &Cells, next: &Cells, cell: usize) -> usize {
    let parts = cells.counters.iter().zip(&cells.strides).zip(&cells.sizes);
    parts
        .filter_map(|((at, stride), size)| {
            let slot = next.counters.iter().position(|running| running == at)?;
            Some(cell / stride % size * next.strides[slot])
        })
        .sum()
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
    let nodes = graph.nodes(day + 1);
    // What each ending counter costs by its steps, exact and relaxed.
    let table = |at: &usize, size: usize| -> Option<Vec<(i64, i64)>> {
        let ends = last || !next.counters.contains(at);
        let counter = &counters[*at];
        let finish = graph.finish_amounts[strand_of[*at]].iter().map(|amount| rounded(*amount, counter.unit) as usize);
        let most = size + if last { finish.max().unwrap_or(0) } else { 0 };
        let cost = |steps| (counter.final_cost(steps, hardness, false), counter.final_cost(steps, hardness, true));
        ends.then(|| (0..most).map(cost).collect())
    };
    let tables: Vec<Option<Vec<(i64, i64)>>> =
        now.counters.iter().zip(&now.sizes).map(|(at, size)| table(at, *size)).collect();
    let moved: Vec<usize> = (0..now.len).map(|cell| if last { 0 } else { carried(now, next, cell) }).collect();
    let mut change = Change { target: Vec::new(), cost: Vec::new(), relaxed: Vec::new() };
    for node in 0..nodes {
        let end = |at: &usize| match last {
            true => rounded(graph.finish_amounts[strand_of[*at]][node], counters[*at].unit) as usize,
            false => 0,
        };
        let ends: Vec<usize> = now.counters.iter().map(end).collect();
        for (cell, moved) in moved.iter().enumerate() {
            let (mut cost, mut relaxed) = if last { (graph.finish[node], graph.finish[node]) } else { (0, 0) };
            for (slot, table) in tables.iter().enumerate() {
                let Some(table) = table else { continue };
                let steps = cell / now.strides[slot] % now.sizes[slot] + ends[slot];
                cost += table[steps].0;
                relaxed += table[steps].1;
            }
            change.target.push(if last { 0 } else { (node * next.len + moved) as u32 });
            change.cost.push(cost);
            change.relaxed.push(relaxed);
        }
    }
    Some(change)
}

/// The runs of cells in which the counter at `slot` is beyond its hard bound, for all counters of a day.
fn pads(cells: &Cells, counters: &[Counter]) -> Vec<(usize, usize)> {
    let mut pads = Vec::new();
    for ((at, stride), size) in cells.counters.iter().zip(&cells.strides).zip(&cells.sizes) {
        if let Some(cap) = counters[*at].cap.filter(|cap| cap + 1 < *size) {
            let block = stride * size;
            let beyond = (size - cap - 1) * stride;
            pads.extend((0..cells.len / block).map(|row| (row * block + (cap + 1) * stride, beyond)));
        }
    }
    pads
}

/// The longest counter varies fastest, so that inner loops are long.
fn cells_on(day: usize, counters: &[Counter], chosen: &[usize]) -> Cells {
    let mut running: Vec<usize> = chosen.iter().copied().filter(|at| counters[*at].runs_on(day)).collect();
    running.sort_by_key(|at| std::cmp::Reverse((counters[*at].most, std::cmp::Reverse(*at))));
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
    cells.pads = pads(&cells, counters);
    cells
}

fn steps(graph: &Graph, counter: &Counter, strand: usize, day: usize, edge: usize) -> usize {
    rounded(graph.layers[day].amounts[strand][edge], counter.unit) as usize
}

fn offsets_on(graph: &Graph, counters: &[Counter], strand_of: &[usize], cells: &Cells, day: usize) -> Vec<u32> {
    let layer = &graph.layers[day];
    (0..layer.next.len())
        .map(|edge| {
            if layer.next[edge] == NONE {
                return 0;
            }
            let grown = cells.counters.iter().zip(&cells.strides);
            grown.map(|(at, stride)| steps(graph, &counters[*at], strand_of[*at], day, edge) * stride).sum::<usize>()
                as u32
        })
        .collect()
}

/// First and last reachable cell of every node, from the least and greatest value of each counter there.
fn reach(graph: &Graph, counters: &[Counter], strand_of: &[usize], cells: &[Cells]) -> Vec<Vec<(u32, u32)>> {
    let days = graph.layers.len();
    let mut flat: Vec<Vec<(u32, u32)>> = (0..days).map(|day| vec![(0, 0); graph.nodes(day)]).collect();
    for (at, counter) in counters.iter().enumerate() {
        let mut range = vec![(0usize, 0usize); graph.nodes(0)];
        for day in 0..days {
            if let Some(slot) = cells[day].counters.iter().position(|running| *running == at) {
                let stride = cells[day].strides[slot];
                for (total, (low, high)) in flat[day].iter_mut().zip(&range) {
                    let top = counter.size - 1;
                    *total = (total.0 + (low.min(&top) * stride) as u32, total.1 + (high.min(&top) * stride) as u32);
                }
            }
            let layer = &graph.layers[day];
            let mut later = vec![(usize::MAX, 0usize); graph.nodes(day + 1)];
            for (edge, next) in layer.next.iter().enumerate().filter(|(_, next)| **next != NONE) {
                let (low, high) = range[edge / layer.classes];
                let grown = steps(graph, counter, strand_of[at], day, edge);
                let into = &mut later[*next as usize];
                *into = (into.0.min(low + grown), into.1.max(high + grown));
            }
            range = later;
        }
    }
    flat
}
