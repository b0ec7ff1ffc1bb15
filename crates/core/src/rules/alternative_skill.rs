//! `alternative-skill`: shifts that ask for skills, worked by people who lack one of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DaySet, DutySet, Roster, Scenario};
use crate::error::Code;
use crate::record::{Fields, suggestion};
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, SkillId, UnitId, ids::Id};

use super::said;
use super::support::{self, duties};

/// The kind.
pub(crate) struct AlternativeSkill;

static DESCRIPTION: Description = Description {
    id: "alternative-skill",
    title: "Work without the skill",
    about: "The named duties ask for skills. Somebody who does not hold all of them on the day may step in, at a price: \
         each such duty counts.",
    goal: Goal::Cover,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "", about: "Duties, shifts or tags meant." },
        Parameter { name: "skills", unit: "skills", default: "", about: "The skills that they ask for." },
    ],
    examples: &["duties = [\"night\"]\nskills = [\"nurse\"]", "duties = [\"E\", \"late\"]\nskills = [\"nurse\"]"],
};

impl Kind for AlternativeSkill {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let set = duties(fields, "duties", scenario);
        let set = fields.need("duties", set);
        let named = fields.texts("skills");
        let named = fields.need("skills", named);
        let mut skills = Vec::new();
        for (word, place) in named? {
            match scenario.skills.iter().position(|skill| *skill == word) {
                Some(at) => skills.push(SkillId::from_index(at)),
                None => {
                    let near = suggestion(&word, scenario.skills.iter().map(String::as_str));
                    let message = text!("alternative-skill-unknown", field = "skills", skill = word);
                    fields.fault(Code::SkillUnknown, &place, message, near);
                }
            }
        }
        Some(Box::new(Skilled { meta, duties: set?, skills }))
    }
}

#[derive(Debug)]
struct Skilled {
    meta: Meta,
    duties: DutySet,
    skills: Vec<SkillId>,
}

impl Skilled {
    /// The first skill that a person lacks in a unit on a day.
    fn lacking(&self, scenario: &Scenario, employee: EmployeeId, unit: UnitId, day: Day) -> Option<SkillId> {
        let date = scenario.calendar.date(day);
        self.skills.iter().copied().find(|skill| !scenario.employee(employee).holds(*skill, unit, date))
    }

    /// The duties by the unit they are worked in.
    fn by_unit(&self, scenario: &Scenario) -> BTreeMap<UnitId, DutySet> {
        let mut units: BTreeMap<UnitId, DutySet> = BTreeMap::new();
        for duty in self.duties.iter() {
            units.entry(place(scenario, duty)).or_default().insert(duty);
        }
        units
    }
}

/// The unit of a duty, that of its first part.
fn place(scenario: &Scenario, duty: DutyId) -> UnitId {
    scenario.duty(duty).parts().first().map_or(UnitId::default(), |part| part.unit)
}

impl Rule for Skilled {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            for day in self.meta.days.iter() {
                for duty in roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)) {
                    let unit = place(scenario, duty);
                    let Some(skill) = self.lacking(scenario, employee, unit, day) else { continue };
                    let (duty, skill) = (&scenario.duty(duty).code, scenario.skill(skill));
                    let note = text!("alternative-skill-without", duty = duty, skill = skill);
                    findings.push(Finding::person(employee, day..day + 1, 1, weight).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let cost = problem.weight(&self.meta, Per::Count);
        let mut forms = Vec::new();
        for (unit, duties) in self.by_unit(scenario) {
            let duties = Arc::new(duties);
            for employee in self.meta.people.iter() {
                let lacks = |day| self.meta.days.contains(day) && self.lacking(scenario, employee, unit, day).is_some();
                let ranges = support::ranges(&DaySet::new(scenario.calendar.days, lacks));
                let cell = |days| Form::Cell(Cell { employee, days, duties: duties.clone(), cost });
                forms.extend(ranges.into_iter().map(cell));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, day) = (said::who(problem, finding), said::on(problem, finding.days.start));
        text!("alternative-skill-found", who = who, note = &finding.note, day = day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations =
            ["duties = \"work\"\nskills = [\"medication\", \"nurse\"]", "duties = \"A\"\nskills = \"practical-nurse\""];
        testing::agree(&AlternativeSkill, &declarations);
    }

    #[test]
    fn a_skill_that_nobody_declared_is_a_fault() {
        let ward = testing::ward("2026-08-24", 7);
        let toml = "duties = \"A\"\nskills = [\"nurses\"]";
        let faults = testing::scoped_rule(&AlternativeSkill, &ward, toml, |_| {}).expect_err(toml);
        assert!(faults.list()[0].help.to_string().contains("nurse"));
    }
}
