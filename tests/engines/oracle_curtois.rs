//! Public instances whose rosters others have judged: the rules must agree with them to the unit, and the exact
//! model must find what is proved best.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;
use vuoro_core::assess::judge;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::Source;
use vuoro_core::units::EmployeeId;
use vuoro_engine::mip;
use vuoro_io::files::{self, bench};
use vuoro_testkit::{Collection, shared};

fn instance(folder: &Path, name: &str) -> Problem {
    let path = folder.join("curtois").join(format!("{name}.txt"));
    match files::load(&path) {
        Ok(loaded) => loaded.problem,
        Err(faults) => panic!("{name}: {:?}", faults.list()),
    }
}

/// A roster from a case: lines of text, and further shifts on days that have one.
fn roster(problem: &Problem, case: &Value) -> Roster {
    let lines = case["roster"].as_array().expect("lines").iter().map(|line| line.as_str().expect("a line"));
    let text = lines.collect::<Vec<_>>().join("\n");
    let format = bench::of_roster(&text).expect("the text form of a roster");
    let faults = RefCell::default();
    let source = Arc::new(Source { name: "case".into(), text });
    let mut roster = (format.roster)(&[source], problem, &faults).unwrap_or_else(|| panic!("{:?}", faults.borrow()));
    let scenario = &problem.scenario;
    for extra in case["extra"].as_array().into_iter().flatten() {
        let named = |at: usize| extra[at].as_str().expect("a name");
        let employee = scenario.employees.iter().position(|person| person.id == named(0)).expect("an employee");
        let day = extra[1].as_i64().expect("a day") as i32;
        let duty = scenario.duties_named(named(2)).iter().next().expect("a shift");
        roster.extra.push((EmployeeId(employee as u32), day, duty));
    }
    roster
}

#[test]
fn every_curtois_roster_is_judged_as_the_oracle_judges_it() {
    for collection in Collection::all() {
        let judged = judge_all(&collection.folder);
        println!("{judged} rosters judged in {}", collection.folder.display());
        assert_eq!(judged, collection.expected(7, 80));
    }
}

/// Holds every roster of a collection against the oracle; the number of rosters.
fn judge_all(folder: &Path) -> usize {
    let text = std::fs::read_to_string(folder.join("oracle/curtois.json")).expect("the oracle");
    let oracle: Value = serde_json::from_str(&text).expect("JSON");
    let cases = oracle["cases"].as_array().expect("cases");
    let mut known: Option<(String, Problem)> = None;
    for case in cases {
        let name = case["instance"].as_str().expect("a name");
        let (_, problem) = match known.take() {
            Some(same) if same.0 == name => known.insert(same),
            _ => known.insert((name.to_owned(), instance(folder, name))),
        };
        let roster = roster(problem, case);
        let format = bench::of_problem(problem).expect("the problem knows its format");
        let judged = (format.official)(problem, &roster).json();
        for part in ["feasible", "hard", "cost", "total"] {
            assert_eq!(judged[part], case[part], "{part} of {}", case["name"]);
        }
        let assessment = judge(problem, &roster);
        assert_eq!(Value::from(assessment.feasible), case["feasible"], "{}", case["name"]);
        assert_eq!(Value::from(assessment.total.soft), case["total"], "{}", case["name"]);
        // What is written is read again as the same, further shifts included.
        let source = Arc::new(Source { name: "again".into(), text: format.solution(problem, &roster) });
        let again =
            (format.roster)(std::slice::from_ref(&source), problem, &RefCell::default()).expect("a roster as written");
        assert_eq!(format.solution(problem, &again), source.text, "{}", case["name"]);
        assert_eq!((format.official)(problem, &again).json(), judged, "{}", case["name"]);
    }
    cases.len()
}

#[test]
fn the_exact_model_proves_the_smallest_curtois_instance() {
    proves(&Collection::small().folder, &[("Instance1", 607)]);
}

#[test]
fn the_exact_model_proves_more_small_curtois_instances() {
    let Some(folder) = shared("benchmarks") else { return };
    proves(&folder, &[("Instance2", 828), ("Instance3", 1001), ("Instance4", 1716)]);
}

/// The exact model finds the best rosters of these instances, which are known, and proves them.
fn proves(folder: &Path, instances: &[(&str, i64)]) {
    for (name, best) in instances.iter().copied() {
        let problem = instance(folder, name);
        let lowered = problem.lower();
        let found = mip::solve_exact(&problem, &lowered, None, None, &|| false);
        let roster = found.roster.expect("a roster");
        let assessment = judge(&problem, &roster);
        assert!(assessment.feasible, "{name}: {:?}", assessment.findings);
        assert_eq!((assessment.total.soft, found.bound, found.proven), (best, Some(best), true), "{name}");
        assert_eq!(Some(assessment.total), found.score, "{name}");
        // From the best roster there is nothing left to search.
        let again = mip::solve_exact(&problem, &lowered, None, Some(&roster), &|| false);
        assert_eq!((again.roster, again.proven), (Some(roster), true), "{name}");
    }
}
