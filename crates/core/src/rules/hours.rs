//! `hours`: the minutes credited to a person in a period.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{
    Automaton, Bounds, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
    Window,
};
use crate::domain::{Duty, Norm, Roster, Scenario, Whose};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{ContractId, Day, DutyId, EmployeeId, Minutes, Score, time::Clock};

use super::said;
use super::support::{self, Amounts, Part, Period};

/// The kind.
pub(crate) struct Hours;

static DESCRIPTION: Description = Description {
    id: "hours",
    title: "Hours per period",
    about: "The time credited to a person in a period (paid work, and absences at a fifth of the weekly hours per \
         weekday) stays between limits; each minute beyond costs, and further steps make it dearer. `contract` \
         means the contract's hours times the share of full time, by the terms of each day of the period on which \
         the person is employed; `full-time` the same for a full-timer, the limit of overtime. Public holidays \
         (`holiday-reduction`) and absences (`absence-reduction`) shorten both, for part-timers by their share: then \
         an absent day is credited nothing. An absence that came as a surprise shortens them by what was published \
         for the day instead. With `split` a night over the end of a period is divided at midnight between the two; else \
         it belongs to the day on which it starts. The known past fills a period that began before the horizon. A period \
         that goes on after the horizon is still open there: a maximum holds for all of it, unless `open` says \
         `share`, and a minimum is the share of the days until then.",
    goal: Goal::Cost,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "h:mm, contract or full-time", default: "", about: "At least so much." },
        Parameter { name: "maximum", unit: "h:mm, contract or full-time", default: "", about: "At most so much." },
        Parameter {
            name: "tolerance",
            unit: "h:mm",
            default: "0:00",
            about: "How far beyond either limit is still free.",
        },
        support::period("contract"),
        support::PERIOD_START,
        Parameter {
            name: "carry",
            unit: "true/false",
            default: "false",
            about: "Does the balance `minutes` of the history count in the first period?",
        },
        Parameter {
            name: "open",
            unit: "whole or share",
            default: "whole",
            about: "What of a maximum holds in a period that goes on after the horizon: the whole of it, or the share \
                    of the days until then, as a guide for what is left to the next roster.",
        },
        Parameter {
            name: "part-timers",
            unit: "true/false",
            default: "false",
            about: "Only for people who owe less than a full-timer in the period?",
        },
        Parameter {
            name: "holiday-reduction",
            unit: "h:mm",
            default: "",
            about: "How much a reducing public holiday takes off the hours of full time.",
        },
        Parameter {
            name: "absence-reduction",
            unit: "h:mm",
            default: "",
            about: "How much a day of planned absence takes off them.",
        },
        Parameter {
            name: "absence-reduction-week",
            unit: "h:mm",
            default: "",
            about: "How much absence takes off in a calendar week at most.",
        },
        Parameter {
            name: "office-day",
            unit: "h:mm",
            default: "",
            about: "What a holiday or a day of absence takes off in office working time instead; five of them in a week.",
        },
        Parameter {
            name: "split",
            unit: "true/false",
            default: "false",
            about: "Is work over the end of a period divided at midnight?",
        },
        Parameter {
            name: "steps",
            unit: "list of { beyond, importance }",
            default: "",
            about: "Further prices for each minute more than `beyond` outside the limits.",
        },
    ],
    examples: &[
        "minimum = \"contract\"\nmaximum = \"contract\"\ntolerance = \"1:00\"",
        "maximum = \"20:00\"\nperiod = \"horizon\"\nimportance = \"required\"",
        "minimum = \"contract\"\nmaximum = \"16:00\"\nperiod = 3\ncarry = true\n\
             steps = [{ beyond = \"2:00\", importance = \"very-high\" }]",
        "minimum = \"contract\"\nmaximum = \"full-time\"\nholiday-reduction = \"7:39\"\n\
             absence-reduction = \"7:39\"\nabsence-reduction-week = \"38:15\"",
        "minimum = \"10:00\"\nmaximum = \"20:00\"\nperiod = 2\nsplit = true",
        "minimum = \"contract\"\nmaximum = \"30:00\"\nperiod = \"week\"\nsplit = true\nopen = \"share\"",
        "maximum = \"contract\"\npart-timers = true",
    ],
};

