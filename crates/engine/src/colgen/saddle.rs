//! The master of a large problem by a first-order method.
//!
//! Where a thousand people share thousands of demands, the simplex method takes minutes a round. Here the same
//! relaxation (one convex choice of lines for each person, convex costs of totals) is a saddle point: people choose
//! lines, demands choose prices. It is found by primal-dual steps (Chambolle and Pock 2011) with the step sizes, the
//! restarts from an average and the balance of both sides of PDLP (Applegate et al. 2021); Strandmark, Qu and Curtois
//! 2020 use such a master for rosters. Every point has a cost and every price a bound over the pool, so that the gap is
//! known at any time. Prices found so lie well inside, where those of the simplex method swing from corner to corner.

use std::collections::HashSet;

use rayon::prelude::*;

use crate::pricing::Prepared;
use vuoro_core::units::{DutyId, EmployeeId, ids::Id};

use super::curve::Curve;
use super::master::Column;
use super::table::Table;

/// Steps between looks at the gap.
const LOOK: usize = 40;
/// A new start from the better of the last point and the average: at once when the gap is this part of that of the last
/// start; once it no longer falls, when it is that part; or after this part of all steps.
const AT_ONCE: f64 = 0.2;
const ENOUGH: f64 = 0.8;
const LONG: f64 = 0.36;
/// People whose lines are weighed in one piece of work.
const PIECE: usize = 32;
/// Columns without weight that take part in steps until the next look, for each person those that cost least.
const IDLE: usize = 12;

/// A point: weights of all lines and the totals they give, and prices.
#[derive(Clone, Default)]
struct Point {
    weights: Vec<f64>,
    totals: Vec<f64>,
    prices: Vec<f64>,
}

/// Cost of the relaxation over the pool, from above and from below, in cost units.
pub struct Solved {
    /// What the best weights found cost.
    pub cost: f64,
    /// What no weights cost less than.
    pub bound: f64,
}

/// No row.
const NONE: u32 = u32::MAX;

/// The master with the pool of its columns.
#[derive(Clone)]
pub struct Saddle {
    /// Whose lines are chosen (positions, ascending).
    people: Vec<usize>,
    /// The row of each shared form, or [`NONE`].
    row_of: Vec<u32>,
    /// Costs of the rows' totals.
    curves: Vec<Curve>,
    /// Each person's columns with their weights.
    pool: Vec<Vec<(Column, f64)>>,
    known: HashSet<(EmployeeId, Vec<DutyId>)>,
    /// A price of each row: paid for a unit if positive, else earned.
    prices: Vec<f64>,
    /// How much larger steps of prices are than those of weights, and the size of both.
    balance: f64,
    size: f64,
}

impl Saddle {
    /// A master for everybody, without lines, from a price of each shared form.
    pub fn new(prepared: &Prepared, prices: &[f64]) -> Self {
        let everybody: Vec<usize> = (0..prepared.models.len()).collect();
        let base: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
        Self::among(prepared, &everybody, &[], &base, prices)
    }

    /// A master for some people (ascending), without lines; `base` are the totals that the others give. `guests` among
    /// them bring no rows of their own.
    pub fn among(prepared: &Prepared, people: &[usize], guests: &[usize], base: &[i64], prices: &[f64]) -> Self {
        let mut touched = vec![people.len() == prepared.models.len(); prepared.shared.len()];
        for person in people.iter().filter(|person| guests.binary_search(person).is_err()) {
            prepared.for_each_form(EmployeeId::from_index(*person), |form| touched[form] = true);
        }
        let mut row_of = vec![NONE; touched.len()];
        let (mut curves, mut own) = (Vec::new(), Vec::new());
        for form in (0..touched.len()).filter(|form| touched[*form]) {
            row_of[form] = curves.len() as u32;
            curves.push(Curve::new(&prepared.shared[form], base[form]));
            own.push(prices[form]);
        }
        for model in people.iter().map(|at| &prepared.models[*at]) {
            for (day, local) in (0..prepared.days).flat_map(|day| (0..model.domain.len()).map(move |l| (day, l))) {
                for (form, amount) in prepared.touched(model.employee, day, local) {
                    if let Some(curve) = curves.get_mut(row_of[*form as usize] as usize) {
                        curve.unit = curve.unit.max(f64::from(amount.unsigned_abs()));
                    }
                }
            }
        }
        let pool = people.iter().map(|_| Vec::new()).collect();
        let (people, known) = (people.to_vec(), HashSet::new());
        Saddle { people, row_of, curves, pool, known, prices: own, balance: 0.0, size: 0.0 }
    }

