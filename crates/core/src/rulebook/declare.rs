//! Declarations to rules.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::catalogue;
use super::held::Held;
use super::layer::{self, Override};
use super::scope::{self, Choice, Scope};
use crate::constraint::{Basis, Goal, Kind, Level, Meta, Rule};
use crate::domain::{Amount, DaySet, People, Scenario};
use crate::error::{Code, Faults, Place};
use crate::record::{Fields, Key, Node, Value, clock_of, suggestion};
use crate::rules::said::near_or;
use crate::rules::{self, support};
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId, time::Clock};

/// Most rules of a scenario.
const MOST: usize = 10_000;
/// Most rules times employees: each rule knows whom it applies to.
const MOST_CELLS: usize = 50_000_000;

/// The rules of resolved declarations, in order. Every fault of every declaration is reported. When they are not `whole`,
/// because a rule set could not be read, an override of what is not there is no fault of its own.
pub fn rules(
    declarations: Vec<Node>,
    whole: bool,
    scenario: &Scenario,
    faults: &RefCell<Faults>,
) -> Vec<Box<dyn Rule>> {
    let mut declarations = declarations;
    let most = MOST.min(MOST_CELLS / scenario.employees.len().max(1));
    if let Some(surplus) = declarations.get(most) {
        let (rules, employees) = (declarations.len(), scenario.employees.len());
        let message = text!("rulebook-too-many-rules", rules = rules, employees = employees);
        let help = text!("rulebook-too-many-rules-help", most = most);
        faults.borrow_mut().add(Code::TooMany, &surplus.place, message, help);
        declarations.truncate(most);
    }
    let choices = scope::choices(scenario);
    let held = Held::new(scenario);
    let (overriding, declared): (Vec<Node>, Vec<Node>) =
        declarations.into_iter().partition(|node| layer::entry(node, "override").is_some());
    let mut ids = Ids::default();
    for (id, place) in declared.iter().filter_map(|node| layer::text(node, "id")) {
        ids.given(&id, &place, faults);
    }
    let read = |node| Override::read(node, scenario, &choices, &held, faults);
    let mut overrides: Vec<Override> = overriding.into_iter().filter_map(read).collect();
    overrides.extend(Override::of_terms(scenario, &held));
    if whole {
        unknown_targets(&overrides, &declared, faults);
    }
    let mut declared = declared;
    always(&mut declared, faults);
    let world = World { scenario, choices: &choices, held: &held, overrides: &overrides, faults };
    let mut rules = Vec::new();
    for node in declared {
        world.declare(&node, &mut ids, &mut rules);
        // One more is always in force.
        if rules.len() > most + 1 {
            let message = text!("rulebook-too-many-groups", most = most);
            faults.borrow_mut().add(Code::TooMany, &node.place, message, text!("rulebook-too-many-groups-help"));
            break;
        }
    }
    rules
}

/// The rule that is in force whatever a scenario names: nobody is in two places at once.
const ALWAYS: &str = "one-place";

/// Adds what is always in force, where it is not declared; a declaration may not loosen it.
fn always(declared: &mut Vec<Node>, faults: &RefCell<Faults>) {
    let is_always = |node: &&Node| layer::text(node, "kind").is_some_and(|(kind, _)| kind == ALWAYS);
    for node in declared.iter().filter(is_always) {
        for field in ["importance", "for", "on"] {
            let loosens = |found: &&Node| !matches!(&found.value, Value::Text(word) if word == "required");
            if let Some(found) = layer::entry(node, field).filter(loosens) {
                let message = text!("rulebook-always", kind = ALWAYS, field = field);
                let help = text!("rulebook-always-help", field = field);
                faults.borrow_mut().add(Code::RuleParameter, &found.place, message, help);
            }
        }
    }
    if !declared.iter().any(|node| is_always(&node)) {
        let place = Place::default();
        let kind = Node { value: Value::Text(ALWAYS.into()), place: place.clone() };
        let key = Key { name: "kind".into(), place: place.clone() };
        declared.push(Node { value: Value::Table(vec![(key, kind)]), place });
    }
}

/// The name by which a declaration is overridden: its id, else its kind.
fn name(node: &Node) -> Option<String> {
    layer::text(node, "id").or_else(|| layer::text(node, "kind")).map(|(name, _)| name)
}

/// An override of what is not there is a mistake.
fn unknown_targets(overrides: &[Override], declared: &[Node], faults: &RefCell<Faults>) {
    let names: BTreeSet<String> = declared.iter().filter_map(name).collect();
    for Override { target: (target, place), .. } in overrides {
        if names.contains(target) || faults.borrow().is_full() {
            continue;
        }
        let near = suggestion(target, names.iter().map(String::as_str));
        let help = near_or(near, text!("rulebook-override-unknown-help"));
        let message = text!("rulebook-override-unknown", rule = target);
        faults.borrow_mut().add(Code::OverrideUnknown, place, message, help);
    }
}

/// What a declaration is read against.
struct World<'a> {
    scenario: &'a Scenario,
    choices: &'a [Choice<'a>],
    held: &'a Held<'a>,
    overrides: &'a [Override],
    faults: &'a RefCell<Faults>,
}

