//! Pay computed by hand. The world: A 07:00-14:50, I 14:00-21:25, Y 21:00-07:10, E 07:00-21:25 with unpaid breaks of
//! half an hour; 114:45 in three weeks; 3260 € a month are 20 € an hour (divided by 163).

use std::sync::Arc;

use super::*;
use crate::assess::sample::World;
use crate::domain::{CallIn, Cycle, Scenario, Setting, Tariff, Term, Unsocial, WorkForm};
use crate::error::Place;
use crate::units::{Day, UnitId};

fn world(start: &str, lines: &[(&str, &str)]) -> World {
    let mut world = World::starting(start, lines);
    world.scenario.tariff = Some(crate::rules::testing::tariff());
    for shift in &mut world.scenario.shifts {
        shift.paid = shift.end - shift.start;
        shift.break_minutes = 0;
    }
    for person in &mut world.scenario.employees {
        person.monthly = Some(326_000);
    }
    world
}

fn holidays(scenario: &mut Scenario, dates: &[&str]) {
    scenario.calendar.holidays = dates.iter().map(|date| (date.parse().expect("a date"), "holiday".into())).collect();
}

fn eve(scenario: &mut Scenario, date: &str) {
    scenario.calendar.eves = vec![(date.parse().expect("a date"), "eve".into())];
}

/// Minutes of evening, night, Saturday, Sunday and eve allowances of a shift on a day.
fn minutes(world: &World, shift: &str, day: Day) -> [i64; 5] {
    let tariff = world.scenario.tariff.clone().expect("an agreement");
    let mut clockwork = Clockwork::new(&world.scenario, &tariff);
    let parts = clockwork.duty(world.duty(shift), day, WorkForm::Period);
    parts[0].1.unsocial
}

#[test]
fn allowances_go_by_the_clock_and_stack() {
    // 24.8.2026 is a Monday: day 5 is Saturday 29.8., day 6 Sunday.
    let world = world("2026-08-24", &[("anna", ". . . . . . .")]);
    assert_eq!(minutes(&world, "A", 0), [0, 0, 0, 0, 0]);
    // I to 21:25: evening from 18:00.
    assert_eq!(minutes(&world, "I", 0), [205, 0, 0, 0, 0]);
    // Y: evening 21-22, night 22-07; ten minutes from 07:00 earn nothing.
    assert_eq!(minutes(&world, "Y", 0), [60, 540, 0, 0, 0]);
    // Saturday: 14-18 is Saturday work, from 18 Sunday work and evening together.
    assert_eq!(minutes(&world, "I", 5), [205, 0, 240, 205, 0]);
    // Saturday night: Sunday work from 21:00 to 07:10.
    assert_eq!(minutes(&world, "Y", 5), [60, 540, 0, 610, 0]);
    // Friday night into Saturday: Saturday work from 06:00 to 07:10. Sunday night: Sunday work until midnight.
    assert_eq!(minutes(&world, "Y", 4), [60, 540, 70, 0, 0]);
    assert_eq!(minutes(&world, "Y", 6), [60, 540, 0, 180, 0]);
}

#[test]
fn holidays_pay_as_sundays_and_so_do_the_evenings_before_them() {
    // Tuesday 5.1., Wednesday 6.1.2027 Epiphany.
    let mut world = world("2027-01-04", &[("anna", ". . . . . . .")]);
    holidays(&mut world.scenario, &["2027-01-06"]);
    assert_eq!(minutes(&world, "A", 2), [0, 0, 0, 470, 0]);
    assert_eq!(minutes(&world, "I", 1), [205, 0, 0, 205, 0]);
    assert_eq!(minutes(&world, "I", 2), [205, 0, 0, 445, 0]);
    // The night into the holiday: from 21:00 on.
    assert_eq!(minutes(&world, "Y", 1), [60, 540, 0, 610, 0]);
}

