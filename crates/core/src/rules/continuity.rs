//! `continuity`: the same people in the same place.

use std::sync::Arc;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Score, UnitId, ids::Id};

use super::chains::{Scope, chains};
use super::said;
use super::support::{self, Pool};

/// The kind.
pub(crate) struct Continuity;

static DESCRIPTION: Description = Description {
    id: "continuity",
    title: "Continuity of place",
    about: "Counts duties worked outside the home unit (`of = \"home\"`), or changes of unit (`of = \"changes\"`): work in \
         another unit than on the person's last worked day, however many free days lie between; the known past counts \
         as earlier work. A change counts on the day of the new unit.",
    goal: Goal::Continuity,
    importance: Importance::Price(1_000),
    parameters: &[Parameter {
        name: "of",
        unit: "home or changes",
        default: "home",
        about: "Work away from the home unit, or changes from one unit to another.",
    }],
    examples: &["", "of = \"changes\"", "of = \"changes\"\nimportance = \"required\""],
};

impl Kind for Continuity {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let changes = fields.choice("of", &[("home", false), ("changes", true)]).unwrap_or(false);
        Some(Box::new(Place { meta, changes }))
    }
}

#[derive(Debug)]
struct Place {
    meta: Meta,
    /// Do changes count? Else work away from home.
    changes: bool,
}

/// Is the duty worked elsewhere than in this unit?
fn elsewhere(scenario: &Scenario, duty: DutyId, unit: UnitId) -> bool {
    let parts = scenario.duty(duty).parts();
    !parts.is_empty() && parts.iter().all(|part| part.unit != unit)
}

/// Where a duty is worked.
fn place(scenario: &Scenario, duty: DutyId) -> Option<UnitId> {
    scenario.duty(duty).parts().first().map(|part| part.unit)
}

impl Place {
    fn away(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            let home = scenario.employee(employee).unit;
            for day in self.meta.days.iter() {
                let away: Vec<DutyId> =
                    roster.duties(employee, day).filter(|duty| elsewhere(scenario, *duty, home)).collect();
                let amount = away.len() as i64;
                if amount > 0 {
                    let finding = Finding::person(employee, day..day + 1, amount, weight * amount);
                    findings.push(finding.with_note(Text::verbatim(support::codes(scenario, away))));
                }
            }
        }
        findings
    }

    fn moves(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            let line = scenario.line(roster, employee);
            let mut before: Option<(Day, Vec<UnitId>)> = None;
            for day in line.days() {
                let here: Vec<UnitId> = line.ids(day).filter_map(|duty| place(scenario, duty)).collect();
                if here.is_empty() {
                    continue;
                }
                if let Some((since, there)) = &before
                    && !here.iter().any(|unit| there.contains(unit))
                    && self.meta.days.contains(day)
                {
                    let name = |unit: &UnitId| &scenario.unit(*unit).name;
                    let note = text!("continuity-move", before = name(&there[0]), now = name(&here[0]));
                    findings.push(Finding::person(employee, *since..day + 1, 1, weight).with_note(note));
                }
                before = Some((day, here));
            }
        }
        findings
    }
}

impl Rule for Place {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        if self.changes { self.moves(problem, roster) } else { self.away(problem, roster) }
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        if self.changes {
            let places = scenario.alphabet().map(|duty| place(scenario, duty)).collect();
            let machine = PlaceMachine { scope: Scope::of(&self.meta), places, weight };
            return chains(problem, &self.meta.people, &machine, None);
        }
        let mut pool: Pool<DutyId> = Pool::new();
        let mut away = |unit: usize| -> Arc<DutySet> {
            let unit = UnitId::from_index(unit);
            pool.share(scenario.alphabet().filter(|duty| elsewhere(scenario, *duty, unit)).collect())
        };
        let sets: Vec<Arc<DutySet>> = (0..scenario.units.len()).map(&mut away).collect();
        let ranges = support::ranges(&self.meta.days);
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            let duties = &sets[scenario.employee(employee).unit.index()];
            for days in ranges.iter().filter(|_| !duties.is_empty()) {
                let (days, duties) = (days.clone(), duties.clone());
                forms.push(Form::Cell(Cell { employee, days, duties, cost: weight }));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        match (finding.note.arg("before"), finding.note.arg("now")) {
            (Some(before), Some(now)) => {
                text!("continuity-changes", who = who, before = before.clone(), now = now.clone(), when = when)
            }
            _ => text!("continuity-away", who = who, duties = &finding.note, when = when),
        }
    }
}

/// Remembers where the last work was.
struct PlaceMachine {
    scope: Scope,
    places: Vec<Option<UnitId>>,
    weight: Score,
}

impl Machine for PlaceMachine {
    type State = Option<UnitId>;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.scope.class(day)
    }

    fn step(&self, class: u32, before: &Option<UnitId>, duty: DutyId) -> (Option<UnitId>, Score) {
        let Some(here) = self.places[duty.index()] else { return (*before, Score::ZERO) };
        let changed = before.is_some_and(|before| before != here) && Scope::covers(class);
        (Some(here), if changed { self.weight } else { Score::ZERO })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&Continuity, Continuity.examples());
    }
}
