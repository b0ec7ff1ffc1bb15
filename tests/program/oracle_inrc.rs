//! The instances of the two nurse rostering competitions whose rosters others have judged: the rules must agree with
//! them to the unit.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use vuoro_core::assess::judge;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::Source;
use vuoro_core::units::EmployeeId;
use vuoro_io::files::{self, Origin, bench};
use vuoro_testkit::Collection;

fn load(origin: &Origin) -> Problem {
    match files::load_from(origin) {
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
    for collection in Collection::all() {
        let judged = judge_inrc2(&collection.folder);
        println!("{judged} INRC-II rosters judged in {}", collection.folder.display());
        assert_eq!(judged, collection.expected(8, 49));
    }
}

/// Holds every INRC-II roster of a collection against the oracle; the number of rosters.
fn judge_inrc2(folder: &Path) -> usize {
    let cases = oracle(folder, "inrc2.json");
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
            let assessment = judge(problem, &roster);
            assert!(assessment.feasible, "{}", case["name"]);
            assert_eq!(Value::from(assessment.total.soft), case["total"], "{}", case["name"]);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    cases.len()
}

#[test]
fn the_published_inrc2_solutions_cost_what_was_published_in_both_forms() {
    for collection in Collection::all() {
        assert_eq!(judge_published(&collection), collection.expected(3, 18), "{}", collection.folder.display());
    }
}

/// Holds published solutions against their published costs, as text and as JSON; the number of files judged.
fn judge_published(collection: &Collection) -> usize {
    let mut judged = 0;
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
            let inside = collection.folder.join("inrc2").join(set).join(form);
            let solution = inside.join(format!("Solution_H_{history}-WD_{weeks}"));
            if !collection.has(&format!("inrc2/{set}/{form}/Solution_H_{history}-WD_{weeks}")) {
                continue;
            }
            let ending = if form == "." { "txt" } else { "json" };
            let origin = Origin {
                history: Some(history.to_owned()),
                weeks: weeks.split('-').map(str::to_owned).collect(),
                ..Origin::from(&inside.join(format!("Sc-{set}.{ending}")))
            };
            let (loaded, roster) = files::load_from(&origin)
                .and_then(|loaded| files::read_roster(&solution, &loaded.problem).map(|roster| (loaded, roster)))
                .unwrap_or_else(|faults| panic!("{set} {form}: {:?}", faults.list()));
            let assessment = judge(&loaded.problem, &roster);
            assert_eq!((assessment.feasible, assessment.total.soft), (true, cost), "{set} {history} {weeks} {form}");
            judged += 1;
        }
    }
    judged
}

/// The roster of one week as a roster of that week alone.
fn week_text(lines: &Value) -> String {
    let lines: Vec<&str> = lines.as_array().expect("lines").iter().map(|line| line.as_str().expect("a line")).collect();
    format!("SOLUTION\n0 x\n\nASSIGNMENTS = {}\n{}\n", lines.len(), lines.join("\n"))
}

#[test]
fn a_roster_costs_the_same_week_by_week_as_over_the_whole_horizon() {
    for collection in Collection::all() {
        let judged = judge_weekly(&collection.folder);
        println!("{judged} INRC-II rosters judged week by week in {}", collection.folder.display());
        assert_eq!(judged, collection.expected(4, 19));
    }
}

/// Judges the legal INRC-II rosters of a collection week by week and as a whole; the number of rosters.
fn judge_weekly(folder: &Path) -> usize {
    let mut judged = 0;
    for case in oracle(folder, "inrc2.json").iter().filter(|case| case["feasible"] == true) {
        let origin = Origin::from(&folder.join("inrc2").join(case["instance"].as_str().expect("a name")));
        let whole = load(&origin);
        let mut weekly = files::load_weekly(&origin).expect("a sound instance");
        let mut costs: BTreeMap<&str, i64> = BTreeMap::new();
        for lines in case["solution"].as_array().expect("weeks") {
            let week = weekly.next(0).expect("another week").expect("a sound week").problem;
            let roster = roster_of(week_text(lines), &week);
            let official = (bench::of_problem(&week).expect("known").official)(&week, &roster);
            assert!(official.feasible, "{}: {official:?}", case["name"]);
            for (key, cost) in official.cost {
                // Totals are shared out among the weeks; only the last week has the contract's own.
                let total = ["total_assignments", "working_weekends"].contains(&key);
                let sum = costs.entry(key).or_default();
                *sum = if total { cost } else { *sum + cost };
            }
            weekly.fix(&week, &roster);
        }
        assert!(weekly.next(0).is_none());
        assert_eq!(serde_json::to_value(&costs).expect("numbers"), case["cost"], "{}", case["name"]);
        let roster = weekly.roster(&whole).expect("all weeks are fixed");
        assert_eq!(differences(case, &whole, &roster), Vec::<String>::new());
        judged += 1;
    }
    judged
}

