//! One employee's line as a walk through the layered graph, and what changing a few days of it would cost.
//!
//! Nodes with equal futures are one node, so a changed walk soon meets the old one: a change of `k` days costs about
//! `k` steps plus a few. Amounts of counters are the true ones, without rounding.

use vuoro_core::constraint::StateId;
use vuoro_core::units::DutyId;

use super::compile::LineModel;
use super::graph::NONE;

/// A line with everything needed to change it quickly.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// One duty per day.
    pub line: Vec<DutyId>,
    /// Own cost, hard points at their price.
    pub value: i64,
    /// Node before each day, and after the last.
    nodes: Vec<u32>,
    /// States of the chains outside the graph, `[day][chain]`, one row more than days.
    outside: Vec<StateId>,
    /// What each day's step costs.
    costs: Vec<i64>,
    /// What each day's step adds to each counter, `[day][counter]`.
    amounts: Vec<i64>,
    /// Total of each counter.
    totals: Vec<i64>,
}

/// What a change that was tried does to the counters, and memory for trying.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    grown: Vec<i64>,
    outside: Vec<StateId>,
}

/// A step of the graph.
struct Step {
    edge: usize,
    next: u32,
    cost: i64,
}

impl LineModel {
    /// The walk of a line; `None` when the graph has no such line (it breaks something required).
    pub fn walk(&self, line: &[DutyId]) -> Option<Walk> {
        let counters = self.counters.len();
        let mut walk = Walk {
            line: line.to_vec(),
            value: 0,
            nodes: vec![0; self.days + 1],
            outside: self.dropped.iter().map(|strand| strand.start).collect(),
            costs: vec![0; self.days],
            amounts: vec![0; self.days * counters],
            totals: vec![0; counters],
        };
        walk.outside.resize(self.dropped.len() * (self.days + 1), 0);
        self.record(&mut walk, 0, self.days)?;
        for (at, total) in walk.totals.iter_mut().enumerate() {
            let last = walk.nodes[self.days] as usize;
            *total = (0..self.days).map(|day| walk.amounts[day * counters + at]).sum::<i64>()
                + self.graph.finish_amounts[self.strand_of[at]][last];
        }
        let own = self.end_cost(walk.nodes[self.days], &walk.outside[self.days * self.dropped.len()..])?;
        let bounds: Option<i64> = (0..counters).map(|at| self.counted_cost(at, walk.totals[at])).sum();
        walk.value = walk.costs.iter().sum::<i64>() + own + bounds?;
        Some(walk)
    }

    /// What the line would cost more with `duty(day)` on the days `from..to`; `None` when that is not allowed.
    pub fn change(
        &self,
        walk: &Walk,
        (from, to): (usize, usize),
        duty: impl Fn(usize) -> DutyId,
        trial: &mut Trial,
    ) -> Option<i64> {
        let (counters, chains) = (self.counters.len(), self.dropped.len());
        trial.grown.clear();
        trial.grown.resize(counters, 0);
        trial.outside.clear();
        trial.outside.extend_from_slice(&walk.outside[from * chains..(from + 1) * chains]);
        let mut node = walk.nodes[from];
        let mut more = 0;
        let mut met = false;
        for day in from..self.days {
            let worked = if day < to { duty(day) } else { walk.line[day] };
            let step = self.step(day, node, worked)?;
            more += step.cost - walk.costs[day];
            for (at, grown) in trial.grown.iter_mut().enumerate() {
                let amount = self.graph.layers[day].amounts[self.strand_of[at]][step.edge];
                *grown += amount - walk.amounts[day * counters + at];
            }
            for (strand, state) in self.dropped.iter().zip(&mut trial.outside) {
                let (next, cost) = strand.automaton.follow(day as i32, *state, worked);
                more += self.hardness.value(*cost)?;
                *state = next;
            }
            node = step.next;
            let there = (day + 1) * chains;
            let same = chains == 0 || trial.outside == walk.outside[there..there + chains];
            if day + 1 >= to && node == walk.nodes[day + 1] && same {
                met = true;
                break;
            }
        }
        if !met {
            let old = walk.nodes[self.days];
            more += self.end_cost(node, &trial.outside)?
                - self.end_cost(old, &walk.outside[self.days * chains..]).unwrap_or(0);
            for (grown, strand) in trial.grown.iter_mut().zip(&self.strand_of) {
                let finish = &self.graph.finish_amounts[*strand];
                *grown += finish[node as usize] - finish[old as usize];
            }
        }
        for (at, grown) in trial.grown.iter().enumerate().filter(|(_, grown)| **grown != 0) {
            let total = walk.totals[at];
            more += self.counted_cost(at, total + grown)? - self.counted_cost(at, total).unwrap_or(0);
        }
        Some(more)
    }

