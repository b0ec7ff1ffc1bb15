//! A judge that looks at every single minute. It reads a document's words and knows no code of vuoro: what it says of
//! overlap, rest, days off, presence and pay follows from the definitions in `docs/glossary.md` alone, and tests hold
//! vuoro's own judgement against it.

pub mod worlds;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Weekday};
use chrono_tz::Tz;
use serde_json::Value;

/// A minute of world time.
pub type Moment = i64;

/// One duty of one person: the day on which it starts, and its word (`E`, `E+N`, `.`, `leave`).
#[derive(Clone, Debug)]
pub struct Planned {
    /// Start day, from the first of the horizon; negative in the past.
    pub day: i64,
    /// The word, without a place.
    pub word: String,
}

/// What the clock says of a worked minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paid {
    /// 18 to 22 o'clock.
    Evening,
    /// 22 to 7 o'clock.
    Night,
    /// 6 to 18 o'clock of a Saturday that is neither holiday nor eve.
    Saturday,
    /// Sundays and holidays, and the evening before them from 18 o'clock.
    Sunday,
}

/// The shift types, the calendar and the duties of one person.
pub struct Minutes {
    zone: Tz,
    start: NaiveDate,
    days: i64,
    holidays: Vec<NaiveDate>,
    /// Code to start and end in minutes after midnight, and whether it is standby, and whether it is presence.
    shifts: BTreeMap<String, (i64, i64, bool, bool)>,
}

impl Minutes {
    /// Reads what a document says of time.
    pub fn of(document: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let date = |value: &Value| text(value).parse::<NaiveDate>().expect("a date");
        let shifts = document["shift"].as_array().expect("shifts").iter().map(|shift| {
            let (start, end) = (clock(&text(&shift["start"])), clock(&text(&shift["end"])));
            let end = if end <= start { end + 24 * 60 } else { end };
            let tags: Vec<String> = shift["tags"].as_array().into_iter().flatten().map(text).collect();
            let standby = tags.iter().any(|tag| tag == "standby");
            let covers = shift["covers"].as_bool().unwrap_or(!standby);
            (text(&shift["code"]), (start, end, standby, covers))
        });
        Minutes {
            zone: text(&document["time-zone"]).parse().expect("a time zone"),
            start: date(&document["start"]),
            days: document["days"].as_i64().expect("a number of days"),
            holidays: document["holidays"].as_array().into_iter().flatten().map(|day| date(&day["date"])).collect(),
            shifts: shifts.collect(),
        }
    }

    /// The moment of a clock time; what the clocks skip is the moment at which they go on.
    fn moment(&self, day: i64, minute: i64) -> Moment {
        let midnight = (self.start + Duration::days(day)).and_time(NaiveTime::MIN);
        let mut local = midnight + Duration::minutes(minute);
        loop {
            if let Some(found) = self.zone.from_local_datetime(&local).earliest() {
                return found.timestamp() / 60;
            }
            local += Duration::minutes(1);
        }
    }

    /// What the clock on the wall shows at a moment.
    pub fn wall(&self, moment: Moment) -> NaiveDateTime {
        let utc = DateTime::from_timestamp(moment * 60, 0).expect("a moment");
        utc.with_timezone(&self.zone).naive_local()
    }

    /// The day of a moment, from the first of the horizon.
    pub fn day(&self, moment: Moment) -> i64 {
        (self.wall(moment).date() - self.start).num_days()
    }

    /// The worked minutes of a duty; of presence those that count for cover.
    fn minutes_of(&self, duty: &Planned, presence: bool) -> Vec<Moment> {
        let parts = duty.word.split('+').filter_map(|code| self.shifts.get(code));
        let counted = parts.filter(|(_, _, standby, covers)| !standby && (*covers || !presence));
        counted.flat_map(|(from, to, ..)| self.moment(duty.day, *from)..self.moment(duty.day, *to)).collect()
    }

    /// Does any duty of the horizon share a minute with one planned before it?
    pub fn overlaps(&self, duties: &[Planned]) -> bool {
        let mut taken: BTreeSet<Moment> = BTreeSet::new();
        let mut ordered: Vec<&Planned> = duties.iter().collect();
        ordered.sort_by_key(|duty| duty.day);
        let mut found = false;
        for duty in ordered {
            let minutes = self.minutes_of(duty, false);
            found |= duty.day >= 0 && minutes.iter().any(|minute| taken.contains(minute));
            taken.extend(minutes);
        }
        found
    }

    /// How many duties of the horizon begin less than `least` minutes after the last minute of work before them.
    pub fn short_rests(&self, duties: &[Planned], least: i64) -> usize {
        let mut work: Vec<(Moment, Moment, i64)> = duties
            .iter()
            .filter_map(|duty| {
                let minutes = self.minutes_of(duty, false);
                Some((*minutes.iter().min()?, *minutes.iter().max()?, duty.day))
            })
            .collect();
        work.sort_unstable_by_key(|(first, _, day)| (*first, *day));
        let short = |at: &usize| {
            let before = work[..*at].iter().map(|(_, last, _)| last + 1).max();
            work[*at].2 >= 0 && before.is_some_and(|end| work[*at].0 - end < least)
        };
        (0..work.len()).filter(short).count()
    }

