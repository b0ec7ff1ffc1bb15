//! `vuoro benchmark`: public instances, solved and compared with the best results known.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};

use super::failure::{Exit, Failure};
use super::input::{self, Further, Input};
use super::progress::Progress;
use super::run::{Made, Search, Session};
use super::terminal::print;
use super::{interrupt, json};
use crate::assess::Plan;
use crate::error::{Code, Faults, Place};
use crate::solve::parent::Interrupt;

const EXAMPLES: &str = "\
Examples:
  vuoro benchmark curtois/Instance1.txt curtois/Instance2.txt --time-limit 60s
  vuoro benchmark curtois --time-limit 10m --json >> results.jsonl
  vuoro benchmark Instance4.txt --seeds 5 --best-known best_known.csv
  vuoro benchmark inrc2/n030w4_1_6-2-9-1         history 1, weeks 6, 2, 9, 1 of the data set in inrc2/n030w4
  vuoro benchmark inrc2/n030w4 --history 1 --weeks 6,2,9,1

The time limit is for each instance and seed. Best known values come from --best-known, else from a best_known.csv
beside an instance or in a folder above it (columns: instance, best_known).";

/// Solves public instances and sets cost, bound and time against the best known.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Benchmark {
    /// Instance files, or folders with instance files.
    #[arg(required = true)]
    instances: Vec<PathBuf>,
    #[command(flatten)]
    further: Further,
    #[command(flatten)]
    search: Search,
    /// Solve each instance with this many seeds, counted up from --seed.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=1000))]
    seeds: u64,
    /// Table of best known values [default: best_known.csv beside or above the instance].
    #[arg(long, value_name = "CSV")]
    best_known: Option<PathBuf>,
    /// Show no progress.
    #[arg(long)]
    quiet: bool,
    /// Print one JSON object per instance and seed and line instead of a table.
    #[arg(long)]
    json: bool,
}

/// One finished run, as a row of the table.
struct Row {
    instance: String,
    seed: u64,
    plan: Option<Plan>,
    known: Option<i64>,
}

impl Benchmark {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        let files = self.files()?;
        // All instances are read once before the first is solved, so that bad input is told at once.
        let mut faults = Faults::default();
        for file in &files {
            if let Err(more) = crate::io::load_from(&self.further.origin(file)) {
                faults.extend(more);
            }
        }
        faults.into_result(())?;
        let mut known = BestKnown::new(self.best_known.as_deref())?;
        let interrupt = interrupt::listen();
        let mut rows = Vec::new();
        let mut exit = Exit::Good;
        'all: for file in &files {
            let input = input::read(&self.further.origin(file))?;
            for seed in self.search.seed..self.search.seed.saturating_add(self.seeds) {
                if interrupt.raised() {
                    break 'all;
                }
                let name = if self.further.is_empty() { input::file_stem(file) } else { input.instance.clone() };
                let made = self.one(&input, &name, seed, &interrupt)?;
                exit = exit.worse(exit_of(&name, &made));
                let row = Row { known: known.of(file, &name)?, instance: name, seed, plan: made.plan.clone() };
                if self.json {
                    print(&object(&input, &made, &row).to_string())?;
                }
                rows.push(row);
            }
        }
        if !self.json {
            print(&table(&rows))?;
        }
        Ok(exit)
    }

    /// The instance files meant: files as given, folders with what is in them, in the order of their numbers.
    fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for path in &self.instances {
            if !path.is_dir() || path.join("scenario.toml").is_file() || !self.further.is_empty() {
                files.push(path.clone());
                continue;
            }
            let listing = std::fs::read_dir(path).map_err(|error| {
                let place = Place::file(&path.display().to_string());
                Failure::one(Code::FileUnreadable, &place, format!("the folder cannot be read: {error}"), "")
            })?;
            let hidden = |path: &Path| path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
            let mut inside: Vec<PathBuf> = listing.flatten().map(|entry| entry.path()).collect();
            inside.retain(|path| path.is_file() && !hidden(path) && is_instance(path));
            inside.sort_by_key(|path| natural(&input::file_stem(path)));
            if inside.is_empty() {
                let place = Place::file(&path.display().to_string());
                return Err(Failure::one(Code::NothingThere, &place, "there is no instance file in the folder", ""));
            }
            files.extend(inside);
        }
        Ok(files)
    }

    fn one(&self, input: &Input, name: &str, seed: u64, interrupt: &Interrupt) -> Result<Made, Failure> {
        let search = Search { seed, ..self.search.clone() };
        let progress = Progress::new(self.quiet, input.problem.scenario.cost_unit);
        let session = Session::new(&search, interrupt, &progress)?;
        let what = if self.seeds > 1 { format!("{name} seed {seed}") } else { name.to_owned() };
        let made = session.single(input, &what);
        progress.close();
        Ok(made)
    }
}

/// Endings of files that are never instances.
fn is_instance(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    !matches!(ending.as_str(), "md" | "csv" | "roster" | "html" | "pdf" | "py")
}

/// A sort key under which `Instance2` comes before `Instance10`.
fn natural(name: &str) -> Vec<(u64, String)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let letters = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (text, tail) = rest.split_at(letters);
        let digits = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        parts.push((0, text.to_owned()));
        parts.push((tail[..digits].parse().unwrap_or(0), String::new()));
        rest = &tail[digits..];
    }
    parts
}

