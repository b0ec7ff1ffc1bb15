//! `availability`: duties that some people do not work on some days.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Duty, DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Minutes, time::DAY_MINUTES};

use super::said;
use super::support::{self, Pool, WindowOfDay};

/// The kind.
pub(crate) struct Availability;

static DESCRIPTION: Description = Description {
    id: "availability",
    title: "Availability",
    about: "The people of the rule's scope do not work these duties on the days of its scope: no nights on medical \
         advice, no weekends, a study day every Tuesday. A duty is judged by its minutes: it counts, once, when any of \
         them lies on one of the days, so that a night from Friday to Saturday is work on the weekend. Of a window such \
         as `0:01 in 00:00-12:00` only the minutes inside it on the day count.",
    goal: Goal::Wishes,
    importance: Importance::Required,
    parameters: &[
        Parameter {
            name: "duties",
            unit: "duties",
            default: "work",
            about: "Duty codes, shift codes, tags, windows, or `work` for any work or standby.",
        },
        Parameter {
            name: "by",
            unit: "minutes or start",
            default: "minutes",
            about: "Whether a duty is judged by the days of its minutes or by its start day alone, as public \
                 benchmarks and some contracts do.",
        },
    ],
    examples: &[
        "duties = [\"night\"]\nfor = { skills = [\"nurse\"] }",
        "on = { weekdays = [\"sat\", \"sun\"] }\nimportance = \"high\"",
        "duties = [\"E\", \"late\"]\nimportance = \"low\"",
    ],
};

impl Kind for Availability {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let by_start = support::by_start(fields);
        let (mut duties, windows) = support::duties_and_windows(fields, "duties", scenario)
            .unwrap_or_else(|| (scenario.duties_named("work"), Vec::new()));
        let work = scenario.duties_named("work");
        if work.iter().all(|duty| duties.contains(duty)) {
            duties.union(&scenario.duties_where(Duty::is_bound));
        }
        Some(Box::new(Available { meta, duties, windows, by_start }))
    }
}

#[derive(Debug)]
struct Available {
    meta: Meta,
    /// Barred on every day that they take.
    duties: DutySet,
    /// At least so many minutes between two clock minutes of the day are barred.
    windows: Vec<WindowOfDay>,
    /// Is the start day alone looked at?
    by_start: bool,
}

impl Available {
    /// Is a duty barred on the calendar day `after` days after its start day?
    fn bars(&self, scenario: &Scenario, id: DutyId, after: Day) -> bool {
        let duty = scenario.duty(id);
        let midnight = Minutes::from(after) * DAY_MINUTES;
        let inside = |(least, from, to): &WindowOfDay| {
            duty.is_work() && duty.worked_between(midnight + from, midnight + to) >= *least
        };
        (duty.takes(after) && self.duties.contains(id)) || self.windows.iter().any(inside)
    }

    /// The day of the scope on which a duty that starts on a day is barred, the first if there are several; the last day
    /// of the horizon for one beyond it.
    fn barred(&self, scenario: &Scenario, duty: DutyId, start: Day) -> Option<Day> {
        // A window that begins before midnight may hold minutes of the day before the duty starts.
        let days = if self.by_start { start..=start } else { start - 1..=start + Duty::REACH };
        let barred = days.filter(|day| self.meta.days.reaches(*day)).find(|day| self.bars(scenario, duty, day - start));
        barred.map(|day| day.min(scenario.calendar.days - 1))
    }
}

impl Rule for Available {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let scenario = &problem.scenario;
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let mut barred: BTreeMap<Day, Vec<DutyId>> = BTreeMap::new();
            for start in scenario.calendar.iter() {
                for duty in roster.duties(employee, start) {
                    if let Some(day) = self.barred(scenario, duty, start) {
                        barred.entry(day).or_default().push(duty);
                    }
                }
            }
            for (day, duties) in barred {
                let amount = duties.len() as i64;
                let finding = Finding::person(employee, day..day + 1, amount, weight * amount);
                findings.push(finding.with_note(Text::verbatim(support::codes(scenario, duties))));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let cost = problem.weight(&self.meta, Per::Count);
        let scenario = &problem.scenario;
        let mut pool = Pool::new();
        let mut ranges: Vec<(Range<Day>, Arc<DutySet>)> = Vec::new();
        for day in scenario.calendar.iter() {
            let barred = |duty: &DutyId| self.barred(scenario, *duty, day).is_some();
            let duties = pool.share(scenario.alphabet().filter(barred).collect());
            match ranges.last_mut() {
                Some((days, last)) if Arc::ptr_eq(last, &duties) => days.end = day + 1,
                _ => ranges.push((day..day + 1, duties)),
            }
        }
        ranges.retain(|(_, duties)| !duties.is_empty());
        let cells = self.meta.people.iter().flat_map(|employee| {
            let cell = move |(days, duties)| Form::Cell(Cell { employee, days, duties, cost });
            ranges.iter().cloned().map(cell)
        });
        cells.collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, day) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("availability-found", who = who, duties = &finding.note, day = day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA};

    #[test]
    fn only_the_named_duties_are_barred_and_each_counts() {
        let ward = testing::ward("2026-08-24", 4);
        let roster = testing::roster(&ward, &[(ANNA, "A I Y+I .")]);
        let problem = testing::problem(&Availability, ward, "duties = [\"evening\", \"Y\"]");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(1, 1), (2, 2)]);
        assert_eq!(
            problem.explain(&findings[1]),
            "Anna has Y + I on Wed 2026-08-26, for which the person is not available."
        );
    }

    #[test]
    fn a_word_without_meaning_is_a_fault_that_suggests_one_with() {
        let ward = testing::ward("2026-08-24", 4);
        let faults = testing::scoped_rule(&Availability, &ward, "duties = [\"nigth\", \"on-call\"]", |_| {});
        let faults = faults.expect_err("a misspelt tag");
        assert_eq!(faults.list().len(), 1, "a common tag that no shift carries is no fault");
        assert!(faults.list()[0].help.to_string().contains("`night`"));
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Availability, &["duties = \"night\"", "", "duties = [\"A\", \"off\"]\nimportance = 3"]);
    }
}
