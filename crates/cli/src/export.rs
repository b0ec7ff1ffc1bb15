//! `vuoro export`: plans and scenarios in the formats of other programs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::context::Context;
use super::failure::{self, Exit, Failure};
use super::files::OutFolder;
use super::terminal::print;
use crate::search::Further;
use vuoro_app::input::{self, Input};
use vuoro_core::assess::Plan;
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
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

    /// Its name on the command line.
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
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
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        if self.format == Format::Schema {
            return self.text("scenario.schema", &pretty(&files::schema()), context);
        }
        let Some(path) = &self.input else {
            let (message, help) = (text!("export-nothing"), text!("export-nothing-help"));
            return Err(Failure::one(Code::FieldMissing, &Place::default(), message, help));
        };
        let source = self.source(path)?;
        failure::warn(&source.input.warnings, context);
        match &source.plan {
            Some((problem, plan)) => self.roster(&source, problem, plan, context),
            None => self.whole_scenario(&source, context),
        }
    }

    /// A plan by itself, a scenario with a roster, or a scenario alone.
    fn source(&self, path: &Path) -> Result<Source, Failure> {
        let stem = input::file_stem(self.roster.as_deref().unwrap_or(path));
        if let Some(roster) = &self.roster {
            let (input, judged) = input::read_with_roster(&self.further.origin(path), roster)?;
            let plan = Plan::new(&input.problem, judged);
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

    fn roster(&self, source: &Source, problem: &Problem, plan: &Plan, context: Context) -> Result<Exit, Failure> {
        let Source { input, stem, .. } = source;
        match self.format {
            Format::Xlsx => self.file(stem, &input.roster_xlsx(problem, plan, context.lang)?, context),
            Format::Csv => self.text(stem, &input.roster_csv(&plan.roster), context),
            Format::Html => self.text(
                stem,
                &report::html::page(problem, std::slice::from_ref(plan), &report::Choice::default(), context.lang),
                context,
            ),
            Format::Json => self.text(stem, &input.plan_json(problem, plan), context),
            Format::Ics => self.calendars(stem, problem, plan, context),
            Format::Folder | Format::Schema => {
                let formats = Arg::list(["xlsx", "csv", "ics", "html", "json"], Join::And);
                let help = text!("export-not-of-roster-help", formats = formats);
                Err(unfit(text!("export-not-of-roster", format = self.format.name()), help))
            }
        }
    }

    fn whole_scenario(&self, source: &Source, context: Context) -> Result<Exit, Failure> {
        let Source { input, stem, .. } = source;
        match self.format {
            Format::Xlsx => self.file(stem, &input.scenario_xlsx(context.lang)?, context),
            Format::Json => self.text(stem, &pretty(&files::document_json(&input.document.node)), context),
            Format::Folder => {
                let out = self.out.clone().unwrap_or_else(|| PathBuf::from(stem));
                input.write_folder(&out, self.force)?;
                context.note(&text!("output-written", files = Arg::word(out.display())));
                Ok(Exit::Good)
            }
            _ => {
                let formats = Arg::list(["xlsx", "json", "folder"], Join::And);
                let help = text!("export-not-of-scenario-help", formats = formats);
                Err(unfit(text!("export-not-of-scenario", format = self.format.name()), help))
            }
        }
    }

    /// A calendar for each person.
    fn calendars(&self, stem: &str, problem: &Problem, plan: &Plan, context: Context) -> Result<Exit, Failure> {
        let scenario = &problem.scenario;
        let ids = scenario.employees.iter().map(|person| person.id.as_str());
        let names: Vec<String> = files::file_names(ids).into_iter().map(|name| format!("{name}.ics")).collect();
        let out = self.out.clone().unwrap_or_else(|| PathBuf::from(format!("{stem}-ics")));
        let folder = OutFolder::new(&out, self.force).claim(&names, context)?;
        let calendars = files::roster_ics(scenario, &plan.roster, chrono::Utc::now(), context.lang);
        for (name, text) in names.iter().zip(calendars) {
            folder.write(name, text.as_bytes())?;
        }
        context.note(&text!("export-calendars", count = names.len(), folder = Arg::word(out.display())));
        Ok(folder.exit())
    }

    /// A text to the file asked for, else to standard output.
    fn text(&self, stem: &str, text: &str, context: Context) -> Result<Exit, Failure> {
        if self.out.is_some() {
            return self.file(stem, text.as_bytes(), context);
        }
        print(text.trim_end_matches('\n'))?;
        Ok(Exit::Good)
    }

    /// A file: as asked for, in the folder asked for, or here.
    fn file(&self, stem: &str, content: &[u8], context: Context) -> Result<Exit, Failure> {
        let named = PathBuf::from(format!("{stem}.{}", self.format.ending()));
        let target = match &self.out {
            Some(folder) if folder.is_dir() => folder.join(named),
            Some(file) => file.clone(),
            None => named,
        };
        write_file(&target, content, self.force)?;
        context.note(&text!("output-written", files = Arg::word(target.display())));
        Ok(Exit::Good)
    }
}

/// What was asked for is not written in the format asked for.
fn unfit(message: Text, help: Text) -> Failure {
    Failure::one(Code::FormatUnknown, &Place::default(), message, help)
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string()) + "\n"
}
