//! A judgement kept up to date is the judgement from scratch, for every kind of rule.

use vuoro_core::assess::{Judgement, Standing, judge};
use vuoro_core::constraint::Finding;
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId, rng};
use vuoro_testkit::declare::{examples, world_with};
use vuoro_testkit::world::Size;
use vuoro_testkit::{read, rosters};

/// Worlds for each example of each kind.
const WORLDS: usize = 6;
/// Changes of one roster, each followed by a judgement.
const CHANGES: usize = 5;

/// Findings in an order that does not depend on who was judged first.
fn sorted(judgement: &Judgement) -> Vec<String> {
    let mut findings: Vec<String> = judgement.findings.iter().map(|finding: &Finding| format!("{finding:?}")).collect();
    findings.sort();
    findings
}

#[test]
fn judging_again_what_changed_gives_the_judgement_from_scratch() {
    let mut judged = 0;
    for example in examples() {
        let mut rng = rng::stream(1, &format!("standing/{}/{}", example.kind, example.number));
        for _ in 0..WORLDS {
            let world = world_with(&example, 2, Size::any(&mut rng), &mut rng);
            let problem = read::problem(&world).unwrap_or_else(|faults| panic!("{}: {faults}", example.kind));
            let scenario = &problem.scenario;
            let mut roster = rosters::random(scenario, &mut rng);
            let mut standing = Standing::new(&problem, &roster);
            for _ in 0..CHANGES {
                let changed: Vec<EmployeeId> = scenario.staff().filter(|_| rng.bool()).collect();
                for employee in &changed {
                    let day: Day = rng.i32(0..scenario.calendar.days);
                    roster.set(*employee, day, DutyId::from_index(rng.usize(0..scenario.duties.len())));
                }
                standing.again(&problem, &roster, &changed);
                let (kept, fresh) = (standing.judgement(&problem), judge(&problem, &roster));
                assert_eq!((kept.total, kept.feasible), (fresh.total, fresh.feasible), "{}: {world}", example.kind);
                assert_eq!(sorted(&kept), sorted(&fresh), "{}: {world}", example.kind);
                judged += 1;
            }
        }
    }
    assert!(judged > 2000, "only {judged} judgements were compared");
}
