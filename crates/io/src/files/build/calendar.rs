//! Horizon, time zone, holidays and history length.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use vuoro_core::domain::Calendar;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Fields, Node, Value, suggestion, with_suggestion};
use vuoro_core::rulebook::{self, Holiday};
use vuoro_core::text;
use vuoro_core::text::Arg;
use vuoro_core::units::Day;

/// The calendar, and how far back the past is known.
pub(super) struct Times {
    /// The calendar; an arbitrary one when the horizon is faulty.
    pub calendar: Calendar,
    /// Days of known past.
    pub history: Day,
    /// Is the horizon sound? If not, dates cannot be judged against it.
    pub sound: bool,
}

impl Times {
    /// Reads the calendar fields of a document.
    pub(super) fn read(top: &mut Fields<'_>) -> Self {
        let place = top.place_of("start");
        let start = top.date("start");
        let start = top.need("start", start).filter(|date| is_plausible(*date, &place, top));
        let days = days(top, start);
        let zone = zone(top);
        let limit = i64::from(Calendar::MAX_DAYS);
        let history = top.integer_in("history-days", 0, limit).unwrap_or(0) as Day;
        // Two years of history before, two years of horizon, and a year for what reaches over.
        let years = start.map(|start| start.year() - 3..=start.year() + 3);
        let (eves, holidays): (Vec<Holiday>, Vec<Holiday>) = holidays(top, years).into_iter().partition(|day| day.eve);
        let mut reducing: Vec<NaiveDate> =
            holidays.iter().chain(&eves).filter(|day| day.reduces).map(|day| day.date).collect();
        reducing.sort_unstable();
        let named = |days: Vec<Holiday>| days.into_iter().map(|day| (day.date, day.name)).collect();
        let (mut calendar, sound) = match (start, days, zone) {
            (Some(start), Some(days), Some(zone)) => (Calendar::new(start, days, zone), true),
            _ => (Calendar::new(fallback(), days.unwrap_or(1), chrono_tz::UTC), false),
        };
        calendar.holidays = named(holidays);
        calendar.eves = named(eves);
        calendar.reducing = reducing;
        Times { calendar, history, sound }
    }

    /// The day of a date that must lie in the horizon.
    pub(super) fn day(&self, date: NaiveDate, place: &Place, faults: &RefCell<Faults>) -> Option<Day> {
        let days = self.span(date, date, 0, place, faults)?;
        Some(days.start)
    }

    /// The days `from..=to` as far as they lie between `back` days before the horizon and its end.
    pub(super) fn clipped(&self, from: NaiveDate, to: NaiveDate, back: Day) -> std::ops::Range<Day> {
        self.calendar.day(from).max(-back)..(self.calendar.day(to) + 1).min(self.calendar.days)
    }

    /// Does all of it lie more than a year from the horizon, as a mistyped year does?
    pub(super) fn is_far(&self, from: NaiveDate, to: NaiveDate) -> bool {
        const YEAR: Day = 366;
        self.calendar.day(from) > self.calendar.days + YEAR || self.calendar.day(to) < -YEAR
    }

    /// The days `from..=to` as far as they lie between `back` days before the horizon and its end; a reversed
    /// range, or one that lies outside altogether, is a fault.
    pub(super) fn span(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        back: Day,
        place: &Place,
        faults: &RefCell<Faults>,
    ) -> Option<std::ops::Range<Day>> {
        if to < from {
            let message = text!("range-reversed", from = from, to = to);
            faults.borrow_mut().add(Code::RangeReversed, place, message, Code::RangeReversed.help());
            return None;
        }
        if !self.sound {
            return None;
        }
        let days = self.clipped(from, to, back);
        if !days.is_empty() {
            return Some(days);
        }
        let known = Arg::Dates(self.calendar.date(-back), self.calendar.date(self.calendar.days - 1));
        let message = text!("dates-outside", dates = Arg::Dates(from, to), known = known);
        faults.borrow_mut().add(Code::DateOutside, place, message, text!("dates-outside-help"));
        None
    }
}

fn fallback() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default()
}

