//! What is required comes before everything that has a price, absences and locks are nobody's choice, and no counter is
//! dropped: small situations whose right plan is known beforehand. Each plan is judged from scratch.

use serde_json::{Value, json};
use vuoro::plan;
use vuoro_core::assess::Plan;
use vuoro_core::constraint::Problem;
use vuoro_core::protocol::Stopped;
use vuoro_core::rulebook::shipped_profiles;
use vuoro_core::units::{EmployeeId, Score, ids::Id};
use vuoro_engine::pricing::{Compiler, Scratch};

use vuoro_testkit::read;

/// A ward of some days with mornings `A` and evenings `I`, and rules.
fn ward(days: usize, people: &[&str], rules: Value, more: Value) -> Problem {
    let staff: Vec<Value> = people.iter().map(|id| json!({ "id": id, "contract": "full" })).collect();
    let document = json!({
        "format-version": 1,
        "start": "2026-11-02",
        "days": days,
        "contract": [{ "id": "full", "hours": "114:45", "period-days": 21 }],
        "shift": [
            { "code": "A", "start": "07:00", "end": "15:00", "tags": ["early"] },
            { "code": "I", "start": "13:00", "end": "21:30", "tags": ["late"] },
        ],
        "staff": staff,
        "rules": rules,
    });
    read::sound(&read::with(document, &more))
}

fn planned(problem: &Problem) -> Plan {
    let plan = plan(problem).iterations(100).threads(1).run().expect("there is a roster");
    let again = vuoro_core::assess::judge(problem, &plan.roster);
    assert_eq!(again.total, plan.judgement.total, "the check agrees");
    plan
}

