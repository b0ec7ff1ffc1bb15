//! `vuoro rules`: the catalogue of rule kinds.

use clap::Args;
use serde_json::{Value, json};

use super::context::{Context, wrapped};
use super::failure::{Exit, Failure};
use super::terminal::print;
use vuoro_core::constraint::{Goal, Importance, Kind};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::suggestion;
use vuoro_core::rulebook::{self, Cited, SetSources, catalogue};
use vuoro_core::rules::{KINDS, kind};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};

const EXAMPLES: &str = "\
Examples:
  vuoro rules                   all kinds of rules, one line each
  vuoro rules consecutive-work  meaning, parameters with units and defaults, examples
  vuoro rules practice/house    what a shipped rule set holds: rules, figures, sources, what is unconfirmed
  vuoro rules --source          every figure of the shipped rule sets, its clause, what is unconfirmed
  vuoro rules --source law      the same of the rule sets whose name begins so
  vuoro rules --json            the catalogue as JSON lines";

/// Characters in a line.
const WIDTH: usize = 100;

/// Lists the kinds of rules, explains one (meaning, parameters, examples), or shows a rule set.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Rules {
    /// The kind to explain, or the rule set to show; without it, all kinds are listed.
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
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        if self.source || self.rule.as_deref().is_some_and(is_set) {
            return self.cited(context);
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
                print(&in_full(kind, context))?;
            }
        } else {
            print(&listing(&chosen, context))?;
        }
        Ok(Exit::Good)
    }

    /// Lists clauses.
    fn cited(&self, context: Context) -> Result<Exit, Failure> {
        let wanted = self.rule.as_deref().unwrap_or_default();
        let exact = rulebook::sources().into_iter().filter(|set| set.name == wanted);
        let mut sets: Vec<SetSources> = exact.collect();
        if sets.is_empty() {
            sets = rulebook::sources().into_iter().filter(|set| set.name.starts_with(wanted)).collect();
        }
        if sets.is_empty() {
            let near = suggestion(wanted, catalogue::SETS.iter().map(|(name, _)| *name));
            let message = text!("rules-no-set", name = wanted);
            return Err(Failure::one(Code::RuleSetUnknown, &Place::default(), message, near));
        }
        for set in &sets {
            if !self.json {
                print(&format!("{} ({}): {}\n", set.name, set.layer, context.say(&set.title)))?;
            }
            for clause in &set.clauses {
                print(&if self.json { clause_json(set, clause) } else { clause_text(clause, context) })?;
            }
        }
        let all = || sets.iter().flat_map(|set| &set.clauses);
        if !self.json {
            let unconfirmed = all().filter(|clause| clause.verify).count();
            print(&context.say(text!("rules-clauses", count = all().count(), unconfirmed = unconfirmed)))?;
        }
        Ok(Exit::Good)
    }
}

/// Is it the name of a shipped rule set, or written like one? Names of sets have a folder.
fn is_set(name: &str) -> bool {
    kind(name).is_none() && (name.contains('/') || catalogue::SETS.iter().any(|(set, _)| *set == name))
}

fn clause_json(set: &SetSources, clause: &Cited) -> String {
    json!({
        "set": set.name, "layer": set.layer, "id": clause.id, "says": clause.says.to_string(),
        "figures": clause.figures, "clause": clause.clause, "source": clause.source, "verify": clause.verify,
        "mandatory": clause.mandatory.to_string(),
    })
    .to_string()
}

fn clause_text(clause: &Cited, context: Context) -> String {
    let mark = if clause.verify { "?" } else { " " };
    let unchecked = || context.say(text!("rules-clause-unchecked"));
    let id = if clause.id.is_empty() { unchecked() } else { clause.id.clone() };
    let mut lines = vec![context.say(&clause.says)];
    let mut add = |shown: bool, text: Text| lines.extend(shown.then(|| context.say(text)));
    add(!clause.figures.is_empty(), text!("rules-clause-figures", value = &clause.figures));
    add(!clause.clause.is_empty(), text!("rules-clause-clause", value = &clause.clause));
    add(!clause.source.is_empty(), text!("rules-clause-source", value = &clause.source));
    add(!clause.mandatory.is_empty(), text!("rules-clause-mandatory", value = &clause.mandatory));
    add(clause.verify, text!("rules-clause-unconfirmed"));
    let lines = lines.iter().filter(|line| !line.is_empty());
    let lines: String = lines.map(|line| format!("    {}\n", wrapped(line, 4, WIDTH))).collect();
    format!("{mark} {id}\n{lines}")
}

