//! K14: what sickness would leave uncovered, by simulation with a fixed seed.

use std::collections::BTreeMap;

use super::cover::Presences;
use crate::domain::{Roster, Scenario};
use crate::units::rng::stream;
use crate::units::{Day, EmployeeId, Minutes};

/// Rounds of the simulation: one for each bit of a mask.
const ROUNDS: usize = 128;

/// Expected head-minutes missing to the minimum of every demand when each shift is lost with the sickness rate of its
/// person's home unit: the mean over the rounds. `None` where no unit tells its rate.
pub(super) fn expected(scenario: &Scenario, roster: &Roster) -> Option<Vec<f64>> {
    scenario.units.iter().any(|unit| unit.sickness.is_some()).then(|| {
        let (presences, lost) = (Presences::of(scenario, roster), lost(scenario, roster));
        let of_demand = |demand| {
            let mut missing: Minutes = 0;
            presences.stretches(demand, |minutes, who| {
                let mut absent = [0i64; ROUNDS];
                for mask in who.iter().filter_map(|shift| lost.get(shift)) {
                    let mut left = *mask;
                    while left != 0 {
                        absent[left.trailing_zeros() as usize] += 1;
                        left &= left - 1;
                    }
                }
                let spare = who.len() as i64 - demand.minimum;
                missing += minutes * absent.iter().map(|absent| (absent - spare).max(0)).sum::<i64>();
            });
            missing as f64 / ROUNDS as f64
        };
        scenario.demands.iter().map(of_demand).collect()
    })
}

/// For each shift the rounds in which it is lost; shifts that never are have no entry.
fn lost(scenario: &Scenario, roster: &Roster) -> BTreeMap<(EmployeeId, Day), u128> {
    let mut rng = stream(1, "robustness");
    let mut lost = BTreeMap::new();
    for employee in scenario.staff() {
        let rate = scenario.unit(scenario.employee(employee).unit).sickness.unwrap_or(0);
        for day in scenario.calendar.iter().filter(|day| scenario.duty(roster.get(employee, *day)).is_work()) {
            let mask = (0..ROUNDS).fold(0u128, |mask, round| {
                let sick = rng.i64(0..1000) < rate;
                mask | (u128::from(sick) << round)
            });
            if mask != 0 {
                lost.insert((employee, day), mask);
            }
        }
    }
    lost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::{World, demand};

    fn expected_of(rate: i64, heads: [i64; 2]) -> f64 {
        let people: Vec<(String, &str)> = (0..4).map(|at| (format!("p{at}"), "A")).collect();
        let lines: Vec<(&str, &str)> = people.iter().map(|(id, line)| (id.as_str(), *line)).collect();
        let mut world = World::new(&lines);
        world.scenario.units[0].sickness = Some(rate);
        world.scenario.demands = vec![demand("A", 0, heads)];
        expected(&world.scenario, &world.roster).expect("a rate")[0]
    }

    #[test]
    fn what_is_expected_to_be_missing_lies_near_the_mean_of_the_distribution() {
        // Four there and four needed, A is 470 min: each of the four shifts is missed with the rate.
        assert_eq!(expected_of(0, [4, 4]), 0.0);
        assert_eq!(expected_of(1000, [4, 4]), 4.0 * 470.0);
        assert!((expected_of(500, [4, 4]) - 940.0).abs() < 100.0, "{}", expected_of(500, [4, 4]));
        // With one to spare only the second loss counts: E = 4 x 0.5 - (1 - 0.5^4) = 1.0625 heads.
        assert!((expected_of(500, [3, 3]) - 1.0625 * 470.0).abs() < 80.0, "{}", expected_of(500, [3, 3]));
        // Two missing already stay missing.
        assert_eq!(expected_of(0, [6, 6]), 940.0);
    }

    #[test]
    fn the_same_roster_always_gives_the_same_figure() {
        assert_eq!(expected_of(70, [4, 4]), expected_of(70, [4, 4]));
    }
}