impl Kind for Hours {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        support::need_a_limit(fields);
        let minimum = limit(fields, "minimum");
        let maximum = limit(fields, "maximum");
        if let (Some(Limit::Fixed(low)), Some(Limit::Fixed(high))) = (minimum, maximum)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        let tolerance = fields.duration("tolerance").unwrap_or(0);
        let period = Period::read(fields, Period::Contract);
        let carry = fields.flag("carry").unwrap_or(false);
        let holiday = fields.duration("holiday-reduction");
        let each = fields.duration("absence-reduction");
        let most_at = fields.place_of("absence-reduction-week");
        let most = fields.duration("absence-reduction-week");
        if most.is_some() && each.is_none() {
            let message = text!("hours-week-alone", field = "absence-reduction-week");
            fields.fault(Code::RuleParameter, &most_at, message, text!("hours-give-day"));
        }
        let divides_nights = fields.flag("split").unwrap_or(false);
        let office_day = fields.duration("office-day");
        let absence = each.map(|each| (each, most.unwrap_or(7 * each)));
        let norm = Norm { holiday, absence, office_day, divides_nights };
        let shares = fields.choice("open", &[("whole", false), ("share", true)]).unwrap_or(false);
        let part_timers = fields.flag("part-timers").unwrap_or(false);
        let steps = steps(fields, scenario);
        let summed = Summed { meta, minimum, maximum, norm, tolerance, period, carry, shares, part_timers, steps };
        Some(Box::new(summed))
    }
}

/// A limit of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    Fixed(Minutes),
    /// What the person owes.
    Contract,
    /// What a full-timer owes.
    FullTime,
}

/// A limit from a field.
fn limit(fields: &mut Fields<'_>, name: &str) -> Option<Limit> {
    match support::duration_or_word(fields, name, &["contract", "full-time"])? {
        Ok(minutes) => Some(Limit::Fixed(minutes)),
        Err("full-time") => Some(Limit::FullTime),
        Err(_) => Some(Limit::Contract),
    }
}

/// The `steps` parameter.
fn steps(fields: &mut Fields<'_>, scenario: &Scenario) -> Vec<(Minutes, Importance)> {
    let mut steps = Vec::new();
    for node in fields.list("steps") {
        let mut step = Fields::of(node, fields.faults());
        let beyond = step.duration("beyond");
        let beyond = step.need("beyond", beyond);
        let given = step.has("importance");
        let importance = support::importance(&mut step, "importance", scenario.cost_unit);
        if !given {
            let message = text!("hours-step-unpriced", field = "importance");
            step.fault(Code::FieldMissing, &step.place, message, text!("hours-price-step"));
        }
        steps.extend(beyond.zip(importance));
        step.finish();
    }
    steps
}

#[derive(Debug)]
struct Summed {
    meta: Meta,
    /// Lower limit.
    minimum: Option<Limit>,
    /// Upper limit.
    maximum: Option<Limit>,
    /// What shortens the hours owed, and how nights are booked.
    norm: Norm,
    tolerance: Minutes,
    period: Period,
    carry: bool,
    /// Does a maximum shrink in a period that goes on after the horizon?
    shares: bool,
    /// Is it only about those who owe less than a full-timer?
    part_timers: bool,
    steps: Vec<(Minutes, Importance)>,
}

/// `value × part ÷ whole`, rounded to the nearest.
fn prorated(value: Minutes, part: i64, whole: i64) -> Minutes {
    (value * part + whole / 2) / whole.max(1)
}

impl Summed {
    /// What a limit means for a person on the days of a period that it is for; `None` when the contract sets no hours.
    fn limit(
        &self,
        scenario: &Scenario,
        employee: EmployeeId,
        part: &Part,
        days: &Range<Day>,
        limit: Limit,
    ) -> Option<Minutes> {
        let whose = match limit {
            Limit::Fixed(minutes) => {
                return Some(prorated(minutes, (days.end - days.start).into(), part.full().into()));
            }
            Limit::Contract => Whose::Own,
            Limit::FullTime => Whose::FullTime,
        };
        self.norm.minutes(scenario, employee, days, whose)
    }

    /// What a duty is credited with.
    fn credit(&self, scenario: &Scenario, employee: EmployeeId, duty: DutyId, day: Day) -> Minutes {
        match self.norm.absence {
            Some(_) => scenario.paid_minutes(duty, day),
            None => scenario.credited_minutes(employee, duty, day),
        }
    }

