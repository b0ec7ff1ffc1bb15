//! Decision diagrams: all lines of one employee as paths through a layered graph that is as small as it can be.
//!
//! A diagram starts as one node per day and takes in one automaton after the other ([`Diagram::with`]); a node is
//! what they remember together. Steps that break something required are left out when the diagram is strict. Nodes
//! from which the same continuations cost the same (up to a constant, which is paid on the way in) are one node.
//! After the last day there is a single node.

use std::collections::HashMap;

use vuoro_core::constraint::{Automaton, Chain, StateId, Window};
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, Score};

/// Something a diagram can take in.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// The costs of a chain.
    Chain(&'a Chain),
    /// The amounts of a window, left on the arcs.
    Amounts(&'a Window),
    /// The total of a window, charged at the end.
    Total(&'a Window),
}

/// One step between two days' nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Node before the day.
    pub from: u32,
    /// Node after the day.
    pub to: u32,
    /// Symbol of the day that it reads.
    pub symbol: u16,
    /// What it costs.
    pub cost: Score,
    /// What it adds to each [`Part::Amounts`], in the order they were taken in.
    pub amounts: Vec<i64>,
}

/// The steps of one day.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Symbol of each class of the day.
    pub symbol: Vec<u16>,
    /// Number of symbols.
    pub symbols: usize,
    /// Nodes before the day.
    pub nodes: usize,
    /// The steps, by node and symbol.
    pub arcs: Vec<Arc>,
}

impl Layer {
    /// The position of the arc from a node that reads a symbol.
    fn find(&self, node: u32, symbol: u16) -> Option<usize> {
        self.arcs.binary_search_by_key(&(node, symbol), |arc| (arc.from, arc.symbol)).ok()
    }
}

/// All lines of an employee.
#[derive(Clone, Debug)]
pub struct Diagram {
    /// One layer per day.
    pub layers: Vec<Layer>,
    /// Paid on every line.
    pub constant: Score,
}

/// Why there is no diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It would have too many nodes.
    TooWide,
    /// No line is left.
    Dead,
}

/// What a node remembers before merging: the node of the diagram so far, the state of the part, and its total.
type State = (u32, StateId, i64);

/// A step before nodes are merged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Step {
    to: u32,
    cost: Score,
    amounts: Vec<i64>,
}

/// A layer before nodes are merged: the symbol of each class and the steps by node and symbol.
struct Raw {
    symbol: Vec<u16>,
    steps: Vec<Vec<Option<Step>>>,
}

impl Diagram {
    /// The diagram that allows every line at no cost; `classes` says how many classes each day has.
    pub fn free(classes: impl Iterator<Item = usize>) -> Self {
        let arc = Arc { from: 0, to: 0, symbol: 0, cost: Score::ZERO, amounts: Vec::new() };
        let layer = |classes| Layer { symbol: vec![0; classes], symbols: 1, nodes: 1, arcs: vec![arc.clone()] };
        Diagram { layers: classes.map(layer).collect(), constant: Score::ZERO }
    }

    /// The diagram with one part more. `duties` stand for each day's classes; at most `limit` nodes a day are made
    /// before merging.
    pub fn with(&self, part: Part<'_>, duties: &[Vec<DutyId>], strict: bool, limit: usize) -> Result<Diagram, Failure> {
        let watch = Watch { part, drops: strict && stays_broken(part) };
        let mut raw = explore(self, watch, duties, limit)?;
        let least = merge(&mut raw).ok_or(Failure::Dead)?;
        Ok(Diagram { layers: compact(raw), constant: self.constant + least })
    }

    /// The largest number of nodes of a day.
    pub fn width(&self) -> usize {
        self.layers.iter().map(|layer| layer.nodes).max().unwrap_or(0)
    }

    /// The arcs of a line given by its classes, as positions in their layers; `None` when the line is left out.
    pub fn path(&self, classes: &[usize]) -> Option<Vec<usize>> {
        let mut node = 0;
        let step = |(layer, class): (&Layer, &usize)| {
            let at = layer.find(node, layer.symbol[*class])?;
            node = layer.arcs[at].to;
            Some(at)
        };
        self.layers.iter().zip(classes).map(step).collect()
    }

    /// The least and the most that a counter adds up to on any line.
    pub fn range(&self, counter: usize) -> (i64, i64) {
        let mut reach: Vec<Option<(i64, i64)>> = vec![Some((0, 0))];
        for layer in &self.layers {
            let nodes = layer.arcs.iter().map(|arc| arc.to as usize + 1).max().unwrap_or(1);
            let mut next: Vec<Option<(i64, i64)>> = vec![None; nodes];
            for arc in &layer.arcs {
                let Some(Some((low, high))) = reach.get(arc.from as usize) else { continue };
                let amount = arc.amounts.get(counter).copied().unwrap_or(0);
                let slot = next[arc.to as usize].get_or_insert((i64::MAX, i64::MIN));
                *slot = (slot.0.min(low + amount), slot.1.max(high + amount));
            }
            reach = next;
        }
        reach.into_iter().flatten().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
    }
}

