//! What the fuzz targets share. A reader may refuse anything, but it never panics, never is silent, and always says
//! where a fault stands.

use std::sync::OnceLock;

use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Faults};
use vuoro_io::files as io;

/// The line between the files that one input stands for.
const BETWEEN: &[u8] = b"\n====\n";

/// The files in an input.
pub fn files(data: &[u8]) -> Vec<&[u8]> {
    let mut files = Vec::new();
    let mut rest = data;
    while let Some(at) = rest.windows(BETWEEN.len()).position(|window| window == BETWEEN) {
        files.push(&rest[..at]);
        rest = &rest[at + BETWEEN.len()..];
    }
    files.push(rest);
    files
}

/// Either a value, or faults that each say what, where, and what to try.
pub fn judged<T>(result: Result<T, Faults>) -> Option<T> {
    let faults = match result {
        Ok(value) => return Some(value),
        Err(faults) => faults,
    };
    assert!(!faults.list().is_empty(), "refused without a fault");
    for fault in faults.list() {
        assert!(fault.code != Code::Internal, "an internal mistake: {fault}");
        assert!(!fault.message.is_empty() && !fault.help.is_empty(), "a fault without words: {fault:?}");
        assert!(!fault.place.to_string().is_empty(), "a fault without a place: {fault:?}");
        let words = [fault.message.to_string(), fault.help.to_string()];
        assert!(words.iter().all(|words| words.len() < 4000), "a fault of many words: {fault}");
    }
    None
}

/// Reads a scenario in one or several files with these names and builds its problem.
pub fn scenario(names: &[&str], data: &[u8]) {
    let files = files(data);
    let named: Vec<(&str, &[u8])> = names.iter().copied().chain(std::iter::repeat("further")).zip(files).collect();
    let Some(document) = judged(io::read_document_bytes(&named)) else { return };
    let Some(loaded) = judged(io::build(document)) else { return };
    sent(&loaded);
}

/// A sound scenario can be sent to a worker, and is sound there.
pub fn sent(loaded: &io::Loaded) {
    let text = io::document_json(&loaded.document.node).to_string();
    let again = io::read_document_bytes(&[("sent.json", text.as_bytes())]).and_then(io::build);
    if let Err(faults) = again {
        panic!("a sound scenario is refused when it is sent: {:?}", faults.list().first());
    }
}

/// The problem of a good scenario.
pub fn good(files: &[(&str, &[u8])]) -> Problem {
    let loaded = io::read_document_bytes(files).and_then(io::build);
    loaded.unwrap_or_else(|faults| panic!("{:?}", faults.list())).problem
}

/// Reads a roster of the small ward.
pub fn ward_roster(name: &str, data: &[u8]) {
    static WARD: OnceLock<Problem> = OnceLock::new();
    let json = include_bytes!("../../tests/data/good/ward.json");
    let problem = WARD.get_or_init(|| good(&[("ward.json", json)]));
    judged(io::read_roster_bytes(&[(name, data)], problem));
}
