//! The smallest useful run: read a ward, search briefly, look at the result.

use std::time::Duration;

/// The example.
pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    let problem = vuoro::load(folder.as_ref())?;
    let plan = vuoro::plan(&problem).time_limit(Duration::from_secs(10)).run().ok_or("no roster")?;
    println!("cost {}", problem.scenario.cost_unit.show(plan.judgement.total.soft));
    println!(
        "bound {:?}, {} findings, all required rules kept: {}",
        plan.bound(),
        plan.judgement.findings.len(),
        plan.judgement.feasible
    );
    Ok(())
}
