//! `vuoro generate`: wards like real ones, of any size, from a seed.

mod county;
mod demand;
mod names;
mod people;
mod requests;
mod rotation;

use std::path::PathBuf;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Failure};
use super::input;
use super::terminal::print;
use super::values;
use people::Person;

const EXAMPLES: &str = "\
Examples:
  vuoro generate --employees 30 --days 21 --out ward30
  vuoro generate --employees 200 --units 6 --days 42 --float 10% --seed 7 --out house
  vuoro plan house --time-limit 5m
  vuoro generate --county --out county              a wellbeing services county: 1,000 people, 30 units, 6 weeks
  vuoro generate --county --employees 60 --units 3 --out area

The same numbers and seed always give the same files.";

/// Generates a realistic Finnish ward, house or county: people, demand, wishes, absences and a legal past.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Generate {
    /// Make a county: units of different trades, demand from need, six weeks over Easter 2027.
    #[arg(long)]
    county: bool,
    /// Number of people [default with --county: 1000].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=5000),
        required_unless_present = "county")]
    employees: Option<u32>,
    /// Number of units [default: 1, with --county 30].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=200))]
    units: Option<u32>,
    /// Length of the horizon in days [default: 21, with --county 42].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=732))]
    days: Option<u32>,
    /// Share of people who may work in several units [default: 10%, with --county 6%].
    #[arg(long, value_name = "SHARE", value_parser = values::share)]
    float: Option<f64>,
    /// With --county: hours there are as a share of the hours wanted, in each unit.
    #[arg(long, value_name = "SHARE", default_value = "97%", value_parser = values::share, requires = "county")]
    staffing: f64,
    /// Seed of all random choices.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Folder for the scenario.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Overwrite a scenario that is there already.
    #[arg(long)]
    force: bool,
}

impl Generate {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        let usual: (u32, u32, u32, f64) = if self.county { (1000, 30, 42, 0.06) } else { (1, 1, 21, 0.1) };
        let employees = self.employees.unwrap_or(usual.0);
        let units = self.units.unwrap_or(usual.1).min(employees) as usize;
        let days = i64::from(self.days.unwrap_or(usual.2));
        let (employees, float_share, seed) = (employees as usize, self.float.unwrap_or(usual.3), self.seed);
        let document = if self.county {
            let staffing = self.staffing.max(0.1);
            let county = county::County { employees, units, days, float_share, staffing, seed };
            let (document, balances) = county::document(&county)?;
            eprint!("{}", county::balance_text(&balances));
            document
        } else {
            document(&Size { employees, units, days, float_share, seed })
        };
        input::write_folder(&document, &self.out, self.force)?;
        eprintln!("written: a scenario of {employees} people for {days} days");
        print(&self.out.display().to_string())?;
        Ok(Exit::Good)
    }
}

/// How large a house to make.
#[derive(Clone, Debug)]
struct Size {
    employees: usize,
    units: usize,
    days: i64,
    float_share: f64,
    seed: u64,
}

/// The days that are planned.
#[derive(Clone, Copy, Debug)]
struct Horizon {
    start: NaiveDate,
    days: i64,
}

impl Horizon {
    fn date(&self, day: i64) -> NaiveDate {
        let far = Days::new(day.unsigned_abs());
        let date = if day < 0 { self.start.checked_sub_days(far) } else { self.start.checked_add_days(far) };
        date.unwrap_or(self.start)
    }

    fn weekday(&self, day: i64) -> Weekday {
        self.date(day).weekday()
    }

    fn is_weekend(&self, day: i64) -> bool {
        matches!(self.weekday(day), Weekday::Sat | Weekday::Sun)
    }

    /// Days of the planning period and a full-timer's minutes in it: 38 h 15 min a week.
    fn period(&self) -> (i64, i64) {
        let days = [21, 28, 14, 7].into_iter().find(|days| self.days % days == 0).unwrap_or(21);
        (days, days / 7 * 2295)
    }
}

impl Size {
    /// The days planned: from a Monday on which a three-week period begins.
    fn horizon(&self) -> Horizon {
        Horizon { start: NaiveDate::from_ymd_opt(2026, 8, 24).unwrap_or_default(), days: self.days }
    }

    fn date(&self, day: i64) -> NaiveDate {
        self.horizon().date(day)
    }

    fn weekday(&self, day: i64) -> Weekday {
        self.horizon().weekday(day)
    }

    fn period(&self) -> (i64, i64) {
        self.horizon().period()
    }

    fn unit(&self, at: usize) -> String {
        format!("u{}", at + 1)
    }

    /// A duty code as the scenario will have it.
    fn code(&self, shift: char, unit: usize) -> String {
        if self.units == 1 { shift.to_string() } else { format!("{shift}@{}", self.unit(unit)) }
    }
}

/// Days of known past.
const PAST: i64 = 21;

/// Shift types: code, name, start and end, tags.
const SHIFTS: [(&str, &str, [&str; 2], &str); 4] = [
    ("A", "Aamu (morning)", ["07:00", "14:50"], "early;day"),
    ("I", "Ilta (evening)", ["14:00", "21:25"], "evening"),
    ("Y", "Yö (night)", ["21:00", "07:10"], "night"),
    ("E", "Pitkä (long weekend day)", ["07:00", "20:00"], "long"),
];

