//! The instances of the two nurse rostering competitions whose rosters others have judged: the rules must agree with
//! them to the unit.

mod command;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use vuoro::assess::assess;
use vuoro::constraint::Problem;
use vuoro::domain::Roster;
use vuoro::error::Source;
use vuoro::io::{self, Origin, bench};
use vuoro::units::EmployeeId;

/// The benchmark data, which stand beside the repository; `None`, with the reason printed, where they do not.
fn benchmarks() -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join("benchmarks");
    if !folder.is_dir() {
        eprintln!("skipped: there is no folder {}", folder.display());
        return None;
    }
    Some(folder)
}

fn load(origin: &Origin) -> Problem {
    match io::load_from(origin) {
        Ok(loaded) => loaded.problem,
        Err(faults) => panic!("{}: {:?}", origin.path.display(), faults.list()),
    }
}

fn oracle(folder: &Path, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join("oracle").join(name)).expect("the oracle");
    let oracle: Value = serde_json::from_str(&text).expect("JSON");
    oracle["cases"].as_array().expect("cases").clone()
}

fn roster_of(text: String, problem: &Problem) -> Roster {
    let format = bench::of_problem(problem).expect("the problem knows its format");
    assert!((format.is_roster)(&text), "{text}");
    let faults = RefCell::default();
    let source = Arc::new(Source { name: "case".into(), text });
    (format.roster)(&[source], problem, &faults).unwrap_or_else(|| panic!("{:?}", faults.borrow()))
}

/// How the account of a roster differs from that of the oracle; nothing when it agrees.
fn differences(case: &Value, problem: &Problem, roster: &Roster) -> Vec<String> {
    let format = bench::of_problem(problem).expect("the problem knows its format");
    let judged = (format.official)(problem, roster).json();
    let mut parts: Vec<(String, &Value, &Value)> = Vec::new();
    for part in ["feasible", "total"] {
        parts.push((part.to_owned(), &judged[part], &case[part]));
    }
    for part in ["hard", "cost"] {
        let (ours, theirs) = (judged[part].as_object().expect("keys"), case[part].as_object().expect("keys"));
        assert_eq!(ours.len(), theirs.len(), "{part} has the keys of the oracle");
        parts.extend(theirs.iter().map(|(key, value)| (format!("{part} {key}"), &judged[part][key], value)));
    }
    let differ = parts.into_iter().filter(|(_, ours, theirs)| ours != theirs);
    differ.map(|(part, ours, theirs)| format!("{}: {part} {ours}, oracle {theirs}", case["name"])).collect()
}

/// What is written is read again as the same, further assignments included.
fn written_again(problem: &Problem, roster: &Roster) {
    let format = bench::of_problem(problem).expect("the problem knows its format");
    let text = format.solution(problem, roster);
    let again = roster_of(text.clone(), problem);
    assert_eq!(format.solution(problem, &again), text);
    assert_eq!((format.official)(problem, &again), (format.official)(problem, roster));
}

fn inrc2_text(case: &Value) -> String {
    let weeks = case["solution"].as_array().expect("weeks").iter().enumerate();
    let week = |(at, lines): (usize, &Value)| {
        let lines: Vec<&str> =
            lines.as_array().expect("lines").iter().map(|line| line.as_str().expect("a line")).collect();
        format!("SOLUTION\n{at} x\n\nASSIGNMENTS = {}\n{}\n", lines.len(), lines.join("\n"))
    };
    weeks.map(week).collect()
}

#[test]
fn every_inrc2_roster_is_judged_as_the_oracle_judges_it() {
    let Some(folder) = benchmarks() else { return };
    let cases = oracle(&folder, "inrc2.json");
    let mut problems: BTreeMap<String, Problem> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["instance"].as_str().expect("a name");
        let read = || load(&Origin::from(&folder.join("inrc2").join(name)));
        let problem = problems.entry(name.to_owned()).or_insert_with(read);
        assert_eq!(problem.scenario.name, name);
        let roster = roster_of(inrc2_text(case), problem);
        wrong.extend(differences(case, problem, &roster));
        written_again(problem, &roster);
        if case["feasible"] == true {
            let assessment = assess(problem, &roster);
            assert!(assessment.feasible, "{}", case["name"]);
            assert_eq!(Value::from(assessment.total.soft), case["total"], "{}", case["name"]);
        }
    }
    println!("{} INRC-II rosters judged", cases.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(cases.len(), 49);
}

#[test]
fn the_published_inrc2_solutions_cost_what_was_published_in_both_forms() {
    let Some(folder) = benchmarks() else { return };
    let published = [
        ("n005w4", "0", "1-2-3-3", 1695),
        ("n005w4", "1", "5-3-1-0", 2010),
        ("n005w4", "2", "6-7-8-9", 1720),
        ("n012w8", "0", "3-5-0-2-0-4-5-2", 3295),
        ("n012w8", "1", "7-7-0-8-9-3-2-6", 3805),
        ("n012w8", "2", "4-5-6-7-2-1-2-1", 3745),
        ("n021w4", "0", "5-4-1-2", 2305),
        ("n021w4", "1", "0-6-1-6", 2305),
        ("n021w4", "2", "8-1-4-3", 2345),
    ];
    for (set, history, weeks, cost) in published {
        for form in [".", "json"] {
            let inside = folder.join("inrc2").join(set).join(form);
            let ending = if form == "." { "txt" } else { "json" };
            let origin = Origin {
                history: Some(history.to_owned()),
                weeks: weeks.split('-').map(str::to_owned).collect(),
                ..Origin::from(&inside.join(format!("Sc-{set}.{ending}")))
            };
            let solution = inside.join(format!("Solution_H_{history}-WD_{weeks}"));
            let (loaded, roster) = io::load_from_with_roster(&origin, &solution)
                .unwrap_or_else(|faults| panic!("{set} {form}: {:?}", faults.list()));
            let assessment = assess(&loaded.problem, &roster);
            assert_eq!((assessment.feasible, assessment.total.soft), (true, cost), "{set} {history} {weeks} {form}");
        }
    }
}

