//! A plan as JSON: everything known about it, and readable again as a roster. Words are in English.

use serde_json::{Map, Value, json};

use super::named_cells;
use vuoro_core::assess::Plan;
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::units::{Score, ids::Id};

/// The JSON of a plan. `problem` must have the plan's profile.
pub fn plan_json(plan: &Plan, problem: &Problem) -> Value {
    let scenario = &problem.scenario;
    let total = plan.judgement.total;
    let cell = |(employee, day, duty)| {
        json!({
            "employee": scenario.employee(employee).id,
            "date": scenario.calendar.date(day).to_string(),
            "duty": scenario.duty(duty).code,
        })
    };
    json!({
        "format-version": 1,
        "scenario": scenario.name,
        "start": scenario.calendar.start.to_string(),
        "days": scenario.calendar.days,
        "profile": plan.profile.id,
        "feasible": plan.judgement.feasible,
        "cost": total.soft,
        "cost-unit": scenario.cost_unit,
        "hard": total.hard,
        "shared": total.shared,
        "unavoidable": plan.is_unavoidable(),
        "bound": plan.bound(),
        "gap": plan.gap(),
        "seconds": plan.effort().map(|effort| effort.seconds),
        "seconds_to_best": plan.effort().map(|effort| effort.seconds_to_best),
        "threads": plan.effort().map(|effort| effort.threads),
        "seed": plan.provenance.as_ref().map(|provenance| provenance.seed),
        "stopped": plan.provenance.as_ref().and_then(|provenance| provenance.stopped),
        "cost_by_rule": by_rule(plan, problem, |score| score.soft),
        "hard_by_rule": by_rule(plan, problem, |score| score.hard),
        "measures": measures(plan),
        "findings": plan.judgement.findings.iter().map(|found| finding(found, problem)).collect::<Vec<_>>(),
        "roster": named_cells(scenario, &plan.roster).map(cell).collect::<Vec<_>>(),
    })
}

/// What each rule costs, by id; rules that cost nothing are left out.
fn by_rule(plan: &Plan, problem: &Problem, part: impl Fn(&Score) -> i64) -> Map<String, Value> {
    let scores = problem.rules.iter().zip(&plan.judgement.by_rule);
    let costs = scores.map(|(rule, score)| (rule.meta().id.clone(), part(score)));
    costs.filter(|(_, cost)| *cost != 0).map(|(id, cost)| (id, cost.into())).collect()
}

fn measures(plan: &Plan) -> Map<String, Value> {
    plan.measures.list.iter().map(|measure| (measure.id.to_owned(), json!(measure.value))).collect()
}

fn finding(finding: &Finding, problem: &Problem) -> Value {
    let scenario = &problem.scenario;
    json!({
        "rule": problem.rules[finding.rule].meta().id,
        "employee": finding.employee.map(|employee| &scenario.employee(employee).id),
        "unit": finding.unit.map(|unit| &scenario.units[unit.index()].id),
        "from": scenario.calendar.date(finding.days.start).to_string(),
        "to": scenario.calendar.date((finding.days.end - 1).max(finding.days.start)).to_string(),
        "amount": finding.amount,
        "cost": finding.cost.soft,
        "hard": finding.cost.hard,
        "shared": finding.cost.shared,
        "required": finding.required,
        "note": finding.note.to_string(),
        "words": problem.explain(finding).to_string(),
    })
}
