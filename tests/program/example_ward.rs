//! The example ward, and generated ones: sound, balanced, with a past that keeps every required rule.

use std::fs;
use std::path::Path;

use crate::command::{Ward, vuoro};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use vuoro_core::assess::{judge, soundness};
use vuoro_io::files;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");

/// The required rules that the known past of a scenario breaks, as if it had been planned: the scenario moved back
/// by the length of its past, its history as the roster, nothing asked for.
fn broken_in_the_past(folder: &Path) -> Vec<String> {
    let loaded = files::load(folder).expect("the scenario is sound");
    let mut document = files::document_json(&loaded.document.node);
    let days = document["history-days"].as_i64().expect("a known past");
    let start: NaiveDate = document["start"].as_str().and_then(|date| date.parse().ok()).expect("a date");
    let first = start.checked_sub_days(Days::new(days.unsigned_abs())).expect("a date");
    let rows = document["history"].as_array().cloned().expect("rows");
    let rows: Vec<Value> = rows.into_iter().filter(|row| row["duty"].as_str().is_some_and(|d| !d.is_empty())).collect();
    let away = rows.iter().filter(|row| matches!(row["duty"].as_str(), Some("leave" | "sick")));
    let absences: Vec<Value> = away
        .map(|row| json!({ "employee": row["employee"], "from": row["date"], "to": row["date"], "kind": row["duty"] }))
        .collect();
    let fields = document.as_object_mut().expect("a table");
    fields.insert("start".into(), json!(first.to_string()));
    fields.insert("days".into(), json!(days));
    fields.insert("history-days".into(), json!(0));
    fields.insert("absences".into(), Value::Array(absences));
    for name in ["history", "wishes", "locks"] {
        fields.insert(name.into(), json!([]));
    }
    for person in fields["staff"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        person.remove("from");
    }
    let nothing_wanted = json!([{ "day": "all", "from": "00:00", "to": "24:00", "minimum": 0 }]);
    let units: Vec<Value> = fields["unit"].as_array().into_iter().flatten().map(|unit| unit["id"].clone()).collect();
    let demand = units.iter().map(|unit| {
        let mut row = nothing_wanted[0].clone();
        row["unit"] = unit.clone();
        row
    });
    fields.insert("demand".into(), demand.collect());
    let past = files::read_document_text("the past", document.to_string()).and_then(files::build).expect("still sound");
    let text = |row: &Value| ["employee", "date", "duty"].map(|name| row[name].as_str().unwrap_or_default()).join(",");
    let roster = tempfile::NamedTempFile::new().expect("a temporary file");
    let lines: Vec<String> = rows.iter().map(text).collect();
    fs::write(roster.path(), format!("employee,date,duty\n{}\n", lines.join("\n"))).expect("writable");
    let roster = files::read_roster(roster.path(), &past.problem).expect("the history is a roster");
    let found = judge(&past.problem, &roster).findings;
    found.iter().filter(|finding| finding.required).map(|finding| past.problem.explain(finding).to_string()).collect()
}

#[test]
fn the_past_of_the_example_ward_breaks_no_required_rule() {
    assert_eq!(broken_in_the_past(Path::new(EXAMPLE)), Vec::<String>::new());
}

#[test]
fn the_past_of_the_example_home_breaks_no_required_rule() {
    let home = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/home");
    assert_eq!(broken_in_the_past(Path::new(home)), Vec::<String>::new());
}

#[test]
fn the_past_of_generated_wards_breaks_no_required_rule() {
    for employees in [5, 40, 90] {
        let ward = Ward::generated(employees);
        assert_eq!(broken_in_the_past(Path::new(&ward.scenario())), Vec::<String>::new());
    }
}

#[test]
fn hours_and_demand_of_the_example_ward_roughly_balance() {
    let loaded = files::load(Path::new(EXAMPLE)).expect("the example is sound");
    let scenario = &loaded.problem.scenario;
    assert_eq!((scenario.employees.len(), scenario.calendar.days), (28, 21));
    let sound = soundness(&loaded.problem);
    assert_eq!(sound.contradictions, [], "nothing in it contradicts");
    let supply = sound.supply[0];
    let share = supply.available.expect("contracts set hours") as f64 / supply.target as f64;
    // Demand in clock windows counts presence, which is a little less than the shifts that give it.
    assert!((0.98..1.06).contains(&share), "hours there are {share:.3} of hours wanted");
}

#[test]
fn the_example_ward_has_what_its_description_promises() {
    let loaded = files::load(Path::new(EXAMPLE)).expect("the example is sound");
    let scenario = &loaded.problem.scenario;
    assert!(scenario.employees.iter().filter(|person| person.fte < 1000).count() >= 5, "part-timers");
    assert!(scenario.absences.len() >= 4 && !scenario.locks.is_empty() && scenario.wishes.len() >= 50);
    assert!(scenario.history.lines.iter().filter(|line| line.len() >= 14).count() >= 27);
    let wished_off = |day| {
        let off = |wish: &&vuoro_core::domain::Wish| wish.day == day && wish.want == vuoro_core::domain::Want::Off;
        scenario.wishes.iter().filter(off).count()
    };
    assert!(scenario.calendar.iter().any(|day| wished_off(day) >= 12), "wishes that collide");
    let medication = scenario.skills.iter().position(|skill| skill == "medication").expect("a skill");
    for day in scenario.calendar.iter() {
        let asked = |demand: &&vuoro_core::domain::Demand| {
            let holder = vuoro_core::domain::Presence::Holder(vuoro_core::units::SkillId(medication as u16));
            demand.day == day && demand.who == holder && demand.minimum >= 1
        };
        assert!(scenario.demands.iter().filter(asked).count() >= 3, "medication in every shift of day {day}");
    }
}

#[test]
fn the_example_ward_is_planned_without_breaking_a_rule() {
    let out = tempfile::tempdir().expect("a temporary folder");
    let out = out.path().display().to_string();
    // It ends with the first legal roster that a bound says something of, within seconds; the limit is far from that.
    let ran = vuoro(&["plan", EXAMPLE, "--out", &out, "--time-limit", "2m", "--gap", "99%", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}
