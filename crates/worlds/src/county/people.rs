//! Staff of a county: professions, permits, languages, shares of full time, restrictions, the float pool.

use serde_json::{Value, json};

use super::County;
use super::trades::{Profession, Trade};
use crate::names;
use crate::people::share_of_full_time;
use vuoro_core::units::rng::{Rng, stream};

/// A generated person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Position in the staff.
    pub at: usize,
    /// Position among those of the same home unit.
    pub at_in_unit: usize,
    /// Id, `e0001` and so on.
    pub id: String,
    /// Name.
    pub name: String,
    /// Home unit.
    pub unit: usize,
    /// Units that the person works in as one of the float pool.
    pub elsewhere: Vec<usize>,
    /// Profession.
    pub profession: Profession,
    /// Skills beside the profession, some with their last valid day.
    pub skills: Vec<String>,
    /// Share of full time in hundredths.
    pub fte: i64,
    /// Words for what holds for the person: restrictions, the float pool, no consent to long days.
    pub groups: Vec<&'static str>,
    /// In the trial of night workers with shorter hours.
    pub night_trial: bool,
    /// Employed from this day of the horizon.
    pub from: Option<i64>,
    /// Employed until this day of the horizon, inclusive.
    pub to: Option<i64>,
}

impl Person {
    /// Is the person in a group?
    pub fn is_in(&self, group: &str) -> bool {
        self.groups.contains(&group)
    }

    /// Is the person employed on a day of the horizon?
    pub fn is_employed(&self, day: i64) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The row in the staff table.
    pub fn row(&self, county: &County) -> Value {
        let date = |day: Option<i64>| day.map(|day| county.horizon().date(day).to_string());
        let skills: Vec<&str> =
            std::iter::once(self.profession.skill()).chain(self.skills.iter().map(String::as_str)).collect();
        let elsewhere: Vec<String> = self.elsewhere.iter().map(|unit| Trade::id(*unit)).collect();
        let groups: Vec<&str> = ["float", "student"].into_iter().filter(|group| self.is_in(group)).collect();
        let hourly = self.profession.hourly();
        json!({
            "id": self.id, "name": self.name, "contract": "period",
            "fte": format!("{}.{:02}", self.fte / 100, self.fte % 100),
            "unit": Trade::id(self.unit), "units": elsewhere.join(";"), "skills": skills.join(";"),
            "groups": groups.join(";"), "from": date(self.from), "to": date(self.to),
            "hourly": format!("{}.{:02}", hourly / 100, hourly % 100),
        })
    }
}

/// How many people each unit has: the same on average, up to a fifth more or less.
pub fn sizes(county: &County) -> Vec<usize> {
    let mut rng = stream(county.seed, "county sizes");
    let weights: Vec<f64> = (0..county.units).map(|_| 0.8 + 0.4 * rng.f64()).collect();
    let total: f64 = weights.iter().sum();
    let mut upto = 0.0;
    let mut before = 0;
    let mut sizes = Vec::new();
    for weight in weights {
        upto += weight / total * county.employees as f64;
        let end = upto.round() as usize;
        sizes.push(end - before);
        before = end;
    }
    sizes
}

/// The staff, unit by unit.
pub fn people(county: &County) -> Vec<Person> {
    let mut rng = stream(county.seed, "county people");
    let name = names::people(&mut rng);
    let mut people = Vec::with_capacity(county.employees);
    for (unit, members) in sizes(county).into_iter().enumerate() {
        for at_in_unit in 0..members {
            let at = people.len();
            people.push(person(county, [at, at_in_unit, unit], name(at), &mut rng));
        }
    }
    let pool = float_pool(county, &people);
    for at in pool {
        let area = people[at].unit / 10;
        let serves = |unit: &usize| unit / 10 == area && *unit != people[at].unit && Trade::of(*unit).takes_floats();
        let elsewhere: Vec<usize> = (0..county.units).filter(serves).collect();
        let person = &mut people[at];
        person.elsewhere = elsewhere;
        person.groups.push("float");
    }
    people
}

/// Who is in the float pool: evenly spread over those whose profession is at home in several units.
fn float_pool(county: &County, people: &[Person]) -> Vec<usize> {
    let roaming = |person: &&Person| {
        Trade::of(person.unit).takes_floats() && matches!(person.profession, Profession::Nurse | Profession::Practical)
    };
    let able: Vec<usize> = people.iter().filter(roaming).map(|person| person.at).collect();
    let pool = ((county.employees as f64 * county.float_share).round() as usize).min(able.len());
    (0..pool).map(|at| able[(2 * at + 1) * able.len() / (2 * pool)]).collect()
}

fn person(county: &County, [at, at_in_unit, unit]: [usize; 3], name: String, rng: &mut Rng) -> Person {
    let trade = Trade::of(unit);
    let profession = trade.profession(at_in_unit);
    let [chance_fte, chance_restriction, chance_term, chance_long] = [rng.f64(), rng.f64(), rng.f64(), rng.f64()];
    let mut groups = Vec::new();
    match profession {
        Profession::Student => groups.push("student"),
        _ if chance_restriction < 0.04 => groups.push("no-nights"),
        _ if chance_restriction < 0.06 => groups.push("no-weekends"),
        _ => {}
    }
    if chance_long >= 0.4 {
        groups.push("no-long-days");
    }
    let days = county.days;
    let (from, to) = match chance_term {
        x if x < 0.012 && days > 14 => (Some(rng.i64(1..days / 7) * 7), None),
        x if x < 0.024 && days > 14 => (None, Some(rng.i64(1..days / 7) * 7 - 1)),
        _ => (None, None),
    };
    let fte = match profession {
        Profession::Student => [40, 50, 60][rng.usize(..3)],
        _ => share_of_full_time(at_in_unit, chance_fte, [0.66, 0.83]),
    };
    let night_trial = matches!(trade, Trade::Acute | Trade::Ward) && fte == 100 && groups.is_empty() && rng.f64() < 0.2;
    Person {
        at,
        at_in_unit,
        id: format!("e{:04}", at + 1),
        name,
        unit,
        elsewhere: Vec::new(),
        profession,
        skills: skills(county, trade, profession, rng),
        fte,
        groups,
        night_trial,
        from,
        to,
    }
}

/// What a person can do beside the profession.
fn skills(county: &County, trade: Trade, profession: Profession, rng: &mut Rng) -> Vec<String> {
    let mut skills = Vec::new();
    if profession.is_professional() {
        skills.push("professional".to_owned());
    }
    let permit = match profession {
        Profession::Nurse => 1.0,
        Profession::Practical => 0.7,
        Profession::Instructor => 0.6,
        _ => 0.0,
    };
    let [permitted, expires] = [rng.f64() < permit, rng.f64() < 0.03];
    if permitted {
        let last = county.horizon().date(rng.i64(0..county.days));
        skills.push(if expires { format!("medication:{last}") } else { "medication".to_owned() });
    }
    let swedish = if trade == Trade::Digital { 0.35 } else { 0.12 };
    if rng.f64() < swedish {
        skills.push("swedish".to_owned());
    }
    if rng.f64() < if trade == Trade::Digital { 0.12 } else { 0.01 } {
        skills.push("sign-language".to_owned());
    }
    if rng.f64() < if trade == Trade::HomeCare { 0.85 } else { 0.3 } {
        skills.push("driving-licence".to_owned());
    }
    if trade == Trade::Children && profession.is_professional() && rng.f64() < 0.7 {
        skills.push("restraint".to_owned());
    }
    skills
}
