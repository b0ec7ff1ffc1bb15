//! Random small worlds for the minute judge, around changes of the clock, with nights, divided days, standby and duties
//! beyond 24 hours; and the duties of a roster in words.

use serde_json::{Value, json};
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId};

use super::Planned;

/// Start days around which something happens: a plain week, both changes of the clock, Christmas, New Year.
const STARTS: [&str; 5] = ["2026-08-24", "2026-10-21", "2027-03-24", "2026-12-21", "2026-12-29"];
/// The window in which heads are wanted: clock minutes from and to, and how many.
pub const WANTED: (i64, i64, i64) = (13 * 60, 23 * 60, 2);

/// A world of three people on one ward, whose rules are those that the minute judge knows.
pub fn minutes(rng: &mut Rng) -> Value {
    let start = STARTS[rng.usize(0..STARTS.len())];
    let mut document = json!({
        "format-version": 1,
        "name": "Minutes",
        "start": start,
        "days": rng.i32(7..=21),
        "history-days": 3,
        "time-zone": "Europe/Helsinki",
        "pay": "pay/fi-sote-2025",
        "holidays": [
            { "date": "2026-08-26", "name": "Ward day" },
            { "date": "2026-12-25", "name": "Christmas" },
            { "date": "2027-01-01", "name": "New Year" },
        ],
        "contract": [{ "id": "full", "hours": "114:45", "period-days": 21 }],
        "shift": [
            { "code": "A", "start": "07:00", "end": "15:00", "tags": ["early"] },
            { "code": "I", "start": "14:00", "end": "21:25", "tags": ["evening"] },
            { "code": "Y", "start": "21:00", "end": "07:10", "tags": ["night"] },
            { "code": "F", "start": "06:00", "end": "09:30" },
            { "code": "G", "start": "17:00", "end": "20:00" },
            { "code": "K", "start": "08:00", "end": "16:00", "covers": false },
            { "code": "D", "start": "08:00", "end": "34:00" },
            { "code": "S", "start": "16:00", "end": "07:00", "tags": ["standby"] },
        ],
        "double-duties": [["A", "Y"], ["F", "G"], ["A", "S"], ["F", "G", "Y"]],
        "staff": [{ "id": "a", "monthly": 3260 }, { "id": "b", "monthly": 3260 }, { "id": "c", "monthly": 3260 }],
        "demand": [{ "day": "mon-sun", "from": "13:00", "to": "23:00", "minimum": WANTED.2 }],
        "rules": [
            { "kind": "rest-between", "id": "rest", "minimum": "11:00" },
            { "kind": "cover", "id": "cover" },
            { "kind": "hours", "id": "weeks", "period": "week", "split": true, "maximum": "0:01", "importance": "low" },
            { "kind": "weekly-rest", "id": "weekly", "minimum": "35:00", "importance": "low" },
        ],
        "history": [],
    });
    document["history"] = past(&document, rng);
    document
}

/// The duties of a person in words, the past first.
pub fn planned(scenario: &Scenario, roster: &Roster, employee: EmployeeId) -> Vec<Planned> {
    let past = scenario.past(employee);
    let before = past.iter().zip(-(past.len() as i64)..).map(|(duty, day)| (day, *duty));
    let within =
        scenario.calendar.iter().flat_map(|day| roster.duties(employee, day).map(move |duty| (day.into(), duty)));
    let word = |duty: DutyId| scenario.duty(duty).code.split('@').next().unwrap_or_default().to_owned();
    before.chain(within).map(|(day, duty)| Planned { day, word: word(duty) }).collect()
}

/// Three known days of everybody.
fn past(document: &Value, rng: &mut Rng) -> Value {
    let start: chrono::NaiveDate = document["start"].as_str().and_then(|text| text.parse().ok()).expect("a date");
    let words = ["A", "I", "Y", "off", "D", "A+Y", "S"];
    let row = |(person, back): (&str, i64), rng: &mut Rng| {
        let date = start - chrono::Duration::days(back);
        json!({ "employee": person, "date": date.to_string(), "duty": words[rng.usize(0..words.len())] })
    };
    let cells: Vec<(&str, i64)> =
        ["a", "b", "c"].into_iter().flat_map(|person| (1..=3).map(move |back| (person, back))).collect();
    cells.into_iter().map(|cell| row(cell, rng)).collect()
}
