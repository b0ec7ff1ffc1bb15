//! One person's domains: every required form filters until nothing changes.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::constraint::{Automaton, Bounds, Cell, Chain, Form, Hinge, Lowered, Problem, Window};
use crate::domain::DutySet;
use crate::units::{Day, DutyId, Score, ids::Id};

use super::fact::Fact;
use super::filtered::{Filtered, Line, Removal};
use super::reach::{Limits, Sums, Symbols};

/// Nothing is left, and by which day that is certain (the number of days: by the end).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wiped {
    pub day: Day,
}

/// The required forms of one person, as positions among the problem's forms.
#[derive(Clone, Debug, Default)]
pub(super) struct Owned {
    pub cells: Vec<usize>,
    pub runs: Vec<usize>,
}

/// What all lines that read an automaton within limits have in common: it is filtered once for all who need it.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    automaton: usize,
    start: u16,
    limits: Limits,
    open: Symbols,
}

type Known = HashMap<Key, Result<Arc<Symbols>, Day>>;

/// The required forms of a problem, made ready to filter.
pub struct Filter<'a> {
    pub(super) lowered: &'a Lowered,
    pub(super) owned: Vec<Owned>,
    pub(super) covers: Vec<usize>,
    pub(super) days: usize,
    /// Duties that may be planned at all.
    pub(super) open: DutySet,
    /// Hard points that the other forms of a form's rule may pay back, where any may.
    refunds: BTreeMap<usize, i64>,
    /// By automaton: can its emissions be hard at all, and are none negative?
    traits: HashMap<usize, Traits>,
    known: Mutex<Known>,
}

/// What an automaton of hard points is like.
#[derive(Clone, Copy)]
struct Traits {
    hard: bool,
    grows: bool,
}

impl Traits {
    fn of(automaton: &Automaton<Score>) -> Self {
        let emitted = || automaton.steps.iter().flat_map(|step| &step.emit).chain(&automaton.finish);
        Traits { hard: emitted().any(|score| score.hard != 0), grows: emitted().all(|score| score.hard >= 0) }
    }
}

impl<'a> Filter<'a> {
    /// The filter of a problem's forms.
    pub fn of(problem: &Problem, lowered: &'a Lowered) -> Self {
        let scenario = &problem.scenario;
        let (people, days) = (scenario.employees.len(), scenario.calendar.days as usize);
        let mut filter = Self::for_forms(people, days, scenario.duties.len(), lowered);
        filter.covers = (0..lowered.forms.len()).filter(|at| filter.is_shared(problem, *at)).collect();
        filter
    }

    /// Is it a form over several people that must be kept? What is required of several people is never forbidden to
    /// engines, but a roster that does not keep it is not feasible.
    fn is_shared(&self, problem: &Problem, at: usize) -> bool {
        let (rule, form) = &self.lowered.forms[at];
        let required = problem.rules.get(*rule).is_some_and(|rule| rule.meta().importance.is_required());
        match form {
            Form::Cover(cover) if required => limits(&cover.bounds) != Limits::NONE,
            _ => self.covers.contains(&at),
        }
    }

    /// The filter of forms over a horizon of `days` and an alphabet of `duties`.
    pub(super) fn for_forms(people: usize, days: usize, duties: usize, lowered: &'a Lowered) -> Self {
        let mut open = DutySet::full(duties);
        open.subtract(&lowered.closed);
        let mut filter = Filter {
            lowered,
            owned: vec![Owned::default(); people],
            covers: Vec::new(),
            days,
            open,
            refunds: BTreeMap::new(),
            traits: HashMap::new(),
            known: Mutex::default(),
        };
        for (at, (_, form)) in lowered.forms.iter().enumerate() {
            match form {
                Form::Cell(cell) if cell.cost.hard != 0 => filter.owned[cell.employee.index()].cells.push(at),
                Form::Chain(chain) if filter.traits_of(&chain.automaton).hard => {
                    filter.owned[chain.employee.index()].runs.push(at);
                }
                Form::Window(window) if limits(&window.bounds) != Limits::NONE => {
                    filter.owned[window.employee.index()].runs.push(at);
                }
                Form::Cover(cover) if is_forbidden(&cover.bounds) => filter.covers.push(at),
                _ => {}
            }
        }
        filter.find_refunds();
        filter
    }

    fn traits_of(&mut self, automaton: &Arc<Automaton<Score>>) -> Traits {
        *self.traits.entry(address(automaton)).or_insert_with(|| Traits::of(automaton))
    }

