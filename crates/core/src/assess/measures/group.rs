//! Whom a figure is about: everyone, a unit, a profession, one person.

use std::collections::BTreeSet;

use crate::assess::cover::{Coverage, coverage};
use crate::assess::people::{Tally, tallies};
use crate::assess::robust;
use crate::constraint::{Finding, Problem};
use crate::domain::{Demand, Employee, People, Presence, Roster, Scenario};
use crate::pay::{Entry, Payroll};
use crate::units::{
    Cost, Day, EmployeeId, SkillId, UnitId,
    ids::{Id, all},
};

use super::load::{self, Load};
use super::ratio::{self, Window};
use super::{Measure, measures};

/// What every measure is made from, computed once for a roster.
pub(super) struct Facts<'a> {
    pub problem: &'a Problem,
    pub roster: &'a Roster,
    pub findings: &'a [Finding],
    /// Expected head-minutes missing to the minimum of each demand, where a sickness rate is known.
    pub expected: Option<Vec<f64>>,
    pub people: Vec<Tally>,
    pub covers: Vec<Coverage>,
    pub payroll: Option<Payroll>,
    /// Everyone's strain, where the problem has gauges for it.
    pub loads: Option<Vec<Load>>,
    /// Windows of staffing ratios.
    pub windows: Vec<Window>,
    /// Each person's avoidable cost in cents.
    pub avoidable: Vec<Cost>,
}

impl<'a> Facts<'a> {
    pub fn of(problem: &'a Problem, roster: &'a Roster, findings: &'a [Finding]) -> Self {
        let scenario = &problem.scenario;
        let payroll = Payroll::of(scenario, roster);
        Facts {
            avoidable: payroll.as_ref().map(|payroll| avoidable(scenario, payroll)).unwrap_or_default(),
            loads: load::loads(problem, roster),
            windows: ratio::windows(problem, roster),
            problem,
            roster,
            findings,
            expected: robust::expected(scenario, roster),
            people: tallies(scenario, roster),
            covers: coverage(scenario, roster),
            payroll,
        }
    }

    pub fn scenario(&self) -> &'a Scenario {
        &self.problem.scenario
    }
}

/// What additional work, overtime and agency hours cost in planning periods in which own people of the same profession
/// had unused contract hours.
fn avoidable(scenario: &Scenario, payroll: &Payroll) -> Vec<Cost> {
    let place = |employee: EmployeeId, period: usize| {
        let person = scenario.employee(employee);
        let length = scenario.contracts[person.contract.index()].period_days;
        (profession(person), length, period)
    };
    let mut unused: BTreeSet<(Option<SkillId>, Day, usize)> = BTreeSet::new();
    for employee in scenario.staff() {
        let periods = payroll.periods[employee.index()].iter().enumerate();
        unused.extend(periods.filter(|(_, beyond)| beyond.unused > 0).map(|(at, _)| place(employee, at)));
    }
    let of_person = |employee: EmployeeId| {
        let extra = payroll.extra[employee.index()].iter().enumerate();
        extra.filter(|(at, _)| unused.contains(&place(employee, *at))).map(|(_, cents)| cents).sum()
    };
    scenario.staff().map(of_person).collect()
}

/// A group of people, and the demands that are about it.
pub(super) struct Group {
    pub people: Vec<EmployeeId>,
    members: People,
    of: Of,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Everyone,
    Unit(UnitId),
    Profession(Option<SkillId>),
    Person,
}

/// A person's profession: the first skill named.
fn profession(person: &Employee) -> Option<SkillId> {
    person.skills.first().map(|grant| grant.skill)
}

impl Group {
    fn new(scenario: &Scenario, of: Of, member: impl Fn(&Employee) -> bool) -> Self {
        let people: Vec<EmployeeId> = scenario.staff().filter(|id| member(scenario.employee(*id))).collect();
        Group { members: people.iter().copied().collect(), people, of }
    }

    pub fn everyone(scenario: &Scenario) -> Self {
        Group::new(scenario, Of::Everyone, |_| true)
    }

    /// Does it hold the person?
    pub fn has(&self, employee: EmployeeId) -> bool {
        self.members.contains(employee)
    }

    /// Is it everyone, or a unit?
    pub fn has_places(&self) -> bool {
        matches!(self.of, Of::Everyone | Of::Unit(_))
    }

    /// Is something about a unit, or about everyone, about it?
    pub fn is_about(&self, unit: Option<UnitId>) -> bool {
        match self.of {
            Of::Everyone => true,
            Of::Unit(own) => unit == Some(own),
            Of::Profession(_) | Of::Person => false,
        }
    }

