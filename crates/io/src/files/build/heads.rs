//! The arithmetic from an expected amount to heads, and the words that say how a number came about.

use vuoro_core::domain::Origin;
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{Minutes, time::Clock};

/// What is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// People cared for.
    Clients,
    /// Care-intensity points.
    Points,
    /// People who arrive, call or write.
    Arrivals,
    /// Visits to make.
    Visits,
}

impl Measure {
    /// Its name in messages.
    pub(super) fn name(self) -> Text {
        match self {
            Measure::Clients => text!("measure-clients"),
            Measure::Points => text!("measure-points"),
            Measure::Arrivals => text!("measure-arrivals"),
            Measure::Visits => text!("measure-visits"),
        }
    }

    /// An amount of it (in thousandths): `18 clients`.
    fn counted(self, amount: i64) -> Text {
        let amount = decimal(amount, 3);
        match self {
            Measure::Clients => text!("heads-clients", amount = amount),
            Measure::Points => text!("heads-points", amount = amount),
            Measure::Arrivals => text!("heads-arrivals", amount = amount),
            Measure::Visits => text!("heads-visits", amount = amount),
        }
    }

    /// Is it expected at times of the day, rather than all day?
    pub(super) fn is_hourly(self) -> bool {
        matches!(self, Measure::Arrivals | Measure::Visits)
    }
}

/// Which way broken heads go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Rounding {
    /// Up to the next whole head.
    #[default]
    Up,
    /// To the nearest whole head, halves up.
    Nearest,
}

/// How an amount becomes heads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Conversion {
    /// Clients: workers for each, in thousandths. Arrivals and visits: minutes of service.
    pub factor: i64,
    /// Clients: a worker's minutes in a week. Points: those of one worker, in thousandths. Arrivals and visits: how
    /// much of the time is to be filled, in thousandths.
    pub divisor: i64,
    /// Which share of the amount falls here, in thousandths.
    pub share: i64,
    /// Which share of the heads must be there, in thousandths.
    pub required: i64,
    /// Heads that must be there whatever is expected.
    pub minimum: i64,
    /// Rounding.
    pub rounding: Rounding,
}

/// Heads, and where they come from.
pub(super) struct Heads {
    pub minimum: i64,
    pub target: i64,
    pub origin: Origin,
}

impl Conversion {
    /// The heads for an amount (in thousandths) in a stretch of so many minutes of work.
    pub(super) fn heads(&self, of: Measure, amount: i64, minutes: Minutes) -> Heads {
        let [amount_, factor, divisor, share, minutes_] =
            [amount, self.factor, self.divisor, self.share, minutes].map(i128::from);
        let thousand: i128 = 1000;
        let (above, below) = match of {
            // Workers × a worker's minutes a day, over the minutes of the stretch.
            Measure::Clients => (amount_ * factor * divisor * share, 7 * thousand.pow(3) * minutes_),
            Measure::Points => (amount_ * share, thousand * divisor),
            Measure::Arrivals | Measure::Visits => (amount_ * factor * share, thousand * minutes_ * divisor),
        };
        let below = below.max(1);
        let needed = self.rounded(above, below);
        let must = self.rounded(above * i128::from(self.required), below * thousand);
        let exact = (above * 100 + below / 2) / below;
        let exact = decimal(exact.try_into().unwrap_or(i64::MAX), 2);
        let words = text!("heads-result", computation = self.words(of, amount, minutes), heads = exact);
        let always = text!("heads-always", heads = self.minimum);
        let minimum = match self.required {
            _ if self.minimum > must => always.clone(),
            1000 => words.clone(),
            share => text!("heads-required", percent = decimal(share, 1), computation = &words),
        };
        let target = if self.minimum > needed { always } else { words };
        Heads { minimum: must.max(self.minimum), target: needed.max(self.minimum), origin: Origin { minimum, target } }
    }

    fn rounded(&self, above: i128, below: i128) -> i64 {
        let heads = match self.rounding {
            Rounding::Up => (above + below - 1) / below,
            Rounding::Nearest => (above * 2 + below) / (below * 2),
        };
        heads.try_into().unwrap_or(i64::MAX)
    }

