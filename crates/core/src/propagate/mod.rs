//! Propagation: what can stand on each day of each person in some roster that keeps all that is required.
//!
//! Every person and day has a **domain**, the duties still possible. Each required form of a person takes out what
//! no line can have that keeps it (`line`), over and over until nothing changes; forms over several people that
//! are required do the same with the least and the most that the others can add (`shared`). A duty that is taken
//! out stands in no feasible roster (with one duty a day, as engines make them); one that stays may still be
//! impossible. Every removal keeps the form that made it; `reason` finds the few facts that a removal or a
//! contradiction rests on, and says them in words.
//!
//! What is required of several people is a price to engines, not a restriction (`Problem::REQUIRED_COVER`). So there
//! are two answers: [`Filter::own`] is what engines may rely on; [`Filter::all`] filters by what is required of
//! several people too, and serves to tell contradictions. A head missing to a demand's minimum takes nothing out of
//! either; whether enough people can come at all is counted in `assess`.
//! Below the engines: imports `units`, `domain` and `constraint`; no rule, no engine.

mod line;
mod reach;
mod reason;
mod shared;
#[cfg(test)]
mod tests;
mod words;

pub use line::{Filter, Removal};
pub use reason::{Assumed, Conflict, Fact};

use crate::domain::DutySet;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

use line::Line;

/// The domains of everyone, with what was removed and why.
#[derive(Clone, Debug)]
pub struct Filtered {
    pub(crate) lines: Vec<Line>,
    impossible: Vec<usize>,
}

impl Filtered {
    /// The duties still possible on each day. For someone whom no line fits: what single days leave, and anything
    /// where they leave nothing.
    pub fn open(&self, employee: EmployeeId) -> &[DutySet] {
        &self.lines[employee.index()].open
    }

    /// Is no contradiction known in what is required of the person?
    pub fn is_legal(&self, employee: EmployeeId) -> bool {
        self.lines[employee.index()].legal
    }

    /// What was taken out of the person's days, in the order in which it was.
    pub fn removals(&self, employee: EmployeeId) -> &[Removal] {
        &self.lines[employee.index()].removals
    }

    /// The form that took a duty out, as its position among the problem's forms.
    pub fn removed_by(&self, employee: EmployeeId, day: Day, duty: DutyId) -> Option<usize> {
        let removed = |removal: &&Removal| removal.day == day && removal.duties.contains(duty);
        self.removals(employee).iter().find(removed).map(|removal| removal.form)
    }

    /// The required forms over several people that no roster keeps, as positions among the problem's forms.
    pub fn impossible(&self) -> &[usize] {
        &self.impossible
    }

    /// Duties possible in all, over people and days.
    pub fn size(&self) -> usize {
        self.lines.iter().flat_map(|line| &line.open).map(DutySet::len).sum()
    }
}
