//! `vuoro rules`: the catalogue of rule kinds.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure};
use super::terminal::print;
use vuoro_core::constraint::{Importance, Kind};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::suggestion;
use vuoro_core::rulebook::{self, Cited, SetSources, catalogue};
use vuoro_core::rules::{KINDS, kind};

const EXAMPLES: &str = "\
Examples:
  vuoro rules                   all kinds of rules, one line each
  vuoro rules consecutive-work  meaning, parameters with units and defaults, examples
  vuoro rules --source          every figure of the shipped rule sets, its clause, what is unconfirmed
  vuoro rules --source law      the same of the rule sets whose name begins so
  vuoro rules --json            the catalogue as JSON lines";

/// Signs in a line.
const WIDTH: usize = 100;

/// Fields that every rule declaration may have.
const COMMON: &str = "\
Every rule also takes:
  id          a name of its own (default: the kind)
  title       words for reports
  importance  required, very-high, high, medium, low, very-low, or a price in euros
  goal        cost, cover, ergonomics, wishes, fairness, stability or continuity
  for         whom: { employees, groups, contracts, units, skills, period-days } (absent: everyone),
              and on which of their days: { permits, without, restrictions }
  on          when: { weekdays, dates, from, to, holidays } (absent: every day)
  source      where it comes from (law, agreement, house rule)
  clause      act and section, agreement and paragraph
  verify      true while a figure in it is unconfirmed
  layer       law, agreement, local, consent, practice or wish
  mandatory   true: a change may only tighten it, or relax it as `relax` says
  relax       { parameter, to, by, consent }: how far, by which layer, for holders of which permit
  override    instead of a kind: the id of a rule that is changed for some people or days";

/// Lists the kinds of rules, or explains one: meaning, parameters, examples.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Rules {
    /// The kind to explain; without it, all are listed.
    rule: Option<String>,
    /// One JSON object per kind (or clause) and line.
    #[arg(long)]
    json: bool,
    /// List the clauses of the shipped rule sets with their figures and sources.
    #[arg(long)]
    source: bool,
}

impl Rules {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        if self.source {
            return self.cited();
        }
        let chosen: Vec<&dyn Kind> = match &self.rule {
            None => KINDS.to_vec(),
            Some(id) => vec![kind(id).ok_or_else(|| unknown(id))?],
        };
        if self.json {
            for kind in chosen {
                print(&as_json(kind).to_string())?;
            }
        } else if self.rule.is_some() {
            for kind in chosen {
                print(&in_full(kind))?;
            }
        } else {
            print(&listing(&chosen))?;
        }
        Ok(Exit::Good)
    }

    /// Lists clauses.
    fn cited(&self) -> Result<Exit, Failure> {
        let wanted = self.rule.as_deref().unwrap_or_default();
        let sets: Vec<SetSources> =
            rulebook::sources().into_iter().filter(|set| set.name.starts_with(wanted)).collect();
        if sets.is_empty() {
            let near = suggestion(wanted, catalogue::SETS.iter().map(|(name, _)| *name));
            let message = format!("there is no rule set `{wanted}`");
            return Err(Failure::one(Code::RuleSetUnknown, &Place::default(), message, near));
        }
        for set in &sets {
            if !self.json {
                print(&format!("{} ({}): {}\n", set.name, set.layer, set.title))?;
            }
            for clause in &set.clauses {
                print(&if self.json { clause_json(set, clause) } else { clause_text(clause) })?;
            }
        }
        let all = || sets.iter().flat_map(|set| &set.clauses);
        if !self.json {
            let unconfirmed = all().filter(|clause| clause.verify).count();
            print(&format!("{} clauses, {unconfirmed} of them unconfirmed.", all().count()))?;
        }
        Ok(Exit::Good)
    }
}

fn clause_json(set: &SetSources, clause: &Cited) -> String {
    json!({
        "set": set.name, "layer": set.layer, "id": clause.id, "says": clause.says.to_string(), "figures": clause.figures,
        "clause": clause.clause, "source": clause.source, "verify": clause.verify, "mandatory": clause.mandatory.to_string(),
    })
    .to_string()
}

