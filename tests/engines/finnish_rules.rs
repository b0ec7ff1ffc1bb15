//! The traps of Finnish rosters, nos. 1-8, 11, 12 and 15 of the list that this model was built from (the others are
//! in `tests/program/finnish_rules_at_borders.rs`). Figures are computed by hand in the comments; where something is solved, the roster is judged
//! again by the independent check, and by plain arithmetic of this file.

use std::sync::atomic::AtomicBool;

use serde_json::{Value, json};
use vuoro_core::assess::{Judgement, judge, tallies};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Norm, Roster, Scenario, Whose};
use vuoro_core::rulebook;
use vuoro_core::text::Lang;
use vuoro_core::units::{Day, EmployeeId, Minutes};
use vuoro_engine::solve::{Control, Event, Options, solve};
use vuoro_testkit::{read, rosters};

const LAW: &str = "law/fi-working-time-act";
const SOTE: &str = "agreement/fi-sote-2025";
/// What the agreement's hours take off.
const REDUCED: Norm =
    Norm { holiday: Some(459), absence: Some((459, 2295)), office_day: Some(435), divides_nights: true };

/// A ward with the shifts A, I, Y and E, the rules given beside those that every roster keeps, and what else is given.
fn ward(start: &str, days: i32, people: &[&str], rules: &[Value], changes: Value) -> Problem {
    let own = ["eligibility", "leave", "locks", "one-duty", "cover"].map(|kind| json!({ "kind": kind }));
    let staff: Vec<Value> = people.iter().map(|id| json!({ "id": id, "skills": "nurse" })).collect();
    let document = json!({
        "format-version": 1, "start": start, "days": days, "history-days": 21, "holiday-calendar": "fi",
        "skills": ["nurse", "medication", "swedish"], "unit": [{ "id": "w" }],
        "contract": [{ "id": "full", "hours": "114:45", "period-days": 21 }],
        "shift": [
            { "code": "A", "start": "07:00", "end": "14:50", "tags": ["early"] },
            { "code": "I", "start": "14:00", "end": "21:25", "tags": ["evening"] },
            { "code": "Y", "start": "21:00", "end": "07:12", "tags": ["night"] },
            { "code": "E", "start": "07:00", "end": "21:25", "tags": ["long"] },
        ],
        "staff": staff,
        "rules": own.iter().chain(rules).collect::<Vec<_>>(),
    });
    read::sound(&read::with(document, &changes))
}

/// A roster from words, one line for each person.
fn roster(scenario: &Scenario, lines: &[&str]) -> Roster {
    let people = scenario.staff().map(|id| scenario.employee(id).id.as_str());
    let named: Vec<(&str, &str)> = people.zip(lines.iter().copied()).collect();
    rosters::written(scenario, &named)
}

/// Plans, and judges what was planned: the check agrees with the engines to the unit.
fn planned(problem: &Problem) -> (Roster, Judgement) {
    let options = Options { time_limit: None, iterations: Some(60), threads: 1, ..Options::default() };
    let stop = AtomicBool::new(false);
    let sink = |_: Event| {};
    let control = Control::new(options, &stop, &sink);
    solve(problem, None, &control);
    let (score, roster) = control.best().expect("there is always a roster");
    let assessment = judge(problem, &roster);
    assert_eq!(assessment.total, score, "the check agrees");
    (roster, assessment)
}

/// The same where all that is required can be kept.
fn legal(problem: &Problem) -> Roster {
    let (roster, assessment) = planned(problem);
    let broken: Vec<String> = assessment
        .findings
        .iter()
        .filter(|found| found.required)
        .map(|found| problem.explain(found).to_string())
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
    roster
}

/// What the rule with this id (or one split from it) finds: person and amount.
fn found(problem: &Problem, roster: &Roster, rule: &str) -> Vec<(String, i64)> {
    let findings = judge(problem, roster).findings;
    let id = |at: usize| problem.rules[at].meta().id.split('#').next().unwrap_or_default().to_owned();
    let person = |who: Option<EmployeeId>| who.map_or(String::new(), |who| problem.scenario.employee(who).id.clone());
    findings.iter().filter(|f| id(f.rule) == rule).map(|f| (person(f.employee), f.amount)).collect()
}