fn unknown(id: &str) -> Failure {
    let near = suggestion(id, KINDS.iter().map(|kind| kind.id()));
    let help = if near.is_empty() { text!("rules-unknown-help") } else { near };
    Failure::one(Code::RuleUnknown, &Place::default(), text!("rules-unknown", name = id), help)
}

fn listing(kinds: &[&dyn Kind], context: Context) -> String {
    let width = kinds.iter().map(|kind| kind.id().len()).max().unwrap_or(0);
    let lines = kinds.iter().map(|kind| format!("{:width$}  {}", kind.id(), context.say(title(*kind))));
    let hint = format!("\n{}", context.say(text!("rules-hint")));
    lines.chain([hint]).collect::<Vec<_>>().join("\n")
}

fn in_full(kind: &dyn Kind, context: Context) -> String {
    let about = wrapped(&context.say(kind.about()), 0, WIDTH);
    let goal = text!("rules-goal", goal = kind.goal().name(), about = kind.goal().about());
    let importance = text!("rules-importance", importance = importance(kind));
    let mut text = format!("{}: {}\n\n{about}\n\n", kind.id(), context.say(title(kind)));
    text += &format!("{}\n{}\n\n", context.say(goal), context.say(importance));
    text += &format!("{}\n", context.say(text!("rules-parameters")));
    if kind.parameters().is_empty() {
        text += &format!("  {}\n", context.say(text!("rules-no-parameters")));
    }
    let width = kind.parameters().iter().map(|parameter| parameter.name.len()).max().unwrap_or(0);
    for parameter in kind.parameters() {
        let (about, unit, default) = (parameter.about, parameter.unit, parameter.default);
        let words = if default.is_empty() {
            text!("rules-parameter", about = about, unit = unit)
        } else {
            text!("rules-parameter-default", about = about, unit = unit, default = default)
        };
        text += &format!("  {:width$}  {}\n", parameter.name, wrapped(&context.say(words), width + 4, WIDTH));
    }
    text += &format!("\n{}\n", context.say(text!("rules-examples")));
    for example in kind.examples() {
        text += &format!("  {{ {} }}\n", declaration(kind, example));
    }
    text + "\n" + &common(context)
}

fn title(kind: &dyn Kind) -> Text {
    Text::message(format!("kind-{}", kind.id()), Vec::new())
}

/// Fields that every rule declaration may have.
fn common(context: Context) -> String {
    let words = Arg::list(Importance::WORDS.map(|(word, _)| word), Join::Comma);
    let goals = Arg::list(Goal::ALL.map(Goal::name), Join::Or);
    let layers = Arg::list(["law", "agreement", "local", "consent", "practice", "wish"], Join::Or);
    let (whom, days) = (
        "{ employees, groups, contracts, units, skills, period-days, forms }",
        "{ permits, without, restrictions, full-time }",
    );
    let when = "{ weekdays, dates, from, to, holidays }";
    let fields: [(&str, Arg); 13] = [
        ("id", text!("rules-common-id").into()),
        ("title", text!("rules-common-title").into()),
        ("importance", text!("rules-common-importance", words = words).into()),
        ("goal", goals),
        ("for", text!("rules-common-for", whom = whom, days = days).into()),
        ("on", text!("rules-common-on", when = when).into()),
        ("source", text!("rules-common-source").into()),
        ("clause", text!("rules-common-clause").into()),
        ("verify", text!("rules-common-verify").into()),
        ("layer", layers),
        ("mandatory", text!("rules-common-mandatory").into()),
        ("relax", text!("rules-common-relax", fields = "{ parameter, to, by, consent }").into()),
        ("override", text!("rules-common-override").into()),
    ];
    let mut text = context.say(text!("rules-common"));
    for (name, words) in fields {
        text += &format!("\n  {name:10}  {}", wrapped(&context.say(words), 14, WIDTH));
    }
    text
}

/// The word for the importance of a kind when its declaration gives none.
fn importance(kind: &dyn Kind) -> Arg {
    let word = Importance::WORDS.iter().find(|(_, importance)| *importance == kind.importance());
    word.map_or_else(|| text!("rules-own-price").into(), |(word, _)| Arg::word(word))
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
        .map(|p| json!({ "name": p.name, "unit": p.unit, "default": p.default, "about": p.about.to_string() }))
        .collect();
    json!({
        "id": kind.id(), "title": title(kind).to_string(), "about": kind.about().to_string(), "goal": kind.goal().name(),
        "parameters": parameters, "examples": kind.examples(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::text::Lang;

    #[test]
    fn a_kind_is_explained_in_the_language_of_the_reader() {
        let kind = kind("rest-between").expect("it is shipped");
        for lang in Lang::ALL {
            insta::assert_snapshot!(format!("rest_between_{}", lang.code()), in_full(kind, Context { lang }));
        }
    }
}
