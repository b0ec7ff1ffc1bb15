//! The layered graph of one employee: joint automaton states by day, minimised.

use std::collections::HashMap;
use std::sync::Arc;

use vuoro_core::constraint::{Automaton, StateId};
use vuoro_core::units::{DutyId, Score};

use super::compile::Hardness;
use super::reduce::Representatives;

/// No edge.
pub(super) const NONE: u32 = u32::MAX;

/// Duties of one day that all forms treat alike.
#[derive(Clone, Debug, Default)]
pub(super) struct Classes {
    /// Class of each local duty; `u16::MAX` when it is not allowed that day.
    pub of: Vec<u16>,
    /// One duty of each class.
    pub leader: Vec<DutyId>,
}

/// The edges out of one day's nodes, `[node][class]` flattened.
#[derive(Clone, Debug, Default)]
pub(super) struct Layer {
    /// Number of nodes.
    pub nodes: usize,
    /// Number of classes.
    pub classes: usize,
    /// Node of the next layer, or [`NONE`].
    pub next: Vec<u32>,
    /// Cost of the edge (cells excluded).
    pub cost: Vec<i64>,
    /// Amount each counter grows by, `[counter][edge]`.
    pub amounts: Vec<Vec<i64>>,
}

/// A layered graph; node 0 of layer 0 is the start.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    /// Per day.
    pub layers: Vec<Layer>,
    /// Per day.
    pub classes: Vec<Classes>,
    /// Cost of ending in each node after the last day.
    pub finish: Vec<i64>,
    /// Amount each counter grows by at the end, `[counter][node]`.
    pub finish_amounts: Vec<Vec<i64>>,
    /// What every line adds to each counter (the hours of a leave, say); taken off the amounts above.
    pub certain: Vec<i64>,
    /// Number of nodes before each layer, the last entry that of all.
    pub starts: Vec<usize>,
}

/// An automaton taking part in a product.
#[derive(Debug)]
pub(super) struct Strand<E> {
    pub automaton: Arc<Automaton<E>>,
    pub start: StateId,
    pub representatives: Arc<Representatives>,
}

/// The automata of one employee.
pub(super) struct Strands {
    pub chains: Vec<Strand<Score>>,
    pub counters: Vec<Strand<i64>>,
}

/// Raised when the product has more nodes on a day than allowed.
pub(super) struct TooLarge;

impl Graph {
    /// Builds the product of all strands over the allowed duties (`allowed[day]` lists positions in `domain`).
    /// `None` inside the result when no line is possible at all.
    pub fn build(
        strands: &Strands,
        domain: &[DutyId],
        allowed: &[Vec<bool>],
        hardness: Hardness,
        limit: usize,
    ) -> Result<Option<Graph>, TooLarge> {
        let days = allowed.len();
        let classes: Vec<Classes> = (0..days).map(|day| classify(strands, domain, &allowed[day], day)).collect();
        let mut layers = Vec::with_capacity(days);
        let start: Vec<StateId> = strands
            .chains
            .iter()
            .map(|strand| strand.representatives[0][strand.start as usize])
            .chain(strands.counters.iter().map(|strand| strand.representatives[0][strand.start as usize]))
            .collect();
        let mut nodes = vec![start];
        for (day, classes) in classes.iter().enumerate() {
            let (layer, later) = expand(strands, &nodes, classes, day, hardness);
            if later.len() > limit {
                return Err(TooLarge);
            }
            layers.push(layer);
            nodes = later;
        }
        let finish = nodes.iter().map(|node| finish_cost(strands, node, hardness)).collect();
        let chains = strands.chains.len();
        let finish_amounts = strands
            .counters
            .iter()
            .enumerate()
            .map(|(at, strand)| nodes.iter().map(|node| strand.automaton.finish[node[chains + at] as usize]).collect())
            .collect();
        let certain = vec![0; strands.counters.len()];
        let mut graph = Graph { layers, classes, finish, finish_amounts, certain, starts: Vec::new() };
        graph.trim();
        graph.push();
        graph.merge();
        graph.take_certain();
        graph.starts = vec![0];
        for day in 0..=days {
            graph.starts.push(graph.starts[day] + graph.nodes(day));
        }
        let alive = graph.layers.first().map_or(!graph.finish.is_empty(), |layer| layer.nodes > 0);
        Ok(alive.then_some(graph))
    }

    /// Number of nodes of a layer (`day` may be one past the last).
    pub fn nodes(&self, day: usize) -> usize {
        self.layers.get(day).map_or(self.finish.len(), |layer| layer.nodes)
    }

