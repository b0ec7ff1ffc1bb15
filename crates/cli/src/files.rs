//! Writing results: never over something without being asked, never half a file.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::context::Context;
use super::failure::{Exit, Failure};
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

/// A folder in which some files may be written; proof that this was checked. No other run can claim the same files
/// while it lives.
#[derive(Debug)]
pub struct Claimed {
    path: PathBuf,
    /// Files that were there and may be overwritten.
    replaced: BTreeSet<String>,
    /// Files that this run has written: a better plan found for another profile replaces them.
    written: RefCell<BTreeSet<String>>,
    /// Where files were written that could not be written where they should be.
    elsewhere: RefCell<BTreeMap<String, PathBuf>>,
    /// Held as long as this lives; the system lets go of it when the process ends.
    _lock: Lock,
    context: Context,
}

impl OutFolder {
    /// A folder that may be written to; with `force`, over files that exist.
    pub fn new(path: &Path, force: bool) -> Self {
        OutFolder { path: path.to_owned(), force }
    }

    /// Makes sure, before any work is done, that all these files may be written; creates the folder. The last of the
    /// names stands for all: a second claim of it is refused.
    pub fn claim<S: AsRef<str>>(&self, names: &[S], context: Context) -> Result<Claimed, Failure> {
        let mut faults = Faults::default();
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let there = |name: &&&str| self.path.join(name).symlink_metadata().is_ok();
        let existing: Vec<&str> = names.iter().filter(there).copied().collect();
        if !self.force && !existing.is_empty() {
            let message = text!("output-exists", files = Arg::list(existing.iter().copied(), Join::Comma));
            let help = text!("output-exists-help");
            faults.add(Code::OutputExists, &Place::file(&self.path.display().to_string()), message, help);
        }
        for name in names.iter().filter(|name| self.path.join(name).is_dir()) {
            let file = self.path.join(name).display().to_string();
            faults.add(Code::OutputExists, &Place::file(&file), text!("output-folder-in-the-way"), Text::EMPTY);
        }
        faults.into_result(())?;
        fs::create_dir_all(&self.path).map_err(|error| failed(&self.path, &error))?;
        let lock = Lock::of(&self.path, names.last().copied().unwrap_or_default())?;
        for name in &names {
            tried(&self.path.join(name))?;
        }
        let replaced = existing.into_iter().map(str::to_owned).collect();
        let (written, elsewhere) = (RefCell::default(), RefCell::default());
        Ok(Claimed { path: self.path.clone(), replaced, written, elsewhere, _lock: lock, context })
    }
}

/// Can a file of this name be made? What was made to see it is cleared away.
fn tried(path: &Path) -> Result<(), Failure> {
    let Some((folder, name)) = path.parent().zip(path.file_name()) else { return Ok(()) };
    let made = !folder.exists();
    let trial = folder.join(format!(".{}.{}.part", name.to_string_lossy(), std::process::id()));
    let tried = fs::create_dir_all(folder).and_then(|()| fs::File::create(&trial));
    let _ = fs::remove_file(&trial);
    if made {
        let _ = fs::remove_dir(folder);
    }
    tried.map(|_| ()).map_err(|error| failed(path, &error))
}

/// A file that only one process holds.
#[derive(Debug)]
struct Lock {
    path: PathBuf,
    file: fs::File,
}

