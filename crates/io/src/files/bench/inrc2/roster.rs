//! Solutions: a file for each week, or several of them one after the other in one file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::tokens::Tokens;
use super::super::tree::{Word, near};
use super::instance::{MOST_HEADS, MOST_WEEKS, day_name};
use super::{is_json, json, text};
use crate::files::file_names;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Fields;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// Is the text a solution?
pub(super) fn is_roster(text: &str) -> bool {
    if is_json(text) {
        return text.contains("\"assignments\"") && text.contains("\"week\"");
    }
    text.split_whitespace().next() == Some("SOLUTION")
}

/// One assignment.
struct Assignment {
    nurse: Word,
    day: usize,
    shift: Word,
    skill: Word,
}

/// The solution of one week.
struct Week {
    week: i64,
    place: Place,
    assignments: Vec<Assignment>,
}

/// Reads a solution: every week once, in any order.
pub(super) fn read(sources: &[Arc<Source>], problem: &Problem, faults: &RefCell<Faults>) -> Option<Roster> {
    let before = faults.borrow().count();
    let mut weeks: Vec<Week> = Vec::new();
    for source in sources {
        if is_json(&source.text) {
            weeks.extend(json_week(source, faults));
        } else {
            text_weeks(source, faults, &mut weeks);
        }
    }
    if faults.borrow().count() > before {
        return None;
    }
    let scenario = &problem.scenario;
    let mut seen = vec![false; (scenario.calendar.days / 7) as usize];
    let mut reader = Reader::new(scenario, faults);
    for week in &weeks {
        match usize::try_from(week.week).ok().and_then(|at| seen.get_mut(at)) {
            None => {
                let message = vuoro_core::text!("bench-inrc2-week-outside", week = week.week);
                let last = scenario.calendar.days / 7 - 1;
                let help = vuoro_core::text!("bench-inrc2-week-outside-help", last = last);
                faults.borrow_mut().add(Code::DateOutside, &week.place, message, help);
            }
            Some(true) => {
                let message = vuoro_core::text!("bench-inrc2-week-twice", week = week.week);
                let help = vuoro_core::text!("bench-keep-one-of-two-help");
                faults.borrow_mut().add(Code::RowDuplicate, &week.place, message, help);
            }
            Some(seen) => {
                *seen = true;
                reader.enter(week);
            }
        }
    }
    let missing: Vec<usize> = (0..seen.len()).filter(|week| !seen[*week]).collect();
    if !missing.is_empty() && faults.borrow().count() == before {
        let place = sources.first().map(|source| Place::file(&source.name)).unwrap_or_default();
        let count = missing.len();
        let weeks = Arg::list(missing, Join::Comma);
        let message = vuoro_core::text!("bench-inrc2-weeks-missing", weeks = weeks, count = count);
        let help = vuoro_core::text!("bench-inrc2-weeks-missing-help");
        faults.borrow_mut().add(Code::PartMissing, &place, message, help);
    }
    (faults.borrow().count() == before).then_some(reader.roster)
}

/// The solutions in a text. What stands behind the assignments that a solution announces is not read.
fn text_weeks(source: &Arc<Source>, faults: &RefCell<Faults>, weeks: &mut Vec<Week>) {
    let mut tokens = Tokens::of(source, faults);
    let mut found = false;
    while let Some(word) = tokens.peek() {
        if word != "SOLUTION" && found {
            tokens.word(Text::EMPTY);
            continue;
        }
        found = true;
        let Some(week) = text_week(&mut tokens) else { return };
        weeks.push(week);
    }
}

fn text_week(tokens: &mut Tokens<'_>) -> Option<Week> {
    let place = tokens.place();
    tokens.expect("SOLUTION")?;
    let week = tokens.number(vuoro_core::text!("bench-want-week"), 0, MOST_WEEKS)?;
    tokens.word(vuoro_core::text!("bench-want-scenario-name"))?;
    let number = tokens.count("ASSIGNMENTS", MOST_HEADS * 70)?;
    let assignment = |tokens: &mut Tokens<'_>| {
        let nurse = tokens.word(vuoro_core::text!("bench-want-nurse"))?;
        let day = text::day(tokens)?;
        let shift = tokens.word(vuoro_core::text!("bench-want-shift"))?;
        Some(Assignment { nurse, day, shift, skill: tokens.word(vuoro_core::text!("bench-want-skill"))? })
    };
    let assignments = (0..number).map(|_| assignment(tokens)).collect::<Option<_>>()?;
    Some(Week { week, place, assignments })
}

