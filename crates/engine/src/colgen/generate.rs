//! Column generation at the root: a first-order master, then the simplex method.

use std::time::Duration;

use crate::control::Control;
use crate::pricing::Prepared;
use vuoro_core::domain::Roster;
use vuoro_core::units::{Cost, EmployeeId, ids::Id};

use super::first_order::{FirstOrder, Needs};
use super::lagrange::{Lagrangian, Precision, Prices, SMOOTHING, slope};
use super::master::{Column, Master};

/// What the root leaves behind for dives and restricted masters.
#[derive(Clone)]
pub struct Root {
    /// Columns worth having.
    pub pool: Vec<Column>,
    /// Prices of the shared forms with the best bound, in cost units.
    pub prices: Vec<f64>,
    /// Value of the Lagrangian at them.
    pub(super) value: f64,
    /// Best proven bound; below zero while none tells more than that no cost is negative.
    pub bound: Cost,
    /// Cost of the linear relaxation over the pool, when a master was solved.
    pub relaxation: Option<f64>,
    /// Settles ties among lines, another way each time.
    draw: u64,
}

/// Most rows of a master for the simplex method; beyond, it takes minutes for each round.
const MASTER_ROWS: usize = 4000;
/// Parts of the usual price of a shortage that are tried first.
const UNIFORM: [f64; 6] = [0.0, 0.03, 0.1, 0.2, 0.3, 0.5];
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
/// Bounds go to `control` as they come.
pub fn root(prepared: &Prepared, incumbent: &Roster, control: &Control<'_>, until: Duration) -> Root {
    finished(prepared, nearly(prepared, incumbent, control, until), control, until)
}

/// Comes near by a first-order master ([`FirstOrder`]).
pub fn nearly(prepared: &Prepared, incumbent: &Roster, control: &Control<'_>, until: Duration) -> Root {
    let mut first = FirstOrder::new(prepared, incumbent, control);
    first.generate(control, until, Needs::default());
    first.into_root()
}

/// Ends what is left by the simplex method, where that bears the rows.
pub fn finished(prepared: &Prepared, mut state: Root, control: &Control<'_>, until: Duration) -> Root {
    let ended = |control: &Control<'_>| control.stopped().is_some() || control.elapsed() >= until;
    if ended(control) || prepared.shared.len() + prepared.models.len() > MASTER_ROWS {
        return state;
    }
    let valid = prepared.counts_exactly();
    let mut master = Master::new(prepared);
    master.add(std::mem::take(&mut state.pool));
    for iteration in 1..=ITERATIONS {
        if ended(control) {
            break;
        }
        let Some(relaxed) = master.solve(until.saturating_sub(control.elapsed())) else { break };
        state.relaxation = Some(relaxed.objective);
        let proved = state.bound as f64 >= relaxed.objective - 1e-4;
        if proved || !improve(prepared, &mut master, &relaxed.shared, &relaxed.convexity, &mut state, control) {
            break;
        }
        if !valid && iteration % PROOF_EVERY == 0 {
            state.prove(prepared, control);
        }
    }
    if !valid && control.stopped().is_none() {
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
            bound: -1,
            relaxation: None,
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

/// Tries the same part of the usual price of a shortage everywhere: the best such prices are a better start than none
/// where people would otherwise work as gladly as not.
pub(super) fn uniform(prepared: &Prepared, state: &mut Root, control: &Control<'_>) {
    let shortages = shortages(prepared);
    let Some(usual) = usual(&shortages) else { return };
    for part in UNIFORM {
        if control.stopped().is_some() {
            break;
        }
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
    prepared.shared.iter().map(|form| slope(&form.bounds.below)).collect()
}

/// The usual price of a shortage.
fn usual(shortages: &[i64]) -> Option<i64> {
    let mut known: Vec<i64> = shortages.iter().copied().filter(|slope| *slope > 0).collect();
    known.sort_unstable();
    known.get(known.len() / 4).copied()
}
