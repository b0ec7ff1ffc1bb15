use super::*;
use crate::domain::Presence;
use crate::rules::testing::{self, ANNA, BENGT, CECILIA};
use crate::units::{SkillId, UnitId};

const NURSE: Presence = Presence::Holder(SkillId(0));

fn demand(day: Day, when: When, who: Presence, (minimum, target, maximum): (i64, i64, i64)) -> Demand {
    Demand {
        unit: UnitId(0),
        day,
        when,
        who,
        minimum,
        target,
        maximum: Some(maximum),
        under: None,
        over: None,
        spread: None,
        origin: None,
    }
}

fn shift(scenario: &Scenario, code: &str) -> When {
    let at = scenario.shifts.iter().position(|shift| shift.code == code).expect("a shift");
    When::Shift(crate::units::ShiftId(at as u16))
}

fn window(from: i64, to: i64) -> When {
    When::Window { from: from * 60, to: to * 60 }
}

/// Notes and costs of what is found; the forms must agree.
fn found(scenario: Scenario, toml: &str, lines: &[(EmployeeId, &str)]) -> Vec<(String, Score)> {
    let roster = testing::roster(&scenario, lines);
    let problem = testing::problem(&Cover, scenario, toml);
    let findings = problem.evaluate(&roster);
    if roster.extra.is_empty() {
        assert_eq!(problem.lower().score(&roster), findings.iter().map(|finding| finding.cost).sum());
    }
    findings.into_iter().map(|finding| (finding.note.to_string(), finding.cost)).collect()
}

fn notes(scenario: Scenario, lines: &[(EmployeeId, &str)]) -> Vec<String> {
    found(scenario, "", lines).into_iter().map(|(note, _)| note).collect()
}

#[test]
fn heads_missing_to_minimum_and_target_and_above_the_maximum_are_told_apart() {
    let mut ward = testing::ward("2026-08-24", 3);
    let morning = shift(&ward, "A");
    ward.demands = (0..3).map(|day| demand(day, morning, Presence::Anyone, (1, 2, 2))).collect();
    let roster = testing::roster(&ward, &[(ANNA, ". A A"), (BENGT, "I I A"), (CECILIA, ". . A")]);
    let problem = testing::problem(&Cover, ward, "");
    let findings = problem.evaluate(&roster);
    let seen: Vec<_> = findings.iter().map(|it| (it.days.start, it.note.to_string(), it.required)).collect();
    let expected = [
        (0, "A: 0 of at least 1", true),
        (0, "A: 0 of 2 wanted", false),
        (1, "A: 1 of 2 wanted", false),
        (2, "A: 3 of at most 2", false),
    ];
    assert_eq!(seen, expected.map(|(day, note, required)| (day, note.to_owned(), required)));
    // A head missing to the minimum is missing to what is wanted, too.
    assert_eq!(findings[0].cost, Score::shared(Score::HEAD) + Score::soft(30_00));
    assert!(findings[0].cost.is_legal() && !findings[0].cost.is_complete());
    assert_eq!(findings[1].cost, Score::soft(30_00));
    let sentences = testing::sentences(&problem, &findings);
    assert_eq!(sentences[0], "Ward w on Mon 2026-08-24 has 1 head too few: A: 0 of at least 1.");
    assert_eq!(sentences[3], "Ward w on Wed 2026-08-26 has 1 head too many: A: 3 of at most 2.");
    assert_eq!(problem.lower().score(&roster), findings.iter().map(|finding| finding.cost).sum());
}

#[test]
fn only_holders_of_the_skill_count_and_only_while_it_is_valid() {
    let mut ward = testing::ward("2026-08-24", 2);
    ward.employees[0].skills[0].until = Some(ward.calendar.date(0));
    let morning = shift(&ward, "A");
    ward.demands = (0..2).map(|day| demand(day, morning, NURSE, (1, 1, 9))).collect();
    let lines = [(ANNA, "A A"), (CECILIA, "A A")];
    assert_eq!(notes(ward, &lines), ["A, nurse: 0 of at least 1"]);
}

#[test]
fn in_a_role_that_is_not_held_a_person_covers_nothing() {
    let mut ward = testing::ward("2026-08-24", 2);
    ward.units[0].by_role = true;
    ward.duties = testing::duties(&[(UnitId(0), Some(SkillId(0))), (UnitId(0), Some(SkillId(1)))]);
    let morning = shift(&ward, "A");
    let role = Presence::Role(SkillId(0));
    ward.demands = (0..2).map(|day| demand(day, morning, role, (1, 1, 9))).collect();
    // On day 0 a nurse works as practical nurse, on day 1 a practical nurse as nurse.
    let lines = [(ANNA, "A@0:1 ."), (CECILIA, ". A@0:0")];
    assert_eq!(notes(ward, &lines), ["A, nurse: 0 of at least 1", "A, nurse: 0 of at least 1"]);
}

#[test]
fn a_window_is_judged_where_presence_changes_and_priced_by_its_share() {
    let mut ward = testing::ward("2026-08-24", 1);
    ward.demands = vec![demand(0, window(8, 20), Presence::Anyone, (0, 1, 2))];
    let lines = [(ANNA, "A"), (BENGT, "K")];
    // A ends 14:50; K does not count. 14:50–20:00 is 310 of 720 minutes of 30 €.
    let cost = Score::soft((30_00 * 310 + 719) / 720);
    assert_eq!(found(ward, "", &lines), [("14:50–20:00: 0 of 1 wanted".to_owned(), cost)]);
}

