//! `vuoro explain` as its users run it, with the search in a worker process.

use std::fs;

use serde_json::Value;

use crate::command::{Ward, object, vuoro};

/// The roster rows of a plan with the changes of an answer on them, judged by `check`.
fn judged_with(ward: &Ward, changes: &[Value]) -> Value {
    let csv = fs::read_to_string(ward.out("roster-balanced.csv")).expect("the roster");
    let key = |change: &Value| format!("{},{},", text(&change["employee"]), text(&change["date"]));
    let mut lines: Vec<String> = csv
        .lines()
        .filter(|line| !changes.iter().any(|change| line.starts_with(&key(change))))
        .map(str::to_owned)
        .collect();
    for change in changes.iter().filter(|change| text(&change["to"]) != ".") {
        lines.push(format!("{}{}", key(change), text(&change["to"])));
    }
    let path = ward.out("changed.csv");
    fs::write(&path, lines.join("\n")).expect("writable");
    let judged = vuoro(&["check", &ward.scenario(), &path.display().to_string(), "--json"]);
    object(&judged.out)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn what_a_duty_would_take_costs_what_the_check_says() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&[]).code, 0);
    let plan = ward.out("plan-balanced.json").display().to_string();
    let before = object(&vuoro(&["check", &ward.scenario(), &plan, "--json"]).out);
    for (employee, duty) in [("aino", "off"), ("bo", "A"), ("carla", "I")] {
        let asked = ["explain", &plan, "--employee", employee, "--date", "2026-08-26", "--duty", duty, "--json"];
        let ran = vuoro(&asked);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let answer = object(&ran.out);
        let Some(changes) = answer["way"]["changes"].as_array() else { continue };
        let after = judged_with(&ward, changes);
        let (before, after) = (before["cost"].as_i64().expect("cents"), after["cost"].as_i64().expect("cents"));
        assert_eq!(answer["way"]["cost"]["soft"].as_i64(), Some(after - before), "{answer}");
    }
}

#[test]
fn refused_wishes_are_explained_in_one_run_and_nothing_asked_is_a_fault() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&[]).code, 0);
    let plan = ward.out("plan-balanced.json").display().to_string();
    let ran = vuoro(&["explain", &plan, "--wishes"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("wish"), "{}", ran.out);
    let ran = vuoro(&["explain", &plan]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--wishes"), "{}", ran.err);
    let ran = vuoro(&["explain", &plan, "--employee", "ainoo", "--date", "2026-08-26"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("aino"), "{}", ran.err);
}
