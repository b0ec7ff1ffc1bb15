//! Measures of small worlds, computed by hand.

use super::*;
use crate::assess::sample::{Told, World, demand};
use crate::constraint::Importance;
use crate::units::EmployeeId;

fn measures(world: &World, rules: Vec<Told>) -> Measures {
    let problem = world.problem(rules);
    let findings = problem.evaluate(&world.roster);
    Measures::of(&problem, &world.roster, &findings)
}

fn value(measures: &Measures, id: &str) -> f64 {
    measures.get(id).unwrap_or_else(|| panic!("no measure {id}"))
}

#[test]
fn cover_is_measured_in_hours_from_the_demands_alone() {
    // Two A (7 h 50 min each) wanted, one needed, nobody there; one I (7 h 25 min) too many.
    let mut world = World::new(&[("anna", "I")]);
    world.scenario.demands = vec![demand("A", 0, [1, 2]), demand("I", 0, [0, 0])];
    let measures = measures(&world, Vec::new());
    assert!((value(&measures, "missing-minimum") - 470.0 / 60.0).abs() < 1e-9);
    assert!((value(&measures, "missing-target") - 940.0 / 60.0).abs() < 1e-9);
    assert!((value(&measures, "surplus") - 445.0 / 60.0).abs() < 1e-9);
}

#[test]
fn wishes_are_a_weighted_share_and_left_out_when_nobody_wished() {
    let mut world = World::new(&[("anna", "A .")]);
    assert_eq!(measures(&world, Vec::new()).get("wishes-met-share"), None);
    world.wish("anna", 0, "off", 300);
    world.wish("anna", 1, "off", 100);
    let measures = measures(&world, Vec::new());
    assert_eq!((value(&measures, "wishes-met-share"), value(&measures, "wishes-met")), (25.0, 1.0));
    assert_eq!(value(&measures, "wishes-asked"), 2.0);
}

#[test]
fn strain_is_summed_over_people() {
    let world = World::new(&[("anna", "A . A A A A A A"), ("ben", ". I . Y Y Y Y .")]);
    let measures = measures(&world, Vec::new());
    assert_eq!(value(&measures, "single-days-off"), 2.0);
    assert_eq!(value(&measures, "single-work-days"), 1.0);
    assert_eq!(value(&measures, "long-runs"), 1.0);
    assert_eq!(value(&measures, "nights-beyond-3"), 1.0);
    assert_eq!(value(&measures, "quick-returns"), 0.0);
}

#[test]
fn burdens_are_compared_per_full_time_employee_among_those_who_are_there() {
    // Weekend is days 5 and 6. Anna: 1 weekend and 1 night at 50 % = 4 per FTE; Ben: 1; Cara is away.
    let mut world = World::new(&[("anna", "Y . . . . A ."), ("ben", ". . . . . . A"), ("cara", "v v v v v v v")]);
    world.scenario.employees[0].fte = 500;
    world.absence("cara", 0, 7);
    let measures = measures(&world, Vec::new());
    assert_eq!(value(&measures, "burden-spread"), 3.0);
    assert_eq!((value(&measures, "weekends-per-fte"), value(&measures, "weekends-max")), (2.0 / 2.5, 1.0));
}

#[test]
fn hours_off_contract_are_summed_without_sign() {
    // One week of 114:45 over three weeks is 2295 min. Anna works 440 min, Ben none.
    let world = World::new(&[("anna", "A . . . . . ."), ("ben", ". . . . . . .")]);
    let measures = measures(&world, Vec::new());
    assert!((value(&measures, "hours-imbalance") - (1855.0 + 2295.0) / 60.0).abs() < 1e-9);
    assert!((value(&measures, "hours-imbalance-max") - 38.25).abs() < 1e-9);
}

#[test]
fn cost_needs_everyones_pay() {
    let mut world = World::new(&[("anna", "A"), ("ben", ".")]);
    world.scenario.employees[0].hourly = Some(1500);
    assert_eq!(measures(&world, Vec::new()).get("personnel-cost"), None);
    world.scenario.employees[1].hourly = Some(1500);
    // 7 h 20 min at 15.00 €.
    assert_eq!(value(&measures(&world, Vec::new()), "personnel-cost"), 110.0);
}

#[test]
fn broken_requirements_are_counted_by_finding() {
    let world = World::new(&[("anna", "A")]);
    let finding = |cost| Told::finding(EmployeeId(0), 0..1, cost, "x");
    let rules = vec![
        Told::new("must", Importance::Required, vec![finding(None), finding(None)]),
        Told::new("should", Importance::Price(100), vec![finding(Some(100))]),
    ];
    assert_eq!(value(&measures(&world, rules), "requirements-broken"), 2.0);
}

#[test]
fn an_empty_ward_has_measures_without_any_oddity() {
    let world = World::new(&[]);
    for measure in measures(&world, Vec::new()).list {
        assert!(measure.value == 0.0, "{} is {}", measure.id, measure.value);
    }
}

#[test]
fn figures_read_well_with_their_units() {
    let with = |unit, value| less(["x", "", "X"], "", unit, value).show();
    assert_eq!(with("h", 12.5), "12.5 h");
    assert_eq!(with("%", 100.0 / 3.0), "33.3 %");
    assert_eq!(with("", 4.0), "4");
    assert_eq!(with("per FTE", 0.8), "0.80 per FTE");
    assert_eq!(with("€", 1234.4), "1\u{202f}234 €");
    assert_eq!((with("h", -0.01).as_str(), with("h", 1234.6).as_str()), ("0 h", "1235 h"));
}
