//! `identical-weekend-shifts`: the same shift type on all days of a worked weekend.

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Per, Problem, Rule};
use crate::domain::{Duty, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{DutyId, ShiftId, ids::Id};

use super::said::{when, who};
use super::weekend_days::{DAYS, Tally, WeekendDays, lower, meant};

/// The kind.
pub(crate) struct IdenticalWeekendShifts;

static DESCRIPTION: Description = Description {
    id: "identical-weekend-shifts",
    title: "One shift type per weekend",
    about: "A weekend that is worked on all of its days has one shift type only, wherever and in whatever role it is \
         worked. Otherwise, for each shift type in it, the days with another type count: early and late on two days \
         are 2. Weekends with a free day are not judged.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[DAYS],
    examples: &["", "days = [\"fri\", \"sat\", \"sun\"]"],
};

impl Kind for IdenticalWeekendShifts {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let place = fields.place_of("days");
        let days = WeekendDays::read(fields);
        let types = Types::of(scenario);
        if types.states(days.length()) > MOST_STATES {
            let (types, days) = (types.number, days.length());
            let message = text!("identical-weekend-shifts-too-many", field = "days", types = types, days = days);
            fields.fault(Code::TooLarge, &place, message, text!("identical-weekend-shifts-fewer"));
            return None;
        }
        Some(Box::new(Identical { meta, days }))
    }
}

/// Most sets of shift types that may have to be told apart.
const MOST_STATES: u64 = 30_000;

#[derive(Debug)]
struct Identical {
    meta: Meta,
    days: WeekendDays,
}

/// The shift types of duties: duties with the same shifts are of one type.
struct Types {
    of_duty: Vec<Option<u16>>,
    number: usize,
}

/// The shifts of a duty in order; nothing when it is no work.
fn shifts(duty: &Duty) -> Vec<ShiftId> {
    let parts = duty.parts().iter().filter(|_| duty.is_work());
    let mut shifts: Vec<ShiftId> = parts.map(|part| part.shift).collect();
    shifts.sort_unstable();
    shifts
}

impl Types {
    fn of(scenario: &Scenario) -> Self {
        let mut known: std::collections::BTreeMap<Vec<ShiftId>, u16> = Default::default();
        let kind = |duty: &Duty| {
            let number = known.len() as u16;
            duty.is_work().then(|| *known.entry(shifts(duty)).or_insert(number))
        };
        let of_duty = scenario.duties.iter().map(kind).collect();
        Types { of_duty, number: known.len() }
    }

    /// How many sets of types there are that a weekend may have before its last day.
    fn states(&self, days: i32) -> u64 {
        let mut sets = 1_u64;
        let mut all = 1_u64;
        for size in 1..days.max(1) as u64 {
            sets = sets.saturating_mul((self.number as u64).saturating_sub(size - 1)) / size;
            all = all.saturating_add(sets);
        }
        all.saturating_mul(days.max(1) as u64)
    }
}

/// For each of `types` shift types, the days with another type.
fn amount(types: usize, days: usize) -> i64 {
    (types as i64 - 1).max(0) * days as i64
}

impl Rule for Identical {
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
            let weekends = self.days.of_line(scenario, &line);
            for weekend in weekends.into_iter().filter(|weekend| meant(&self.meta, weekend)) {
                let of_day: Vec<Vec<ShiftId>> = weekend.clone().map(|day| shifts(line.duty(day))).collect();
                if of_day.iter().any(Vec::is_empty) {
                    continue;
                }
                let other = |shifts: &Vec<ShiftId>| of_day.iter().filter(|day| *day != shifts).count() as i64;
                let mut kinds = of_day.clone();
                kinds.sort_unstable();
                kinds.dedup();
                let amount: i64 = kinds.iter().map(other).sum();
                if amount > 0 {
                    let codes: Vec<&str> = weekend.clone().map(|day| line.duty(day).code.as_str()).collect();
                    let finding = Finding::person(employee, weekend, amount, weight * amount);
                    findings.push(finding.with_note(Text::verbatim(codes.join(", "))));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        lower(problem, &self.meta, self.days, &Types::of(&problem.scenario))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (who(problem, finding), when(problem, &finding.days));
        text!("identical-weekend-shifts-found", who = who, when = when, codes = &finding.note)
    }
}

/// Number of days and the types on them; `None` when a day was free.
type Mixture = Option<(usize, Vec<u16>)>;

impl Tally for Types {
    type Sum = Mixture;

    fn nothing(&self) -> Mixture {
        Some((0, Vec::new()))
    }

    fn add(&self, sum: &Mixture, duty: DutyId) -> Mixture {
        let (days, mut types) = sum.clone()?;
        let kind = self.of_duty[duty.index()]?;
        if let Err(at) = types.binary_search(&kind) {
            types.insert(at, kind);
        }
        Some((days + 1, types))
    }

    fn amount(&self, sum: &Mixture) -> i64 {
        sum.as_ref().map_or(0, |(days, types)| amount(types.len(), *days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&IdenticalWeekendShifts, &["", "days = [\"thu\", \"fri\", \"sat\"]"]);
    }

    #[test]
    fn too_many_shift_types_for_long_weekends_are_refused() {
        let types = Types { of_duty: Vec::new(), number: 400 };
        assert!(types.states(2) < MOST_STATES && types.states(4) > MOST_STATES);
    }
}
