//! A roster as CSV.

use std::fmt::Write;

use super::named_cells;
use crate::files::csv::field;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::ids::Id;

/// A roster as CSV with the columns employee, date and duty; days off and absences as declared are left out.
pub fn roster_csv(roster: &Roster, scenario: &Scenario) -> String {
    let mut text = String::from("employee,date,duty\n");
    for (employee, day, duty) in named_cells(scenario, roster) {
        let id = field(&scenario.employees[employee.index()].id);
        let _ = writeln!(text, "{id},{},{}", scenario.calendar.date(day), field(&scenario.duty(duty).code));
    }
    text
}
