//! `vuoro compare`: plans side by side.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::context::Context;
use super::failure::{self, Exit, Failure};
use super::terminal::{print, tables};
use super::values;
use vuoro_app::input::{self, Input};
use vuoro_app::json;
use vuoro_core::assess::{Alternatives, Differences, Plan};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text;
use vuoro_io::files::Origin;
use vuoro_io::files::write_file;
use vuoro_io::report;
use vuoro_io::report::Choice;

const EXAMPLES: &str = "\
Examples:
  vuoro compare out/plan-*.json                        measures side by side
  vuoro compare out/plan-*.json --html plans.html      the same as a page, with the rosters
  vuoro compare out/plan-cost.json edited.xlsx mine.csv     a plan beside an edited workbook and a CSV roster
  vuoro compare mine.csv theirs.csv --scenario examples/ward   rosters without a plan
  vuoro compare plan.json --scenario examples/ward     judge the plan by the scenario as it is now

A plan file holds its scenario, so nothing else is needed to read it; without a plan, name the scenario. Up to ten measures
that differ and matter come first, then which rosters are the same and how far apart the others are, then the other
measures, then what changes for each person and day, figures in the order of the files.";

/// Sets plans and rosters side by side: measures, costs, and what differs by person and day.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Compare {
    /// Plan files written by `vuoro plan`, workbooks (edited or not), CSV rosters.
    #[arg(required = true)]
    plans: Vec<PathBuf>,
    /// Judge the rosters by this scenario, not by the one kept in the first plan.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<PathBuf>,
    /// Name a roster as alike when it differs from a better one in less than this share of all person-days.
    #[arg(long, value_name = "SHARE", value_parser = values::share, default_value = "2%")]
    different: f64,
    /// Show everybody for whom something differs, however many.
    #[arg(long)]
    all: bool,
    /// Write a page to this file too.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Overwrite the page if it is there already.
    #[arg(long)]
    force: bool,
    /// Print one JSON object per plan and line instead of a table.
    #[arg(long)]
    json: bool,
}

impl Compare {
    /// Runs the verb.
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        let input = match &self.scenario {
            Some(path) => input::read(&Origin::from(path))?,
            None => input::read_embedded_in(&self.plans)?,
        };
        failure::warn(&input.warnings, context);
        let mut faults = Faults::default();
        let mut plans = Vec::new();
        for path in &self.plans {
            match input.alternative(path) {
                Ok(plan) => plans.push(plan),
                Err(more) => faults.extend(more),
            }
        }
        if let Some(path) = self.html.as_ref().filter(|path| !self.force && path.symlink_metadata().is_ok()) {
            let file = path.display().to_string();
            let (message, help) = (text!("compare-page-exists"), text!("compare-page-exists-help"));
            faults.add(Code::OutputExists, &Place::file(&file), message, help);
        }
        faults.into_result(())?;
        self.show(&input, &plans, context)?;
        if let Some(path) = &self.html {
            write_file(path, self.page(&input, &plans, context).as_bytes(), self.force)?;
        }
        let broken = plans.iter().any(|plan| !plan.judgement.feasible);
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    fn choice(&self, input: &Input) -> Choice {
        Choice { different: self.different, advice: input.advised(), rest: true }
    }

    fn page(&self, input: &Input, plans: &[Plan], context: Context) -> String {
        report::html::page(&input.problem, plans, &self.choice(input), context.lang)
    }

    fn show(&self, input: &Input, plans: &[Plan], context: Context) -> Result<(), Failure> {
        if !self.json {
            let options = tables(self.all, &text!("compare-see-all"), context);
            print(&report::table::comparison(&input.problem, plans, &self.choice(input), &options))?;
            return print(&report::table::differences(&input.problem, plans, &options));
        }
        let names: Vec<String> = self.plans.iter().map(|path| path.display().to_string()).collect();
        let all = Alternatives::of(&input.problem, plans, self.different);
        let differences = Differences::of(&input.problem, plans);
        for (at, plan) in plans.iter().enumerate() {
            let problem = input.problem.with_profile(plan.profile.clone());
            let official = input.official(&plan.roster);
            let mut line = json::line(&input.instance, &problem, plan, official);
            line.insert("roster".to_owned(), json!(names[at]));
            line.extend(json::alternative(&all, at, &names));
            line.insert("against_first".to_owned(), json::differences(&input.problem, &differences, at));
            print(&Value::Object(line).to_string())?;
        }
        Ok(())
    }
}
