//! `fair-share`: burdens shared by the share of full time.
//!
//! Each person's fair share is fixed before planning: from a given target, or from what demand asks of everyone
//! together. So fairness needs no form over people: it is a window per person with a dearer price for each further
//! unit away from the share. A spread measured against the others' actual amounts would tie all lines to each other,
//! and would call it fair when everybody is burdened alike beyond need.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::Weekday;

use crate::constraint::{
    Automaton, Bounds, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
    StateId, Window,
};
use crate::domain::{Duty, DutySet, Presence, Roster, Scenario, When, Wish};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, DutyId, EmployeeId, ShiftId, UnitId, ids::Id};

use super::said;
use super::shared::meant_units;
use super::support::{self, Amounts, Period};
use super::weekends::{Worked, tuesday};

/// The kind.
pub(crate) struct FairShare;

/// How many units beyond the tolerance make the next one dearer.
const STEPS: i64 = 3;

static DESCRIPTION: Description = Description {
    id: "fair-share",
    title: "Fair share",
    about: "What each person has of a burden (duties, worked weekends, refused wishes) over the horizon is held against \
         a fair share. The share is `target` times the share of full time and of employment; without a target, the \
         heads that demand asks for on these duties (of weekends: the fewest person-weekends that it can be met with) \
         are divided among the people of the scope, in whole numbers that add up to what there is. Who has no contract hours has no share. A balance carried in (what somebody had too \
         much of before) is taken off. Each unit above the share, beyond `tolerance`, costs; the second costs twice as \
         much, each from the third on three times. Less than a share is told but costs nothing: one person's less is \
         another's more, and no work is planned for the sake of a share.",
    goal: Goal::Fairness,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "of",
            unit: "duties, weekends or refused-wishes",
            default: "duties",
            about: "What is shared; duties and wishes on the days of the scope only.",
        },
        Parameter { name: "duties", unit: "duties", default: "night", about: "Which duties, codes or tags." },
        Parameter {
            name: "target",
            unit: "number",
            default: "",
            about: "Fair share of one full-time person over the horizon; from demand when not given (duties and \
                    weekends).",
        },
        Parameter {
            name: "within",
            unit: "scope or unit",
            default: "scope",
            about: "Without a target: is the demand of all units shared among everybody of the scope, or that of each \
                    unit among those at home in it?",
        },
        Parameter { name: "tolerance", unit: "number", default: "0", about: "How far from the share is still free." },
        Parameter {
            name: "carry",
            unit: "minutes, nights, nights-beyond, weekends, weekends-beyond or refused-wishes",
            default: "",
            about: "The balance of the history that is taken off the share: what somebody had too much of. Where a \
                    count of the same sort is kept for another rule, the one that ends in `-beyond` is for this.",
        },
    ],
    examples: &[
        "duties = [\"night\"]\ntarget = 1.5",
        "duties = [\"E\", \"L\"]\ncarry = \"nights\"",
        "of = \"weekends\"\ntarget = 1\ncarry = \"weekends\"",
        "of = \"weekends\"\nwithin = \"unit\"",
        "of = \"refused-wishes\"\ntarget = 0\ncarry = \"refused-wishes\"",
    ],
};

impl Kind for FairShare {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let of =
            fields.choice("of", &[("duties", Of::Duties), ("weekends", Of::Weekends), ("refused-wishes", Of::Wishes)]);
        let of = of.unwrap_or(Of::Duties);
        if of != Of::Duties && fields.has("duties") {
            let place = fields.place_of("duties");
            let message = text!("fair-share-duties-unused", field = "duties");
            fields.fault(Code::RuleParameter, &place, message, text!("fair-share-of-duties"));
        }
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("night")) };
        let place = fields.place_of("target");
        let target = fields.thousandths("target");
        if target.is_some_and(|target| !(0..=1_000_000_000).contains(&target)) {
            let message = text!("fair-share-target-range", field = "target");
            fields.fault(Code::FieldValue, &place, message, text!("fair-share-sensible"));
        }
        if target.is_none() && of == Of::Wishes {
            fields.need::<()>("target", None);
        }
        let tolerance = fields.integer_in("tolerance", 0, 10_000).unwrap_or(0);
        let by_unit = fields.choice("within", &[("scope", false), ("unit", true)]).unwrap_or(false);
        let carry = fields.choice("carry", &BALANCES.map(|name| (name, name)));
        Some(Box::new(Fair { meta, of, duties: duties?, target, by_unit, tolerance, carry }))
    }
}

