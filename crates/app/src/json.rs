//! The JSON lines of the contract: one object per plan or judged roster.

use serde_json::{Map, Value, json};

use vuoro_core::assess::{
    Advice, Alternatives, Breakdown, Differences, Figure, Judgement, Plan, Row, Unjudged, unjudged,
};
use vuoro_core::constraint::{Finding, Goal, Problem};
use vuoro_core::text::Text;

/// The object for one judged roster.
pub fn line(instance: &str, problem: &Problem, plan: &Plan, official: Option<Value>) -> Map<String, Value> {
    let judgement = &plan.judgement;
    let effort = plan.effort();
    let hard: Vec<&Finding> = judgement.findings.iter().filter(|finding| finding.required).collect();
    let mut object = Map::new();
    let mut put = |name: &str, value: Value| {
        object.insert(name.to_owned(), value);
    };
    put("instance", json!(instance));
    put("profile", json!(problem.profile.id));
    put("feasible", json!(judgement.feasible));
    put("cost", json!(judgement.total.soft));
    put("bound", json!(plan.bound()));
    put("gap", json!(plan.gap()));
    put("seconds", json!(effort.map(|effort| thousandths(effort.seconds))));
    put("seconds_to_best", json!(effort.map(|effort| thousandths(effort.seconds_to_best))));
    put("threads", json!(effort.map(|effort| effort.threads)));
    put("seed", json!(plan.provenance.as_ref().map(|provenance| provenance.seed)));
    put("cost_by_rule", cost_by_rule(problem, judgement));
    put("hard_points", json!(judgement.total.hard));
    put("shared_points", json!(judgement.total.shared));
    put("unavoidable", json!(plan.is_unavoidable()));
    put("hard_findings", hard.iter().map(|finding| finding_object(problem, finding)).collect());
    put("not_judged", not_judged(problem));
    let measures = plan.measures.list.iter().map(|measure| (measure.id.to_owned(), json!(measure.value)));
    put("measures", Value::Object(measures.collect()));
    if let Some(official) = official {
        put("official", official);
    }
    object
}

/// What is given and no roster is judged by: the rule, where it is one, and the sentence in English.
pub fn not_judged(problem: &Problem) -> Value {
    let object = |one: Unjudged| {
        let rule = one.rule.map(|rule| &problem.rules[rule].meta().id);
        json!({ "rule": rule, "text": one.text.to_string() })
    };
    unjudged(problem).into_iter().map(object).collect()
}

/// The profile that a unit needs now, what speaks for it (shares in thousandths, the rest in hundredths), and the sentence
/// in English.
pub fn advice(advice: &Advice, title: &Text) -> Value {
    let state = advice.state;
    json!({
        "profile": advice.profile,
        "text": advice.told(title).to_string(),
        "sick_per_thousand": state.sick,
        "strain_hundredths": state.strain,
        "refused_wishes_hundredths": state.refused,
        "published": state.published,
    })
}

/// How the plan at a position stands to the others, which go by `names`: the better one that it hardly differs from and
/// why, person-days that differ from each other one, and the goals that its profile weighs in vain.
pub fn alternative(all: &Alternatives, at: usize, names: &[String]) -> Map<String, Value> {
    let alike = all.alike[at].map(|alike| {
        json!({
            "plan": names[alike.of],
            "person_days": alike.days,
            "why": alike.why.name(),
            "text": all.told(at, names).map(|text| text.to_string()),
        })
    });
    let others = (0..names.len()).filter(|other| *other != at);
    let differing = others.map(|other| (names[other].clone(), json!(all.differing[at][other])));
    let mut object = Map::new();
    object.insert("same_as".to_owned(), json!(alike));
    object.insert("person_days".to_owned(), json!(all.person_days));
    object.insert("person_days_differing".to_owned(), Value::Object(differing.collect()));
    object.insert("idle_goals".to_owned(), all.idle[at].iter().map(|goal: &Goal| json!(goal.name())).collect());
    object
}

/// Where the plan at a position differs from the first, by person and day.
pub fn differences(problem: &Problem, found: &Differences, at: usize) -> Value {
    let scenario = &problem.scenario;
    let people = found.people.iter().filter(|person| person.days[at] > 0).map(|person| {
        let figures = Figure::ALL.iter().zip(&person.figures);
        let mut object: Map<String, Value> = figures
            .map(|(figure, values)| (figure.name().to_owned(), json!({ "first": values[0], "here": values[at] })))
            .collect();
        object.insert("employee".to_owned(), json!(scenario.employee(person.employee).id));
        object.insert("days".to_owned(), json!(person.days[at]));
        Value::Object(object)
    });
    let days = found.days.iter().filter(|day| day.people[at] > 0).map(|day| {
        json!({
            "date": scenario.calendar.date(day.day).to_string(),
            "people": day.people[at],
            "heads_missing": { "first": day.missing[0], "here": day.missing[at] },
        })
    });
    json!({ "people": people.collect::<Vec<_>>(), "days": days.collect::<Vec<_>>() })
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
fn cost_by_rule(problem: &Problem, judgement: &Judgement) -> Value {
    let costs = problem.rules.iter().zip(&judgement.by_rule).filter(|(_, score)| score.soft != 0);
    Value::Object(costs.map(|(rule, score)| (rule.meta().id.clone(), json!(score.soft))).collect())
}

/// A finding as an object, with its sentence in English.
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
