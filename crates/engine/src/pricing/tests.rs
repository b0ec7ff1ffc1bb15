//! Pricing against brute force on random sets of forms.

use std::sync::Arc;

use vuoro_core::constraint::{Automaton, Bounds, Cell, Chain, Cover, Form, Hinge, Lowered, Step, Window};
use vuoro_core::units::rng::{Rng, stream};
use vuoro_core::units::{DutyId, EmployeeId, Score};

use super::compile::Counting;
use super::solve::Terms;
use super::{Compiler, Hardness, LineModel, Scratch, Trial};

const DUTIES: usize = 3;

/// A random automaton over `DUTIES` duties whose steps emit what `emit` draws.
fn automaton<E: Clone>(rng: &mut Rng, days: usize, mut emit: impl FnMut(&mut Rng) -> E) -> Automaton<E> {
    let states = rng.usize(1..=4);
    let tables = rng.usize(1..=2);
    let steps = (0..tables)
        .map(|_| {
            let symbol: Vec<u16> = (0..DUTIES as u16).collect();
            let next = (0..states * DUTIES).map(|_| rng.usize(..states) as u16).collect();
            Step { symbol, symbols: DUTIES, next, emit: (0..states * DUTIES).map(|_| emit(rng)).collect() }
        })
        .collect();
    let step_of_day = (0..days).map(|_| rng.usize(..tables) as u16).collect();
    let finish = (0..states).map(|_| emit(rng)).collect();
    Automaton { states, steps, step_of_day, finish }
}

fn score(rng: &mut Rng) -> Score {
    match rng.usize(..8) {
        0 => Score::hard(1),
        1 | 2 => Score::soft(rng.i64(1..20)),
        _ => Score::ZERO,
    }
}

fn bounds(rng: &mut Rng, most: i64) -> Bounds {
    let hinge = |rng: &mut Rng| Hinge {
        bound: rng.i64(0..=most),
        weight: if rng.usize(..4) == 0 { Score::hard(1) } else { Score::soft(rng.i64(1..9)) },
    };
    let mut bounds = Bounds::default();
    for _ in 0..rng.usize(0..=2) {
        bounds.above.push(hinge(rng));
    }
    for _ in 0..rng.usize(0..=1) {
        bounds.below.push(hinge(rng));
    }
    bounds
}

/// Random forms; counters grow by at most `step` a day.
fn forms(rng: &mut Rng, days: usize, step: i64) -> Vec<Form> {
    let employee = EmployeeId(0);
    let mut forms = Vec::new();
    for _ in 0..rng.usize(0..=3) {
        let automaton = automaton(rng, days, score);
        let start = rng.usize(..automaton.states) as u16;
        forms.push(Form::Chain(Chain { employee, automaton: Arc::new(automaton), start }));
    }
    for _ in 0..rng.usize(0..=3) {
        let counter = automaton(rng, days, |rng| if rng.bool() { 0 } else { rng.i64(1..=step) });
        let start = rng.usize(..counter.states) as u16;
        let bounds = bounds(rng, step * days as i64);
        forms.push(Form::Window(Window { employee, counter: Arc::new(counter), start, carry: rng.i64(0..3), bounds }));
    }
    for _ in 0..rng.usize(0..=3) {
        let from = rng.usize(..days) as i32;
        let duties = Arc::new([DutyId(rng.u16(..DUTIES as u16))].into_iter().collect());
        forms.push(Form::Cell(Cell { employee, days: from..rng.i32(from..=days as i32), duties, cost: score(rng) }));
    }
    forms
}

/// Every line of the horizon.
fn lines(days: usize) -> impl Iterator<Item = Vec<DutyId>> {
    (0..DUTIES.pow(days as u32))
        .map(move |code| (0..days).map(|day| DutyId((code / DUTIES.pow(day as u32) % DUTIES) as u16)).collect())
}

/// What the prices of a line's duties add up to.
fn priced(model: &LineModel, prices: &[i32], line: &[DutyId]) -> i64 {
    let at = |(day, duty): (usize, &DutyId)| {
        model.local(*duty).map(|local| i64::from(prices[day * model.domain.len() + local]))
    };
    line.iter().enumerate().filter_map(at).sum()
}

