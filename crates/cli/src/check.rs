//! `vuoro check`: judges a scenario, or rosters for it. No engine is involved.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::Args;
use serde_json::{Map, Value, json};

use super::failure::{Exit, Failure};
use super::search::Further;
use super::terminal::{print, tables};
use vuoro_app::input::{self, Input, PlanFacts};
use vuoro_app::json;
use vuoro_core::assess::{self, Assessment, Breakdown, Soundness, Supply, assess, assess_broken_down, soundness};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text::Text;
use vuoro_core::units::time::Clock;
use vuoro_io::report;

const EXAMPLES: &str = "\
Examples:
  vuoro check examples/ward                             is it sound, can demand be met, what contradicts
  vuoro check examples/ward out/plan-balanced.json      every finding of a plan, and its measures
  vuoro check ward.xlsx roster-balanced.xlsx            a workbook, and a roster edited as a grid
  vuoro check examples/ward mine.csv theirs.csv         two rosters, set side by side
  vuoro check ward planned.csv --actual worked.csv      measures as planned and as realised
  vuoro check Instance1.txt solution.roster --json      a public benchmark: one JSON object per roster
  vuoro check inrc2/n005w4 solutions --history 0 --weeks 1,2,3,3   an instance of several files, a folder of weeks

A roster may be a plan written by `vuoro plan`, its workbook (edited or not), a CSV file with the columns employee,
date (or day), duty, or the benchmark's own solution format (a folder with a file for each week, too). Exit code 3
means that a required rule is broken, or that no roster could keep it.";

/// Judges a scenario alone, or one or more rosters for it, with every finding.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Scenario folder, .xlsx, .toml or .json scenario, or public benchmark file.
    scenario: PathBuf,
    /// Rosters to judge; without any, the scenario itself is judged.
    rosters: Vec<PathBuf>,
    #[command(flatten)]
    further: Further,
    /// Judge under this profile [default: the scenario's].
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
    /// What was really worked: a roster to set beside the planned one, measure by measure.
    #[arg(long, value_name = "ROSTER")]
    actual: Option<PathBuf>,
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
        if let Some(actual) = &self.actual {
            let [planned] = self.rosters.as_slice() else {
                let place = Place::file(&actual.display().to_string());
                let message = format!("{} rosters are given beside --actual", self.rosters.len());
                let help = "Give the planned roster and no other: vuoro check SCENARIO PLANNED --actual WORKED.";
                return Err(Failure::one(Code::FieldConflict, &place, message, help));
            };
            return self.realised(planned, actual);
        }
        if self.rosters.is_empty() {
            return self.scenario_alone();
        }
        let mut faults = Faults::default();
        let mut judged = Vec::new();
        for path in &self.rosters {
            match self.judge(path) {
                Ok(one) => judged.push(one),
                // A fault of the scenario shows with every roster; once is enough.
                Err(more) if all_known(&faults, &more) => {}
                Err(more) => faults.extend(more),
            }
        }
        faults.into_result(())?;
        if self.json {
            for one in &judged {
                print(&Value::Object(one.object()).to_string())?;
            }
        } else {
            print(&judgement(&judged, self.all))?;
        }
        let broken = judged.iter().any(|one| !one.assessment.feasible);
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    /// Judges what was planned and what was worked.
    fn realised(&self, planned: &Path, actual: &Path) -> Result<Exit, Failure> {
        let (input, [plan, worked]) = input::read_with_actual(&self.further.origin(&self.scenario), planned, actual)?;
        let of_plan = || PlanFacts::profile_of(planned).filter(|id| input.profile(id).is_ok());
        let problem = match self.profile.clone().or_else(of_plan) {
            Some(id) => input.problem.with_profile(input.profile(&id)?),
            None => input.problem.clone(),
        };
        let after = problem.realised(&plan, &worked);
        let input = Rc::new(input);
        let judged = |path: &Path, problem: Problem, roster: Roster| {
            let (assessment, by) = self.assess(&problem, &roster);
            Judged { path: path.to_owned(), input: Rc::clone(&input), problem, roster, assessment, by }
        };
        let (planned, actual) = (judged(planned, problem, plan), judged(actual, after, worked));
        if self.json {
            let mut object = planned.object();
            object.insert("actual".to_owned(), Value::Object(actual.object()));
            print(&Value::Object(object).to_string())?;
        } else {
            let options = tables(self.all, "--all shows everything");
            print(&report::table::plan(&planned.problem, &planned.as_plan(), &options))?;
            print(&report::table::realised(&actual.problem, &planned.as_plan(), &actual.as_plan(), &options))?;
        }
        let broken = !planned.assessment.feasible || !actual.assessment.feasible;
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    /// Judges one roster: under the profile asked for, else under that of the plan, else under the scenario's.
    fn judge(&self, path: &Path) -> Result<Judged, Faults> {
        let (input, roster) = input::read_with_roster(&self.further.origin(&self.scenario), path)?;
        let of_plan = || PlanFacts::profile_of(path).filter(|id| input.profile(id).is_ok());
        let problem = match self.profile.clone().or_else(of_plan) {
            Some(id) => input.problem.with_profile(input.profile(&id)?),
            None => input.problem.clone(),
        };
        let (assessment, by) = self.assess(&problem, &roster);
        Ok(Judged { path: path.to_owned(), input: Rc::new(input), problem, roster, assessment, by })
    }

    /// The judgement; for JSON with the measures by unit and profession, by person where everything is asked for.
    fn assess(&self, problem: &Problem, roster: &Roster) -> (Assessment, Option<Breakdown>) {
        if !self.json {
            return (assess(problem, roster), None);
        }
        let (assessment, by) = assess_broken_down(problem, roster, self.all);
        (assessment, Some(by))
    }

    fn scenario_alone(&self) -> Result<Exit, Failure> {
        let input = input::read(&self.further.origin(&self.scenario))?;
        let problem = match &self.profile {
            Some(id) => input.problem.with_profile(input.profile(id)?),
            None => input.problem.clone(),
        };
        let sound = soundness(&problem);
        if self.json {
            print(&soundness_object(&input, &problem, &sound).to_string())?;
        } else {
            print(&soundness_text(&input, &problem, &sound, self.all))?;
        }
        Ok(if sound.contradictions.is_empty() { Exit::Good } else { Exit::Broken })
    }
}