fn clause_text(clause: &Cited) -> String {
    let mark = if clause.verify { "?" } else { " " };
    let id = if clause.id.is_empty() { "(not checked by a rule)" } else { &clause.id };
    let mut text = format!("{mark} {id}\n");
    if !clause.says.is_empty() {
        text += &format!("    {}\n", wrapped(&clause.says.to_string(), 4));
    }
    let mandatory = clause.mandatory.to_string();
    let lines =
        [("figures", &clause.figures), ("clause", &clause.clause), ("source", &clause.source), ("kept by", &mandatory)];
    for (name, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        text += &format!("    {name}: {}\n", wrapped(value, 4));
    }
    if clause.verify {
        text += "    UNCONFIRMED\n";
    }
    text
}

fn unknown(id: &str) -> Failure {
    let near = suggestion(id, KINDS.iter().map(|kind| kind.id()));
    let help = if near.is_empty() { "`vuoro rules` lists all kinds.".to_owned() } else { near };
    Failure::one(Code::RuleUnknown, &Place::default(), format!("there is no kind of rule called `{id}`"), help)
}

fn listing(kinds: &[&dyn Kind]) -> String {
    let width = kinds.iter().map(|kind| kind.id().len()).max().unwrap_or(0);
    let lines = kinds.iter().map(|kind| format!("{:width$}  {}", kind.id(), kind.title()));
    let hint = "\nvuoro rules RULE explains one.".to_owned();
    lines.chain([hint]).collect::<Vec<_>>().join("\n")
}

fn in_full(kind: &dyn Kind) -> String {
    let mut text = format!("{}: {}\n\n{}\n\n", kind.id(), kind.title(), wrapped(kind.about(), 0));
    text += &format!("Goal: {} ({})\n", kind.goal().name(), kind.goal().about());
    text += &format!("Importance unless given: {}\n\nParameters:\n", importance(kind));
    if kind.parameters().is_empty() {
        text += "  none of its own\n";
    }
    let width = kind.parameters().iter().map(|parameter| parameter.name.len()).max().unwrap_or(0);
    for parameter in kind.parameters() {
        let default =
            if parameter.default.is_empty() { String::new() } else { format!(", default {}", parameter.default) };
        let about = parameter.about;
        let words = wrapped(&format!("{about} ({}{default})", parameter.unit), width + 4);
        text += &format!("  {:width$}  {words}\n", parameter.name);
    }
    text += "\nExamples, as written in scenario.toml or a rule set:\n";
    for example in kind.examples() {
        text += &format!("  {{ {} }}\n", declaration(kind, example));
    }
    text + "\n" + COMMON
}

/// The word for the importance of a kind when its declaration gives none.
fn importance(kind: &dyn Kind) -> &'static str {
    let word = Importance::WORDS.iter().find(|(_, importance)| *importance == kind.importance());
    word.map_or("a price of its own", |(word, _)| word)
}

/// A text in lines of at most [`WIDTH`] signs, the later ones indented.
fn wrapped(text: &str, indent: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last > 0 && indent + last + 1 + word.chars().count() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join(&format!("\n{:indent$}", ""))
}

/// An example as an inline table with its kind.
fn declaration(kind: &dyn Kind, example: &str) -> String {
    let fields = example.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = format!("kind = \"{}\"", kind.id());
    std::iter::once(first).chain(fields.map(str::to_owned)).collect::<Vec<_>>().join(", ")
}

fn as_json(kind: &dyn Kind) -> Value {
    let parameters: Vec<Value> = kind
        .parameters()
        .iter()
        .map(|p| json!({ "name": p.name, "unit": p.unit, "default": p.default, "about": p.about }))
        .collect();
    json!({
        "id": kind.id(), "title": kind.title(), "about": kind.about(), "goal": kind.goal().name(),
        "parameters": parameters, "examples": kind.examples(),
    })
}