/// A part, and whether its steps that break something required are left out.
#[derive(Clone, Copy)]
struct Watch<'a> {
    part: Part<'a>,
    drops: bool,
}

/// Does what a part breaks stay broken? Only then may the step be left out.
fn stays_broken(part: Part<'_>) -> bool {
    let Part::Chain(chain) = part else { return true };
    let emitted = chain.automaton.steps.iter().flat_map(|step| &step.emit);
    emitted.chain(&chain.automaton.finish).all(|cost| cost.hard >= 0)
}

impl Watch<'_> {
    fn start(&self) -> State {
        match self.part {
            Part::Chain(chain) => (0, chain.start, 0),
            Part::Amounts(window) => (0, window.start, 0),
            Part::Total(window) => (0, window.start, window.carry),
        }
    }

    fn symbol(&self, day: Day, duty: DutyId) -> u16 {
        match self.part {
            Part::Chain(chain) => chain.automaton.step(day).symbol[duty.index()],
            Part::Amounts(window) | Part::Total(window) => window.counter.step(day).symbol[duty.index()],
        }
    }

    /// Where a duty leads from a state and total, and what it costs and adds. The last day pays for the end too.
    fn step(&self, day: Day, (state, total): (StateId, i64), duty: DutyId, last: bool) -> Option<Followed> {
        let mut followed = match self.part {
            Part::Chain(chain) => {
                let (state, costs) = follow(&chain.automaton, day, state, duty, last);
                Followed { state, total: 0, cost: costs.sum(), amount: None }
            }
            Part::Amounts(window) => {
                let (state, amounts) = follow(&window.counter, day, state, duty, last);
                Followed { state, total: 0, cost: Score::ZERO, amount: Some(amounts.sum()) }
            }
            Part::Total(window) => {
                let (state, amounts) = follow(&window.counter, day, state, duty, last);
                let total = total + amounts.sum::<i64>();
                if self.drops && above_required(window, total) {
                    return None;
                }
                let cost = if last { window.bounds.cost(total) } else { Score::ZERO };
                Followed { state, total, cost, amount: None }
            }
        };
        if last {
            (followed.state, followed.total) = (0, 0);
        }
        (!self.drops || followed.cost.hard <= 0).then_some(followed)
    }
}

struct Followed {
    state: StateId,
    total: i64,
    cost: Score,
    amount: Option<i64>,
}

/// One step of an automaton, with what the end emits when it is the last.
fn follow<E: Clone>(
    automaton: &Automaton<E>,
    day: Day,
    state: StateId,
    duty: DutyId,
    last: bool,
) -> (StateId, impl Iterator<Item = E>) {
    let (next, emitted) = automaton.follow(day, state, duty);
    let end = last.then(|| automaton.finish[usize::from(next)].clone());
    (next, std::iter::once(emitted.clone()).chain(end))
}

/// Is a total beyond a required upper bound? Amounts are never negative, so it stays so.
fn above_required(window: &Window, total: i64) -> bool {
    window.bounds.above.iter().any(|hinge| hinge.weight.hard > 0 && total > hinge.bound)
}

/// All nodes of diagram and part together that can be reached, day by day.
fn explore(base: &Diagram, watch: Watch<'_>, duties: &[Vec<DutyId>], limit: usize) -> Result<Vec<Raw>, Failure> {
    let mut states: Vec<State> = vec![watch.start()];
    let mut layers = Vec::with_capacity(duties.len());
    for (at, (layer, duties)) in base.layers.iter().zip(duties).enumerate() {
        let (day, last) = (at as Day, at + 1 == base.layers.len());
        let (symbol, leaders) = joint_symbols(layer, watch, day, duties);
        let mut known: HashMap<State, u32> = HashMap::new();
        let mut next: Vec<State> = Vec::new();
        let mut step = |(node, state, total): State, (symbol, duty): (u16, DutyId)| {
            let arc = &layer.arcs[layer.find(node, symbol)?];
            let followed = watch.step(day, (state, total), duty, last)?;
            let to = (arc.to, followed.state, followed.total);
            let to = *known.entry(to).or_insert_with(|| {
                next.push(to);
                next.len() as u32 - 1
            });
            let amounts = arc.amounts.iter().copied().chain(followed.amount).collect();
            Some(Step { to, cost: arc.cost + followed.cost, amounts })
        };
        let steps = states.iter().map(|state| leaders.iter().map(|leader| step(*state, *leader)).collect()).collect();
        layers.push(Raw { symbol, steps });
        if next.len() > limit {
            return Err(Failure::TooWide);
        }
        states = next;
    }
    Ok(layers)
}

