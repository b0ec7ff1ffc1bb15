//! The file of results: one JSON object per finished run and line, appended at once, so that a long table can be
//! stopped and continued.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::row::Row;
use crate::failure::Failure;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

/// How every line begins.
const BEGINNING: &[u8] = b"{\"run\":{\"instance\":";

/// An open file of results.
pub struct Results {
    path: PathBuf,
    file: File,
    runs: Vec<Map<String, Value>>,
}

impl Results {
    /// Opens a file of results, or begins one. What a killed run left half written at its end is dropped; `note`
    /// gets a message about it. Every other line must be a result.
    pub fn open(path: &Path, note: impl FnOnce(&Text)) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| {
            let place = Place::file(&path.display().to_string());
            let message = text!("benchmark-results-failed", why = error.to_string());
            Failure::one(Code::OutputFailed, &place, message, text!("benchmark-results-failed-help"))
        };
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create(true).open(path).map_err(failed)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed)?;
        let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        // Only what vuoro itself began to write is dropped, never the end of some other file.
        let ours = bytes[end..].starts_with(BEGINNING) || BEGINNING.starts_with(&bytes[end..]);
        let whole = if ours { end } else { bytes.len() };
        let runs = parse(path, &bytes[..whole])?;
        if whole < bytes.len() {
            note(&text!("benchmark-results-cut", file = Arg::word(path.display())));
            file.set_len(whole as u64).map_err(failed)?;
            file.seek(SeekFrom::End(0)).map_err(failed)?;
        }
        Ok(Results { path: path.to_owned(), file, runs })
    }

    /// The result of a run that was made before.
    pub fn find(&self, run: &Value) -> Option<&Map<String, Value>> {
        self.runs.iter().find(|line| line.get("run") == Some(run))
    }

    /// Adds the result of a run.
    pub fn append(&mut self, line: &Map<String, Value>) -> Result<(), Failure> {
        let mut text = Value::Object(line.clone()).to_string();
        text.push('\n');
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_data());
        written.map_err(|error| {
            let place = Place::file(&self.path.display().to_string());
            let message = text!("benchmark-result-failed", why = error.to_string());
            Failure::one(Code::OutputFailed, &place, message, Text::EMPTY)
        })
    }
}

/// The lines of a file of results; every line that is none is a fault.
fn parse(path: &Path, bytes: &[u8]) -> Result<Vec<Map<String, Value>>, Failure> {
    let text = String::from_utf8_lossy(bytes);
    let mut faults = Faults::default();
    let mut runs = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let place = Place { line: at + 1, ..Place::file(&path.display().to_string()) };
        let mut wrong = |why: Text| {
            let (message, help) = (text!("benchmark-no-result", why = why), text!("benchmark-no-result-help"));
            faults.add(Code::FormatUnknown, &place, message, help);
        };
        match serde_json::from_str::<Map<String, Value>>(line) {
            Ok(_) if !line.as_bytes().starts_with(BEGINNING) => wrong(text!("benchmark-no-result-run")),
            Ok(fields) => match Row::of(&fields) {
                Ok(_) => runs.push(fields),
                Err(error) => wrong(Text::verbatim(error.to_string())),
            },
            Err(error) => wrong(Text::verbatim(error.to_string())),
        }
    }
    Ok(faults.into_result(runs)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn line(seed: u64) -> Map<String, Value> {
        let fields = json!({ "run": { "instance": "a", "seed": seed }, "set": "s", "instance": "a", "seed": seed,
            "feasible": true, "cost": 7 });
        fields.as_object().expect("an object").clone()
    }

    #[test]
    fn what_was_appended_is_found_again_and_half_a_line_is_dropped() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("results.jsonl");
        let open = |noted: &mut bool| Results::open(&path, |_| *noted = true).expect("sound");
        let mut noted = false;
        let mut results = open(&mut noted);
        results.append(&line(1)).expect("writable");
        assert!(results.find(&line(1)["run"]).is_none(), "only earlier calls count");
        let half = &Value::Object(line(2)).to_string()[..30];
        OpenOptions::new()
            .append(true)
            .open(&path)
            .and_then(|mut file| file.write_all(half.as_bytes()))
            .expect("written");
        let mut results = open(&mut noted);
        assert!(noted && results.find(&line(1)["run"]).is_some() && results.find(&line(2)["run"]).is_none());
        results.append(&line(3)).expect("writable");
        noted = false;
        assert!(open(&mut noted).find(&line(3)["run"]).is_some() && !noted);
    }

    #[test]
    fn the_end_of_some_other_file_is_not_cut_off() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("plan.json");
        for text in ["{\"cost\":1}", "my notes", "{\"run\":1}"] {
            std::fs::write(&path, text).expect("writable");
            assert!(Results::open(&path, |_| ()).is_err(), "{text}");
            assert_eq!(std::fs::read_to_string(&path).expect("readable"), text);
        }
    }

    #[test]
    fn every_line_that_is_no_result_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("results.jsonl");
        let good = Value::Object(line(1)).to_string();
        std::fs::write(&path, format!("{good}\nno\n{{\"cost\":1}}\n{good}\n")).expect("writable");
        let Err(Failure::Faults(faults)) = Results::open(&path, |_| ()) else { panic!("must be refused") };
        let lines: Vec<usize> = faults.list().iter().map(|fault| fault.place.line).collect();
        assert_eq!(lines, [2, 3]);
    }
}
