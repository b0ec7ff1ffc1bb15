//! Micro-benchmarks of judging: a whole roster, and one person again after a change, as a grid editor asks for at every
//! keystroke. `cargo bench --bench judging` prints them.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use vuoro_core::assess::{Standing, judge, measure};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::units::EmployeeId;
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::stream;
use vuoro_io::files;
use vuoro_testkit::rosters;
use vuoro_worlds::County;

fn ward() -> Problem {
    files::load(vuoro_testkit::repository("examples/ward").as_ref()).expect("the example ward is sound").problem
}

/// A county of 1,000 people in 30 units over six weeks.
fn county() -> Problem {
    let county = County {
        employees: 1000,
        units: 30,
        days: 42,
        float_share: 0.06,
        staffing: 0.97,
        rules: vuoro_worlds::RULES.into(),
        seed: 7,
    };
    let (document, _) = county.document().expect("sound tables");
    let read = files::read_document_text("the county", document.to_string());
    read.and_then(files::build).expect("a sound scenario").problem
}

fn roster(problem: &Problem) -> Roster {
    rosters::random(&problem.scenario, &mut stream(1, "judging"))
}

fn judging(criterion: &mut Criterion) {
    for (name, problem) in [("ward 28 x 21", ward()), ("county 1000 x 42", county())] {
        let roster = roster(&problem);
        let mut group = criterion.benchmark_group(format!("judging, {name}"));
        group.sample_size(10);
        group.bench_function("from scratch", |bench| bench.iter(|| black_box(judge(&problem, &roster))));
        let judgement = judge(&problem, &roster);
        group.bench_function("measures", |bench| bench.iter(|| black_box(measure(&problem, &roster, &judgement))));
        let mut standing = Standing::new(&problem, &roster);
        let mut next = 0;
        group.bench_function("one person again", |bench| {
            bench.iter(|| {
                next = (next + 1) % problem.scenario.employees.len();
                standing.again(&problem, &roster, &[EmployeeId::from_index(next)]);
            })
        });
        group.finish();
    }
}

criterion_group!(benches, judging);
criterion_main!(benches);