/// People and days for whom a declaration says the same: which overrides apply, and how much their permits allow.
type Variant = (Vec<usize>, Option<Amount>, DaySet);

impl World<'_> {
    /// Makes the rules of a declaration: one, or one for each group of people and days for whom it says the same.
    fn declare(&self, node: &Node, ids: &mut Ids, rules: &mut Vec<Box<dyn Rule>>) {
        let before = self.faults.borrow().count();
        if kind(&mut Fields::of(node.clone(), self.faults)).is_none() {
            return;
        }
        let scope = Scope::read(&mut Fields::of(scope_of(node), self.faults), self.scenario, self.choices, self.held);
        let named = name(node).unwrap_or_default();
        let own: Vec<usize> = (0..self.overrides.len()).filter(|at| self.overrides[*at].target.0 == named).collect();
        let quota = Quota::of(node);
        let given = layer::text(node, "id").map(|(id, _)| id);
        let kind_id = layer::text(node, "kind").map(|(kind, _)| kind).unwrap_or_default();
        let id = given.unwrap_or_else(|| ids.made(&kind_id));
        if own.is_empty() && scope.held.is_empty() && quota.is_none() {
            rules.extend(self.rule(node.clone(), id, (scope.people, scope.days, Vec::new())));
            return;
        }
        for at in &own {
            self.overrides[*at].check(node, self.faults);
        }
        let mut groups = self.groups(&scope, &own, quota.as_ref());
        // Every declaration and every change is tried, also where nobody is concerned today.
        let empty = DaySet::new(self.scenario.calendar.days, |_| false);
        let trial = quota.as_ref().map(|_| Amount::Number(1));
        for changes in std::iter::once(Vec::new()).chain(own.iter().map(|at| vec![*at])) {
            if !groups.keys().any(|(known, _, _)| *known == changes) {
                groups.insert((changes, trial, empty.clone()), People::new());
            }
        }
        let mut first = Some(id.clone());
        let changed = own.iter().map(|at| &self.overrides[*at].scope);
        let asked: Vec<String> = changed.chain([&scope]).flat_map(|scope| scope.held.restrictions.clone()).collect();
        for ((changes, amount, days), people) in groups {
            // What is wrong with a declaration is told once.
            if self.faults.borrow().count() > before {
                return;
            }
            let mut changed = node.clone();
            for at in changes {
                self.overrides[at].change(&mut changed);
            }
            if let (Some(quota), Some(amount)) = (&quota, amount) {
                quota.set(&mut changed, amount);
            }
            let is_trial = people.is_empty();
            let id = if is_trial { id.clone() } else { first.take().unwrap_or_else(|| ids.made(&id)) };
            rules.extend(self.rule(changed, id, (people, days, asked.clone())).filter(|_| !is_trial));
        }
    }

    /// The people and days of a scope by what the declaration says to them.
    fn groups(&self, scope: &Scope, own: &[usize], quota: Option<&Quota>) -> BTreeMap<Variant, People> {
        let days = self.scenario.calendar.days;
        let mut groups: BTreeMap<Variant, People> = BTreeMap::new();
        for employee in scope.people.iter() {
            let mut kinds: BTreeMap<(Vec<usize>, Option<Amount>), Vec<Day>> = BTreeMap::new();
            for day in (0..days).filter(|day| scope.applies(employee, *day, self.held)) {
                let changes = own.iter().copied();
                let changes: Vec<usize> =
                    changes.filter(|at| self.overrides[*at].applies(employee, day, self.held)).collect();
                let Some(amount) = self.amount(scope, &changes, quota, employee, day) else { continue };
                kinds.entry((changes, amount)).or_default().push(day);
            }
            for ((changes, amount), list) in kinds {
                let set = DaySet::new(days, |day| list.binary_search(&day).is_ok());
                groups.entry((changes, amount, set)).or_default().insert(employee);
            }
        }
        groups
    }

    /// How much a person's permit allows; `None` when that is asked for and nowhere said, which is a fault.
    fn amount(
        &self,
        scope: &Scope,
        changes: &[usize],
        quota: Option<&Quota>,
        employee: EmployeeId,
        day: Day,
    ) -> Option<Option<Amount>> {
        let Some(quota) = quota else { return Some(None) };
        let asked = changes.iter().rev().map(|at| &self.overrides[*at].scope).chain([scope]);
        let mut without = None;
        for scope in asked.filter(|scope| !scope.held.is_empty()) {
            let (amount, permit) = self.held.amount(&scope.held, employee, day);
            if amount.is_some() {
                return Some(amount);
            }
            without = without.or(permit);
        }
        if let Some(default) = quota.default {
            return Some(Some(default));
        }
        let place = without.map_or(&quota.place, |permit| &permit.place);
        let who = &self.scenario.employee(employee).id;
        let message = text!("rulebook-quota-missing", employee = who);
        let help = text!("rulebook-quota-missing-help");
        let mut faults = self.faults.borrow_mut();
        if !faults.list().iter().any(|fault| fault.place == *place && fault.message == message) {
            faults.add(Code::RuleParameter, place, message, help);
        }
        None
    }

    /// One rule for some people on some days, with the restrictions that its declaration asks for.
    fn rule(
        &self,
        node: Node,
        id: String,
        (people, days, restrictions): (People, DaySet, Vec<String>),
    ) -> Option<Box<dyn Rule>> {
        let (figures, shipped) = (figures(&node), catalogue::is_shipped(&node.place));
        let mut fields = Fields::of(node, self.faults);
        fields.text("id");
        let kind = kind(&mut fields)?;
        let importance = support::importance(&mut fields, "importance", self.scenario.cost_unit);
        let goals = Goal::ALL.map(|goal| (goal.name(), goal));
        // These were read for all groups together.
        for name in ["for", "on", "override"] {
            fields.node(name);
        }
        let meta = Meta {
            id,
            kind: kind.id(),
            title: fields.words("title").unwrap_or_else(|| Text::message(format!("kind-{}", kind.id()), vec![])),
            goal: fields.choice("goal", &goals).unwrap_or(kind.goal()),
            importance: importance.unwrap_or_else(|| kind.importance()),
            level: fields.choice("level", &Level::ALL.map(|level| (level.name(), level))),
            people,
            days,
            source: fields.text("source"),
            verify: fields.flag("verify").unwrap_or(false),
            basis: Basis {
                layer: layer::read_layer(&mut fields, "layer"),
                clause: fields.text("clause"),
                mandatory: fields.flag("mandatory").unwrap_or(false),
                figures: figures.into_iter().filter(|(name, _)| is_parameter(kind, name)).collect(),
                shipped,
                restrictions,
            },
        };
        layer::read_relax(&mut fields);
        let rule = kind.build(meta, &mut fields, self.scenario);
        fields.finish();
        rule
    }
}