    /// The price of each shared form, 0 for those without a row.
    pub fn prices(&self) -> impl Iterator<Item = f64> {
        self.row_of.iter().map(|row| self.prices.get(*row as usize).copied().unwrap_or(0.0))
    }

    /// Has a shared form a row?
    pub fn counts(&self, form: usize) -> bool {
        self.row_of[form] != NONE
    }

    /// The rows that a column adds to, and how much.
    fn entries<'c>(&'c self, column: &'c Column) -> impl Iterator<Item = (u32, i32)> + 'c {
        column.adds.iter().map(|(form, by)| (self.row_of[*form as usize], *by)).filter(|(row, _)| *row != NONE)
    }

    /// Cost of a column at a price of each shared form.
    pub fn worth(&self, column: &Column, price: impl Fn(usize) -> f64) -> f64 {
        let adds = column.adds.iter().filter(|(form, _)| self.counts(*form as usize));
        column.cost as f64 + adds.map(|(form, by)| price(*form as usize) * f64::from(*by)).sum::<f64>()
    }

    /// What the shared forms add to the Lagrangian at a price of each.
    pub fn part(&self, price: impl Fn(usize) -> f64) -> f64 {
        let rows = self.row_of.iter().enumerate();
        rows.filter_map(|(form, row)| Some(self.curves.get(*row as usize)?.part(price(form)))).sum()
    }

    /// A person's columns with their weights.
    pub fn columns(&self, at: usize) -> &[(Column, f64)] {
        &self.pool[self.slot(at)]
    }

    fn slot(&self, at: usize) -> usize {
        self.people.binary_search(&at).expect("a person of this master")
    }

    /// Keeps those of a person's columns that pass; their weights add up to one again. If that is none of those with
    /// weight, the first one kept has all of it.
    pub fn restrict(&mut self, at: usize, keep: impl Fn(&Column) -> bool) {
        let slot = self.slot(at);
        let own = &mut self.pool[slot];
        let known = &mut self.known;
        own.retain(|(column, _)| {
            let kept = keep(column);
            if !kept {
                known.remove(&(column.employee, column.line.clone()));
            }
            kept
        });
        let sum: f64 = own.iter().map(|(_, weight)| weight).sum();
        for (place, (_, weight)) in own.iter_mut().enumerate() {
            *weight = if sum > 1e-9 { *weight / sum } else { f64::from(u8::from(place == 0)) };
        }
    }

    /// Cost of the pool's weights.
    pub fn cost(&self) -> f64 {
        let lines: f64 = self.pool.iter().flatten().map(|(column, weight)| column.cost as f64 * weight).sum();
        let mut totals: Vec<f64> = self.curves.iter().map(|curve| curve.base).collect();
        for (column, weight) in self.pool.iter().flatten() {
            self.entries(column).for_each(|(row, by)| totals[row as usize] += weight * f64::from(by));
        }
        lines + self.curves.iter().zip(totals).map(|(curve, total)| curve.cost(total)).sum::<f64>()
    }

    /// Adds the columns that are new; returns how many were. A person's first one has all the weight.
    pub fn add(&mut self, columns: impl IntoIterator<Item = Column>) -> usize {
        let mut new = 0;
        for column in columns {
            if self.known.insert((column.employee, column.line.clone())) {
                let slot = self.slot(column.employee.index());
                let own = &mut self.pool[slot];
                let weight = if own.is_empty() { 1.0 } else { 0.0 };
                own.push((column, weight));
                new += 1;
            }
        }
        new
    }

