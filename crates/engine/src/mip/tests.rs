//! The model against brute force on random forms, and one model read line by line.

use std::sync::Arc;

use super::*;
use vuoro_core::constraint::{Automaton, Bounds, Cell, Chain, Cover, CoverTerm, Form, Hinge, StateId, Step, Window};
use vuoro_core::domain::{Calendar, Duty, DutyKind, Employee, History, Scenario};
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::{Rng, stream};
use vuoro_core::units::{ContractId, CostUnit, Day, DutyId, EmployeeId, UnitId};

/// A problem of forms alone: `duties` duties called `.`, `1`, `2`, ….
fn problem(people: usize, days: Day, duties: usize) -> Problem {
    let duty = |at: usize| {
        let code = if at == 0 { ".".to_owned() } else { at.to_string() };
        Duty::idle(code, DutyKind::Off)
    };
    let employee = |at: usize| Employee {
        id: format!("e{at}"),
        name: String::new(),
        contract: ContractId(0),
        fte: 1000,
        unit: UnitId(0),
        units: Vec::new(),
        skills: Vec::new(),
        groups: Vec::new(),
        from: None,
        to: None,
        hourly: None,
        monthly: None,
        agency: None,
    };
    let start = "2026-08-24".parse().expect("a date");
    let scenario = Scenario {
        name: String::new(),
        calendar: Calendar::new(start, days, chrono_tz::UTC),
        cost_unit: CostUnit::Points,
        units: Vec::new(),
        skills: Vec::new(),
        tags: Vec::new(),
        shifts: Vec::new(),
        duties: (0..duties).map(duty).collect(),
        unasked: Default::default(),
        contracts: Vec::new(),
        employees: (0..people).map(employee).collect(),
        demands: Vec::new(),
        wishes: Vec::new(),
        absences: Vec::new(),
        locks: Vec::new(),
        published: vec![],
        tariff: None,
        history: History::default(),
        personal: Default::default(),
    };
    Problem::new(scenario, [])
}

fn automaton<E>(rng: &mut Rng, days: Day, duties: usize, mut emit: impl FnMut(&mut Rng) -> E) -> Automaton<E> {
    let (states, tables) = (rng.usize(1..4), rng.usize(1..3));
    let mut step = || {
        let symbols = rng.usize(1..=duties);
        Step {
            symbol: (0..duties).map(|duty| if duty < symbols { duty } else { rng.usize(0..symbols) } as u16).collect(),
            symbols,
            next: (0..states * symbols).map(|_| rng.usize(0..states) as StateId).collect(),
            emit: (0..states * symbols).map(|_| emit(rng)).collect(),
        }
    };
    let steps: Vec<Step<E>> = (0..tables).map(|_| step()).collect();
    let step_of_day = (0..days).map(|_| rng.usize(0..tables) as u16).collect();
    let finish = (0..states).map(|_| emit(rng)).collect();
    Automaton { states, steps, step_of_day, finish }
}

/// Mostly nothing, sometimes a cost, now and then something required.
fn cost(rng: &mut Rng) -> Score {
    match rng.usize(0..12) {
        0..6 => Score::ZERO,
        6..11 => Score::soft(rng.i64(1..9)),
        _ => Score { hard: rng.i64(1..3), ..Score::soft(rng.i64(0..3)) },
    }
}

fn bounds(rng: &mut Rng, required: bool) -> Bounds {
    let hinges = |rng: &mut Rng| {
        let hinge = |rng: &mut Rng| {
            let weight = cost(rng);
            Hinge { bound: rng.i64(-1..8), weight: if required { weight } else { Score::soft(weight.soft) } }
        };
        (0..rng.usize(0..3)).map(|_| hinge(rng)).collect()
    };
    Bounds { below: hinges(rng), above: hinges(rng) }
}

fn some<I: Id>(rng: &mut Rng, of: usize) -> vuoro_core::units::IdSet<I> {
    (0..of).filter(|_| rng.bool()).map(I::from_index).collect()
}

/// Random forms of every kind for random people.
fn random(seed: u64) -> (Problem, Lowered) {
    let mut rng = stream(seed, "mip");
    let (people, days, duties) =
        *rng.choice([(1, 4, 3), (2, 3, 2), (2, 2, 4), (1, 3, 5), (3, 2, 2)].iter()).expect("not empty");
    let mut forms = Vec::new();
    for employee in (0..people).map(EmployeeId::from_index) {
        for _ in 0..rng.usize(0..4) {
            let from = rng.i32(0..days);
            let to = rng.i32(from..days) + 1;
            let set = Arc::new(some(&mut rng, duties));
            forms.push(Form::Cell(Cell { employee, days: from..to, duties: set, cost: cost(&mut rng) }));
        }
        for _ in 0..rng.usize(0..3) {
            let automaton = Arc::new(automaton(&mut rng, days, duties, cost));
            let start = rng.usize(0..automaton.states) as StateId;
            forms.push(Form::Chain(Chain { employee, automaton, start }));
        }
        for _ in 0..rng.usize(0..3) {
            let unit = rng.i64(1..4);
            let counter = Arc::new(automaton(&mut rng, days, duties, |rng| unit * rng.i64(0..3)));
            let start = rng.usize(0..counter.states) as StateId;
            let window = Window { employee, counter, start, carry: rng.i64(0..3), bounds: bounds(&mut rng, true) };
            // Now and then two windows over the same amounts.
            let twin = rng.bool().then(|| Window { bounds: bounds(&mut rng, true), ..window.clone() });
            forms.extend(std::iter::once(window).chain(twin).map(Form::Window));
        }
    }
    for _ in 0..rng.usize(0..4) {
        let mut term = || CoverTerm {
            day: rng.i32(0..days),
            duties: Arc::new(some(&mut rng, duties)),
            people: Arc::new(some(&mut rng, people)),
            weight: [-2, -1, 1, 2, 3][rng.usize(0..5)],
        };
        let terms = vec![term(), term()];
        let required = rng.usize(0..8) == 0;
        let bounds = bounds(&mut rng, required);
        forms.push(Form::Cover(Cover { terms, base: rng.i64(0..2), bounds }));
    }
    (problem(people, days, duties), Lowered::new(forms.into_iter().map(|form| (0, form)).collect()))
}

