//! Annealing over blocks of days: change a few days of one person, or exchange them between two.
//!
//! Each move costs well under a microsecond, because a changed line soon meets the old one in its graph. Multi-day
//! exchanges keep the demand as it is, so that tightly staffed rosters move at all (after the neighbourhoods of Ceschia,
//! Guido and Schaerf 2020 for the static problem of the second rostering competition).

use std::time::Duration;

use crate::control::Control;
use crate::pricing::{Prepared, Trial, Walk};
use vuoro_core::domain::Roster;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, ids::Id};

use super::anneal::{Budget, PAUSE, Temperature, progress};
use super::board::Board;

/// Most days of a block.
const LONGEST: usize = 10;
/// Moves between looks at the clock.
const PATIENCE: u64 = 256;
/// Moves that are tried to find fitting temperatures.
const SAMPLES: usize = 4000;

/// A roster as walks, with running totals of the shared forms.
struct Field<'a> {
    prepared: &'a Prepared,
    walks: Vec<Option<Walk>>,
    totals: Vec<i64>,
    /// Cost of everything as one number.
    value: i64,
    trials: [Trial; 2],
    touched: Vec<(u32, i32)>,
    blocks: [Vec<DutyId>; 2],
    /// Those who may change, and for each of them the peers among them.
    people: Vec<usize>,
    peers: Vec<Vec<u32>>,
}

/// A change that was tried: who, which days, and what it costs more.
struct Move {
    people: [usize; 2],
    count: usize,
    days: (usize, usize),
    own: [i64; 2],
    more: i64,
}

impl<'a> Field<'a> {
    fn new(prepared: &'a Prepared, board: &Board<'a>, people: Option<&[usize]>) -> Self {
        let mut walks: Vec<Option<Walk>> = vec![None; prepared.models.len()];
        let people: Vec<usize> = people.map_or_else(|| (0..walks.len()).collect(), <[usize]>::to_vec);
        for at in &people {
            let model = &prepared.models[*at];
            walks[*at] = model.walk(board.roster().line(model.employee));
        }
        let known = |peer: &u32| walks[*peer as usize].is_some();
        let peers = people.iter().map(|at| prepared.peers()[*at].iter().copied().filter(known).collect()).collect();
        Field {
            people,
            peers,
            prepared,
            walks,
            totals: board.totals().to_vec(),
            value: board.value(),
            trials: Default::default(),
            touched: Vec::new(),
            blocks: Default::default(),
        }
    }

    /// Tries a random move; nothing when it is not allowed or changes nothing. The totals are as after the move.
    fn propose(&mut self, rng: &mut Rng) -> Option<Move> {
        let at = rng.usize(..self.people.len());
        let first = self.people[at];
        let days = self.prepared.days;
        let length = block_length(rng).min(days);
        let from = rng.usize(..=days - length);
        let span = (from, from + length);
        let peers = &self.peers[at];
        if rng.u8(..) < 150 && !peers.is_empty() {
            let second = peers[rng.usize(..peers.len())] as usize;
            self.exchange(first, second, span)
        } else {
            self.rework(first, span, rng)
        }
    }

    fn exchange(&mut self, first: usize, second: usize, (from, to): (usize, usize)) -> Option<Move> {
        let (mine, theirs) = (self.walks[first].as_ref()?, self.walks[second].as_ref()?);
        let (a, b) = (&mine.line[from..to], &theirs.line[from..to]);
        if a == b {
            return None;
        }
        // Equal days at the ends say nothing.
        let skip = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let keep = to - from - a.iter().zip(b).rev().take_while(|(a, b)| a == b).count();
        let days = (from + skip, from + keep);
        let models = &self.prepared.models;
        let trials = &mut self.trials;
        let own = [
            models[first].change(mine, days, |day| theirs.line[day], &mut trials[0])?,
            models[second].change(theirs, days, |day| mine.line[day], &mut trials[1])?,
        ];
        self.blocks[0].clear();
        self.blocks[0].extend_from_slice(&theirs.line[days.0..days.1]);
        self.blocks[1].clear();
        self.blocks[1].extend_from_slice(&mine.line[days.0..days.1]);
        Some(self.counted(Move { people: [first, second], count: 2, days, own, more: 0 }))
    }

    /// Other duties for one person on the days of the block: one kind for all, or each its own.
    fn rework(&mut self, person: usize, days: (usize, usize), rng: &mut Rng) -> Option<Move> {
        let walk = self.walks[person].as_ref()?;
        let model = &self.prepared.models[person];
        let width = model.domain.len();
        let block = &mut self.blocks[0];
        block.clear();
        let mode = rng.u8(..4);
        let one = model.domain[rng.usize(..width)];
        for _ in days.0..days.1 {
            let duty = match mode {
                0 => DutyId::OFF,
                1 | 2 => one,
                _ => model.domain[rng.usize(..width)],
            };
            block.push(duty);
        }
        if walk.line[days.0..days.1] == block[..] {
            return None;
        }
        let own = model.change(walk, days, |day| block[day - days.0], &mut self.trials[0])?;
        Some(self.counted(Move { people: [person, person], count: 1, days, own: [own, 0], more: 0 }))
    }

