//! What an automaton's sums can be along a line, and which symbols can stand on it.
//!
//! One sweep forwards and one backwards over the states that the open days reach: of every state the least and the
//! greatest sum so far, and of every state the least and the greatest sum still to come. A symbol stays open on a
//! day if some step that reads it has a least total that is not too much and a greatest total that is not too
//! little. For an upper limit alone this is exact; for both it is bounds consistent.

use crate::constraint::{Automaton, StateId};
use crate::domain::DutySet;
use crate::units::{Day, DutyId, ids::Id};

/// The symbols still open on each day, as bits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Symbols {
    stride: usize,
    words: Vec<u64>,
}

impl Symbols {
    fn none<E>(automaton: &Automaton<E>) -> Self {
        let most = automaton.steps.iter().map(|step| step.symbols).max().unwrap_or(0);
        let stride = most.div_ceil(64).max(1);
        Symbols { stride, words: vec![0; stride * automaton.step_of_day.len()] }
    }

    /// The symbols of the duties that are open.
    pub(super) fn of<E: Clone>(automaton: &Automaton<E>, open: &[DutySet]) -> Self {
        let mut symbols = Symbols::none(automaton);
        for (day, duties) in open.iter().enumerate() {
            let symbol = &automaton.step(day as Day).symbol;
            duties.iter().for_each(|duty| symbols.insert(day, usize::from(symbol[duty.index()])));
        }
        symbols
    }

    fn insert(&mut self, day: usize, symbol: usize) {
        self.words[day * self.stride + symbol / 64] |= 1 << (symbol % 64);
    }

    /// Is the symbol open on the day?
    pub(super) fn contains(&self, day: usize, symbol: u16) -> bool {
        let symbol = usize::from(symbol);
        self.words[day * self.stride + symbol / 64] >> (symbol % 64) & 1 == 1
    }

    /// The open symbols of a day, ascending.
    fn on(&self, day: usize) -> Vec<usize> {
        let words = &self.words[day * self.stride..(day + 1) * self.stride];
        let set = |bit: &usize| words[bit / 64] >> (bit % 64) & 1 == 1;
        (0..self.stride * 64).filter(set).collect()
    }

    /// Is the same open here and there on a day?
    pub(super) fn same_on(&self, day: usize, other: &Self) -> bool {
        let words = day * self.stride..(day + 1) * self.stride;
        self.words[words.clone()] == other.words[words]
    }
}

/// Bounds that a sum must keep; the extremes of `i64` where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Limits {
    pub least: i64,
    pub most: i64,
}

impl Limits {
    /// No bound at all.
    pub(super) const NONE: Limits = Limits { least: i64::MIN, most: i64::MAX };

    /// The same for sums that begin with an amount.
    pub(super) fn after(self, carry: i64) -> Self {
        let shift = |bound: i64| if bound == i64::MIN || bound == i64::MAX { bound } else { bound - carry };
        Limits { least: shift(self.least), most: shift(self.most) }
    }
}

/// The sums of an automaton from a state before day 0.
pub(super) struct Sums<'a, E> {
    pub automaton: &'a Automaton<E>,
    /// What an emission adds.
    pub value: fn(&E) -> i64,
    pub start: StateId,
    /// Does nothing ever take away? Then steps beyond the upper limit are dead at once.
    pub grows: bool,
}

/// A state that open days lead to, with the least and the greatest sum on the way to it.
struct Node {
    state: StateId,
    low: i64,
    high: i64,
}

const NONE: u32 = u32::MAX;

