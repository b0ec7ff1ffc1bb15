//! Dates as people and their programs write them.

use chrono::{Days, NaiveDate};

use crate::text;
use crate::text::Text;

/// How dates are written wherever the program writes them.
const ISO: &str = "%Y-%m-%d";

/// A calendar date: `2026-12-24`, or `24.12.2026` as in Finland. Anything else is no date; the error says what to
/// write, and why where the reason shows.
pub fn date_of(text: &str) -> Result<NaiveDate, Text> {
    let text = text.trim();
    if let Ok(date) = NaiveDate::parse_from_str(text, ISO) {
        return Ok(date);
    }
    match day_month_year(text) {
        Some((day, month, Some(year))) => {
            NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| text!("field-no-date-help"))
        }
        Some((_, _, None)) => Err(text!("date-without-year-help")),
        None => Err(reason(text)),
    }
}

/// Day and month of a date that is written without its year: `24.12.`
pub fn day_and_month_of(text: &str) -> Option<(u32, u32)> {
    let (day, month, year) = day_month_year(text.trim())?;
    year.is_none().then_some((day, month))
}

/// The day that a spreadsheet counts by a number (days since the end of 1899).
pub fn date_of_serial(days: f64) -> Option<NaiveDate> {
    let whole = days.floor();
    // Before March 1900 spreadsheets count a day that never was.
    let sound = (61.0..2_958_466.0).contains(&whole);
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    sound.then(|| epoch.checked_add_days(Days::new(whole as u64)))?
}

/// The numbers of `24.12.2026` and `24.12.`, blanks after the dots allowed.
fn day_month_year(text: &str) -> Option<(u32, u32, Option<i32>)> {
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    let number = |part: &str, most: usize| {
        (part.len() <= most && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse())
    };
    let (day, month): (u32, u32) = match parts.as_slice() {
        [day, month] | [day, month, _] => (number(day, 2)?.ok()?, number(month, 2)?.ok()?),
        _ => return None,
    };
    match parts.get(2).copied() {
        Some("") => Some((day, month, None)),
        Some(year) if year.len() == 4 => Some((day, month, Some(number(year, 4)?.ok()? as i32))),
        _ => None,
    }
}

/// Why a text that is no date is none.
fn reason(text: &str) -> Text {
    let timed = |mark: char| text.split_once(mark).filter(|(_, time)| time.contains(':'));
    if let Some((date, _)) = timed(' ').or_else(|| timed('T'))
        && date_of(date).is_ok()
    {
        return text!("date-with-time-help");
    }
    let serial = text.parse().ok().filter(|days| (20_000.0..80_000.0).contains(days)).and_then(date_of_serial);
    match serial {
        Some(date) => text!("date-as-number-help", date = date),
        None => text!("field-no-date-help"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in ["2026-08-04", "4.8.2026", "04.08.2026", " 4. 8. 2026 "] {
            assert_eq!(date_of(text).map(|date| date.to_string()), Ok("2026-08-04".to_owned()), "{text}");
        }
        assert_eq!(day_and_month_of("24.8."), Some((24, 8)));
        assert_eq!(day_and_month_of("24.8.2026"), None);
        assert_eq!(day_and_month_of("7.5"), None);
    }

    #[test]
    fn a_text_that_is_no_date_is_refused_with_the_reason() {
        let cases = [
            ("2026-02-30", "field-no-date-help"),
            ("30.2.2026", "field-no-date-help"),
            ("24/8/2026", "field-no-date-help"),
            ("8.24.26", "field-no-date-help"),
            ("", "field-no-date-help"),
            ("24.8.", "date-without-year-help"),
            ("2026-08-24 12:00", "date-with-time-help"),
            ("2026-08-24T00:00:00", "date-with-time-help"),
            ("24.8.2026 7:00", "date-with-time-help"),
            ("46258", "date-as-number-help"),
        ];
        for (text, wanted) in cases {
            assert_eq!(date_of(text).expect_err(text).id(), Some(wanted), "{text}");
        }
        assert_eq!(date_of_serial(46_258.0).map(|date| date.to_string()), Some("2026-08-24".to_owned()));
    }
}