#[test]
fn last_nights_shift_reaches_into_the_first_morning() {
    let mut ward = testing::ward("2026-08-24", 1);
    ward.history.lines[0] = testing::line(&ward, "Y");
    ward.demands = vec![demand(0, window(5, 8), Presence::Anyone, (1, 1, 9))];
    assert_eq!(notes(ward, &[]), ["07:10–08:00: 0 of at least 1"]);
}

#[test]
fn a_window_over_midnight_meets_the_night_and_the_next_morning() {
    let mut ward = testing::ward("2026-08-24", 2);
    ward.demands = vec![demand(0, window(22, 32), Presence::Anyone, (1, 1, 1))];
    let lines = [(ANNA, "Y ."), (BENGT, ". A")];
    assert_eq!(notes(ward, &lines), ["07:00–07:10: 2 of at most 1"]);
}

#[test]
fn the_long_autumn_night_weighs_its_true_length() {
    // 00:00–06:00 on 25.10.2026 lasts seven hours.
    let mut ward = testing::ward("2026-10-25", 1);
    ward.demands = vec![demand(0, window(0, 6), Presence::Anyone, (0, 1, 1))];
    assert_eq!(found(ward, "", &[]), [("00:00–06:00: 0 of 1 wanted".to_owned(), Score::soft(30_00))]);
    let mut ward = testing::ward("2026-10-25", 1);
    ward.demands = vec![demand(0, window(0, 8), Presence::Anyone, (0, 1, 1))];
    // Cut at 07:00 and 07:10: 480, 10 and 50 of 540 minutes.
    let costs: Vec<i64> = found(ward, "", &[]).into_iter().map(|(_, cost)| cost.soft).collect();
    assert_eq!(costs, [2667, 56, 278]);
}

#[test]
fn a_person_with_two_duties_covers_both_but_is_one_head_at_a_time() {
    let mut ward = testing::ward("2026-08-24", 1);
    let (morning, evening) = (shift(&ward, "A"), shift(&ward, "I"));
    ward.demands = vec![
        demand(0, morning, Presence::Anyone, (1, 1, 1)),
        demand(0, evening, Presence::Anyone, (1, 1, 1)),
        demand(0, window(7, 21), Presence::Anyone, (1, 1, 1)),
    ];
    assert_eq!(notes(ward, &[(ANNA, "A+I")]), [] as [&str; 0]);
}

#[test]
fn prices_of_a_demand_replace_the_rules_and_ignored_limits_are_silent() {
    let mut ward = testing::ward("2026-08-24", 2);
    let morning = shift(&ward, "A");
    let own =
        |minimum| Demand { under: Some(100), over: Some(1), ..demand(0, morning, Presence::Anyone, (minimum, 2, 0)) };
    ward.demands = vec![own(0)];
    let cost = |toml: &str, lines: &[(EmployeeId, &str)]| -> i64 {
        found(ward.clone(), toml, lines).into_iter().map(|(_, cost)| cost.soft).sum()
    };
    assert_eq!(cost("", &[]), 200);
    assert_eq!(cost("", &[(ANNA, "A")]), 100 + 1);
    assert_eq!(cost("maximum = \"ignore\"", &[(ANNA, "A")]), 100);
    assert_eq!(cost("target = \"ignore\"", &[(ANNA, "A")]), 1);
    assert_eq!(cost("maximum = \"ignore\"\ntarget = \"ignore\"", &[(ANNA, "A")]), 0);
    let mut plain = ward.clone();
    plain.demands = vec![demand(0, morning, Presence::Anyone, (1, 2, 2))];
    assert_eq!(found(plain, "minimum = \"ignore\"\ntarget = \"ignore\"", &[]), []);
}

#[test]
fn a_missing_head_never_costs_less_below_the_minimum_than_above_it() {
    let mut ward = testing::ward("2026-08-24", 1);
    ward.demands = vec![demand(0, shift(&ward, "A"), Presence::Anyone, (1, 2, 9))];
    let costs: Vec<i64> = found(ward, "minimum = 1\ntarget = 5", &[]).into_iter().map(|(_, cost)| cost.soft).collect();
    assert_eq!(costs, [500, 500]);
}

#[test]
fn the_scope_chooses_home_units_and_an_empty_ward_still_has_demand() {
    let mut ward = testing::ward("2026-08-24", 1);
    ward.units.push(testing::unit("x", false));
    ward.duties = testing::duties(&[(UnitId(0), None), (UnitId(1), None)]);
    ward.employees[2].unit = UnitId(1);
    let morning = shift(&ward, "A");
    let here = demand(0, morning, Presence::Anyone, (1, 1, 9));
    ward.demands = vec![here.clone(), Demand { unit: UnitId(1), ..here }];
    let rule = testing::scoped_rule(&Cover, &ward, "", |meta| meta.people = [CECILIA].into_iter().collect());
    let problem = Problem::new(ward.clone(), [rule.expect("a rule")]);
    let units: Vec<_> = problem.evaluate(&ward.empty_roster()).iter().map(|finding| finding.unit).collect();
    assert_eq!(units, [Some(UnitId(1))]);
    ward.employees.clear();
    assert_eq!(notes(ward, &[]).len(), 2);
}

#[test]
fn forms_cost_what_findings_cost() {
    testing::agree(&Cover, Cover.examples());
}
