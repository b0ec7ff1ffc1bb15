//! Measures of small worlds, computed by hand.

use super::*;
use crate::assess::sample::{Told, World, demand};
use crate::constraint::Importance;
use crate::domain::{Demand, Presence, Published};
use crate::text;
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
    let with = |unit, value| less(["x", ""], unit, value).show(Lang::En);
    assert_eq!(with(MeasureUnit::Hours, 12.5), "12.5 h");
    assert_eq!(with(MeasureUnit::Percent, 100.0 / 3.0), "33.3 %");
    assert_eq!(with(MeasureUnit::Count, 4.0), "4");
    assert_eq!(with(MeasureUnit::PerFte, 0.8), "0.80 per FTE");
    assert_eq!(with(MeasureUnit::Euros, 1234.4), "1\u{202f}234 €");
    assert_eq!((with(MeasureUnit::Hours, -0.01), with(MeasureUnit::Hours, 1234.6)), ("0 h".into(), "1235 h".into()));
    assert_eq!(less(["x", ""], MeasureUnit::Hours, 12.5).show(Lang::Fi), "12,5 h");
}

/// A ward with everything that measures may be about.
fn rich() -> World {
    let mut world = World::new(&[
        ("anna", "A . A I . . A"),
        ("ben", "Y Y . . A A ."),
        ("cara", "I . v v A . ."),
        ("dan", "A A A . . . ."),
    ]);
    let scenario = &mut world.scenario;
    scenario.tariff = Some(crate::rules::testing::tariff());
    scenario.units[0].sickness = Some(50);
    for person in &mut scenario.employees {
        person.monthly = Some(326_000);
    }
    scenario.employees[3].agency = Some(4_500);
    scenario.employees[1].groups.push("float".into());
    world.grant("anna", "nurse", None);
    world.grant("ben", "practical-nurse", None);
    world.grant("cara", "nurse", None);
    let nurse = world.skill("nurse");
    for day in 0..7 {
        world.scenario.demands.push(demand("A", day, [1, 2]));
        world.scenario.demands.push(Demand { who: Presence::Holder(nurse), ..demand("A", day, [1, 1]) });
    }
    world.wish("anna", 1, "off", 400);
    world.wish("ben", 1, "A", 100);
    world.wish("cara", 0, "not I", 100);
    let published =
        |employee, day, duty| Published { employee, day, duties: [duty].into_iter().collect(), text: String::new() };
    let (early, night) = (world.duty("A"), world.duty("Y"));
    world.scenario.published = vec![published(EmployeeId(0), 0, early), published(EmployeeId(0), 1, night)];
    world
}

#[test]
fn every_measure_stands_on_the_page_about_measures() {
    let page = include_str!("../../../../../docs/measures.md");
    let world = rich();
    let list = measures(&world, Vec::new()).list;
    assert!(list.len() > 60, "only {} measures", list.len());
    for measure in &list {
        assert!(page.contains(&format!("`{}`", measure.id)), "{} is not in docs/measures.md", measure.id);
        for lang in Lang::ALL {
            let known = |text: Text| text.id().is_some_and(|id| text::has(lang, id));
            assert!(known(measure.title()) && known(measure.about()), "{} has no {} words", measure.id, lang.code());
        }
        assert!(measure.key.is_empty() || page.contains(&format!("{} ", measure.key)), "{}", measure.key);
    }
}

#[test]
fn what_the_plan_can_change_is_kept_apart_from_what_it_cannot() {
    let world = rich();
    let measures = measures(&world, Vec::new());
    // Dan is hired: three mornings, paid 7 h 20 min each, at 45 €: 990 €. Nobody else is beyond the hours.
    assert_eq!((value(&measures, "cost-agency"), value(&measures, "cost-changeable")), (990.0, 990.0));
    // Anna, Ben and Cara have a month's 3260 € for 7 of 31 days: 736.13 € each.
    assert!((value(&measures, "cost-basic") - 3.0 * 736.13).abs() < 0.001);
    // Dan has no profession; nobody own of his kind had hours left: nothing was avoidable.
    assert_eq!(value(&measures, "cost-avoidable"), 0.0);
    assert_eq!(value(&measures, "agency-hours"), 22.0);
}

#[test]
fn agency_hours_are_avoidable_where_own_people_of_the_profession_had_hours_left() {
    let mut world = rich();
    world.grant("dan", "nurse", None);
    let measures = measures(&world, Vec::new());
    assert_eq!(value(&measures, "cost-avoidable"), 990.0);
}

#[test]
fn skills_wishes_and_changes_are_measured() {
    let measures = measures(&rich(), Vec::new());
    // A nurse is wanted on seven mornings: Anna is there on days 0, 2 and 6, Cara on day 4; days 1, 3 and 5 lack one.
    assert!((value(&measures, "skill-match") - 400.0 / 7.0).abs() < 1e-9);
    assert_eq!((value(&measures, "skill-misses"), value(&measures, "skill-match-least")), (3.0, 0.0));
    assert_eq!(value(&measures, "skill-surplus"), 0.0);
    // Wishes: Anna is off on day 1 (400 %), Ben has Y for A, Cara has I: 4000 of 6000.
    assert!((value(&measures, "wishes-met-share") - 200.0 / 3.0).abs() < 1e-9);
    assert_eq!((value(&measures, "wishes-met-off"), value(&measures, "wishes-met-duty")), (100.0, 0.0));
    assert_eq!((value(&measures, "wishes-met-first"), value(&measures, "participation")), (100.0, 75.0));
    // Of two published shifts one is kept.
    assert_eq!((value(&measures, "shifts-kept"), value(&measures, "days-changed")), (50.0, 1.0));
}

#[test]
fn a_wish_nobody_could_grant_is_told_and_stays_among_the_wishes() {
    let mut world = World::new(&[("anna", "v A")]);
    world.absence("anna", 0, 1);
    world.wish("anna", 0, "A", 100);
    world.wish("anna", 1, "A", 100);
    let measures = measures(&world, Vec::new());
    assert_eq!((value(&measures, "wishes-impossible"), value(&measures, "wishes-asked")), (1.0, 2.0));
}

#[test]
fn single_days_off_are_also_told_per_full_time_employee_and_as_a_share() {
    // Three weeks, 50 %: one single day off of two stretches off (days 1 and 3-20).
    let mut world = World::new(&[("anna", "A . A . . . . . . . . . . . . . . . . . .")]);
    world.scenario.employees[0].fte = 500;
    let measures = measures(&world, Vec::new());
    assert_eq!((value(&measures, "days-off"), value(&measures, "single-days-off")), (19.0, 1.0));
    assert_eq!((value(&measures, "single-days-off-per-fte"), value(&measures, "single-days-off-share")), (2.0, 50.0));
}

#[test]
fn a_breakdown_adds_up_to_the_whole() {
    let world = rich();
    let problem = world.problem(Vec::new());
    let findings = problem.evaluate(&world.roster);
    let whole = Measures::of(&problem, &world.roster, &findings);
    let parts = breakdown(&problem, &world.roster, &findings);
    for id in ["personnel-cost", "hours-total", "days-off", "hours-evening", "cost-agency"] {
        for rows in [&parts.units, &parts.professions, &parts.people] {
            let sum: f64 = rows.iter().filter_map(|row| row.find(id)).map(|measure| measure.value).sum();
            assert!((sum - value(&whole, id)).abs() < 0.001, "{id}: {sum}");
        }
    }
    let names: Vec<&str> = parts.professions.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(names, ["nurse", "practical-nurse", "none"]);
}
