//! Absences, wishes and locks.

use chrono::{NaiveDate, Weekday};
use serde_json::{Value, json};

use crate::people::Person;
use crate::size::Size;
use vuoro_core::units::rng::stream;

/// A generated absence, days of the horizon, both inclusive.
#[derive(Clone, Copy, Debug)]
pub struct Absence {
    /// Position of the person.
    pub person: usize,
    /// First day.
    pub from: i64,
    /// Last day.
    pub to: i64,
    /// Sick; else on leave.
    pub sick: bool,
}

impl Absence {
    /// Its row in the absences table.
    pub fn row(&self, employee: &str, date: impl Fn(i64) -> NaiveDate) -> Value {
        json!({
            "employee": employee,
            "from": date(self.from).to_string(),
            "to": date(self.to).to_string(),
            "kind": if self.sick { "sick" } else { "leave" },
            "planned": !self.sick,
        })
    }
}

/// One in nine people takes a stretch of leave in every three weeks, one in thirty is ill at the start.
pub fn absences(size: &Size, people: &[Person]) -> Vec<Absence> {
    let mut rng = stream(size.seed, "absences");
    let mut absences = Vec::new();
    for person in people {
        let mut first_free = 0;
        if rng.f64() < 0.033 {
            let to = rng.i64(0..3).min(size.days - 1);
            absences.push(Absence { person: person.at, from: 0, to, sick: true });
            first_free = to + 3;
        }
        for block in 0..size.days.div_euclid(21).max(1) {
            let on_leave = rng.f64() < 0.11;
            let from = (block * 21 + rng.i64(0..14)).max(first_free);
            let to = (from + rng.i64(3..8)).min(size.days - 1);
            if on_leave && from <= to {
                absences.push(Absence { person: person.at, from, to, sick: false });
                first_free = to + 3;
            }
        }
    }
    absences
}

fn is_away(absences: &[Absence], person: usize, day: i64) -> bool {
    absences.iter().any(|absence| absence.person == person && (absence.from..=absence.to).contains(&day))
}

/// About one wish per person and week; weekends are what most people want off, so wishes collide.
pub fn wishes(size: &Size, people: &[Person], absences: &[Absence]) -> Vec<Value> {
    let mut rng = stream(size.seed, "wishes");
    let mut wishes = Vec::new();
    for person in people {
        let mut taken: Vec<i64> = Vec::new();
        for week in 0..size.days.div_euclid(7).max(1) {
            let weekend_first = if rng.f64() < 0.5 { 4 + rng.i64(0..3) } else { rng.i64(0..7) };
            let day = week * 7 + weekend_first;
            let (kind, strength) = (rng.f64(), rng.f64());
            if day >= size.days || is_away(absences, person.at, day) || taken.contains(&day) || rng.f64() < 0.2 {
                continue;
            }
            taken.push(day);
            let weekend = matches!(size.weekday(day), Weekday::Sat | Weekday::Sun);
            let want = match kind {
                x if x < 0.62 => "off",
                x if x < 0.76 => "A",
                x if x < 0.86 && !weekend => "I",
                x if x < 0.92 => "not Y",
                _ => "not I",
            };
            let strength = match strength {
                x if x < 0.10 => "must",
                x if x < 0.35 => "high",
                x if x < 0.85 => "",
                _ => "low",
            };
            wishes.push(json!({
                "employee": person.id, "date": size.date(day).to_string(), "want": want, "strength": strength,
            }));
        }
    }
    wishes
}

/// Mornings agreed beforehand for a few people, far from anything that could contradict them.
pub fn locks(size: &Size, people: &[Person], absences: &[Absence]) -> Vec<Value> {
    let mut rng = stream(size.seed, "locks");
    let mut locks = Vec::new();
    for person in people {
        let (chosen, day) = (rng.f64() < 0.05, rng.i64(3..10));
        let weekday = !matches!(size.weekday(day), Weekday::Sat | Weekday::Sun);
        let near_absence = (day - 1..=day + 1).any(|near| is_away(absences, person.at, near));
        if chosen && weekday && day < size.days && !near_absence {
            locks.push(json!({
                "employee": person.id, "date": size.date(day).to_string(), "duty": size.code('A', person.unit),
                "why": "agreed with the ward manager",
            }));
        }
    }
    locks
}
