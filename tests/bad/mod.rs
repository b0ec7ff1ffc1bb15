//! The malformed inputs of `tests/data/bad`, laid out as files that a command can be given.
//!
//! Shared by two test programs, none of which uses all of it.
#![allow(dead_code, reason = "each test program uses a part")]

pub mod made;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tempfile::TempDir;
use vuoro::error::Faults;
use vuoro::io::{self, Origin};

/// One row of the manifest; see the comments there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Case {
    pub name: String,
    pub says: String,
    pub scenario: Option<String>,
    pub history: Option<String>,
    #[serde(default)]
    pub weeks: Vec<String>,
    pub case: Option<String>,
    pub roster: Option<String>,
    pub alone: Option<String>,
    pub made: Option<String>,
    pub codes: Vec<String>,
    pub place: String,
    #[serde(default)]
    pub words: Vec<String>,
    #[serde(default)]
    pub help: Vec<String>,
}

#[derive(Deserialize)]
struct Manifest {
    case: Vec<Case>,
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// All cases, in the order of the manifest.
pub fn cases() -> Vec<Case> {
    let text = fs::read_to_string(data("bad/manifest.toml")).expect("the manifest");
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
        let from = data("bad").join(name);
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
            Some(roster) => io::load_from_with_roster(&laid.origin, roster).map(|_| ()),
            None => io::load_from(&laid.origin).map(|_| ()),
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
