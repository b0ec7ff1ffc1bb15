//! Cost: whole cost units, and the pair that keeps what must not be broken apart from what it costs.

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

/// Badness in two ranks, compared lexicographically: first how much of what is required is broken, then cost.
///
/// `hard` is in points: one per minute beyond a required bound, [`Score::COUNT`] per counted thing (a duty, a day).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Score {
    /// Points of broken requirements.
    pub hard: i64,
    /// Cost in cost units.
    pub soft: Cost,
}

impl Score {
    /// Nothing wrong, nothing to pay.
    pub const ZERO: Score = Score { hard: 0, soft: 0 };
    /// Hard points of one counted thing (a missing day off, a forbidden duty): a shift's worth of minutes.
    pub const COUNT: i64 = 480;

    /// A cost without broken requirements.
    pub fn soft(soft: Cost) -> Self {
        Score { hard: 0, soft }
    }

    /// Broken requirements only.
    pub fn hard(hard: i64) -> Self {
        Score { hard, soft: 0 }
    }

    /// Is nothing required broken?
    pub fn is_legal(self) -> bool {
        self.hard == 0
    }
}

impl Add for Score {
    type Output = Score;
    fn add(self, other: Score) -> Score {
        Score { hard: self.hard + other.hard, soft: self.soft + other.soft }
    }
}

impl Sub for Score {
    type Output = Score;
    fn sub(self, other: Score) -> Score {
        Score { hard: self.hard - other.hard, soft: self.soft - other.soft }
    }
}

impl Neg for Score {
    type Output = Score;
    fn neg(self) -> Score {
        Score { hard: -self.hard, soft: -self.soft }
    }
}

impl Mul<i64> for Score {
    type Output = Score;
    fn mul(self, times: i64) -> Score {
        Score { hard: self.hard * times, soft: self.soft * times }
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
        assert!(Score { hard: 1, soft: -1_000_000 } > Score { hard: 0, soft: 1_000_000 });
    }

    #[test]
    fn cents_print_as_euros_and_points_as_they_are() {
        assert_eq!(CostUnit::Cents.show(123_450), "1\u{202f}234.50 €");
        assert_eq!(CostUnit::Cents.show(-5), "-0.05 €");
        assert_eq!(CostUnit::Points.show(607), "607");
    }
}
