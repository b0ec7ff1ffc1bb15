//! Why a duty is impossible, or a whole line: the smallest set of facts that filtering needs for it.
//!
//! A fact is one required form, a form of single days taken day by day. The set is found by dividing (Junker 2004,
//! QuickXplain): it contradicts, and without any one of its facts it does not.

use rayon::prelude::*;

use crate::constraint::Form;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

use super::fact::Fact;
use super::filtered::{Filtered, Line};
use super::line::{Filter, Owned, Wiped};

/// A duty that is taken as given on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// On which day.
    pub day: Day,
    /// Which duty.
    pub duty: DutyId,
}

/// Facts about a person that contradict each other, or what is assumed; without any one of them nothing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Whose.
    pub employee: EmployeeId,
    /// What is assumed, if anything.
    pub assumed: Option<Assumed>,
    /// The facts, in the order of the rules.
    pub facts: Vec<Fact>,
    /// The day by which something must be broken; the number of days when only the end decides.
    pub day: Day,
}

/// Most contradictions looked for in one person's line.
const MOST_CONFLICTS: usize = 5;

impl Filter<'_> {
    /// Why a duty of a person is impossible by the person's own forms; `None` when filtering leaves it.
    pub fn why(&self, employee: EmployeeId, day: Day, duty: DutyId) -> Option<Conflict> {
        let assumed = Some(Assumed { day, duty });
        self.conflict(employee, assumed, &self.owned[employee.index()])
    }

    /// The contradictions in what is required of each person: every one smallest, and apart from the others.
    pub fn conflicts(&self, filtered: &Filtered) -> Vec<Conflict> {
        let illegal: Vec<usize> = (0..self.owned.len()).filter(|at| !filtered.lines[*at].legal).collect();
        illegal.into_par_iter().flat_map_iter(|at| self.conflicts_of(EmployeeId::from_index(at))).collect()
    }

    fn conflicts_of(&self, employee: EmployeeId) -> Vec<Conflict> {
        let mut left = self.facts(&self.owned[employee.index()]);
        let mut found = Vec::new();
        while found.len() < MOST_CONFLICTS {
            let Some(conflict) = self.smallest(employee, None, &left) else { break };
            // The same mistake is reported once: what it says of single days is left out, or else all of it.
            let single = |fact: &Fact| self.is_cell(fact.form) && conflict.facts.contains(fact);
            let days_left: Vec<Fact> = left.iter().filter(|fact| !single(fact)).cloned().collect();
            left = if days_left.len() < left.len() {
                days_left
            } else {
                left.into_iter().filter(|fact| !conflict.facts.contains(fact)).collect()
            };
            found.push(conflict);
        }
        found
    }

    fn conflict(&self, employee: EmployeeId, assumed: Option<Assumed>, owned: &Owned) -> Option<Conflict> {
        self.smallest(employee, assumed, &self.facts(owned))
    }

    pub(super) fn is_cell(&self, form: usize) -> bool {
        matches!(self.lowered.forms[form].1, Form::Cell(_))
    }

    /// All that is required of a person, single days apart.
    fn facts(&self, owned: &Owned) -> Vec<Fact> {
        let of_cell = |form: &usize| {
            let days = match &self.lowered.forms[*form].1 {
                Form::Cell(cell) => cell.days.clone(),
                _ => 0..0,
            };
            let form = *form;
            days.map(move |day| Fact { form, days: day..day + 1 }).collect::<Vec<_>>()
        };
        let whole = |form: &usize| Fact { form: *form, days: 0..self.days as Day };
        owned.cells.iter().flat_map(of_cell).chain(owned.runs.iter().map(whole)).collect()
    }

    /// What some facts leave of a line.
    pub(super) fn left(&self, assumed: Option<Assumed>, facts: &[Fact]) -> Result<Line, Wiped> {
        let mut line = self.free();
        if let Some(Assumed { day, duty }) = assumed {
            line.open[day as usize] = std::iter::once(duty).collect();
        }
        let cells = facts.iter().filter(|fact| self.is_cell(fact.form)).cloned();
        self.clear(&mut line, cells)?;
        let runs: Vec<usize> = facts.iter().map(|fact| fact.form).filter(|form| !self.is_cell(*form)).collect();
        self.settle(&mut line, &runs)?;
        Ok(line)
    }

    /// A smallest part of some facts that contradicts; `None` when all of them together do not.
    fn smallest(&self, employee: EmployeeId, assumed: Option<Assumed>, facts: &[Fact]) -> Option<Conflict> {
        self.left(assumed, facts).err()?;
        let mut kept = Vec::new();
        self.explain(assumed, &mut kept, false, facts);
        // Rules in their order: single days first come first, whatever the search met first.
        kept.sort_by_key(|fact| (fact.form, fact.days.start));
        let day = self.left(assumed, &kept).err()?.day;
        Some(Conflict { employee, assumed, facts: kept, day })
    }

    /// Adds to `kept` a smallest part of `facts` that contradicts together with it. `grown`: has `kept` changed
    /// since it was last seen not to contradict by itself?
    fn explain(&self, assumed: Option<Assumed>, kept: &mut Vec<Fact>, grown: bool, facts: &[Fact]) {
        if grown && self.left(assumed, kept).is_err() {
            return;
        }
        match facts {
            [] => {}
            [one] => kept.push(one.clone()),
            many => {
                let (first, second) = many.split_at(many.len() / 2);
                // What of the second half is needed when all of the first is there.
                let known = kept.len();
                kept.extend_from_slice(first);
                self.explain(assumed, kept, true, second);
                let needed: Vec<Fact> = kept.drain(known + first.len()..).collect();
                kept.truncate(known);
                // And of the first, when only that of the second is.
                let grown = !needed.is_empty();
                kept.extend(needed);
                self.explain(assumed, kept, grown, first);
            }
        }
    }
}
