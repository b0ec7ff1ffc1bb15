//! What is tried once nothing improves the best roster any more: other rosters from the beginning.
//!
//! Dives into parts end where no part holds anything better, and where that is depends on the roster they began with. A
//! rival comes from a dive that does not look at the best roster, and dives into its parts improve it as long as that pays.

use std::time::Duration;

use crate::colgen::{Dive, Root};
use crate::search::{self, Board, Budget, Temperature};
use vuoro_core::text;
use vuoro_core::units::rng::Rng;

use super::portfolio::{COLD, Run, Sizes};

/// The best roster counts as stuck when nothing better came for so many seconds, and for this part of the time until it was
/// found.
const QUIET: f64 = 5.0;
const STUCK: f64 = 0.3;
/// Part of the time left in which a rival's dive should have its roster.
const FIRST_ROSTER: f64 = 0.25;
/// A rival is given up when nothing better came for so many seconds, and for this part of the time until it was found.
const PATIENCE: f64 = 2.0;
const AGE: f64 = 0.5;
/// Parts of the best roster then have this part of the rival's time.
const BETWEEN: f64 = 0.3;

impl<'a> Run<'a> {
    /// Has nothing better come for so long that it is worth beginning anew, with as much time left?
    pub(super) fn stuck(&self) -> bool {
        let (now, quiet) = (self.control.elapsed(), self.control.quiet());
        let wait = Duration::from_secs_f64(QUIET) + now.saturating_sub(quiet).mul_f64(STUCK);
        quiet > wait && self.control.left() > wait
    }

    /// One rival; then, unless it led to a better roster, parts of the best one.
    pub(super) fn begin_anew(&self, found: &Board<'a>, root: &Root, sizes: &mut Sizes, rng: &mut Rng) {
        let began = self.control.elapsed();
        self.control.phase(text!("phase-beginning-anew"));
        self.rival(root, sizes, rng);
        self.control.phase(text!("phase-dives-and-exchanges"));
        if self.stuck() {
            let seconds = (self.control.elapsed() - began).as_secs_f64() * BETWEEN;
            self.parts(self.incumbent(found), Some(root), Some(seconds), None, sizes, rng);
        }
    }

    /// A rival, as long as it improves and no better roster comes from it or from elsewhere.
    fn rival(&self, root: &Root, sizes: &mut Sizes, rng: &mut Rng) {
        let (began, best) = (self.control.elapsed(), self.control.best_score());
        let first = began.saturating_add(self.control.left().mul_f64(FIRST_ROSTER));
        let mut dive = Dive::anew(self.prepared, root, first, self.control, rng);
        let Some(roster) = dive.next(Duration::MAX, 0, rng) else { return };
        let board = Board::new(self.prepared, roster);
        let people = self.prepared.models.len();
        let last = Temperature::fitting(&board, people).last;
        let (range, lines) = (Temperature { first: last * 2.0, last }, Budget::Iterations(COLD * people as u64));
        let mut board = search::search(self.prepared, board, None, range, lines, self.control, rng);
        let mut better = self.control.elapsed();
        while !self.ended() && self.control.best_score() == best {
            let patience = Duration::from_secs_f64(PATIENCE) + (better - began).mul_f64(AGE);
            if self.control.elapsed() - better > patience {
                break;
            }
            if let Some(found) = self.part_of(&board, Some(root), true, None, sizes, rng) {
                board = found;
                better = self.control.elapsed();
                self.offer(&board);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::colgen;
    use crate::control::Control;
    use crate::mip;
    use crate::pricing::Prepared;
    use vuoro_core::assess::judge;
    use vuoro_core::domain::{Demand, Presence, When};
    use vuoro_core::protocol::Options;
    use vuoro_core::rules::{self, testing};
    use vuoro_core::units::{ShiftId, UnitId, rng};

    /// Three people for four heads a day: no roster is without cost. A rival is better than a poor roster and ends then; with
    /// the best one known it ends by itself and changes nothing.
    #[test]
    fn a_rival_replaces_a_poor_roster_and_gives_up_on_the_best_one() {
        let mut scenario = testing::ward("2026-10-19", 14);
        for (day, shift) in scenario.calendar.iter().flat_map(|day| [(day, ShiftId(0)), (day, ShiftId(1))]) {
            scenario.demands.push(Demand {
                unit: UnitId(0),
                day,
                when: When::Shift(shift),
                who: Presence::Anyone,
                minimum: 0,
                target: 2,
                maximum: None,
                under: Some(100),
                over: Some(10),
                spread: None,
                origin: None,
            });
        }
        let problem = testing::problem(rules::kind("cover").expect("a known kind"), scenario, "");
        let lowered = problem.lower();
        let prepared = Prepared::new(&problem, &lowered);
        let best = mip::solve_exact(&problem, &lowered, None, None, &|| false);
        let (best, score) = best.roster.zip(best.score).expect("a roster");
        let empty = problem.scenario.empty_roster();
        assert!(score.soft > 0 && score < judge(&problem, &empty).total, "{score:?}");

        let (stop, ignore) = (AtomicBool::new(false), |_| {});
        let control = || Control::new(Options { time_limit: None, ..Options::default() }, &stop, &ignore);
        let root = colgen::nearly(&prepared, &empty, &control(), Duration::MAX);
        for known in [&empty, &best] {
            let control = control();
            let before = judge(&problem, known).total;
            control.offer(known, before);
            let run = Run {
                problem: &problem,
                lowered: &lowered,
                plain: &lowered,
                prepared: &prepared,
                control: &control,
                merging: Mutex::new(()),
            };
            run.rival(&root, &mut Sizes::default(), &mut rng::stream(1, "rival"));
            let (after, roster) = control.best().expect("a roster");
            assert_eq!(judge(&problem, &roster).total, after, "the check agrees");
            assert_eq!((after < before, after >= score), (before > score, true), "{before:?} {after:?} {score:?}");
        }
    }
}