    /// A rule's forms add up to its findings, which are never negative: what one form pays back, another may cost.
    fn find_refunds(&mut self) {
        let mut of_rule: BTreeMap<usize, i64> = BTreeMap::new();
        let mut own: Vec<(usize, usize, i64)> = Vec::new();
        for owned in &self.owned {
            for at in owned.cells.iter().chain(&owned.runs) {
                let (rule, form) = &self.lowered.forms[*at];
                let back = self.pays_back(form);
                if back > 0 {
                    *of_rule.entry(*rule).or_insert(0) += back;
                }
                own.push((*at, *rule, back));
            }
        }
        let others = |(at, rule, back): (usize, usize, i64)| (at, of_rule.get(&rule).copied().unwrap_or(0) - back);
        self.covers.retain(|at| !of_rule.contains_key(&self.lowered.forms[*at].0));
        self.refunds = own.into_iter().map(others).filter(|(_, refund)| *refund > 0).collect();
    }

    /// The most hard points that a form takes away on any line.
    fn pays_back(&self, form: &Form) -> i64 {
        match form {
            Form::Cell(cell) => (-cell.cost.hard).max(0) * i64::from(cell.days.end - cell.days.start),
            Form::Chain(chain) if !self.traits[&address(&chain.automaton)].grows => {
                let automaton = &chain.automaton;
                let least = |emits: &[Score]| emits.iter().map(|score| score.hard).min().unwrap_or(0).min(0);
                let on = |day: usize| least(&automaton.step(day as Day).emit);
                -((0..self.days).map(on).sum::<i64>() + least(&automaton.finish))
            }
            _ => 0,
        }
    }

    /// Hard points that a form may cost in a roster without any.
    fn refund(&self, form: usize) -> i64 {
        self.refunds.get(&form).copied().unwrap_or(0)
    }

    /// The domains that the forms of each person leave, each person taken alone.
    pub fn own(&self) -> Filtered {
        let line = |at: usize| {
            let owned = &self.owned[at];
            let mut line = self.free();
            let whole = |form: &usize| Fact { form: *form, days: 0..self.days as Day };
            let cleared = self.clear(&mut line, owned.cells.iter().map(whole));
            let done = cleared.and_then(|()| self.settle(&mut line, &owned.runs));
            if done.is_err() { self.loose(owned) } else { line }
        };
        let lines = (0..self.owned.len()).into_par_iter().map(line).collect();
        Filtered { lines, impossible: Vec::new() }
    }

    /// A line on which everything is open.
    pub(super) fn free(&self) -> Line {
        Line { open: vec![self.open.clone(); self.days], removals: Vec::new(), legal: true }
    }

    /// What single days leave of a line that no roster has; where they leave nothing, everything.
    fn loose(&self, owned: &Owned) -> Line {
        let mut line = self.free();
        line.legal = false;
        for fact in owned.cells.iter().map(|form| Fact { form: *form, days: 0..self.days as Day }) {
            // A wiped day is no reason to stop here.
            let _ = self.clear(&mut line, std::iter::once(fact));
        }
        let full = self.open.clone();
        line.open.iter_mut().filter(|open| open.is_empty()).for_each(|open| *open = full.clone());
        line
    }

    /// Takes out what single days forbid.
    pub(super) fn clear(&self, line: &mut Line, facts: impl Iterator<Item = Fact>) -> Result<(), Wiped> {
        let mut wiped = Ok(());
        for Fact { form, days } in facts {
            let Form::Cell(Cell { days: own, duties, cost, .. }) = &self.lowered.forms[form].1 else { continue };
            if cost.hard <= self.refund(form) {
                continue;
            }
            for day in days.start.max(own.start)..days.end.min(own.end) {
                let open = &mut line.open[day as usize];
                let mut taken = open.clone();
                taken.intersect(duties);
                if taken.is_empty() {
                    continue;
                }
                open.subtract(duties);
                if open.is_empty() {
                    wiped = wiped.and(Err(Wiped { day }));
                }
                line.removals.push(Removal { form, day, duties: taken });
            }
        }
        wiped
    }

