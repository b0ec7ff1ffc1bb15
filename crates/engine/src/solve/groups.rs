//! Large problems: people fall into groups (units) who share no demand, but for those between the groups (a float pool).
//!
//! Every thread works on other groups, with some of the people between, so that what the threads find can be put
//! together. First all groups are annealed, in shares drawn anew each round. Then column generation for everybody gives
//! the bound and places those between the groups; dives decide the groups one by one. Turns on a few groups at a time
//! use what time is left.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::colgen::{FirstOrder, Groups, Needs, Part, Root};
use crate::search::{self, Board, Temperature};
use vuoro_core::domain::Roster;
use vuoro_core::text;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{Cost, EmployeeId, ids::Id};

use super::portfolio::{DIVE_BACK, Run, Sizes};
use super::turns::Kind;

/// Rounds over everything: line-wise search (or annealing of blocks), and the part of the time for each. First ones, and
/// those of a run that is too short for dives into all groups.
const FIRST: [(bool, f64); 2] = [(true, 0.02), (false, 0.02)];
const SHORT: [(bool, f64); 6] = [(true, 0.12), (false, 0.06), (true, 0.1), (false, 0.06), (true, 0.1), (false, 0.06)];
/// So many of them suffice once nothing required is broken.
const ENOUGH: usize = 3;
/// Seconds of a round without a time limit.
const LONGEST: f64 = 600.0;
/// Until which part of the time columns are generated, at most. In rounds of pricing: dives into all groups take about the
/// reserve, column generation that tells something the rest.
const COLUMNS: f64 = 0.5;
const NEEDS: Needs = Needs { least: 40, reserve: 26, nearly: 0.01 };
/// Where there is more time, until which part of it the relaxation is proved further.
const FURTHER: f64 = 0.2;
const NEARER: Needs = Needs { nearly: 0.002, ..NEEDS };
/// Part of the time left that placing those between the groups may take.
const PLACING: f64 = 0.15;
/// Of its group's share of the time, a dive should have its first roster after the first part, goes back until the second
/// one, and ends after the third one if it found nothing. Line-wise search then gets a part of the share, and at most so
/// many seconds.
const FIRST_ROSTER: f64 = 0.7;
const LAST_ROSTER: f64 = 0.9;
const PATIENCE: f64 = 1.2;
const AFTERWARDS: f64 = 0.1;
const AT_MOST: f64 = 2.0;
/// Part of the time that is left for turns.
const REST: f64 = 0.03;
/// What turns may be about, how large a part of the time a timed one gets and how many groups at least share it.
const WORK: [Kind; 4] = [Kind::Dive, Kind::Parts, Kind::Exchange { fresh: false }, Kind::Lines];
const TURN: f64 = 0.02;
const SHARES: usize = 2;
/// One turn in so many is about anything.
const ANYTHING: usize = 10;
/// Weight of the last turn in what turns of its kind yield.
const LAST: f64 = 0.5;

/// Groups with some of the people between them.
struct Share {
    groups: Vec<usize>,
    between: Vec<usize>,
}

impl Share {
    fn people(&self, groups: &Groups) -> Vec<usize> {
        let own = self.groups.iter().flat_map(|group| &groups.people[*group]);
        own.chain(&self.between).copied().collect()
    }
}

/// What each kind of turn lately took off the cost in a second; those not tried yet are due first.
struct Yields([f64; WORK.len()]);

impl Yields {
    fn new() -> Self {
        Yields([f64::INFINITY; WORK.len()])
    }

    fn due(&mut self, rng: &mut Rng) -> usize {
        let at = if rng.usize(..ANYTHING) == 0 {
            rng.usize(..WORK.len())
        } else {
            (0..WORK.len()).max_by(|a, b| self.0[*a].total_cmp(&self.0[*b])).unwrap_or(0)
        };
        if self.0[at].is_infinite() {
            // Other threads try something else meanwhile.
            self.0[at] = 0.0;
        }
        at
    }

    fn done(&mut self, at: usize, gain: f64, seconds: f64) {
        self.0[at] += LAST * (gain / seconds.max(0.01) - self.0[at]);
    }
}

impl<'a> Run<'a> {
    /// Everything after the first local search.
    pub(super) fn improve_groups(&self, found: &Board<'a>, groups: &Groups) {
        self.control.phase(text!("phase-exchanges"));
        self.rounds(found, groups, &FIRST);
        let root = self.dive_house(&self.incumbent(found), groups);
        let (yields, dives) = (Mutex::new(Yields::new()), AtomicUsize::new(0));
        self.control.phase(text!("phase-dives-and-exchanges"));
        self.on_threads(|_, rng| {
            let mut sizes = Sizes::default();
            while !self.ended() {
                self.group_turn(found, groups, &root, (&yields, &dives), &mut sizes, rng);
            }
        });
    }

