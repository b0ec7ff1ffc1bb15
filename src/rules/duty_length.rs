//! `duty-length`: how long a duty is by the clock.

use std::sync::Arc;

use crate::constraint::{Cell, Finding, Form, Goal, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{Duty, DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::units::time::Clock;
use crate::units::{DutyId, Minutes};

use super::spans::duration_up_to;
use super::support;

/// The kind.
pub(crate) struct DutyLength;

impl Kind for DutyLength {
    fn id(&self) -> &'static str {
        "duty-length"
    }
    fn title(&self) -> &'static str {
        "Length of duties"
    }
    fn about(&self) -> &'static str {
        "A duty is neither shorter nor longer than the limits, from its start to its end by the clock; breaks are \
         part of it, and a double duty is one stretch from its first start to its last end. The night of a clock \
         change is as long as any other. Every duty outside the limits counts once."
    }
    fn goal(&self) -> Goal {
        Goal::Ergonomics
    }
    fn parameters(&self) -> &'static [Parameter] {
        &[
            Parameter { name: "minimum", unit: "h:mm", default: "", about: "At least so long." },
            Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so long, up to 48:00." },
            Parameter {
                name: "duties",
                unit: "duties",
                default: "work",
                about: "Which duties are judged: codes, tags, `work`.",
            },
        ]
    }
    fn examples(&self) -> &'static [&'static str] {
        &[
            "maximum = \"8:00\"",
            "minimum = \"4:00\"\nmaximum = \"9:30\"\nimportance = \"required\"",
            "minimum = \"9:00\"\nduties = [\"E\", \"night\"]",
        ]
    }
    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        support::need_a_limit(fields);
        let minimum = duration_up_to(fields, "minimum", LONGEST);
        let maximum = duration_up_to(fields, "maximum", LONGEST);
        if let (Some(low), Some(high)) = (minimum, maximum)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        Some(Box::new(Long { meta, minimum, maximum, duties: duties? }))
    }
}

/// No duty is longer: a shift ends before the second midnight after its day.
const LONGEST: Minutes = 48 * 60;

#[derive(Debug)]
struct Long {
    meta: Meta,
    minimum: Option<Minutes>,
    maximum: Option<Minutes>,
    duties: DutySet,
}

impl Long {
    /// What is wrong with a duty's length, in words.
    fn wrong(&self, duty: &Duty) -> Option<String> {
        let length = duty.end - duty.start;
        if let Some(low) = self.minimum.filter(|low| duty.is_work() && length < *low) {
            return Some(format!("{} of at least {}", Clock(length), Clock(low)));
        }
        let high = self.maximum.filter(|high| duty.is_work() && length > *high)?;
        Some(format!("{} of at most {}", Clock(length), Clock(high)))
    }

    /// The judged duties that are outside the limits.
    fn outside(&self, scenario: &Scenario) -> DutySet {
        let outside = |duty: &DutyId| self.wrong(scenario.duty(*duty)).is_some();
        self.duties.iter().filter(outside).collect()
    }
}

impl Rule for Long {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            for day in self.meta.days.iter() {
                for duty in roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)) {
                    let duty = problem.scenario.duty(duty);
                    if let Some(note) = self.wrong(duty) {
                        let finding = Finding::person(employee, day..day + 1, 1, weight);
                        findings.push(finding.with_note(format!("{}: {note}", duty.code)));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let duties = Arc::new(self.outside(&problem.scenario));
        if duties.is_empty() {
            return Vec::new();
        }
        let cost = problem.weight(&self.meta, Per::Count);
        let ranges = support::ranges(&self.meta.days);
        let cells = self.meta.people.iter().flat_map(|employee| {
            let duties = &duties;
            let cell = move |days| Form::Cell(Cell { employee, days, duties: duties.clone(), cost });
            ranges.iter().cloned().map(cell)
        });
        cells.collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> String {
        let (who, day) = (support::name(problem, finding), support::dates(problem, &finding.days));
        format!("{}: {who} has a duty on {day} that is {} h long ({}).", self.meta.title, length(finding), finding.note)
    }
}

/// The length in a finding's note: `E: 14:25 of at most 10:00`.
fn length(finding: &Finding) -> &str {
    let after = finding.note.split_once(": ").map_or("", |(_, rest)| rest);
    after.split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, agree};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &DutyLength,
            &[
                "maximum = \"8:00\"",
                "minimum = \"7:30\"\nmaximum = \"10:00\"\nimportance = \"required\"",
                "minimum = \"9:00\"\nduties = [\"A\", \"night\"]",
            ],
        );
    }

    #[test]
    fn duties_outside_the_limits_are_told_with_their_length() {
        let ward = testing::ward("2026-08-24", 3);
        let roster = testing::roster(&ward, &[(ANNA, "E A ."), (BENGT, "Y v I")]);
        let problem = testing::problem(&DutyLength, ward, "minimum = \"7:30\"\nmaximum = \"10:00\"");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(0, 1), (0, 1), (2, 1)]);
        assert_eq!(
            problem.explain(&findings[0]),
            "Length of duties: Anna has a duty on Mon 2026-08-24 that is 14:25 h long (E: 14:25 of at most 10:00)."
        );
    }
}
