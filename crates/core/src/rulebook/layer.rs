//! Overrides of rules by name, and what the layers allow.

use super::held::Held;
use super::scope::{Choice, Scope};
use crate::constraint::{Importance, Layer};
use crate::domain::{DaySet, Scenario, Setting};
use crate::error::{Code, Place};
use crate::record::{Fields, Key, Node, Value, clock_of};
use crate::text;
use crate::text::{Arg, Text};
use crate::units::EmployeeId;

/// What an override says about itself and never changes of a rule.
const OWN: [&str; 3] = ["override", "for", "on"];
/// Words about a rule that limit nothing.
const WORDS: [&str; 8] = ["title", "goal", "level", "source", "clause", "verify", "layer", "about"];

/// A change of a rule for some people on some days.
pub(super) struct Override {
    /// The id of the rule, and where it is named.
    pub target: (String, Place),
    /// For whom and when.
    pub scope: Scope,
    /// The fields that change.
    pub changes: Vec<(Key, Node)>,
    /// Which layer it comes from.
    layer: Layer,
    /// Consents that everybody concerned holds.
    consents: Vec<String>,
    /// Does it say what it rests on?
    is_founded: bool,
    place: Place,
}

/// The value of a field.
pub(super) fn entry<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let Value::Table(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
}

/// The text of a field, with its place.
pub(super) fn text(node: &Node, name: &str) -> Option<(String, Place)> {
    let found = entry(node, name)?;
    let Value::Text(text) = &found.value else { return None };
    (!text.trim().is_empty()).then(|| (text.trim().to_owned(), found.place.clone()))
}

/// The words for people in a field: a text, or a table with the words in each language.
pub(super) fn said(node: &Node, name: &str) -> Option<Text> {
    let found = entry(node, name)?;
    let part = |lang: &str| text(found, lang).map(|(words, _)| words);
    match found.value {
        Value::Table(_) => {
            let (fi, sv) = (part("fi").unwrap_or_default(), part("sv").unwrap_or_default());
            Some(Text::Translated { en: part("en")?, fi, sv })
        }
        _ => text(node, name).map(|(words, _)| Text::Verbatim(words)),
    }
}

/// The layer that a declaration names.
pub(super) fn read_layer(fields: &mut Fields<'_>, name: &str) -> Option<Layer> {
    fields.choice(name, &Layer::ALL.map(|layer| (layer.name(), layer)))
}