    /// Column generation for everybody; then those between the groups work where the relaxation wants them, and dives
    /// decide the groups. Where time is short, rounds of local search instead.
    fn dive_house(&self, board: &Board<'a>, groups: &Groups) -> Root {
        self.control.phase(text!("phase-bound"));
        let mut columns = FirstOrder::new(self.prepared, board.roster(), self.control);
        if !columns.generate(self.control, self.share(COLUMNS), NEEDS) {
            self.control.phase(text!("phase-exchanges"));
            self.rounds(board, groups, &SHORT);
            return columns.into_root();
        }
        columns.generate(self.control, self.share(FURTHER), NEARER);
        self.control.phase(text!("phase-float-pool"));
        let placed = self.control.elapsed().saturating_add(self.control.left().mul_f64(PLACING));
        let mut roster = board.roster().clone();
        let lines = columns.place(&groups.between, placed, self.control, &mut self.rng("float pool"));
        for (employee, line) in lines.into_iter().flatten() {
            roster.set_line(employee, &line);
        }
        self.control.phase(text!("phase-dives"));
        let root = columns.into_root();
        let placed = Board::new(self.prepared, roster);
        let (next, best) = (AtomicUsize::new(0), Mutex::new(placed.clone()));
        self.on_threads(|_, rng| {
            while !self.ended() {
                let group = next.fetch_add(1, Ordering::Relaxed);
                let Some(people) = groups.people.get(group) else { break };
                let found = self.decide(&placed, people, groups.people.len() - group, &root, rng);
                put(&best, &found, people);
                self.offer(&best.lock().expect("no thread panics while holding the board"));
            }
        });
        root
    }

    /// A dive into a group alone, so that the time suffices for `left` groups; then line-wise search, which soon puts right
    /// what a dive in haste left missing.
    fn decide(&self, board: &Board<'a>, people: &[usize], left: usize, root: &Root, rng: &mut Rng) -> Board<'a> {
        let threads = self.control.options.threads.max(1) as f64;
        let rest = self.control.options.time_limit.map_or(Duration::ZERO, |limit| limit.mul_f64(REST));
        let fair = self.control.left().saturating_sub(rest).as_secs_f64() * threads / left as f64;
        let after = |part: f64| {
            let wait = Duration::try_from_secs_f64(fair * part).unwrap_or(Duration::MAX);
            self.control.elapsed().saturating_add(wait)
        };
        let times = (after(FIRST_ROSTER), after(LAST_ROSTER), after(PATIENCE));
        let part =
            Part { roster: board.roster(), people: people.to_vec(), days: 0..self.prepared.days, guests: Vec::new() };
        let found = self.dive_into(Some(root), &part, times, DIVE_BACK, rng);
        self.work_on(found.as_ref().unwrap_or(board), people, true, (fair * AFTERWARDS).min(AT_MOST), rng)
    }

    /// Rounds of line-wise search or annealing over everything from the best roster, in shares drawn anew each time.
    fn rounds(&self, found: &Board<'a>, groups: &Groups, rounds: &[(bool, f64)]) {
        let mut rng = self.rng("shares");
        for (round, (lines, part)) in rounds.iter().enumerate() {
            let board = self.incumbent(found);
            if round >= ENOUGH && board.score().hard == 0 {
                break;
            }
            let shares = shares(groups, self.control.options.threads.max(1), &mut rng);
            let seconds = self.share(*part).as_secs_f64().min(LONGEST);
            self.on_threads(|worker, rng| {
                let better = self.work_on(&board, &shares[worker].people(groups), *lines, seconds, rng);
                self.keep(&board, Some(better));
            });
        }
    }

    /// Runs the same work on every thread, each with its own pool and stream, until all are done.
    fn on_threads(&self, work: impl Fn(usize, &mut Rng) + Sync) {
        let work = &work;
        std::thread::scope(|scope| {
            for worker in 0..self.control.options.threads.max(1) {
                scope.spawn(move || {
                    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
                    pool.install(|| work(worker, &mut self.rng(&format!("group worker {worker}"))));
                });
            }
        });
    }

    /// Line-wise search or annealing among some people; the best board on the way.
    fn work_on(&self, board: &Board<'a>, people: &[usize], lines: bool, seconds: f64, rng: &mut Rng) -> Board<'a> {
        let (budget, from) = (self.next(seconds), board.clone());
        if lines {
            let fitting = Temperature::fitting(board, self.prepared.models.len());
            let range = Temperature { first: fitting.first * (0.05 + 0.3 * rng.f64()), last: fitting.last };
            search::search(self.prepared, from, Some(people), range, budget, self.control, rng)
        } else {
            let warmth = 0.2 + 0.5 * rng.f64();
            search::exchange(self.prepared, from, Some(people), warmth, budget, self.control, rng)
        }
    }

    /// One turn of what yields most. Dives take one group after another.
    fn group_turn(
        &self,
        found: &Board<'a>,
        groups: &Groups,
        root: &Root,
        (yields, dives): (&Mutex<Yields>, &AtomicUsize),
        sizes: &mut Sizes,
        rng: &mut Rng,
    ) {
        let lock = || yields.lock().expect("no thread panics while holding the yields");
        let at = lock().due(rng);
        let seconds = (self.share(TURN).as_secs_f64().clamp(0.2, 10.0)).min(self.control.left().as_secs_f64());
        let began = self.control.elapsed();
        let board = self.incumbent(found);
        let gain = match WORK[at] {
            Kind::Dive => {
                let group = dives.fetch_add(1, Ordering::Relaxed) % groups.people.len();
                self.dive_group(&board, groups, group, root, rng)
            }
            Kind::Parts => {
                let before = board.value();
                before - self.parts(board, Some(root), Some(seconds), Some(groups), sizes, rng).value()
            }
            Kind::Exchange { .. } | Kind::Lines => {
                let share = shares(groups, rng.usize(SHARES..=2 * SHARES), rng).swap_remove(0);
                let better = self.work_on(&board, &share.people(groups), WORK[at] == Kind::Lines, seconds, rng);
                self.keep(&board, Some(better))
            }
        };
        let took = (self.control.elapsed() - began).as_secs_f64();
        lock().done(at, gain as f64, took);
    }

    /// A dive into a group and those between groups who work there; what it took off the cost.
    fn dive_group(&self, board: &Board<'a>, groups: &Groups, group: usize, root: &Root, rng: &mut Rng) -> Cost {
        let part = self.within(board.roster(), groups, group, 0..self.prepared.days);
        let times = (Duration::MAX, Duration::MAX, Duration::MAX);
        self.keep(board, self.dive_into(Some(root), &part, times, DIVE_BACK, rng))
    }

    /// A group and those between groups who work there on these days.
    pub(super) fn within<'r>(&self, roster: &'r Roster, groups: &Groups, group: usize, days: Range<usize>) -> Part<'r> {
        let guests = groups.guests(self.prepared, roster, group, &days);
        let mut people = groups.people[group].clone();
        people.extend(&guests);
        people.sort_unstable();
        Part { roster, people, days, guests }
    }

