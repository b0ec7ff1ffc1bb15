//! Measures by unit, profession and person, in the shape that tables need.

use vuoro_core::assess::{Breakdown, Measure, Plan, Row, breakdown};
use vuoro_core::constraint::Problem;

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
    breakdown(problem, &plan.roster, &plan.assessment.findings)
}

/// Its parts that have something to compare, with the words for what their rows are: several units, several
/// professions, several people.
pub fn parts(breakdown: &Breakdown) -> Vec<(&'static str, &[Row])> {
    let all = [("Unit", &breakdown.units), ("Profession", &breakdown.professions), ("Person", &breakdown.people)];
    all.into_iter().filter(|(_, rows)| rows.len() > 1).map(|(what, rows)| (what, rows.as_slice())).collect()
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
