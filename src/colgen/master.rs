//! The master problem: one line per employee, shared forms as rows with convex slack.

use std::collections::HashSet;
use std::time::Duration;

use crate::pricing::{Demands, Prepared};
use crate::units::{Cost, DutyId, EmployeeId, ids::Id};

use super::lp::{Lp, NewColumn, Solution};

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
        let cost = crate::pricing::Hardness::LEAST_BAD.value(score).unwrap_or(i64::MAX);
        Column { employee, line, cost, adds }
    }
}

/// Not in the master.
const NONE: usize = usize::MAX;

/// The master in HiGHS with the pool of its columns. Rows: people first, then the shared forms they can touch.
pub(super) struct Master<'a> {
    prepared: &'a Prepared,
    lp: Lp,
    /// Columns before the lines: slacks of the shared forms.
    slacks: usize,
    /// The line columns, in the order they stand behind the slacks.
    pub pool: Vec<Column>,
    known: HashSet<(EmployeeId, Vec<DutyId>)>,
    constant: f64,
    /// Row of each employee, or [`NONE`].
    person_row: Vec<usize>,
    /// Row of each shared form, or [`NONE`].
    form_row: Vec<usize>,
    /// The shared forms with a row, in order, and their totals without the people of this master.
    forms: Vec<(usize, i64)>,
}

impl<'a> Master<'a> {
    /// A master for everybody, without lines.
    pub fn new(prepared: &'a Prepared) -> Self {
        let everybody: Vec<usize> = (0..prepared.models.len()).collect();
        let base: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
        Self::among(prepared, &everybody, &[], &base)
    }

    /// A master for some people (ascending), without lines; `base` are the totals that the others give. `guests` among
    /// them bring no rows of their own.
    pub fn among(prepared: &'a Prepared, people: &[usize], guests: &[usize], base: &[i64]) -> Self {
        let mut person_row = vec![NONE; prepared.models.len()];
        let mut touched = vec![people.len() == prepared.models.len(); prepared.shared.len()];
        for (row, person) in people.iter().enumerate() {
            person_row[*person] = row;
            if guests.binary_search(person).is_err() {
                prepared.for_each_form(EmployeeId::from_index(*person), |form| touched[form] = true);
            }
        }
        let forms: Vec<(usize, i64)> = (0..touched.len()).filter(|at| touched[*at]).map(|at| (at, base[at])).collect();
        let mut form_row = vec![NONE; prepared.shared.len()];
        let mut sides = vec![1.0; people.len()];
        let mut slacks = Vec::new();
        let mut constant = 0.0;
        for (at, base) in &forms {
            let form = &prepared.shared[*at];
            let row = sides.len();
            form_row[*at] = row;
            let cheapest = cheapest(form);
            sides.push((cheapest - base) as f64);
            constant += form.value(cheapest) as f64;
            slacks.extend(segments(form, cheapest).into_iter().map(|(sign, slope, length)| NewColumn {
                cost: slope,
                upper: length,
                entries: vec![(row, sign)],
            }));
        }
        let mut lp = Lp::new(&sides);
        lp.add(&slacks);
        let (pool, known) = (Vec::new(), HashSet::new());
        Master { prepared, lp, slacks: slacks.len(), pool, known, constant, person_row, form_row, forms }
    }

    /// What a choice of one column for each of this master's people costs, the forms without a row left out.
    pub fn cost_of(&self, chosen: &[&Column]) -> Cost {
        let mut totals = vec![0; self.prepared.shared.len()];
        for (form, base) in &self.forms {
            totals[*form] = *base;
        }
        for (form, amount) in chosen.iter().flat_map(|column| &column.adds) {
            totals[*form as usize] += i64::from(*amount);
        }
        let shared: Cost = self.forms.iter().map(|(form, _)| self.prepared.shared[*form].value(totals[*form])).sum();
        shared + chosen.iter().map(|column| column.cost).sum::<Cost>()
    }

    /// Has a shared form a row?
    pub fn counts(&self, form: usize) -> bool {
        self.form_row[form] != NONE
    }

    /// Adds the columns that are new; returns how many were.
    pub fn add(&mut self, columns: impl IntoIterator<Item = Column>) -> usize {
        let fresh: Vec<Column> =
            columns.into_iter().filter(|column| self.known.insert((column.employee, column.line.clone()))).collect();
        let new: Vec<NewColumn> = fresh
            .iter()
            .map(|column| NewColumn {
                cost: column.cost as f64,
                upper: f64::INFINITY,
                entries: std::iter::once((self.person_row[column.employee.index()], 1.0))
                    .chain(column.adds.iter().map(|(at, amount)| (self.form_row[*at as usize], f64::from(*amount))))
                    .filter(|(row, _)| *row != NONE)
                    .collect(),
            })
            .collect();
        self.lp.add(&new);
        self.pool.extend(fresh);
        new.len()
    }

