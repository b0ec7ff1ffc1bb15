//! `vuoro check`: judges a scenario, or rosters for it. No engine is involved.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::Args;
use serde_json::{Map, Value, json};

use super::context::Context;
use super::failure::{self, Exit, Failure};
use super::search::Further;
use super::terminal::{print, tables};
use vuoro_app::input::{self, Input, PlanFacts};
use vuoro_app::json;
use vuoro_core::assess::{self, Breakdown, Soundness, Supply, measure_broken_down, soundness};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Fault, Faults, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::time::Clock;
use vuoro_io::report;
use vuoro_io::report::Choice;
use vuoro_io::report::table::TableOptions;

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
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        if let Some(actual) = &self.actual {
            let [planned] = self.rosters.as_slice() else {
                let place = Place::file(&actual.display().to_string());
                let message = text!("check-actual-rosters", count = self.rosters.len());
                let help = text!("check-actual-rosters-help");
                return Err(Failure::one(Code::FieldConflict, &place, message, help));
            };
            return self.realised(planned, actual, context);
        }
        if self.rosters.is_empty() {
            return self.scenario_alone(context);
        }
        let mut faults = Faults::default();
        let mut judged: Vec<Judged> = Vec::new();
        for path in &self.rosters {
            match self.judge(path) {
                Ok(one) => judged.push(one),
                // A fault of the scenario shows with every roster; once is enough.
                Err(more) if all_known(&faults, &more) => {}
                Err(more) => faults.extend(more),
            }
        }
        faults.into_result(())?;
        if let Some(one) = judged.first() {
            failure::warn(&one.input.warnings, context);
        }
        if self.json {
            for one in &judged {
                print(&Value::Object(one.object()).to_string())?;
            }
        } else {
            print(&judgement(&judged, &self.tables(context), context))?;
        }
        let broken = judged.iter().any(|one| !one.plan.judgement.feasible);
        Ok(if broken { Exit::Broken } else { Exit::Good })
    }

    /// Judges what was planned and what was worked.
    fn realised(&self, planned: &Path, actual: &Path, context: Context) -> Result<Exit, Failure> {
        let (input, [plan, worked]) = input::read_with_actual(&self.further.origin(&self.scenario), planned, actual)?;
        let of_plan = || PlanFacts::profile_of(planned).filter(|id| input.profile(id).is_ok());
        let problem = match self.profile.clone().or_else(of_plan) {
            Some(id) => input.problem.with_profile(input.profile(&id)?),
            None => input.problem.clone(),
        };
        failure::warn(&input.warnings, context);
        let after = problem.realised(&plan, &worked);
        let input = Rc::new(input);
        let judged =
            |path: &Path, problem: Problem, roster: Roster| self.judged(path, Rc::clone(&input), problem, roster);
        let (planned, actual) = (judged(planned, problem, plan), judged(actual, after, worked));
        if self.json {
            let mut object = planned.object();
            object.insert("actual".to_owned(), Value::Object(actual.object()));
            print(&Value::Object(object).to_string())?;
        } else {
            let options = self.tables(context);
            print(&report::table::plan(&planned.problem, &planned.plan, &options))?;
            print(&report::table::realised(&actual.problem, &planned.plan, &actual.plan, &options))?;
        }
        let broken = !planned.plan.judgement.feasible || !actual.plan.judgement.feasible;
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
        Ok(self.judged(path, Rc::new(input), problem, roster))
    }

    /// A roster with its judgement; for JSON with the measures by unit and profession, by person where everything is
    /// asked for. It goes by its file name.
    fn judged(&self, path: &Path, input: Rc<Input>, problem: Problem, roster: Roster) -> Judged {
        let plan = assess::Plan::new(&problem, roster).named(Text::verbatim(input::file_stem(path)));
        let by = self.json.then(|| measure_broken_down(&problem, &plan.roster, &plan.judgement, self.all).1);
        Judged { path: path.to_owned(), input, problem, plan, by }
    }

    fn tables(&self, context: Context) -> TableOptions {
        tables(self.all, &text!("check-see-all"), context)
    }

    fn scenario_alone(&self, context: Context) -> Result<Exit, Failure> {
        let input = input::read(&self.further.origin(&self.scenario))?;
        let problem = match &self.profile {
            Some(id) => input.problem.with_profile(input.profile(id)?),
            None => input.problem.clone(),
        };
        failure::warn(&input.warnings, context);
        let sound = soundness(&problem);
        if self.json {
            print(&soundness_object(&input, &problem, &sound).to_string())?;
        } else {
            print(&soundness_text(&input, &problem, &sound, self.all, context))?;
        }
        Ok(if sound.contradictions.is_empty() { Exit::Good } else { Exit::Broken })
    }
}

