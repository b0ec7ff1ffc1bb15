//! The table of runs: for the terminal, as CSV and as Markdown, and what it comes to for each set.

use std::collections::BTreeMap;

use comfy_table::{CellAlignment, Table, presets};

use super::row::Row;
use crate::context::Context;
use crate::failure::Failure;
use crate::progress::decimal;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Lang, Text};
use vuoro_io::files::guarded;

/// A column of the table.
struct Column {
    /// Its name in CSV; for people it is named by the text `benchmark-column-` and this.
    name: &'static str,
    /// Unit of its values.
    unit: &'static str,
    /// The value of a row; none where it is not known.
    value: fn(&Row) -> Option<Arg>,
}

const fn column(name: &'static str, unit: &'static str, value: fn(&Row) -> Option<Arg>) -> Column {
    Column { name, unit, value }
}

/// The columns.
const COLUMNS: [Column; 15] = [
    column("instance", "", |row| Some(Arg::word(&row.instance))),
    column("seed", "", |row| Some(Arg::word(row.seed))),
    column("cost", "", cost),
    column("best_known", "", |row| row.best_known.map(Arg::word)),
    column("to_known", " %", |row| row.to_best_known.map(percent)),
    column("bound", "", |row| row.bound.map(Arg::word)),
    column("gap", " %", |row| row.gap.map(percent)),
    column("proven", "", |row| Some(if row.proven { text!("benchmark-yes") } else { text!("benchmark-no") }.into())),
    column("seconds", "", |row| row.seconds.map(|seconds| decimal(seconds, 1))),
    column("to_best", "", |row| row.seconds_to_best.map(|seconds| decimal(seconds, 1))),
    column("memory", " MB", |row| row.peak_memory_kib.map(|kib| Arg::word((kib * 1024).div_ceil(1_000_000)))),
    column("published", "", |row| row.published.as_ref().map(|one| published(one.cost))),
    column("to_published", " %", |row| row.to_published.map(percent)),
    column("in", " s", |row| row.published.as_ref().map(|one| decimal(one.seconds, 0))),
    column("by", "", |row| row.published.as_ref().map(|one| Arg::word(&one.method))),
];

impl Column {
    /// Its heading for people.
    fn title(&self) -> Text {
        Text::message(format!("benchmark-column-{}", self.name.replace('_', "-")), Vec::new())
    }

    /// The cell of a row, values put into words by `say`.
    fn cell(&self, row: &Row, say: impl Fn(&Arg) -> String) -> String {
        (self.value)(row).map_or_else(|| "-".to_owned(), |value| format!("{}{}", say(&value), self.unit))
    }
}

fn percent(share: f64) -> Arg {
    decimal(share * 100.0, 2)
}

/// A published cost with the decimals it has: a mean of several runs need not be whole.
fn published(cost: f64) -> Arg {
    let digits = cost.to_string();
    match digits.split_once('.') {
        Some((_, decimals)) => decimal(cost, decimals.len().min(3) as u8),
        None => Arg::Word(digits),
    }
}

fn cost(row: &Row) -> Option<Arg> {
    let cost = row.cost.map(Arg::word)?;
    Some(if row.feasible { cost } else { text!("benchmark-broken", cost = cost).into() })
}

/// A value as programs read it: in English, digits together.
fn plain(value: &Arg) -> String {
    match value {
        Arg::Decimal { value, decimals } => {
            format!("{:.*}", usize::from(*decimals), *value as f64 / 10_f64.powi(i32::from(*decimals)))
        }
        other => other.say(Lang::En),
    }
}

/// The table for the terminal, with a line for each set below it.
pub fn text(rows: &[Row], context: Context) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(COLUMNS.iter().map(|column| context.say(column.title())));
    for row in rows {
        table.add_row(COLUMNS.iter().map(|column| column.cell(row, |value| value.say(context.lang))));
    }
    let last = COLUMNS.len() - 1;
    for column in table.column_iter_mut().skip(1).take(last - 1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{table}\n\n{}", summary(rows, context).join("\n"))
}