/// The balances that can be carried.
const BALANCES: [&str; 6] = ["minutes", "nights", "nights-beyond", "weekends", "weekends-beyond", "refused-wishes"];

/// What is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Duties,
    Weekends,
    Wishes,
}

#[derive(Debug)]
struct Fair {
    meta: Meta,
    of: Of,
    duties: DutySet,
    /// Thousandths for one full-time person.
    target: Option<i64>,
    /// Without a target: is each unit's demand shared among those at home in it?
    by_unit: bool,
    tolerance: i64,
    carry: Option<&'static str>,
}

/// `value ÷ by`, rounded to the nearest.
fn nearest(value: i128, by: i128) -> i64 {
    let by = by.max(1);
    i64::try_from((2 * value + by).div_euclid(2 * by)).unwrap_or(i64::MAX)
}

/// So many things divided by parts, what each had too much of before (the second figure) counted in: whole numbers that
/// add up to all of them, by largest remainder; of equal remainders the first. Nobody gets less than nothing.
fn divided(things: i64, people: &[(i64, i64)]) -> Vec<i64> {
    let mut taking: Vec<usize> = (0..people.len()).filter(|at| people[*at].0 > 0).collect();
    loop {
        let parts: i128 = taking.iter().map(|at| i128::from(people[*at].0)).sum();
        let all = i128::from(things) + taking.iter().map(|at| i128::from(people[*at].1)).sum::<i128>();
        // What a person still gets, in parts of the whole.
        let exact = |at: usize| all * i128::from(people[at].0) - i128::from(people[at].1) * parts;
        let before = taking.len();
        if taking.iter().any(|at| exact(*at) < 0) {
            taking.retain(|at| exact(*at) >= 0);
        }
        if taking.len() < before {
            continue;
        }
        let mut amounts = vec![0; people.len()];
        let mut left = i128::from(things);
        for at in &taking {
            amounts[*at] = i64::try_from(exact(*at) / parts).unwrap_or(i64::MAX);
            left -= exact(*at) / parts;
        }
        taking.sort_by_key(|at| std::cmp::Reverse(exact(*at) % parts));
        let more = taking.iter().take(usize::try_from(left).unwrap_or(0));
        more.for_each(|at| amounts[*at] += 1);
        return amounts;
    }
}

impl Fair {
    /// The worked weekends, as the rule `weekends` counts them.
    fn weekends(&self) -> Worked {
        let weekdays = vec![Weekday::Sat, Weekday::Sun];
        let (minimum, maximum, period) = (None, None, Period::Horizon);
        Worked { meta: self.meta.clone(), minimum, maximum, weekdays, period, carry: false }
    }

    /// A person's part in the work: the share of full time of each employed day. Who has no hours has none.
    fn part(&self, scenario: &Scenario, employee: EmployeeId) -> i64 {
        let person = scenario.employee(employee);
        let share = |day: Day| match scenario.hours_on(employee, day) {
            (Some(1..), share) => share,
            _ => 0,
        };
        scenario.calendar.iter().filter(|day| person.employed(*day)).map(share).sum()
    }

    fn carried(&self, scenario: &Scenario, employee: EmployeeId) -> i64 {
        self.carry.map_or(0, |name| scenario.balance(employee, name).clamp(-1_000_000, 1_000_000))
    }

