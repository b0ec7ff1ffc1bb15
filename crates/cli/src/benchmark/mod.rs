//! `vuoro benchmark`: public instances, solved and compared with the best results known.

mod known;
mod results;
mod row;
mod table;
mod weekly;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use serde_json::{Map, Value, json};

use self::known::Tables;
use self::results::Results;
use self::row::Row;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::files::{Claimed, OutFolder};
use super::progress::Progress;
use super::search::Search;
use super::terminal::print;
use super::{interrupt, values};
use crate::search::Further;
use vuoro_app::input::{self, Input};
use vuoro_app::session::{Made, Session};
use vuoro_app::worker::Interrupt;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

const EXAMPLES: &str = "\
Examples:
  vuoro benchmark curtois/Instance1.txt curtois/Instance2.txt --time-limit 60s
  vuoro benchmark curtois --time-limit 10m --results curtois.jsonl --write curtois.md
                                                 a long table: stop it, call it again, and it goes on
  vuoro benchmark Instance4.txt --seeds 5 --best-known best_known.csv
  vuoro benchmark inrc2/n030w4_1_6-2-9-1         history 1, weeks 6, 2, 9, 1 of the data set in inrc2/n030w4
  vuoro benchmark inrc2/n030w4_1_6-2-9-1 --dynamic --solutions solved
                                                 week by week, later weeks unknown, as in the competition

The time limit is for each instance and seed. Best known costs come from --best-known, else from a best_known.csv
beside an instance or in a folder above it (columns: instance, best_known); published results likewise from a
published_results.csv (columns: instance, method, time_limit, cost), of which the one nearest in time is shown.";

/// Solves public instances and sets cost, bound, time and memory against the best known.
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
    /// Solve INRC-II instances week by week without knowing the later weeks; time for each week as in the
    /// competition, 10 s and 3 s for each nurse beyond 20.
    #[arg(long, conflicts_with = "time_limit")]
    dynamic: bool,
    /// Give each week this many times the time of the competition.
    #[arg(long, value_name = "FACTOR", default_value = "1", value_parser = values::factor, requires = "dynamic")]
    week_scale: f64,
    /// Plan so many weeks beyond the week that is fixed, as if they asked for the same.
    #[arg(long, value_name = "WEEKS", default_value_t = 2, requires = "dynamic", value_parser = clap::value_parser!(u8).range(0..=52))]
    look_ahead: u8,
    /// Write the rosters in the benchmark's own files into this folder, in a folder for each instance and seed.
    #[arg(long, value_name = "DIR")]
    solutions: Option<PathBuf>,
    /// Table of best known costs [default: best_known.csv beside or above the instance].
    #[arg(long, value_name = "CSV")]
    best_known: Option<PathBuf>,
    /// Table of published results [default: published_results.csv beside or above the instance].
    #[arg(long, value_name = "CSV")]
    published: Option<PathBuf>,
    /// Keep each finished run in this file at once, and skip what is in it already (same instance, seed, limits,
    /// threads and version).
    #[arg(long, value_name = "JSONL")]
    results: Option<PathBuf>,
    /// Write the table to this file, .csv or .md.
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// Overwrite files that are there already (never those of --results).
    #[arg(long)]
    force: bool,
    /// Show no progress.
    #[arg(long)]
    quiet: bool,
    /// Print one JSON object per instance and seed and line instead of a table.
    #[arg(long)]
    json: bool,
}

/// An instance and a seed.
struct Run<'a> {
    file: &'a Path,
    input: &'a Input,
    name: String,
    seed: u64,
}

impl Run<'_> {
    fn with_seed(&self) -> Text {
        text!("benchmark-seed", instance = &self.name, seed = Arg::word(self.seed))
    }
}

