//! `vuoro export`: plans and scenarios in the formats of other programs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::failure::{Exit, Failure};
use super::files::OutFolder;
use super::terminal::print;
use crate::search::Further;
use vuoro_app::input::{self, Input};
use vuoro_core::assess::{Plan, assess};
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Place};
use vuoro_core::text::Lang;
use vuoro_io::files::{self, write_file};
use vuoro_io::report;

const EXAMPLES: &str = "\
Examples:
  vuoro export out/plan-balanced.json --format xlsx                the roster as a grid, with findings and measures
  vuoro export out/plan-balanced.json --format ics --out phones    a calendar file for each person
  vuoro export out/plan-balanced.json --format csv                 the roster on standard output
  vuoro export examples/ward --format xlsx --out ward.xlsx         a scenario as a workbook to edit and plan
  vuoro export ward.xlsx --format folder --out ward                and back to a folder
  vuoro export Instance1.txt --format json                         a public benchmark file as a scenario
  vuoro export ward.xlsx --roster edited.xlsx --format ics         a roster that was edited by hand
  vuoro export --format schema                                     the JSON Schema of scenarios

A plan holds its scenario; --scenario exports that instead of the roster. Texts go to standard output unless --out
is given; xlsx, ics and folder are named after the input then.";

/// Writes a plan or a scenario in another format.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Export {
    /// Plan file written by `vuoro plan`, or any scenario that `vuoro plan` takes.
    input: Option<PathBuf>,
    /// Format to write.
    #[arg(long, value_enum)]
    format: Format,
    /// File to write; for ics and folder the folder. An existing folder gets a file named after the input.
    #[arg(long, value_name = "FILE|DIR")]
    out: Option<PathBuf>,
    /// Roster for the scenario: what is exported is this roster, judged in it.
    #[arg(long, value_name = "ROSTER")]
    roster: Option<PathBuf>,
    /// Export the scenario that a plan holds, not its roster.
    #[arg(long, conflicts_with = "roster")]
    scenario: bool,
    #[command(flatten)]
    further: Further,
    /// Overwrite what is there already.
    #[arg(long)]
    force: bool,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Workbook: of a plan its roster as a grid, of a scenario all its tables.
    Xlsx,
    /// Roster as CSV: employee, date, duty.
    Csv,
    /// Calendar files, one for each person.
    Ics,
    /// Report page of a plan.
    Html,
    /// Plan or scenario as JSON.
    Json,
    /// Scenario folder with TOML and CSV files.
    Folder,
    /// JSON Schema of scenarios; takes no input.
    Schema,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Ics => "ics",
            Format::Html => "html",
            Format::Json | Format::Schema => "json",
            Format::Folder => "",
        }
    }
}

/// What is exported.
struct Source {
    input: Input,
    /// With a plan the roster is exported, without one the scenario.
    plan: Option<(Problem, Plan)>,
    /// Name for files.
    stem: String,
}

