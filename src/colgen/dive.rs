//! Diving: fix the duties that the relaxation likes best, re-price, repeat until every line is decided.

use std::collections::HashMap;
use std::ops::Range;
use std::time::Duration;

use crate::control::Control;
use crate::domain::Roster;
use crate::pricing::Prepared;
use crate::units::rng::Rng;
use crate::units::{DutyId, EmployeeId, ids::Id};

use super::generate::Root;
use super::lagrange::{MORE, Precision, Prices, SPARE, best_lines};
use super::master::Column;
use super::saddle::{Saddle, Solved};

/// Columns of one person that a dive begins with, and goes on with after each step.
const PER_PERSON: usize = 60;
const GO_ON: usize = 25;
/// Most pricing rounds before anything is fixed in a part of a roster, and after each step.
const OPENING: usize = 60;
const ROUNDS: usize = 10;
/// What part of its cost the master may be off, and after how many steps it is used as it is.
const PRECISE: f64 = 0.004;
const STEPS: usize = 300;
/// Part of what is open and not whole that is fixed in each step at least; where that is one thing, it is one of so many.
const LEAST: f64 = 0.02;
const FIRST: usize = 4;
/// Pricing ends when the relaxation is known up to this part of it; and every so many rounds a dive asks whether it still
/// falls, and by what part of it is enough to go on.
const NEARLY: f64 = 0.02;
const LOOK: usize = 4;
const ENOUGH: f64 = 0.005;
/// How often a dive goes back, because nothing better lies below, before it ends.
const FAILURES: usize = 12;
/// How far each of them moves the threshold toward certainty.
const CAUTION: f64 = 0.4;
/// Shares that count as whole or as nothing.
const WHOLE: f64 = 0.999;
const SLIGHT: f64 = 1e-4;

/// The part of a roster that a dive may change.
pub struct Part<'r> {
    /// The roster around it.
    pub roster: &'r Roster,
    /// Whose lines (positions, ascending).
    pub people: Vec<usize>,
    /// On which days.
    pub days: Range<usize>,
    /// Those among them (ascending) who take part only with duties that the others' demand counts: people of many
    /// groups in a part that is one group.
    pub guests: Vec<usize>,
}

/// One randomised dive from the root's columns, over everything or over a part of a roster. `None` when time or
/// `until`, on the run's clock, runs out on the way, or when the relaxation says that nothing better than the best roster lies below.
///
/// All (employee, day, duty) with at least a random threshold of the relaxation are fixed at once, after some pricing
/// rounds; when nothing reaches it, one of the largest is fixed. Steps below which nothing better lies are taken back,
/// and less is fixed from there on.
pub fn dive(
    prepared: &Prepared,
    root: Option<&Root>,
    part: Option<&Part<'_>>,
    control: &Control<'_>,
    until: Duration,
    rng: &mut Rng,
) -> Option<Roster> {
    let ended = || control.stopped().is_some() || control.elapsed() >= until;
    let mut state = Dive::new(prepared, root, part, control);
    // What must end in time fixes more at once.
    let mut threshold = 0.65 + if until == Duration::MAX { 0.3 } else { 0.15 } * rng.f64();
    let mut rounds = if part.is_some() { OPENING } else { ROUNDS };
    let mut steps: Vec<(Fixed, Saddle)> = Vec::new();
    let mut failures = 0usize;
    loop {
        let mut solved = state.solve(&ended);
        state.below = f64::NEG_INFINITY;
        let mut before = solved.cost;
        for round in 1..=rounds {
            if ended() {
                return None;
            }
            let improving = state.generate(&solved);
            if !improving || !state.better(state.below) {
                break;
            }
            solved = state.solve(&ended);
            // What is known to be better need not be known exactly.
            let size = solved.cost.abs();
            let falls = round % LOOK != 0 || before - solved.cost >= ENOUGH * size;
            if state.better(solved.cost) && (solved.cost - state.below <= NEARLY * size || !falls) {
                break;
            }
            if round % LOOK == 0 {
                before = solved.cost;
            }
        }
        if !state.better(solved.bound.max(state.below)) {
            failures += 1;
            // Further back each second time.
            let to = steps.len().saturating_sub(failures.div_ceil(2));
            let step = steps.drain(to..).next().filter(|_| failures <= FAILURES)?;
            (state.fixed, state.saddle) = step;
            threshold += (1.0 - threshold) * CAUTION;
            continue;
        }
        if let Some(roster) = state.integral() {
            return Some(roster);
        }
        state.saddle.purge(GO_ON);
        steps.push((state.fixed.clone(), state.saddle.clone()));
        state.fix(threshold, rng);
        rounds = ROUNDS;
    }
}

