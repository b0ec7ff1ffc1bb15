//! Which engine works when, and for how long.
//!
//! With a time limit: a line-wise search for a few seconds, then one thread generates columns while the others exchange
//! blocks of days, dives, and ends the bound (all threads do so together where lines are long); every thread takes
//! whatever is due: dives, exchanges, line-wise search, from the incumbent. What finds better rosters is due more often
//! ([`Turns`]). With an iteration limit alone every phase is counted instead and runs in a fixed order, so that the same
//! seed gives the same roster on any number of threads.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::colgen::{self, Dive, FirstOrder, Groups, Needs, Part, Root};
use crate::control::Control;
use crate::mip;
use crate::pricing::{Prepared, Scratch};
use crate::search::{self, Board, Budget, Temperature};
use vuoro_core::constraint::{Lowered, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::text;
use vuoro_core::units::rng::{self, Rng};

use super::turns::{Kind, Turns};

/// Dives in a run that counts instead of looking at the clock.
const COUNTED_DIVES: usize = 2;
/// Parts of a roster that such a run dives into.
const COUNTED_PARTS: usize = 6;
/// Parts grow until they take about this long.
const PART_SECONDS: f64 = 0.4;
/// A part that takes so many times as long ends.
const PATIENCE: f64 = 5.0;
/// Where there are groups, this part of all parts are within one group.
const WITHIN: f64 = 0.75;
/// How often dives go back for another roster: into everything or a group, and into a small part.
pub(super) const DIVE_BACK: usize = 6;
const PART_BACK: usize = 4;
/// Parts of the time left after which a dive into everything should have its first roster, and must have found something.
const FIRST_ROSTER: f64 = 0.25;
const LAST_ROSTER: f64 = 0.5;
/// Local search after a dive, in lines of each person.
pub(super) const COLD: u64 = 10;
/// Part of the time for the end of the root by the simplex method.
const PROOF: f64 = 0.15;
/// Block moves that stand for one line-wise iteration in such a run.
const MOVES: u64 = 200;
/// Largest exact model (rows and columns) that is tried under a time limit, and without one.
const EXACT_TIMED: usize = 30_000;
const EXACT_COUNTED: usize = 2_000;
/// Until which part of the time columns are generated, at most.
const COLUMNS: f64 = 0.4;
/// Where people times days are more than this, pricing is most of the work and all threads share it.
const LONG: usize = 4000;
/// There, column generation and a dive after it need time for so many rounds of pricing.
const NEEDS: Needs = Needs { least: 110, reserve: 40, nearly: 0.005 };
/// People beyond whom groups that share no demand are worked on one by one.
const LARGE: usize = 150;
/// Columns of each employee in a restricted master, and the most time for it.
const SELECT_COLUMNS: usize = 30;
const SELECT_TIME: Duration = Duration::from_secs(5);

/// How large parts are, against what is done in a fraction of a second at a ward: windows of days, and whole lines.
pub(super) struct Sizes {
    windows: f64,
    lines: f64,
}

impl Default for Sizes {
    fn default() -> Self {
        Sizes { windows: 1.0, lines: 0.6 }
    }
}

/// What a thread goes on with.
#[derive(Default)]
struct Own<'a> {
    sizes: Sizes,
    dive: Option<Dive<'a>>,
}

/// What threads know of the root.
type Known = Mutex<Option<Arc<Root>>>;

/// One run of the engines on one problem.
pub(super) struct Run<'a> {
    pub problem: &'a Problem,
    /// What it is prepared from, perhaps under pressure.
    pub lowered: &'a Lowered,
    /// The same without.
    pub plain: &'a Lowered,
    pub prepared: &'a Prepared,
    pub control: &'a Control<'a>,
    /// Held while a found change is put on the best roster.
    pub merging: Mutex<()>,
}

impl<'a> Run<'a> {
    pub(super) fn rng(&self, name: &str) -> Rng {
        rng::stream(self.control.options.seed, name)
    }

    /// A part of the time limit, on the run's clock; never ends when there is no limit.
    pub(super) fn share(&self, part: f64) -> Duration {
        self.control.options.time_limit.map_or(Duration::MAX, |limit| limit.mul_f64(part))
    }

    pub(super) fn ended(&self) -> bool {
        self.control.stopped().is_some()
    }

    pub(super) fn offer(&self, board: &Board<'_>) {
        self.control.offer(board.roster(), board.score());
    }

    /// From now for so many seconds.
    pub(super) fn next(&self, seconds: f64) -> Budget {
        let from = self.control.elapsed().as_secs_f64();
        Budget::Seconds { from, to: from + seconds }
    }

