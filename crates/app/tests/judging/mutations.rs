//! Whatever becomes of a good input, its reader gives a value, or faults that say what and where; it never panics.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Faults};
use vuoro_io::files;

/// One change to the bytes of a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, usize),
    SwapLines(Index, Index),
    RepeatLine(Index),
    DropLine(Index),
    Cell(Index, &'static str),
}

/// Values that stand where something else should.
const ODD: &[&str] = &[
    "",
    "-1",
    "0",
    "99999999999999999999",
    "1e308",
    "nan",
    "true",
    "[]",
    "{}",
    "null",
    "\"",
    "\"\"",
    "2026-02-30",
    "2026-08-24",
    "9999-12-31",
    "0000-01-01",
    "25:00",
    "-0:30",
    "24:00",
    "ä€𝄞",
    "\u{feff}",
    "off",
    "A+N",
    "A@w:nurse",
    "all",
    "100 %",
    "-100 %",
    "3.5",
    "=1+1",
    "\t",
    ";",
    ",",
    "#",
    "SECTION_COVER",
    "(9,1)",
    "Any",
    "required",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Flip(at, byte)),
        1 => any::<Index>().prop_map(Change::Cut),
        1 => (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Change::Drop(at, length)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(one, two)| Change::SwapLines(one, two)),
        1 => any::<Index>().prop_map(Change::RepeatLine),
        1 => any::<Index>().prop_map(Change::DropLine),
        8 => (any::<Index>(), select(ODD)).prop_map(|(at, word)| Change::Cell(at, word)),
    ]
}

/// Changes to a file that is chosen anew for each.
fn changes() -> impl Strategy<Value = Vec<(Index, Change)>> {
    prop::collection::vec((any::<Index>(), change()), 1..5)
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Where the words of a text lie, whatever its format.
fn cells(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let is_mark = |byte: &u8| b",;|=<>()[]{}:\"' \t\r\n".contains(byte);
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| is_mark(byte)).chain([(bytes.len(), &0)]) {
        if at > start {
            cells.push(start..at);
        }
        start = at + 1;
    }
    cells
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Change::Flip(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Change::Drop(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Change::SwapLines(one, two) => {
                let mut all = lines(bytes);
                let (one, two) = (one.index(all.len()), two.index(all.len()));
                all.swap(one, two);
                *bytes = all.concat();
            }
            Change::RepeatLine(at) => {
                let mut all = lines(bytes);
                let at = at.index(all.len());
                all.insert(at, all[at]);
                *bytes = all.concat();
            }
            Change::DropLine(at) => {
                let mut all = lines(bytes);
                all.remove(at.index(all.len()));
                *bytes = all.concat();
            }
            Change::Cell(at, word) => {
                let all = cells(bytes);
                if !all.is_empty() {
                    bytes.splice(all[at.index(all.len())].clone(), word.bytes());
                }
            }
        }
    }
}

type Files = Vec<(String, Vec<u8>)>;

fn good(names: &[&str]) -> Files {
    let folder = vuoro_testkit::repository("tests/data/good");
    let read = |name: &&str| {
        let file = Path::new(name).file_name().expect("a name").to_string_lossy().into_owned();
        (file, fs::read(folder.join(name)).expect("readable"))
    };
    names.iter().map(read).collect()
}

fn mutated(mut files: Files, changes: &[(Index, Change)]) -> Files {
    for (which, change) in changes {
        let at = which.index(files.len());
        change.apply(&mut files[at].1);
    }
    files
}

fn borrowed(files: &Files) -> Vec<(&str, &[u8])> {
    files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect()
}

/// A value, or faults that say what, where and what to try.
fn judged<T>(result: Result<T, Faults>) -> Result<(), TestCaseError> {
    let Err(faults) = result else { return Ok(()) };
    prop_assert!(!faults.list().is_empty(), "refused without a fault");
    for fault in faults.list() {
        prop_assert!(fault.code != Code::Internal, "{fault}");
        prop_assert!(!fault.place.to_string().is_empty(), "no place: {fault:?}");
        prop_assert!(!fault.message.is_empty() && !fault.help.is_empty(), "no words: {fault:?}");
    }
    Ok(())
}

