//! Traps of Finnish rostering (nos. 9, 10, 13 and 14 of the domain notes): each judged by hand-made rosters, then solved
//! and checked again without any engine.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::command::vuoro;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_testkit::{read, rosters};

/// A document with the usual shifts; `changes` are put into it.
fn document(days: u32, changes: Value) -> Value {
    let document = json!({
        "format-version": 1,
        "name": "Trap",
        "start": "2026-08-24",
        "days": days,
        "skills": ["professional", "direct-care", "medication"],
        "shift": [
            { "code": "A", "start": "07:00", "end": "15:00", "tags": ["early", "day"] },
            { "code": "I", "start": "14:00", "end": "21:30", "tags": ["evening"] },
            { "code": "Y", "start": "21:00", "end": "07:00", "tags": ["night"] },
            { "code": "K", "start": "08:00", "end": "16:00", "tags": ["training"], "covers": false },
        ],
        "contract": [{ "id": "full", "hours": "114:45", "period-days": 21 }],
    });
    read::with(document, &changes)
}

/// The findings of one rule.
fn found(problem: &Problem, lines: &[(&str, &str)], rule: &str) -> Vec<Finding> {
    let findings = problem.evaluate(&rosters::written(&problem.scenario, lines));
    findings.into_iter().filter(|finding| problem.rules[finding.rule].meta().id == rule).collect()
}

/// A solved scenario: its roster by person and date, the line printed by the independent check, and how both ended.
struct Solved {
    start: NaiveDate,
    days: u64,
    duties: BTreeMap<(String, String), String>,
    checked: Value,
    codes: (i32, i32),
}

/// Plans a document and has `vuoro check` judge the result, which must find what the plan says.
fn solve(document: &Value) -> Solved {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("trap.json"), document.to_string()).expect("writable");
    let plan = vuoro(&["plan", &path("trap.json"), "--out", &path("out"), "--iterations", "100", "--quiet", "--json"]);
    let planned = crate::command::object(&plan.out);
    let made = path("out/plan-balanced.json");
    assert!(Path::new(&made).exists(), "{}", plan.err);
    let check = vuoro(&["check", &path("trap.json"), &made, "--json"]);
    let checked = crate::command::object(&check.out);
    assert_eq!((&planned["cost"], &planned["feasible"]), (&checked["cost"], &checked["feasible"]));
    let rows = fs::read_to_string(path("out/roster-balanced.csv")).expect("a roster");
    let cells = |row: &str| {
        let cells: Vec<&str> = row.split(',').collect();
        ((cells[0].to_owned(), cells[1].to_owned()), cells[2].trim().to_owned())
    };
    let start = document["start"].as_str().and_then(|date| date.parse().ok()).expect("a date");
    let days = document["days"].as_u64().expect("days");
    Solved { start, days, duties: rows.lines().skip(1).map(cells).collect(), checked, codes: (plan.code, check.code) }
}

impl Solved {
    /// A person's duty on each day, empty where there is none.
    fn line(&self, person: &str) -> Vec<&str> {
        let dates = (0..self.days).map(|day| (self.start + Days::new(day)).to_string());
        dates.map(|date| self.duties.get(&(person.to_owned(), date)).map_or("", String::as_str)).collect()
    }

    /// How often a person has work with this text in its code.
    fn count(&self, person: &str, code: &str) -> usize {
        self.line(person).iter().filter(|duty| duty.contains(code)).count()
    }
}

fn person(id: &str, skills: &str) -> Value {
    json!({ "id": id, "contract": "full", "skills": skills })
}

/// Basic rules of any roster, and more.
fn rules(more: Value) -> Value {
    let basic = ["eligibility", "leave", "locks", "one-duty", "cover"].map(|kind| json!({ "kind": kind }));
    basic.into_iter().chain(more.as_array().cloned().unwrap_or_default()).collect()
}

