//! Micro-benchmarks of the engine: one line priced, one pricing round, one restart of the master, moves of local search,
//! one short run.
//!
//! `cargo bench` prints them; `ENGINE_LARGE=1` adds a house of 1,000 people. The comparisons on public instances are
//! `vuoro benchmark`.

use std::cell::RefCell;
use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use rayon::prelude::*;
use vuoro_core::assess::soundness;
use vuoro_core::constraint::{Cell, Form, Lowered, Problem};
use vuoro_core::propagate::Filter;
use vuoro_core::protocol::Options;
use vuoro_core::units::rng::stream;
use vuoro_core::units::{EmployeeId, Score};
use vuoro_engine::colgen::{Saddle, nearly};
use vuoro_engine::control::Control;
use vuoro_engine::mip::{Mode, lower};
use vuoro_engine::pricing::{Compiler, LineModel, Prepared, Scratch};
use vuoro_engine::search::{Board, Budget, Temperature, search};
use vuoro_engine::solve::solve;
use vuoro_io::files;
use vuoro_testkit::shared;

fn ward() -> Problem {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    files::load(folder.as_ref()).expect("the example ward is sound").problem
}

/// A house as `vuoro generate` makes it.
fn house(employees: u32, units: u32, days: u32) -> Problem {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("house");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_vuoro"));
    command.arg("generate").arg("--out").arg(&out);
    for (name, number) in [("--employees", employees), ("--units", units), ("--days", days)] {
        command.args([name, &number.to_string()]);
    }
    assert!(command.output().expect("the program runs").status.success());
    files::load(&out).expect("the house is sound").problem
}

/// The ward, a house of 150 people and 28 days and, with `ENGINE_LARGE=1`, one of 1,000 people and 42 days.
fn worlds() -> Vec<(&'static str, Problem)> {
    let mut worlds = vec![("ward 28 x 21", ward()), ("house 150 x 28", house(150, 5, 28))];
    if std::env::var_os("ENGINE_LARGE").is_some() {
        worlds.push(("house 1000 x 42", house(1000, 30, 42)));
    }
    worlds
}

fn counted(iterations: u64) -> Options {
    Options { time_limit: None, iterations: Some(iterations), ..Options::default() }
}

/// Prices of nothing: the line that is best for the person alone.
fn no_prices(prepared: &Prepared, model: &LineModel) -> Vec<i32> {
    vec![0; prepared.days * model.domain.len()]
}

/// One line priced: rule sets and horizons. Public instances only where the shared data are there.
fn lines(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one line priced");
    group.sample_size(10);
    let mut sets = vec![
        ("ward, 21 days".to_owned(), ward()),
        ("house, 28 days".to_owned(), house(30, 1, 28)),
        ("house, 42 days".to_owned(), house(30, 1, 42)),
        ("house, 84 days".to_owned(), house(30, 1, 84)),
    ];
    let public = ["curtois/Instance4.txt", "curtois/Instance20.txt", "inrc1/medium01.xml", "inrc2/n030w4_1_6-2-9-1"];
    if let Some(folder) = shared("benchmarks") {
        let load = |name: &str| files::load(&folder.join(name)).expect("a sound instance").problem;
        sets.extend(public.map(|name| (name.to_owned(), load(name))));
    }
    for (name, problem) in &sets {
        let lowered = problem.lower();
        let model = Compiler::new(problem, &lowered).compile(EmployeeId(0));
        let prices = vec![0; problem.scenario.calendar.days as usize * model.domain.len()];
        let mut scratch = Scratch::default();
        group.bench_function(name.as_str(), |bench| {
            bench.iter(|| black_box(model.price(&prices, 1, false, &mut scratch, None)))
        });
    }
    group.finish();
}

/// What the engine does again and again, by size.
fn engine(criterion: &mut Criterion) {
    for (name, problem) in &worlds() {
        let lowered = problem.lower();
        let prepared = Prepared::new(problem, &lowered);
        let mut group = criterion.benchmark_group(*name);
        group.sample_size(10);
        group.bench_function("models compiled", |bench| bench.iter(|| black_box(Prepared::new(problem, &lowered))));
        group.bench_function("one pricing round", |bench| {
            let prices: Vec<Vec<i32>> = prepared.models.iter().map(|model| no_prices(&prepared, model)).collect();
            bench.iter(|| {
                let each = prepared.models.par_iter().zip(&prices);
                let price = |(model, prices): (&LineModel, &Vec<i32>)| {
                    SCRATCH.with_borrow_mut(|scratch| model.price(prices, 1, false, scratch, None).is_some())
                };
                black_box(each.map(price).filter(|found| *found).count())
            })
        });
        let settled = settled(problem, &prepared);
        master(&mut group, &settled, &prepared);
        moves(&mut group, &settled, &prepared);
        group.finish();
    }
}

thread_local! {
    /// Pricing reuses its memory, one for each thread.
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// A roster that local search has settled a little.
fn settled<'a>(problem: &Problem, prepared: &'a Prepared) -> Board<'a> {
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(counted(2000), &stop, &ignore);
    let first = Board::new(prepared, problem.scenario.empty_roster());
    let warm = Temperature::fitting(&first, prepared.models.len());
    search(prepared, first, None, warm, Budget::Iterations(2000), &control, &mut stream(1, "bench"))
}

