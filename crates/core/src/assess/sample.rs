//! Small worlds for tests of measures and reports: one ward, five shift types, rosters written as words.

use crate::text::Text;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::constraint::{Finding, Form, Goal, Importance, Meta, Problem, Rule};
use crate::domain::*;
use crate::error::Place;
use crate::units::{CostUnit, Day, DutyId, EmployeeId, Score, ShiftId, SkillId, UnitId, ids::Id};

/// Shift types: code, name, start, end, paid minutes, tags (bits of [`TAGS`]), covers.
const SHIFTS: [(&str, &str, i64, i64, i64, TagSet, bool); 5] = [
    ("A", "Early", 420, 890, 440, 0b11, true),
    ("I", "Evening", 840, 1285, 415, 0b100, true),
    ("Y", "Night", 1260, 1870, 600, 0b1000, true),
    ("E", "Long day", 420, 1285, 835, 0b1_0000, true),
    ("K", "Training", 480, 960, 480, 0b10_0000, false),
];
const TAGS: [&str; 6] = ["early", "day", "evening", "night", "long", "training"];

/// A scenario and a roster under construction.
pub struct World {
    /// People, shifts and demand.
    pub scenario: Scenario,
    /// Who does what.
    pub roster: Roster,
}

/// A demand for people on a shift of the first unit: minimum and target.
pub fn demand(shift: &str, day: Day, [minimum, target]: [i64; 2]) -> Demand {
    let at = SHIFTS.iter().position(|known| known.0 == shift).expect("tests name what exists");
    Demand {
        unit: UnitId(0),
        day,
        when: When::Shift(ShiftId::from_index(at)),
        who: Presence::Anyone,
        minimum,
        target,
        maximum: None,
        under: None,
        over: None,
        spread: None,
        origin: None,
    }
}

fn shift_types() -> Vec<ShiftType> {
    let build = |&(code, name, start, end, paid, tags, covers): &(&str, &str, i64, i64, i64, TagSet, bool)| ShiftType {
        code: code.into(),
        name: name.into(),
        start,
        end,
        break_minutes: end - start - paid,
        break_start: None,
        paid,
        tags,
        covers,
        standby: false,
    };
    SHIFTS.iter().map(build).collect()
}

fn alphabet(shifts: &[ShiftType], units: &[Unit]) -> Vec<Duty> {
    let mut duties = vec![
        Duty::idle(".", DutyKind::Off),
        Duty::idle("leave", DutyKind::Absence(Absent::Leave)),
        Duty::idle("sick", DutyKind::Absence(Absent::Sick)),
    ];
    for (at, unit) in units.iter().enumerate() {
        for (number, shift) in shifts.iter().enumerate() {
            let part = Part { shift: ShiftId::from_index(number), unit: UnitId::from_index(at), role: None };
            let alone = shift.code.clone();
            let code = if units.len() == 1 { alone } else { format!("{alone}@{}", unit.id) };
            duties.push(Duty::of_parts(code, vec![part], shifts));
        }
    }
    duties
}

impl World {
    /// People with their rosters, from Monday 2026-08-24.
    pub fn new(lines: &[(&str, &str)]) -> Self {
        World::starting("2026-08-24", lines)
    }

    /// The same from another date. A word `x` is the duty `x@ward` of the first unit.
    pub fn starting(start: &str, lines: &[(&str, &str)]) -> Self {
        let units =
            vec![Unit { id: "ward".into(), name: "Ward 3".into(), by_role: false, sickness: None, clients: None }];
        let days = lines.first().map_or(7, |line| line.1.split_whitespace().count());
        let start: NaiveDate = start.parse().expect("tests name what exists");
        let zone = chrono_tz::Europe::Helsinki;
        let shifts = shift_types();
        let scenario = Scenario {
            name: "Ward 3".into(),
            calendar: Calendar::new(start, days as Day, zone),
            cost_unit: CostUnit::Cents,
            skills: ["nurse", "practical-nurse", "medication"].map(String::from).to_vec(),
            tags: TAGS.map(String::from).to_vec(),
            duties: alphabet(&shifts, &units),
            shifts,
            units,
            unasked: Default::default(),
            contracts: vec![Contract {
                id: "full".into(),
                minutes: Some(6885),
                cycle: Cycle::days(21),
                form: WorkForm::Period,
            }],
            employees: lines.iter().map(|(id, _)| person(id)).collect(),
            demands: Vec::new(),
            wishes: Vec::new(),
            absences: Vec::new(),
            locks: Vec::new(),
            published: vec![],
            tariff: None,
            history: History { lines: vec![Vec::new(); lines.len()], balances: vec![BTreeMap::new(); lines.len()] },
            personal: Default::default(),
        };
        let mut world = World { roster: scenario.empty_roster(), scenario };
        for (at, (_, line)) in lines.iter().enumerate() {
            let line: Vec<DutyId> = line.split_whitespace().map(|word| world.duty(word)).collect();
            world.roster.set_line(EmployeeId::from_index(at), &line);
        }
        world
    }

