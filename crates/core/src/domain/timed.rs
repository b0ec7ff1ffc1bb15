//! Duties chosen by their times: `longer than 10:00`, `3:00 in 23:00-06:00`, `starting 05:00-06:00`.

use super::{Duty, Scenario};
use crate::units::{Minutes, time::DAY_MINUTES};

/// A condition on the clock times of a duty. Clock changes do not matter for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timed {
    /// From the first start to the last end it takes longer.
    Longer(Minutes),
    /// It takes less.
    Shorter(Minutes),
    /// At least so much of its work lies in a window of the day.
    Within(Minutes, Minutes, Minutes),
    /// It starts in a window of the day, the end of it not included.
    Starting(Minutes, Minutes),
}

impl Timed {
    /// The condition that a word states.
    pub fn parse(word: &str) -> Option<Timed> {
        if let Some(rest) = word.strip_prefix("longer than ") {
            return clock(rest).map(Timed::Longer);
        }
        if let Some(rest) = word.strip_prefix("shorter than ") {
            return clock(rest).map(Timed::Shorter);
        }
        if let Some(rest) = word.strip_prefix("starting ") {
            return window(rest).map(|(from, to)| Timed::Starting(from, to));
        }
        let (least, rest) = word.split_once(" in ")?;
        let (from, to) = window(rest)?;
        Some(Timed::Within(clock(least)?, from, to))
    }

    /// Is the duty meant? Only work is.
    pub fn means(self, duty: &Duty, scenario: &Scenario) -> bool {
        duty.is_work()
            && match self {
                Timed::Longer(length) => duty.end - duty.start > length,
                Timed::Shorter(length) => duty.end - duty.start < length,
                Timed::Within(least, from, to) => {
                    let shifts = duty.parts().iter().map(|part| scenario.shift(part.shift));
                    shifts.map(|shift| inside(shift.start, shift.end, from, to)).sum::<Minutes>() >= least
                }
                Timed::Starting(from, to) => {
                    let start = duty.start.rem_euclid(DAY_MINUTES);
                    (from..to).contains(&start) || (from..to).contains(&(start + DAY_MINUTES))
                }
            }
    }
}

/// The minutes of work that lie in the window of any day.
fn inside(start: Minutes, end: Minutes, from: Minutes, to: Minutes) -> Minutes {
    let on = |day: i64| (end.min(to + day * DAY_MINUTES) - start.max(from + day * DAY_MINUTES)).max(0);
    (-1..=2).map(on).sum()
}

/// `23:00-06:00`; an end that is not after the start lies on the next day.
fn window(text: &str) -> Option<(Minutes, Minutes)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (clock(from)?, clock(to)?);
    (from < DAY_MINUTES && to <= DAY_MINUTES).then_some((from, if to <= from { to + DAY_MINUTES } else { to }))
}

fn clock(text: &str) -> Option<Minutes> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |text: &str| text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes): (i64, i64) =
        if digits(hours) && digits(minutes) { (hours.parse().ok()?, minutes.parse().ok()?) } else { return None };
    (minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_state_lengths_and_windows() {
        assert_eq!(Timed::parse("longer than 10:00"), Some(Timed::Longer(600)));
        assert_eq!(Timed::parse("3:00 in 23:00-06:00"), Some(Timed::Within(180, 1380, 1800)));
        assert_eq!(Timed::parse("starting 05:00-06:00"), Some(Timed::Starting(300, 360)));
        for no in ["night", "3:00 in the night", "longer than ten", "starting 25:00-26:00", "1:75 in 1:00-2:00"] {
            assert_eq!(Timed::parse(no), None, "{no}");
        }
    }

    #[test]
    fn work_in_the_night_is_counted_over_midnight_and_in_the_morning() {
        // 21:00-07:10 has 23-06 whole; 04:00-12:00 the two hours to 06:00; 14:00-21:25 none.
        assert_eq!(inside(21 * 60, 31 * 60 + 10, 1380, 1800), 420);
        assert_eq!(inside(4 * 60, 12 * 60, 1380, 1800), 120);
        assert_eq!(inside(14 * 60, 21 * 60 + 25, 1380, 1800), 0);
    }
}