#[test]
fn trap_09_training_is_paid_but_is_neither_presence_nor_direct_care() {
    let of = |demand: i64| {
        document(
            1,
            json!({
                "unit": [{ "id": "w", "clients": 1 }],
                "staff": [person("a", "direct-care"), person("b", "direct-care")],
                "demand": [{ "day": "all", "shift": "A", "minimum": demand }],
                "locks": [{ "employee": "b", "date": "2026-08-24", "duty": "K" }],
                "rules": rules(json!([
                    { "kind": "ratio", "id": "ratio", "minimum": "8:00", "days": 1, "importance": "required" },
                    { "kind": "hours", "id": "hours", "maximum": "7:00", "period": "horizon", "importance": "very-low" },
                ])),
            }),
        )
    };
    // Eight hours of training are eight paid hours, one more than seven, but no work with the client and nobody present.
    let one = read::sound(&of(1));
    let training = [("b", "K")];
    assert_eq!(found(&one, &training, "hours")[0].amount, 60);
    assert_eq!(found(&one, &training, "ratio")[0].amount, 480);
    assert_eq!(found(&one, &training, "cover")[0].amount, 1);
    // With a on the morning, client and demand have what they need.
    assert_eq!(found(&one, &[("a", "A"), ("b", "K")], "ratio"), []);
    let solved = solve(&of(1));
    assert_eq!((solved.count("a", "A"), solved.count("b", "K"), solved.codes), (1, 1, (0, 0)));
    // Two heads cannot be there: the plan shows one missing, training does not hide it.
    let solved = solve(&of(2));
    assert_eq!(solved.codes, (3, 3));
    let missing = solved.checked["hard_findings"].as_array().expect("a list");
    assert_eq!(missing.iter().map(|finding| finding["rule"].clone()).collect::<Vec<_>>(), ["cover"]);
}

#[test]
fn trap_10_a_working_day_alone_is_as_severe_as_eight_in_a_row() {
    let document = document(
        14,
        json!({
            "history-days": 3,
            "unit": [{ "id": "w" }],
            "staff": [person("a", ""), person("b", "")],
            "demand": [{ "day": "all", "shift": "A", "minimum": 1, "maximum": 1, "over": 500 }],
            "rules": rules(json!(["ergonomics/fi-ttl"])),
        }),
    );
    let judged = read::sound(&document);
    let costs = |line: &str| -> i64 {
        judged.evaluate(&rosters::written(&judged.scenario, &[("a", line)])).iter().map(|found| found.cost.soft).sum()
    };
    let severe = |line, rule| found(&judged, &[("a", line)], rule).len();
    assert_eq!(severe(". . . A . . . . . . . . . .", "ttl-single-work-days"), 1);
    assert_eq!(severe("A A A A A A A A . . . . . .", "ttl-days-severe"), 1);
    assert_eq!(severe("A A A A A . . . . . . . . .", "ttl-days-overload"), 0);
    // The same price for one severe overload on either side: 30 €, beside the overload that eight days are besides.
    let single = found(&judged, &[("a", ". A .")], "ttl-single-work-days")[0].cost;
    let eighth = found(&judged, &[("a", "A A A A A A A A .")], "ttl-days-severe")[0].cost;
    assert_eq!((single, single.soft), (eighth, 3000));
    assert!(costs("A . . . . . . . . . . . . .") >= 3000);
    // One head each day from two people: the plan goes in runs of two to six days, none of one day, none of seven.
    let solved = solve(&document);
    assert_eq!(solved.codes, (0, 0));
    for who in ["a", "b"] {
        let worked: String = solved.line(who).iter().map(|duty| if duty.contains('A') { 'A' } else { '.' }).collect();
        let runs: Vec<usize> = worked.split('.').map(str::len).filter(|length| *length > 0).collect();
        // The first and the last run may go on beyond what is known.
        let inner = runs.iter().skip(1).take(runs.len().saturating_sub(2));
        assert!(inner.clone().all(|length| (2..=6).contains(length)), "{who}: {worked}");
        assert!(runs.iter().all(|length| *length <= 6), "{who}: {worked}");
    }
}

