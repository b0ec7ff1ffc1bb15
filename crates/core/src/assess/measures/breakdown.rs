//! The measures of a roster by unit, profession and person.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, measures};
use crate::constraint::{Finding, Problem};
use crate::domain::Roster;
use crate::text;
use crate::text::Text;
use crate::units::{EmployeeId, SkillId, UnitId, ids::all};

/// The measures of one unit, profession or person.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: Text,
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
        let row = |id: &str, title: Text, group: &Group| Row { id: id.to_owned(), title, list: measures(self, group) };
        let unit = |id: UnitId| {
            let unit = scenario.unit(id);
            row(&unit.id, Text::verbatim(&unit.name), &Group::unit(scenario, id))
        };
        let of_skill = |skill: Option<SkillId>| {
            let group = Group::profession(scenario, skill);
            let id = skill.map_or("none", |skill| scenario.skill(skill));
            let title = skill.map_or(text!("measure-row-no-profession"), |skill| Text::verbatim(scenario.skill(skill)));
            (!group.people.is_empty()).then(|| row(id, title, &group))
        };
        let alone = |employee: EmployeeId| {
            let person = scenario.employee(employee);
            row(&person.id, Text::verbatim(&person.name), &Group::person(employee))
        };
        Breakdown {
            units: all(scenario.units.len()).map(unit).collect(),
            professions: all(scenario.skills.len()).map(Some).chain([None]).filter_map(of_skill).collect(),
            people: scenario.staff().filter(|_| people).map(alone).collect(),
        }
    }
}
