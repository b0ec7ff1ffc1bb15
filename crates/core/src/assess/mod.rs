//! Judging a roster without any engine: findings, totals, measures. The independent check.
//!
//! A roster is judged by the rules' own evaluation alone; `propagate` only judges scenarios without a roster.
//! Imports `units`, `text`, `domain`, `pay`, `constraint`, `propagate` and `protocol`; never an engine, never `io`.

mod advice;
mod alternatives;
mod contradiction;
mod cover;
mod differences;
mod measures;
mod people;
mod robust;
#[cfg(any(test, feature = "testing"))]
pub mod sample;
mod shortage;
mod soundness;
mod standing;
mod unjudged;
mod work;

pub use advice::{Advice, UnitState, advice};
pub use alternatives::{Alike, Alternatives, DIFFERENT, Why, idle_goals, told_idle};
pub use contradiction::{Contradiction, Supply};
pub use cover::{Coverage, coverage};
pub use differences::{DayDifference, Differences, Figure, PersonDifference, matter};
pub use measures::{Breakdown, Measure, MeasureUnit, Measures, Row, breakdown};
pub use people::{Asked, Tally, tallies};
pub use soundness::{Soundness, soundness};
pub use standing::Standing;
pub use unjudged::{Unjudged, unjudged};
pub use work::Shortfall;

use crate::constraint::{Finding, Problem, Profile};
use crate::domain::Roster;
use crate::protocol::Stopped;
use crate::text::Text;
use crate::units::{Cost, Score};

/// A roster judged from scratch: what is broken, and what it costs under the problem's profile.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Every finding, by rule.
    pub findings: Vec<Finding>,
    /// Sum of the findings' costs.
    pub total: Score,
    /// Sum per rule, by position in the problem's list.
    pub by_rule: Vec<Score>,
    /// Is nothing required broken?
    pub feasible: bool,
}

/// Judges a roster: every rule's `evaluate`, summed up.
pub fn judge(problem: &Problem, roster: &Roster) -> Judgement {
    summed(problem, problem.evaluate(roster))
}

/// Measures a judged roster: what people compare rosters by, independent of profile (K1 to K15).
pub fn measure(problem: &Problem, roster: &Roster, judgement: &Judgement) -> Measures {
    Measures::of(problem, roster, &judgement.findings)
}

/// The same with the measures by unit and profession; by person where asked for.
pub fn measure_broken_down(
    problem: &Problem,
    roster: &Roster,
    judgement: &Judgement,
    people: bool,
) -> (Measures, Breakdown) {
    Measures::broken_down(problem, roster, &judgement.findings, people)
}

fn summed(problem: &Problem, findings: Vec<Finding>) -> Judgement {
    let mut by_rule = vec![Score::ZERO; problem.rules.len()];
    for finding in &findings {
        by_rule[finding.rule] += finding.cost;
    }
    Judgement {
        total: by_rule.iter().copied().sum(),
        feasible: findings.iter().all(|finding| !finding.required),
        by_rule,
        findings,
    }
}

/// How a plan came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provenance {
    /// Proven lower bound on the cost of any roster that breaks nothing required, if one is known.
    pub bound: Option<Cost>,
    /// No roster breaks less of what is required than these points, as far as that is proven.
    pub least: Score,
    /// Seed used.
    pub seed: u64,
    /// Why the search ended; unknown for a plan file that does not say.
    pub stopped: Option<Stopped>,
    /// What the search took; plan files do not hold it.
    pub effort: Option<Effort>,
}

/// What a search took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// Wall-clock seconds spent on the plan.
    pub seconds: f64,
    /// Wall-clock seconds until its roster was found.
    pub seconds_to_best: f64,
    /// Threads used.
    pub threads: usize,
}

/// A roster with everything that is to be reported about it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What it goes by in tables: its profile's title, or the name of the file it was read from.
    pub name: Text,
    /// The profile it is judged under.
    pub profile: Profile,
    /// Who does what.
    pub roster: Roster,
    /// Its judgement.
    pub judgement: Judgement,
    /// Its measures.
    pub measures: Measures,
    /// How it was found; `None` for a roster that was imported and only judged.
    pub provenance: Option<Provenance>,
}

impl Plan {
    /// A roster judged and measured under a problem's profile, without provenance.
    pub fn new(problem: &Problem, roster: Roster) -> Self {
        let judgement = judge(problem, &roster);
        Plan::of(problem, roster, judgement)
    }

    /// A roster that is judged already.
    pub fn of(problem: &Problem, roster: Roster, judgement: Judgement) -> Self {
        let measures = measure(problem, &roster, &judgement);
        let profile = problem.profile.clone();
        let name = if profile.title.is_empty() { Text::verbatim(&profile.id) } else { profile.title.clone() };
        Plan { name, profile, roster, judgement, measures, provenance: None }
    }

    /// The same plan under another name.
    pub fn named(self, name: impl Into<Text>) -> Self {
        Plan { name: name.into(), ..self }
    }

    /// The same plan with how it was found.
    pub fn with_provenance(self, provenance: Provenance) -> Self {
        Plan { provenance: Some(provenance), ..self }
    }

    /// Proven lower bound on the cost of any roster that breaks nothing required, if one is known and the plan is such a
    /// roster; else it says nothing of the plan.
    pub fn bound(&self) -> Option<Cost> {
        let proved = self.provenance.as_ref().filter(|_| self.judgement.total.is_complete());
        proved.and_then(|provenance| provenance.bound)
    }

    /// Where something required is broken: is it proven that no roster breaks less? `None` where nothing is broken.
    pub fn is_unavoidable(&self) -> Option<bool> {
        let broken = Score { soft: 0, ..self.judgement.total };
        let least = self.provenance.as_ref().map_or(Score::ZERO, |provenance| provenance.least);
        (!self.judgement.feasible).then_some(least >= broken)
    }

    /// What the search took, if it was searched for just now.
    pub fn effort(&self) -> Option<Effort> {
        self.provenance.as_ref().and_then(|provenance| provenance.effort)
    }

    /// Relative gap `(cost − bound) / max(cost, 1)`; `None` without a bound or where something required is broken.
    pub fn gap(&self) -> Option<f64> {
        let cost = self.judgement.total.soft;
        let bound = self.bound()?;
        Some(((cost - bound).max(0)) as f64 / cost.max(1) as f64)
    }
}
