//! The JSON form: the same files with named fields.

use std::cell::RefCell;
use std::sync::Arc;

use super::super::tree::Word;
use super::instance::{
    Contract, History, Limits, MOST_DAYS, MOST_HEADS, MOST_WEEKS, Nurse, Past, Request, Requirement, Scenario, Shift,
    Week, weekday,
};
use crate::files::json::read_json;
use vuoro_core::error::{Code, Faults, Source};
use vuoro_core::record::Fields;
use vuoro_core::text;

/// The fields of a file.
pub(super) fn top<'f>(source: &Arc<Source>, faults: &'f RefCell<Faults>) -> Option<Fields<'f>> {
    Some(Fields::of(read_json(source, faults)?, faults))
}

/// A text that must be there.
pub(super) fn word(fields: &mut Fields<'_>, name: &str) -> Option<Word> {
    let found = fields.text_at(name);
    fields.need(name, found).map(|(text, place)| Word { text, place })
}

/// Texts; none when the field is empty.
fn words(fields: &mut Fields<'_>, name: &str) -> Option<Vec<Word>> {
    let found = if fields.has(name) { fields.texts(name)? } else { Vec::new() };
    Some(found.into_iter().map(|(text, place)| Word { text, place }).collect())
}

fn number(fields: &mut Fields<'_>, name: &str, most: i64) -> Option<i64> {
    let found = fields.integer_in(name, 0, most);
    fields.need(name, found)
}

fn limits(fields: &mut Fields<'_>, what: &str) -> Option<Limits> {
    let least = number(fields, &format!("minimumNumberOf{what}"), MOST_DAYS);
    let most = number(fields, &format!("maximumNumberOf{what}"), MOST_DAYS);
    Some((least?, most?))
}

/// The entries of a list; those with faults are left out (and the faults known).
fn each<T>(fields: &mut Fields<'_>, name: &str, read: impl Fn(&mut Fields<'_>) -> Option<T>) -> Vec<T> {
    let faults = fields.faults();
    let nodes = fields.list(name);
    nodes.into_iter().filter_map(|node| read(&mut Fields::of(node, faults))).collect()
}

/// Reads a scenario file.
pub(super) fn scenario(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Scenario> {
    let mut top = top(source, faults)?;
    let place = top.place.clone();
    let name = word(&mut top, "id");
    let weeks = number(&mut top, "numberOfWeeks", MOST_WEEKS);
    let skills = words(&mut top, "skills");
    let shifts = each(&mut top, "shiftTypes", |fields| {
        let (id, in_a_row) = (word(fields, "id"), limits(fields, "ConsecutiveAssignments"));
        Some(Shift { id: id?, in_a_row: in_a_row? })
    });
    let forbidden = each(&mut top, "forbiddenShiftTypeSuccessions", |fields| {
        Some((word(fields, "precedingShiftType")?, words(fields, "succeedingShiftTypes")?))
    });
    let contracts = each(&mut top, "contracts", |fields| {
        let id = word(fields, "id");
        let assignments = limits(fields, "Assignments");
        let work = limits(fields, "ConsecutiveWorkingDays");
        let off = limits(fields, "ConsecutiveDaysOff");
        let weekends = number(fields, "maximumNumberOfWorkingWeekends", MOST_DAYS);
        let complete = number(fields, "completeWeekends", 1);
        Some(Contract {
            id: id?,
            assignments: assignments?,
            work: work?,
            off: off?,
            weekends: weekends?,
            complete: complete? == 1,
        })
    });
    let nurses = each(&mut top, "nurses", |fields| {
        let (id, contract) = (word(fields, "id"), word(fields, "contract"));
        let skills = words(fields, "skills");
        Some(Nurse { id: id?, contract: contract?, skills: skills? })
    });
    Some(Scenario { name: name?, weeks: weeks?, skills: skills?, shifts, forbidden, contracts, nurses, place })
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Reads the file of a week.
pub(super) fn week(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Week> {
    let mut top = top(source, faults)?;
    let scenario = word(&mut top, "scenario");
    let requirements = each(&mut top, "requirements", |fields| {
        let (shift, skill) = (word(fields, "shiftType"), word(fields, "skill"));
        let mut heads = [(0, 0); 7];
        for (slot, day) in heads.iter_mut().zip(DAYS) {
            if let Some(mut of_day) = fields.table(&format!("requirementOn{day}")) {
                let minimum = number(&mut of_day, "minimum", MOST_HEADS);
                *slot = (minimum?, number(&mut of_day, "optimal", MOST_HEADS)?);
            }
        }
        Some(Requirement { shift: shift?, skill: skill?, heads })
    });
    let requests = each(&mut top, "shiftOffRequests", |fields| {
        let (nurse, shift) = (word(fields, "nurse"), word(fields, "shiftType"));
        let day = day(fields);
        Some(Request { nurse: nurse?, shift: shift?, day: day? })
    });
    Some(Week { scenario: scenario?, requirements, requests })
}

/// The `day` of an entry.
pub(super) fn day(fields: &mut Fields<'_>) -> Option<usize> {
    let named = word(fields, "day")?;
    let day = weekday(&named.text);
    if day.is_none() {
        let message = text!("bench-inrc2-weekday-unknown", value = &named.text);
        fields.fault(Code::WordUnknown, &named.place, message, text!("bench-inrc2-weekday-unknown-help"));
    }
    day
}

/// Reads a history file.
pub(super) fn history(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<History> {
    let mut top = top(source, faults)?;
    let scenario = word(&mut top, "scenario");
    let nurses = each(&mut top, "nurseHistory", |fields| {
        let (nurse, last) = (word(fields, "nurse"), word(fields, "lastAssignedShiftType"));
        let mut number = |name: &str| number(fields, name, MOST_DAYS);
        let (assignments, weekends) = (number("numberOfAssignments"), number("numberOfWorkingWeekends"));
        let same = number("numberOfConsecutiveAssignments");
        let (work, off) = (number("numberOfConsecutiveWorkingDays"), number("numberOfConsecutiveDaysOff"));
        Some(Past {
            nurse: nurse?,
            assignments: assignments?,
            weekends: weekends?,
            last: last?,
            same: same?,
            work: work?,
            off: off?,
        })
    });
    Some(History { scenario: scenario?, nurses })
}
