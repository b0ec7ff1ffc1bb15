//! From an employee's forms to a line model.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, OnceLock};

use vuoro_core::constraint::{Automaton, Bounds, Form, Hinge, Lowered, Problem, Window};
use vuoro_core::units::{Day, DutyId, EmployeeId, Score, ids::Id, ids::all};

use super::counter::{Counter, INFINITE, before, behind, choose_unit, rounded};
use super::graph::{Graph, NONE, Strand, Strands, TooLarge};
use super::layout::{Counted, CounterAt, Layout, cells_of};
use super::reduce::{Representatives, representatives};
use super::solve::Scratch;
use super::toll::Tolls;

/// What to do with hard costs of employee-owned forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hardness {
    /// Lines that break something required do not exist.
    Forbid,
    /// Each hard point costs this much; for people whom no legal line fits, and with 0 for bounds over them.
    Price(i64),
}

impl Hardness {
    /// Price of a hard point where none can be avoided: about a required head for one counted thing.
    pub const LEAST_BAD: Hardness = Hardness::Price(400);

    /// A score as one number, hard points at [`Self::LEAST_BAD`].
    #[inline]
    pub fn least_bad(score: Score) -> i64 {
        Self::LEAST_BAD.value(score).unwrap_or(i64::MAX)
    }

    /// A score as one number, shared points as costs; `None` when forbidden.
    pub fn value(self, score: Score) -> Option<i64> {
        match self {
            Hardness::Forbid => (score.hard == 0).then_some(score.soft + score.shared),
            Hardness::Price(price) => Some(score.soft + score.shared + score.hard * price),
        }
    }
}

/// Everything about one employee that pricing needs.
#[derive(Debug)]
pub struct LineModel {
    /// Whose.
    pub employee: EmployeeId,
    /// Duties that may occur, ascending; prices are given per day and position in this list.
    pub domain: Arc<[DutyId]>,
    /// How hard costs are treated; [`Hardness::Forbid`] whenever a legal line exists.
    pub hardness: Hardness,
    pub(super) days: usize,
    /// Cost of each local duty on each day by cells, `[day][local]`; `i64::MAX` when not allowed.
    pub(super) cells: Arc<[i64]>,
    pub(super) graph: Arc<Graph>,
    /// Cost-only chains that the graph had to leave out.
    pub(super) dropped: Arc<[Strand<Score>]>,
    pub(super) counters: Vec<Counter>,
    /// Position of each counter among the graph's amounts.
    pub(super) strand_of: Vec<usize>,
    pub(super) windows: Arc<[Window]>,
    /// The counters that are always counted.
    pub(super) base: Counted,
    /// Layouts by the counters they count.
    pub(super) layouts: Mutex<HashMap<Counted, Arc<Layout>>>,
    /// The counters that the last line needed, to begin with next time.
    pub(super) likely: Mutex<Counted>,
    /// How much more than without counters the last best line cost, in thousandths of a cost unit.
    pub(super) room: AtomicI64,
    /// Tolls of the last call that needed some.
    pub(super) tolls: Mutex<Tolls>,
    heaviest: OnceLock<i64>,
    forms: Arc<[Form]>,
    cell_scores: Arc<[Score]>,
    pub(super) local: Arc<[u16]>,
}

/// How counters count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counting {
    /// Most steps of a counter before its unit becomes coarse.
    pub steps: i64,
    /// Are totals that stay free whatever follows counted as one?
    pub merge: bool,
}

impl Counting {
    /// In models for local search.
    pub const SEARCH: Counting = Counting { steps: 240, merge: false };
    /// In models for bounds.
    pub const BOUND: Counting = Counting { steps: 2500, merge: true };
}

/// Compiles line models of one problem; shares what employees have in common.
pub struct Compiler<'a> {
    days: usize,
    duties: usize,
    forms: Vec<Vec<&'a Form>>,
    lowered: &'a Lowered,
    chains: Mutex<HashMap<usize, Arc<Representatives>>>,
    counters: Mutex<HashMap<usize, Arc<Representatives>>>,
    /// What counters do not count, by the counter's address.
    complements: Mutex<HashMap<usize, Arc<Automaton<i64>>>>,
    /// Most nodes of a graph on one day.
    pub node_limit: usize,
    pub(super) counting: Counting,
}

impl<'a> Compiler<'a> {
    /// A compiler for a problem's forms.
    pub fn new(problem: &Problem, lowered: &'a Lowered) -> Self {
        let scenario = &problem.scenario;
        Self::for_forms(scenario.employees.len(), scenario.calendar.days as usize, scenario.duties.len(), lowered)
    }