/// Fixed duty of each employee and day, if any.
type Fixed = Vec<Vec<Option<DutyId>>>;

struct Dive<'a> {
    prepared: &'a Prepared,
    saddle: Saddle,
    /// Which models price.
    precision: Precision,
    /// Whose lines are decided.
    people: Vec<usize>,
    /// The lines of the others.
    around: Roster,
    /// Cost of the best roster so far, counted as the relaxation counts.
    upper: f64,
    /// What no roster under the fixings costs less than, as far as the models count exactly.
    below: f64,
    fixed: Fixed,
    /// Of guests: duties `[day][local]` that some demand outside this part counts.
    outside: HashMap<usize, Vec<bool>>,
    /// Settles ties among lines.
    draw: u64,
}

impl<'a> Dive<'a> {
    fn new(prepared: &'a Prepared, root: Option<&Root>, part: Option<&Part<'_>>, control: &Control<'_>) -> Self {
        let everybody = || (0..prepared.models.len()).collect();
        let people: Vec<usize> = part.map_or_else(everybody, |part| part.people.clone());
        let best = control.best().map(|(_, roster)| roster);
        let known = part.map(|part| part.roster).or(best.as_ref());
        let column = |roster: &Roster, at: usize| {
            let employee = EmployeeId::from_index(at);
            Column::new(prepared, employee, roster.line(employee).to_vec())
        };
        let known: Vec<Column> = known.iter().flat_map(|roster| people.iter().map(|at| column(roster, *at))).collect();
        let mut base: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
        if let Some(part) = part {
            base = prepared.totals(part.roster);
            for (form, amount) in known.iter().flat_map(|column| &column.adds) {
                base[*form as usize] -= i64::from(*amount);
            }
        }
        let guests = part.map_or(&[][..], |part| &part.guests);
        let zero = vec![0.0; prepared.shared.len()];
        let mut saddle = Saddle::among(prepared, &people, guests, &base, root.map_or(&zero, |root| &root.prices));
        let empty = saddle.clone();
        saddle.add(known.iter().cloned());
        let upper = if known.is_empty() { f64::INFINITY } else { saddle.cost() };
        if part.is_none() && root.is_some() {
            // Whole rosters are found anew.
            saddle = empty;
        }
        let mut fixed = vec![vec![None; prepared.days]; prepared.models.len()];
        let outside: HashMap<usize, Vec<bool>> =
            guests.iter().map(|at| (*at, outside(prepared, &saddle, *at))).collect();
        if let Some(part) = part {
            for (at, outside) in &outside {
                // What a guest does elsewhere stays.
                let (model, line) = (&prepared.models[*at], part.roster.line(EmployeeId::from_index(*at)));
                let elsewhere =
                    |day: usize| model.local(line[day]).is_none_or(|l| outside[day * model.domain.len() + l]);
                fixed[*at] = (0..prepared.days).map(|day| elsewhere(day).then_some(line[day])).collect();
            }
            for at in people.iter().filter(|at| !outside.contains_key(at)) {
                let line = part.roster.line(EmployeeId::from_index(*at)).iter().enumerate();
                fixed[*at] = line.map(|(day, duty)| (!part.days.contains(&day)).then_some(*duty)).collect();
            }
        }
        let hosts: Vec<usize> = people.iter().copied().filter(|at| !outside.contains_key(at)).collect();
        add_columns(&mut saddle, root, &fixed, &hosts);
        let around =
            part.map_or_else(|| Roster::off(prepared.models.len(), prepared.days as i32), |p| p.roster.clone());
        Dive {
            prepared,
            saddle,
            precision: Precision::Fine,
            people,
            around,
            upper,
            below: f64::NEG_INFINITY,
            fixed,
            outside,
            draw: control.options.seed << 32,
        }
    }

