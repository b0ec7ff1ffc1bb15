//! The judgement against a judge that looks at every minute and shares no code with it (`vuoro_testkit::minutes`): on
//! random rosters, around changes of the clock, with nights, divided days, standby and duties beyond 24 hours.

use serde_json::{Value, json};
use vuoro_core::assess::{Breakdown, Judgement, judge, measure_broken_down};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::{Rng, stream};
use vuoro_core::units::{DutyId, EmployeeId};
use vuoro_testkit::minutes::{Minutes, Paid, Planned};
use vuoro_testkit::{read, times};

const SEED: u64 = 20_261_201;
/// Random worlds, each with one random roster.
const WORLDS: usize = 60;
/// Start days around which something happens: a plain week, both changes of the clock, Christmas, New Year.
const STARTS: [&str; 5] = ["2026-08-24", "2026-10-21", "2027-03-24", "2026-12-21", "2026-12-29"];
/// The window in which heads are wanted: clock minutes from and to, and how many.
const WANTED: (i64, i64, i64) = (13 * 60, 23 * 60, 2);

/// A world of three people on one ward, whose rules are those that the minute judge knows.
fn world(rng: &mut Rng) -> Value {
    let start = STARTS[rng.usize(0..STARTS.len())];
    json!({
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
        ],
        "history": [],
    })
}

/// The duties of a person in words, the past first.
fn planned(scenario: &Scenario, roster: &Roster, employee: EmployeeId) -> Vec<Planned> {
    let past = scenario.past(employee);
    let before = past.iter().zip(-(past.len() as i64)..).map(|(duty, day)| (day, *duty));
    let within =
        scenario.calendar.iter().flat_map(|day| roster.duties(employee, day).map(move |duty| (day.into(), duty)));
    let word = |duty: DutyId| scenario.duty(duty).code.split('@').next().unwrap_or_default().to_owned();
    before.chain(within).map(|(day, duty)| Planned { day, word: word(duty) }).collect()
}

/// A roster of random duties, with a few days that have two.
fn random(scenario: &Scenario, rng: &mut Rng) -> Roster {
    let mut roster = scenario.empty_roster();
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            if rng.u32(0..5) < 3 {
                roster.set(employee, day, DutyId::from_index(rng.usize(0..scenario.duties.len())));
            }
            if rng.u32(0..30) == 0 {
                roster.extra.push((employee, day, DutyId::from_index(rng.usize(3..scenario.duties.len()))));
            }
        }
    }
    roster
}

/// How many findings of a rule a person has.
fn found(problem: &Problem, judgement: &Judgement, rule: &str, employee: EmployeeId) -> usize {
    let of_rule = |at: usize| problem.rules[at].meta().id.as_str() == rule;
    let own = judgement.findings.iter().filter(|finding| finding.employee == Some(employee) && of_rule(finding.rule));
    own.count()
}

/// A measure of one person.
fn of_person(by: &Breakdown, person: &str, id: &str) -> f64 {
    let row = by.people.iter().find(|row| row.id == person).expect("everybody is measured");
    row.list.iter().find(|measure| measure.id == id).map_or(0.0, |measure| measure.value)
}

#[test]
fn the_judgement_agrees_with_one_minute_after_the_other() {
    let (mut overlaps, mut short, mut compared) = (0, 0, 0);
    for number in 0..WORLDS * times() {
        let mut rng = stream(SEED, &format!("minutes/{number}"));
        let mut document = world(&mut rng);
        document["history"] = past(&document, &mut rng);
        let problem = read::sound(&document);
        let roster = random(&problem.scenario, &mut rng);
        let naive = Minutes::of(&document);
        let judgement = judge(&problem, &roster);
        let (overall, by) = measure_broken_down(&problem, &roster, &judgement, true);
        let mut everybody = Vec::new();
        for employee in problem.scenario.staff() {
            let duties = planned(&problem.scenario, &roster, employee);
            let here = || format!("world {number}, person {}, {duties:?}", problem.scenario.employee(employee).id);
            let broken = found(&problem, &judgement, "one-place", employee) > 0;
            assert_eq!(broken, naive.overlaps(&duties), "overlap: {}", here());
            let rests = found(&problem, &judgement, "rest", employee);
            assert_eq!(rests, naive.short_rests(&duties, 11 * 60), "rest: {}", here());
            let measure = |id: &str| of_person(&by, &problem.scenario.employee(employee).id, id);
            assert_eq!(measure("days-off"), naive.days_off(&duties) as f64, "days off: {}", here());
            for (id, kind) in [
                ("hours-evening", Paid::Evening),
                ("hours-night", Paid::Night),
                ("hours-saturday", Paid::Saturday),
                ("hours-sunday", Paid::Sunday),
            ] {
                let hours = naive.paid(&duties, kind) as f64 / 60.0;
                assert!((measure(id) - hours).abs() < 1e-6, "{id} {} instead of {hours}: {}", measure(id), here());
            }
            (overlaps, short, compared) = (overlaps + usize::from(broken), short + rests, compared + 1);
            everybody.push(duties);
        }
        let missing = overall.get("missing-minimum").expect("measured where minima are wanted") * 60.0;
        assert_eq!(
            missing.round() as i64,
            naive.missing(&everybody, (WANTED.0, WANTED.1), WANTED.2),
            "cover: world {number}"
        );
    }
    println!("{compared} people compared; {overlaps} with an overlap, {short} rests too short");
    assert!(overlaps > compared / 10 && short > compared && overlaps < compared, "{overlaps}, {short} of {compared}");
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
