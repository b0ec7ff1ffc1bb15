//! A roster: what everyone does on every day of the horizon.

use crate::units::{Day, DutyId, EmployeeId, ids::Id};

/// One duty per employee and day. A roster that was read from outside may name further duties on a day; they are
/// kept apart in `extra` so that rules can count them, and no engine ever makes any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    days: usize,
    cells: Vec<DutyId>,
    /// Further duties on days that have one already: employee, day, duty.
    pub extra: Vec<(EmployeeId, Day, DutyId)>,
}

impl Roster {
    /// Everyone off on every day.
    pub fn off(employees: usize, days: Day) -> Self {
        let days = days.max(0) as usize;
        Roster { days, cells: vec![DutyId::OFF; employees * days], extra: Vec::new() }
    }

    /// Number of employees.
    pub fn employees(&self) -> usize {
        self.cells.len().checked_div(self.days).unwrap_or(0)
    }

    /// Number of days.
    pub fn days(&self) -> Day {
        self.days as Day
    }

    /// The (first) duty of a cell; `day` must lie in the horizon.
    #[inline]
    pub fn get(&self, employee: EmployeeId, day: Day) -> DutyId {
        self.cells[employee.index() * self.days + day as usize]
    }

    /// Sets the duty of a cell; `day` must lie in the horizon.
    #[inline]
    pub fn set(&mut self, employee: EmployeeId, day: Day, duty: DutyId) {
        self.cells[employee.index() * self.days + day as usize] = duty;
    }

    /// One employee's duties, one per day.
    #[inline]
    pub fn line(&self, employee: EmployeeId) -> &[DutyId] {
        &self.cells[employee.index() * self.days..][..self.days]
    }

    /// Replaces one employee's duties; `line` must have one duty per day.
    pub fn set_line(&mut self, employee: EmployeeId, line: &[DutyId]) {
        self.cells[employee.index() * self.days..][..self.days].copy_from_slice(line);
    }

    /// All duties of a cell: the first, then any extra ones.
    pub fn duties(&self, employee: EmployeeId, day: Day) -> impl Iterator<Item = DutyId> + Clone + '_ {
        let further = self.extra.iter().filter(move |(e, d, _)| *e == employee && *d == day).map(|(_, _, duty)| *duty);
        std::iter::once(self.get(employee, day)).chain(further)
    }
}
