//! Duties chosen by their times: `longer than 10:00`, `3:00 in 23:00-06:00`, `starting 05:00-06:00`.

use super::Duty;
use crate::units::{Minutes, time::DAY_MINUTES};

/// A condition on the clock times of a duty. Clock changes do not matter for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timed {
    /// Its working time, breaks included, is longer. What lies between the parts of a divided day does not count.
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
    pub fn means(self, duty: &Duty) -> bool {
        duty.is_work()
            && match self {
                Timed::Longer(length) => duty.worked_minutes() > length,
                Timed::Shorter(length) => duty.worked_minutes() < length,
                Timed::Within(least, from, to) => inside(duty, from, to) >= least,
                Timed::Starting(from, to) => {
                    let start = duty.start.rem_euclid(DAY_MINUTES);
                    (from..to).contains(&start) || (from..to).contains(&(start + DAY_MINUTES))
                }
            }
    }
}

/// The minutes of work that lie in the window of any day.
fn inside(duty: &Duty, from: Minutes, to: Minutes) -> Minutes {
    (-1..=2).map(|day| duty.worked_between(from + day * DAY_MINUTES, to + day * DAY_MINUTES)).sum()
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
    use crate::domain::DutyKind;

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
        let night_part = |work| inside(&Duty { work, ..Duty::idle("N", DutyKind::Off) }, 1380, 1800);
        assert_eq!(night_part(vec![(21 * 60, 31 * 60 + 10)]), 420);
        assert_eq!(night_part(vec![(4 * 60, 12 * 60)]), 120);
        assert_eq!(night_part(vec![(14 * 60, 21 * 60 + 25)]), 0);
    }
}
