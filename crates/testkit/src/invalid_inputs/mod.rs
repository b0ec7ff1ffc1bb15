//! The malformed inputs of `tests/data/bad`, laid out as files that a command can be given.

pub mod made;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tempfile::TempDir;
use vuoro_core::error::Faults;
use vuoro_io::files::{self, Origin};

/// One row of the manifest; see the comments there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Case {
    /// Name, and that of its folder.
    pub name: String,
    /// What is wrong, for people.
    pub says: String,
    /// File or folder of the scenario, inside the case's folder.
    pub scenario: Option<String>,
    /// History file of a week-by-week instance.
    pub history: Option<String>,
    /// Week files of such an instance.
    #[serde(default)]
    pub weeks: Vec<String>,
    /// Case file of an NSPLib instance.
    pub case: Option<String>,
    /// Roster to be judged.
    pub roster: Option<String>,
    /// A roster without a scenario of its own.
    pub alone: Option<String>,
    /// Name of the function that makes the input, where it is too large to keep.
    pub made: Option<String>,
    /// Codes of the faults that must be reported.
    pub codes: Vec<String>,
    /// Part of the place of the first fault.
    pub place: String,
    /// Words in the messages.
    #[serde(default)]
    pub words: Vec<String>,
    /// Words in the helps.
    #[serde(default)]
    pub help: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    case: Vec<Case>,
}

fn data(name: &str) -> PathBuf {
    crate::repository("tests/data").join(name)
}

/// All cases, in the order of the manifest.
pub fn cases() -> Vec<Case> {
    let text = fs::read_to_string(data("invalid/manifest.toml")).expect("the manifest");
    let manifest: Manifest = toml::from_str(&text).unwrap_or_else(|error| panic!("manifest.toml: {error}"));
    manifest.case
}

/// The files of a case where a command can read them.
pub struct Laid {
    /// The temporary folder; every path of the case begins with it or with that of the repository.
    pub folder: TempDir,
    /// The scenario.
    pub origin: Origin,
    /// The roster, where the case is about one.
    pub roster: Option<PathBuf>,
}

impl Case {
    /// Lays out the files.
    pub fn lay(&self) -> Laid {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| self.laid(name, folder.path());
        let main = self.scenario.as_ref().map_or_else(|| path(&self.name), |name| path(name));
        let text = |name: &String| path(name).display().to_string();
        let origin = Origin {
            path: main,
            history: self.history.as_ref().map(text),
            weeks: self.weeks.iter().map(text).collect(),
            case: self.case.as_ref().map(|name| path(name)),
        };
        let roster = self.roster.as_ref().map(|name| path(name));
        Laid { folder, origin, roster }
    }

    fn laid(&self, name: &str, folder: &Path) -> PathBuf {
        let target = folder.join(Path::new(name).file_name().expect("a name"));
        if self.made.is_some() && name == self.name {
            made::make(self.made.as_deref().unwrap_or_default(), &target);
            return target;
        }
        let from = data("invalid").join(name);
        let overlay = from.is_dir() && self.alone.is_none() && self.roster.is_none() && self.scenario.is_none();
        if overlay && !fs::read_dir(&from).expect("readable").flatten().any(|file| is_benchmark(&file.path())) {
            copy(&data("good/ward"), &target);
        }
        copy(&from, &target);
        // The main file of a set stands in its folder.
        let inside = target.join("Sc-tiny.txt");
        if inside.is_file() { inside } else { target }
    }

    /// Reads the case as a library user would: `Ok` when nothing was found wrong with it.
    pub fn read(&self, laid: &Laid) -> Result<(), Faults> {
        match &laid.roster {
            Some(roster) => files::load_from(&laid.origin)
                .and_then(|loaded| files::read_roster(roster, &loaded.problem))
                .map(|_| ()),
            None => files::load_from(&laid.origin).map(|_| ()),
        }
    }

    /// The words of the command line that reads the case.
    pub fn command(&self, laid: &Laid) -> Vec<String> {
        let text = |path: &Path| path.display().to_string();
        let mut words = vec!["check".to_owned(), text(&laid.origin.path)];
        words.extend(laid.roster.as_deref().map(text));
        if let Some(history) = &laid.origin.history {
            words.extend(["--history".to_owned(), history.clone()]);
        }
        if !laid.origin.weeks.is_empty() {
            words.extend(["--weeks".to_owned(), laid.origin.weeks.join(",")]);
        }
        if let Some(case) = &laid.origin.case {
            words.extend(["--case".to_owned(), text(case)]);
        }
        words
    }
}

fn is_benchmark(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("Sc-"))
}

/// Copies a file, or a folder's files over what is there.
fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("copied");
        return;
    }
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.expect("readable").path();
        fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("copied");
    }
}

/// The good ward in a folder that is there from now on.
pub fn good_ward(to: &Path) {
    copy(&data("good/ward"), to);
}
