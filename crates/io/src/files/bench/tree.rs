//! What readers of benchmark formats build documents from.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use vuoro_core::constraint::{Finding, Problem, Profile};
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Key, Node, Value, suggestion};
use vuoro_core::text::{Lang, Text};
use vuoro_core::units::{Day, Score};

/// A word of the input with its place.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub text: String,
    pub place: Place,
}

impl Word {
    /// The word as a node.
    pub(super) fn node(&self) -> Node {
        text(&self.text, &self.place)
    }
}

/// The code of a text that is not the whole number it should be, or not within its limits.
pub(super) fn number_code(text: &str) -> Code {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.strip_prefix('-') {
        Some(rest) if digits(rest) => Code::NumberNegative,
        None if digits(text) => Code::NumberOutside,
        _ => Code::FieldType,
    }
}

/// A text.
pub(super) fn text(value: impl Into<String>, place: &Place) -> Node {
    Node { value: Value::Text(value.into()), place: place.clone() }
}

/// Words for people, in every language.
pub(super) fn words(words: &Text, place: &Place) -> Node {
    table(place, Lang::ALL.map(|lang| (lang.code(), text(words.say(lang), place))))
}

/// The known name most like a word, as a help; empty when nothing is near, or when so many faults are known that
/// looking for it is a waste of time.
pub(super) fn near<'w>(word: &str, known: impl IntoIterator<Item = &'w str>, faults: &RefCell<Faults>) -> Text {
    if faults.borrow().is_full() { Text::EMPTY } else { suggestion(word, known) }
}

/// A whole number.
pub(super) fn int(value: impl Into<i64>, place: &Place) -> Node {
    Node { value: Value::Integer(value.into()), place: place.clone() }
}

/// True or false.
pub(super) fn flag(value: bool, place: &Place) -> Node {
    Node { value: Value::Bool(value), place: place.clone() }
}

/// A list.
pub(super) fn list(items: impl IntoIterator<Item = Node>, place: &Place) -> Node {
    Node { value: Value::List(items.into_iter().collect()), place: place.clone() }
}

/// A list of texts.
pub(super) fn texts<'w>(words: impl IntoIterator<Item = &'w str>, place: &Place) -> Node {
    list(words.into_iter().map(|word| text(word, place)), place)
}

/// A table.
pub(super) fn table<'n>(place: &Place, entries: impl IntoIterator<Item = (&'n str, Node)>) -> Node {
    let entry = |(name, node): (&str, Node)| (Key { name: name.to_owned(), place: place.clone() }, node);
    Node { value: Value::Table(entries.into_iter().map(entry).collect()), place: place.clone() }
}

/// The Monday that formats without dates begin on; no clock changes follow, the time zone is UTC.
pub(super) fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default()
}

/// The date so many days after that Monday (before it, where negative).
pub(super) fn date(day: Day) -> String {
    let days = Days::new(day.unsigned_abs().into());
    let date = if day < 0 { monday().checked_sub_days(days) } else { monday().checked_add_days(days) };
    date.unwrap_or_default().to_string()
}

/// What a declaration says beside key, kind and title.
pub(super) type Entries = Vec<(&'static str, Node)>;

/// Rule declarations. Ids are the benchmark's own keys, numbered where several rules have one key.
#[derive(Debug)]
pub(super) struct Rules {
    source: &'static str,
    used: BTreeMap<&'static str, usize>,
    pub(super) list: Vec<Node>,
}

impl Rules {
    /// No rules yet.
    pub(super) fn new(source: &'static str) -> Self {
        Rules { source, used: BTreeMap::new(), list: Vec::new() }
    }

    /// Adds a declaration.
    pub(super) fn add(&mut self, place: &Place, key: &'static str, kind: &str, title: &Text, more: Entries) {
        let used = self.used.entry(key).or_default();
        *used += 1;
        let id = if *used == 1 { key.to_owned() } else { format!("{key}#{used}") };
        let head = [
            ("id", text(id, place)),
            ("kind", text(kind, place)),
            ("title", words(title, place)),
            ("source", text(self.source, place)),
        ];
        self.list.push(table(place, head.into_iter().chain(more)));
    }

    /// Adds a declaration that must be kept.
    pub(super) fn required(&mut self, place: &Place, key: &'static str, kind: &str, title: &Text, more: Entries) {
        let more = more.into_iter().chain([("importance", text("required", place))]).collect();
        self.add(place, key, kind, title, more);
    }

    /// Adds a declaration at a price for each unit.
    pub(super) fn priced(
        &mut self,
        place: &Place,
        (key, price): (&'static str, i64),
        kind: &str,
        title: &Text,
        more: Entries,
    ) {
        let more = more.into_iter().chain([("importance", int(price, place))]).collect();
        self.add(place, key, kind, title, more);
    }
}

/// A scope of people with a contract.
pub(super) fn of_contract(id: &str, place: &Place) -> (&'static str, Node) {
    ("for", table(place, [("contracts", texts([id], place))]))
}

/// Findings by the key of their rule.
pub(super) struct Account<'a> {
    problem: &'a Problem,
    findings: Vec<Finding>,
}

impl<'a> Account<'a> {
    /// The findings of a roster. `problem` must have the plain profile.
    pub(super) fn of(problem: &'a Problem, roster: &Roster) -> Self {
        Account { problem, findings: problem.evaluate(roster) }
    }

    /// The findings of a key.
    pub(super) fn key(&self, key: &str) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| self.problem.rules[finding.rule].meta().id.split('#').next() == Some(key))
    }

    /// What the findings of a key amount to.
    pub(super) fn amount(&self, key: &str) -> i64 {
        self.key(key).map(|finding| finding.amount).sum()
    }

    /// What the findings of a key cost.
    pub(super) fn cost(&self, key: &str) -> i64 {
        self.key(key).map(|finding| finding.cost).sum::<Score>().soft
    }
}

/// The findings of the rules of a key alone, in a problem that may have another scenario than theirs.
pub(super) fn findings(problem: &Problem, key: &str, roster: &Roster) -> Vec<Finding> {
    let rules = problem.rules.iter().filter(|rule| rule.meta().id.split('#').next() == Some(key));
    rules.flat_map(|rule| rule.evaluate(problem, roster)).collect()
}

/// The problem under the file's own weights.
pub(super) fn plain(problem: &Problem) -> Problem {
    problem.with_profile(Profile::default())
}

/// Does a problem come from a source?
pub(super) fn is_from(problem: &Problem, source: &str) -> bool {
    problem.rules.iter().any(|rule| rule.meta().source.as_deref() == Some(source))
}

/// The roster without further duties of days that have one.
pub(super) fn firsts(roster: &Roster) -> Roster {
    let mut first = roster.clone();
    first.extra.clear();
    first
}