/// A roster with its judgement.
struct Judged {
    path: PathBuf,
    input: Rc<Input>,
    problem: Problem,
    roster: Roster,
    assessment: Assessment,
    by: Option<Breakdown>,
}

impl Judged {
    fn object(&self) -> Map<String, Value> {
        let official = self.input.official(&self.roster);
        let facts = json::SearchFacts::default();
        let mut line = json::line(&self.input.instance, &self.problem, &self.assessment, facts, official);
        line.insert("roster".to_owned(), json!(self.path.display().to_string()));
        let findings = self.assessment.findings.iter().map(|finding| json::finding_object(&self.problem, finding));
        line.insert("findings".to_owned(), findings.collect());
        if let Some(by) = &self.by {
            line.insert("measures_by".to_owned(), json::measures_by(by));
        }
        line
    }

    /// It in the shape that tables take; it goes by its file name.
    fn as_plan(&self) -> assess::Plan {
        let mut profile = self.problem.profile.clone();
        profile.title = Text::verbatim(input::file_stem(&self.path));
        assess::Plan {
            profile,
            roster: self.roster.clone(),
            assessment: self.assessment.clone(),
            bound: None,
            seconds: 0.0,
            seconds_to_best: 0.0,
            threads: 0,
            seed: 0,
            stopped: "checked".to_owned(),
        }
    }
}

/// Are all these faults known already?
fn all_known(known: &Faults, more: &Faults) -> bool {
    let texts = |faults: &Faults| faults.list().iter().map(ToString::to_string).collect::<Vec<_>>();
    let known = texts(known);
    texts(more).iter().all(|text| known.contains(text))
}

/// One roster in full, or several side by side with what is broken in each.
fn judgement(judged: &[Judged], all: bool) -> String {
    let options = tables(all, "--all shows everything");
    if let [one] = judged {
        return report::table::plan(&one.problem, &one.as_plan(), &options);
    }
    let plans: Vec<assess::Plan> = judged.iter().map(Judged::as_plan).collect();
    let mut text = report::table::comparison(&judged[0].problem, &plans, &options);
    for one in judged.iter().filter(|one| !one.assessment.feasible) {
        let _ = write!(text, "\n{} breaks required rules:\n", one.path.display());
        for finding in one.assessment.findings.iter().filter(|finding| finding.required) {
            let _ = writeln!(text, "  {}", one.problem.explain(finding));
        }
    }
    text
}

fn soundness_object(input: &Input, problem: &Problem, sound: &Soundness) -> Value {
    let scenario = &problem.scenario;
    let contradictions = sound.contradictions.iter().map(|found| {
        json!({
            "rules": found.rules.iter().map(|rule| &problem.rules[*rule].meta().id).collect::<Vec<_>>(),
            "employee": found.employee.map(|employee| &scenario.employee(employee).id),
            "unit": found.unit.map(|unit| &scenario.unit(unit).id),
            "date": (found.day < scenario.calendar.days).then(|| scenario.calendar.date(found.day).to_string()),
            "text": found.text,
            "mend": found.mend,
        })
    });
    let shortfalls = sound.shortfalls.iter().map(|short| {
        let date = |day| scenario.calendar.date(day).to_string();
        json!({
            "rule": problem.rules[short.rule].meta().id,
            "unit": short.unit.map(|unit| &scenario.unit(unit).id),
            "from": date(short.worst.start),
            "to": date(short.worst.end - 1),
            "minutes_wanted": short.wanted,
            "minutes_given": short.given,
            "minutes_missing": short.missing(),
            "days": short.ends.iter().map(|day| date(*day)).collect::<Vec<_>>(),
            "text": short.text,
            "mend": short.mend,
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
        "shortfalls": shortfalls.collect::<Vec<_>>(),
        "supply": supply.collect::<Vec<_>>(),
    })
}

/// Most contradictions shown unless all are asked for.
const SHOWN: usize = 20;

fn soundness_text(input: &Input, problem: &Problem, sound: &Soundness, all: bool) -> String {
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
        ("profile", problem.profile.title.to_string()),
    ] {
        let _ = writeln!(text, "  {what:11}  {value}");
    }
    let _ = writeln!(text, "\nHours wanted and hours there are");
    for supply in &sound.supply {
        let _ = writeln!(text, "  {}", supply_line(problem, supply));
    }
    for short in &sound.shortfalls {
        let _ = writeln!(text, "\nToo few hours: {}\n  to mend it: {}", short.text, short.mend);
    }
    if sound.contradictions.is_empty() {
        text +=
            "\nNo contradiction found: filtering leaves everyone a duty on every day, and every minimum enough people.";
    } else {
        let _ = write!(text, "\n{} contradiction(s): no roster can keep these", sound.contradictions.len());
        let shown = if all { usize::MAX } else { SHOWN };
        for found in sound.contradictions.iter().take(shown) {
            let _ = write!(text, "\n  {}\n    to mend it: {}", found.text, found.mend);
        }
        if sound.contradictions.len() > shown {
            let _ = write!(text, "\n  and {} more; --all shows them", sound.contradictions.len() - shown);
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
