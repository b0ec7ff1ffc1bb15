//! Rules that only measure.

use std::cell::RefCell;

use super::{resolve, rules};
use crate::constraint::Rule;
use crate::domain::Scenario;
use crate::error::Place;
use crate::record::{Node, Value};
use crate::units::CostUnit;

/// The rule set whose levels strain is measured by.
const STRAIN: &str = "ergonomics/fi-ttl";

/// The rules by which the strain of any roster of a scenario is measured, whatever rules it is planned by. None for
/// public benchmarks, whose scenarios are no workplaces.
pub fn gauges(scenario: &Scenario) -> Vec<Box<dyn Rule>> {
    if scenario.cost_unit == CostUnit::Points {
        return Vec::new();
    }
    let quiet = RefCell::default();
    let name = Node { value: Value::Text(STRAIN.into()), place: Place::default() };
    let resolved = resolve(vec![name], &|_| None, &quiet);
    rules(resolved.declarations, true, scenario, &quiet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraint::Level;

    #[test]
    fn a_scenario_of_people_is_measured_and_a_benchmark_is_not() {
        let mut ward = crate::rules::testing::ward("2026-08-24", 7);
        let levels: Vec<Option<Level>> = gauges(&ward).iter().map(|rule| rule.meta().level).collect();
        assert!(levels.contains(&Some(Level::Severe)) && levels.contains(&Some(Level::Overload)), "{levels:?}");
        ward.cost_unit = CostUnit::Points;
        assert!(gauges(&ward).is_empty());
    }
}
