//! Pay per minute as an exact fraction.

use std::cmp::Ordering;

use crate::units::{Cost, Minutes};

/// Pay per minute: so many cents for so many minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate {
    cents: Cost,
    minutes: Minutes,
}

/// All of the pay, in thousandths.
pub const WHOLE: i64 = 1000;

impl Rate {
    /// So many cents an hour.
    pub fn hourly(cents: Cost) -> Self {
        Rate { cents, minutes: 60 }
    }

    /// Monthly pay divided by so many hours.
    pub fn monthly(cents: Cost, divisor: i64) -> Self {
        Rate { cents, minutes: divisor.max(1) * 60 }
    }

    /// A share of the pay for so many minutes, in thousandths, rounded to the nearest cent.
    pub fn share(self, minutes: Minutes, thousandths: i64) -> Cost {
        let exact = i128::from(self.cents) * i128::from(minutes) * i128::from(thousandths);
        rounded(exact, i128::from(self.minutes) * i128::from(WHOLE))
    }

    /// Which pays less?
    pub fn total_cmp(self, other: Rate) -> Ordering {
        let crossed = |one: Rate, other: Rate| i128::from(one.cents) * i128::from(other.minutes);
        crossed(self, other).cmp(&crossed(other, self))
    }
}

/// `exact / by`, rounded to the nearest whole number.
pub(super) fn rounded(exact: i128, by: i128) -> Cost {
    i64::try_from((exact + by / 2).div_euclid(by)).unwrap_or(i64::MAX)
}
