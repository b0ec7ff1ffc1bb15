//! What propagation takes out of people's days, and how it says why: over the border of the horizon, over midnight
//! and clock changes, by single days, by hours, and when nothing is left.

use crate::command::{Ward, object, vuoro};
use serde_json::{Value, json};
use vuoro_core::constraint::{Lowered, Problem};
use vuoro_core::propagate::{Filter, Filtered};
use vuoro_core::units::{Day, DutyId, EmployeeId};
use vuoro_engine::pricing::{Compiler, Hardness, Scratch};
use vuoro_io::files;
use vuoro_testkit::read;

const AINO: EmployeeId = EmployeeId(0);

/// One person, some days, four shifts, the rules given and what else is given.
fn problem(start: &str, days: i32, rules: &[Value], changes: &[(&str, Value)]) -> Problem {
    let own = ["eligibility", "leave", "locks"].map(|kind| json!({ "kind": kind }));
    let mut document = json!({
        "format-version": 1,
        "start": start,
        "days": days,
        "history-days": 2,
        "unit": [{ "id": "u1" }],
        "contract": [{ "id": "full", "hours": "38:15", "period-days": 7 }],
        "shift": [
            { "code": "E", "start": "07:00", "end": "15:00" },
            { "code": "M", "start": "08:00", "end": "16:00" },
            { "code": "L", "start": "14:00", "end": "22:00" },
            { "code": "V", "start": "18:00", "end": "22:00" },
            { "code": "N", "start": "21:00", "end": "07:00", "tags": ["night"] },
        ],
        "staff": [{ "id": "aino", "name": "Aino", "contract": "full", "unit": "u1" }],
        "demand": [{ "unit": "u1", "day": "all", "shift": "E", "minimum": 0 },
            { "unit": "u1", "day": "all", "shift": "M", "minimum": 0 },
            { "unit": "u1", "day": "all", "shift": "L", "minimum": 0 },
            { "unit": "u1", "day": "all", "shift": "V", "minimum": 0 },
            { "unit": "u1", "day": "all", "shift": "N", "minimum": 0 }],
        "rules": own.iter().chain(rules).collect::<Vec<_>>(),
    });
    for (name, value) in changes {
        document[*name] = value.clone();
    }
    read::sound(&document)
}

fn rest() -> Value {
    json!({ "kind": "rest-between", "minimum": "11:00", "importance": "required" })
}

fn locked(days: &[(&str, &str)]) -> (&'static str, Value) {
    let lock = |(date, duty): &(&str, &str)| json!({ "employee": "aino", "date": date, "duty": duty });
    ("locks", days.iter().map(lock).collect())
}

fn filtered(problem: &Problem) -> (Lowered, Filtered) {
    let lowered = problem.lower();
    let filtered = Filter::of(problem, &lowered).all();
    (lowered, filtered)
}

/// The codes open to Aino on a day, joined.
fn open(problem: &Problem, day: Day) -> String {
    let (_, filtered) = filtered(problem);
    assert!(filtered.is_legal(AINO));
    let code = |duty: DutyId| problem.scenario.duty(duty).code.as_str();
    filtered.open(AINO)[day as usize].iter().map(code).collect::<Vec<_>>().join(" ")
}

/// Why Aino cannot have a duty, in words.
fn why(problem: &Problem, day: Day, code: &str) -> String {
    let lowered = problem.lower();
    let duty = problem.scenario.duties_named(code).iter().next().expect("a duty");
    Filter::of(problem, &lowered).why_not(problem, AINO, day, duty).expect("a reason").to_string()
}

/// The contradictions in words.
fn contradictions(problem: &Problem) -> Vec<String> {
    let lowered = problem.lower();
    let filter = Filter::of(problem, &lowered);
    let conflicts = filter.conflicts(&filter.all());
    conflicts.iter().map(|conflict| filter.tell(problem, conflict).to_string()).collect()
}

#[test]
fn rest_reaches_over_midnight_and_both_ways_from_a_lock() {
    let problem = problem("2026-08-24", 3, &[rest()], &[locked(&[("2026-08-25", "N")])]);
    // A night until 07:00 leaves an evening from 18:00, exactly eleven hours later.
    assert_eq!(open(&problem, 2), ". V N");
    // Nothing ends less than eleven hours before 21:00 but a night.
    assert_eq!(open(&problem, 0), ". E M L V N");
    assert_eq!(
        why(&problem, 2, "L"),
        "Aino cannot have L on Wed 2026-08-26: “Locked days”: only N on Tue 2026-08-25; “Rest between duties”: at \
         best, Aino has 7:00 of rest in N → L (Tue 2026-08-25 to Wed 2026-08-26); it must be at least 11:00"
    );
    let before = self::problem("2026-08-24", 3, &[rest()], &[locked(&[("2026-08-25", "E")])]);
    assert_eq!(open(&before, 0), ". E M", "what ends after 20:00 leaves too little rest before 07:00");
}

