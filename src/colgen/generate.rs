//! Column generation at the root: a volume warm start, then stabilised column generation.

use std::collections::VecDeque;
use std::time::Duration;

use crate::control::Control;
use crate::domain::Roster;
use crate::pricing::{Demands, Hardness, Prepared};
use crate::units::{Cost, DutyId, EmployeeId, Score, ids::Id};

use super::lagrange::{Lagrangian, Precision, Prices, chosen_total};
use super::large::{Large, Needs};
use super::master::{Column, Master};

/// What the root leaves behind for dives and restricted masters.
pub struct Root {
    /// Columns worth having.
    pub pool: Vec<Column>,
    /// Prices of the shared forms with the best bound, in cost units.
    pub prices: Vec<f64>,
    /// Value of the Lagrangian at them.
    pub(super) value: f64,
    /// Best proven bound.
    pub bound: Cost,
    /// Cost of the linear relaxation over the pool, when a master was solved.
    pub relaxation: Option<f64>,
    /// Did generation end because no line improves the relaxation?
    pub converged: bool,
    /// Settles ties among lines, another way each time.
    draw: u64,
}

/// Most rows of a master for the simplex method; beyond, it takes minutes for each round.
const MASTER_ROWS: usize = 4000;
/// Parts of the usual price of a shortage that are tried first.
const UNIFORM: [f64; 6] = [0.0, 0.03, 0.1, 0.2, 0.3, 0.5];
/// Most rounds of the warm start.
const WARM_ROUNDS: usize = 500;
/// Rounds at its end whose lines become columns.
const WARM_COLUMNS: usize = 15;
/// Every so many rounds it is asked whether the bound still grows, and what part of it is enough to go on.
const WARM_LOOK: usize = 40;
const WARM_ENOUGH: f64 = 0.002;
/// Weight of the best prices so far in the prices used.
const SMOOTHING: f64 = 0.5;
/// Most iterations of column generation.
const ITERATIONS: usize = 400;
/// Iterations between proofs of the bound, where pricing for columns alone proves nothing.
const PROOF_EVERY: usize = 8;
/// Reduced costs above this are rounding.
const TOLERANCE: f64 = 1e-6;

/// The lines of a roster as columns.
pub(super) fn columns_of(prepared: &Prepared, roster: &Roster) -> Vec<Column> {
    let staff = (0..prepared.models.len()).map(EmployeeId::from_index);
    staff.map(|employee| Column::new(prepared, employee, roster.line(employee).to_vec())).collect()
}

/// Generates columns until no line improves the relaxation, the incumbent is proved, or `until` on the run's clock.
/// Bounds go to `control` as they come. A master with too many rows for the simplex method is solved by a first-order
/// method ([`Large`]).
pub fn root(prepared: &Prepared, incumbent: &Roster, upper: Cost, control: &Control<'_>, until: Duration) -> Root {
    let mut state = Root::new(prepared, control);
    let ended = |control: &Control<'_>| control.stopped().is_some() || control.elapsed() >= until;
    if prepared.shared.len() + prepared.models.len() > MASTER_ROWS {
        let mut large = Large::new(prepared, incumbent, control);
        large.generate(control, until, Needs::default());
        return large.into_root();
    }
    uniform(prepared, &mut state, control);
    let mut columns = columns_of(prepared, incumbent);
    columns.extend(warm_start(prepared, upper, &mut state, control, &ended));
    if ended(control) {
        state.pool = columns;
        return state;
    }
    // The coarse values of the warm start say little about the fine ones: begin anew at its best prices.
    let found = Lagrangian::at(prepared, &state.integers(prepared), Precision::Fine, control.options.seed);
    state.value = found.value();
    let mut master = Master::new(prepared);
    master.add(columns);
    for iteration in 1..=ITERATIONS {
        if ended(control) {
            break;
        }
        let Some(relaxed) = master.solve(false, until.saturating_sub(control.elapsed())) else { break };
        state.relaxation = Some(relaxed.objective);
        if state.bound as f64 >= relaxed.objective - 1e-4 {
            state.converged = true;
            break;
        }
        if !improve(prepared, &mut master, &relaxed.shared, &relaxed.convexity, &mut state, control) {
            state.converged = true;
            break;
        }
        if !found.valid && iteration % PROOF_EVERY == 0 {
            state.prove(prepared, control);
        }
    }
    if !found.valid {
        state.prove(prepared, control);
    }
    state.pool = master.pool;
    state
}

