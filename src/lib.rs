//! vuoro: a workforce-scheduling optimiser for social and health care.
//!
//! A **scenario** (people, shift types, demand, wishes) with its **rules** is a [`Problem`]. A [`Roster`] is judged by
//! [`judge`], measured by [`measure`] and found by [`plan`]. Scenarios come from files ([`load`]) or are built in memory
//! ([`ScenarioBuilder`]); rules of your own join them with [`Problem::with_rule`].
//!
//! ```
//! # fn main() -> Result<(), vuoro::Faults> {
//! # let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/golden-roster");
//! let problem = vuoro::load(folder.as_ref())?;
//! let roster = vuoro::read_roster(format!("{folder}/roster.csv").as_ref(), &problem)?;
//! let judgement = vuoro::judge(&problem, &roster);
//! for finding in &judgement.findings {
//!     println!("{}", problem.explain(finding).say(vuoro::Lang::Fi));
//! }
//! let measures = vuoro::measure(&problem, &roster, &judgement);
//! assert!(!measures.list.is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! The crates behind this door (`vuoro-core`, `vuoro-engine`, `vuoro-io`, `vuoro-app`) have everything else; only what
//! is named here is kept stable.
#![deny(unsafe_code)]

mod builder;
mod planning;

use std::path::Path;

pub use builder::ScenarioBuilder;
pub use planning::{Planner, Progress, plan};
pub use vuoro_core::assess::{Judgement, Measures, Plan, judge, measure};
pub use vuoro_core::constraint::{Finding, Problem, Rule};
pub use vuoro_core::domain::{Roster, Scenario};
pub use vuoro_core::error::{Fault, Faults};
pub use vuoro_core::text::Lang;
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// Reads and checks a scenario: a folder, a workbook, TOML, JSON or a public benchmark file.
///
/// # Errors
/// Every fault of files, scenario and rules at once, each with place, value and what to try.
pub fn load(path: &Path) -> Result<Problem, Faults> {
    Ok(vuoro_io::files::load(path)?.problem)
}

/// Reads a roster of a problem: a plan, a CSV file, a workbook with a grid, or a benchmark's own solution.
///
/// # Errors
/// Every fault of the file, and every cell that means nothing in the problem's scenario.
pub fn read_roster(path: &Path, problem: &Problem) -> Result<Roster, Faults> {
    vuoro_io::files::read_roster(path, problem)
}

/// A day on which somebody does something else in two rosters.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Who.
    pub employee: EmployeeId,
    /// The day of the horizon.
    pub day: Day,
    /// The duty in the first roster.
    pub first: DutyId,
    /// The duty in the second roster.
    pub second: DutyId,
}

/// Every day on which two rosters of one problem differ, person by person.
///
/// ```
/// # fn main() -> Result<(), vuoro::Faults> {
/// # let problem = vuoro::ScenarioBuilder::new("2026-08-24", 7).shift("A", "07:00", "15:00").person("aino").build()?;
/// let free = problem.scenario.empty_roster();
/// assert!(vuoro::compare(&problem, &free, &free).is_empty());
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn compare(problem: &Problem, first: &Roster, second: &Roster) -> Vec<Difference> {
    let scenario = &problem.scenario;
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    cells
        .map(|(employee, day)| Difference {
            employee,
            day,
            first: first.get(employee, day),
            second: second.get(employee, day),
        })
        .filter(|cell| cell.first != cell.second)
        .collect()
}

/// The README's example, compiled and run with the other tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
