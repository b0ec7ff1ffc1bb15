//! The horizon on the calendar, and elapsed time in one time zone.

use chrono::{DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Weekday};
use chrono_tz::Tz;

use super::Duty;
use crate::text::Text;
use crate::units::{Day, Minutes, Span};

/// A half-open horizon of days in one time zone. Day 0 is `start`; negative days lie before it.
///
/// Made by [`Calendar::new`]; start, length and zone do not change afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// First day of the horizon.
    pub start: NaiveDate,
    /// Number of days in the horizon, at least 1.
    pub days: Day,
    /// The one time zone of the scenario.
    pub zone: Tz,
    /// Public holidays, ascending, with their names.
    pub holidays: Vec<(NaiveDate, Text)>,
    /// Eves with rules of their own (Christmas Eve), ascending, with their names; they are no public holidays.
    pub eves: Vec<(NaiveDate, Text)>,
    /// Holidays and eves that shorten the hours of their period, ascending.
    pub reducing: Vec<NaiveDate>,
    /// The elapsed minutes at midnight of the days from `-AROUND` on; `None` on a day whose clock changes.
    midnights: Vec<Option<Minutes>>,
}

/// Days before and after the horizon whose midnights are known without a look-up in the time zone.
const AROUND: Day = 50;

impl Calendar {
    /// The longest horizon that is accepted: two years.
    pub const MAX_DAYS: Day = 732;

    /// A calendar without holidays.
    pub fn new(start: NaiveDate, days: Day, zone: Tz) -> Self {
        let (holidays, eves, reducing, midnights) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let bare = Calendar { start, days, zone, holidays, eves, reducing, midnights };
        let midnight = |day: Day| {
            let elapsed = |hour: Minutes| bare.looked_up(day, 60 * hour);
            let plain = (1..=24).all(|hour| elapsed(hour) == elapsed(0) + 60 * hour);
            plain.then(|| elapsed(0))
        };
        let midnights = (-AROUND..days + AROUND).map(midnight).collect();
        Calendar { midnights, ..bare }
    }

    /// The calendar date of a day.
    pub fn date(&self, day: Day) -> NaiveDate {
        let base = self.start;
        if day >= 0 {
            base.checked_add_days(Days::new(day as u64)).unwrap_or(NaiveDate::MAX)
        } else {
            base.checked_sub_days(Days::new(day.unsigned_abs().into())).unwrap_or(NaiveDate::MIN)
        }
    }

    /// The day of a calendar date; it may lie outside the horizon.
    pub fn day(&self, date: NaiveDate) -> Day {
        (date - self.start).num_days().clamp(-1_000_000, 1_000_000) as Day
    }

    /// Is the day inside the horizon?
    pub fn contains(&self, day: Day) -> bool {
        (0..self.days).contains(&day)
    }

    /// The weekday of a day.
    pub fn weekday(&self, day: Day) -> Weekday {
        self.date(day).weekday()
    }

    /// Saturday or Sunday?
    pub fn is_weekend(&self, day: Day) -> bool {
        matches!(self.weekday(day), Weekday::Sat | Weekday::Sun)
    }

    /// The name of the public holiday on a day, if it is one.
    pub fn holiday(&self, day: Day) -> Option<&Text> {
        let date = self.date(day);
        let at = self.holidays.binary_search_by_key(&date, |(when, _)| *when).ok()?;
        Some(&self.holidays[at].1)
    }

    /// Is a date among the public holidays?
    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        self.holidays.binary_search_by_key(&date, |(when, _)| *when).is_ok()
    }

    /// The name of the eve on a day, if it is one.
    pub fn eve(&self, day: Day) -> Option<&Text> {
        let date = self.date(day);
        self.eves.iter().find(|(when, _)| *when == date).map(|(_, name)| name)
    }

    /// Does the day shorten the hours of its period?
    pub fn reduces(&self, day: Day) -> bool {
        self.reducing.binary_search(&self.date(day)).is_ok()
    }

    /// The days of the horizon.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Day> + ExactSizeIterator + Clone + use<> {
        0..self.days
    }

    /// The Saturdays whose weekend touches `from..to`.
    pub fn saturdays(&self, from: Day, to: Day) -> impl Iterator<Item = Day> + use<> {
        let start = i64::from(self.weekday(from).num_days_from_monday());
        // Days from `from` to the Saturday of its week; a Sunday start belongs to the Saturday before it.
        let first = from + (5 - start) as Day;
        (first..to).step_by(7)
    }

    /// Elapsed minutes from the horizon's first midnight to `minute` o'clock minutes of `day`.
    ///
    /// `minute` may exceed a day (1500 is 01:00 of the next day). A clock time that the spring change skips is
    /// taken as the moment of the change; one that the autumn change repeats as its first occurrence.
    pub fn elapsed(&self, day: Day, minute: Minutes) -> Minutes {
        let (day, clock) = (day.saturating_add(minute.div_euclid(1440) as Day), minute.rem_euclid(1440));
        let at = usize::try_from(day.saturating_add(AROUND)).ok();
        match at.and_then(|at| *self.midnights.get(at)?) {
            Some(midnight) => midnight + clock,
            None => self.looked_up(day, clock),
        }
    }

    /// The same by the rules of the time zone.
    fn looked_up(&self, day: Day, minute: Minutes) -> Minutes {
        let date = self.date(day.saturating_add(minute.div_euclid(1440) as Day));
        let clock = minute.rem_euclid(1440);
        let local = date.and_hms_opt((clock / 60) as u32, (clock % 60) as u32, 0).unwrap_or_default();
        let origin = self.instant(self.start.and_hms_opt(0, 0, 0).unwrap_or_default());
        (self.instant(local) - origin).num_minutes()
    }

    /// The elapsed span of clock minutes `from..to` counted from the midnight of `day`.
    pub fn span(&self, day: Day, from: Minutes, to: Minutes) -> Span {
        Span { start: self.elapsed(day, from), end: self.elapsed(day, to) }
    }

    /// The date and clock time of an elapsed minute: the inverse of [`Calendar::elapsed`].
    pub fn clock(&self, elapsed: Minutes) -> NaiveDateTime {
        let origin = self.instant(self.start.and_hms_opt(0, 0, 0).unwrap_or_default());
        let moment = chrono::Duration::try_minutes(elapsed).and_then(|length| origin.checked_add_signed(length));
        moment.unwrap_or(origin).naive_local()
    }

    /// The moment of an elapsed minute in world time.
    pub fn utc(&self, elapsed: Minutes) -> DateTime<chrono::Utc> {
        let origin = self.instant(self.start.and_hms_opt(0, 0, 0).unwrap_or_default());
        let moment = chrono::Duration::try_minutes(elapsed).and_then(|length| origin.checked_add_signed(length));
        moment.unwrap_or(origin).with_timezone(&chrono::Utc)
    }

    fn instant(&self, local: NaiveDateTime) -> DateTime<Tz> {
        match self.zone.from_local_datetime(&local) {
            LocalResult::Single(moment) => moment,
            LocalResult::Ambiguous(first, _) => first,
            LocalResult::None => {
                // In a gap: walk to the first minute that exists. Gaps are at most a few hours long.
                (1..=1440)
                    .filter_map(|step| {
                        self.zone.from_local_datetime(&(local + chrono::Duration::minutes(step))).earliest()
                    })
                    .next()
                    .unwrap_or_else(|| self.zone.from_utc_datetime(&local))
            }
        }
    }
}

