//! Runs the case files of the rule kinds (`src/rules/<kind>.cases.toml`) and of the rule sets
//! (`models/<layer>/<set>.cases.toml`): small situations with the expected findings, written so that somebody who
//! knows the rules but no Rust can read and correct them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::rulebook::catalogue;
use vuoro_core::rules::KINDS;
use vuoro_core::units::{Day, DutyId, Score};
use vuoro_testkit::repository;

/// A case file of a kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// A case file of a rule set.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetFile {
    /// The rule sets in use, this one the last.
    uses: Vec<String>,
    /// Shift types in place of those of the base world.
    shift: Option<toml::Value>,
    case: Vec<Case>,
}

/// One situation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What it shows, in a sentence.
    says: String,
    /// Of a kind: the rule's declaration without its kind. Of a rule set: the id of the clause meant, or several.
    rule: toml::Value,
    /// The known past per person; the last duty is that of the day before the horizon.
    #[serde(default)]
    history: BTreeMap<String, String>,
    /// The roster; people not named are off.
    #[serde(default)]
    lines: BTreeMap<String, String>,
    /// Document fields that replace those of the base world.
    #[serde(default)]
    scenario: toml::Table,
    /// The findings, all of them.
    expect: Vec<Expected>,
}

impl Case {
    /// Of a rule set: the clauses that the case is about.
    fn clauses(&self) -> Vec<String> {
        let list = self.rule.as_array().cloned().unwrap_or_else(|| vec![self.rule.clone()]);
        list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect()
    }
}

/// One expected finding; what is not given is not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// Where a case is about several clauses, which of them.
    rule: Option<String>,
    employee: Option<String>,
    unit: Option<String>,
    days: Option<Days>,
    amount: Option<i64>,
    required: Option<bool>,
    note: Option<String>,
}

/// Days as offsets from the first of the horizon: one day, or a half-open range `1..3`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Days {
    One(Day),
    Text(String),
}

impl Days {
    fn range(&self) -> Result<std::ops::Range<Day>, String> {
        let number = |text: &str| text.trim().parse::<Day>().map_err(|_| format!("`{text}` is not a day"));
        match self {
            Days::One(day) => Ok(*day..*day + 1),
            Days::Text(text) => match text.split_once("..") {
                Some((from, to)) => Ok(number(from)?..number(to)?),
                None => number(text).map(|day| day..day + 1),
            },
        }
    }
}

fn folder() -> PathBuf {
    repository("crates/core/src/rules")
}

fn file_of(kind: &str) -> PathBuf {
    folder().join(format!("{}.cases.toml", kind.replace('-', "_")))
}

/// A path as seen from the repository.
fn short(path: &Path) -> String {
    path.strip_prefix(repository("")).unwrap_or(path).display().to_string()
}

#[test]
fn every_case_of_every_rule_kind_holds() {
    let (mut count, mut failures) = (0, Vec::new());
    for kind in KINDS {
        let path = file_of(kind.id());
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        if text.is_empty() {
            failures.push(format!("{} has no case file {}", kind.id(), short(&path)));
            continue;
        }
        let file: File = match toml::from_str(&text) {
            Ok(file) => file,
            Err(error) => {
                failures.push(format!("{}: {error}", short(&path)));
                continue;
            }
        };
        println!("{:>4} cases of {}", file.case.len(), kind.id());
        count += file.case.len();
        let failed = |case: &Case| {
            let outcome = declaration(kind.id(), case).and_then(|rules| run(&rules, &Meant::Kind(kind.id()), case));
            outcome.err().map(|why| format!("{}: {}\n{why}", kind.id(), case.says))
        };
        failures.extend(file.case.iter().filter_map(failed));
    }
    println!("{count} cases of {} rule kinds", KINDS.len());
    assert!(failures.is_empty(), "{} of {count} cases fail:\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn every_case_file_belongs_to_a_registered_kind() {
    let known: Vec<PathBuf> = KINDS.iter().map(|kind| file_of(kind.id())).collect();
    let entries = std::fs::read_dir(folder()).expect("the folder of the rule kinds");
    let stray: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".cases.toml") && !known.contains(path))
        .collect();
    assert!(stray.is_empty(), "{stray:?} name no registered rule kind");
}

/// The rule sets whose clauses must have cases.
fn sets() -> impl Iterator<Item = &'static str> {
    let layered = |name: &&str| !name.starts_with("practice/") || set_file(name).is_file();
    // A set that refuses to be used has no clauses; tests/data/bad shows what it says.
    catalogue::SETS.iter().map(|(name, _)| *name).filter(layered).filter(|name| !set(name).contains_key("refuses"))
}

fn set(name: &str) -> toml::Table {
    catalogue::set(name).unwrap_or_default().parse().unwrap_or_default()
}

fn set_file(name: &str) -> PathBuf {
    repository("models").join(format!("{name}.cases.toml"))
}

/// The names of the clauses of a rule set: ids of its rules, and rules that it changes.
fn clauses(name: &str) -> Vec<String> {
    let set = set(name);
    let rules = set.get("rules").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let named = |rule: &toml::Value| {
        let text = |field: &str| rule.get(field).and_then(toml::Value::as_str).map(str::to_owned);
        text("override").or_else(|| text("id"))
    };
    rules.iter().filter_map(named).collect()
}

