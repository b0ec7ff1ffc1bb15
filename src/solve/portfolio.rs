//! Which engine works when, and for how long.
//!
//! With a time limit: a tenth of it for the first local search, four tenths at most for the root bound, and what is
//! left for dives, restricted masters and local search in parallel. With an iteration limit alone every phase is
//! counted instead and runs in a fixed order, so that the same seed gives the same roster on any number of threads.

use std::time::Duration;

use crate::colgen::{self, Root};
use crate::constraint::{Lowered, Problem};
use crate::control::Control;
use crate::domain::Roster;
use crate::mip;
use crate::pricing::{Prepared, Scratch};
use crate::search::{self, Board, Budget, Temperature};
use crate::units::rng::{self, Rng};

/// Dives in a run that counts instead of looking at the clock.
const COUNTED_DIVES: usize = 2;
/// Largest exact model (rows and columns) that is tried under a time limit, and without one.
const EXACT_TIMED: usize = 30_000;
const EXACT_COUNTED: usize = 2_000;
/// Columns of each employee in a restricted master.
const SELECT_COLUMNS: usize = 30;

/// One run of the engines on one problem.
pub(super) struct Run<'a> {
    pub problem: &'a Problem,
    pub lowered: &'a Lowered,
    pub prepared: &'a Prepared,
    pub control: &'a Control<'a>,
}

impl<'a> Run<'a> {
    fn rng(&self, name: &str) -> Rng {
        rng::stream(self.control.options.seed, name)
    }

    /// A part of the time limit, on the run's clock; never ends when there is no limit.
    fn share(&self, part: f64) -> Duration {
        self.control.options.time_limit.map_or(Duration::MAX, |limit| limit.mul_f64(part))
    }

    /// Is the run limited by iterations rather than time?
    fn counted(&self) -> bool {
        self.control.options.time_limit.is_none()
    }

    fn offer(&self, board: &Board<'_>) {
        self.control.offer(board.roster(), board.score());
    }

    /// The given roster if the engines can use it, else each person's best line in turn.
    pub fn first_roster(&self, start: Option<Roster>) -> Board<'a> {
        let usable = start.filter(|roster| roster.extra.is_empty() && self.prepared.knows(roster));
        let fresh = usable.is_none();
        let mut board = Board::new(self.prepared, usable.unwrap_or_else(|| self.problem.scenario.empty_roster()));
        if fresh {
            let mut order: Vec<_> = self.problem.scenario.staff().collect();
            let mut rng = self.rng("first");
            rng.shuffle(&mut order);
            let mut scratch = Scratch::default();
            for employee in order {
                board.lift(employee);
                match board.best_line(employee, 0, &mut scratch, &mut rng) {
                    Some((line, own)) => board.place(employee, &line, own),
                    None => {
                        let (line, own) = (board.roster().line(employee).to_vec(), board.own(employee));
                        board.place(employee, &line, own);
                    }
                }
            }
        }
        self.offer(&board);
        board
    }

    /// The first local search.
    pub fn local_search(&self, board: Board<'a>) -> Board<'a> {
        let budget = match self.control.options.iterations {
            Some(iterations) => Budget::Iterations(iterations),
            None => self.until(self.share(0.1).min(Duration::from_secs(30))),
        };
        let temperature = Temperature::fitting(&board, self.prepared.models.len());
        search::search(self.prepared, board, temperature, budget, self.control, &mut self.rng("search"))
    }

    fn until(&self, end: Duration) -> Budget {
        Budget::Seconds { from: self.control.elapsed().as_secs_f64(), to: end.as_secs_f64() }
    }

    /// Column generation at the root.
    pub fn bound(&self, found: &Board<'a>) -> Root {
        colgen::root(self.prepared, found.roster(), found.value(), self.control, self.share(0.5))
    }

    /// The compact exact model, where it is small: from the incumbent, with at most half of the time that is left.
    fn exact(&self, most: usize) {
        if self.control.stopped().is_some() || mip::size(self.lowered, self.problem) > most {
            return;
        }
        let limit = (!self.counted()).then(|| self.control.left().mul_f64(0.5));
        let start = self.control.best().map(|(_, roster)| roster);
        let stop = || self.control.stopped().is_some();
        let found = mip::solve_exact(self.problem, self.lowered, limit, start.as_ref(), &stop);
        if let Some((roster, score)) = found.roster.zip(found.score) {
            self.control.offer(&roster, score);
        }
        if let Some(bound) = found.bound {
            self.control.offer_bound(bound);
        }
    }

    /// Everything that can still find better rosters, until the run ends.
    pub fn improve(&self, root: &Root) {
        if self.counted() {
            self.exact(EXACT_COUNTED);
            let mut rng = self.rng("counted");
            for _ in 0..COUNTED_DIVES {
                self.dive_and_polish(root, &mut rng);
            }
            self.select(root);
            return;
        }
        let threads = self.control.options.threads.max(1);
        std::thread::scope(|scope| {
            for worker in 0..threads {
                scope.spawn(move || self.work(worker, root));
            }
        });
    }

    /// One thread's share of the improving: dives, restricted masters and local search in turn.
    fn work(&self, worker: usize, root: &Root) {
        let mut rng = self.rng(&format!("worker {worker}"));
        // Each stream prices on its own thread; both together fill the machine.
        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
        pool.install(|| {
            if worker == 0 {
                self.select(root);
                self.exact(EXACT_TIMED);
            }
            for turn in worker.. {
                if self.control.stopped().is_some() {
                    return;
                }
                match turn % 3 {
                    0 => self.burst(&mut rng),
                    _ => self.dive_and_polish(root, &mut rng),
                }
            }
        });
    }

    /// A dive, then a short cold local search on what it found.
    fn dive_and_polish(&self, root: &Root, rng: &mut Rng) {
        let Some(roster) = colgen::dive(self.prepared, root, self.control, Duration::MAX, rng) else { return };
        let board = Board::new(self.prepared, roster);
        self.offer(&board);
        self.polish(board, rng);
    }

    fn polish(&self, board: Board<'a>, rng: &mut Rng) {
        let people = self.prepared.models.len();
        let budget = match self.control.options.iterations {
            Some(iterations) => Budget::Iterations(iterations / 4),
            None => Budget::Iterations(30 * people as u64),
        };
        let cold = Temperature::fitting(&board, people).last;
        search::search(self.prepared, board, Temperature { first: cold * 2.0, last: cold }, budget, self.control, rng);
    }

    /// A warmer local search from the incumbent.
    fn burst(&self, rng: &mut Rng) {
        let Some((_, roster)) = self.control.best() else { return };
        let board = Board::new(self.prepared, roster);
        let temperature = Temperature::fitting(&board, self.prepared.models.len());
        let warm = Temperature { first: temperature.first * (0.05 + 0.3 * rng.f64()), last: temperature.last };
        let seconds = (self.control.left().as_secs_f64() * 0.1).clamp(0.5, 20.0);
        let budget = self.until(self.control.elapsed() + Duration::from_secs_f64(seconds));
        search::search(self.prepared, board, warm, budget, self.control, rng);
    }

    /// The best roster that the root's columns and the incumbent's lines can make.
    fn select(&self, root: &Root) {
        let Some((_, incumbent)) = self.control.best() else { return };
        let limit = self.control.left().min(Duration::from_secs(5));
        if let Some(roster) = colgen::select(self.prepared, root, &incumbent, SELECT_COLUMNS, limit) {
            self.offer(&Board::new(self.prepared, roster));
        }
    }
}
