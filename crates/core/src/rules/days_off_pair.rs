//! `days-off-pair`: days off that stand together.

use crate::constraint::{Description, Goal, Importance, Kind, Meta, Parameter, Rule};
use crate::domain::Scenario;
use crate::record::Fields;

use super::days_off::{Least, Off, SLEEP_DAY, What};
use super::support::{self, Period};

/// The kind.
pub(crate) struct DaysOffPair;

static DESCRIPTION: Description = Description {
    id: "days-off-pair",
    title: "Pairs of days off",
    about: "In each period a person has at least so many pairs of days off in a row. Both days lie in the period and in \
         the rule's scope, and no day belongs to two pairs: three days off in a row are one pair, four are two. \
         Leave and sickness count as days off here; days outside the employment do not, and the minimum shrinks by their \
         share of the period (rounded down). A period that the end of the horizon cuts off is not judged.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "pairs", default: "1", about: "At least so many." },
        support::period("contract"),
        support::PERIOD_START,
        SLEEP_DAY,
    ],
    examples: &["", "minimum = 2\nperiod = 6\nsleep-day = false", "period = \"horizon\"\nimportance = \"required\""],
};

impl Kind for DaysOffPair {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let minimum = Some(fields.integer_in("minimum", 1, 1000).unwrap_or(1));
        let period = Period::read(fields, Period::Contract);
        let sleep_day = fields.flag("sleep-day").unwrap_or(true);
        let least = minimum.map(Least::Days);
        Some(Box::new(Off { meta, least, holidays: false, maximum: None, period, sleep_day, what: What::Pairs }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&DaysOffPair, DaysOffPair.examples());
    }
}
