//! Reasons in words: what single days say by their duties, what longer rules say in their own words about the line
//! that breaks them least.

use std::collections::BTreeMap;

use crate::constraint::{Finding, Form, Problem};
use crate::domain::{DutySet, Scenario};
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{Day, DutyId, EmployeeId};

use super::fact::Fact;
use super::line::Filter;
use super::reach::{Sums, Symbols, duty_with};
use super::reason::{Assumed, Conflict};

/// Most duties named one by one.
const NAMED: usize = 4;

impl Filter<'_> {
    /// The rules of a conflict, each once, as positions in the problem.
    pub fn rules(&self, conflict: &Conflict) -> Vec<usize> {
        let mut rules: Vec<usize> = conflict.facts.iter().map(|fact| self.lowered.forms[fact.form].0).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    /// A conflict in a sentence: a contradiction, or why what is assumed is impossible.
    pub fn tell(&self, problem: &Problem, conflict: &Conflict) -> Text {
        let scenario = &problem.scenario;
        let name = &scenario.employee(conflict.employee).name;
        let facts = Arg::list(self.facts_in_words(problem, conflict), Join::Semicolon);
        if let Some(Assumed { day, duty }) = conflict.assumed {
            let duty = &scenario.duty(duty).code;
            return text!("conflict-duty", name = name, duty = duty, day = date(scenario, day), facts = facts);
        }
        let when = if conflict.day < scenario.calendar.days {
            date(scenario, conflict.day)
        } else {
            Arg::from(text!("conflict-by-end"))
        };
        match self.rules(conflict).len() {
            1 => text!("conflict-one-rule", name = name, when = when, facts = facts),
            _ => text!("conflict-rules", name = name, when = when, facts = facts),
        }
    }

    /// What would resolve a contradiction: any one of its facts given up.
    pub fn fix(&self, problem: &Problem, conflict: &Conflict) -> Text {
        let mut days: BTreeMap<usize, Vec<Day>> = BTreeMap::new();
        for fact in &conflict.facts {
            let of_rule = days.entry(self.lowered.forms[fact.form].0).or_default();
            if self.is_cell(fact.form) {
                of_rule.extend(fact.days.clone());
            }
        }
        let name = &problem.scenario.employee(conflict.employee).name;
        let change = |(rule, days): (&usize, &Vec<Day>)| {
            let title = &problem.rules[*rule].meta().title;
            match on(&problem.scenario, days) {
                None => text!("conflict-change", title = title),
                Some(days) => text!("conflict-change-days", title = title, days = days),
            }
        };
        let changes: Vec<Text> = days.iter().map(change).collect();
        match changes.as_slice() {
            [one] => text!("conflict-fix-one", name = name, change = one),
            many => text!("conflict-fix-many", name = name, changes = Arg::list(many, Join::Comma)),
        }
    }

    /// Each fact in words, those that say the same of several days as one.
    fn facts_in_words(&self, problem: &Problem, conflict: &Conflict) -> Vec<Text> {
        let mut said: Vec<(usize, Text, Vec<Day>)> = Vec::new();
        for at in 0..conflict.facts.len() {
            let fact = &conflict.facts[at];
            let rule = self.lowered.forms[fact.form].0;
            let (words, day) = if self.is_cell(fact.form) {
                (self.cell_in_words(problem, conflict, at), Some(fact.days.start))
            } else {
                (self.run_in_words(problem, conflict, at).unwrap_or_else(|| text!("conflict-also")), None)
            };
            match said.iter_mut().find(|(of, known, _)| *of == rule && *known == words) {
                Some((_, _, days)) => days.extend(day),
                None => said.push((rule, words, day.into_iter().collect())),
            }
        }
        let tell = |(rule, words, days): (usize, Text, Vec<Day>)| {
            let title = &problem.rules[rule].meta().title;
            match on(&problem.scenario, &days) {
                None => text!("conflict-fact", title = title, words = words),
                Some(days) => text!("conflict-fact-days", title = title, words = words, days = days),
            }
        };
        said.into_iter().map(tell).collect()
    }

    /// What the other facts of a conflict leave open.
    fn left_without(&self, conflict: &Conflict, at: usize) -> Option<Vec<DutySet>> {
        let others: Vec<Fact> =
            conflict.facts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, fact)| fact.clone()).collect();
        Some(self.left(conflict.assumed, &others).ok()?.open)
    }

    fn cell_in_words(&self, problem: &Problem, conflict: &Conflict, at: usize) -> Text {
        let scenario = &problem.scenario;
        let Form::Cell(cell) = &self.lowered.forms[conflict.facts[at].form].1 else { return Text::EMPTY };
        let mut allowed = self.open.clone();
        allowed.subtract(&cell.duties);
        match allowed.len() {
            0 => text!("conflict-nothing"),
            1 | 2 => text!("conflict-only", duties = codes(scenario, &allowed)),
            _ => {
                let mut barred = (*cell.duties).clone();
                if let Some(open) = self.left_without(conflict, at) {
                    barred.intersect(&open[conflict.facts[at].days.start as usize]);
                }
                text!("conflict-not", duties = codes(scenario, &barred))
            }
        }
    }

    /// What the rule itself says of the line that breaks it least among those that the other facts leave. Where it
    /// can be kept by itself then, of a line that keeps another of them.
    fn run_in_words(&self, problem: &Problem, conflict: &Conflict, at: usize) -> Option<Text> {
        let open = self.left_without(conflict, at)?;
        let rule = self.lowered.forms[conflict.facts[at].form].0;
        let best = |of: usize| self.best_line(conflict.facts[of].form, &open);
        if let Some(told) = best(at).and_then(|line| broken(problem, rule, conflict.employee, &line)) {
            return Some(text!("conflict-at-best", finding = Arg::Clause(told.into())));
        }
        let others = (0..conflict.facts.len()).filter(|other| *other != at).filter_map(best);
        let mut told = others.filter_map(|line| broken(problem, rule, conflict.employee, &line));
        told.next().map(|told| text!("conflict-else", finding = Arg::Clause(told.into())))
    }

    /// The line of open days that breaks a chain or window least; `None` for other forms.
    fn best_line(&self, form: usize, open: &[DutySet]) -> Option<Vec<DutyId>> {
        match &self.lowered.forms[form].1 {
            Form::Chain(chain) => line_of(&self.chain(form, chain).0, open, 1),
            Form::Window(window) => {
                let (sums, limits) = self.window(window);
                let total = |line: &Vec<_>| window.counter.emissions(window.start, line).sum::<i64>();
                // The least that is possible when that is too much, else the most.
                let least = line_of(&sums, open, 1).filter(|line| total(line) > limits.most);
                least.or_else(|| line_of(&sums, open, -1))
            }
            Form::Cell(_) | Form::Cover(_) => None,
        }
    }

    /// What a person cannot have on a day by the person's own forms, in a sentence; `None` when filtering leaves it.
    pub fn why_not(&self, problem: &Problem, employee: EmployeeId, day: Day, duty: DutyId) -> Option<Text> {
        self.why(employee, day, duty).map(|conflict| self.tell(problem, &conflict))
    }
}