/// Narrow counters, the same merged, and wide ones.
#[test]
fn the_priced_line_is_the_best_of_all_lines() {
    let ways = [(3, Counting::SEARCH), (3, Counting::BOUND), (300, Counting::BOUND)];
    let (mut merged, mut wide, mut complete) = (0, 0, 0);
    for (seed, (step, counting)) in (0..600).flat_map(|seed| ways.map(|way| (seed, way))) {
        let mut rng = stream(seed, "pricing test");
        let days = rng.usize(1..=6);
        let lowered = Lowered::new(forms(&mut rng, days, step).into_iter().map(|form| (0, form)).collect());
        let mut compiler = Compiler::for_forms(1, days, DUTIES, &lowered);
        compiler.counting = counting;
        let model = compiler.compile(EmployeeId(0));
        merged += usize::from(
            model.counters.iter().any(|counter| counter.merges && counter.base.iter().any(|base| *base > 0)),
        );
        wide += usize::from(model.counters.iter().any(|counter| counter.size() > 500));
        let prices: Vec<i32> = (0..days * model.domain.len()).map(|_| rng.i32(-10..10)).collect();
        let price = |line: &[DutyId]| priced(&model, &prices, line);
        let all = |line: &[DutyId]| lowered.forms.iter().map(|(_, form)| form.line_score(line)).sum::<Score>();
        let best =
            lines(days).filter_map(|line| model.hardness.value(all(&line)).map(|cost| cost + price(&line))).min();
        let legal = lines(days).any(|line| all(&line).is_legal());
        assert_eq!(legal, model.hardness == Hardness::Forbid, "seed {seed}");
        let dearest = lines(days).filter_map(|line| model.hardness.value(all(&line))).max();
        assert!(dearest <= Some(model.heaviest()), "seed {seed}: {dearest:?} above {}", model.heaviest());
        let found = model.price(&prices, 1, false, &mut Scratch::default(), Some(&mut rng)).expect("a line exists");
        assert_eq!(model.line_score(&found.line), all(&found.line), "seed {seed}");
        if !found.complete {
            // Several wide counters may take too much memory together: then the value is a bound.
            assert!(step > 3 && Some(found.value) <= best, "seed {seed}: {} above {best:?}", found.value);
            continue;
        }
        complete += 1;
        assert_eq!(Some(found.value), best, "seed {seed}");
        assert_eq!(model.hardness.value(all(&found.line)).map(|cost| cost + price(&found.line)), best, "seed {seed}");
    }
    assert!(merged > 200 && wide > 150 && complete > 1700, "{merged} merged, {wide} wide, {complete} complete of 1800");
}

/// One call after another with one memory, as engines price: other prices, some duties shut, and lines beside the best.
/// What a call keeps for the next must change nothing but its speed.
#[test]
fn each_call_finds_the_best_line_whatever_the_last_one_kept() {
    let (mut complete, mut shut_off, mut wide) = (0, 0, 0);
    let mut scratch = Scratch::default();
    for seed in 0..600 {
        let mut rng = stream(seed, "calls");
        let days = rng.usize(1..=6);
        let lowered = Lowered::new(forms(&mut rng, days, 300).into_iter().map(|form| (0, form)).collect());
        let mut compiler = Compiler::for_forms(1, days, DUTIES, &lowered);
        compiler.counting = Counting::BOUND;
        let model = compiler.compile(EmployeeId(0));
        wide += usize::from(model.counters.iter().any(|counter| counter.size() > 500));
        for _ in 0..6 {
            let scale = [1, 7, 1000][rng.usize(..3)];
            let size = 10_i32.pow(rng.u32(1..=6));
            let mut draw = || if rng.usize(..8) == 0 { i32::MAX } else { rng.i32(-size..size) };
            let prices: Vec<i32> = (0..days * model.domain.len()).map(|_| draw()).collect();
            let value = |line: &Vec<DutyId>| {
                let paid = priced(&model, &prices, line);
                let own = model.hardness.value(model.line_score(line))?;
                (paid < i64::from(i32::MAX) / 2).then_some(own * i64::from(scale) + paid)
            };
            let best = lines(days).filter_map(|line| value(&line)).min();
            if best.is_some_and(|best| best.abs() > 1 << 28) {
                // More than the arithmetic bears.
                continue;
            }
            // However much more lines may cost, none leads where nothing goes on.
            let (count, spare) = (rng.usize(..3), if rng.u8(..4) == 0 { 1 << 31 } else { rng.i64(0..1000) });
            let found = model.price_several(&prices, scale, false, &mut scratch, Some(&mut rng), (count, spare));
            let Some((found, more)) = found else {
                assert_eq!(best, None, "seed {seed}");
                shut_off += 1;
                continue;
            };
            let open = |line: &Vec<DutyId>| priced(&model, &prices, line) < i64::from(i32::MAX) / 2;
            assert!(more.len() == count && more.iter().all(open), "seed {seed}: {more:?} with prices {prices:?}");
            if !found.complete {
                assert!(best.is_none_or(|best| found.value <= best), "seed {seed}: {} above {best:?}", found.value);
                continue;
            }
            complete += 1;
            let told = || format!("seed {seed}: {:?}", found.line);
            assert_eq!(value(&found.line), best, "{}", told());
            assert_eq!(Some(found.value), best, "{}", told());
        }
    }
    assert!(
        complete > 2500 && shut_off > 50 && wide > 150,
        "{complete} complete, {shut_off} shut off, {wide} with wide counters"
    );
}

