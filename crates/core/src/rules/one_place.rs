//! `one-place`: nobody is in two places at once. In force in every scenario.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Per, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{Day, DutyId, Minutes, Score, Span};

use super::chains::{Scope, chains};
use super::said;
use super::spans::{Clockwork, Stretch, stretches};

/// The kind.
pub(crate) struct OnePlace;

static DESCRIPTION: Description = Description {
    id: "one-place",
    title: "One place at a time",
    about: "Working time of one person never overlaps: duties of neighbouring days, several duties of one day, duties in \
         several units. Every duty that is under way while an earlier one still is counts. This rule is in force in \
         every scenario, whatever its rules name, and cannot be loosened.",
    goal: Goal::Ergonomics,
    importance: Importance::Required,
    parameters: &[],
    examples: &[""],
};

impl Kind for OnePlace {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, _fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        Some(Box::new(Physical { meta }))
    }
}

#[derive(Debug)]
struct Physical {
    meta: Meta,
}

impl Rule for Physical {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let spans = |stretch: &Stretch| scenario.worked_spans(stretch.duty, stretch.day).collect::<Vec<Span>>();
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let mut work = stretches(problem, roster, employee);
            work.sort_by_key(|stretch| stretch.day);
            for (at, next) in work.iter().enumerate().filter(|(_, next)| self.meta.days.contains(next.day)) {
                let mine = spans(next);
                let shared = |before: &Stretch| -> Minutes {
                    spans(before).iter().flat_map(|one| mine.iter().map(|other| one.overlap(*other))).sum()
                };
                let overlaps = work[..at].iter().map(|before| (shared(before), before));
                if let Some((minutes, before)) =
                    overlaps.filter(|(minutes, _)| *minutes > 0).max_by_key(|found| found.0)
                {
                    let duty = |stretch: &Stretch| said::duty(scenario, stretch.duty);
                    let note =
                        text!("one-place-pair", before = duty(before), next = duty(next), overlap = Clock(minutes));
                    let days = before.day..next.day + 1;
                    findings.push(Finding::person(employee, days, 1, weight).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let clockwork = Clockwork::new(&problem.scenario, &self.meta);
        let machine = Busy { clockwork, weight: problem.weight(&self.meta, Per::Count) };
        chains(problem, &self.meta.people, &machine, Vec::new())
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "one-place-found",
            name = said::who(problem, finding),
            before = said::noted(finding, "before"),
            next = said::noted(finding, "next"),
            overlap = said::noted(finding, "overlap"),
            when = said::when(problem, &finding.days),
        )
    }
}

/// Remembers when the person is at work beyond the next midnight.
struct Busy {
    clockwork: Clockwork,
    weight: Score,
}

impl Machine for Busy {
    /// Worked stretches that reach beyond the next midnight, in minutes after it.
    type State = Vec<(Minutes, Minutes)>;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, busy: &Self::State, duty: DutyId) -> (Self::State, Score) {
        let table = self.clockwork.table(class);
        let work = table.spans(duty);
        let meets = |(start, end): &(Minutes, Minutes)| busy.iter().any(|(from, to)| start < to && from < end);
        let broken = Scope::covers(class) && work.iter().any(meets);
        let mut rest: Self::State = busy.iter().chain(work).map(|(from, to)| (*from, *to)).collect();
        rest.iter_mut().for_each(|(from, to)| (*from, *to) = ((*from - table.length).max(0), *to - table.length));
        rest.retain(|(_, to)| *to > 0);
        rest.sort_unstable();
        (rest, if broken { self.weight } else { Score::ZERO })
    }
}
