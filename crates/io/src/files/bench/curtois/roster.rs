//! Solutions: lines `A: . D N` with a token for each day, or a table of the working days only.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use super::super::tree::near;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Lines;
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// The header of the table form.
const HEADER: [&str; 3] = ["employee", "day_index", "shift"];
/// The token of a day off.
const OFF: &str = ".";

/// Is the text a solution?
pub(super) fn is_roster(text: &str) -> bool {
    let Some(first) = telling(text).next() else { return false };
    is_header(first.1) || is_line(first.1)
}

/// Lines that say something, with their byte offsets.
fn telling(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let at = start + (line.len() - line.trim_start().len());
        start += line.len();
        (at, line.trim())
    });
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn is_header(line: &str) -> bool {
    line.split(',').map(str::trim).eq(HEADER)
}

/// `A: . D N`: an id, a colon, then tokens of letters, digits and points, a day off or more than one among them.
fn is_line(line: &str) -> bool {
    let Some((id, tokens)) = line.split_once(':') else { return false };
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "_-.+".contains(c));
    let mut tokens = tokens.split_whitespace().peekable();
    plain(id.trim()) && tokens.peek().is_some() && tokens.all(plain)
}

/// Reads a solution.
pub(super) fn read(source: &Arc<Source>, problem: &Problem, faults: &RefCell<Faults>) -> Option<Roster> {
    let before = faults.borrow().count();
    let scenario = &*problem.scenario;
    let people = scenario.employees.iter().enumerate();
    let shifts = scenario.alphabet().filter(|id| scenario.duty(*id).is_work());
    let mut reader = Reader {
        scenario,
        lines: Lines::of(source),
        faults,
        people: people.map(|(at, person)| (person.id.as_str(), EmployeeId::from_index(at))).collect(),
        shifts: shifts.map(|id| (scenario.duty(id).code.as_str(), id)).collect(),
        roster: scenario.empty_roster(),
    };
    match telling(&source.text).next() {
        Some((_, first)) if is_header(first) => reader.table(&source.text),
        _ => reader.text(source),
    }
    (faults.borrow().count() == before).then_some(reader.roster)
}

struct Reader<'a> {
    scenario: &'a Scenario,
    lines: Lines,
    faults: &'a RefCell<Faults>,
    people: BTreeMap<&'a str, EmployeeId>,
    shifts: BTreeMap<&'a str, DutyId>,
    roster: Roster,
}

