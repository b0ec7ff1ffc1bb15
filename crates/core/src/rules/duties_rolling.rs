//! `duties-rolling`: how many duties of some sort a person has in every window of so many days.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::constraint::{
    Bounds, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule, Window,
};
use crate::domain::{Calendar, DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId};

use super::said;
use super::support::{self, Amounts};

/// The kind.
pub(crate) struct DutiesRolling;

static DESCRIPTION: Description = Description {
    id: "duties-rolling",
    title: "Duties in rolling windows",
    about: "A person has at most so many of these duties in every window of so many days in a row: no more than six \
         working days in any seven, or five nights in any two weeks, wherever a period or a week begins. Windows \
         reach into the known past, but not beyond it or the end of the horizon, and are judged where their last day \
         lies in the rule's scope.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "work", about: "What is counted: codes, tags, `work`." },
        Parameter { name: "days", unit: "days", default: "7", about: "Length of a window." },
        Parameter { name: "maximum", unit: "duties", default: "", about: "At most so many in each window." },
    ],
    examples: &[
        "days = 4\nmaximum = 3",
        "duties = [\"night\"]\ndays = 3\nmaximum = 1",
        "maximum = 4\nimportance = \"required\"",
    ],
};

impl Kind for DutiesRolling {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        let days = fields.integer_in("days", 1, Calendar::MAX_DAYS.into()).unwrap_or(7) as Day;
        let maximum = fields.integer_in("maximum", 0, Calendar::MAX_DAYS.into());
        let maximum = fields.need("maximum", maximum);
        Some(Box::new(Rolling { meta, duties: duties?, days, maximum: maximum? }))
    }
}

#[derive(Debug)]
struct Rolling {
    meta: Meta,
    duties: DutySet,
    days: Day,
    maximum: i64,
}

impl Rolling {
    /// The windows of a person that are judged, by their days; the first may begin in the known past.
    fn windows(&self, scenario: &Scenario, employee: EmployeeId) -> impl Iterator<Item = Range<Day>> {
        let first = (-scenario.known_days(employee)).max(1 - self.days);
        let all = (first..=scenario.calendar.days - self.days).map(|start| start..start + self.days);
        all.filter(|window| self.meta.days.contains(window.end - 1))
    }

    /// How many of the duties a window holds before the horizon.
    fn before(&self, scenario: &Scenario, employee: EmployeeId, window: &Range<Day>) -> i64 {
        let past = scenario.past(employee);
        let known = (-(past.len() as Day)..).zip(past);
        known.filter(|(day, duty)| window.contains(day) && self.duties.contains(**duty)).count() as i64
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
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            for window in self.windows(scenario, employee) {
                let mut total = self.before(scenario, employee, &window);
                for day in window.clone().filter(|day| *day >= 0) {
                    total += roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)).count() as i64;
                }
                let beyond = total - self.maximum;
                if beyond > 0 {
                    let note = support::at_most(total, self.maximum);
                    findings.push(Finding::person(employee, window, beyond, weight * beyond).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let bounds = Bounds::at_most(self.maximum, problem.weight(&self.meta, Per::Count));
        let each = scenario.alphabet().map(|duty| i64::from(self.duties.contains(duty))).collect();
        let amounts =
            Amounts { classes: vec![each], class_of_day: scenario.calendar.iter().map(|_| Some(0)).collect() };
        let mut counters = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for window in self.windows(scenario, employee) {
                let carry = self.before(scenario, employee, &window);
                let inside = window.start.max(0)..window.end;
                if carry + i64::from(inside.end - inside.start) <= self.maximum {
                    continue;
                }
                let counter = counters
                    .entry((inside.start, inside.end))
                    .or_insert_with(|| amounts.counter(scenario.duties.len(), |day| inside.contains(&day)))
                    .clone();
                forms.push(Form::Window(Window { employee, counter, start: 0, carry, bounds: bounds.clone() }));
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        support::no_window(self.days, &problem.scenario, &self.meta.people)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("duties-rolling-found", title = &self.meta.title, who = who, note = &finding.note, when = when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, agree};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&DutiesRolling, DutiesRolling.examples());
    }

    #[test]
    fn windows_that_cannot_hold_too_many_make_no_forms() {
        let lowered =
            |toml: &str| testing::problem(&DutiesRolling, testing::ward("2026-08-24", 9), toml).lower().forms.len();
        assert_eq!((lowered("maximum = 7"), lowered("maximum = 6")), (0, 3 * 3));
    }
}
