//! Filtering against brute force on random forms, and the smallest sets of facts.

use std::sync::Arc;

use crate::constraint::{Automaton, Bounds, Cell, Chain, Cover, CoverTerm, Form, Hinge, Lowered, Step, Window};
use crate::domain::{DutySet, Roster};
use crate::units::rng::{Rng, stream};
use crate::units::{Day, DutyId, EmployeeId, Score, ids::Id};

use super::{Conflict, Fact, Filter};

const DUTIES: usize = 3;
const ONE: EmployeeId = EmployeeId(0);

fn automaton<E>(rng: &mut Rng, days: usize, mut emit: impl FnMut(&mut Rng) -> E) -> Automaton<E> {
    let states = rng.usize(1..=4);
    let mut step = || Step {
        symbol: (0..DUTIES as u16).collect(),
        symbols: DUTIES,
        next: (0..states * DUTIES).map(|_| rng.usize(..states) as u16).collect(),
        emit: (0..states * DUTIES).map(|_| emit(rng)).collect(),
    };
    let steps = vec![step(), step()];
    let step_of_day = (0..days).map(|_| rng.u16(..2)).collect();
    let finish = (0..states).map(|_| emit(rng)).collect();
    Automaton { states, steps, step_of_day, finish }
}

/// Mostly nothing, at times a price, often something required, and now and then something paid back.
fn score(rng: &mut Rng, refunds: bool) -> Score {
    match rng.usize(..8) {
        0 | 1 => Score::hard(1),
        2 => Score::soft(rng.i64(1..20)),
        3 if refunds => Score::hard(-1),
        _ => Score::ZERO,
    }
}

fn bounds(rng: &mut Rng, most: i64) -> Bounds {
    let hinges = |rng: &mut Rng| -> Vec<Hinge> {
        let hinge = |rng: &mut Rng| Hinge {
            bound: rng.i64(0..=most),
            weight: if rng.bool() { Score::hard(1) } else { Score::soft(3) },
        };
        (0..rng.usize(..2)).map(|_| hinge(rng)).collect()
    };
    Bounds { below: hinges(rng), above: hinges(rng) }
}

fn some_duties(rng: &mut Rng) -> Arc<DutySet> {
    Arc::new((0..DUTIES).filter(|_| rng.bool()).map(DutyId::from_index).collect())
}

fn chain(rng: &mut Rng, employee: EmployeeId, days: usize, refunds: bool) -> Form {
    let automaton = Arc::new(automaton(rng, days, |rng| score(rng, refunds)));
    let start = rng.usize(..automaton.states) as u16;
    Form::Chain(Chain { employee, automaton, start })
}

fn window(rng: &mut Rng, employee: EmployeeId, days: usize) -> Form {
    let counter = Arc::new(automaton(rng, days, |rng| rng.i64(0..=3)));
    let start = rng.usize(..counter.states) as u16;
    Form::Window(Window { employee, counter, start, carry: rng.i64(0..3), bounds: bounds(rng, 3 * days as i64) })
}

fn cell(rng: &mut Rng, employee: EmployeeId, days: usize) -> Form {
    let from = rng.usize(..days) as Day;
    let days = from..rng.i32(from..=days as Day);
    Form::Cell(Cell { employee, days, duties: some_duties(rng), cost: score(rng, false) })
}

fn cover(rng: &mut Rng, people: usize, days: usize) -> Form {
    let term = |rng: &mut Rng| CoverTerm {
        day: rng.usize(..days) as Day,
        duties: some_duties(rng),
        people: Arc::new((0..people).filter(|_| rng.bool()).map(EmployeeId::from_index).collect()),
        weight: rng.i64(-1..=2),
    };
    let terms: Vec<CoverTerm> = (0..rng.usize(1..4)).map(|_| term(rng)).collect();
    Form::Cover(Cover { terms, base: rng.i64(0..2), bounds: bounds(rng, 3) })
}

