//! What the kinds that lower to covers share: weights, units in scope, findings, minutes of duties.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{Bounds, Cover, CoverTerm, Finding, Form, Importance, Meta, Per, Problem};
use crate::domain::{DutySet, Scenario};
use crate::units::{Day, DutyId, Minutes, Score, UnitId, ids::Id};

use super::support::{Amounts, Pool, share};

/// What one thing beyond the bound of a shared form costs. As for cover, what is required is never forbidden, but has a
/// rank above any cost: an engine could not tell whose line to forbid.
pub(super) fn weight(problem: &Problem, meta: &Meta, per: Per) -> Score {
    match (meta.importance, per) {
        (Importance::Required, Per::Count) => Score::shared(Score::HEAD),
        (Importance::Required, Per::Minute) => Score::shared(share(Score::HEAD, 1, Score::COUNT)),
        _ => problem.weight(meta, per),
    }
}

/// A finding about people together.
pub(super) fn finding(meta: &Meta, unit: Option<UnitId>, days: Range<Day>, amount: i64, weight: Score) -> Finding {
    let required = meta.importance.is_required();
    let cost = weight * amount;
    Finding { rule: 0, employee: None, unit, days, amount, cost, required, note: crate::text::Text::EMPTY }
}

/// A cover, unless nothing can cost anything; `base` is there without its terms.
pub(super) fn cover(terms: Vec<CoverTerm>, base: i64, bounds: Bounds) -> Option<Form> {
    let free = bounds.below.iter().chain(&bounds.above).all(|hinge| hinge.weight == Score::ZERO);
    (!free).then_some(Form::Cover(Cover { terms, base, bounds }))
}

/// Which units a rule is about: the home units of its people; where it is about everyone, all.
pub(super) fn meant_units(meta: &Meta, scenario: &Scenario) -> Vec<bool> {
    let everyone = scenario.staff().all(|employee| meta.people.contains(employee));
    let mut meant = vec![everyone; scenario.units.len()];
    for employee in meta.people.iter() {
        meant[scenario.employee(employee).unit.index()] = true;
    }
    meant
}

/// The paid minutes of worked duties on each day of the horizon.
pub(super) fn paid(scenario: &Scenario) -> Amounts {
    by_day(scenario, |duty, day| scenario.paid_minutes(duty, day))
}

/// Minutes of each duty on each day of the horizon. Days without a clock change nearby are alike.
pub(super) fn by_day(scenario: &Scenario, minutes: impl Fn(DutyId, Day) -> Minutes) -> Amounts {
    by_day_apart(scenario, &[], minutes)
}

/// The same, where some days are like no other.
pub(super) fn by_day_apart(scenario: &Scenario, apart: &[Day], minutes: impl Fn(DutyId, Day) -> Minutes) -> Amounts {
    let calendar = &scenario.calendar;
    let mut kinds: Vec<Option<Day>> = Vec::new();
    let mut classes: Vec<Vec<Minutes>> = Vec::new();
    let mut class_of_day = Vec::new();
    for day in calendar.iter() {
        let plain = calendar.span(day, 0, 3 * 1440).minutes() == 3 * 1440;
        let kind = (!plain || apart.contains(&day)).then_some(day);
        let at = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
            kinds.push(kind);
            classes.push(scenario.alphabet().map(|duty| minutes(duty, day)).collect());
            kinds.len() - 1
        });
        class_of_day.push(Some(at));
    }
    Amounts { classes, class_of_day }
}

/// The duties of a set by what they add, each sum with its duties; duties that add nothing are left out.
pub(super) struct Added {
    classes: Vec<Vec<(i64, Arc<DutySet>)>>,
    class_of_day: Vec<Option<usize>>,
}

impl Added {
    /// Sorts the duties of `set` by their amounts.
    pub(super) fn new(amounts: &Amounts, set: &DutySet) -> Self {
        let mut pool: Pool<DutyId> = Pool::new();
        let sort = |class: &Vec<i64>| {
            let mut sorted: BTreeMap<i64, DutySet> = BTreeMap::new();
            for duty in set.iter().filter(|duty| class[duty.index()] != 0) {
                sorted.entry(class[duty.index()]).or_default().insert(duty);
            }
            sorted.into_iter().map(|(amount, duties)| (amount, pool.share(duties))).collect()
        };
        Added { classes: amounts.classes.iter().map(sort).collect(), class_of_day: amounts.class_of_day.clone() }
    }

    /// The amounts of a day with their duties.
    pub(super) fn on(&self, day: Day) -> &[(i64, Arc<DutySet>)] {
        self.class_of_day[day as usize].map_or(&[], |class| &self.classes[class])
    }
}