impl Benchmark {
    /// Runs the verb.
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        let files = self.files()?;
        self.read_all(&files)?;
        let mut tables = Tables::new(self.best_known.as_deref(), self.published.as_deref())?;
        let written = self.write.as_deref().map(|path| Written::claim(path, self.force, context)).transpose()?;
        let note = |text: &Text| context.note(text);
        let mut results = self.results.as_deref().map(|path| Results::open(path, note)).transpose()?;
        let interrupt = interrupt::listen(context);
        let mut rows = Vec::new();
        let mut exit = Exit::Good;
        'all: for file in &files {
            let input = input::read(&self.further.origin(file))?;
            for seed in self.search.seed..self.search.seed.saturating_add(self.seeds) {
                if interrupt.raised() {
                    break 'all;
                }
                let name = if self.further.is_empty() { input::file_stem(file) } else { input.instance.clone() };
                let run = Run { file, input: &input, name, seed };
                let (mut fields, ended) = self.result(&run, &mut tables, results.as_mut(), &interrupt, context)?;
                exit = exit.worse(ended);
                self.compare(&mut fields, &run, &mut tables)?;
                if self.json {
                    print(&Value::Object(fields.clone()).to_string())?;
                }
                let lost =
                    |error: serde_json::Error| Failure::internal(text!("benchmark-row-lost", why = error.to_string()));
                rows.push(Row::of(&fields).map_err(lost)?);
            }
        }
        if !self.json {
            print(&table::text(&rows, context))?;
        }
        if let Some(written) = written {
            written.write(&rows, context)?;
        }
        Ok(exit)
    }

    /// Reads all instances before the first is solved, so that bad input is reported at once.
    fn read_all(&self, files: &[PathBuf]) -> Result<(), Failure> {
        let mut faults = Faults::default();
        for file in files {
            let origin = self.further.origin(file);
            if let Err(more) = vuoro_io::files::load_from(&origin) {
                faults.extend(more);
            } else if self.dynamic
                && let Err(more) = vuoro_io::files::load_weekly(&origin)
            {
                faults.extend(more);
            }
        }
        Ok(faults.into_result(())?)
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
                let message = text!("benchmark-folder-unreadable", why = error.to_string());
                Failure::one(Code::FileUnreadable, &place, message, Text::EMPTY)
            })?;
            let hidden = |path: &Path| path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
            let mut inside: Vec<PathBuf> = listing.flatten().map(|entry| entry.path()).collect();
            inside.retain(|path| path.is_file() && !hidden(path) && is_instance(path));
            inside.sort_by_key(|path| natural(&input::file_stem(path)));
            if inside.is_empty() {
                let place = Place::file(&path.display().to_string());
                let message = text!("benchmark-folder-empty");
                return Err(Failure::one(Code::NothingThere, &place, message, Text::EMPTY));
            }
            files.extend(inside);
        }
        Ok(files)
    }

    /// The result of a run: from the file of results, or made now and kept there.
    fn result(
        &self,
        run: &Run<'_>,
        tables: &mut Tables,
        results: Option<&mut Results>,
        interrupt: &Interrupt,
        context: Context,
    ) -> Result<(Map<String, Value>, Exit), Failure> {
        let id = self.id_of(run);
        if let Some(found) = results.as_ref().and_then(|results| results.find(&id)) {
            if !self.quiet {
                context.note(&text!("benchmark-taken", run = run.with_seed()));
            }
            return Ok((found.clone(), exit_of_fields(found)));
        }
        let made = self.make(run, interrupt, context)?;
        let known = tables.known(run.file, &run.name)?;
        let set = known.and_then(|known| known.set).unwrap_or_else(|| folder_of(run.file));
        let fields = row::fields(&id, &set, &run.name, run.seed, run.input, &made);
        // A run that was cut short or broke down is no result.
        if let Some(results) = results.filter(|_| !interrupt.raised() && made.failure.is_none()) {
            results.append(&fields)?;
        }
        Ok((fields, exit_of(&run.name, &made, context)))
    }

    /// What tells a run from every other: equal ones would be made with the same settings from the same input.
    fn id_of(&self, run: &Run<'_>) -> Value {
        let search = &self.search;
        let millis = |time: Option<Duration>| time.map(|time| time.as_millis() as u64);
        json!({
            "instance": run.name,
            "scenario": run.input.document.hash(),
            "seed": run.seed,
            "time_limit_ms": millis(self.limit(run)),
            "look_ahead": self.dynamic.then_some(self.look_ahead),
            "iterations": search.iterations,
            "gap": search.gap.to_string(),
            "stall_ms": millis(search.stall),
            "threads": search.threads(),
            "version": env!("CARGO_PKG_VERSION"),
        })
    }

    /// The wall-clock limit of a run; of one of its weeks, where it goes week by week.
    fn limit(&self, run: &Run<'_>) -> Option<Duration> {
        if self.dynamic && self.search.iterations.is_none() {
            return Some(weekly::week_limit(run.input.problem.scenario.employees.len(), self.week_scale));
        }
        self.search.limit()
    }

    fn make(&self, run: &Run<'_>, interrupt: &Interrupt, context: Context) -> Result<Made, Failure> {
        let search = Search { seed: run.seed, time_limit: self.limit(run), ..self.search.clone() };
        let progress = Progress::new(self.quiet, run.input.problem.scenario.cost_unit, context);
        let what = if self.seeds > 1 { run.with_seed() } else { Text::verbatim(&run.name) };
        let names = run.input.solution_names(None);
        let folder = self.solutions.as_ref().map(|folder| {
            let named = vuoro_io::files::file_names(std::iter::once(run.name.as_str())).concat();
            let folder = folder.join(format!("{named}-seed{}", run.seed));
            OutFolder::new(&folder, self.force).claim(&names, context)
        });
        let folder = folder.transpose()?;
        let made = if self.dynamic {
            let origin = self.further.origin(run.file);
            let how = (&what, usize::from(self.look_ahead));
            weekly::solve(&origin, run.input, &search, (interrupt, &progress), how)?
        } else {
            Session::new(search.options(), interrupt, &progress)?.single(run.input, &what)
        };
        progress.close();
        if let Some((folder, plan)) = folder.zip(made.plan.as_ref()) {
            for (name, text) in names.iter().zip(run.input.solutions(&plan.roster)) {
                folder.write(name, text.as_bytes())?;
            }
        }
        Ok(made)
    }

    /// Adds what others have found. Costs of the static problem say nothing about the dynamic one.
    fn compare(&self, fields: &mut Map<String, Value>, run: &Run<'_>, tables: &mut Tables) -> Result<(), Failure> {
        let known = tables.known(run.file, &run.name)?.filter(|_| !self.dynamic);
        let seconds = |name: &str| fields.get(name).and_then(Value::as_f64);
        let weeks = f64::from(run.input.problem.scenario.calendar.days) / 7.0;
        let limit = self.limit(run).map(|limit| limit.as_secs_f64() * if self.dynamic { weeks } else { 1.0 });
        let published = match limit.or_else(|| seconds("seconds")) {
            Some(seconds) => tables.published(run.file, &run.name, seconds, self.dynamic)?,
            None => None,
        };
        row::compare(fields, known.as_ref(), published.as_ref());
        Ok(())
    }
}