/// Sorts a day's classes by what diagram and part see in them: the joint symbol of each class, and for each joint
/// symbol the diagram's symbol and a duty.
fn joint_symbols(layer: &Layer, watch: Watch<'_>, day: Day, duties: &[DutyId]) -> (Vec<u16>, Vec<(u16, DutyId)>) {
    let mut known: HashMap<(u16, u16), u16> = HashMap::new();
    let mut leaders: Vec<(u16, DutyId)> = Vec::new();
    let joint = layer.symbol.iter().zip(duties).map(|(of_base, duty)| {
        *known.entry((*of_base, watch.symbol(day, *duty))).or_insert_with(|| {
            leaders.push((*of_base, *duty));
            leaders.len() as u16 - 1
        })
    });
    (joint.collect(), leaders)
}

/// Merges nodes that continue alike, last day first; dead nodes lose the steps into them. Returns what every line
/// pays, `None` when there is no line.
fn merge(layers: &mut [Raw]) -> Option<Score> {
    // Of each node after the day at hand: its merged number and the least cost still to pay, if any line is left.
    let mut after: Vec<Option<(u32, Score)>> = vec![Some((0, Score::ZERO))];
    for layer in layers.iter_mut().rev() {
        let mut known: HashMap<Vec<Option<Step>>, u32> = HashMap::new();
        let mut kept: Vec<Vec<Option<Step>>> = Vec::new();
        let mut before = Vec::with_capacity(layer.steps.len());
        for mut steps in std::mem::take(&mut layer.steps) {
            for slot in &mut steps {
                *slot = slot.take().and_then(|step| {
                    let (to, rest) = after.get(step.to as usize).copied().flatten()?;
                    Some(Step { to, cost: step.cost + rest, ..step })
                });
            }
            let Some(least) = steps.iter().flatten().map(|step| step.cost).min() else {
                before.push(None);
                continue;
            };
            steps.iter_mut().flatten().for_each(|step| step.cost -= least);
            let at = *known.entry(steps).or_insert_with_key(|steps| {
                kept.push(steps.clone());
                kept.len() as u32 - 1
            });
            before.push(Some((at, least)));
        }
        layer.steps = kept;
        after = before;
    }
    after.first().copied().flatten().map(|(_, least)| least)
}

/// Keeps what the first node reaches, gives symbols with equal steps one number, and lists the arcs.
fn compact(raw: Vec<Raw>) -> Vec<Layer> {
    // The first day's nodes were merged from the one start.
    let mut reached: Vec<u32> = vec![0];
    let layer = |layer: Raw| {
        let rows: Vec<&Vec<Option<Step>>> = reached.iter().map(|node| &layer.steps[*node as usize]).collect();
        let (number, leaders) = equal_symbols(&rows);
        let mut targets: Vec<u32> = rows.iter().flat_map(|steps| steps.iter().flatten()).map(|step| step.to).collect();
        targets.sort_unstable();
        targets.dedup();
        let position = |to: u32| targets.partition_point(|target| *target < to) as u32;
        let mut arcs = Vec::new();
        for (from, steps) in rows.iter().enumerate() {
            for (symbol, leader) in leaders.iter().enumerate() {
                if let Some(Step { to, cost, amounts }) = &steps[*leader] {
                    let (from, symbol) = (from as u32, symbol as u16);
                    arcs.push(Arc { from, to: position(*to), symbol, cost: *cost, amounts: amounts.clone() });
                }
            }
        }
        let symbol = layer.symbol.iter().map(|old| number[usize::from(*old)]).collect();
        let made = Layer { symbol, symbols: leaders.len(), nodes: rows.len(), arcs };
        reached = targets;
        made
    };
    raw.into_iter().map(layer).collect()
}

/// The new number of each symbol, and one old symbol for each new one.
fn equal_symbols(rows: &[&Vec<Option<Step>>]) -> (Vec<u16>, Vec<usize>) {
    let symbols = rows.first().map_or(0, |steps| steps.len());
    let mut known: HashMap<Vec<Option<&Step>>, u16> = HashMap::new();
    let mut leaders: Vec<usize> = Vec::new();
    let number = (0..symbols).map(|symbol| {
        *known.entry(rows.iter().map(|steps| steps[symbol].as_ref()).collect()).or_insert_with(|| {
            leaders.push(symbol);
            leaders.len() as u16 - 1
        })
    });
    (number.collect(), leaders)
}