/// The roster of a case as the competition's own solution text.
fn inrc1_text(case: &Value, problem: &Problem) -> String {
    let calendar = &problem.scenario.calendar;
    let mut text = String::from("<Solution>");
    let mut enter = |employee: &str, day: i32, shift: &str| {
        let date = calendar.date(day);
        let parts = format!("<Date>{date}</Date><Employee>{employee}</Employee><ShiftType>{shift}</ShiftType>");
        write!(text, "<Assignment>{parts}</Assignment>").expect("a string takes all");
    };
    for line in case["roster"].as_array().expect("lines") {
        let (employee, tokens) = line.as_str().expect("a line").split_once(':').expect("a name");
        for (day, token) in (0..).zip(tokens.split_whitespace()).filter(|(_, token)| *token != ".") {
            enter(employee, day, token);
        }
    }
    for extra in case["extra"].as_array().into_iter().flatten() {
        let day = extra[1].as_i64().expect("a day") as i32;
        enter(extra[0].as_str().expect("a name"), day, extra[2].as_str().expect("a shift"));
    }
    text + "</Solution>"
}

#[test]
fn every_inrc1_roster_is_judged_as_the_oracle_judges_it() {
    let Some(folder) = benchmarks() else { return };
    let cases = oracle(&folder, "inrc1.json");
    let mut problems: BTreeMap<String, Problem> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["instance"].as_str().expect("a name");
        let inside = if name.starts_with("syn") { "oracle/inrc1_synthetic" } else { "inrc1" };
        let read = || load(&Origin::from(&folder.join(inside).join(format!("{name}.xml"))));
        let problem = problems.entry(name.to_owned()).or_insert_with(read);
        let roster = roster_of(inrc1_text(case, problem), problem);
        wrong.extend(differences(case, problem, &roster));
        written_again(problem, &roster);
        if case["feasible"] == true {
            let assessment = assess(problem, &roster);
            assert!(assessment.feasible, "{}", case["name"]);
            assert_eq!(Value::from(assessment.total.soft), case["total"], "{}", case["name"]);
            let lowered = problem.lower();
            assert_eq!(lowered.score(&roster), assessment.total, "{}", case["name"]);
        }
    }
    println!("{} INRC-I rosters judged", cases.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(cases.len(), 79);
}

#[test]
fn every_nsplib_file_is_read_with_every_case_and_its_rosters_come_back() {
    let Some(folder) = benchmarks() else { return };
    let folder = folder.join("nsplib");
    let mut read = 0;
    for set in ["N25", "N50", "N75", "N100"] {
        let inside = folder.join(set);
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(&inside).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
        files.sort();
        for (file, case) in files.iter().zip((1..=8).cycle()) {
            let case = folder.join("cases").join(format!("{case}.gen"));
            let problem = load(&Origin { case: Some(case), ..Origin::from(file) });
            let mut roster = problem.scenario.empty_roster();
            let work = problem.scenario.duties_named("S1").iter().next().expect("a shift");
            roster.set(EmployeeId(0), 0, work);
            written_again(&problem, &roster);
            let format = bench::of_problem(&problem).expect("the problem knows its format");
            let official = (format.official)(&problem, &roster);
            assert_eq!(official.total, assess(&problem, &roster).total.soft);
            read += 1;
        }
    }
    println!("{read} NSPLib instances read");
    assert_eq!(read, 12);
}

#[test]
fn the_program_judges_instances_of_several_files_however_they_are_named() {
    let Some(folder) = benchmarks() else { return };
    let set = folder.join("inrc2/n005w4").display().to_string();
    let named = format!("{set}_0_1-2-3-3");
    let solution = format!("{set}/Solution_H_0-WD_1-2-3-3");
    let weeks: Vec<String> = [1, 2, 3, 3].iter().map(|week| format!("{set}/WD-n005w4-{week}.txt")).collect();
    let (weeks, history) = (weeks.join(","), format!("{set}/H0-n005w4-0.txt"));
    let scenario = format!("{set}/Sc-n005w4.txt");
    for ways in [
        vec!["check", &named, &solution, "--json"],
        vec!["check", &set, &solution, "--json", "--history", "0", "--weeks", "1,2,3,3"],
        vec!["check", &scenario, &solution, "--json", "--history", &history, "--weeks", &weeks],
    ] {
        let ran = command::vuoro(&ways);
        let line: Value = serde_json::from_str(ran.out.trim()).unwrap_or_else(|_| panic!("{}", ran.err));
        assert_eq!((ran.code, &line["official"]["total"]), (0, &Value::from(1695)), "{ways:?}");
        assert_eq!(line["instance"], "n005w4_0_1-2-3-3");
    }
    let missing = command::vuoro(&["check", &scenario]);
    assert_eq!(missing.code, 2, "{}", missing.err);
    assert!(missing.err.contains("--weeks"), "{}", missing.err);
}