    /// Is a demand about it? A profession's are those for its skill.
    pub fn wants(&self, demand: &Demand) -> bool {
        match (self.of, demand.who) {
            (Of::Everyone, _) => true,
            (Of::Unit(unit), _) => demand.unit == unit,
            (Of::Profession(skill), Presence::Holder(wanted) | Presence::Role(wanted)) => skill == Some(wanted),
            (Of::Profession(_) | Of::Person, _) => false,
        }
    }

    /// Is what is paid booked to it? A unit pays for what is worked there.
    pub fn pays(&self, entry: &Entry) -> bool {
        match self.of {
            Of::Everyone => true,
            Of::Unit(unit) => entry.unit == unit,
            Of::Profession(_) | Of::Person => self.has(entry.employee),
        }
    }

    /// Whose work may be booked to it, and is work in a unit?
    pub fn workers<'a>(&'a self, scenario: &Scenario) -> (Vec<EmployeeId>, impl Fn(UnitId) -> bool + 'a) {
        let everybody = self.has_places();
        let people = if everybody { scenario.staff().collect() } else { self.people.clone() };
        (people, move |unit| match self.of {
            Of::Unit(own) => unit == own,
            Of::Everyone | Of::Profession(_) | Of::Person => true,
        })
    }

    /// Is a finding about it?
    pub fn concerns(&self, facts: &Facts<'_>, finding: &Finding) -> bool {
        match (self.of, finding.unit, finding.employee) {
            (Of::Everyone, _, _) => true,
            (Of::Unit(own), Some(unit), _) => own == unit,
            (Of::Unit(own), None, Some(employee)) => facts.scenario().employee(employee).unit == own,
            (_, _, employee) => employee.is_some_and(|employee| self.has(employee)),
        }
    }

    /// The tallies of its people.
    pub fn tallies<'a>(&self, facts: &'a Facts<'_>) -> impl Iterator<Item = &'a Tally> + Clone {
        self.people.clone().into_iter().map(|employee| &facts.people[employee.index()])
    }

    /// Full-time employees in it.
    pub fn fte(&self, facts: &Facts<'_>) -> f64 {
        self.people.iter().map(|employee| facts.scenario().employee(*employee).fte).sum::<i64>() as f64 / 1000.0
    }
}

/// The measures of one unit, profession or person.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// Its measures.
    pub list: Vec<Measure>,
}

impl Row {
    /// A measure by id.
    pub fn find(&self, id: &str) -> Option<&Measure> {
        self.list.iter().find(|measure| measure.id == id)
    }
}

/// The measures of a roster by unit, profession and person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breakdown {
    /// By unit: demand and cost of work there, figures of the people at home there.
    pub units: Vec<Row>,
    /// By profession, the first skill of each person.
    pub professions: Vec<Row>,
    /// By person.
    pub people: Vec<Row>,
}

/// The measures of a roster by unit, profession and person.
pub fn breakdown(problem: &Problem, roster: &Roster, findings: &[Finding]) -> Breakdown {
    Facts::of(problem, roster, findings).breakdown(true)
}

impl Facts<'_> {
    /// The measures by unit and profession, and by person where asked for.
    pub fn breakdown(&self, people: bool) -> Breakdown {
        let scenario = self.scenario();
        let row = |id: &str, title: &str, group: &Group| Row {
            id: id.to_owned(),
            title: title.to_owned(),
            list: measures(self, group),
        };
        let unit = |id: UnitId| {
            let unit = scenario.unit(id);
            row(&unit.id, &unit.name, &Group::new(scenario, Of::Unit(id), |person| person.unit == id))
        };
        let of_skill = |skill: Option<SkillId>| {
            let group = Group::new(scenario, Of::Profession(skill), |person| profession(person) == skill);
            let name = skill.map_or("none", |skill| scenario.skill(skill));
            (!group.people.is_empty()).then(|| row(name, name, &group))
        };
        let alone = |employee: EmployeeId| {
            let person = scenario.employee(employee);
            let people = vec![employee];
            let group = Group { members: people.iter().copied().collect(), people, of: Of::Person };
            row(&person.id, &person.name, &group)
        };
        Breakdown {
            units: all(scenario.units.len()).map(unit).collect(),
            professions: all(scenario.skills.len()).map(Some).chain([None]).filter_map(of_skill).collect(),
            people: scenario.staff().filter(|_| people).map(alone).collect(),
        }
    }
}