    /// Puts what is better than the board it came from on the best roster; how much better it was.
    fn keep(&self, from: &Board<'a>, found: Option<Board<'a>>) -> Cost {
        let Some(better) = found.filter(|found| found.value() < from.value()) else { return 0 };
        self.settle(from.roster(), &better);
        from.value() - better.value()
    }
}

/// Puts the lines of some people on a board.
fn put(board: &Mutex<Board<'_>>, from: &Board<'_>, people: &[usize]) {
    let mut board = board.lock().expect("no thread panics while holding the board");
    for employee in people.iter().map(|at| EmployeeId::from_index(*at)) {
        board.lift(employee);
        board.place(employee, from.roster().line(employee), from.own(employee));
    }
}

/// All groups, and all people between them, dealt at random into so many shares.
fn shares(groups: &Groups, count: usize, rng: &mut Rng) -> Vec<Share> {
    let mut deal = |mut cards: Vec<usize>| {
        rng.shuffle(&mut cards);
        let mut hands = vec![Vec::new(); count];
        cards.into_iter().enumerate().for_each(|(at, card)| hands[at % count].push(card));
        hands
    };
    let between = deal(groups.between.clone());
    let own = deal((0..groups.people.len()).collect());
    own.into_iter().zip(between).map(|(groups, between)| Share { groups, between }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::units::rng;

    #[test]
    fn everything_is_tried_and_then_what_yields_most_is_due() {
        for seed in 0..50 {
            let mut rng = rng::stream(seed, "yields");
            let mut yields = Yields::new();
            let mut taken = [0; WORK.len()];
            for _ in 0..400 {
                let at = yields.due(&mut rng);
                taken[at] += 1;
                yields.done(at, if at == 2 { 30.0 } else { 3.0 }, 2.0);
            }
            assert!(yields.0.iter().all(|gain| gain.is_finite()), "seed {seed}: {:?}", yields.0);
            assert!(taken.iter().all(|turns| *turns > 0) && taken[2] > 300, "seed {seed}: {taken:?}");
        }
    }
}
