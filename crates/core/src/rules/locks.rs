//! `locks`: what was fixed beforehand stays.

use crate::constraint::{Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Lock, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;

use super::said;
use super::support::{self, Pool};

/// The kind.
pub(crate) struct Locks;

static DESCRIPTION: Description = Description {
    id: "locks",
    title: "Locked days",
    about: "A locked day holds the locked duty (or one of them, where the lock leaves the place open). Every lock \
         that is not kept counts as one day.",
    goal: Goal::Stability,
    importance: Importance::Required,
    parameters: &[],
    examples: &["", "importance = 25"],
};

impl Kind for Locks {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(Locked { meta }))
    }
}

#[derive(Debug)]
struct Locked {
    meta: Meta,
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

impl Rule for Locked {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for lock in self.locks(&problem.scenario) {
            if !roster.duties(lock.employee, lock.day).any(|duty| lock.duties.contains(duty)) {
                let found = said::what(&problem.scenario, roster.duties(lock.employee, lock.day));
                let note = if lock.why.is_empty() {
                    text!("locks-broken", duty = &lock.text, found = found)
                } else {
                    text!("locks-broken-why", duty = &lock.text, why = &lock.why, found = found)
                };
                findings.push(Finding::person(lock.employee, lock.day..lock.day + 1, 1, weight).with_note(note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let cost = problem.weight(&self.meta, Per::Count);
        let mut pool = Pool::new();
        let mut cell = |lock: &Lock| {
            let duties = pool.share(support::all_but(&problem.scenario, &lock.duties));
            Form::Cell(Cell { employee: lock.employee, days: lock.day..lock.day + 1, duties, cost })
        };
        self.locks(&problem.scenario).map(&mut cell).collect()
    }

    fn prices_lock(&self, lock: &Lock) -> bool {
        !self.meta.importance.is_required() && self.is_about(lock)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("locks-found", name = name, when = when, note = &finding.note)
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
