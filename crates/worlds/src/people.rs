//! Staff: names, home units, shares of full time, skills, consents.

use crate::names;
use crate::size::Size;
use vuoro_core::units::rng::stream;

/// A generated person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Position in the staff.
    pub at: usize,
    /// Position among those of the same home unit.
    pub at_in_unit: usize,
    /// Id, `e001` and so on.
    pub id: String,
    /// Name.
    pub name: String,
    /// Home unit.
    pub unit: usize,
    /// Works in the other units too.
    pub floats: bool,
    /// Registered nurse; else practical nurse.
    pub nurse: bool,
    /// May be responsible for medication.
    pub medication: bool,
    /// Share of full time in hundredths.
    pub fte: i64,
    /// Has consented to long days.
    pub long_days: bool,
}

impl Person {
    /// Skills held.
    pub fn skills(&self) -> Vec<&'static str> {
        let profession = if self.nurse { "nurse" } else { "practical-nurse" };
        let medication = self.medication.then_some("medication");
        std::iter::once(profession).chain(medication).collect()
    }

    /// Groups for rule scopes.
    pub fn groups(&self) -> Vec<&'static str> {
        let float = self.floats.then_some("float");
        let no_long = (!self.long_days).then_some("no-long-days");
        float.into_iter().chain(no_long).collect()
    }
}

/// The staff of a house, unit by unit.
pub fn people(size: &Size) -> Vec<Person> {
    let mut rng = stream(size.seed, "people");
    let name = names::people(&mut rng);
    let mut people = Vec::with_capacity(size.employees);
    for unit in 0..size.units {
        // The first units take what does not divide evenly.
        let members = size.employees / size.units + usize::from(unit < size.employees % size.units);
        let first_float = members - (members as f64 * size.float_share).round() as usize;
        for at_in_unit in 0..members {
            let at = people.len();
            // Nurses come evenly spread, so that every stretch of the staff list has enough of them.
            let nurse = at_in_unit * 9 % 20 < 9;
            people.push(Person {
                at,
                at_in_unit,
                id: format!("e{:03}", at + 1),
                name: name(at),
                unit,
                floats: size.units > 1 && at_in_unit >= first_float,
                nurse,
                medication: nurse || rng.f64() < 0.35,
                fte: share_of_full_time(at_in_unit, rng.f64(), [0.68, 0.84]),
                long_days: rng.f64() < 0.4,
            });
        }
    }
    people
}

/// Hundredths of full time: the first of a unit works full time; of the others about one in three does not, in shares
/// of 80 % up to the second border, and less beyond it.
pub fn share_of_full_time(at_in_unit: usize, chance: f64, [full, most]: [f64; 2]) -> i64 {
    match chance {
        _ if at_in_unit == 0 => 100,
        x if x < full => 100,
        x if x < most => 80,
        x if x < 0.90 => 75,
        x if x < 0.96 => 60,
        _ => 50,
    }
}
