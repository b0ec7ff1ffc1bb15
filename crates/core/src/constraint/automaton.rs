//! Deterministic finite automata over the days of a line, with something emitted at each step.
//!
//! A rule describes its automaton as a [`Machine`]: a state type and a step. [`compile`] explores the reachable
//! states once and makes dense tables that engines run, filter and price with.

use std::collections::{HashMap, hash_map::Entry};
use std::hash::Hash;

use crate::units::{Day, DutyId, ids::Id};

/// A state of one automaton.
pub type StateId = u16;

/// Step tables shared by days of the same class.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<E> {
    /// Symbol of each duty: duties with the same symbol do the same on these days.
    pub symbol: Vec<u16>,
    /// Number of symbols.
    pub symbols: usize,
    /// Next state, `[state][symbol]` flattened.
    pub next: Vec<StateId>,
    /// What the step emits, `[state][symbol]` flattened.
    pub emit: Vec<E>,
}

/// A compiled automaton.
#[derive(Clone, Debug, PartialEq)]
pub struct Automaton<E> {
    /// Number of states.
    pub states: usize,
    /// The distinct step tables.
    pub steps: Vec<Step<E>>,
    /// Which table each day of the horizon uses.
    pub step_of_day: Vec<u16>,
    /// What is emitted after the last day, per state.
    pub finish: Vec<E>,
}

impl<E: Clone> Automaton<E> {
    /// The step table of a day.
    #[inline]
    pub fn step(&self, day: Day) -> &Step<E> {
        &self.steps[self.step_of_day[day as usize] as usize]
    }

    /// Where a duty on a day leads, and what it emits.
    #[inline]
    pub fn follow(&self, day: Day, state: StateId, duty: DutyId) -> (StateId, &E) {
        let step = self.step(day);
        let at = state as usize * step.symbols + step.symbol[duty.index()] as usize;
        (step.next[at], &step.emit[at])
    }

    /// Everything emitted along a line of duties from a state before day 0, the finish last.
    pub fn emissions<'a>(&'a self, start: StateId, line: &'a [DutyId]) -> impl Iterator<Item = E> + 'a {
        let mut state = start;
        let mut day = 0;
        let mut done = false;
        std::iter::from_fn(move || {
            if let Some(&duty) = line.get(day) {
                let (next, emit) = self.follow(day as Day, state, duty);
                state = next;
                day += 1;
                return Some(emit.clone());
            }
            (!std::mem::replace(&mut done, true)).then(|| self.finish[state as usize].clone())
        })
    }
}

impl<E: Clone + Eq + Hash> Automaton<E> {
    /// The smallest automaton that emits the same, with these states' ids in it. States that do the same from here on
    /// become one.
    pub fn minimal(&self, starts: &[StateId]) -> (Automaton<E>, Vec<StateId>) {
        let mut block = numbered((0..self.states).map(|state| self.finish[state].clone()));
        loop {
            let does = |state: usize| {
                let rows = self.steps.iter().flat_map(move |step| {
                    let row = state * step.symbols..(state + 1) * step.symbols;
                    row.map(move |at| (step.emit[at].clone(), step.next[at] as usize))
                });
                (block[state], rows.map(|(emit, next)| (emit, block[next])).collect::<Vec<_>>())
            };
            let finer = numbered((0..self.states).map(does));
            let is_stable = finer.iter().max() == block.iter().max();
            block = finer;
            if is_stable {
                break;
            }
        }
        let states = block.iter().max().map_or(0, |last| *last as usize + 1);
        // Blocks are numbered as they come: the first state of each stands for it.
        let mut firsts: Vec<usize> = Vec::with_capacity(states);
        for (state, block) in block.iter().enumerate() {
            if *block as usize == firsts.len() {
                firsts.push(state);
            }
        }
        let step = |step: &Step<E>| {
            let cells = || firsts.iter().flat_map(|state| state * step.symbols..(state + 1) * step.symbols);
            let next = cells().map(|at| block[step.next[at] as usize]).collect();
            let emit = cells().map(|at| step.emit[at].clone()).collect();
            Step { symbol: step.symbol.clone(), symbols: step.symbols, next, emit }
        };
        let steps = self.steps.iter().map(step).collect();
        let finish = firsts.iter().map(|state| self.finish[*state].clone()).collect();
        let starts = starts.iter().map(|state| block[*state as usize]).collect();
        (Automaton { states, steps, step_of_day: self.step_of_day.clone(), finish }, starts)
    }
}

