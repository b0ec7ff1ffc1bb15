//! A ward for tests of reports: twelve people, three weeks, a bit of everything.

use vuoro_core::assess::sample::{Told, World, demand};
use vuoro_core::assess::{Effort, Plan, Provenance};
use vuoro_core::constraint::{Importance, Problem, Profile};
use vuoro_core::domain::{Demand, Employee, Presence, Unit};
use vuoro_core::protocol::Stopped;
use vuoro_core::units::{Day, EmployeeId, UnitId, ids::Id};

const LINES: [(&str, &str); 12] = [
    ("anna", "A A I . . A A . I I Y Y . . A A . A . . A"),
    ("ben", "I I . A A . . A A A . . Y Y . . I I A . ."),
    ("cara", "Y Y . . I I . . A . A A . . Y Y . . I I ."),
    ("dan", ". . Y Y . . A A I A . . I I A . A A . . ."),
    ("eeva", "A . A I I . . v v v v v v v A I . . A A I"),
    ("fred", ". A A . Y Y Y . . I I . A A . . Y Y . . I"),
    ("greta", "I . I A . . . Y Y . . A A . I A A . . A A"),
    ("hanna", "K A . . A I I . . Y Y . . I A A . . Y Y Y"),
    ("ida", "A I . A A . . I A A . I . . I . I A . . ."),
    ("jussi", ". . I I . E E . . A I A . . . Y Y . . E E"),
    ("kaisa", "E . . Y Y . . A I . . I A A . . A I I . ."),
    ("lauri", "A A A . s s . I . Y Y . . . A I . . A I ."),
];

/// The ward with its roster.
pub fn ward() -> World {
    let mut world = World::new(&LINES);
    for (at, person) in world.scenario.employees.iter_mut().enumerate() {
        person.fte = [1000, 1000, 800, 1000, 1000, 500][at % 6];
        person.hourly = Some(1800 + 50 * at as i64);
        person.name = format!("{} {}", person.name, ["Aalto", "Korhonen", "Mäkinen", "Öberg-Lehtonen"][at % 4]);
    }
    for (at, (name, _)) in LINES.iter().enumerate() {
        world.grant(name, if at % 3 == 2 { "practical-nurse" } else { "nurse" }, None);
        world.past(name, ". A A . . I .");
        if at % 2 == 0 {
            world.grant(name, "medication", None);
        }
    }
    world.scenario.calendar.holidays = vec![("2026-09-03".parse().expect("a date"), "Founders' Day".into())];
    for (name, day, want, percent) in
        [("anna", 3, "off", 100), ("anna", 5, "off", 200), ("ben", 9, "A", 100), ("kaisa", 12, "not A", 50)]
    {
        world.wish(name, day, want, percent);
    }
    world.absence("eeva", 7, 14);
    world.lock("hanna", 0, "K");
    world.lock("cara", 14, "Y");
    demands(&mut world, UnitId(0));
    world
}

fn demands(world: &mut World, unit: UnitId) {
    let medication = world.skill("medication");
    for day in world.scenario.calendar.iter() {
        let weekend = i64::from(world.scenario.calendar.is_weekend(day));
        let rows = [("A", [2, 4 - weekend]), ("I", [2, 3 - weekend]), ("Y", [1, 2])];
        for (shift, heads) in rows {
            world.scenario.demands.push(Demand { unit, maximum: Some(heads[1] + 1), ..demand(shift, day, heads) });
            let who = Presence::Holder(medication);
            world.scenario.demands.push(Demand { unit, who, ..demand(shift, day, [1, 1]) });
        }
    }
}

/// Rules that find something of every sort in the ward.
pub fn rules() -> Vec<Told> {
    let find = |at: u32, days: std::ops::Range<Day>, cost, note: &str| Told::finding(EmployeeId(at), days, cost, note);
    vec![
        Told::new(
            "wishes",
            Importance::Price(1000),
            vec![find(0, 5..6, Some(2000), "wish for a day off on Sat 29 Aug refused")],
        ),
        Told::new("rest", Importance::Required, vec![find(1, 1..4, None, "only 9 h 35 min between I and A")]),
        Told::new(
            "single-days-off",
            Importance::Price(300),
            (0..6)
                .map(|at| find(at, 7..8, Some(300 + i64::from(at)), &format!("single day off number {at}")))
                .collect(),
        ),
        Told::new("hours", Importance::Price(1000), vec![find(3, 0..21, Some(12_345), "12 h short of contract")]),
    ]
}

/// The ward again, `people` strong, spread over `units` units.
pub fn hospital(people: usize, units: usize) -> World {
    let mut world = ward();
    let named = |at: usize| Unit {
        id: format!("u{at}"),
        name: format!("Unit {at}"),
        by_role: false,
        sickness: None,
        clients: None,
    };
    world.scenario.units.extend((1..units).map(named));
    let template = world.scenario.employees.clone();
    world.scenario.employees = (0..people)
        .map(|at| Employee {
            id: format!("p{at}"),
            unit: UnitId::from_index(at % units),
            ..template[at % template.len()].clone()
        })
        .collect();
    let roster = world.roster.clone();
    world.roster = world.scenario.empty_roster();
    for at in 0..people {
        world.roster.set_line(EmployeeId::from_index(at), roster.line(EmployeeId::from_index(at % template.len())));
    }
    world.scenario.history.lines.clear();
    world.scenario.wishes.retain(|wish| wish.employee.index() < people);
    world.scenario.absences.retain(|absence| absence.employee.index() < people);
    world.scenario.locks.retain(|lock| lock.employee.index() < people);
    (1..units).for_each(|unit| demands(&mut world, UnitId::from_index(unit)));
    world
}

/// A plan of a problem with the world's roster.
pub fn plan(problem: &Problem, world: &World, title: &str) -> Plan {
    let profile = Profile { id: title.to_lowercase(), title: title.into(), ..Profile::default() };
    let effort = Effort { seconds: 12.34, seconds_to_best: 5.6, threads: 2 };
    Plan::new(&problem.with_profile(profile), world.roster.clone()).with_provenance(Provenance {
        bound: Some(10_000),
        seed: 1,
        stopped: Some(Stopped::TimeLimit),
        effort: Some(effort),
        ..Provenance::default()
    })
}

/// The ward's problem and a plan of it.
pub fn planned() -> (Problem, Plan) {
    let world = ward();
    let problem = world.problem(rules());
    let plan = plan(&problem, &world, "Balanced");
    (problem, plan)
}

/// A problem of a world without rules, and a plan of it.
pub fn bare(world: &World) -> (Problem, Plan) {
    let problem = world.problem(Vec::new());
    let plan = plan(&problem, world, "Balanced");
    (problem, plan)
}

/// The problem with its scenario changed.
pub fn changed(problem: &Problem, change: impl Fn(&mut vuoro_core::domain::Scenario)) -> Problem {
    let mut scenario = (*problem.scenario).clone();
    change(&mut scenario);
    problem.with_scenario(scenario)
}
