//! `eligibility`: people work only where they may, as what they are, while they are employed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Duty, DutySet, Employee, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, SkillId, UnitId};

use super::said;
use super::support::{self, Pool};

/// The kind.
pub(crate) struct Eligibility;

static DESCRIPTION: Description = Description {
    id: "eligibility",
    title: "Skill, unit and employment",
    about: "A person works only in allowed units, only in roles whose skill is held and valid, and only from the \
         first to the last day of employment, on every calendar day on which a minute of the duty lies. Every duty \
         against that counts.",
    goal: Goal::Cover,
    importance: Importance::Required,
    parameters: &[],
    examples: &["", "importance = \"high\""],
};

impl Kind for Eligibility {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(Eligible { meta }))
    }
}

#[derive(Debug)]
struct Eligible {
    meta: Meta,
}

impl Rule for Eligible {
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
                for duty in roster.duties(employee, day) {
                    let taken = (0..=Duty::REACH).filter(|after| scenario.duty(duty).takes(*after));
                    let person = scenario.employee(employee);
                    if let Some(why) = taken.filter_map(|after| objection(scenario, person, duty, day + after)).next() {
                        findings.push(Finding::person(employee, day..day + 1, 1, weight).with_note(why));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let cost = problem.weight(&self.meta, Per::Count);
        let scope = support::ranges(&self.meta.days);
        let mut pool = Pool::new();
        let mut shared: BTreeMap<[Standing; REACHED], Arc<DutySet>> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for (days, standing) in standings(scenario, scenario.employee(employee)) {
                let duties =
                    shared.entry(standing).or_insert_with_key(|standings| pool.share(barred(scenario, standings)));
                if duties.is_empty() {
                    continue;
                }
                for days in support::within(&scope, days) {
                    forms.push(Form::Cell(Cell { employee, days, duties: duties.clone(), cost }));
                }
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, day) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("eligibility-found", who = who, day = day, note = &finding.note)
    }
}

/// Why the person may not work the duty on the day, if so.
fn objection(scenario: &Scenario, person: &Employee, duty: DutyId, day: Day) -> Option<Text> {
    let duty = scenario.duty(duty);
    if duty.is_bound() && !person.employed(day) {
        return Some(text!("eligibility-employment", duty = &duty.code));
    }
    duty.parts().iter().find_map(|part| {
        if !person.units.contains(&part.unit) {
            return Some(text!("eligibility-unit", duty = &duty.code, unit = &scenario.unit(part.unit).name));
        }
        let lacking = part.role.filter(|role| !person.holds(*role, part.unit, scenario.calendar.date(day)))?;
        Some(text!("eligibility-skill", duty = &duty.code, skill = scenario.skill(lacking)))
    })
}

/// What decides on a person's eligibility for a while.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    employed: bool,
    units: Vec<UnitId>,
    /// The skills held, each everywhere or in one unit.
    skills: Vec<(SkillId, Option<UnitId>)>,
}

impl Standing {
    fn of(scenario: &Scenario, person: &Employee, day: Day) -> Self {
        let date = scenario.calendar.date(day);
        let mut units = person.units.clone();
        units.sort_unstable();
        let valid = person.skills.iter().filter(|grant| grant.valid(grant.unit.unwrap_or_default(), date));
        let mut skills: Vec<_> = valid.map(|grant| (grant.skill, grant.unit)).collect();
        skills.sort_unstable();
        Standing { employed: person.employed(day), units, skills }
    }

    /// May the duty be worked on a day of this standing?
    fn allows(&self, duty: &Duty) -> bool {
        let fits = |part: &crate::domain::Part| {
            let held = |role| {
                self.skills.iter().any(|(skill, unit)| *skill == role && unit.is_none_or(|unit| unit == part.unit))
            };
            self.units.contains(&part.unit) && part.role.is_none_or(held)
        };
        self.employed && duty.parts().iter().all(fits)
    }
}

/// The days that a duty may take: its start day and those it reaches into.
const REACHED: usize = Duty::REACH as usize + 1;

/// The duties that may not be worked from a day of these standings, its own and those of the days after it.
fn barred(scenario: &Scenario, standings: &[Standing; REACHED]) -> DutySet {
    scenario.duties_where(|duty| {
        let mut taken = (0..).zip(standings).filter(|(after, _)| duty.takes(*after));
        duty.is_bound() && taken.any(|(_, standing)| !standing.allows(duty))
    })
}

/// The stretches of the horizon in which nothing changes about the person's standing on a day and on those that a duty
/// of it may reach into.
fn standings(scenario: &Scenario, person: &Employee) -> Vec<(Range<Day>, [Standing; REACHED])> {
    let end = scenario.calendar.days;
    let expiries = person.skills.iter().filter_map(|grant| grant.until).map(|last| scenario.calendar.day(last) + 1);
    let starts = person.skills.iter().filter_map(|grant| grant.from).map(|first| scenario.calendar.day(first));
    let changes: Vec<Day> = expiries.chain(starts).chain(person.from).chain(person.to).collect();
    let seen = changes.iter().flat_map(|day| (0..=Duty::REACH).map(move |after| day - after));
    let mut cuts: Vec<Day> = seen.chain([0, end]).collect();
    cuts.retain(|day| (0..=end).contains(day));
    cuts.sort_unstable();
    cuts.dedup();
    let standing = |day: Day| std::array::from_fn(|after| Standing::of(scenario, person, day + after as Day));
    cuts.windows(2).map(|pair| (pair[0]..pair[1], standing(pair[0]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, CECILIA};
    use crate::units::UnitId;

    #[test]
    fn work_outside_unit_role_skill_or_employment_counts_each_time() {
        let mut ward = testing::ward("2026-08-24", 4);
        ward.units.push(testing::unit("x", true));
        ward.duties = testing::duties(&[(UnitId(0), None), (UnitId(1), Some(SkillId(0)))]);
        ward.employees[0].units.push(UnitId(1));
        ward.employees[0].skills[0].until = Some(ward.calendar.date(1));
        ward.employees[2].to = Some(3);
        let roster = testing::roster(&ward, &[(ANNA, "A@1:0 I@1:0 A@1:0 A@0"), (CECILIA, "A@0 . A@1:0+I@1:0 A@0")]);
        let problem = testing::problem(&Eligibility, ward, "");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(2, 1), (2, 1), (2, 1), (3, 1)]);
        assert!(findings.iter().all(|finding| finding.required));
        let sentences = testing::sentences(&problem, &findings);
        assert_eq!(sentences[0], "Anna is not eligible for the duty on Wed 2026-08-26: A@1:0, no valid skill nurse.");
        assert!(sentences[1].contains("not allowed in Ward x") && sentences[3].contains("not employed"));
    }

    #[test]
    fn people_of_equal_standing_share_one_set_over_one_range() {
        let mut ward = testing::ward("2026-08-24", 21);
        ward.units.push(testing::unit("x", false));
        ward.duties = testing::duties(&[(UnitId(0), None), (UnitId(1), None)]);
        let problem = testing::problem(&Eligibility, ward, "");
        let cells: Vec<Cell> = problem.lower().forms.into_iter().map(|(_, form)| cell(form)).collect();
        assert_eq!(cells.len(), 3);
        assert!(cells.iter().all(|cell| cell.days == (0..21)));
        assert!(Arc::ptr_eq(&cells[0].duties, &cells[1].duties));
    }

    fn cell(form: Form) -> Cell {
        match form {
            Form::Cell(cell) => cell,
            other => panic!("not a cell: {other:?}"),
        }
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Eligibility, Eligibility.examples());
    }
}