#[test]
fn every_cost_is_a_multiple_of_the_grain() {
    let mut coarse = 0;
    for seed in 0..300 {
        let mut rng = stream(seed, "grain");
        let days = rng.usize(1..=4);
        let lowered = Lowered::new(forms(&mut rng, days, 3).into_iter().map(|form| (0, form)).collect());
        let model = Compiler::for_forms(1, days, DUTIES, &lowered).compile(EmployeeId(0));
        let grain = lowered.grain(Hardness::least_bad(Score::hard(1)));
        for line in lines(days) {
            assert_eq!(Hardness::least_bad(model.line_score(&line)) % grain, 0, "seed {seed}: {line:?}");
        }
        coarse += usize::from(grain > 1);
    }
    assert!(coarse > 20, "{coarse} with a grain above 1");
    let hinge = |bound, weight| Hinge { bound, weight };
    let below = vec![hinge(2, Score::soft(20)), hinge(1, Score::hard(1))];
    let cover = Cover { terms: Vec::new(), base: 0, bounds: Bounds { below, above: vec![hinge(3, Score::soft(30))] } };
    let lowered = Lowered::new(vec![(0, Form::Cover(cover))]);
    assert_eq!((lowered.grain(400), lowered.grain(395)), (10, 5));
    assert_eq!(Lowered::new(Vec::new()).grain(400), 1);
}

/// More lines beside the best one: none costs less, nearly all cost at most the spare more (a line may break a limit that
/// the best one did not need counted), and a good part of them differ from it.
#[test]
fn more_lines_cost_little_more_than_the_best() {
    let (mut drawn, mut near, mut other) = (0, 0, 0);
    for seed in 0..300 {
        let mut rng = stream(seed, "more lines");
        let days = rng.usize(3..=6);
        let lowered = Lowered::new(forms(&mut rng, days, 3).into_iter().map(|form| (0, form)).collect());
        let model = Compiler::for_forms(1, days, DUTIES, &lowered).compile(EmployeeId(0));
        let prices: Vec<i32> = (0..days * model.domain.len()).map(|_| rng.i32(-10..10)).collect();
        let price = |line: &[DutyId]| priced(&model, &prices, line);
        let spare = 8;
        let mut scratch = Scratch::default();
        // A first call says how far the programme is to be filled.
        model.price(&prices, 1, false, &mut scratch, None).expect("a line exists");
        let found = model.price_several(&prices, 1, false, &mut scratch, Some(&mut rng), (5, spare));
        let (best, more) = found.expect("a line exists");
        assert_eq!(more.len(), 5);
        for line in &more {
            drawn += 1;
            other += usize::from(*line != best.line);
            let Some(cost) = model.hardness.value(model.line_score(line)) else { continue };
            assert!(cost + price(line) >= best.value, "seed {seed}");
            near += usize::from(cost + price(line) <= best.value + spare);
        }
    }
    assert!(near * 10 > drawn * 8 && other * 3 > drawn, "{near} near and {other} others of {drawn}");
}

