//! What the verbs need of scenarios, rosters and plans on disk, in the shape they need it.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::failure::Failure;
use crate::assess::Plan;
use crate::constraint::{Problem, Profile};
use crate::domain::Roster;
use crate::error::Faults;
use crate::io::{self, Loaded};
use crate::rulebook;

/// A scenario that was read and checked.
pub struct Input {
    /// Its name for tables: the scenario's own, or that of its file.
    pub instance: String,
    /// The problem under the scenario's profile.
    pub problem: Problem,
    /// The document, as the worker gets it.
    pub document: Value,
    loaded: Loaded,
}

/// Reads and checks a scenario.
pub fn read(path: &Path) -> Result<Input, Failure> {
    let loaded = io::load(path)?;
    let file =
        || path.file_stem().map_or_else(|| path.display().to_string(), |stem| stem.to_string_lossy().into_owned());
    Ok(input(loaded, file()))
}

/// The scenario that a plan file holds.
pub fn read_embedded(_path: &Path) -> Result<Input, Failure> {
    Err(Failure::internal("not yet"))
}

fn input(loaded: Loaded, file: String) -> Input {
    let name = &loaded.problem.scenario.name;
    let instance = if name.is_empty() { file } else { name.clone() };
    Input { instance, problem: loaded.problem.clone(), document: value_of(&loaded.document), loaded }
}

/// The problem of a document under a profile, as a worker builds it.
pub fn problem_of(document: &Value, profile: &str) -> Result<Problem, String> {
    let words = |faults: Faults| faults.list().iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    let document = io::read_document_text("the job's document", document.to_string()).map_err(words)?;
    let loaded = io::build(document).map_err(words)?;
    let profile = rulebook::profile(profile, &loaded.profiles).map_err(|fault| fault.to_string())?;
    Ok(loaded.problem.with_profile(profile))
}

/// Writes a generated document as a scenario folder; returns the files written.
pub fn write_folder(document: &Value, out: &Path, force: bool) -> Result<Vec<PathBuf>, Failure> {
    let folder = super::files::OutFolder::new(out, force).claim(&["scenario.json"])?;
    folder.write("scenario.json", document.to_string().as_bytes())?;
    Ok(vec![folder.path("scenario.json")])
}

impl Input {
    /// A profile by id.
    pub fn profile(&self, id: &str) -> Result<Profile, Failure> {
        Ok(rulebook::profile(id, &self.loaded.profiles)?)
    }

    /// The profiles of a comma-separated list, or `all`; without a list the scenario's own. Named twice counts once.
    pub fn profiles(&self, list: Option<&str>) -> Result<Vec<Profile>, Failure> {
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
            match rulebook::profile(id, &self.loaded.profiles) {
                Ok(profile) => profiles.push(profile),
                Err(fault) => faults.push(fault),
            }
        }
        faults.into_result(())?;
        if profiles.is_empty() { Ok(vec![self.problem.profile.clone()]) } else { Ok(profiles) }
    }

    fn all_profiles(&self) -> Vec<String> {
        let own = self.loaded.profiles.iter().map(|profile| profile.id.clone());
        own.chain(rulebook::shipped_profiles().into_iter().map(|profile| profile.id)).collect()
    }

    /// A roster for this scenario from a file.
    pub fn roster(&self, _path: &Path) -> Result<Roster, Faults> {
        Ok(self.problem.scenario.empty_roster())
    }

    /// A plan for this scenario from a file, judged anew.
    pub fn plan(&self, _path: &Path) -> Result<Plan, Faults> {
        Err(Faults::default())
    }

    /// A plan as JSON, with the scenario in it. Holds nothing that differs between two runs of the same search.
    pub fn plan_json(&self, _problem: &Problem, plan: &Plan) -> String {
        format!("{:?}", plan.roster)
    }

    /// A roster as CSV.
    pub fn roster_csv(&self, _roster: &Roster) -> String {
        String::new()
    }

    /// The name of the benchmark's own solution file, for benchmark inputs; with the profile when there are several.
    pub fn solution_name(&self, _profile: Option<&str>) -> Option<String> {
        None
    }

    /// A roster in the benchmark's own format.
    pub fn solution(&self, _roster: &Roster) -> String {
        String::new()
    }

    /// The benchmark's own account of a roster, for benchmark inputs.
    pub fn official(&self, _problem: &Problem, _roster: &Roster) -> Option<Value> {
        None
    }
}

fn value_of(node: &crate::record::Node) -> Value {
    use crate::record::Value as V;
    match &node.value {
        V::Null => Value::Null,
        V::Bool(b) => (*b).into(),
        V::Integer(i) => (*i).into(),
        V::Float(f) => (*f).into(),
        V::Text(t) => t.clone().into(),
        V::List(l) => l.iter().map(value_of).collect(),
        V::Table(t) => Value::Object(t.iter().map(|(k, v)| (k.name.clone(), value_of(v))).collect()),
    }
}
