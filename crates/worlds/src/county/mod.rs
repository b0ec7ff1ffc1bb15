//! `vuoro generate --county`: a whole wellbeing services county, from a seed.
//!
//! Units of five trades, each with the demand that is usual there, a float pool across units, six weeks over Easter
//! 2027. `docs/generated.md` explains every choice.

mod demand;
mod past;
mod people;
mod personal;
mod requests;
#[cfg(test)]
mod tests;
mod trades;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::size::{Horizon, PAST};
pub use demand::Balance;
use requests::Away;
use trades::{SHIFTS, Trade};

use vuoro_core::error::Faults;
use vuoro_core::text;
use vuoro_core::text::{Lang, Text};

/// How large a county to make.
#[derive(Clone, Debug)]
pub struct County {
    /// Number of people.
    pub employees: usize,
    /// Number of units.
    pub units: usize,
    /// Length of the horizon.
    pub days: i64,
    /// Share of people in the float pool.
    pub float_share: f64,
    /// The rule set that people are planned by; [`crate::RULES`] unless something else is to be tried.
    pub rules: String,
    /// Hours there are as a share of hours wanted.
    pub staffing: f64,
    /// Seed of all random choices.
    pub seed: u64,
}

/// Public holidays of 2027 in the weeks around Easter and until summer; Easter Sunday is also the day on which the
/// clocks change.
const HOLIDAYS: [([u32; 2], &str); 7] = [
    ([3, 26], "Good Friday (pitkäperjantai)"),
    ([3, 28], "Easter Sunday (pääsiäispäivä)"),
    ([3, 29], "Easter Monday (2. pääsiäispäivä)"),
    ([5, 1], "May Day (vapunpäivä)"),
    ([5, 6], "Ascension Day (helatorstai)"),
    ([5, 16], "Whit Sunday (helluntaipäivä)"),
    ([6, 26], "Midsummer Day (juhannuspäivä)"),
];

impl County {
    /// The days planned: three-week periods of the Pirkanmaa grid, from Monday 1 March 2027 on.
    fn horizon(&self) -> Horizon {
        Horizon { start: NaiveDate::from_ymd_opt(2027, 3, 1).unwrap_or_default(), days: self.days }
    }

    /// The public holidays in the horizon.
    fn holidays(&self) -> Vec<(NaiveDate, &'static str)> {
        let (first, last) = (self.horizon().date(0), self.horizon().date(self.days - 1));
        let date = |month: u32, day: u32| NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default();
        let all = HOLIDAYS.iter().map(|([month, day], name)| (date(*month, *day), *name));
        all.filter(|(date, _)| (first..=last).contains(date)).collect()
    }

    /// Good Friday to Easter Monday, as far as they lie in the horizon.
    fn easter(&self) -> Vec<NaiveDate> {
        let last = self.horizon().date(self.days - 1);
        let days = (26..=29).filter_map(|day| NaiveDate::from_ymd_opt(2027, 3, day));
        days.filter(|date| *date <= last).collect()
    }

    /// Is a day a weekend or a public holiday?
    fn is_free(&self, day: i64) -> bool {
        let date = self.horizon().date(day);
        self.horizon().is_weekend(day) || self.holidays().iter().any(|(holiday, _)| *holiday == date)
    }

    /// What a document of these units holds beside people and demand.
    fn frame(&self, units: &[usize]) -> Value {
        let horizon = self.horizon();
        let unit = |unit: &usize| json!({ "id": Trade::id(*unit), "name": Trade::name(*unit), "shifts": Trade::of(*unit).shifts() });
        let shift = |(code, name, start, end, tags): &(&str, &str, &str, &str, &[&str])| json!({ "code": code, "name": name, "start": start, "end": end, "tags": tags });
        json!({
            "format-version": 1,
            "start": horizon.start.to_string(),
            "days": self.days,
            "time-zone": "Europe/Helsinki",
            "profile": "balanced",
            "history-days": PAST,
            "skills": ["nurse", "practical-nurse", "care-assistant", "instructor", "student", "professional",
                "medication", "restraint", "driving-licence", "swedish", "sign-language"],
            "holiday-calendar": "fi",
            "unit": units.iter().map(unit).collect::<Vec<_>>(),
            "shift": SHIFTS.iter().map(shift).collect::<Vec<_>>(),
        })
    }
}

