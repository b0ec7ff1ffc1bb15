//! What filtering leaves: the domains of everyone, with what was removed and why.

use crate::domain::DutySet;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

/// Duties taken out of one day by one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The form, as its position among the problem's forms.
    pub form: usize,
    /// From which day.
    pub day: Day,
    /// Which duties.
    pub duties: DutySet,
}

/// One person's days.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub open: Vec<DutySet>,
    pub removals: Vec<Removal>,
    pub legal: bool,
}

/// The domains of everyone, with what was removed and why.
#[derive(Clone, Debug)]
pub struct Filtered {
    pub(crate) lines: Vec<Line>,
    pub(super) impossible: Vec<usize>,
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