/// Where the table is written to.
struct Written {
    folder: Claimed,
    name: String,
    write: fn(&[Row], Context) -> Result<Vec<u8>, Failure>,
}

impl Written {
    /// Makes sure, before any work is done, that the file may be written.
    fn claim(path: &Path, force: bool, context: Context) -> Result<Self, Failure> {
        let place = Place::file(&path.display().to_string());
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let write: fn(&[Row], Context) -> Result<Vec<u8>, Failure> = match ending.as_deref() {
            // Programs read it: it is the same in every language.
            Some("csv") => |rows, _| table::csv(rows),
            Some("md") => |rows, context| Ok(table::markdown(rows, context).into_bytes()),
            _ => {
                let (message, help) = (text!("benchmark-write-ending"), text!("benchmark-write-ending-help"));
                return Err(Failure::one(Code::FormatUnknown, &place, message, help));
            }
        };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = OutFolder::new(folder, force).claim(std::slice::from_ref(&name), context)?;
        Ok(Written { folder, name, write })
    }

    fn write(&self, rows: &[Row], context: Context) -> Result<(), Failure> {
        self.folder.write(&self.name, &(self.write)(rows, context)?)
    }
}

/// The name of the folder that a file lies in.
fn folder_of(file: &Path) -> String {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    file.parent().map(input::file_stem).unwrap_or_default()
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
fn exit_of(name: &str, made: &Made, context: Context) -> Exit {
    let mut exit = Exit::Good;
    for what in made.disagreements.iter().map(|found| &found.words).chain(&made.failure) {
        context.note(&text!("internal-error", name = name, what = what));
        exit = Exit::Internal;
    }
    match &made.plan {
        None => exit.worse(Exit::Nothing),
        Some(plan) if !plan.judgement.feasible => exit.worse(Exit::Broken),
        Some(_) => exit,
    }
}

/// The same for a run that was kept.
fn exit_of_fields(fields: &Map<String, Value>) -> Exit {
    match (fields.get("cost"), fields.get("feasible")) {
        (None | Some(Value::Null), _) => Exit::Nothing,
        (_, Some(Value::Bool(true))) => Exit::Good,
        _ => Exit::Broken,
    }
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
}
