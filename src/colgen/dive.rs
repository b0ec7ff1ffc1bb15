//! Diving: fix the duties that the relaxation likes best, re-price, repeat until every line is decided.

use std::time::Duration;

use crate::control::Control;
use crate::domain::Roster;
use crate::pricing::Prepared;
use crate::units::rng::Rng;
use crate::units::{DutyId, EmployeeId, ids::Id};

use super::generate::{Root, reduced_cost};
use super::lagrange::{Lagrangian, Precision, Scale};
use super::master::{Column, Master, Relaxed};

/// Columns of one person that a dive begins with.
const PER_PERSON: usize = 60;

/// One randomised dive from the root's columns. `None` when time runs out on the way.
///
/// All (employee, day, duty) with at least a random threshold of the relaxation are fixed at once, after a random
/// number of pricing rounds; when nothing reaches it, the largest is fixed.
pub fn dive(prepared: &Prepared, root: &Root, control: &Control<'_>, until: Duration, rng: &mut Rng) -> Option<Roster> {
    let mut state = Dive::new(prepared, root);
    let threshold = 0.65 + 0.3 * rng.f64();
    let rounds = rng.usize(2..=10);
    let ended = || control.stopped().is_some() || control.elapsed() >= until;
    loop {
        let mut relaxed = state.solve(true, until.saturating_sub(control.elapsed()))?;
        for _ in 0..rounds {
            if ended() {
                return None;
            }
            if !state.generate(&relaxed) {
                break;
            }
            relaxed = state.solve(false, until.saturating_sub(control.elapsed()))?;
        }
        if let Some(roster) = state.integral(&relaxed) {
            return Some(roster);
        }
        state.fix(&relaxed, threshold, rng);
        state.purge(&relaxed);
    }
}

struct Dive<'a> {
    prepared: &'a Prepared,
    master: Master<'a>,
    scale: Scale,
    /// Fixed duty of each employee and day, if any.
    fixed: Vec<Vec<Option<DutyId>>>,
    allowed: Vec<bool>,
}

impl<'a> Dive<'a> {
    fn new(prepared: &'a Prepared, root: &Root) -> Self {
        let mut master = Master::new(prepared);
        let worth = |column: &Column| -> i64 {
            column.adds.iter().map(|(at, amount)| root.prices[*at as usize] * i64::from(*amount)).sum::<i64>()
                + column.cost
        };
        let mut by_person: Vec<Vec<&Column>> = vec![Vec::new(); prepared.models.len()];
        for column in &root.pool {
            by_person[column.employee.index()].push(column);
        }
        for columns in &mut by_person {
            columns.sort_by_key(|column| worth(column));
            master.add(columns.iter().take(PER_PERSON).map(|column| (*column).clone()));
        }
        let allowed = vec![true; master.pool.len()];
        let fixed = vec![vec![None; prepared.days]; prepared.models.len()];
        Dive { prepared, master, scale: Scale::fitting(prepared), fixed, allowed }
    }

    fn solve(&mut self, dual: bool, limit: Duration) -> Option<Relaxed> {
        self.master.solve(dual, limit)
    }

    /// Prices everyone under the fixings; false when no line improves.
    fn generate(&mut self, relaxed: &Relaxed) -> bool {
        let prices = self.scale.prices(self.prepared, relaxed.shared.iter().map(|dual| -dual));
        let (prepared, fixed) = (self.prepared, &self.fixed);
        let barred = |employee: usize, day: usize, local: usize| {
            fixed[employee][day].is_some_and(|duty| prepared.models[employee].domain[local] != duty)
        };
        let found = Lagrangian::at(prepared, &prices, self.scale, Precision::Fine, Some(&barred));
        let improving: Vec<Column> = found
            .lines
            .into_iter()
            .enumerate()
            .filter(|(at, line)| keeps(&self.fixed[*at], line))
            .map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line))
            .filter(|column| reduced_cost(column, &relaxed.shared, &relaxed.convexity) < -1e-6)
            .collect();
        let added = self.master.add(improving);
        self.allowed.resize(self.master.pool.len(), true);
        added > 0
    }

    /// The roster, when every employee's choice is whole.
    fn integral(&self, relaxed: &Relaxed) -> Option<Roster> {
        let people = self.prepared.models.len();
        let mut roster = Roster::off(people, self.prepared.days as i32);
        let mut decided = 0;
        for (column, value) in self.master.pool.iter().zip(&relaxed.value) {
            if *value > 1.0 - 1e-6 {
                roster.set_line(column.employee, &column.line);
                decided += 1;
            }
        }
        (decided == people).then_some(roster)
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
            if let Some((employee, day, duty, _)) = ranked.get(rng.usize(..ranked.len().clamp(1, 3))) {
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

    /// Drops barred columns and, when the pool is large, those far from being used.
    fn purge(&mut self, relaxed: &Relaxed) {
        let limit = 25 * self.prepared.models.len();
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
        let mut at = 0;
        self.allowed.retain(|_| {
            at += 1;
            gone.binary_search(&(at - 1)).is_err()
        });
    }

    fn allowed_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.prepared.models.len()];
        for (column, _) in self.master.pool.iter().zip(&self.allowed).filter(|(_, allowed)| **allowed) {
            counts[column.employee.index()] += 1;
        }
        counts
    }
}

/// Does a line keep the fixed days?
fn keeps(fixed: &[Option<DutyId>], line: &[DutyId]) -> bool {
    fixed.iter().zip(line).all(|(fixed, duty)| fixed.is_none_or(|fixed| fixed == *duty))
}
