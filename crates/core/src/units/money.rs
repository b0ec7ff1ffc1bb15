//! Cost: whole cost units, and the ranks that keep what must not be broken apart from what it costs.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// A cost in whole cost units: cents in scenarios, points in public benchmarks ([`CostUnit`]).
pub type Cost = i64;

/// What one cost unit is, for printing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostUnit {
    /// Hundredths of a euro.
    #[default]
    Cents,
    /// A benchmark's own penalty points.
    Points,
}

impl CostUnit {
    /// The cost as people read it: `1 234.50 €` or `607`.
    pub fn show(self, cost: Cost) -> String {
        match self {
            CostUnit::Points => cost.to_string(),
            CostUnit::Cents => {
                let sign = if cost < 0 { "-" } else { "" };
                let whole = (cost.unsigned_abs() / 100).to_string();
                let mut grouped = String::new();
                for (at, digit) in whole.chars().enumerate() {
                    if at > 0 && (whole.len() - at).is_multiple_of(3) {
                        grouped.push('\u{202f}');
                    }
                    grouped.push(digit);
                }
                format!("{sign}{grouped}.{:02} €", cost.unsigned_abs() % 100)
            }
        }
    }
}

/// Badness in three ranks, compared lexicographically: how much is broken of what is required of single people, how much
/// of what is required of several people together, then cost. No cost, however great, makes up for a rank above it.
///
/// `hard` is in points: one per minute beyond a required bound, [`Score::COUNT`] per counted thing (a duty, a day).
/// `shared` is in points of its own: [`Score::HEAD`] per counted thing (a missing head).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Score {
    /// Points of broken requirements of single people: rest, hours, leave.
    pub hard: i64,
    /// Points of broken requirements of several people together: heads, skills, ratios, a budget.
    pub shared: i64,
    /// Cost in cost units.
    pub soft: Cost,
}

impl Score {
    /// Nothing wrong, nothing to pay.
    pub const ZERO: Score = Score { hard: 0, shared: 0, soft: 0 };
    /// Hard points of one counted thing (a missing day off, a forbidden duty): a shift's worth of minutes.
    pub const COUNT: i64 = 480;
    /// Shared points of one counted thing (a missing head): so many that a few minutes of one still count.
    pub const HEAD: i64 = 200_000;

    /// A cost without broken requirements.
    pub const fn soft(soft: Cost) -> Self {
        Score { soft, ..Score::ZERO }
    }

    /// Broken requirements of single people only.
    pub const fn hard(hard: i64) -> Self {
        Score { hard, ..Score::ZERO }
    }

    /// Broken requirements of several people together only.
    pub const fn shared(shared: i64) -> Self {
        Score { shared, ..Score::ZERO }
    }

    /// Is nothing broken that is required of single people?
    pub fn is_legal(self) -> bool {
        self.hard == 0
    }

    /// Is nothing required broken at all?
    pub fn is_complete(self) -> bool {
        self.hard == 0 && self.shared == 0
    }

    /// The greater of each rank.
    pub fn each_max(self, other: Score) -> Score {
        self.zip(other, i64::max)
    }

    /// Both scores rank by rank.
    fn zip(self, other: Score, of: impl Fn(i64, i64) -> i64) -> Score {
        let Score { hard, shared, soft } = other;
        Score { hard: of(self.hard, hard), shared: of(self.shared, shared), soft: of(self.soft, soft) }
    }
}

impl Add for Score {
    type Output = Score;
    fn add(self, other: Score) -> Score {
        self.zip(other, i64::add)
    }
}

impl Sub for Score {
    type Output = Score;
    fn sub(self, other: Score) -> Score {
        self.zip(other, i64::sub)
    }
}

impl Neg for Score {
    type Output = Score;
    fn neg(self) -> Score {
        Score::ZERO - self
    }
}

impl Mul<i64> for Score {
    type Output = Score;
    fn mul(self, times: i64) -> Score {
        Score { hard: self.hard * times, shared: self.shared * times, soft: self.soft * times }
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        *self = *self + other;
    }
}

impl SubAssign for Score {
    fn sub_assign(&mut self, other: Score) {
        *self = *self - other;
    }
}

impl Sum for Score {
    fn sum<T: Iterator<Item = Score>>(scores: T) -> Score {
        scores.fold(Score::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_requirements_outrank_any_cost() {
        let dear = Score::soft(i64::MAX / 2);
        assert!(Score::shared(1) - dear > dear);
        assert!(Score::hard(1) - dear > Score::shared(1_000_000) + dear);
    }

    #[test]
    fn cents_print_as_euros_and_points_as_they_are() {
        assert_eq!(CostUnit::Cents.show(123_450), "1\u{202f}234.50 €");
        assert_eq!(CostUnit::Cents.show(-5), "-0.05 €");
        assert_eq!(CostUnit::Points.show(607), "607");
    }
}
