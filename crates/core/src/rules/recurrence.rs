//! `recurrence`: how often something that strains comes again within a period.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Automaton, Bounds, Chain, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
    Step, Window,
};
use crate::domain::{DaySet, Duty, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId, Minutes, Score};

use super::rest_between::{self, Rest};
use super::rotation::Steps;
use super::runs::Member;
use super::said;
use super::single_days_off::SingleOff;
use super::single_work_days::SingleWork;
use super::spans::duration_up_to;
use super::support::{self, Part, Period};

/// The kind.
pub(crate) struct Recurrence;

static DESCRIPTION: Description = Description {
    id: "recurrence",
    title: "Recurring strain",
    about: "Something that strains may come so often in a period, and each time beyond counts: single days off (as in \
         `single-days-off`), single working days, quick returns (a start less than `rest` after the end before it, as \
         in `rest-between`), or backward steps (as in `rotation`). Each belongs to the day on which it is complete: \
         the day after a single day, the day of the later duty. Only those on days of the scope count. In a period \
         that the end of the horizon cuts off the maximum holds as it is.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "of",
            unit: "single-days-off, single-work-days, quick-returns or backward-steps",
            default: "",
            about: "What recurs.",
        },
        Parameter { name: "maximum", unit: "times", default: "", about: "At most so often." },
        support::period("contract"),
        support::PERIOD_START,
        Parameter { name: "rest", unit: "h:mm", default: "11:00", about: "Below what a return is quick." },
    ],
    examples: &[
        "of = \"single-days-off\"\nmaximum = 0\nperiod = 7",
        "of = \"single-work-days\"\nmaximum = 0\nperiod = \"horizon\"\nimportance = \"required\"",
        "of = \"quick-returns\"\nmaximum = 1\nperiod = 5",
        "of = \"backward-steps\"\nmaximum = 1",
    ],
};

impl Kind for Recurrence {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let words = [
            ("single-days-off", Of::SingleDaysOff),
            ("single-work-days", Of::SingleWorkDays),
            ("quick-returns", Of::QuickReturns),
            ("backward-steps", Of::BackwardSteps),
        ];
        let of = fields.choice("of", &words);
        let of = fields.need("of", of);
        let maximum = fields.integer_in("maximum", 0, 10_000);
        let maximum = fields.need("maximum", maximum);
        let period = Period::read(fields, Period::Contract);
        if fields.has("rest") && of.is_some_and(|of| of != Of::QuickReturns) {
            let place = fields.place_of("rest");
            let message = text!("recurrence-rest-unused", field = "rest");
            fields.fault(Code::RuleParameter, &place, message, text!("recurrence-rest-unused-help"));
        }
        let rest = duration_up_to(fields, "rest", rest_between::LONGEST).unwrap_or(11 * 60);
        let of = of?;
        Some(Box::new(Recurring { strain: of.rule(&meta, scenario, rest), meta, of, maximum: maximum?, period }))
    }
}

/// What recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    SingleDaysOff,
    SingleWorkDays,
    QuickReturns,
    BackwardSteps,
}

impl Of {
    /// The rule that finds it, required so that its forms count it.
    fn rule(self, meta: &Meta, scenario: &Scenario, rest: Minutes) -> Box<dyn Rule> {
        let meta = Meta { importance: Importance::Required, ..meta.clone() };
        match self {
            Of::SingleDaysOff => Box::new(SingleOff { meta, member: Member::Off { sleep_day: false } }),
            Of::SingleWorkDays => {
                Box::new(SingleWork { meta, member: Member::Duties(scenario.duties_where(Duty::is_work)) })
            }
            Of::QuickReturns => Box::new(Rest { meta, minimum: rest }),
            Of::BackwardSteps => Box::new(Steps { meta, backward: false, tolerance: 1 }),
        }
    }

    /// The day on which a finding is complete.
    fn day(self, finding: &Finding) -> Day {
        match self {
            Of::SingleDaysOff | Of::SingleWorkDays => finding.days.end,
            Of::QuickReturns | Of::BackwardSteps => finding.days.end - 1,
        }
    }