/// The first-order master of a generated root: solved without an eighth of its columns, it gets them and is solved again.
fn master(group: &mut BenchmarkGroup<'_, WallTime>, settled: &Board<'_>, prepared: &Prepared) {
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(counted(1), &stop, &ignore);
    let root = nearly(prepared, settled.roster(), &control, Duration::MAX);
    let mut solved = Saddle::new(prepared, &root.prices);
    let mut fresh = Vec::new();
    for (at, column) in root.pool.iter().enumerate() {
        // Everybody keeps one.
        if at % 8 == 0 && at > 0 && root.pool[at - 1].employee == column.employee {
            fresh.push(column.clone());
        } else {
            solved.add([column.clone()]);
        }
    }
    let solve = |saddle: &mut Saddle| {
        let still = 0.001 * root.relaxation.unwrap_or(0.0);
        saddle.solve(0.0, still, 600, &|| false).bound
    };
    solve(&mut solved);
    let given = || {
        let mut saddle = solved.clone();
        saddle.add(fresh.iter().cloned());
        saddle
    };
    group.bench_function("one master restart", |bench| {
        bench.iter_batched_ref(given, |saddle| black_box(solve(saddle)), BatchSize::LargeInput)
    });
}

/// Moves of local search.
fn moves(group: &mut BenchmarkGroup<'_, WallTime>, settled: &Board<'_>, prepared: &Prepared) {
    group.bench_function("one employee re-optimised", |bench| {
        let (mut board, mut scratch, mut rng) = (settled.clone(), Scratch::default(), stream(1, "line"));
        let employee = EmployeeId(0);
        bench.iter(|| {
            board.lift(employee);
            let (line, own) = board.best_line(employee, 0, &mut scratch, &mut rng).expect("a line exists");
            board.place(employee, &line, own);
            black_box(board.value())
        });
    });
    group.bench_function("one move evaluated", |bench| {
        let mut board = settled.clone();
        let employee = EmployeeId(1);
        let line = board.roster().line(employee).to_vec();
        bench.iter(|| {
            let own = prepared.models[1].line_score(&line);
            board.lift(employee);
            board.place(employee, &line, own);
            black_box(board.value())
        });
    });
}

/// The whole engine on the example ward, counted.
fn whole(criterion: &mut Criterion) {
    let problem = ward();
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let mut group = criterion.benchmark_group("whole");
    group.sample_size(10);
    group.bench_function("ward solved (500 iterations, bound, two dives)", |bench| {
        bench.iter(|| {
            let control = Control::new(counted(500), &stop, &ignore);
            black_box(solve(&problem, None, &control))
        });
    });
    group.finish();
}

/// Filtering: how long it takes, what it takes out, and what models are smaller for it. `FILTER_HOUSE` may name the
/// folder of a generated house (1,000 people, 42 days).
fn filtering(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("filtering");
    group.sample_size(10);
    let mut worlds = vec![("ward", ward())];
    if let Some(folder) = std::env::var_os("FILTER_HOUSE") {
        worlds.push(("house", files::load(folder.as_ref()).expect("the house is sound").problem));
    }
    for (name, problem) in &worlds {
        let lowered = problem.lower();
        tell_removed(name, problem, &lowered);
        group.bench_function(*name, |bench| bench.iter(|| black_box(Filter::of(problem, &lowered).all())));
        group.bench_function(format!("{name}, with contradictions and shortages").as_str(), |bench| {
            bench.iter(|| black_box(soundness(problem)))
        });
    }
    group.finish();
    tell_models(&worlds[0].1);
}

/// Prints how many duties each kind of form takes out.
fn tell_removed(name: &str, problem: &Problem, lowered: &Lowered) {
    let filtered = Filter::of(problem, lowered).all();
    let scenario = &problem.scenario;
    let mut removed = std::collections::BTreeMap::new();
    for removal in scenario.staff().flat_map(|employee| filtered.removals(employee)) {
        let kind = match &lowered.forms[removal.form].1 {
            Form::Cell(_) => "cells",
            Form::Chain(_) => "chains",
            Form::Window(_) => "windows",
            Form::Cover(_) => "covers",
        };
        *removed.entry(kind).or_insert(0) += removal.duties.len();
    }
    let all = scenario.employees.len() * scenario.calendar.days as usize * scenario.duties.len();
    println!("{name}: {all} duties of people and days, {} left; taken out by {removed:?}", filtered.size());
}

/// Prints the sizes of the exact model and of pricing's graphs, without and with filtered domains.
fn tell_models(problem: &Problem) {
    let lowered = problem.lower();
    let filtered = Filter::of(problem, &lowered).own();
    for (name, open) in [("all duties", None), ("filtered", Some(&filtered))] {
        let model = lower(problem, &lowered, Mode::Strict, open).model;
        let nonzeros: usize = model.rows.iter().map(|row| row.terms.len()).sum();
        println!(
            "exact model, {name}: {} rows, {} columns, {nonzeros} nonzeros",
            model.rows.len(),
            model.columns.len()
        );
    }
    // Pricing takes no domains: what filtering takes out is stated as forbidden single days, to see what it would gain.
    let mut tighter = lowered.clone();
    for employee in problem.scenario.staff() {
        let removals = filtered.removals(employee).iter();
        let forbidden = removals.map(|removal| Cell {
            employee,
            days: removal.day..removal.day + 1,
            duties: removal.duties.clone().into(),
            cost: Score::hard(1),
        });
        tighter.forms.extend(forbidden.map(|cell| (0, Form::Cell(cell))));
    }
    for (name, lowered) in [("all duties", &lowered), ("filtered", &tighter)] {
        let sizes = Prepared::new(problem, lowered).models.iter().map(LineModel::size).collect::<Vec<_>>();
        let (nodes, cells) = sizes.iter().fold((0, 0), |sum, size| (sum.0 + size.0, sum.1 + size.1));
        println!("pricing, {name}: {nodes} nodes on the widest days of all people, {cells} cells of counters");
    }
}

criterion_group!(benches, lines, engine, whole, filtering);
criterion_main!(benches);