    /// What each duty is credited with on each day to this person. Days without a clock change nearby are alike, but
    /// for the absences, which are credited on weekdays only, by the terms of the day and the length of its period.
    fn amounts(&self, scenario: &Scenario, employee: EmployeeId) -> Amounts {
        let calendar = &scenario.calendar;
        type Kind = (Option<Day>, bool, (Option<Minutes>, i64), Day);
        let mut kinds: Vec<Kind> = Vec::new();
        let mut classes: Vec<Vec<i64>> = Vec::new();
        let mut class_of_day = Vec::new();
        for day in calendar.iter() {
            let plain = calendar.span(day, 0, 3 * 1440).minutes() == 3 * 1440;
            let period = scenario.period_of(employee, day);
            let length = period.end - period.start;
            let terms = scenario.hours_on(employee, day);
            let kind = ((!plain).then_some(day), calendar.is_weekend(day), terms, length);
            let at = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
                kinds.push(kind);
                classes.push(scenario.alphabet().map(|duty| self.credit(scenario, employee, duty, day)).collect());
                kinds.len() - 1
            });
            class_of_day.push(Some(at));
        }
        Amounts { classes, class_of_day }
    }

    /// The counter of a period.
    fn counter(
        &self,
        scenario: &Scenario,
        employee: EmployeeId,
        part: &Part,
        amounts: &Amounts,
    ) -> Arc<Automaton<i64>> {
        let inside = |day: Day| part.whole.contains(&day) && self.meta.days.contains(day);
        if !self.norm.divides_nights {
            return amounts.counter(scenario.duties.len(), inside);
        }
        // The days from which work reaches over a border have amounts of their own.
        let mut amounts = amounts.clone();
        let borders = Self::borders(part);
        for day in borders.iter().cloned().flatten().filter(|day| scenario.calendar.contains(*day)) {
            let adds = |duty| self.adds(scenario, employee, part, duty, day);
            amounts.classes.push(scenario.alphabet().map(adds).collect());
            amounts.class_of_day[day as usize] = Some(amounts.classes.len() - 1);
        }
        amounts.counter(scenario.duties.len(), |day| inside(day) || borders.iter().any(|days| days.contains(&day)))
    }

    /// The limits of a person in a period, tolerance included. A minimum is that of the known days; so is a maximum that
    /// shrinks in an open period.
    fn limits(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> (Option<Minutes>, Option<Minutes>) {
        let owed = |whose| self.norm.minutes(scenario, employee, &part.whole, whose);
        if self.part_timers && owed(Whose::Own) >= owed(Whose::FullTime) {
            return (None, None);
        }
        let known = part.known(scenario.known_days(employee));
        let most = if self.shares && part.is_open() { &known } else { &part.whole };
        let limit = |limit: Option<Limit>, days| self.limit(scenario, employee, part, days, limit?);
        let (low, high) = (limit(self.minimum, &known), limit(self.maximum, most));
        (low.map(|low| low - self.tolerance), high.map(|high| high + self.tolerance))
    }

    /// What was carried into a period: the balance, and what was worked of it before the horizon.
    fn carried(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> Minutes {
        if part.days.start != 0 {
            return 0;
        }
        let balance = if self.carry { scenario.balance(employee, "minutes") } else { 0 };
        let before = part.whole.start - Duty::REACH..0;
        let adds = |duty, day| self.adds(scenario, employee, part, duty, day);
        balance + support::past_within(scenario, employee, &before, adds)
    }

    /// What a duty of a day adds to a period. What begins before the horizon counts where its first day there does.
    fn adds(&self, scenario: &Scenario, employee: EmployeeId, part: &Part, duty: DutyId, day: Day) -> Minutes {
        let counts = self.meta.days.contains(day.max(part.whole.start).max(0));
        match (self.norm.divides_nights && scenario.duty(duty).absence().is_none(), part.whole.contains(&day)) {
            _ if !counts => 0,
            (true, _) => scenario.paid_within(duty, day, &part.whole, true),
            (false, true) => self.credit(scenario, employee, duty, day),
            (false, false) => 0,
        }
    }

    /// The days whose duties may reach over the beginning or the end of a period.
    fn borders(part: &Part) -> [Range<Day>; 2] {
        [part.whole.start, part.whole.end].map(|day| day - Duty::REACH..day)
    }

    /// Every price of a minute, with how far beyond the limit it begins.
    fn prices(&self, problem: &Problem) -> Vec<(Minutes, Score)> {
        let percent = problem.percent(self.meta.goal);
        let step = |(beyond, importance): &(Minutes, Importance)| (*beyond, Per::Minute.weight(*importance, percent));
        std::iter::once((0, problem.weight(&self.meta, Per::Minute))).chain(self.steps.iter().map(step)).collect()
    }
}

impl Rule for Summed {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let prices = self.prices(problem);
        let cost = |amount: Minutes| prices.iter().map(|(from, weight)| *weight * (amount - from).max(0)).sum();
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            for part in self.period.parts(scenario, employee) {
                let mut total = self.carried(scenario, employee, &part);
                for day in (part.days.start - Duty::REACH).max(0)..part.days.end {
                    for duty in roster.duties(employee, day) {
                        total += self.adds(scenario, employee, &part, duty, day);
                    }
                }
                let (low, high) = self.limits(scenario, employee, &part);
                if let Some(low) = low.filter(|low| total < *low) {
                    let note = support::at_least(Clock(total), Clock(low));
                    let finding = Finding::person(employee, part.days.clone(), low - total, cost(low - total));
                    findings.push(finding.with_note(note));
                }
                if let Some(high) = high.filter(|high| total > *high) {
                    let note = support::at_most(Clock(total), Clock(high));
                    let finding = Finding::person(employee, part.days.clone(), total - high, cost(total - high));
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let prices = self.prices(problem);
        let mut credits: BTreeMap<Alike, Amounts> = BTreeMap::new();
        let mut counters: BTreeMap<(Alike, Day, Day), Arc<Automaton<i64>>> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            let person = scenario.employee(employee);
            let has_terms = !scenario.personal.terms_of(employee).is_empty();
            let alike = (person.contract, person.fte, has_terms.then_some(employee));
            for part in self.period.parts(scenario, employee) {
                let (low, high) = self.limits(scenario, employee, &part);
                let below = hinges(&prices, low, -1);
                let above = hinges(&prices, high, 1);
                if below.is_empty() && above.is_empty() {
                    continue;
                }
                let amounts = credits.entry(alike).or_insert_with(|| self.amounts(scenario, employee));
                let counter = counters
                    .entry((alike, part.whole.start, part.whole.end))
                    .or_insert_with(|| self.counter(scenario, employee, &part, amounts))
                    .clone();
                let carry = self.carried(scenario, employee, &part);
                let bounds = Bounds { below, above };
                forms.push(Form::Window(Window { employee, counter, start: 0, carry, bounds }));
            }
        }
        forms
    }

    fn norm(&self) -> Option<Norm> {
        let owed = [self.minimum, self.maximum].into_iter().flatten().any(|limit| limit == Limit::Contract);
        (owed && self.norm != Norm::default()).then_some(self.norm)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (note, amount) = (&finding.note, said::lasting(finding.amount));
        let said = if support::is_too_little(note) {
            text!("hours-too-little", who = who, note = note, when = when, amount = amount)
        } else {
            text!("hours-too-much", who = who, note = note, when = when, amount = amount)
        };
        let parts = finding.employee.map(|employee| self.period.parts(&problem.scenario, employee));
        let open = parts.into_iter().flatten().find(|part| part.days == finding.days && part.is_open());
        match open {
            Some(part) => text!("hours-open", said = said, until = said::on(problem, part.whole.end - 1)),
            None => said,
        }
    }
}

/// The hinges of one side: each price begins so many minutes beyond the limit.
fn hinges(prices: &[(Minutes, Score)], limit: Option<Minutes>, direction: i64) -> Vec<Hinge> {
    let hinge = |limit: Minutes| prices.iter().map(move |(from, weight)| (limit + direction * from, *weight));
    limit.into_iter().flat_map(hinge).map(|(bound, weight)| Hinge { bound, weight }).collect()
}

/// People with the same contract and share, and no terms of their own, are credited alike.
type Alike = (ContractId, i64, Option<EmployeeId>);

#[cfg(test)]
mod tests;
