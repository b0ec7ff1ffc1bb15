//! Measures by unit, profession and person, in the shape that tables need.

use vuoro_core::assess::{Breakdown, Measure, Plan, Row, breakdown};
use vuoro_core::constraint::Problem;
use vuoro_core::text;
use vuoro_core::text::Text;

/// Measures that fit beside each other on a terminal, the most telling first.
pub const KEY: [&str; 7] = [
    "requirements-broken",
    "missing-minimum",
    "personnel-cost",
    "cost-changeable",
    "wishes-met-share",
    "single-days-off",
    "hours-imbalance",
];

/// Measures that say something of one person.
pub const PERSONAL: [&str; 14] = [
    "requirements-broken",
    "hours-total",
    "hours-imbalance",
    "hours-carried",
    "hours-additional",
    "hours-overtime",
    "hours-evening",
    "hours-night",
    "hours-saturday",
    "hours-sunday",
    "personnel-cost",
    "wishes-met-share",
    "days-off",
    "single-days-off",
];

/// The breakdown of a plan.
pub fn of(problem: &Problem, plan: &Plan) -> Breakdown {
    breakdown(problem, &plan.roster, &plan.judgement.findings)
}

/// What the rows of a breakdown are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Units.
    Unit,
    /// Professions.
    Profession,
    /// People.
    Person,
}

impl By {
    /// The word above the names of rows.
    pub fn head(self) -> Text {
        match self {
            By::Unit => text!("report-unit"),
            By::Profession => text!("report-profession"),
            By::Person => text!("report-person"),
        }
    }

    /// The caption of a table.
    pub fn caption(self) -> Text {
        match self {
            By::Unit => text!("report-measures-by-unit"),
            By::Profession => text!("report-measures-by-profession"),
            By::Person => text!("report-measures-by-person"),
        }
    }

    /// The name of a sheet.
    pub fn sheet(self) -> Text {
        match self {
            By::Unit => text!("report-sheet-by-unit"),
            By::Profession => text!("report-sheet-by-profession"),
            By::Person => text!("report-sheet-by-person"),
        }
    }
}

/// Its parts that have something to compare, with what their rows are: several units, several professions, several
/// people.
pub fn parts(breakdown: &Breakdown) -> Vec<(By, &[Row])> {
    let all = [(By::Unit, &breakdown.units), (By::Profession, &breakdown.professions), (By::Person, &breakdown.people)];
    all.into_iter().filter(|(_, rows)| rows.len() > 1).map(|(by, rows)| (by, rows.as_slice())).collect()
}

/// One measure of each id that any of the rows has, in the order of tables.
pub fn columns(rows: &[Row]) -> Vec<&Measure> {
    let mut columns: Vec<&Measure> = Vec::new();
    let longest = rows.iter().map(|row| row.list.len()).max().unwrap_or(0);
    // Rows differ in what is left out; the longest has the order.
    let full = rows.iter().filter(|row| row.list.len() == longest).chain(rows);
    for measure in full.flat_map(|row| &row.list) {
        if !columns.iter().any(|known| known.id == measure.id) {
            columns.push(measure);
        }
    }
    columns
}
