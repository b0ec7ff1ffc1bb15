//! What is required of several people together comes before every cost.
//!
//! Engines add shared points to costs, a head as dear as the dearest day of a person and more. That is enough for nearly
//! every problem, and not a proof. So where a run ends with something missing, what is required is searched for alone:
//! that proves how much must be missing, and finds a roster where no more is. If the run's roster has more, it is done
//! again from there under more pressure. Rosters are compared rank by rank throughout, so no run loses what another
//! found, and what a run proves of costs and points together holds for every roster that breaks nothing.

use std::borrow::Cow;
use std::time::Duration;

use crate::control::{Control, View};
use vuoro_core::constraint::{Lowered, Pressure, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::protocol::Stopped;
use vuoro_core::text;
use vuoro_core::units::Score;

use super::engines;

/// Part of the time after which what is required is searched for alone, where something is missing; it has this part of
/// the time that is left.
const PATIENCE: f64 = 0.85;
const ALONE: f64 = 0.5;
/// Most runs, and how much more pressure the next one has at least.
const RUNS: usize = 8;
const MORE: i64 = 8;

/// Runs the engines on forms some of which are required of several people together.
pub(super) fn solve(problem: &Problem, lowered: &Lowered, start: Option<Roster>, control: &Control<'_>) -> Stopped {
    let mut pressure = Pressure::of(lowered.dearest_day() / Score::HEAD + 1);
    let mut start = start;
    let mut alone = false;
    for _ in 0..RUNS {
        let stated = match pressure {
            Pressure::USUAL => Cow::Borrowed(lowered),
            _ => Cow::Owned(lowered.pressed(pressure)),
        };
        let patience = control.options.time_limit.filter(|_| !alone).map(|_| control.left().mul_f64(PATIENCE));
        let run = Control::under(control, lowered, View::Pressed(pressure), None).patient(patience);
        engines(problem, (&stated, lowered), start.take(), &run);
        let impatient = patience.is_some_and(|until| run.elapsed() >= until);
        prove(pressure, &run, control);
        let (None, Some((found, roster))) = (control.stopped(), control.best()) else { break };
        if found.shared > 0 && !alone {
            alone = true;
            required(problem, lowered, &roster, control);
            prove(pressure, &run, control);
        }
        let Some((best, roster)) = control.best() else { break };
        let before = run.best().map_or(found, |(_, roster)| lowered.score(&roster));
        start = Some(roster);
        match more(pressure, best, before) {
            Some(more) => pressure = more,
            // What costs less is still to be found where costs were divided.
            None if pressure.per > 1 => pressure = Pressure::EXACT,
            None if impatient => {}
            None => break,
        }
    }
    control.stopped().unwrap_or(Stopped::Finished)
}

/// Takes over the proof that a run's roster is the best: with exact costs, and no more missing than must be.
fn prove(pressure: Pressure, run: &Control<'_>, control: &Control<'_>) {
    if pressure.per == 1 && run.stopped() == Some(Stopped::Optimal) {
        control.prove();
    }
}

/// Searches for what is required alone.
fn required(problem: &Problem, lowered: &Lowered, from: &Roster, control: &Control<'_>) {
    control.phase(text!("phase-required"));
    let limit: Option<Duration> = control.options.time_limit.map(|_| control.left().mul_f64(ALONE));
    let run = Control::under(control, lowered, View::Required, limit);
    let required = lowered.required();
    engines(problem, (&required, &required), Some(from.clone()), &run);
}

/// The pressure under which the best roster is worth more than the one that a run found, if that has more missing.
fn more(pressure: Pressure, best: Score, found: Score) -> Option<Pressure> {
    let missing = found.shared - best.shared;
    (found.hard == best.hard && missing > 0).then(|| {
        let needed = (best.soft - found.soft).max(0) / missing + 1;
        Pressure::of(needed.saturating_mul(2).max(pressure.units().saturating_mul(MORE)))
    })
}