/// Starts and ends of a person's work in minutes from the first midnight, the known past included.
fn work(scenario: &Scenario, roster: &Roster, who: EmployeeId) -> Vec<(Minutes, Minutes)> {
    let line = scenario.line(roster, who);
    let spans = line.days().filter(|day| line.works(*day)).map(|day| scenario.duty_span(line.id(day), day));
    spans.map(|span| (span.start, span.end)).collect()
}

/// The longest free time in the 24 hours after each start, by going through the minutes.
fn rests(work: &[(Minutes, Minutes)]) -> Vec<Minutes> {
    let busy = |minute: Minutes| work.iter().any(|(from, to)| (*from..*to).contains(&minute));
    let longest = |start: Minutes| {
        let (mut longest, mut run) = (0, 0);
        for minute in start..start + 1440 {
            run = if busy(minute) { 0 } else { run + 1 };
            longest = longest.max(run);
        }
        longest
    };
    work.iter().map(|(start, _)| longest(*start)).collect()
}

fn days_off(scenario: &Scenario, roster: &Roster, who: EmployeeId, days: std::ops::Range<Day>) -> usize {
    let line = scenario.line(roster, who);
    days.filter(|day| !line.touched(*day)).count()
}

/// No. 1: a day off is a calendar day. A night that ends at 7:12 spoils the day it ends on.
#[test]
fn trap_01_the_sleeping_day_is_no_day_off() {
    let rules = [json!(LAW), json!(SOTE)];
    let changes = json!({ "contract": [{ "id": "full", "hours": "38:15", "period-days": 7 }] });
    let problem = ward("2026-08-24", 7, &["a", "b"], &rules, changes);
    // a works a night on Thursday: Friday is the sleeping day, Saturday and Sunday are off. b on Friday: only Sunday is.
    let worked = roster(&problem.scenario, &["A A A Y . . .", "A A A A Y . ."]);
    assert_eq!(found(&problem, &worked, "days-off"), [("b".to_owned(), 1)]);
    // Planned with a night on every Saturday: who works it has two other days off.
    let demand =
        json!([{ "day": "sat", "shift": "Y", "minimum": 1 }, { "day": "weekdays", "shift": "A", "minimum": 1 }]);
    let contract = json!([{ "id": "full", "period-days": 7 }]);
    let problem = ward("2026-08-24", 7, &["a", "b"], &rules, json!({ "contract": contract, "demand": demand }));
    let plan = legal(&problem);
    for who in problem.scenario.staff() {
        assert!(days_off(&problem.scenario, &plan, who, 0..7) >= 2, "{plan:?}");
    }
}

/// No. 2: rest is measured inside the 24 hours after the start: 14:25 of work break 11 hours alone.
#[test]
fn trap_02_a_long_shift_breaks_the_daily_rest_by_itself() {
    let changes = json!({ "demand": [
        { "day": "all", "from": "07:00", "to": "21:00", "minimum": 1 }, { "day": "all", "shift": "Y", "minimum": 1 },
    ] });
    let rules = [json!(LAW)];
    let people = ["a", "b", "c", "d", "e"];
    let problem = ward("2026-08-24", 7, &people, &rules, changes);
    // 24:00 - 14:25 = 9:35.
    let alone = roster(&problem.scenario, &["E . . . . . .", "I A . . . . .", "I I . . . . ."]);
    assert_eq!(found(&problem, &alone, "daily-rest"), [("a".to_owned(), 1), ("b".to_owned(), 1)]);
    assert_eq!(rests(&work(&problem.scenario, &alone, EmployeeId(0))), [9 * 60 + 35]);
    let plan = legal(&problem);
    for who in problem.scenario.staff() {
        assert!(rests(&work(&problem.scenario, &plan, who)).iter().all(|rest| *rest >= 11 * 60), "{plan:?}");
    }
}

