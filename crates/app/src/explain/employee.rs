//! An answer for the person asked about: plain words about the person's own days. Names no colleague and nobody's
//! reasons, pay or restrictions.

use vuoro_core::constraint::{Goal, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::EmployeeId;

use super::answer::Answer;
use super::said;
use super::trial::{Change, Shift};

/// The answer in sentences.
pub(super) fn sentences(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    let mut sentences = vec![head(problem, roster, answer)];
    sentences.extend(reasons(problem, answer).into_iter().take(2));
    if answer.alone.is_some() {
        sentences.extend(way(problem, roster, answer));
    }
    sentences
}

/// When, what was asked for and what the person has.
fn head(problem: &Problem, roster: &Roster, answer: &Answer) -> Text {
    let (scenario, wish) = (&problem.scenario, &answer.question.wish);
    let when = said::on(scenario, wish.day);
    let has = said::has(scenario, roster, wish.employee, wish.day);
    match answer.question.asked {
        true => text!("explain-you-asked", when = when, wish = said::wanted(scenario, &wish.want), has = has),
        false => text!("explain-you-have", when = when, wanted = said::wanted(scenario, &wish.want), has = has),
    }
}

/// What stands against it, the gravest first, each once.
pub(super) fn reasons(problem: &Problem, answer: &Answer) -> Vec<Text> {
    let Some(alone) = &answer.alone else { return vec![text!("explain-you-are-absent")] };
    let mut reasons: Vec<Text> = Vec::new();
    for shift in &alone.against {
        let reason = reason(problem, shift, answer.question.wish.employee);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    // What holds for any roster says less than what would be wrong in this one.
    reasons.sort_by_key(|reason| *reason == text!("explain-you-other"));
    if reasons.is_empty() {
        reasons.push(text!("explain-you-nothing"));
    }
    reasons
}

/// What a finding means to the person, without saying what is nobody's business. Titles that the scenario's own files
/// give may name somebody, and rules about restrictions, permits or one person are private.
fn reason(problem: &Problem, shift: &Shift, person: EmployeeId) -> Text {
    let rule = &problem.rules[shift.finding.rule];
    let meta = rule.meta();
    let own = shift.finding.employee == Some(person);
    let private = !meta.basis.restrictions.is_empty() || meta.people.iter().count() == 1;
    let ours = meta.basis.shipped || meta.title.id().is_some();
    match meta.goal {
        Goal::Cover if !own => text!("explain-you-cover"),
        Goal::Fairness => text!("explain-you-fairness"),
        Goal::Stability if own => text!("explain-you-fixed"),
        Goal::Cost if own && rule.norm().is_some() => text!("explain-you-hours"),
        Goal::Cover | Goal::Wishes if own => text!("explain-you-agreed"),
        Goal::Ergonomics if own && ours && !private => text!("explain-you-rule", title = &meta.title),
        Goal::Ergonomics if own => text!("explain-you-agreed"),
        _ => text!("explain-you-other"),
    }
}

/// How it could be arranged.
fn way(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    let Some(way) = &answer.way else { return vec![text!("explain-you-no-way")] };
    let person = answer.question.wish.employee;
    let colleagues = way.trial.colleagues(person);
    let own = own_changes(answer).map(|change| {
        let from = said::has(&problem.scenario, roster, person, change.day);
        let to = said::duty(&problem.scenario, change.to);
        text!("explain-your-change", when = said::on(&problem.scenario, change.day), from = from, to = to)
    });
    let own = Arg::list(own, Join::Semicolon);
    match colleagues {
        0 => vec![text!("explain-you-way-alone", own = own), text!("explain-you-ask")],
        count => vec![text!("explain-you-way", colleagues = count, own = own), text!("explain-you-ask")],
    }
}

/// The changes of the person's own days.
pub(super) fn own_changes(answer: &Answer) -> impl Iterator<Item = &Change> {
    let changes = answer.way.iter().flat_map(|way| &way.trial.changes);
    changes.filter(|change| change.employee == answer.question.wish.employee)
}