/// One round of pricing, smoothed first and, when that finds nothing, plain. False when nothing improves.
fn improve(
    prepared: &Prepared,
    master: &mut Master<'_>,
    duals: &[f64],
    convexity: &[f64],
    state: &mut Root,
    control: &Control<'_>,
) -> bool {
    let exact = || duals.iter().map(|dual| -dual);
    let smooth: Vec<f64> =
        state.prices.iter().zip(exact()).map(|(best, new)| SMOOTHING * best + (1.0 - SMOOTHING) * new).collect();
    for prices in [smooth, exact().collect()] {
        let prices = Prices::fitting(prepared, prices);
        let found = Lagrangian::at(prepared, &prices, Precision::Fine, state.draw());
        state.note(&found, &prices, control);
        let improving: Vec<Column> = found
            .lines
            .into_iter()
            .enumerate()
            .map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line))
            .filter(|column| reduced_cost(column, duals, convexity) < -TOLERANCE)
            .collect();
        if master.add(improving) > 0 {
            return true;
        }
    }
    false
}

/// Cost of a column at the duals of a relaxation.
pub(super) fn reduced_cost(column: &Column, duals: &[f64], convexity: &[f64]) -> f64 {
    let shared: f64 = column.adds.iter().map(|(at, amount)| duals[*at as usize] * f64::from(*amount)).sum();
    column.cost as f64 - shared - convexity[column.employee.index()]
}

impl Root {
    /// Nothing known yet.
    pub(super) fn new(prepared: &Prepared, control: &Control<'_>) -> Self {
        Root {
            pool: Vec::new(),
            prices: vec![0.0; prepared.shared.len()],
            value: f64::NEG_INFINITY,
            bound: Cost::MIN,
            relaxation: None,
            converged: false,
            draw: control.options.seed << 32,
        }
    }

    pub(super) fn draw(&mut self) -> u64 {
        self.draw += 1;
        self.draw
    }

    /// The best prices as integers.
    pub(super) fn integers(&self, prepared: &Prepared) -> Prices {
        Prices::fitting(prepared, self.prices.iter().copied())
    }

    /// What a column costs at the best prices, in thousandths: the less, the more it is worth having.
    pub(super) fn worth(&self, column: &Column) -> i64 {
        let shared = column.adds.iter().map(|(at, amount)| self.prices[*at as usize] * f64::from(*amount));
        ((shared.sum::<f64>() + column.cost as f64) * 1000.0).round() as i64
    }

    /// Keeps the prices when their value is the best so far; true then. A value that is a bound is told.
    pub(super) fn note(&mut self, found: &Lagrangian, prices: &Prices, control: &Control<'_>) -> bool {
        if found.valid && found.bound() > self.bound {
            self.bound = found.bound();
            control.offer_bound(self.bound);
        }
        let better = found.value() > self.value;
        if better {
            self.value = found.value();
            self.prices = prices.unscaled().collect();
        }
        better
    }

    /// Proves the bound at the best prices so far.
    fn prove(&mut self, prepared: &Prepared, control: &Control<'_>) {
        let proof = Lagrangian::at(prepared, &self.integers(prepared), Precision::Proof, control.options.seed);
        if proof.bound() > self.bound {
            self.bound = proof.bound();
            control.offer_bound(self.bound);
        }
    }
}