    /// Solves the linear relaxation; `dual` after bounds were changed.
    pub fn solve(&mut self, dual: bool, limit: Duration) -> Option<Relaxed> {
        if dual {
            self.lp.dual_simplex();
        } else {
            self.lp.primal_simplex();
        }
        let solution = self.lp.solve(limit)?;
        Some(self.relaxed(solution))
    }

    fn relaxed(&self, solution: Solution) -> Relaxed {
        let dual = |row: &usize| solution.dual.get(*row).copied().unwrap_or(0.0);
        Relaxed {
            objective: solution.objective + self.constant,
            value: solution.value[self.slacks..].to_vec(),
            reduced: solution.reduced[self.slacks..].to_vec(),
            convexity: self.person_row.iter().map(dual).collect(),
            shared: self.form_row.iter().map(dual).collect(),
        }
    }

    /// Drops pool columns by position (ascending).
    pub fn drop_columns(&mut self, positions: &[usize]) {
        if positions.is_empty() {
            return;
        }
        let in_lp: Vec<usize> = positions.iter().map(|at| at + self.slacks).collect();
        self.lp.delete(&in_lp);
        for at in positions.iter().rev() {
            let column = self.pool.remove(*at);
            self.known.remove(&(column.employee, column.line));
        }
    }

    /// Allows or bars a pool column.
    pub fn allow(&mut self, position: usize, allowed: bool) {
        self.lp.set_upper(self.slacks + position, if allowed { f64::INFINITY } else { 0.0 });
    }

    /// Solves over the pool as a mixed-integer programme, from the given choice of one column per employee.
    /// Returns the chosen columns.
    pub fn choose(&mut self, start: &[usize], limit: Duration) -> Option<Vec<usize>> {
        self.lp.make_integer(self.slacks, self.pool.len());
        if !start.is_empty() {
            self.lp.start_from(&self.point(start));
        }
        let (solution, _) = self.lp.solve_integer(limit);
        let values = &solution?.value[self.slacks..];
        let chosen: Vec<usize> = (0..self.pool.len()).filter(|at| values[*at] > 0.5).collect();
        let people = self.person_row.iter().filter(|row| **row != NONE).count();
        (chosen.len() == people).then_some(chosen)
    }

    /// The full point of a choice of columns, slacks included.
    fn point(&self, chosen: &[usize]) -> Vec<f64> {
        let mut totals = vec![0; self.prepared.shared.len()];
        for (form, base) in &self.forms {
            totals[*form] = *base;
        }
        let mut values = vec![0.0; self.slacks];
        let mut lines = vec![0.0; self.pool.len()];
        for at in chosen {
            lines[*at] = 1.0;
            for (form, amount) in &self.pool[*at].adds {
                totals[*form as usize] += i64::from(*amount);
            }
        }
        let mut slot = 0;
        for (at, _) in &self.forms {
            let form = &self.prepared.shared[*at];
            let cheapest = cheapest(form);
            let mut over = (totals[*at] - cheapest) as f64;
            let mut under = -over;
            for (sign, _, length) in segments(form, cheapest) {
                let rest = if sign < 0.0 { &mut over } else { &mut under };
                values[slot] = rest.clamp(0.0, length);
                *rest -= values[slot];
                slot += 1;
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
    /// Share of each pool column.
    pub value: Vec<f64>,
    /// Reduced cost of each pool column.
    pub reduced: Vec<f64>,
    /// Dual of each employee's row, 0 for those without.
    pub convexity: Vec<f64>,
    /// Dual of each shared form's row, 0 for those without.
    pub shared: Vec<f64>,
}

/// The totals at which a form's cost changes slope, ends included, ascending.
pub(super) fn breakpoints(form: &Demands) -> Vec<i64> {
    let hinges = form.bounds.below.iter().chain(&form.bounds.above).map(|hinge| hinge.bound);
    let mut points: Vec<i64> =
        hinges.filter(|bound| (form.low..=form.high).contains(bound)).chain([form.low, form.high]).collect();
    points.sort_unstable();
    points.dedup();
    points
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
