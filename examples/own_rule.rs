//! A rule defined outside the library: nobody works on their birthday.
//!
//! It says its meaning twice, as every rule does: `evaluate` by looking, `lower` as one form per person. The check at
//! the end holds the two against each other.

use std::sync::Arc;
use vuoro_core::text::Text;

use vuoro_core::constraint::{Cell, Finding, Form, Goal, Importance, Meta, Per, Problem, Rule};
use vuoro_core::domain::{DaySet, Duty, People, Roster};
use vuoro_core::units::{Day, EmployeeId};

#[derive(Debug)]
struct Birthday {
    meta: Meta,
    on: Vec<(EmployeeId, Day)>,
}

impl Rule for Birthday {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let works = |(who, day): &&(EmployeeId, Day)| problem.scenario.duty(roster.get(*who, *day)).is_work();
        let cost = problem.weight(&self.meta, Per::Count);
        self.on.iter().filter(works).map(|(who, day)| Finding::person(*who, *day..day + 1, 1, cost)).collect()
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let work = Arc::new(problem.scenario.duties_where(Duty::is_work));
        let cost = problem.weight(&self.meta, Per::Count);
        let cell = |(who, day): &(EmployeeId, Day)| {
            Form::Cell(Cell { employee: *who, days: *day..day + 1, duties: work.clone(), cost })
        };
        self.on.iter().map(cell).collect()
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let words: String = {
            let name = finding.employee.map_or("", |who| &problem.scenario.employee(who).name);
            format!("{name} works on their birthday, {}.", problem.scenario.calendar.date(finding.days.start))
        };
        words.into()
    }
}

/// Runs the example; a test does so too (`tests/engines/examples.rs`).
pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    let mut problem = vuoro::load(folder.as_ref())?;
    let days = problem.scenario.calendar.days;
    let first = EmployeeId(0);
    let meta = Meta {
        id: "birthday".into(),
        kind: "birthday",
        title: "Birthdays are free".into(),
        goal: Goal::Wishes,
        importance: Importance::Price(5_000),
        level: None,
        people: People::full(problem.scenario.employees.len()),
        days: DaySet::new(days, |_| true),
        source: None,
        verify: false,
        basis: Default::default(),
    };
    problem = problem.with_rules([]).with_rule(Birthday { meta, on: vec![(first, 3)] });

    let mut roster = problem.scenario.empty_roster();
    let morning = problem.scenario.alphabet().find(|id| problem.scenario.duty(*id).is_work()).ok_or("no work")?;
    roster.set(first, 3, morning);
    let findings = problem.evaluate(&roster);
    let by_forms = problem.lower().score(&roster);
    for finding in &findings {
        println!("{}", problem.explain(finding));
    }
    assert_eq!(findings.iter().map(|finding| finding.cost).sum::<vuoro_core::units::Score>(), by_forms);
    assert_eq!(by_forms.soft, 5_000);
    Ok(())
}