impl Lock {
    fn of(folder: &Path, name: &str) -> Result<Self, Failure> {
        let path = folder.join(format!(".{}.claim", name.replace('/', "-")));
        let file = fs::File::create(&path).map_err(|error| failed(folder, &error))?;
        // Where the system has no locks, existing files are all that is looked at.
        if matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)) {
            let place = Place::file(&folder.display().to_string());
            let (message, help) = (text!("output-claimed"), text!("output-claimed-help"));
            return Err(Failure::one(Code::OutputExists, &place, message, help));
        }
        Ok(Lock { path, file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

impl Claimed {
    /// Writes one of the claimed files. What somebody else has put there meanwhile stays: the file then gets another
    /// name. Where it cannot be written at all it is written elsewhere, and that is said.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| failed(&path, &error));
        let ours = self.replaced.contains(name) || self.written.borrow().contains(name);
        let written = made.and_then(|()| Ok(write_file(&path, content, ours)?));
        let Err(failure) = written else {
            self.written.borrow_mut().insert(name.to_owned());
            return Ok(());
        };
        let free = numbered(&path).into_iter().chain(refuges(name));
        let Some(other) = free.into_iter().find(|path| write_file(path, content, false).is_ok()) else {
            return Err(failure);
        };
        failure.report(self.context);
        self.context.note(&text!("output-elsewhere", file = name, path = Arg::word(other.display())));
        self.elsewhere.borrow_mut().insert(name.to_owned(), other);
        Ok(())
    }

    /// How a command ends that has written these files: not well where any is elsewhere.
    pub fn exit(&self) -> Exit {
        if self.elsewhere.borrow().is_empty() { Exit::Good } else { Exit::Internal }
    }

    /// Writes a file that was not foreseen, under a name that is still free.
    pub fn write_new(&self, stem: &str, ending: &str, content: &[u8]) -> Result<PathBuf, Failure> {
        let names = (1..).map(|number| self.path.join(format!("{stem}-{number}.{ending}")));
        let mut free = names.filter(|path| path.symlink_metadata().is_err());
        let target = free.next().unwrap_or_else(|| self.path.join(stem));
        write_file(&target, content, false)?;
        Ok(target)
    }

    /// Where a file is, or will be written.
    pub fn path(&self, name: &str) -> PathBuf {
        self.elsewhere.borrow().get(name).cloned().unwrap_or_else(|| self.path.join(name))
    }
}

/// The same name with a number, in the same folder.
fn numbered(path: &Path) -> Vec<PathBuf> {
    let [stem, ending] = [path.file_stem(), path.extension()].map(|part| part.unwrap_or_default().to_string_lossy());
    (2..=9).map(|number| path.with_file_name(format!("{stem}-{number}.{ending}"))).collect()
}

/// Names for a file that cannot be written where it should be.
fn refuges(name: &str) -> Vec<PathBuf> {
    let flat = format!("vuoro-{}-{}", std::process::id(), name.replace(['/', '\\'], "-"));
    [std::env::temp_dir(), PathBuf::from(".")].map(|folder| folder.join(&flat)).into()
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
        let Err(Failure::Faults(faults)) = careful.claim(&["a", "b", "c"], Context::default()) else {
            panic!("must be refused")
        };
        assert_eq!(faults.list().len(), 1, "reported in one line");
        assert!(faults.list()[0].message.to_string().ends_with(": a, b"), "{}", faults.list()[0].message);
        assert_eq!(fs::read_to_string(folder.path().join("a")).expect("readable"), "old");
        let forced = OutFolder::new(folder.path(), true);
        let claimed = forced.claim(&["a", "b"], Context::default()).expect("force is given");
        assert!(claimed.write("a", b"new").is_ok());
        assert_eq!(fs::read_to_string(folder.path().join("a")).expect("readable"), "new");
        drop(claimed);
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2, "no temporary file is left");
    }

    #[test]
    fn two_runs_cannot_mix_their_results() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for force in [false, true] {
            let first = OutFolder::new(folder.path(), force).claim(&["a", "page"], Context::default());
            let second = OutFolder::new(folder.path(), force).claim(&["b", "page"], Context::default());
            assert!(first.is_ok() && second.is_err());
        }
        assert!(OutFolder::new(folder.path(), false).claim(&["b", "page"], Context::default()).is_ok());
    }

    #[test]
    fn a_file_made_meanwhile_is_kept_and_the_result_gets_another_name() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let claimed = OutFolder::new(folder.path(), true).claim(&["a.csv"], Context::default()).expect("free");
        fs::write(folder.path().join("a.csv"), "theirs").expect("writable");
        claimed.write("a.csv", b"ours").expect("written under another name");
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("readable");
        assert_eq!((read("a.csv"), read("a-2.csv")), ("theirs".to_owned(), "ours".to_owned()));
        assert_eq!((claimed.path("a.csv"), claimed.exit()), (folder.path().join("a-2.csv"), Exit::Internal));
    }

    #[test]
    fn what_cannot_be_written_where_it_should_be_is_written_elsewhere() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("out");
        let claimed = OutFolder::new(&out, false).claim(&["deep/a.csv"], Context::default()).expect("free");
        // The folder gives way to a file: nothing can be written in it any more.
        fs::remove_dir_all(&out).expect("empty");
        fs::write(&out, "").expect("writable");
        claimed.write("deep/a.csv", b"ours").expect("written elsewhere");
        let refuge = claimed.path("deep/a.csv");
        assert_eq!(fs::read_to_string(&refuge).expect("readable"), "ours");
        fs::remove_file(refuge).expect("ours");
    }

    #[test]
    fn a_name_that_is_too_long_is_refused_before_the_work() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let name = format!("{}.csv", "a".repeat(300));
        assert!(OutFolder::new(folder.path(), false).claim(&[name], Context::default()).is_err());
    }

    #[test]
    fn a_place_that_cannot_be_written_is_a_fault_and_no_panic() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("file"), "").expect("writable");
        let below_a_file = OutFolder::new(&folder.path().join("file/deeper"), true);
        assert!(below_a_file.claim(&["a"], Context::default()).is_err());
    }
}
