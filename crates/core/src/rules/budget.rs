//! `budget`: what the work of the scope's people costs together.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Bounds, CoverTerm, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{People, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Cost, CostUnit, Minutes, Score};

use super::said;
use super::shared::{self, Added};
use super::support::{self, Amounts, share};

/// The kind.
pub(crate) struct Budget;

/// The dearest duty that is reckoned with, in cents: beyond it sums could overflow.
const DEAREST: Cost = 100_000_000;

static DESCRIPTION: Description = Description {
    id: "budget",
    title: "Budget",
    about: "The paid time of the people of the scope on its days, each duty at its person's hourly cost and rounded to \
         whole cents, costs together at most `maximum`. Each cent beyond counts; the importance is the price of a \
         whole euro. Supplements and absences are not in it. What is required is never forbidden, only very dear.",
    goal: Goal::Cost,
    importance: Importance::Price(1_000),
    parameters: &[Parameter {
        name: "maximum",
        unit: "euros",
        default: "",
        about: "At most so much for all together.",
    }],
    examples: &["maximum = 200", "maximum = \"99.50\"\nimportance = \"required\""],
};

impl Kind for Budget {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let maximum = fields.cents("maximum");
        let maximum = fields.need("maximum", maximum)?;
        Some(Box::new(Spent { meta, maximum: maximum.max(0) }))
    }
}

#[derive(Debug)]
struct Spent {
    meta: Meta,
    maximum: Cost,
}

/// What so many minutes cost at an hourly cost, in cents.
fn wage(hourly: Cost, minutes: Minutes) -> Cost {
    let exact = i128::from(hourly) * i128::from(minutes.max(0));
    i64::try_from((exact + 30) / 60).unwrap_or(DEAREST).min(DEAREST)
}

/// Cents as people read them.
fn euros(cents: Cost) -> Arg {
    Arg::Money(cents, CostUnit::Cents)
}

impl Spent {
    /// What each cent beyond costs. Twenty euros beyond a required budget weigh as much as a required head.
    fn weight(&self, problem: &Problem) -> Score {
        match self.meta.importance {
            Importance::Required => Score::shared(share(Score::HEAD / 20, 1, 100)),
            Importance::Price(_) => Score::soft(share(problem.weight(&self.meta, Per::Count).soft, 1, 100)),
        }
    }
}

impl Rule for Spent {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let mut total = 0;
        for employee in self.meta.people.iter() {
            let hourly = scenario.employee(employee).hourly.unwrap_or(0);
            for day in self.meta.days.iter() {
                let minutes = roster.duties(employee, day).map(|duty| scenario.paid_minutes(duty, day));
                total += minutes.map(|minutes| wage(hourly, minutes)).sum::<Cost>();
            }
        }
        let beyond = total - self.maximum;
        if beyond <= 0 {
            return Vec::new();
        }
        let all = 0..scenario.calendar.days;
        let note = support::at_most(euros(total), euros(self.maximum));
        vec![shared::finding(&self.meta, None, all, beyond, self.weight(problem)).with_note(note)]
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let mut paid_alike: BTreeMap<Cost, People> = BTreeMap::new();
        for employee in self.meta.people.iter() {
            let hourly = scenario.employee(employee).hourly.filter(|hourly| *hourly > 0);
            hourly.map(|hourly| paid_alike.entry(hourly).or_default().insert(employee));
        }
        let minutes = shared::paid(scenario);
        let work = scenario.duties_named("work");
        let mut terms = Vec::new();
        for (hourly, people) in paid_alike {
            let cents = |class: &Vec<Minutes>| class.iter().map(|minutes| wage(hourly, *minutes)).collect();
            let classes = minutes.classes.iter().map(cents).collect();
            let added = Added::new(&Amounts { classes, class_of_day: minutes.class_of_day.clone() }, &work);
            let people = Arc::new(people);
            for day in self.meta.days.iter() {
                for (weight, duties) in added.on(day) {
                    terms.push(CoverTerm { day, duties: duties.clone(), people: people.clone(), weight: *weight });
                }
            }
        }
        shared::cover(terms, 0, Bounds::at_most(self.maximum, self.weight(problem))).into_iter().collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (when, beyond) = (said::when(problem, &finding.days), euros(finding.amount));
        text!("budget-found", title = &self.meta.title, note = &finding.note, when = when, beyond = beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT};

    #[test]
    fn every_duty_costs_its_persons_hours_and_forms_cost_the_same() {
        let mut ward = testing::ward("2026-10-24", 2);
        ward.employees[0].hourly = Some(2_000);
        ward.employees[1].hourly = Some(1_850);
        // The night of the clock change is 11:10 long: 223.33 €; the evening of 7:25 costs 137.21 €.
        let roster = testing::roster(&ward, &[(ANNA, "Y ."), (BENGT, ". I")]);
        let problem = testing::problem(&Budget, ward, "maximum = 300\nimportance = 1");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(0, 22_333 + 13_721 - 30_000)]);
        assert_eq!(problem.lower().score(&roster), findings[0].cost);
    }
}
