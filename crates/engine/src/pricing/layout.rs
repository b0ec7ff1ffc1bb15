//! Which counters are counted on which day, and how edges move them.

use vuoro_core::units::IdSet;
use vuoro_core::units::ids::Id;

use super::counter::Counter;
use super::graph::{Graph, NONE};

/// Position of a counter in its model's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CounterAt(pub u32);

impl Id for CounterAt {
    #[inline]
    fn index(self) -> usize {
        self.0 as usize
    }
    #[inline]
    fn from_index(index: usize) -> Self {
        CounterAt(index as u32)
    }
}

/// Which of a model's counters are counted, however many it has.
pub(super) type Counted = IdSet<CounterAt>;

/// Everything in either set.
pub(super) fn both(set: &Counted, other: &Counted) -> Counted {
    let mut both = set.clone();
    both.union(other);
    both
}

/// The counters that run on one day: those with the most room first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cells {
    /// Positions in the model's list.
    pub counters: Vec<usize>,
    /// Does the least value of each counter stand for all below?
    pub merges: Vec<bool>,
}

/// Values that a set of counters takes over all days at most.
pub(super) fn cells_of(graph: &Graph, counters: &[Counter], counted: &Counted) -> usize {
    let on_day = |day: usize| {
        let running = counted.iter().map(Id::index).filter(|at| counters[*at].runs_on(day));
        running.fold(graph.nodes(day), |cells, at| cells.saturating_mul(counters[at].width[day]))
    };
    (0..graph.layers.len()).fold(0, |total, day| total.saturating_add(on_day(day)))
}

/// One model's days for one set of counters.
#[derive(Debug)]
pub(super) struct Layout {
    /// The counters that are counted.
    pub counted: Counted,
    /// Counters per day; one entry beyond the last day, without any.
    pub cells: Vec<Cells>,
    /// Per day, how far each edge moves each of the day's counters from its base to the next day's, `[edge][counter]`.
    pub moves: Vec<Vec<i32>>,
    /// Per day, where the ranges of its nodes start, `[node][counter]` each.
    pub range_starts: Vec<usize>,
    /// Ranges in all.
    pub ranges: usize,
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
}

impl Layout {
    pub fn new(graph: &Graph, counters: &[Counter], strand_of: &[usize], counted: Counted) -> Self {
        let days = graph.layers.len();
        let chosen: Vec<usize> = counted.iter().map(Id::index).collect();
        let cells: Vec<Cells> = (0..=days).map(|day| cells_on(day, counters, &chosen)).collect();
        let mut ranges = 0;
        let mut range_starts = Vec::with_capacity(days + 1);
        for (day, cells) in cells.iter().enumerate() {
            range_starts.push(ranges);
            ranges += graph.nodes(day) * cells.counters.len();
        }
        let mut changes = Vec::with_capacity(days);
        for day in 0..days {
            let last = day + 1 == days;
            let differs = last || cells[day].counters != cells[day + 1].counters;
            changes.push(differs.then(|| change(&cells[day], &cells[day + 1], ranges)));
            if differs {
                ranges += graph.nodes(day + 1) * cells[day].counters.len();
            }
        }
        let moves = (0..days).map(|day| moves_on(graph, counters, strand_of, &cells[day], day)).collect();
        Layout { counted, cells, moves, range_starts, ranges, changes }
    }

    /// Where the ranges of the nodes after a day start, in that day's counters.
    pub fn later(&self, day: usize) -> usize {
        self.changes[day].as_ref().map_or(self.range_starts[day + 1], |change| change.range_start)
    }
}

/// The change from a day's counters to those of the day after.
fn change(cells: &Cells, next: &Cells, range_start: usize) -> Change {
    let later = |slot: usize| next.counters.iter().position(|at| *at == cells.counters[slot]);
    let slots = 0..cells.counters.len();
    Change {
        ended: slots.clone().filter(|slot| later(*slot).is_none()).collect(),
        kept: slots.filter_map(|slot| Some((slot, later(slot)?))).collect(),
        range_start,
    }
}

/// The counters that run on a day. The longest counter varies fastest, so that inner loops are long.
fn cells_on(day: usize, counters: &[Counter], chosen: &[usize]) -> Cells {
    let mut running: Vec<usize> = chosen.iter().copied().filter(|at| counters[*at].runs_on(day)).collect();
    running.sort_by_key(|at| std::cmp::Reverse((counters[*at].size(), std::cmp::Reverse(*at))));
    let merges = running.iter().map(|at| counters[*at].merges).collect();
    Cells { counters: running, merges }
}

fn moves_on(graph: &Graph, counters: &[Counter], strand_of: &[usize], cells: &Cells, day: usize) -> Vec<i32> {
    let layer = &graph.layers[day];
    let moved = |edge: usize, at: usize| counters[at].moved(layer.amounts[strand_of[at]][edge], day);
    let edges = layer.next.iter().enumerate();
    let own = |(edge, next): (usize, &u32)| {
        let dead = *next == NONE;
        cells.counters.iter().map(move |at| if dead { 0 } else { moved(edge, *at) })
    };
    edges.flat_map(own).collect()
}