#[test]
fn named_eves_pay_until_six_and_as_sundays_after() {
    // Thursday 24.12.2026 is Christmas Eve, followed by two holidays; Saturday 26.12. is one of them.
    let mut christmas = world("2026-12-21", &[("anna", ". . . . . . .")]);
    holidays(&mut christmas.scenario, &["2026-12-25", "2026-12-26"]);
    eve(&mut christmas.scenario, "2026-12-24");
    assert_eq!(minutes(&christmas, "A", 3), [0, 0, 0, 0, 470]);
    assert_eq!(minutes(&christmas, "I", 3), [205, 0, 0, 205, 240]);
    assert_eq!(minutes(&christmas, "A", 5), [0, 0, 0, 470, 0]);
    // Wednesday evening before the eve: nothing beside the evening.
    assert_eq!(minutes(&christmas, "I", 2), [205, 0, 0, 0, 0]);
    // Easter Saturday 4.4.2026 is an eve, no ordinary Saturday; so is Midsummer Eve, Friday 19.6.
    let mut easter = world("2026-03-30", &[("anna", ". . . . . . .")]);
    holidays(&mut easter.scenario, &["2026-04-03", "2026-04-05", "2026-04-06"]);
    eve(&mut easter.scenario, "2026-04-04");
    assert_eq!(minutes(&easter, "E", 5), [205, 0, 0, 205, 660]);
    let mut midsummer = world("2026-06-15", &[("anna", ". . . . . . .")]);
    holidays(&mut midsummer.scenario, &["2026-06-20"]);
    eve(&mut midsummer.scenario, "2026-06-19");
    assert_eq!(minutes(&midsummer, "A", 4), [0, 0, 0, 0, 470]);
    assert_eq!(minutes(&midsummer, "A", 5), [0, 0, 0, 470, 0]);
    // Christmas Eve on a Sunday (2028) is Sunday work.
    let mut sunday = world("2028-12-18", &[("anna", ". . . . . . .")]);
    holidays(&mut sunday.scenario, &["2028-12-25", "2028-12-26"]);
    eve(&mut sunday.scenario, "2028-12-24");
    assert_eq!(minutes(&sunday, "A", 6), [0, 0, 0, 470, 0]);
}

#[test]
fn nights_on_which_the_clocks_change_earn_what_really_passes() {
    // Saturday 24.10.2026 to Sunday: 11 h 10 min, night 10 h. Saturday 27.3.2027: 9 h 10 min, night 8 h.
    let autumn = world("2026-10-24", &[("anna", ". .")]);
    assert_eq!(minutes(&autumn, "Y", 0), [60, 600, 0, 670, 0]);
    let spring = world("2027-03-27", &[("anna", ". .")]);
    assert_eq!(minutes(&spring, "Y", 0), [60, 480, 0, 550, 0]);
}

#[test]
fn other_working_time_has_a_lower_night_allowance_and_office_work_its_own_divisor() {
    let mut world = world("2026-08-24", &[("anna", "Y . . . . . .")]);
    let night = |world: &World| {
        let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
        let night = payroll.entries.iter().find(|entry| entry.kind == PayKind::Allowance(Unsocial::Night));
        night.expect("a night").cents
    };
    // 9 h at 40 % and 30 % of 20 €; office work 3260 / 152 = 21.447 €.
    assert_eq!(night(&world), 7_200);
    world.scenario.contracts[0].form = WorkForm::General;
    assert_eq!(night(&world), 5_400);
    world.scenario.contracts[0].form = WorkForm::Office;
    assert_eq!(night(&world), 5_791);
}

#[test]
fn an_unpaid_break_earns_no_allowance() {
    let mut world = world("2026-08-24", &[("anna", "Y")]);
    // A night of 22:00-07:00 with an hour's unpaid break: 8 h paid.
    let night = &mut world.scenario.shifts[2];
    (night.start, night.end, night.paid, night.break_minutes) = (1320, 1860, 480, 60);
    assert_eq!(minutes(&world, "Y", 0), [0, 480, 0, 0, 0]);
}

#[test]
fn a_break_whose_time_is_known_earns_nothing_while_it_lasts() {
    // Saturday from 12:00 to 21:00 with half an hour's break at 15:00: 5:30 of Saturday work, 3:00 of Sunday work.
    let mut world = world("2026-08-24", &[("anna", ". . . . . E .")]);
    let long = &mut world.scenario.shifts[3];
    (long.start, long.end, long.paid) = (720, 1260, 510);
    (long.break_minutes, long.break_start) = (30, Some(900));
    assert_eq!(minutes(&world, "E", 5), [180, 0, 330, 180, 0]);
}

#[test]
fn a_call_in_earns_a_lump_sum_and_some_hours_of_pay() {
    let mut world = world("2026-08-24", &[("anna", "A . A . . . .")]);
    let tariff = world.scenario.tariff.take().expect("an agreement");
    let call_in = CallIn { tag: "call-in".into(), amount: 3_000, minutes: 90 };
    world.scenario.tariff = Some(Arc::new(Tariff { call_in: Some(call_in), ..(*tariff).clone() }));
    world.scenario.tags.push("call-in".into());
    world.scenario.shifts[0].tags = 1 << (world.scenario.tags.len() - 1);
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    let found = payroll.entries.iter().find(|entry| entry.kind == PayKind::CallIn);
    // Twice 30 € and an hour and a half at 20 €.
    assert_eq!(found.map(|entry| entry.cents), Some(12_000));
}

#[test]
fn terms_change_basic_pay_from_their_day_on() {
    // 3260 € in August: four days at full time and three at half, of 31.
    let mut world = world("2026-08-24", &[("anna", ". . . . . . .")]);
    world.scenario.personal.terms.push(Term {
        employee: crate::units::EmployeeId(0),
        from: Some(4),
        to: None,
        setting: Setting::Share(500),
        place: Place::default(),
    });
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    assert_eq!(payroll.entries[0].cents, 57_839);
}

