//! Weekends one by one, for the rules that look into them.
//!
//! A weekend is a stretch of consecutive weekdays that the rule names. It takes part when its first day is known:
//! one that began before the known past is left out, and days beyond the end of the horizon are cut off. It counts
//! when one of its days is a day that the rule applies to.

use std::hash::Hash;
use std::ops::Range;

use chrono::Weekday;

use crate::constraint::{Form, Machine, Meta, Parameter, Per, Problem};
use crate::domain::{Line, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Join};
use crate::units::{Day, DutyId, Score};

use super::chains::chains;

/// Which days are a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WeekendDays {
    first: Weekday,
    length: Day,
}

/// The `days` parameter.
pub(super) const DAYS: Parameter = Parameter {
    name: "days",
    unit: "weekdays",
    default: "sat, sun",
    about: "The days of a weekend in order: fri, sat, sun say.",
};

/// Longest weekend: the day before one must not belong to another.
const LONGEST: usize = 6;

impl WeekendDays {
    /// Reads the `days` parameter.
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let usual = WeekendDays { first: Weekday::Sat, length: 2 };
        let place = fields.place_of("days");
        let Some(words) = fields.texts("days") else { return usual };
        let days: Option<Vec<Weekday>> = words.iter().map(|(word, _)| word.parse().ok()).collect();
        let in_order = |days: &Vec<Weekday>| {
            (1..=LONGEST).contains(&days.len()) && days.windows(2).all(|pair| pair[0].succ() == pair[1])
        };
        let Some(days) = days.filter(in_order) else {
            let named = Arg::list(words.iter().map(|(word, _)| word), Join::Comma);
            let message = text!("rule-value-unfit", field = "days", value = named);
            fields.fault(Code::RuleParameter, &place, message, text!("rule-write-weekdays"));
            return usual;
        };
        WeekendDays { first: days[0], length: days.len() as Day }
    }

    /// Number of days of a weekend.
    pub(super) fn length(self) -> Day {
        self.length
    }

    /// The first day of the weekend that a day belongs to.
    fn start(self, scenario: &Scenario, day: Day) -> Option<Day> {
        let since = scenario.calendar.weekday(day).days_since(self.first) as Day;
        (since < self.length).then_some(day - since)
    }

    /// The weekends that begin on known days of a line, in order, without their days beyond the horizon.
    pub(super) fn of_line(self, scenario: &Scenario, line: &Line<'_>) -> Vec<Range<Day>> {
        let begins = |day: &Day| self.start(scenario, *day) == Some(*day);
        line.days().filter(begins).map(|day| day..(day + self.length).min(line.end())).collect()
    }

    /// What a day is to weekends.
    pub(super) fn place(self, scenario: &Scenario, meta: &Meta, day: Day) -> Place {
        let Some(start) = self.start(scenario, day) else {
            return Place { eve: self.start(scenario, day + 1).is_some(), ..Place::default() };
        };
        let end = (start + self.length).min(scenario.calendar.days);
        Place { inside: true, first: day == start, last: day + 1 == end, meant: meant(meta, &(start..end)), eve: false }
    }
}

/// Is a weekend one that the rule applies to?
pub(super) fn meant(meta: &Meta, weekend: &Range<Day>) -> bool {
    weekend.clone().any(|day| meta.days.contains(day))
}

/// What a day is to weekends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// It belongs to a weekend.
    pub(super) inside: bool,
    /// It is the first day of one.
    pub(super) first: bool,
    /// It is the last day of one within the horizon.
    pub(super) last: bool,
    /// Its weekend is one that the rule applies to.
    pub(super) meant: bool,
    /// A weekend begins on the next day.
    pub(super) eve: bool,
}

impl Place {
    /// The class of such days, for a machine.
    pub(super) fn class(self) -> u32 {
        let flags = [self.inside, self.first, self.last, self.meant, self.eve];
        flags.into_iter().fold(0, |class, flag| class << 1 | u32::from(flag))
    }

    /// The place that a class stands for.
    pub(super) fn of_class(class: u32) -> Self {
        let flag = |bit: u32| class >> bit & 1 == 1;
        Place { inside: flag(4), first: flag(3), last: flag(2), meant: flag(1), eve: flag(0) }
    }
}

/// What a rule adds up over the days of each weekend by itself.
pub(super) trait Tally {
    /// What must be remembered within a weekend.
    type Sum: Clone + Eq + Hash;
    /// Before its first day.
    fn nothing(&self) -> Self::Sum;
    /// After a further day with this duty.
    fn add(&self, sum: &Self::Sum, duty: DutyId) -> Self::Sum;
    /// What a whole weekend amounts to.
    fn amount(&self, sum: &Self::Sum) -> i64;
}

/// One chain per person that books each weekend on its last day.
pub(super) fn lower<T: Tally>(problem: &Problem, meta: &Meta, days: WeekendDays, tally: &T) -> Vec<Form> {
    let weight = problem.weight(meta, Per::Count);
    chains(problem, &meta.people, &Weekly { scenario: &problem.scenario, meta, days, tally, weight }, None)
}

struct Weekly<'a, T> {
    scenario: &'a Scenario,
    meta: &'a Meta,
    days: WeekendDays,
    tally: &'a T,
    weight: Score,
}

impl<T: Tally> Machine for Weekly<'_, T> {
    /// Days and sum of the weekend under way, if its first day was known.
    type State = Option<(Day, T::Sum)>;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.days.place(self.scenario, self.meta, day).class()
    }

    fn step(&self, class: u32, state: &Self::State, duty: DutyId) -> (Self::State, Score) {
        let place = Place::of_class(class);
        let before = if place.first { Some((0, self.tally.nothing())) } else { state.clone() };
        // Automata are explored with classes in any order, so that the length must be kept in bounds here.
        let inside = |(days, _): &(Day, T::Sum)| place.inside && (place.last || days + 1 < self.days.length);
        let Some((days, sum)) = before.filter(inside) else { return (None, Score::ZERO) };
        let sum = self.tally.add(&sum, duty);
        if !place.last {
            return (Some((days + 1, sum)), Score::ZERO);
        }
        let amount = if place.meant { self.tally.amount(&sum) } else { 0 };
        (None, self.weight * amount)
    }
}
