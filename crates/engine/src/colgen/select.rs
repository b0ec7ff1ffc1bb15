//! The restricted master as a mixed-integer programme: the best roster that the pool's lines can make.

use std::time::Duration;

use crate::pricing::Prepared;
use vuoro_core::domain::Roster;
use vuoro_core::units::ids::Id;

use super::generate::{Root, columns_of};
use super::master::{Column, Master};

/// Chooses among the `per_person` columns of each employee that are cheapest at the root's prices, and the
/// incumbent's lines. `None` when HiGHS finds nothing in time.
pub fn select(
    prepared: &Prepared,
    root: &Root,
    incumbent: &Roster,
    per_person: usize,
    limit: Option<Duration>,
) -> Option<Roster> {
    let mut best: Vec<Vec<&Column>> = vec![Vec::new(); prepared.models.len()];
    for column in &root.pool {
        best[column.employee.index()].push(column);
    }
    let mut master = Master::new(prepared);
    master.add(columns_of(prepared, incumbent));
    let start: Vec<usize> = (0..master.pool.len()).collect();
    for columns in &mut best {
        columns.sort_by_cached_key(|column| root.worth(column));
        master.add(columns.iter().take(per_person).map(|column| (*column).clone()));
    }
    let chosen = master.choose(&start, limit)?;
    let mut roster = incumbent.clone();
    for column in chosen.into_iter().map(|at| &master.pool[at]) {
        roster.set_line(column.employee, &column.line);
    }
    Some(roster)
}
