//! Support of vuoro's tests: random worlds, declarations from the registry, malformed inputs, files of the repository.
//!
//! Links no engine.

pub mod declare;
pub mod invalid_inputs;
pub mod read;
pub mod rosters;
pub mod small;
pub mod world;

use std::path::{Path, PathBuf};

/// A path of the repository.
pub fn repository(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(name)
}

/// A folder of the shared benchmark data, which is not part of the repository.
///
/// `None` where it is not there. With `VUORO_REQUIRE_DATA` set that is a failure, so that no test is left out unseen.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = repository("../shared").join(name);
    if path.exists() {
        return Some(path);
    }
    assert!(std::env::var_os("VUORO_REQUIRE_DATA").is_none(), "{} is not there", path.display());
    eprintln!("left out: {} is not there", path.display());
    None
}