    /// The duty of a word: a code, `v` for leave, `s` for sick.
    pub fn duty(&self, word: &str) -> DutyId {
        match word {
            "v" => Scenario::LEAVE,
            "s" => Scenario::SICK,
            word => self.scenario.duties_named(word).iter().next().expect("tests name what exists"),
        }
    }

    /// The person with an id.
    pub fn id(&self, name: &str) -> EmployeeId {
        EmployeeId::from_index(
            self.scenario.employees.iter().position(|person| person.id == name).expect("tests name what exists"),
        )
    }

    /// The skill with a name.
    pub fn skill(&self, name: &str) -> SkillId {
        SkillId::from_index(
            self.scenario.skills.iter().position(|skill| skill == name).expect("tests name what exists"),
        )
    }

    /// Gives a person a skill.
    pub fn grant(&mut self, name: &str, skill: &str, until: Option<NaiveDate>) {
        let (at, skill) = (self.id(name).index(), self.skill(skill));
        self.scenario.employees[at].skills.push(SkillGrant { until, ..SkillGrant::always(skill) });
    }

    /// Sets the days before the horizon, the last one last.
    pub fn past(&mut self, name: &str, words: &str) {
        let line = words.split_whitespace().map(|word| self.duty(word)).collect();
        let at = self.id(name).index();
        self.scenario.history.lines[at] = line;
    }

    /// Adds a wish.
    pub fn wish(&mut self, name: &str, day: Day, want: &str, percent: i64) {
        let meaning = match want.strip_prefix("not ") {
            Some(word) => Want::Not(self.scenario.duties_named(word)),
            None if want == "off" => Want::Off,
            None => Want::Duty(self.scenario.duties_named(want)),
        };
        self.scenario.wishes.push(Wish {
            employee: self.id(name),
            day,
            want: meaning,
            strength: Strength::Percent(percent),
            text: want.into(),
        });
    }

    /// Adds a leave.
    pub fn absence(&mut self, name: &str, from: Day, to: Day) {
        let employee = self.id(name);
        self.scenario.absences.push(Absence { employee, from, to, kind: Absent::Leave, planned: true });
    }

    /// Adds a lock.
    pub fn lock(&mut self, name: &str, day: Day, word: &str) {
        let lock = Lock {
            employee: self.id(name),
            day,
            duties: [self.duty(word)].into_iter().collect(),
            text: word.into(),
            why: "agreed".into(),
            place: Place::default(),
        };
        self.scenario.locks.push(lock);
    }

    /// A problem whose rules find exactly what is given.
    pub fn problem(&self, rules: Vec<Told>) -> Problem {
        Problem::new(self.scenario.clone(), rules.into_iter().map(|rule| Box::new(rule) as Box<dyn Rule>))
    }
}

fn person(id: &str) -> Employee {
    let mut name = id.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Employee {
        id: id.into(),
        name,
        contract: crate::units::ContractId(0),
        fte: 1000,
        unit: UnitId(0),
        units: vec![UnitId(0)],
        skills: Vec::new(),
        groups: Vec::new(),
        from: None,
        to: None,
        hourly: None,
        monthly: None,
        agency: None,
    }
}

/// A rule that finds what it was told, whatever the roster.
#[derive(Debug)]
pub struct Told {
    meta: Meta,
    findings: Vec<Finding>,
}

impl Told {
    /// A rule with these findings.
    pub fn new(id: &str, importance: Importance, findings: Vec<Finding>) -> Self {
        let meta = Meta {
            id: id.into(),
            kind: "told",
            title: format!("Rule {id}").into(),
            goal: Goal::Ergonomics,
            importance,
            level: None,
            people: People::new(),
            days: DaySet::new(0, |_| true),
            source: Some("house rule".into()),
            verify: false,
            basis: Default::default(),
        };
        Told { meta, findings }
    }

    /// A finding about a person with a price, or a required one.
    pub fn finding(employee: EmployeeId, days: std::ops::Range<Day>, cost: Option<i64>, note: &str) -> Finding {
        let score = cost.map_or(Score::hard(Score::COUNT), Score::soft);
        Finding::person(employee, days, 1, score).with_note(note)
    }
}

impl Rule for Told {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, _problem: &Problem, _roster: &Roster) -> Vec<Finding> {
        self.findings.clone()
    }

    fn lower(&self, _problem: &Problem) -> Vec<Form> {
        Vec::new()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let words: String = {
            let who = finding.employee.map_or("Someone", |id| &problem.scenario.employee(id).name);
            format!("{who}: {}", finding.note)
        };
        words.into()
    }
}