/// The volume algorithm (Barahona and Anbil 2000): subgradient steps along an average of the slopes seen so far, taken
/// from the best prices. Averaging makes up for lines that tie: people who are alike all want the same line at any one
/// set of prices. Returns the lines of the last rounds.
fn warm_start(
    prepared: &Prepared,
    upper: Cost,
    state: &mut Root,
    control: &Control<'_>,
    ended: &dyn Fn(&Control<'_>) -> bool,
) -> Vec<Column> {
    let mut course: Vec<f64> = Vec::new();
    let mut recent: VecDeque<Vec<Vec<DutyId>>> = VecDeque::new();
    let (mut stride, mut share) = (0.3, 0.1);
    let mut prices = state.integers(prepared);
    let mut without = 0;
    let mut checkpoint = f64::NEG_INFINITY;
    for round in 0..WARM_ROUNDS {
        if ended(control) {
            break;
        }
        let found = Lagrangian::at(prepared, &prices, Precision::Coarse, state.draw());
        let better = state.note(&found, &prices, control);
        let slope = slopes(prepared, &found, &prices);
        if round == 0 {
            course.clone_from(&slope);
        }
        without = if better { 0 } else { without + 1 };
        if better && dot(&slope, &course) > 0.0 {
            stride = f64::min(stride * 1.2, 2.0);
        } else if state.value - found.value() > 0.5 * (upper as f64 - state.value) {
            // Far too far: the slopes there say little about the best prices.
            stride *= 0.7;
        } else if without >= 12 {
            (stride, without) = (stride * 0.66, 0);
        }
        let apart: f64 = course.iter().zip(&slope).map(|(c, s)| (c - s) * (c - s)).sum();
        let along: f64 = course.iter().zip(&slope).map(|(c, s)| c * (c - s)).sum();
        let part = if apart > 0.0 { (along / apart).clamp(share * 0.1, share) } else { share };
        for (course, slope) in course.iter_mut().zip(&slope) {
            *course += part * (slope - *course);
        }
        recent.push_back(found.lines);
        if recent.len() > WARM_COLUMNS {
            recent.pop_front();
        }
        if (round + 1) % WARM_LOOK == 0 {
            let gained = (state.value - checkpoint) / state.value.abs().max(1.0);
            // A finer average once steps bear fruit but less of it; the end once the finest does not help.
            if gained < 0.01 && (gained > 0.0 || stride < 0.01) {
                if gained < WARM_ENOUGH && share <= 0.02 {
                    break;
                }
                share = f64::max(share * 0.5, 0.01);
            }
            checkpoint = state.value;
        }
        let length = dot(&course, &course);
        if length < 1e-3 {
            break;
        }
        let upper = control.best_score().map_or(upper, |score| upper.min(least_bad(score)));
        let step = stride * (upper as f64 - state.value).max(1.0) / length;
        prices =
            Prices::fitting(prepared, state.prices.iter().zip(&course).map(|(price, course)| price + step * course));
    }
    let lines = recent.into_iter().flat_map(|lines| lines.into_iter().enumerate());
    lines.map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line)).collect()
}

/// Tries the same part of the usual price of a shortage everywhere: the best such prices are a better start than none
/// where people would otherwise work as gladly as not.
pub(super) fn uniform(prepared: &Prepared, state: &mut Root, control: &Control<'_>) {
    let shortages = shortages(prepared);
    let Some(usual) = usual(&shortages) else { return };
    for part in UNIFORM {
        // Whoever is missing earns it; what required rules ask for beyond is left to the steps that follow.
        let price = |slope: &i64| if (1..=usual).contains(slope) { -part * *slope as f64 } else { 0.0 };
        let prices = Prices::fitting(prepared, shortages.iter().map(price));
        let found = Lagrangian::at(prepared, &prices, Precision::Coarse, state.draw());
        if !state.note(&found, &prices, control) && part > 0.0 {
            break;
        }
    }
}

/// What a first one missing costs at each shared form.
fn shortages(prepared: &Prepared) -> Vec<i64> {
    let shortage = |form: &Demands| {
        let slopes = form.bounds.below.iter().filter_map(|hinge| Hardness::LEAST_BAD.value(hinge.weight));
        slopes.fold(0, i64::saturating_add)
    };
    prepared.shared.iter().map(shortage).collect()
}

/// The usual price of a shortage.
fn usual(shortages: &[i64]) -> Option<i64> {
    let mut known: Vec<i64> = shortages.iter().copied().filter(|slope| *slope > 0).collect();
    known.sort_unstable();
    known.get(known.len() / 4).copied()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// A score as one number.
fn least_bad(score: Score) -> Cost {
    Hardness::LEAST_BAD.value(score).unwrap_or(Cost::MAX)
}

/// Gradient of the bound: what the best lines add up to, less the total each form would choose.
fn slopes(prepared: &Prepared, found: &Lagrangian, prices: &Prices) -> Vec<f64> {
    let mut totals: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
    for (at, line) in found.lines.iter().enumerate() {
        prepared.for_each_touched(EmployeeId::from_index(at), line, |form, amount| totals[form] += amount);
    }
    let chosen = |form, price, total| chosen_total(form, price, i64::from(prices.scale), total);
    let pairs = prepared.shared.iter().zip(&prices.scaled).zip(totals);
    pairs.map(|((form, price), total)| (total - chosen(form, *price, total)) as f64).collect()
}
