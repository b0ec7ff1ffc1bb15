//! Writing results: never over something without being asked, never half a file.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_io::files::write_file;

/// A folder for results.
#[derive(Clone, Debug)]
pub struct OutFolder {
    path: PathBuf,
    force: bool,
}

/// A folder in which some files may be written; proof that this was checked.
#[derive(Debug)]
pub struct Claimed {
    path: PathBuf,
}

impl OutFolder {
    /// A folder that may be written to; with `force`, over files that exist.
    pub fn new(path: &Path, force: bool) -> Self {
        OutFolder { path: path.to_owned(), force }
    }

    /// Makes sure, before any work is done, that all these files may be written; creates the folder.
    pub fn claim<S: AsRef<str>>(&self, names: &[S]) -> Result<Claimed, Failure> {
        let mut faults = Faults::default();
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let there = |name: &&&str| self.path.join(name).symlink_metadata().is_ok();
        let existing: Vec<&str> = names.iter().filter(there).copied().collect();
        if !self.force && !existing.is_empty() {
            let message = text!("output-exists", files = Arg::list(existing, Join::Comma));
            let help = text!("output-exists-help");
            faults.add(Code::OutputExists, &Place::file(&self.path.display().to_string()), message, help);
        }
        for name in names.iter().filter(|name| self.path.join(name).is_dir()) {
            let file = self.path.join(name).display().to_string();
            faults.add(Code::OutputExists, &Place::file(&file), text!("output-folder-in-the-way"), Text::EMPTY);
        }
        faults.into_result(())?;
        fs::create_dir_all(&self.path).map_err(|error| failed(&self.path, &error))?;
        Ok(Claimed { path: self.path.clone() })
    }
}

impl Claimed {
    /// Writes one of the claimed files under a temporary name and renames it.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
        }
        Ok(write_file(&path, content, true)?)
    }

    /// Writes a file that was not foreseen, under a name that is still free.
    pub fn write_new(&self, stem: &str, ending: &str, content: &[u8]) -> Result<PathBuf, Failure> {
        let names = (1..).map(|number| self.path.join(format!("{stem}-{number}.{ending}")));
        let mut free = names.filter(|path| path.symlink_metadata().is_err());
        let target = free.next().unwrap_or_else(|| self.path.join(stem));
        write_file(&target, content, false)?;
        Ok(target)
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    Failure::one(
        Code::OutputFailed,
        &Place::file(&path.display().to_string()),
        text!("output-failed", why = error.to_string()),
        text!("output-failed-help"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn existing_files_are_all_named_and_nothing_is_touched_without_force() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["a", "b"] {
            fs::write(folder.path().join(name), "old").expect("writable");
        }
        let careful = OutFolder::new(folder.path(), false);
        let Err(Failure::Faults(faults)) = careful.claim(&["a", "b", "c"]) else { panic!("must be refused") };
        assert_eq!(faults.list().len(), 1, "reported in one line");
        assert!(faults.list()[0].message.to_string().ends_with(": a, b"), "{}", faults.list()[0].message);
        assert_eq!(fs::read_to_string(folder.path().join("a")).expect("readable"), "old");
        let forced = OutFolder::new(folder.path(), true);
        let claimed = forced.claim(&["a", "b"]).expect("force is given");
        assert!(claimed.write("a", b"new").is_ok());
        assert_eq!(fs::read_to_string(folder.path().join("a")).expect("readable"), "new");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2, "no temporary file is left");
    }

    #[test]
    fn a_place_that_cannot_be_written_is_a_fault_and_no_panic() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("file"), "").expect("writable");
        let below_a_file = OutFolder::new(&folder.path().join("file/deeper"), true);
        assert!(below_a_file.claim(&["a"]).is_err());
    }
}