/// Random forms, each of a random one of four rules.
fn forms(rng: &mut Rng, people: usize, days: usize, refunds: bool) -> Lowered {
    let mut forms = Vec::new();
    for employee in (0..people).map(EmployeeId::from_index) {
        forms.extend((0..rng.usize(..3)).map(|_| chain(rng, employee, days, refunds)).collect::<Vec<_>>());
        forms.extend((0..rng.usize(..3)).map(|_| window(rng, employee, days)).collect::<Vec<_>>());
        forms.extend((0..rng.usize(..3)).map(|_| cell(rng, employee, days)).collect::<Vec<_>>());
    }
    forms.extend((0..rng.usize(..3)).map(|_| cover(rng, people, days)).collect::<Vec<_>>());
    Lowered::new(forms.into_iter().map(|form| (rng.usize(..4), form)).collect())
}

/// Every roster.
fn rosters(people: usize, days: usize) -> impl Iterator<Item = Roster> {
    let cells = people * days;
    (0..DUTIES.pow(cells as u32)).map(move |code| {
        let mut roster = Roster::off(people, days as Day);
        for cell in 0..cells {
            let duty = DutyId::from_index(code / DUTIES.pow(cell as u32) % DUTIES);
            roster.set(EmployeeId::from_index(cell / days), (cell % days) as Day, duty);
        }
        roster
    })
}

/// Does the roster keep every rule? (What a rule's findings cost is never negative.)
fn feasible(lowered: &Lowered, roster: &Roster) -> bool {
    let of_rule = |rule: usize| lowered.forms.iter().filter(move |(of, _)| *of == rule);
    (0..4).all(|rule| of_rule(rule).map(|(_, form)| form.score(roster).hard).sum::<i64>() <= 0)
}

#[test]
fn what_is_filtered_stands_in_no_feasible_roster() {
    let mut removed = 0;
    for seed in 0..800 {
        let mut rng = stream(seed, "propagation");
        let (people, days) = *rng.choice([(1, 5), (1, 3), (2, 3), (3, 2)].iter()).expect("not empty");
        let lowered = forms(&mut rng, people, days, seed % 4 == 0);
        let filter = Filter::for_forms(people, days, DUTIES, &lowered);
        let (own, all) = (filter.own(), filter.all());
        for roster in rosters(people, days).filter(|roster| feasible(&lowered, roster)) {
            assert!(all.impossible().is_empty(), "seed {seed}");
            for employee in (0..people).map(EmployeeId::from_index) {
                assert!(own.is_legal(employee) && all.is_legal(employee), "seed {seed}");
                for day in 0..days as Day {
                    let duty = roster.get(employee, day);
                    let kept = [&own, &all].map(|filtered| filtered.open(employee)[day as usize].contains(duty));
                    assert_eq!(kept, [true, true], "seed {seed}: {employee:?} {day} {duty:?}");
                }
            }
        }
        let open = |at: usize| own.open(EmployeeId::from_index(at));
        let narrower = (0..people).flat_map(|at| open(at).iter().zip(all.open(EmployeeId::from_index(at))));
        for (own, all) in narrower {
            assert!(all.iter().all(|duty| own.contains(duty)), "seed {seed}: shared forms only take out");
        }
        removed += people * days * DUTIES - all.size();
    }
    assert!(removed > 1000, "the filter does something: {removed}");
}

#[test]
fn one_chain_alone_is_filtered_exactly() {
    for seed in 0..300 {
        let mut rng = stream(seed, "one chain");
        let days = 5;
        let lowered = Lowered::new(vec![(0, chain(&mut rng, ONE, days, seed % 2 == 0))]);
        let filtered = Filter::for_forms(1, days, DUTIES, &lowered).all();
        let legal: Vec<Roster> = rosters(1, days).filter(|roster| lowered.score(roster).hard <= 0).collect();
        assert_eq!(filtered.is_legal(ONE), !legal.is_empty(), "seed {seed}");
        for day in (0..days as Day).filter(|_| filtered.is_legal(ONE)) {
            let possible: DutySet = legal.iter().map(|roster| roster.get(ONE, day)).collect();
            assert_eq!(filtered.open(ONE)[day as usize], possible, "seed {seed}, day {day}");
        }
    }
}

