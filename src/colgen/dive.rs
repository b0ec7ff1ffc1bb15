//! Diving: fix the duties that the relaxation likes best, re-price, repeat until every line is decided.

use std::collections::HashMap;
use std::ops::Range;
use std::time::Duration;

use crate::control::Control;
use crate::domain::Roster;
use crate::pricing::Prepared;
use crate::units::rng::Rng;
use crate::units::{DutyId, EmployeeId, ids::Id};

use super::generate::{Root, reduced_cost};
use super::lagrange::{MORE, Precision, Prices, SPARE, best_lines};
use super::master::{Column, Master, Relaxed};

/// Columns of one person that a dive begins with.
const PER_PERSON: usize = 60;
/// Most pricing rounds before anything is fixed in a part of a roster, and after each step.
const OPENING: usize = 60;
const ROUNDS: usize = 10;
/// Pricing ends when the relaxation is known up to this part of it; and every so many rounds a dive asks whether it still
/// falls, and by what part of it is enough to go on.
const NEARLY: f64 = 0.02;
const LOOK: usize = 4;
const ENOUGH: f64 = 0.005;
/// How often a dive goes back, because nothing better lies below, before it ends.
const FAILURES: usize = 12;
/// How far each of them moves the threshold toward certainty.
const CAUTION: f64 = 0.4;

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
    let left = || control.left().min(until.saturating_sub(control.elapsed()));
    let ended = || control.stopped().is_some() || control.elapsed() >= until;
    let mut state = Dive::new(prepared, root, part, control);
    // What must end in time fixes more at once.
    let mut threshold = 0.65 + if until == Duration::MAX { 0.3 } else { 0.15 } * rng.f64();
    let mut rounds = if part.is_some() { OPENING } else { ROUNDS };
    let mut steps: Vec<Fixed> = Vec::new();
    let mut failures = 0usize;
    loop {
        let mut relaxed = state.solve(true, left())?;
        state.below = f64::NEG_INFINITY;
        let mut before = relaxed.objective;
        for round in 1..=rounds {
            if ended() {
                return None;
            }
            let improving = state.generate(&relaxed);
            if !improving || !state.better(state.below) {
                break;
            }
            relaxed = state.solve(false, left())?;
            // What is known to be better need not be known exactly.
            let size = relaxed.objective.abs();
            let falls = round % LOOK != 0 || before - relaxed.objective >= ENOUGH * size;
            if state.better(relaxed.objective) && (relaxed.objective - state.below <= NEARLY * size || !falls) {
                break;
            }
            if round % LOOK == 0 {
                before = relaxed.objective;
            }
        }
        if !state.better(relaxed.objective.max(state.below)) {
            failures += 1;
            // Further back each second time.
            let to = steps.len().saturating_sub(failures.div_ceil(2));
            let step = steps.drain(to..).next().filter(|_| failures <= FAILURES)?;
            state.go_back(step);
            threshold += (1.0 - threshold) * CAUTION;
            continue;
        }
        if let Some(roster) = state.integral(&relaxed) {
            return Some(roster);
        }
        steps.push(state.fixed.clone());
        state.purge(&mut relaxed);
        state.fix(&relaxed, threshold, rng);
        rounds = ROUNDS;
    }
}

/// Fixed duty of each employee and day, if any.
type Fixed = Vec<Vec<Option<DutyId>>>;

