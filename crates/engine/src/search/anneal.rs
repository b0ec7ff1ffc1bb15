//! The search loop: who is taken out, what is accepted, how warm it is.

use std::time::Duration;

use crate::control::Control;
use crate::pricing::{Prepared, Scratch};
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, Score, ids::Id};

use super::board::Board;

/// When a search ends, and how far along it is.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// After so many iterations.
    Iterations(u64),
    /// At this many seconds of the run's clock, counted from the given beginning.
    Seconds {
        /// Run-clock second at which the search begins.
        from: f64,
        /// Run-clock second at which it ends.
        to: f64,
    },
}

impl Budget {
    /// Does it end by the clock? What is counted instead tells of nothing on the way: when, would depend on the clock.
    pub(super) fn is_timed(self) -> bool {
        matches!(self, Budget::Seconds { .. })
    }
}

/// Temperatures in cost units: from the first to the last, geometrically.
#[derive(Clone, Copy, Debug)]
pub struct Temperature {
    /// At the beginning.
    pub first: f64,
    /// At the end.
    pub last: f64,
}

impl Temperature {
    /// Temperatures that fit a board: from a small part of its cost per person down to almost nothing.
    pub fn fitting(board: &Board<'_>, people: usize) -> Self {
        let each = board.value().max(1) as f64 / people.max(1) as f64;
        let first = (each * 0.25).max(2.0);
        Temperature { first, last: (first / 40.0).max(0.2) }
    }

    pub(super) fn at(self, part: f64) -> f64 {
        self.first * (self.last / self.first).powf(part)
    }
}

/// Least time between two offers of better rosters on the way.
pub(super) const PAUSE: Duration = Duration::from_millis(300);

/// Searches from the board's roster; better rosters are offered to `control`. With `people`, only their lines change and
/// nothing is offered: others may have changed the rest of the best roster meanwhile. Returns the best found.
///
/// Deterministic for a given board, stream and iteration budget.
pub fn search<'a>(
    prepared: &'a Prepared,
    mut board: Board<'a>,
    people: Option<&[usize]>,
    temperature: Temperature,
    budget: Budget,
    control: &Control<'_>,
    rng: &mut Rng,
) -> Board<'a> {
    let everybody: Vec<usize> = (0..prepared.models.len()).collect();
    let offered = people.is_none();
    let people = people.unwrap_or(&everybody);
    let mut best = board.clone();
    if people.is_empty() {
        return best;
    }
    let mut scratch = Scratch::default();
    let mut undo: Vec<(EmployeeId, Vec<DutyId>, Score)> = Vec::new();
    let mut iteration = 0u64;
    let mut said = control.elapsed();
    loop {
        let part = progress(budget, iteration, control);
        let ended = part >= 1.0 || control.stopped().is_some();
        let telling = offered && budget.is_timed() && control.elapsed() - said >= PAUSE;
        // A board is copied when it is told or left, not at each better one: it may be a thousand people's.
        if board.value() < best.value() && (ended || telling) {
            best = board.clone();
            if offered {
                control.offer(best.roster(), best.score());
                said = control.elapsed();
            }
        }
        if ended {
            if offered {
                control.offer(best.roster(), best.score());
            }
            return best;
        }
        let warmth = temperature.at(part);
        iteration += 1;
        let before = board.value();
        take_out(&mut board, people, rng, &mut undo);
        let noise = if rng.bool() { 0 } else { (warmth * 0.3) as i32 };
        for (employee, line, own) in &undo {
            match board.best_line(*employee, noise, &mut scratch, rng) {
                Some((fresh, score)) => board.place(*employee, &fresh, score),
                None => board.place(*employee, line, *own),
            }
        }
        let change = (board.value() - before) as f64;
        let refused = change > 0.0 && rng.f64() >= (-change / warmth).exp();
        if refused {
            put_back(&mut board, &undo);
        } else if change > 0.0 && before < best.value() {
            best = board.clone();
            put_back(&mut best, &undo);
        }
    }
}

/// Gives people the lines back that they had before.
fn put_back(board: &mut Board<'_>, lines: &[(EmployeeId, Vec<DutyId>, Score)]) {
    for (employee, line, own) in lines {
        board.lift(*employee);
        board.place(*employee, line, *own);
    }
}

/// Lifts one person half the time, else two to four different ones; remembers their lines.
fn take_out(board: &mut Board<'_>, people: &[usize], rng: &mut Rng, undo: &mut Vec<(EmployeeId, Vec<DutyId>, Score)>) {
    undo.clear();
    let count = if rng.bool() { 1 } else { rng.usize(2..=4) }.min(people.len());
    while undo.len() < count {
        let employee = EmployeeId::from_index(people[rng.usize(..people.len())]);
        if undo.iter().all(|(known, _, _)| *known != employee) {
            undo.push((employee, board.roster().line(employee).to_vec(), board.own(employee)));
            board.lift(employee);
        }
    }
}

/// The part of a budget that is spent, 1 at its end.
pub(super) fn progress(budget: Budget, iteration: u64, control: &Control<'_>) -> f64 {
    match budget {
        Budget::Iterations(limit) => iteration as f64 / limit.max(1) as f64,
        Budget::Seconds { from, to } => (control.elapsed().as_secs_f64() - from) / (to - from).max(1e-6),
    }
}