/// No. 3: what was worked before the period counts: nights in a row, shifts in a row, weekly rest, the year's average.
#[test]
fn trap_03_the_past_counts_over_the_border_of_the_period() {
    let past = |who: &str, duty: &str, from: u32| -> Vec<Value> {
        (from..24).map(|day| json!({ "employee": who, "date": format!("2026-08-{day}"), "duty": duty })).collect()
    };
    let mut history = past("a", "Y", 20);
    history.extend(past("b", "A", 18));
    history.push(json!({ "employee": "c", "balance": "worked-minutes", "value": "2490:00" }));
    let changes = json!({ "history": history, "demand": [
        { "day": "all", "shift": "Y", "minimum": 1 }, { "day": "weekdays", "shift": "A", "minimum": 1 },
    ] });
    let rules = [json!(LAW), json!(SOTE)];
    let problem = ward("2026-08-24", 7, &["a", "b", "c", "d", "e"], &rules, changes);
    // a: four nights (20-23 August) and two more are six; b: six mornings and two more are eight, with no 24 hours free
    // between; c: 2490:00 + 7:50 against 52 x 48:00 = 2496:00.
    let worked = roster(&problem.scenario, &["Y Y . . . . .", "A A . . . . .", "A . . . . . ."]);
    assert_eq!(found(&problem, &worked, "night-shifts-in-a-row"), [("a".to_owned(), 1)]);
    assert_eq!(found(&problem, &worked, "shifts-in-a-row"), [("b".to_owned(), 1)]);
    assert_eq!(found(&problem, &worked, "hours-on-average"), [("c".to_owned(), 110)]);
    let plan = legal(&problem);
    let scenario = &problem.scenario;
    let nights = |day: Day| scenario.duty(scenario.line(&plan, EmployeeId(0)).id(day)).code == "Y";
    assert!(!(nights(0) && nights(1)), "a has four nights behind");
    let minutes: Minutes =
        plan.line(EmployeeId(2)).iter().zip(0..).map(|(duty, day)| scenario.paid_minutes(*duty, day)).sum();
    assert!(minutes <= 6 * 60, "c has six hours left of the year");
}

/// No. 4: a night over Sunday and Monday belongs to two weeks and two periods.
#[test]
fn trap_04_a_night_over_the_end_of_a_period_is_divided_at_midnight() {
    let changes = json!({ "contract": [{ "id": "full", "hours": "3:00", "period-days": 7 }] });
    let problem = ward("2026-08-24", 14, &["a"], &[json!(SOTE), json!(LAW)], changes);
    let worked = roster(&problem.scenario, &[". . . . . . Y . . . . . . ."]);
    // 21-24 are 3:00, as much as is due; 0:00-7:12 are 4:12 beyond 3:00 in the next week.
    assert_eq!(found(&problem, &worked, "no-overtime"), [("a".to_owned(), 252)]);
    let demand = json!([{ "day": "sun", "shift": "Y", "minimum": 1 }]);
    let contract = json!([{ "id": "full", "hours": "8:00", "period-days": 7 }]);
    let problem =
        ward("2026-08-24", 14, &["a"], &[json!(SOTE), json!(LAW)], json!({ "contract": contract, "demand": demand }));
    // Both Sunday nights can be worked: 3:00 in the first week, 7:12 + 3:00 = 10:12 in the second are 2:12 too many.
    let (plan, judged) = planned(&problem);
    let nights = plan.line(EmployeeId(0)).iter().filter(|duty| problem.scenario.duty(**duty).code == "Y").count();
    assert_eq!(nights, 1, "only one of the two fits: {:?}", judged.findings);
}

