//! What the verbs need of scenarios, rosters and plans on disk, in the shape they need it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use vuoro_core::assess::{Advice, Plan, Provenance, advice};
use vuoro_core::constraint::{Problem, Profile};
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Fault, Faults, Place};
use vuoro_core::protocol::Stopped;
use vuoro_core::rulebook;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Lang, Text};
use vuoro_core::units::{Cost, Score};
use vuoro_io::files::{self, Canonical, Loaded, Origin, bench};
use vuoro_io::report;

/// A scenario that was read and checked.
pub struct Input {
    /// Its name for tables: the scenario's own, or that of its file.
    pub instance: String,
    /// The problem under the scenario's profile.
    pub problem: Problem,
    /// The document: as the worker gets it, and as plans keep it.
    pub document: Canonical,
    /// What can be used as it is and is probably meant otherwise.
    pub warnings: Vec<Fault>,
    profiles: Vec<Profile>,
    /// The name of its file or folder.
    file: String,
}

/// Reads and checks a scenario.
pub fn read(origin: &Origin) -> Result<Input, Faults> {
    Ok(input(files::load_from(origin)?, &origin.path))
}

/// Reads a scenario and a roster for it.
pub fn read_with_roster(scenario: &Origin, roster: &Path) -> Result<(Input, Roster), Faults> {
    let input = read(scenario)?;
    let roster = files::read_roster(roster, &input.problem)?;
    Ok((input, roster))
}

/// Reads a scenario, and a planned and a worked roster for it.
pub fn read_with_actual(scenario: &Origin, planned: &Path, actual: &Path) -> Result<(Input, [Roster; 2]), Faults> {
    let input = read(scenario)?;
    let rosters = [planned, actual].map(|path| files::read_roster(path, &input.problem));
    match rosters {
        [Ok(plan), Ok(worked)] => Ok((input, [plan, worked])),
        rosters => {
            let mut faults = Faults::default();
            rosters.into_iter().filter_map(Result::err).for_each(|more| faults.extend(more));
            Err(faults)
        }
    }
}

/// Is the file a plan that `vuoro plan` has written?
pub fn is_plan(path: &Path) -> bool {
    PlanFacts::read(path).is_ok_and(|facts| facts.document.is_some())
}

/// Does the file's name say that it is JSON, as plans are?
fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// The scenario that the first plan among some rosters holds.
pub fn read_embedded_in(paths: &[PathBuf]) -> Result<Input, Faults> {
    let plan = paths.iter().find(|path| is_json(path)).or(paths.first());
    plan.map_or_else(|| Err(Faults::default()), |path| read_embedded(path))
}

/// The scenario that a plan file holds.
pub fn read_embedded(path: &Path) -> Result<Input, Faults> {
    let facts = PlanFacts::read(path)?;
    let Some(document) = facts.document else {
        return Err(Fault::new(
            Code::FieldMissing,
            &Place::file(&path.display().to_string()),
            text!("input-plan-without-scenario"),
            text!("input-plan-without-scenario-help"),
        )
        .into());
    };
    let name = format!("{}#document", path.display());
    let loaded = files::read_document_text(&name, document.to_string()).and_then(files::build)?;
    Ok(input(loaded, path))
}

/// A scenario that was read from a path.
pub fn input(loaded: Loaded, path: &Path) -> Input {
    let (name, file) = (&loaded.problem.scenario.name, file_stem(path));
    let instance = if name.is_empty() { file.clone() } else { name.clone() };
    let Loaded { problem, profiles, document, warnings } = loaded;
    Input { instance, problem, document, warnings, profiles, file }
}

/// An error of vuoro itself.
pub fn internal(message: Text) -> Faults {
    Fault::new(Code::Internal, &Place::default(), message, text!("internal-help")).into()
}

/// A file's name without folder and ending.
pub fn file_stem(path: &Path) -> String {
    path.file_stem().map_or_else(|| path.display().to_string(), |stem| stem.to_string_lossy().into_owned())
}

/// The problem of a document under a profile, as a worker builds it.
pub fn problem_of(document: &RawValue, profile: &str) -> Result<Problem, Text> {
    let loaded = files::read_document_text("job#document", document.get().to_owned()).and_then(files::build);
    let loaded = loaded.map_err(|faults| in_a_line(&faults))?;
    let profile = rulebook::profile(profile, &loaded.profiles).map_err(|fault| in_a_line(&fault.into()))?;
    Ok(loaded.problem.with_profile(profile))
}

/// Faults with their places, one after the other.
fn in_a_line(faults: &Faults) -> Text {
    let one = |fault: &Fault| match fault.place.to_string() {
        place if place.is_empty() => fault.message.clone(),
        place => text!("worker-job-fault", place = place, fault = &fault.message),
    };
    text!("worker-job-faults", faults = Arg::list(faults.list().iter().map(one), Join::Semicolon))
}

