//! The ranks of a problem's costs apart: what is required of several people together pressed harder, or alone.
//!
//! Engines add ranks up: a shared point counts as a cost unit. How hard it must press for a roster to keep what is
//! required whatever else that costs depends on the other prices, so a problem is stated again under more
//! [`Pressure`] where a run shows that it was too little.

use std::collections::HashMap;
use std::sync::Arc;

use crate::units::{Cost, Score};

use super::automaton::Automaton;
use super::form::{Bounds, Cell, Chain, Cover, Form, Hinge, Window};
use super::problem::Lowered;

/// How many cost units a shared point is worth to engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressure {
    /// Shared points are multiplied by this.
    pub times: i64,
    /// Costs are divided by this and rounded down, so that sums of them stay lower bounds. 1: all costs are exact.
    pub per: Cost,
}

/// Most that shared points are multiplied by; beyond, costs are divided instead, so that one head stays within the
/// engines' 32-bit arithmetic.
const MOST_TIMES: i64 = 8;

impl Pressure {
    /// A shared point counts as one cost unit.
    pub const USUAL: Pressure = Pressure { times: 1, per: 1 };

    /// The most that leaves costs exact.
    pub const EXACT: Pressure = Pressure { times: MOST_TIMES, per: 1 };

    /// At least so many cost units for a shared point.
    pub fn of(units: i64) -> Self {
        let times = units.clamp(1, MOST_TIMES);
        Pressure { times, per: if units > times { (units + times - 1) / times } else { 1 } }
    }

    /// Cost units for a shared point.
    pub fn units(self) -> i64 {
        self.times.saturating_mul(self.per)
    }

    fn apply(self, score: Score) -> Score {
        Score { shared: score.shared * self.times, soft: score.soft.div_euclid(self.per), ..score }
    }
}

impl Lowered {
    /// Is anything required of several people together?
    pub fn has_shared(&self) -> bool {
        let shared = |form: &Form| match form {
            Form::Cover(cover) => hinges(&cover.bounds).any(|hinge| hinge.weight.shared != 0),
            _ => false,
        };
        self.forms.iter().any(|(_, form)| shared(form))
    }

    /// About what the dearest day of one person costs: where a missing head is worth less, it goes missing.
    pub fn dearest_day(&self) -> Cost {
        let mut most = [0; 4];
        for (_, form) in &self.forms {
            let (kind, cost) = match form {
                Form::Cell(cell) => (0, cell.cost.soft),
                Form::Window(window) => {
                    let step = window.counter.steps.iter().flat_map(|step| &step.emit).max().copied().unwrap_or(0);
                    (1, steepest(&window.bounds).saturating_mul(step))
                }
                Form::Chain(chain) => {
                    let steps = chain.automaton.steps.iter().flat_map(|step| &step.emit);
                    let emitted = steps.chain(&chain.automaton.finish).map(|score| score.soft);
                    (2, emitted.max().unwrap_or(0))
                }
                Form::Cover(cover) => {
                    let step = cover.terms.iter().map(|term| term.weight.saturating_abs()).max().unwrap_or(0);
                    (3, steepest(&cover.bounds).saturating_mul(step))
                }
            };
            most[kind] = most[kind].max(cost);
        }
        most.into_iter().fold(0, i64::saturating_add)
    }

    /// The same forms under more pressure.
    pub fn pressed(&self, pressure: Pressure) -> Lowered {
        self.weighed(&|score| pressure.apply(score))
    }

    /// What is required alone: points of single people, and those of several people together as costs.
    pub fn required(&self) -> Lowered {
        let mut alone = self.weighed(&|score| Score { hard: score.hard, shared: 0, soft: score.shared });
        alone.forms.retain(|(_, form)| match form {
            Form::Cell(cell) => cell.cost != Score::ZERO,
            Form::Window(window) => hinges(&window.bounds).next().is_some(),
            Form::Chain(chain) => {
                let emitted = chain.automaton.steps.iter().flat_map(|step| &step.emit);
                emitted.chain(&chain.automaton.finish).any(|score| *score != Score::ZERO)
            }
            Form::Cover(cover) => hinges(&cover.bounds).next().is_some(),
        });
        alone
    }

    /// The same forms with other weights; bounds whose weight is nothing are left out.
    fn weighed(&self, weigh: &dyn Fn(Score) -> Score) -> Lowered {
        let mut known: HashMap<*const Automaton<Score>, Arc<Automaton<Score>>> = HashMap::new();
        let forms = self.forms.iter().map(|(rule, form)| {
            let form = match form {
                Form::Cell(cell) => Form::Cell(Cell { cost: weigh(cell.cost), ..cell.clone() }),
                Form::Window(window) => {
                    Form::Window(Window { bounds: bounds(&window.bounds, weigh), ..window.clone() })
                }
                Form::Chain(chain) => {
                    let automaton = known.entry(Arc::as_ptr(&chain.automaton));
                    let automaton = automaton.or_insert_with(|| Arc::new(emitting(&chain.automaton, weigh))).clone();
                    Form::Chain(Chain { automaton, ..chain.clone() })
                }
                Form::Cover(cover) => Form::Cover(Cover { bounds: bounds(&cover.bounds, weigh), ..cover.clone() }),
            };
            (*rule, form)
        });
        Lowered { forms: forms.collect(), closed: self.closed.clone(), shut: self.shut.clone() }
    }
}

fn hinges(bounds: &Bounds) -> impl Iterator<Item = &Hinge> {
    bounds.below.iter().chain(&bounds.above)
}

/// What the first unit beyond all bounds of one side costs at most.
fn steepest(bounds: &Bounds) -> Cost {
    let side = |hinges: &[Hinge]| hinges.iter().fold(0, |sum: Cost, hinge| sum.saturating_add(hinge.weight.soft));
    side(&bounds.below).max(side(&bounds.above))
}

fn bounds(bounds: &Bounds, weigh: &dyn Fn(Score) -> Score) -> Bounds {
    let side = |hinges: &[Hinge]| -> Vec<Hinge> {
        let weighed = hinges.iter().map(|hinge| Hinge { bound: hinge.bound, weight: weigh(hinge.weight) });
        weighed.filter(|hinge| hinge.weight != Score::ZERO).collect()
    };
    Bounds { below: side(&bounds.below), above: side(&bounds.above) }
}

fn emitting(automaton: &Automaton<Score>, weigh: &dyn Fn(Score) -> Score) -> Automaton<Score> {
    let mut changed = automaton.clone();
    let emitted = changed.steps.iter_mut().flat_map(|step| &mut step.emit);
    emitted.chain(&mut changed.finish).for_each(|score| *score = weigh(*score));
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pressure_multiplies_points_before_it_divides_costs() {
        for units in [1, 2, 8, 9, 100, 12_345] {
            let pressure = Pressure::of(units);
            assert!(pressure.times <= MOST_TIMES && pressure.units() >= units, "{units}: {pressure:?}");
            assert!(units > MOST_TIMES || pressure.per == 1, "{units}: {pressure:?}");
        }
    }
}