/// What a required rule says of a person's line, if the line breaks it: the worst of it.
fn broken(problem: &Problem, rule: usize, employee: EmployeeId, line: &[DutyId]) -> Option<Text> {
    let mut roster = problem.scenario.empty_roster();
    roster.set_line(employee, line);
    let found = problem.rules[rule].evaluate(problem, &roster);
    let own = found.into_iter().filter(|finding| finding.employee == Some(employee) && finding.required);
    let worst = own.max_by_key(|finding| (finding.cost, std::cmp::Reverse(finding.days.start)))?;
    Some(problem.explain(&Finding { rule, ..worst }))
}

/// The line of open duties with the least sum (the greatest with `sign` -1).
fn line_of<E: Clone>(sums: &Sums<'_, E>, open: &[DutySet], sign: i64) -> Option<Vec<DutyId>> {
    let symbols = sums.extreme(&Symbols::of(sums.automaton, open), sign)?;
    let duty = |(day, symbol): (usize, usize)| duty_with(&sums.automaton.step(day as Day).symbol, &open[day], symbol);
    symbols.into_iter().enumerate().map(duty).collect()
}

/// Some duties by their codes, those beyond a few as a number.
fn codes(scenario: &Scenario, duties: &DutySet) -> Arg {
    let codes: Vec<&str> = duties.iter().map(|duty| scenario.duty(duty).code.as_str()).collect();
    if codes.len() <= NAMED + 1 {
        return Arg::list(codes, Join::Or);
    }
    let (named, more) = codes.split_at(NAMED);
    Arg::from(text!("conflict-duties", named = Arg::list(named.iter().copied(), Join::Comma), more = more.len()))
}

/// On which days, those beyond the first as a number; `None` without any.
fn on(scenario: &Scenario, days: &[Day]) -> Option<Text> {
    Some(match days {
        [] => return None,
        [day] => text!("conflict-day", day = date(scenario, *day)),
        [first, second] => {
            text!("conflict-two-days", first = date(scenario, *first), second = date(scenario, *second))
        }
        [first, rest @ ..] => text!("conflict-more-days", first = date(scenario, *first), more = rest.len()),
    })
}

/// A day as people read it.
fn date(scenario: &Scenario, day: Day) -> Arg {
    Arg::Day(scenario.calendar.date(day))
}