    /// What demand asks for, in one unit or in all that are meant: heads on these duties, or the fewest person-weekends that
    /// it can be met with, the heads of the dearer day of each weekend.
    fn demanded(&self, scenario: &Scenario, only: Option<UnitId>) -> i64 {
        if self.of != Of::Weekends {
            return self.heads(scenario, only, &|day| self.meta.days.contains(day).then_some(day)).values().sum();
        }
        let worked = self.weekends();
        let weekend = |day: Day| {
            let saturday_or_sunday = worked.weekdays.contains(&scenario.calendar.weekday(day));
            (saturday_or_sunday && self.meta.days.contains(day)).then_some(day)
        };
        let mut weekends: BTreeMap<Day, i64> = BTreeMap::new();
        for (day, heads) in self.heads(scenario, only, &weekend) {
            let most = weekends.entry(tuesday(scenario, day)).or_default();
            *most = heads.max(*most);
        }
        weekends.values().sum()
    }

    /// The heads that demand asks for on these duties by day: where a shift wants several skills, people may hold more
    /// than one, roles are filled by one person each.
    fn heads(
        &self,
        scenario: &Scenario,
        only: Option<UnitId>,
        counted: &dyn Fn(Day) -> Option<Day>,
    ) -> BTreeMap<Day, i64> {
        let meant = meant_units(&self.meta, scenario);
        let here = |unit: UnitId| only.map_or(meant[unit.index()], |only| unit == only);
        let counts = |duty: DutyId| match self.of {
            Of::Weekends => scenario.duty(duty).is_work(),
            Of::Duties | Of::Wishes => self.duties.contains(duty),
        };
        let mut wanted: BTreeMap<(UnitId, Day, ShiftId), (i64, i64)> = BTreeMap::new();
        for demand in scenario.demands.iter().filter(|demand| here(demand.unit) && counted(demand.day).is_some()) {
            let When::Shift(shift) = demand.when else { continue };
            let there = |part: &crate::domain::Part| part.shift == shift && part.unit == demand.unit;
            if !scenario
                .alphabet()
                .filter(|duty| counts(*duty))
                .any(|duty| scenario.duty(duty).parts().iter().any(there))
            {
                continue;
            }
            let heads = wanted.entry((demand.unit, demand.day, shift)).or_default();
            match demand.who {
                Presence::Role(_) => heads.1 += demand.target,
                Presence::Anyone | Presence::Holder(_) => heads.0 = heads.0.max(demand.target),
            }
        }
        let mut days: BTreeMap<Day, i64> = BTreeMap::new();
        for ((_, day, _), (anyone, roles)) in wanted {
            *days.entry(day).or_default() += anyone.max(roles);
        }
        days
    }

    /// The fair amounts of everyone in the scope, balances taken off; `None` when nothing is asked for.
    fn shares(&self, scenario: &Scenario) -> Option<Vec<(EmployeeId, i64)>> {
        let people: Vec<EmployeeId> = self.meta.people.iter().collect();
        let Some(target) = self.target else { return self.shares_of_demand(scenario, &people) };
        // One full-time person for the whole horizon.
        let whole = i128::from(scenario.calendar.days) * 1_000_000;
        let share = |employee: EmployeeId| {
            let fair = nearest(i128::from(target) * i128::from(self.part(scenario, employee)), whole);
            (employee, (fair - self.carried(scenario, employee)).max(0))
        };
        Some(people.into_iter().map(share).collect())
    }

    /// The same from demand, unit by unit where that is meant.
    fn shares_of_demand(&self, scenario: &Scenario, people: &[EmployeeId]) -> Option<Vec<(EmployeeId, i64)>> {
        let home = |employee: EmployeeId| self.by_unit.then(|| scenario.employee(employee).unit);
        let mut units: Vec<Option<UnitId>> = people.iter().map(|employee| home(*employee)).collect();
        units.sort_unstable();
        units.dedup();
        let mut shares = Vec::new();
        for unit in units {
            let demanded = self.demanded(scenario, unit);
            if demanded > 0 {
                let own: Vec<EmployeeId> = people.iter().copied().filter(|employee| home(*employee) == unit).collect();
                let parts = own.iter().map(|one| (self.part(scenario, *one), self.carried(scenario, *one)));
                let amounts = divided(demanded, &parts.collect::<Vec<_>>());
                shares.extend(own.into_iter().zip(amounts));
            }
        }
        shares.sort_unstable();
        (!shares.is_empty()).then_some(shares)
    }

