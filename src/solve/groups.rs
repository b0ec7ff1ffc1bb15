//! Large problems: groups of people who share no demand (units) are worked on one by one, on all threads, and what is
//! found is put together. People between the groups (a float pool) take part wherever they work.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use crate::colgen::{self, Groups, Part, Root};
use crate::search::{self, Board};
use crate::units::rng::Rng;

use super::portfolio::Run;
use super::turns::{Kind, Turns};

/// Part of the time for annealing each group once, for a dive into each, and until when the bound of the whole is
/// sought.
const ANNEALING: f64 = 0.2;
const DIVES: f64 = 0.4;
const BOUND: f64 = 0.85;
/// Least seconds that make a dive into a group worth beginning, and the part of them that is for its columns.
const LEAST: f64 = 3.0;
const COLUMNS: f64 = 0.4;

impl<'a> Run<'a> {
    /// Annealing and a dive for each group, then turns on random groups; one thread seeks the bound of the whole meanwhile.
    pub(super) fn improve_groups(&self, found: &Board<'a>, groups: &Groups) {
        self.control.phase("groups");
        let known = Mutex::new(Root::new(self.prepared, self.control));
        let (next, root) = (AtomicUsize::new(0), OnceLock::new());
        let turns = Mutex::new(Turns::new(self.share(0.04).as_secs_f64()));
        let threads = self.control.options.threads.max(1);
        let each = |work: &(dyn Fn(usize, &mut Rng) + Sync)| {
            std::thread::scope(|scope| {
                for worker in 0..threads {
                    scope.spawn(move || {
                        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
                        pool.install(|| work(worker, &mut self.rng(&format!("group worker {worker}"))));
                    });
                }
            });
        };
        let count = groups.people.len().max(1) as f64;
        let seconds = |part: f64| self.share(part * threads as f64 / count).as_secs_f64();
        each(&|_, rng| {
            while let Some(group) = claim(&next, groups) {
                self.anneal_group(found, groups, group, 1.0, seconds(ANNEALING), rng);
            }
        });
        next.store(0, Ordering::Relaxed);
        if seconds(DIVES) > LEAST {
            each(&|_, rng| {
                while let Some(group) = claim(&next, groups) {
                    self.first_dive(groups, group, seconds(DIVES), &known, rng);
                }
            });
        }
        let known = Mutex::new(known.into_inner().ok());
        each(&|worker, rng| {
            let joined = || known.lock().ok()?.take();
            if let Some(joined) = (worker == 0).then(joined).flatten() {
                self.control.phase("bound");
                let bound = self.root(&self.incumbent(found), joined, self.share(BOUND));
                self.control.phase("dives and exchanges");
                root.get_or_init(|| bound);
            }
            while !self.ended() {
                self.group_turn(found, groups, root.get(), &turns, rng);
            }
        });
    }

    /// Column generation and a dive for a group, its guests as they are.
    fn first_dive(&self, groups: &Groups, group: usize, seconds: f64, known: &Mutex<Root>, rng: &mut Rng) {
        let Some((_, roster)) = self.control.best().filter(|_| !self.ended()) else { return };
        let (people, days) = (groups.people[group].clone(), 0..self.prepared.days);
        let part = Part { roster: &roster, people, days, guests: Vec::new() };
        let now = self.control.elapsed();
        let after = |part: f64| now.saturating_add(Duration::from_secs_f64(seconds * part));
        let Some(root) = colgen::relax(self.prepared, &part, self.control, after(COLUMNS)) else { return };
        let t1 = self.control.elapsed();
        let found = colgen::dive(self.prepared, Some(&root), Some(&part), self.control, after(1.0), rng);
        eprintln!(
            "TRACE group {group} relax {:.2} dive {:.2} found {}",
            (t1 - now).as_secs_f64(),
            (self.control.elapsed() - t1).as_secs_f64(),
            found.is_some()
        );
        if let Some(found) = found {
            self.settle(&roster, &Board::new(self.prepared, found));
        }
        known.lock().expect("no thread panics while joining").join(root);
    }

    /// Annealing among a group and its guests; true when it found better.
    fn anneal_group(
        &self,
        found: &Board<'a>,
        groups: &Groups,
        group: usize,
        warmth: f64,
        seconds: f64,
        rng: &mut Rng,
    ) -> bool {
        let board = self.incumbent(found);
        let mut people = groups.people[group].clone();
        people.extend(groups.guests(self.prepared, board.roster(), group));
        let budget = self.next(seconds);
        let better = search::exchange(self.prepared, board.clone(), Some(&people), warmth, budget, self.control, rng);
        let gained = better.value() < board.value();
        if gained {
            self.settle(board.roster(), &better);
        }
        gained
    }

    /// One turn of what is due, for a random group with the people between groups who work there.
    fn group_turn(&self, found: &Board<'a>, groups: &Groups, root: Option<&Root>, turns: &Mutex<Turns>, rng: &mut Rng) {
        let lock = || turns.lock().expect("no thread panics while holding the turns");
        let (kind, seconds) = lock().due(true, self.control.left().as_secs_f64());
        let began = self.control.elapsed();
        let group = rng.usize(..groups.people.len());
        let better = match kind {
            Kind::Dive => self.dive_group(found, groups, group, root, rng),
            Kind::Parts => {
                let board = self.incumbent(found);
                let before = board.value();
                self.parts(board, root, Some(seconds), &mut 1.0, rng).value() < before
            }
            Kind::Exchange { .. } | Kind::Lines => {
                self.anneal_group(found, groups, group, 0.2 + 0.6 * rng.f64(), seconds, rng)
            }
        };
        let took = (self.control.elapsed() - began).as_secs_f64();
        eprintln!(
            "TRACE turn {kind:?} group {group} planned {seconds:.1} took {took:.1} {better} at {:.0}",
            self.control.elapsed().as_secs_f64()
        );
        lock().done(kind, seconds, took, better);
    }

    /// A dive into a group and its guests; true when it found better.
    fn dive_group(&self, found: &Board<'a>, groups: &Groups, group: usize, root: Option<&Root>, rng: &mut Rng) -> bool {
        let board = self.incumbent(found);
        let guests = groups.guests(self.prepared, board.roster(), group);
        let mut people = groups.people[group].clone();
        people.extend(&guests);
        people.sort_unstable();
        let part = Part { roster: board.roster(), people, days: 0..self.prepared.days, guests };
        let better = colgen::dive(self.prepared, root, Some(&part), self.control, Duration::MAX, rng);
        let better = better.map(|roster| Board::new(self.prepared, roster)).filter(|new| new.value() < board.value());
        if let Some(better) = &better {
            self.settle(board.roster(), better);
        }
        better.is_some()
    }
}

/// The next group that nobody has taken.
fn claim(next: &AtomicUsize, groups: &Groups) -> Option<usize> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    (at < groups.people.len()).then_some(at)
}
