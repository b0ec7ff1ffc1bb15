//! An instance as a scenario document.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::super::tree::{Entries, Rules, Word, date, flag, int, list, near, of_contract, table, text, texts};
use super::instance::{ASSIGNMENTS, Contract, Instance, Limits, Past, Scenario, WEEKENDS, Week};
use super::shares;
use super::{SOURCE, UNIT};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::Node;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::Day;

/// The document of an instance; `None` when its files do not belong together.
pub(super) fn of(instance: &Instance<'_>, faults: &RefCell<Faults>) -> Option<Node> {
    let Instance { name, scenario, history, weeks, .. } = instance;
    let place = &scenario.place;
    let before = faults.borrow().count();
    belong(instance, faults);
    let known = history.nurses.iter().map(|past| past.work.max(past.off)).max().unwrap_or(0) + 1;
    let past: Vec<Node> = history.nurses.iter().flat_map(|past| rows(past, scenario, faults)).collect();
    if faults.borrow().count() > before {
        return None;
    }
    let unit = [("id", text(UNIT, place)), ("name", scenario.name.node()), ("by-role", flag(true, place))];
    let staff = scenario.nurses.iter().map(|nurse| {
        let skills = list(nurse.skills.iter().map(Word::node), &nurse.id.place);
        table(&nurse.id.place, [("id", nurse.id.node()), ("contract", nurse.contract.node()), ("skills", skills)])
    });
    let contract = |contract: &Contract| table(&contract.id.place, [("id", contract.id.node())]);
    Some(table(
        place,
        [
            ("format-version", int(1, place)),
            ("name", text(name, place)),
            ("start", text(date(0), place)),
            ("days", int(weeks.len() as i64 * 7, place)),
            ("time-zone", text("UTC", place)),
            ("cost-unit", text("points", place)),
            ("history-days", int(known, place)),
            ("skills", list(scenario.skills.iter().map(Word::node), place)),
            ("unit", list([table(place, unit)], place)),
            ("shift", list(scenario.shifts.iter().map(|shift| self::shift(&shift.id)), place)),
            ("contract", list(scenario.contracts.iter().map(contract), place)),
            ("staff", list(staff, place)),
            ("demand", list(demand(scenario, weeks), place)),
            ("wishes", list(wishes(weeks), place)),
            ("history", list(past, place)),
            ("rules", list(rules(instance), place)),
        ],
    ))
}

/// Do history and weeks speak of the scenario, and the history of each nurse once?
fn belong(instance: &Instance<'_>, faults: &RefCell<Faults>) {
    let Instance { scenario, history, weeks, .. } = instance;
    let name = &scenario.name.text;
    for named in weeks.iter().map(|week| &week.scenario).chain([&history.scenario]) {
        if named.text != *name {
            let message = text!("bench-inrc2-foreign", set = &named.text, scenario = name);
            let help = text!("bench-inrc2-foreign-help");
            faults.borrow_mut().add(Code::FileForeign, &named.place, message, help);
        }
    }
    let mut seen = BTreeSet::new();
    for past in &history.nurses {
        if !seen.insert(&past.nurse.text) {
            let message = text!("bench-inrc2-history-twice", nurse = &past.nurse.text);
            faults.borrow_mut().add(Code::RowDuplicate, &past.nurse.place, message, text!("bench-keep-one-help"));
        }
    }
    for nurse in scenario.nurses.iter().filter(|nurse| !seen.contains(&nurse.id.text)) {
        let message = text!("bench-inrc2-history-row-missing", nurse = &nurse.id.text);
        let help = text!("bench-inrc2-history-row-missing-help");
        faults.borrow_mut().add(Code::PartMissing, &nurse.id.place, message, help);
    }
}

/// Usual clock times of the shift types; the files do not say.
fn shift(id: &Word) -> Node {
    let (start, end) = match id.text.as_str() {
        "Early" => ("7:00", "15:00"),
        "Late" => ("14:00", "22:00"),
        "Night" => ("22:00", "7:00"),
        _ => ("9:00", "17:00"),
    };
    table(&id.place, [("code", id.node()), ("start", text(start, &id.place)), ("end", text(end, &id.place))])
}

