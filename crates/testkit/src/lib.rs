//! Support of vuoro's tests: random worlds, declarations from the registry, malformed inputs, files of the repository.
//!
//! Links no engine.

pub mod declare;
pub mod invalid_inputs;
pub mod minutes;
pub mod read;
pub mod rosters;
pub mod small;
pub mod world;

use std::path::{Path, PathBuf};

/// A path of the repository.
pub fn repository(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(name)
}

/// How many times as many random cases are tried as usual: `VUORO_WORLDS`, or one.
pub fn times() -> usize {
    std::env::var("VUORO_WORLDS").ok().and_then(|text| text.parse().ok()).unwrap_or(1)
}

/// A file or folder of the shared data, which is not part of the repository: beside it, or where `VUORO_SHARED` says.
///
/// `None` where it is not there. With `VUORO_REQUIRE_DATA` set that is a failure, so that no test is left out unseen.
pub fn shared(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("VUORO_SHARED").map_or_else(|| repository("../shared"), PathBuf::from);
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    assert!(std::env::var_os("VUORO_REQUIRE_DATA").is_none(), "{} is not there", path.display());
    eprintln!("left out: {} is not there", path.display());
    None
}

/// Public instances, with rosters that others have judged.
pub struct Collection {
    /// The folder, laid out as `tests/data/oracle/README.md` describes it.
    pub folder: PathBuf,
    whole: bool,
}

impl Collection {
    /// The small collection that is part of the repository.
    pub fn small() -> Collection {
        Collection { folder: repository("tests/data/oracle"), whole: false }
    }

    /// The small collection, and the whole one of the shared data where it is there.
    pub fn all() -> Vec<Collection> {
        let whole = shared("benchmarks").map(|folder| Collection { folder, whole: true });
        [Collection::small()].into_iter().chain(whole).collect()
    }

    /// The number of things that a test must find here: `few` in the small collection, `all` in the whole one.
    pub fn expected(&self, few: usize, all: usize) -> usize {
        if self.whole { all } else { few }
    }

    /// Does a file of the collection exist? In the whole one every file must.
    pub fn has(&self, name: &str) -> bool {
        self.whole || self.folder.join(name).exists()
    }
}