    /// The computation without its result: `18 clients × 0.6 × 5:28 h a day × 40 % ÷ 7:50 h`.
    fn words(&self, of: Measure, amount: i64, minutes: Minutes) -> Text {
        let amount = of.counted(amount);
        let work = match of {
            Measure::Clients => {
                let daily = Clock((self.divisor + 3) / 7);
                text!("heads-times-ratio", amount = amount, ratio = decimal(self.factor, 3), daily = daily)
            }
            Measure::Arrivals | Measure::Visits => {
                text!("heads-times-service", amount = amount, service = Clock(self.factor))
            }
            Measure::Points => amount,
        };
        let work = match self.share {
            1000 => work,
            share => text!("heads-times-share", work = work, percent = decimal(share, 1)),
        };
        match of {
            Measure::Points => text!("heads-per-worker", work = work, points = decimal(self.divisor, 3)),
            Measure::Arrivals | Measure::Visits if self.divisor != 1000 => {
                let occupancy = decimal(self.divisor, 1);
                text!("heads-per-time-occupied", work = work, time = Clock(minutes), percent = occupancy)
            }
            _ => text!("heads-per-time", work = work, time = Clock(minutes)),
        }
    }
}

/// A number given in its smallest unit (125 with one decimal is 12.5), without needless zeros.
pub(super) fn decimal(mut value: i64, mut decimals: u8) -> Arg {
    while decimals > 0 && value % 10 == 0 {
        (value, decimals) = (value / 10, decimals - 1);
    }
    if decimals == 0 { Arg::Number(value) } else { Arg::Decimal { value, decimals } }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Conversion =
        Conversion { factor: 0, divisor: 1000, share: 1000, required: 0, minimum: 0, rounding: Rounding::Up };

    #[test]
    fn clients_times_ratio_are_workers_whose_day_is_shared_among_shifts() {
        // 18 × 0.6 = 10.8 workers of 2295 / 7 = 327.86 minutes a day: 3540.86 minutes. 40 % of it are 1416.34 minutes,
        // in mornings of 7:50 (470 minutes): 3.0135 heads.
        let ratio = Conversion { factor: 600, divisor: 2295, share: 400, required: 1000, ..PLAIN };
        let heads = ratio.heads(Measure::Clients, 18_000, 470);
        assert_eq!((heads.minimum, heads.target), (4, 4));
        assert_eq!(heads.origin.target, "18 clients × 0.6 × 5:28 h a day × 40 % ÷ 7:50 h = 3.01");
        assert_eq!(heads.origin.minimum, heads.origin.target);
        let nearest = Conversion { rounding: Rounding::Nearest, ..ratio };
        assert_eq!(nearest.heads(Measure::Clients, 18_000, 470).target, 3);
    }

    #[test]
    fn points_are_divided_by_what_one_worker_can_answer_for() {
        // 84 points at 24 a worker: 3.5 heads, so 4. 80 % of 3.5 are 2.8, so 3 must be there.
        let points = Conversion { divisor: 24_000, required: 800, ..PLAIN };
        let heads = points.heads(Measure::Points, 84_000, 470);
        assert_eq!((heads.minimum, heads.target), (3, 4));
        assert_eq!(heads.origin.target, "84 points ÷ 24 a worker = 3.5");
        assert_eq!(heads.origin.minimum, "80 % of 84 points ÷ 24 a worker = 3.5");
        // Exactly 3 stay 3.
        assert_eq!(points.heads(Measure::Points, 72_000, 470).target, 3);
    }

    #[test]
    fn arrivals_take_their_time_and_leave_some_of_it_free() {
        // 22 arrivals × 9 minutes in an hour are 198 minutes: 3.3 busy people, at 80 % of their time 4.125.
        let arrivals = Conversion { factor: 9, divisor: 800, ..PLAIN };
        let heads = arrivals.heads(Measure::Arrivals, 22_000, 60);
        assert_eq!((heads.minimum, heads.target), (0, 5));
        assert_eq!(heads.origin.target, "22 arrivals × 0:09 h ÷ 1:00 h ÷ 80 % = 4.13");
    }

    #[test]
    fn an_amount_is_singular_where_the_language_has_it() {
        use vuoro_core::text::Lang;
        let words = |amount: i64, lang| Measure::Clients.counted(amount).say(lang);
        assert_eq!((words(1_000, Lang::En), words(1_500, Lang::En)), ("1 client".into(), "1.5 clients".into()));
        assert_eq!((words(1_000, Lang::Fi), words(2_000, Lang::Fi)), ("1 asiakas".into(), "2 asiakasta".into()));
    }

    #[test]
    fn a_fixed_minimum_says_so() {
        let arrivals = Conversion { factor: 9, minimum: 2, ..PLAIN };
        let heads = arrivals.heads(Measure::Arrivals, 1_000, 60);
        assert_eq!((heads.minimum, heads.target), (2, 2));
        assert!(heads.origin.minimum == "2 always" && heads.origin.target == "2 always");
    }
}
