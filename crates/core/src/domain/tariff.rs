//! What an agreement pays beside basic pay: allowances by the clock, additional work, overtime, standby. Data only.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Calendar, Norm, TagSet};
use crate::text::Text;
use crate::units::{Cost, Day, Minutes};

/// The form of working time a contract is made in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkForm {
    /// Period work (jaksotyö): hours are set for two to six weeks.
    #[default]
    Period,
    /// General working time (yleistyöaika).
    General,
    /// Office working time (toimistotyöaika).
    Office,
}

impl WorkForm {
    /// Every form with the word for it.
    pub const WORDS: [(&'static str, WorkForm); 3] =
        [("period", WorkForm::Period), ("general", WorkForm::General), ("office", WorkForm::Office)];
}

/// What an allowance is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unsocial {
    Evening,
    Night,
    Saturday,
    Sunday,
    Eve,
}

impl Unsocial {
    /// Every kind with the word for it, in the order of tables.
    pub const WORDS: [(&'static str, Unsocial); 5] = [
        ("evening", Unsocial::Evening),
        ("night", Unsocial::Night),
        ("saturday", Unsocial::Saturday),
        ("sunday", Unsocial::Sunday),
        ("eve", Unsocial::Eve),
    ];
}

/// On which days an allowance is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaidOn {
    /// Every day.
    Every,
    /// Saturdays that are neither a holiday nor a named eve.
    OrdinarySaturday,
    /// Sundays and public holidays.
    SundayOrHoliday,
    /// Days before a Sunday or public holiday.
    BeforeSundayOrHoliday,
    /// The eves of the calendar, unless they are Sundays or public holidays.
    NamedEve,
}

impl PaidOn {
    /// Every class of days with the words for it.
    pub const WORDS: [(&'static str, PaidOn); 5] = [
        ("every day", PaidOn::Every),
        ("ordinary saturday", PaidOn::OrdinarySaturday),
        ("sunday or holiday", PaidOn::SundayOrHoliday),
        ("before sunday or holiday", PaidOn::BeforeSundayOrHoliday),
        ("named eve", PaidOn::NamedEve),
    ];
}

/// An allowance: a share of hourly pay for the minutes between two times of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// What for.
    pub kind: Unsocial,
    /// On which days.
    pub on: PaidOn,
    /// First minute, from the midnight of the day.
    pub from: Minutes,
    /// Minute after the last; beyond 1440 on the next day.
    pub to: Minutes,
    /// Share of hourly pay in thousandths.
    pub share: i64,
    /// In which forms of working time.
    pub forms: Vec<WorkForm>,
}

/// How long overtime is paid at the lower rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OvertimeStep {
    /// Length of the period in days.
    pub days: Day,
    /// Overtime minutes of a whole period paid at the lower rate.
    pub first: Minutes,
}

/// Overtime of forms of working time that have a limit for each day: what a duty has beyond it is overtime by itself,
/// and does not count toward the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyOvertime {
    /// In which forms of working time.
    pub forms: Vec<WorkForm>,
    /// Minutes of a day after which overtime begins.
    pub after: Minutes,
    /// Minutes of a day's overtime paid at the lower rate.
    pub first: Minutes,
    /// Minutes of the other overtime paid at the lower rate, for each week of the period.
    pub first_of_week: Minutes,
}

/// Call-ins: each duty that holds a shift type with a tag earns a lump sum and the pay of some time beside its hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallIn {
    /// The tag.
    pub tag: String,
    /// Lump sum in cents.
    pub amount: Cost,
    /// Minutes of hourly pay.
    pub minutes: Minutes,
}

/// Standby: shift types with a tag are no working time, and every elapsed minute earns a share of hourly pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standby {
    /// The tag.
    pub tag: String,
    /// Share of hourly pay in thousandths.
    pub share: i64,
}

