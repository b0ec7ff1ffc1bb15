//! A plain linear model in whole numbers: named columns and rows, no solver in sight.
//!
//! Every column is bounded and every figure is an integer, so that a value vector can be checked exactly and any
//! row prices, however rough, give a lower bound that is valid without tolerance ([`Model::dual`]).

use std::fmt;

use vuoro_core::units::Score;

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name, for people.
    pub name: String,
    /// Smallest value.
    pub low: i64,
    /// Largest value.
    pub high: i64,
    /// Must it be whole?
    pub integer: bool,
    /// Cost of one unit.
    pub cost: Score,
}

/// A linear restriction: `low <= sum of terms <= high`, open where `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Name, for people.
    pub name: String,
    /// Lower bound.
    pub low: Option<i64>,
    /// Upper bound.
    pub high: Option<i64>,
    /// Columns and their factors.
    pub terms: Vec<(usize, i64)>,
}

/// Columns, rows and a constant; the cost is to be made small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// The variables.
    pub columns: Vec<Column>,
    /// The restrictions.
    pub rows: Vec<Row>,
    /// Cost that is always paid.
    pub constant: Score,
}

/// Fixed point of prices: fine enough that rounding them costs nothing that shows in a whole bound.
const SCALE: i128 = 1 << 24;

/// What row prices prove: the cost that the priced rows and the columns' bounds leave when everything else is
/// ignored, and what each column's unit adds to it.
#[derive(Clone, Debug)]
pub struct Dual {
    bound: i128,
    reduced: Vec<i128>,
}

/// Which part of the cost is to be made small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// What is required of single people and broken.
    Hard,
    /// What is required of several people together and broken.
    Shared,
    /// What it costs.
    Soft,
}

impl Rank {
    /// The part of a score.
    pub fn of(self, score: Score) -> i64 {
        match self {
            Rank::Hard => score.hard,
            Rank::Shared => score.shared,
            Rank::Soft => score.soft,
        }
    }
}

impl Model {
    /// Adds a column and returns its position.
    pub fn column(&mut self, column: Column) -> usize {
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// Adds a row `low <= sum <= high`.
    pub fn row(&mut self, name: impl Into<String>, bounds: (Option<i64>, Option<i64>), terms: Vec<(usize, i64)>) {
        self.rows.push(Row { name: name.into(), low: bounds.0, high: bounds.1, terms });
    }

    /// Can anything add to this part of the cost?
    pub fn is_priced(&self, rank: Rank) -> bool {
        rank.of(self.constant) != 0 || self.columns.iter().any(|column| rank.of(column.cost) != 0)
    }

    /// Keeps a part of the cost at or below `limit`, if any column can add to it.
    pub fn cap(&mut self, rank: Rank, limit: i64) {
        let priced = self.columns.iter().enumerate().filter(|(_, column)| rank.of(column.cost) != 0);
        let terms: Vec<(usize, i64)> = priced.map(|(at, column)| (at, rank.of(column.cost))).collect();
        if !terms.is_empty() {
            let name = match rank {
                Rank::Hard => "hard",
                Rank::Shared => "shared",
                Rank::Soft => "soft",
            };
            self.row(name, (None, Some(limit - rank.of(self.constant))), terms);
        }
    }

    /// The cost of a value vector, constant included.
    pub fn cost(&self, values: &[i64]) -> Score {
        let paid: Score = self.columns.iter().zip(values).map(|(column, value)| column.cost * *value).sum();
        self.constant + paid
    }

    /// The name of the first bound or row that a value vector breaks.
    pub fn broken(&self, values: &[i64]) -> Option<&str> {
        let column = self.columns.iter().zip(values).find(|(column, v)| !(column.low..=column.high).contains(*v));
        let row = self.rows.iter().find(|row| {
            let sum: i64 = row.terms.iter().map(|(at, factor)| factor * values[*at]).sum();
            row.low.is_some_and(|low| sum < low) || row.high.is_some_and(|high| sum > high)
        });
        column.map(|(column, _)| column.name.as_str()).or(row.map(|row| row.name.as_str()))
    }

    /// What row prices prove: computed in whole numbers, so it holds whatever made the prices.
    pub fn dual(&self, rank: Rank, prices: &[f64]) -> Dual {
        let mut reduced: Vec<i128> =
            self.columns.iter().map(|column| i128::from(rank.of(column.cost)) * SCALE).collect();
        let mut bound = i128::from(rank.of(self.constant)) * SCALE;
        for (row, price) in self.rows.iter().zip(prices) {
            let wanted = if price.is_finite() { price.clamp(-1e12, 1e12) } else { 0.0 };
            let price = (wanted * SCALE as f64).round() as i128;
            let Some(side) = (if price > 0 { row.low } else { row.high }) else { continue };
            bound += price * i128::from(side);
            for (at, factor) in &row.terms {
                reduced[*at] -= price * i128::from(*factor);
            }
        }
        for (column, left) in self.columns.iter().zip(&reduced) {
            bound += left * i128::from(if *left > 0 { column.low } else { column.high });
        }
        Dual { bound, reduced }
    }

    /// Fixes every column at its cheap end whose other values cost more than `limit`, by what prices prove. No
    /// solution that costs at most `limit` is lost. Returns how many columns are fixed now.
    pub fn fix(&mut self, dual: &Dual, limit: i64) -> usize {
        let slack = i128::from(limit) * SCALE - dual.bound;
        for (column, reduced) in self.columns.iter_mut().zip(&dual.reduced) {
            // Continuous columns may take any part of a unit; only flows are, which are whole when the rest is.
            if *reduced > slack.max(0) {
                column.high = column.low;
            } else if -*reduced > slack.max(0) {
                column.low = column.high;
            }
        }
        self.columns.iter().filter(|column| column.low == column.high).count()
    }

    /// Columns and rows together.
    pub fn size(&self) -> usize {
        self.columns.len() + self.rows.len()
    }
}

impl Dual {
    /// The lower bound on the cost, rounded up.
    pub fn bound(&self) -> i64 {
        let up = self.bound.div_euclid(SCALE) + i128::from(self.bound.rem_euclid(SCALE) != 0);
        up.clamp(i64::MIN.into(), i64::MAX.into()) as i64
    }
}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "minimise {}", show(self.constant))?;
        for column in self.columns.iter().filter(|column| column.cost != Score::ZERO) {
            writeln!(f, "  {} {}", show(column.cost), column.name)?;
        }
        writeln!(f, "rows")?;
        for row in &self.rows {
            write!(f, "  {}: ", row.name)?;
            match (row.low, row.high) {
                (Some(low), Some(high)) if low == high => write!(f, "{low} =")?,
                (Some(low), Some(high)) => write!(f, "{low} <= {high} >=")?,
                (Some(low), None) => write!(f, "{low} <=")?,
                (None, Some(high)) => write!(f, "{high} >=")?,
                (None, None) => write!(f, "free")?,
            }
            for (at, factor) in &row.terms {
                write!(f, " {factor:+} {}", self.columns[*at].name)?;
            }
            writeln!(f)?;
        }
        writeln!(f, "columns")?;
        for column in &self.columns {
            let kind = if column.integer { "whole" } else { "any" };
            writeln!(f, "  {} {kind} {}..{}", column.name, column.low, column.high)?;
        }
        Ok(())
    }
}

