//! Inputs held in memory: what a sender hands over, and what fuzzing makes up. They go the same way as files.

use std::cell::RefCell;
use std::sync::Arc;

use super::{Document, finish, node_of, roster, text};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::{Faults, Source};

/// A file's name and content.
pub type Bytes<'a> = (&'a str, &'a [u8]);

/// Reads a scenario from the content of its main file and of those that belong to it (INRC-II, NSPLib).
pub fn read_document_bytes(files: &[Bytes<'_>]) -> Result<Document, Faults> {
    let faults = RefCell::default();
    let node = decoded(files, &faults).and_then(|sources| node_of(&sources, &faults));
    finish(node.map(|node| Document { node, base: None }), faults)
}

/// Reads a roster of a problem from the content of its file, or of its files where a benchmark gives several.
pub fn read_roster_bytes(files: &[Bytes<'_>], problem: &Problem) -> Result<Roster, Faults> {
    let faults = RefCell::default();
    let rows = decoded(files, &faults).and_then(|sources| roster::rows_of(sources, &faults));
    let roster = rows.and_then(|rows| rows.roster(problem, &faults));
    finish(roster, faults)
}

fn decoded(files: &[Bytes<'_>], faults: &RefCell<Faults>) -> Option<Vec<Arc<Source>>> {
    let texts: Vec<_> =
        files.iter().map(|(name, bytes)| text::decode((*name).to_owned(), bytes.to_vec(), faults)).collect();
    texts.into_iter().collect()
}
