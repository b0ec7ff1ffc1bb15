//! A question in the words of whoever asks: a person, a date, perhaps a duty.

use vuoro_core::constraint::Problem;
use vuoro_core::domain::{DutySet, Roster};
use vuoro_core::error::{Code, Fault, Faults, Place};
use vuoro_core::record::{date_of, look, suggestion, with_suggestion};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{Day, EmployeeId};

use super::question::{Question, refused_on};

/// The person with this id or name.
pub fn person(problem: &Problem, word: &str) -> Result<EmployeeId, Fault> {
    let scenario = &problem.scenario;
    let by_id = scenario.staff().find(|employee| scenario.employee(*employee).id == word);
    let named = |employee: &EmployeeId| look(&scenario.employee(*employee).name) == look(word);
    by_id.or_else(|| scenario.staff().find(named)).ok_or_else(|| {
        let near = suggestion(word, scenario.employees.iter().map(|person| person.id.as_str()));
        let example = scenario.employees.first().map_or("", |person| person.id.as_str());
        let help = with_suggestion(text!("explain-no-such-person-help", example = example), near);
        fault(Code::IdUnknown, text!("explain-no-such-person", id = word), help)
    })
}

/// The day of the roster with this date.
pub fn day(problem: &Problem, word: &str) -> Result<Day, Fault> {
    let calendar = &problem.scenario.calendar;
    let date = date_of(word)
        .map_err(|_| fault(Code::FieldValue, text!("explain-no-date", date = word), text!("explain-no-date-help")))?;
    let day = calendar.day(date);
    if calendar.contains(day) {
        return Ok(day);
    }
    let dates = Arg::Dates(calendar.date(0), calendar.date((calendar.days - 1).max(0)));
    let help = text!("explain-no-such-day-help", dates = dates);
    Err(fault(Code::FieldValue, text!("explain-no-such-day", date = date), help))
}

/// A question about a person's day: about this duty, else about the wish that was refused on it, else about anything
/// other than what the person has. All faults are told at once.
pub fn question(
    problem: &Problem,
    roster: &Roster,
    (employee, date, duty): (&str, &str, Option<&str>),
) -> Result<Question, Faults> {
    let mut faults = Faults::default();
    let mut kept = |fault: Fault| faults.push(fault);
    let person = person(problem, employee).map_err(&mut kept).ok();
    let day = day(problem, date).map_err(&mut kept).ok();
    let duties = duty.and_then(|word| duties(problem, word).map_err(&mut kept).ok());
    let (Some(person), Some(day)) = (person, day) else { return Err(faults) };
    faults.into_result(())?;
    Ok(match (duties, duty) {
        (Some(duties), Some(word)) => Question::duty(person, day, duties, word),
        _ => refused_on(problem, roster, person, day)
            .unwrap_or_else(|| Question::other(&problem.scenario, roster, person, day)),
    })
}

/// The duties that a word means and that may be planned.
fn duties(problem: &Problem, word: &str) -> Result<DutySet, Fault> {
    let scenario = &problem.scenario;
    let named = scenario.duties_named(word);
    let planned: DutySet = scenario.planned().filter(|duty| named.contains(*duty)).collect();
    if !planned.is_empty() {
        return Ok(planned);
    }
    let near = suggestion(word, scenario.shifts.iter().map(|shift| shift.code.as_str()));
    let help = with_suggestion(text!("explain-no-such-duty-help"), near);
    Err(fault(Code::WordUnknown, text!("explain-no-such-duty", duty = word), help))
}

fn fault(code: Code, message: Text, help: Text) -> Fault {
    Fault::new(code, &Place::default(), message, help)
}
