//! Demand of a county's units: each from its own kind of need, scaled so that it asks for the hours there are.

use serde_json::{Value, json};

use super::County;
use super::people::Person;
use super::trades::Trade;
use crate::requests::Absence;
use vuoro_core::domain::{Presence, Scenario, When};
use vuoro_core::error::Faults;
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_core::units::rng::stream;
use vuoro_io::files;

const WEEKEND: &str = "sat;sun;holiday";

/// Home care: visits of an hour from 7 on, in percent of a day's.
const VISITS: [i64; 14] = [9, 9, 9, 8, 8, 7, 7, 7, 6, 6, 7, 7, 6, 4];
/// Digital clinic: arrivals of an hour from midnight on, in thousandths of a day's.
const ARRIVALS: [i64; 24] = [8, 6, 5, 5, 6, 10, 20, 42, 70, 78, 76, 72, 70, 70, 70, 68, 60, 56, 54, 52, 46, 16, 16, 12];
/// Paid minutes of a shift that an hour of presence takes: people come for shifts, not for hours, and overlap.
const HOUR: i64 = 68;

/// The tables that demand comes from.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// Fixed rows.
    pub demand: Vec<Value>,
    /// Conversions.
    pub needs: Vec<Value>,
    /// What is expected.
    pub forecast: Vec<Value>,
}

/// A unit's hours against its demand.
#[derive(Clone, Debug)]
pub struct Balance {
    /// The unit.
    pub unit: usize,
    /// People at home there.
    pub people: usize,
    /// Their full-time equivalents, in hundredths.
    pub fte: i64,
    /// What its demand comes from: `46 clients`.
    pub need: Text,
    /// Minutes that the people's contracts give, leave, sickness and public holidays taken off.
    pub there: i64,
    /// Minutes that the targets ask for.
    pub wanted: i64,
}

/// Paid minutes that a person can work in the horizon.
fn minutes_there(county: &County, person: &Person, absences: &[Absence]) -> i64 {
    let horizon = county.horizon();
    let weekly = if person.night_trial { 2160 } else { 2295 };
    let away = |day: i64| {
        absences.iter().any(|absence| absence.person == person.at && (absence.from..=absence.to).contains(&day))
    };
    // A full-timer's five days a week: weekdays that are neither holidays, absences nor before or after employment.
    let holidays = county.holidays();
    let works = |day: &i64| {
        let holiday = holidays.iter().any(|(date, _)| *date == horizon.date(*day));
        !horizon.is_weekend(*day) && !holiday && person.is_employed(*day) && !away(*day)
    };
    (0..county.days).filter(works).count() as i64 * weekly * person.fte / 500
}

/// What a unit has to go round.
struct Unit<'a> {
    county: &'a County,
    at: usize,
    members: Vec<&'a Person>,
}

