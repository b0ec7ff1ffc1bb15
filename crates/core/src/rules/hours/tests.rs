//! Hours of a period: what people rely on.

use super::*;
use crate::rules::testing::{self, ANNA, BENGT, CECILIA};

/// Amounts and costs of a rule's findings for one roster.
fn found(scenario: Scenario, toml: &str, lines: &[(EmployeeId, &str)]) -> Vec<(Day, i64, Score)> {
    let roster = testing::roster(&scenario, lines);
    let problem = testing::problem(&Hours, scenario, toml);
    let findings = problem.evaluate(&roster);
    assert_eq!(problem.lower().score(&roster), findings.iter().map(|finding| finding.cost).sum());
    findings.iter().map(|finding| (finding.days.start, finding.amount, finding.cost)).collect()
}

#[test]
fn contract_hours_follow_the_share_of_full_time_and_of_employment() {
    let mut ward = testing::ward("2026-08-24", 21);
    ward.employees[1].fte = 800;
    ward.employees[2].to = Some(7);
    let roster = ward.empty_roster();
    let problem = testing::problem(&Hours, ward, "minimum = \"contract\"");
    let findings = problem.evaluate(&roster);
    // 114:45, 80 % of it, and a third of it.
    assert_eq!(testing::amounts(&findings), [(0, 6885), (0, 5508), (0, 2295)]);
    assert_eq!(
        problem.explain(&findings[1]),
        "Bengt has 0:00 of at least 91:48 h from Mon 2026-08-24 to Sun 2026-09-13: 91 h 48 min too little."
    );
}

#[test]
fn a_period_cut_off_by_the_horizon_owes_its_share() {
    let ward = testing::ward("2026-08-24", 28);
    let starts: Vec<_> = found(ward, "minimum = \"contract\"", &[]).into_iter().take(2).collect();
    assert_eq!(starts.iter().map(|(day, amount, _)| (*day, *amount)).collect::<Vec<_>>(), [(0, 6885), (21, 2295)]);
    let ward = testing::ward("2026-08-24", 5);
    let plain = found(ward, "minimum = \"10:00\"\nperiod = 4", &[(BENGT, "E . . . E"), (CECILIA, "E . . . E")]);
    assert_eq!(plain.iter().map(|(day, amount, _)| (*day, *amount)).collect::<Vec<_>>(), [(0, 600), (4, 150)]);
}

#[test]
fn the_autumn_night_is_paid_an_hour_more_and_the_spring_night_an_hour_less() {
    // A night of 10:10 on the clock: 11:10 on 24.10.2026, 9:10 on 27.3.2027.
    let toml = "maximum = \"0:00\"\nperiod = \"horizon\"\nimportance = 6";
    assert_eq!(found(testing::ward("2026-10-23", 3), toml, &[(ANNA, ". Y .")]), [(0, 670, Score::soft(6700))]);
    assert_eq!(found(testing::ward("2027-03-26", 3), toml, &[(ANNA, ". Y .")]), [(0, 550, Score::soft(5500))]);
    assert_eq!(found(testing::ward("2026-10-23", 3), toml, &[(ANNA, "Y . .")]), [(0, 610, Score::soft(6100))]);
}

#[test]
fn an_absent_weekday_counts_a_fifth_of_the_weekly_hours_and_a_weekend_nothing() {
    // 38:15 a week: 7:39 a day.
    let ward = testing::ward("2026-08-28", 4);
    let toml = "maximum = \"0:00\"\nperiod = \"horizon\"\nimportance = \"required\"";
    assert_eq!(found(ward, toml, &[(ANNA, "v v s s")]), [(0, 918, Score::hard(918))]);
}

#[test]
fn steps_make_what_is_far_beyond_dearer_and_tolerance_makes_what_is_near_free() {
    let toml = "minimum = \"8:00\"\nmaximum = \"10:00\"\ntolerance = \"1:00\"\nperiod = \"horizon\"\n\
            importance = 6\nsteps = [{ beyond = \"2:00\", importance = 60 }]";
    let lines = [(ANNA, "E ."), (BENGT, "A ."), (CECILIA, ". .")];
    // 14:25 is 3:25 beyond 11:00; 7:50 is near enough; nothing is 7:00 short of 7:00.
    let expected = [(0, 205, Score::soft(205 * 10 + 85 * 100)), (0, 420, Score::soft(420 * 10 + 300 * 100))];
    assert_eq!(found(testing::ward("2026-08-24", 2), toml, &lines), expected);
}

#[test]
fn a_balance_is_carried_into_the_first_period_only() {
    let mut ward = testing::ward("2026-08-24", 2);
    ward.history.balances[0].insert("minutes".into(), 60);
    let toml = "maximum = \"7:50\"\nperiod = 1\ncarry = true\nimportance = 6";
    assert_eq!(found(ward, toml, &[(ANNA, "A A")]), [(0, 60, Score::soft(600))]);
}

#[test]
fn both_duties_of_a_day_with_two_count() {
    let ward = testing::ward("2026-08-24", 2);
    let roster = testing::roster(&ward, &[(ANNA, "A+I .")]);
    let problem = testing::problem(&Hours, ward, "maximum = \"10:00\"\nperiod = \"horizon\"");
    assert_eq!(testing::amounts(&problem.evaluate(&roster)), [(0, 7 * 60 + 50 + 7 * 60 + 25 - 600)]);
}

#[test]
fn people_with_equal_contracts_share_one_counter() {
    let mut ward = testing::ward("2026-08-24", 21);
    ward.employees[2].fte = 500;
    let problem = testing::problem(&Hours, ward, "minimum = \"contract\"");
    let forms = problem.lower().forms;
    let counter = |at: usize| match &forms[at].1 {
        Form::Window(window) => window.counter.clone(),
        other => panic!("not a window: {other:?}"),
    };
    assert!(Arc::ptr_eq(&counter(0), &counter(1)) && !Arc::ptr_eq(&counter(0), &counter(2)));
    assert_eq!(counter(0).states, 1);
}

#[test]
fn faults_name_what_is_wrong_with_a_declaration() {
    let ward = testing::ward("2026-08-24", 21);
    for toml in [
        "",
        "minimum = \"much\"",
        "minimum = \"9:00\"\nmaximum = \"8:00\"",
        "maximum = \"8:00\"\nsteps = [{ beyond = \"1:00\" }]",
        "maximum = \"8:00\"\nperiod = \"fortnight\"",
    ] {
        let faults = testing::scoped_rule(&Hours, &ward, toml, |_| {}).expect_err(toml);
        assert_eq!(faults.list().len(), 1, "{toml}: {:?}", faults.list());
    }
}

#[test]
fn forms_cost_what_findings_cost() {
    testing::agree(&Hours, Hours.examples());
}