    /// Applies the move to the totals and counts what it costs.
    fn counted(&mut self, mut change: Move) -> Move {
        self.touched.clear();
        for (which, person) in change.people.iter().enumerate().take(change.count) {
            let Some(walk) = &self.walks[*person] else { continue };
            let model = &self.prepared.models[*person];
            for (slot, day) in (change.days.0..change.days.1).enumerate() {
                let (old, new) = (walk.line[day], self.blocks[which][slot]);
                if old == new {
                    continue;
                }
                for (duty, sign) in [(old, -1), (new, 1)] {
                    let Some(local) = model.local(duty) else { continue };
                    let touched = self.prepared.touched(model.employee, day, local);
                    self.touched.extend(touched.iter().map(|(at, amount)| (*at, sign * amount)));
                }
            }
        }
        let mut shared = 0;
        for (at, amount) in &self.touched {
            let (form, total) = (&self.prepared.shared[*at as usize], &mut self.totals[*at as usize]);
            shared -= form.value(*total);
            *total += i64::from(*amount);
            shared += form.value(*total);
        }
        change.more = shared + change.own[0] + change.own[1];
        change
    }

    fn undo(&mut self) {
        for (at, amount) in &self.touched {
            self.totals[*at as usize] -= i64::from(*amount);
        }
    }

    fn accept(&mut self, change: &Move) {
        for (which, person) in change.people.iter().enumerate().take(change.count) {
            let Some(walk) = &mut self.walks[*person] else { continue };
            let block = &self.blocks[which];
            let duty = |day: usize| block[day - change.days.0];
            self.prepared.models[*person].commit(walk, change.days, duty, &self.trials[which], change.own[which]);
        }
        self.value += change.more;
    }
}

/// One to [`LONGEST`] days, short ones more often.
fn block_length(rng: &mut Rng) -> usize {
    match rng.u8(..) {
        0..=89 => 1,
        90..=199 => rng.usize(2..=5),
        _ => rng.usize(3..=LONGEST),
    }
}

/// Temperatures for block moves: from where a middling worsening is often taken to where hardly the least one is.
fn fitting(field: &mut Field<'_>, rng: &mut Rng) -> Temperature {
    let mut rises = Vec::new();
    for _ in 0..SAMPLES {
        if let Some(change) = field.propose(rng) {
            field.undo();
            if change.more > 0 {
                rises.push(change.more);
            }
        }
    }
    rises.sort_unstable();
    let part = |share: f64| rises.get((rises.len() as f64 * share) as usize).map_or(1.0, |rise| *rise as f64);
    let small = part(0.02);
    Temperature { first: (part(0.25) * 0.5).min(small * 10.0).max(1.0), last: (small * 0.1).max(0.05) }
}

/// Anneals from the board's roster; better rosters are offered to `control`. `warmth` (0..1) says how much of the way
/// from cold to hot it begins at. With `people`, only their lines change and nothing is offered: others may have
/// changed the rest of the best roster meanwhile. Returns the best found.
///
/// Deterministic for a given board, stream and iteration budget.
pub fn exchange<'a>(
    prepared: &'a Prepared,
    board: Board<'a>,
    people: Option<&[usize]>,
    warmth: f64,
    budget: Budget,
    control: &Control<'_>,
    rng: &mut Rng,
) -> Board<'a> {
    let mut field = Field::new(prepared, &board, people);
    if field.people.is_empty() || prepared.days == 0 {
        return board;
    }
    let hot = fitting(&mut field, rng);
    let range = Temperature { first: hot.last * (hot.first / hot.last).powf(warmth), last: hot.last };
    let mut best = Best { value: board.value(), lines: None, told: board.value(), said: control.elapsed() };
    let mut heat = range.first;
    let mut iteration = 0;
    loop {
        if iteration % PATIENCE == 0 {
            let part = progress(budget, iteration, control);
            if part >= 1.0 || control.stopped().is_some() {
                break;
            }
            heat = range.at(part);
            let telling = people.is_none() && budget.is_timed() && control.elapsed() - best.said >= PAUSE;
            if telling && field.value.min(best.value) < best.told {
                best.keep(&field);
                best.told = best.value;
                best.said = control.elapsed();
                let found = Board::new(prepared, best.roster(&board));
                control.offer(found.roster(), found.score());
            }
        }
        iteration += 1;
        let Some(change) = field.propose(rng) else { continue };
        if change.more > 0 {
            if rng.f64() >= (-(change.more as f64) / heat).exp() {
                field.undo();
                continue;
            }
            best.keep(&field);
        }
        field.accept(&change);
    }
    best.keep(&field);
    let found = Board::new(prepared, best.roster(&board));
    if people.is_none() {
        control.offer(found.roster(), found.score());
    }
    found
}

/// The best roster of an annealing run: lines are copied only when the walk leaves them.
struct Best {
    value: i64,
    lines: Option<Vec<Vec<DutyId>>>,
    /// Value last offered, and when.
    told: i64,
    said: Duration,
}

impl Best {
    /// Copies the field's lines when they are better than what is kept.
    fn keep(&mut self, field: &Field<'_>) {
        if field.value >= self.value {
            return;
        }
        self.value = field.value;
        let lines = self.lines.get_or_insert_with(|| vec![Vec::new(); field.walks.len()]);
        for (kept, walk) in lines.iter_mut().zip(&field.walks) {
            if let Some(walk) = walk {
                kept.clone_from(&walk.line);
            }
        }
    }

    /// The roster kept; people whose line the graphs do not know keep that of the board.
    fn roster(&self, board: &Board<'_>) -> Roster {
        let mut roster = board.roster().clone();
        for (at, line) in self.lines.iter().flatten().enumerate().filter(|(_, line)| !line.is_empty()) {
            roster.set_line(EmployeeId::from_index(at), line);
        }
        roster
    }
}
