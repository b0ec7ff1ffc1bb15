//! An answer for whoever makes the roster: who, which rule and clause, what it costs.

use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};

use super::answer::Answer;
use super::said;
use super::trial::{Shift, Trial, Way};

/// Findings told of one kind; the rest is counted.
const TOLD: usize = 4;

/// The answer in sentences.
pub(super) fn sentences(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    let mut sentences = vec![head(problem, roster, answer)];
    match &answer.alone {
        None => sentences.push(text!("explain-absent")),
        Some(alone) => {
            sentences.push(text!("explain-alone", cost = said::price(problem, alone.cost)));
            effects(problem, alone, &mut sentences);
        }
    }
    match &answer.way {
        None if answer.alone.is_none() => {}
        None => sentences.push(text!("explain-no-way")),
        Some(way) if answer.alone.as_ref().is_some_and(|alone| alone.changes == way.trial.changes) => {
            sentences.push(text!("explain-way-alone"));
        }
        Some(way) => {
            sentences.push(takes(problem, answer, way));
            sentences.extend(changes(problem, roster, &way.trial));
            effects(problem, &way.trial, &mut sentences);
        }
    }
    sentences
}

/// The answer in two sentences: what stands against it most, and what it would take.
pub(super) fn brief(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    let reason = match &answer.alone {
        None => text!("explain-absent"),
        Some(alone) => match alone.against.first() {
            Some(first) => against(problem, first),
            None => text!("explain-nothing-against"),
        },
    };
    let way = match &answer.way {
        None if answer.alone.is_none() => Vec::new(),
        None => vec![text!("explain-no-way")],
        Some(way) => {
            let list = Arg::list(changes(problem, roster, &way.trial), Join::Semicolon);
            vec![text!(
                "explain-takes-changes",
                takes = Arg::Clause(Box::new(takes(problem, answer, way))),
                list = list
            )]
        }
    };
    [vec![head(problem, roster, answer), reason], way].concat()
}

/// Who, when, what is asked for and what the person has.
fn head(problem: &Problem, roster: &Roster, answer: &Answer) -> Text {
    let (scenario, wish) = (&problem.scenario, &answer.question.wish);
    let person = scenario.employee(wish.employee);
    let when = said::on(scenario, wish.day);
    let has = said::has(scenario, roster, wish.employee, wish.day);
    let wanted = said::wanted(scenario, &wish.want);
    match answer.question.asked {
        true => text!("explain-asked", name = &person.name, id = &person.id, when = when, wish = wanted, has = has),
        false => text!("explain-could", name = &person.name, id = &person.id, when = when, wanted = wanted, has = has),
    }
}

/// How many changes, of how many colleagues, at what cost.
fn takes(problem: &Problem, answer: &Answer, way: &Way) -> Text {
    let (count, colleagues) = (way.trial.changes.len(), way.trial.colleagues(answer.question.wish.employee));
    let cost = said::price(problem, way.trial.cost);
    match way.proven {
        true => text!("explain-takes-least", changes = count, colleagues = colleagues, cost = cost),
        false => text!("explain-takes", changes = count, colleagues = colleagues, cost = cost),
    }
}

fn changes(problem: &Problem, roster: &Roster, trial: &Trial) -> Vec<Text> {
    let scenario = &problem.scenario;
    let mut list = Vec::new();
    for change in &trial.changes {
        let from = said::has(scenario, roster, change.employee, change.day);
        let (name, when) = (&scenario.employee(change.employee).name, said::on(scenario, change.day));
        list.push(text!("explain-change", name = name, when = when, from = from, to = said::duty(scenario, change.to)));
    }
    list
}

/// What stands against the changes and what speaks for them.
fn effects(problem: &Problem, trial: &Trial, sentences: &mut Vec<Text>) {
    sentences.extend(trial.against.iter().take(TOLD).map(|shift| against(problem, shift)));
    if trial.against.len() > TOLD {
        sentences.push(text!("explain-more-against", count = trial.against.len() - TOLD));
    }
    for shift in trial.gains.iter().take(TOLD) {
        let gain = said::price(problem, shift.cost);
        sentences.push(text!("explain-gain", cost = gain, rule = rule(problem, shift)));
    }
}

/// A finding that would appear or grow: what it costs, its sentence, its rule.
fn against(problem: &Problem, shift: &Shift) -> Text {
    let cost = said::price(problem, shift.cost);
    let what = Arg::Clause(Box::new(problem.explain(&shift.finding)));
    text!("explain-against", cost = cost, what = what, rule = rule(problem, shift))
}

/// A rule's id, with its clause or source where it has one.
fn rule(problem: &Problem, shift: &Shift) -> Arg {
    let meta = problem.rules[shift.finding.rule].meta();
    match meta.basis.clause.as_ref().or(meta.source.as_ref()) {
        Some(clause) => text!("explain-rule-by", rule = &meta.id, clause = clause).into(),
        None => Arg::word(&meta.id),
    }
}
