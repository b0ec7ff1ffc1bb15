//! Micro-benchmarks of the engine on the example ward: one line re-optimised, one move, one short run.
//!
//! `cargo bench` prints them; the long comparisons on public instances are `vuoro benchmark`.

use std::hint::black_box;
use std::sync::atomic::AtomicBool;

use criterion::{Criterion, criterion_group, criterion_main};
use vuoro::control::{Control, Options};
use vuoro::io;
use vuoro::pricing::{Prepared, Scratch};
use vuoro::search::{Board, Budget, Temperature, search};
use vuoro::solve::solve;
use vuoro::units::EmployeeId;
use vuoro::units::rng::stream;

fn ward() -> vuoro::constraint::Problem {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    io::load(folder.as_ref()).expect("the example ward is sound").problem
}

fn counted(iterations: u64) -> Options {
    Options { time_limit: None, iterations: Some(iterations), ..Options::default() }
}

fn engine(criterion: &mut Criterion) {
    let problem = ward();
    let lowered = problem.lower();
    let prepared = Prepared::new(&problem, &lowered);
    let mut group = criterion.benchmark_group("ward");
    group.sample_size(20);

    group.bench_function("models compiled", |bench| bench.iter(|| black_box(Prepared::new(&problem, &lowered))));

    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(counted(2000), &stop, &ignore);
    let first = Board::new(&prepared, problem.scenario.empty_roster());
    let warm = Temperature::fitting(&first, prepared.models.len());
    let settled = search(&prepared, first, warm, Budget::Iterations(2000), &control, &mut stream(1, "bench"));

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

    group.sample_size(10);
    group.bench_function("one ward solved (500 iterations, bound, two dives)", |bench| {
        bench.iter(|| {
            let control = Control::new(counted(500), &stop, &ignore);
            black_box(solve(&problem, None, &control))
        });
    });
    group.finish();
}

criterion_group!(benches, engine);
criterion_main!(benches);
