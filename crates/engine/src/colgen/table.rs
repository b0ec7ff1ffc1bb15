//! Columns of a master in contiguous memory, for many sweeps over all of them.

use rayon::prelude::*;

use super::curve::Curve;

/// Sums of a column that are added up at a time.
const LANES: usize = 4;

/// From so many columns on, halves are added up at the same time.
const MANY: usize = 4096;

/// Columns in contiguous memory.
pub(super) struct Table {
    /// Where each person's columns begin.
    pub people: Vec<usize>,
    pub costs: Vec<f64>,
    /// Where each column's entries begin.
    starts: Vec<usize>,
    rows: Vec<u32>,
    amounts: Vec<f32>,
}

impl Default for Table {
    fn default() -> Self {
        Table { people: vec![0], costs: Vec::new(), starts: vec![0], rows: Vec::new(), amounts: Vec::new() }
    }
}

impl Table {
    /// Cost of a column at prices.
    #[inline]
    pub fn worth(&self, column: usize, prices: &[f64]) -> f64 {
        let range = self.starts[column]..self.starts[column + 1];
        let (rows, amounts) = (&self.rows[range.clone()], &self.amounts[range]);
        let paid = |(row, amount): (&u32, &f32)| prices[*row as usize] * f64::from(*amount);
        // Several sums at a time: each addition would wait for the one before it.
        let mut sums = [0.0; LANES];
        let (rows, amounts) = (rows.chunks_exact(LANES), amounts.chunks_exact(LANES));
        let rest: f64 = rows.remainder().iter().zip(amounts.remainder()).map(paid).sum();
        for pair in rows.zip(amounts) {
            sums.iter_mut().zip(pair.0.iter().zip(pair.1)).for_each(|(sum, entry)| *sum += paid(entry));
        }
        self.costs[column] + sums.iter().sum::<f64>() + rest
    }

    /// What weights add up to, and cost.
    pub fn totals(&self, curves: &[Curve], weights: &[f64]) -> Vec<f64> {
        let mut totals: Vec<f64> = curves.iter().map(|curve| curve.base).collect();
        if weights.len() < MANY {
            self.add(&mut totals, weights, 0);
            return totals;
        }
        // Always two halves, so that the number of threads changes nothing.
        let (first, second) = weights.split_at(weights.len() / 2);
        let mut others = vec![0.0; totals.len()];
        rayon::join(|| self.add(&mut totals, first, 0), || self.add(&mut others, second, first.len()));
        totals.iter_mut().zip(others).for_each(|(total, other)| *total += other);
        totals
    }

    /// Adds what the weights of the columns from `first` on add up to.
    fn add(&self, totals: &mut [f64], weights: &[f64], first: usize) {
        for (column, weight) in (first..).zip(weights).filter(|(_, weight)| **weight > 0.0) {
            let range = self.starts[column]..self.starts[column + 1];
            for (row, amount) in self.rows[range.clone()].iter().zip(&self.amounts[range]) {
                totals[*row as usize] += weight * f64::from(*amount);
            }
        }
    }

    /// What each column costs at prices, by people.
    pub fn worths(&self, prices: &[f64]) -> Vec<Vec<f64>> {
        let own = |pair: &[usize]| (pair[0]..pair[1]).map(|at| self.worth(at, prices)).collect();
        self.people.par_windows(2).map(own).collect()
    }

    /// What weights and their totals cost.
    pub fn cost(&self, curves: &[Curve], weights: &[f64], totals: &[f64]) -> f64 {
        let lines: f64 = self.costs.iter().zip(weights).map(|(cost, weight)| cost * weight).sum();
        lines + curves.iter().zip(totals).map(|(curve, total)| curve.cost(*total)).sum::<f64>()
    }

    /// The columns that are wanted, and which they are.
    pub fn only(&self, wanted: impl Fn(usize) -> bool) -> (Table, Vec<usize>) {
        let mut table = Table::default();
        let mut chosen = Vec::new();
        for pair in self.people.windows(2) {
            for at in (pair[0]..pair[1]).filter(|at| wanted(*at)) {
                let range = self.starts[at]..self.starts[at + 1];
                table.push(
                    self.costs[at],
                    self.rows[range.clone()].iter().copied().zip(self.amounts[range].iter().copied()),
                );
                chosen.push(at);
            }
            table.people.push(table.costs.len());
        }
        (table, chosen)
    }

    /// Adds a column of the last person.
    pub fn push(&mut self, cost: f64, entries: impl Iterator<Item = (u32, f32)>) {
        self.costs.push(cost);
        for (row, amount) in entries {
            self.rows.push(row);
            self.amounts.push(amount);
        }
        self.starts.push(self.rows.len());
    }
}
