//! Declarations to rules.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::scope::{self, Choice};
use crate::constraint::{Goal, Kind, Meta, Rule};
use crate::domain::Scenario;
use crate::error::{Code, Faults, Place};
use crate::record::{Fields, Node, suggestion};
use crate::rules::{self, support};

/// Most rules of a scenario.
const MOST: usize = 10_000;
/// Most rules times employees: each rule knows whom it applies to.
const MOST_CELLS: usize = 50_000_000;

/// The rules of resolved declarations, in order. Every fault of every declaration is reported.
pub fn rules(declarations: Vec<Node>, scenario: &Scenario, faults: &RefCell<Faults>) -> Vec<Box<dyn Rule>> {
    let mut declarations = declarations;
    let most = MOST.min(MOST_CELLS / scenario.employees.len().max(1));
    if let Some(surplus) = declarations.get(most) {
        let message = format!("{} rules for {} employees", declarations.len(), scenario.employees.len());
        let help = format!("At most {most} are accepted: let one rule speak of many people.");
        faults.borrow_mut().add(Code::TooMany, &surplus.place, message, help);
        declarations.truncate(most);
    }
    let choices = scope::choices(scenario);
    let records: Vec<(Fields<'_>, Option<(String, Place)>)> = declarations
        .into_iter()
        .map(|node| {
            let mut fields = Fields::of(node, faults);
            let id = fields.text_at("id");
            (fields, id)
        })
        .collect();
    let mut ids = Ids::default();
    for (_, id) in &records {
        if let Some((id, place)) = id {
            ids.given(id, place, faults);
        }
    }
    let mut build = |(fields, id): (Fields<'_>, Option<(String, Place)>)| {
        rule(fields, id.map(|(id, _)| id), &mut ids, scenario, &choices)
    };
    records.into_iter().filter_map(&mut build).collect()
}

/// Ids taken so far.
#[derive(Default)]
struct Ids {
    taken: BTreeSet<String>,
    /// The last number made for each kind.
    last: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes an id that a declaration gives; one given twice is a fault.
    fn given(&mut self, id: &str, place: &Place, faults: &RefCell<Faults>) {
        if !self.taken.insert(id.to_owned()) {
            let message = format!("two rules have the id `{id}`");
            faults.borrow_mut().add(Code::IdDuplicate, place, message, "Give each rule its own id, or none.");
        }
    }

    /// An id made from the kind's: `cover`, `cover#2`, …
    fn made(&mut self, kind: &str) -> String {
        let last = self.last.entry(kind.to_owned()).or_default();
        loop {
            *last += 1;
            let id = if *last == 1 { kind.to_owned() } else { format!("{kind}#{last}") };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

fn rule(
    mut fields: Fields<'_>,
    id: Option<String>,
    ids: &mut Ids,
    scenario: &Scenario,
    choices: &[Choice<'_>],
) -> Option<Box<dyn Rule>> {
    let kind = kind(&mut fields)?;
    let importance = support::importance(&mut fields, "importance", scenario.cost_unit);
    let goals = Goal::ALL.map(|goal| (goal.name(), goal));
    let meta = Meta {
        id: id.unwrap_or_else(|| ids.made(kind.id())),
        kind: kind.id(),
        title: fields.text("title").unwrap_or_else(|| kind.title().to_owned()),
        goal: fields.choice("goal", &goals).unwrap_or(kind.goal()),
        importance: importance.unwrap_or_else(|| kind.importance()),
        people: scope::people(&mut fields, scenario, choices),
        days: scope::days(&mut fields, scenario),
        source: fields.text("source"),
        verify: fields.flag("verify").unwrap_or(false),
    };
    let rule = kind.build(meta, &mut fields, scenario);
    fields.finish();
    rule
}

fn kind(fields: &mut Fields<'_>) -> Option<&'static dyn Kind> {
    let named = fields.text_at("kind");
    let (name, place) = fields.need("kind", named)?;
    let kind = rules::kind(&name);
    if kind.is_none() {
        let near = suggestion(&name, rules::KINDS.iter().map(|kind| kind.id()));
        let help = if near.is_empty() { "`vuoro rules` lists the kinds.".to_owned() } else { near };
        fields.fault(Code::RuleUnknown, &place, format!("there is no rule kind `{name}`"), help);
    }
    kind
}