/// A roster with its judgement.
struct Judged {
    path: PathBuf,
    input: Rc<Input>,
    problem: Problem,
    plan: assess::Plan,
    by: Option<Breakdown>,
}

impl Judged {
    fn object(&self) -> Map<String, Value> {
        let official = self.input.official(&self.plan.roster);
        let mut line = json::line(&self.input.instance, &self.problem, &self.plan, official);
        line.insert("roster".to_owned(), json!(self.path.display().to_string()));
        let findings = self.plan.judgement.findings.iter().map(|finding| json::finding_object(&self.problem, finding));
        line.insert("findings".to_owned(), findings.collect());
        if let Some(by) = &self.by {
            line.insert("measures_by".to_owned(), json::measures_by(by));
        }
        line
    }
}

/// Are all these faults known already?
fn all_known(known: &Faults, more: &Faults) -> bool {
    let is_known =
        |fault: &Fault| known.list().iter().any(|one| one.message == fault.message && one.place == fault.place);
    more.list().iter().all(is_known)
}

/// One roster in full, or several side by side with what is broken in each.
fn judgement(judged: &[Judged], options: &TableOptions, context: Context) -> String {
    if let [one] = judged {
        return report::table::plan(&one.problem, &one.plan, options);
    }
    let plans: Vec<assess::Plan> = judged.iter().map(|one| one.plan.clone()).collect();
    let mut text = report::table::comparison(&judged[0].problem, &plans, &Choice::default(), options);
    for one in judged.iter().filter(|one| !one.plan.judgement.feasible) {
        let _ = writeln!(text, "\n{}", context.say(text!("check-violates", roster = Arg::word(one.path.display()))));
        for finding in one.plan.judgement.findings.iter().filter(|finding| finding.required) {
            let _ = writeln!(text, "  {}", context.say(one.problem.explain(finding)));
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
            "text": found.text.to_string(),
            "fix": found.fix.to_string(),
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
            "text": short.text.to_string(),
            "fix": short.fix.to_string(),
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
        "advice": input.advice().map(|(advice, title)| json::advice(&advice, &title)),
        "sound": sound.contradictions.is_empty(),
        "employees": scenario.employees.len(),
        "days": scenario.calendar.days,
        "contradictions": contradictions.collect::<Vec<_>>(),
        "shortfalls": shortfalls.collect::<Vec<_>>(),
        "supply": supply.collect::<Vec<_>>(),
        "not_judged": json::not_judged(problem),
    })
}

/// Most contradictions shown unless all are asked for.
const SHOWN: usize = 20;

fn soundness_text(input: &Input, problem: &Problem, sound: &Soundness, all: bool, context: Context) -> String {
    let mut text = format!("{}\n", input.instance);
    if let Some(advice) = input.advised() {
        let _ = writeln!(text, "{}", context.say(advice));
    }
    let facts = facts(problem).map(|(label, value)| (context.say(label), context.say(value)));
    let width = facts.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    for (label, value) in facts {
        let _ = writeln!(text, "  {label:width$}  {value}");
    }
    let _ = writeln!(text, "\n{}", context.say(text!("check-supply-title")));
    for supply in &sound.supply {
        let _ = writeln!(text, "  {}", context.say(supply_line(problem, supply)));
    }
    let mut add = |indent: usize, line: Text| {
        let _ = write!(text, "\n{:indent$}{}", "", context.say(line));
    };
    for one in assess::unjudged(problem) {
        add(0, one.told());
        add(0, Text::EMPTY);
    }
    for short in &sound.shortfalls {
        add(0, text!("check-too-few-hours", what = &short.text));
        add(2, text!("check-fix", fix = &short.fix));
        add(0, Text::EMPTY);
    }
    if sound.contradictions.is_empty() {
        add(0, text!("check-sound"));
        return text;
    }
    add(0, text!("check-contradictions", count = sound.contradictions.len()));
    let shown = if all { usize::MAX } else { SHOWN };
    for found in sound.contradictions.iter().take(shown) {
        add(2, found.text.clone());
        add(4, text!("check-fix", fix = &found.fix));
    }
    if sound.contradictions.len() > shown {
        add(2, text!("check-more", count = sound.contradictions.len() - shown));
    }
    text
}

