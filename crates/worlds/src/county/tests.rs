use super::*;
use vuoro_core::constraint::Problem;
use vuoro_io::files;

fn county(employees: usize, units: usize, days: i64, seed: u64) -> County {
    County { employees, units, days, float_share: 0.06, staffing: 0.97, rules: crate::RULES.into(), seed }
}

fn problem_of(document: &Value) -> Result<Problem, Faults> {
    let read = files::read_document_text("the county", document.to_string());
    Ok(read.and_then(files::build)?.problem)
}

#[test]
fn a_county_of_any_size_is_a_sound_scenario_in_which_hours_balance_demand() {
    for (employees, units, days) in [(60, 3, 42), (330, 10, 42), (12, 5, 21), (3, 3, 7), (40, 2, 50)] {
        let (document, balances) = document(&county(employees, units, days, 1)).expect("sound tables");
        let problem = problem_of(&document).unwrap_or_else(|faults| panic!("{employees}: {faults}"));
        assert_eq!((problem.scenario.employees.len(), problem.scenario.units.len()), (employees, units));
        assert!(problem.scenario.demands.iter().any(|demand| demand.origin.is_some()), "demand comes from need");
        for one in balances.iter().filter(|one| one.people >= 20) {
            let level = one.there as f64 / one.wanted as f64;
            assert!((0.93..1.12).contains(&level), "{}: {level}", Trade::id(one.unit));
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_county_and_another_seed_another() {
    let text = |seed| document(&county(60, 3, 42, seed)).expect("sound tables").0.to_string();
    assert_eq!(text(3), text(3));
    assert_ne!(text(3), text(4));
}

#[test]
fn the_known_past_keeps_rest_runs_and_restrictions_for_everyone() {
    let county = county(330, 10, 42, 5);
    let people = people::people(&county);
    let absences = requests::absences(&county, &people);
    let away = Away::of(&people, &absences);
    for person in &people {
        let line = past::past(&county, person, &away);
        assert!(line.last() != Some(&'Y') || !away.is(person, 0), "{}: a night into leave", person.id);
        for pair in line.windows(2) {
            let bad = matches!(pair, ['I', 'A' | 'E'] | ['Y', 'A' | 'I' | 'E']);
            assert!(!bad, "{}: {} then {}", person.id, pair[0], pair[1]);
        }
        assert!(line.split(|duty| *duty == '.').all(|run| run.len() <= 5), "{}: {line:?}", person.id);
        assert!(!person.is_in("no-nights") || !line.contains(&'Y'));
    }
}

#[test]
fn the_float_pool_is_six_percent_of_people_who_may_work_in_several_units() {
    let people = people::people(&county(1000, 30, 42, 1));
    let pool: Vec<_> = people.iter().filter(|person| person.is_in("float")).collect();
    assert_eq!(pool.len(), 60);
    assert!(pool.iter().all(|person| person.elsewhere.len() >= 5 && person.elsewhere.len() <= 9));
}
