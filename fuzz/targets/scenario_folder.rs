//! A scenario folder: `scenario.toml` and CSV files, in the order below.
#![no_main]

use std::cell::OnceCell;
use std::fs;

use tempfile::TempDir;

const NAMES: [&str; 8] = [
    "scenario.toml",
    "staff.csv",
    "demand.csv",
    "wishes.csv",
    "absences.csv",
    "locks.csv",
    "history.csv",
    "local.toml",
];

thread_local! {
    static FOLDER: OnceCell<TempDir> = const { OnceCell::new() };
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| FOLDER.with(|folder| {
    let folder = folder.get_or_init(|| tempfile::tempdir().expect("a temporary folder")).path();
    let files = vuoro_fuzz::files(data);
    for (at, name) in NAMES.iter().enumerate() {
        let path = folder.join(name);
        match files.get(at) {
            Some(text) => fs::write(&path, text).expect("writable"),
            None => drop(fs::remove_file(&path)),
        }
    }
    if let Some(loaded) = vuoro_fuzz::judged(vuoro_io::files::load(folder)) {
        vuoro_fuzz::sent(&loaded);
    }
}));
