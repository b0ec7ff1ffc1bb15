//! `vuoro check`: judges a scenario, or rosters for it. No engine is involved.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure};
use super::input::{self, Input};
use super::json;
use super::terminal::{print, tables};
use crate::assess::{self, Assessment, Soundness, Supply, assess, soundness};
use crate::constraint::Problem;
use crate::domain::Roster;
use crate::report;
use crate::units::time::Clock;

const EXAMPLES: &str = "\
Examples:
  vuoro check examples/ward                             is it sound, can demand be met, what contradicts
  vuoro check examples/ward out/plan-balanced.json      every finding of a plan, and its measures
  vuoro check examples/ward mine.csv theirs.csv         two rosters, set side by side
  vuoro check Instance1.txt solution.roster --json      a public benchmark: one JSON object per roster

A roster may be a plan written by `vuoro plan`, a CSV file with the columns employee, date (or day), duty, or the
benchmark's own solution format. Exit code 3 means that a required rule is broken, or that no roster could keep it.";

/// Judges a scenario alone, or one or more rosters for it, with every finding.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Scenario folder, .toml or .json scenario, or public benchmark file.
    scenario: PathBuf,
    /// Rosters to judge; without any, the scenario itself is judged.
    rosters: Vec<PathBuf>,
    /// Judge under this profile [default: the scenario's].
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
    /// Leave nothing out, however many people, days and findings there are.
    #[arg(long)]
    all: bool,
    /// Print one JSON object per roster and line instead of tables.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        let input = input::read(&self.scenario)?;
        let problem = match &self.profile {
            None => input.problem.clone(),
            Some(id) => input.problem.with_profile(input.profile(id)?),
        };
        if self.rosters.is_empty() {
            return self.scenario_alone(&input, &problem);
        }
        let mut faults = crate::error::Faults::default();
        let mut judged = Vec::new();
        for path in &self.rosters {
            match input.roster(path) {
                Ok(roster) => judged.push((path, assess(&problem, &roster), roster)),
                Err(more) => faults.extend(more),
            }
        }
        faults.into_result(())?;
        for (path, assessment, roster) in &judged {
            if self.json {
                print(&self.object(&input, &problem, path, assessment, roster).to_string())?;
            }
        }
        if !self.json {
            print(&judgement(&problem, &judged, self.all))?;
        }
        let broken = judged.iter().any(|(_, assessment, _)| !assessment.feasible);
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    fn object(&self, input: &Input, problem: &Problem, path: &Path, judged: &Assessment, roster: &Roster) -> Value {
        let official = input.official(problem, roster);
        let mut line = json::line(&input.instance, problem, judged, json::SearchFacts::default(), official);
        line.insert("roster".to_owned(), json!(path.display().to_string()));
        let findings = judged.findings.iter().map(|finding| json::finding_object(problem, finding));
        line.insert("findings".to_owned(), findings.collect());
        Value::Object(line)
    }

    fn scenario_alone(&self, input: &Input, problem: &Problem) -> Result<Exit, Failure> {
        let sound = soundness(problem);
        if self.json {
            print(&soundness_object(input, problem, &sound).to_string())?;
        } else {
            print(&soundness_text(input, problem, &sound))?;
        }
        Ok(if sound.contradictions.is_empty() { Exit::Good } else { Exit::Broken })
    }
}

/// One roster in full, or several side by side.
fn judgement(problem: &Problem, judged: &[(&PathBuf, Assessment, Roster)], all: bool) -> String {
    let options = tables(all, "--all shows everything");
    let plans: Vec<assess::Plan> =
        judged.iter().map(|(path, judged, roster)| as_plan(problem, path, judged, roster)).collect();
    match plans.as_slice() {
        [plan] => report::table::plan(problem, plan, &options),
        many => {
            let mut text = report::table::comparison(problem, many, &options);
            for plan in many.iter().filter(|plan| !plan.assessment.feasible) {
                let _ = write!(text, "\n{} breaks required rules:\n", plan.profile.title);
                for finding in plan.assessment.findings.iter().filter(|finding| finding.required) {
                    let _ = writeln!(text, "  {}", problem.explain(finding));
                }
            }
            text
        }
    }
}