/// Where counting everything takes too much memory: values are bounds, and lines nearly always break nothing required and
/// are mostly the best.
#[test]
fn tolls_give_a_bound_and_nearly_the_best_line() {
    let (mut legal, mut best_ones, mut tight, mut all) = (0, 0, 0, 0);
    let mut scratch = Scratch::default();
    for (seed, counting) in (0..400).flat_map(|seed| [(seed, Counting::SEARCH), (seed, Counting::BOUND)]) {
        let mut rng = stream(seed, "tolls");
        let days = rng.usize(3..=6);
        let lowered = Lowered::new(forms(&mut rng, days, 3).into_iter().map(|form| (0, form)).collect());
        let mut compiler = Compiler::for_forms(1, days, DUTIES, &lowered);
        compiler.counting = counting;
        let model = compiler.compile(EmployeeId(0));
        if model.hardness != Hardness::Forbid {
            continue;
        }
        for _ in 0..3 {
            let prices: Vec<i32> = (0..days * model.domain.len()).map(|_| rng.i32(-10..10)).collect();
            let value = |line: &[DutyId]| {
                let own = model.hardness.value(model.line_score(line))?;
                Some(own * 100 + 100 * priced(&model, &prices, line))
            };
            let best = lines(days).filter_map(|line| value(&line)).min().expect("a legal line");
            let scaled: Vec<i32> = prices.iter().map(|price| price * 100).collect();
            let terms = Terms { scale: 100, relax: true };
            model.ready(&scaled, terms, &mut scratch, None);
            let (found, _) = model.price_tolled(terms, &mut scratch, None, (0, 0)).expect("a legal line exists");
            assert!(found.value <= best, "seed {seed}: {} above {best}", found.value);
            all += 1;
            tight += usize::from(best - found.value <= 300);
            let Some(cost) = value(&found.line) else { continue };
            legal += 1;
            best_ones += usize::from(cost == best);
        }
    }
    let told = format!("{all}: {legal} legal, {best_ones} best, {tight} tight");
    assert!(all > 1000 && legal * 100 > all * 97 && best_ones * 100 > all * 90 && tight * 100 > all * 80, "{told}");
}

/// A year with its hours from both sides, seven shift types that are each limited and at most five duties in a row: more
/// totals together than memory bears. Lines must break nothing, and cost little more than the bound.
#[test]
fn a_year_with_a_limit_for_each_shift_type_has_good_lines_that_break_nothing() {
    let (days, kinds, most) = (364, 7, 34);
    let employee = EmployeeId(0);
    let symbol = || (0..=kinds as u16).collect();
    let steps = |next: Vec<u16>, emit: Vec<i64>| Step { symbol: symbol(), symbols: kinds + 1, next, emit };
    let window = |amount: &dyn Fn(usize) -> i64, bounds: Bounds| {
        let step = steps(vec![0; kinds + 1], (0..=kinds).map(amount).collect());
        let counter = Automaton { states: 1, steps: vec![step], step_of_day: vec![0; days], finish: vec![0] };
        Form::Window(Window { employee, counter: Arc::new(counter), start: 0, carry: 0, bounds })
    };
    let at_most = |bound| Hinge { bound, weight: Score::hard(1) };
    let hours = Bounds { below: vec![at_most(225 * 480)], above: vec![at_most(227 * 480)] };
    let mut forms = vec![window(&|duty| if duty > 0 { 480 } else { 0 }, hours)];
    for kind in 1..=kinds {
        let limit = Bounds { below: Vec::new(), above: vec![at_most(most)] };
        forms.push(window(&|duty| i64::from(duty == kind), limit));
    }
    let next = (0..=5).flat_map(|run: u16| (0..=kinds).map(move |duty| if duty == 0 { 0 } else { (run + 1).min(5) }));
    let forbidden = (0..=5).flat_map(|run| (0..=kinds).map(move |duty| Score::hard(i64::from(run == 5 && duty > 0))));
    let step = Step { symbol: symbol(), symbols: kinds + 1, next: next.collect(), emit: forbidden.collect() };
    let runs = Automaton { states: 6, steps: vec![step], step_of_day: vec![0; days], finish: vec![Score::ZERO; 6] };
    forms.push(Form::Chain(Chain { employee, automaton: Arc::new(runs), start: 0 }));
    let lowered = Lowered::new(forms.into_iter().map(|form| (0, form)).collect());
    let model = Compiler::for_forms(1, days, kinds + 1, &lowered).compile(employee);
    assert_eq!(model.hardness, Hardness::Forbid);
    let mut scratch = Scratch::default();
    let mut incomplete = 0;
    for seed in 0..10 {
        let mut rng = stream(seed, "year");
        // What a duty earns, some kinds more than others.
        let worth: Vec<i32> = (0..=kinds).map(|duty| if duty == 0 { 0 } else { rng.i32(0..200) }).collect();
        let width = model.domain.len();
        let prices: Vec<i32> = (0..days * width).map(|slot| -worth[slot % width] + rng.i32(-50..50)).collect();
        let found = model.price(&prices, 100, true, &mut scratch, Some(&mut rng)).expect("a line exists");
        let cost = priced(&model, &prices, &found.line);
        assert_eq!(model.line_score(&found.line), Score::ZERO, "seed {seed}");
        assert!(found.value <= cost && cost <= found.value + found.value.abs() / 50, "{seed}: {} {cost}", found.value);
        incomplete += usize::from(!found.complete);
    }
    assert!(incomplete > 5, "{incomplete} of 10 with tolls");
}