/// No. 5: the clock is changed: the night into 25.10.2026 lasts 11:12, that into 28.3.2027 (Easter Sunday) 9:12.
#[test]
fn trap_05_nights_of_the_clock_change_are_as_long_as_they_are() {
    let autumn = ward("2026-10-19", 7, &["a", "b"], &[json!(LAW), json!(SOTE)], json!({}));
    let night = |problem: &Problem, day: Day| {
        let duty = problem.scenario.duties_named("Y").iter().next().expect("a night");
        problem.scenario.paid_minutes(duty, day)
    };
    assert_eq!((night(&autumn, 4), night(&autumn, 5)), (10 * 60 + 12, 11 * 60 + 12));
    let spring = ward("2027-03-22", 7, &["a", "b"], &[json!(LAW), json!(SOTE)], json!({}));
    assert_eq!((night(&spring, 4), night(&spring, 5)), (10 * 60 + 12, 9 * 60 + 12));
    assert!(spring.scenario.calendar.holiday(6).is_some_and(|name| name.say(Lang::Fi) == "pääsiäispäivä"));
    // Y on Saturday, I on Sunday: from 7:12 to 14:00 are 6:48 on any Sunday; the 24 hours after 21:00 end at 20:00 then.
    let worked = roster(&autumn.scenario, &[". . . . . Y I", ". . . . . Y ."]);
    assert_eq!(found(&autumn, &worked, "daily-rest"), [("a".to_owned(), 1)]);
    assert_eq!(rests(&work(&autumn.scenario, &worked, EmployeeId(1))), [24 * 60 - (11 * 60 + 12)]);
    let demand = json!([{ "day": "all", "shift": "Y", "minimum": 1 }, { "day": "all", "shift": "A", "minimum": 1 }]);
    for start in ["2026-10-19", "2027-03-22"] {
        let problem = ward(start, 7, &["a", "b", "c", "d", "e"], &[json!(LAW)], json!({ "demand": demand }));
        let plan = legal(&problem);
        for who in problem.scenario.staff() {
            assert!(rests(&work(&problem.scenario, &plan, who)).iter().all(|rest| *rest >= 11 * 60), "{start}");
        }
    }
}

/// No. 6: holidays cut the target, for part-timers their share; the day off falls inside the same period; who is
/// employed for a part of it owes that part.
#[test]
fn trap_06_holidays_cut_the_target_and_give_a_day_off_in_the_same_period() {
    let staff = json!([
        { "id": "full" }, { "id": "part", "fte": "80%" }, { "id": "late", "from": "2026-12-28" },
    ]);
    let changes = json!({ "staff": staff, "demand": [{ "day": "all", "shift": "A", "minimum": 0, "target": 2 }] });
    let problem = ward("2026-12-21", 21, &[], &[json!(LAW), json!(SOTE)], changes);
    let scenario = &problem.scenario;
    let owed = |who: u32, whose: Whose| REDUCED.minutes(scenario, EmployeeId(who), &(0..21), whose);
    // 24, 25 December, 1 and 6 January: 114:45 - 4 x 7:39 = 84:09; 80 % of it 67:19.2.
    assert_eq!(owed(0, Whose::Own), Some(84 * 60 + 9));
    assert_eq!((owed(1, Whose::Own), owed(1, Whose::FullTime)), (Some(67 * 60 + 19), Some(84 * 60 + 9)));
    // From 28 December on, 14 of the 21 days: 76:30, less 14/21 of 7:39 for each of two holidays, 66:18.
    assert_eq!(owed(2, Whose::Own), Some(66 * 60 + 18));
    let plan = legal(&problem);
    let targets: Vec<Option<Minutes>> = tallies(&problem, &plan).iter().map(|tally| tally.target).collect();
    assert_eq!(targets, [0, 1, 2].map(|who| owed(who, Whose::Own)), "reports measure against the same hours");
    for who in scenario.staff() {
        let minutes: Minutes =
            plan.line(who).iter().zip(0..).map(|(duty, day)| scenario.paid_minutes(*duty, day)).sum();
        assert!(minutes <= owed(who.0, Whose::FullTime).expect("hours"), "{} has overtime", who.0);
        assert!(days_off(scenario, &plan, who, 0..21) >= 6 + 4, "{} has too few days off", who.0);
    }
}

