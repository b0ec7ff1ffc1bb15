//! Assembling the engines.
//!
//! [`solve`] runs inside the worker process: it reads one problem and reports incumbents and bounds as they come.
//! Imports everything below it; the command line calls it.

mod groups;
mod portfolio;
mod ranks;
mod rivals;
mod turns;
pub mod worker;

use std::collections::HashMap;
use std::sync::Mutex;

pub use crate::control::{Control, Event};
pub use vuoro_core::protocol::{Options, Stopped};

use crate::mip;
use crate::pricing::Prepared;
use vuoro_core::constraint::{Lowered, Problem};
use vuoro_core::domain::{DutySet, Roster};
use vuoro_core::text;
use vuoro_core::units::{Day, EmployeeId};

/// Runs the engines on a problem until proof, limit or stop; everything found is told through `control`.
/// `start` is a roster to begin from, if there is one.
pub fn solve(problem: &Problem, start: Option<Roster>, control: &Control<'_>) -> Stopped {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(control.options.threads.max(1)).build();
    match pool {
        Ok(pool) => pool.install(|| solve_forms(problem, &problem.lower(), start, control)),
        Err(_) => solve_forms(problem, &problem.lower(), start, control),
    }
}

/// The same for forms that are there already.
pub fn solve_forms(problem: &Problem, lowered: &Lowered, start: Option<Roster>, control: &Control<'_>) -> Stopped {
    if lowered.has_shared() {
        return ranks::solve(problem, lowered, start, control);
    }
    engines(problem, (lowered, lowered), start, control);
    control.stopped().unwrap_or(Stopped::Finished)
}

/// The best change of a roster on a few days of a few people: `open` holds the duties open on each day of each person.
/// Only the exact model works on it; proof says that no such change is better.
pub fn solve_held(
    problem: &Problem,
    open: &HashMap<(EmployeeId, Day), DutySet>,
    start: Option<Roster>,
    control: &Control<'_>,
) -> Stopped {
    let mut lowered = problem.lower();
    lowered.hold(&problem.scenario, open);
    let limit = control.options.time_limit.map(|_| control.left());
    let stop = || control.stopped().is_some();
    let found = mip::solve_exact(problem, &lowered, limit, start.as_ref(), &stop);
    if let Some(roster) = &found.roster {
        control.offer(roster, lowered.score(roster));
    }
    if found.proven { Stopped::Optimal } else { control.stopped().unwrap_or(Stopped::Finished) }
}

/// One run of the engines on forms as they are stated, perhaps under pressure, and without.
fn engines(problem: &Problem, (stated, plain): (&Lowered, &Lowered), start: Option<Roster>, control: &Control<'_>) {
    control.phase(text!("phase-rules"));
    let prepared = Prepared::new(problem, stated);
    let run = portfolio::Run { problem, lowered: stated, plain, prepared: &prepared, control, merging: Mutex::new(()) };

    control.phase(text!("phase-first-roster"));
    let first = run.first_roster(start);
    control.phase(text!("phase-local-search"));
    run.improve(first);
}
