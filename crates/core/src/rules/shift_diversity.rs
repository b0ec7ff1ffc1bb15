//! `shift-diversity`: how many sorts of duties a person has in a period.

use std::collections::BTreeMap;

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Duty, People, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{Day, DutyId, EmployeeId, Score, ids::Id};

use super::chains::{Scope, chains};
use super::said;
use super::support::{self, Period};

/// The kind.
pub(crate) struct ShiftDiversity;

/// Most states of the automaton.
const STATES: usize = 20_000;

static DESCRIPTION: Description = Description {
    id: "shift-diversity",
    title: "Variety of duties",
    about: "In each period a person works duties of at most so many sorts: shift types, or times of starting. The first \
         sorts worked in the period are the person's own; every duty of another sort counts. Only the days of the \
         rule's scope matter.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "maximum", unit: "sorts", default: "", about: "At most so many." },
        Parameter {
            name: "by",
            unit: "shift or start",
            default: "shift",
            about: "What makes a sort: the shift type, or the time at which work starts.",
        },
        support::period("contract"),
        support::PERIOD_START,
    ],
    examples: &[
        "maximum = 1",
        "maximum = 2\nby = \"start\"\nperiod = \"horizon\"",
        "maximum = 1\nperiod = 3\nby = \"start\"",
        "maximum = 1\nperiod = \"week\"",
    ],
};

impl Kind for ShiftDiversity {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let place = fields.place_of("maximum");
        let maximum = fields.integer_in("maximum", 1, 100);
        let maximum = fields.need("maximum", maximum)? as usize;
        let by_start = fields.choice("by", &[("shift", false), ("start", true)]).unwrap_or(false);
        let period = Period::read(fields, Period::Contract);
        let sorts = Sorts::new(scenario, by_start);
        if sorts.choices(maximum) > STATES {
            let message = text!("shift-diversity-too-many", field = "maximum", value = maximum, sorts = sorts.count);
            fields.fault(Code::TooLarge, &place, message, text!("shift-diversity-too-many-help"));
            return None;
        }
        Some(Box::new(Diverse { meta, maximum, by_start, period }))
    }
}

/// The sort of each duty.
struct Sorts {
    of: Vec<Option<u16>>,
    count: usize,
}

/// What makes a duty's sort, in words: its shift types wherever they are worked, or when it starts.
fn sort(scenario: &Scenario, duty: &Duty, by_start: bool) -> Option<String> {
    let codes = || duty.parts().iter().map(|part| scenario.shift(part.shift).code.as_str()).collect::<Vec<_>>();
    duty.is_work().then(|| if by_start { duty.start.to_string() } else { codes().join("+") })
}

impl Sorts {
    fn new(scenario: &Scenario, by_start: bool) -> Self {
        let mut known: BTreeMap<String, u16> = BTreeMap::new();
        let mut of = Vec::new();
        for duty in &scenario.duties {
            let next = known.len() as u16;
            of.push(sort(scenario, duty, by_start).map(|sort| *known.entry(sort).or_insert(next)));
        }
        Sorts { of, count: known.len() }
    }

    /// Number of sets of at most so many sorts.
    fn choices(&self, maximum: usize) -> usize {
        let mut choices = 1usize;
        let mut sum = 1usize;
        for size in 1..=maximum.min(self.count) {
            choices = choices.saturating_mul(self.count + 1 - size) / size;
            sum = sum.saturating_add(choices);
        }
        sum
    }
}

#[derive(Debug)]
struct Diverse {
    meta: Meta,
    maximum: usize,
    by_start: bool,
    period: Period,
}

impl Rule for Diverse {
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
            for part in self.period.parts(scenario, employee) {
                let (mut own, mut others): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
                for day in part.days.clone().filter(|day| self.meta.days.contains(*day)) {
                    for duty in roster.duties(employee, day).map(|id| scenario.duty(id)) {
                        let Some(sort) = sort(scenario, duty, self.by_start) else { continue };
                        if own.contains(&sort) {
                            continue;
                        }
                        if own.len() < self.maximum {
                            own.push(sort);
                        } else {
                            others.push(&duty.code);
                        }
                    }
                }
                let amount = others.len() as i64;
                if amount > 0 {
                    let finding = Finding::person(employee, part.days, amount, weight * amount);
                    let note = text!("shift-diversity-others", duties = Arg::list(others, Join::Comma));
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let sorts = Sorts::new(scenario, self.by_start);
        let weight = problem.weight(&self.meta, Per::Count);
        // People with the same periods share an automaton.
        let mut groups: BTreeMap<Vec<Day>, People> = BTreeMap::new();
        for employee in self.meta.people.iter() {
            let begins = self.period.parts(scenario, employee).iter().map(|part| part.days.start).collect();
            groups.entry(begins).or_default().insert(employee);
        }
        let of_group = |(begins, people): (&Vec<Day>, &People)| {
            let scope = Scope::of(&self.meta);
            let machine = SortMachine { scope, begins, sorts: &sorts, maximum: self.maximum, weight };
            chains(problem, people, &machine, Vec::new())
        };
        let mut forms: Vec<(Option<EmployeeId>, Form)> =
            groups.iter().flat_map(of_group).map(|form| (form.owner(), form)).collect();
        forms.sort_by_key(|(owner, _)| *owner);
        forms.into_iter().map(|(_, form)| form).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "shift-diversity-found",
            name = said::who(problem, finding),
            maximum = self.maximum,
            when = said::when(problem, &finding.days),
            count = finding.amount,
            duties = said::noted(finding, "duties"),
        )
    }
}

/// Remembers the sorts of the period so far, at most as many as are allowed.
struct SortMachine<'a> {
    scope: Scope,
    /// The days on which periods begin, ascending.
    begins: &'a [Day],
    sorts: &'a Sorts,
    maximum: usize,
    weight: Score,
}

/// Above the scope's bit: a period begins.
const BEGINS: u32 = 2;

impl Machine for SortMachine<'_> {
    /// Ascending.
    type State = Vec<u16>;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.scope.class(day) | if self.begins.binary_search(&day).is_ok() { BEGINS } else { 0 }
    }

    fn step(&self, class: u32, known: &Vec<u16>, duty: DutyId) -> (Vec<u16>, Score) {
        let mut known = if class & BEGINS != 0 { Vec::new() } else { known.clone() };
        let Some(sort) = self.sorts.of[duty.index()].filter(|_| Scope::covers(class)) else {
            return (known, Score::ZERO);
        };
        match known.binary_search(&sort) {
            Ok(_) => (known, Score::ZERO),
            Err(_) if known.len() >= self.maximum => (known, self.weight),
            Err(at) => {
                known.insert(at, sort);
                (known, Score::ZERO)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&ShiftDiversity, ShiftDiversity.examples());
    }

    #[test]
    fn a_maximum_is_needed() {
        assert!(scoped_rule(&ShiftDiversity, &ward("2026-08-24", 7), "by = \"start\"", |_| {}).is_err());
    }
}