    /// The given roster if the engines can use it, else a good line for each person in turn.
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
                match board.draft_line(employee, &mut scratch) {
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

    /// Everything after the first roster.
    pub fn improve(&self, board: Board<'a>) {
        if self.prepared.models.is_empty() {
            // Nobody to plan: there is one roster.
            self.control.prove();
            self.control.offer_least(self.plain.score(board.roster()));
            self.control.offer_bound(board.value());
            return;
        }
        match self.control.options.iterations.filter(|_| self.control.options.time_limit.is_none()) {
            Some(iterations) => self.improve_counted(board, iterations),
            None => self.improve_timed(board),
        }
    }

    fn improve_counted(&self, board: Board<'a>, iterations: u64) {
        let people = self.prepared.models.len();
        let warm = Temperature::fitting(&board, people);
        let budget = Budget::Iterations(iterations);
        let board = search::search(self.prepared, board, None, warm, budget, self.control, &mut self.rng("search"));
        let budget = Budget::Iterations(iterations.saturating_mul(MOVES));
        let board = search::exchange(self.prepared, board, None, 1.0, budget, self.control, &mut self.rng("exchange"));
        let root = colgen::root(self.prepared, board.roster(), self.control, Duration::MAX);
        self.exact(EXACT_COUNTED, None);
        let mut rng = self.rng("counted");
        for _ in 0..COUNTED_DIVES {
            self.dive(&root, &mut None, iterations / 4, &mut rng);
        }
        if let Some((_, roster)) = self.control.best() {
            let board = Board::new(self.prepared, roster);
            self.parts(board, Some(&root), None, None, &mut Sizes::default(), &mut rng);
        }
        self.select(&root);
    }

    fn improve_timed(&self, board: Board<'a>) {
        let warm = Temperature::fitting(&board, self.prepared.models.len());
        let seconds = self.share(0.04).as_secs_f64().min(10.0);
        let mut rng = self.rng("search");
        let found = search::search(self.prepared, board, None, warm, self.next(seconds), self.control, &mut rng);
        if self.prepared.models.len() > LARGE {
            let groups = Groups::new(self.prepared);
            if groups.people.len() > 1 {
                return self.improve_groups(&found, &groups);
            }
        }
        let long = self.prepared.models.len() * self.prepared.days > LONG;
        let root = Mutex::new(if long { self.together(&found).map(Arc::new) } else { None });
        let turns = Mutex::new(Turns::new(self.share(0.04).as_secs_f64()));
        let threads = self.control.options.threads.max(1);
        std::thread::scope(|scope| {
            for worker in 0..threads {
                let (root, turns, found) = (&root, &turns, &found);
                scope.spawn(move || self.work(worker == 0 && !long, worker, found, root, turns));
            }
        });
    }

    /// Where lines are long: all threads generate columns and dive to a first roster together. `None` where time is too
    /// short to begin.
    fn together(&self, found: &Board<'a>) -> Option<Root> {
        let threads = self.control.options.threads.max(1);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().ok()?;
        pool.install(|| {
            self.control.phase(text!("phase-bound"));
            let mut columns = FirstOrder::new(self.prepared, found.roster(), self.control);
            if !columns.generate(self.control, self.share(COLUMNS), NEEDS) {
                return None;
            }
            let root = columns.into_root();
            self.control.phase(text!("phase-dives"));
            self.next_roster(&root, &mut None, &mut self.rng("together"));
            Some(root)
        })
    }

    /// One thread's work: what is due; the one that `leads` begins with a relaxation, dives, and proves the bound.
    fn work(&self, leads: bool, worker: usize, found: &Board<'a>, known: &Known, turns: &Mutex<Turns>) {
        // Each stream prices on its own thread; together they fill the machine.
        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
        pool.install(|| {
            let mut rng = self.rng(&format!("worker {worker}"));
            let mut own = Own::default();
            let known = || known.lock().expect("no thread panics while telling of the root");
            if leads {
                if self.control.options.threads <= 1 {
                    let budget = self.next(self.share(0.1).as_secs_f64());
                    search::exchange(self.prepared, found.clone(), None, 1.0, budget, self.control, &mut rng);
                }
                self.control.phase(text!("phase-bound"));
                let near = Arc::new(colgen::nearly(self.prepared, found.roster(), self.control, self.share(COLUMNS)));
                *known() = Some(near.clone());
                self.control.phase(text!("phase-dives"));
                self.dive(&near, &mut own.dive, COLD * self.prepared.models.len() as u64, &mut rng);
                self.control.phase(text!("phase-bound"));
                let until = self.control.elapsed().saturating_add(self.share(PROOF).min(self.control.left()));
                let root = Arc::new(colgen::finished(self.prepared, near.as_ref().clone(), self.control, until));
                *known() = Some(root.clone());
                self.control.phase(text!("phase-dives-and-exchanges"));
                self.select(&root);
                self.exact(EXACT_TIMED, Some(0.3));
            }
            while !self.ended() {
                let root = known().clone();
                match root.as_deref() {
                    Some(root) if self.stuck() => self.begin_anew(found, root, &mut own.sizes, &mut rng),
                    root => self.turn(found, root, turns, &mut own, &mut rng),
                }
            }
        });
    }

    /// One turn of what is due.
    fn turn(&self, found: &Board<'a>, root: Option<&Root>, turns: &Mutex<Turns>, own: &mut Own<'a>, rng: &mut Rng) {
        let lock = || turns.lock().expect("no thread panics while holding the turns");
        let (kind, seconds) = lock().due(root.is_some(), self.control.left().as_secs_f64());
        let before = self.control.best_score();
        let began = self.control.elapsed();
        let now = match (kind, root) {
            (Kind::Exchange { fresh: true }, _) => {
                Some(search::exchange(self.prepared, found.clone(), None, 1.0, self.next(seconds), self.control, rng))
            }
            (Kind::Exchange { fresh: false }, _) => {
                let (board, warmth) = (self.incumbent(found), 0.2 + 0.6 * rng.f64());
                Some(search::exchange(self.prepared, board, None, warmth, self.next(seconds), self.control, rng))
            }
            (Kind::Dive, Some(root)) => self.dive(root, &mut own.dive, COLD * self.prepared.models.len() as u64, rng),
            (Kind::Parts, root) => {
                Some(self.parts(self.incumbent(found), root, Some(seconds), None, &mut own.sizes, rng))
            }
            _ => Some(self.burst(self.incumbent(found), seconds, rng)),
        };
        let took = (self.control.elapsed() - began).as_secs_f64();
        let better = now.is_some_and(|board| before.is_none_or(|before| board.score() < before));
        lock().done(kind, seconds, took, better);
    }

    pub(super) fn incumbent(&self, found: &Board<'a>) -> Board<'a> {
        self.control.best().map_or_else(|| found.clone(), |(_, roster)| Board::new(self.prepared, roster))
    }

    /// Puts what is new in `found`, against the roster it came from, on the best roster, which others may have changed
    /// meanwhile.
    pub(super) fn settle(&self, from: &Roster, found: &Board<'a>) {
        let _held = self.merging.lock().expect("no thread panics while merging");
        if let Some((_, mut best)) = self.control.best() {
            for employee in self.problem.scenario.staff() {
                let line = found.roster().line(employee);
                if line != from.line(employee) {
                    best.set_line(employee, line);
                }
            }
            self.offer(&Board::new(self.prepared, best));
        }
        self.offer(found);
    }

    /// The compact exact model, where it is small: from the incumbent, with at most a part of the time that is left.
    fn exact(&self, most: usize, part: Option<f64>) {
        if self.ended() || mip::size(self.plain, self.problem) > most {
            return;
        }
        let limit = part.map(|part| self.control.left().mul_f64(part));
        let start = self.control.best().map(|(_, roster)| roster);
        let stop = || self.ended();
        let found = mip::solve_exact(self.problem, self.plain, limit, start.as_ref(), &stop);
        if let Some(roster) = &found.roster {
            self.control.offer(roster, self.lowered.score(roster));
        }
        self.control.offer_least(found.least);
        if let Some(bound) = found.bound {
            self.control.offer_plain_bound(bound);
        }
        if found.proven {
            self.control.prove();
        }
    }

    /// Goes on with a dive to its next roster, or begins one.
    fn next_roster(&self, root: &Root, dive: &mut Option<Dive<'a>>, rng: &mut Rng) -> Option<Board<'a>> {
        let within = |part: f64| self.control.elapsed().saturating_add(self.control.left().mul_f64(part));
        let first = within(FIRST_ROSTER);
        let going = dive.get_or_insert_with(|| Dive::new(self.prepared, Some(root), None, first, self.control, rng));
        let Some(roster) = going.next(within(LAST_ROSTER), DIVE_BACK, rng) else {
            *dive = None;
            return None;
        };
        let board = Board::new(self.prepared, roster);
        self.offer(&board);
        Some(board)
    }

    /// A roster from a dive, and a little search from there.
    fn dive(&self, root: &Root, dive: &mut Option<Dive<'a>>, cold: u64, rng: &mut Rng) -> Option<Board<'a>> {
        let board = self.next_roster(root, dive, rng)?;
        let last = Temperature::fitting(&board, self.prepared.models.len()).last;
        let range = Temperature { first: last * 2.0, last };
        Some(search::search(self.prepared, board, None, range, Budget::Iterations(cold), self.control, rng))
    }

    /// The best that a dive into a part finds (see [`Dive::next`]), whose `first` roster is due then; it goes on for a
    /// better one until it is `enough`, for a first one until the last time given.
    pub(super) fn dive_into(
        &self,
        root: Option<&Root>,
        part: &Part<'_>,
        (first, enough, until): (Duration, Duration, Duration),
        often: usize,
        rng: &mut Rng,
    ) -> Option<Board<'a>> {
        let mut dive = Dive::new(self.prepared, root, Some(part), first, self.control, rng);
        let mut best = None;
        while let Some(roster) = dive.next(if best.is_none() { until } else { enough }, often, rng) {
            best = Some(roster);
        }
        best.map(|roster| Board::new(self.prepared, roster))
    }

    /// Dives into parts of a roster, for so many seconds, or [`COUNTED_PARTS`] of them: a few people on all days, or
    /// many on a few days; mostly of one group where there are groups.
    pub(super) fn parts(
        &self,
        mut board: Board<'a>,
        root: Option<&Root>,
        seconds: Option<f64>,
        groups: Option<&Groups>,
        sizes: &mut Sizes,
        rng: &mut Rng,
    ) -> Board<'a> {
        let end = seconds.map(|seconds| self.control.elapsed() + Duration::from_secs_f64(seconds));
        let mut count = 0;
        while !self.ended() && end.map_or(count < COUNTED_PARTS, |end| self.control.elapsed() < end) {
            count += 1;
            let roster = board.roster().clone();
            if let Some(found) = self.part_of(&board, root, seconds.is_some(), groups, sizes, rng) {
                self.settle(&roster, &found);
                board = self.incumbent(&found);
            }
        }
        board
    }

    /// A dive into a random part of a roster; a better one if it found any.
    pub(super) fn part_of(
        &self,
        board: &Board<'a>,
        root: Option<&Root>,
        timed: bool,
        groups: Option<&Groups>,
        sizes: &mut Sizes,
        rng: &mut Rng,
    ) -> Option<Board<'a>> {
        let began = self.control.elapsed();
        let (part, window) = self.part(board.roster(), groups, sizes, rng);
        let until = if timed { began + Duration::from_secs_f64(PATIENCE * PART_SECONDS) } else { Duration::MAX };
        let found = self.dive_into(root, &part, (Duration::MAX, until, until), PART_BACK, rng);
        let took = (self.control.elapsed() - began).as_secs_f64();
        // What is done quickly may be larger; without a clock the size stays.
        if timed {
            let size = if window { &mut sizes.windows } else { &mut sizes.lines };
            *size = (*size * if took < PART_SECONDS { 1.03 } else { 0.9 }).clamp(0.3, 8.0);
        }
        found.filter(|found| found.value() < board.value())
    }

    /// A random part of a roster, and whether it is a window of days.
    fn part<'r>(&self, roster: &'r Roster, groups: Option<&Groups>, sizes: &Sizes, rng: &mut Rng) -> (Part<'r>, bool) {
        let days = self.prepared.days;
        let scaled =
            |low: usize, high: usize, size: f64, rng: &mut Rng| (rng.usize(low..=high) as f64 * size).ceil() as usize;
        let length = scaled(5, 14, sizes.windows, rng);
        let window = length < days && rng.u8(..3) > 0;
        let (days, most) = if window {
            let from = rng.usize(..=days - length);
            (from..from + length, 40)
        } else {
            (0..days, scaled(3, 7, sizes.lines, rng))
        };
        let mut part = match groups.filter(|_| rng.f64() < WITHIN) {
            Some(groups) => self.within(roster, groups, rng.usize(..groups.people.len()), days),
            None => {
                let first = rng.usize(..self.prepared.models.len());
                let peers = self.prepared.peers()[first].iter().map(|peer| *peer as usize);
                let people = std::iter::once(first).chain(peers).collect();
                Part { roster, people, days, guests: Vec::new() }
            }
        };
        rng.shuffle(&mut part.people);
        part.people.truncate(most);
        part.people.sort_unstable();
        part.guests.retain(|guest| part.people.binary_search(guest).is_ok());
        (part, window)
    }

    /// A warmer line-wise search from the incumbent.
    fn burst(&self, board: Board<'a>, seconds: f64, rng: &mut Rng) -> Board<'a> {
        let temperature = Temperature::fitting(&board, self.prepared.models.len());
        let warm = Temperature { first: temperature.first * (0.05 + 0.3 * rng.f64()), last: temperature.last };
        search::search(self.prepared, board, None, warm, self.next(seconds), self.control, rng)
    }

    /// The best roster that the root's columns and the incumbent's lines can make.
    fn select(&self, root: &Root) {
        let Some((_, incumbent)) = self.control.best() else { return };
        if self.ended() {
            return;
        }
        let limit = self.control.options.time_limit.map(|_| self.control.left().mul_f64(0.1).min(SELECT_TIME));
        if let Some(roster) = colgen::select(self.prepared, root, &incumbent, SELECT_COLUMNS, limit) {
            self.offer(&Board::new(self.prepared, roster));
        }
    }
}
