//! The scope of a rule: whom it applies to, and on which days.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::days::weekday_mask;
use super::held::{Conditions, Held};
use crate::domain::{DaySet, Employee, People, Scenario, WorkForm};
use crate::error::{Code, Place};
use crate::record::{Fields, date_of, suggestion};
use crate::rules::said::near_or;
use crate::text;
use crate::units::{Day, EmployeeId, ids::Id};

/// One way to choose people: the field's name, the names it may hold, and who fits a name.
pub(super) struct Choice<'a> {
    field: &'static str,
    /// The code of a name that is not known.
    unknown: Code,
    known: BTreeSet<&'a str>,
    fits: Box<Fits<'a>>,
}

/// Does a person fit one of the names?
type Fits<'a> = dyn Fn(&Employee, &BTreeSet<&str>) -> bool + 'a;

/// The ways to choose people of a scenario.
pub(super) fn choices(scenario: &Scenario) -> [Choice<'_>; 5] {
    let ids: BTreeSet<&str> = scenario.employees.iter().map(|person| person.id.as_str()).collect();
    let skill = |person: &Employee, names: &BTreeSet<&str>| {
        person.skills.iter().any(|grant| names.contains(scenario.skill(grant.skill)))
    };
    [
        Choice {
            field: "employees",
            unknown: Code::EmployeeUnknown,
            known: scenario.employees.iter().flat_map(|person| [person.id.as_str(), &person.name]).collect(),
            // A name stands for the id, unless it is the id of another.
            fits: Box::new(move |person, names| {
                let named = |name: &String| names.contains(name.as_str()) && !ids.contains(name.as_str());
                names.contains(person.id.as_str()) || named(&person.name)
            }),
        },
        Choice {
            field: "groups",
            unknown: Code::GroupUnknown,
            known: scenario.employees.iter().flat_map(|person| person.groups.iter().map(String::as_str)).collect(),
            fits: Box::new(|person, names| person.groups.iter().any(|group| names.contains(group.as_str()))),
        },
        Choice {
            field: "contracts",
            unknown: Code::ContractUnknown,
            known: scenario.contracts.iter().map(|contract| contract.id.as_str()).collect(),
            fits: Box::new(|person, names| names.contains(scenario.contracts[person.contract.index()].id.as_str())),
        },
        Choice {
            field: "units",
            unknown: Code::UnitUnknown,
            known: scenario.units.iter().map(|unit| unit.id.as_str()).collect(),
            fits: Box::new(|person, names| names.contains(scenario.unit(person.unit).id.as_str())),
        },
        Choice {
            field: "skills",
            unknown: Code::SkillUnknown,
            known: scenario.skills.iter().map(String::as_str).collect(),
            fits: Box::new(skill),
        },
    ]
}

/// Whom a rule applies to, on which days.
pub(super) struct Scope {
    /// The people of the `for` table, whatever they hold.
    pub people: People,
    /// The days of the `on` table.
    pub days: DaySet,
    /// What people must hold, or must not hold, on the day.
    pub held: Conditions,
}

impl Scope {
    /// Reads `for` and `on`.
    pub(super) fn read(fields: &mut Fields<'_>, scenario: &Scenario, choices: &[Choice<'_>], held: &Held<'_>) -> Scope {
        let (people, conditions) = people(fields, scenario, choices, held);
        Scope { people, days: days(fields, scenario), held: conditions }
    }

    /// Does it apply to a person on a day?
    pub(super) fn applies(&self, employee: EmployeeId, day: Day, held: &Held<'_>) -> bool {
        self.people.contains(employee) && self.days.contains(day) && held.meets(&self.held, employee, day)
    }
}