impl<E: Clone> Sums<'_, E> {
    /// The symbols that stand on some line of open days within the limits. When there is no such line: the first
    /// day by which that is certain, or the number of days when only the end decides.
    pub(super) fn filter(&self, open: &Symbols, limits: Limits) -> Result<Symbols, Day> {
        let layers = self.forwards(open, limits)?;
        self.backwards(open, limits, &layers).ok_or(self.automaton.step_of_day.len() as Day)
    }

    fn forwards(&self, open: &Symbols, limits: Limits) -> Result<Vec<Vec<Node>>, Day> {
        let days = self.automaton.step_of_day.len();
        let mut place = vec![NONE; self.automaton.states];
        let mut layers = Vec::with_capacity(days + 1);
        layers.push(vec![Node { state: self.start, low: 0, high: 0 }]);
        for day in 0..days {
            let step = self.automaton.step(day as Day);
            let symbols = open.on(day);
            let mut next: Vec<Node> = Vec::new();
            for node in &layers[day] {
                for symbol in &symbols {
                    let at = usize::from(node.state) * step.symbols + symbol;
                    let value = (self.value)(&step.emit[at]);
                    let (low, high) = (node.low + value, node.high + value);
                    if self.grows && low > limits.most {
                        continue;
                    }
                    let state = step.next[at];
                    let place = &mut place[usize::from(state)];
                    match next.get_mut(*place as usize) {
                        Some(known) => (known.low, known.high) = (known.low.min(low), known.high.max(high)),
                        None => {
                            *place = next.len() as u32;
                            next.push(Node { state, low, high });
                        }
                    }
                }
            }
            if next.is_empty() {
                return Err(day as Day);
            }
            next.iter().for_each(|node| place[usize::from(node.state)] = NONE);
            layers.push(next);
        }
        Ok(layers)
    }

    fn backwards(&self, open: &Symbols, limits: Limits, layers: &[Vec<Node>]) -> Option<Symbols> {
        let fits = |low: i64, high: i64| low <= limits.most && high >= limits.least;
        let finish = |node: &Node| {
            let end = (self.value)(&self.automaton.finish[usize::from(node.state)]);
            fits(node.low + end, node.high + end).then_some((end, end))
        };
        let mut kept = Symbols::none(self.automaton);
        let mut place = vec![NONE; self.automaton.states];
        let mut rest: Vec<Option<(i64, i64)>> = layers.last()?.iter().map(finish).collect();
        for day in (0..layers.len() - 1).rev() {
            let step = self.automaton.step(day as Day);
            let symbols = open.on(day);
            layers[day + 1].iter().zip(0..).for_each(|(node, at)| place[usize::from(node.state)] = at);
            let mut before = Vec::with_capacity(layers[day].len());
            for node in &layers[day] {
                let mut own: Option<(i64, i64)> = None;
                for symbol in &symbols {
                    let at = usize::from(node.state) * step.symbols + symbol;
                    let after = place[usize::from(step.next[at])] as usize;
                    let Some((low, high)) = rest.get(after).copied().flatten() else { continue };
                    let value = (self.value)(&step.emit[at]);
                    let (low, high) = (value + low, value + high);
                    if fits(node.low + low, node.high + high) {
                        kept.insert(day, *symbol);
                        own = Some(own.map_or((low, high), |(least, most)| (least.min(low), most.max(high))));
                    }
                }
                before.push(own);
            }
            layers[day + 1].iter().for_each(|node| place[usize::from(node.state)] = NONE);
            rest = before;
        }
        rest.first().copied().flatten().map(|_| kept)
    }

    /// The line of open days with the least sum (the greatest with `sign` -1), each day by its symbol; `None` when
    /// a day has nothing open.
    pub(super) fn extreme(&self, open: &Symbols, sign: i64) -> Option<Vec<usize>> {
        let days = self.automaton.step_of_day.len();
        let mut sums: Vec<Option<i64>> = vec![None; self.automaton.states];
        sums[usize::from(self.start)] = Some(0);
        // Of each day and state after it: the state before it and the symbol in between.
        let mut came: Vec<Vec<(StateId, usize)>> = Vec::with_capacity(days);
        for day in 0..days {
            let step = self.automaton.step(day as Day);
            let symbols = open.on(day);
            let mut next: Vec<Option<i64>> = vec![None; sums.len()];
            let mut from = vec![(0, 0); sums.len()];
            for (state, sum) in sums.iter().enumerate().filter_map(|(state, sum)| Some((state, (*sum)?))) {
                for symbol in &symbols {
                    let at = state * step.symbols + symbol;
                    let total = sum + sign * (self.value)(&step.emit[at]);
                    let to = usize::from(step.next[at]);
                    if next[to].is_none_or(|known| total < known) {
                        next[to] = Some(total);
                        from[to] = (state as StateId, *symbol);
                    }
                }
            }
            sums = next;
            came.push(from);
        }
        let end = |state: usize| Some((sums[state]? + sign * (self.value)(&self.automaton.finish[state]), state));
        let (_, mut state) = (0..sums.len()).filter_map(end).min()?;
        let mut line = vec![0; days];
        for day in (0..days).rev() {
            let (before, symbol) = came[day][state];
            line[day] = symbol;
            state = usize::from(before);
        }
        Some(line)
    }
}

/// A duty of a set with the given symbol.
pub(super) fn duty_with(symbols: &[u16], open: &DutySet, symbol: usize) -> Option<DutyId> {
    open.iter().find(|duty| usize::from(symbols[duty.index()]) == symbol)
}
