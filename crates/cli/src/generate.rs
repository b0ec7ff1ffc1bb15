//! `vuoro generate`: wards like real ones, of any size, from a seed.

use std::path::PathBuf;

use clap::Args;

use super::context::{Context, tell};
use super::failure::{Exit, Failure};
use super::terminal::print;
use super::values;
use vuoro_app::input;
use vuoro_core::text;
use vuoro_worlds::{County, Size};

const EXAMPLES: &str = "\
Examples:
  vuoro generate --employees 30 --days 21 --out ward30
  vuoro generate --employees 200 --units 6 --days 42 --float 10% --seed 7 --out house
  vuoro plan house --time-limit 5m
  vuoro generate --county --out county              a wellbeing services county: 1,000 people, 30 units, 6 weeks
  vuoro generate --county --employees 60 --units 3 --out area

The same numbers and seed always give the same files.";

/// Generates a realistic Finnish ward, house or county: people, demand, wishes, absences and a legal past.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Generate {
    /// Make a county: units of different trades, demand from need, six weeks over Easter 2027.
    #[arg(long)]
    county: bool,
    /// Number of people [default with --county: 1000].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=5000),
        required_unless_present = "county")]
    employees: Option<u32>,
    /// Number of units [default: 1, with --county 30].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=200))]
    units: Option<u32>,
    /// Length of the horizon in days [default: 21, with --county 42].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=732))]
    days: Option<u32>,
    /// Share of people who may work in several units [default: 10%, with --county 6%].
    #[arg(long, value_name = "SHARE", value_parser = values::share)]
    float: Option<f64>,
    /// With --county: hours there are as a share of the hours wanted, in each unit.
    #[arg(long, value_name = "SHARE", default_value = "97%", value_parser = values::share, requires = "county")]
    staffing: f64,
    /// Rule set to plan by; `practice/ward` makes the houses of older benchmarks.
    #[arg(long, value_name = "SET", default_value = vuoro_worlds::RULES)]
    rules: String,
    /// Seed of all random choices.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Folder for the scenario.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Overwrite a scenario that is there already.
    #[arg(long)]
    force: bool,
}

impl Generate {
    /// Runs the verb.
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        let usual: (u32, u32, u32, f64) = if self.county { (1000, 30, 42, 0.06) } else { (1, 1, 21, 0.1) };
        let employees = self.employees.unwrap_or(usual.0);
        let units = self.units.unwrap_or(usual.1).min(employees) as usize;
        let days = i64::from(self.days.unwrap_or(usual.2));
        let (employees, float_share, seed) = (employees as usize, self.float.unwrap_or(usual.3), self.seed);
        let document = if self.county {
            let staffing = self.staffing.max(0.1);
            let rules = self.rules;
            let county = County { employees, units, days, float_share, staffing, rules, seed };
            let (document, balances) = county.document()?;
            tell(&vuoro_worlds::balance_text(&balances, context.lang).to_string());
            document
        } else {
            Size { employees, units, days, float_share, rules: self.rules, seed }.document()
        };
        input::write_folder(&document, &self.out, self.force)?;
        let (people, days) = (text!("generate-people", count = employees), text!("generate-days", count = days));
        context.note(&text!("generate-written", people = people, days = days));
        print(&self.out.display().to_string())?;
        Ok(Exit::Good)
    }
}
