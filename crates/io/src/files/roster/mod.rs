//! Rosters and plans: from files and to files.

mod grid;
mod ics;
mod plan;
mod read;
mod words;
mod write;

pub use grid::grid_words;
pub use ics::{file_names, roster_ics};
pub use plan::plan_json;
pub use read::{read_rows, rows_of};
pub use write::roster_csv;

#[cfg(test)]
mod tests;

use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// The cells that a roster file must name, in order: employee, day, duty; then further duties of the day.
fn named_cells<'a>(scenario: &'a Scenario, roster: &'a Roster) -> impl Iterator<Item = (EmployeeId, Day, DutyId)> + 'a {
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    cells.flat_map(move |(employee, day)| {
        let plain = roster.get(employee, day) == scenario.unnamed(employee, day);
        let duties: Vec<DutyId> = roster.duties(employee, day).collect();
        let skipped = usize::from(plain && duties.len() == 1) * duties.len();
        duties.into_iter().skip(skipped).map(move |duty| (employee, day, duty))
    })
}