/// Requirements, one row for each day. A shift type in a role that no week asks for may be worked all the same,
/// so it gets a row that asks for nobody.
fn demand(scenario: &Scenario, weeks: &[&Week]) -> Vec<Node> {
    let mut rows = Vec::new();
    let mut asked: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (week, at) in weeks.iter().zip(0..) {
        for requirement in &week.requirements {
            let place = &requirement.shift.place;
            let wanted = requirement.heads.iter().zip(0..).filter(|((least, wanted), _)| *least > 0 || *wanted > 0);
            for ((least, wanted), day) in wanted {
                asked.insert((&requirement.shift.text, &requirement.skill.text));
                let entries = [
                    ("day", text(date(at * 7 + day), place)),
                    ("shift", requirement.shift.node()),
                    ("skill", requirement.skill.node()),
                    ("minimum", int(*least, place)),
                    ("target", int(*wanted, place)),
                ];
                rows.push(table(place, entries));
            }
        }
    }
    for shift in &scenario.shifts {
        for skill in scenario.skills.iter().filter(|skill| !asked.contains(&(&*shift.id.text, &*skill.text))) {
            let place = &shift.id.place;
            let everybody = int(scenario.nurses.len() as i64, place);
            let head = [("day", text("all", place)), ("shift", shift.id.node()), ("skill", skill.node())];
            rows.push(table(place, head.into_iter().chain([("maximum", everybody)])));
        }
    }
    rows
}

fn wishes(weeks: &[&Week]) -> Vec<Node> {
    let mut rows = Vec::new();
    for (week, at) in weeks.iter().zip(0..) {
        for request in &week.requests {
            let place = &request.nurse.place;
            let shift = &request.shift;
            let want = if shift.text == "Any" { "off".to_owned() } else { format!("not {}", shift.text) };
            let entries = [
                ("employee", request.nurse.node()),
                ("date", text(date(at * 7 + request.day as Day), place)),
                ("want", text(want, &shift.place)),
                ("strength", int(10, place)),
            ];
            rows.push(table(place, entries));
        }
    }
    rows
}

/// The rows of one nurse's past: balances, and days that give exactly the runs it states.
fn rows(past: &Past, scenario: &Scenario, faults: &RefCell<Faults>) -> Vec<Node> {
    let place = &past.nurse.place;
    let fault = |code: Code, place: &Place, message: Text, help: Text| {
        faults.borrow_mut().add(code, place, message, help);
        Vec::new()
    };
    let balance = |(name, value): (&str, i64)| {
        let entries = [("employee", past.nurse.node()), ("balance", text(name, place)), ("value", int(value, place))];
        (value != 0).then(|| table(place, entries))
    };
    let balances = [("assignments", past.assignments), ("weekends", past.weekends)].into_iter().filter_map(balance);
    let worked = past.last.text != "None";
    if worked != (past.work > 0) || worked == (past.off > 0) || past.same > past.work || worked != (past.same > 0) {
        let message = text!("bench-inrc2-history-contradicts", nurse = &past.nurse.text);
        return fault(Code::HistoryInvalid, place, message, text!("bench-inrc2-history-contradicts-help"));
    }
    let ids = || scenario.shifts.iter().map(|shift| shift.id.text.as_str());
    if worked && !ids().any(|id| id == past.last.text) {
        let help = near(&past.last.text, ids(), faults);
        let message = text!("bench-inrc2-history-shift-unknown", shift = &past.last.text);
        return fault(Code::ShiftUnknown, &past.last.place, message, help);
    }
    // Any other shift type ends the run of the last one; before a run of free days stands a working day.
    let other = ids().find(|id| *id != past.last.text);
    let mut days: Vec<(Day, &str)> = Vec::new();
    match other {
        Some(other) => {
            days.extend((past.same..past.work).map(|back| (back as Day, other)));
            if !worked {
                days.push((past.off as Day, other));
            }
        }
        None if worked && past.same == past.work => {}
        None => {
            let (message, help) = (text!("bench-inrc2-history-one-shift"), text!("bench-inrc2-history-one-shift-help"));
            return fault(Code::HistoryInvalid, place, message, help);
        }
    }
    days.extend((0..past.same).map(|back| (back as Day, past.last.text.as_str())));
    let day = |(back, shift): (Day, &str)| {
        let day =
            [("employee", past.nurse.node()), ("date", text(date(-1 - back), place)), ("duty", text(shift, place))];
        table(place, day)
    };
    balances.chain(days.into_iter().map(day)).collect()
}