impl Unit<'_> {
    fn holding(&self, skill: &str) -> usize {
        let holds = |person: &&&Person| person.skills.iter().any(|held| held.split(':').next() == Some(skill));
        self.members.iter().filter(holds).count()
    }

    /// Fixed demand in a shift.
    fn heads(&self, day: &str, shift: &str, skill: &str, [minimum, target]: [i64; 2]) -> Value {
        json!({ "unit": Trade::id(self.at), "day": day, "shift": shift, "skill": skill,
            "minimum": minimum, "target": target })
    }

    /// One person with the skill in each of these shifts every day, if enough hold it to go round.
    fn one_of(&self, skill: &str, shifts: &[&str], must: bool) -> Vec<Value> {
        // A round-the-clock place in every day of a week takes four full-time people or more.
        if self.holding(skill) < 3 * shifts.len() {
            return Vec::new();
        }
        shifts.iter().map(|shift| self.heads("all", shift, skill, [i64::from(must), 1])).collect()
    }

    /// The tables for a volume: clients, points a morning, visits or arrivals a day, tenths of heads.
    fn tables(&self, volume: i64) -> Tables {
        let mut tables = match Trade::of(self.at) {
            Trade::Housing => self.housing(volume),
            Trade::HomeCare => self.home_care(volume),
            Trade::Digital => self.digital(volume),
            Trade::Acute => self.acute(volume),
            Trade::Ward => self.fixed(volume, &[("A", 42, 34), ("I", 34, 31), ("Y", 21, 21)]),
            Trade::Children => self.fixed(volume, &[("A", 28, 34), ("I", 42, 40), ("Y", 22, 22)]),
        };
        tables.demand.extend(self.skills());
        tables
    }

    /// Skills that every shift asks for.
    fn skills(&self) -> Vec<Value> {
        let trade = Trade::of(self.at);
        let mut rows = match trade {
            Trade::Housing | Trade::Acute | Trade::Ward => {
                let all = ["A", "I", "Y"];
                [self.one_of("professional", &all, true), self.one_of("medication", &all, true)].concat()
            }
            Trade::HomeCare => self.one_of("medication", &["A", "I"], true),
            Trade::Digital => self.one_of("nurse", &["A", "I", "Y"], true),
            Trade::Children => {
                let all = ["A", "I", "Y"];
                [self.one_of("professional", &all, true), self.one_of("restraint", &all, true)].concat()
            }
        };
        if matches!(trade, Trade::Acute | Trade::Ward) {
            rows.extend(self.one_of("nurse", &["A", "I", "Y"], true));
        }
        // Languages: wanted, not required. Every third unit is bilingual, every clinic too.
        if trade == Trade::Digital || self.at.is_multiple_of(3) {
            rows.extend(self.one_of("swedish", &["A", "I"], false));
        }
        if trade == Trade::Digital && self.holding("sign-language") >= 2 {
            rows.push(self.heads("weekdays", "A", "sign-language", [0, 1]));
        }
        rows
    }

    fn need(&self, of: &str, given: Value) -> Value {
        let mut row = json!({ "unit": Trade::id(self.at), "of": of });
        if let (Some(row), Value::Object(given)) = (row.as_object_mut(), given) {
            row.extend(given);
        }
        row
    }

    /// 0.6 workers for each client, shared among the shifts.
    fn housing(&self, clients: i64) -> Tables {
        let shift = |shift: &str, share: &str, minimum: i64| {
            self.need(
                "clients",
                json!({ "shift": shift, "ratio": 0.6, "share": share, "required": "75%",
                "minimum": minimum, "round": "nearest" }),
            )
        };
        let expected = |day: &str, amount: i64| json!({ "unit": Trade::id(self.at), "of": "clients", "day": day, "amount": amount });
        let mut forecast = vec![expected("all", clients)];
        let easter: Vec<String> = self.county.easter().iter().map(ToString::to_string).collect();
        if !easter.is_empty() {
            // A few go home for Easter.
            forecast.push(expected(&easter.join(";"), clients - clients / 20));
        }
        Tables {
            needs: vec![shift("A", "42%", 1), shift("I", "35%", 1), shift("Y", "23%", 1)],
            forecast,
            demand: Vec::new(),
        }
    }

    /// Visits by the hour; mobile pairs of a nurse and a practical nurse on working days.
    fn home_care(&self, visits: i64) -> Tables {
        let hour = |day: &str, percent: i64| {
            let row = move |(at, share): (usize, &i64)| {
                let from = at as i64 + 7;
                let amount = visits * share * percent / 100;
                json!({ "unit": Trade::id(self.at), "of": "visits", "day": day, "from": format!("{from:02}:00"),
                    "to": format!("{:02}:00", from + 1), "amount": format!("{}.{:02}", amount / 100, amount % 100) })
            };
            VISITS.iter().enumerate().map(row).collect::<Vec<_>>()
        };
        let pairs = (self.members.len() as i64 / 15).max(1);
        let pair = |skill: &str, heads: i64| self.heads("weekdays", "P", skill, [0, heads]);
        let need =
            json!({ "service": "0:35", "occupancy": "85%", "required": "60%", "minimum": 1, "round": "nearest" });
        Tables {
            demand: vec![
                pair("", 2 * pairs),
                pair("nurse", pairs),
                pair("practical-nurse", pairs),
                pair("driving-licence", pairs),
            ],
            needs: vec![self.need("visits", need)],
            forecast: [hour("weekdays", 100), hour(WEEKEND, 75)].concat(),
        }
    }

    /// Arrivals by the hour, day and night.
    fn digital(&self, arrivals: i64) -> Tables {
        let hours = |day: &str, percent: i64| {
            let row = move |(at, share): (usize, &i64)| {
                let amount = arrivals * share * percent / 1000;
                json!({ "unit": Trade::id(self.at), "of": "arrivals", "day": day, "from": format!("{at:02}:00"),
                    "to": format!("{:02}:00", at + 1), "amount": format!("{}.{:02}", amount / 100, amount % 100) })
            };
            ARRIVALS.iter().enumerate().map(row).collect::<Vec<_>>()
        };
        let need =
            json!({ "service": "0:12", "occupancy": "80%", "required": "50%", "minimum": 1, "round": "nearest" });
        Tables {
            demand: Vec::new(),
            needs: vec![self.need("arrivals", need)],
            forecast: [hours("weekdays", 100), hours(WEEKEND, 70)].concat(),
        }
    }

    /// Care-intensity points forecast for each day and shift.
    fn acute(&self, points: i64) -> Tables {
        let points_in = [("A", 100, 24), ("I", 90, 26), ("Y", 75, 38)];
        let unit = Trade::id(self.at);
        let horizon = self.county.horizon();
        let mut rng = stream(self.county.seed, &format!("points {}", self.at));
        let mut tables = Tables::default();
        for day in 0..self.county.days {
            let load = (92 + rng.i64(0..17)) * if self.county.is_free(day) { 85 } else { 100 };
            let date = horizon.date(day).to_string();
            for (shift, share, _) in points_in {
                let amount = points * load * share / 1_000_000;
                let row = json!({ "unit": unit, "of": "points", "day": date, "shift": shift, "amount": amount });
                tables.forecast.push(row);
            }
        }
        for (shift, _, per_worker) in points_in {
            let row = json!({ "shift": shift, "per-worker": per_worker, "required": "75%", "minimum": 1,
                "round": "nearest" });
            tables.needs.push(self.need("points", row));
        }
        tables
    }

    /// A fixed table of heads: shift and its percent of the volume on working days and at weekends. A ward asks for
    /// hours of the clock at weekends, so that long days count.
    fn fixed(&self, tenths: i64, shares: &[(&str, i64, i64)]) -> Tables {
        let ward = Trade::of(self.at) == Trade::Ward;
        let mut tables = Tables::default();
        for (shift, weekday, weekend) in shares {
            let heads = |share: i64| (tenths * share + 500) / 1000;
            let limits = |heads: i64| [(heads * 3 + 3) / 4, heads];
            tables.demand.push(self.heads("weekdays", shift, "", limits(heads(*weekday))));
            match window(shift).filter(|_| ward) {
                None => tables.demand.push(self.heads(WEEKEND, shift, "", limits(heads(*weekend)))),
                Some([from, to]) => {
                    let [minimum, target] = limits(heads(*weekend));
                    tables.demand.push(self.heads("holiday", shift, "", [0, 0]));
                    tables.demand.push(json!({ "unit": Trade::id(self.at), "day": WEEKEND, "from": from, "to": to,
                        "minimum": minimum, "target": target }));
                }
            }
        }
        tables
    }
}

