//! `leave`: absent people are absent, and nobody else is.

use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Absence, Absent, DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, DutyId, EmployeeId};

use super::said;
use super::support;

/// The kind.
pub(crate) struct Leave;

static DESCRIPTION: Description = Description {
    id: "leave",
    title: "Leave and sickness",
    about: "On a day of leave or sickness the roster shows that absence and nothing else; on any other day it shows \
         no absence. Every day against that counts.",
    goal: Goal::Wishes,
    importance: Importance::Required,
    parameters: &[],
    examples: &["", "importance = \"very-high\""],
};

impl Kind for Leave {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(Absences { meta }))
    }
}

#[derive(Debug)]
struct Absences {
    meta: Meta,
}

impl Rule for Absences {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let absences: Vec<&Absence> =
                problem.scenario.absences.iter().filter(|absence| absence.employee == employee).collect();
            for day in self.meta.days.iter() {
                let absent = absences.iter().find(|absence| (absence.from..absence.to).contains(&day));
                let wanted = absent.map(|absence| absence.kind);
                let duties: Vec<DutyId> = roster.duties(employee, day).collect();
                let kept = duties.iter().all(|duty| match wanted {
                    Some(_) => problem.scenario.duty(*duty).absence() == wanted,
                    None => problem.scenario.duty(*duty).absence().is_none(),
                });
                if !kept {
                    let note = note(wanted, said::duties(&problem.scenario, duties));
                    findings.push(Finding::person(employee, day..day + 1, 1, weight).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let cost = problem.weight(&self.meta, Per::Count);
        let scope = support::ranges(&self.meta.days);
        let against = |wanted: Option<Absent>| -> Arc<DutySet> {
            Arc::new(scenario.duties_where(|duty| duty.absence() != wanted && (wanted.is_some() || !duty.is_work())))
        };
        let (not_leave, not_sick, any) = (against(Some(Absent::Leave)), against(Some(Absent::Sick)), against(None));
        let mut forms = Vec::new();
        for (employee, stretches) in stretches(scenario).into_iter().filter(|(e, _)| self.meta.people.contains(*e)) {
            for (days, wanted) in stretches {
                let duties = match wanted {
                    Some(Absent::Leave) => &not_leave,
                    Some(Absent::Sick) => &not_sick,
                    None => &any,
                };
                for days in support::within(&scope, days) {
                    forms.push(Form::Cell(Cell { employee, days, duties: duties.clone(), cost }));
                }
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("leave-found", name = name, when = when, note = &finding.note)
    }
}

fn note(wanted: Option<Absent>, found: Arg) -> Text {
    match wanted {
        Some(Absent::Leave) => text!("leave-not-on-leave", found = found),
        Some(Absent::Sick) => text!("leave-not-sick", found = found),
        None => text!("leave-without-absence", found = found),
    }
}

/// Days with the absence that is due in them, if any.
type Due = (Range<Day>, Option<Absent>);

/// Per employee, the stretches of the horizon with the absence that is due in each; where absences overlap, the
/// one given first.
fn stretches(scenario: &Scenario) -> Vec<(EmployeeId, Vec<Due>)> {
    let days = scenario.calendar.days;
    let mut due: Vec<Vec<Option<Absent>>> = vec![vec![None; days as usize]; scenario.employees.len()];
    for absence in scenario.absences.iter().rev() {
        for day in absence.from.max(0)..absence.to.min(days) {
            due[absence.employee.0 as usize][day as usize] = Some(absence.kind);
        }
    }
    let group = |line: Vec<Option<Absent>>| {
        let mut groups: Vec<Due> = Vec::new();
        for (day, wanted) in (0..).zip(line) {
            match groups.last_mut() {
                Some((range, last)) if *last == wanted => range.end = day + 1,
                _ => groups.push((day..day + 1, wanted)),
            }
        }
        groups
    };
    scenario.staff().zip(due.into_iter().map(group)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT};

    #[test]
    fn days_without_the_absence_that_is_due_count_and_so_do_absences_that_are_not() {
        let mut ward = testing::ward("2026-08-24", 5);
        let absence = |kind, from, to| Absence { employee: ANNA, from, to, kind, planned: true };
        ward.absences = vec![absence(Absent::Leave, -3, 2), absence(Absent::Sick, 1, 4)];
        let roster = testing::roster(&ward, &[(ANNA, "v v+A v . ."), (BENGT, ". . . s .")]);
        let problem = testing::problem(&Leave, ward, "");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(1, 1), (2, 1), (3, 1), (3, 1)]);
        let sentences = testing::sentences(&problem, &findings);
        assert_eq!(sentences[1], "Anna on Wed 2026-08-26: should be sick, has leave.");
        assert_eq!(sentences[3], "Bengt on Thu 2026-08-27: has sick without an absence.");
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Leave, Leave.examples());
    }
}