    /// A compiler for forms over a horizon of `days` and an alphabet of `duties`.
    pub(super) fn for_forms(employees: usize, days: usize, duties: usize, lowered: &'a Lowered) -> Self {
        let mut forms: Vec<Vec<&Form>> = vec![Vec::new(); employees];
        for (_, form) in &lowered.forms {
            if let Some(owner) = form.owner() {
                forms[owner.index()].push(form);
            }
        }
        Compiler {
            days,
            duties,
            forms,
            lowered,
            chains: Mutex::default(),
            counters: Mutex::default(),
            complements: Mutex::default(),
            node_limit: 4000,
            counting: Counting::SEARCH,
        }
    }

    /// The line model of an employee: strict when a legal line exists, else with hard costs as prices.
    pub fn compile(&self, employee: EmployeeId) -> LineModel {
        if let Some(model) = self.attempt(employee, Hardness::Forbid) {
            let free = vec![0; model.days * model.domain.len()];
            let mut scratch = Scratch::default();
            // Where not everything is counted, each call begins where the last one ended.
            let legal = |_| model.draft(&free, &mut scratch).is_some_and(|line| model.walk(&line).is_some());
            if (0..CALLS).any(legal) {
                return model;
            }
            // Rounded hours may hide a legal line: count finely before giving up.
            if let Some(fine) = model.refined() {
                let legal = |_| fine.draft(&free, &mut scratch).is_some_and(|line| fine.walk(&line).is_some());
                if (0..CALLS).any(legal) {
                    return fine;
                }
            }
        }
        self.with_hardness(employee, Hardness::LEAST_BAD)
    }

    /// The line model under a price for hard points, for people without a legal line.
    pub fn with_hardness(&self, employee: EmployeeId, hardness: Hardness) -> LineModel {
        self.attempt(employee, hardness).expect("with hard costs as prices every line is possible")
    }

    fn attempt(&self, employee: EmployeeId, hardness: Hardness) -> Option<LineModel> {
        let forms = &self.forms[employee.index()];
        let cell_scores = self.cell_scores(forms);
        let value = |day: usize, duty: usize| {
            let open = self.lowered.is_open(employee, day as Day, DutyId::from_index(duty));
            hardness.value(cell_scores[day * self.duties + duty]).filter(|_| open)
        };
        let domain: Vec<DutyId> = all::<DutyId>(self.duties)
            .filter(|duty| (0..self.days).any(|day| value(day, duty.index()).is_some()))
            .collect();
        let cells: Vec<i64> = (0..self.days)
            .flat_map(|day| domain.iter().map(move |duty| (day, duty)))
            .map(|(day, duty)| value(day, duty.index()).unwrap_or(i64::MAX))
            .collect();
        let width = domain.len();
        let allowed: Vec<Vec<bool>> =
            (0..self.days).map(|day| (0..width).map(|at| cells[day * width + at] < i64::MAX).collect()).collect();

        let windows = merged_windows(forms).into_iter().map(|window| self.turned(window)).collect::<Vec<_>>();
        let mut strands = self.strands(forms, &windows);
        let mut dropped = Vec::new();
        let graph = loop {
            // Counters alone are never too large where hard costs are prices: nothing else could be left out.
            let last_resort = strands.chains.is_empty() && hardness != Hardness::Forbid;
            let limit = if last_resort { usize::MAX } else { self.node_limit };
            match Graph::build(&strands, &domain, &allowed, hardness, limit) {
                Ok(graph) => break Arc::new(graph?),
                Err(TooLarge) => dropped.push(take_largest(&mut strands, hardness)?),
            }
        };
        let mut local = vec![u16::MAX; self.duties];
        for (at, duty) in domain.iter().enumerate() {
            local[duty.index()] = at as u16;
        }
        let parts = counters(&graph, &windows, hardness, self.counting);
        let base = always_counted(&graph, &parts.0);
        Some(LineModel {
            employee,
            hardness,
            days: self.days,
            cells: cells.into(),
            graph,
            dropped: dropped.into(),
            counters: parts.0,
            strand_of: parts.1,
            windows: windows.into(),
            base,
            layouts: Mutex::default(),
            likely: Mutex::default(),
            room: AtomicI64::new(0),
            tolls: Mutex::default(),
            heaviest: OnceLock::new(),
            forms: forms.iter().filter(|form| !matches!(form, Form::Cell(_))).map(|form| (*form).clone()).collect(),
            cell_scores: cell_scores.into(),
            local: local.into(),
            domain: domain.into(),
        })
    }

