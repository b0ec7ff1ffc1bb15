//! `complete-weekends`: weekends are worked as a whole or not at all.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::DutyId;

use super::said::{when, who};
use super::weekend_days::{DAYS, Tally, WeekendDays, lower, meant};

/// The kind.
pub(crate) struct CompleteWeekends;

static DESCRIPTION: Description = Description {
    id: "complete-weekends",
    title: "Complete weekends",
    about: "A weekend is worked on all of its days or on none. Otherwise each free day before the first or after the \
         last worked day counts once, and each free day between two worked ones as often as `gap` says. A weekend \
         that began before the known past is not judged; days beyond the end of the horizon are no part of one.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        DAYS,
        Parameter {
            name: "gap",
            unit: "times",
            default: "1",
            about: "How often a free day between two worked days of a weekend counts.",
        },
    ],
    examples: &["", "days = [\"fri\", \"sat\", \"sun\"]\ngap = 4"],
};

impl Kind for CompleteWeekends {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let days = WeekendDays::read(fields);
        let gap = fields.integer_in("gap", 0, 100).unwrap_or(1);
        Some(Box::new(Complete { meta, days, gap }))
    }
}

#[derive(Debug)]
struct Complete {
    meta: Meta,
    days: WeekendDays,
    gap: i64,
}

impl Complete {
    /// What the worked and free days of a weekend amount to.
    fn amount(&self, worked: &[bool]) -> i64 {
        let first = worked.iter().position(|worked| *worked);
        let last = worked.iter().rposition(|worked| *worked);
        let (Some(first), Some(last)) = (first, last) else { return 0 };
        let between = worked[first..last].iter().filter(|worked| !**worked).count();
        let outside = worked.len() - (last + 1 - first);
        between as i64 * self.gap + outside as i64
    }
}

impl Rule for Complete {
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
            let weekends = self.days.of_line(scenario, &line);
            for weekend in weekends.into_iter().filter(|weekend| meant(&self.meta, weekend)) {
                let worked: Vec<bool> = weekend.clone().map(works).collect();
                let amount = self.amount(&worked);
                if amount > 0 {
                    let days = worked.iter().filter(|worked| **worked).count();
                    let note = text!("complete-weekends-worked", worked = days, of = worked.len());
                    findings.push(Finding::person(employee, weekend, amount, weight * amount).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let tally = Worked { rule: self, work: problem.scenario.duties_named("work") };
        lower(problem, &self.meta, self.days, &tally)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (who(problem, finding), when(problem, &finding.days));
        text!("complete-weekends-found", who = who, note = &finding.note, when = when, amount = finding.amount)
    }
}

/// Which days of a weekend were worked so far.
struct Worked<'a> {
    rule: &'a Complete,
    work: DutySet,
}

impl Tally for Worked<'_> {
    type Sum = Vec<bool>;

    fn nothing(&self) -> Vec<bool> {
        Vec::new()
    }

    fn add(&self, sum: &Vec<bool>, duty: DutyId) -> Vec<bool> {
        sum.iter().copied().chain([self.work.contains(duty)]).collect()
    }

    fn amount(&self, sum: &Vec<bool>) -> i64 {
        self.rule.amount(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&CompleteWeekends, &["", "days = [\"fri\", \"sat\", \"sun\", \"mon\"]\ngap = 4"]);
    }

    #[test]
    fn days_that_do_not_follow_one_another_are_a_fault() {
        let ward = testing::ward("2026-08-24", 7);
        for toml in ["days = [\"sat\", \"mon\"]", "days = []", "days = [\"sat\", \"x\"]"] {
            let faults = testing::scoped_rule(&CompleteWeekends, &ward, toml, |_| {}).expect_err(toml);
            assert_eq!(faults.list().len(), 1, "{toml}");
        }
    }
}