/// A judged roster in the shape that tables take; it goes by its file name.
fn as_plan(problem: &Problem, path: &Path, judged: &Assessment, roster: &Roster) -> assess::Plan {
    let name = path.file_stem().map_or_else(|| path.display().to_string(), |stem| stem.to_string_lossy().into_owned());
    let mut profile = problem.profile.clone();
    profile.title = name;
    assess::Plan {
        profile,
        roster: roster.clone(),
        assessment: judged.clone(),
        bound: None,
        seconds: 0.0,
        seconds_to_best: 0.0,
        threads: 0,
        seed: 0,
        stopped: "checked".to_owned(),
    }
}

fn soundness_object(input: &Input, problem: &Problem, sound: &Soundness) -> Value {
    let scenario = &problem.scenario;
    let contradictions = sound.contradictions.iter().map(|found| {
        json!({
            "rule": found.rule.map(|rule| &problem.rules[rule].meta().id),
            "employee": found.employee.map(|employee| &scenario.employee(employee).id),
            "unit": found.unit.map(|unit| &scenario.unit(unit).id),
            "text": found.text,
        })
    });
    let supply = sound.supply.iter().map(|supply| {
        json!({
            "unit": scenario.unit(supply.unit).id,
            "people": supply.people,
            "minutes_minimum": supply.minimum,
            "minutes_target": supply.target,
            "minutes_available": supply.available,
        })
    });
    json!({
        "instance": input.instance,
        "sound": sound.contradictions.is_empty(),
        "employees": scenario.employees.len(),
        "days": scenario.calendar.days,
        "contradictions": contradictions.collect::<Vec<_>>(),
        "supply": supply.collect::<Vec<_>>(),
    })
}

fn soundness_text(input: &Input, problem: &Problem, sound: &Soundness) -> String {
    let scenario = &problem.scenario;
    let mut text = format!("{}\n", input.instance);
    let calendar = &scenario.calendar;
    let (first, last) = (calendar.date(0), calendar.date(calendar.days - 1));
    let _ = writeln!(text, "  horizon      {first} to {last}, {} days, {}", calendar.days, calendar.zone);
    let counted = |count: usize, what: &str| format!("{count} {what}");
    let required = problem.rules.iter().filter(|rule| rule.meta().importance.is_required()).count();
    for (what, value) in [
        ("people", format!("{} in {}", scenario.employees.len(), counted(scenario.units.len(), "unit(s)"))),
        ("shift types", scenario.shifts.len().to_string()),
        ("rules", format!("{}, {required} of them required", problem.rules.len())),
        ("wishes", scenario.wishes.len().to_string()),
        ("absences", scenario.absences.len().to_string()),
        ("locks", scenario.locks.len().to_string()),
        ("known past", known_past(problem)),
        ("profile", problem.profile.title.clone()),
    ] {
        let _ = writeln!(text, "  {what:11}  {value}");
    }
    let _ = writeln!(text, "\nHours wanted and hours there are");
    for supply in &sound.supply {
        let _ = writeln!(text, "  {}", supply_line(problem, supply));
    }
    if sound.contradictions.is_empty() {
        text += "\nNo contradiction found: each required rule, taken by itself, can be kept.";
    } else {
        let _ = write!(text, "\n{} contradiction(s): no roster can keep these", sound.contradictions.len());
        for found in &sound.contradictions {
            let _ = write!(text, "\n  {}", found.text);
        }
    }
    text
}

fn known_past(problem: &Problem) -> String {
    let lengths = || problem.scenario.history.lines.iter().map(Vec::len);
    match (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0)) {
        (_, 0) => "none".to_owned(),
        (least, most) if least == most => format!("{most} days"),
        (least, most) => format!("{least} to {most} days, depending on the person"),
    }
}

fn supply_line(problem: &Problem, supply: &Supply) -> String {
    let unit = &problem.scenario.unit(supply.unit).name;
    let wanted = format!("{unit}: wanted {} h (required {} h)", Clock(supply.target), Clock(supply.minimum));
    match supply.available {
        None => format!("{wanted}; contracts set no hours for its {} people", supply.people),
        Some(available) => {
            let share = available as f64 * 100.0 / supply.target.max(1) as f64;
            let share = if supply.target == 0 { String::new() } else { format!(", {share:.0} % of what is wanted") };
            format!("{wanted}; contracts of its {} people give {} h{share}", supply.people, Clock(available))
        }
    }
}