impl Override {
    /// Reads a declaration with `override`.
    pub(super) fn read(
        node: Node,
        scenario: &Scenario,
        choices: &[Choice<'_>],
        held: &Held<'_>,
        faults: &std::cell::RefCell<crate::error::Faults>,
    ) -> Option<Override> {
        let changes = match &node.value {
            Value::Table(entries) => {
                entries.iter().filter(|(key, _)| !OWN.contains(&key.name.as_str())).cloned().collect()
            }
            _ => Vec::new(),
        };
        let place = node.place.clone();
        let is_founded = entry(&node, "source").is_some() || entry(&node, "clause").is_some();
        let mut fields = Fields::of(node, faults);
        let target = fields.text_at("override");
        let target = fields.need("override", target)?;
        let layer = read_layer(&mut fields, "layer").unwrap_or(Layer::Practice);
        let scope = Scope::read(&mut fields, scenario, choices, held);
        if fields.has("kind") {
            let at = fields.place_of("kind");
            let message = text!("rulebook-kind-and-override");
            fields.fault(Code::FieldConflict, &at, message, text!("rulebook-kind-and-override-help"));
            return None;
        }
        let consents = scope.held.permits.clone();
        Some(Override { target, scope, changes, layer, consents, is_founded, place })
    }

    /// The terms of people that are about rules.
    pub(super) fn of_terms(scenario: &Scenario, held: &Held<'_>) -> Vec<Override> {
        let read = |term: &crate::domain::Term| {
            let Setting::Rule(rule, parameter, value) = &term.setting else { return None };
            let days = DaySet::new(scenario.calendar.days, |day| term.holds(day));
            let always = |what: &&str| days.iter().all(|day| held.has(what, term.employee, day));
            let whats = scenario.personal.permits.iter().filter(|permit| permit.employee == term.employee);
            let consents = whats.map(|permit| permit.what.as_str()).filter(always).map(str::to_owned).collect();
            let place = term.place.clone();
            let key = Key { name: parameter.clone(), place: place.clone() };
            let people = [term.employee].into_iter().collect::<crate::domain::People>();
            Some(Override {
                target: (rule.clone(), place.clone()),
                scope: Scope { people, days, held: Default::default() },
                changes: vec![(key, Node { value: Value::Text(value.clone()), place: place.clone() })],
                layer: Layer::Consent,
                consents,
                is_founded: true,
                place,
            })
        };
        scenario.personal.terms.iter().filter_map(read).collect()
    }

    /// Does it change the rule for a person on a day?
    pub(super) fn applies(&self, employee: EmployeeId, day: crate::units::Day, held: &Held<'_>) -> bool {
        self.scope.applies(employee, day, held)
    }

    /// The declaration with the changes.
    pub(super) fn change(&self, node: &mut Node) {
        let Value::Table(entries) = &mut node.value else { return };
        for (key, value) in &self.changes {
            match entries.iter_mut().find(|(known, _)| known.name == key.name) {
                Some((_, old)) => *old = value.clone(),
                None => entries.push((key.clone(), value.clone())),
            }
        }
    }

    /// A mandatory rule is loosened only as it says itself. The first field that goes too far is a fault.
    pub(super) fn check(&self, target: &Node, faults: &std::cell::RefCell<crate::error::Faults>) {
        if !matches!(entry(target, "mandatory").map(|node| &node.value), Some(Value::Bool(true))) {
            return;
        }
        let relax = Relax::of(target);
        let own = layer_in(target);
        for (key, new) in &self.changes {
            let name = key.name.as_str();
            let old = entry(target, name);
            if WORDS.contains(&name) || !is_looser(name, old.map(|node| &node.value), &new.value) {
                continue;
            }
            let fits = relax.as_ref().is_some_and(|relax| relax.allows(self, name, &new.value));
            if fits && self.is_founded {
                continue;
            }
            let rule = said(target, "title").unwrap_or_else(|| Text::verbatim(&self.target.0));
            let clause = text(target, "clause").or_else(|| text(target, "source")).map(|(clause, _)| clause);
            let clause = clause.unwrap_or_else(|| own.name().to_owned());
            let was = old.map_or_else(|| text!("rulebook-none").into(), |node| Arg::from(node.value.shown()));
            let message = text!(
                "rulebook-mandatory-loosened",
                field = name,
                value = new.value.shown(),
                rule = &self.target.0,
                title = rule,
                was = was,
                clause = clause,
            );
            let help = match &relax {
                Some(_) if fits => text!("rulebook-mandatory-name-agreement"),
                Some(relax) => relax.words(),
                None => text!("rulebook-mandatory-tighten"),
            };
            faults.borrow_mut().add(Code::RuleMandatory, &self.place, message, help);
            return;
        }
    }
}

/// The layer of a declaration as it stands.
fn layer_in(node: &Node) -> Layer {
    let named = text(node, "layer").and_then(|(word, _)| Layer::ALL.into_iter().find(|layer| layer.name() == word));
    named.unwrap_or(Layer::Practice)
}

/// How far a mandatory rule may be relaxed, and by whom.
struct Relax {
    parameter: String,
    to: Value,
    by: Layer,
    consent: Option<String>,
}

impl Relax {
    fn of(target: &Node) -> Option<Relax> {
        let table = entry(target, "relax")?;
        let (parameter, _) = text(table, "parameter")?;
        let (by, _) = text(table, "by")?;
        let by = Layer::ALL.into_iter().find(|layer| layer.name() == by)?;
        let consent = text(table, "consent").map(|(consent, _)| consent);
        Some(Relax { parameter, to: entry(table, "to")?.value.clone(), by, consent })
    }

