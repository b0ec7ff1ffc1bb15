//! What people hold on a day: consents, permits and restrictions, as far as scopes of rules ask for them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Amount, Permit, Personal, Scenario};
use crate::error::Code;
use crate::record::{Fields, suggestion};
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId};

/// The share of a full-timer, in thousandths.
const FULL_TIME: i64 = 1000;

/// What must hold of a person on a day for a rule to apply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Conditions {
    /// One of these permits.
    pub permits: Vec<String>,
    /// None of these permits.
    pub without: Vec<String>,
    /// One of these restrictions.
    pub restrictions: Vec<String>,
    /// A full-timer's share of full time or more, or less than that.
    pub full_time: Option<bool>,
}

impl Conditions {
    /// Is nothing asked for?
    pub(super) fn is_empty(&self) -> bool {
        *self == Conditions::default()
    }
}

/// The permits and restrictions of a scenario by person.
pub(super) struct Held<'a> {
    scenario: &'a Scenario,
    permits: BTreeMap<EmployeeId, Vec<&'a Permit>>,
    restrictions: BTreeMap<EmployeeId, Vec<&'a Permit>>,
    words: BTreeSet<&'a str>,
}

impl<'a> Held<'a> {
    /// Sorts what a scenario knows.
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let Personal { permits, restrictions, .. } = &scenario.personal;
        let sorted = |list: &'a [Permit]| {
            let mut of: BTreeMap<EmployeeId, Vec<&Permit>> = BTreeMap::new();
            for permit in list {
                of.entry(permit.employee).or_default().push(permit);
            }
            of
        };
        let given = permits.iter().chain(restrictions).map(|permit| permit.what.as_str());
        let words = given.chain(Personal::CONSENTS).chain(Personal::RESTRICTIONS).collect();
        Held { scenario, permits: sorted(permits), restrictions: sorted(restrictions), words }
    }

    /// The conditions of a `for` table. A word that is nearly a known one is a mistake.
    pub(super) fn conditions(&self, scope: &mut Fields<'_>) -> Conditions {
        let mut read = |field: &str| {
            let words = scope.texts(field).unwrap_or_default();
            for (word, place) in &words {
                let known = self.words.contains(word.as_str()) || scope.faults().borrow().is_full();
                let near = if known { Text::EMPTY } else { suggestion(word, self.words.iter().copied()) };
                if !near.is_empty() {
                    scope.fault(Code::PermitUnknown, place, text!("rulebook-permit-unknown", word = word), near);
                }
            }
            words.into_iter().map(|(word, _)| word).collect()
        };
        let (permits, without, restrictions) = (read("permits"), read("without"), read("restrictions"));
        Conditions { permits, without, restrictions, full_time: scope.flag("full-time") }
    }

    /// A permit of one unit counts for rules in the home unit only.
    fn here(&self, permit: &Permit) -> bool {
        permit.unit.is_none_or(|unit| unit == self.scenario.employee(permit.employee).unit)
    }

    fn of(
        &self,
        what: &[String],
        list: &BTreeMap<EmployeeId, Vec<&'a Permit>>,
        who: EmployeeId,
        day: Day,
    ) -> Vec<&'a Permit> {
        let own = list.get(&who).map_or(&[][..], Vec::as_slice);
        let fits = |permit: &&&Permit| what.contains(&permit.what) && permit.valid(day) && self.here(permit);
        own.iter().filter(fits).copied().collect()
    }

    /// Does the person meet the conditions on the day?
    pub(super) fn meets(&self, conditions: &Conditions, who: EmployeeId, day: Day) -> bool {
        let has = |what: &[String], list| !self.of(what, list, who, day).is_empty();
        (conditions.permits.is_empty() || has(&conditions.permits, &self.permits))
            && (conditions.restrictions.is_empty() || has(&conditions.restrictions, &self.restrictions))
            && !(has(&conditions.without, &self.permits))
            && conditions.full_time.is_none_or(|full| full == (self.scenario.hours_on(who, day).1 >= FULL_TIME))
    }

    /// Does the person hold the permit on the day?
    pub(super) fn has(&self, what: &str, who: EmployeeId, day: Day) -> bool {
        !self.of(&[what.to_owned()], &self.permits, who, day).is_empty()
    }

    /// The most generous quota of the permits, or the strictest limit of the restrictions, that the conditions ask
    /// for; and one of them, where none says how much.
    pub(super) fn amount(&self, asked: &Conditions, who: EmployeeId, day: Day) -> (Option<Amount>, Option<&'a Permit>) {
        let permits = self.of(&asked.permits, &self.permits, who, day);
        let restrictions = self.of(&asked.restrictions, &self.restrictions, who, day);
        let most = permits.iter().filter_map(|permit| permit.quota).max();
        let least = restrictions.iter().filter_map(|permit| permit.quota).min();
        (most.or(least), permits.first().or(restrictions.first()).copied())
    }
}