fn scenario(names: &[&str], changes: &[(Index, Change)]) -> Result<(), TestCaseError> {
    let files = mutated(good(names), changes);
    judged(files::read_document_bytes(&borrowed(&files)).and_then(files::build))
}

fn roster(name: &str, of: &Problem, changes: &[(Index, Change)]) -> Result<(), TestCaseError> {
    let files = mutated(good(&[name]), changes);
    judged(files::read_roster_bytes(&borrowed(&files), of))
}

/// Names of files and the problem in them.
type Known = (&'static [&'static str], &'static Problem);

/// The problem of a good scenario, read once.
fn problem(names: &'static [&'static str]) -> &'static Problem {
    static KNOWN: Mutex<Vec<Known>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().expect("no panic while it is held");
    if let Some((_, problem)) = known.iter().find(|(of, _)| *of == names) {
        return problem;
    }
    let loaded = files::read_document_bytes(&borrowed(&good(names))).and_then(files::build);
    let loaded = loaded.unwrap_or_else(|faults| panic!("{names:?}: {:?}", faults.list()));
    let problem: &'static Problem = Box::leak(Box::new(loaded.problem));
    known.push((names, problem));
    problem
}

const WARD: [&str; 8] = [
    "ward/scenario.toml",
    "ward/staff.csv",
    "ward/demand.csv",
    "ward/wishes.csv",
    "ward/absences.csv",
    "ward/locks.csv",
    "ward/history.csv",
    "ward/local.toml",
];
const INRC2: &[&str] = &["inrc2/Sc-tiny.txt", "inrc2/H0-tiny-2.txt", "inrc2/WD-tiny-7.txt"];
const INRC2_JSON: &[&str] = &["inrc2-json/Sc-tiny.json", "inrc2-json/H0-tiny-2.json", "inrc2-json/WD-tiny-7.json"];
const NSPLIB: &[&str] = &["nsplib.nsp", "nsplib.gen"];

/// Damaged inputs of each kind.
fn tries() -> u32 {
    400 * u32::try_from(vuoro_testkit::times()).unwrap_or(1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: tries(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scenario_folders(changes in changes()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, bytes) in mutated(good(&WARD), &changes) {
            fs::write(folder.path().join(name), bytes).expect("writable");
        }
        judged(files::load(folder.path()))?;
    }

    #[test]
    fn scenario_json(changes in changes()) {
        scenario(&["ward.json"], &changes)?;
    }

    #[test]
    fn curtois(changes in changes()) {
        scenario(&["curtois.txt"], &changes)?;
        roster("curtois.roster", problem(&["curtois.txt"]), &changes)?;
    }

    #[test]
    fn inrc1(changes in changes()) {
        scenario(&["inrc1.xml"], &changes)?;
        roster("inrc1.solution.xml", problem(&["inrc1.xml"]), &changes)?;
    }

    #[test]
    fn inrc2(changes in changes()) {
        scenario(INRC2, &changes)?;
        scenario(INRC2_JSON, &changes)?;
        roster("inrc2/Sol-tiny-7-0.txt", problem(INRC2), &changes)?;
        roster("inrc2-json/Sol-tiny-7-0.json", problem(INRC2_JSON), &changes)?;
    }

    #[test]
    fn nsplib(changes in changes()) {
        scenario(NSPLIB, &changes)?;
        roster("nsplib.roster", problem(NSPLIB), &changes)?;
    }

    #[test]
    fn rosters(changes in changes()) {
        roster("roster.csv", problem(&["ward.json"]), &changes)?;
        roster("roster.json", problem(&["ward.json"]), &changes)?;
    }
}
