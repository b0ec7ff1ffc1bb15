//! `vuoro plan`: a scenario to checked plans.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::context::Context;
use super::failure::{self, Exit, Failure};
use super::files::{Claimed, OutFolder};
use super::interrupt;
use super::progress::Progress;
use super::search::Search;
use super::terminal::{print, tables};
use super::values;
use crate::search::Further;
use vuoro_app::input::{self, Input};
use vuoro_app::json;
use vuoro_app::session::{Made, Session};
use vuoro_core::assess::{self, Alternatives, idle_goals, soundness, told_idle};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join};
use vuoro_io::files::file_names;
use vuoro_io::report;
use vuoro_io::report::Choice;

const EXAMPLES: &str = "\
Examples:
  vuoro plan examples/ward                                    one plan with the scenario's own profile
  vuoro plan examples/ward --profiles people-first,cost       two plans, set side by side
  vuoro plan examples/ward --profiles all --time-limit 5m     every profile; 5 minutes for all together
  vuoro plan examples/ward --gap 1%                           stop when proven within 1 % of the best
  vuoro plan ward.xlsx                                        a scenario in a workbook
  vuoro plan Instance1.txt --out solved --json                a public benchmark file
  vuoro plan inrc2/n030w4 --history 1 --weeks 6,2,9,1         a public instance of several files

Into the folder --out go plan-PROFILE.json (everything, can be read again), roster-PROFILE.xlsx and .csv, and
report.html; for a public benchmark file also the roster in the benchmark's own files. Ctrl-C stops the search and keeps the
best plan found. With several profiles, plans that are the same roster are named, with the reason; `vuoro compare` shows what
changes for each person and day.";

/// Makes a plan from a scenario, checks it, and writes it with a report.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Plan {
    /// Scenario folder, .xlsx, .toml or .json scenario, or public benchmark file.
    scenario: PathBuf,
    /// Folder for the results.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Overwrite results that are there already.
    #[arg(long)]
    force: bool,
    /// What matters most: one plan per profile named (comma separated), or `all` [default: the scenario's].
    #[arg(long, value_name = "LIST")]
    profiles: Option<String>,
    /// Name a plan as alike when it differs from a better one in less than this share of all person-days.
    #[arg(long, value_name = "SHARE", value_parser = values::share, default_value = "2%")]
    different: f64,
    #[command(flatten)]
    further: Further,
    #[command(flatten)]
    search: Search,
    /// Show no progress.
    #[arg(long)]
    quiet: bool,
    /// Print one JSON object per plan and line instead of tables.
    #[arg(long)]
    json: bool,
}

impl Plan {
    /// Runs the verb.
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        let input = input::read(&self.further.origin(&self.scenario))?;
        let profiles = input.profiles(self.profiles.as_deref())?;
        let ids: Vec<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
        let many = ids.len() > 1;
        let progress = Progress::new(self.quiet, input.problem.scenario.cost_unit, context);
        let named = ids.iter().map(|id| (*id).to_owned()).zip(file_names(ids.iter().copied())).collect();
        let files = Files { input: &input, many, named, progress: &progress, context };
        let folder = OutFolder::new(&self.out, self.force).claim(&files.names(&ids), context)?;
        failure::warn(&input.warnings, context);
        warn(&input, &progress);
        let interrupt = interrupt::listen(context);
        let session = Session::new(self.search.options(), &interrupt, &progress)?;
        let all = session.plans(&input, profiles, |made| files.write_plan(&folder, made));
        progress.close();
        let all = all?;
        let plans: Vec<assess::Plan> = all.iter().filter_map(|made| made.plan.clone()).collect();
        if !plans.is_empty() {
            let page = report::html::page(&input.problem, &plans, &self.choice(&input), context.lang);
            folder.write("report.html", page.as_bytes())?;
        }
        self.show(&input, &all, &plans, context)?;
        if !self.quiet && !plans.is_empty() {
            context.note(&text!("output-written", files = files.written(&folder, &plans)));
        }
        Ok(all.iter().map(|made| exit_of(made, context)).fold(folder.exit(), Exit::worse))
    }

    fn choice(&self, input: &Input) -> Choice {
        Choice { different: self.different, advice: input.advised(), rest: false }
    }

    /// What goes to stdout.
    fn show(&self, input: &Input, all: &[Made], plans: &[assess::Plan], context: Context) -> Result<(), Failure> {
        if self.json {
            let names: Vec<String> = plans.iter().map(|plan| plan.profile.id.clone()).collect();
            let alternatives = Alternatives::of(&input.problem, plans, self.different);
            let advice = input.advice().map(|(advice, title)| json::advice(&advice, &title));
            let made = all.iter().filter_map(|made| Some((&made.problem, made.plan.as_ref()?)));
            for (at, (problem, plan)) in made.enumerate() {
                let official = input.official(&plan.roster);
                let mut line = json::line(&input.instance, problem, plan, official);
                line.insert("advice".to_owned(), json!(advice));
                line.extend(json::alternative(&alternatives, at, &names));
                print(&serde_json::Value::Object(line).to_string())?;
            }
            return Ok(());
        }
        let page = Arg::word(self.out.join("report.html").display());
        let options = tables(false, &text!("plan-see-all", page = page), context);
        match plans {
            [] => Ok(()),
            [plan] => {
                let idle = told_idle(&idle_goals(&input.problem, &plan.profile), &plan.profile.title.say(context.lang));
                let first = [input.advised(), idle].into_iter().flatten();
                let first: String = first.map(|text| format!("{}\n", context.say(text))).collect();
                print(&format!("{first}{}", report::table::plan(&input.problem, plan, &options)))
            }
            many => print(&report::table::comparison(&input.problem, many, &self.choice(input), &options)),
        }
    }
}

