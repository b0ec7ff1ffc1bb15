//! The table of runs: for the terminal, as CSV and as Markdown, and what it comes to for each set.

use std::collections::BTreeMap;

use comfy_table::{CellAlignment, Table, presets};

use super::row::Row;
use crate::failure::Failure;

/// A column: its name, and the cell of a row.
type Column = (&'static str, fn(&Row) -> String);

/// The columns.
const COLUMNS: [Column; 15] = [
    ("instance", |row| row.instance.clone()),
    ("seed", |row| row.seed.to_string()),
    ("cost", cost),
    ("best known", |row| number(row.best_known)),
    ("to known", |row| percent(row.to_best_known)),
    ("bound", |row| number(row.bound)),
    ("gap", |row| percent(row.gap)),
    ("proven", |row| if row.proven { "yes" } else { "no" }.to_owned()),
    ("seconds", |row| seconds(row.seconds)),
    ("to best", |row| seconds(row.seconds_to_best)),
    ("memory", |row| row.peak_memory_kib.map_or_else(none, |kib| format!("{} MB", (kib * 1024).div_ceil(1_000_000)))),
    ("published", |row| row.published.as_ref().map_or_else(none, |one| one.cost.to_string())),
    ("to published", |row| percent(row.to_published)),
    ("in", |row| row.published.as_ref().map_or_else(none, |one| format!("{:.0} s", one.seconds))),
    ("by", |row| row.published.as_ref().map_or_else(none, |one| one.method.clone())),
];

fn none() -> String {
    "-".to_owned()
}

fn number(value: Option<i64>) -> String {
    value.map_or_else(none, |value| value.to_string())
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(none, |value| format!("{:.2} %", value * 100.0))
}

fn seconds(value: Option<f64>) -> String {
    value.map_or_else(none, |value| format!("{value:.1}"))
}

fn cost(row: &Row) -> String {
    let cost = number(row.cost);
    if row.feasible || row.cost.is_none() { cost } else { format!("{cost} (broken)") }
}

/// The table for the terminal, with a line for each set below it.
pub fn text(rows: &[Row]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(COLUMNS.map(|(name, _)| name));
    for row in rows {
        table.add_row(COLUMNS.map(|(_, cell)| cell(row)));
    }
    let last = COLUMNS.len() - 1;
    for column in table.column_iter_mut().skip(1).take(last - 1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{table}\n\n{}", summary(rows).join("\n"))
}

/// The table as CSV; the set stands in front.
pub fn csv(rows: &[Row]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let names = COLUMNS.map(|(name, _)| name.replace(' ', "_"));
    let head = std::iter::once("set".to_owned()).chain(names);
    let mut written = writer.write_record(head);
    for row in rows {
        let cells = std::iter::once(row.set.clone()).chain(COLUMNS.map(|(_, cell)| cell(row)));
        written = written.and_then(|()| writer.write_record(cells));
    }
    let failed = |error: String| Failure::internal(format!("the table cannot be made: {error}"));
    written.map_err(|error| failed(error.to_string()))?;
    writer.into_inner().map_err(|error| failed(error.to_string()))
}

/// The table as Markdown.
pub fn markdown(rows: &[Row]) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(COLUMNS.map(|(name, _)| name.to_owned()).to_vec());
    text += &line(COLUMNS.map(|_| "---".to_owned()).to_vec());
    for row in rows {
        text += &line(COLUMNS.map(|(_, cell)| cell(row).replace('|', "\\|")).to_vec());
    }
    for words in summary(rows) {
        text += &format!("\n{words}\n");
    }
    text
}

/// A line for each set.
fn summary(rows: &[Row]) -> Vec<String> {
    let mut sets: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        sets.entry(&row.set).or_default().push(row);
    }
    sets.into_iter().map(|(set, rows)| of_set(set, &rows)).collect()
}

fn of_set(set: &str, rows: &[&Row]) -> String {
    let count = |which: fn(&&&Row) -> bool| rows.iter().filter(which).count();
    let mean = |pick: fn(&Row) -> Option<f64>| {
        let values: Vec<f64> = rows.iter().filter_map(|row| pick(row)).collect();
        let sum: f64 = values.iter().sum();
        (!values.is_empty()).then(|| (sum / values.len() as f64, values.len()))
    };
    let mut words = vec![format!("{set}: {} runs", rows.len())];
    let broken = count(|row| !row.feasible);
    if broken > 0 {
        words.push(format!("{broken} without a legal roster"));
    }
    let above = [
        ("mean gap to best known", mean(|row| row.to_best_known)),
        ("to the published results nearest in time", mean(|row| row.to_published)),
        ("mean proven gap", mean(|row| row.gap.filter(|_| row.feasible))),
    ];
    for (what, found) in above {
        words.extend(found.map(|(value, number)| format!("{what} {:.2} % ({number} runs)", value * 100.0)));
    }
    words.push(format!("{} at best known or better", count(|row| row.to_best_known.is_some_and(|gap| gap <= 0.0))));
    words.push(format!("{} proven", count(|row| row.proven)));
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |instance: &str, cost, gap: f64| Row {
            set: "s".into(),
            instance: instance.into(),
            feasible: true,
            cost: Some(cost),
            best_known: Some(100),
            to_best_known: Some(gap),
            ..Row::default()
        };
        vec![row("a|b", 100, 0.0), row("c", 104, 0.04), Row { set: "s".into(), cost: Some(9), ..Row::default() }]
    }

    #[test]
    fn the_summary_counts_legal_rosters_only() {
        let words = "s: 3 runs, 1 without a legal roster, mean gap to best known 2.00 % (2 runs), \
                     1 at best known or better, 0 proven";
        assert_eq!(summary(&rows()), [words]);
    }

    #[test]
    fn written_tables_have_a_line_for_each_run() {
        let text = markdown(&rows());
        assert!(text.starts_with("| instance | seed |") && text.contains("a\\|b") && text.contains("9 (broken)"));
        let bytes = csv(&rows()).expect("made");
        assert_eq!(String::from_utf8(bytes).expect("text").lines().count(), 4);
    }
}
