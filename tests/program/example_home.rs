//! The example home: a staffing ratio over rolling three weeks, kept where staffing allows, and told with its days, the
//! hours missing and what would fix it where it does not.

use std::fs;
use std::path::Path;

use crate::command::vuoro;
#[cfg(unix)]
use crate::command::{kill, start};
use serde_json::Value;
use vuoro_core::assess::soundness;
use vuoro_io::files;

const HOME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/home");

/// A copy of the home with some texts of its scenario replaced.
fn home_with(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for entry in fs::read_dir(HOME).expect("the example").map(|entry| entry.expect("an entry")) {
        fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("copied");
    }
    let scenario = folder.path().join("scenario.toml");
    let mut text = fs::read_to_string(&scenario).expect("readable");
    for (old, new) in changes {
        assert!(text.contains(old), "no {old}");
        text = text.replace(old, new);
    }
    fs::write(scenario, text).expect("writable");
    folder
}

#[test]
fn the_home_is_sound_and_its_hours_allow_the_ratio() {
    let loaded = files::load(Path::new(HOME)).expect("the example is sound");
    let sound = soundness(&loaded.problem);
    assert_eq!((sound.contradictions.len(), sound.shortfalls.len()), (0, 0), "{sound:?}");
    let scenario = &loaded.problem.scenario;
    assert!((20..=25).contains(&scenario.employees.len()));
    assert_eq!(scenario.units[0].clients, Some(28));
}

#[test]
fn a_plan_of_the_home_keeps_the_ratio_on_every_day() {
    let out = tempfile::tempdir().expect("a temporary folder");
    let folder = out.path().display().to_string();
    // It ends with the first legal roster that a bound says something of; the limit is far from that.
    let plan = vuoro(&["plan", HOME, "--out", &folder, "--time-limit", "5m", "--gap", "95%", "--quiet", "--json"]);
    assert_eq!(plan.code, 0, "{}{}", plan.out, plan.err);
    let made = out.path().join("plan-balanced.json").display().to_string();
    let check = vuoro(&["check", HOME, &made, "--json"]);
    assert_eq!(check.code, 0, "{}", check.err);
    let line = crate::command::object(&check.out);
    let ratio = |finding: &&Value| finding["rule"] == "elderly-ratio";
    assert_eq!(line["findings"].as_array().into_iter().flatten().filter(ratio).count(), 0);
}

#[cfg(unix)]
#[test]
fn too_few_people_are_told_with_days_missing_hours_and_remedies() {
    // 34 residents: 34 × 0.6 × 114:45 = 2340:54 h in every three weeks, more than the contracts give.
    let folder = home_with(&[("clients = 28", "clients = 34")]);
    let home = folder.path().display().to_string();
    let check = vuoro(&["check", &home]);
    for words in [
        "Too few hours",
        "2340:54 h",
        "for 34 clients",
        "h are missing",
        "2026-10-04",
        "full-time workers",
        "planned leave",
    ] {
        assert!(check.out.contains(words), "no {words} in {}", check.out);
    }
    let told = crate::command::object(&vuoro(&["check", &home, "--json"]).out);
    let short = &told["shortfalls"][0];
    assert_eq!((&short["rule"], &short["unit"]), (&"elderly-ratio".into(), &"koivula".into()));
    let missing = short["minutes_missing"].as_i64().expect("minutes");
    assert_eq!(
        missing,
        short["minutes_wanted"].as_i64().expect("minutes") - short["minutes_given"].as_i64().expect("minutes")
    );
    assert!(short["days"].as_array().is_some_and(|days| !days.is_empty()));
    // It is planned all the same; the warning goes before the search, and what is short is in the plan.
    let out = folder.path().join("out").display().to_string();
    let mut plan = start(&["plan", &home, "--out", &out, "--time-limit", "10m"]);
    plan.wait_for("worker process");
    let before = plan.heard().to_owned();
    assert!(before.contains("too few hours") && before.contains("to fix it"), "{before}");
    plan.wait_for("cost");
    kill("-INT", plan.pid());
    let plan = plan.end();
    assert_eq!(plan.code, 3, "{}", plan.err);
    assert!(folder.path().join("out/plan-balanced.json").exists(), "{}", plan.err);
}
