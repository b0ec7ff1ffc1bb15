//! Weekly rest as an automaton.
//!
//! The rest that lies over the midnight after a unit's last Sunday may still help it: what it needs of the time after
//! that midnight is remembered until work begins or the time has passed.

use crate::constraint::Machine;
use crate::rules::chains::Scope;
use crate::rules::spans::Clockwork;
use crate::units::{Day, DutyId, Minutes, Score};

/// Remembers what the current week or pair of weeks has and needs, as far as it matters.
pub(super) struct WeekMachine {
    pub(super) clockwork: Clockwork,
    /// The Monday that begins the first pair of weeks.
    pub(super) monday: Day,
    pub(super) minimum: Minutes,
    pub(super) floor: Option<Minutes>,
    pub(super) weight: Score,
}

/// The day is a Monday.
const MONDAY: u32 = 1;
/// The day is a Sunday.
const SUNDAY: u32 = 2;
/// The day lies in the second week of a pair.
const SECOND: u32 = 4;
/// The day lies before the horizon.
const PAST: u32 = 8;
/// Where the class of the clock begins.
const CLOCK: u32 = 4;

/// More than any rest: what no rest mends.
const NEVER: Minutes = 1_000_000;

/// For each number of breaches, the shortest further rest with which there are no more.
type Needs = [Minutes; 2];

/// Nothing is needed.
const NOTHING: Needs = [0; 2];

/// What the rule remembers; times are in minutes after the next midnight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct WeekState {
    /// Is the week known from its Monday on?
    known: bool,
    /// Since when the person is free, in this week.
    free_from: Minutes,
    /// Free time before the week, next to `free_from`, that it may count.
    left: Minutes,
    /// The longest rest of a single week, or of the first of two, so far.
    longest: Minutes,
    /// While the rest over the midnight inside a pair goes on: its minutes in the first week, and whether that is
    /// judged.
    inner: Option<(Minutes, bool)>,
    /// What the second week of a pair still needs.
    needs: Needs,
    /// Until when the unit before needs the person free, once for each breach that this mends; 0 for none.
    until: Needs,
    /// How much of the time after the midnight that unit then takes.
    taken: Minutes,
    /// Did that unit end before the horizon?
    late: bool,
}

/// How many entries say that a rest is too short.
fn short(needs: &[Minutes], rest: Minutes) -> usize {
    needs.iter().filter(|need| **need > rest).count()
}

impl WeekMachine {
    fn pairs(&self) -> bool {
        self.floor.is_some()
    }

    /// How long a rest of a week can be of use.
    fn useful(&self) -> Minutes {
        self.floor.map_or(self.minimum, |floor| 2 * self.minimum - floor)
    }

    /// What a week takes of the time after its last midnight, when `open` minutes before it are free.
    fn taken(&self, open: Minutes) -> Minutes {
        open.min((self.useful() - open).max(0))
    }

    /// What the second week needs, when the first has `longest` and `open` up to the midnight, and `after` is free
    /// after it.
    fn needs(&self, longest: Minutes, open: Minutes, judged: bool, after: Minutes) -> Needs {
        let floor = self.floor.unwrap_or(0);
        let taken = self.taken(open).min(after);
        let ways = [
            (longest.max(open + taken), after - taken),
            (longest.max(open), after),
            (longest, after + open.min(after)),
        ];
        let average = |first: Minutes| 2 * self.minimum - first;
        let breaches = |(first, last): (Minutes, Minutes), rest: Minutes| {
            let rest = last.max(rest);
            let low = first < floor || rest < floor;
            usize::from(judged && first < floor) + usize::from(rest < floor.max(if low { 0 } else { average(first) }))
        };
        let fewest = |rest| ways.into_iter().map(|way| breaches(way, rest)).min().unwrap_or(0);
        let steps = [0, floor].into_iter().chain(ways.map(|(first, _)| average(first))).filter(|rest| *rest >= 0);
        let need = |most| steps.clone().filter(|rest| fewest(*rest) <= most).min().unwrap_or(NEVER);
        [0, 1].map(need)
    }

    /// Counts a rest toward the current week, and what is left of a need of the unit before that work at `start` ends.
    fn rest_ends(&self, state: &mut WeekState, start: Minutes, second: bool) -> usize {
        let breaches = short(&state.until, start);
        if state.until.into_iter().any(|until| until > 0 && until <= start) {
            state.free_from = state.free_from.max(state.taken);
        }
        let piece = (start - state.free_from).max(0);
        let rest = piece + state.left.min(piece);
        match state.inner.take() {
            Some((open, judged)) => {
                state.needs = self.needs(state.longest, open, judged, piece);
                state.longest = 0;
            }
            None if second => state.needs.iter_mut().filter(|need| **need <= rest).for_each(|need| *need = 0),
            None => state.longest = state.longest.max(rest),
        }
        (state.left, state.until, state.taken) = (0, NOTHING, 0);
        breaches
    }