/// Writes a generated document as a scenario folder.
pub fn write_folder(document: &Value, out: &Path, force: bool) -> Result<(), Faults> {
    let document = files::read_document_text("generate#document", document.to_string())?;
    files::write_folder(&document.node, out, force)
}

impl Input {
    /// A profile by id.
    pub fn profile(&self, id: &str) -> Result<Profile, Fault> {
        rulebook::profile(id, &self.profiles)
    }

    /// The profiles of a comma-separated list, or `all`; without a list the scenario's own. Named twice counts once.
    pub fn profiles(&self, list: Option<&str>) -> Result<Vec<Profile>, Faults> {
        let Some(list) = list else { return Ok(vec![self.problem.profile.clone()]) };
        let mut ids: Vec<String> = Vec::new();
        for word in list.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let meant = if word == "all" { self.all_profiles() } else { vec![word.to_owned()] };
            for id in meant {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        let mut faults = Faults::default();
        let mut profiles = Vec::new();
        for id in &ids {
            match self.profile(id) {
                Ok(profile) => profiles.push(profile),
                Err(fault) => faults.push(fault),
            }
        }
        if ids.is_empty() {
            profiles.push(self.problem.profile.clone());
        }
        faults.into_result(profiles)
    }

    fn all_profiles(&self) -> Vec<String> {
        let shipped = rulebook::shipped_profiles();
        self.profiles.iter().chain(&shipped).map(|profile| profile.id.clone()).collect()
    }

    /// A plan for this scenario from a file, judged anew.
    pub fn plan(&self, path: &Path) -> Result<Plan, Faults> {
        let facts = PlanFacts::read(path)?;
        let roster = files::read_roster(path, &self.problem)?;
        let profile = match &facts.profile {
            Some(id) => self.profile(id).map_err(|fault| Fault { place: facts.place.clone(), ..fault })?,
            None => self.problem.profile.clone(),
        };
        let plan = Plan::new(&self.problem.with_profile(profile), roster);
        let holds = facts.proved_for == Some(self.proved_for(&plan.profile));
        let Proof { bound, least, stopped } = if holds { facts.proof } else { Proof::default() };
        // Nor is a bound one that the roster undercuts: somebody changed the file.
        let total = plan.judgement.total;
        let bound = bound.filter(|bound| *bound <= total.soft);
        let least = Score { soft: 0, ..least }.min(Score { soft: 0, ..total });
        Ok(plan.with_provenance(Provenance { bound, least, seed: facts.seed, stopped, effort: None }))
    }

    /// A roster to be set beside others: a plan, or a roster in any form that `check` reads, which goes by its file's name
    /// and is judged under the scenario's profile.
    pub fn alternative(&self, path: &Path) -> Result<Plan, Faults> {
        if is_json(path) {
            return self.plan(path);
        }
        let roster = files::read_roster(path, &self.problem)?;
        Ok(Plan::new(&self.problem, roster).named(Text::verbatim(file_stem(path))))
    }

    /// The profile that the unit needs now, with its title.
    pub fn advice(&self) -> Option<(Advice, Text)> {
        let advice = advice(&self.problem)?;
        let title = self.profile(advice.profile).map_or_else(|_| Text::verbatim(advice.profile), |found| found.title);
        Some((advice, title))
    }

    /// The same in a sentence.
    pub fn advised(&self) -> Option<Text> {
        self.advice().map(|(advice, title)| advice.told(&title))
    }

    /// What proofs of plans hold for: this scenario, a profile, this version of the program. What was proved of another
    /// says nothing of this one.
    fn proved_for(&self, profile: &Profile) -> Value {
        json!({ "document": self.document.hash(), "profile": profile.id, "version": env!("CARGO_PKG_VERSION") })
    }

    /// A plan as JSON, with the scenario in it. Holds nothing that differs between two runs of the same search.
    pub fn plan_json(&self, problem: &Problem, plan: &Plan) -> String {
        let mut value = files::plan_json(plan, problem);
        if let Value::Object(fields) = &mut value {
            for changing in ["seconds", "seconds_to_best", "threads"] {
                fields.shift_remove(changing);
            }
            let least = plan.provenance.as_ref().map_or(Score::ZERO, |provenance| provenance.least);
            fields.insert("least_hard".to_owned(), json!(least.hard));
            fields.insert("least_shared".to_owned(), json!(least.shared));
            fields.insert("version".to_owned(), json!(env!("CARGO_PKG_VERSION")));
            fields.insert("proved_for".to_owned(), self.proved_for(&plan.profile));
            fields.insert("document".to_owned(), files::document_json(&self.document.node));
        }
        // Indented texts can be read and compared line by line; a plan is small enough for that.
        let mut text = serde_json::to_string_pretty(&value).unwrap_or_else(|_| value.to_string());
        text.push('\n');
        text
    }

    /// The scenario as a workbook.
    pub fn scenario_xlsx(&self, lang: Lang) -> Result<Vec<u8>, Faults> {
        Ok(files::write_workbook(&self.document.node, lang)?)
    }

    /// Writes the scenario as a folder.
    pub fn write_folder(&self, out: &Path, force: bool) -> Result<(), Faults> {
        files::write_folder(&self.document.node, out, force)
    }

    /// A roster as CSV.
    pub fn roster_csv(&self, roster: &Roster) -> String {
        files::roster_csv(roster, &self.problem.scenario)
    }

    /// A plan as a workbook: the roster as a grid, findings and measures.
    pub fn roster_xlsx(&self, problem: &Problem, plan: &Plan, lang: Lang) -> Result<Vec<u8>, Faults> {
        let grid = files::grid_words(&problem.scenario, &plan.roster);
        report::xlsx::workbook(problem, plan, &grid, lang)
            .map_err(|error| internal(text!("input-no-workbook", why = error.to_string())))
    }

    /// For benchmark inputs, the names of the benchmark's own solution files; with the profile when there are several
    /// plans. Several files of one plan then stand in a folder.
    pub fn solution_names(&self, profile: Option<&str>) -> Vec<String> {
        let Some(format) = bench::of_problem(&self.problem) else { return Vec::new() };
        let stem = profile.map_or_else(|| self.file.clone(), |id| format!("{}-{id}", self.file));
        let names = (format.names)(&self.problem, &stem);
        match profile {
            Some(id) if names.len() > 1 => names.iter().map(|name| format!("solution-{id}/{name}")).collect(),
            _ => names,
        }
    }

    /// For benchmark inputs, a roster in the benchmark's own files, in the order of their names.
    pub fn solutions(&self, roster: &Roster) -> Vec<String> {
        bench::of_problem(&self.problem).map_or_else(Vec::new, |format| (format.parts)(&self.problem, roster))
    }

    /// For benchmark inputs, the benchmark's own account of a roster.
    pub fn official(&self, roster: &Roster) -> Option<Value> {
        bench::of_problem(&self.problem).map(|format| (format.official)(&self.problem, roster).json())
    }
}

/// What a plan file holds beside its roster.
pub struct PlanFacts {
    /// Id of the profile.
    pub profile: Option<String>,
    place: Place,
    seed: u64,
    proof: Proof,
    proved_for: Option<Value>,
    document: Option<Value>,
}

/// What a search proved, and why it ended.
#[derive(Default)]
struct Proof {
    bound: Option<Cost>,
    least: Score,
    stopped: Option<Stopped>,
}

impl PlanFacts {
    /// Reads a plan file.
    pub fn read(path: &Path) -> Result<Self, Fault> {
        let place = Place::file(&path.display().to_string());
        let faults = RefCell::default();
        let read = files::read_text(path, &faults);
        let refused = faults.into_inner().list().first().cloned();
        let source = read.ok_or_else(|| {
            refused.unwrap_or_else(|| Fault::new(Code::FileUnreadable, &place, Text::EMPTY, Text::EMPTY))
        })?;
        let help = text!("input-plan-help");
        let value: Value = serde_json::from_str(&source.text).map_err(|error| {
            Fault::new(Code::SyntaxJson, &place, text!("input-plan-no-json", why = error.to_string()), help.clone())
        })?;
        let Value::Object(mut fields) = value else {
            return Err(Fault::new(Code::FormatUnknown, &place, text!("input-plan-other"), help));
        };
        let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let number = |name: &str| fields.get(name).and_then(Value::as_i64);
        let points = |name: &str| number(name).unwrap_or(0).max(0);
        let proof = Proof {
            bound: number("bound"),
            least: Score { hard: points("least_hard"), shared: points("least_shared"), soft: 0 },
            stopped: fields.get("stopped").and_then(|stopped| Stopped::deserialize(stopped).ok()),
        };
        Ok(PlanFacts {
            profile: text("profile"),
            proof,
            proved_for: fields.get("proved_for").cloned(),
            seed: fields.get("seed").and_then(Value::as_u64).unwrap_or(0),
            document: fields.remove("document"),
            place,
        })
    }

    /// The profile that a roster file names, if it is a plan.
    pub fn profile_of(path: &Path) -> Option<String> {
        #[derive(Deserialize)]
        struct Named {
            profile: Option<String>,
        }
        let read = files::read_text(path, &RefCell::default())?;
        serde_json::from_str::<Named>(&read.text).ok()?.profile
    }
}
