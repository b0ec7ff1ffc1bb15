//! `minimum-skilled`: somebody with the skill on every shift.

use std::sync::Arc;

use crate::constraint::{
    Bounds, CoverTerm, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Employee, People, Roster, Scenario};
use crate::error::Code;
use crate::record::{Fields, suggestion};
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, ShiftId, SkillId, UnitId, ids::all};

use super::said;
use super::shared::{self, meant_units};
use super::support::{self, Pool};

/// The kind.
pub(crate) struct MinimumSkilled;

static DESCRIPTION: Description = Description {
    id: "minimum-skilled",
    title: "Skilled people on every shift",
    about: "On each day of the scope each shift of each unit has at least so many holders of the skill (`when = \
         \"always\"`), or nobody else works it without one (`when = \"staffed\"`): then each person beyond `per` \
         others for each holder counts. With `among` only people with that skill are the others: who does other work \
         there neither needs a holder nor counts. The scope `for` chooses the home units meant; anyone working there counts. \
         As with cover, what is required is never forbidden, but it comes before every price.",
    goal: Goal::Cover,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "skill", unit: "skill", default: "", about: "Which skill must be held." },
        Parameter { name: "minimum", unit: "heads", default: "1", about: "Holders needed (`always`)." },
        Parameter {
            name: "duties",
            unit: "duties",
            default: "work",
            about: "On which shifts: codes or tags. Shifts that do not count as presence are left out.",
        },
        Parameter {
            name: "when",
            unit: "always or staffed",
            default: "staffed",
            about: "Is the skill needed on every shift, or where anybody works at all?",
        },
        Parameter {
            name: "among",
            unit: "skill",
            default: "",
            about: "Whom the holders are needed for (`staffed`): everyone when not given.",
        },
        Parameter {
            name: "per",
            unit: "heads",
            default: "",
            about: "How many others one holder is enough for (`staffed`); any number when not given.",
        },
    ],
    examples: &[
        "skill = \"nurse\"",
        "skill = \"nurse\"\nwhen = \"always\"\nduties = [\"night\"]",
        "skill = \"nurse\"\nper = 1",
        "skill = \"nurse\"\namong = \"assistant\"",
        "skill = \"nurse\"\nwhen = \"always\"\nminimum = 2\nimportance = \"required\"",
    ],
};

impl Kind for MinimumSkilled {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let skill = skill(fields, "skill", scenario);
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        let always = fields.choice("when", &[("always", true), ("staffed", false)]).unwrap_or(false);
        let wrong: &[&str] = if always { &["per", "among"] } else { &["minimum"] };
        for wrong in wrong.iter().filter(|name| fields.has(name)) {
            let place = fields.place_of(wrong);
            let message = text!("minimum-skilled-unused-field", field = *wrong);
            fields.fault(Code::RuleParameter, &place, message, text!("minimum-skilled-unused-field-help"));
        }
        let among = if fields.has("among") { Some(self::skill(fields, "among", scenario)?) } else { None };
        let minimum = fields.integer_in("minimum", 1, 10_000).unwrap_or(1);
        let per = fields.integer_in("per", 1, 10_000);
        // With as many as there are people, one holder is enough for everyone.
        let per = per.unwrap_or(scenario.employees.len().max(1) as i64);
        let needed = if always { Needed::Always(minimum) } else { Needed::Staffed(per) };
        Some(Box::new(Skilled { meta, skill: skill?, among, duties: duties?, needed }))
    }
}

/// A parameter that names a skill.
fn skill(fields: &mut Fields<'_>, field: &str, scenario: &Scenario) -> Option<SkillId> {
    let given = fields.text_at(field);
    let (name, place) = fields.need(field, given)?;
    let known = all(scenario.skills.len()).find(|skill: &SkillId| scenario.skill(*skill) == name);
    if known.is_none() {
        let near = suggestion(&name, scenario.skills.iter().map(String::as_str));
        let help = said::near_or(near, text!("minimum-skilled-skill-unknown-help"));
        let message = text!("minimum-skilled-skill-unknown", field = field, skill = name);
        fields.fault(Code::SkillUnknown, &place, message, help);
    }
    known
}

/// How many holders are needed.
#[derive(Clone, Copy, Debug)]
enum Needed {
    /// So many on every shift.
    Always(i64),
    /// One for each so many others.
    Staffed(i64),
}

#[derive(Debug)]
struct Skilled {
    meta: Meta,
    skill: SkillId,
    /// Whom the holders are needed for, everyone when no skill is given.
    among: Option<SkillId>,
    duties: DutySet,
    needed: Needed,
}

impl Skilled {
    /// The units and shifts that the rule is about, with the duties worked on each.
    fn shifts(&self, scenario: &Scenario) -> Vec<(UnitId, ShiftId, DutySet)> {
        let meant = meant_units(&self.meta, scenario);
        let mut list = Vec::new();
        for (unit, _) in all::<UnitId>(scenario.units.len()).zip(meant).filter(|(_, meant)| *meant) {
            for shift in all::<ShiftId>(scenario.shifts.len()).filter(|shift| scenario.shift(*shift).covers) {
                let on = |duty: &DutyId| {
                    scenario.duty(*duty).parts().iter().any(|part| part.shift == shift && part.unit == unit)
                };
                let duties: DutySet = self.duties.iter().filter(on).collect();
                if !duties.is_empty() {
                    list.push((unit, shift, duties));
                }
            }
        }
        list
    }

