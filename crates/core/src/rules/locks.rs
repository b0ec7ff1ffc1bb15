//! `locks`: what was fixed beforehand stays.

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Lock, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, DutyId};

use super::said;
use super::support::{self, Pool};

/// The kind.
pub(crate) struct Locks;

static DESCRIPTION: Description = Description {
    id: "locks",
    title: "Locked days",
    about: "A locked day holds the locked duty (or one of them, where the lock leaves the place open). A day locked \
         free holds no minute of work: the duty of the day before does not reach into it, unless that is locked, too. \
         Every lock that is not kept counts as one day, and so does every duty that reaches into a day locked free.",
    goal: Goal::Stability,
    importance: Importance::Required,
    parameters: &[Parameter {
        name: "by",
        unit: "minutes or start",
        default: "minutes",
        about: "Whether a day locked free is kept clear of every minute of work, or only of duties that start on it.",
    }],
    examples: &["", "importance = 25"],
};

impl Kind for Locks {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let by_start = support::by_start(fields);
        Some(Box::new(Locked { meta, by_start }))
    }
}

#[derive(Debug)]
struct Locked {
    meta: Meta,
    /// Are only duties that start on a day against a lock of that day?
    by_start: bool,
}

impl Locked {
    /// The locks in the rule's scope.
    fn locks<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = &'a Lock> {
        scenario.locks.iter().filter(|lock| self.is_about(lock))
    }

    fn is_about(&self, lock: &Lock) -> bool {
        self.meta.people.contains(lock.employee) && self.meta.days.contains(lock.day)
    }
}

impl Locked {
    /// The duties that may not reach into a day locked free.
    fn reaching(&self, scenario: &Scenario) -> DutySet {
        scenario.duties_where(|duty| !self.by_start && duty.is_bound() && duty.takes(1))
    }
}

impl Rule for Locked {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let scenario = &problem.scenario;
        let reaching = self.reaching(scenario);
        let mut findings = Vec::new();
        for lock in self.locks(scenario) {
            let mut found = |duties: &mut dyn Iterator<Item = DutyId>| {
                let note = broken(lock, said::what(scenario, duties));
                findings.push(Finding::person(lock.employee, lock.day..lock.day + 1, 1, weight).with_note(note));
            };
            if !roster.duties(lock.employee, lock.day).any(|duty| lock.duties.contains(duty)) {
                found(&mut roster.duties(lock.employee, lock.day));
            }
            for start in scenario.kept_clear(lock) {
                for duty in roster.duties(lock.employee, start).filter(|duty| reaching.contains(*duty)) {
                    found(&mut std::iter::once(duty));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let cost = problem.weight(&self.meta, Per::Count);
        let scenario = &problem.scenario;
        let mut pool = Pool::new();
        let reaching = pool.share(self.reaching(scenario));
        let mut forms = Vec::new();
        for lock in self.locks(scenario) {
            let mut cell = |day: Day, duties| {
                forms.push(Form::Cell(Cell { employee: lock.employee, days: day..day + 1, duties, cost }));
            };
            cell(lock.day, pool.share(support::all_but(scenario, &lock.duties)));
            if !reaching.is_empty() {
                scenario.kept_clear(lock).for_each(|start| cell(start, reaching.clone()));
            }
        }
        forms
    }

    fn prices_lock(&self, lock: &Lock) -> bool {
        !self.meta.importance.is_required() && self.is_about(lock)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("locks-found", name = name, when = when, note = &finding.note)
    }
}

/// The note of a lock that is not kept.
fn broken(lock: &Lock, found: Arg) -> Text {
    if lock.why.is_empty() {
        text!("locks-broken", duty = &lock.text, found = found)
    } else {
        text!("locks-broken-why", duty = &lock.text, why = &lock.why, found = found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Place;
    use crate::rules::testing::{self, ANNA};

    #[test]
    fn a_lock_is_kept_by_any_duty_of_the_day_and_contradicting_locks_cannot_both_be() {
        let mut ward = testing::ward("2026-08-24", 3);
        let lock = |day, code: &str, why: &str| Lock {
            employee: ANNA,
            day,
            duties: ward.duties_named(code),
            text: code.into(),
            why: why.into(),
            place: Place::default(),
        };
        let locks = vec![lock(0, "A", ""), lock(1, "A", ""), lock(1, "off", "course"), lock(2, "A", "")];
        ward.locks = locks;
        let roster = testing::roster(&ward, &[(ANNA, "I+A A .")]);
        let problem = testing::problem(&Locks, ward, "");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(1, 1), (2, 1)]);
        assert_eq!(problem.explain(&findings[0]), "Anna on Tue 2026-08-25: locked to off (course), has A.");
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Locks, Locks.examples());
    }
}
