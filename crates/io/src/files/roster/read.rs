//! Rosters from plan JSON, CSV and workbooks: rows of employee, date (or day) and duty.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::Datelike;

use super::grid;
use super::words::duty;
use crate::files::bench::{self, Format};
use crate::files::csv::read_csv;
use crate::files::json::read_json;
use crate::files::text::read_text;
use crate::files::workbook;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Calendar, DutyKind, Part, Roster, Scenario};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Fields, Node, Value, date_of, day_and_month_of, look, suggestion, with_suggestion};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// A roster as read, before its scenario is known.
pub enum Rows {
    /// Rows of employee, date and duty.
    Listed(Vec<Node>),
    /// A benchmark's own solution: one text, or several where it is given week by week.
    Benchmark(&'static Format, Vec<Arc<Source>>),
}

/// Reads the rows of a roster file; the format is recognised by content.
pub fn read_rows(path: &Path, faults: &RefCell<Faults>) -> Option<Rows> {
    if path.is_dir() {
        return folder_rows(path, faults);
    }
    if workbook::is_workbook(path) {
        return grid::read_grid(path, faults).map(Rows::Listed);
    }
    rows_of(vec![read_text(path, faults)?], faults)
}

/// The rows of a roster's texts; only public formats have several.
pub fn rows_of(sources: Vec<Arc<Source>>, faults: &RefCell<Faults>) -> Option<Rows> {
    let source = sources.first()?.clone();
    if let Some(format) = bench::of_roster(&source.text) {
        return Some(Rows::Benchmark(format, sources));
    }
    let is_json = source.text.trim_start().starts_with(['{', '[']);
    let node = if is_json { read_json(&source, faults)? } else { read_csv(&source, faults) };
    match node.value {
        Value::List(rows) if is_json || !rows.is_empty() || has_header(&source) => Some(Rows::Listed(rows)),
        Value::Table(_) => {
            // Everything else in a plan is computed anew from its roster.
            let mut fields = Fields::of(node, faults);
            if !fields.has("roster") {
                fields.need::<()>("roster", None);
                return None;
            }
            Some(Rows::Listed(fields.list("roster")))
        }
        _ => {
            let place = Place::file(&source.name);
            let (message, help) = (text!("roster-format-unknown"), text!("roster-format-unknown-help"));
            faults.borrow_mut().add(Code::FormatUnknown, &place, message, help);
            None
        }
    }
}

/// The solution files in a folder, in the order of their names. Other texts beside them (a validator's report) are
/// passed over.
fn folder_rows(folder: &Path, faults: &RefCell<Faults>) -> Option<Rows> {
    let place = Place::file(&folder.display().to_string());
    let listing = std::fs::read_dir(folder).map_err(|error| {
        let message = text!("roster-folder-unreadable", reason = Arg::word(error));
        faults.borrow_mut().add(Code::FileUnreadable, &place, message, text!("roster-folder-unreadable-help"));
    });
    let mut files: Vec<_> = listing.ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    let mut found: Option<&'static Format> = None;
    let mut sources = Vec::new();
    for file in files {
        // Plans, pages and workbooks may be beside them; only texts can be solutions.
        let Some(source) = read_text(&file, &RefCell::default()) else { continue };
        let Some(format) = bench::of_roster(&source.text) else { continue };
        if found.is_none_or(|known| known.name == format.name) {
            found = Some(format);
            sources.push(source);
        }
    }
    if found.is_none() {
        let (message, help) = (text!("roster-folder-empty"), text!("roster-folder-empty-help"));
        faults.borrow_mut().add(Code::NothingThere, &place, message, help);
    }
    Some(Rows::Benchmark(found?, sources))
}

/// Is there a header of a roster table, though no rows?
fn has_header(source: &Source) -> bool {
    source.text.lines().any(|line| line.to_lowercase().contains("employee"))
}

impl Rows {
    /// The roster in a problem. Cells that no row names hold the absence of the day, else off.
    pub fn roster(self, problem: &Problem, faults: &RefCell<Faults>) -> Option<Roster> {
        let rows = match self {
            Rows::Benchmark(format, sources) => return (format.roster)(&sources, problem, faults),
            Rows::Listed(rows) => rows,
        };
        let scenario = &*problem.scenario;
        let people = People::of(scenario);
        if rows.len() > 1 && !rows.iter().any(|row| named(row).is_none_or(|(name, _)| people.knows(name))) {
            let (name, place) = named(&rows[0])?;
            let message = text!("roster-of-strangers", count = rows.len(), employee = name);
            faults.borrow_mut().add(Code::EmployeeUnknown, place, message, text!("roster-of-strangers-help"));
            return None;
        }
        let mut cells: BTreeMap<(EmployeeId, Day), Vec<DutyId>> = BTreeMap::new();
        for row in rows {
            let place = row.place.clone();
            let Some((employee, day, duty)) = cell(row, scenario, &people, faults) else { continue };
            let duties = cells.entry((employee, day)).or_default();
            if duties.iter().any(|known| contradicts(scenario, *known, duty)) {
                let (person, date) = (&scenario.employee(employee).id, scenario.calendar.date(day));
                let message = text!("roster-day-twice", employee = person, date = date);
                faults.borrow_mut().add(Code::RowDuplicate, &place, message, text!("roster-day-twice-help"));
            }
            duties.push(duty);
        }
        let mut roster = scenario.absent_roster();
        for ((employee, day), duties) in cells {
            fill(&mut roster, scenario, employee, day, duties);
        }
        Some(roster)
    }
}

/// The people of a scenario by id and by name.
struct People<'a> {
    scenario: &'a Scenario,
    ids: BTreeMap<&'a str, EmployeeId>,
    looks: BTreeMap<String, Vec<EmployeeId>>,
}