    /// Filters by chains and windows until nothing changes. A form is run again only when a day that it reads has
    /// lost a symbol since.
    pub(super) fn settle(&self, line: &mut Line, runs: &[usize]) -> Result<(), Wiped> {
        let mut queue: VecDeque<usize> = (0..runs.len()).collect();
        let mut waits = vec![true; runs.len()];
        let mut seen: Vec<Option<Symbols>> = vec![None; runs.len()];
        while let Some(at) = queue.pop_front() {
            waits[at] = false;
            let before = line.removals.len();
            self.run(runs[at], line, &mut seen[at])?;
            if line.removals.len() > before {
                for other in (0..runs.len()).filter(|other| !waits[*other]).collect::<Vec<_>>() {
                    waits[other] = true;
                    queue.push_back(other);
                }
            }
        }
        Ok(())
    }

    /// Filters by one chain or window. `seen` is what was open when it last ran.
    fn run(&self, form: usize, line: &mut Line, seen: &mut Option<Symbols>) -> Result<(), Wiped> {
        match &self.lowered.forms[form].1 {
            Form::Chain(chain) => {
                let (sums, limits) = self.chain(form, chain);
                self.filter(form, &sums, limits, line, seen)
            }
            Form::Window(window) if self.refund(form) == 0 => {
                let (sums, limits) = self.window(window);
                self.filter(form, &sums, limits, line, seen)
            }
            _ => Ok(()),
        }
    }

    /// The hard points of a chain, which must not be more than others pay back.
    pub(super) fn chain<'c>(&self, form: usize, chain: &'c Chain) -> (Sums<'c, Score>, Limits) {
        let grows = self.traits[&address(&chain.automaton)].grows;
        let sums = Sums { automaton: &chain.automaton, value: |score| score.hard, start: chain.start, grows };
        (sums, Limits { least: i64::MIN, most: self.refund(form) })
    }

    /// The amounts of a window between its hard bounds.
    pub(super) fn window<'w>(&self, window: &'w Window) -> (Sums<'w, i64>, Limits) {
        let sums = Sums { automaton: &window.counter, value: |amount| *amount, start: window.start, grows: true };
        (sums, limits(&window.bounds).after(window.carry))
    }

    fn filter<E: Clone>(
        &self,
        form: usize,
        sums: &Sums<'_, E>,
        limits: Limits,
        line: &mut Line,
        seen: &mut Option<Symbols>,
    ) -> Result<(), Wiped> {
        let open = Symbols::of(sums.automaton, &line.open);
        if seen.as_ref() == Some(&open) {
            return Ok(());
        }
        let kept = self.filtered(sums, limits, &open).map_err(|day| Wiped { day })?;
        for day in (0..self.days).filter(|day| !kept.same_on(*day, &open)) {
            let symbol = &sums.automaton.step(day as Day).symbol;
            let gone = |duty: &DutyId| !kept.contains(day, symbol[duty.index()]);
            let duties: DutySet = line.open[day].iter().filter(gone).collect();
            line.open[day].subtract(&duties);
            line.removals.push(Removal { form, day: day as Day, duties });
        }
        // With an upper bound alone, filtering what was filtered takes out nothing more.
        *seen = Some(if limits.least == i64::MIN { Symbols::clone(&kept) } else { open });
        Ok(())
    }

    /// The filtered symbols, computed once for all who have the same open.
    fn filtered<E: Clone>(&self, sums: &Sums<'_, E>, limits: Limits, open: &Symbols) -> Result<Arc<Symbols>, Day> {
        let automaton = std::ptr::from_ref(sums.automaton) as usize;
        let key = Key { automaton, start: sums.start, limits, open: open.clone() };
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let filtered = sums.filter(open, limits).map(Arc::new);
            self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(key, filtered.clone());
            filtered
        })
    }
}

fn address<E>(automaton: &Arc<Automaton<E>>) -> usize {
    Arc::as_ptr(automaton) as usize
}

/// Does a bound cost hard points?
fn is_forbidden(bounds: &Bounds) -> bool {
    bounds.below.iter().chain(&bounds.above).any(|hinge| hinge.weight.hard > 0)
}

/// The required bounds: those that cost points.
pub(super) fn limits(bounds: &Bounds) -> Limits {
    let required = |hinge: &&Hinge| hinge.weight.hard > 0 || hinge.weight.shared > 0;
    let below = bounds.below.iter().filter(required).map(|hinge| hinge.bound).max();
    let above = bounds.above.iter().filter(required).map(|hinge| hinge.bound).min();
    Limits { least: below.unwrap_or(Limits::NONE.least), most: above.unwrap_or(Limits::NONE.most) }
}
