//! Judging a roster without any engine: findings, totals, measures. The independent check.
//!
//! A roster is judged by the rules' own evaluation alone; `propagate` only judges scenarios without a roster.
//! Imports `units`, `text`, `domain`, `pay`, `constraint`, `propagate` and `protocol`; never an engine, never `io`.

mod contradiction;
mod cover;
mod measures;
mod people;
mod robust;
#[cfg(any(test, feature = "testing"))]
pub mod sample;
mod shortage;
mod soundness;
mod work;

pub use contradiction::{Contradiction, Supply};
pub use cover::{Coverage, coverage};
pub use measures::{Breakdown, Measure, MeasureUnit, Measures, Row, breakdown};
pub use people::{Asked, Tally, tallies, wish_met};
pub use soundness::{Soundness, soundness};
pub use work::Shortfall;

use crate::constraint::{Finding, Problem, Profile};
use crate::domain::Roster;
use crate::protocol::Stopped;
use crate::units::{Cost, Score};

/// A roster judged from scratch.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Every finding, by rule.
    pub findings: Vec<Finding>,
    /// Sum of the findings' costs.
    pub total: Score,
    /// Sum per rule, by position in the problem's list.
    pub by_rule: Vec<Score>,
    /// Is nothing required broken?
    pub feasible: bool,
    /// What people judge rosters by, independent of profile.
    pub measures: Measures,
}

/// Judges a roster: every rule's `evaluate`, summed up.
pub fn assess(problem: &Problem, roster: &Roster) -> Assessment {
    let findings = problem.evaluate(roster);
    let measures = Measures::of(problem, roster, &findings);
    summed(problem, findings, measures)
}

/// The same, with the measures by unit and profession; by person where asked for.
pub fn assess_broken_down(problem: &Problem, roster: &Roster, people: bool) -> (Assessment, Breakdown) {
    let findings = problem.evaluate(roster);
    let (measures, breakdown) = Measures::broken_down(problem, roster, &findings, people);
    (summed(problem, findings, measures), breakdown)
}

fn summed(problem: &Problem, findings: Vec<Finding>, measures: Measures) -> Assessment {
    let mut by_rule = vec![Score::ZERO; problem.rules.len()];
    for finding in &findings {
        by_rule[finding.rule] += finding.cost;
    }
    Assessment {
        total: by_rule.iter().copied().sum(),
        feasible: findings.iter().all(|finding| !finding.required),
        by_rule,
        findings,
        measures,
    }
}

/// A roster with everything that is to be told about it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Under which profile it was made.
    pub profile: Profile,
    /// Who does what.
    pub roster: Roster,
    /// Its judgement.
    pub assessment: Assessment,
    /// Proven lower bound on the cost of any roster without broken employee rules, if one is known.
    pub bound: Option<Cost>,
    /// Wall-clock seconds spent on it.
    pub seconds: f64,
    /// Wall-clock seconds until this roster was found.
    pub seconds_to_best: f64,
    /// Threads used.
    pub threads: usize,
    /// Seed used.
    pub seed: u64,
    /// Why the search ended; `None` for a roster that nothing was searched for.
    pub stopped: Option<Stopped>,
}

impl Plan {
    /// Relative gap `(cost − bound) / max(cost, 1)`; `None` without a bound or with broken employee rules.
    pub fn gap(&self) -> Option<f64> {
        let cost = self.assessment.total.soft;
        let bound = self.bound.filter(|_| self.assessment.total.is_legal())?;
        Some(((cost - bound).max(0)) as f64 / cost.max(1) as f64)
    }
}
