//! Staff against clients over rolling windows, where a rule asks for it.

use super::quotient;
use crate::constraint::{Problem, WorkWanted};
use crate::domain::Roster;
use crate::units::{Minutes, UnitId};

/// What one worker does in three weeks: 114:45.
const WORKER: Minutes = 6885;
/// Days of those weeks.
const WINDOW: i64 = 21;

/// One window.
pub(super) struct Window {
    /// Where; `None` where all work counts.
    pub unit: Option<UnitId>,
    /// Workers per client.
    pub ratio: f64,
    /// Minutes missing.
    pub short: Minutes,
}

/// Every window of every rule that asks for work for clients.
pub(super) fn windows(problem: &Problem, roster: &Roster) -> Vec<Window> {
    let window = |wanted: WorkWanted| {
        let days = wanted.days.start.max(0)..wanted.days.end;
        let of_person = |employee| {
            let duties = days.clone().flat_map(|day| roster.duties(employee, day));
            duties.map(|duty| wanted.given[usize::from(duty.0)]).sum::<Minutes>()
        };
        let before = wanted.whole - wanted.minutes;
        let direct = before + wanted.people.iter().map(of_person).sum::<Minutes>();
        let length = i64::from(wanted.days.end - wanted.days.start);
        let of_one = (WORKER * wanted.clients * length) as f64 / WINDOW as f64;
        Window { unit: wanted.unit, ratio: quotient(direct as f64, of_one), short: (wanted.whole - direct).max(0) }
    };
    problem.rules.iter().flat_map(|rule| rule.wanted(problem)).map(window).collect()
}
