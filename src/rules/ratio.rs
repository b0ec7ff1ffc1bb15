//! `ratio`: staff time for each client over rolling windows.

use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{Bounds, CoverTerm, Finding, Form, Goal, Hinge, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{Calendar, DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::units::{Day, Minutes, time::Clock};

use super::shared::{self, Added};
use super::spans::duration_up_to;
use super::support;

/// The kind.
pub(crate) struct Ratio;

impl Kind for Ratio {
    fn id(&self) -> &'static str {
        "ratio"
    }
    fn title(&self) -> &'static str {
        "Staffing ratio"
    }
    fn about(&self) -> &'static str {
        "The paid time of the people of the scope in these duties, over every window of so many days in a row, lies \
         between limits that are given for one client and day. Windows lie inside the horizon; where it is shorter \
         than a window, it is one window itself. A window is judged where its last day lies in the scope. Minutes \
         below or above count for each window. What is required is never forbidden, only dearer than anything else."
    }
    fn goal(&self) -> Goal {
        Goal::Cover
    }
    fn parameters(&self) -> &'static [Parameter] {
        &[
            Parameter { name: "clients", unit: "people", default: "1", about: "How many are cared for." },
            Parameter { name: "minimum", unit: "h:mm", default: "", about: "At least so much per client and day." },
            Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so much per client and day." },
            Parameter { name: "days", unit: "days", default: "21", about: "Length of a window." },
            Parameter { name: "duties", unit: "duties", default: "work", about: "Which work counts: codes or tags." },
        ]
    }
    fn examples(&self) -> &'static [&'static str] {
        &[
            "minimum = \"4:00\"\nclients = 2",
            "minimum = \"3:00\"\nmaximum = \"10:00\"\ndays = 3",
            "maximum = \"7:00\"\nduties = [\"E\", \"night\"]\ndays = 2\nimportance = \"required\"",
        ]
    }
    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        support::need_a_limit(fields);
        let clients = fields.integer_in("clients", 0, 100_000).unwrap_or(1);
        let minimum = duration_up_to(fields, "minimum", 100 * 1440);
        let maximum = duration_up_to(fields, "maximum", 100 * 1440);
        if let (Some(low), Some(high)) = (minimum, maximum)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        let days = fields.integer_in("days", 1, Calendar::MAX_DAYS.into()).unwrap_or(21) as Day;
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        Some(Box::new(PerClient { meta, clients, minimum, maximum, days, duties: duties? }))
    }
}

#[derive(Debug)]
struct PerClient {
    meta: Meta,
    clients: i64,
    minimum: Option<Minutes>,
    maximum: Option<Minutes>,
    days: Day,
    duties: DutySet,
}

impl PerClient {
    /// The windows that are judged.
    fn windows(&self, scenario: &Scenario) -> Vec<Range<Day>> {
        let end = scenario.calendar.days;
        let length = self.days.min(end);
        let windows = (0..=end - length).map(|start| start..start + length);
        windows.filter(|window| self.meta.days.contains(window.end - 1)).collect()
    }

    /// A limit for a whole window.
    fn limit(&self, limit: Option<Minutes>, window: &Range<Day>) -> Option<Minutes> {
        limit.map(|limit| limit * self.clients * i64::from(window.end - window.start))
    }
}

impl Rule for PerClient {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Minute);
        let mut findings = Vec::new();
        for window in self.windows(scenario) {
            let mut total = 0;
            for day in window.clone() {
                for employee in self.meta.people.iter() {
                    let counted = roster.duties(employee, day).filter(|duty| self.duties.contains(*duty));
                    total += counted.map(|duty| scenario.paid_minutes(duty, day)).sum::<Minutes>();
                }
            }
            let finding = |amount: i64, note: String| {
                shared::finding(&self.meta, None, window.clone(), amount, weight).with_note(note)
            };
            if let Some(low) = self.limit(self.minimum, &window).filter(|low| total < *low) {
                findings.push(finding(low - total, format!("{} of at least {}", Clock(total), Clock(low))));
            }
            if let Some(high) = self.limit(self.maximum, &window).filter(|high| total > *high) {
                findings.push(finding(total - high, format!("{} of at most {}", Clock(total), Clock(high))));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Minute);
        let added = Added::new(&shared::paid(scenario), &self.duties);
        let people = Arc::new(self.meta.people.clone());
        let of_window = |window: Range<Day>| {
            let hinge = |bound| Hinge { bound, weight };
            let bounds = Bounds {
                below: self.limit(self.minimum, &window).into_iter().map(hinge).collect(),
                above: self.limit(self.maximum, &window).into_iter().map(hinge).collect(),
            };
            let mut terms = Vec::new();
            for day in window {
                for (weight, duties) in added.on(day) {
                    terms.push(CoverTerm { day, duties: duties.clone(), people: people.clone(), weight: *weight });
                }
            }
            shared::cover(terms, bounds)
        };
        self.windows(scenario).into_iter().filter_map(of_window).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> String {
        let when = support::dates(problem, &finding.days);
        let much = if finding.note.contains("at least") { "little" } else { "much" };
        let amount = support::hours(finding.amount);
        format!("{}: {} h of work from {when}, {amount} too {much}.", self.meta.title, finding.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        let third = "maximum = \"7:00\"\nduties = [\"E\", \"night\"]\ndays = 2\nimportance = \"required\"";
        agree(&Ratio, &[Ratio.examples()[0], Ratio.examples()[1], third]);
    }
}