/// A rule's bounds; a minimum below `telling` asks for nothing and is left out.
fn bounds((least, most): Limits, telling: i64, place: &Place) -> Entries {
    let minimum = (least >= telling).then(|| ("minimum", int(least, place)));
    minimum.into_iter().chain([("maximum", int(most, place))]).collect()
}

fn rules(instance: &Instance<'_>) -> Vec<Node> {
    let scenario = instance.scenario;
    let place = &scenario.place;
    let mut rules = Rules::new(SOURCE);
    let ignore = |names: [&'static str; 2]| names.map(|name| (name, text("ignore", place)));
    rules.required(place, "single_assignment_per_day", "one-duty", &text!("bench-title-one-shift"), vec![]);
    rules.required(place, "required_skill", "eligibility", &text!("bench-title-skill"), vec![]);
    // The competition has no absences; without this rule days of leave would be free and end every run.
    rules.required(place, "leave", "leave", &text!("bench-title-no-absences"), vec![]);
    let minimum = ignore(["target", "maximum"]).into_iter().chain([("minimum", text("required", place))]);
    rules.add(place, "minimal_coverage", "cover", &text!("bench-title-minimal-cover"), minimum.collect());
    let optimal = ignore(["minimum", "maximum"]).into_iter().chain([("target", int(30, place))]);
    rules.add(place, "optimal_coverage", "cover", &text!("bench-title-optimal-cover"), optimal.collect());
    for (before, next) in scenario.forbidden.iter().filter(|(_, next)| !next.is_empty()) {
        let place = &before.place;
        let names = Arg::list(next.iter().map(|word| &word.text), Join::Comma);
        let title = text!("bench-title-succession", before = &before.text, next = names);
        let entries = vec![("after", list([before.node()], place)), ("then", list(next.iter().map(Word::node), place))];
        rules.required(place, "shift_succession", "succession", &title, entries);
    }
    for shift in &scenario.shifts {
        let place = &shift.id.place;
        let mut entries = bounds(shift.in_a_row, 2, place);
        entries.push(("duties", texts([shift.id.text.as_str()], place)));
        let title = text!("bench-title-shift-in-a-row", shift = &shift.id.text);
        rules.priced(place, ("consecutive_assignments", 15), "consecutive-duties", &title, entries);
    }
    for contract in &scenario.contracts {
        of_one(&mut rules, contract);
        if instance.later == 0 {
            totals(&mut rules, contract);
        }
    }
    if instance.later > 0 {
        shares::rules(&mut rules, instance);
    }
    let entries = vec![("by", text("start", place))];
    rules.priced(place, ("preferences", 10), "wishes", &text!("bench-title-shifts-unwanted"), entries);
    rules.list
}

/// A contract's rules about runs and weekends as such.
fn of_one(rules: &mut Rules, contract: &Contract) {
    let (id, place) = (contract.id.text.as_str(), &contract.id.place);
    let with = |mut entries: Entries| {
        entries.push(of_contract(id, place));
        entries
    };
    let days = with(bounds(contract.work, 2, place));
    let title = text!("bench-title-contract-work-in-a-row", contract = id);
    rules.priced(place, ("consecutive_assignments", 30), "consecutive-work", &title, days);
    let days = with(bounds(contract.off, 2, place));
    let title = text!("bench-title-contract-days-off-in-a-row", contract = id);
    rules.priced(place, ("consecutive_days_off", 30), "consecutive-off", &title, days);
    if contract.complete {
        let title = text!("bench-title-contract-complete-weekends", contract = id);
        rules.priced(place, ("complete_weekends", 30), "complete-weekends", &title, with(vec![]));
    }
}

/// A contract's rules about the whole horizon.
fn totals(rules: &mut Rules, contract: &Contract) {
    let (id, place) = (contract.id.text.as_str(), &contract.id.place);
    let mut total = bounds(contract.assignments, 1, place);
    let scope = || of_contract(id, place);
    total.extend([scope(), ("duties", texts(["work"], place)), ("carry", text("assignments", place))]);
    let title = text!("bench-title-contract-assignments", contract = id);
    rules.priced(place, ASSIGNMENTS, "duty-count", &title, total);
    let weekends = vec![("maximum", int(contract.weekends, place)), ("carry", flag(true, place)), scope()];
    let title = text!("bench-title-contract-weekends", contract = id);
    rules.priced(place, WEEKENDS, "weekends", &title, weekends);
}