    /// The price of having more than a share.
    fn bounds(&self, problem: &Problem, share: i64) -> Bounds {
        let weight = problem.weight(&self.meta, Per::Count);
        let hinge = |step| Hinge { bound: share + self.tolerance + step, weight };
        Bounds { below: Vec::new(), above: (0..STEPS).map(hinge).collect() }
    }

    /// The refusals of a person's wishes by what is already worked: a night before the horizon that ends in it.
    fn refused_before(&self, scenario: &Scenario, employee: EmployeeId) -> i64 {
        let own = |wish: &&Wish| wish.employee == employee && self.meta.days.contains(wish.day);
        let refused = |wish: &Wish| {
            let refuses = |days_before: &Day| {
                let duty = scenario.past_duty(employee, wish.day - days_before);
                duty.is_some_and(|duty| scenario.refusing(&wish.want, *days_before).contains(duty))
            };
            (wish.day + 1..=Duty::REACH).filter(refuses).count() as i64
        };
        if self.of == Of::Wishes { scenario.wishes.iter().filter(own).map(refused).sum() } else { 0 }
    }

    /// What each duty adds on each day, for duties (all people alike) or a person's refused wishes.
    fn amounts(&self, scenario: &Scenario, employee: EmployeeId) -> Amounts {
        let days = || scenario.calendar.iter();
        if self.of == Of::Duties {
            let each = scenario.alphabet().map(|duty| i64::from(self.duties.contains(duty))).collect();
            let class = |day| self.meta.days.contains(day).then_some(0);
            return Amounts { classes: vec![each], class_of_day: days().map(class).collect() };
        }
        let mut amounts = Amounts { classes: Vec::new(), class_of_day: vec![None; scenario.calendar.days as usize] };
        let own = |wish: &&Wish| wish.employee == employee && self.meta.days.contains(wish.day);
        for wish in scenario.wishes.iter().filter(own) {
            for days_before in (0..=Duty::REACH).filter(|days_before| *days_before <= wish.day) {
                let at = *amounts.class_of_day[(wish.day - days_before) as usize].get_or_insert_with(|| {
                    amounts.classes.push(vec![0; scenario.duties.len()]);
                    amounts.classes.len() - 1
                });
                for duty in scenario.refusing(&wish.want, days_before).iter() {
                    amounts.classes[at][duty.index()] += 1;
                }
            }
        }
        amounts
    }

    /// What a person has in a roster.
    fn amount(&self, scenario: &Scenario, roster: &Roster, employee: EmployeeId) -> i64 {
        let days = self.meta.days.iter();
        match self.of {
            Of::Weekends => self.weekends().worked(scenario, roster, employee, &(0..scenario.calendar.days)),
            Of::Duties => days
                .map(|day| roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)).count() as i64)
                .sum(),
            Of::Wishes => {
                let own = scenario
                    .wishes
                    .iter()
                    .filter(|wish| wish.employee == employee && self.meta.days.contains(wish.day));
                own.map(|wish| scenario.refusals(roster, wish)).sum()
            }
        }
    }
}

