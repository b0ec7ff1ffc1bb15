//! A small ward, rules from a line of TOML, and random rosters, for the unit tests of rule kinds.

use std::cell::RefCell;
use std::sync::Arc;

use crate::constraint::{Finding, Kind, Meta, Problem, Profile, Rule};
use crate::domain::{
    Absence, Absent, Calendar, Contract, Cycle, DaySet, Demand, Duty, DutyKind, Employee, History, Lock, Part,
    Presence, Roster, Scenario, ShiftType, SkillGrant, Strength, Tariff, Unit, Want, When, Wish, WorkForm,
};
use crate::error::{Faults, Place};
use crate::record::{Fields, Key, Node, Value};
use crate::text::Text;
use crate::units::{ContractId, CostUnit, Day, DutyId, EmployeeId, ShiftId, SkillId, UnitId, rng::Rng};

use super::support;

/// Code, start, end, tags (as bits of [`TAGS`]) and presence of each shift type.
const SHIFTS: [(&str, i64, i64, u64, bool); 5] = [
    ("A", 7 * 60, 14 * 60 + 50, 0b11, true),
    ("I", 14 * 60, 21 * 60 + 25, 0b100, true),
    ("Y", 21 * 60, 31 * 60 + 10, 0b1000, true),
    ("E", 7 * 60, 21 * 60 + 25, 0b1_0000, true),
    ("K", 8 * 60, 16 * 60, 0b10_0000, false),
];
const TAGS: [&str; 6] = ["early", "day", "evening", "night", "long", "training"];

/// Person `a`.
pub const ANNA: EmployeeId = EmployeeId(0);
/// Person `b`.
pub const BENGT: EmployeeId = EmployeeId(1);
/// Person `c`.
pub const CECILIA: EmployeeId = EmployeeId(2);

/// One unit, the shifts A I Y E K, and three full-timers: a (nurse, medication), b (nurse), c (practical-nurse).
/// Duties: `.`, leave, sick, then one per shift.
pub fn ward(start: &str, days: Day) -> Scenario {
    let calendar = Calendar::new(start.parse().expect("a date"), days, chrono_tz::Europe::Helsinki);
    let person = |id: &str, name: &str, skills: &[u16]| Employee {
        id: id.into(),
        name: name.into(),
        contract: ContractId(0),
        fte: 1000,
        unit: UnitId(0),
        units: vec![UnitId(0)],
        skills: skills.iter().map(|skill| SkillGrant::always(SkillId(*skill))).collect(),
        groups: vec![],
        from: None,
        to: None,
        hourly: None,
        monthly: None,
        agency: None,
    };
    Scenario {
        name: "test".into(),
        calendar,
        cost_unit: CostUnit::Cents,
        units: vec![unit("w", false)],
        skills: ["nurse", "practical-nurse", "medication"].map(String::from).to_vec(),
        tags: TAGS.map(String::from).to_vec(),
        shifts: SHIFTS.iter().map(shift_type).collect(),
        duties: duties(&[(UnitId(0), None)]),
        unasked: Default::default(),
        contracts: vec![Contract {
            id: "full".into(),
            minutes: Some(6885),
            cycle: Cycle::days(21),
            form: WorkForm::Period,
        }],
        employees: vec![person("a", "Anna", &[0, 2]), person("b", "Bengt", &[0]), person("c", "Cecilia", &[1])],
        demands: vec![],
        wishes: vec![],
        absences: vec![],
        locks: vec![],
        published: vec![],
        tariff: None,
        history: History { lines: vec![vec![]; 3], balances: vec![Default::default(); 3] },
        personal: Default::default(),
    }
}

/// The shipped pay agreement.
pub fn tariff() -> Arc<Tariff> {
    let faults = RefCell::default();
    let name = Node { value: Value::Text("pay/fi-sote-2025".into()), place: Place::default() };
    let (tariff, _) = crate::rulebook::tariff(name, &|_| None, &faults);
    Arc::new(tariff.expect("the shipped agreement"))
}