impl<'a> People<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let mut people = People { scenario, ids: BTreeMap::new(), looks: BTreeMap::new() };
        for employee in scenario.staff() {
            let person = scenario.employee(employee);
            people.ids.insert(&person.id, employee);
            // Of people who share a name, the id stands behind it.
            let shared = person.name.strip_suffix(&format!(" ({})", person.id));
            let looks = [Some(person.name.as_str()), shared].into_iter().flatten().map(look);
            looks.for_each(|look| people.looks.entry(look).or_default().push(employee));
        }
        people
    }

    fn knows(&self, name: &str) -> bool {
        self.ids.contains_key(name) || self.looks.contains_key(&look(name))
    }

    /// The one who has this id or, alone, this name; anything else is a fault.
    fn find(&self, name: &str, place: &Place, faults: &RefCell<Faults>) -> Option<EmployeeId> {
        if let Some(employee) = self.ids.get(name) {
            return Some(*employee);
        }
        let alike = self.looks.get(&look(name)).map(Vec::as_slice).unwrap_or_default();
        if let [employee] = alike {
            return Some(*employee);
        }
        let (message, help) = if alike.is_empty() {
            let near = near(name, self.ids.keys().copied(), faults);
            (text!("roster-employee-unknown", employee = name), near)
        } else {
            let ids = alike.iter().map(|employee| &self.scenario.employee(*employee).id);
            (text!("name-ambiguous", name = name, ids = Arg::list(ids, Join::Comma)), text!("name-ambiguous-help"))
        };
        faults.borrow_mut().add(Code::EmployeeUnknown, place, message, help);
        None
    }
}

/// Can two rows of one day not both be meant: a day off or an absence beside anything, or the same duty again?
fn contradicts(scenario: &Scenario, known: DutyId, other: DutyId) -> bool {
    let works = |duty| scenario.duty(duty).is_work();
    known == other || !works(known) || !works(other)
}

/// The employee that a row names, and where.
fn named(row: &Node) -> Option<(&str, &Place)> {
    let Value::Table(entries) = &row.value else { return None };
    let (_, node) = entries.iter().find(|(key, _)| key.name == "employee")?;
    match &node.value {
        Value::Text(name) => Some((name.trim(), &node.place)),
        _ => None,
    }
}

