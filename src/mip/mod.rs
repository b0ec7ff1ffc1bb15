//! The exact compact model of a small problem.
//!
//! Forms become rows of a plain model in whole numbers, which one file (`solver.rs`) hands to the solver. What is
//! required of employees is a restriction, not a price, for all who can keep it; only if someone cannot, the least
//! breach is found first, then the least cost with no more breach. Whatever comes back is a roster judged again by
//! `Lowered::score`; bounds of relaxations are computed again in whole numbers.
//! Imports `units`, `domain` and `constraint`; never a rule, never another engine.

mod amount;
mod compact;
mod diagram;
mod lower;
mod rows;
mod solver;
mod staff;
#[cfg(test)]
mod tests;

pub use compact::Compact;
pub use lower::{Mode, lower};
pub use rows::{Column, Model, Rank, Row};

use std::time::Duration;

use crate::constraint::{Lowered, Problem};
use crate::domain::Roster;
use crate::units::{Cost, Score};

use solver::Search;
use staff::Owned;

/// What the exact model found.
#[derive(Clone, Debug, Default)]
pub struct MipResult {
    /// The best roster.
    pub roster: Option<Roster>,
    /// Its score by the forms.
    pub score: Option<Score>,
    /// Lower bound on the cost of any roster that breaks nothing required.
    pub bound: Option<Cost>,
    /// Is there no better roster? Without broken requirements only if `score` is legal.
    pub proven: bool,
}

/// Columns and rows of a problem's model, estimated from a few employees: a measure of whether it is small. Up to
/// about 20 000 are solved to proof within a minute (two to four weeks of a ward); the estimate itself takes
/// milliseconds.
pub fn size(lowered: &Lowered, problem: &Problem) -> usize {
    const LOOKED_AT: usize = 6;
    let owned = Owned::of(problem, lowered);
    let staff = owned.staff();
    let people = staff.len();
    let step = people.div_ceil(LOOKED_AT).max(1);
    let looked_at: Vec<usize> = staff.step_by(step).map(|employee| lower::size_of(problem, &owned, employee)).collect();
    let seen: usize = looked_at.iter().sum();
    // A cover has a row and a segment on either side.
    seen * people / looked_at.len().max(1) + 3 * owned.covers.len()
}

/// Searches for the best roster of a small problem and proves it, from `start` if that is given. `limit` holds for
/// each of the at most two searches; HiGHS minds it loosely. `stop` is asked between searches only: whoever needs
/// to stop one at once must end the process.
pub fn solve_exact(
    problem: &Problem,
    lowered: &Lowered,
    limit: Option<Duration>,
    start: Option<&Roster>,
    stop: &dyn Fn() -> bool,
) -> MipResult {
    let mut run = Run { problem, lowered, limit, result: MipResult::default() };
    if let Some(start) = start {
        let mut start = start.clone();
        // No engine makes extra duties, and forms do not see them.
        start.extra.clear();
        run.keep(start);
    }
    if stop() || problem.scenario.calendar.days == 0 {
        return run.result;
    }
    if run.attempt(lower(problem, lowered, Mode::Strict), stop) == Attempt::Infeasible && !stop() {
        run.attempt(lower(problem, lowered, Mode::Elastic), stop);
    }
    run.result
}

/// The lower bound that the linear relaxation proves on the cost of any roster that breaks nothing required.
pub fn lp_bound(problem: &Problem, lowered: &Lowered, limit: Option<Duration>) -> Option<Cost> {
    solver::relax(&lower(problem, lowered, Mode::Strict).model, Rank::Soft, limit)
}

/// How an attempt ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attempt {
    /// Whatever was found is in the result.
    Done,
    /// The solver says that the model has no roster.
    Infeasible,
}

struct Run<'a> {
    problem: &'a Problem,
    lowered: &'a Lowered,
    limit: Option<Duration>,
    result: MipResult,
}

impl Run<'_> {
    /// Keeps a roster if it is better than the best so far.
    fn keep(&mut self, roster: Roster) {
        let score = self.lowered.score(&roster);
        if self.result.score.is_none_or(|known| score < known) {
            self.result.roster = Some(roster);
            self.result.score = Some(score);
        }
    }

    /// Searches one model: at once when nothing in it can be broken, else for the least breach first.
    fn attempt(&mut self, mut compact: Compact, stop: &dyn Fn() -> bool) -> Attempt {
        let model = &compact.model;
        let priced = model.constant.hard != 0 || model.columns.iter().any(|column| column.cost.hard != 0);
        let mut least = true;
        if priced {
            self.limit = self.limit.map(|limit| limit / 2);
            let search = self.search(&compact, Rank::Hard);
            if search.infeasible {
                return Attempt::Infeasible;
            }
            let Some(known) = self.result.score else { return Attempt::Done };
            least = whole_bound(&search).is_some_and(|bound| bound >= known.hard);
            compact.model.cap_hard(known.hard);
            if stop() {
                return Attempt::Done;
            }
        }
        let search = self.search(&compact, Rank::Soft);
        if search.infeasible && !priced {
            return Attempt::Infeasible;
        }
        let bound = whole_bound(&search);
        let score = self.result.score;
        // A bound above a roster that the model allows is a numerical mistake of the solver.
        let sound = |bound: &Cost| score.is_none_or(|known| !known.is_legal() || *bound <= known.soft);
        self.result.bound = bound.filter(sound);
        let reached = |(bound, known): (Cost, Score)| bound >= known.soft && (known.is_legal() || priced);
        self.result.proven = least && self.result.bound.zip(score).is_some_and(reached);
        Attempt::Done
    }

    /// One search from the best roster so far; what it finds is kept.
    fn search(&mut self, compact: &Compact, rank: Rank) -> Search {
        let start = self.result.roster.as_ref().and_then(|roster| compact.values(roster));
        let search = solver::search(&compact.model, rank, self.limit, start.as_deref());
        if let Some(values) = &search.values {
            self.keep(compact.roster(values, self.problem.scenario.calendar.days));
        }
        search
    }
}

/// The claimed bound, rounded up to a whole cost with the solver's tolerance in mind.
fn whole_bound(search: &Search) -> Option<Cost> {
    let bound = search.bound.filter(|bound| bound.abs() < 1e15)?;
    Some((bound - 1e-6 * bound.abs().max(1.0)).ceil() as Cost)
}

/// probe
pub fn probe(problem: &Problem, lowered: &Lowered, width: usize, limit: u64, _args: &[String]) {
    let t = std::time::Instant::now();
    println!("size {} {:?}", size(lowered, problem), t.elapsed());
    let t = std::time::Instant::now();
    let made = lower::lower_within(problem, lowered, Mode::Strict, width);
    println!("{} columns {} rows, built {:?}", made.model.columns.len(), made.model.rows.len(), t.elapsed());
    let t = std::time::Instant::now();
    println!("lp {:?} {:?}", solver::relax(&made.model, Rank::Soft, Some(Duration::from_secs(limit))), t.elapsed());
    let t = std::time::Instant::now();
    let r = solve_exact(problem, lowered, Some(Duration::from_secs(limit)), None, &|| false);
    println!("score {:?} bound {:?} proven {} {:?}", r.score, r.bound, r.proven, t.elapsed());
}