    /// Keeps of each person the columns with some weight and, up to `most`, those that cost least at the prices.
    pub fn purge(&mut self, most: usize) {
        let mut pool = std::mem::take(&mut self.pool);
        for own in pool.iter_mut().filter(|own| own.len() > most) {
            let worth = |column: &Column| {
                let entries = self.entries(column);
                column.cost as f64 + entries.map(|(row, by)| self.prices[row as usize] * f64::from(by)).sum::<f64>()
            };
            let mut ranked: Vec<(bool, f64, (Column, f64))> =
                own.drain(..).map(|(column, weight)| (weight <= 0.0, worth(&column), (column, weight))).collect();
            ranked.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            let keep = ranked.iter().filter(|(idle, _, _)| !idle).count().max(most);
            for (_, _, (column, _)) in ranked.drain(keep.min(ranked.len())..) {
                self.known.remove(&(column.employee, column.line));
            }
            own.extend(ranked.into_iter().map(|(_, _, kept)| kept));
        }
        self.pool = pool;
    }

    /// The weight of a person's heaviest column.
    pub fn heaviest(&self, at: usize) -> f64 {
        self.columns(at).iter().map(|(_, weight)| *weight).fold(0.0, f64::max)
    }

    /// Gives all weight to a person's heaviest column for good.
    pub fn settle(&mut self, at: usize) -> Option<&Column> {
        let own = self.slot(at);
        let own = &mut self.pool[own];
        let slot = (0..own.len()).max_by(|a, b| own[*a].1.total_cmp(&own[*b].1))?;
        own.swap(0, slot);
        own.truncate(1);
        own[0].1 = 1.0;
        Some(&own[0].0)
    }

    /// All columns.
    pub fn into_columns(self) -> Vec<Column> {
        self.pool.into_iter().flatten().map(|(column, _)| column).collect()
    }

    fn table(&self) -> Table {
        let mut table = Table::default();
        for own in &self.pool {
            for (column, _) in own {
                table.push(column.cost as f64, self.entries(column).map(|(row, amount)| (row, amount as f32)));
            }
            table.people.push(table.costs.len());
        }
        table
    }

    /// Goes on from the last weights and prices until cost and bound over the pool differ by at most `gap`, until the bound
    /// rises by less than `still` between two looks, for so many steps at most, or until `ended`.
    pub fn solve(&mut self, gap: f64, still: f64, steps: usize, ended: &dyn Fn() -> bool) -> Solved {
        let all = self.table();
        let weights: Vec<f64> = self.pool.iter().flatten().map(|(_, weight)| *weight).collect();
        let totals = all.totals(&self.curves, &weights);
        let mut now = Point { weights, totals, prices: self.prices.clone() };
        if self.balance <= 0.0 {
            let length = |values: &mut dyn Iterator<Item = f64>| values.map(|value| value * value).sum::<f64>().sqrt();
            let prices = length(&mut now.prices.iter().zip(&self.curves).map(|(price, curve)| price * curve.unit));
            self.balance = f64::max(prices, 1.0) / length(&mut now.weights.iter().copied()).max(1.0);
            self.size = 0.01;
        }
        let (mut average, mut mass) = (Point::default(), 0.0);
        let worths = all.worths(&now.prices);
        let (mut cost, mut bound) =
            (all.cost(&self.curves, &now.weights, &now.totals), self.bound(&worths, &now.prices));
        // Steps move few columns at a time: the others wait until the next look.
        let mut chosen = (0..all.costs.len()).collect::<Vec<_>>();
        let mut start = now.clone();
        let mut table = self.choose(&all, &worths, &mut chosen, [&mut now, &mut start, &mut average]);
        let (mut last, mut before) = (cost - bound, f64::INFINITY);
        let mut since = 0;
        for step in 1..=steps {
            let next = self.step(&table, &now, step);
            if mass == 0.0 {
                average = Point {
                    weights: vec![0.0; next.weights.len()],
                    totals: vec![0.0; next.totals.len()],
                    prices: vec![0.0; next.prices.len()],
                };
            }
            mass += self.size;
            blend(&mut average, &next, self.size / mass);
            now = next;
            since += 1;
            if step % LOOK != 0 {
                continue;
            }
            let both = [&now, &average].map(|point| all.worths(&point.prices));
            let found = [(&now, &both[0]), (&average, &both[1])].map(|(point, worths)| {
                (table.cost(&self.curves, &point.weights, &point.totals), self.bound(worths, &point.prices))
            });
            let proved_before = bound;
            for (value, proved) in &found {
                (cost, bound) = (cost.min(*value), bound.max(*proved));
            }
            let stands = step > LOOK && bound - proved_before < still;
            let apart = found.map(|(value, proved)| value - proved);
            let done = cost - bound <= gap || stands || ended() || step == steps;
            let least = apart[0].min(apart[1]);
            let again = least <= AT_ONCE * last
                || (least <= ENOUGH * last && least > before)
                || since as f64 >= LONG * step as f64;
            before = least;
            let mut worths = &both[0];
            if again || done {
                if apart[1] < apart[0] {
                    now = average.clone();
                    worths = &both[1];
                }
                self.rebalance(&start, &now);
                (start, last, before, mass, since) = (now.clone(), least, f64::INFINITY, 0.0, 0);
            }
            if done {
                break;
            }
            table = self.choose(&all, worths, &mut chosen, [&mut now, &mut start, &mut average]);
        }
        let mut own: Vec<&mut f64> = self.pool.iter_mut().flatten().map(|(_, weight)| weight).collect();
        own.iter_mut().for_each(|weight| **weight = 0.0);
        chosen.iter().zip(&now.weights).for_each(|(at, weight)| *own[*at] = *weight);
        self.prices = now.prices;
        Solved { cost, bound }
    }

