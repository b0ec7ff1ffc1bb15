//! `consecutive-weekends`: how many weekends in a row a person works.

use std::ops::Range;

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Score};

use super::chains::chains;
use super::runs::{EDGES, closed};
use super::said::{when, who};
use super::support::{at_least, at_most, is_too_little, limits};
use super::weekend_days::{DAYS, Place, WeekendDays, meant};

/// The kind.
pub(crate) struct ConsecutiveWeekends;

static DESCRIPTION: Description = Description {
    id: "consecutive-weekends",
    title: "Consecutive worked weekends",
    about: "Limits the number of weekends in a row on which a person works at all. Weekends of the known past count \
         toward it. Each weekend beyond the maximum counts; what is short of the minimum counts on the free weekend \
         that ends the run, and is not judged where the run touches the edge of the known days, unless edges are \
         closed.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "weekends", default: "none", about: "Fewest worked in a row." },
        Parameter { name: "maximum", unit: "weekends", default: "none", about: "Most worked in a row." },
        DAYS,
        EDGES,
    ],
    examples: &[
        "maximum = 1",
        "maximum = 0\ndays = [\"sun\"]",
        "minimum = 2\nmaximum = 3\ndays = [\"fri\", \"sat\", \"sun\"]\nedges = \"closed\"",
    ],
};

impl Kind for ConsecutiveWeekends {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let (minimum, maximum) = limits(fields, 105);
        let days = WeekendDays::read(fields);
        Some(Box::new(InARow { meta, minimum, maximum, days, closed: closed(fields) }))
    }
}

#[derive(Debug)]
struct InARow {
    meta: Meta,
    minimum: Option<i64>,
    maximum: Option<i64>,
    days: WeekendDays,
    closed: bool,
}

impl InARow {
    /// The maximal runs of worked weekends, as positions in the list.
    fn runs(worked: &[bool]) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in (0..worked.len()).filter(|at| worked[*at]) {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// Weekends beyond the maximum and short of the minimum, as far as they count.
    fn judge(&self, weekends: &[Range<Day>], run: &Range<usize>) -> (i64, i64) {
        let counts = |at: usize| meant(&self.meta, &weekends[at]);
        let length = run.len() as i64;
        let beyond = self.maximum.map_or(0, |most| run.clone().skip(most as usize).filter(|at| counts(*at)).count());
        let known = self.closed || (run.start > 0 && run.end < weekends.len());
        let booked = run.end.min(weekends.len() - 1);
        let short = self.minimum.map_or(0, |least| (least - length).max(0));
        (beyond as i64, if known && counts(booked) { short } else { 0 })
    }
}

impl Rule for InARow {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let line = scenario.line(roster, employee);
            let works = |day| line.ids(day).any(|duty| scenario.duty(duty).is_work());
            let weekends = self.days.of_line(scenario, &line);
            let worked: Vec<bool> = weekends.iter().map(|weekend| weekend.clone().any(works)).collect();
            for run in InARow::runs(&worked) {
                let (beyond, short) = self.judge(&weekends, &run);
                let days = weekends[run.start].start..weekends[run.end - 1].end;
                for (amount, is_short) in [(beyond, false), (short, true)].into_iter().filter(|(amount, _)| *amount > 0)
                {
                    let note = if is_short {
                        at_least(run.len(), self.minimum.unwrap_or(0))
                    } else {
                        at_most(run.len(), self.maximum.unwrap_or(0))
                    };
                    findings.push(Finding::person(employee, days.clone(), amount, weight * amount).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let end = scenario.calendar.days;
        let mut places = (0..end).rev().map(|day| self.days.place(scenario, &self.meta, day));
        let at_end = places.find(|place| place.inside).is_some_and(|last| last.meant);
        let weight = problem.weight(&self.meta, Per::Count);
        let at_end = if self.closed && at_end { weight } else { Score::ZERO };
        let work = scenario.duties_named("work");
        let unknown = Row { length: 0, open: self.minimum.is_some() && !self.closed, worked: None };
        chains(problem, &self.meta.people, &Rows { rule: self, scenario, work, weight, at_end }, unknown)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (who(problem, finding), when(problem, &finding.days));
        let (note, amount) = (&finding.note, finding.amount);
        if is_too_little(note) {
            text!("consecutive-weekends-short", who = who, note = note, when = when, amount = amount)
        } else {
            text!("consecutive-weekends-long", who = who, note = note, when = when, amount = amount)
        }
    }
}

/// The run of worked weekends so far.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Row {
    /// Weekends in the run, as far as they matter.
    length: i64,
    /// Is its beginning unknown?
    open: bool,
    /// Was the weekend under way worked so far? `None` outside of weekends, and in one that began unknown.
    worked: Option<bool>,
}

struct Rows<'a> {
    rule: &'a InARow,
    scenario: &'a Scenario,
    work: DutySet,
    weight: Score,
    /// What each weekend short costs a run that the end of the horizon ends.
    at_end: Score,
}

impl Rows<'_> {
    fn short(&self, row: &Row) -> i64 {
        let least = self.rule.minimum.unwrap_or(0);
        if row.length > 0 && !row.open { (least - row.length).max(0) } else { 0 }
    }

    /// The length as far as it can still matter.
    fn capped(&self, length: i64, open: bool) -> i64 {
        let judged = if open { 0 } else { self.rule.minimum.unwrap_or(0) };
        // A run that is there at all must be told from none.
        length.min(judged.max(self.rule.maximum.unwrap_or(0)).max(1))
    }
}

impl Machine for Rows<'_> {
    type State = Row;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.rule.days.place(self.scenario, &self.rule.meta, day).class()
    }

    fn step(&self, class: u32, row: &Row, duty: DutyId) -> (Row, Score) {
        let place = Place::of_class(class);
        let before = if place.first { Some(false) } else { row.worked };
        let Some(before) = before.filter(|_| place.inside) else {
            return (Row { worked: None, ..row.clone() }, Score::ZERO);
        };
        let worked = before || self.work.contains(duty);
        if !place.last {
            return (Row { worked: Some(worked), ..row.clone() }, Score::ZERO);
        }
        let (next, booked) = if worked {
            let beyond = self.rule.maximum.is_some_and(|most| row.length >= most);
            let length = self.capped(row.length + 1, row.open);
            (Row { length, open: row.open, worked: None }, i64::from(beyond))
        } else {
            (Row { length: 0, open: false, worked: None }, self.short(row))
        };
        (next, if place.meant { self.weight * booked } else { Score::ZERO })
    }

    fn finish(&self, row: &Row) -> Score {
        self.at_end * self.short(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations = [
            "minimum = 1\nmaximum = 1",
            "minimum = 3\nedges = \"closed\"\ndays = [\"sun\"]",
            "minimum = 2\nmaximum = 2\ndays = [\"fri\", \"sat\"]",
        ];
        testing::agree(&ConsecutiveWeekends, &declarations);
    }
}