    fn holds(&self, scenario: &Scenario, employee: EmployeeId, unit: UnitId, day: Day) -> bool {
        scenario.employee(employee).holds(self.skill, unit, scenario.calendar.date(day))
    }

    /// Does somebody without the skill need a holder?
    fn is_other(&self, scenario: &Scenario, employee: EmployeeId, unit: UnitId, day: Day) -> bool {
        let date = scenario.calendar.date(day);
        self.among.is_none_or(|among| scenario.employee(employee).holds(among, unit, date))
    }

    /// The people of a unit's shifts on a day, with how much each counts.
    fn weighted(
        &self,
        scenario: &Scenario,
        unit: UnitId,
        day: Day,
        staff: &mut Pool<EmployeeId>,
    ) -> Vec<(Arc<People>, i64)> {
        let (holders, mut others): (Vec<_>, Vec<_>) =
            scenario.staff().partition(|who| self.holds(scenario, *who, unit, day));
        others.retain(|who| self.is_other(scenario, *who, unit, day));
        let mut share = |people: Vec<EmployeeId>| staff.share(people.into_iter().collect());
        match self.needed {
            Needed::Always(_) => vec![(share(holders), 1)],
            Needed::Staffed(per) => vec![(share(holders), per), (share(others), -1)],
        }
    }

    /// Heads missing, or heads too many for the holders.
    fn missing(&self, holders: i64, others: i64) -> i64 {
        match self.needed {
            Needed::Always(minimum) => (minimum - holders).max(0),
            Needed::Staffed(per) => (others - per * holders).max(0),
        }
    }

    fn bounds(&self, problem: &Problem) -> Bounds {
        let weight = shared::weight(problem, &self.meta, Per::Count);
        match self.needed {
            Needed::Always(minimum) => Bounds::at_least(minimum, weight),
            Needed::Staffed(_) => Bounds::at_least(0, weight),
        }
    }
}

/// People with the weight of each of them.
type Weighed = Vec<(Arc<People>, i64)>;

impl Rule for Skilled {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Count);
        let shifts = self.shifts(scenario);
        let mut findings = Vec::new();
        for day in self.meta.days.iter() {
            for (unit, shift, duties) in &shifts {
                let works = |employee: &EmployeeId| roster.duties(*employee, day).any(|duty| duties.contains(duty));
                let present = scenario.staff().filter(works);
                let (holders, mut others): (Vec<_>, Vec<_>) =
                    present.partition(|who| self.holds(scenario, *who, *unit, day));
                others.retain(|who| self.is_other(scenario, *who, *unit, day));
                let amount = self.missing(holders.len() as i64, others.len() as i64);
                if amount > 0 {
                    let note = text!(
                        "minimum-skilled-there",
                        shift = &scenario.shift(*shift).code,
                        holders = holders.len(),
                        others = others.len(),
                    );
                    let finding = shared::finding(&self.meta, Some(*unit), day..day + 1, amount, weight);
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let (mut sets, mut staff): (Pool<DutyId>, Pool<EmployeeId>) = (Pool::new(), Pool::new());
        let shifts: Vec<(UnitId, Arc<DutySet>)> =
            self.shifts(scenario).into_iter().map(|(unit, _, set)| (unit, sets.share(set))).collect();
        // Only a permit of one unit makes units differ.
        let bound = |person: &Employee| person.skills.iter().any(|grant| grant.unit.is_some());
        let differ = scenario.employees.iter().any(bound);
        let mut forms = Vec::new();
        for day in self.meta.days.iter() {
            let mut known: Option<(UnitId, Weighed)> = None;
            for (unit, duties) in &shifts {
                if known.as_ref().is_none_or(|(of, _)| differ && of != unit) {
                    known = Some((*unit, self.weighted(scenario, *unit, day, &mut staff)));
                }
                let Some((_, weighted)) = &known else { continue };
                let term = |(people, weight): &(Arc<People>, i64)| CoverTerm {
                    day,
                    duties: duties.clone(),
                    people: people.clone(),
                    weight: *weight,
                };
                let terms = weighted.iter().filter(|(people, _)| !people.is_empty()).map(term).collect();
                forms.extend(shared::cover(terms, 0, self.bounds(problem)));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let scenario = &problem.scenario;
        let unit = finding.unit.map_or("", |unit| &scenario.unit(unit).name);
        let (skill, when) = (scenario.skill(self.skill), said::when(problem, &finding.days));
        let (count, note) = (finding.amount, &finding.note);
        match self.needed {
            Needed::Always(_) => {
                text!("minimum-skilled-missing", unit = unit, when = when, count = count, skill = skill, note = note,)
            }
            Needed::Staffed(_) => {
                text!("minimum-skilled-uncovered", unit = unit, when = when, count = count, skill = skill, note = note,)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        let own = |text: &&str| text.replace("assistant", "practical-nurse");
        let examples: Vec<String> = MinimumSkilled.examples().iter().map(own).collect();
        agree(&MinimumSkilled, &examples.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn an_unknown_skill_and_parameters_of_the_other_sort_are_faults() {
        let world = ward("2026-08-24", 7);
        for wrong in
            ["", "skill = \"nurs\"", "skill = \"nurse\"\nminimum = 2", "skill = \"nurse\"\nwhen = \"always\"\nper = 2"]
        {
            assert!(scoped_rule(&MinimumSkilled, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
