//! The smallest useful run: read a ward, search briefly, judge the result.

use std::sync::atomic::AtomicBool;
use std::time::Duration;

use vuoro::{assess, io};
use vuoro_engine::solve::{Control, Options, solve};

/// Runs the example; a test does so too (`tests/engines/examples.rs`).
pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    let problem = io::load(folder.as_ref())?.problem;
    let options = Options { time_limit: Some(Duration::from_secs(10)), ..Options::default() };
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(options, &stop, &ignore);
    let stopped = solve(&problem, None, &control);
    let (_, roster) = control.best().ok_or("no roster")?;
    let judged = assess::assess(&problem, &roster);
    println!("{}: cost {}", stopped.text(), problem.scenario.cost_unit.show(judged.total.soft));
    println!(
        "bound {:?}, {} findings, all required rules kept: {}",
        control.bound(),
        judged.findings.len(),
        judged.feasible
    );
    Ok(())
}
