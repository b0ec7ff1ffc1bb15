//! Consents, restrictions and terms of a county's people.

use serde_json::{Value, json};

use super::County;
use super::people::Person;
use super::trades::Trade;

/// Consents: long shifts of rehabilitation wards, work in several units for the float pool.
pub fn permits(people: &[Person]) -> Vec<Value> {
    let mut rows = Vec::new();
    for person in people {
        if Trade::of(person.unit) == Trade::Ward && !person.is_in("no-long-days") {
            rows.push(json!({ "employee": person.id, "what": "long-shifts", "quota": "3" }));
        }
        if person.is_in("float") {
            rows.push(json!({ "employee": person.id, "what": "several-units" }));
        }
    }
    rows
}

/// Restrictions; why there is one is nobody's business.
pub fn restrictions(people: &[Person]) -> Vec<Value> {
    let mut rows = Vec::new();
    for person in people {
        let words: &[&str] = match () {
            () if person.is_in("student") => &["no-nights", "not-on-tuesdays"],
            () if person.is_in("no-nights") => &["no-nights"],
            () if person.is_in("no-weekends") => &["no-weekends"],
            () => &[],
        };
        rows.extend(words.iter().map(|what| json!({ "employee": person.id, "what": what })));
    }
    rows
}

/// The night-work trial: 36 hours a week instead of 38:15.
pub fn terms(county: &County, people: &[Person]) -> Vec<Value> {
    let (days, _) = county.horizon().period();
    let minutes = days / 7 * 2160;
    let hours = format!("{}:{:02}", minutes / 60, minutes % 60);
    let trial = people.iter().filter(|person| person.night_trial);
    trial.map(|person| json!({ "employee": person.id, "hours": hours })).collect()
}