/// What a scenario holds, with what it is called.
fn facts(problem: &Problem) -> [(Text, Arg); 9] {
    let (scenario, calendar) = (&problem.scenario, &problem.scenario.calendar);
    let dates = Arg::Dates(calendar.date(0), calendar.date(calendar.days - 1));
    let zone = Arg::word(calendar.zone);
    let required = problem.rules.iter().filter(|rule| rule.meta().importance.is_required()).count();
    let (people, units) = (scenario.employees.len(), scenario.units.len());
    [
        (
            text!("check-label-horizon"),
            text!("check-horizon", dates = dates, count = calendar.days, zone = zone).into(),
        ),
        (text!("check-label-people"), text!("check-people", people = people, units = units).into()),
        (text!("check-label-shifts"), scenario.shifts.len().into()),
        (text!("check-label-rules"), text!("check-rules", count = problem.rules.len(), required = required).into()),
        (text!("check-label-wishes"), scenario.wishes.len().into()),
        (text!("check-label-absences"), scenario.absences.len().into()),
        (text!("check-label-locks"), scenario.locks.len().into()),
        (text!("check-label-history"), known_past(problem).into()),
        (text!("check-label-profile"), Arg::from(&problem.profile.title)),
    ]
}

fn known_past(problem: &Problem) -> Text {
    let lengths = || problem.scenario.history.lines.iter().map(Vec::len);
    match (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0)) {
        (_, 0) => text!("check-history-none"),
        (fewest, most) if fewest == most => text!("check-history", days = most),
        (fewest, most) => text!("check-history-differs", fewest = fewest, most = most),
    }
}

fn supply_line(problem: &Problem, supply: &Supply) -> Text {
    let unit = &problem.scenario.unit(supply.unit).name;
    let (target, minimum) = (Clock(supply.target), Clock(supply.minimum));
    let wanted = text!("check-supply-wanted", unit = unit, target = target, minimum = minimum);
    let Some(available) = supply.available else {
        return text!("check-supply-unset", wanted = wanted, people = supply.people);
    };
    let given = text!("check-supply-given", wanted = wanted, people = supply.people, available = Clock(available));
    if supply.target == 0 {
        return given;
    }
    let share = available as f64 * 100.0 / supply.target as f64;
    text!("check-supply-share", supply = given, share = share.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::text::Lang;

    fn golden() -> (PathBuf, Check) {
        let scenario = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/golden-roster");
        let (rosters, further) = (Vec::new(), Further::default());
        let roster = scenario.join("roster.csv");
        (roster, Check { scenario, rosters, further, profile: None, actual: None, all: false, json: false })
    }

    fn contexts() -> [Context; 2] {
        [Lang::En, Lang::Fi].map(|lang| Context { lang })
    }

    #[test]
    fn a_scenario_is_judged_in_the_language_of_the_reader() {
        let (_, check) = golden();
        let input = input::read(&check.further.origin(&check.scenario)).expect("sound");
        let sound = soundness(&input.problem);
        for context in contexts() {
            let text = soundness_text(&input, &input.problem, &sound, false, context);
            insta::assert_snapshot!(format!("golden_scenario_{}", context.lang.code()), text);
        }
    }

    #[test]
    fn a_roster_is_judged_in_the_language_of_the_reader() {
        let (roster, check) = golden();
        let judged = [check.judge(&roster).expect("readable")];
        for context in contexts() {
            let see_all = text!("check-see-all");
            let options = TableOptions { width: 160, color: false, all: false, see_all, lang: context.lang };
            let text = judgement(&judged, &options, context);
            insta::assert_snapshot!(format!("golden_roster_{}", context.lang.code()), text);
        }
    }
}