impl Reader<'_> {
    fn fault(&self, code: Code, (start, text): (usize, &str), message: Text, help: Text) {
        self.faults.borrow_mut().add(code, &self.lines.place(start, start + text.len()), message, help);
    }

    fn employee(&self, word: (usize, &str)) -> Option<EmployeeId> {
        let found = self.people.get(word.1).copied();
        if found.is_none() {
            let help = near(word.1, self.people.keys().copied(), self.faults);
            self.fault(Code::EmployeeUnknown, word, text!("bench-employee-unknown", employee = word.1), help);
        }
        found
    }

    fn shift(&self, word: (usize, &str)) -> Option<DutyId> {
        let found = self.shifts.get(word.1).copied();
        if found.is_none() {
            let near = near(word.1, self.shifts.keys().copied(), self.faults);
            let help = if near.is_empty() { text!("bench-shift-unknown-help") } else { near };
            self.fault(Code::ShiftUnknown, word, text!("bench-shift-unknown", shift = word.1), help);
        }
        found
    }

    /// Gives a person a duty: the day's own, or a further one.
    fn enter(&mut self, employee: EmployeeId, day: Day, duty: DutyId) {
        if self.roster.get(employee, day) == DutyId::OFF {
            self.roster.set(employee, day, duty);
        } else {
            self.roster.extra.push((employee, day, duty));
        }
    }

    /// The form with a line for each employee; `D+N` means two shifts on one day.
    fn text(&mut self, source: &Source) {
        let mut seen = vec![false; self.scenario.employees.len()];
        for (start, line) in telling(&source.text) {
            let Some((id, rest)) = line.split_once(':') else {
                let (message, help) = (text!("bench-line-names-nobody"), text!("bench-line-names-nobody-help"));
                self.fault(Code::Syntax, (start, line), message, help);
                continue;
            };
            let id = id.trim_end();
            let employee = self.employee((start, id));
            if let Some(seen) = employee.and_then(|employee| seen.get_mut(employee.index()))
                && std::mem::replace(seen, true)
            {
                let message = text!("bench-line-twice", employee = id);
                self.fault(Code::RowDuplicate, (start, id), message, text!("bench-keep-one-help"));
            }
            let first = start + line.len() - rest.len();
            self.tokens(employee, (start, line), words(first, rest));
        }
        let missing = self.scenario.employees.iter().zip(&seen).filter(|(_, seen)| !**seen);
        for (person, _) in missing {
            let place = Place::file(&source.name);
            let message = text!("bench-line-missing", employee = &person.id);
            self.faults.borrow_mut().add(Code::PartMissing, &place, message, text!("bench-line-missing-help"));
        }
    }

    fn tokens(&mut self, employee: Option<EmployeeId>, line: (usize, &str), tokens: Vec<(usize, &str)>) {
        let days = self.scenario.calendar.days;
        if tokens.len() != days as usize {
            let message = text!("bench-line-days", count = tokens.len(), days = days);
            self.fault(Code::RowShape, line, message, text!("bench-line-days-help"));
            return;
        }
        for (day, (start, token)) in (0..days).zip(tokens) {
            let mut at = start;
            for part in token.split('+').filter(|_| token != OFF) {
                if let (Some(duty), Some(employee)) = (self.shift((at, part)), employee) {
                    self.enter(employee, day, duty);
                }
                at += part.len() + 1;
            }
        }
    }

    /// The form with a row for each working day; a second row for a day means a second shift.
    fn table(&mut self, text: &str) {
        let days = self.scenario.calendar.days;
        for (start, line) in telling(text).skip(1) {
            let mut at = start;
            let fields: Vec<(usize, &str)> = line
                .split(',')
                .map(|field| {
                    let word = (at + field.len() - field.trim_start().len(), field.trim());
                    at += field.len() + 1;
                    word
                })
                .collect();
            let [employee, day, shift] = fields.as_slice() else {
                let message = text!("bench-line-fields", count = fields.len());
                self.fault(Code::RowShape, (start, line), message, text!("bench-row-fields-help"));
                continue;
            };
            let employee = self.employee(*employee);
            let number: Option<Day> = day.1.parse().ok().filter(|day| (0..days).contains(day));
            if number.is_none() {
                let message = text!("bench-row-day-outside", value = day.1);
                self.fault(Code::DateOutside, *day, message, text!("bench-row-day-outside-help", last = days - 1));
            }
            if let (Some(employee), Some(day), Some(duty)) = (employee, number, self.shift(*shift)) {
                self.enter(employee, day, duty);
            }
        }
    }
}

/// The words of a text that starts at an offset, with theirs.
fn words(start: usize, text: &str) -> Vec<(usize, &str)> {
    let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(|word| (start + offset(word), word)).collect()
}

/// A roster as solution text, one line for each employee.
pub(super) fn write(problem: &Problem, roster: &Roster) -> String {
    let scenario = &problem.scenario;
    let mut text = String::new();
    for employee in scenario.staff() {
        let _ = write!(text, "{}:", scenario.employee(employee).id);
        for day in scenario.calendar.iter() {
            let worked = roster.duties(employee, day).filter(|duty| scenario.duty(*duty).is_work());
            let codes: Vec<&str> = worked.map(|duty| scenario.duty(duty).code.as_str()).collect();
            let _ = write!(text, " {}", if codes.is_empty() { OFF.to_owned() } else { codes.join("+") });
        }
        text.push('\n');
    }
    text
}
