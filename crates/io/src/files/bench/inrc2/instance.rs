//! What the files of an instance say, in whichever of the two forms, and what a document of them is made from.

use super::super::tree::Word;
use vuoro_core::error::Place;

/// The scenario file.
#[derive(Debug, Default)]
pub(super) struct Scenario {
    pub name: Word,
    pub weeks: i64,
    pub skills: Vec<Word>,
    pub shifts: Vec<Shift>,
    /// Shift types, and those that may not follow each on the next day.
    pub forbidden: Vec<(Word, Vec<Word>)>,
    pub contracts: Vec<Contract>,
    pub nurses: Vec<Nurse>,
    pub place: Place,
}

/// Least and most.
pub(super) type Limits = (i64, i64);

#[derive(Debug)]
pub(super) struct Shift {
    pub id: Word,
    pub in_a_row: Limits,
}

#[derive(Debug)]
pub(super) struct Contract {
    pub id: Word,
    pub assignments: Limits,
    pub work: Limits,
    pub off: Limits,
    pub weekends: i64,
    pub complete: bool,
}

#[derive(Debug)]
pub(super) struct Nurse {
    pub id: Word,
    pub contract: Word,
    pub skills: Vec<Word>,
}

/// The file of one week.
#[derive(Debug)]
pub(super) struct Week {
    pub scenario: Word,
    pub requirements: Vec<Requirement>,
    pub requests: Vec<Request>,
}

#[derive(Debug)]
pub(super) struct Requirement {
    pub shift: Word,
    pub skill: Word,
    /// Minimum and optimal number, Monday to Sunday.
    pub heads: [Limits; 7],
}

#[derive(Debug)]
pub(super) struct Request {
    pub nurse: Word,
    /// A shift type, or `Any`.
    pub shift: Word,
    /// Days after the Monday of the week.
    pub day: usize,
}

/// The history file.
#[derive(Debug)]
pub(super) struct History {
    pub scenario: Word,
    pub nurses: Vec<Past>,
}

#[derive(Debug)]
pub(super) struct Past {
    pub nurse: Word,
    pub assignments: i64,
    pub weekends: i64,
    /// The shift type of the last day; `None` when it was free.
    pub last: Word,
    /// Days in a row with that shift type, of work, and off.
    pub same: i64,
    pub work: i64,
    pub off: i64,
}

/// What a document is made from: the files of an instance, or some of its weeks with what went before them.
pub(super) struct Instance<'a> {
    pub name: String,
    pub scenario: &'a Scenario,
    pub history: &'a History,
    /// In the order of the horizon.
    pub weeks: Vec<&'a Week>,
    /// Weeks of the horizon that come after these and are not known.
    pub later: i64,
}

/// Key and price of assignments beyond the contract.
pub(super) const ASSIGNMENTS: (&str, i64) = ("total_assignments", 20);
/// Key and price of working weekends beyond the contract.
pub(super) const WEEKENDS: (&str, i64) = ("working_weekends", 30);

/// Most days in a row, and most assignments, that a file may speak of.
pub(super) const MOST_DAYS: i64 = 732;
/// Most weeks of an instance.
pub(super) const MOST_WEEKS: i64 = 104;
/// Most things of a kind.
pub(super) const MOST: i64 = 50_000;
/// Most heads in a requirement.
pub(super) const MOST_HEADS: i64 = 10_000;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A day of the week by its name or the first three letters of it.
pub(super) fn weekday(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    DAYS.iter().position(|day| lower == *day || lower == day[..3])
}

/// The three-letter name of a day of the week.
pub(super) fn day_name(day: usize) -> &'static str {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day % 7]
}