#[test]
fn what_was_worked_before_the_horizon_takes_part() {
    let history = json!([{ "employee": "aino", "date": "2026-08-23", "duty": "N@u1" }]);
    let free = problem("2026-08-24", 2, &[rest()], &[("history", history.clone())]);
    assert_eq!(open(&free, 0), ". V N");
    assert!(why(&free, 0, "E").contains("0:00 of rest in N → E"), "{}", why(&free, 0, "E"));
    let stuck = problem("2026-08-24", 2, &[rest()], &[("history", history), locked(&[("2026-08-24", "E")])]);
    let told = contradictions(&stuck);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Aino, Mon 2026-08-24: what is required contradicts itself"), "{told:?}");
    assert!(told[0].contains("only E on Mon 2026-08-24") && told[0].contains("N → E"), "{told:?}");
}

#[test]
fn the_hours_of_a_clock_change_are_rest_or_are_missing() {
    // From 21:30 to 08:00 are ten and a half hours by the clock.
    let after_late = |start: &str, lock: &str| {
        let rest = json!({ "kind": "rest-between", "minimum": "10:30", "importance": "required" });
        open(&problem(start, 2, &[rest], &[locked(&[(lock, "L")])]), 1)
    };
    assert_eq!(after_late("2026-08-24", "2026-08-24"), ". L V N", "ten hours to 08:00");
    assert_eq!(after_late("2026-10-24", "2026-10-24"), ". M L V N", "the autumn night gives an eleventh");
    let exact = |start: &str| {
        let rest = json!({ "kind": "rest-between", "minimum": "10:00", "importance": "required" });
        open(&problem(start, 2, &[rest], &[locked(&[(start, "L")])]), 1)
    };
    assert_eq!(exact("2026-08-24"), ". M L V N");
    assert_eq!(exact("2027-03-27"), ". L V N", "the spring night takes the tenth");
}

#[test]
fn no_night_before_a_leave_where_none_may_run_into_it() {
    let pair = json!({ "kind": "succession", "after": ["night"], "then": ["leave"], "importance": "required" });
    let absences = json!([{ "employee": "aino", "from": "2026-08-25", "to": "2026-08-25" }]);
    let problem = problem("2026-08-24", 2, &[pair], &[("absences", absences)]);
    assert_eq!(open(&problem, 0), ". E M L V");
    assert_eq!(open(&problem, 1), "leave");
    let why = why(&problem, 0, "N");
    assert!(why.contains("only leave on Tue 2026-08-25") && why.contains("must not follow N"), "{why}");
}

#[test]
fn hours_that_are_used_up_force_days_off_and_hours_that_are_owed_forbid_them() {
    let hours = |bound: &str, hours: &str| json!({ "kind": "hours", bound: hours, "period": "horizon", "importance": "required" });
    let used =
        problem("2026-08-24", 4, &[hours("maximum", "16:00")], &[locked(&[("2026-08-24", "E"), ("2026-08-26", "L")])]);
    assert_eq!((open(&used, 1), open(&used, 3)), (".".into(), ".".into()));
    let owed = problem("2026-08-24", 3, &[hours("minimum", "26:00")], &[locked(&[("2026-08-24", "E")])]);
    assert_eq!((open(&owed, 1), open(&owed, 2)), ("E M L N".into(), "E M L N".into()), "18 hours in two days");
    let too_many = problem("2026-08-24", 2, &[hours("minimum", "21:00")], &[]);
    let told = contradictions(&too_many);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Aino, by the end of the horizon: a required rule cannot be kept"), "{told:?}");
    assert!(told[0].contains("20:00"), "two nights are the most there is: {told:?}");
}

#[test]
fn contradictions_apart_from_each_other_are_all_named_with_their_own_locks_only() {
    let locks =
        [("2026-08-24", "N"), ("2026-08-25", "E"), ("2026-08-28", "L"), ("2026-08-29", "E"), ("2026-08-31", "E")];
    let problem = problem("2026-08-24", 8, &[rest()], &[locked(&locks)]);
    let told = contradictions(&problem);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("only N on Mon 2026-08-24") && told[0].contains("only E on Tue 2026-08-25"), "{told:?}");
    assert!(told[1].contains("only L on Fri 2026-08-28") && told[1].contains("only E on Sat 2026-08-29"), "{told:?}");
    assert!(told.iter().all(|told| !told.contains("08-31") && told.matches("only").count() == 2), "{told:?}");
}