/// A pay agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// Title for people.
    pub title: Text,
    /// First date it is in force.
    pub from: Option<NaiveDate>,
    /// Last date it is in force.
    pub to: Option<NaiveDate>,
    /// Hours that a full-timer's monthly pay is divided by, in the order of [`WorkForm::WORDS`].
    pub divisors: [i64; 3],
    /// Allowances; what several of them pay for a minute adds up.
    pub allowances: Vec<Allowance>,
    /// What shortens the hours that additional work and overtime begin after, and how nights are booked.
    pub norm: Norm,
    /// Supplement on the first hours of overtime, in thousandths of hourly pay.
    pub overtime_first: i64,
    /// Supplement on those after them.
    pub overtime_then: i64,
    /// Where the first end, by length of the period, ascending.
    pub overtime_steps: Vec<OvertimeStep>,
    /// Overtime by the day, in the forms of working time that have it.
    pub daily: Option<DailyOvertime>,
    /// Employer's side costs in thousandths of pay.
    pub side_costs: i64,
    /// Standby, if the agreement pays for it.
    pub standby: Option<Standby>,
    /// Call-ins, if the agreement pays for them.
    pub call_in: Option<CallIn>,
    /// Which of its figures are unconfirmed.
    pub unconfirmed: Vec<Text>,
}

impl Tariff {
    /// Hours that monthly pay is divided by.
    pub fn divisor(&self, form: WorkForm) -> i64 {
        self.divisors[form as usize].max(1)
    }

    /// Is it in force on a date?
    pub fn in_force(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Overtime of a period of so many days that is paid at the lower rate: that of the longest listed period that is no
    /// longer, else in proportion to the shortest; where overtime goes by the day as well, so much for each week.
    pub fn first_overtime(&self, form: WorkForm, days: Day) -> Minutes {
        let period = i64::from(days.max(1));
        if let Some(daily) = self.daily_of(form) {
            return daily.first_of_week * period / 7;
        }
        let fits = |step: &&OvertimeStep| i64::from(step.days) <= period;
        match (self.overtime_steps.iter().rev().find(fits), self.overtime_steps.first()) {
            (Some(step), _) => step.first,
            (None, Some(step)) => step.first * period / i64::from(step.days.max(1)),
            (None, None) => 0,
        }
    }

    fn daily_of(&self, form: WorkForm) -> Option<&DailyOvertime> {
        self.daily.as_ref().filter(|daily| daily.forms.contains(&form))
    }

    /// Overtime of a day with so many minutes of work, at the lower and at the higher rate.
    pub fn daily_overtime(&self, form: WorkForm, worked: Minutes) -> [Minutes; 2] {
        let Some(daily) = self.daily_of(form) else { return [0, 0] };
        let beyond = (worked - daily.after).max(0);
        [beyond.min(daily.first), (beyond - daily.first).max(0)]
    }

    /// The bit of the tag of standby shifts, 0 when there are none.
    pub fn standby_tag(&self, tags: &[String]) -> TagSet {
        bit(tags, self.standby.as_ref().map(|standby| &standby.tag))
    }

    /// The bit of the tag of call-ins, 0 when there are none.
    pub fn call_in_tag(&self, tags: &[String]) -> TagSet {
        bit(tags, self.call_in.as_ref().map(|call_in| &call_in.tag))
    }

    /// Is an allowance with this class of days paid on a day?
    pub fn pays_on(&self, on: PaidOn, calendar: &Calendar, day: Day) -> bool {
        let date = calendar.date(day);
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        let sunday = |date: NaiveDate| date.weekday() == Weekday::Sun || calendar.is_holiday(date);
        let eve = || calendar.eve(day).is_some();
        match on {
            PaidOn::Every => true,
            PaidOn::OrdinarySaturday => date.weekday() == Weekday::Sat && !sunday(date) && !eve(),
            PaidOn::SundayOrHoliday => sunday(date),
            PaidOn::BeforeSundayOrHoliday => !sunday(date) && sunday(next),
            PaidOn::NamedEve => eve() && !sunday(date),
        }
    }
}

fn bit(tags: &[String], tag: Option<&String>) -> TagSet {
    let at = tag.and_then(|tag| tags.iter().position(|known| known == tag));
    at.map_or(0, |at| 1 << at)
}