/// Numbers things in the order in which they come, equal ones alike.
fn numbered<T: Eq + Hash>(things: impl Iterator<Item = T>) -> Vec<StateId> {
    let mut ids: HashMap<T, StateId> = HashMap::new();
    let mut list = Vec::new();
    for thing in things {
        let next = ids.len() as StateId;
        list.push(*ids.entry(thing).or_insert(next));
    }
    list
}

/// A description of an automaton: what a state is and what a day does to it.
pub trait Machine {
    /// What must be remembered between days.
    type State: Clone + Eq + Hash;
    /// What a step emits.
    type Emit: Clone + PartialEq + Default;

    /// Days with the same class step alike. Known for the horizon and for days before it.
    fn class(&self, day: Day) -> u32;
    /// What a duty on a day of this class does.
    fn step(&self, class: u32, state: &Self::State, duty: DutyId) -> (Self::State, Self::Emit);
    /// What is emitted after the last day.
    fn finish(&self, _state: &Self::State) -> Self::Emit {
        Self::Emit::default()
    }
    /// The state after the known past, the day before the horizon last.
    fn after(&self, initial: Self::State, past: &[DutyId]) -> Self::State {
        let first = -(past.len() as Day);
        past.iter().zip(first..).fold(initial, |state, (duty, day)| self.step(self.class(day), &state, *duty).0)
    }
}

/// Compiles a machine for a horizon of `days` and an alphabet of `duties`, from the given start states.
/// Returns the automaton and the start states' ids in the same order.
///
/// # Panics
/// When the machine has more than 65 535 reachable states; rules bound their counters so that none has.
pub fn compile<M: Machine>(
    machine: &M,
    days: Day,
    duties: usize,
    starts: &[M::State],
) -> (Automaton<M::Emit>, Vec<StateId>) {
    compile_within(machine, days, duties, starts, MOST_STATES).expect("rules bound their counters below 65 536 states")
}

/// Most states of an automaton.
pub const MOST_STATES: usize = StateId::MAX as usize;

/// The same for machines that may have too many states: `None` when there are more than `most`.
pub fn compile_within<M: Machine>(
    machine: &M,
    days: Day,
    duties: usize,
    starts: &[M::State],
    most: usize,
) -> Option<(Automaton<M::Emit>, Vec<StateId>)> {
    let mut classes: Vec<u32> = Vec::new();
    let step_of_day: Vec<u16> = (0..days)
        .map(|day| {
            let class = machine.class(day);
            let at = classes.iter().position(|known| *known == class).unwrap_or_else(|| {
                classes.push(class);
                classes.len() - 1
            });
            at as u16
        })
        .collect();

    let mut ids: HashMap<M::State, StateId> = HashMap::new();
    let mut queue: Vec<M::State> = Vec::new();
    let mut intern = |state: M::State, queue: &mut Vec<M::State>| -> Option<StateId> {
        if let Some(known) = ids.get(&state) {
            return Some(*known);
        }
        let id = StateId::try_from(queue.len()).ok().filter(|_| queue.len() < most)?;
        queue.push(state.clone());
        ids.insert(state, id);
        Some(id)
    };
    let start_ids: Vec<StateId> =
        starts.iter().map(|state| intern(state.clone(), &mut queue)).collect::<Option<_>>()?;

    // Day by day, so that only what can follow in the order of the days becomes a state.
    let mut rows: Vec<HashMap<StateId, Row<M::Emit>>> = vec![HashMap::new(); classes.len()];
    let mut today = start_ids.clone();
    today.sort_unstable();
    today.dedup();
    for class in &step_of_day {
        let mut tomorrow: Vec<StateId> = Vec::new();
        for at in today {
            let row = match rows[*class as usize].entry(at) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => {
                    let state = queue[at as usize].clone();
                    let step = |duty| machine.step(classes[*class as usize], &state, DutyId::from_index(duty));
                    let cells = (0..duties).map(step).map(|(next, emit)| Some((intern(next, &mut queue)?, emit)));
                    place.insert(Row::new(cells.collect::<Option<_>>()?))
                }
            };
            tomorrow.extend(&row.leads_to);
        }
        tomorrow.sort_unstable();
        tomorrow.dedup();
        today = tomorrow;
    }
    let states = queue.len();
    let steps = rows.into_iter().map(|rows| merge_symbols(table(rows, states, duties), states, duties)).collect();
    let finish = queue.iter().map(|state| machine.finish(state)).collect();
    Some((Automaton { states, steps, step_of_day, finish }, start_ids))
}

/// What a state does on days of one class.
#[derive(Clone)]
struct Row<E> {
    /// Next state and emission of each duty.
    cells: Vec<(StateId, E)>,
    /// The next states, each once.
    leads_to: Vec<StateId>,
}

