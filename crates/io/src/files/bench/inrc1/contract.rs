//! The rules of a contract.

use std::collections::BTreeMap;

use super::super::tree::{Entries, Rules, Word, int, list, of_contract, table, text, texts};
use super::super::xml::Element;
use super::instance::Shift;
use vuoro_core::error::{Code, Place};
use vuoro_core::record::Node;
use vuoro_core::text;

/// Largest bound.
const MOST: i64 = 732;
/// How often a free day between two worked days of a weekend counts.
const GAP: i64 = 4;

/// The bounds of a contract: element, key, kind and which limit.
const BOUNDS: [(&str, &str, &str, &str); 8] = [
    ("MaxNumAssignments", "max_num_assignments", "duty-count", "maximum"),
    ("MinNumAssignments", "min_num_assignments", "duty-count", "minimum"),
    ("MaxConsecutiveWorkingDays", "max_consecutive_working_days", "consecutive-work", "maximum"),
    ("MinConsecutiveWorkingDays", "min_consecutive_working_days", "consecutive-work", "minimum"),
    ("MaxConsecutiveFreeDays", "max_consecutive_free_days", "consecutive-off", "maximum"),
    ("MinConsecutiveFreeDays", "min_consecutive_free_days", "consecutive-off", "minimum"),
    ("MaxConsecutiveWorkingWeekends", "max_consecutive_working_weekends", "consecutive-weekends", "maximum"),
    ("MinConsecutiveWorkingWeekends", "min_consecutive_working_weekends", "consecutive-weekends", "minimum"),
];

/// Adds the rules of a contract.
pub(super) fn rules(rules: &mut Rules, known: &BTreeMap<&str, &Element<'_>>, contract: &Element<'_>, shifts: &[Shift]) {
    let Some(id) = contract.attribute("ID") else { return };
    let weekend = weekend(contract);
    for (element, key, kind, limit) in BOUNDS {
        let Some(bound) = contract.child(element).filter(|bound| bound.attribute("on").is_none_or(is_true)) else {
            continue;
        };
        let place = bound.place();
        let (weight, Some(value)) = (bound.weight(), bound.number(&bound.word().text, MOST)) else { continue };
        if weight == 0 {
            continue;
        }
        let mut entries: Entries = vec![(limit, int(value, &place)), of_contract(id, &place)];
        match kind {
            "duty-count" => entries.push(("duties", texts(["work"], &place))),
            "consecutive-weekends" => entries.extend([("edges", text("closed", &place)), weekend.clone()]),
            _ => entries.push(("edges", text("closed", &place))),
        }
        let title = text!("bench-title-inrc1-bound", element = element, contract = id);
        rules.priced(&place, (key, weight), kind, &title, entries);
    }
    flags(rules, contract, id, &weekend, shifts);
    patterns(rules, known, contract, id);
}

fn is_true(text: &str) -> bool {
    matches!(text, "1" | "true")
}

/// The weight of a flag that is set and costs something, with its place.
fn flag(contract: &Element<'_>, name: &str) -> Option<(i64, Place)> {
    let flag = contract.child(name).filter(|flag| is_true(&flag.word().text))?;
    Some((flag.weight(), flag.place())).filter(|(weight, _)| *weight > 0)
}

