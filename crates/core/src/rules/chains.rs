//! Lowering to chains: one automaton for everyone a rule applies to.

use std::sync::Arc;

use crate::constraint::{
    Automaton, Chain, Form, MOST_STATES, Machine, Meta, Problem, StateId, compile, compile_within,
};
use crate::domain::{DaySet, People, Scenario};
use crate::units::{Day, EmployeeId, Score, ids::Id};

/// The days a rule applies to, as classes of days: 0 inside, 1 outside.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    days: DaySet,
}

impl Scope {
    /// The scope of a rule.
    pub(super) fn of(meta: &Meta) -> Self {
        Scope { days: meta.days.clone() }
    }

    /// The class of a day.
    pub(super) fn class(&self, day: Day) -> u32 {
        u32::from(!self.days.contains(day))
    }

    /// Is a class that of days inside? Further information may stand above its lowest bit.
    pub(super) fn covers(class: u32) -> bool {
        class & 1 == 0
    }
}

/// One chain per person, all sharing one automaton compiled from the states that the people's pasts lead to.
/// Nothing when the automaton can never cost anything.
pub(super) fn chains<M: Machine<Emit = Score>>(
    problem: &Problem,
    people: &People,
    machine: &M,
    unknown: M::State,
) -> Vec<Form> {
    let scenario = &problem.scenario;
    let starts: Vec<M::State> =
        people.iter().map(|employee| machine.after(unknown.clone(), scenario.past(employee))).collect();
    let (automaton, ids) = compile(machine, scenario.calendar.days, scenario.duties.len(), &starts);
    let emits = automaton.steps.iter().flat_map(|step| &step.emit).chain(&automaton.finish);
    if emits.into_iter().all(|score| *score == Score::ZERO) {
        return Vec::new();
    }
    let (automaton, ids) = automaton.minimal(&ids);
    let automaton = Arc::new(automaton);
    let chain = |(employee, start)| Form::Chain(Chain { employee, automaton: automaton.clone(), start });
    people.iter().zip(ids).map(chain).collect()
}

/// Does an automaton for these people stay within the number of states that automata can have?
pub(super) fn is_small<M: Machine>(scenario: &Scenario, people: &People, machine: &M, unknown: M::State) -> bool {
    let starts: Vec<M::State> =
        people.iter().map(|employee| machine.after(unknown.clone(), scenario.past(employee))).collect();
    compile_within(machine, scenario.calendar.days, scenario.duties.len(), &starts, MOST_STATES).is_some()
}

/// A counter for windows, with the state that each person's past leads to.
pub(super) struct Counting {
    /// Emits the amounts.
    pub(super) automaton: Arc<Automaton<i64>>,
    start: Vec<StateId>,
}

impl Counting {
    /// Compiles a machine from the states that the past of everyone leads to.
    pub(super) fn of<M: Machine<Emit = i64>>(scenario: &Scenario, machine: &M, unknown: M::State) -> Self {
        let after = |employee| machine.after(unknown.clone(), scenario.past(employee));
        let starts: Vec<M::State> = scenario.staff().map(after).collect();
        let (automaton, start) = compile(machine, scenario.calendar.days, scenario.duties.len(), &starts);
        Counting { automaton: Arc::new(automaton), start }
    }

    /// The state of a person before day 0.
    pub(super) fn start(&self, employee: EmployeeId) -> StateId {
        self.start[employee.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::consecutive_duties::ConsecutiveDuties;
    use crate::rules::consecutive_off::ConsecutiveOff;
    use crate::rules::rest_between::RestBetween;
    use crate::rules::testing::{line, problem, ward};

    #[test]
    fn everyone_shares_one_automaton_whatever_their_past() {
        let mut world = ward("2026-08-24", 7);
        world.history.lines = vec![line(&world, "A . ."), line(&world, "I Y"), vec![]];
        let forms = problem(&ConsecutiveOff, world, "minimum = 3\nsleep-day = false").lower().forms;
        let chains: Vec<&Chain> = forms
            .iter()
            .filter_map(|(_, form)| if let Form::Chain(chain) = form { Some(chain) } else { None })
            .collect();
        assert_eq!(chains.len(), 3);
        assert!(chains.iter().all(|chain| Arc::ptr_eq(&chain.automaton, &chains[0].automaton)));
        assert_ne!(chains[0].start, chains[1].start);
    }

    #[test]
    fn only_days_near_a_clock_change_have_step_tables_of_their_own() {
        let steps =
            |start: &str| match &problem(&RestBetween, ward(start, 14), "minimum = \"11:00\"").lower().forms[0].1 {
                Form::Chain(chain) => chain.automaton.step_of_day.clone(),
                other => panic!("{other:?} is no chain"),
            };
        assert_eq!(steps("2026-08-24"), [0; 14]);
        // The change is in the night into day 6.
        let near = steps("2026-10-19");
        assert!(near[..3].iter().chain(&near[7..]).all(|table| *table == 0), "{near:?}");
        assert!(near[5] != 0 && near[6] != 0, "{near:?}");
    }

    #[test]
    fn a_rule_that_cannot_cost_anything_has_no_forms() {
        // No shift of the ward carries this tag.
        let rule = "duties = [\"late\"]\nmaximum = 0";
        assert!(problem(&ConsecutiveDuties, ward("2026-08-24", 7), rule).lower().forms.is_empty());
    }
}
