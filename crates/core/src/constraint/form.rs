//! The canonical forms: what engines know of rules.
//!
//! Employee-owned forms ([`Cell`], [`Window`], [`Chain`]) depend on one roster line and go into pricing; shared
//! forms ([`Cover`]) sum over lines and go into the master problem. Every form scores a roster; the scores of a
//! rule's forms add up to the costs of its findings.

use std::ops::Range;
use std::sync::Arc;

use crate::domain::{DutySet, People, Roster};
use crate::units::{Day, DutyId, EmployeeId, Score};

use super::automaton::{Automaton, StateId};

/// One canonical form.
#[derive(Clone, Debug)]
pub enum Form {
    /// What single duties on single days cost one employee.
    Cell(Cell),
    /// An amount over one employee's days, kept within bounds.
    Window(Window),
    /// What sequences of duties cost one employee.
    Chain(Chain),
    /// An amount over all employees, kept within bounds.
    Cover(Cover),
}

/// Each of `days` on which `employee` has one of `duties` costs `cost`; a hard cost forbids.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Whose.
    pub employee: EmployeeId,
    /// On which days of the horizon (half-open).
    pub days: Range<Day>,
    /// Which duties.
    pub duties: Arc<DutySet>,
    /// What each costs.
    pub cost: Score,
}

/// A weight per unit beyond a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hinge {
    /// The bound.
    pub bound: i64,
    /// Cost of each unit beyond it; never negative.
    pub weight: Score,
}

/// A convex piecewise-linear cost: a weight for each unit below some bounds and above others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// `weight × max(0, bound − value)` each.
    pub below: Vec<Hinge>,
    /// `weight × max(0, value − bound)` each.
    pub above: Vec<Hinge>,
}

impl Bounds {
    /// A single lower bound.
    pub fn at_least(bound: i64, weight: Score) -> Self {
        Bounds { below: vec![Hinge { bound, weight }], above: Vec::new() }
    }

    /// A single upper bound.
    pub fn at_most(bound: i64, weight: Score) -> Self {
        Bounds { below: Vec::new(), above: vec![Hinge { bound, weight }] }
    }

    /// What a value costs.
    pub fn cost(&self, value: i64) -> Score {
        let below =
            self.below.iter().filter(|hinge| value < hinge.bound).map(|hinge| hinge.weight * (hinge.bound - value));
        let above =
            self.above.iter().filter(|hinge| value > hinge.bound).map(|hinge| hinge.weight * (value - hinge.bound));
        below.chain(above).sum()
    }
}

/// The amounts an automaton emits along an employee's line, plus what was carried in, kept within bounds.
///
/// A plain weighted sum is an automaton with one state; counting weekends or single days off needs a few.
#[derive(Clone, Debug)]
pub struct Window {
    /// Whose.
    pub employee: EmployeeId,
    /// Emits the amounts; never negative.
    pub counter: Arc<Automaton<i64>>,
    /// Its state before day 0.
    pub start: StateId,
    /// Amount carried in.
    pub carry: i64,
    /// What the total costs.
    pub bounds: Bounds,
}

/// The costs an automaton emits along an employee's line.
#[derive(Clone, Debug)]
pub struct Chain {
    /// Whose.
    pub employee: EmployeeId,
    /// Emits the costs.
    pub automaton: Arc<Automaton<Score>>,
    /// Its state before day 0.
    pub start: StateId,
}

/// One summand of a cover: each of `people` who has one of `duties` on `day` adds `weight`.
#[derive(Clone, Debug)]
pub struct CoverTerm {
    /// On which day of the horizon.
    pub day: Day,
    /// Which duties.
    pub duties: Arc<DutySet>,
    /// Who counts.
    pub people: Arc<People>,
    /// How much each adds.
    pub weight: i64,
}

/// A weighted count over employees, kept within bounds.
#[derive(Clone, Debug)]
pub struct Cover {
    /// The summands; a person may add through several.
    pub terms: Vec<CoverTerm>,
    /// What is there without them (last night's shift over midnight, say).
    pub base: i64,
    /// What the total costs.
    pub bounds: Bounds,
}

impl Cover {
    /// The total in a roster.
    pub fn total(&self, roster: &Roster) -> i64 {
        let present = |term: &CoverTerm| -> i64 {
            term.people.iter().filter(|e| term.duties.contains(roster.get(*e, term.day))).count() as i64
        };
        self.base + self.terms.iter().map(|term| term.weight * present(term)).sum::<i64>()
    }
}

impl Form {
    /// What the form costs in a roster, computed plainly.
    pub fn score(&self, roster: &Roster) -> Score {
        match self {
            Form::Cover(cover) => cover.bounds.cost(cover.total(roster)),
            Form::Cell(Cell { employee, .. })
            | Form::Window(Window { employee, .. })
            | Form::Chain(Chain { employee, .. }) => self.line_score(roster.line(*employee)),
        }
    }

    /// What an employee-owned form costs on a line of duties (one per day); nothing for shared forms.
    pub fn line_score(&self, line: &[DutyId]) -> Score {
        match self {
            Form::Cell(cell) => {
                let hits = cell.days.clone().filter(|day| cell.duties.contains(line[*day as usize])).count();
                cell.cost * hits as i64
            }
            Form::Window(window) => {
                let total: i64 = window.counter.emissions(window.start, line).sum();
                window.bounds.cost(window.carry + total)
            }
            Form::Chain(chain) => chain.automaton.emissions(chain.start, line).sum(),
            Form::Cover(_) => Score::ZERO,
        }
    }

    /// What one unit of each of its costs weighs.
    pub fn weights(&self) -> Vec<Score> {
        let hinges = |bounds: &Bounds| bounds.below.iter().chain(&bounds.above).map(|hinge| hinge.weight).collect();
        match self {
            Form::Cell(cell) => vec![cell.cost],
            Form::Window(window) => hinges(&window.bounds),
            Form::Chain(chain) => {
                let emitted = chain.automaton.steps.iter().flat_map(|step| &step.emit);
                emitted.chain(&chain.automaton.finish).copied().collect()
            }
            Form::Cover(cover) => hinges(&cover.bounds),
        }
    }

    /// The employee who owns it; `None` for shared forms.
    pub fn owner(&self) -> Option<EmployeeId> {
        match self {
            Form::Cell(cell) => Some(cell.employee),
            Form::Window(window) => Some(window.employee),
            Form::Chain(chain) => Some(chain.employee),
            Form::Cover(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_add_their_hinges_on_the_right_side() {
        let mut bounds = Bounds::at_least(3, Score::soft(10));
        bounds.below.push(Hinge { bound: 1, weight: Score::hard(1) });
        bounds.above.push(Hinge { bound: 4, weight: Score::soft(2) });
        assert_eq!(bounds.cost(0), Score { hard: 1, ..Score::soft(30) });
        assert_eq!(bounds.cost(3), Score::ZERO);
        assert_eq!(bounds.cost(6), Score::soft(4));
    }
}