/// The people of a rule's `for` table: all fields must hold, each for one of its names; and what must hold of them
/// on the day.
fn people(
    fields: &mut Fields<'_>,
    scenario: &Scenario,
    choices: &[Choice<'_>],
    held: &Held<'_>,
) -> (People, Conditions) {
    let mut people: People = scenario.staff().collect();
    let Some(mut scope) = fields.table("for") else { return (people, Conditions::default()) };
    for choice in choices {
        let Some(names) = scope.texts(choice.field) else { continue };
        for (name, place) in &names {
            check(&scope, choice, name, place);
        }
        let names: BTreeSet<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
        let chosen: People = scenario.staff().filter(|id| (choice.fits)(scenario.employee(*id), &names)).collect();
        people.intersect(&chosen);
    }
    if let Some(periods) = scope.texts("period-days") {
        let fits = |id: &EmployeeId| {
            let contract = &scenario.contracts[scenario.employee(*id).contract.index()];
            periods.iter().any(|(days, _)| *days == contract.cycle.about().to_string())
        };
        people.intersect(&scenario.staff().filter(fits).collect());
    }
    if let Some(words) = scope.texts("forms") {
        let form = |(word, place): &(String, Place)| {
            let found = WorkForm::WORDS.iter().find(|(known, _)| known == word).map(|(_, form)| *form);
            if found.is_none() {
                let message = text!("agreement-form-unknown", field = "forms", word = word);
                scope.fault(Code::WordUnknown, place, message, text!("agreement-form-unknown-help"));
            }
            found
        };
        let forms: Vec<WorkForm> = words.iter().filter_map(form).collect();
        let fits = |id: &EmployeeId| forms.contains(&scenario.contracts[scenario.employee(*id).contract.index()].form);
        people.intersect(&scenario.staff().filter(fits).collect());
    }
    let conditions = held.conditions(&mut scope);
    scope.finish();
    (people, conditions)
}

/// A name that nothing carries is a mistake; but groups are declared nowhere, so there only a near miss is.
fn check(scope: &Fields<'_>, choice: &Choice<'_>, name: &str, place: &Place) {
    let faults = scope.faults().borrow();
    // Where nothing could be read, nothing is known.
    let void = choice.known.is_empty() && !faults.is_empty();
    if choice.known.contains(name) || void || faults.is_full() {
        return;
    }
    drop(faults);
    let near = suggestion(name, choice.known.iter().copied());
    let near_miss = !near.is_empty() && name.chars().count() > 3;
    if choice.field != "groups" || near_miss {
        let help = near_or(near, text!("rulebook-not-among-help"));
        let message = text!("rulebook-not-among", name = name, field = choice.field);
        scope.fault(choice.unknown, place, message, help);
    }
}

/// The days of a rule's `on` table: within `from`..`to`, those that are one of the weekdays, dates or (with
/// `holidays = true`) public holidays; `holidays = false` leaves public holidays out.
fn days(fields: &mut Fields<'_>, scenario: &Scenario) -> DaySet {
    let calendar = &scenario.calendar;
    let Some(mut scope) = fields.table("on") else { return DaySet::new(calendar.days, |_| true) };
    let mask = weekdays(&mut scope);
    let dates = dates(&mut scope);
    let to_at = scope.place_of("to");
    let (from, to) = (scope.date("from"), scope.date("to"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let message = text!("rulebook-range-reversed", from = from, to = to);
        scope.fault(Code::RangeReversed, &to_at, message, text!("rulebook-range-reversed-help"));
    }
    let holidays = scope.flag("holidays");
    scope.finish();
    DaySet::new(calendar.days, |day| {
        let date = calendar.date(day);
        let is_holiday = calendar.holiday(day).is_some();
        let inside = from.is_none_or(|from| date >= from) && to.is_none_or(|to| date <= to);
        let any = mask.is_none() && dates.is_none() && holidays != Some(true);
        let weekday = date.weekday().num_days_from_monday();
        let chosen = mask.is_some_and(|mask| mask >> weekday & 1 == 1)
            || dates.as_ref().is_some_and(|dates| dates.contains(&date))
            || (holidays == Some(true) && is_holiday);
        inside && (any || chosen) && !(holidays == Some(false) && is_holiday)
    })
}

fn weekdays(scope: &mut Fields<'_>) -> Option<u8> {
    let words = scope.texts("weekdays")?;
    let mut mask = 0;
    for (word, place) in words {
        match weekday_mask(&word) {
            Some(days) => mask |= days,
            None => {
                let message = text!("rulebook-no-weekday", word = word);
                scope.fault(Code::WordUnknown, &place, message, text!("rulebook-no-weekday-help"));
            }
        }
    }
    Some(mask)
}

fn dates(scope: &mut Fields<'_>) -> Option<Vec<NaiveDate>> {
    let texts = scope.texts("dates")?;
    let mut dates = Vec::new();
    for (text, place) in texts {
        let (first, last) = text.split_once("..").unwrap_or((&text, &text));
        match (date_of(first), date_of(last)) {
            (Ok(first), Ok(last)) if first <= last => dates.extend(first.iter_days().take_while(|date| *date <= last)),
            (Ok(from), Ok(to)) => {
                let message = text!("rulebook-range-reversed", from = from, to = to);
                scope.fault(Code::RangeReversed, &place, message, text!("rulebook-range-reversed-help"));
            }
            (Err(help), _) | (_, Err(help)) => {
                scope.fault(Code::DateInvalid, &place, text!("rulebook-no-date", value = &text), help);
            }
        }
    }
    Some(dates)
}