    /// Makes the change last tried with `trial`, which costs `more`.
    pub fn commit(
        &self,
        walk: &mut Walk,
        (from, to): (usize, usize),
        duty: impl Fn(usize) -> DutyId,
        trial: &Trial,
        more: i64,
    ) {
        for day in from..to {
            walk.line[day] = duty(day);
        }
        let known = self.record(walk, from, to);
        debug_assert!(known.is_some(), "a change that was tried has a walk");
        for (total, grown) in walk.totals.iter_mut().zip(&trial.grown) {
            *total += grown;
        }
        walk.value += more;
    }

    /// Walks the line from day `from` on, until it meets the walk as it was, at the earliest after day `to`.
    fn record(&self, walk: &mut Walk, from: usize, to: usize) -> Option<()> {
        let (counters, chains) = (self.counters.len(), self.dropped.len());
        for day in from..self.days {
            let step = self.step(day, walk.nodes[day], walk.line[day])?;
            walk.costs[day] = step.cost;
            for at in 0..counters {
                walk.amounts[day * counters + at] = self.graph.layers[day].amounts[self.strand_of[at]][step.edge];
            }
            let mut met = day + 1 >= to && walk.nodes[day + 1] == step.next;
            walk.nodes[day + 1] = step.next;
            for (at, strand) in self.dropped.iter().enumerate() {
                let state = walk.outside[day * chains + at];
                let (next, cost) = strand.automaton.follow(day as i32, state, walk.line[day]);
                walk.costs[day] += self.hardness.value(*cost)?;
                let slot = (day + 1) * chains + at;
                met &= walk.outside[slot] == next;
                walk.outside[slot] = next;
            }
            if met {
                return Some(());
            }
        }
        Some(())
    }

    #[inline]
    fn step(&self, day: usize, node: u32, duty: DutyId) -> Option<Step> {
        let local = usize::from(self.local[duty.0 as usize]);
        let class = *self.graph.classes[day].of.get(local)?;
        if class == u16::MAX {
            return None;
        }
        let layer = &self.graph.layers[day];
        let edge = node as usize * layer.classes + usize::from(class);
        let next = layer.next[edge];
        if next == NONE {
            return None;
        }
        let cell = self.cells[day * self.domain.len() + local];
        (cell < i64::MAX).then(|| Step { edge, next, cost: layer.cost[edge] + cell })
    }

    /// What ending in a node costs, counters excluded.
    fn end_cost(&self, node: u32, outside: &[StateId]) -> Option<i64> {
        let chains = self.dropped.iter().zip(outside);
        let outside: Option<i64> =
            chains.map(|(strand, state)| self.hardness.value(strand.automaton.finish[*state as usize])).sum();
        let inside = self.graph.finish[node as usize];
        (inside < i64::MAX).then_some(inside + outside?)
    }

    /// What a counter's total costs.
    #[inline]
    fn counted_cost(&self, at: usize, total: i64) -> Option<i64> {
        let counter = &self.counters[at];
        self.hardness.value(counter.bounds.cost(counter.carry + total))
    }
}
