//! The known past of a county's people: the rotation of a ward, in the shifts of each trade.

use serde_json::{Value, json};

use super::County;
use super::people::Person;
use super::requests::Away;
use super::trades::Trade;
use crate::rotation;
use crate::size::PAST;

/// One person's duties on the days before the horizon, the day before it last; `.` is off.
pub fn past(county: &County, person: &Person, away: &Away) -> Vec<char> {
    if person.from.is_some() {
        return vec!['.'; PAST as usize];
    }
    let trade = Trade::of(person.unit);
    let mut duties = rotation::line(person.at_in_unit, county.seed);
    let horizon = county.horizon();
    for (duty, day) in duties.iter_mut().zip(-PAST..0) {
        let weekday = horizon.weekday(day).num_days_from_monday();
        *duty = match *duty {
            _ if person.is_in("no-weekends") && weekday >= 5 => '.',
            _ if person.is_in("student") && weekday == 1 => '.',
            'Y' if !trade.has_nights() || person.is_in("no-nights") || person.is_in("student") => 'I',
            'E' if trade != Trade::Ward || person.is_in("no-long-days") => 'A',
            duty => duty,
        };
    }
    // A night into the first day of a leave would be work within it.
    if away.is(person, 0) {
        duties.iter_mut().rev().take_while(|duty| **duty == 'Y').for_each(|duty| *duty = 'I');
    }
    // Somebody works the last night before the horizon.
    if duties.last() != Some(&'Y') {
        rotation::thin_out(&mut duties, person.fte);
    }
    duties
}

/// The rows of the history table: worked days only, since a missing row means off.
pub fn rows(county: &County, people: &[Person], away: &Away) -> Vec<Value> {
    let horizon = county.horizon();
    let of_person = |person: &Person| -> Vec<Value> {
        let line = past(county, person, away);
        let worked = line.iter().zip(-PAST..0).filter(|(duty, _)| **duty != '.');
        let unit = Trade::id(person.unit);
        worked
            .map(|(duty, day)| {
                let date = horizon.date(day).to_string();
                json!({ "employee": person.id, "date": date, "duty": format!("{duty}@{unit}") })
            })
            .collect()
    };
    people.iter().flat_map(of_person).collect()
}
