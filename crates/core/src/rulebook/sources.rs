//! Every figure of the shipped rule sets with the clause it comes from, and what is unconfirmed.

use std::cell::RefCell;
use std::sync::Arc;

use super::catalogue::{HOLIDAYS, SETS};
use super::declare::words;
use super::layer::{entry, said, text};
use crate::error::{Place, Source};
use crate::record::{Node, Value, read_toml};
use crate::text;
use crate::text::Text;

/// What a declaration has beside its figures.
const COMMON: [&str; 17] = [
    "kind",
    "id",
    "title",
    "name",
    "says",
    "importance",
    "goal",
    "level",
    "for",
    "on",
    "source",
    "clause",
    "verify",
    "layer",
    "mandatory",
    "relax",
    "override",
];

/// A shipped rule set or calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSources {
    /// Its name.
    pub name: &'static str,
    /// Its title.
    pub title: Text,
    /// Its layer, practice where it says none.
    pub layer: String,
    /// Its clauses in order.
    pub clauses: Vec<Cited>,
}

/// One clause of a rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Id of the rule, or of the rule that is changed; empty for what no rule checks.
    pub id: String,
    /// What it says.
    pub says: Text,
    /// Its figures: parameters and values.
    pub figures: String,
    /// Act and section, agreement and paragraph.
    pub clause: String,
    /// Where it was read.
    pub source: String,
    /// Is it unconfirmed?
    pub verify: bool,
    /// Must weaker layers keep it, and how far may they go?
    pub mandatory: Text,
}

/// All shipped rule sets and calendars.
pub fn sources() -> Vec<SetSources> {
    let sets = SETS.iter().map(|(name, text)| (*name, *text, "rules"));
    let calendars = HOLIDAYS.iter().map(|(name, text)| (*name, *text, "day"));
    sets.chain(calendars).filter_map(|(name, text, list)| of_set(name, text, list)).collect()
}

fn of_set(name: &'static str, content: &str, list: &str) -> Option<SetSources> {
    let source = Source { name: format!("models/{name}.toml"), text: content.to_owned() };
    let node = read_toml(&Arc::new(source), &RefCell::default())?;
    let word = |field: &str| text(&node, field).map(|(text, _)| text).unwrap_or_default();
    let mut clauses: Vec<Cited> = items(&node, list).iter().map(|rule| cited(rule, &node)).collect();
    if let Some(why) = said(&node, "refuses") {
        let says = text!("rulebook-refuses", why = why);
        clauses.push(Cited { says, ..cited(&Node { value: Value::Null, place: Place::default() }, &node) });
    }
    clauses.extend(items(&node, "noted").iter().map(|clause| Cited { id: String::new(), ..cited(clause, &node) }));
    let layer = if list == "day" { "calendar".to_owned() } else { word("layer") };
    let layer = if layer.is_empty() { "practice".to_owned() } else { layer };
    Some(SetSources { name, title: said(&node, "title").unwrap_or_default(), layer, clauses })
}

fn items(node: &Node, list: &str) -> Vec<Node> {
    match entry(node, list).map(|list| &list.value) {
        Some(Value::List(items)) => items.clone(),
        _ => Vec::new(),
    }
}

fn cited(rule: &Node, set: &Node) -> Cited {
    let word = |field: &str| text(rule, field).map(|(text, _)| text);
    let either = |field: &str| word(field).or_else(|| text(set, field).map(|(text, _)| text)).unwrap_or_default();
    let flag = |node: &Node, field: &str| matches!(entry(node, field).map(|n| &n.value), Some(Value::Bool(true)));
    // A holiday has its name in place of id and title.
    let name = said(rule, "name");
    let included = match &rule.value {
        Value::Text(set) => Some(set),
        _ => None,
    };
    let figures = match &rule.value {
        Value::Table(entries) => {
            let own = entries.iter().filter(|(key, _)| !COMMON.contains(&key.name.as_str()));
            own.map(|(key, node)| format!("{} {}", key.name, words(&node.value))).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    };
    let whom = entry(rule, "for").map(|scope| format!("for {}", words(&scope.value)));
    let figures: Vec<String> = [Some(figures), whom].into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let mandatory = match (flag(rule, "mandatory"), entry(rule, "relax")) {
        (false, _) => Text::EMPTY,
        (true, None) => text!("rulebook-mandatory"),
        (true, Some(relax)) => {
            let part = |field: &str| entry(relax, field).map(|node| words(&node.value)).unwrap_or_default();
            let (parameter, to, by, consent) = (part("parameter"), part("to"), part("by"), part("consent"));
            if consent.is_empty() {
                text!("rulebook-mandatory-relax", parameter = parameter, to = to, by = by)
            } else {
                text!("rulebook-mandatory-consent", parameter = parameter, to = to, by = by, consent = consent)
            }
        }
    };
    Cited {
        id: word("id")
            .or_else(|| word("override"))
            .or_else(|| word("kind"))
            .or_else(|| name.as_ref().map(Text::to_string))
            .or_else(|| included.cloned())
            .unwrap_or_default(),
        says: said(rule, "title")
            .or_else(|| said(rule, "says"))
            .or_else(|| name.clone())
            .or_else(|| included.map(|_| text!("rulebook-everything-in-set")))
            .unwrap_or_default(),
        figures: figures.join("; "),
        clause: either("clause"),
        source: either("source"),
        verify: flag(rule, "verify") || (entry(rule, "verify").is_none() && flag(set, "verify")),
        mandatory,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_of_law_agreement_and_local_sets_is_cited() {
        for set in sources() {
            if ["practice", "calendar"].contains(&set.layer.as_str()) {
                continue;
            }
            for clause in &set.clauses {
                assert!(!clause.source.is_empty(), "{}: {} has no source", set.name, clause.says);
                assert!(!clause.says.is_empty(), "{}: {clause:?} says nothing", set.name);
                let needs_clause = ["law", "agreement"].contains(&set.layer.as_str());
                assert!(
                    !needs_clause || !clause.clause.is_empty() || clause.id.is_empty(),
                    "{}: {}",
                    set.name,
                    clause.says
                );
            }
        }
    }

    #[test]
    fn what_is_from_memory_is_marked_unconfirmed() {
        let from_memory = |clause: &Cited| clause.source.contains("from memory");
        let clauses: Vec<Cited> = sources().into_iter().flat_map(|set| set.clauses).filter(from_memory).collect();
        assert!(!clauses.is_empty() && clauses.iter().all(|clause| clause.verify), "{clauses:?}");
    }
}