/// The known name most like a word, as a help; empty when nothing is near, or so many faults are known that looking for
/// it is a waste of time.
fn near<'w>(word: &str, known: impl IntoIterator<Item = &'w str>, faults: &RefCell<Faults>) -> Text {
    if faults.borrow().is_full() { Text::EMPTY } else { suggestion(word, known) }
}

fn cell(
    row: Node,
    scenario: &Scenario,
    people: &People<'_>,
    faults: &RefCell<Faults>,
) -> Option<(EmployeeId, Day, DutyId)> {
    let mut fields = Fields::of(row, faults);
    let named = fields.text_at("employee");
    let employee = fields.need("employee", named).and_then(|(name, place)| people.find(&name, &place, faults));
    let day = day(&mut fields, scenario);
    let word = fields.text_at("duty");
    let word = fields.need("duty", word);
    fields.finish();
    let (employee, (word, place)) = (employee?, word?);
    let duty = duty(scenario, employee, &word);
    if duty.is_none() {
        let codes = scenario.duties.iter().map(|duty| duty.code.as_str());
        let known = codes.chain(scenario.shifts.iter().map(|shift| shift.code.as_str()));
        let near = near(&word, known, faults);
        let help = if near.is_empty() { text!("roster-duty-unknown-help") } else { near };
        let message = text!("roster-duty-unknown", duty = &word);
        faults.borrow_mut().add(Code::DutyUnknown, &place, message, help);
    }
    Some((employee, day?, duty?))
}

/// The day of a row: a date, or the number of days since the first day of the horizon.
fn day(fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Day> {
    let name = if fields.has("date") { "date" } else { "day" };
    let text = fields.text_at(name);
    let (text, place) = fields.need("date", text)?;
    let calendar = &scenario.calendar;
    // A date without its year is one of the horizon.
    let yearless = || {
        let (day, month) = day_and_month_of(&text)?;
        calendar.iter().find(|at| (calendar.date(*at).day(), calendar.date(*at).month()) == (day, month))
    };
    let number = text.parse().ok().filter(|number: &Day| number.abs() <= Calendar::MAX_DAYS);
    let day = match number.or_else(yearless) {
        Some(day) => day,
        None => {
            let refuse = |help: Text| {
                let help = with_suggestion(text!("roster-day-invalid-help"), help);
                fields.fault(Code::DateInvalid, &place, text!("roster-day-invalid", value = &text), help);
            };
            calendar.day(date_of(&text).map_err(refuse).ok()?)
        }
    };
    if !calendar.contains(day) {
        let horizon = Arg::Dates(calendar.start, calendar.date(calendar.days - 1));
        let message = text!("roster-day-outside", value = &text, horizon = horizon);
        fields.fault(Code::DateOutside, &place, message, text!("roster-day-outside-help"));
        return None;
    }
    Some(day)
}

/// Enters the duties of one day: one, a double duty made of two, or the first with the others as extra duties.
fn fill(roster: &mut Roster, scenario: &Scenario, employee: EmployeeId, day: Day, mut duties: Vec<DutyId>) {
    let double = if duties.len() == 2 { double(scenario, &duties) } else { None };
    if let Some(double) = double {
        duties = vec![double];
    }
    let mut duties = duties.into_iter();
    if let Some(first) = duties.next() {
        roster.set(employee, day, first);
    }
    roster.extra.extend(duties.map(|duty| (employee, day, duty)));
}

/// The double duty that consists of two single ones.
fn double(scenario: &Scenario, duties: &[DutyId]) -> Option<DutyId> {
    let mut parts: Vec<Part> = duties.iter().flat_map(|duty| scenario.duty(*duty).parts().iter().copied()).collect();
    if parts.len() != 2 {
        return None;
    }
    let find = |parts: &[Part]| {
        scenario.alphabet().find(|id| matches!(&scenario.duty(*id).kind, DutyKind::Work(own) if own == parts))
    };
    find(&parts).or_else(|| {
        parts.reverse();
        find(&parts)
    })
}