    /// What no choice of columns costs less than, at prices.
    fn bound(&self, worths: &[Vec<f64>], prices: &[f64]) -> f64 {
        // Added up in order, so that the number of threads changes nothing.
        let least = worths.iter().map(|own| own.iter().copied().fold(f64::INFINITY, f64::min));
        least.sum::<f64>() + self.curves.iter().zip(prices).map(|(curve, price)| curve.part(*price)).sum::<f64>()
    }

    /// The columns for the next steps: those with weight and of each person the cheapest others. The points' weights are
    /// then theirs.
    fn choose(&self, all: &Table, worths: &[Vec<f64>], chosen: &mut Vec<usize>, points: [&mut Point; 3]) -> Table {
        let mut wanted = vec![false; all.costs.len()];
        for point in &points {
            chosen.iter().zip(&point.weights).for_each(|(at, weight)| wanted[*at] |= *weight > 0.0);
        }
        for (own, from) in worths.iter().zip(&all.people) {
            let mut idle: Vec<usize> = (0..own.len()).filter(|at| !wanted[from + at]).collect();
            if idle.len() > IDLE {
                idle.select_nth_unstable_by(IDLE, |a, b| own[*a].total_cmp(&own[*b]));
                idle.truncate(IDLE);
            }
            idle.iter().for_each(|at| wanted[from + at] = true);
        }
        let (table, now) = all.only(|at| wanted[at]);
        for point in points.into_iter().filter(|point| !point.weights.is_empty()) {
            let mut spread = vec![0.0; all.costs.len()];
            chosen.iter().zip(&point.weights).for_each(|(at, weight)| spread[*at] = *weight);
            point.weights = now.iter().map(|at| spread[*at]).collect();
        }
        *chosen = now;
        table
    }