/// The whole scenario document.
fn document(size: &Size) -> Value {
    let people = people::people(size);
    let absences = requests::absences(size, &people);
    let (period_days, minutes) = size.period();
    let shifts: Vec<Value> = SHIFTS
        .iter()
        .map(|(code, name, [start, end], tags)| {
            let tags: Vec<&str> = tags.split(';').collect();
            json!({ "code": code, "name": name, "start": start, "end": end, "tags": tags })
        })
        .collect();
    let units: Vec<Value> = (0..size.units).map(|at| json!({ "id": size.unit(at), "name": names::unit(at) })).collect();
    json!({
        "format-version": 1,
        "name": format!("Generated house: {} people, {} unit(s), seed {}", size.employees, size.units, size.seed),
        "start": size.date(0).to_string(),
        "days": size.days,
        "time-zone": "Europe/Helsinki",
        "profile": "balanced",
        "history-days": PAST,
        "skills": ["nurse", "practical-nurse", "medication"],
        "unit": units,
        "shift": shifts,
        "contract": [{ "id": "period", "hours": format!("{}:{:02}", minutes / 60, minutes % 60),
            "period-days": period_days }],
        "rules": [
            "practice/ward",
            { "kind": "availability", "id": "long-days-at-weekends-only", "title": "Long days at weekends only",
              "duties": ["long"], "on": { "weekdays": ["mon", "tue", "wed", "thu", "fri"] } },
            { "kind": "availability", "id": "long-days-by-consent", "title": "Long days by written consent only",
              "duties": ["long"], "for": { "groups": ["no-long-days"] } },
        ],
        "staff": people.iter().map(|person| staff_row(size, person)).collect::<Vec<_>>(),
        "demand": demand::rows(size, &people, &absences),
        "wishes": requests::wishes(size, &people, &absences),
        "absences": absences.iter().map(|absence| absence.row(&people[absence.person].id, |day| size.date(day))).collect::<Vec<_>>(),
        "locks": requests::locks(size, &people, &absences),
        "history": rotation::rows(size, &people),
    })
}

fn staff_row(size: &Size, person: &Person) -> Value {
    let elsewhere: Vec<String> =
        (0..size.units).filter(|unit| person.floats && *unit != person.unit).map(|unit| size.unit(unit)).collect();
    json!({
        "id": person.id, "name": person.name, "contract": "period",
        "fte": format!("{}.{:02}", person.fte / 100, person.fte % 100),
        "unit": size.unit(person.unit), "units": elsewhere.join(";"),
        "skills": person.skills().join(";"), "groups": person.groups().join(";"),
        "hourly": if person.nurse { "18.40" } else { "16.26" },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn size(employees: usize, units: usize, days: i64, seed: u64) -> Size {
        Size { employees, units, days, float_share: 0.1, seed }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        /// Whatever house is generated means the same as JSON, as a workbook and back as a folder.
        #[test]
        fn every_generated_house_takes_every_form(employees in 1usize..40, units in 1usize..4, days in 1i64..30, seed: u64) {
            let size = Size { float_share: 0.3, ..size(employees, units.min(employees), days, seed) };
            let place = tempfile::tempdir().expect("a temporary folder");
            let at = |name: &str| place.path().join(name);
            std::fs::write(at("a.json"), document(&size).to_string()).expect("writable");
            let read = |name: &str| input::read(&(&at(name)).into()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
            let meaning = |input: &input::Input| format!("{:?} {:?}", input.problem.rules, bare(&input.problem.scenario));
            let original = read("a.json");
            std::fs::write(at("b.xlsx"), original.scenario_xlsx().expect("written")).expect("writable");
            let workbook = read("b.xlsx");
            workbook.write_folder(&at("c"), false).expect("written");
            for input in [workbook, read("c")] {
                assert_eq!(meaning(&input), meaning(&original));
            }
        }
    }

    /// A scenario without the places that faults would name.
    fn bare(scenario: &crate::domain::Scenario) -> crate::domain::Scenario {
        let mut scenario = scenario.clone();
        for lock in &mut scenario.locks {
            lock.place = Default::default();
        }
        scenario
    }

    #[test]
    fn the_same_seed_gives_the_same_house_and_another_seed_another() {
        let text = |seed| document(&size(40, 2, 21, seed)).to_string();
        assert_eq!(text(3), text(3));
        assert_ne!(text(3), text(4));
    }

    #[test]
    fn the_known_past_keeps_rest_and_runs_for_everyone() {
        let size = size(60, 3, 21, 5);
        for person in people::people(&size) {
            let line = rotation::past(&size, &person);
            assert_eq!(line.len() as i64, PAST);
            for pair in line.windows(2) {
                let bad = matches!(pair, ['I', 'A' | 'E'] | ['Y', 'A' | 'I' | 'E']);
                assert!(!bad, "{}: {} then {}", person.id, pair[0], pair[1]);
            }
            let longest = line.split(|duty| *duty == '.').map(<[char]>::len).max();
            assert!(longest <= Some(5), "{}: {line:?}", person.id);
        }
    }

    #[test]
    fn demand_asks_for_a_little_more_than_the_contracts_give() {
        for (employees, units, days) in [(28, 1, 21), (120, 4, 42), (14, 1, 28)] {
            let size = size(employees, units, days, 1);
            let people = people::people(&size);
            let absences = requests::absences(&size, &people);
            let there: i64 = (0..units).map(|unit| demand::minutes_there(&size, &people, &absences, unit)).sum();
            let wanted: i64 = (0..units).map(|unit| demand::minutes_wanted(&size, &people, &absences, unit)).sum();
            let share = there as f64 / wanted as f64;
            assert!((0.95..1.01).contains(&share), "{employees} people: {share:.3}");
        }
    }

    #[test]
    fn a_house_of_any_size_has_people_and_demand() {
        for (employees, units, days) in [(1, 1, 1), (3, 1, 7), (9, 3, 5), (5, 5, 100)] {
            let document = document(&size(employees, units, days, 2));
            assert_eq!(document["staff"].as_array().map(Vec::len), Some(employees));
            assert!(document["demand"].as_array().is_some_and(|rows| !rows.is_empty()));
        }
    }
}