/// No. 7: night work is 23-06 with three hours or more, whatever a shift is called; pay has windows of its own. Midsummer
/// Day and All Saints are Saturdays always; Christmas Eve is an eve on any weekday.
#[test]
fn trap_07_two_definitions_of_night_and_the_odd_holidays() {
    let changes = json!({ "shift": [
        { "code": "P", "start": "15:00", "end": "02:00", "tags": ["evening"] },
        { "code": "Q", "start": "15:00", "end": "01:59", "tags": ["night"] },
        { "code": "A", "start": "07:00", "end": "14:50" },
    ] });
    let problem = ward("2026-08-24", 7, &["a", "b"], &[json!(LAW)], changes);
    // P has three hours before 2:00 and is a night shift, Q one minute less and is none, though it is called one.
    let worked = roster(&problem.scenario, &["P P P P P P .", "Q Q Q Q Q Q ."]);
    assert_eq!(found(&problem, &worked, "night-shifts-in-a-row"), [("a".to_owned(), 1)]);
    for year in 2020..2040 {
        for name in ["juhannuspäivä", "pyhäinpäivä"] {
            let days = rulebook::holidays("fi", year..=year);
            let day = days.iter().find(|day| day.name.say(Lang::Fi) == name).expect("a holiday");
            assert_eq!(day.date.format("%a").to_string(), "Sat", "{year}");
            assert!(!day.eve && !day.reduces);
        }
    }
    // 24.12.2028 is a Sunday: an eve that shortens nothing, and a Sunday to the tariff.
    let problem = ward("2028-12-18", 14, &["a"], &[json!(LAW)], json!({}));
    let calendar = &problem.scenario.calendar;
    assert!(calendar.eve(6).is_some_and(|name| name.say(Lang::Fi) == "jouluaatto"));
    assert_eq!((calendar.holiday(6), calendar.reduces(6)), (None, false));
    let demand = json!([{ "day": "all", "shift": "P", "minimum": 1 }]);
    let shift = json!([{ "code": "P", "start": "15:00", "end": "02:00", "tags": ["evening"] }]);
    let problem = ward("2026-08-24", 14, &["a", "b", "c"], &[json!(LAW)], json!({ "demand": demand, "shift": shift }));
    let plan = legal(&problem);
    for who in problem.scenario.staff() {
        let longest = problem.scenario.line(&plan, who).runs(|day| problem.scenario.line(&plan, who).works(day));
        assert!(longest.iter().all(|run| run.len() <= 5), "five late shifts with night work in a row are the most");
    }
}

/// No. 8: planned and sudden absence move target and overtime limit differently.
#[test]
fn trap_08_planned_and_sudden_absence_move_the_target_differently() {
    let absences = json!([
        { "employee": "a", "from": "2026-08-24", "to": "2026-08-30" },
        { "employee": "b", "date": "2026-08-24", "kind": "sick" },
        { "employee": "c", "date": "2026-08-24", "kind": "sick", "planned": false },
        { "employee": "d", "date": "2026-08-30", "kind": "sick", "planned": false },
    ]);
    let published = json!([
        { "employee": "c", "date": "2026-08-24", "duty": "E" }, { "employee": "d", "date": "2026-08-30", "duty": "off" },
    ]);
    let demand = json!([{ "day": "all", "shift": "A", "minimum": 1 }]);
    let changes = json!({ "absences": absences, "published": published, "demand": demand });
    let problem = ward("2026-08-24", 21, &["a", "b", "c", "d"], &[json!(LAW), json!(SOTE)], changes);
    let owed = |who: u32| REDUCED.minutes(&problem.scenario, EmployeeId(who), &(0..21), Whose::Own).expect("hours");
    // A week of leave: 114:45 - 38:15 (seven days would be 53:33); a day known before: 107:06; one that came later: minus
    // the long day of 14:25 that was published, 100:20; on a published day off: nothing.
    assert_eq!((0..4).map(owed).collect::<Vec<_>>(), [76 * 60 + 30, 107 * 60 + 6, 100 * 60 + 20, 114 * 60 + 45]);
    let plan = legal(&problem);
    for who in problem.scenario.staff() {
        let paid = |(duty, day): (&vuoro_core::units::DutyId, Day)| problem.scenario.paid_minutes(*duty, day);
        assert!(plan.line(who).iter().zip(0..).map(paid).sum::<Minutes>() <= owed(who.0), "{}", who.0);
    }
}