/// A unit.
pub fn unit(id: &str, by_role: bool) -> Unit {
    Unit { id: id.into(), name: format!("Ward {id}"), by_role, sickness: None, clients: None }
}

fn shift_type((code, start, end, tags, covers): &(&str, i64, i64, u64, bool)) -> ShiftType {
    let (start, end) = (*start, *end);
    let code = code.to_string();
    ShiftType {
        name: code.clone(),
        code,
        start,
        end,
        break_minutes: 0,
        break_start: None,
        paid: end - start,
        tags: *tags,
        covers: *covers,
        standby: false,
    }
}

/// Off, leave, sick, then each shift in each of the places (unit and role).
pub fn duties(places: &[(UnitId, Option<SkillId>)]) -> Vec<Duty> {
    let mut duties = vec![
        Duty::idle(".", DutyKind::Off),
        Duty::idle("leave", DutyKind::Absence(Absent::Leave)),
        Duty::idle("sick", DutyKind::Absence(Absent::Sick)),
    ];
    let shifts: Vec<ShiftType> = SHIFTS.iter().map(shift_type).collect();
    for (unit, role) in places {
        for (at, (code, ..)) in SHIFTS.iter().enumerate() {
            let part = Part { shift: ShiftId(at as u16), unit: *unit, role: *role };
            let code = match (places.len(), role) {
                (1, _) => code.to_string(),
                (_, None) => format!("{code}@{}", unit.0),
                (_, Some(role)) => format!("{code}@{}:{}", unit.0, role.0),
            };
            duties.push(Duty::of_parts(code, vec![part], &shifts));
        }
    }
    duties
}

/// The duty with this code (`v` leave, `s` sick).
pub fn duty(scenario: &Scenario, code: &str) -> DutyId {
    match code {
        "v" => Scenario::LEAVE,
        "s" => Scenario::SICK,
        code => scenario.alphabet().find(|id| scenario.duty(*id).code == code).expect("a duty code"),
    }
}

/// Duties from codes separated by blanks.
pub fn line(scenario: &Scenario, codes: &str) -> Vec<DutyId> {
    codes.split_whitespace().map(|code| duty(scenario, code)).collect()
}

/// A roster from lines of codes; people without one are off. `I+A` puts A into the extra duties.
pub fn roster(scenario: &Scenario, lines: &[(EmployeeId, &str)]) -> Roster {
    let mut roster = scenario.empty_roster();
    for (employee, codes) in lines {
        for (day, token) in (0..).zip(codes.split_whitespace()) {
            let mut parts = token.split('+').map(|code| duty(scenario, code));
            roster.set(*employee, day, parts.next().expect("a token"));
            roster.extra.extend(parts.map(|duty| (*employee, day, duty)));
        }
    }
    roster
}

/// A rule of the kind from TOML, for everyone on every day; `adjust` may change its scope.
pub fn scoped_rule(
    kind: &dyn Kind,
    scenario: &Scenario,
    toml: &str,
    adjust: impl FnOnce(&mut Meta),
) -> Result<Box<dyn Rule>, Faults> {
    let faults = RefCell::default();
    let table: toml::Table = toml.parse().expect("TOML");
    let mut fields = Fields::of(node(toml::Value::Table(table)), &faults);
    let importance = support::importance(&mut fields, "importance", scenario.cost_unit);
    let mut meta = Meta {
        id: kind.id().into(),
        kind: kind.id(),
        title: Text::message(format!("kind-{}", kind.id()), Vec::new()),
        goal: kind.goal(),
        importance: importance.unwrap_or_else(|| kind.importance()),
        level: None,
        people: scenario.staff().collect(),
        days: DaySet::new(scenario.calendar.days, |_| true),
        source: None,
        verify: false,
        basis: Default::default(),
    };
    adjust(&mut meta);
    let rule = kind.build(meta, &mut fields, scenario);
    // The scope is the caller's to set; declarations meant for the rulebook may have one.
    for common in ["for", "on"] {
        fields.node(common);
    }
    fields.finish();
    let faults = faults.into_inner();
    match rule {
        Some(rule) => faults.into_result(rule),
        None => Err(faults),
    }
}