struct Dive<'a> {
    prepared: &'a Prepared,
    master: Master<'a>,
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
    allowed: Vec<bool>,
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
        let mut master = match part {
            None => Master::new(prepared),
            Some(part) => {
                let mut base = prepared.totals(part.roster);
                for (form, amount) in known.iter().flat_map(|column| &column.adds) {
                    base[*form as usize] -= i64::from(*amount);
                }
                Master::among(prepared, &people, &part.guests, &base)
            }
        };
        let upper =
            if known.is_empty() { f64::INFINITY } else { master.cost_of(&known.iter().collect::<Vec<_>>()) as f64 };
        let mut fixed = vec![vec![None; prepared.days]; prepared.models.len()];
        let guests = part.map_or(&[][..], |part| &part.guests);
        let outside: HashMap<usize, Vec<bool>> =
            guests.iter().map(|at| (*at, outside(prepared, &master, *at))).collect();
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
        if part.is_some() {
            master.add(known);
        }
        let hosts: Vec<usize> = people.iter().copied().filter(|at| !outside.contains_key(at)).collect();
        add_columns(&mut master, root, &fixed, &hosts);
        let allowed = vec![true; master.pool.len()];
        let around =
            part.map_or_else(|| Roster::off(prepared.models.len(), prepared.days as i32), |p| p.roster.clone());
        Dive {
            prepared,
            master,
            precision: Precision::Fine,
            people,
            around,
            upper,
            below: f64::NEG_INFINITY,
            fixed,
            outside,
            allowed,
            draw: control.options.seed << 32,
        }
    }

    fn solve(&mut self, dual: bool, limit: Duration) -> Option<Relaxed> {
        self.master.solve(dual, limit)
    }

    /// Is a roster of this cost better than the best one? Costs are whole numbers: what is not below by one is no better.
    fn better(&self, cost: f64) -> bool {
        cost <= self.upper - 1.0 + 1e-6
    }

    /// Prices everyone under the fixings; false when no line improves.
    fn generate(&mut self, relaxed: &Relaxed) -> bool {
        self.draw += 1;
        let prices = Prices::fitting(self.prepared, relaxed.shared.iter().map(|dual| -dual));
        let (prepared, fixed, outside) = (self.prepared, &self.fixed, &self.outside);
        let barred = |employee: usize, day: usize, local: usize| {
            let model = &prepared.models[employee];
            match fixed[employee][day] {
                Some(duty) => model.domain[local] != duty,
                None => outside.get(&employee).is_some_and(|shut| shut[day * model.domain.len() + local]),
            }
        };
        let open = |at: &usize| fixed[*at].iter().any(Option::is_none);
        let open: Vec<usize> = self.people.iter().copied().filter(open).collect();
        let falls = (relaxed.objective - self.below.max(0.0)).max(0.0);
        let more = (MORE, SPARE * falls / open.len().max(1) as f64);
        let found = best_lines(prepared, &open, &prices, self.precision, Some(&barred), self.draw, more);
        let reduced = |(at, (_, value, _)): (&usize, &(_, i64, _))| {
            (*value as f64 / f64::from(prices.scale) - relaxed.convexity[*at]).min(0.0)
        };
        self.below = self.below.max(relaxed.objective + open.iter().zip(&found).map(reduced).sum::<f64>());
        let improving: Vec<Column> = open
            .iter()
            .zip(found)
            .flat_map(|(at, (line, _, more))| std::iter::once(line).chain(more).map(move |line| (*at, line)))
            .filter(|(at, line)| keeps(&fixed[*at], line))
            .map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line))
            .filter(|column| reduced_cost(column, &relaxed.shared, &relaxed.convexity) < -1e-6)
            .collect();
        let added = self.master.add(improving);
        self.allowed.resize(self.master.pool.len(), true);
        added > 0
    }

    /// The roster, when every employee's choice is whole.
    fn integral(&self, relaxed: &Relaxed) -> Option<Roster> {
        let mut roster = self.around.clone();
        let mut decided = 0;
        for (column, value) in self.master.pool.iter().zip(&relaxed.value) {
            if *value > 1.0 - 1e-6 {
                roster.set_line(column.employee, &column.line);
                decided += 1;
            }
        }
        (decided == self.people.len()).then_some(roster)
    }

    /// Fixes what the relaxation is nearly sure of, else the one thing it is surest of.
    fn fix(&mut self, relaxed: &Relaxed, threshold: f64, rng: &mut Rng) {
        let shares = self.shares(relaxed);
        let open = |(employee, day, _, _): &&(usize, usize, DutyId, f64)| self.fixed[*employee][*day].is_none();
        let mut chosen: Vec<(usize, usize, DutyId)> = shares
            .iter()
            .filter(open)
            .filter(|(_, _, _, share)| *share >= threshold)
            .map(|(e, d, duty, _)| (*e, *d, *duty))
            .collect();
        let certain = |employee: usize| shares.iter().filter(|s| s.0 == employee).all(|s| s.3 > 1.0 - 1e-6);
        let progress = chosen.iter().any(|(employee, _, _)| !certain(*employee));
        if !progress {
            let mut ranked: Vec<_> = shares.iter().filter(open).filter(|s| s.3 < 1.0 - 1e-6).collect();
            ranked.sort_by(|a, b| b.3.total_cmp(&a.3));
            if let Some((employee, day, duty, _)) = ranked.get(rng.usize(..ranked.len().clamp(1, 4))) {
                chosen.push((*employee, *day, *duty));
            }
        }
        let mut touched: Vec<usize> = chosen.iter().map(|(employee, _, _)| *employee).collect();
        touched.sort_unstable();
        touched.dedup();
        for employee in touched {
            let own: Vec<(usize, DutyId)> =
                chosen.iter().filter(|(e, _, _)| *e == employee).map(|(_, day, duty)| (*day, *duty)).collect();
            self.fix_person(employee, &own, relaxed);
        }
    }

    /// Fixes days of one person as long as some column still fits; the strongest column decides in doubt.
    fn fix_person(&mut self, employee: usize, days: &[(usize, DutyId)], relaxed: &Relaxed) {
        let mut wanted = self.fixed[employee].clone();
        for (day, duty) in days {
            wanted[*day] = Some(*duty);
        }
        let own = |at: &usize| self.master.pool[*at].employee.index() == employee && self.allowed[*at];
        let candidates: Vec<usize> = (0..self.master.pool.len()).filter(own).collect();
        if !candidates.iter().any(|at| keeps(&wanted, &self.master.pool[*at].line)) {
            // No known line has all of these: keep those days on which the strongest column agrees.
            let Some(strongest) = candidates.iter().max_by(|a, b| relaxed.value[**a].total_cmp(&relaxed.value[**b]))
            else {
                return;
            };
            let line = self.master.pool[*strongest].line.clone();
            wanted.clone_from(&self.fixed[employee]);
            for (day, _) in days {
                wanted[*day] = Some(line[*day]);
            }
        }
        self.fixed[employee] = wanted;
        for at in candidates {
            if !keeps(&self.fixed[employee], &self.master.pool[at].line) {
                self.allowed[at] = false;
                self.master.allow(at, false);
            }
        }
    }

    /// Share of each (employee, day, duty) in the relaxation, positive ones only.
    fn shares(&self, relaxed: &Relaxed) -> Vec<(usize, usize, DutyId, f64)> {
        let duties =
            1 + self.prepared.models.iter().flat_map(|m| m.domain.iter()).map(|d| d.index()).max().unwrap_or(0);
        let days = self.prepared.days;
        let mut table: Vec<Vec<f64>> = vec![Vec::new(); self.prepared.models.len()];
        for (column, value) in self.master.pool.iter().zip(&relaxed.value).filter(|(_, value)| **value > 1e-7) {
            let own = &mut table[column.employee.index()];
            own.resize(days * duties, 0.0);
            for (day, duty) in column.line.iter().enumerate() {
                own[day * duties + duty.index()] += value;
            }
        }
        let mut shares = Vec::new();
        for (employee, own) in table.iter().enumerate() {
            for (slot, share) in own.iter().enumerate().filter(|(_, share)| **share > 1e-7) {
                shares.push((employee, slot / duties, DutyId::from_index(slot % duties), *share));
            }
        }
        shares
    }

    /// Takes fixings back; columns found since then stay.
    fn go_back(&mut self, fixed: Fixed) {
        self.fixed = fixed;
        for at in (0..self.allowed.len()).filter(|at| !self.allowed[*at]).collect::<Vec<_>>() {
            let column = &self.master.pool[at];
            if keeps(&self.fixed[column.employee.index()], &column.line) {
                self.allowed[at] = true;
                self.master.allow(at, true);
            }
        }
    }

    /// Drops barred columns and, when the pool is large, those far from being used.
    fn purge(&mut self, relaxed: &mut Relaxed) {
        let limit = 25 * self.people.len();
        let far = if self.master.pool.len() > limit {
            let mut costs: Vec<f64> = relaxed.reduced.iter().copied().filter(|cost| *cost > 0.0).collect();
            costs.sort_by(f64::total_cmp);
            costs.get(limit / 2).copied().unwrap_or(f64::INFINITY)
        } else {
            f64::INFINITY
        };
        let counts = self.allowed_counts();
        let gone: Vec<usize> = (0..self.master.pool.len())
            .filter(|at| {
                let unused = relaxed.value.get(*at).is_none_or(|value| *value < 1e-9);
                let distant = relaxed.reduced.get(*at).is_some_and(|cost| *cost > far);
                let spare = counts[self.master.pool[*at].employee.index()] > 4;
                !self.allowed[*at] || (unused && distant && spare)
            })
            .collect();
        self.master.drop_columns(&gone);
        drop_at(&mut self.allowed, &gone);
        drop_at(&mut relaxed.value, &gone);
        drop_at(&mut relaxed.reduced, &gone);
    }

    fn allowed_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.prepared.models.len()];
        for (column, _) in self.master.pool.iter().zip(&self.allowed).filter(|(_, allowed)| **allowed) {
            counts[column.employee.index()] += 1;
        }
        counts
    }
}

/// The duties `[day][local]` of a person that add to a form without a row.
fn outside(prepared: &Prepared, master: &Master<'_>, at: usize) -> Vec<bool> {
    let model = &prepared.models[at];
    let adds = |day: usize, local: usize| {
        prepared.touched(model.employee, day, local).iter().any(|(form, _)| !master.counts(*form as usize))
    };
    (0..prepared.days)
        .flat_map(|day| (0..model.domain.len()).map(move |local| (day, local)))
        .map(|(d, l)| adds(d, l))
        .collect()
}

/// Adds the root's columns that keep what is fixed, the cheapest at its prices first.
fn add_columns(master: &mut Master<'_>, root: Option<&Root>, fixed: &[Vec<Option<DutyId>>], people: &[usize]) {
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
        master.add(columns.iter().take(PER_PERSON).map(|column| (*column).clone()));
    }
}

/// Drops the entries at some positions (ascending).
fn drop_at<T>(list: &mut Vec<T>, gone: &[usize]) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
}

/// Does a line keep the fixed days?
fn keeps(fixed: &[Option<DutyId>], line: &[DutyId]) -> bool {
    fixed.iter().zip(line).all(|(fixed, duty)| fixed.is_none_or(|fixed| fixed == *duty))
}