    /// May the override set the parameter to the value?
    fn allows(&self, by: &Override, parameter: &str, value: &Value) -> bool {
        // What the national agreement may relax, a local agreement under it may too.
        let layer = by.layer == self.by || (self.by == Layer::Agreement && by.layer == Layer::Local);
        let consented = self.consent.as_ref().is_none_or(|consent| match by.scope.held.permits[..] {
            [] => by.consents.contains(consent),
            _ => by.consents.iter().all(|held| held == consent),
        });
        layer && consented && parameter == self.parameter && !is_looser(parameter, Some(&self.to), value)
    }

    /// How far it may go, for help.
    fn words(&self) -> Text {
        let (parameter, to, layer) = (&self.parameter, self.to.shown(), self.by.name());
        let about = self.by.about();
        match &self.consent {
            None => text!("rulebook-relax", parameter = parameter, to = to, layer = layer, about = about),
            Some(consent) => text!(
                "rulebook-relax-consent",
                parameter = parameter,
                to = to,
                layer = layer,
                about = about,
                consent = consent,
            ),
        }
    }
}

/// Reads the `relax` table of a declaration, so that a mistake in it is reported.
pub(super) fn read_relax(fields: &mut Fields<'_>) {
    let Some(mut relax) = fields.table("relax") else { return };
    let parameter = relax.text("parameter");
    relax.need("parameter", parameter);
    let to = relax.node("to");
    relax.need("to", to);
    let by = read_layer(&mut relax, "by");
    relax.need("by", by);
    relax.text("consent");
    relax.finish();
}

/// Is a new value of a field looser than the old one? Where it cannot be compared, any change is.
fn is_looser(name: &str, old: Option<&Value>, new: &Value) -> bool {
    if name == "importance" {
        return price(new) < old.map_or(i64::MAX, price);
    }
    // More time that does not count asks for more work.
    if name == "indirect" {
        return !keeps(old, new);
    }
    let (default, up) = match name {
        "minimum" | "floor" => (None, false),
        "maximum" => (None, true),
        "tolerance" => (Some(0), true),
        "average-weeks" => (Some(1), true),
        _ => return old.is_none_or(|old| !same(old, new)),
    };
    let before = old.map_or(default, number);
    match (before, number(new)) {
        _ if old.is_some_and(|old| same(old, new)) => false,
        // A limit where there was none is tighter.
        (None, _) if old.is_none() => false,
        (Some(before), Some(after)) => (after > before) == up && after != before,
        _ => true,
    }
}

/// Does a new list hold all that the old one does?
fn keeps(old: Option<&Value>, new: &Value) -> bool {
    match (old, new) {
        (None, Value::List(_)) => true,
        (Some(Value::List(old)), Value::List(new)) => {
            old.iter().all(|one| new.iter().any(|other| same(&one.value, &other.value)))
        }
        _ => false,
    }
}

/// Are two values the same, wherever they stand?
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(&one.value, &other.value))
        }
        (Value::Table(one), Value::Table(other)) => {
            let found = |(key, node): &(Key, Node)| {
                other.iter().any(|(known, value)| known.name == key.name && same(&node.value, &value.value))
            };
            one.len() == other.len() && one.iter().all(found)
        }
        _ => one.kind() == other.kind() && one.shown() == other.shown(),
    }
}

/// A number, or minutes.
fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Integer(number) => Some(*number),
        Value::Text(text) if text.contains(':') => clock_of(text.trim()),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// An importance as a price; what is required has the highest.
fn price(value: &Value) -> i64 {
    match value {
        Value::Text(text) => {
            let word = Importance::WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim()));
            match word {
                Some((_, Importance::Required)) => i64::MAX,
                Some((_, Importance::Price(price))) => *price,
                None => crate::record::cents_of(value).unwrap_or(0),
            }
        }
        other => crate::record::cents_of(other).unwrap_or(0),
    }
}