fn json_week(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Week> {
    let mut top = json::top(source, faults)?;
    let place = top.place.clone();
    let week = top.integer_in("week", 0, MOST_WEEKS);
    let week = top.need("week", week);
    let mut assignments = Vec::new();
    for node in top.list("assignments") {
        let fields = &mut Fields::of(node, faults);
        let (nurse, shift) = (json::word(fields, "nurse"), json::word(fields, "shiftType"));
        let (skill, day) = (json::word(fields, "skill"), json::day(fields));
        if let (Some(nurse), Some(day), Some(shift), Some(skill)) = (nurse, day, shift, skill) {
            assignments.push(Assignment { nurse, day, shift, skill });
        }
    }
    Some(Week { week: week?, place, assignments })
}

struct Reader<'a> {
    faults: &'a RefCell<Faults>,
    people: BTreeMap<&'a str, EmployeeId>,
    duties: BTreeMap<(&'a str, &'a str), DutyId>,
    roster: Roster,
}

impl<'a> Reader<'a> {
    fn new(scenario: &'a Scenario, faults: &'a RefCell<Faults>) -> Self {
        let people = scenario.employees.iter().enumerate();
        let people = people.map(|(at, person)| (person.id.as_str(), EmployeeId::from_index(at))).collect();
        let duties = scenario.alphabet().filter_map(|duty| Some((names_of(scenario, duty)?, duty))).collect();
        Reader { faults, people, duties, roster: scenario.empty_roster() }
    }

    /// Enters the assignments of a week; the first of a nurse and day is the day's own, others are further ones.
    fn enter(&mut self, week: &Week) {
        for assignment in &week.assignments {
            let Assignment { nurse, day, shift, skill } = assignment;
            let employee = self.people.get(nurse.text.as_str()).copied();
            let duty = self.duties.get(&(&*shift.text, &*skill.text)).copied();
            if employee.is_none() {
                let help = near(&nurse.text, self.people.keys().copied(), self.faults);
                let message = vuoro_core::text!("bench-inrc2-nurse-unknown", nurse = &nurse.text);
                self.fault(Code::EmployeeUnknown, nurse, message, help);
            }
            if duty.is_none() {
                let message = vuoro_core::text!("bench-inrc2-duty-unknown", shift = &shift.text, skill = &skill.text);
                let full = self.faults.borrow().is_full();
                let pairs = self.duties.keys().filter(|_| !full);
                let known: Vec<String> = pairs.map(|(shift, skill)| format!("{shift} {skill}")).collect();
                let written = format!("{} {}", shift.text, skill.text);
                let help = near(&written, known.iter().map(String::as_str), self.faults);
                self.fault(Code::DutyUnknown, shift, message, help);
            }
            let (Some(employee), Some(duty)) = (employee, duty) else { continue };
            let day = week.week as Day * 7 + *day as Day;
            if self.roster.get(employee, day) == DutyId::OFF {
                self.roster.set(employee, day, duty);
            } else {
                self.roster.extra.push((employee, day, duty));
            }
        }
    }

    fn fault(&self, code: Code, word: &Word, message: Text, help: Text) {
        self.faults.borrow_mut().add(code, &word.place, message, help);
    }
}

/// Shift type and skill of a duty.
fn names_of(scenario: &Scenario, duty: DutyId) -> Option<(&str, &str)> {
    let part = scenario.duty(duty).parts().first()?;
    Some((&scenario.shift(part.shift).code, scenario.skill(part.role?)))
}

/// A roster as the solutions of its weeks.
pub(super) fn write(problem: &Problem, roster: &Roster) -> Vec<String> {
    let scenario = &problem.scenario;
    let week = |week: Day| {
        let mut lines: Vec<String> = Vec::new();
        for employee in scenario.staff() {
            for day in week * 7..week * 7 + 7 {
                let duties = roster.duties(employee, day).filter_map(|duty| names_of(scenario, duty));
                let nurse = &scenario.employee(employee).id;
                let line = |(shift, skill)| format!("{nurse} {} {shift} {skill}\n", day_name((day % 7) as usize));
                lines.extend(duties.map(line));
            }
        }
        format!("SOLUTION\n{week} {}\n\nASSIGNMENTS = {}\n{}", set(scenario), lines.len(), lines.concat())
    };
    (0..scenario.calendar.days / 7).map(week).collect()
}

/// The name of the data set.
fn set(scenario: &Scenario) -> &str {
    scenario.units.first().map_or("", |unit| &unit.name)
}

/// The file names of the competition: `Sol-<set>-<number of the week's file>-<position>.txt`. Where the instance's name
/// does not say the numbers of the files, the position is used instead.
pub(super) fn names(problem: &Problem) -> Vec<String> {
    let scenario = &problem.scenario;
    let weeks = (scenario.calendar.days / 7) as usize;
    let numbers: Vec<&str> = scenario.name.rsplit('_').next().unwrap_or_default().split('-').collect();
    let numbered =
        numbers.len() == weeks && numbers.iter().all(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    let name = |at: usize| {
        let number = if numbered { numbers[at].to_owned() } else { at.to_string() };
        format!("Sol-{}-{number}-{at}", set(scenario))
    };
    let names: Vec<String> = (0..weeks).map(name).collect();
    file_names(names.iter().map(String::as_str)).into_iter().map(|name| format!("{name}.txt")).collect()
}