    /// The days of the horizon without a worked minute and without an absence.
    pub fn days_off(&self, duties: &[Planned]) -> usize {
        let mut taken = vec![false; self.days as usize];
        let absent = |duty: &&Planned| matches!(duty.word.as_str(), "leave" | "sick");
        let worked = duties.iter().flat_map(|duty| self.minutes_of(duty, false)).map(|moment| self.day(moment));
        for day in worked.chain(duties.iter().filter(absent).map(|duty| duty.day)) {
            if (0..self.days).contains(&day) {
                taken[day as usize] = true;
            }
        }
        taken.iter().filter(|taken| !**taken).count()
    }

    /// The longest stretch of minutes without work that lies in or touches the days `from..to`, cut off at them or not.
    pub fn longest_rest(&self, duties: &[Planned], days: std::ops::Range<i64>, cut: bool) -> i64 {
        let (from, to) = (self.moment(days.start, 0), self.moment(days.end, 0));
        let mut ends = vec![self.moment(days.start - 60, 0), self.moment(days.end + 60, 0)];
        ends.extend(duties.iter().flat_map(|duty| self.minutes_of(duty, false)));
        ends.sort_unstable();
        let free = ends.windows(2).map(|pair| (pair[0] + 1, pair[1])).filter(|(a, b)| *a < to && *b > from);
        free.map(|(a, b)| if cut { b.min(to) - a.max(from) } else { b - a }).max().unwrap_or(0)
    }

    /// Head-minutes that are missing to `wanted` people between two clock times of every day of the horizon, next to
    /// everybody's duties.
    pub fn missing(&self, everybody: &[Vec<Planned>], window: (i64, i64), wanted: i64) -> i64 {
        let mut present: BTreeMap<Moment, i64> = BTreeMap::new();
        for duties in everybody {
            // Nobody is there twice.
            let minutes: BTreeSet<Moment> = duties.iter().flat_map(|duty| self.minutes_of(duty, true)).collect();
            minutes.into_iter().for_each(|minute| *present.entry(minute).or_default() += 1);
        }
        let windows = (0..self.days).flat_map(|day| self.moment(day, window.0)..self.moment(day, window.1));
        windows.map(|minute| (wanted - present.get(&minute).copied().unwrap_or(0)).max(0)).sum()
    }

    /// Worked minutes of the duties that start in the horizon, by what the clock says of them.
    pub fn paid(&self, duties: &[Planned], kind: Paid) -> i64 {
        let own = duties.iter().filter(|duty| duty.day >= 0);
        let worked = own.flat_map(|duty| self.minutes_of(duty, false));
        worked.filter(|moment| self.is_paid(self.wall(*moment), kind)).count() as i64
    }

    fn is_paid(&self, wall: NaiveDateTime, kind: Paid) -> bool {
        let (date, hour) = (wall.date(), wall.time().hour());
        let high = |date: NaiveDate| date.weekday() == Weekday::Sun || self.holidays.contains(&date);
        match kind {
            Paid::Evening => (18..22).contains(&hour),
            Paid::Night => !(7..22).contains(&hour),
            Paid::Saturday => date.weekday() == Weekday::Sat && !high(date) && (6..18).contains(&hour),
            Paid::Sunday => high(date) || (high(date + Duration::days(1)) && hour >= 18),
        }
    }

    /// The calendar weeks that meet the horizon, from Monday to the Monday after it.
    pub fn weeks(&self) -> impl Iterator<Item = std::ops::Range<i64>> {
        let first = -i64::from(self.start.weekday().num_days_from_monday());
        (first..self.days).step_by(7).map(|monday| monday..monday + 7)
    }

    /// Does a week lie in the horizon as a whole?
    pub fn is_whole(&self, week: &std::ops::Range<i64>) -> bool {
        week.start >= 0 && week.end <= self.days
    }

    /// Worked minutes that fall on the days `from..to`, wherever their duties start.
    pub fn on_days(&self, duties: &[Planned], days: std::ops::Range<i64>) -> i64 {
        let worked = duties.iter().flat_map(|duty| self.minutes_of(duty, false));
        worked.filter(|moment| days.contains(&self.day(*moment))).count() as i64
    }
}

impl Minutes {
    /// Minutes credited for absence on the days `from..to`: on weekdays the fifth part of 38:15.
    pub fn credited(&self, duties: &[Planned], days: std::ops::Range<i64>) -> i64 {
        let absent = |duty: &&Planned| matches!(duty.word.as_str(), "leave" | "sick") && days.contains(&duty.day);
        let weekday = |duty: &&Planned| (self.start + Duration::days(duty.day)).weekday().num_days_from_monday() < 5;
        duties.iter().filter(absent).filter(weekday).count() as i64 * (38 * 60 + 15) / 5
    }
}

/// `07:10` in minutes.
fn clock(text: &str) -> i64 {
    let (hours, minutes) = text.split_once(':').expect("a clock time");
    hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes")
}