/// No. 11: consents are data with a validity: nine hours of rest until Wednesday, long shifts with a quota, extra nights,
/// a medication permit of one unit.
#[test]
fn trap_11_consents_hold_from_day_to_day() {
    let local = ["local/fi-nine-hour-rest", "local/fi-long-shifts", "consent/fi-personal"];
    let rules: Vec<Value> = [LAW, SOTE].into_iter().chain(local).map(|name| json!(name)).collect();
    let permits = json!([
        { "employee": "a", "what": "nine-hour-rest", "until": "2026-08-26" },
        { "employee": "b", "what": "long-shifts", "quota": 1 },
        { "employee": "b", "what": "nine-hour-rest" },
        { "employee": "c", "what": "extra-nights", "until": "2026-08-29" },
    ]);
    let shift = json!([
        { "code": "A", "start": "07:00", "end": "14:50" }, { "code": "I", "start": "14:00", "end": "21:25" },
        { "code": "D", "start": "07:00", "end": "19:30" }, { "code": "Y", "start": "21:00", "end": "07:12" },
    ]);
    let problem = ward("2026-08-24", 7, &["a", "b", "c"], &rules, json!({ "permits": permits, "shift": shift }));
    // a: Monday to Tuesday is covered by the consent, Thursday to Friday no more.
    let worked = roster(&problem.scenario, &["I A . I A . .", "D . D . . . .", "Y Y Y Y Y Y Y"]);
    assert_eq!(found(&problem, &worked, "daily-rest"), [("a".to_owned(), 1)]);
    assert_eq!(found(&problem, &worked, "long-shifts"), [("b".to_owned(), 1)]);
    assert_eq!(found(&problem, &worked, "shift-longest"), []);
    // c: six nights are covered until Saturday; the seventh on Sunday is two beyond five, and counts once.
    assert_eq!(found(&problem, &worked, "night-shifts-in-a-row"), [("c".to_owned(), 1)]);
    // Planned: mornings after evenings only where the consent holds; never a second long day.
    let demand = json!([{ "day": "all", "shift": "I", "minimum": 1 }, { "day": "all", "shift": "A", "minimum": 1 }, { "day": "mon", "shift": "D", "minimum": 1 }]);
    let permits = json!([{ "employee": "a", "what": "nine-hour-rest", "until": "2026-08-26" }, { "employee": "b", "what": "long-shifts", "quota": 1 }]);
    let changes = json!({ "permits": permits, "shift": shift, "demand": demand });
    let problem = ward("2026-08-24", 7, &["a", "b", "c", "d"], &rules, changes);
    let plan = legal(&problem);
    let code = |who: EmployeeId, day: Day| problem.scenario.duty(plan.get(who, day)).code.clone();
    for who in problem.scenario.staff() {
        let quick = (1..7).filter(|day| code(who, day - 1) == "I" && code(who, *day) == "A");
        assert!(quick.into_iter().all(|day| who.0 == 0 && day <= 2), "a quick return without consent");
        let long = (0..7).filter(|day| code(who, *day) == "D").count();
        assert!(long <= usize::from(who.0 == 1), "a long day without consent");
    }
    // A medication permit is one of a unit and ends with its last day.
    let changes = json!({
        "unit": [{ "id": "w" }, { "id": "x" }],
        "staff": [{ "id": "a", "unit": "w", "units": "x" }, { "id": "b", "unit": "w", "units": "x" }],
        "permits": [{ "employee": "a", "what": "medication", "unit": "w", "from": "2026-08-25", "until": "2026-08-26" }],
        "demand": [{ "unit": "w", "day": "all", "shift": "A", "skill": "medication", "minimum": 1 }, { "unit": "x", "day": "wed", "shift": "A", "skill": "medication", "minimum": 1 }],
    });
    let problem = ward("2026-08-24", 3, &[], &[], changes);
    let (_, judged) = planned(&problem);
    let missing: Vec<(Day, i64)> = judged.findings.iter().map(|found| (found.days.start, found.amount)).collect();
    // Monday in w (not valid yet) and Wednesday in x (not valid there).
    assert_eq!(missing, [(0, 1), (2, 1)], "{:?}", judged.findings);
}

