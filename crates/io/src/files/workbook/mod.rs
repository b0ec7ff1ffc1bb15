//! Scenarios as .xlsx workbooks: the sheets of `io::tables`, read and written.
//!
//! `open` is the only place that opens a foreign workbook: it measures what the file unpacks to before anything is
//! read from it, and reads cell by cell, so that memory stays bounded whatever the file claims.

mod help;
mod open;
mod read;
mod style;
mod write;

pub(super) use open::{Book, Content, Row, Sheet, is_workbook, open};
pub(super) use read::read_workbook;
pub use write::write_workbook;

use super::tables::{Choice, Field, Shape, Sort, Table};
use vuoro_core::text;
use vuoro_core::text::Text;

/// The sheet with the single values of a scenario.
const MAIN: &str = "scenario";
/// The name of that sheet's first column.
const FIELD: &str = "field";
/// The sheet that explains the others; it is never read.
const HELP: &str = "help";

/// A column of a sheet.
#[derive(Clone, Copy)]
enum Column {
    /// A field of an entry.
    Field(Field),
    /// A field of a table inside an entry.
    Inside(&'static str, Field),
    /// The name of a rule set, in place of a rule.
    RuleSet,
    /// The parameters of a rule.
    Parameters,
}

/// The columns of a table's sheet.
fn columns(table: &Table) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let is_rules = table.shape == Shape::Rules;
    if is_rules {
        columns.push(Column::RuleSet);
    }
    for field in table.fields {
        if is_rules && field.name == "source" {
            columns.push(Column::Parameters);
        }
        match field.sort {
            Sort::Table(inner) if !is_rules => {
                columns.extend(inner.iter().map(|within| Column::Inside(field.name, *within)));
            }
            // A row of rules has a kind or the name of a rule set.
            _ => columns.push(Column::Field(Field { needed: field.needed && !is_rules, ..*field })),
        }
    }
    columns
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Column::Field(field) | Column::Inside(_, field) => field.name,
            Column::RuleSet => "rule-set",
            Column::Parameters => "parameters",
        }
    }

    fn sort(self) -> Sort {
        match self {
            Column::Field(field) | Column::Inside(_, field) => field.sort,
            Column::RuleSet => Sort::Text,
            Column::Parameters => Sort::Table(&[]),
        }
    }

    fn needed(self) -> bool {
        matches!(self, Column::Field(field) if field.needed)
    }

    fn choice(self) -> Choice {
        match self {
            Column::Field(field) | Column::Inside(_, field) => field.choice,
            Column::RuleSet | Column::Parameters => Choice::Free,
        }
    }

    fn about(self) -> Text {
        match self {
            Column::Field(field) | Column::Inside(_, field) => field.about(),
            Column::RuleSet => text!("workbook-column-rule-set"),
            Column::Parameters => text!("workbook-column-parameters"),
        }
    }
}

/// The name of a cell: `C7`. Row and column count from 0.
fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row + 1)
}

#[cfg(test)]
mod tests;
