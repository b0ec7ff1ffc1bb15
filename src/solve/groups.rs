//! Large problems: people fall into groups (units) who share no demand, but for those between the groups (a float pool).
//!
//! Every thread works on other groups, with some of the people between, so that what the threads find can be put
//! together. First all groups are annealed, in shares drawn anew each round; then come turns on a few groups at a time,
//! while one thread seeks the bound of the whole.

use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use crate::colgen::{self, Groups, Part, Root};
use crate::search::{self, Board, Temperature};
use crate::units::rng::Rng;

use super::portfolio::Run;
use super::turns::{Kind, Turns};

/// The rounds over everything: line-wise search (or annealing of blocks), and the part of the time for each.
const ROUNDS: [(bool, f64); 6] = [(true, 0.12), (false, 0.06), (true, 0.1), (false, 0.06), (true, 0.1), (false, 0.06)];
/// So many of them suffice once nothing required is broken.
const ENOUGH: usize = 3;
/// Until which part of the time the bound of the whole is sought.
const BOUND: f64 = 0.85;

/// Groups with some of the people between them.
struct Share {
    groups: Vec<usize>,
    between: Vec<usize>,
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
            let seconds = self.share(part).as_secs_f64();
            self.on_threads(|worker, rng| {
                self.work_on(&board, groups, &shares[worker], lines, seconds, rng);
            });
        }
        let queue: Mutex<Vec<usize>> = Mutex::new((0..groups.people.len()).collect());
        let root = OnceLock::new();
        let turns = Mutex::new(Turns::new(self.share(0.04).as_secs_f64()));
        self.control.phase("dives");
        self.on_threads(|worker, rng| {
            while !self.ended() {
                let next = queue.lock().expect("no thread panics while holding the queue").pop();
                let Some(group) = next else { break };
                self.dive_group(&self.incumbent(found), groups, group, None, rng);
            }
            if worker == 0 {
                self.control.phase("bound");
                let until = self.share(BOUND);
                if let Some(bound) =
                    colgen::house(self.prepared, groups, self.incumbent(found).roster(), self.control, until)
                {
                    root.get_or_init(|| bound);
                }
                self.control.phase("dives and exchanges");
            }
            while !self.ended() {
                self.group_turn(found, groups, root.get(), &turns, rng);
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

    /// Line-wise search or annealing among the people of a share; true when it found better.
    fn work_on(
        &self,
        board: &Board<'a>,
        groups: &Groups,
        share: &Share,
        lines: bool,
        seconds: f64,
        rng: &mut Rng,
    ) -> bool {
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

    /// One turn of what is due, for a few random groups.
    fn group_turn(&self, found: &Board<'a>, groups: &Groups, root: Option<&Root>, turns: &Mutex<Turns>, rng: &mut Rng) {
        let lock = || turns.lock().expect("no thread panics while holding the turns");
        let (kind, seconds) = lock().due(true, self.control.left().as_secs_f64());
        let began = self.control.elapsed();
        let board = self.incumbent(found);
        let better = match kind {
            Kind::Dive => self.dive_group(&board, groups, rng.usize(..groups.people.len()), root, rng),
            Kind::Parts => {
                let before = board.value();
                self.parts(board, root, Some(seconds), &mut 1.0, rng).value() < before
            }
            Kind::Exchange { .. } | Kind::Lines => {
                let parts = rng.usize(2..=groups.people.len());
                let share = shares(groups, parts, rng).swap_remove(0);
                self.work_on(&board, groups, &share, kind == Kind::Lines, seconds, rng)
            }
        };
        let took = (self.control.elapsed() - began).as_secs_f64();
        lock().done(kind, seconds, took, better);
    }

    /// A dive into a group and those between groups who work there; true when it found better.
    fn dive_group(&self, board: &Board<'a>, groups: &Groups, group: usize, root: Option<&Root>, rng: &mut Rng) -> bool {
        let guests = groups.guests(self.prepared, board.roster(), group);
        let mut people = groups.people[group].clone();
        people.extend(&guests);
        people.sort_unstable();
        let part = Part { roster: board.roster(), people, days: 0..self.prepared.days, guests };
        let better = colgen::dive(self.prepared, root, Some(&part), self.control, Duration::MAX, rng);
        self.keep(board, better.map(|roster| Board::new(self.prepared, roster)))
    }

    /// Puts what is better than the board it came from on the best roster; true when there was any.
    fn keep(&self, from: &Board<'a>, found: Option<Board<'a>>) -> bool {
        let better = found.filter(|found| found.value() < from.value());
        if let Some(better) = &better {
            self.settle(from.roster(), better);
        }
        better.is_some()
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