impl County {
    /// The whole scenario document, and how hours and demand of each unit compare.
    pub fn document(&self) -> Result<(Value, Vec<Balance>), Faults> {
        document(self)
    }
}

fn document(county: &County) -> Result<(Value, Vec<Balance>), Faults> {
    let people = people::people(county);
    let absences = requests::absences(county, &people);
    let away = Away::of(&people, &absences);
    let (tables, balances) = demand::tables(county, &people, &absences)?;
    let (period_days, minutes) = county.horizon().period();
    let hours = |minutes: i64| format!("{}:{:02}", minutes / 60, minutes % 60);
    let mut document = county.frame(&(0..county.units).collect::<Vec<_>>());
    document["name"] =
        json!(format!("Generated county: {} people, {} units, seed {}", county.employees, county.units, county.seed));
    document["contract"] = json!([
        { "id": "period", "hours": hours(minutes), "period-days": period_days },
    ]);
    document["rules"] = rules(&county.rules);
    document["staff"] = people.iter().map(|person| person.row(county)).collect();
    document["demand"] = json!(tables.demand);
    document["needs"] = json!(tables.needs);
    document["forecast"] = json!(tables.forecast);
    document["wishes"] = json!(requests::wishes(county, &people, &away));
    document["absences"] = absences
        .iter()
        .map(|absence| absence.row(&people[absence.person].id, |day| county.horizon().date(day)))
        .collect();
    document["permits"] = json!(personal::permits(&people));
    document["restrictions"] = json!(personal::restrictions(&people));
    document["terms"] = json!(personal::terms(county, &people));
    document["locks"] = json!(requests::locks(county, &people, &away));
    document["history"] = json!(past::rows(county, &people, &away));
    Ok((document, balances))
}

/// The rules of period work, the local agreement on long shifts, and what this county has beyond them.
fn rules(set: &str) -> Value {
    json!([
        set,
        "local/fi-long-shifts",
        { "kind": "availability", "id": "long-days-at-weekends-only",
          "title": { "en": "Long days at weekends only", "fi": "Pitkiä päiviä vain viikonloppuisin",
                     "sv": "Långa dagar endast under veckoslut" },
          "duties": ["long"], "on": { "weekdays": ["mon", "tue", "wed", "thu", "fri"] }, "source": "House rule" },
    ])
}

/// The balance of every unit as a table of text.
pub fn balance_text(balances: &[Balance], lang: Lang) -> String {
    let hours = |minutes: i64| lang.number((minutes + 30) / 60);
    let numbers = |people: usize, fte: i64, there: i64, wanted: i64| {
        let level = (there as f64 * 100.0 / wanted.max(1) as f64).round() as i64;
        let people = people.to_string();
        [people, lang.decimal((fte + 5) / 10, 1), hours(there), hours(wanted), format!("{level}%")]
    };
    let titles = [
        text!("generate-label-people"),
        text!("generate-label-fte"),
        text!("generate-label-hours"),
        text!("generate-label-wanted"),
        text!("generate-label-level"),
    ];
    let title = |text: Text| text.say(lang);
    let mut text = String::new();
    let mut line = |unit: &str, name: &str, [people, fte, there, wanted, level]: [String; 5], need: &str| {
        let line = format!("{unit:<12} {name:<26} {people:>6} {fte:>6} {there:>9} {wanted:>9} {level:>6}  {need}");
        text += &format!("{}\n", line.trim_end());
    };
    let (unit, name) = (title(text!("generate-label-unit")), title(text!("generate-label-name")));
    line(&unit, &name, titles.map(title), &title(text!("generate-label-need")));
    for one in balances {
        let numbers = numbers(one.people, one.fte, one.there, one.wanted);
        line(&Trade::id(one.unit), &Trade::name(one.unit), numbers, &one.need.say(lang));
    }
    let sum = |of: fn(&Balance) -> i64| balances.iter().map(of).sum::<i64>();
    let people = balances.iter().map(|one| one.people).sum();
    let all = numbers(people, sum(|one| one.fte), sum(|one| one.there), sum(|one| one.wanted));
    line(&title(text!("generate-all")), "", all, "");
    text
}
