//! The solver behind the models: states them in `good_lp` and runs HiGHS. The only file here that names either.
//!
//! `good_lp` builds the model; the `highs` crate, which it hands over, gives what `good_lp` does not pass on: the
//! dual bound and the incumbent of a search that ran out of time. One thread per model; nothing is printed. The
//! status that HiGHS reports decides nothing: values are rounded and judged by the forms, bounds of relaxations are
//! computed again from the prices in whole numbers.

use std::time::Duration;

use good_lp::{Expression, ProblemVariables, SolverModel, constraint, variable};
use highs::{HighsModelStatus, HighsSolutionStatus};

use vuoro_core::units::gcd;

use super::rows::{Dual, Model, Rank};

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The best values, one per column, if any.
    pub values: Option<Vec<f64>>,
    /// Lower bound that the solver claims, constant included, rounded up to what costs can be with the solver's
    /// tolerance in mind.
    pub bound: Option<i64>,
    /// Does it claim that no values exist?
    pub infeasible: bool,
}

/// Minimises one part of the cost over whole-number columns, from `start` if given.
pub fn search(model: &Model, rank: Rank, limit: Option<Duration>, start: Option<&[i64]>) -> Search {
    let constant = rank.of(model.constant);
    if model.columns.is_empty() {
        return Search { values: Some(Vec::new()), bound: Some(constant), infeasible: false };
    }
    // Costs in their common unit: the smaller the numbers, the less the tolerance takes.
    let unit = model.columns.iter().fold(0, |unit, column| gcd(unit, rank.of(column.cost).abs())).max(1);
    let Some((mut solver, _)) = state(model, (rank, unit), true) else { return Search::default() };
    settle(&mut solver, limit);
    // All costs are whole: a gap below one is no gap.
    let gaps = solver.try_set_option("mip_rel_gap", 0.0).and(solver.try_set_option("mip_abs_gap", 0.999));
    if gaps.is_err() {
        return Search::default();
    }
    if let Some(start) = start {
        let values: Vec<f64> = start.iter().map(|value| *value as f64).collect();
        // A start that HiGHS refuses is only a start less.
        let _ = solver.try_set_solution(Some(&values), None, None, None);
    }
    let Ok(solved) = solver.try_solve() else { return Search::default() };
    let bound = solved.double_info_value(c"mip_dual_bound").ok().filter(|bound| bound.is_finite());
    let found = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
    Search {
        values: found.then(|| solved.get_solution().columns().to_vec()),
        bound: bound.and_then(whole).map(|bound| bound * unit + constant),
        infeasible: solved.status() == HighsModelStatus::Infeasible,
    }
}

/// A claimed bound, rounded up to a whole number with the solver's tolerance in mind.
fn whole(bound: f64) -> Option<i64> {
    (bound.abs() < 1e15).then(|| (bound - 1e-6 * bound.abs().max(1.0)).ceil() as i64)
}

/// What the linear relaxation proves. By interior points without a clean-up: the prices need not be exact, what
/// they prove is computed from them in whole numbers, and that is several times faster here than the simplex method.
pub fn relax(model: &Model, rank: Rank, limit: Option<Duration>) -> Option<Dual> {
    if model.columns.is_empty() {
        return Some(model.dual(rank, &[]));
    }
    let (mut solver, rows) = state(model, (rank, 1), false)?;
    settle(&mut solver, limit);
    let _ = solver.try_set_option("solver", "ipm").and(solver.try_set_option("run_crossover", "off"));
    let solved = solver.try_solve().ok()?;
    let solution = solved.get_solution();
    let mut prices = vec![0.0; model.rows.len()];
    for (row, price) in rows.into_iter().zip(solution.dual_rows()) {
        prices[row] += price;
    }
    Some(model.dual(rank, &prices))
}

/// Settings common to all runs. An option that this version does not know is left alone.
fn settle(solver: &mut highs::Model, limit: Option<Duration>) {
    let _ = solver.try_set_option("threads", 1);
    let _ = solver.try_set_option("random_seed", 1);
    if let Some(limit) = limit {
        let _ = solver.try_set_option("time_limit", limit.as_secs_f64().max(0.01));
    }
}

/// The model in the solver's own terms, costs in a unit that divides them, and which of its rows each of the solver's rows is a side of.
fn state(model: &Model, (rank, unit): (Rank, i64), integers: bool) -> Option<(highs::Model, Vec<usize>)> {
    let mut variables = ProblemVariables::new();
    let columns: Vec<good_lp::Variable> = model
        .columns
        .iter()
        .map(|column| {
            let made = variable().clamp(column.low as f64, column.high as f64);
            variables.add(if integers && column.integer { made.integer() } else { made })
        })
        .collect();
    let priced = model.columns.iter().zip(&columns).filter(|(column, _)| rank.of(column.cost) != 0);
    let mut objective = Expression::with_capacity(model.columns.len());
    priced.for_each(|(column, at)| objective.add_mul((rank.of(column.cost) / unit) as f64, *at));
    let mut stated = variables.minimise(objective).using(good_lp::highs);
    let mut sides = Vec::with_capacity(model.rows.len());
    for (at, row) in model.rows.iter().enumerate() {
        let mut sum = Expression::with_capacity(row.terms.len());
        for (column, factor) in &row.terms {
            sum.add_mul(*factor as f64, columns[*column]);
        }
        match (row.low, row.high) {
            (Some(low), Some(high)) if low == high => {
                stated.add_constraint(constraint!(sum == low as f64));
                sides.push(at);
            }
            (low, high) => {
                if let Some(low) = low {
                    stated.add_constraint(constraint!(sum.clone() >= low as f64));
                    sides.push(at);
                }
                if let Some(high) = high {
                    stated.add_constraint(constraint!(sum <= high as f64));
                    sides.push(at);
                }
            }
        }
    }
    Some((stated.try_into_inner().ok()?, sides))
}