    /// A window that only asks for enough of few things (days off, free weekends) as one that allows so many to be missing:
    /// totals from which enough is certain are then counted as one, and it is counted only once a line breaks it.
    fn turned(&self, window: Window) -> Window {
        let most = |emit: &[i64]| emit.iter().copied().max().unwrap_or(0);
        let counter = &window.counter;
        let steps: Vec<i64> = counter.steps.iter().map(|step| most(&step.emit)).collect();
        let is_count = most(&steps).max(most(&counter.finish)) <= FEW;
        if !window.bounds.above.is_empty() || window.bounds.below.is_empty() || !is_count {
            return window;
        }
        let all = counter.step_of_day.iter().map(|step| steps[usize::from(*step)]).sum::<i64>() + most(&counter.finish);
        let missing = |hinge: &Hinge| Hinge { bound: all + window.carry - hinge.bound, ..*hinge };
        let above = window.bounds.below.iter().map(missing).collect();
        let mut known = self.complements.lock().expect("no thread panics while holding the complements");
        let turned =
            known.entry(Arc::as_ptr(counter) as usize).or_insert_with(|| Arc::new(complement(counter))).clone();
        Window { counter: turned, carry: 0, bounds: Bounds { below: Vec::new(), above }, ..window }
    }

    /// Sum of all cells per day and duty.
    fn cell_scores(&self, forms: &[&Form]) -> Vec<Score> {
        let mut scores = vec![Score::ZERO; self.days * self.duties];
        for form in forms {
            if let Form::Cell(cell) = form {
                for day in cell.days.clone() {
                    for duty in cell.duties.iter() {
                        scores[day as usize * self.duties + duty.index()] += cell.cost;
                    }
                }
            }
        }
        scores
    }

    fn strands(&self, forms: &[&Form], windows: &[Window]) -> Strands {
        let chains = forms.iter().filter_map(|form| if let Form::Chain(chain) = form { Some(chain) } else { None });
        Strands {
            chains: chains
                .map(|chain| Strand {
                    automaton: chain.automaton.clone(),
                    start: chain.start,
                    representatives: cached(&self.chains, &chain.automaton),
                })
                .collect(),
            counters: windows
                .iter()
                .map(|window| Strand {
                    automaton: window.counter.clone(),
                    start: window.start,
                    representatives: cached(&self.counters, &window.counter),
                })
                .collect(),
        }
    }
}

impl LineModel {
    /// The same model counting finely enough for bounds, when this one is coarse.
    pub fn refined(&self) -> Option<LineModel> {
        if self.counts_exactly() {
            return None;
        }
        let (counters, strand_of) = counters(&self.graph, &self.windows, self.hardness, Counting::BOUND);
        Some(LineModel {
            employee: self.employee,
            hardness: self.hardness,
            days: self.days,
            cells: self.cells.clone(),
            graph: self.graph.clone(),
            dropped: self.dropped.clone(),
            base: always_counted(&self.graph, &counters),
            counters,
            strand_of,
            windows: self.windows.clone(),
            layouts: Mutex::default(),
            likely: Mutex::default(),
            room: AtomicI64::new(0),
            tolls: Mutex::default(),
            heaviest: OnceLock::new(),
            forms: self.forms.clone(),
            cell_scores: self.cell_scores.clone(),
            local: self.local.clone(),
            domain: self.domain.clone(),
        })
    }

    /// More than any line without forbidden costs costs its owner: how large the programme's numbers may become.
    pub fn heaviest(&self) -> i64 {
        *self.heaviest.get_or_init(|| {
            let most = |costs: &mut dyn Iterator<Item = i64>| {
                costs.filter(|cost| *cost < i64::from(INFINITE)).max().unwrap_or(0).max(0)
            };
            let width = self.domain.len().max(1);
            let cells = self.cells.chunks(width).map(|day| most(&mut day.iter().copied()));
            let edges = self.graph.layers.iter().map(|layer| most(&mut layer.cost.iter().copied()));
            let counters = self.counters.iter().map(|counter| most(&mut counter.finals.iter().map(|cost| cost.0)));
            cells.chain(edges).chain(counters).sum::<i64>() + most(&mut self.graph.finish.iter().copied())
        })
    }

    /// What a line costs by all the employee's own forms.
    pub fn line_score(&self, line: &[DutyId]) -> Score {
        let duties = self.local.len();
        let cells: Score =
            line.iter().enumerate().map(|(day, duty)| self.cell_scores[day * duties + duty.index()]).sum();
        cells + self.forms.iter().map(|form| form.line_score(line)).sum::<Score>()
    }

