//! Merging automaton states that behave alike from a given day on.

use std::collections::HashMap;
use std::hash::Hash;

use vuoro_core::constraint::{Automaton, StateId};

/// For every day `0..=days` and state, the representative of all states with the same future from that day on.
pub(super) type Representatives = Vec<Vec<StateId>>;

/// Merges states backwards from the end of the horizon.
pub(super) fn representatives<E: Clone + Eq + Hash>(automaton: &Automaton<E>) -> Representatives {
    let days = automaton.step_of_day.len();
    let mut by_day = vec![Vec::new(); days + 1];
    by_day[days] = group(automaton.states, |state| automaton.finish[state].clone());
    for day in (0..days).rev() {
        let step = automaton.step(day as i32);
        let later = std::mem::take(&mut by_day[day + 1]);
        by_day[day] = group(automaton.states, |state| {
            let row = state * step.symbols..(state + 1) * step.symbols;
            let future: Vec<(StateId, E)> = step.next[row.clone()]
                .iter()
                .zip(&step.emit[row])
                .map(|(next, emit)| (later[*next as usize], emit.clone()))
                .collect();
            future
        });
        by_day[day + 1] = later;
    }
    by_day
}

/// The first state with the same signature, for every state.
fn group<S: Eq + Hash>(states: usize, signature: impl Fn(usize) -> S) -> Vec<StateId> {
    let mut first: HashMap<S, StateId> = HashMap::new();
    (0..states).map(|state| *first.entry(signature(state)).or_insert(state as StateId)).collect()
}
