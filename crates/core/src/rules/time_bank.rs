//! `time-bank`: working time saved up and taken as time off, within limits.

use crate::constraint::{
    Bounds, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem, Rule, Window,
};
use crate::domain::{Roster, Scenario, Whose};
use crate::error::Code;
use crate::pay::{self, WHOLE};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, Minutes, Score, ids::Id, time::Clock};

use super::said;
use super::support::{self, Amounts};

/// The kind.
pub(crate) struct TimeBank;

/// The balance of the history that a bank begins with.
const BALANCE: &str = "time-bank";

static DESCRIPTION: Description = Description {
    id: "time-bank",
    title: "Time bank",
    about: "A person's time bank stays within limits at the end of the horizon: what it held before (the balance \
         `time-bank` of the history), and what is worked beyond the hours owed in the horizon, or not worked of them. \
         What shortens the hours owed is what the `hours` rules in use say. With `allowances` what the pay agreement \
         pays for evenings, nights and weekends is saved as time instead: a minute at 40 % is 0.4 minutes. Who has no \
         contract hours has no bank.",
    goal: Goal::Cost,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "debt", unit: "h:mm", default: "0:00", about: "How far below nought it may be." },
        Parameter { name: "maximum", unit: "h:mm", default: "", about: "How much it may hold." },
        Parameter {
            name: "allowances",
            unit: "true/false",
            default: "false",
            about: "Are allowances of the pay agreement saved as time?",
        },
    ],
    examples: &["maximum = \"10:00\"", "debt = \"8:00\"\nmaximum = \"2:00\"\nimportance = \"required\""],
};

impl Kind for TimeBank {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let debt = fields.duration("debt").unwrap_or(0);
        let maximum = fields.duration("maximum");
        let maximum = fields.need("maximum", maximum);
        let place = fields.place_of("allowances");
        let allowances = fields.flag("allowances").unwrap_or(false);
        if allowances && scenario.tariff.is_none() {
            let message = text!("time-bank-needs-agreement", field = "allowances");
            fields.fault(Code::RuleParameter, &place, message, text!("pay-needs-agreement-help"));
        }
        Some(Box::new(Bank { meta, debt, maximum: maximum?, allowances }))
    }
}

#[derive(Debug)]
struct Bank {
    meta: Meta,
    debt: Minutes,
    maximum: Minutes,
    allowances: bool,
}

impl Bank {
    /// What a bank holds without any work of the horizon; `None` for who has no contract hours.
    fn before(&self, problem: &Problem, employee: EmployeeId) -> Option<Minutes> {
        let scenario = &problem.scenario;
        let owed = problem.norm(employee).minutes(scenario, employee, &(0..scenario.calendar.days), Whose::Own)?;
        Some(scenario.balance(employee, BALANCE) - owed)
    }

    /// What each duty adds on each day to a person's bank.
    fn amounts(&self, problem: &Problem, employee: EmployeeId) -> Amounts {
        let scenario = &problem.scenario;
        let form = scenario.contracts[scenario.employee(employee).contract.index()].form;
        let mut clockwork = scenario.tariff.as_deref().map(|tariff| pay::Clockwork::new(scenario, tariff));
        let credits = problem.norm(employee).absence.is_none();
        let mut adds = |duty: DutyId, day: Day| {
            let worked =
                if credits { scenario.credited_minutes(employee, duty, day) } else { scenario.paid_minutes(duty, day) };
            let Some(clockwork) = clockwork.as_mut().filter(|_| self.allowances) else { return worked };
            let parts = clockwork.duty(duty, day, form);
            let shares: i64 = parts.iter().map(|(_, earned)| earned.shares.iter().sum::<i64>()).sum();
            worked + shares / WHOLE
        };
        let days = scenario.calendar.iter();
        let classes = days.map(|day| scenario.alphabet().map(|duty| adds(duty, day)).collect()).collect();
        Amounts { classes, class_of_day: (0..scenario.calendar.days as usize).map(Some).collect() }
    }

    fn finding(&self, scenario: &Scenario, employee: EmployeeId, amount: i64, weight: Score, note: Text) -> Finding {
        Finding::person(employee, 0..scenario.calendar.days, amount, weight * amount).with_note(note)
    }
}

impl Rule for Bank {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &*problem.scenario;
        let weight = problem.weight(&self.meta, Per::Minute);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let Some(mut held) = self.before(problem, employee) else { continue };
            let amounts = self.amounts(problem, employee);
            for day in self.meta.days.iter() {
                held +=
                    roster.duties(employee, day).map(|duty| amounts.classes[day as usize][duty.index()]).sum::<i64>();
            }
            if held > self.maximum {
                let note = support::at_most(Clock(held), Clock(self.maximum));
                findings.push(self.finding(scenario, employee, held - self.maximum, weight, note));
            }
            if held < -self.debt {
                let note = support::at_least(Clock(held), Clock(-self.debt));
                findings.push(self.finding(scenario, employee, -self.debt - held, weight, note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Minute);
        let of_person = |employee| {
            let carry = self.before(problem, employee)?;
            let amounts = self.amounts(problem, employee);
            let counter = amounts.counter(scenario.duties.len(), |day| self.meta.days.contains(day));
            let bounds = Bounds {
                below: vec![Hinge { bound: -self.debt, weight }],
                above: vec![Hinge { bound: self.maximum, weight }],
            };
            Some(Form::Window(Window { employee, counter, start: 0, carry, bounds }))
        };
        self.meta.people.iter().filter_map(of_person).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("time-bank-found", title = &self.meta.title, who = who, note = &finding.note, when = when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, agree};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&TimeBank, TimeBank.examples());
    }

    #[test]
    fn allowances_as_time_need_an_agreement() {
        let plain = testing::ward("2026-08-24", 3);
        assert!(testing::scoped_rule(&TimeBank, &plain, "maximum = \"1:00\"\nallowances = true", |_| {}).is_err());
    }
}
