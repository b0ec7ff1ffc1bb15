//! When duties begin and end in elapsed minutes, for the rules about rest.
//!
//! A day is described relative to its own midnight, so that all days without a clock change look alike and share
//! one table; a day within reach of a change has a table of its own.

use crate::constraint::{Meta, Problem};
use crate::domain::{Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::units::time::Clock;
use crate::units::{Day, DutyId, EmployeeId, Minutes, Span, ids::Id};

use super::chains::Scope;

/// A length of time that may not exceed `longest`.
pub(super) fn duration_up_to(fields: &mut Fields<'_>, name: &str, longest: Minutes) -> Option<Minutes> {
    let place = fields.place_of(name);
    let value = fields.duration(name)?;
    if value <= longest {
        return Some(value);
    }
    fields.fault(
        Code::RuleParameter,
        &place,
        text!("rule-too-long", field = name, found = Clock(value)),
        text!("rule-longest", longest = Clock(longest)),
    );
    None
}

/// One stretch of work of a line. A double duty is one stretch from its first start to its last end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Whose.
    pub(super) employee: EmployeeId,
    /// On which day it starts.
    pub(super) day: Day,
    /// Which duty.
    pub(super) duty: DutyId,
    /// When it is worked, in minutes after the horizon's first midnight.
    pub(super) span: Span,
}

/// All known work of a person, extra duties included, in the order of its starts.
pub(super) fn stretches(problem: &Problem, roster: &Roster, employee: EmployeeId) -> Vec<Stretch> {
    let scenario = &problem.scenario;
    let line = scenario.line(roster, employee);
    let on_day = |day: Day| line.ids(day).map(move |duty| (day, duty));
    let mut list: Vec<Stretch> = line
        .days()
        .flat_map(on_day)
        .filter(|(_, duty)| scenario.duty(*duty).is_work())
        .map(|(day, duty)| Stretch { employee, day, duty, span: scenario.duty_span(duty, day) })
        .collect();
    list.sort_by_key(|stretch| (stretch.span.start, stretch.day));
    list
}

/// What the clock makes of one class of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Elapsed minutes from this midnight to the next.
    pub(super) length: Minutes,
    /// Elapsed minutes from this midnight to start and end of each duty's work; `None` for duties without work.
    pub(super) work: Vec<Option<(Minutes, Minutes)>>,
    /// The same for each worked part of it.
    parts: Vec<Vec<(Minutes, Minutes)>>,
    /// Paid minutes of each duty's work.
    pub(super) paid: Vec<Minutes>,
}

/// The tables of all days from the earliest known one to the end of the horizon.
#[derive(Clone, Debug)]
pub(super) struct Clockwork {
    first: Day,
    table_of_day: Vec<usize>,
    tables: Vec<Table>,
    scope: Scope,
}

impl Clockwork {
    /// The tables of a scenario, and the days on which the rule books.
    pub(super) fn new(scenario: &Scenario, meta: &Meta) -> Self {
        let first = -scenario.staff().map(|employee| scenario.known_days(employee)).max().unwrap_or(0);
        let plain = plain_table(scenario);
        let mut clockwork = Clockwork { first, table_of_day: Vec::new(), tables: vec![plain], scope: Scope::of(meta) };
        for day in first..scenario.calendar.days {
            let at = if is_plain(scenario, day) { 0 } else { clockwork.intern(table_on(scenario, day)) };
            clockwork.table_of_day.push(at);
        }
        clockwork
    }

    fn intern(&mut self, table: Table) -> usize {
        self.tables.iter().position(|known| *known == table).unwrap_or_else(|| {
            self.tables.push(table);
            self.tables.len() - 1
        })
    }

    /// The class of a day, for a machine: its table, and whether the rule books on it.
    pub(super) fn class(&self, day: Day) -> u32 {
        let table = usize::try_from(day - self.first).ok().and_then(|at| self.table_of_day.get(at)).copied();
        (table.unwrap_or(0) as u32) << 1 | self.scope.class(day)
    }

    /// The table of a class.
    pub(super) fn table(&self, class: u32) -> &Table {
        &self.tables[(class >> 1) as usize]
    }

    /// All tables, the plain one first.
    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }
}

impl Table {
    /// Start and end of a duty's work.
    #[inline]
    pub(super) fn work(&self, duty: DutyId) -> Option<(Minutes, Minutes)> {
        self.work[duty.index()]
    }

    /// Start and end of each worked part of a duty.
    pub(super) fn spans(&self, duty: DutyId) -> &[(Minutes, Minutes)] {
        &self.parts[duty.index()]
    }
}

/// Is no clock change within reach of the duties of a day? They end before the third midnight after it.
fn is_plain(scenario: &Scenario, day: Day) -> bool {
    let midnight = |after: Day| scenario.calendar.elapsed(day + after, 0);
    (1..=3).all(|after| midnight(after) - midnight(0) == 1440 * Minutes::from(after))
}

fn plain_table(scenario: &Scenario) -> Table {
    let work = scenario.duties.iter().map(|duty| duty.is_work().then_some((duty.start, duty.end))).collect();
    let parts = scenario.duties.iter().map(|duty| duty.work.clone()).collect();
    Table { length: 1440, work, parts, paid: scenario.duties.iter().map(|duty| duty.paid).collect() }
}

fn table_on(scenario: &Scenario, day: Day) -> Table {
    let midnight = scenario.calendar.elapsed(day, 0);
    let work = |id: DutyId| {
        let span = scenario.duty_span(id, day);
        scenario.duty(id).is_work().then_some((span.start - midnight, span.end - midnight))
    };
    let parts =
        |id: DutyId| scenario.worked_spans(id, day).map(|span| (span.start - midnight, span.end - midnight)).collect();
    Table {
        length: scenario.calendar.elapsed(day + 1, 0) - midnight,
        work: scenario.alphabet().map(work).collect(),
        parts: scenario.alphabet().map(parts).collect(),
        paid: scenario.alphabet().map(|id| scenario.paid_minutes(id, day)).collect(),
    }
}