/// Every roster there is.
fn rosters(problem: &Problem) -> impl Iterator<Item = Roster> {
    let (people, days) = (problem.scenario.employees.len(), problem.scenario.calendar.days);
    let duties = problem.scenario.duties.len();
    (0..duties.pow((people * days as usize) as u32)).map(move |mut number| {
        let mut roster = Roster::off(people, days);
        for employee in (0..people).map(EmployeeId::from_index) {
            for day in 0..days {
                roster.set(employee, day, DutyId::from_index(number % duties));
                number /= duties;
            }
        }
        roster
    })
}

#[test]
fn every_roster_costs_in_the_rows_what_it_costs_by_the_forms() {
    for seed in 0..400 {
        let (problem, lowered) = random(seed);
        // Narrow diagrams split the forms over several, and leave windows to rows.
        let width = [1, 2, 60][seed as usize % 3];
        let elastic = lower::lower_within(&problem, &lowered, Mode::Elastic, (None, width));
        let filtered = Filter::of(&problem, &lowered).own();
        let open = (seed % 2 == 0).then_some(&filtered);
        let strict = lower::lower_within(&problem, &lowered, Mode::Strict, (open, width));
        for roster in rosters(&problem) {
            let score = lowered.score(&roster);
            let values = elastic.values(&roster).expect("an elastic model takes every roster");
            assert_eq!(elastic.model.broken(&values), None, "seed {seed} {roster:?}\n{}", elastic.model);
            assert_eq!(elastic.model.cost(&values), score, "seed {seed} {roster:?}\n{}", elastic.model);
            let values = strict.values(&roster);
            assert!(values.is_some() || !score.is_legal(), "seed {seed}: a legal roster is left out {roster:?}");
            if let Some(values) = values {
                assert_eq!(strict.model.broken(&values), None, "seed {seed} {roster:?}\n{}", strict.model);
                assert_eq!(strict.model.cost(&values), score, "seed {seed} {roster:?}\n{}", strict.model);
            }
        }
    }
}

#[test]
fn the_search_ends_at_the_best_roster_of_all_and_proves_it() {
    let mut breaches = 0;
    for seed in 0..150 {
        let (problem, lowered) = random(seed);
        let best = rosters(&problem).map(|roster| lowered.score(&roster)).min().expect("a roster");
        let found = solve_exact(&problem, &lowered, None, None, &|| false);
        assert_eq!(found.score, Some(best), "seed {seed}");
        assert_eq!(found.roster.map(|roster| lowered.score(&roster)), Some(best), "seed {seed}");
        assert!(found.proven, "seed {seed}");
        let least = rosters(&problem).map(|roster| lowered.score(&roster)).filter(|score| score.is_legal()).min();
        breaches += usize::from(least.is_none());
        if let Some(least) = least {
            assert_eq!(found.bound, Some(least.soft), "seed {seed}");
            let relaxed = lp_bound(&problem, &lowered, None).expect("a bound");
            assert!(relaxed <= least.soft, "seed {seed}: {relaxed} is no bound on {}", least.soft);
        }
    }
    assert!((5..100).contains(&breaches), "some but not all problems have to break something: {breaches}");
}

#[test]
fn a_search_that_is_stopped_gives_back_what_it_was_given() {
    let (problem, lowered) = random(3);
    let start = problem.scenario.empty_roster();
    let found = solve_exact(&problem, &lowered, None, Some(&start), &|| true);
    assert_eq!((found.roster, found.proven), (Some(start), false));
}

#[test]
fn a_model_reads_like_the_problem() {
    let one = |duty: u16| Arc::new([DutyId(duty)].into_iter().collect::<vuoro_core::domain::DutySet>());
    let everyone = Arc::new([EmployeeId(0)].into_iter().collect());
    // Duty 2 is impossible; duty 1 is disliked on day 1 and wanted on both days.
    let dislike = Cell { employee: EmployeeId(0), days: 1..2, duties: one(1), cost: Score::soft(3) };
    let never = Cell { employee: EmployeeId(0), days: 0..2, duties: one(2), cost: Score::hard(480) };
    let term = |day| CoverTerm { day, duties: one(1), people: Arc::clone(&everyone), weight: 1 };
    let cover = Cover { terms: vec![term(0), term(1)], base: 0, bounds: Bounds::at_least(2, Score::soft(9)) };
    let forms = [Form::Cell(dislike), Form::Cell(never), Form::Cover(cover)];
    let lowered = Lowered::new(forms.into_iter().map(|form| (0, form)).collect());
    let model = lower(&problem(1, 2, 3), &lowered, Mode::Strict, None).model.to_string();
    let expected = "minimise 0
  3 x[e0,1,1]
  9 under0[cover2]
rows
  day[e0,0]: 1 = +1 x[e0,0,.] +1 x[e0,0,1]
  day[e0,1]: 1 = +1 x[e0,1,.] +1 x[e0,1,1]
  cover2: 2 <= +1 x[e0,0,1] +1 x[e0,1,1] +1 under0[cover2]
columns
  x[e0,0,.] whole 0..1
  x[e0,0,1] whole 0..1
  x[e0,1,.] whole 0..1
  x[e0,1,1] whole 0..1
  under0[cover2] whole 0..2
";
    assert_eq!(model, expected);
}