#[test]
fn trap_13_rest_hours_and_nights_are_per_person_across_units() {
    let document = document(
        7,
        json!({
            "unit": [{ "id": "home", "clients": 1 }, { "id": "pool" }],
            "staff": [
                { "id": "a", "contract": "full", "unit": "home", "units": "pool" },
                { "id": "b", "contract": "full", "unit": "pool" },
            ],
            "demand": [
                { "unit": "pool", "day": "2026-08-24", "shift": "I", "minimum": 1 },
                { "unit": "home", "day": "2026-08-25", "shift": "A", "minimum": 1 },
                // Shifts that are worked in both units, though nobody asks for them.
                { "unit": "home", "day": "all", "shift": "Y", "minimum": 0, "maximum": 2 },
                { "unit": "pool", "day": "all", "shift": "Y", "minimum": 0, "maximum": 2 },
                { "unit": "pool", "day": "all", "shift": "A", "minimum": 0, "maximum": 2 },
            ],
            "rules": rules(json!([
                { "kind": "rest-between", "id": "rest", "minimum": "11:00", "importance": "required" },
                { "kind": "consecutive-duties", "id": "nights", "duties": ["night"], "maximum": 3, "importance": "required" },
                { "kind": "hours", "id": "hours", "maximum": "15:00", "period": "horizon" },
                { "kind": "ratio", "id": "ratio", "minimum": "1:00", "days": 7 },
                { "kind": "continuity", "id": "home-first", "importance": "low" },
            ])),
        }),
    );
    let judged = read::sound(&document);
    // An evening in one unit and a morning in the other are 9:30 apart, as if they were in one.
    let evening_and_morning = [("a", "I@pool A@home . . . . .")];
    assert_eq!(found(&judged, &evening_and_morning, "rest")[0].note, "I@pool → A@home, 9:30");
    // 7:30 and 8:00 are 15:30 of one person, half an hour above 15.
    assert_eq!(found(&judged, &evening_and_morning, "hours")[0].amount, 30);
    // Two nights here and two there are four in a row.
    assert_eq!(found(&judged, &[("a", "Y@pool Y@pool Y@home Y@home . . .")], "nights")[0].amount, 1);
    // Work counts for the clients of the unit where it is done, whoever does it.
    assert_eq!(found(&judged, &[("a", "A@pool . . . . . .")], "ratio")[0].amount, 420);
    assert_eq!(found(&judged, &[("a", "A@home . . . . . .")], "ratio"), []);
    // a alone may work the home's morning, so b takes the pool's evening before it.
    let solved = solve(&document);
    assert_eq!(solved.codes, (0, 0));
    assert_eq!((solved.line("b")[0], solved.line("a")[1]), ("I@pool", "A@home"));
    assert_ne!(solved.line("a")[0], "I@pool");
}

#[test]
fn trap_14_fair_shares_follow_the_contract_and_the_time_employed() {
    // Four weekends. b works half time, c is employed for the first two weeks only.
    let document = document(
        28,
        json!({
            "unit": [{ "id": "w" }],
            "staff": [
                { "id": "a", "contract": "full" },
                { "id": "b", "contract": "full", "fte": 0.5 },
                { "id": "c", "contract": "full", "to": "2026-09-06" },
            ],
            "demand": [
                { "day": "weekend", "shift": "A", "minimum": 1, "maximum": 1, "over": 500 },
                { "day": "weekdays", "shift": "A", "minimum": 0, "maximum": 0, "over": 500 },
            ],
            "rules": rules(json!([
                { "kind": "fair-share", "id": "weekends", "of": "weekends", "target": 2, "importance": "high" },
                { "kind": "fair-share", "id": "wishes", "of": "refused-wishes", "target": 2 },
                { "kind": "complete-weekends", "id": "whole", "importance": "very-high" },
            ])),
            "wishes": [
                { "employee": "a", "from": "2026-08-24", "to": "2026-08-25", "want": "off" },
                { "employee": "b", "from": "2026-08-24", "to": "2026-08-25", "want": "off" },
            ],
        }),
    );
    let judged = read::sound(&document);
    let weekend = ". . . . . A A";
    let weekends = |which: [bool; 4]| {
        let week = |works: &bool| if *works { weekend } else { ". . . . . . ." };
        which.iter().map(week).collect::<Vec<_>>().join(" ")
    };
    // Fair are two for a, one for b (half of full time), one for c (half of the days): together the four there are.
    let (a, b, c) = (
        weekends([false, false, true, true]),
        weekends([false, true, false, false]),
        weekends([true, false, false, false]),
    );
    assert_eq!(found(&judged, &[("a", &a), ("b", &b), ("c", &c)], "weekends"), []);
    // The same two weekends that are fair for a are one too many for b, and three are two too many.
    let b = weekends([false, true, true, true]);
    let two = found(&judged, &[("a", &a), ("b", &a), ("c", &c)], "weekends");
    assert_eq!(two.iter().map(|finding| finding.amount).collect::<Vec<_>>(), [1]);
    let three = found(&judged, &[("a", &a), ("b", &b), ("c", &c)], "weekends");
    assert_eq!(three.iter().map(|finding| finding.amount).collect::<Vec<_>>(), [2]);
    // Two refused wishes are a full-timer's share and one more than a half-timer's.
    let refused = found(&judged, &[("a", "A A"), ("b", "A A"), ("c", "")], "wishes");
    let of = |id: &str| {
        let employee = judged.scenario.staff().find(|who| judged.scenario.employee(*who).id == id);
        refused.iter().find(|finding| finding.employee == employee).map_or(0, |finding| finding.amount)
    };
    assert_eq!((of("a"), of("b")), (0, 1));
    let solved = solve(&document);
    assert_eq!(solved.codes, (0, 0));
    assert_eq!(["a", "b", "c"].map(|who| solved.count(who, "A")), [4, 2, 2]);
}
