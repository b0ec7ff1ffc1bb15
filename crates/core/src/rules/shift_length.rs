//! `shift-length`: how long a duty may be.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{DutyId, Minutes};

use super::said;
use super::support;

/// The kind.
pub(crate) struct ShiftLength;

static DESCRIPTION: Description = Description {
    id: "shift-length",
    title: "Length of duties",
    about: "Each of these duties takes from its first start to its last end, on the clock, at least `minimum` and at \
         most `maximum`. Every minute outside counts.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "work", about: "Which duties: codes, tags, times." },
        Parameter { name: "minimum", unit: "h:mm", default: "", about: "At least so long." },
        Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so long." },
        Parameter {
            name: "paid",
            unit: "true/false",
            default: "false",
            about: "Is it the paid time that counts, without unpaid breaks?",
        },
    ],
    examples: &[
        "maximum = \"9:00\"",
        "minimum = \"8:15\"\nmaximum = \"9:00\"\nduties = [\"not 3:00 in 23:00-06:00\"]",
        "minimum = \"8:30\"\nduties = [\"E\", \"night\"]\nimportance = \"required\"",
        "maximum = \"9:00\"\npaid = true",
    ],
};

impl Kind for ShiftLength {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        support::need_a_limit(fields);
        let duties = support::duties(fields, "duties", scenario).unwrap_or_else(|| scenario.duties_named("work"));
        let (minimum, maximum) = (fields.duration("minimum"), fields.duration("maximum"));
        if let (Some(low), Some(high)) = (minimum, maximum)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        if minimum.or(maximum).is_some_and(|length| length > 10_000) {
            let message = text!("shift-length-limit-too-long");
            fields.fault(Code::RuleParameter, &fields.place, message, text!("shift-length-limit-too-long-help"));
        }
        let duties = duties.iter().filter(|duty| scenario.duty(*duty).is_work()).collect();
        let paid = fields.flag("paid").unwrap_or(false);
        Some(Box::new(Length { meta, duties, minimum, maximum, paid }))
    }
}

#[derive(Debug)]
struct Length {
    meta: Meta,
    duties: DutySet,
    minimum: Option<Minutes>,
    maximum: Option<Minutes>,
    paid: bool,
}

impl Length {
    fn length(&self, scenario: &Scenario, duty: DutyId) -> Minutes {
        if self.paid { scenario.duty(duty).paid } else { scenario.duty(duty).worked_minutes() }
    }

    /// How much a duty is too short or too long.
    fn beyond(&self, scenario: &Scenario, duty: DutyId) -> Minutes {
        let length = self.length(scenario, duty);
        let short = self.minimum.map_or(0, |minimum| minimum - length);
        let long = self.maximum.map_or(0, |maximum| length - maximum);
        if self.duties.contains(duty) { short.max(long).max(0) } else { 0 }
    }
}

impl Rule for Length {
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
            for day in self.meta.days.iter() {
                for duty in roster.duties(employee, day) {
                    let amount = self.beyond(scenario, duty);
                    if amount > 0 {
                        let length = Clock(self.length(scenario, duty));
                        let note = text!("shift-length-duty", duty = said::duty(scenario, duty), length = length);
                        let finding = Finding::person(employee, day..day + 1, amount, weight * amount);
                        findings.push(finding.with_note(note));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Minute);
        let mut alike: BTreeMap<Minutes, DutySet> = BTreeMap::new();
        for duty in scenario.alphabet() {
            let beyond = self.beyond(scenario, duty);
            if beyond > 0 {
                alike.entry(beyond).or_default().insert(duty);
            }
        }
        let ranges = support::ranges(&self.meta.days);
        let mut forms = Vec::new();
        for (beyond, duties) in alike {
            let (duties, cost) = (Arc::new(duties), weight * beyond);
            for employee in self.meta.people.iter() {
                let cell = |days| Form::Cell(Cell { employee, days, duties: duties.clone(), cost });
                forms.extend(ranges.iter().cloned().map(cell));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (duty, length) = (said::noted(finding, "duty"), said::noted(finding, "length"));
        let strength = said::strength(&self.meta);
        match (self.minimum, self.maximum) {
            (Some(minimum), Some(maximum)) => text!(
                "shift-length-found",
                name = name,
                duty = duty,
                length = length,
                when = when,
                strength = strength,
                minimum = Clock(minimum),
                maximum = Clock(maximum),
            ),
            (Some(minimum), None) => text!(
                "shift-length-found-minimum",
                name = name,
                duty = duty,
                length = length,
                when = when,
                strength = strength,
                minimum = Clock(minimum),
            ),
            (None, maximum) => text!(
                "shift-length-found-maximum",
                name = name,
                duty = duty,
                length = length,
                when = when,
                strength = strength,
                maximum = Clock(maximum.unwrap_or(0)),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&ShiftLength, ShiftLength.examples());
    }
}