/// Most contradictions shown before a search.
const WARNINGS: usize = 10;

/// Warns of what no roster can keep before anything is searched. It is planned all the same: whatever must be broken is
/// broken where it harms least.
fn warn(input: &Input, progress: &Progress) {
    let sound = soundness(&input.problem);
    for one in &sound.shortfalls {
        let what = text!("plan-fix", what = text!("plan-too-few-hours", what = &one.text), fix = &one.fix);
        progress.say(&text!("plan-warning", what = what), true);
    }
    let found = sound.contradictions;
    for one in found.iter().take(WARNINGS) {
        let what = text!("plan-fix", what = &one.text, fix = &one.fix);
        progress.say(&text!("plan-warning", what = what), true);
    }
    if found.len() > WARNINGS {
        progress.say(&text!("plan-more-warnings", count = found.len() - WARNINGS), true);
    }
}

/// How a profile's search ended, and a word about it where a word is needed.
fn exit_of(made: &Made, context: Context) -> Exit {
    let name = &made.problem.profile.id;
    let mut exit = Exit::Good;
    for disagreement in &made.disagreements {
        context.note(&text!("internal-error", name = name, what = &disagreement.words));
        exit = Exit::Internal;
    }
    if let Some(failure) = &made.failure {
        context.note(&text!("internal-error", name = name, what = failure));
        exit = Exit::Internal;
    }
    match &made.plan {
        None => {
            context.note(&text!("plan-no-roster", profile = name));
            exit.worse(Exit::Nothing)
        }
        Some(plan) if !plan.judgement.feasible => {
            let broken = plan.judgement.findings.iter().filter(|finding| finding.required).count();
            context.note(&text!("plan-broken", profile = name, count = broken));
            exit.worse(Exit::Broken)
        }
        Some(_) => exit,
    }
}

/// The files of a `plan` command.
struct Files<'a> {
    input: &'a Input,
    many: bool,
    /// For the id of each profile what stands for it in names of files.
    named: BTreeMap<String, String>,
    progress: &'a Progress,
    context: Context,
}

