//! The First International Nurse Rostering Competition: one XML file, as an ordinary scenario of ordinary rules.
//!
//! Demand is hard and exact, everything else soft with weights of the file's own. Nothing is known of the past, and
//! runs at both edges are judged like any other. Every rule carries the key of the competition's own account as its
//! id, numbered by contract.

mod contract;
mod document;
mod instance;
mod official;
mod roster;

use super::tree::is_from;
use super::xml::{parse, root_name};
use super::{Format, only};

/// The source of every rule that comes from such a file.
pub(super) const SOURCE: &str = "INRC-I, Haspeslagh et al. 2010";

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "INRC-I XML",
    is_scenario: |text| root_name(text) == Some("SchedulingPeriod"),
    scenario: |sources, faults| {
        let before = faults.borrow().count();
        let node = parse(only(sources, faults)?, faults, document::of)?;
        (faults.borrow().count() == before).then_some(node)
    },
    is_roster: |text| root_name(text) == Some("Solution"),
    roster: |sources, problem, faults| roster::read(only(sources, faults)?, problem, faults),
    is_problem: |problem| is_from(problem, SOURCE),
    parts: |problem, roster| vec![roster::write(problem, roster)],
    names: |_, stem| vec![format!("{stem}.xml")],
    official: official::official,
};

#[cfg(test)]
mod tests;
