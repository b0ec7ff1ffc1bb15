//! What engines plan, looked at minute by minute: nobody is in two places, nobody rests less than is required.

use serde_json::json;
use vuoro_core::assess::judge;
use vuoro_core::units::rng::stream;
use vuoro_testkit::minutes::Minutes;
use vuoro_testkit::minutes::worlds::{self, WANTED, planned};
use vuoro_testkit::{read, times};

/// Random worlds, each planned once.
const WORLDS: usize = 24;

#[test]
fn no_plan_of_an_engine_is_refused_by_one_minute_after_the_other() {
    let mut worked = 0;
    for number in 0..WORLDS * times() {
        let mut rng = stream(20_261_201, &format!("plans/{number}"));
        let mut document = worlds::minutes(&mut rng);
        document["rules"][0]["importance"] = json!("required");
        let problem = read::sound(&document);
        let plan = vuoro::plan(&problem).iterations(60).threads(1).seed(1).run().expect("there is a roster");
        let judged = judge(&problem, &plan.roster);
        assert_eq!(judged.total, plan.judgement.total, "world {number}");
        let naive = Minutes::of(&document);
        let scenario = &problem.scenario;
        let everybody: Vec<_> = scenario.staff().map(|employee| planned(scenario, &plan.roster, employee)).collect();
        for duties in &everybody {
            assert!(!naive.overlaps(duties), "world {number}: {duties:?}");
            // What was worked before the horizon may leave no choice: a planned duty is never too soon after it.
            assert_eq!(naive.short_rests(duties, 11 * 60), 0, "world {number}: {duties:?}");
            worked += duties.iter().filter(|duty| duty.day >= 0 && duty.word != ".").count();
        }
        let missing = problem_hours_missing(&problem, &plan.roster);
        assert_eq!(missing, naive.missing(&everybody, (WANTED.0, WANTED.1), WANTED.2), "world {number}");
    }
    println!("{worked} planned duties looked at");
    assert!(worked > WORLDS, "{worked}");
}

/// Head-minutes missing to required minima, as the measures say.
fn problem_hours_missing(problem: &vuoro::Problem, roster: &vuoro::Roster) -> i64 {
    let judgement = vuoro::judge(problem, roster);
    let measures = vuoro::measure(problem, roster, &judgement);
    (measures.get("missing-minimum").expect("minima are wanted") * 60.0).round() as i64
}
