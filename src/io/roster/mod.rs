//! Rosters and plans: from files and to files.

mod grid;
mod ics;
mod plan;
mod read;
mod write;

pub use grid::grid_words;
pub use ics::{file_names, roster_ics};
pub use plan::plan_json;
pub use read::{Rows, read_rows, rows_of};
pub use write::roster_csv;

#[cfg(test)]
mod tests;

use crate::domain::{Roster, Scenario};
use crate::units::{Day, DutyId, EmployeeId};

/// The duty of a cell that a roster file does not name: the absence of an absent day, else off.
fn unnamed(scenario: &Scenario, employee: EmployeeId, day: Day) -> DutyId {
    match scenario.absence_on(employee, day).map(|absence| absence.kind) {
        Some(crate::domain::Absent::Leave) => Scenario::LEAVE,
        Some(crate::domain::Absent::Sick) => Scenario::SICK,
        None => DutyId::OFF,
    }
}

/// A roster with every absence in it and nobody at work.
pub fn absent_roster(scenario: &Scenario) -> Roster {
    let mut roster = scenario.empty_roster();
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            roster.set(employee, day, unnamed(scenario, employee, day));
        }
    }
    roster
}

/// The cells that a roster file must name, in order: employee, day, duty; then further duties of the day.
fn named_cells<'a>(scenario: &'a Scenario, roster: &'a Roster) -> impl Iterator<Item = (EmployeeId, Day, DutyId)> + 'a {
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    cells.flat_map(move |(employee, day)| {
        let plain = roster.get(employee, day) == unnamed(scenario, employee, day);
        let duties: Vec<DutyId> = roster.duties(employee, day).collect();
        let skipped = usize::from(plain && duties.len() == 1) * duties.len();
        duties.into_iter().skip(skipped).map(move |duty| (employee, day, duty))
    })
}
