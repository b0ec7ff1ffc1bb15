//! Where the dynamic programme's values lie in memory for a set of counters.

use super::counter::Counter;
use super::graph::{Graph, NONE};

/// The counters that run on one day, as a mixed-radix number: the cell of a node. The first varies fastest.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells {
    /// Counters (positions in the model's list) that run on this day.
    pub counters: Vec<usize>,
    /// Distance of two neighbouring values of each counter.
    pub strides: Vec<usize>,
    /// Does the least value of each counter stand for all below?
    pub merges: Vec<bool>,
    /// Cells of one node.
    pub len: usize,
    /// Ranges of one node: one for each counter, or, in a flat layout, one for all.
    pub count: usize,
    /// Runs of cells (start, length) in which some counter is outside of what is worth counting; in a flat layout.
    pub pads: Vec<(usize, usize)>,
}

impl Cells {
    /// The cell of some values.
    pub fn cell(&self, at: &[i32]) -> i32 {
        at.iter().zip(&self.strides).map(|(at, stride)| at * *stride as i32).sum()
    }
}

/// Cells of a node up to which a layout is flat: its cells are filled in one sweep over all counters, which costs less
/// than finding out which of them matter.
const NARROW: usize = 500;

/// Array cells that a set of counters takes over all days.
pub(super) fn cells_of(graph: &Graph, counters: &[Counter], mask: u64) -> usize {
    let chosen = |at: &usize| mask >> at & 1 == 1;
    let on_day = |day: usize| {
        let running = (0..counters.len().min(64)).filter(chosen).filter(|at| counters[*at].runs_on(day));
        running.fold(graph.nodes(day), |cells, at| cells.saturating_mul(counters[at].width[day]))
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
    /// One sweep over all counters?
    pub flat: bool,
    /// Per day, how far each edge moves each of the day's counters from its base to the next day's, `[edge][range]`.
    pub moves: Vec<Vec<i32>>,
    /// Per day, where the ranges of its nodes start, `[node][range]` each.
    pub range_starts: Vec<usize>,
    /// Per day, how the next day's values are read when its counters differ; always there on the last day.
    pub changes: Vec<Option<Change>>,
}

/// The next day's values in this day's counters: some end and are paid, others go on or begin at zero.
#[derive(Debug)]
pub(super) struct Change {
    /// Slots of counters that end.
    pub ended: Vec<usize>,
    /// Slots of counters that go on, on this day and on the next.
    pub kept: Vec<(usize, usize)>,
    /// Where the ranges of the next day's nodes in this day's counters start.
    pub range_start: usize,
    /// The cells of the next day's nodes in this day's counters.
    pub cells: Cells,
}

impl Layout {
    pub fn new(graph: &Graph, counters: &[Counter], strand_of: &[usize], mask: u64) -> Self {
        let days = graph.layers.len();
        let chosen: Vec<usize> = (0..counters.len().min(64)).filter(|at| mask >> at & 1 == 1).collect();
        let mut cells: Vec<Cells> = (0..=days).map(|day| cells_on(day, counters, &chosen, None)).collect();
        let flat = cells.iter().all(|cells| cells.len <= NARROW && !cells.merges.contains(&true));
        for (day, cells) in cells.iter_mut().enumerate() {
            if flat {
                cells.count = cells.count.min(1);
            } else {
                *cells = cells_on(day, counters, &chosen, Some(day));
            }
        }
        let (mut starts, mut range_starts) = (Vec::new(), Vec::new());
        let (mut total, mut ranges) = (0, 0);
        for (day, cells) in cells.iter().enumerate() {
            starts.push(total);
            range_starts.push(ranges);
            total += graph.nodes(day) * cells.len;
            ranges += graph.nodes(day) * cells.count;
        }
        let mut changes = Vec::with_capacity(days);
        for day in 0..days {
            let last = day + 1 == days;
            if last || cells[day].counters != cells[day + 1].counters {
                let mut later = cells_on(day, counters, &chosen, (!flat).then_some(day + 1));
                later.count = cells[day].count;
                changes.push(Some(change(later, &cells[day + 1], ranges)));
                ranges += graph.nodes(day + 1) * cells[day].count;
            } else {
                changes.push(None);
            }
        }
        let moves = (0..days).map(|day| moves_on(graph, counters, strand_of, &cells[day], (day, flat))).collect();
        Layout { mask, cells, starts, total, flat, moves, range_starts, changes }
    }
}

/// The change from a day's counters, in the `cells` of the day after, to those of the day after.
fn change(cells: Cells, next: &Cells, range_start: usize) -> Change {
    let later = |slot: usize| next.counters.iter().position(|at| *at == cells.counters[slot]);
    let slots = 0..cells.counters.len();
    Change {
        ended: slots.clone().filter(|slot| later(*slot).is_none()).collect(),
        kept: slots.filter_map(|slot| Some((slot, later(slot)?))).collect(),
        range_start,
        cells,
    }
}

/// The cells of the counters that run on a day, with room for what is counted before the day `packed`, or else for what
/// is counted on any day. The longest counter varies fastest, so that inner loops are long.
fn cells_on(day: usize, counters: &[Counter], chosen: &[usize], packed: Option<usize>) -> Cells {
    let room = |at: usize| packed.map_or(counters[at].size, |day| counters[at].width[day]);
    let mut running: Vec<usize> = chosen.iter().copied().filter(|at| counters[*at].runs_on(day)).collect();
    running.sort_by_key(|at| std::cmp::Reverse((counters[*at].size, std::cmp::Reverse(*at))));
    let mut len = 1;
    let mut strides = Vec::with_capacity(running.len());
    for at in &running {
        strides.push(len);
        len *= room(*at);
    }
    let pads = running
        .iter()
        .zip(&strides)
        .filter(|(at, _)| packed.is_none() && counters[**at].bounded())
        .flat_map(|(at, stride)| {
            let (size, width) = (counters[*at].size, counters[*at].width[day]);
            (0..len / (stride * size)).map(move |row| ((row * size + width) * stride, (size - width) * stride))
        })
        .collect();
    let merges = running.iter().map(|at| counters[*at].merges).collect();
    Cells { count: running.len(), counters: running, strides, merges, len, pads }
}

fn moves_on(
    graph: &Graph,
    counters: &[Counter],
    strand_of: &[usize],
    cells: &Cells,
    (day, flat): (usize, bool),
) -> Vec<i32> {
    let layer = &graph.layers[day];
    let moved = |edge: usize, at: usize| counters[at].moved(layer.amounts[strand_of[at]][edge], day);
    let mut moves = Vec::with_capacity(layer.next.len() * cells.count);
    for (edge, next) in layer.next.iter().enumerate() {
        let own = cells.counters.iter().map(|at| if *next == NONE { 0 } else { moved(edge, *at) });
        if flat {
            let all = own.zip(&cells.strides).map(|(by, stride)| by * *stride as i32).sum();
            moves.extend((cells.count > 0).then_some::<i32>(all));
        } else {
            moves.extend(own);
        }
    }
    moves
}