/// The duties of a person, day by day.
fn line(problem: &Problem, plan: &Plan, person: usize) -> String {
    let line = plan.roster.line(EmployeeId::from_index(person)).iter();
    line.map(|duty| problem.scenario.duty(*duty).code.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_required_head_is_there_whatever_the_morning_costs_under_every_profile() {
    for price in [1, 2_500, 40_000, 1_000_000] {
        let dear = json!({ "kind": "availability", "duties": ["A"], "importance": price });
        let demand = json!({ "demand": [{ "day": "all", "shift": "A", "minimum": 1 }] });
        let problem = ward(3, &["aino", "bertta"], json!([{ "kind": "cover" }, dear]), demand);
        for profile in shipped_profiles() {
            let problem = problem.with_profile(profile);
            let plan = planned(&problem);
            assert!(plan.judgement.feasible && plan.is_unavoidable().is_none(), "{price}: {:?}", plan.judgement);
            assert_eq!(plan.gap(), Some(0.0), "{price} {}", problem.profile.id);
        }
    }
}

#[test]
fn a_missing_head_that_nobody_can_be_is_proved_unavoidable_and_states_no_gap() {
    let dear = json!({ "kind": "availability", "duties": ["A"], "importance": 9_000 });
    let demand = json!({ "demand": [{ "day": "all", "shift": "A", "minimum": 2 }] });
    let problem = ward(2, &["aino"], json!([{ "kind": "cover" }, dear]), demand);
    let plan = planned(&problem);
    assert_eq!(plan.judgement.total.shared, 2 * Score::HEAD, "one of two heads is there on both days");
    assert_eq!((plan.gap(), plan.bound(), plan.is_unavoidable()), (None, None, Some(true)));
    let stopped = plan.provenance.and_then(|provenance| provenance.stopped);
    assert_eq!(stopped, Some(Stopped::Optimal));
}

#[test]
fn people_keep_their_rests_before_a_head_is_there() {
    let rules = json!([
        { "kind": "cover" },
        { "kind": "consecutive-work", "maximum": 2, "importance": "required" },
    ]);
    let demand = json!({ "demand": [{ "day": "all", "shift": "A", "minimum": 1 }] });
    let plan = planned(&ward(5, &["aino"], rules, demand));
    let total = plan.judgement.total;
    assert_eq!((total.hard, total.shared), (0, Score::HEAD), "a day in the middle is nobody's");
    assert_eq!(plan.is_unavoidable(), Some(true));
}

#[test]
fn leave_is_planned_where_somebody_asked_for_it_and_nowhere_else() {
    let hours = json!([
        { "kind": "cover" },
        { "kind": "hours", "minimum": "40:00", "period": "horizon", "importance": "required" },
        { "kind": "consecutive-work", "maximum": 3, "importance": "required" },
        { "kind": "leave" },
    ]);
    let demand = json!([{ "day": "all", "shift": "A", "minimum": 0, "target": 1 }]);
    let problem = ward(4, &["aino"], hours.clone(), json!({ "demand": demand.clone() }));
    let plan = planned(&problem);
    assert!(!line(&problem, &plan, 0).contains("leave"), "{}", line(&problem, &plan, 0));
    let asked = json!([{ "employee": "aino", "date": "2026-11-03", "kind": "leave" }]);
    let problem = ward(4, &["aino"], hours, json!({ "demand": demand, "absences": asked }));
    let plan = planned(&problem);
    assert_eq!(line(&problem, &plan, 0).matches("leave").count(), 1, "{}", line(&problem, &plan, 0));
}

#[test]
fn locks_are_kept_against_everything_and_what_they_break_is_told() {
    let rules = json!([
        { "kind": "cover" },
        { "kind": "locks" },
        { "kind": "rest-between", "minimum": "11:00", "importance": "required" },
    ]);
    let demand = json!([{ "day": "all", "shift": "A", "minimum": 0 }, { "day": "all", "shift": "I", "minimum": 0 }]);
    let lock = |date: &str, duty: &str| json!({ "employee": "aino", "date": date, "duty": duty });
    let locks = json!([lock("2026-11-02", "I"), lock("2026-11-03", "A")]);
    let problem = ward(3, &["aino"], rules, json!({ "demand": demand, "locks": locks }));
    let plan = planned(&problem);
    assert!(line(&problem, &plan, 0).starts_with("I A"), "{}", line(&problem, &plan, 0));
    let broken: Vec<&str> =
        plan.judgement.findings.iter().map(|finding| problem.rules[finding.rule].meta().kind).collect();
    assert_eq!(broken, ["rest-between"]);
    assert_eq!(plan.is_unavoidable(), Some(true));
}

/// Five weeks and a half with two rolling limits make more windows than a machine word has bits.
#[test]
fn every_window_is_counted_however_many_there_are() {
    let rules = json!([
        { "kind": "cover" },
        { "kind": "hours-rolling", "days": 4, "maximum": "16:00", "importance": "required" },
        { "kind": "hours-rolling", "days": 9, "maximum": "32:00", "importance": "required" },
    ]);
    let demand = json!({ "demand": [{ "day": "all", "shift": "A", "minimum": 0, "target": 1 }] });
    let problem = ward(38, &["aino"], rules, demand);
    let lowered = problem.lower();
    let compiler = Compiler::new(&problem, &lowered);
    let model = compiler.compile(EmployeeId(0));
    let windows = lowered.forms.iter().filter(|(_, form)| matches!(form, vuoro_core::constraint::Form::Window(_)));
    assert!(windows.count() > 64);
    // Every working day earns something.
    let work = problem.scenario.duties_named("work");
    let earned = |local: usize| if work.contains(model.domain[local]) { -100 } else { 0 };
    let prices: Vec<i32> = (0..38).flat_map(|_| (0..model.domain.len()).map(earned)).collect();
    let found = model.price(&prices, 1, false, &mut Scratch::default(), None).expect("a line");
    assert!(model.line_score(&found.line).is_legal(), "{:?}", model.line_score(&found.line));
    // Two of any four days, four of any nine: 18 of 38 days. Where not everything is counted, the value is a bound.
    assert!(found.value <= -1_800 && (!found.complete || found.value == -1_800), "{found:?}");
}
