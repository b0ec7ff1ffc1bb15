//! Whom a figure is about: everyone, a unit, a profession, one person.

use super::facts::{Facts, profession};
use crate::assess::people::Tally;
use crate::constraint::Finding;
use crate::domain::{Demand, Employee, People, Presence, Scenario};
use crate::pay::Entry;
use crate::units::{EmployeeId, SkillId, UnitId, ids::Id};

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

impl Group {
    fn new(scenario: &Scenario, of: Of, member: impl Fn(&Employee) -> bool) -> Self {
        let people: Vec<EmployeeId> = scenario.staff().filter(|id| member(scenario.employee(*id))).collect();
        Group { members: people.iter().copied().collect(), people, of }
    }

    pub fn everyone(scenario: &Scenario) -> Self {
        Group::new(scenario, Of::Everyone, |_| true)
    }

    /// The people at home in a unit.
    pub fn unit(scenario: &Scenario, unit: UnitId) -> Self {
        Group::new(scenario, Of::Unit(unit), |person| person.unit == unit)
    }

    /// The people of a profession.
    pub fn profession(scenario: &Scenario, skill: Option<SkillId>) -> Self {
        Group::new(scenario, Of::Profession(skill), |person| profession(person) == skill)
    }

    /// One person.
    pub fn person(employee: EmployeeId) -> Self {
        let people = vec![employee];
        Group { members: people.iter().copied().collect(), people, of: Of::Person }
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
