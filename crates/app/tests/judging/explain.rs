//! What an explanation claims holds when it is tried, and what is said to an employee is nobody else's business.

use serde_json::{Value, json};
use vuoro_app::explain::{self, Answer, Change, Question, Trial};
use vuoro_core::assess::judge;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::text::Lang;
use vuoro_core::units::rng;
use vuoro_io::files;
use vuoro_testkit::{read, repository, rosters, times};

/// Two nurses and a carer, a morning each day that two may share, and wishes for the same days off.
fn document() -> Value {
    json!({
        "format-version": 1,
        "start": "2026-08-24",
        "days": 7,
        "shift": [
            { "code": "A", "start": "07:00", "end": "15:00", "tags": ["early"] },
            { "code": "Y", "start": "21:00", "end": "07:00", "tags": ["night"] },
        ],
        "staff": [
            { "id": "aino", "name": "Aino Aalto" },
            { "id": "bo", "name": "Bo Berg" },
            { "id": "carla", "name": "Carla Castrén" },
        ],
        "demand": [{ "day": "all", "shift": "A", "minimum": 1 }, { "day": "weekdays", "shift": "Y", "minimum": 1 }],
        "wishes": [
            { "employee": "aino", "date": "2026-08-26", "want": "off" },
            { "employee": "aino", "date": "2026-08-28", "want": "A" },
            { "employee": "bo", "date": "2026-08-26", "want": "off", "strength": "high" },
            { "employee": "carla", "date": "2026-08-29", "want": "not A" },
        ],
        "rules": [
            { "kind": "cover" },
            { "kind": "wishes" },
            { "kind": "rest-between", "minimum": "11:00", "importance": "required" },
            { "kind": "single-days-off" },
            { "kind": "consecutive-work", "maximum": 4, "importance": 15 },
            { "kind": "fair-share", "of": "weekends", "target": 1 },
        ],
    })
}

/// A roster in words, a line for each person.
fn roster(problem: &Problem, lines: &[&str]) -> Roster {
    let scenario = &problem.scenario;
    let mut roster = scenario.empty_roster();
    for (employee, line) in scenario.staff().zip(lines) {
        for (day, code) in scenario.calendar.iter().zip(line.split(' ')) {
            let duty = scenario.alphabet().find(|duty| scenario.duty(*duty).code == code).expect("a duty");
            roster.set(employee, day, duty);
        }
    }
    roster
}

fn changed(roster: &Roster, changes: &[Change]) -> Roster {
    let mut roster = roster.clone();
    changes.iter().for_each(|change| roster.set(change.employee, change.day, change.to));
    roster
}

/// The roster with the changes costs what was said, and findings add up to it.
fn holds(problem: &Problem, roster: &Roster, question: &Question, trial: &Trial) {
    let after = changed(roster, &trial.changes);
    assert_eq!(judge(problem, &after).total - judge(problem, roster).total, trial.cost);
    assert_eq!(
        trial.against.iter().chain(&trial.gains).map(|shift| shift.cost).sum::<vuoro_core::units::Score>(),
        trial.cost
    );
    assert!(question.met(&problem.scenario, &after), "the changes give what was asked for");
}

fn all_hold(problem: &Problem, roster: &Roster, answers: &[Answer]) {
    for answer in answers {
        answer.alone.iter().for_each(|alone| holds(problem, roster, &answer.question, alone));
        if let Some(way) = &answer.way {
            holds(problem, roster, &answer.question, &way.trial);
            assert!(way.trial.keeps_required());
        }
    }
}

#[test]
fn what_is_said_to_grant_a_wish_grants_it_and_costs_what_was_said() {
    let problem = read::sound(&document());
    let mut rng = rng::stream(1, "explain");
    let mut explained = 0;
    for _ in 0..10 * times() {
        let roster = rosters::random(&problem.scenario, &mut rng);
        let answers = explain::answers(&problem, &roster, explain::refused(&problem, &roster), None);
        all_hold(&problem, &roster, &answers);
        explained += answers.len();
    }
    assert!(explained > 5, "random rosters refuse wishes");
}

#[test]
fn a_head_that_would_be_missing_is_the_reason_and_an_exchange_is_what_it_takes() {
    let problem = read::sound(&document());
    let roster = roster(&problem, &["A A A . . A A", ". . . A A . .", "Y Y Y Y Y . ."]);
    let question = explain::question(&problem, &roster, ("Aino Aalto", "26.8.2026", None)).expect("a refused wish");
    assert!(question.asked);
    let answers = explain::answers(&problem, &roster, vec![question], None);
    all_hold(&problem, &roster, &answers);
    let [answer] = answers.as_slice() else { panic!("one answer") };
    let alone = answer.alone.as_ref().expect("she could be off");
    assert_eq!(alone.cost.shared, vuoro_core::units::Score::HEAD, "the morning would have nobody");
    let way = answer.way.as_ref().expect("Bo is free on that day");
    assert_eq!(way.trial.colleagues(answer.question.wish.employee), 1);
    let object = explain::for_planner(&problem, &roster, answer);
    assert_eq!(object["alone"]["against"][0]["rule"], "cover");
    assert_eq!(object["way"]["keeps_required"], true);
}

#[test]
fn a_question_about_a_duty_is_answered_too_and_faults_are_told_together() {
    let problem = read::sound(&document());
    let roster = roster(&problem, &["A A A . . A A", ". . . A A . .", "Y Y Y Y Y . ."]);
    for duty in ["A", "night", "off", "work"] {
        let question = explain::question(&problem, &roster, ("bo", "2026-08-25", Some(duty))).expect("a question");
        all_hold(&problem, &roster, &explain::answers(&problem, &roster, vec![question], None));
    }
    let faults = explain::question(&problem, &roster, ("bos", "2027-01-01", Some("Q"))).expect_err("three faults");
    assert_eq!(faults.count(), 3);
    assert!(explain::question(&problem, &roster, ("bo", "tomorrow", None)).is_err());
}

#[test]
fn an_employee_hears_of_no_colleague_no_price_and_no_restriction() {
    let problem = files::load(&repository("examples/ward")).expect("the example is sound").problem;
    let scenario = &problem.scenario;
    let roster = rosters::random(scenario, &mut rng::stream(3, "explain"));
    let questions: Vec<Question> = explain::refused(&problem, &roster).into_iter().step_by(12).collect();
    let answers = explain::answers(&problem, &roster, questions, None);
    let restricted = problem.rules.iter().map(|rule| rule.meta()).filter(|meta| !meta.basis.restrictions.is_empty());
    let restricted: Vec<_> = restricted.map(|meta| &meta.title).collect();
    assert!(answers.len() > 2 && !restricted.is_empty());
    for answer in &answers {
        let own = answer.question.wish.employee;
        let mut said: Vec<String> = vec![explain::for_employee(&problem, &roster, answer).to_string()];
        for lang in Lang::ALL {
            let words = explain::to_employee(&problem, &roster, answer);
            said.extend(words.iter().map(|sentence| sentence.say(lang)));
            for words in &said {
                assert!(restricted.iter().all(|title| !words.contains(&title.say(lang))), "{words}");
            }
        }
        for words in &said {
            for other in scenario.staff().filter(|other| *other != own).map(|other| scenario.employee(other)) {
                assert!(!words.contains(&other.name), "{words}");
            }
            assert!(!words.contains('€'), "{words}");
        }
    }
}
