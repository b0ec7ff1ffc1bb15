//! Answers as JSON, in either voice.

use serde_json::{Value, json};

use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::{Day, EmployeeId, Score};

use super::answer::Answer;
use super::employee;
use super::trial::{Change, Shift, Trial};

/// The answer with ids, rules and costs.
pub fn for_planner(problem: &Problem, roster: &Roster, answer: &Answer) -> Value {
    let mut object = about(problem, roster, answer);
    let person = answer.question.wish.employee;
    object["alone"] = json!(answer.alone.as_ref().map(|alone| trial(problem, roster, person, alone)));
    object["way"] = json!(answer.way.as_ref().map(|way| {
        let mut value = trial(problem, roster, person, &way.trial);
        value["proven"] = json!(way.proven);
        value
    }));
    object
}

/// The answer for the person: reasons in English, and the person's own changes.
pub fn for_employee(problem: &Problem, roster: &Roster, answer: &Answer) -> Value {
    let mut object = about(problem, roster, answer);
    let reasons = employee::reasons(problem, answer);
    object["reasons"] = reasons.iter().map(|reason| json!(reason.to_string())).collect();
    object["way"] = json!(answer.way.as_ref().map(|way| {
        let person = answer.question.wish.employee;
        let own = employee::own_changes(answer).map(|one| change(&problem.scenario, roster, one));
        json!({ "colleagues": way.trial.colleagues(person), "changes": own.collect::<Vec<_>>() })
    }));
    object
}

/// What is asked, and what the person has.
fn about(problem: &Problem, roster: &Roster, answer: &Answer) -> Value {
    let (scenario, wish) = (&problem.scenario, &answer.question.wish);
    json!({
        "employee": scenario.employee(wish.employee).id,
        "date": scenario.calendar.date(wish.day).to_string(),
        "asked": answer.question.asked,
        "wanted": wish.text,
        "has": codes(scenario, roster, wish.employee, wish.day),
    })
}

fn codes(scenario: &Scenario, roster: &Roster, employee: EmployeeId, day: Day) -> String {
    let codes: Vec<&str> = roster.duties(employee, day).map(|duty| scenario.duty(duty).code.as_str()).collect();
    codes.join(" ")
}

fn trial(problem: &Problem, roster: &Roster, person: EmployeeId, trial: &Trial) -> Value {
    let changes: Vec<Value> = trial.changes.iter().map(|one| change(&problem.scenario, roster, one)).collect();
    let shifts = |list: &[Shift]| list.iter().map(|shift| effect(problem, shift)).collect::<Vec<_>>();
    json!({
        "cost": score(trial.cost),
        "keeps_required": trial.keeps_required(),
        "colleagues": trial.colleagues(person),
        "changes": changes,
        "against": shifts(&trial.against),
        "gains": shifts(&trial.gains),
    })
}

fn change(scenario: &Scenario, roster: &Roster, change: &Change) -> Value {
    json!({
        "employee": scenario.employee(change.employee).id,
        "date": scenario.calendar.date(change.day).to_string(),
        "from": codes(scenario, roster, change.employee, change.day),
        "to": scenario.duty(change.to).code,
    })
}

fn effect(problem: &Problem, shift: &Shift) -> Value {
    let mut value = crate::json::finding_object(problem, &shift.finding);
    let meta = problem.rules[shift.finding.rule].meta();
    value["clause"] = json!(meta.basis.clause.as_ref().or(meta.source.as_ref()));
    value["required"] = json!(shift.finding.required);
    value["cost"] = score(shift.cost);
    value
}

/// Points of broken requirements, and cost in cost units.
fn score(score: Score) -> Value {
    json!({ "hard": score.hard, "shared": score.shared, "soft": score.soft })
}
