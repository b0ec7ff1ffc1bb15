//! The file as a scenario document.

use std::collections::{BTreeMap, BTreeSet};

use super::super::tree::{Entries, Rules, Word, int, list, table, text};
use super::super::xml::Element;
use super::SOURCE;
use super::contract;
use super::instance::Shift;
use vuoro_core::error::{Code, Place};
use vuoro_core::record::Node;
use vuoro_core::text;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// Most shift types times contracts (or weekdays): each pair may be a rule.
const MOST_PAIRS: usize = 100_000;
/// Most heads of a demand.
const MOST_HEADS: i64 = 10_000;

/// The document of a file.
pub(super) fn of(root: &Element<'_>) -> Node {
    let place = &root.place();
    let name = root.need_attribute("ID").unwrap_or_default();
    let mut shifts: Vec<Shift> = root.listed("ShiftTypes", "Shift").iter().filter_map(shift).collect();
    let contracts = root.listed("Contracts", "Contract").len();
    if shifts.len().saturating_mul(contracts.max(7)) > MOST_PAIRS {
        let message = text!("bench-inrc1-too-many", shifts = shifts.len(), contracts = contracts);
        root.fault(Code::TooMany, message, text!("bench-inrc1-too-many-help"));
        shifts.clear();
    }
    let dates = ["StartDate", "EndDate"].map(|name| root.need(name).unwrap_or_default());
    let [start, end] = dates.map(|date| date.node());
    table(
        place,
        [
            ("format-version", int(1, place)),
            ("name", name.node()),
            ("start", start),
            ("end", end),
            ("time-zone", text("UTC", place)),
            ("cost-unit", text("points", place)),
            ("skills", list(root.listed("Skills", "Skill").iter().map(|skill| skill.word().node()), place)),
            ("shift", list(root.listed("ShiftTypes", "Shift").iter().filter_map(shift_node), place)),
            ("contract", list(root.listed("Contracts", "Contract").iter().filter_map(contract_node), place)),
            ("staff", list(root.listed("Employees", "Employee").iter().filter_map(person), place)),
            ("demand", list(demand(root, &shifts), place)),
            ("wishes", list(wishes(root), place)),
            ("rules", list(rules(root, &shifts), place)),
        ],
    )
}

fn shift(shift: &Element<'_>) -> Option<Shift> {
    let skills = shift.listed("Skills", "Skill").iter().map(Element::word).collect();
    let start = shift.child("StartTime").map(|start| start.word().text).unwrap_or_default();
    Some(Shift { id: Word { text: shift.attribute("ID")?.to_owned(), place: shift.place() }, start, skills })
}

fn shift_node(shift: &Element<'_>) -> Option<Node> {
    let id = shift.need_attribute("ID")?;
    let clock = |name: &str| {
        let mut word = shift.need(name)?;
        // 06:30:00 is 06:30.
        if word.text.matches(':').count() == 2 {
            word.text = word.text.rsplit_once(':').map(|(clock, _)| clock.to_owned())?;
        }
        Some(word.node())
    };
    let (start, end) = (clock("StartTime"), clock("EndTime"));
    let name = shift.child("Description").map_or_else(|| id.clone(), |name| name.word());
    Some(table(&id.place, [("code", id.node()), ("name", name.node()), ("start", start?), ("end", end?)]))
}

fn contract_node(contract: &Element<'_>) -> Option<Node> {
    let id = contract.need_attribute("ID")?;
    Some(table(&id.place, [("id", id.node())]))
}

fn person(person: &Element<'_>) -> Option<Node> {
    let id = person.need_attribute("ID")?;
    let contract = person.need("ContractID")?;
    let name = person.child("Name").map(|name| name.word()).filter(|name| !name.text.is_empty());
    let skills = person.listed("Skills", "Skill");
    let skills = list(skills.iter().map(|skill| skill.word().node()), &id.place);
    let name = name.unwrap_or_else(|| id.clone());
    let fields = [("id", id.node()), ("name", name.node()), ("contract", contract.node()), ("skills", skills)];
    Some(table(&id.place, fields))
}

