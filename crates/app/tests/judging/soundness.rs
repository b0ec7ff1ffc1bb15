//! What can be said of a scenario before anything is planned.

use serde_json::{Value, json};
use vuoro_core::assess::{Soundness, soundness};

/// What is said of the small ward with some fields replaced.
fn judged(changes: &[(&str, Value)]) -> Soundness {
    soundness(&vuoro_testkit::small::ward(changes))
}

fn texts(sound: &Soundness) -> Vec<String> {
    sound.contradictions.iter().map(|found| found.text.to_string()).collect()
}

fn with_rule(rule: Value) -> (&'static str, Value) {
    let own = ["eligibility", "leave", "locks", "cover"].map(|kind| json!({ "kind": kind }));
    ("rules", own.into_iter().chain([rule]).collect())
}

#[test]
fn a_sound_ward_has_no_contradiction_and_its_hours_are_counted() {
    let sound = judged(&[("absences", json!([{ "employee": "aino", "from": "2026-08-24", "to": "2026-08-25" }]))]);
    assert_eq!(texts(&sound), Vec::<String>::new());
    let supply = sound.supply[0];
    assert_eq!((supply.people, supply.minimum, supply.target), (2, 7 * 480, 7 * 960));
    // 38:15 less two fifths for the leave, and half of 38:15, rounded as what anybody owes.
    assert_eq!(supply.available, Some(2295 - 2 * 459 + 1148));
    assert_eq!(sound.supply[1].available, Some(0), "nobody belongs to the second unit");
}

#[test]
fn demand_that_nobody_can_meet_is_told_once_with_its_days() {
    let nurses = json!([{ "unit": "u1", "day": "all", "shift": "E", "skill": "nurse", "minimum": 2 }]);
    let sound = judged(&[("demand", nurses)]);
    assert_eq!(sound.contradictions.len(), 1);
    let text = texts(&sound).remove(0);
    assert!(text.contains("nurse") && text.contains("only 1 person") && text.contains("7 days"), "{text}");
}

#[test]
fn an_absent_person_cannot_meet_demand() {
    let away = |kind: &str| json!([{ "employee": "aino", "from": "2026-08-26", "to": "2026-08-26", "kind": kind }]);
    let nurse = json!([{ "unit": "u1", "day": "all", "shift": "E", "skill": "nurse", "minimum": 1 }]);
    for kind in ["leave", "sick"] {
        let sound = judged(&[("absences", away(kind)), ("demand", nurse.clone())]);
        assert_eq!(sound.contradictions.len(), 1, "{kind}: {:?}", texts(&sound));
        assert!(texts(&sound)[0].contains("2026-08-26"), "{:?}", texts(&sound));
    }
}

#[test]
fn last_nights_duty_counts_for_the_early_hours() {
    let early = json!([
        { "unit": "u1", "day": "2026-08-24", "from": "05:00", "to": "06:00", "minimum": 1 },
        { "unit": "u1", "day": "2026-08-24", "shift": "N", "minimum": 0 },
    ]);
    let history = json!([{ "employee": "aino", "date": "2026-08-23", "duty": "N@u1" }]);
    assert_eq!(judged(&[("demand", early.clone()), ("history", history)]).contradictions.len(), 0);
    assert_eq!(judged(&[("demand", early)]).contradictions.len(), 1, "nobody was there the night before");
}

#[test]
fn a_lock_on_what_a_person_may_not_work_names_both_rules() {
    let lock = json!([{ "employee": "bo", "date": "2026-08-24", "duty": "E@u2" }]);
    let sound = judged(&[("locks", lock)]);
    assert_eq!(sound.contradictions.len(), 1, "{:?}", texts(&sound));
    assert!(texts(&sound)[0].starts_with("bo, Mon 2026-08-24"), "{:?}", texts(&sound));
}

#[test]
fn locks_that_break_a_required_sequence_are_found_in_time() {
    let locks = json!([
        { "employee": "aino", "date": "2026-08-25", "duty": "N@u1" },
        { "employee": "aino", "date": "2026-08-26", "duty": "E@u1" },
    ]);
    let rest = json!({ "kind": "rest-between", "minimum": "11:00", "importance": "required" });
    let sound = judged(&[("locks", locks), with_rule(rest)]);
    assert_eq!(sound.contradictions.len(), 1, "{:?}", texts(&sound));
    let text = texts(&sound).remove(0);
    assert!(text.starts_with("aino, Wed 2026-08-26"), "{text}");
    assert!(
        text.contains("only N@u1 on Tue 2026-08-25; “") && text.contains("only E@u1 on Wed 2026-08-26; “"),
        "{text}"
    );
    assert!(text.contains("at best, aino has 0:00 of rest in N@u1 → E@u1"), "in the rule's own words: {text}");
    assert_eq!(sound.contradictions[0].rules.len(), 2, "locks and rest, nothing else");
}

#[test]
fn hours_that_cannot_be_reached_are_a_contradiction() {
    let all_away = json!([{ "kind": "hours", "minimum": "30:00", "importance": "required", "period": "horizon" },
        { "kind": "availability", "duties": ["work"], "importance": "required", "for": { "employees": ["bo"] } }]);
    let own = ["eligibility", "leave", "locks", "cover"].map(|kind| json!({ "kind": kind }));
    let rules: Value = own.into_iter().chain(all_away.as_array().cloned().unwrap_or_default()).collect();
    let sound = judged(&[("rules", rules)]);
    assert_eq!(sound.contradictions.len(), 1, "{:?}", texts(&sound));
    assert!(texts(&sound)[0].starts_with("bo"), "{:?}", texts(&sound));
}

#[test]
fn nobody_is_there_early_on_the_first_morning_without_a_past() {
    let mornings = json!([
        { "unit": "u1", "day": "all", "from": "00:00", "to": "15:00", "minimum": 1 },
        { "unit": "u1", "day": "all", "shift": "N", "minimum": 0 },
    ]);
    let found = texts(&judged(&[("demand", mornings.clone())]));
    assert_eq!(found.len(), 1, "later nights reach into their mornings: {found:?}");
    assert!(found[0].contains("00:00–07:00") && found[0].contains("2026-08-24"), "{found:?}");
    let night = json!([{ "employee": "bo", "date": "2026-08-23", "duty": "N@u1" }]);
    assert!(judged(&[("demand", mornings), ("history", night)]).contradictions.is_empty());
}

#[test]
fn nights_ask_for_their_hours_after_midnight_too() {
    let nights = json!([{ "unit": "u1", "day": "all", "shift": "N", "minimum": 1 }]);
    let most = |hours: &str| {
        let limit = json!({ "kind": "hours", "maximum": hours, "importance": "required", "period": "horizon" });
        judged(&[("demand", nights.clone()), with_rule(limit)])
    };
    // Two people, seven nights of the same length: half of them each is the least that is enough.
    let ample = texts(&most("60:00"));
    assert!(ample.is_empty(), "{ample:?}");
    let scarce = texts(&most("15:00"));
    assert!(scarce.iter().any(|text| text.contains("ask for")), "{scarce:?}");
}