    /// A day of this length passes: times are in minutes after the next midnight now.
    fn passes(&self, state: &mut WeekState, length: Minutes) {
        let is_kept = state.until.into_iter().any(|until| until > 0 && until <= length);
        if is_kept {
            state.free_from = state.free_from.max(state.taken);
        }
        state.free_from -= length;
        state.until = state.until.map(|until| (until - length).max(0));
        state.taken = if state.until == NOTHING { 0 } else { state.taken - length };
        state.late &= state.until != NOTHING;
    }

    /// The first of two weeks ends.
    fn first_ends(&self, state: &mut WeekState, judged: bool) {
        let open = (-state.free_from).clamp(0, self.useful());
        if !state.known {
            (state.left, state.longest) = (open.min(self.most_left()), 0);
            state.needs = [self.floor.unwrap_or(0), 0];
        } else if open > 0 {
            (state.left, state.inner) = (0, Some((open, judged)));
        } else {
            state.needs = self.needs(state.longest, 0, judged, 0);
            (state.left, state.longest) = (0, 0);
        }
    }

    /// A single week or the second of two ends: what is broken for certain.
    fn last_ends(&self, state: &mut WeekState, covered: bool, past: bool) -> usize {
        let open = (-state.free_from).max(0);
        if let Some((before, judged)) = state.inner.take() {
            state.needs = self.needs(state.longest, before, judged, open);
        } else if !self.pairs() {
            state.needs = [if state.longest < self.minimum { self.minimum } else { 0 }, 0];
        }
        let lost = if covered || past { short(&state.needs, 2 * open) } else { usize::from(state.needs[0] == NEVER) };
        let inside = if covered || past { short(&state.needs, open) } else { lost };
        let judged = state.known && (covered || past);
        state.until = NOTHING;
        if judged && lost < inside {
            let pending = state.needs[lost..inside].iter().map(|need| need - open);
            state.until.iter_mut().zip(pending).for_each(|(until, pending)| *until = pending);
            (state.left, state.taken) = (0, if self.pairs() { 0 } else { self.taken(open) });
        } else {
            let used = if judged { state.needs.get(inside).copied().unwrap_or(0) } else { 0 };
            let left = if self.pairs() && used > 0 { 0 } else { open - used };
            state.left = left.min(self.most_left());
        }
        state.late = past && state.until != NOTHING;
        let breaches = if state.known { lost } else { 0 };
        (state.needs, state.longest) = (NOTHING, 0);
        breaches
    }

    /// The most free time before a week that can matter to it.
    fn most_left(&self) -> Minutes {
        (self.useful() + 1) / 2
    }

    /// Keeps of a state what can still matter.
    fn reduced(&self, mut state: WeekState, second: bool) -> WeekState {
        let (left, useful) = (self.most_left(), self.useful());
        let least = self.floor.unwrap_or(self.minimum);
        state.longest = if state.longest < least { 0 } else { state.longest.min(useful) };
        let needed = state.needs.into_iter().find(|need| *need < NEVER).unwrap_or(0);
        let most = match (self.pairs(), second) {
            _ if !state.known => left,
            (false, _) if state.longest >= useful => left,
            (false, _) => useful + left,
            (true, false) => useful,
            (true, true) if state.inner.is_some() => 2 * useful,
            (true, true) => needed + left,
        };
        state.free_from = state.free_from.max(-most);
        state
    }
}

impl Machine for WeekMachine {
    type State = WeekState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        let since = day - self.monday;
        let flag = |holds: bool, bit: u32| if holds { bit } else { 0 };
        self.clockwork.class(day) << CLOCK
            | flag(since.rem_euclid(7) == 0, MONDAY)
            | flag(since.rem_euclid(7) == 6, SUNDAY)
            | flag(self.pairs() && since.div_euclid(7).rem_euclid(2) == 1, SECOND)
            | flag(day < 0, PAST)
    }

    fn step(&self, class: u32, state: &WeekState, duty: DutyId) -> (WeekState, Score) {
        let table = self.clockwork.table(class >> CLOCK);
        let (second, past) = (class & SECOND != 0, class & PAST != 0);
        let covered = Scope::covers(class >> CLOCK);
        let mut state = *state;
        if class & MONDAY != 0 && !state.known {
            state.known = true;
            state.needs = [if second { self.floor.unwrap_or(0) } else { 0 }, 0];
        }
        let mut breaches = 0;
        if let Some((start, end)) = table.work(duty) {
            let owed = self.rest_ends(&mut state, start, second);
            breaches += if state.late && !covered { 0 } else { owed };
            state.late = false;
            state.free_from = state.free_from.max(end);
        }
        self.passes(&mut state, table.length);
        let mut second = second;
        if class & SUNDAY != 0 {
            if self.pairs() && !second {
                self.first_ends(&mut state, covered);
            } else {
                breaches += self.last_ends(&mut state, covered, past);
            }
            (state.known, second) = (true, self.pairs() && !second);
            state.free_from = state.free_from.max(0);
        }
        (self.reduced(state, second), self.weight * breaches as i64)
    }

    fn finish(&self, state: &WeekState) -> Score {
        let low = match state.inner {
            Some((open, judged)) => judged && state.longest.max(open + self.taken(open)) < self.floor.unwrap_or(0),
            None => state.needs[0] == NEVER,
        };
        if low { self.weight } else { Score::ZERO }
    }
}
