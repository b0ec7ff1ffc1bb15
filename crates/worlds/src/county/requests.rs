//! Absences, wishes and locks of a county's people.

use serde_json::{Value, json};

use super::County;
use super::people::Person;
use super::trades::Trade;
use crate::requests::Absence;
use vuoro_core::units::rng::stream;

/// Leave of whole weeks (one person in fourteen in each three weeks, more in the first week, the winter holiday), of
/// a long one of the whole horizon (one in a hundred), and sickness at the start (one in thirty).
pub fn absences(county: &County, people: &[Person]) -> Vec<Absence> {
    let mut rng = stream(county.seed, "county absences");
    let mut absences = Vec::new();
    for person in people {
        let last = county.days - 1;
        let mut add = |from: i64, to: i64, sick: bool| {
            let to = to.min(last);
            if from <= to && person.is_employed(from) && person.is_employed(to) {
                absences.push(Absence { person: person.at, from, to, sick });
            }
        };
        let [long, ill, winter] = [rng.f64(), rng.f64(), rng.f64()];
        let ill_days = rng.i64(0..4);
        if long < 0.01 {
            add(0, last, false);
            continue;
        }
        let mut free = 0;
        if ill < 0.033 {
            add(0, ill_days, true);
            free = 7;
        } else if winter < 0.05 {
            add(0, 6, false);
            free = 14;
        }
        for block in 0..(county.days / 21).max(1) {
            let (on_leave, week, length) = (rng.f64() < 0.07, rng.i64(0..3), rng.i64(5..8));
            let from = block * 21 + week * 7;
            if on_leave && from >= free {
                add(from, from + length - 1, false);
                free = from + 14;
            }
        }
    }
    absences
}

/// The days on which each person is away.
pub struct Away(Vec<Vec<(i64, i64)>>);

impl Away {
    /// Of these absences.
    pub fn of(people: &[Person], absences: &[Absence]) -> Self {
        let mut days = vec![Vec::new(); people.len()];
        absences.iter().for_each(|absence| days[absence.person].push((absence.from, absence.to)));
        Away(days)
    }

    /// Is the person absent or not employed on a day?
    pub fn is(&self, person: &Person, day: i64) -> bool {
        !person.is_employed(day) || self.0[person.at].iter().any(|(from, to)| (*from..=*to).contains(&day))
    }
}

/// About one wish per person and week. Weekends and Easter are what most people want off, so wishes collide.
pub fn wishes(county: &County, people: &[Person], away: &Away) -> Vec<Value> {
    let mut rng = stream(county.seed, "county wishes");
    let horizon = county.horizon();
    let mut wishes = Vec::new();
    for person in people {
        let trade = Trade::of(person.unit);
        for week in 0..(county.days / 7).max(1) {
            let day = week * 7 + if rng.f64() < 0.5 { 4 + rng.i64(0..3) } else { rng.i64(0..7) };
            let (kind, strength, silent) = (rng.f64(), rng.f64(), rng.f64() < 0.2);
            if silent || day >= county.days || away.is(person, day) {
                continue;
            }
            let holiday = county.holidays().iter().any(|(date, _)| *date == horizon.date(day));
            let weekend = horizon.is_weekend(day);
            let want = match kind {
                x if x < 0.62 || (holiday && x < 0.9) => "off",
                x if x < 0.76 && !(weekend && person.is_in("no-weekends")) => "A",
                x if x < 0.86 && !weekend => "I",
                x if x < 0.92 && trade.has_nights() => "not Y",
                _ => "not I",
            };
            let strength = match strength {
                x if x < 0.10 => "must",
                x if x < 0.35 => "high",
                x if x < 0.85 => "",
                _ => "low",
            };
            let date = horizon.date(day).to_string();
            wishes.push(json!({ "employee": person.id, "date": date, "want": want, "strength": strength }));
        }
    }
    wishes
}

/// Mornings agreed beforehand for a few people, far from anything that could contradict them.
pub fn locks(county: &County, people: &[Person], away: &Away) -> Vec<Value> {
    let mut rng = stream(county.seed, "county locks");
    let horizon = county.horizon();
    let mut locks = Vec::new();
    for person in people {
        let (chosen, day) = (rng.f64() < 0.05, rng.i64(3..17));
        // A student's Tuesday is taken.
        let free =
            !(horizon.is_weekend(day) || person.is_in("student") && horizon.weekday(day).num_days_from_monday() == 1);
        if chosen && free && day < county.days && !(day - 1..=day + 1).any(|near| away.is(person, near)) {
            locks.push(json!({
                "employee": person.id, "date": horizon.date(day).to_string(),
                "duty": format!("A@{}", Trade::id(person.unit)), "why": "agreed with the unit's supervisor",
            }));
        }
    }
    locks
}
