//! What is tried once nothing improves the best roster any more: other rosters from the beginning.
//!
//! Dives into parts end where no part holds anything better, and where that is depends on the roster they began with. A
//! rival comes from a dive that does not look at the best roster, and dives into its parts improve it as long as that pays.
//! Many small problems need seconds for one, and one in ten or so ends below the best roster.

use std::time::Duration;

use crate::colgen::{Dive, Root};
use crate::search::{self, Board, Budget, Temperature};
use crate::units::rng::Rng;

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
        self.rival(root, sizes, rng);
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