#[test]
fn every_case_of_every_rule_set_holds() {
    let (mut count, mut failures) = (0, Vec::new());
    for name in sets() {
        let path = set_file(name);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let file: SetFile = match toml::from_str(&text) {
            Ok(file) => file,
            Err(error) => {
                failures.push(format!("{}: {error}", short(&path)));
                continue;
            }
        };
        println!("{:>4} cases of {name}", file.case.len());
        count += file.case.len();
        let rules = json!(file.uses);
        for clause in clauses(name) {
            if !file.case.iter().any(|case| case.clauses().contains(&clause)) {
                failures.push(format!("{name}: no case is about `{clause}`"));
            }
        }
        for mut case in file.case {
            if let Some(shift) = &file.shift {
                case.scenario.entry("shift").or_insert(shift.clone());
            }
            let clauses = case.clauses();
            if let Err(why) = run(&rules, &Meant::Clauses(clauses.clone()), &case) {
                failures.push(format!("{name}, {}: {}\n{why}", clauses.join(", "), case.says));
            }
        }
    }
    println!("{count} cases of {} rule sets", sets().count());
    assert!(failures.is_empty(), "{} of {count} cases fail:\n\n{}", failures.len(), failures.join("\n\n"));
}

/// The list of rules of a kind's case: its declaration.
fn declaration(kind: &str, case: &Case) -> Result<Value, String> {
    let mut rule = case.rule.as_table().ok_or("`rule` is no table")?.clone();
    rule.insert("kind".into(), kind.into());
    Ok(json!([vuoro_testkit::read::json(toml::Value::Table(rule))]))
}

