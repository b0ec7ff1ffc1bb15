//! Rosters as spreadsheets: a grid with a row for each person and a column for each day, as planners edit it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use super::words::duty;
use crate::files::workbook::{self, Content, Row, Sheet};
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Key, Node, Value};
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang};
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// The header of the column that holds the ids of people, in every language.
fn employee_words() -> [String; 3] {
    Lang::ALL.map(|lang| text!("roster-grid-employee").say(lang))
}

/// What that column has in rows that are not about a person, in every language.
fn beside_words() -> [String; 3] {
    Lang::ALL.map(|lang| text!("roster-grid-beside").say(lang))
}

/// What each person does on each day, in the words of a grid: `[employee][day]`, empty for a day off.
pub fn grid_words(scenario: &Scenario, roster: &Roster) -> Vec<Vec<String>> {
    let row = |employee| scenario.calendar.iter().map(|day| words(scenario, roster, employee, day)).collect();
    scenario.staff().map(row).collect()
}

fn words(scenario: &Scenario, roster: &Roster, employee: EmployeeId, day: Day) -> String {
    let duties: Vec<DutyId> = roster.duties(employee, day).collect();
    // A blank cell is read as what an absent or free person does by default.
    if duties == [DutyId::OFF] && scenario.unnamed(employee, day) == DutyId::OFF {
        return String::new();
    }
    let words: Vec<String> = duties.into_iter().map(|duty| word(scenario, employee, duty)).collect();
    words.join(", ")
}

/// The shortest word that means a duty for a person.
fn word(scenario: &Scenario, employee: EmployeeId, id: DutyId) -> String {
    let parts = scenario.duty(id).parts().iter();
    let shifts: Vec<&str> = parts.map(|part| scenario.shift(part.shift).code.as_str()).collect();
    let short = match id {
        DutyId::OFF => "off".to_owned(),
        Scenario::LEAVE => "v".to_owned(),
        Scenario::SICK => "s".to_owned(),
        _ => shifts.join("+"),
    };
    if duty(scenario, employee, &short) == Some(id) { short } else { scenario.duty(id).code.clone() }
}

/// The rows of a roster in a workbook: from every sheet with a grid (`employee` and dates in one row), or with the
/// columns of a CSV roster. Sheets whose name begins with `_` are passed over.
pub(super) fn read_grid(path: &Path, faults: &RefCell<Faults>) -> Option<Vec<Node>> {
    let book = workbook::open(path, |name| !name.starts_with('_'), faults)?;
    let found: Vec<Vec<Node>> = book.sheets.iter().filter_map(|sheet| rows_of(sheet, faults)).collect();
    if found.is_empty() {
        let (message, help) = (text!("roster-workbook-without"), text!("roster-workbook-without-help"));
        faults.borrow_mut().add(Code::FormatUnknown, &book.place, message, help);
        return None;
    }
    Some(found.concat())
}

/// The rows of a sheet, if one of its rows is the header of a roster.
fn rows_of(sheet: &Sheet, faults: &RefCell<Faults>) -> Option<Vec<Node>> {
    let (employees, beside) = (employee_words(), beside_words());
    let mut rows = sheet.rows.iter().enumerate();
    let (at, header) = rows.find_map(|(at, row)| Some((at, Header::of(row, &employees)?)))?;
    let (head, rows) = (sheet.rows[at].number, &sheet.rows[at + 1..]);
    Some(match header {
        Header::Grid { employee, days } => Grid { sheet, head, employee, days, beside: &beside, faults }.rows(rows),
        Header::List(columns) => listed(sheet, &columns, rows),
    })
}

/// The row that says what the columns are.
enum Header {
    /// The column of ids, and the dates of the other columns.
    Grid { employee: u32, days: BTreeMap<u32, String> },
    /// The names of columns.
    List(BTreeMap<u32, String>),
}

impl Header {
    fn of(row: &Row, employees: &[String]) -> Option<Header> {
        let name = |content: &Content| match content {
            Content::Text(text) => text.trim().to_lowercase(),
            _ => String::new(),
        };
        let employee = row.cells.iter().find(|(_, content)| employees.contains(&name(content)))?.0;
        let days: BTreeMap<u32, String> =
            row.cells.iter().filter_map(|(at, content)| Some((*at, date_text(content)?))).collect();
        if !days.is_empty() {
            return Some(Header::Grid { employee, days });
        }
        let columns: BTreeMap<u32, String> =
            row.cells.iter().map(|(at, content)| (*at, name(content))).filter(|(_, name)| !name.is_empty()).collect();
        columns.values().any(|name| name == "duty").then_some(Header::List(columns))
    }
}

