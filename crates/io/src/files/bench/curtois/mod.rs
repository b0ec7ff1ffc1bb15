//! The employee shift scheduling instances of Curtois and Qu (2014), as an ordinary scenario of ordinary rules.
//!
//! One shift a day, all employee rules hard, demand and requests soft. Days count from a Monday that the files do
//! not name (here 2024-01-01, without clock changes), shifts have a length but no time (here they begin at 8:00).
//! Every rule carries the key of the benchmark's own account as its id, `max_minutes#3` where several share one.

mod document;
mod instance;
mod official;
mod roster;

use vuoro_core::constraint::Problem;
use vuoro_core::error::Source;
use vuoro_core::record::Node;

use super::{Format, only};

/// The source of every rule that comes from such a file.
pub(super) const SOURCE: &str = "Curtois and Qu 2014";

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "Curtois text",
    is_scenario,
    scenario: |sources, faults| {
        let source = only(sources, faults)?;
        let instance = instance::read(source, faults)?;
        Some(document(&instance, source))
    },
    is_roster: roster::is_roster,
    roster: |sources, problem, faults| roster::read(only(sources, faults)?, problem, faults),
    is_problem,
    parts: |problem, roster| vec![roster::write(problem, roster)],
    names: |_, stem| vec![format!("{stem}.roster")],
    official: official::official,
};

/// The first line that says anything opens a section.
fn is_scenario(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| line.starts_with("SECTION_"))
}

fn is_problem(problem: &Problem) -> bool {
    problem.rules.iter().any(|rule| rule.meta().source.as_deref() == Some(SOURCE))
}

fn document(instance: &instance::Instance, source: &Source) -> Node {
    let file = source.name.rsplit(['/', '\\']).next().unwrap_or_default();
    document::of(instance, file.strip_suffix(".txt").unwrap_or(file))
}

#[cfg(test)]
mod tests;