fn is_plausible(start: NaiveDate, place: &Place, top: &Fields<'_>) -> bool {
    let good = (1900..=2200).contains(&start.year());
    if !good {
        let message = text!("horizon-year", year = Arg::word(start.year()));
        top.fault(Code::HorizonInvalid, place, message, text!("horizon-year-help"));
    }
    good
}

/// The length of the horizon: from `days`, or from `end` (the last day).
fn days(top: &mut Fields<'_>, start: Option<NaiveDate>) -> Option<Day> {
    let (days_at, end_at) = (top.place_of("days"), top.place_of("end"));
    let given = (top.has("days"), top.has("end"));
    let (days, end) = (top.integer("days"), top.date("end"));
    let limit = i64::from(Calendar::MAX_DAYS);
    let (days, place) = match (days, end, given) {
        (Some(_), Some(_), _) => {
            let message = text!("two-fields-given", field = "days", other = "end");
            top.fault(Code::FieldConflict, &end_at, message, text!("fix-keep-one"));
            return None;
        }
        (Some(days), None, _) => (days, days_at),
        (None, Some(end), _) if start.is_some_and(|start| end < start) => {
            let start = start.unwrap_or(end);
            let (message, help) = (text!("horizon-reversed", end = end, start = start), text!("horizon-reversed-help"));
            top.fault(Code::RangeReversed, &end_at, message, help);
            return None;
        }
        (None, Some(end), _) => ((end - start?).num_days() + 1, end_at),
        (None, None, (false, false)) => {
            let place = top.place.clone();
            top.fault(Code::FieldMissing, &place, text!("field-missing", field = "days"), text!("days-missing-help"));
            return None;
        }
        (None, None, _) => return None,
    };
    if (1..=limit).contains(&days) {
        return Some(days as Day);
    }
    let message = text!("horizon-length", days = Arg::word(days));
    top.fault(Code::HorizonInvalid, &place, message, text!("horizon-length-help", most = limit));
    None
}

fn zone(top: &mut Fields<'_>) -> Option<Tz> {
    let place = top.place_of("time-zone");
    let name = top.text("time-zone").unwrap_or_else(|| "Europe/Helsinki".into());
    let zone: Option<Tz> = name.parse().ok();
    if zone.is_none() {
        let near = suggestion(&name, chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()));
        let help = with_suggestion(Code::TimeZoneUnknown.help(), near);
        top.fault(Code::TimeZoneUnknown, &place, text!("time-zone-unknown", name = name), help);
    }
    zone
}

/// Public holidays and eves: those of a shipped calendar in the years of the scenario, and the scenario's own, which
/// go before; tables with date and name, or bare dates.
fn holidays(top: &mut Fields<'_>, years: Option<std::ops::RangeInclusive<i32>>) -> Vec<Holiday> {
    let faults = top.faults();
    let mut list: Vec<Holiday> = Vec::new();
    let mut known = BTreeSet::new();
    let calendars: Vec<(&str, &str)> = rulebook::holiday_calendars().map(|name| (name, name)).collect();
    let shipped = top.choice("holiday-calendar", &calendars);
    for node in top.list("holidays") {
        let node = match node.value {
            Value::Text(_) => {
                let key = vuoro_core::record::Key { name: "date".into(), place: node.place.clone() };
                Node { place: node.place.clone(), value: Value::Table(vec![(key, node)]) }
            }
            _ => node,
        };
        let mut fields = Fields::of(node, faults);
        let date = fields.date("date");
        let date = fields.need("date", date);
        let name = fields.words("name").unwrap_or_else(|| text!("holiday-unnamed"));
        let (reduces, eve) = (fields.flag("reduces"), fields.flag("eve").unwrap_or(false));
        let Some(date) = date else { continue };
        if !known.insert(date) {
            let place = fields.place.clone();
            let (message, help) = (text!("holiday-twice", date = date), text!("holiday-twice-help"));
            fields.fault(Code::RowDuplicate, &place, message, help);
        } else {
            let weekend = matches!(date.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun);
            list.push(Holiday { date, name, reduces: reduces.unwrap_or(!weekend), eve });
        }
        fields.finish();
    }
    if let (Some(calendar), Some(years)) = (shipped, years) {
        list.extend(rulebook::holidays(calendar, years).into_iter().filter(|day| !known.contains(&day.date)));
    }
    list.sort_by_key(|day| day.date);
    list
}
