//! Large problems: people fall into groups (units) who share no demand, but for those between the groups (a float pool).
//!
//! Every thread works on other groups, with some of the people between, so that what the threads find can be put
//! together. First all groups are annealed, in shares drawn anew each round; then come turns on a few groups at a time,
//! while one thread seeks the bound of the whole.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use crate::colgen::{self, Groups, Part, Root};
use crate::search::{self, Board, Temperature};
use crate::units::Cost;
use crate::units::rng::Rng;

use super::portfolio::Run;
use super::turns::Kind;

/// The rounds over everything: line-wise search (or annealing of blocks), and the part of the time for each.
const ROUNDS: [(bool, f64); 6] = [(true, 0.12), (false, 0.06), (true, 0.1), (false, 0.06), (true, 0.1), (false, 0.06)];
/// Seconds of a round without a time limit.
const LONGEST: f64 = 600.0;
/// So many of them suffice once nothing required is broken.
const ENOUGH: usize = 3;
/// What turns may be about, how large a part of the time a timed one gets and how many groups at least share it.
const WORK: [Kind; 4] = [Kind::Exchange { fresh: false }, Kind::Lines, Kind::Dive, Kind::Parts];
const TURN: f64 = 0.02;
const SHARES: usize = 2;
/// One turn in so many is about anything.
const ANYTHING: usize = 10;
/// Weight of the last turn in what turns of its kind yield.
const LAST: f64 = 0.5;
/// From when and until which part of the time the bound of the whole is sought.
const BOUND: (f64, f64) = (0.6, 0.85);

/// Groups with some of the people between them.
struct Share {
    groups: Vec<usize>,
    between: Vec<usize>,
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
        let threads = self.control.options.threads.max(1);
        let mut rng = self.rng("shares");
        self.control.phase("exchanges");
        for (round, (lines, part)) in ROUNDS.into_iter().enumerate() {
            if round >= ENOUGH && self.control.best_score().is_some_and(|best| best.hard == 0) {
                break;
            }
            let shares = shares(groups, threads, &mut rng);
            let board = self.incumbent(found);
            let seconds = self.share(part).as_secs_f64().min(LONGEST);
            self.on_threads(|worker, rng| {
                self.work_on(&board, groups, &shares[worker], lines, seconds, rng);
            });
        }
        let root = OnceLock::new();
        let limitless = self.control.options.time_limit.is_none();
        let (yields, dives) = (Mutex::new(Yields::new()), AtomicUsize::new(0));
        self.control.phase("dives and exchanges");
        self.on_threads(|worker, rng| {
            let mut bounded = worker > 0;
            while !self.ended() {
                if !bounded && (limitless || self.control.elapsed() >= self.share(BOUND.0)) {
                    bounded = true;
                    let (incumbent, until) = (self.incumbent(found), self.share(BOUND.1));
                    self.control.phase("bound");
                    let house = colgen::house(self.prepared, groups, incumbent.roster(), self.control, until);
                    house.into_iter().for_each(|house| drop(root.set(house)));
                    self.control.phase("dives and exchanges");
                }
                self.group_turn(found, groups, root.get(), (&yields, &dives), rng);
            }
        });
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

    /// Line-wise search or annealing among the people of a share; what it took off the cost.
    fn work_on(
        &self,
        board: &Board<'a>,
        groups: &Groups,
        share: &Share,
        lines: bool,
        seconds: f64,
        rng: &mut Rng,
    ) -> Cost {
        let own = share.groups.iter().flat_map(|group| &groups.people[*group]);
        let people: Vec<usize> = own.chain(&share.between).copied().collect();
        let (budget, from) = (self.next(seconds), board.clone());
        let better = if lines {
            let fitting = Temperature::fitting(board, self.prepared.models.len());
            let range = Temperature { first: fitting.first * (0.05 + 0.3 * rng.f64()), last: fitting.last };
            search::search(self.prepared, from, Some(&people), range, budget, self.control, rng)
        } else {
            let warmth = 0.2 + 0.5 * rng.f64();
            search::exchange(self.prepared, from, Some(&people), warmth, budget, self.control, rng)
        };
        self.keep(board, Some(better))
    }

    /// One turn of what yields most. Dives take one group after another.
    fn group_turn(
        &self,
        found: &Board<'a>,
        groups: &Groups,
        root: Option<&Root>,
        (yields, dives): (&Mutex<Yields>, &AtomicUsize),
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
                before - self.parts(board, root, Some(seconds), &mut 1.0, rng).value()
            }
            Kind::Exchange { .. } | Kind::Lines => {
                let share = shares(groups, rng.usize(SHARES..=2 * SHARES), rng).swap_remove(0);
                self.work_on(&board, groups, &share, WORK[at] == Kind::Lines, seconds, rng)
            }
        };
        let took = (self.control.elapsed() - began).as_secs_f64();
        lock().done(at, gain as f64, took);
    }

    /// A dive into a group and those between groups who work there; what it took off the cost.
    fn dive_group(&self, board: &Board<'a>, groups: &Groups, group: usize, root: Option<&Root>, rng: &mut Rng) -> Cost {
        let guests = groups.guests(self.prepared, board.roster(), group);
        let mut people = groups.people[group].clone();
        people.extend(&guests);
        people.sort_unstable();
        let part = Part { roster: board.roster(), people, days: 0..self.prepared.days, guests };
        let better = colgen::dive(self.prepared, root, Some(&part), self.control, Duration::MAX, rng);
        self.keep(board, better.map(|roster| Board::new(self.prepared, roster)))
    }

    /// Puts what is better than the board it came from on the best roster; how much better it was.
    fn keep(&self, from: &Board<'a>, found: Option<Board<'a>>) -> Cost {
        let Some(better) = found.filter(|found| found.value() < from.value()) else { return 0 };
        self.settle(from.roster(), &better);
        from.value() - better.value()
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
    use crate::units::rng;

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
