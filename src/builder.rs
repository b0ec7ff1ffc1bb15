//! Scenarios made in memory.

use serde_json::{Map, Value, json};
use vuoro_core::constraint::Problem;
use vuoro_core::error::Faults;
use vuoro_io::files;

/// A scenario under construction, for programs that have no files.
///
/// Each method adds an entry to one of the tables of a scenario document (`docs/formats.md`); [`build`](Self::build)
/// checks all of it with the constructor that files go through, and reports every fault at once.
///
/// ```
/// # fn main() -> Result<(), vuoro::Faults> {
/// let problem = vuoro::ScenarioBuilder::new("2026-08-24", 7)
///     .shift("A", "07:00", "15:00")
///     .person("aino")
///     .person("bo")
///     .demand("all", "A", 1, 1)
///     .rule(r#"{ "kind": "cover" }"#)
///     .rule(r#"{ "kind": "consecutive-work", "maximum": 4, "importance": "required" }"#)
///     .build()?;
/// assert_eq!(problem.scenario.employees.len(), 2);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ScenarioBuilder {
    document: Map<String, Value>,
}

impl ScenarioBuilder {
    /// A scenario of so many `days` from the date `start` (`2026-08-24`), in Finland's time zone.
    pub fn new(start: &str, days: u32) -> Self {
        let mut document = Map::new();
        document.insert("format-version".into(), json!(1));
        document.insert("start".into(), json!(start));
        document.insert("days".into(), json!(days));
        document.insert("time-zone".into(), json!("Europe/Helsinki"));
        ScenarioBuilder { document }
    }

    /// Its name in reports.
    pub fn name(self, name: &str) -> Self {
        self.field("name", json!(name))
    }

    /// A unit. Without any, one is implied.
    pub fn unit(self, id: &str) -> Self {
        self.row("unit", json!({ "id": id }))
    }

    /// A skill that demand may ask for and people may have.
    pub fn skill(self, name: &str) -> Self {
        self.row("skills", json!(name))
    }

    /// A shift type by its code, from `start` to `end` (`07:00`; not after the start means on the next day).
    pub fn shift(self, code: &str, start: &str, end: &str) -> Self {
        self.row("shift", json!({ "code": code, "start": start, "end": end }))
    }

    /// A contract: a full-timer's `hours` (`114:45`) in a planning period of `period_days`.
    pub fn contract(self, id: &str, hours: &str, period_days: u32) -> Self {
        self.row("contract", json!({ "id": id, "hours": hours, "period-days": period_days }))
    }

    /// A person without further data. [`row`](Self::row) of the table `staff` takes skills, units and the rest.
    pub fn person(self, id: &str) -> Self {
        self.row("staff", json!({ "id": id }))
    }

    /// Heads wanted on a shift: on a weekday, a date, `weekdays`, `weekend` or `all`.
    pub fn demand(self, day: &str, shift: &str, minimum: u32, target: u32) -> Self {
        self.row("demand", json!({ "day": day, "shift": shift, "minimum": minimum, "target": target }))
    }

    /// What a person wants on a date: `off`, a shift, `not` a shift.
    pub fn wish(self, employee: &str, date: &str, want: &str) -> Self {
        self.row("wishes", json!({ "employee": employee, "date": date, "want": want }))
    }

    /// A rule: the name of a rule set (`practice/ward`), or a declaration as JSON (`{"kind": "cover"}`).
    pub fn rule(self, rule: &str) -> Self {
        // What is no JSON object is a name; if it is neither, `build` says so.
        let declared = serde_json::from_str(rule).ok().filter(Value::is_object);
        self.row("rules", declared.unwrap_or_else(|| json!(rule)))
    }

    /// Any entry of any table of the document.
    pub fn row(mut self, table: &str, entry: Value) -> Self {
        let rows = self.document.entry(table).or_insert_with(|| json!([]));
        match rows {
            Value::Array(rows) => rows.push(entry),
            other => *other = json!([entry]),
        }
        self
    }

    /// Any single value of the document.
    pub fn field(mut self, name: &str, value: Value) -> Self {
        self.document.insert(name.into(), value);
        self
    }

    /// The document as JSON, as files and workers take it.
    pub fn document(&self) -> Value {
        Value::Object(self.document.clone())
    }

    /// Checks the scenario.
    ///
    /// # Errors
    /// Every fault of the scenario and its rules, with place, value and what to try.
    pub fn build(&self) -> Result<Problem, Faults> {
        let read = files::read_document_text("the scenario built in memory", self.document().to_string());
        Ok(read.and_then(files::build)?.problem)
    }
}