    /// One step of both sides, as long as their movement allows (PDLP's rule).
    fn step(&mut self, table: &Table, now: &Point, count: usize) -> Point {
        loop {
            let (primal, dual) = (self.size / self.balance, self.size * self.balance);
            let pieces: Vec<Vec<f64>> = table.people[..table.people.len() - 1]
                .par_chunks(PIECE)
                .enumerate()
                .map(|(piece, chunk)| {
                    let ends = &table.people[piece * PIECE..][..=chunk.len()];
                    let mut weights = Vec::with_capacity(ends[chunk.len()] - ends[0]);
                    for pair in ends.windows(2) {
                        let from = weights.len();
                        let step = |at| now.weights[at] - primal * table.worth(at, &now.prices);
                        weights.extend((pair[0]..pair[1]).map(step));
                        to_simplex(&mut weights[from..]);
                    }
                    weights
                })
                .collect();
            let weights = pieces.concat();
            let totals = table.totals(&self.curves, &weights);
            let prices: Vec<f64> = (self.curves.iter().zip(&now.prices).zip(totals.iter().zip(&now.totals)))
                .map(|((curve, price), (new, old))| {
                    let step = dual / (curve.unit * curve.unit);
                    curve.price(price + step * (2.0 * new - old), step)
                })
                .collect();
            let (mut moved, mut against) = (0.0, 0.0);
            for (new, old) in weights.iter().zip(&now.weights) {
                moved += self.balance * (new - old) * (new - old);
            }
            for (((new, old), (total, was)), curve) in
                prices.iter().zip(&now.prices).zip(totals.iter().zip(&now.totals)).zip(&self.curves)
            {
                let by = (new - old) * curve.unit;
                moved += by * by / self.balance;
                against += (new - old) * (total - was);
            }
            let limit = if against.abs() > 0.0 { moved / (2.0 * against.abs()) } else { f64::INFINITY };
            let fits = self.size <= limit;
            let tried = (count + 1) as f64;
            let wider = (1.0 - tried.powf(-0.3)) * limit;
            self.size = wider.min((1.0 + tried.powf(-0.6)) * self.size);
            if fits {
                return Point { weights, totals, prices };
            }
        }
    }

    /// Balances both sides by how far each moved since the last start.
    fn rebalance(&mut self, from: &Point, to: &Point) {
        let mut weights = 0.0;
        for (new, old) in to.weights.iter().zip(&from.weights) {
            weights += (new - old) * (new - old);
        }
        let mut prices = 0.0;
        for ((new, old), curve) in to.prices.iter().zip(&from.prices).zip(&self.curves) {
            prices += (new - old) * (new - old) * curve.unit * curve.unit;
        }
        if weights > 1e-12 && prices > 1e-12 {
            let seen = (prices / weights).sqrt();
            self.balance = (0.5 * seen.ln() + 0.5 * self.balance.ln()).exp();
        }
    }
}

/// Moves an average toward a point.
fn blend(average: &mut Point, point: &Point, part: f64) {
    let mix = |to: &mut [f64], from: &[f64]| to.iter_mut().zip(from).for_each(|(to, from)| *to += part * (from - *to));
    mix(&mut average.weights, &point.weights);
    mix(&mut average.totals, &point.totals);
    mix(&mut average.prices, &point.prices);
}

/// The nearest point of the simplex: what is above a threshold, so that it adds up to one.
fn to_simplex(values: &mut [f64]) {
    // Counted from the greatest, so that long steps lose no digits.
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.iter_mut().for_each(|value| *value -= most);
    let mut threshold = -1.0;
    loop {
        let above = values.iter().filter(|value| **value > threshold);
        let (sum, count) = above.fold((0.0, 0usize), |(sum, count), value| (sum + value, count + 1));
        let next = (sum - 1.0) / count.max(1) as f64;
        if next <= threshold + 1e-15 {
            break;
        }
        threshold = next;
    }
    values.iter_mut().for_each(|value| *value = (*value - threshold).max(0.0));
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::units::rng;

    #[test]
    fn the_nearest_point_of_the_simplex_adds_up_to_one_and_no_move_along_it_is_nearer() {
        for seed in 0..500 {
            let mut rng = rng::stream(seed, "simplex");
            // Short steps and very long ones.
            let size = if seed % 2 == 0 { 4.0 } else { 1e12 };
            let from: Vec<f64> = (0..rng.usize(1..=8)).map(|_| size * (rng.f64() - 0.5)).collect();
            let mut to = from.clone();
            to_simplex(&mut to);
            assert!((to.iter().sum::<f64>() - 1.0).abs() < 1e-9 && to.iter().all(|value| *value >= 0.0));
            // What has weight pulls at least as hard as anything else, all with weight alike.
            let pull = |at: usize| from[at] - to[at];
            let held: Vec<usize> = (0..to.len()).filter(|at| to[*at] > 0.0).collect();
            for at in 0..to.len() {
                assert!(
                    held.iter().all(|other| pull(*other) >= pull(at) - 1e-15 * size.max(1e6)),
                    "seed {seed}: {from:?} {to:?}"
                );
            }
        }
    }
}
