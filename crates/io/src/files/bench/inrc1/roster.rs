//! Solutions: an XML file with one element for each assignment.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use chrono::NaiveDate;

use super::super::tree::{Word, near};
use super::super::xml::{Element, escape, parse};
use super::official::official;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Faults, Source};
use vuoro_core::text;
use vuoro_core::text::Arg;
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// Reads a solution. The first assignment of a person and day is the day's own, others are further ones.
pub(super) fn read(source: &Arc<Source>, problem: &Problem, faults: &RefCell<Faults>) -> Option<Roster> {
    let before = faults.borrow().count();
    let scenario = &*problem.scenario;
    let people = scenario.employees.iter().enumerate();
    let people: BTreeMap<&str, EmployeeId> =
        people.map(|(at, person)| (person.id.as_str(), EmployeeId::from_index(at))).collect();
    let work = scenario.alphabet().filter(|duty| scenario.duty(*duty).is_work());
    let duties: BTreeMap<&str, DutyId> = work.map(|duty| (scenario.duty(duty).code.as_str(), duty)).collect();
    let roster = parse(source, faults, |root| {
        let mut roster = scenario.empty_roster();
        for assignment in root.all("Assignment") {
            let day = assignment.need("Date").and_then(|date| day(&assignment, &date, scenario));
            let employee = named(&assignment, "Employee", Code::EmployeeUnknown, &people, faults);
            let duty = named(&assignment, "ShiftType", Code::ShiftUnknown, &duties, faults);
            let (Some(day), Some(employee), Some(duty)) = (day, employee, duty) else { continue };
            if roster.get(employee, day) == DutyId::OFF {
                roster.set(employee, day, duty);
            } else {
                roster.extra.push((employee, day, duty));
            }
        }
        roster
    });
    roster.filter(|_| faults.borrow().count() == before)
}

/// What the text of an element names; `unknown` is the code of the fault when nothing has that name.
fn named<T: Copy>(
    assignment: &Element<'_>,
    element: &str,
    unknown: Code,
    known: &BTreeMap<&str, T>,
    faults: &RefCell<Faults>,
) -> Option<T> {
    let word = assignment.need(element)?;
    let found = known.get(word.text.as_str()).copied();
    if found.is_none() {
        let help = near(&word.text, known.keys().copied(), faults);
        let message = text!("bench-inrc1-name-unknown", value = &word.text, element = element);
        assignment.fault(unknown, message, help);
    }
    found
}

fn day(assignment: &Element<'_>, date: &Word, scenario: &Scenario) -> Option<Day> {
    let calendar = &scenario.calendar;
    let day = NaiveDate::parse_from_str(&date.text, "%Y-%m-%d").ok().map(|date| calendar.day(date));
    let inside = day.filter(|day| calendar.contains(*day));
    if inside.is_none() {
        let horizon = Arg::Dates(calendar.start, calendar.date(calendar.days - 1));
        let message = text!("bench-inrc1-date-outside", value = &date.text);
        assignment.fault(Code::DateOutside, message, text!("bench-horizon-help", horizon = horizon));
    }
    inside
}

/// A roster as a solution.
pub(super) fn write(problem: &Problem, roster: &Roster) -> String {
    let scenario = &problem.scenario;
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Solution>\n  <SchedulingPeriodID>{}</SchedulingPeriodID>\n  \
         <Competitor>vuoro</Competitor>\n  <SoftConstraintsPenalty>{}</SoftConstraintsPenalty>\n",
        escape(&scenario.name),
        official(problem, roster).total,
    );
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            for duty in roster.duties(employee, day).filter(|duty| scenario.duty(*duty).is_work()) {
                let _ = write!(
                    text,
                    "  <Assignment>\n    <Date>{}</Date>\n    <Employee>{}</Employee>\n    \
                     <ShiftType>{}</ShiftType>\n  </Assignment>\n",
                    scenario.calendar.date(day),
                    escape(&scenario.employee(employee).id),
                    escape(&scenario.duty(duty).code),
                );
            }
        }
    }
    text.push_str("</Solution>\n");
    text
}
