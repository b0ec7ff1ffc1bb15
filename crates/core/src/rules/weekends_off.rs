//! `weekends-off`: how many weekends a person has free.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::Weekday;

use crate::constraint::{
    Bounds, Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule, Window,
};
use crate::domain::{Line, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Minutes, ids::Id, time::Clock};

use super::chains::Counting;
use super::said;
use super::spans::duration_up_to;
use super::support::{self, Period};
use super::weekends::{tuesday, weekdays};

/// The kind.
pub(crate) struct WeekendsOff;

static DESCRIPTION: Description = Description {
    id: "weekends-off",
    title: "Free weekends",
    about: "In each period a person has at least so many weekends without work. A free weekend has no work on any of \
         its `days` (`fri, sat, sun` or `sat, sun, mon` for long weekends), and the work of the day before it ends by \
         `until`. It counts in the period that holds all its days. Leave and sickness are free. A period that the \
         end of the horizon cuts off is not judged.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "weekends", default: "1", about: "At least so many." },
        Parameter {
            name: "days",
            unit: "weekdays",
            default: "sat, sun",
            about: "What a weekend is; a Monday belongs to the weekend before it.",
        },
        Parameter {
            name: "until",
            unit: "h:mm",
            default: "24:00",
            about: "When the work of the day before must be over; 48:00 allows a night that ends in the weekend.",
        },
        support::period("horizon"),
        support::PERIOD_START,
    ],
    examples: &[
        "",
        "until = \"18:00\"\nimportance = \"required\"",
        "minimum = 2\ndays = [\"fri\", \"sat\"]\nuntil = \"48:00\"",
        "days = [\"sun\", \"mon\"]\nperiod = 4",
    ],
};

impl Kind for WeekendsOff {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let minimum = fields.integer_in("minimum", 1, 1000).unwrap_or(1);
        let weekdays = weekdays(fields).unwrap_or_else(|| vec![Weekday::Sat, Weekday::Sun]);
        let until = duration_up_to(fields, "until", 48 * 60).unwrap_or(24 * 60);
        let period = Period::read(fields, Period::Horizon);
        Some(Box::new(Free { meta, minimum, weekdays, until, period }))
    }
}

#[derive(Debug)]
struct Free {
    meta: Meta,
    minimum: i64,
    weekdays: Vec<Weekday>,
    /// Clock minutes of the day before by which work is over.
    until: Minutes,
    period: Period,
}

impl Free {
    /// The days of the weekend in the week of a day.
    fn weekend(&self, scenario: &Scenario, day: Day) -> Vec<Day> {
        let first = tuesday(scenario, day);
        (first..first + 7).filter(|day| self.weekdays.contains(&scenario.calendar.weekday(*day))).collect()
    }

    /// Does a weekend count in a period?
    fn counts(&self, weekend: &[Day], days: &Range<Day>) -> bool {
        let inside = weekend.iter().all(|day| days.contains(day));
        inside && weekend.iter().any(|day| self.meta.days.contains(*day))
    }

    /// Is a weekend free?
    fn is_free(&self, scenario: &Scenario, line: &Line<'_>, weekend: &[Day]) -> bool {
        let on = |day: Day| {
            let ids = line.days().contains(&day).then(|| line.ids(day)).into_iter().flatten();
            ids.map(|id| scenario.duty(id)).filter(|duty| duty.is_work())
        };
        let before = weekend.first().map_or(0, |first| first - 1);
        weekend.iter().all(|day| on(*day).next().is_none()) && on(before).all(|duty| duty.end <= self.until)
    }
}

impl Rule for Free {
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
            for part in self.period.parts(scenario, employee).into_iter().filter(|part| part.is_complete()) {
                let weeks = (tuesday(scenario, 0)..scenario.calendar.days).step_by(7);
                let weekends = weeks.map(|tuesday| self.weekend(scenario, tuesday));
                let counting = weekends.filter(|weekend| self.counts(weekend, &part.days));
                let free = counting.filter(|weekend| self.is_free(scenario, &line, weekend)).count() as i64;
                let short = self.minimum - free;
                if short > 0 {
                    let note = text!("weekends-off-too-few", free = free, minimum = self.minimum);
                    findings.push(Finding::person(employee, part.days, short, weight * short).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let bounds = Bounds::at_least(self.minimum, problem.weight(&self.meta, Per::Count));
        let mut counters: BTreeMap<(Day, Day), Counting> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for part in self.period.parts(scenario, employee).into_iter().filter(|part| part.is_complete()) {
                let counting = counters.entry((part.days.start, part.days.end)).or_insert_with(|| {
                    let of_duty = |keep: &dyn Fn(&crate::domain::Duty) -> bool| {
                        scenario.duties.iter().map(|duty| duty.is_work() && keep(duty)).collect()
                    };
                    let works = of_duty(&|_| true);
                    let late = of_duty(&|duty| duty.end > self.until);
                    let machine = FreeMachine { rule: self, scenario, days: part.days.clone(), works, late };
                    Counting::of(scenario, &machine, false)
                });
                let (counter, start) = (counting.automaton.clone(), counting.start(employee));
                forms.push(Form::Window(Window { employee, counter, start, carry: 0, bounds: bounds.clone() }));
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        support::cut_off(self.period, &problem.scenario, &self.meta.people)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        match self.until {
            1440 => text!("weekends-off-found", name = name, note = &finding.note, when = when),
            until => {
                let until = Clock(until);
                text!("weekends-off-found-until", name = name, note = &finding.note, when = when, until = until)
            }
        }
    }
}

struct FreeMachine<'a> {
    rule: &'a Free,
    scenario: &'a Scenario,
    days: Range<Day>,
    works: Vec<bool>,
    /// Works past the time by which the day before must be over.
    late: Vec<bool>,
}

/// The day belongs to a weekend that counts.
const WEEKEND: u32 = 1;
/// It is the last day of that weekend.
const LAST: u32 = 2;
/// It is the day before a weekend that counts.
const BEFORE: u32 = 4;

impl Machine for FreeMachine<'_> {
    /// Is the weekend that goes on or begins tomorrow spoilt already?
    type State = bool;
    type Emit = i64;

    fn class(&self, day: Day) -> u32 {
        let weekend = self.rule.weekend(self.scenario, day);
        let next = self.rule.weekend(self.scenario, day + 1);
        let counts = self.rule.counts(&weekend, &self.days);
        let flag = |holds: bool, bit: u32| if holds { bit } else { 0 };
        flag(counts && weekend.contains(&day), WEEKEND)
            | flag(counts && weekend.last() == Some(&day), LAST)
            | flag(self.rule.counts(&next, &self.days) && next.first() == Some(&(day + 1)), BEFORE)
    }

    fn step(&self, class: u32, spoilt: &bool, duty: DutyId) -> (bool, i64) {
        let (mut spoilt, mut free) = (*spoilt, 0);
        if class & WEEKEND != 0 {
            spoilt |= self.works[duty.index()];
        }
        if class & LAST != 0 {
            free = i64::from(!spoilt);
            spoilt = false;
        }
        if class & BEFORE != 0 {
            spoilt = self.late[duty.index()];
        }
        (spoilt, free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&WeekendsOff, WeekendsOff.examples());
    }
}