fn node(value: toml::Value) -> Node {
    let value = match value {
        toml::Value::String(text) => Value::Text(text),
        toml::Value::Integer(number) => Value::Integer(number),
        toml::Value::Float(number) => Value::Float(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(moment) => Value::Text(moment.to_string()),
        toml::Value::Array(items) => Value::List(items.into_iter().map(node).collect()),
        toml::Value::Table(table) => {
            let key = |name| Key { name, place: Place::default() };
            Value::Table(table.into_iter().map(|(name, value)| (key(name), node(value))).collect())
        }
    };
    Node { value, place: Place::default() }
}

/// A problem with this one rule.
pub fn problem(kind: &dyn Kind, scenario: Scenario, toml: &str) -> Problem {
    let rule = scoped_rule(kind, &scenario, toml, |_| {}).expect("a sound rule");
    Problem::new(scenario, [rule])
}

/// The amounts found, in order, with the first day concerned.
pub fn amounts(findings: &[Finding]) -> Vec<(Day, i64)> {
    findings.iter().map(|finding| (finding.days.start, finding.amount)).collect()
}

/// Every finding has a sentence that names the person or the unit.
pub fn sentences(problem: &Problem, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| problem.explain(finding).to_string()).collect()
}

/// A roster of random duties; half of the days are off.
pub fn random_roster(scenario: &Scenario, rng: &mut Rng) -> Roster {
    let mut roster = scenario.empty_roster();
    for employee in scenario.staff() {
        for day in scenario.calendar.iter() {
            if rng.bool() {
                roster.set(employee, day, DutyId(rng.u16(0..scenario.duties.len() as u16)));
            }
        }
    }
    roster
}

/// Periods of some days from the start or from any date, or those of the calendar.
fn random_cycle(rng: &mut Rng, calendar: &Calendar) -> Cycle {
    let anchor = rng.bool().then(|| calendar.date(rng.i32(-20..20)));
    let named = [Cycle::Week, Cycle::Month, Cycle::Year];
    if rng.i32(0..5) == 0 { named[rng.usize(0..3)] } else { Cycle::Days { length: rng.i32(1..8), anchor } }
}

/// A ward with everything drawn at random: weekday and clock changes, one or two units (by role at times),
/// history, absences, locks, wishes, demands, part-timers, late starters and expiring skills.
pub fn random_ward(rng: &mut Rng) -> Scenario {
    let starts = ["2026-08-24", "2026-08-29", "2026-08-30", "2026-10-23", "2026-10-24", "2027-03-26", "2027-03-27"];
    let mut world = ward(starts[rng.usize(0..starts.len())], rng.i32(1..10));
    let days = world.calendar.days;
    if rng.bool() {
        world.units.push(unit("x", true));
        world.units[1].clients = Some(rng.i64(0..3));
        world.duties = duties(&[(UnitId(0), None), (UnitId(1), Some(SkillId(0))), (UnitId(1), Some(SkillId(1)))]);
    }
    world.units[0].clients = Some(rng.i64(0..3));
    world.contracts[0].cycle = random_cycle(rng, &world.calendar);
    world.contracts[0].minutes = rng.bool().then(|| rng.i64(0..4000));
    for person in &mut world.employees {
        person.fte = rng.i64(1..1001);
        person.units = (0..world.units.len() as u16).filter(|_| rng.bool()).map(UnitId).collect();
        person.from = rng.bool().then(|| rng.i32(-3..days + 2));
        person.to = rng.bool().then(|| rng.i32(-3..days + 2));
        let until = world.calendar.date(rng.i32(-2..days + 2));
        person.skills[0].until = rng.bool().then_some(until);
    }
    for line in &mut world.history.lines {
        *line = (0..rng.usize(0..7)).map(|_| DutyId(rng.u16(0..world.duties.len() as u16))).collect();
    }
    for balances in &mut world.history.balances {
        *balances = ["assignments", "weekends"].map(|name| (name.to_owned(), rng.i64(0..3))).into_iter().collect();
    }
    world.wishes = (0..4).map(|_| random_wish(&world, rng)).collect();
    world.absences = (0..2).map(|_| random_absence(&world, rng)).collect();
    world.locks = (0..2).map(|_| random_lock(&world, rng)).collect();
    world.demands = (0..4).map(|_| random_demand(&world, rng)).collect();
    world
}