/// Days of the horizon chosen by weekday and date range: the scope of a rule or demand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DaySet {
    days: Vec<bool>,
    /// The days just after the horizon, into which its last duties may reach.
    after: Vec<bool>,
}

impl DaySet {
    /// The days of `0..days` for which `keep` says yes.
    pub fn new(days: Day, keep: impl Fn(Day) -> bool) -> Self {
        let after = (days..days + Duty::REACH).map(&keep).collect();
        DaySet { days: (0..days).map(keep).collect(), after }
    }

    /// Is the day in the set? Days outside the horizon never are.
    pub fn contains(&self, day: Day) -> bool {
        usize::try_from(day).ok().and_then(|at| self.days.get(at)).copied().unwrap_or(false)
    }

    /// The same, for the days just after the horizon too: those that its last duties may reach into.
    pub fn reaches(&self, day: Day) -> bool {
        let beyond = usize::try_from(day - self.days.len() as Day).ok();
        self.contains(day) || beyond.and_then(|at| self.after.get(at)).copied().unwrap_or(false)
    }

    /// The days in order.
    pub fn iter(&self) -> impl Iterator<Item = Day> + '_ {
        self.days.iter().enumerate().filter(|(_, on)| **on).map(|(day, _)| day as Day)
    }

    /// True when every day of the horizon is in the set.
    pub fn is_all(&self) -> bool {
        self.days.iter().all(|on| *on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helsinki(start: &str, days: Day) -> Calendar {
        Calendar::new(start.parse().expect("a date"), days, chrono_tz::Europe::Helsinki)
    }

    #[test]
    fn elapsed_time_is_that_of_the_time_zone_on_every_day() {
        // Changes at 03:00 and 04:00, at midnight, by half an hour, and none; over a year, and far outside the horizon.
        for zone in ["Europe/Helsinki", "America/Asuncion", "Australia/Lord_Howe", "UTC"] {
            let calendar = Calendar::new("2023-01-02".parse().expect("a date"), 364, zone.parse().expect("a zone"));
            for day in (-60..430).chain([-700, 1500]) {
                for minute in (-1440..3 * 1440).step_by(45) {
                    assert_eq!(calendar.elapsed(day, minute), calendar.looked_up(day, minute), "{zone} {day} {minute}");
                }
            }
        }
    }

    #[test]
    fn the_autumn_night_is_an_hour_longer_than_the_clock_shows() {
        // Night into 25.10.2026: 21:00-07:12 on the clock is 10 h 12 min, in truth 11 h 12 min.
        let night = helsinki("2026-10-24", 7).span(0, 21 * 60, 31 * 60 + 12);
        assert_eq!(night.minutes(), 11 * 60 + 12);
    }

    #[test]
    fn the_spring_night_is_an_hour_shorter() {
        let night = helsinki("2027-03-27", 7).span(0, 21 * 60, 31 * 60);
        assert_eq!(night.minutes(), 9 * 60);
    }

    #[test]
    fn a_clock_time_that_does_not_exist_is_the_moment_of_the_change() {
        let calendar = helsinki("2027-03-27", 7);
        assert_eq!(calendar.elapsed(1, 3 * 60 + 30), calendar.elapsed(1, 4 * 60));
    }

    #[test]
    fn the_clock_of_an_elapsed_minute_follows_the_change() {
        let calendar = helsinki("2026-10-25", 2);
        assert_eq!(calendar.clock(2 * 60).to_string(), "2026-10-25 02:00:00");
        assert_eq!(calendar.clock(7 * 60).to_string(), "2026-10-25 06:00:00");
        assert_eq!(calendar.clock(calendar.elapsed(1, 90)).to_string(), "2026-10-26 01:30:00");
    }

    #[test]
    fn weekends_that_touch_the_border_are_found() {
        // 2026-08-30 is a Sunday: its weekend began the day before.
        let calendar = helsinki("2026-08-30", 8);
        assert_eq!(calendar.saturdays(0, 8).collect::<Vec<_>>(), [-1, 6]);
    }
}