fn flags(rules: &mut Rules, contract: &Element<'_>, id: &str, weekend: &(&'static str, Node), shifts: &[Shift]) {
    let of = |place: &Place, more: Entries| -> Entries { more.into_iter().chain([of_contract(id, place)]).collect() };
    if let Some((weight, place)) = flag(contract, "CompleteWeekends") {
        let entries = of(&place, vec![weekend.clone(), ("gap", int(GAP, &place))]);
        let key = ("complete_weekends", weight);
        let title = text!("bench-title-inrc1-complete-weekends", contract = id);
        rules.priced(&place, key, "complete-weekends", &title, entries);
    }
    if let Some((weight, place)) = flag(contract, "IdenticalShiftTypesDuringWeekend") {
        let key = ("identical_shift_types_during_weekend", weight);
        let entries = of(&place, vec![weekend.clone()]);
        let title = text!("bench-title-inrc1-identical-weekends", contract = id);
        rules.priced(&place, key, "identical-weekend-shifts", &title, entries);
    }
    // The night shift is the one that starts last.
    let night = shifts.iter().rev().max_by_key(|shift| &shift.start);
    if let Some(((weight, place), night)) = flag(contract, "NoNightShiftBeforeFreeWeekend").zip(night) {
        let key = ("no_night_shift_before_free_weekend", weight);
        let entries = of(&place, vec![weekend.clone(), ("duties", texts([night.id.text.as_str()], &place))]);
        let title = text!("bench-title-inrc1-no-night-before-weekend", contract = id);
        rules.priced(&place, key, "no-night-before-free-weekend", &title, entries);
    }
    if let Some((weight, place)) = flag(contract, "AlternativeSkillCategory") {
        for shift in shifts.iter().filter(|shift| !shift.skills.is_empty()) {
            let skills = list(shift.skills.iter().map(Word::node), &shift.id.place);
            let entries = of(&place, vec![("duties", texts([shift.id.text.as_str()], &place)), ("skills", skills)]);
            let key = ("alternative_skill_category", weight);
            let title = text!("bench-title-inrc1-alternative-skill", contract = id);
            rules.priced(&place, key, "alternative-skill", &title, entries);
        }
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The days of a contract's weekend, from a name such as `FridaySaturdaySunday`.
fn weekend(contract: &Element<'_>) -> (&'static str, Node) {
    let place = contract.place();
    let Some(definition) = contract.child("WeekendDefinition") else {
        return ("days", texts(["sat", "sun"], &place));
    };
    let word = definition.word();
    let mut rest = word.text.as_str();
    let mut days = Vec::new();
    while !rest.is_empty() {
        let Some(day) = WEEKDAYS.iter().find(|day| rest.starts_with(**day)) else {
            let message = text!("bench-inrc1-weekend-unknown", value = &word.text);
            definition.fault(Code::WordUnknown, message, text!("bench-inrc1-weekend-unknown-help"));
            return ("days", texts(["sat", "sun"], &place));
        };
        days.push(text(day[..3].to_lowercase(), &word.place));
        rest = &rest[day.len()..];
    }
    ("days", list(days, &word.place))
}

/// The unwanted patterns of a contract: one rule.
fn patterns(rules: &mut Rules, known: &BTreeMap<&str, &Element<'_>>, contract: &Element<'_>, id: &str) {
    let mut list_of = Vec::new();
    for named in contract.listed("UnwantedPatterns", "Pattern") {
        let name = named.word();
        match known.get(name.text.as_str()) {
            Some(pattern) => list_of.extend(self::pattern(pattern)),
            None => {
                let message = text!("bench-inrc1-pattern-unknown", pattern = &name.text);
                named.fault(Code::IdUnknown, message, text!("bench-inrc1-pattern-unknown-help"));
            }
        }
    }
    if !list_of.is_empty() {
        let place = contract.place();
        let entries = vec![("patterns", list(list_of, &place)), of_contract(id, &place)];
        let title = text!("bench-title-inrc1-patterns", contract = id);
        rules.priced(&place, ("unwanted_patterns", 1), "patterns", &title, entries);
    }
}

/// One pattern; nothing when it costs nothing.
fn pattern(pattern: &Element<'_>) -> Option<Node> {
    let weight = pattern.weight();
    let place = pattern.place();
    let mut entries = pattern.listed("PatternEntries", "PatternEntry");
    entries
        .sort_by_key(|entry| entry.attribute("index").and_then(|index| index.parse::<u32>().ok()).unwrap_or(u32::MAX));
    let words: Vec<Word> = entries.iter().filter_map(|entry| entry.need("ShiftType")).collect();
    let meant = |word: &Word| match word.text.as_str() {
        "Any" => text("work", &word.place),
        "None" => text("off", &word.place),
        _ => word.node(),
    };
    let day = entries.first().and_then(|entry| entry.child("Day")).map(|day| day.word());
    let day = day.filter(|day| day.text != "Any" && !day.text.is_empty());
    let sequence = list(words.iter().map(meant), &place);
    let fields = [("sequence", sequence), ("times", int(weight, &place))];
    let start = day.map(|day| ("start", list([day.node()], &day.place)));
    (weight > 0).then(|| table(&place, fields.into_iter().chain(start)))
}