/// How one run ended, with a word where one is needed.
fn exit_of(name: &str, made: &Made) -> Exit {
    let mistakes = made.disagreements.iter().map(|found| found.words.as_str()).chain(made.failure.as_deref());
    let mut exit = Exit::Good;
    for words in mistakes {
        eprintln!("internal mistake ({name}): {words}");
        exit = Exit::Internal;
    }
    match &made.plan {
        None => exit.worse(Exit::Nothing),
        Some(plan) if !plan.assessment.feasible => exit.worse(Exit::Broken),
        Some(_) => exit,
    }
}

fn object(input: &Input, made: &Made, row: &Row) -> Value {
    let Some(plan) = &made.plan else {
        return json!({ "instance": row.instance, "seed": row.seed, "feasible": false, "cost": null,
            "best_known": row.known });
    };
    let official = input.official(&plan.roster);
    let mut line = json::line(&row.instance, &made.problem, &plan.assessment, plan.into(), official);
    line.insert("best_known".to_owned(), json!(row.known));
    line.insert("proven".to_owned(), json!(is_proven(plan)));
    Value::Object(line)
}

fn is_proven(plan: &Plan) -> bool {
    plan.assessment.feasible && plan.bound.is_some_and(|bound| bound >= plan.assessment.total.soft)
}

fn table(rows: &[Row]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header([
        "instance",
        "seed",
        "cost",
        "best known",
        "to known",
        "bound",
        "gap",
        "proven",
        "seconds",
        "to best",
    ]);
    for row in rows {
        let number = |value: Option<i64>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        let percent =
            |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{:.2} %", value * 100.0));
        let cost = row.plan.as_ref().map(|plan| plan.assessment.total.soft);
        let feasible = row.plan.as_ref().is_some_and(|plan| plan.assessment.feasible);
        let to_known = cost.zip(row.known).map(|(cost, known)| (cost - known) as f64 / known.max(1) as f64);
        let seconds =
            |pick: fn(&Plan) -> f64| row.plan.as_ref().map_or_else(String::new, |plan| format!("{:.1}", pick(plan)));
        table.add_row([
            row.instance.clone(),
            row.seed.to_string(),
            if feasible { number(cost) } else { format!("{} (broken)", number(cost)) },
            number(row.known),
            percent(to_known),
            number(row.plan.as_ref().and_then(|plan| plan.bound)),
            percent(row.plan.as_ref().and_then(Plan::gap)),
            if row.plan.as_ref().is_some_and(is_proven) { "yes" } else { "no" }.to_owned(),
            seconds(|plan| plan.seconds),
            seconds(|plan| plan.seconds_to_best),
        ]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table.to_string()
}

/// Best known values, read as they are needed.
struct BestKnown {
    given: Option<PathBuf>,
    read: BTreeMap<PathBuf, BTreeMap<String, i64>>,
}

impl BestKnown {
    fn new(given: Option<&Path>) -> Result<Self, Failure> {
        let mut known = BestKnown { given: given.map(Path::to_owned), read: BTreeMap::new() };
        if let Some(path) = given {
            known.load(path)?;
        }
        Ok(known)
    }

    /// The best known value of an instance, if a table names it.
    fn of(&mut self, file: &Path, name: &str) -> Result<Option<i64>, Failure> {
        if let Some(given) = self.given.clone() {
            return Ok(self.load(&given)?.get(name).copied());
        }
        let folder = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        for above in folder.ancestors().skip(1).take(4) {
            let table = above.join("best_known.csv");
            if table.is_file() {
                return Ok(self.load(&table)?.get(name).copied());
            }
        }
        Ok(None)
    }

    fn load(&mut self, path: &Path) -> Result<&BTreeMap<String, i64>, Failure> {
        if !self.read.contains_key(path) {
            let values = read_best_known(path)?;
            self.read.insert(path.to_owned(), values);
        }
        Ok(&self.read[path])
    }
}

fn read_best_known(path: &Path) -> Result<BTreeMap<String, i64>, Failure> {
    let place = Place::file(&path.display().to_string());
    let help = "It must be a CSV file with the columns instance and best_known.";
    let wrong = |error: String| Failure::one(Code::FileUnreadable, &place, error, help);
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(|error| wrong(error.to_string()))?;
    let headers = reader.headers().map_err(|error| wrong(error.to_string()))?.clone();
    let column = |name: &str| {
        let at = headers.iter().position(|header| header.trim() == name);
        at.ok_or_else(|| Failure::one(Code::FieldMissing, &place, format!("there is no column `{name}`"), help))
    };
    let (instance, best) = (column("instance")?, column("best_known")?);
    let mut values = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| wrong(error.to_string()))?;
        if let (Some(name), Some(Ok(value))) = (record.get(instance), record.get(best).map(|text| text.trim().parse()))
        {
            values.insert(name.trim().to_owned(), value);
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instances_sort_by_their_numbers() {
        let mut names = vec!["Instance10", "Instance2", "Instance1", "sprint01"];
        names.sort_by_key(|name| natural(name));
        assert_eq!(names, ["Instance1", "Instance2", "Instance10", "sprint01"]);
    }

    #[test]
    fn best_known_values_are_found_in_a_folder_above_the_instance() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("best_known.csv");
        std::fs::write(&file, "set,instance,best_known,source\nc,Instance1,607,\"x, y\"\nc,Instance99,,\n")
            .expect("writable");
        std::fs::create_dir(folder.path().join("curtois")).expect("writable");
        let mut known = BestKnown::new(None).expect("no table is given");
        let mut of = |name: &str| known.of(&folder.path().join("curtois").join(name), name).expect("readable");
        assert_eq!((of("Instance1"), of("Instance99"), of("other")), (Some(607), None, None));
        std::fs::write(&file, "a,b\n").expect("writable");
        assert!(BestKnown::new(Some(&file)).is_err(), "a table without the columns is refused");
    }
}
