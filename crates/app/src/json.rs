//! The JSON lines of the contract: one object per plan or judged roster.

use serde_json::{Map, Value, json};

use vuoro_core::assess::{Assessment, Breakdown, Plan, Row};
use vuoro_core::constraint::{Finding, Problem};

/// What a search has to tell beside the roster; a roster that was only judged has none of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchFacts {
    bound: Option<i64>,
    gap: Option<f64>,
    seconds: Option<f64>,
    seconds_to_best: Option<f64>,
    threads: Option<usize>,
    seed: Option<u64>,
}

impl From<&Plan> for SearchFacts {
    fn from(plan: &Plan) -> Self {
        // A plan that was read from a file tells no times.
        let searched = plan.threads > 0;
        SearchFacts {
            bound: plan.bound,
            gap: plan.gap(),
            seconds: searched.then_some(plan.seconds),
            seconds_to_best: searched.then_some(plan.seconds_to_best),
            threads: searched.then_some(plan.threads),
            seed: Some(plan.seed),
        }
    }
}

/// The object for one judged roster.
pub fn line(
    instance: &str,
    problem: &Problem,
    assessment: &Assessment,
    facts: SearchFacts,
    official: Option<Value>,
) -> Map<String, Value> {
    let hard: Vec<&Finding> = assessment.findings.iter().filter(|finding| finding.required).collect();
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    put("instance", json!(instance));
    put("profile", json!(problem.profile.id));
    put("feasible", json!(assessment.feasible));
    put("cost", json!(assessment.total.soft));
    put("bound", json!(facts.bound));
    put("gap", json!(facts.gap));
    put("seconds", json!(facts.seconds.map(thousandths)));
    put("seconds_to_best", json!(facts.seconds_to_best.map(thousandths)));
    put("threads", json!(facts.threads));
    put("seed", json!(facts.seed));
    put("cost_by_rule", cost_by_rule(problem, assessment));
    put("hard_points", json!(assessment.total.hard));
    put("hard_findings", hard.iter().map(|finding| finding_object(problem, finding)).collect());
    let measures = assessment.measures.list.iter().map(|measure| (measure.id.to_owned(), json!(measure.value)));
    put("measures", Value::Object(measures.collect()));
    if let Some(official) = official {
        put("official", official);
    }
    object
}

/// The measures by unit and profession, and by person where there are any.
pub fn measures_by(all: &Breakdown) -> Value {
    let row = |row: &Row| {
        let measures = row.list.iter().map(|measure| (measure.id.to_owned(), json!(measure.value)));
        (row.id.clone(), Value::Object(measures.collect()))
    };
    let rows = |rows: &[Row]| Value::Object(rows.iter().map(row).collect());
    let mut by = json!({ "unit": rows(&all.units), "profession": rows(&all.professions) });
    if !all.people.is_empty() {
        by["person"] = rows(&all.people);
    }
    by
}

fn thousandths(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}

/// Cost of every rule that cost anything, in the order of the problem's rules.
fn cost_by_rule(problem: &Problem, assessment: &Assessment) -> Value {
    let costs = problem.rules.iter().zip(&assessment.by_rule).filter(|(_, score)| score.soft != 0);
    Value::Object(costs.map(|(rule, score)| (rule.meta().id.clone(), json!(score.soft))).collect())
}

/// A finding as an object, with its sentence.
pub fn finding_object(problem: &Problem, finding: &Finding) -> Value {
    let scenario = &problem.scenario;
    let date = |day| scenario.calendar.date(day).to_string();
    json!({
        "rule": problem.rules[finding.rule].meta().id,
        "employee": finding.employee.map(|employee| &scenario.employee(employee).id),
        "unit": finding.unit.map(|unit| &scenario.unit(unit).id),
        "from": date(finding.days.start),
        "to": date((finding.days.end - 1).max(finding.days.start)),
        "amount": finding.amount,
        "text": problem.explain(finding).to_string(),
    })
}