fn is_parameter(kind: &dyn Kind, name: &str) -> bool {
    kind.parameters().iter().any(|parameter| parameter.name == name)
}

/// The fields of a declaration with their values as words.
fn figures(node: &Node) -> Vec<(String, String)> {
    let Value::Table(entries) = &node.value else { return Vec::new() };
    entries.iter().map(|(key, node)| (key.name.clone(), words(&node.value))).collect()
}

/// A value as words.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::List(items) => items.iter().map(|item| words(&item.value)).collect::<Vec<_>>().join(", "),
        Value::Table(entries) => {
            let pair = |(key, node): &(Key, Node)| format!("{} {}", key.name, words(&node.value));
            entries.iter().map(pair).collect::<Vec<_>>().join(" ")
        }
        other => other.shown().to_string().trim_matches('`').to_owned(),
    }
}

/// The part of a declaration that says for whom and when.
fn scope_of(node: &Node) -> Node {
    let Value::Table(entries) = &node.value else { return node.clone() };
    let scope = |(key, _): &&(Key, Node)| ["for", "on"].contains(&key.name.as_str());
    Node { value: Value::Table(entries.iter().filter(scope).cloned().collect()), place: node.place.clone() }
}

/// A parameter that is what each person's permit says: `quota`, or `quota or 3`.
struct Quota {
    parameter: String,
    default: Option<Amount>,
    place: Place,
}

impl Quota {
    fn of(node: &Node) -> Option<Quota> {
        let Value::Table(entries) = &node.value else { return None };
        entries.iter().find_map(|(key, node)| {
            let Value::Text(text) = &node.value else { return None };
            let rest = text.trim().strip_prefix("quota")?;
            let default = match rest.trim().strip_prefix("or") {
                None if rest.is_empty() => None,
                None => return None,
                Some(text) if text.contains(':') => Some(Amount::Time(clock_of(text.trim())?)),
                Some(text) => Some(Amount::Number(text.trim().parse().ok()?)),
            };
            Some(Quota { parameter: key.name.clone(), default, place: node.place.clone() })
        })
    }

    /// Writes the amount in the place of the word.
    fn set(&self, node: &mut Node, amount: Amount) {
        let Value::Table(entries) = &mut node.value else { return };
        if let Some((_, node)) = entries.iter_mut().find(|(key, _)| key.name == self.parameter) {
            node.value = match amount {
                Amount::Number(number) => Value::Integer(number),
                Amount::Time(minutes) => Value::Text(Clock(minutes).to_string()),
            };
        }
    }
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
            let message = text!("rulebook-id-duplicate", id = id);
            faults.borrow_mut().add(Code::IdDuplicate, place, message, text!("rulebook-id-duplicate-help"));
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

fn kind(fields: &mut Fields<'_>) -> Option<&'static dyn Kind> {
    let named = fields.text_at("kind");
    let (name, place) = fields.need("kind", named)?;
    let kind = rules::kind(&name);
    if kind.is_none() {
        let near = suggestion(&name, rules::KINDS.iter().map(|kind| kind.id()));
        let help = near_or(near, text!("rulebook-kind-unknown-help"));
        fields.fault(Code::RuleUnknown, &place, text!("rulebook-kind-unknown", kind = name), help);
    }
    kind
}