fn someone(rng: &mut Rng) -> EmployeeId {
    EmployeeId(rng.u32(0..3))
}

fn random_wish(world: &Scenario, rng: &mut Rng) -> Wish {
    let some = world.alphabet().filter(|_| rng.bool()).collect();
    let want = match rng.u8(0..3) {
        0 => Want::Off,
        1 => Want::Duty(some),
        _ => Want::Not(some),
    };
    let strength = if rng.bool() { Strength::Percent(rng.i64(0..300)) } else { Strength::Price(rng.i64(0..5000)) };
    Wish { employee: someone(rng), day: rng.i32(0..world.calendar.days), want, strength, text: "wish".into() }
}

fn random_absence(world: &Scenario, rng: &mut Rng) -> Absence {
    let from = rng.i32(-3..world.calendar.days);
    let kind = if rng.bool() { Absent::Leave } else { Absent::Sick };
    Absence { employee: someone(rng), from, to: from + rng.i32(1..6), kind, planned: true }
}

fn random_lock(world: &Scenario, rng: &mut Rng) -> Lock {
    let duties = world.alphabet().filter(|_| rng.bool()).collect();
    let day = rng.i32(0..world.calendar.days);
    Lock { employee: someone(rng), day, duties, text: "X".into(), why: String::new(), place: Place::default() }
}

fn random_demand(world: &Scenario, rng: &mut Rng) -> Demand {
    let unit = UnitId(rng.u16(0..world.units.len() as u16));
    let skill = SkillId(rng.u16(0..3));
    let from = rng.i64(0..1440);
    let window = When::Window { from, to: from + rng.i64(1..1441) };
    let minimum = rng.i64(0..2);
    let target = minimum + rng.i64(0..2);
    Demand {
        unit,
        spread: rng.bool().then(|| rng.i64(1..2000)),
        origin: None,
        day: rng.i32(0..world.calendar.days),
        when: if rng.bool() { When::Shift(ShiftId(rng.u16(0..5))) } else { window },
        who: [Presence::Anyone, Presence::Holder(skill), Presence::Role(skill)][rng.usize(0..3)],
        minimum,
        target,
        maximum: rng.bool().then(|| target + rng.i64(0..2)),
        under: rng.bool().then(|| rng.i64(0..9000)),
        over: rng.bool().then(|| rng.i64(0..9000)),
    }
}

/// On random wards with random scopes, the forms of each declaration score what the findings cost.
pub fn agree(kind: &dyn Kind, declarations: &[&str]) {
    let mut rng = crate::units::rng::stream(1, kind.id());
    for round in 0..400 {
        let world = random_ward(&mut rng);
        let toml = declarations[round % declarations.len()];
        let narrow = rng.bool();
        let rule = scoped_rule(kind, &world, toml, |meta| {
            if narrow {
                meta.people.remove(someone(&mut rng));
                meta.days = DaySet::new(world.calendar.days, |day| !(day + round as Day).rem_euclid(7).eq(&0));
            }
        })
        .expect("a sound rule");
        let percent = [(kind.goal(), rng.i64(0..300))].into_iter().collect();
        let profile = Profile { percent, ..Profile::default() };
        let problem = Problem::new(world, [rule]).with_profile(profile);
        let lowered = problem.lower();
        for _ in 0..3 {
            let roster = random_roster(&problem.scenario, &mut rng);
            let findings = problem.evaluate(&roster);
            let cost = findings.iter().map(|finding| finding.cost).sum();
            assert_eq!(lowered.score(&roster), cost, "{toml} in round {round}: {findings:?}");
            assert!(sentences(&problem, &findings).iter().all(|sentence| sentence.len() > 20));
        }
    }
}