/// Demand is exact: as many as wanted at least and at most. A shift without a figure wants nobody.
fn demand(root: &Element<'_>, shifts: &[Shift]) -> Vec<Node> {
    let mut rows = Vec::new();
    let exact = |day: Node, shift: &Word, heads: i64| {
        let place = &shift.place;
        let heads = ["minimum", "target", "maximum"].map(|name| (name, int(heads, place)));
        table(place, [("day", day), ("shift", shift.node())].into_iter().chain(heads))
    };
    let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
    for (kind, of_day) in [("DayOfWeekCover", "Day"), ("DateSpecificCover", "Date")] {
        for cover in root.listed("CoverRequirements", kind) {
            let Some(mut day) = cover.need(of_day) else { continue };
            if kind == "DayOfWeekCover" {
                match WEEKDAYS.iter().find(|weekday| weekday.eq_ignore_ascii_case(&day.text)) {
                    Some(weekday) => day.text = weekday[..3].to_lowercase(),
                    None => {
                        let message = text!("bench-inrc1-weekday-unknown", value = &day.text);
                        cover.fault(Code::WordUnknown, message, text!("bench-inrc1-weekday-unknown-help"));
                    }
                }
            }
            for figure in cover.all("Cover") {
                let (Some(shift), Some(heads)) = (figure.need("Shift"), figure.need("Preferred")) else { continue };
                if let Some(heads) = figure.number(&heads.text, MOST_HEADS) {
                    wanted.insert((day.text.clone(), shift.text.clone()));
                    rows.push(exact(day.node(), &shift, heads));
                }
            }
        }
    }
    for weekday in WEEKDAYS.map(|day| day[..3].to_lowercase()) {
        let absent = |shift: &&Shift| !wanted.contains(&(weekday.clone(), shift.id.text.clone()));
        let nobody = shifts.iter().filter(absent);
        rows.extend(nobody.map(|shift| exact(text(&weekday, &shift.id.place), &shift.id, 0)));
    }
    rows
}

fn wishes(root: &Element<'_>) -> Vec<Node> {
    let mut rows = Vec::new();
    for (kind, want) in [("DayOff", "off"), ("DayOn", "work"), ("ShiftOff", "not "), ("ShiftOn", "")] {
        for request in root.listed(&format!("{kind}Requests"), kind) {
            let place = request.place();
            let (person, date) = (request.need("EmployeeID"), request.need("Date"));
            let want = if kind.starts_with("Day") {
                Some(text(want, &place))
            } else {
                request.need("ShiftTypeID").map(|shift| text(format!("{want}{}", shift.text), &shift.place))
            };
            if let (Some(person), Some(date), Some(want)) = (person, date, want) {
                let strength = int(request.weight(), &place);
                let row = [("employee", person.node()), ("date", date.node()), ("want", want), ("strength", strength)];
                rows.push(table(&place, row));
            }
        }
    }
    rows
}

fn rules(root: &Element<'_>, shifts: &[Shift]) -> Vec<Node> {
    let place = &root.place();
    let mut rules = Rules::new(SOURCE);
    let cover = |limit: &'static str| -> Entries {
        let names = ["minimum", "target", "maximum"];
        names.map(|name| (name, text(if name == limit { "required" } else { "ignore" }, place))).to_vec()
    };
    rules.required(place, "single_assignment_per_day", "one-duty", &text!("bench-title-one-shift"), vec![]);
    // The competition has no absences; without this rule days of leave would be free.
    rules.required(place, "leave", "leave", &text!("bench-title-no-absences"), vec![]);
    rules.add(place, "coverage_missing", "cover", &text!("bench-title-nobody-missing"), cover("minimum"));
    rules.add(place, "coverage_surplus", "cover", &text!("bench-title-nobody-beyond"), cover("maximum"));
    let patterns = root.listed("Patterns", "Pattern");
    let known: BTreeMap<&str, &Element<'_>> =
        patterns.iter().rev().filter_map(|pattern| Some((pattern.attribute("ID")?, pattern))).collect();
    for contract in root.listed("Contracts", "Contract") {
        contract::rules(&mut rules, &known, &contract, shifts);
    }
    let only = |sort: &str, place: &Place| vec![("only", text(sort, place))];
    let title = text!("bench-title-days-off-wanted");
    let mut days_off = only("off", place);
    days_off.push(("by", text("start", place)));
    rules.priced(place, ("day_off_requests", 1), "wishes", &title, days_off);
    let title = text!("bench-title-shifts-unwanted");
    rules.priced(place, ("shift_off_requests", 1), "wishes", &title, only("not", place));
    rules.priced(place, ("on_requests", 1), "wishes", &text!("bench-title-work-wanted"), only("duty", place));
    rules.list
}