    /// Was a cost-only form left out, or is one counted coarsely? Then prices found are bounds, not exact.
    pub fn relaxed(&self) -> bool {
        !self.dropped.is_empty() || !self.counts_exactly()
    }

    /// Are all counters counted without rounding?
    pub fn counts_exactly(&self) -> bool {
        self.counters.iter().all(|counter| counter.slack == (0, 0))
    }

    /// Position of a duty in the domain, if it may occur.
    pub fn local(&self, duty: DutyId) -> Option<usize> {
        let at = self.local[duty.index()];
        (at != u16::MAX).then_some(usize::from(at))
    }

    /// Is the duty allowed on the day?
    pub fn allows(&self, day: usize, local: usize) -> bool {
        self.cells[day * self.domain.len() + local] < i64::MAX
    }

    /// Greatest number of graph nodes on one day, and array cells over all days, for reports and benches.
    pub fn size(&self) -> (usize, usize) {
        (
            (0..=self.days).map(|day| self.graph.nodes(day)).max().unwrap_or(0),
            cells_of(&self.graph, &self.counters, &self.base),
        )
    }
}

/// The counters of the windows that can bind at all.
fn counters(graph: &Graph, windows: &[Window], hardness: Hardness, counting: Counting) -> (Vec<Counter>, Vec<usize>) {
    let binding = |at: usize| -> Option<(Counter, usize)> {
        let window = &windows[at];
        let (low, high) =
            extent(graph, |layer, edge| graph.layers[layer].amounts[at][edge], |node| graph.finish_amounts[at][node]);
        let carry = window.carry + graph.certain[at];
        let safe_above = window.bounds.above.iter().all(|hinge| carry + high <= hinge.bound);
        let safe_below = window.bounds.below.iter().all(|hinge| carry + low >= hinge.bound);
        (!safe_above || !safe_below).then(|| (counter(graph, window, (at, high), hardness, counting), at))
    };
    (0..windows.len()).filter_map(binding).unzip()
}

fn counter(
    graph: &Graph,
    window: &Window,
    (at, high): (usize, i64),
    hardness: Hardness,
    counting: Counting,
) -> Counter {
    let mut amounts: Vec<i64> = graph
        .layers
        .iter()
        .flat_map(|layer| layer.amounts[at].iter().zip(&layer.next).filter(|(_, next)| **next != NONE).map(|(a, _)| *a))
        .chain(graph.finish_amounts[at].iter().copied())
        .filter(|amount| *amount > 0)
        .collect();
    amounts.sort_unstable();
    amounts.dedup();
    let unit = choose_unit(&amounts, high, counting.steps);
    let grows = |layer: usize| graph.layers[layer].amounts[at].iter().any(|amount| *amount > 0);
    let ends_late = graph.finish_amounts[at].iter().any(|amount| *amount > 0);
    let first = (0..graph.layers.len()).find(|day| grows(*day)).unwrap_or(0);
    let end = if ends_late {
        graph.layers.len()
    } else {
        (0..graph.layers.len()).rfind(|day| grows(*day)).map_or(first + 1, |day| day + 1)
    };
    let steps = |layer: usize, edge: usize| rounded(graph.layers[layer].amounts[at][edge], unit);
    let (_, most) = extent(graph, steps, |node| rounded(graph.finish_amounts[at][node], unit));
    let error = |layer: usize, edge: usize| graph.layers[layer].amounts[at][edge] - steps(layer, edge) * unit;
    let end_error = |node: usize| {
        let amount = graph.finish_amounts[at][node];
        amount - rounded(amount, unit) * unit
    };
    let (short, over) = extent(graph, error, end_error);
    let bounds = window.bounds.clone();
    let always = !bounds.below.is_empty() || amounts.len() > 1;
    let (most, slack) = (most as usize, (-short.min(0), over.max(0)));
    let mut counter = Counter {
        unit,
        carry: window.carry + graph.certain[at],
        bounds,
        first,
        end,
        most,
        finals: Vec::new(),
        ends: (0, most),
        base: Vec::new(),
        width: Vec::new(),
        merges: false,
        behind: behind(graph, at, unit, &[]),
        before: before(graph, at, unit),
        slack,
        always,
    };
    counter.narrow(hardness, counting.merge);
    if counter.merges {
        counter.behind = behind(graph, at, unit, &counter.base);
    }
    counter.measure();
    // Cells that change on the way cost more than they save unless the counter runs for a small part only.
    if (end - first) * 5 >= graph.layers.len() * 3 {
        (counter.first, counter.end) = (0, graph.layers.len());
    }
    counter
}

