//! The known past: three weeks of a rotation that keeps every rest and run limit, day by day for everyone.

use serde_json::{Value, json};

use crate::people::Person;
use crate::size::{PAST, Size};

/// Three weeks from Monday to Sunday: no evening before a morning, two days off after nights, five days in a row at
/// most, long days at weekends only. Chosen so that people with different lines fill all shifts.
const LINES: [&str; 9] = [
    "AAAII..AAI..EE..YYY..",
    "YYY...AAAAI....AII.AA",
    "..AAAII..AAII.AAAAI..",
    "IIYY...AAAII...AAAII.",
    "AAII...YYY...AI..AAI.",
    ".AAAII...AAAEE.AAII..",
    "AAAAA..AAAAA..AAAAA..",
    "YYY..YY...YYY...YYY..",
    "AAI...AAII..AAI...YYY",
];

/// The line of the rotation that a member of a unit is on.
pub fn line(at_in_unit: usize, seed: u64) -> Vec<char> {
    let spread = seed as usize % LINES.len();
    let mut duties: Vec<char> = LINES[(at_in_unit + spread) % LINES.len()].chars().collect();
    duties.resize(PAST as usize, '.');
    duties
}

/// One person's duties on the days before the horizon, the day before it last; `.` is off.
pub fn past(size: &Size, person: &Person) -> Vec<char> {
    let mut duties = line(person.at_in_unit, size.seed);
    for duty in &mut duties {
        // Small units have no nights, and long days need consent. An evening fits wherever a night did, a morning
        // wherever a long day did.
        match *duty {
            'E' if !person.long_days => *duty = 'A',
            'Y' if !super::demand::has_nights(size, person.unit) => *duty = 'I',
            _ => {}
        }
    }
    thin_out(&mut duties, person.fte);
    duties
}

/// Takes duties away from part-timers, always the last of a run: no gap becomes shorter, no run longer.
pub fn thin_out(duties: &mut [char], fte: i64) {
    let worked = duties.iter().filter(|duty| **duty != '.').count() as i64;
    let surplus = worked - (worked * fte + 50) / 100;
    for step in 0..surplus {
        let ends = |duties: &[char]| -> Vec<usize> {
            let last = |at: &usize| duties[*at] != '.' && duties.get(at + 1).is_none_or(|next| *next == '.');
            (0..duties.len()).filter(last).collect()
        };
        let ends = ends(duties);
        if let Some(at) = ends.get((step as usize * 2 + 1) % ends.len().max(1)) {
            duties[*at] = '.';
        }
    }
}

/// The rows of the history table: worked days only, since a missing row means off.
pub fn rows(size: &Size, people: &[Person]) -> Vec<Value> {
    let of_person = |person: &Person| -> Vec<Value> {
        let line = past(size, person);
        let worked = line.iter().zip(-PAST..0).filter(|(duty, _)| **duty != '.');
        worked
            .map(|(duty, day)| {
                let code = size.code(*duty, person.unit);
                json!({ "employee": person.id, "date": size.date(day).to_string(), "duty": code })
            })
            .collect()
    };
    people.iter().flat_map(of_person).collect()
}