    /// Cuts edges into nodes from which the end cannot be reached.
    fn trim(&mut self) {
        let mut alive: Vec<bool> = self.finish.iter().map(|cost| *cost < i64::MAX).collect();
        for layer in self.layers.iter_mut().rev() {
            for next in &mut layer.next {
                if *next != NONE && !alive[*next as usize] {
                    *next = NONE;
                }
            }
            alive = layer.next.chunks(layer.classes.max(1)).map(|row| row.iter().any(|next| *next != NONE)).collect();
            alive.resize(layer.nodes, false);
        }
        if alive.first() != Some(&true) {
            for layer in &mut self.layers {
                layer.nodes = 0;
            }
            self.keep_finish(&[]);
        }
    }

    /// Pays costs as early as they are certain (weight pushing, Mohri 1997): what every way from a node to the end costs is
    /// paid on the edges into it. Lines cost the same; nodes whose futures differ by a constant become alike.
    fn push(&mut self) {
        if self.layers.is_empty() {
            return;
        }
        let open_ends = self.finish.iter_mut().map(|cost| if *cost < i64::MAX { std::mem::take(cost) } else { 0 });
        let mut later: Vec<i64> = open_ends.collect();
        for (day, layer) in self.layers.iter_mut().enumerate().rev() {
            for (cost, next) in layer.cost.iter_mut().zip(&layer.next).filter(|(_, next)| **next != NONE) {
                *cost += later[*next as usize];
            }
            later = vec![0; layer.nodes];
            // Nothing comes before the first day.
            if day == 0 {
                break;
            }
            let width = layer.classes.max(1);
            let nodes = layer.cost.chunks_mut(width).zip(layer.next.chunks(width));
            for (certain, (costs, next)) in later.iter_mut().zip(nodes) {
                let open = costs.iter_mut().zip(next).filter(|(_, next)| **next != NONE).map(|(cost, _)| cost);
                let open: Vec<&mut i64> = open.collect();
                *certain = open.iter().map(|cost| **cost).min().unwrap_or(0);
                open.into_iter().for_each(|cost| *cost -= *certain);
            }
        }
    }

    /// Takes off what the least edge of a day adds to a counter: every line adds it.
    fn take_certain(&mut self) {
        for layer in &mut self.layers {
            for (amounts, certain) in layer.amounts.iter_mut().zip(&mut self.certain) {
                let open = amounts.iter().zip(&layer.next).filter(|(_, next)| **next != NONE);
                let least = open.map(|(amount, _)| *amount).min().unwrap_or(0);
                let own = amounts.iter_mut().zip(&layer.next).filter(|(_, next)| **next != NONE);
                own.for_each(|(amount, _)| *amount -= least);
                *certain += least;
            }
        }
    }

    /// Merges nodes with equal futures, from the last layer to the first, and drops unreachable ones.
    fn merge(&mut self) {
        if self.finish.is_empty() {
            return;
        }
        let end = |node: usize| -> Vec<i64> {
            std::iter::once(self.finish[node]).chain(self.finish_amounts.iter().map(|amounts| amounts[node])).collect()
        };
        let (mut rename, kept) = merge_by(self.finish.len(), end);
        self.keep_finish(&kept);
        for layer in self.layers.iter_mut().rev() {
            for next in &mut layer.next {
                if *next != NONE {
                    *next = rename[*next as usize];
                }
            }
            let width = layer.classes;
            let signature = |node: usize| -> Vec<i64> {
                let mut signature = Vec::with_capacity(width * (3 + layer.amounts.len()));
                for edge in (node * width..(node + 1) * width).filter(|edge| layer.next[*edge] != NONE) {
                    signature.extend([(edge % width) as i64, i64::from(layer.next[edge]), layer.cost[edge]]);
                    signature.extend(layer.amounts.iter().map(|amounts| amounts[edge]));
                }
                signature
            };
            let (names, kept) = merge_by(layer.nodes, signature);
            layer.keep(&kept);
            rename = names;
        }
        // The start may have been merged under another name, but it is the only node of the first layer.
        self.drop_unreachable();
    }

    fn drop_unreachable(&mut self) {
        let mut reached = vec![true; self.nodes(0)];
        for day in 0..self.layers.len() {
            let later = self.nodes(day + 1);
            let layer = &mut self.layers[day];
            let kept: Vec<usize> = (0..layer.nodes).filter(|node| reached[*node]).collect();
            layer.keep(&kept);
            reached = vec![false; later];
            for next in layer.next.iter().filter(|next| **next != NONE) {
                reached[*next as usize] = true;
            }
            let mut rename = vec![NONE; later];
            let mut count = 0;
            for (node, name) in rename.iter_mut().enumerate() {
                if reached[node] {
                    *name = count;
                    count += 1;
                }
            }
            for next in layer.next.iter_mut().filter(|next| **next != NONE) {
                *next = rename[*next as usize];
            }
        }
        let kept: Vec<usize> = (0..self.finish.len()).filter(|node| reached[*node]).collect();
        self.keep_finish(&kept);
    }

