//! The master problem: one line per employee, shared forms as rows with convex slack.

use std::collections::HashSet;
use std::time::Duration;

use crate::pricing::{Demands, Hardness, Prepared};
use vuoro_core::units::{Cost, DutyId, EmployeeId, ids::Id};

use super::curve::breakpoints;
use super::lp::{Lp, NewColumn};

/// A roster line with what it costs its owner and adds to the shared forms.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Whose.
    pub employee: EmployeeId,
    /// One duty per day.
    pub line: Vec<DutyId>,
    /// Own cost, hard points at their least-bad price.
    pub cost: Cost,
    /// Shared forms it adds to, ascending, with amounts.
    pub adds: Vec<(u32, i32)>,
}

impl Column {
    /// The column of a line.
    pub fn new(prepared: &Prepared, employee: EmployeeId, line: Vec<DutyId>) -> Self {
        let mut adds: Vec<(u32, i32)> = Vec::new();
        prepared.for_each_touched(employee, &line, |at, amount| adds.push((at as u32, amount as i32)));
        adds.sort_unstable();
        adds.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        let score = prepared.models[employee.index()].line_score(&line);
        let cost = Hardness::least_bad(score);
        Column { employee, line, cost, adds }
    }
}

/// The master in HiGHS with the pool of its columns. Rows: people first, then the shared forms.
pub(super) struct Master<'a> {
    prepared: &'a Prepared,
    lp: Lp,
    /// Columns before the lines: slacks of the shared forms.
    slacks: usize,
    /// The line columns, in the order they stand behind the slacks.
    pub pool: Vec<Column>,
    known: HashSet<(EmployeeId, Vec<DutyId>)>,
    constant: f64,
}

impl<'a> Master<'a> {
    /// A master for everybody, without lines.
    pub fn new(prepared: &'a Prepared) -> Self {
        let mut sides = vec![1.0; prepared.models.len()];
        let mut slacks = Vec::new();
        let mut constant = 0.0;
        for form in &prepared.shared {
            let row = sides.len();
            let cheapest = cheapest(form);
            sides.push((cheapest - form.base) as f64);
            constant += form.value(cheapest) as f64;
            slacks.extend(segments(form, cheapest).into_iter().map(|(sign, slope, length)| NewColumn {
                cost: slope,
                upper: length,
                entries: vec![(row, sign)],
            }));
        }
        let mut lp = Lp::new(&sides);
        lp.add(&slacks);
        Master { prepared, lp, slacks: slacks.len(), pool: Vec::new(), known: HashSet::new(), constant }
    }

    /// Adds the columns that are new; returns how many were.
    pub fn add(&mut self, columns: impl IntoIterator<Item = Column>) -> usize {
        let fresh: Vec<Column> =
            columns.into_iter().filter(|column| self.known.insert((column.employee, column.line.clone()))).collect();
        let people = self.prepared.models.len();
        let new: Vec<NewColumn> = fresh
            .iter()
            .map(|column| NewColumn {
                cost: column.cost as f64,
                upper: f64::INFINITY,
                entries: std::iter::once((column.employee.index(), 1.0))
                    .chain(column.adds.iter().map(|(at, amount)| (people + *at as usize, f64::from(*amount))))
                    .collect(),
            })
            .collect();
        self.lp.add(&new);
        self.pool.extend(fresh);
        new.len()
    }

    /// Solves the linear relaxation.
    pub fn solve(&mut self, limit: Duration) -> Option<Relaxed> {
        let solution = self.lp.solve(limit)?;
        let mut convexity = solution.dual;
        let shared = convexity.split_off(self.prepared.models.len());
        Some(Relaxed { objective: solution.objective + self.constant, convexity, shared })
    }

    /// Solves over the pool as a mixed-integer programme, from the given choice of one column per employee.
    /// Returns the chosen columns.
    pub fn choose(&mut self, start: &[usize], limit: Option<Duration>) -> Option<Vec<usize>> {
        self.lp.make_integer(self.slacks, self.pool.len());
        self.lp.start_from(&self.point(start));
        let values = self.lp.solve_integer(limit)?.value.split_off(self.slacks);
        let chosen: Vec<usize> = (0..self.pool.len()).filter(|at| values[*at] > 0.5).collect();
        (chosen.len() == self.prepared.models.len()).then_some(chosen)
    }

    /// The full point of a choice of columns, slacks included.
    fn point(&self, chosen: &[usize]) -> Vec<f64> {
        let mut totals: Vec<i64> = self.prepared.shared.iter().map(|form| form.base).collect();
        let mut lines = vec![0.0; self.pool.len()];
        for at in chosen {
            lines[*at] = 1.0;
            for (form, amount) in &self.pool[*at].adds {
                totals[*form as usize] += i64::from(*amount);
            }
        }
        let mut values = Vec::with_capacity(self.slacks + lines.len());
        for (form, total) in self.prepared.shared.iter().zip(totals) {
            let cheapest = cheapest(form);
            let mut over = (total - cheapest) as f64;
            let mut under = -over;
            for (sign, _, length) in segments(form, cheapest) {
                let rest = if sign < 0.0 { &mut over } else { &mut under };
                let taken = rest.clamp(0.0, length);
                *rest -= taken;
                values.push(taken);
            }
        }
        values.extend(lines);
        values
    }
}

/// A solution of the linear relaxation over the pool.
#[derive(Clone, Debug)]
pub(super) struct Relaxed {
    /// Cost.
    pub objective: f64,
    /// Dual of each employee's row.
    pub convexity: Vec<f64>,
    /// Dual of each shared form's row.
    pub shared: Vec<f64>,
}

/// The total at which a form costs least.
fn cheapest(form: &Demands) -> i64 {
    breakpoints(form).into_iter().min_by_key(|total| form.value(*total)).unwrap_or(form.base)
}

/// The convex cost as segments away from its cheapest total: sign in the row, slope, length.
fn segments(form: &Demands, cheapest: i64) -> Vec<(f64, f64, f64)> {
    let points = breakpoints(form);
    let slope = |a: i64, b: i64| (form.value(b) - form.value(a)) as f64 / (b - a) as f64;
    let above =
        points.windows(2).filter(|pair| pair[0] >= cheapest).map(|p| (-1.0, slope(p[0], p[1]), (p[1] - p[0]) as f64));
    let below = points
        .windows(2)
        .rev()
        .filter(|pair| pair[1] <= cheapest)
        .map(|p| (1.0, -slope(p[0], p[1]), (p[1] - p[0]) as f64));
    above.chain(below).collect()
}
