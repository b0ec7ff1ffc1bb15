//! Rosters of small worlds: at random, with extra duties, and all of them.

use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{Day, DutyId, EmployeeId};

/// A roster from the named people's duties in words, one for each day from the first; everyone else is off. `v` is leave,
/// `s` sickness.
pub fn written(scenario: &Scenario, lines: &[(&str, &str)]) -> Roster {
    let mut roster = scenario.empty_roster();
    for (person, line) in lines {
        let employee = scenario.staff().find(|id| scenario.employee(*id).id == *person);
        let employee = employee.unwrap_or_else(|| panic!("nobody is called {person}"));
        for (day, word) in (0..).zip(line.split_whitespace()) {
            let code = match word {
                "v" => "leave",
                "s" => "sick",
                code => code,
            };
            let exact = scenario.alphabet().find(|id| scenario.duty(*id).code == code);
            let duty = exact.or_else(|| scenario.duties_named(code).iter().next());
            roster.set(employee, day, duty.unwrap_or_else(|| panic!("no duty {code}")));
        }
    }
    roster
}

/// A roster of random duties. Days repeat the day before at times, so that runs come about.
pub fn random(scenario: &Scenario, rng: &mut Rng) -> Roster {
    let mut roster = scenario.empty_roster();
    for employee in scenario.staff() {
        let restless = rng.u32(1..=4);
        for day in scenario.calendar.iter() {
            let duty = match rng.u32(0..4 + restless) {
                0 if day > 0 => roster.get(employee, day - 1),
                1 => DutyId::OFF,
                2 => scenario.absence_on(employee, day).map_or(DutyId::OFF, |absence| match absence.kind {
                    vuoro_core::domain::Absent::Leave => Scenario::LEAVE,
                    vuoro_core::domain::Absent::Sick => Scenario::SICK,
                }),
                _ => any_duty(scenario, rng),
            };
            roster.set(employee, day, duty);
        }
    }
    roster
}

/// The same roster with a few further duties on days that have one.
pub fn with_extras(scenario: &Scenario, roster: &Roster, rng: &mut Rng) -> Roster {
    let mut roster = roster.clone();
    for _ in 0..rng.usize(1..=4) {
        let employee = EmployeeId::from_index(rng.usize(0..scenario.employees.len()));
        let day: Day = rng.i32(0..scenario.calendar.days);
        roster.extra.push((employee, day, any_duty(scenario, rng)));
    }
    roster
}

fn any_duty(scenario: &Scenario, rng: &mut Rng) -> DutyId {
    DutyId::from_index(rng.usize(0..scenario.duties.len()))
}

/// Number of all rosters of a scenario that may be planned, `None` when there are more than `most`.
pub fn count(scenario: &Scenario, most: usize) -> Option<usize> {
    let cells = scenario.employees.len() * scenario.calendar.days as usize;
    let mut count = 1usize;
    for _ in 0..cells {
        count = count.checked_mul(scenario.planned().len()).filter(|count| *count <= most)?;
    }
    Some(count)
}

/// All rosters of a scenario that may be planned, by counting upwards; only for those that [`count`] finds few.
pub fn all(scenario: &Scenario) -> impl Iterator<Item = Roster> + '_ {
    let mut next = Some(scenario.empty_roster());
    std::iter::from_fn(move || {
        let roster = next.take()?;
        next = successor(scenario, &roster);
        Some(roster)
    })
}

fn successor(scenario: &Scenario, roster: &Roster) -> Option<Roster> {
    let mut roster = roster.clone();
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            let duty = roster.get(employee, day).index() + 1;
            if duty < scenario.planned().len() {
                roster.set(employee, day, DutyId::from_index(duty));
                return Some(roster);
            }
            roster.set(employee, day, DutyId::OFF);
        }
    }
    None
}

/// All lines of one employee that may be planned, by counting upwards.
pub fn lines(scenario: &Scenario) -> impl Iterator<Item = Vec<DutyId>> {
    let (days, duties) = (scenario.calendar.days as u32, scenario.planned().len());
    let digit = move |code: usize, day: u32| DutyId::from_index(code / duties.pow(day) % duties);
    (0..duties.pow(days)).map(move |code| (0..days).map(|day| digit(code, day)).collect())
}