/// The windows, those over the same amounts (hours below and hours above, say) as one with the bounds of both.
fn merged_windows(forms: &[&Form]) -> Vec<Window> {
    let mut merged: Vec<Window> = Vec::new();
    for form in forms {
        let Form::Window(window) = form else { continue };
        let same = |known: &&mut Window| {
            known.start == window.start
                && (Arc::ptr_eq(&known.counter, &window.counter) || known.counter == window.counter)
        };
        match merged.iter_mut().find(same) {
            None => merged.push(window.clone()),
            Some(known) => {
                let shift = known.carry - window.carry;
                let moved = |hinge: &Hinge| Hinge { bound: hinge.bound + shift, ..*hinge };
                known.bounds.below.extend(window.bounds.below.iter().map(moved));
                known.bounds.above.extend(window.bounds.above.iter().map(moved));
            }
        }
    }
    merged
}

/// Windows that emit at most so much a day are counts of things.
const FEW: i64 = 4;

/// Emits what an automaton emits less than it can at most on each day.
fn complement(counter: &Automaton<i64>) -> Automaton<i64> {
    let missing = |emit: &[i64]| {
        let most = emit.iter().copied().max().unwrap_or(0);
        emit.iter().map(|amount| most - amount).collect()
    };
    let mut turned = counter.clone();
    turned.steps.iter_mut().for_each(|step| step.emit = missing(&step.emit));
    turned.finish = missing(&turned.finish);
    turned
}

/// Calls that look for somebody's first legal line.
const CALLS: usize = 3;

/// Most array cells of the counters that are counted always.
const BASE_CELLS: usize = 16_000_000;

/// Counters that are always counted, as far as memory bears them; the others are counted once a line breaks them.
fn always_counted(graph: &Graph, counters: &[Counter]) -> Counted {
    let mut counted = Counted::new();
    for (at, _) in counters.iter().enumerate().filter(|(_, counter)| counter.always) {
        counted.insert(CounterAt::from_index(at));
        if cells_of(graph, counters, &counted) > BASE_CELLS {
            counted.remove(CounterAt::from_index(at));
        }
    }
    counted
}

/// Takes out the chain with the most states among those that forbid nothing; nothing when there is none.
fn take_largest(strands: &mut Strands, hardness: Hardness) -> Option<Strand<Score>> {
    let forbids_nothing = |strand: &Strand<Score>| {
        let steps = strand.automaton.steps.iter().flat_map(|step| &step.emit);
        hardness != Hardness::Forbid || steps.chain(&strand.automaton.finish).all(|score| score.hard == 0)
    };
    let largest = (0..strands.chains.len())
        .filter(|at| forbids_nothing(&strands.chains[*at]))
        .max_by_key(|at| strands.chains[*at].automaton.states);
    largest.map(|at| strands.chains.remove(at))
}

/// Least and greatest total of a per-edge amount over all lines.
fn extent(graph: &Graph, amount: impl Fn(usize, usize) -> i64, finish: impl Fn(usize) -> i64) -> (i64, i64) {
    let mut later: Vec<(i64, i64)> = (0..graph.finish.len()).map(|node| (finish(node), finish(node))).collect();
    for (at, layer) in graph.layers.iter().enumerate().rev() {
        later = (0..layer.nodes)
            .map(|node| {
                let edges = (node * layer.classes..(node + 1) * layer.classes).filter(|edge| layer.next[*edge] != NONE);
                edges.fold((i64::MAX, i64::MIN), |(low, high), edge| {
                    let (a, (l, h)) = (amount(at, edge), later[layer.next[edge] as usize]);
                    (low.min(a + l), high.max(a + h))
                })
            })
            .collect();
    }
    later.first().copied().unwrap_or((0, 0))
}

fn cached<E: Clone + Eq + Hash>(
    cache: &Mutex<HashMap<usize, Arc<Representatives>>>,
    automaton: &Arc<Automaton<E>>,
) -> Arc<Representatives> {
    // Automata live as long as the lowered forms that the compiler borrows, so an address names one automaton.
    let key = Arc::as_ptr(automaton) as usize;
    if let Some(known) = cache.lock().expect("no thread panics while holding the cache").get(&key) {
        return known.clone();
    }
    let fresh = Arc::new(representatives(automaton));
    cache.lock().expect("no thread panics while holding the cache").insert(key, fresh.clone());
    fresh
}