impl<E> Row<E> {
    fn new(cells: Vec<(StateId, E)>) -> Self {
        let mut leads_to: Vec<StateId> = cells.iter().map(|(next, _)| *next).collect();
        leads_to.sort_unstable();
        leads_to.dedup();
        Row { cells, leads_to }
    }
}

/// The dense table of a class, `[state][duty]`. States that no day of the class is entered in stay where they are.
fn table<E: Clone + Default>(mut rows: HashMap<StateId, Row<E>>, states: usize, duties: usize) -> Vec<(StateId, E)> {
    let mut cells = Vec::with_capacity(states * duties);
    for state in (0..states).map(|state| state as StateId) {
        match rows.remove(&state) {
            Some(row) => cells.extend(row.cells),
            None => cells.extend((0..duties).map(|_| (state, E::default()))),
        }
    }
    cells
}

/// Gives duties with equal columns one symbol.
fn merge_symbols<E: Clone + PartialEq>(raw: Vec<(StateId, E)>, states: usize, duties: usize) -> Step<E> {
    let mut leaders: Vec<usize> = Vec::new();
    let same = |a: usize, b: usize| (0..states).all(|s| raw[s * duties + a] == raw[s * duties + b]);
    let symbol: Vec<u16> = (0..duties)
        .map(|duty| {
            let at = leaders.iter().position(|leader| same(*leader, duty)).unwrap_or_else(|| {
                leaders.push(duty);
                leaders.len() - 1
            });
            at as u16
        })
        .collect();
    let symbols = leaders.len();
    let pick = |state: usize, leader: &usize| raw[state * duties + leader].clone();
    let cells: Vec<(StateId, E)> = (0..states)
        .flat_map(|state| leaders.iter().map(move |leader| (state, leader)))
        .map(|(s, l)| pick(s, l))
        .collect();
    let (next, emit) = cells.into_iter().unzip();
    Step { symbol, symbols, next, emit }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts consecutive working days (duty > 0) up to a cap and emits 1 for each beyond two.
    struct Runs;

    impl Machine for Runs {
        type State = u8;
        type Emit = i64;
        fn class(&self, _day: Day) -> u32 {
            0
        }
        fn step(&self, _class: u32, state: &u8, duty: DutyId) -> (u8, i64) {
            if duty.0 == 0 { (0, 0) } else { ((state + 1).min(3), i64::from(*state >= 2)) }
        }
        fn finish(&self, state: &u8) -> i64 {
            i64::from(*state == 3) * 100
        }
    }

    #[test]
    fn states_that_no_day_reaches_are_left_out_and_too_many_are_refused() {
        let compiled = |days, most| compile_within(&Runs, days, 3, &[0], most).map(|(automaton, _)| automaton.states);
        assert_eq!(compiled(2, MOST_STATES), Some(3));
        assert_eq!(compiled(9, MOST_STATES), Some(4));
        assert_eq!(compiled(9, 3), None);
    }

    /// Counts to a number that nobody looks at beyond two.
    struct Counts;

    impl Machine for Counts {
        type State = u8;
        type Emit = i64;
        fn class(&self, day: Day) -> u32 {
            u32::from(day % 3 == 0)
        }
        fn step(&self, class: u32, state: &u8, duty: DutyId) -> (u8, i64) {
            let next = (state + duty.0 as u8).min(9);
            (next, if class == 1 { i64::from(next.min(2)) } else { 0 })
        }
    }

    #[test]
    fn the_smallest_automaton_emits_the_same() {
        let (automaton, starts) = compile(&Counts, 9, 3, &[0, 7]);
        let (smallest, again) = automaton.minimal(&starts);
        assert_eq!((automaton.states > 3, smallest.states), (true, 3));
        for line in [[0; 9], [1; 9], [2; 9], [0, 1, 0, 0, 1, 2, 0, 0, 1]] {
            let line = line.map(DutyId);
            for (from, to) in starts.iter().zip(&again) {
                assert!(automaton.emissions(*from, &line).eq(smallest.emissions(*to, &line)));
            }
        }
    }

    #[test]
    fn a_compiled_machine_emits_what_the_machine_does_and_merges_equal_duties() {
        let start = Runs.after(0, &[0, 1].map(DutyId));
        let (automaton, starts) = compile(&Runs, 4, 3, &[0, start]);
        assert_eq!(automaton.steps[0].symbols, 2);
        let line = [2, 1, 2, 0].map(DutyId);
        assert_eq!(automaton.emissions(starts[0], &line).collect::<Vec<_>>(), [0, 0, 1, 0, 0]);
        assert_eq!(automaton.emissions(starts[1], &line).collect::<Vec<_>>(), [0, 1, 1, 0, 0]);
    }
}