    /// How often it came, and how often it may.
    fn note(self, count: i64, maximum: i64) -> Text {
        match self {
            Of::SingleDaysOff => text!("recurrence-single-days-off", count = count, maximum = maximum),
            Of::SingleWorkDays => text!("recurrence-single-work-days", count = count, maximum = maximum),
            Of::QuickReturns => text!("recurrence-quick-returns", count = count, maximum = maximum),
            Of::BackwardSteps => text!("recurrence-backward-steps", count = count, maximum = maximum),
        }
    }
}

#[derive(Debug)]
struct Recurring {
    meta: Meta,
    of: Of,
    strain: Box<dyn Rule>,
    maximum: i64,
    period: Period,
}

impl Rule for Recurring {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut days: BTreeMap<EmployeeId, Vec<Day>> = BTreeMap::new();
        for finding in self.strain.evaluate(problem, roster) {
            if let Some(employee) = finding.employee {
                days.entry(employee).or_default().push(self.of.day(&finding));
            }
        }
        let mut findings = Vec::new();
        for (employee, days) in days {
            for part in self.period.parts(&problem.scenario, employee) {
                let count = days.iter().filter(|day| part.days.contains(day)).count() as i64;
                let beyond = count - self.maximum;
                if beyond > 0 {
                    let note = self.of.note(count, self.maximum);
                    findings.push(Finding::person(employee, part.days, beyond, weight * beyond).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let bounds = Bounds::at_most(self.maximum, problem.weight(&self.meta, Per::Count));
        // All chains of one rule share an automaton, so counters differ by their days only.
        let mut counters: BTreeMap<(Day, Day), Arc<Automaton<i64>>> = BTreeMap::new();
        let mut forms = Vec::new();
        for form in self.strain.lower(problem) {
            let Form::Chain(Chain { employee, automaton, start }) = form else { continue };
            for Part { days, .. } in self.period.parts(scenario, employee) {
                let inside = DaySet::new(scenario.calendar.days, |day| days.contains(&day));
                let counter = counters
                    .entry((days.start, days.end))
                    .or_insert_with(|| Arc::new(counting(&automaton, &inside)))
                    .clone();
                forms.push(Form::Window(Window { employee, counter, start, carry: 0, bounds: bounds.clone() }));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "recurrence-found",
            title = &self.meta.title,
            name = said::who(problem, finding),
            note = &finding.note,
            when = said::when(problem, &finding.days),
        )
    }
}

/// The automaton that counts on some days what another forbids.
fn counting(automaton: &Automaton<Score>, days: &DaySet) -> Automaton<i64> {
    let steps = automaton.steps.len();
    let count = |score: &Score| score.hard / Score::COUNT;
    let counted = automaton.steps.iter().map(|step| emitting(step, step.emit.iter().map(count).collect()));
    let silent = automaton.steps.iter().map(|step| emitting(step, vec![0; step.emit.len()]));
    let of_day = |(step, day): (&u16, Day)| step + if days.contains(day) { 0 } else { steps as u16 };
    Automaton {
        states: automaton.states,
        steps: counted.chain(silent).collect(),
        step_of_day: automaton.step_of_day.iter().zip(0..).map(of_day).collect(),
        finish: vec![0; automaton.finish.len()],
    }
}

fn emitting(step: &Step<Score>, emit: Vec<i64>) -> Step<i64> {
    Step { symbol: step.symbol.clone(), symbols: step.symbols, next: step.next.clone(), emit }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&Recurrence, Recurrence.examples());
    }

    #[test]
    fn what_recurs_and_how_often_must_be_said() {
        let world = ward("2026-08-24", 7);
        for wrong in ["", "of = \"single-days-off\"\nmaximum = 1\nrest = \"9:00\"", "of = \"naps\"\nmaximum = 1"] {
            assert!(scoped_rule(&Recurrence, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