impl Files<'_> {
    /// What stands for a profile in names of files.
    fn safe<'i>(&'i self, id: &'i str) -> &'i str {
        self.named.get(id).map_or(id, String::as_str)
    }

    /// Every file that will be written, for these profiles.
    fn names(&self, profiles: &[&str]) -> Vec<String> {
        let of_profile = |id: &&str| {
            let id = self.safe(id);
            let own = self.input.solution_names(self.many.then_some(id));
            let ours = [format!("plan-{id}.json"), format!("roster-{id}.xlsx"), format!("roster-{id}.csv")];
            ours.into_iter().chain(own)
        };
        let named = profiles.iter().flat_map(of_profile);
        named.chain(["report.html".to_owned()]).collect()
    }

    /// Writes what belongs to one plan, and a reproducer for every error of the engine.
    fn write_plan(&self, folder: &Claimed, made: &Made) -> Result<(), Failure> {
        let id = self.safe(&made.problem.profile.id);
        if let Some(plan) = &made.plan {
            let csv = self.input.roster_csv(&plan.roster);
            let json = self.input.plan_json(&made.problem, plan);
            if let Err(failure) = folder.write(&format!("plan-{id}.json"), json.as_bytes()) {
                // No folder takes it: whoever reads this output can keep it.
                print(csv.trim_end())?;
                return Err(failure);
            }
            folder.write(&format!("roster-{id}.csv"), csv.as_bytes())?;
            folder.write(
                &format!("roster-{id}.xlsx"),
                &self.input.roster_xlsx(&made.problem, plan, self.context.lang)?,
            )?;
            let names = self.input.solution_names(self.many.then_some(id));
            for (name, text) in names.iter().zip(self.input.solutions(&plan.roster)) {
                folder.write(name, text.as_bytes())?;
            }
        }
        for disagreement in &made.disagreements {
            let reproducer = json!({
                "what": disagreement.words.to_string(),
                "version": env!("CARGO_PKG_VERSION"),
                "profile": made.problem.profile.id,
                "roster": disagreement.roster,
                "document": self.input.document.text(),
            });
            let path = folder.write_new(&format!("disagreement-{id}"), "json", reproducer.to_string().as_bytes())?;
            let what = text!("plan-reproducer", file = Arg::word(path.display()));
            self.progress.say(&text!("internal-error", name = id, what = what), true);
        }
        Ok(())
    }

    /// The files written.
    fn written(&self, folder: &Claimed, plans: &[assess::Plan]) -> Arg {
        let ids: Vec<&str> = plans.iter().map(|plan| plan.profile.id.as_str()).collect();
        let names = self.names(&ids);
        Arg::list(names.iter().map(|name| folder.path(name).display().to_string()), Join::Comma)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::value::RawValue;
    use vuoro_app::worker::Disagreement;
    use vuoro_core::protocol::NamedRoster;
    use vuoro_core::text::Text;
    use vuoro_core::units::CostUnit;

    #[test]
    fn an_error_of_the_engine_leaves_a_file_that_reproduces_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let scenario = folder.path().join("ward.json");
        let document = json!({
            "format-version": 1, "start": "2026-08-24", "days": 2,
            "shift": [{ "code": "A", "start": "07:00", "end": "15:00" }],
            "staff": [{ "id": "aino" }],
            "demand": [{ "day": "all", "shift": "A", "minimum": 1 }],
            "rules": [{ "kind": "cover" }],
        });
        std::fs::write(&scenario, document.to_string()).expect("writable");
        let input = input::read(&(&scenario).into()).expect("sound");
        let progress = Progress::new(true, CostUnit::Cents, Context::default());
        let out = OutFolder::new(&folder.path().join("out"), false);
        let out = out.claim(&["plan-balanced.json"], Context::default()).expect("free");
        let disagreement = Disagreement {
            words: Text::verbatim("it lied"),
            roster: NamedRoster {
                people: vec!["aino".into()],
                duties: vec!["A".into(), ".".into()],
                cells: vec![0, 1],
            },
        };
        let disagreements = vec![disagreement];
        let made = Made { problem: input.problem.clone(), plan: None, disagreements, failure: None, memory: None };
        assert_eq!(exit_of(&made, Context::default()), Exit::Internal);
        let named = BTreeMap::new();
        let files = Files { input: &input, many: false, named, progress: &progress, context: Context::default() };
        files.write_plan(&out, &made).expect("written");
        let text = std::fs::read_to_string(out.path("disagreement-balanced-1.json")).expect("the reproducer");
        let mut told: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(told["what"], "it lied");
        let document: Box<RawValue> = serde_json::from_str(&told["document"].to_string()).expect("JSON");
        let again = input::problem_of(&document, "balanced").expect("the scenario is in it");
        let roster: NamedRoster = serde_json::from_value(told["roster"].take()).expect("a roster");
        assert!(roster.roster(&again.scenario).is_some());
    }
}
