//! `vuoro compare`: plans side by side.

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;

use super::context::Context;
use super::failure::{self, Exit, Failure};
use super::terminal::{print, tables};
use vuoro_app::input::{self, Input};
use vuoro_app::json;
use vuoro_core::assess::Plan;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text;
use vuoro_io::files::Origin;
use vuoro_io::files::write_file;
use vuoro_io::report;

const EXAMPLES: &str = "\
Examples:
  vuoro compare out/plan-*.json                        measures side by side
  vuoro compare out/plan-*.json --html plans.html      the same as a page, with the rosters
  vuoro compare plan.json --scenario examples/ward     judge the plan by the scenario as it is now

A plan file holds its scenario, so nothing else is needed to read it.";

/// Sets plans side by side: measures, costs and what differs.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Compare {
    /// Plan files written by `vuoro plan`.
    #[arg(required = true)]
    plans: Vec<PathBuf>,
    /// Judge the rosters by this scenario, not by the one kept in the first plan.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<PathBuf>,
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
            None => input::read_embedded(&self.plans[0])?,
        };
        failure::warn(&input.warnings, context);
        let mut faults = Faults::default();
        let mut plans = Vec::new();
        for path in &self.plans {
            match input.plan(path) {
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
            write_file(path, report::html::page(&input.problem, &plans, context.lang).as_bytes(), self.force)?;
        }
        let broken = plans.iter().any(|plan| !plan.judgement.feasible);
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    fn show(&self, input: &Input, plans: &[Plan], context: Context) -> Result<(), Failure> {
        if !self.json {
            let options = tables(false, &text!("compare-see-all"), context);
            return print(&report::table::comparison(&input.problem, plans, &options));
        }
        for plan in plans {
            let problem = input.problem.with_profile(plan.profile.clone());
            let official = input.official(&plan.roster);
            let line = json::line(&input.instance, &problem, plan, official);
            print(&Value::Object(line).to_string())?;
        }
        Ok(())
    }
}
