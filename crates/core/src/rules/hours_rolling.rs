//! `hours-rolling`: working time in every window of so many days.

use std::ops::Range;

use crate::constraint::{
    Bounds, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule, Window,
};
use crate::domain::{Calendar, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId, Minutes, ids::Id, time::Clock};

use super::said;
use super::shared::paid;
use super::support;

/// The kind.
pub(crate) struct HoursRolling;

/// The balance that stands for the days of a window before the horizon.
const BALANCE: &str = "worked-minutes";
/// The balance that stands for the days of leave and sickness of a window before the horizon.
const ABSENT: &str = "absent-days";

static DESCRIPTION: Description = Description {
    id: "hours-rolling",
    title: "Hours in rolling windows",
    about: "The paid time of work in every window of so many days in a row stays below a limit; absences count nothing. \
         Windows reach into the known past, but not beyond it or the end of the horizon, and are judged where their \
         last day lies in the rule's scope. With `carry` there is one window that ends with the horizon: what was \
         worked in its part before the horizon is the balance `worked-minutes` of the history. With `without-leave` days \
         of leave and sickness are taken out of the average: a window allows so much less for each of them, those \
         before the horizon being in the known past or, with `carry`, the balance `absent-days`.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "days", unit: "days", default: "7", about: "Length of a window." },
        Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so much in each window." },
        Parameter {
            name: "weekly",
            unit: "h:mm",
            default: "",
            about: "At most so much a week on average of the window, instead of `maximum`.",
        },
        Parameter {
            name: "carry",
            unit: "true/false",
            default: "false",
            about: "Is what was worked before the horizon given as a balance?",
        },
        Parameter {
            name: "without-leave",
            unit: "true/false",
            default: "false",
            about: "Are days of leave and sickness taken out of the average?",
        },
    ],
    examples: &[
        "days = 3\nmaximum = \"16:00\"",
        "maximum = \"40:00\"",
        "days = 52\nmaximum = \"20:00\"\ncarry = true",
        "days = 10\nweekly = \"24:00\"",
        "days = 52\nweekly = \"10:00\"\ncarry = true\nwithout-leave = true",
    ],
};

impl Kind for HoursRolling {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let days = fields.integer_in("days", 1, Calendar::MAX_DAYS.into()).unwrap_or(7) as Day;
        let weekly_at = fields.place_of("weekly");
        let weekly = fields.duration("weekly");
        let maximum = fields.duration("maximum");
        if weekly.is_some() && maximum.is_some() {
            let message = text!("rule-both-given", field = "weekly", other = "maximum");
            fields.fault(Code::FieldConflict, &weekly_at, message, text!("rule-keep-one"));
        }
        let maximum = weekly.map(|minutes| minutes * i64::from(days) / 7).or(maximum);
        let maximum = fields.need("maximum", maximum);
        let carry = fields.flag("carry").unwrap_or(false);
        let without_leave = fields.flag("without-leave").unwrap_or(false);
        Some(Box::new(Rolling { meta, days, maximum: maximum?, carry, without_leave }))
    }
}

#[derive(Debug)]
struct Rolling {
    meta: Meta,
    days: Day,
    maximum: Minutes,
    carry: bool,
    without_leave: bool,
}

impl Rolling {
    /// The windows of a person that are judged, by their days; the first may begin in the known past.
    fn windows(&self, scenario: &Scenario, employee: EmployeeId) -> Vec<Range<Day>> {
        let end = scenario.calendar.days;
        let all = if self.carry {
            let whole = 0..end;
            vec![whole]
        } else {
            let first = (-scenario.known_days(employee)).max(1 - self.days);
            (first..=end - self.days).map(|start| start..start + self.days).collect()
        };
        all.into_iter().filter(|window| self.meta.days.contains(window.end - 1)).collect()
    }

    /// What a window allows a person.
    fn most(&self, scenario: &Scenario, employee: EmployeeId, window: &Range<Day>) -> Minutes {
        if !self.without_leave {
            return self.maximum;
        }
        let away = |day: &Day| scenario.absence_on(employee, *day).is_some();
        let planned = (window.start.max(0)..window.end).filter(away).count() as i64;
        let before = if self.carry {
            scenario.balance(employee, ABSENT)
        } else {
            support::past_within(scenario, employee, window, |duty, _| {
                i64::from(scenario.duty(duty).absence().is_some())
            })
        };
        let days = i64::from(self.days);
        self.maximum * (days - (planned + before).clamp(0, days)) / days
    }

    /// What the part of a window before the horizon adds.
    fn before(&self, scenario: &Scenario, employee: EmployeeId, window: &Range<Day>) -> Minutes {
        if self.carry {
            return scenario.balance(employee, BALANCE);
        }
        let past = scenario.past(employee);
        let first = -(past.len() as Day);
        (first..)
            .zip(past)
            .filter(|(day, _)| window.contains(day))
            .map(|(day, duty)| scenario.paid_minutes(*duty, day))
            .sum()
    }
}

impl Rule for Rolling {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Minute);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            for window in self.windows(scenario, employee) {
                let mut total = self.before(scenario, employee, &window);
                for day in window.clone().filter(|day| *day >= 0) {
                    total += roster.duties(employee, day).map(|duty| scenario.paid_minutes(duty, day)).sum::<Minutes>();
                }
                let most = self.most(scenario, employee, &window);
                let beyond = total - most;
                if beyond > 0 {
                    let note = support::at_most(Clock(total), Clock(most));
                    findings.push(Finding::person(employee, window, beyond, weight * beyond).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Minute);
        let amounts = paid(scenario);
        let longest = amounts.classes.iter().flatten().copied().max().unwrap_or(0);
        let mut counters = std::collections::BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for window in self.windows(scenario, employee) {
                let carry = self.before(scenario, employee, &window);
                let inside = window.start.max(0)..window.end;
                if carry + longest * i64::from(inside.end - inside.start) <= self.most(scenario, employee, &window) {
                    continue;
                }
                let counter = counters
                    .entry((inside.start, inside.end))
                    .or_insert_with(|| amounts.counter(scenario.duties.len(), |day| inside.contains(&day)))
                    .clone();
                let bounds = Bounds::at_most(self.most(scenario, employee, &window), weight);
                forms.push(Form::Window(Window { employee, counter, start: 0, carry, bounds }));
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        let scenario = &problem.scenario;
        if self.carry {
            let balances = &scenario.history.balances;
            let is_known = |employee: &EmployeeId| {
                balances.get(employee.index()).is_some_and(|balances| balances.contains_key(BALANCE))
            };
            let unknown = self.meta.people.iter().filter(|employee| !is_known(employee)).count();
            let fits = self.days <= scenario.calendar.days;
            let text = || text!("hours-rolling-unjudged-balance", balance = BALANCE, people = unknown);
            return (unknown > 0 && !fits).then(text);
        }
        support::no_window(self.days, scenario, &self.meta.people)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let beyond = said::lasting(finding.amount);
        text!("hours-rolling-found", who = who, note = &finding.note, when = when, beyond = beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, agree};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&HoursRolling, HoursRolling.examples());
    }

    #[test]
    fn a_window_that_the_longest_duties_cannot_fill_makes_no_form() {
        // Seven long days of 14:25 are 100:55.
        let lowered = |maximum: &str| {
            let toml = format!("maximum = \"{maximum}\"");
            testing::problem(&HoursRolling, testing::ward("2026-08-24", 21), &toml).lower().forms.len()
        };
        assert_eq!((lowered("100:55"), lowered("100:54")), (0, 3 * 15));
    }
}