#[test]
fn a_conflict_contradicts_and_without_any_of_its_facts_does_not() {
    let (mut conflicts, mut reasons) = (0, 0);
    for seed in 0..400 {
        let mut rng = stream(seed, "conflicts");
        let days = 4;
        let lowered = forms(&mut rng, 1, days, false);
        let filter = Filter::for_forms(1, days, DUTIES, &lowered);
        let own = filter.own();
        let found = filter.conflicts(&own);
        assert_eq!(found.is_empty(), own.is_legal(ONE), "seed {seed}");
        let mut smallest = found.clone();
        for (day, open) in (0..).zip(own.open(ONE)).filter(|_| own.is_legal(ONE)) {
            for duty in (0..DUTIES).map(DutyId::from_index) {
                let why = filter.why(ONE, day, duty);
                assert!(open.contains(duty) || why.is_some(), "seed {seed}: a removal without a reason");
                smallest.extend(why.into_iter().inspect(|_| reasons += 1));
            }
        }
        for Conflict { assumed, facts, .. } in &smallest {
            assert!(filter.left(*assumed, facts).is_err(), "seed {seed}");
            for left_out in 0..facts.len() {
                let others: Vec<Fact> =
                    facts.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, fact)| fact.clone()).collect();
                assert!(filter.left(*assumed, &others).is_ok(), "seed {seed}: a fact too many in {facts:?}");
            }
        }
        conflicts += found.len();
    }
    assert!(conflicts > 50 && reasons > 300, "{conflicts} conflicts, {reasons} reasons");
}

#[test]
fn a_removal_names_the_form_that_made_it() {
    let only = |duty: u16| -> Arc<DutySet> { Arc::new((0..3).filter(|other| *other != duty).map(DutyId).collect()) };
    let cell = Cell { employee: ONE, days: 0..1, duties: only(2), cost: Score::hard(1) };
    // After 2 nothing but 0 may follow.
    let step = Step {
        symbol: vec![0, 1, 2],
        symbols: 3,
        next: vec![0, 0, 1, 0, 0, 1],
        emit: [0, 0, 0, 0, 1, 1].map(Score::hard).to_vec(),
    };
    let automaton = Automaton { states: 2, steps: vec![step], step_of_day: vec![0; 3], finish: vec![Score::ZERO; 2] };
    let chain = Chain { employee: ONE, automaton: Arc::new(automaton), start: 0 };
    let lowered = Lowered::new(vec![(0, Form::Cell(cell)), (1, Form::Chain(chain))]);
    let filter = Filter::for_forms(1, 3, 3, &lowered);
    let filtered = filter.own();
    assert_eq!(filtered.removed_by(ONE, 0, DutyId(1)), Some(0));
    assert_eq!(filtered.removed_by(ONE, 1, DutyId(2)), Some(1));
    assert_eq!(filtered.removed_by(ONE, 1, DutyId(0)), None);
    let why = filter.why(ONE, 1, DutyId(2)).expect("a reason");
    assert_eq!(why.facts, [Fact { form: 0, days: 0..1 }, Fact { form: 1, days: 0..3 }]);
}

#[test]
fn an_empty_horizon_and_nobody_at_all_are_no_trouble() {
    let lowered = Lowered::new(Vec::new());
    assert_eq!(Filter::for_forms(0, 5, DUTIES, &lowered).all().size(), 0);
    let mut rng = stream(1, "empty");
    let forms = vec![(0, chain(&mut rng, ONE, 0, false)), (0, window(&mut rng, ONE, 0))];
    let lowered = Lowered::new(forms);
    let filter = Filter::for_forms(1, 0, DUTIES, &lowered);
    assert_eq!(filter.all().size(), 0);
    filter.conflicts(&filter.own()).iter().for_each(|conflict| assert_eq!(conflict.day, 0));
}
