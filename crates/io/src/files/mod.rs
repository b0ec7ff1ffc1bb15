//! Files to problems and rosters, and back.
//!
//! Every scenario input (folder, workbook, TOML, JSON, public benchmark text) becomes one [`Document`]: a tree of named values
//! with places. One constructor ([`build`]) turns a document into a problem and reports every fault at once.
//! Imports `units`, `error`, `record`, `domain`, `constraint`, `rulebook` and `assess`; never an engine.

pub mod bench;
mod build;
mod canonical;
mod csv;
mod folder;
mod json;
mod memory;
mod origin;
mod roster;
mod schema;
mod tables;
mod text;
mod workbook;
mod write;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vuoro_core::constraint::{Problem, Profile};
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Fault, Faults, Place, Source};
use vuoro_core::record::{Fields, Node, Value, read_toml};
use vuoro_core::rulebook;

pub use canonical::Canonical;
pub use csv::guarded;
pub use json::read_json;
pub use memory::{read_document_bytes, read_roster_bytes};
pub use origin::Origin;
pub use roster::{file_names, grid_words, plan_json, roster_csv, roster_ics};
pub use schema::schema;
pub use text::read_text;
pub use workbook::write_workbook;
pub use write::{document_json, write_file, write_folder};

/// A scenario as read, before it is checked.
#[derive(Clone, Debug)]
pub struct Document {
    /// The tree of named values.
    pub node: Node,
    /// The folder in which rule sets named by relative path are found.
    pub base: Option<PathBuf>,
}

/// Reads a scenario: a folder, or a file whose format is recognised by its content.
pub fn read_document(path: &Path) -> Result<Document, Faults> {
    let faults = RefCell::default();
    let document = document_of(&Origin::from(path), &faults);
    finish(document, faults)
}

/// Reads a scenario from a JSON text, as a worker gets it.
pub fn read_document_text(name: &str, text: String) -> Result<Document, Faults> {
    let faults = RefCell::default();
    let source = Arc::new(Source { name: name.to_owned(), text });
    let node = node_of(&[source], &faults);
    finish(node.map(|node| Document { node, base: None }), faults)
}

fn finish<T>(value: Option<T>, faults: RefCell<Faults>) -> Result<T, Faults> {
    match (value, faults.into_inner()) {
        (Some(value), faults) => faults.into_result(value),
        (None, faults) if faults.is_empty() => {
            let message = vuoro_core::text!("internal-nothing-read");
            Err(Faults::from(Fault::new(Code::Internal, &Place::default(), message, Code::Internal.help())))
        }
        (None, faults) => Err(faults),
    }
}

fn document_of(origin: &Origin, faults: &RefCell<Faults>) -> Option<Document> {
    let (path, further) = origin.files().map_err(|fault| faults.borrow_mut().push(fault)).ok()?;
    if path.is_dir() && further.is_empty() {
        let node = folder::read_folder(&path, faults)?;
        return Some(Document { node, base: Some(path) });
    }
    if further.is_empty() && workbook::is_workbook(&path) {
        let node = workbook::read_workbook(&path, faults)?;
        return Some(Document { node, base: path.parent().map(Path::to_owned) });
    }
    let files = std::iter::once(&path).chain(&further);
    let sources: Vec<Option<Arc<Source>>> = files.map(|path| text::read_text(path, faults)).collect();
    let node = node_of(&sources.into_iter().collect::<Option<Vec<_>>>()?, faults)?;
    Some(Document { node, base: path.parent().map(Path::to_owned) })
}

/// The tree of a text in any of the formats; only public formats have further files.
fn node_of(sources: &[Arc<Source>], faults: &RefCell<Faults>) -> Option<Node> {
    let (source, further) = sources.split_first()?;
    if let Some(format) = bench::of_scenario(&source.text) {
        return (format.scenario)(sources, faults);
    }
    if let Some(further) = further.first() {
        let (message, help) = (vuoro_core::text!("file-foreign"), vuoro_core::text!("file-foreign-help"));
        faults.borrow_mut().add(Code::FileForeign, &Place::file(&further.name), message, help);
        return None;
    }
    let ends_in = |ending: &str| source.name.to_lowercase().ends_with(ending);
    let first = source.text.trim_start().chars().next();
    if first == Some('{') || ends_in(".json") {
        return read_json(source, faults);
    }
    // Any other text may be TOML; only when nothing in it looks like that is the format unknown.
    let assigns = source.text.lines().any(|line| line.contains('=') || line.trim_start().starts_with('['));
    if ends_in(".toml") || (assigns && first != Some('<')) {
        return read_toml(source, faults);
    }
    let (message, help) =
        (vuoro_core::text!("scenario-format-unknown"), vuoro_core::text!("scenario-format-unknown-help"));
    faults.borrow_mut().add(Code::FormatUnknown, &Place::file(&source.name), message, help);
    None
}

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Scenario, rules and the profile that the scenario asks for.
    pub problem: Problem,
    /// Profiles that the scenario declares itself; see `rulebook::profile`.
    pub profiles: Vec<Profile>,
    /// The document it was built from.
    pub document: Canonical,
    /// What can be used as it is and is probably meant otherwise.
    pub warnings: Vec<Fault>,
}

