//! Calendars of public holidays, shipped as rules for any year.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::catalogue::HOLIDAYS;
use super::weekday_mask;
use crate::error::{Code, Faults, Source};
use crate::record::{Fields, Node, read_toml};
use crate::text;
use crate::text::Text;

/// A public holiday or an eve of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: Text,
    /// Does it shorten the hours of its period?
    pub reduces: bool,
    /// Is it an eve, that is, no public holiday?
    pub eve: bool,
}

/// When a day falls in a year.
#[derive(Clone, Copy, Debug)]
enum Fall {
    /// Month and day.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// The first such weekday (counted from Monday) from a month and day on.
    Weekday(u32, u32, u32),
}

/// Which years' days shorten the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reduces {
    Always,
    Weekday,
    Never,
}

/// The names of the shipped calendars.
pub fn holiday_calendars() -> impl Iterator<Item = &'static str> + Clone {
    HOLIDAYS.iter().map(|(name, _)| *name)
}

/// The days of a shipped calendar in these years, ascending; nothing for an unknown name.
pub fn holidays(calendar: &str, years: std::ops::RangeInclusive<i32>) -> Vec<Holiday> {
    let Some((name, text)) = HOLIDAYS.iter().find(|(known, _)| *known == calendar) else { return Vec::new() };
    let source = Source { name: format!("models/holidays/{name}.toml"), text: (*text).to_owned() };
    let faults = RefCell::default();
    let rules = read_toml(&Arc::new(source), &faults).map(|node| read(node, &faults)).unwrap_or_default();
    let mut list: Vec<Holiday> = years.flat_map(|year| rules.iter().filter_map(move |rule| rule.on(year))).collect();
    list.sort_by_key(|day| day.date);
    list
}

/// A day by rule.
struct Rule {
    name: Text,
    fall: Fall,
    reduces: Reduces,
    eve: bool,
}

impl Rule {
    fn on(&self, year: i32) -> Option<Holiday> {
        let date = match self.fall {
            Fall::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day)?,
            Fall::Easter(days) => easter(year)?.checked_add_signed(chrono::Duration::days(days))?,
            Fall::Weekday(month, day, weekday) => {
                let from = NaiveDate::from_ymd_opt(year, month, day)?;
                let wait = (weekday + 7 - from.weekday().num_days_from_monday()) % 7;
                from.checked_add_days(Days::new(wait.into()))?
            }
        };
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let reduces = self.reduces == Reduces::Always || (self.reduces == Reduces::Weekday && !weekend);
        Some(Holiday { date, name: self.name.clone(), reduces, eve: self.eve })
    }
}

/// Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// The rules of a calendar's file.
fn read(node: Node, faults: &RefCell<Faults>) -> Vec<Rule> {
    let mut fields = Fields::of(node, faults);
    for name in ["title", "about"] {
        fields.words(name);
    }
    for name in ["source", "clause"] {
        fields.text(name);
    }
    fields.flag("verify");
    let rules = fields.list("day").into_iter().filter_map(|day| rule(day, faults)).collect();
    fields.finish();
    rules
}

fn rule(node: Node, faults: &RefCell<Faults>) -> Option<Rule> {
    let mut fields = Fields::of(node, faults);
    let name = fields.words("name");
    let name = fields.need("name", name);
    let choices = [("always", Reduces::Always), ("weekday", Reduces::Weekday), ("never", Reduces::Never)];
    let reduces = fields.choice("reduces", &choices);
    let reduces = fields.need("reduces", reduces);
    let eve = fields.flag("eve").unwrap_or(false);
    let fixed = month_and_day(&mut fields, "date").map(|(month, day)| Fall::Fixed(month, day));
    let easter = fields.integer_in("easter", -100, 200).map(Fall::Easter);
    let weekday = fields.text("weekday").and_then(|word| weekday_mask(&word)).map(u8::trailing_zeros);
    let from = month_and_day(&mut fields, "from");
    let moving = from.zip(weekday).map(|((month, day), weekday)| Fall::Weekday(month, day, weekday));
    let fall = fixed.or(easter).or(moving);
    let fall = fields.need("date", fall);
    fields.finish();
    Some(Rule { name: name?, fall: fall?, reduces: reduces?, eve })
}

/// `06-19`: month and day.
fn month_and_day(fields: &mut Fields<'_>, name: &str) -> Option<(u32, u32)> {
    let (text, place) = fields.text_at(name)?;
    let found = text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    let found = found.filter(|(month, day)| NaiveDate::from_ymd_opt(2024, *month, *day).is_some());
    if found.is_none() {
        let message = text!("rulebook-no-day-of-year", value = text);
        fields.fault(Code::DateInvalid, &place, message, text!("rulebook-no-day-of-year-help"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dates of one year's days for which something holds.
    fn dates(year: i32, which: impl Fn(&Holiday) -> bool) -> Vec<String> {
        let days = holidays("fi", year..=year).into_iter();
        days.filter(which).map(|day| day.date.format("%m-%d").to_string()).collect()
    }

    #[test]
    fn the_listed_days_of_2026_and_2027_are_found() {
        let all = "01-01 01-06 04-03 04-04 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26";
        assert_eq!(dates(2026, |_| true).join(" "), all);
        let all = "01-01 01-06 03-26 03-27 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26";
        assert_eq!(dates(2027, |_| true).join(" "), all);
        assert_eq!(dates(2026, |day| day.eve), ["04-04", "06-19", "12-24"]);
        assert_eq!(dates(2027, |day| day.eve), ["03-27", "06-25", "12-24"]);
    }

    #[test]
    fn nine_days_of_2026_and_eight_of_2027_shorten_the_hours() {
        let reducing = "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25";
        assert_eq!(dates(2026, |day| day.reduces).join(" "), reducing);
        assert_eq!(dates(2027, |day| day.reduces).join(" "), "01-01 01-06 03-26 03-29 05-06 06-25 12-06 12-24");
    }

    #[test]
    fn easter_moves_between_22_march_and_25_april() {
        let known =
            [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2024, "03-31"), (2038, "04-25"), (2285, "03-22")];
        for (year, date) in known {
            assert_eq!(easter(year).map(|day| day.format("%m-%d").to_string()).as_deref(), Some(date), "{year}");
        }
    }

    #[test]
    fn every_shipped_calendar_reads_without_faults() {
        for (name, text) in HOLIDAYS {
            let faults = RefCell::default();
            let source = Source { name: (*name).to_owned(), text: (*text).to_owned() };
            let rules = read_toml(&Arc::new(source), &faults).map(|node| read(node, &faults));
            assert!(faults.borrow().is_empty(), "{name}: {:?}", faults.borrow().list());
            assert!(rules.is_some_and(|rules| rules.len() > 10), "{name}");
        }
    }
}
