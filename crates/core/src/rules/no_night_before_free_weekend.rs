//! `no-night-before-free-weekend`: a free weekend does not begin with sleeping off a night.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Score};

use super::chains::chains;
use super::said;
use super::support::duties;
use super::weekend_days::{DAYS, Place, WeekendDays, meant};

/// The kind.
pub(crate) struct NoNightBeforeFreeWeekend;

static DESCRIPTION: Description = Description {
    id: "no-night-before-free-weekend",
    title: "No night before a free weekend",
    about: "A person who works on no day of a weekend has none of the named duties (nights) on the day before it. Each \
         such weekend counts once. It is not judged where the day before is not known.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "duties",
            unit: "duties",
            default: "night",
            about: "What should not come on the day before.",
        },
        DAYS,
    ],
    examples: &["", "duties = [\"late\", \"night\"]\ndays = [\"fri\", \"sat\", \"sun\"]"],
};

impl Kind for NoNightBeforeFreeWeekend {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let nights = duties(fields, "duties", scenario).unwrap_or_else(|| scenario.duties_named("night"));
        let days = WeekendDays::read(fields);
        Some(Box::new(Rested { meta, nights, days }))
    }
}

#[derive(Debug)]
struct Rested {
    meta: Meta,
    nights: DutySet,
    days: WeekendDays,
}

impl Rule for Rested {
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
            let line = scenario.line(roster, employee);
            let works = |day| line.ids(day).any(|duty| scenario.duty(duty).is_work());
            for weekend in self.days.of_line(scenario, &line) {
                let eve = weekend.start - 1;
                if eve < line.first() || !meant(&self.meta, &weekend) || weekend.clone().any(works) {
                    continue;
                }
                let nights: Vec<DutyId> = line.ids(eve).filter(|id| self.nights.contains(*id)).collect();
                if !nights.is_empty() {
                    let note = text!("no-night-before-free-weekend-duties", duties = said::duties(scenario, nights));
                    findings.push(Finding::person(employee, eve..weekend.end, 1, weight).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let work = scenario.duties_named("work");
        let weight = problem.weight(&self.meta, Per::Count);
        chains(problem, &self.meta.people, &Eves { rule: self, scenario, work, weight }, false)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "no-night-before-free-weekend-found",
            name = said::who(problem, finding),
            duties = said::noted(finding, "duties"),
            eve = said::on(problem, finding.days.start),
        )
    }
}

/// Remembers a night before a weekend as long as the weekend stays free.
struct Eves<'a> {
    rule: &'a Rested,
    scenario: &'a Scenario,
    work: DutySet,
    weight: Score,
}

impl Machine for Eves<'_> {
    type State = bool;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.rule.days.place(self.scenario, &self.rule.meta, day).class()
    }

    fn step(&self, class: u32, night: &bool, duty: DutyId) -> (bool, Score) {
        let place = Place::of_class(class);
        if !place.inside {
            return (place.eve && self.rule.nights.contains(duty), Score::ZERO);
        }
        let night = *night && !self.work.contains(duty);
        match (night, place.last) {
            (true, true) if place.meant => (false, self.weight),
            (_, true) => (false, Score::ZERO),
            (night, false) => (night, Score::ZERO),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(
            &NoNightBeforeFreeWeekend,
            &["", "duties = [\"off\", \"Y\"]\ndays = [\"sun\", \"mon\", \"tue\"]"],
        );
    }
}
