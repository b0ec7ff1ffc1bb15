//! The exact compact model of a small problem.
//!
//! Forms become rows of a plain model in whole numbers, which one file (`solver.rs`) hands to the solver. What is
//! required of employees is a restriction, not a price, for all who can keep it; only if someone cannot, the least
//! breach is found first. What is required of several people together is made least next, then the cost with no more
//! of either broken: ranks are never added up. Whatever comes back is a roster judged again by
//! `Lowered::score`; bounds of relaxations are computed again in whole numbers.
//! Imports `units`, `domain`, `constraint` and `propagate`; never a rule, never another engine.

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
pub use rows::{Column, Dual, Model, Rank, Row};

use std::time::Duration;

use vuoro_core::constraint::{Lowered, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::propagate::Filter;
use vuoro_core::units::ids::all;
use vuoro_core::units::{Cost, Score};

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
    /// No roster breaks less than these points.
    pub least: Score,
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

/// Searches for the best roster of a small problem and proves it. A good `start` helps much: what cannot be in a
/// roster as good is left out before the search, and a start that equals the relaxation's bound is proven at once.
/// `limit` is for the search; the relaxation before it takes at most a quarter more, and HiGHS minds both loosely.
/// `stop` is asked between solver runs only: whoever needs to stop one at once must end the process.
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
        if is_open(lowered, &start) {
            run.keep(start);
        }
    }
    if stop() || problem.scenario.calendar.days == 0 {
        return run.result;
    }
    if run.attempt(strict(problem, lowered), stop) == Attempt::Infeasible && !stop() {
        run.attempt(lower(problem, lowered, Mode::Elastic, None), stop);
    }
    run.result
}

/// May an engine plan everything in the roster?
fn is_open(lowered: &Lowered, roster: &Roster) -> bool {
    let line = |employee| (0..).zip(roster.line(employee)).all(|(day, duty)| lowered.is_open(employee, day, *duty));
    all(roster.employees()).all(line)
}

/// The lower bound that the linear relaxation proves on the cost of any roster that breaks nothing required.
pub fn lp_bound(problem: &Problem, lowered: &Lowered, limit: Option<Duration>) -> Option<Cost> {
    solver::relax(&strict(problem, lowered).model, Rank::Soft, limit).map(|dual| dual.bound())
}

/// The strict model over filtered domains.
fn strict(problem: &Problem, lowered: &Lowered) -> Compact {
    let open = Filter::of(problem, lowered).own();
    lower(problem, lowered, Mode::Strict, Some(&open))
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

    /// Searches one model: at once when nothing in it can be broken, else for the least breach of each rank first.
    fn attempt(&mut self, mut compact: Compact, stop: &dyn Fn() -> bool) -> Attempt {
        let ranks = [Rank::Hard, Rank::Shared].map(|rank| (rank, compact.model.is_priced(rank)));
        let (mut least, mut share) = (true, 1);
        for (rank, _) in ranks.into_iter().filter(|(_, priced)| *priced) {
            let nothing = self.inside(&compact).is_some_and(|known| rank.of(known) == 0);
            if !nothing {
                share = 2;
                let search = self.search(&compact, rank, share);
                if search.infeasible {
                    return Attempt::Infeasible;
                }
                let Some(known) = self.inside(&compact) else { return Attempt::Done };
                let reached = search.bound.is_some_and(|bound| bound >= rank.of(known));
                if let Some(bound) = search.bound.filter(|_| least && !reached) {
                    // Large points may stay open in their last units.
                    let proved = match rank {
                        Rank::Shared => Score { hard: known.hard, shared: bound.max(0), soft: 0 },
                        _ => Score::hard(bound.max(0)),
                    };
                    self.result.least = self.result.least.max(proved);
                }
                least &= reached;
            }
            let Some(known) = self.inside(&compact) else { return Attempt::Done };
            if least {
                let shared = if rank == Rank::Shared { known.shared } else { 0 };
                self.result.least = self.result.least.max(Score { hard: known.hard, shared, soft: 0 });
            }
            compact.model.cap(rank, rank.of(known));
            if stop() {
                return Attempt::Done;
            }
        }
        if self.relax(&mut compact, 4 * share) {
            self.result.proven = least;
            return Attempt::Done;
        }
        if stop() {
            return Attempt::Done;
        }
        let search = self.search(&compact, Rank::Soft, share);
        let [(_, breakable), _] = ranks;
        if search.infeasible && !breakable {
            return Attempt::Infeasible;
        }
        let Some(known) = self.result.score else { return Attempt::Done };
        // A bound above a roster that the model allows is a numerical mistake of the solver.
        let sound = |bound: &Cost| *bound <= known.soft || !known.is_legal();
        self.result.bound = self.result.bound.max(search.bound.filter(sound));
        let reached = self.result.bound.is_some_and(|bound| bound >= known.soft);
        self.result.proven = least && reached && (known.is_legal() || breakable);
        Attempt::Done
    }

    /// The score of the best roster so far, if the model allows it.
    fn inside(&self, compact: &Compact) -> Option<Score> {
        let values = compact.values(self.result.roster.as_ref()?)?;
        compact.model.broken(&values).is_none().then_some(self.result.score).flatten()
    }

    /// Bounds the cost by the linear relaxation, and fixes the columns that cannot be in a roster as good as the
    /// best so far. Takes the given part of the time limit. True when that is proven best.
    fn relax(&mut self, compact: &mut Compact, share: u32) -> bool {
        let limit = self.limit.map(|limit| limit / share);
        let Some(dual) = solver::relax(&compact.model, Rank::Soft, limit) else { return false };
        self.result.bound = Some(dual.bound());
        // Only of a roster that the model allows: it must stay a solution.
        let Some(Score { soft: cost, .. }) = self.inside(compact) else { return false };
        compact.model.fix(&dual, cost);
        dual.bound() >= cost
    }

    /// One search from the best roster so far, in the given part of the time limit; what it finds is kept.
    fn search(&mut self, compact: &Compact, rank: Rank, share: u32) -> Search {
        let limit = self.limit.map(|limit| limit / share);
        let start = self.result.roster.as_ref().and_then(|roster| compact.values(roster));
        let search = solver::search(&compact.model, rank, limit, start.as_deref());
        if let Some(values) = &search.values {
            self.keep(compact.roster(values, self.problem.scenario.calendar.days));
        }
        search
    }
}