    fn solve(&mut self, ended: &dyn Fn() -> bool) -> Solved {
        let gap = f64::max(PRECISE * self.saddle.cost().abs(), 0.5);
        self.saddle.solve(gap, STEPS, ended)
    }

    /// Is a roster of this cost better than the best one? Costs are whole numbers: what is not below by one is no better.
    fn better(&self, cost: f64) -> bool {
        cost <= self.upper - 1.0 + 1e-6
    }

    /// Prices everyone under the fixings; false when no line improves.
    fn generate(&mut self, solved: &Solved) -> bool {
        self.draw += 1;
        let prices = Prices::fitting(self.prepared, self.saddle.prices());
        let (prepared, fixed, outside) = (self.prepared, &self.fixed, &self.outside);
        let barred = |employee: usize, day: usize, local: usize| {
            let model = &prepared.models[employee];
            match fixed[employee][day] {
                Some(duty) => model.domain[local] != duty,
                None => outside.get(&employee).is_some_and(|shut| shut[day * model.domain.len() + local]),
            }
        };
        let open = |at: &usize| fixed[*at].iter().any(Option::is_none);
        let (open, decided): (Vec<usize>, Vec<usize>) = self.people.iter().partition(|at| open(at));
        let falls = (solved.cost - self.below.max(0.0)).max(0.0);
        let more = (MORE, SPARE * falls / open.len().max(1) as f64);
        let found = best_lines(prepared, &open, &prices, self.precision, Some(&barred), self.draw, more);
        let price = |form: usize| prices.scaled[form] as f64 / f64::from(prices.scale);
        let worth = |at: &usize| {
            let own = self.saddle.columns(*at).iter();
            own.map(|(column, _)| self.saddle.worth(column, price)).fold(f64::INFINITY, f64::min)
        };
        let known: Vec<f64> = open.iter().map(worth).collect();
        let values: Vec<f64> = found.iter().map(|(_, value, _)| *value as f64 / f64::from(prices.scale)).collect();
        let least: f64 = decided.iter().map(worth).chain(known.iter().zip(&values).map(|(a, b)| a.min(*b))).sum();
        self.below = self.below.max(least + self.saddle.part(price));
        let improving: Vec<Column> = open
            .iter()
            .zip(found)
            .flat_map(|(at, (line, _, more))| std::iter::once(line).chain(more).map(move |line| (*at, line)))
            .filter(|(at, line)| keeps(&self.fixed[*at], line))
            .map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line))
            .collect();
        let better = known.iter().zip(&values).any(|(known, value)| *value < known - 1e-6);
        self.saddle.add(improving) > 0 && better
    }

    /// The roster, when every employee's choice is whole.
    fn integral(&self) -> Option<Roster> {
        let mut roster = self.around.clone();
        for at in &self.people {
            let (column, _) = self.saddle.columns(*at).iter().find(|(_, weight)| *weight >= WHOLE)?;
            roster.set_line(column.employee, &column.line);
        }
        Some(roster)
    }

    /// Fixes what the relaxation is nearly sure of, and at least a part of the rest, what it is surest of first.
    fn fix(&mut self, threshold: f64, rng: &mut Rng) {
        let mut open = self.shares();
        open.retain(|(employee, day, _, _)| self.fixed[*employee][*day].is_none());
        open.sort_by(|a, b| b.3.total_cmp(&a.3));
        let sure = open.partition_point(|(_, _, _, share)| *share >= threshold.min(WHOLE));
        let whole = open.partition_point(|(_, _, _, share)| *share > WHOLE);
        let least = (LEAST * (open.len() - whole) as f64).ceil() as usize;
        if sure <= whole && least == 1 {
            let other = rng.usize(whole..open.len().min(whole + FIRST));
            open.swap(whole, other);
        }
        open.truncate(sure.max(whole + least));
        open.sort_by_key(|(employee, day, duty, _)| (*employee, *day, *duty));
        for own in open.chunk_by(|a, b| a.0 == b.0) {
            let days: Vec<(usize, DutyId)> = own.iter().map(|(_, day, duty, _)| (*day, *duty)).collect();
            self.fix_person(own[0].0, &days);
        }
    }

    /// Fixes days of one person as long as some column still fits; the strongest column decides in doubt.
    fn fix_person(&mut self, employee: usize, days: &[(usize, DutyId)]) {
        let mut wanted = self.fixed[employee].clone();
        for (day, duty) in days {
            wanted[*day] = Some(*duty);
        }
        let own = self.saddle.columns(employee);
        if !own.iter().any(|(column, _)| keeps(&wanted, &column.line)) {
            // No known line has all of these: keep those days on which the strongest column agrees.
            let Some((strongest, _)) = own.iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { return };
            wanted.clone_from(&self.fixed[employee]);
            for (day, _) in days {
                wanted[*day] = Some(strongest.line[*day]);
            }
        }
        self.saddle.restrict(employee, |column| keeps(&wanted, &column.line));
        self.fixed[employee] = wanted;
    }

    /// Share of each (employee, day, duty) in the relaxation, those that are not slight, employee by employee.
    fn shares(&self) -> Vec<(usize, usize, DutyId, f64)> {
        let duties =
            1 + self.prepared.models.iter().flat_map(|m| m.domain.iter()).map(|d| d.index()).max().unwrap_or(0);
        let mut shares = Vec::new();
        for at in &self.people {
            let mut own = vec![0.0; self.prepared.days * duties];
            for (column, weight) in self.saddle.columns(*at).iter().filter(|(_, weight)| *weight > 0.0) {
                for (day, duty) in column.line.iter().enumerate() {
                    own[day * duties + duty.index()] += weight;
                }
            }
            for (slot, share) in own.iter().enumerate().filter(|(_, share)| **share > SLIGHT) {
                shares.push((*at, slot / duties, DutyId::from_index(slot % duties), *share));
            }
        }
        shares
    }
}

