//! A house: wards that share a float pool, from a seed.

use serde_json::{Value, json};

use crate::people::{self, Person};
use crate::size::{PAST, RULES, Size};
use crate::{demand, names, requests, rotation};

/// Shift types: code, name, start and end, tags.
pub(crate) const SHIFTS: [(&str, &str, [&str; 2], &str); 4] = [
    ("A", "Aamu (morning)", ["07:00", "14:50"], "early;day"),
    ("I", "Ilta (evening)", ["14:00", "21:25"], "evening"),
    ("Y", "Yö (night)", ["21:00", "07:10"], "night"),
    ("E", "Pitkä (long weekend day)", ["07:00", "20:00"], "long"),
];

impl Size {
    /// The whole scenario document.
    pub fn document(&self) -> Value {
        house(self)
    }
}

fn house(size: &Size) -> Value {
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
        "rules": rules(size),
        "permits": permits(size, &people),
        "staff": people.iter().map(|person| staff_row(size, person)).collect::<Vec<_>>(),
        "demand": demand::rows(size, &people, &absences),
        "wishes": requests::wishes(size, &people, &absences),
        "absences": absences.iter().map(|absence| absence.row(&people[absence.person].id, |day| size.date(day))).collect::<Vec<_>>(),
        "locks": requests::locks(size, &people, &absences),
        "history": rotation::rows(size, &people),
    })
}

/// The rule set, the local agreement on long shifts where the set knows it, and what the house has beyond them.
fn rules(size: &Size) -> Value {
    let sets: &[&str] = if size.rules == RULES { &[RULES, "local/fi-long-shifts"] } else { &[&size.rules] };
    let own = [
        json!({ "kind": "availability", "id": "long-days-at-weekends-only",
          "title": { "en": "Long days at weekends only", "fi": "Pitkiä päiviä vain viikonloppuisin",
                     "sv": "Långa dagar endast under veckoslut" },
          "duties": ["long"], "on": { "weekdays": ["mon", "tue", "wed", "thu", "fri"] } }),
        json!({ "kind": "availability", "id": "long-days-by-consent",
          "title": { "en": "Long days by written consent only",
                     "fi": "Pitkiä päiviä vain kirjallisella suostumuksella",
                     "sv": "Långa dagar endast med skriftligt samtycke" },
          "duties": ["long"], "for": { "groups": ["no-long-days"] } }),
    ];
    sets.iter().map(|set| json!(set)).chain(own).collect()
}

/// Consents: to long shifts where the set asks for them, and to work in several units.
fn permits(size: &Size, people: &[Person]) -> Value {
    let mut rows = Vec::new();
    for person in people.iter().filter(|_| size.rules == RULES) {
        if person.long_days {
            rows.push(json!({ "employee": person.id, "what": "long-shifts", "quota": "3" }));
        }
        if person.floats {
            rows.push(json!({ "employee": person.id, "what": "several-units" }));
        }
    }
    rows.into()
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
    use vuoro_app::input;
    use vuoro_core::text::Lang;

    fn size(employees: usize, units: usize, days: i64, seed: u64) -> Size {
        Size { employees, units, days, float_share: 0.1, rules: crate::RULES.into(), seed }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        /// Whatever house is generated means the same as JSON, as a workbook and back as a folder.
        #[test]
        fn every_generated_house_takes_every_form(employees in 1usize..40, units in 1usize..4, days in 1i64..30, seed: u64) {
            let size = Size { float_share: 0.3, ..size(employees, units.min(employees), days, seed) };
            let place = tempfile::tempdir().expect("a temporary folder");
            let at = |name: &str| place.path().join(name);
            std::fs::write(at("a.json"), size.document().to_string()).expect("writable");
            let read = |name: &str| input::read(&(&at(name)).into()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
            let meaning = |input: &input::Input| format!("{:?} {:?}", input.problem.rules, bare(&input.problem.scenario));
            let original = read("a.json");
            std::fs::write(at("b.xlsx"), original.scenario_xlsx(Lang::En).expect("written")).expect("writable");
            let workbook = read("b.xlsx");
            workbook.write_folder(&at("c"), false).expect("written");
            for input in [workbook, read("c")] {
                assert_eq!(meaning(&input), meaning(&original));
            }
        }
    }

    /// A scenario without the places that faults would name.
    fn bare(scenario: &vuoro_core::domain::Scenario) -> vuoro_core::domain::Scenario {
        let mut scenario = scenario.clone();
        for lock in &mut scenario.locks {
            lock.place = Default::default();
        }
        for permit in &mut scenario.personal.permits {
            permit.place = Default::default();
        }
        scenario
    }

    #[test]
    fn the_same_seed_gives_the_same_house_and_another_seed_another() {
        let text = |seed| size(40, 2, 21, seed).document().to_string();
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
            let document = size(employees, units, days, 2).document();
            assert_eq!(document["staff"].as_array().map(Vec::len), Some(employees));
            assert!(document["demand"].as_array().is_some_and(|rows| !rows.is_empty()));
        }
    }
}