#[test]
fn hours_split_into_additional_work_and_two_steps_of_overtime() {
    // 80 %: norm 5508, full time 6885, then 18 h at 50 %.
    let split = |credited| Beyond::split(credited, 5508, 6885, 1080);
    let parts = |beyond: Beyond| [beyond.unused, beyond.additional, beyond.first, beyond.then];
    assert_eq!(parts(split(5500)), [8, 0, 0, 0]);
    assert_eq!(parts(split(5508)), [0, 0, 0, 0]);
    assert_eq!(parts(split(6000)), [0, 492, 0, 0]);
    assert_eq!(parts(split(7000)), [0, 1377, 115, 0]);
    assert_eq!(parts(split(8000)), [0, 1377, 1080, 35]);
    // A full-timer has no additional work.
    assert_eq!(parts(Beyond::split(7000, 6885, 6885, 1080)), [0, 0, 115, 0]);
}

#[test]
fn basic_pay_is_a_months_by_calendar_days_and_extra_hours_come_on_top() {
    // A week of 38:15 at 50 %: norm 1147.5 → 1148 min, full time 2295, overtime at 50 % for 6 h.
    // Four long days of 865 min on weekdays: 3460 min = 1147 additional, 360 at 150 %, 805 at 200 %.
    let mut world = world("2026-08-24", &[("anna", "E E E E . . .")]);
    world.scenario.employees[0].fte = 500;
    (world.scenario.contracts[0].minutes, world.scenario.contracts[0].cycle) = (Some(2295), Cycle::Week);
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    let cents = |kind| payroll.entries.iter().find(|entry| entry.kind == kind).map_or(0, |entry| entry.cents);
    // 3260 € x 50 % x 7/31 = 368.06 €.
    assert_eq!(cents(PayKind::Basic), 36_806);
    assert_eq!(cents(PayKind::Additional), 38_233);
    assert_eq!(cents(PayKind::OvertimeFirst), 18_000);
    assert_eq!(cents(PayKind::OvertimeThen), 53_667);
    // Four evenings of 3 h 25 min at 15 % of 20 €.
    assert_eq!(cents(PayKind::Allowance(Unsocial::Evening)), 4_100);
    // 22 % of 1508.06 €.
    assert_eq!(cents(PayKind::SideCosts), 33_177);
    assert_eq!(payroll.extra[0], [38_233 + 18_000 + 53_667]);
}

#[test]
fn agency_hours_have_a_price_and_nothing_else() {
    let mut world = world("2026-08-24", &[("anna", "A . . . . . A")]);
    world.scenario.employees[0].agency = Some(4_500);
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    // 15 h 40 min at 45 €, on a Sunday too.
    assert_eq!(payroll.entries.len(), 1);
    assert_eq!((payroll.entries[0].kind, payroll.entries[0].cents), (PayKind::Agency, 70_500));
}

#[test]
fn cost_is_booked_to_the_unit_where_the_work_is_done() {
    let mut world = world("2026-08-24", &[("anna", "A . . . . . .")]);
    let mut other = world.scenario.units[0].clone();
    other.id = "other".into();
    world.scenario.units.push(other);
    // The evening of the second day is worked in the other unit.
    let mut duty = world.scenario.duty(world.duty("I")).clone();
    if let crate::domain::DutyKind::Work(parts) = &mut duty.kind {
        parts[0].unit = UnitId(1);
    }
    duty.code = "I@other".into();
    world.scenario.duties.push(duty);
    let elsewhere = world.duty("I@other");
    world.roster.set(crate::units::EmployeeId(0), 1, elsewhere);
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    let booked = |unit, kind| {
        let found = payroll.entries.iter().find(|entry| entry.unit == UnitId(unit) && entry.kind == kind);
        found.map_or(0, |entry| entry.cents)
    };
    // 3260 € x 7/31 = 736.13 €, split as 470 : 445 minutes.
    assert_eq!((booked(0, PayKind::Basic), booked(1, PayKind::Basic)), (37_812, 35_801));
    let evening = PayKind::Allowance(Unsocial::Evening);
    assert_eq!((booked(0, evening), booked(1, evening)), (0, 1_025));
}

#[test]
fn standby_is_paid_by_elapsed_time_and_is_no_working_time() {
    let mut world = world("2026-08-24", &[("anna", "Y")]);
    world.scenario.tags.push("standby".into());
    let night = &mut world.scenario.shifts[2];
    (night.tags, night.paid) = (1 << 6, 0);
    let payroll = Payroll::of(&world.scenario, &world.roster).expect("an agreement");
    // 10 h 10 min at 20 % of 20 €.
    let kinds: Vec<PayKind> = payroll.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [PayKind::Basic, PayKind::Standby, PayKind::SideCosts]);
    assert_eq!(payroll.entries[1].cents, 4_067);
}