/// The hours at weekends in which a ward wants the heads of a shift: long days then count for mornings and evenings.
fn window(shift: &str) -> Option<[&'static str; 2]> {
    match shift {
        "A" => Some(["07:00", "14:00"]),
        "I" => Some(["15:00", "20:00"]),
        _ => None,
    }
}

/// Demand of all units, and how it compares with their people's hours.
pub fn tables(county: &County, people: &[Person], absences: &[Absence]) -> Result<(Tables, Vec<Balance>), Faults> {
    let mut all = Tables::default();
    let mut balances = Vec::new();
    for at in 0..county.units {
        let members: Vec<&Person> = people.iter().filter(|person| person.unit == at).collect();
        let away: Vec<Absence> = absences.iter().filter(|absence| people[absence.person].unit == at).copied().collect();
        let there: i64 = members.iter().map(|person| minutes_there(county, person, &away)).sum();
        let fte = members.iter().map(|person| person.fte).sum();
        let count = members.len();
        let unit = Unit { county, at, members };
        // The largest volume whose targets fit the hours at the staffing level.
        let allowed = (there as f64 / county.staffing) as i64;
        let (mut low, mut high) = (1, 20_000);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if wanted(county, at, &unit.tables(middle))? <= allowed { low = middle } else { high = middle }
        }
        let tables = unit.tables(low);
        let need = match Trade::of(at) {
            Trade::Housing => text!("generate-need-clients", count = low),
            Trade::HomeCare => text!("generate-need-visits", count = low),
            Trade::Digital => text!("generate-need-arrivals", count = low),
            Trade::Acute => text!("generate-need-points", count = low),
            Trade::Ward | Trade::Children => text!("generate-need-fixed"),
        };
        balances.push(Balance { unit: at, people: count, fte, need, there, wanted: wanted(county, at, &tables)? });
        all.demand.extend(tables.demand);
        all.needs.extend(tables.needs);
        all.forecast.extend(tables.forecast);
    }
    Ok((all, balances))
}

/// Paid minutes that the targets of a unit's tables ask for, as the scenario's own constructor reads them.
fn wanted(county: &County, unit: usize, tables: &Tables) -> Result<i64, Faults> {
    let mut document = county.frame(&[unit]);
    document["demand"] = json!(tables.demand);
    document["needs"] = json!(tables.needs);
    document["forecast"] = json!(tables.forecast);
    let loaded = files::read_document_text("generate#demand", document.to_string()).and_then(files::build)?;
    Ok(minutes_wanted(&loaded.problem.scenario))
}

/// Paid minutes that the targets of a scenario ask for: requirements of a skill are met by the same people.
fn minutes_wanted(scenario: &Scenario) -> i64 {
    let minutes = |when: When| match when {
        // Pairs are among those who make the visits.
        When::Shift(shift) if scenario.shift(shift).code == "P" => 0,
        When::Shift(shift) => scenario.shift(shift).paid,
        When::Window { from, to } if to - from == 60 => HOUR,
        When::Window { from: 420, .. } => 470,
        When::Window { .. } => 445,
    };
    let heads = scenario.demands.iter().filter(|demand| demand.who == Presence::Anyone);
    heads.map(|demand| demand.target * minutes(demand.when)).sum()
}