/// Whose findings a case is about; others, such as those of what is always in force, are not compared.
enum Meant {
    Kind(&'static str),
    Clauses(Vec<String>),
}

impl Meant {
    /// Is it about the rule at this position?
    fn is(&self, problem: &Problem, rule: usize) -> bool {
        match self {
            Meant::Kind(kind) => problem.rules[rule].meta().kind == *kind,
            Meant::Clauses(clauses) => clauses.iter().any(|clause| about(problem, rule) == clause),
        }
    }
}

/// Judges a case by these rules.
fn run(rules: &Value, meant: &Meant, case: &Case) -> Result<(), String> {
    let problem = vuoro_testkit::read::problem(&document(rules, case)?)?;
    let roster = roster(&problem.scenario, case)?;
    let mut findings = problem.evaluate(&roster);
    if let Meant::Clauses(clauses) = meant {
        let unknown = |clause: &&String| !(0..problem.rules.len()).any(|rule| about(&problem, rule) == **clause);
        if let Some(clause) = clauses.iter().find(unknown) {
            return Err(format!("there is no clause `{clause}`"));
        }
    }
    if let Some(silent) = findings.iter().find(|finding| problem.explain(finding).to_string().trim().is_empty()) {
        return Err(format!("no explanation for {silent:?}"));
    }
    let cost: Score = findings.iter().map(|finding| finding.cost).sum();
    if roster.extra.is_empty() && problem.lower().score(&roster) != cost {
        return Err(format!("the forms score {:?}, the findings {cost:?}", problem.lower().score(&roster)));
    }
    findings.retain(|finding| meant.is(&problem, finding.rule));
    compare(&problem, findings, &case.expect)
}

/// The clause of a rule. One that differs between people is several rules: `id`, `id#2`, ….
fn about(problem: &Problem, rule: usize) -> &str {
    problem.rules[rule].meta().id.split('#').next().unwrap_or_default()
}

/// Every expected finding is there, and no other.
fn compare(problem: &Problem, findings: Vec<Finding>, expected: &[Expected]) -> Result<(), String> {
    let found: Vec<String> = findings.iter().map(|finding| words(problem, finding)).collect();
    let mut left = findings;
    let mut missing = Vec::new();
    for wanted in expected {
        let mut at = None;
        for (position, finding) in left.iter().enumerate() {
            if at.is_none() && fits(problem, wanted, finding)? {
                at = Some(position);
            }
        }
        match at {
            Some(at) => drop(left.remove(at)),
            None => missing.push(format!("{wanted:?}")),
        }
    }
    if missing.is_empty() && left.is_empty() {
        return Ok(());
    }
    let surplus: Vec<String> = left.iter().map(|finding| words(problem, finding)).collect();
    Err(format!("  missing: {missing:#?}\n  not expected: {surplus:#?}\n  all found: {found:#?}"))
}

fn fits(problem: &Problem, wanted: &Expected, finding: &Finding) -> Result<bool, String> {
    let scenario = &problem.scenario;
    let employee = finding.employee.map(|id| scenario.employee(id).id.as_str());
    let unit = finding.unit.map(|id| scenario.unit(id).id.as_str());
    let days = wanted.days.as_ref().map(Days::range).transpose()?;
    Ok(wanted.rule.as_ref().is_none_or(|clause| about(problem, finding.rule) == clause)
        && wanted.employee.as_deref().is_none_or(|id| employee == Some(id))
        && wanted.unit.as_deref().is_none_or(|id| unit == Some(id))
        && days.is_none_or(|days| days == finding.days)
        && wanted.amount.is_none_or(|amount| amount == finding.amount)
        && wanted.required.is_none_or(|required| required == finding.required)
        && wanted.note.as_ref().is_none_or(|note| finding.note.to_string().contains(note)))
}

fn words(problem: &Problem, finding: &Finding) -> String {
    format!(
        "days {:?}, amount {}, required {}, note {:?}: {}",
        finding.days,
        finding.amount,
        finding.required,
        finding.note,
        problem.explain(finding)
    )
}

/// The base world with the case's rules, history and own fields.
fn document(rules: &Value, case: &Case) -> Result<Value, String> {
    let mut document = base();
    document.insert("days".into(), json!(length(case)?));
    for (name, value) in case.scenario.clone() {
        document.insert(name, vuoro_testkit::read::json(value));
    }
    let start = document["start"].as_str().unwrap_or_default();
    let start: NaiveDate = start.parse().map_err(|_| format!("`start` is {start:?}"))?;
    let (known, rows) = history(case, start)?;
    if known > 0 {
        document.insert("history-days".into(), json!(known));
        let given = document.entry("history").or_insert(json!([]));
        given.as_array_mut().ok_or("`history` is no list")?.extend(rows);
    }
    document.insert("rules".into(), rules.clone());
    Ok(Value::Object(document))
}

fn base() -> Map<String, Value> {
    let person = |id: &str, skills: &str| json!({ "id": id, "contract": "full", "unit": "w", "skills": skills });
    let document = json!({
        "format-version": 1,
        "time-zone": "Europe/Helsinki",
        "start": "2026-08-24",
        "skills": ["nurse", "practical-nurse", "medication"],
        "unit": [{ "id": "w" }],
        "shift": [
            { "code": "A", "start": "07:00", "end": "14:50", "tags": ["early", "day"] },
            { "code": "I", "start": "14:00", "end": "21:25", "tags": ["evening"] },
            { "code": "Y", "start": "21:00", "end": "07:10", "tags": ["night"] },
            { "code": "E", "start": "07:00", "end": "21:25", "tags": ["long"] },
            { "code": "K", "start": "08:00", "end": "16:00", "tags": ["training"], "covers": false },
        ],
        "contract": [{ "id": "full", "hours": "114:45", "period-days": 21 }],
        "staff": [person("a", "nurse;medication"), person("b", "nurse"), person("c", "practical-nurse")],
    });
    match document {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// The common number of days of all lines, 7 without lines.
fn length(case: &Case) -> Result<usize, String> {
    let mut lengths: Vec<usize> = case.lines.values().map(|line| line.split_whitespace().count()).collect();
    lengths.dedup();
    match lengths[..] {
        [] => Ok(7),
        [one] => Ok(one),
        _ => Err(format!("the lines have different lengths: {lengths:?}")),
    }
}

/// The number of known past days and their rows.
fn history(case: &Case, start: NaiveDate) -> Result<(usize, Vec<Value>), String> {
    let mut rows = Vec::new();
    let mut known = None;
    for (person, line) in &case.history {
        let tokens: Vec<&str> = line.split_whitespace().collect();
        if *known.get_or_insert(tokens.len()) != tokens.len() {
            return Err("the histories have different lengths".into());
        }
        for (token, back) in tokens.iter().zip((1..=tokens.len() as u64).rev()) {
            let date = start - chrono::Days::new(back);
            rows.push(json!({ "employee": person, "date": date.to_string(), "duty": word(token) }));
        }
    }
    Ok((known.unwrap_or(0), rows))
}

/// The marks of printed rosters as duty words.
fn word(token: &str) -> &str {
    match token {
        "v" => "leave",
        "s" => "sick",
        other => other,
    }
}

fn roster(scenario: &Scenario, case: &Case) -> Result<Roster, String> {
    let mut roster = scenario.empty_roster();
    for (person, line) in &case.lines {
        let mut staff = scenario.staff();
        let employee = staff.find(|id| scenario.employee(*id).id == *person).ok_or(format!("nobody is `{person}`"))?;
        for (day, token) in (0..roster.days()).zip(line.split_whitespace()) {
            let mut duties = duties(scenario, token)?.into_iter();
            roster.set(employee, day, duties.next().unwrap_or(DutyId::OFF));
            roster.extra.extend(duties.map(|duty| (employee, day, duty)));
        }
    }
    Ok(roster)
}

/// The duties of a token: one, or several joined by `+` that are no double duty of the scenario.
fn duties(scenario: &Scenario, token: &str) -> Result<Vec<DutyId>, String> {
    let one = |code: &str| scenario.alphabet().find(|id| scenario.duty(*id).code == word(code));
    if let Some(duty) = one(token) {
        return Ok(vec![duty]);
    }
    token.split('+').map(|code| one(code).ok_or(format!("`{code}` is no duty here"))).collect()
}