/// What the header of a day's column says of its date, to be read where the horizon is known; `None` for other columns.
fn date_text(content: &Content) -> Option<String> {
    match content {
        Content::Moment(days) => Content::date_text(*days),
        // A date that lost its format.
        Content::Number(days) if days.fract() == 0.0 && (20_000.0..80_000.0).contains(days) => {
            Content::date_text(*days)
        }
        Content::Text(text) => {
            // A weekday may stand before the date: `ma 24.8.`
            let date = text.trim_start_matches(char::is_alphabetic).trim();
            let dated = date.starts_with(|c: char| c.is_ascii_digit()) && date.contains(['-', '.', '/']);
            dated.then(|| date.to_owned())
        }
        _ => None,
    }
}

/// A list of duties, one a row.
fn listed(sheet: &Sheet, columns: &BTreeMap<u32, String>, rows: &[Row]) -> Vec<Node> {
    let row = |row: &Row| {
        let entry = |(at, content): &(u32, Content)| {
            let place = sheet.place(row.number, *at);
            let value = match (columns.get(at)?.as_str(), content) {
                ("date", Content::Moment(days)) => Content::date_text(*days).map_or(Value::Null, Value::Text),
                (_, content) => Value::Text(text(content)),
            };
            Some((Key { name: columns.get(at)?.clone(), place: place.clone() }, Node { value, place }))
        };
        let place = sheet.place(row.number, 0);
        Node { value: Value::Table(row.cells.iter().filter_map(entry).collect()), place }
    };
    rows.iter().map(row).collect()
}

struct Grid<'a> {
    sheet: &'a Sheet,
    /// The row with the dates.
    head: u32,
    employee: u32,
    days: BTreeMap<u32, String>,
    beside: &'a [String],
    faults: &'a RefCell<Faults>,
}

impl Grid<'_> {
    fn rows(&self, rows: &[Row]) -> Vec<Node> {
        let mut seen: BTreeMap<String, Place> = BTreeMap::new();
        rows.iter().flat_map(|row| self.person(row, &mut seen)).collect()
    }

    /// The duties of a row, one entry each.
    fn person(&self, row: &Row, seen: &mut BTreeMap<String, Place>) -> Vec<Node> {
        let place = self.sheet.place(row.number, self.employee);
        let named = row.cells.iter().find(|(at, _)| *at == self.employee).map(|(_, content)| text(content));
        let cells = || row.cells.iter().filter_map(|(at, content)| Some((*at, self.days.get(at)?, text(content))));
        let Some(name) = named else {
            if let Some((at, _, found)) = cells().next() {
                let message = text!("roster-row-without-person", value = found);
                let help = text!("roster-row-without-person-help");
                self.faults.borrow_mut().add(Code::FieldMissing, &self.sheet.place(row.number, at), message, help);
            }
            return Vec::new();
        };
        // A note merged over the whole row is about nobody.
        let is_note = cells().count() > 1 && cells().all(|(_, _, words)| words == name);
        if self.beside.contains(&name) || is_note {
            return Vec::new();
        }
        let name = if self.beside.iter().any(|word| name.strip_prefix('\'') == Some(word)) {
            name[1..].to_owned()
        } else {
            name
        };
        if let Some(before) = seen.insert(name.clone(), place.clone()) {
            let message = text!("roster-person-twice", employee = &name, place = Arg::word(before));
            self.faults.borrow_mut().add(Code::IdDuplicate, &place, message, text!("roster-person-twice-help"));
            return Vec::new();
        }
        let entry = |(at, date, words): (u32, &String, String)| {
            let cell = self.sheet.place(row.number, at);
            let field = |name: &str, text: &str, place: &Place| {
                let key = Key { name: name.to_owned(), place: place.clone() };
                (key, Node { value: Value::Text(text.to_owned()), place: place.clone() })
            };
            let one = |word: &str| Node {
                value: Value::Table(vec![
                    field("employee", &name, &place),
                    // A date that is none is one fault, not one for each person.
                    field("date", date, &self.sheet.place(self.head, at)),
                    field("duty", word.trim(), &cell),
                ]),
                place: cell.clone(),
            };
            words.split([',', ';', '|']).map(one).collect::<Vec<_>>()
        };
        cells().flat_map(entry).collect()
    }
}

fn text(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Number(number) | Content::Moment(number) => number.to_string(),
        Content::Flag(flag) => flag.to_string(),
    }
}