/// Reads and checks a scenario. Faults of files, scenario and rules are reported together.
pub fn load(path: &Path) -> Result<Loaded, Faults> {
    load_from(&Origin::from(path))
}

/// Reads and checks a scenario that may stand in several files.
pub fn load_from(origin: &Origin) -> Result<Loaded, Faults> {
    let faults = RefCell::default();
    let loaded = document_of(origin, &faults).map(|document| built(document, &faults));
    finish(loaded, faults)
}

/// Reads an instance whose weeks become known one after another: the dynamic problem of INRC-II.
pub fn load_weekly(origin: &Origin) -> Result<bench::Weekly, Faults> {
    let faults = RefCell::default();
    let files = origin.files()?;
    if files.0.is_dir() {
        return Err(bench::Weekly::foreign(&files.0.display().to_string()).into());
    }
    let paths = std::iter::once(&files.0).chain(&files.1);
    let sources: Option<Vec<_>> = paths.map(|path| text::read_text(path, &faults)).collect();
    let weekly = sources.and_then(|sources| bench::Weekly::new(&sources, &faults));
    finish(weekly, faults)
}

/// Reads a roster of a problem: a plan (JSON), a CSV file, a workbook with a grid, or a public benchmark's own solution text.
pub fn read_roster(path: &Path, problem: &Problem) -> Result<Roster, Faults> {
    let faults = RefCell::default();
    let roster = roster::read_rows(path, &faults).and_then(|rows| rows.roster(problem, &faults));
    finish(roster, faults)
}

/// Checks a document.
pub fn build(document: Document) -> Result<Loaded, Faults> {
    let faults = RefCell::default();
    let loaded = built(document, &faults);
    finish(Some(loaded), faults)
}

fn built(document: Document, faults: &RefCell<Faults>) -> Loaded {
    let Document { node, base } = document;
    let mut kept = node.clone();
    let library = |name: &str| {
        let file = base.as_ref()?.join(name);
        let with_ending = file.with_extension("toml");
        let file = if file.is_file() { file } else { with_ending };
        if file.is_file() { text::read_text(&file, faults) } else { None }
    };
    let mut top = Fields::of(node, faults);
    let known = faults.borrow().count();
    let resolved = rulebook::resolve(top.list("rules"), &library, faults);
    let whole = faults.borrow().count() == known;
    let (scenario, pay) = build::scenario(&mut top, &build::asking(&resolved.portable), &library);
    let profiles = rulebook::own_profiles(top.list("profile-weights"), faults);
    let named = top.text_at("profile").unwrap_or_else(|| ("balanced".into(), Place::default()));
    let profile = rulebook::profile(&named.0, &profiles).unwrap_or_else(|fault| {
        faults.borrow_mut().push(Fault { place: named.1, ..fault });
        Profile::default()
    });
    let rules = rulebook::rules(resolved.declarations, whole, &scenario, faults);
    top.finish();
    replace(&mut kept, "rules", Value::List(resolved.portable));
    if let Some(portable) = pay {
        replace(&mut kept, "pay", portable.value);
    }
    let gauges = rulebook::gauges(&scenario);
    let problem = Problem::new(scenario, rules).with_profile(profile).with_gauges(gauges);
    let warnings = faults.borrow().warnings().to_vec();
    Loaded { problem, profiles, document: Canonical::of(kept), warnings }
}

/// Replaces a value of a document, where it is given.
fn replace(document: &mut Node, name: &str, value: Value) {
    if let Value::Table(entries) = &mut document.value
        && let Some((_, node)) = entries.iter_mut().find(|(key, _)| key.name == name)
    {
        node.value = value;
    }
}