fn show(score: Score) -> String {
    match score {
        Score { hard: 0, shared: 0, soft } => soft.to_string(),
        Score { hard, shared: 0, soft } => format!("{hard}!{soft:+}"),
        Score { hard, shared, soft } => format!("{hard}!{shared:+}!{soft:+}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two workers for one seat: `a + b + short = 1`, a costs 3, b costs 5, an empty seat 9.
    fn seat() -> Model {
        let mut model = Model { constant: Score::soft(2), ..Model::default() };
        let column = |name: &str, cost| Column { name: name.into(), low: 0, high: 1, integer: true, cost };
        let a = model.column(column("a", Score::soft(3)));
        let b = model.column(column("b", Score::soft(5)));
        let short = model.column(column("short", Score { hard: 1, ..Score::soft(9) }));
        model.row("seat", (Some(1), Some(1)), vec![(a, 1), (b, 1), (short, 1)]);
        model
    }

    #[test]
    fn any_row_price_gives_a_lower_bound_and_the_right_one_gives_the_optimum() {
        let model = seat();
        let bound = |price: f64| model.dual(Rank::Soft, &[price]).bound();
        assert_eq!(bound(3.0), 5);
        assert_eq!(bound(2.5), 5, "4.5 rounds up");
        assert!([-40.0, 0.0, 1.0, 4.5, 1e9, f64::NAN].iter().all(|price| bound(*price) <= 5));
    }

    #[test]
    fn columns_that_cannot_be_in_a_good_solution_are_fixed() {
        let mut model = seat();
        let dual = model.dual(Rank::Soft, &[3.0]);
        assert_eq!(model.clone().fix(&dual, 7), 1, "with b it costs 7, with an empty seat 11");
        assert_eq!(model.fix(&dual, 6), 2);
        assert_eq!(model.broken(&[1, 0, 0]), None);
    }

    #[test]
    fn a_model_prints_checks_and_caps_what_is_hard() {
        let mut model = seat();
        assert_eq!(model.cost(&[0, 0, 1]), Score { hard: 1, ..Score::soft(11) });
        assert_eq!(model.broken(&[1, 1, 0]), Some("seat"));
        assert_eq!(model.broken(&[0, 2, 0]), Some("b"));
        model.cap(Rank::Hard, 0);
        assert_eq!(model.broken(&[0, 0, 1]), Some("hard"));
        assert_eq!(model.broken(&[0, 1, 0]), None);
        let text = model.to_string();
        assert!(text.contains("seat: 1 = +1 a +1 b +1 short") && text.contains("1!+9 short"), "{text}");
    }
}