#[test]
fn coarse_counting_gives_a_bound_and_never_more() {
    for seed in 0..200 {
        let mut rng = stream(seed, "coarse");
        let days = 6;
        let mut counter = automaton(&mut rng, days, |rng| rng.i64(0..=40));
        counter.finish = vec![0; counter.states];
        let window = Window {
            employee: EmployeeId(0),
            counter: Arc::new(counter),
            start: 0,
            carry: 0,
            bounds: Bounds {
                below: vec![Hinge { bound: rng.i64(50..150), weight: Score::soft(3) }],
                above: vec![Hinge { bound: rng.i64(50..150), weight: Score::soft(5) }],
            },
        };
        let lowered = Lowered::new(vec![(0, Form::Window(window))]);
        let mut compiler = Compiler::for_forms(1, days, DUTIES, &lowered);
        compiler.counting.steps = 20;
        let model = compiler.compile(EmployeeId(0));
        let prices = vec![0; days * model.domain.len()];
        let best = lines(days).map(|line| lowered.forms[0].1.line_score(&line).soft).min();
        let bound = model.price(&prices, 1, true, &mut Scratch::default(), None).expect("a line exists").value;
        assert!(Some(bound) <= best, "seed {seed}: {bound} above {best:?}");
    }
}

/// Changes of random days, tried and made one after another, against the forms' own account of every line. With a
/// narrow graph, chains stand outside of it.
#[test]
fn a_changed_walk_costs_what_its_line_costs() {
    let (mut made, mut refused, mut outside) = (0, 0, 0);
    for seed in 0..400 {
        let mut rng = stream(seed, "walk test");
        let days = rng.usize(1..=9);
        let lowered = Lowered::new(forms(&mut rng, days, 3).into_iter().map(|form| (0, form)).collect());
        let mut compiler = Compiler::for_forms(1, days, DUTIES, &lowered);
        if rng.bool() {
            compiler.node_limit = 6;
        }
        let model = compiler.compile(EmployeeId(0));
        outside += usize::from(!model.dropped.is_empty());
        let cost = |line: &[DutyId]| model.hardness.value(model.line_score(line));
        let prices = vec![0; days * model.domain.len()];
        let first = model.price(&prices, 1, false, &mut Scratch::default(), None).expect("a line exists").line;
        let Some(mut walk) = model.walk(&first) else { continue };
        assert_eq!(Some(walk.value), cost(&first), "seed {seed}");
        let mut trial = Trial::default();
        for _ in 0..40 {
            let from = rng.usize(..days);
            let to = rng.usize(from + 1..=days);
            let block: Vec<DutyId> = (from..to).map(|_| DutyId(rng.u16(..DUTIES as u16))).collect();
            let mut line = walk.line.clone();
            line[from..to].copy_from_slice(&block);
            let known =
                line.iter().enumerate().all(|(day, duty)| model.local(*duty).is_some_and(|l| model.allows(day, l)));
            let fresh = cost(&line).filter(|_| known);
            let more = model.change(&walk, (from, to), |day| block[day - from], &mut trial);
            assert_eq!(more.map(|more| walk.value + more), fresh, "seed {seed}");
            match more {
                Some(more) => {
                    model.commit(&mut walk, (from, to), |day| block[day - from], &trial, more);
                    assert_eq!(walk.line, line);
                    made += 1;
                }
                None => refused += 1,
            }
        }
    }
    assert!(
        made > 1000 && refused > 1000 && outside > 10,
        "{made} made, {refused} refused, {outside} with chains outside"
    );
}