    fn keep_finish(&mut self, kept: &[usize]) {
        let pick = |list: &[i64]| -> Vec<i64> { kept.iter().map(|node| list[*node]).collect() };
        self.finish = pick(&self.finish);
        self.finish_amounts = self.finish_amounts.iter().map(|amounts| pick(amounts)).collect();
    }
}

impl Layer {
    fn keep(&mut self, kept: &[usize]) {
        let width = self.classes;
        let pick = |list: &[i64]| -> Vec<i64> {
            kept.iter().flat_map(|node| list[node * width..(node + 1) * width].iter().copied()).collect()
        };
        self.next = kept.iter().flat_map(|node| self.next[node * width..(node + 1) * width].iter().copied()).collect();
        self.cost = pick(&self.cost);
        self.amounts = self.amounts.iter().map(|amounts| pick(amounts)).collect();
        self.nodes = kept.len();
    }
}

/// New names of nodes grouped by signature, and one old node for each new name.
fn merge_by<S: Eq + std::hash::Hash>(nodes: usize, signature: impl Fn(usize) -> S) -> (Vec<u32>, Vec<usize>) {
    let mut names: HashMap<S, u32> = HashMap::new();
    let mut kept = Vec::new();
    let rename = (0..nodes)
        .map(|node| {
            *names.entry(signature(node)).or_insert_with(|| {
                kept.push(node);
                kept.len() as u32 - 1
            })
        })
        .collect();
    (rename, kept)
}

fn classify(strands: &Strands, domain: &[DutyId], allowed: &[bool], day: usize) -> Classes {
    let mut seen: HashMap<Vec<u16>, u16> = HashMap::new();
    let mut classes = Classes { of: vec![u16::MAX; domain.len()], leader: Vec::new() };
    for (local, duty) in domain.iter().enumerate().filter(|(local, _)| allowed[*local]) {
        let symbols: Vec<u16> = strands
            .chains
            .iter()
            .map(|strand| strand.automaton.step(day as i32).symbol[duty.0 as usize])
            .chain(strands.counters.iter().map(|strand| strand.automaton.step(day as i32).symbol[duty.0 as usize]))
            .collect();
        let fresh = classes.leader.len() as u16;
        let class = *seen.entry(symbols).or_insert(fresh);
        if class == fresh {
            classes.leader.push(*duty);
        }
        classes.of[local] = class;
    }
    classes
}

fn expand(
    strands: &Strands,
    nodes: &[Vec<StateId>],
    classes: &Classes,
    day: usize,
    hardness: Hardness,
) -> (Layer, Vec<Vec<StateId>>) {
    let width = classes.leader.len();
    let mut layer = Layer {
        nodes: nodes.len(),
        classes: width,
        next: Vec::with_capacity(nodes.len() * width),
        cost: Vec::with_capacity(nodes.len() * width),
        amounts: vec![Vec::with_capacity(nodes.len() * width); strands.counters.len()],
    };
    let mut ids: HashMap<Vec<StateId>, u32> = HashMap::new();
    let mut later: Vec<Vec<StateId>> = Vec::new();
    let chains = strands.chains.len();
    let mut state = Vec::with_capacity(chains + strands.counters.len());
    for node in nodes {
        for duty in &classes.leader {
            state.clear();
            let mut total = Score::ZERO;
            for (strand, at) in strands.chains.iter().zip(node) {
                let (next, cost) = strand.automaton.follow(day as i32, *at, *duty);
                total += *cost;
                state.push(strand.representatives[day + 1][next as usize]);
            }
            for ((strand, at), amounts) in strands.counters.iter().zip(&node[chains..]).zip(&mut layer.amounts) {
                let (next, amount) = strand.automaton.follow(day as i32, *at, *duty);
                amounts.push(*amount);
                state.push(strand.representatives[day + 1][next as usize]);
            }
            let Some(cost) = hardness.value(total) else {
                layer.next.push(NONE);
                layer.cost.push(0);
                continue;
            };
            let id = ids.get(&state).copied().unwrap_or_else(|| {
                let fresh = later.len() as u32;
                later.push(state.clone());
                ids.insert(state.clone(), fresh);
                fresh
            });
            layer.next.push(id);
            layer.cost.push(cost);
        }
    }
    (layer, later)
}

fn finish_cost(strands: &Strands, node: &[StateId], hardness: Hardness) -> i64 {
    let chains = strands.chains.iter().zip(node).map(|(strand, at)| strand.automaton.finish[*at as usize]);
    hardness.value(chains.sum()).unwrap_or(i64::MAX)
}
