//! Bad input: every case of `tests/data/invalid` is refused with its own faults, by the readers and by the program.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use rayon::prelude::*;
use vuoro_core::error::{Code, Fault, Faults};
use vuoro_testkit::invalid_inputs::{Case, cases};

/// Codes that need a failing machine, or an output that is there; other tests reach them.
const UNREACHED: [Code; 4] = [Code::FileUnreadable, Code::OutputExists, Code::OutputFailed, Code::Internal];

/// Faults compared; files with a fault in every row have more.
const COMPARED: usize = 20;

/// The address space that the program may use for an ordinary case, and for one of the large ones, in KiB.
const SMALL: usize = 1 << 20;
const LARGE: usize = 3 << 20;

fn short(fault: &Fault) -> &str {
    fault.code.id().trim_start_matches("vuoro::")
}

/// Runs a check on every case and tells all that fail.
fn each(check: impl Fn(&Case) -> Result<(), String> + Sync, chosen: impl Fn(&Case) -> bool) {
    let all = cases();
    let run = |case: &&Case| check(case).err().map(|why| format!("{} ({}): {why}", case.name, case.says));
    let (large, small): (Vec<&Case>, Vec<&Case>) =
        all.iter().filter(|case| chosen(case)).partition(|case| case.made.is_some());
    let mut failures: Vec<String> = small.par_iter().filter_map(run).collect();
    failures.extend(large.iter().filter_map(run));
    assert!(failures.is_empty(), "{} of {} cases:\n{}", failures.len(), all.len(), failures.join("\n"));
}

fn told(faults: &Faults) -> String {
    let line = |fault: &Fault| format!("\n    {} {fault} | {}", short(fault), fault.help);
    faults.list().iter().take(COMPARED).map(line).collect()
}

#[test]
fn every_case_is_refused_with_its_own_faults_at_their_places() {
    each(
        |case| {
            let laid = case.lay();
            let Err(faults) = case.read(&laid) else { return Err("nothing was found wrong".into()) };
            let codes: Vec<&str> = faults.list().iter().take(COMPARED).map(short).collect();
            let same = if faults.count() > COMPARED { codes[0] == case.codes[0] } else { codes == case.codes };
            let first = &faults.list()[0];
            let mut missing: Vec<&String> =
                case.words.iter().filter(|word| !first.to_string().contains(*word)).collect();
            missing.extend(case.help.iter().filter(|word| !first.help.to_string().contains(*word)));
            let placed = first.place.to_string().contains(&case.place);
            let silent = faults
                .list()
                .iter()
                .any(|fault| fault.message.is_empty() || fault.help.is_empty() || fault.place.to_string().is_empty());
            if same && missing.is_empty() && placed && !silent {
                return Ok(());
            }
            Err(format!("codes {same}, place {placed}, silent {silent}, missing {missing:?}{}", told(&faults)))
        },
        |_| true,
    );
}

/// The program with bounded memory: it could not start more than this.
#[cfg(unix)]
fn run(words: &[String], kibibytes: usize) -> (Option<i32>, String, String) {
    let script = format!("ulimit -v {kibibytes}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_vuoro")]).args(words);
    let output = command.env("LC_ALL", "C").stdin(Stdio::null()).output().expect("a shell");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
#[cfg(unix)]
fn the_program_refuses_every_case_with_exit_code_2_within_its_memory() {
    each(
        |case| {
            let laid = case.lay();
            let large = case.made.as_ref().is_some_and(|made| made != "absent");
            let (code, out, err) = run(&case.command(&laid), if large { LARGE } else { SMALL });
            let said = case.codes.iter().take(1).all(|code| err.contains(&format!("vuoro::{code}")));
            let readable = !err.contains("panicked") && err.len() < 100_000 && !err.contains('\u{1b}');
            let counted = case.codes.len() < 2 || err.contains(" faults");
            if code == Some(2) && out.is_empty() && said && readable && counted {
                return Ok(());
            }
            let err: String = err.chars().take(600).collect();
            Err(format!(
                "exit code {code:?}, said {said}, readable {readable}, counted {counted}, stdout {out:?}\n{err}"
            ))
        },
        |_| true,
    );
}

#[test]
fn every_code_is_reached_by_a_case() {
    let cases = cases();
    assert!(cases.len() >= 60);
    let reached: BTreeSet<&str> = cases.iter().flat_map(|case| case.codes.iter().map(String::as_str)).collect();
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id().trim_start_matches("vuoro::")).collect();
    let expected = Code::ALL.iter().filter(|code| !UNREACHED.contains(code));
    let missing: Vec<&str> =
        expected.map(|code| code.id().trim_start_matches("vuoro::")).filter(|code| !reached.contains(code)).collect();
    assert!(missing.is_empty(), "no case has the codes {missing:?}");
    let stray: Vec<&&str> = reached.iter().filter(|code| !known.contains(*code)).collect();
    assert!(stray.is_empty(), "the manifest names codes that are none: {stray:?}");
}

#[test]
fn every_file_of_the_folder_is_a_case() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/invalid");
    let names: BTreeSet<String> =
        cases().iter().map(|case| case.name.split('/').next().unwrap_or_default().to_owned()).collect();
    let listing = std::fs::read_dir(folder).expect("the folder");
    let files = listing.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    let stray: Vec<String> = files
        .filter(|name| !names.contains(name) && !["manifest.toml", "README.md"].contains(&name.as_str()))
        .collect();
    assert!(stray.is_empty(), "files of no case: {stray:?}");
}

#[test]
fn the_good_inputs_are_good() {
    let good = |name: &str| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/good").join(name);
    for name in ["ward", "ward.json", "curtois.txt", "inrc1.xml", "nsplib.nsp"] {
        vuoro_io::files::load(&good(name)).unwrap_or_else(|faults| panic!("{name}: {}", told(&faults)));
    }
    let ward = vuoro_io::files::load(&good("ward")).expect("sound").problem;
    for name in ["roster.csv", "roster.json"] {
        vuoro_io::files::read_roster(&good(name), &ward).unwrap_or_else(|faults| panic!("{name}: {}", told(&faults)));
    }
}
