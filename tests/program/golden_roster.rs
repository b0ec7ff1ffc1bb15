//! The golden roster: one real three-week period of one employee, whose hours by allowance the employer has summed up
//! itself. What vuoro says of it must be exactly that.

use crate::command::{object, vuoro};

const SCENARIO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/golden-roster");
const ROSTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/golden-roster/roster.csv");

/// The row of a table that begins with these words.
fn row<'a>(text: &'a str, title: &str) -> &'a str {
    text.lines().find(|line| line.trim().starts_with(title)).unwrap_or_else(|| panic!("no `{title}` in:\n{text}"))
}

#[test]
fn the_hours_are_those_of_the_employers_own_summary() {
    let ran = vuoro(&["check", SCENARIO, ROSTER]);
    assert_eq!(ran.code, 3, "{}\n{}", ran.out, ran.err);
    for (title, figure) in [
        ("Paid hours of work", "91:48"),
        ("Sunday hours", "22:05"),
        ("Evening hours", "17:40"),
        ("Night hours", "36:00"),
        ("Saturday hours", "15:00"),
        ("Eve hours", "0:00"),
        ("Additional work", "0:00"),
        ("Overtime", "0:00"),
        ("Days off", "9"),
        ("Single days off", "1"),
        ("Quick returns", "1"),
        ("Hours off contract", "0 h"),
    ] {
        assert!(row(&ran.out, title).trim_end().ends_with(figure), "{title}: {}", row(&ran.out, title));
    }
    assert!(row(&ran.out, "! Daily rest of 11 hours").contains("2 findings"));
}

#[test]
fn exactly_the_known_breaches_are_found() {
    let ran = vuoro(&["check", SCENARIO, ROSTER, "--json"]);
    let judged = object(&ran.out);
    let findings = judged["findings"].as_array().expect("findings");
    let found: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding["rule"].as_str().expect("a rule"), finding["from"].as_str().expect("a date")))
        .collect();
    // 29.8. 14:00: 9 h 35 min free in the 24 h (21:25 to 7:00). 5.9. 7:00: 24 h minus 14 h 25 min. The only day between
    // two with work that has no worked minute is 27.8.
    assert_eq!(
        found,
        [
            ("daily-rest", "2026-08-29"),
            ("daily-rest", "2026-09-05"),
            ("quick-return", "2026-08-29"),
            ("single-days-off", "2026-08-27"),
        ]
    );
}

#[test]
fn the_cost_is_what_the_agreement_pays() {
    let ran = vuoro(&["check", SCENARIO, ROSTER, "--json"]);
    let judged = object(&ran.out);
    let cost = |id: &str| (judged["measures"][id].as_f64().expect(id) * 100.0).round() as i64;
    // 3000 €/month x 80 %: 8 of 31 days in August and 13 of 30 in September = 619.35 + 1040.00.
    assert_eq!(cost("cost-basic"), 165_935);
    // Hourly pay 3000 / 163 = 18.4049 €: x 17:40 x 15 %, x 36:00 x 40 %, x 15:00 x 20 %, x 22:05 x 100 %.
    assert_eq!(cost("cost-evening"), 4_877);
    assert_eq!(cost("cost-night"), 26_503);
    assert_eq!(cost("cost-saturday"), 5_521);
    assert_eq!(cost("cost-sunday"), 40_644);
    assert_eq!((cost("cost-additional"), cost("cost-overtime"), cost("cost-changeable")), (0, 0, 0));
    // Together 2434.80 €; 22 % of that is 535.66 €.
    assert_eq!((cost("cost-side"), cost("personnel-cost")), (53_566, 297_046));
}

/// The golden roster with a sick Sunday and a morning swapped for an evening.
fn worked(folder: &tempfile::TempDir) -> String {
    let planned = std::fs::read_to_string(ROSTER).expect("the golden roster");
    let worked = planned.replace("2026-09-06,I", "2026-09-06,sick").replace("2026-09-04,U", "2026-09-04,I");
    let path = folder.path().join("worked.csv");
    std::fs::write(&path, worked).expect("writable");
    path.display().to_string()
}

#[test]
fn what_was_worked_stands_beside_what_was_planned() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ran = vuoro(&["check", SCENARIO, ROSTER, "--actual", &worked(&folder)]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    let table = ran.out.split("PLANNED AND REALISED").nth(1).expect("the table");
    let cells = |title: &str| row(table, title).split_whitespace().rev().take(3).map(str::to_owned).collect::<Vec<_>>();
    // Sick: 7:25 less, all of it on Sunday. The swap: 6:30 become 7:25, 3:25 of them in the evening.
    assert_eq!(cells("Paid hours of work"), ["-6:30", "85:18", "91:48"]);
    assert_eq!(cells("Sunday hours"), ["-7:25", "14:40", "22:05"]);
    // Sunday's evening of 3:25 is gone, Friday's has come.
    assert_eq!(cells("Evening hours")[..2], ["17:40", "17:40"]);
    assert!(ran.out.contains("2 days differ between the plan and what was worked."), "{}", ran.out);
}

#[test]
fn the_realised_measures_are_in_the_json_too() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ran = vuoro(&["check", SCENARIO, ROSTER, "--actual", &worked(&folder), "--json"]);
    let judged = object(&ran.out);
    // Ten shifts were planned; eight of them were worked as planned.
    assert_eq!(judged["actual"]["measures"]["shifts-kept"], 80.0);
    assert_eq!(judged["actual"]["measures"]["days-changed"], 2.0);
    assert_eq!(judged["measures"]["shifts-kept"], serde_json::Value::Null);
    assert_eq!(judged["measures_by"]["profession"]["nurse"]["hours-total"], judged["measures"]["hours-total"]);
    // Sickness that came as a surprise is no breach.
    let rules: Vec<&str> = judged["actual"]["hard_findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    assert!(rules.iter().all(|rule| *rule == "daily-rest"), "{rules:?}");
}

#[test]
fn a_worked_roster_needs_its_plan() {
    let ran = vuoro(&["check", SCENARIO, "--actual", ROSTER]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--actual"), "{}", ran.err);
}