#[test]
fn the_history_after_a_week_is_what_the_competition_would_write() {
    let folder = Collection::small().folder;
    let set = folder.join("inrc2/n005w4");
    let mut weekly = files::load_weekly(&Origin::from(&folder.join("inrc2/n005w4_0_1-2-3-3"))).expect("sound");
    let initial = std::fs::read_to_string(set.join("H0-n005w4-0.txt")).expect("the history");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&weekly.history()), words(&initial));
    // Read off the table of the official validator's report on the published solution.
    let after = [
        "Patrick 6 1 Late 2 5 0 Andrea 5 1 Late 3 3 0 Stefaan 4 0 None 0 0 3 Sara 4 1 Night 4 4 0 Nguyen 6 1 Early 2 2 0",
        "Patrick 11 2 Late 3 5 0 Andrea 11 2 Late 1 1 0 Stefaan 9 1 Early 1 1 0 Sara 8 2 Early 3 3 0 Nguyen 12 2 Night 3 4 0",
    ];
    for (at, (file, expected)) in ["Sol-n005w4-1-0.txt", "Sol-n005w4-2-1.txt"].iter().zip(after).enumerate() {
        let text = std::fs::read_to_string(set.join("Solution_H_0-WD_1-2-3-3").join(file)).expect("a solution");
        let assignments = text.split_once("ASSIGNMENTS").expect("a solution").1;
        let week = weekly.next(1).expect("another week").expect("sound").problem;
        assert_eq!(week.scenario.calendar.days, 14, "a week and one of look-ahead");
        let both = format!("SOLUTION\n0 x\nASSIGNMENTS{assignments}\nSOLUTION\n1 x\nASSIGNMENTS = 0\n");
        weekly.fix(&week, &roster_of(both, &week));
        let said = words(&weekly.history());
        assert_eq!(said[..4], ["HISTORY", &(at + 1).to_string(), "n005w4", "NURSE_HISTORY"]);
        assert_eq!(said[4..], words(expected));
    }
}

#[test]
fn a_run_week_by_week_is_legal_and_judged_as_the_whole() {
    let folder = Collection::small().folder;
    let instance = folder.join("inrc2/n005w4_0_1-2-3-3").display().to_string();
    let out = tempfile::tempdir().expect("a temporary folder");
    let solved = out.path().display().to_string();
    let words = ["benchmark", &instance, "--dynamic", "--iterations", "20", "--solutions", &solved, "--json"];
    let ran = crate::command::vuoro(&words);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err.matches("worker process").count(), 4, "a search for each week: {}", ran.err);
    let told = crate::command::object(&ran.out);
    assert_eq!((&told["feasible"], &told["official"]["total"]), (&Value::from(true), &told["cost"]));
    assert_eq!((&told["bound"], &told["best_known"]), (&Value::Null, &Value::Null), "those are of the static problem");
    let weeks = out.path().join("n005w4_0_1-2-3-3-seed1");
    let mut names: Vec<_> =
        std::fs::read_dir(&weeks).expect("a folder").flatten().map(|file| file.file_name()).collect();
    names.sort();
    assert_eq!(names, ["Sol-n005w4-1-0.txt", "Sol-n005w4-2-1.txt", "Sol-n005w4-3-2.txt", "Sol-n005w4-3-3.txt"]);
    let checked = crate::command::vuoro(&["check", &instance, &weeks.display().to_string(), "--json"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert_eq!(crate::command::object(&checked.out)["official"], told["official"]);
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
    for collection in Collection::all() {
        let judged = judge_inrc1(&collection.folder);
        println!("{judged} INRC-I rosters judged in {}", collection.folder.display());
        assert_eq!(judged, collection.expected(8, 79));
    }
}

/// Holds every INRC-I roster of a collection against the oracle; the number of rosters.
fn judge_inrc1(folder: &Path) -> usize {
    let cases = oracle(folder, "inrc1.json");
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
            let assessment = judge(problem, &roster);
            assert!(assessment.feasible, "{}", case["name"]);
            assert_eq!(Value::from(assessment.total.soft), case["total"], "{}", case["name"]);
            let lowered = problem.lower();
            assert_eq!(lowered.score(&roster), assessment.total, "{}", case["name"]);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    cases.len()
}

#[test]
fn every_nsplib_file_is_read_with_every_case_and_its_rosters_come_back() {
    for collection in Collection::all() {
        let read = read_nsplib(&collection);
        println!("{read} NSPLib instances read in {}", collection.folder.display());
        assert_eq!(read, collection.expected(1, 12));
    }
}

/// Reads every NSPLib instance of a collection with a case file; the number of instances.
fn read_nsplib(collection: &Collection) -> usize {
    let sets = ["N25", "N50", "N75", "N100"].into_iter().filter(|set| collection.has(&format!("nsplib/{set}")));
    let folder = collection.folder.join("nsplib");
    let mut read = 0;
    for set in sets {
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
            assert_eq!(official.total, judge(&problem, &roster).total.soft);
            read += 1;
        }
    }
    read
}

#[test]
fn the_program_judges_instances_of_several_files_however_they_are_named() {
    let folder = Collection::small().folder;
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
        let ran = crate::command::vuoro(&ways);
        let line: Value = serde_json::from_str(ran.out.trim()).unwrap_or_else(|_| panic!("{}", ran.err));
        assert_eq!((ran.code, &line["official"]["total"]), (0, &Value::from(1695)), "{ways:?}");
        assert_eq!(line["instance"], "n005w4_0_1-2-3-3");
    }
    let missing = crate::command::vuoro(&["check", &scenario]);
    assert_eq!(missing.code, 2, "{}", missing.err);
    assert!(missing.err.contains("--weeks"), "{}", missing.err);
}

/// It is below the best cost published; another evaluator agrees (`benches/RESULTS.md`).
#[test]
fn the_kept_roster_of_n060w4_is_legal_and_costs_2450() {
    let instance = Collection::small().folder.join("inrc2/n060w4_1_6-1-1-5");
    let roster = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/solutions/n060w4_1_6-1-1-5");
    let ran = crate::command::vuoro(&["check", instance.to_str().expect("a path in Unicode"), roster, "--json"]);
    let judged = crate::command::object(&ran.out);
    assert_eq!((judged["feasible"].as_bool(), judged["cost"].as_i64()), (Some(true), Some(2450)), "{}", ran.err);
}