impl Export {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        if self.format == Format::Schema {
            return self.text("scenario.schema", &pretty(&files::schema()));
        }
        let Some(path) = &self.input else {
            let message = "there is nothing to export";
            return Err(Failure::one(Code::FieldMissing, &Place::default(), message, "Give a plan or a scenario."));
        };
        let source = self.source(path)?;
        match &source.plan {
            Some((problem, plan)) => self.roster(&source, problem, plan),
            None => self.whole_scenario(&source),
        }
    }

    /// A plan by itself, a scenario with a roster, or a scenario alone.
    fn source(&self, path: &Path) -> Result<Source, Failure> {
        let stem = input::file_stem(self.roster.as_deref().unwrap_or(path));
        if let Some(roster) = &self.roster {
            let (input, judged) = input::read_with_roster(&self.further.origin(path), roster)?;
            let plan = judged_plan(&input.problem, judged);
            return Ok(Source { plan: Some((input.problem.clone(), plan)), input, stem });
        }
        if !input::is_plan(path) {
            return Ok(Source { input: input::read(&self.further.origin(path))?, plan: None, stem });
        }
        let input = input::read_embedded(path)?;
        if self.scenario {
            return Ok(Source { input, plan: None, stem: format!("{stem}-scenario") });
        }
        let plan = input.plan(path)?;
        Ok(Source { plan: Some((input.problem.with_profile(plan.profile.clone()), plan)), input, stem })
    }

    fn roster(&self, source: &Source, problem: &Problem, plan: &Plan) -> Result<Exit, Failure> {
        let Source { input, stem, .. } = source;
        match self.format {
            Format::Xlsx => self.file(stem, &input.roster_xlsx(problem, plan)?),
            Format::Csv => self.text(stem, &input.roster_csv(&plan.roster)),
            Format::Html => self.text(stem, &report::html::page(problem, std::slice::from_ref(plan))),
            Format::Json => self.text(stem, &input.plan_json(problem, plan)),
            Format::Ics => self.calendars(stem, problem, plan),
            Format::Folder | Format::Schema => {
                Err(self.unfit("a roster", "xlsx, csv, ics, html and json; --scenario exports the plan's scenario"))
            }
        }
    }

    fn whole_scenario(&self, source: &Source) -> Result<Exit, Failure> {
        let Source { input, stem, .. } = source;
        match self.format {
            Format::Xlsx => self.file(stem, &input.scenario_xlsx()?),
            Format::Json => self.text(stem, &pretty(&files::document_json(&input.document.node))),
            Format::Folder => {
                let out = self.out.clone().unwrap_or_else(|| PathBuf::from(stem));
                input.write_folder(&out, self.force)?;
                eprintln!("written: {}", out.display());
                Ok(Exit::Good)
            }
            _ => Err(self.unfit("a scenario", "xlsx, json and folder; with a plan, or --roster, there is more")),
        }
    }

    /// A calendar for each person.
    fn calendars(&self, stem: &str, problem: &Problem, plan: &Plan) -> Result<Exit, Failure> {
        let scenario = &problem.scenario;
        let ids = scenario.employees.iter().map(|person| person.id.as_str());
        let names: Vec<String> = files::file_names(ids).into_iter().map(|name| format!("{name}.ics")).collect();
        let out = self.out.clone().unwrap_or_else(|| PathBuf::from(format!("{stem}-ics")));
        let folder = OutFolder::new(&out, self.force).claim(&names)?;
        let calendars = files::roster_ics(scenario, &plan.roster, chrono::Utc::now(), Lang::En);
        for (name, text) in names.iter().zip(calendars) {
            folder.write(name, text.as_bytes())?;
        }
        eprintln!("written: {} calendars in {}", names.len(), out.display());
        Ok(Exit::Good)
    }

    /// A text to the file asked for, else to standard output.
    fn text(&self, stem: &str, text: &str) -> Result<Exit, Failure> {
        if self.out.is_some() {
            return self.file(stem, text.as_bytes());
        }
        print(text.trim_end_matches('\n'))?;
        Ok(Exit::Good)
    }

    /// A file: as asked for, in the folder asked for, or here.
    fn file(&self, stem: &str, content: &[u8]) -> Result<Exit, Failure> {
        let named = PathBuf::from(format!("{stem}.{}", self.format.ending()));
        let target = match &self.out {
            Some(folder) if folder.is_dir() => folder.join(named),
            Some(file) => file.clone(),
            None => named,
        };
        write_file(&target, content, self.force)?;
        eprintln!("written: {}", target.display());
        Ok(Exit::Good)
    }

    fn unfit(&self, what: &str, formats: &str) -> Failure {
        let name = self.format.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
        let message = format!("{what} is not written as {name}");
        Failure::one(Code::FormatUnknown, &Place::default(), message, format!("There are {formats}."))
    }
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string()) + "\n"
}

/// A roster that comes from nobody's search.
fn judged_plan(problem: &Problem, roster: vuoro_core::domain::Roster) -> Plan {
    Plan {
        profile: problem.profile.clone(),
        assessment: assess(problem, &roster),
        roster,
        bound: None,
        seconds: 0.0,
        seconds_to_best: 0.0,
        threads: 0,
        seed: 0,
        stopped: "checked".to_owned(),
    }
}