#[test]
fn required_rules_over_several_people_filter_by_what_the_others_leave() {
    let staff =
        json!([{ "id": "aino", "contract": "full", "unit": "u1" }, { "id": "bo", "contract": "full", "unit": "u1" }]);
    let apart = json!({ "kind": "maximum-at-once", "duties": ["N"], "maximum": 1, "importance": "required" });
    let locks = json!([{ "employee": "bo", "date": "2026-08-24", "duty": "N" }]);
    let problem = problem("2026-08-24", 1, &[apart], &[("staff", staff), ("locks", locks)]);
    assert_eq!(open(&problem, 0), ". E M L V", "bo has the one night there may be");
    let (lowered, filtered) = filtered(&problem);
    let night = problem.scenario.duties_named("N").iter().next().expect("a night");
    let form = filtered.removed_by(AINO, 0, night).expect("taken out");
    assert_eq!(problem.rules[lowered.forms[form].0].meta().kind, "maximum-at-once");
}

#[test]
fn a_shortage_names_who_is_kept_away_and_minima_beyond_all_hours_are_told() {
    let history = json!([{ "employee": "aino", "date": "2026-08-23", "duty": "N@u1" }]);
    let demand = json!([{ "unit": "u1", "day": "2026-08-24", "shift": "E", "minimum": 1 },
        { "unit": "u1", "day": "all", "shift": "N", "minimum": 0 }]);
    let short =
        problem("2026-08-24", 3, &[rest(), json!({ "kind": "cover" })], &[("history", history), ("demand", demand)]);
    let found = vuoro_core::assess::soundness(&short).contradictions;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0]
            .text
            .to_string()
            .contains("nobody is able to come on 2026-08-24 (kept away: 1 by “Rest between duties”)"),
        "{found:?}"
    );

    let all = |from: &str, to: &str, minimum: i64| json!({ "unit": "u1", "day": "all", "from": from, "to": to, "minimum": minimum });
    let hours = json!({ "kind": "hours", "maximum": "16:00", "period": "horizon", "importance": "required" });
    let asked = problem(
        "2026-08-24",
        3,
        &[hours],
        &[("demand", json!([all("07:00", "15:00", 1), { "unit": "u1", "day": "all", "shift": "E", "minimum": 1 }]))],
    );
    let found = vuoro_core::assess::soundness(&asked).contradictions;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].text.to_string().contains("ask for 24:00 h of presence, but people can give 16:00 h at most"),
        "{found:?}"
    );
    let sound = problem("2026-08-24", 2, &[], &[("demand", json!([all("07:00", "15:00", 1)]))]);
    assert_eq!(vuoro_core::assess::soundness(&sound).contradictions, []);
}

#[test]
fn best_lines_of_a_large_house_stay_within_the_domains_that_filtering_leaves() {
    let ward = Ward::generated(1000);
    let problem = files::load(ward.scenario().as_ref()).expect("a sound house").problem;
    let (lowered, filtered) = filtered(&problem);
    assert!(filtered.impossible().is_empty());
    let full =
        problem.scenario.employees.len() * problem.scenario.calendar.days as usize * problem.scenario.duties.len();
    assert!(filtered.size() > 0 && filtered.size() < full);
    assert!(problem.scenario.staff().all(|employee| filtered.is_legal(employee)));
    let compiler = Compiler::new(&problem, &lowered);
    for employee in problem.scenario.staff().step_by(200) {
        let model = compiler.compile(employee);
        assert_eq!(model.hardness, Hardness::Forbid, "a legal line exists");
        let free = vec![0; model.domain.len() * problem.scenario.calendar.days as usize];
        let best = model.price(&free, 1, false, &mut Scratch::default(), None).expect("a line");
        assert!(model.line_score(&best.line).is_legal());
        let open = filtered.open(employee).iter();
        assert!(open.zip(&best.line).all(|(open, duty)| open.contains(*duty)), "{employee:?}");
    }
}

#[test]
fn a_contradiction_is_told_before_the_search_and_broken_where_it_harms_least() {
    let ward = Ward::small();
    ward.write("locks.csv", "employee,date,duty,why\naino,2026-08-25,I,swap\naino,2026-08-26,A,course\n");
    let checked = vuoro(&["check", &ward.scenario(), "--json"]);
    assert_eq!(checked.code, 3);
    let sound = object(&checked.out);
    let found = &sound["contradictions"][0];
    assert_eq!((&found["employee"], &found["date"]), (&json!("aino"), &json!("2026-08-26")));
    assert_eq!(found["rules"].as_array().map(Vec::len), Some(2), "locks and rest: {found}");
    assert!(found["fix"].as_str().is_some_and(|fix| fix.contains("Locked days")), "{found}");

    let planned = ward.plan(&["--json", "--iterations", "300"]);
    assert_eq!(planned.code, 3, "{}", planned.err);
    assert!(planned.err.contains("warning: Aino Aalto, Wed 2026-08-26"), "{}", planned.err);
    let plan = object(&planned.out);
    let hard = plan["hard_findings"].as_array().cloned().unwrap_or_default();
    assert_eq!(hard.len(), 1, "one of the two gives way, nothing else is broken: {hard:?}");
    assert!(hard[0]["text"].as_str().is_some_and(|text| text.contains("Aino Aalto")), "{hard:?}");
}