/// The table as CSV; the set is the first column.
pub fn csv(rows: &[Row]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(std::iter::once("set").chain(COLUMNS.iter().map(|column| column.name)));
    for row in rows {
        let cells = std::iter::once(row.set.clone()).chain(COLUMNS.iter().map(|column| column.cell(row, plain)));
        let cells = cells.map(|cell| guarded(&cell).into_owned());
        written = written.and_then(|()| writer.write_record(cells));
    }
    let failed = |error: String| Failure::internal(text!("benchmark-table-failed", why = error));
    written.map_err(|error| failed(error.to_string()))?;
    writer.into_inner().map_err(|error| failed(error.to_string()))
}

/// The table as Markdown.
pub fn markdown(rows: &[Row], context: Context) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(COLUMNS.iter().map(|column| context.say(column.title())).collect());
    text += &line(COLUMNS.iter().map(|_| "---".to_owned()).collect());
    for row in rows {
        let cells = COLUMNS.iter().map(|column| column.cell(row, |value| value.say(context.lang)));
        text += &line(cells.map(|cell| cell.replace('|', "\\|")).collect());
    }
    for words in summary(rows, context) {
        text += &format!("\n{words}\n");
    }
    text
}

/// A line for each set.
fn summary(rows: &[Row], context: Context) -> Vec<String> {
    let mut sets: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        sets.entry(&row.set).or_default().push(row);
    }
    sets.into_iter().map(|(set, rows)| context.say(of_set(set, &rows))).collect()
}

fn of_set(set: &str, rows: &[&Row]) -> Text {
    let count = |which: fn(&&&Row) -> bool| rows.iter().filter(which).count();
    let runs = |count: usize| text!("benchmark-runs", count = count);
    let mean = |pick: fn(&Row) -> Option<f64>| {
        let values: Vec<f64> = rows.iter().filter_map(|row| pick(row)).collect();
        let sum: f64 = values.iter().sum();
        (!values.is_empty()).then(|| (percent(sum / values.len() as f64), runs(values.len())))
    };
    let mut facts = vec![runs(rows.len())];
    let broken = count(|row| !row.feasible);
    if broken > 0 {
        facts.push(text!("benchmark-not-legal", count = broken));
    }
    let to_known = mean(|row| row.to_best_known);
    facts.extend(to_known.map(|(gap, runs)| text!("benchmark-mean-to-known", gap = gap, runs = runs)));
    let to_published = mean(|row| row.to_published);
    facts.extend(to_published.map(|(gap, runs)| text!("benchmark-mean-to-published", gap = gap, runs = runs)));
    let proven = mean(|row| row.gap.filter(|_| row.feasible));
    facts.extend(proven.map(|(gap, runs)| text!("benchmark-mean-gap", gap = gap, runs = runs)));
    let at_best = count(|row| row.to_best_known.is_some_and(|gap| gap <= 0.0));
    facts.push(text!("benchmark-at-best", count = at_best));
    facts.push(text!("benchmark-proven", count = count(|row| row.proven)));
    text!("benchmark-set", set = set, facts = Arg::list(facts, Join::Comma))
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
        assert_eq!(summary(&rows(), Context::default()), [words]);
    }

    #[test]
    fn written_tables_have_a_line_for_each_run() {
        let text = markdown(&rows(), Context::default());
        assert!(text.starts_with("| instance | seed |") && text.contains("a\\|b") && text.contains("9 (broken)"));
        let bytes = csv(&rows()).expect("made");
        assert_eq!(String::from_utf8(bytes).expect("text").lines().count(), 4);
    }

    #[test]
    fn every_column_has_a_heading_in_every_language() {
        for lang in Lang::ALL {
            let title = |column: &Column| column.title().id().is_some_and(|id| vuoro_core::text::has(lang, id));
            assert!(COLUMNS.iter().all(title), "{lang:?}");
        }
    }

    #[test]
    fn programs_get_the_same_numbers_in_every_language() {
        let row = Row { seconds: Some(12345.67), to_best_known: Some(0.04), cost: Some(12345), ..rows()[0].clone() };
        let text = String::from_utf8(csv(std::slice::from_ref(&row)).expect("made")).expect("text");
        assert!(text.starts_with("set,instance,seed,cost,best_known,to_known,"), "{text}");
        assert!(text.contains(",12345,") && text.contains(",4.00 %,") && text.contains(",12345.7,"), "{text}");
        let finnish = markdown(&[row], Context { lang: Lang::Fi });
        assert!(finnish.contains("| 4,00 % |") && finnish.contains("| paras tunnettu |"), "{finnish}");
    }
}