/// The duties `[day][local]` of a person that add to a form without a row.
fn outside(prepared: &Prepared, saddle: &Saddle, at: usize) -> Vec<bool> {
    let model = &prepared.models[at];
    let adds = |day: usize, local: usize| {
        prepared.touched(model.employee, day, local).iter().any(|(form, _)| !saddle.counts(*form as usize))
    };
    (0..prepared.days)
        .flat_map(|day| (0..model.domain.len()).map(move |local| (day, local)))
        .map(|(d, l)| adds(d, l))
        .collect()
}

/// Adds the root's columns that keep what is fixed, the cheapest at its prices first.
fn add_columns(saddle: &mut Saddle, root: Option<&Root>, fixed: &[Vec<Option<DutyId>>], people: &[usize]) {
    let Some(root) = root else { return };
    let mut by_person: Vec<Vec<&Column>> = vec![Vec::new(); fixed.len()];
    for column in &root.pool {
        let at = column.employee.index();
        if people.binary_search(&at).is_ok() && keeps(&fixed[at], &column.line) {
            by_person[at].push(column);
        }
    }
    for columns in &mut by_person {
        columns.sort_by_cached_key(|column| root.worth(column));
        saddle.add(columns.iter().take(PER_PERSON).map(|column| (*column).clone()));
    }
}

/// Does a line keep the fixed days?
fn keeps(fixed: &[Option<DutyId>], line: &[DutyId]) -> bool {
    fixed.iter().zip(line).all(|(fixed, duty)| fixed.is_none_or(|fixed| fixed == *duty))
}
