//! The judgement against a judge that looks at every minute and shares no code with it (`vuoro_testkit::minutes`): on
//! random rosters, around changes of the clock, with nights, divided days, standby and duties beyond 24 hours.

use vuoro_core::assess::{Breakdown, Judgement, judge, measure_broken_down};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::{Rng, stream};
use vuoro_core::units::{DutyId, EmployeeId};
use vuoro_testkit::minutes::worlds::{self, WANTED, planned};
use vuoro_testkit::minutes::{Minutes, Paid};
use vuoro_testkit::{read, times};

const SEED: u64 = 20_261_201;
/// Random worlds, each with one random roster.
const WORLDS: usize = 60;

/// A roster of random duties, with a few days that have two.
fn random(scenario: &Scenario, rng: &mut Rng) -> Roster {
    let mut roster = scenario.empty_roster();
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            if rng.u32(0..5) < 3 {
                roster.set(employee, day, DutyId::from_index(rng.usize(0..scenario.duties.len())));
            }
            if rng.u32(0..30) == 0 {
                roster.extra.push((employee, day, DutyId::from_index(rng.usize(3..scenario.duties.len()))));
            }
        }
    }
    roster
}

/// How many findings of a rule a person has.
fn found(problem: &Problem, judgement: &Judgement, rule: &str, employee: EmployeeId) -> usize {
    let of_rule = |at: usize| problem.rules[at].meta().id.as_str() == rule;
    let own = judgement.findings.iter().filter(|finding| finding.employee == Some(employee) && of_rule(finding.rule));
    own.count()
}

/// A measure of one person.
fn of_person(by: &Breakdown, person: &str, id: &str) -> f64 {
    let row = by.people.iter().find(|row| row.id == person).expect("everybody is measured");
    row.list.iter().find(|measure| measure.id == id).map_or(0.0, |measure| measure.value)
}

#[test]
fn the_judgement_agrees_with_one_minute_after_the_other() {
    let (mut overlaps, mut short, mut compared, mut weeks) = (0, 0, 0, 0);
    for number in 0..WORLDS * times() {
        let mut rng = stream(SEED, &format!("minutes/{number}"));
        let document = worlds::minutes(&mut rng);
        let problem = read::sound(&document);
        let roster = random(&problem.scenario, &mut rng);
        let naive = Minutes::of(&document);
        let judgement = judge(&problem, &roster);
        let (overall, by) = measure_broken_down(&problem, &roster, &judgement, true);
        let mut everybody = Vec::new();
        for employee in problem.scenario.staff() {
            let duties = planned(&problem.scenario, &roster, employee);
            let here = || format!("world {number}, person {}, {duties:?}", problem.scenario.employee(employee).id);
            let broken = found(&problem, &judgement, "one-place", employee) > 0;
            assert_eq!(broken, naive.overlaps(&duties), "overlap: {}", here());
            let rests = found(&problem, &judgement, "rest", employee);
            assert_eq!(rests, naive.short_rests(&duties, 11 * 60), "rest: {}", here());
            let measure = |id: &str| of_person(&by, &problem.scenario.employee(employee).id, id);
            assert_eq!(measure("days-off"), naive.days_off(&duties) as f64, "days off: {}", here());
            for (id, kind) in [
                ("hours-evening", Paid::Evening),
                ("hours-night", Paid::Night),
                ("hours-saturday", Paid::Saturday),
                ("hours-sunday", Paid::Sunday),
            ] {
                let hours = naive.paid(&duties, kind) as f64 / 60.0;
                assert!((measure(id) - hours).abs() < 1e-6, "{id} {} instead of {hours}: {}", measure(id), here());
            }
            for week in naive.weeks() {
                let of = |rule: &str, at: &dyn Fn(&Finding) -> bool| -> Vec<i64> {
                    let own = judgement.findings.iter().filter(|finding| finding.employee == Some(employee));
                    let own =
                        own.filter(|finding| problem.rules[finding.rule].meta().id.as_str() == rule && at(finding));
                    own.map(|finding| finding.amount).collect()
                };
                // At most one minute a week is allowed, so that every further one is told.
                let worked = naive.on_days(&duties, week.clone()) + naive.credited(&duties, week.clone());
                let told = of("weeks", &|finding| i64::from(finding.days.start) == week.start.max(0));
                let expected = if worked > 1 { vec![worked - 1] } else { Vec::new() };
                assert_eq!(told, expected, "hours of the week from day {}: {}", week.start, here());
                if !naive.is_whole(&week) {
                    continue;
                }
                let broken = !of("weekly", &|finding| i64::from(finding.days.end) == week.end).is_empty();
                // What lies in the week alone is enough, or what touches it is not; between them the midnight is shared.
                let (inside, touching) =
                    (naive.longest_rest(&duties, week.clone(), true), naive.longest_rest(&duties, week.clone(), false));
                if inside >= 35 * 60 || touching < 35 * 60 {
                    assert_eq!(broken, touching < 35 * 60, "rest of the week from day {}: {}", week.start, here());
                    weeks += 1;
                }
            }
            (overlaps, short, compared) = (overlaps + usize::from(broken), short + rests, compared + 1);
            everybody.push(duties);
        }
        let missing = overall.get("missing-minimum").expect("measured where minima are wanted") * 60.0;
        assert_eq!(
            missing.round() as i64,
            naive.missing(&everybody, (WANTED.0, WANTED.1), WANTED.2),
            "cover: world {number}"
        );
    }
    println!("{compared} people and {weeks} weeks compared; {overlaps} with an overlap, {short} rests too short");
    assert!(weeks > compared, "{weeks} weeks");
    assert!(overlaps > compared / 10 && short > compared && overlaps < compared, "{overlaps}, {short} of {compared}");
}
