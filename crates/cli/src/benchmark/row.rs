//! One finished run: what is kept of it, and what the table shows.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::known::{Known, Published};
use vuoro_app::input::Input;
use vuoro_app::json;
use vuoro_app::session::Made;
use vuoro_core::assess::Plan;

/// What the table shows of a run.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Row {
    /// The set that the instance belongs to.
    pub set: String,
    /// The instance.
    pub instance: String,
    /// Seed of the run.
    pub seed: u64,
    /// Is nothing required broken?
    pub feasible: bool,
    /// Cost; none without a roster.
    pub cost: Option<i64>,
    /// Best known cost.
    pub best_known: Option<i64>,
    /// How far above it, as a share of it.
    pub to_best_known: Option<f64>,
    /// Proven bound.
    pub bound: Option<i64>,
    /// Proven gap.
    pub gap: Option<f64>,
    /// Is the cost proven to be the least possible?
    pub proven: bool,
    /// Seconds in all.
    pub seconds: Option<f64>,
    /// Seconds to the best roster.
    pub seconds_to_best: Option<f64>,
    /// Most memory of the worker.
    pub peak_memory_kib: Option<u64>,
    /// The published result nearest in time.
    pub published: Option<Published>,
    /// How far above that, as a share of it.
    pub to_published: Option<f64>,
}

impl Row {
    /// The row of a run's fields.
    pub fn of(fields: &Map<String, Value>) -> serde_json::Result<Self> {
        serde_json::from_value(Value::Object(fields.clone()))
    }
}

/// The fields of a finished run. `run` is its identity.
pub fn fields(run: &Value, set: &str, name: &str, seed: u64, input: &Input, made: &Made) -> Map<String, Value> {
    // The run stands in front: half a line is known by it.
    let mut fields = Map::from_iter([("run".to_owned(), run.clone())]);
    fields.extend(match &made.plan {
        Some(plan) => {
            let official = input.official(&plan.roster);
            json::line(name, &made.problem, plan, official)
        }
        None => Map::from_iter([
            ("instance".to_owned(), json!(name)),
            ("feasible".to_owned(), json!(false)),
            ("cost".to_owned(), Value::Null),
            ("seed".to_owned(), json!(seed)),
        ]),
    });
    let mut put = |name: &str, value: Value| {
        fields.insert(name.to_owned(), value);
    };
    put("set", json!(set));
    put("proven", json!(made.plan.as_ref().is_some_and(is_proven)));
    put("stopped", json!(made.plan.as_ref().and_then(|plan| plan.provenance.as_ref()?.stopped)));
    put("peak_memory_kib", json!(made.memory));
    fields
}

/// Adds what others have found.
pub fn compare(fields: &mut Map<String, Value>, known: Option<&Known>, published: Option<&Published>) {
    let legal = fields.get("feasible") == Some(&Value::Bool(true));
    let cost = fields.get("cost").and_then(Value::as_f64).filter(|_| legal);
    let above = |other: Option<f64>| cost.zip(other).map(|(cost, other)| (cost - other) / other.max(1.0));
    let best = known.and_then(|known| known.cost);
    let to_best = above(best.map(|best| best as f64));
    let to_published = above(published.map(|published| published.cost));
    for (name, value) in [
        ("best_known", json!(best)),
        ("to_best_known", json!(to_best)),
        ("published", json!(published)),
        ("to_published", json!(to_published)),
    ] {
        fields.insert(name.to_owned(), value);
    }
}

fn is_proven(plan: &Plan) -> bool {
    plan.judgement.feasible && plan.bound().is_some_and(|bound| bound >= plan.judgement.total.soft)
}
