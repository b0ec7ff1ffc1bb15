//! The languages, and how each writes numbers, money, dates and times of the day.

use chrono::{Datelike, NaiveDate};

use crate::units::{Cost, CostUnit, Minutes, time::Clock};

/// A language that texts are put into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English; dates as 2026-08-24.
    #[default]
    En,
    /// Finnish.
    Fi,
    /// Swedish, as in Finland.
    Sv,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Fi, Lang::Sv];

    /// Two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fi => "fi",
            Lang::Sv => "sv",
        }
    }

    /// The language of a code or a locale such as `fi_FI.UTF-8`, if it is one of ours.
    pub fn of_locale(locale: &str) -> Option<Lang> {
        let code = locale.get(..2)?.to_lowercase();
        let ends = locale.chars().nth(2).is_none_or(|next| !next.is_alphanumeric());
        Lang::ALL.into_iter().find(|lang| lang.code() == code && ends)
    }

    /// A whole number, thousands apart: `12 345`. English keeps numbers below 10 000 together, as the others do.
    pub fn number(self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        if digits.len() < 5 {
            return value.to_string();
        }
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}", grouped(&digits))
    }

    /// A number with so many decimals, given in its smallest unit: 125 with one is `12.5` or `12,5`.
    pub fn decimal(self, value: i64, decimals: u8) -> String {
        let unit = 10_u64.pow(u32::from(decimals.min(18)));
        let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
        let sign = if value < 0 { "-" } else { "" };
        if decimals == 0 {
            return self.number(value);
        }
        let whole = whole.to_string();
        let whole = if whole.len() < 5 { whole } else { grouped(&whole) };
        format!("{sign}{whole}{}{rest:0width$}", self.point(), width = usize::from(decimals))
    }

    /// What stands before decimals.
    pub const fn point(self) -> char {
        match self {
            Lang::En => '.',
            Lang::Fi | Lang::Sv => ',',
        }
    }

    /// A cost: `1 234.50 €`, `1 234,50 €`, or points.
    pub fn money(self, cost: Cost, unit: CostUnit) -> String {
        match unit {
            CostUnit::Points => cost.to_string(),
            CostUnit::Cents => {
                let sign = if cost < 0 { "-" } else { "" };
                let whole = grouped(&(cost.unsigned_abs() / 100).to_string());
                format!("{sign}{whole}{}{:02} €", self.point(), cost.unsigned_abs() % 100)
            }
        }
    }

    /// Whole euros: `1 234 €`.
    pub fn euros(self, euros: i64) -> String {
        let sign = if euros < 0 { "-" } else { "" };
        format!("{sign}{} €", grouped(&euros.unsigned_abs().to_string()))
    }

    /// A length of time: `114:45`.
    pub fn duration(self, minutes: Minutes) -> String {
        Clock(minutes).to_string()
    }

    /// A date: `2026-08-24`, `24.8.2026`.
    pub fn date(self, date: NaiveDate) -> String {
        match self {
            Lang::En => date.to_string(),
            Lang::Fi | Lang::Sv => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        }
    }

    /// A range of dates, both ends included: `2026-08-24 to 2026-08-30`, `24.–30.8.2026`.
    pub fn dates(self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        match self {
            Lang::En => format!("{first} to {last}"),
            Lang::Fi | Lang::Sv => {
                let from = match (first.year() == last.year(), first.month() == last.month()) {
                    (true, true) => format!("{}.", first.day()),
                    (true, false) => format!("{}.{}.", first.day(), first.month()),
                    (false, _) => self.date(first),
                };
                format!("{from}–{}", self.date(last))
            }
        }
    }

    /// A short weekday: `Mon`, `ma`, `mån`.
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        let names = match self {
            Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            Lang::Fi => ["ma", "ti", "ke", "to", "pe", "la", "su"],
            Lang::Sv => ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
        };
        names[date.weekday().num_days_from_monday() as usize]
    }

    /// A date with its weekday: `Mon 2026-08-24`, `ma 24.8.2026`.
    pub fn day(self, date: NaiveDate) -> String {
        format!("{} {}", self.weekday(date), self.date(date))
    }
}

/// Digits in groups of three, a narrow no-break space between them.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}