impl Rule for Fair {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for (employee, share) in self.shares(scenario).unwrap_or_default() {
            let amount = self.amount(scenario, roster, employee);
            let away = (amount - share).abs() - self.tolerance;
            if away > 0 {
                let beyond = if amount > share { away } else { 0 };
                let cost = (0..STEPS).map(|step| weight * (beyond - step).max(0)).sum();
                let finding = Finding::person(employee, 0..scenario.calendar.days, away, cost);
                findings.push(finding.with_note(text!("fair-share-note", amount = amount, share = share)));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let duties = scenario.duties.len();
        let plain = |employee| (self.amounts(scenario, employee).counter(duties, |_| true), 0 as StateId);
        let weekends =
            (self.of == Of::Weekends).then(|| self.weekends().counter(scenario, &(0..scenario.calendar.days)));
        let mut common: Option<(Arc<Automaton<i64>>, StateId)> = None;
        let mut forms = Vec::new();
        for (employee, share) in self.shares(scenario).unwrap_or_default() {
            let (counter, start) = match (&weekends, self.of) {
                (Some(weekends), _) => (weekends.automaton.clone(), weekends.start[employee.index()]),
                (None, Of::Duties) => common.get_or_insert_with(|| plain(employee)).clone(),
                (None, _) => plain(employee),
            };
            let bounds = self.bounds(problem, share);
            let carry = self.refused_before(scenario, employee);
            forms.push(Form::Window(Window { employee, counter, start, carry, bounds }));
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let number = |name| finding.note.arg(name).cloned().unwrap_or(Arg::Number(0));
        let (title, amount, share) = (&self.meta.title, number("amount"), number("share"));
        match self.of {
            Of::Duties => {
                let duties = said::shifts(&problem.scenario, &self.duties);
                text!(
                    "fair-share-duties",
                    title = title,
                    who = who,
                    duties = duties,
                    amount = amount,
                    when = when,
                    share = share
                )
            }
            Of::Weekends => {
                text!("fair-share-weekends", title = title, who = who, amount = amount, when = when, share = share)
            }
            Of::Wishes => {
                text!("fair-share-wishes", title = title, who = who, amount = amount, when = when, share = share)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA, agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        let second = "duties = [\"A\", \"I\"]\ncarry = \"nights\"";
        let [first, _, third, fourth, fifth] = FairShare.examples() else { panic!("five examples") };
        agree(&FairShare, &[first, second, third, fourth, fifth]);
    }

    #[test]
    fn shares_follow_the_share_of_full_time_and_what_was_carried_in() {
        let mut world = ward("2026-08-24", 6);
        world.employees[1].fte = 500;
        world.employees[2].to = Some(3);
        world.history.balances[0].insert("nights".into(), 1);
        let problem = testing::problem(&FairShare, world, "target = 4\ncarry = \"nights\"");
        // Fair are 4 - 1 for Anna, 2 for Bengt, 2 for Cecilia, who has none: that costs nothing by itself.
        let found = |lines: &[(EmployeeId, &str)]| -> Vec<(i64, i64)> {
            let roster = testing::roster(&problem.scenario, lines);
            problem.evaluate(&roster).iter().map(|it| (it.amount, it.cost.soft)).collect()
        };
        assert_eq!(found(&[(ANNA, "Y Y Y . . ."), (BENGT, ". . . . Y Y")]), [(2, 0)]);
        // One beyond costs 10 €, the second 20 €.
        assert_eq!(found(&[(ANNA, "Y Y Y . . ."), (BENGT, "Y Y . . Y Y"), (CECILIA, "Y Y . . . .")]), [(2, 3_000)]);
    }

    #[test]
    fn refused_wishes_need_a_target() {
        let world = ward("2026-08-24", 7);
        for wrong in ["of = \"refused-wishes\"", "of = \"weekends\"\ntarget = 1\nduties = \"A\"", "target = -1"] {
            assert!(scoped_rule(&FairShare, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }

    #[test]
    fn shares_are_whole_numbers_that_add_up_to_what_there_is() {
        let alike = |people: usize| vec![(1000, 0); people];
        assert_eq!(divided(12, &alike(7)), [2, 2, 2, 2, 2, 1, 1]);
        assert_eq!(divided(5, &[(1000, 0), (500, 0), (0, 0)]), [3, 2, 0]);
        // Balances go before: who had nine has none, who had four gets what there is.
        assert_eq!(divided(1, &[(7, 9), (7, 4)]), [0, 1]);
        assert_eq!(divided(7, &[(7, 9), (7, 4)]), [1, 6]);
        assert_eq!(divided(3, &[(0, 0), (0, 0)]), [0, 0]);
        assert!(divided(3, &[]).is_empty());
    }

    #[test]
    fn rounding_is_to_the_nearest() {
        assert_eq!((nearest(5, 2), nearest(4, 3), nearest(-5, 3), nearest(1, 0)), (3, 1, -2, 1));
    }
}