/// No. 12: restrictions are kept, and never their reasons.
#[test]
fn trap_12_restrictions_without_reasons() {
    let restrictions = json!([
        { "employee": "a", "what": "no-nights", "until": "2026-08-30" },
        { "employee": "b", "what": "reduced-days", "limit": 2 },
        { "employee": "c", "what": "shorter-shifts", "limit": "7:30" },
        { "employee": "d", "what": "no-weekends", "from": "2026-08-31" },
    ]);
    let demand = json!([{ "day": "all", "shift": "A", "minimum": 1 }, { "day": "all", "shift": "Y", "minimum": 1 }, { "day": "all", "shift": "I", "minimum": 1 }]);
    let changes = json!({ "restrictions": restrictions, "demand": demand });
    let rules = [json!(LAW), json!("consent/fi-personal")];
    let problem = ward("2026-08-24", 14, &["a", "b", "c", "d", "e", "f", "g"], &rules, changes);
    let plan = legal(&problem);
    let code = |who: u32, day: Day| problem.scenario.duty(plan.get(EmployeeId(who), day)).code.clone();
    assert!((0..7).all(|day| code(0, day) != "Y"), "a works no nights until the 30th");
    let worked = |who: u32, days: std::ops::Range<Day>| days.filter(|day| code(who, *day) != ".").count();
    assert!((0..8).all(|day| worked(1, day..day + 7) <= 2), "b works two days in any seven");
    assert!(
        (0..14).all(|day| [".", "I"].contains(&code(2, day).as_str())),
        "c works up to 7:30: evenings of 7:25 only"
    );
    assert_eq!(worked(3, 12..14), 0, "d has the second weekend off");
    for (table, column) in
        [("restrictions", "reason"), ("restrictions", "diagnosis"), ("permits", "why"), ("absences", "syy")]
    {
        let mut row = json!({ "employee": "a", "what": "no-nights", column: "private" });
        if table == "absences" {
            row = json!({ "employee": "a", "date": "2026-08-24", column: "private" });
        }
        let document =
            json!({ "format-version": 1, "start": "2026-08-24", "days": 7, "staff": [{ "id": "a" }], table: [row] });
        let Err(faults) = vuoro_testkit::read::problem(&document) else { panic!("a reason is refused") };
        assert!(faults.contains(column) && faults.contains("never why") && !faults.contains("private"), "{faults}");
    }
}

/// No. 15: where law and demand cannot both be kept, there is a roster that keeps the law, and a list of what is missing.
#[test]
fn trap_15_the_impossible_gives_the_least_bad_roster_and_says_what_is_missing() {
    let demand = json!([{ "day": "all", "shift": "Y", "minimum": 1, "skill": "nurse" }, { "day": "all", "shift": "A", "minimum": 2 }]);
    let problem = ward("2026-08-24", 14, &["a", "b"], &[json!(LAW), json!(SOTE)], json!({ "demand": demand }));
    let (plan, judged) = planned(&problem);
    let (law, missing): (Vec<_>, Vec<_>) =
        judged.findings.iter().filter(|found| found.required).partition(|found| found.employee.is_some());
    assert!(law.is_empty(), "the law is kept: {law:?}");
    // Two people cannot give 14 nights and 28 mornings; what they do give is planned.
    let heads = plan.employees() as i64;
    assert!(heads == 2 && plan.line(EmployeeId(0)).iter().any(|duty| problem.scenario.duty(*duty).is_work()));
    let shortage: Vec<String> = judged
        .findings
        .iter()
        .filter(|found| found.unit.is_some())
        .map(|found| problem.explain(found).to_string())
        .collect();
    assert!(shortage.len() >= 14, "each uncovered shift is named: {shortage:#?} {missing:?}");
    assert!(shortage.iter().all(|words| words.contains("2026-")), "with its day: {shortage:?}");
}
