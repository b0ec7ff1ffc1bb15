//! A roster with a few days changed: what is found then that was not found before, and what is no longer found.

use std::collections::BTreeMap;

use vuoro_core::assess::Standing;
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::units::{Day, DutyId, EmployeeId, Score, ids::Id};

/// One day of one person gets another duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Whose day.
    pub employee: EmployeeId,
    /// Which day of the horizon.
    pub day: Day,
    /// The duty that it gets.
    pub to: DutyId,
}

/// A finding that changes in amount, appears or goes, and by how much it makes the roster dearer.
#[derive(Clone, Debug)]
pub struct Shift {
    /// The finding as it is in the changed roster; as it was, where it has gone.
    pub finding: Finding,
    /// What it costs more than before, under the problem's profile.
    pub cost: Score,
}

/// What some changes of a roster would do.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The changes, by person and day; days that keep their duty are none.
    pub changes: Vec<Change>,
    /// What the roster would cost more.
    pub cost: Score,
    /// What stands against it: what is broken then or costs more, the gravest first.
    pub against: Vec<Shift>,
    /// What speaks for it: what is no longer broken or costs less, the greatest gain first.
    pub gains: Vec<Shift>,
}

impl Trial {
    /// Is nothing required broken that the roster keeps?
    pub fn keeps_required(&self) -> bool {
        self.cost.hard <= 0 && self.cost.shared <= 0
    }

    /// How many people other than this one get another duty.
    pub fn colleagues(&self, employee: EmployeeId) -> usize {
        let mut people: Vec<EmployeeId> = self.changes.iter().map(|change| change.employee).collect();
        people.sort_unstable();
        people.dedup();
        people.iter().filter(|other| **other != employee).count()
    }
}

/// Changes that give what is asked for.
#[derive(Clone, Debug)]
pub struct Way {
    /// The changes, judged.
    pub trial: Trial,
    /// Is it proven that no changes around these days between the people looked at are cheaper?
    pub proven: bool,
}

/// A judged roster on which changes are tried.
pub(super) struct Bench<'a> {
    pub problem: &'a Problem,
    pub roster: &'a Roster,
    standing: Standing,
    total: Score,
}

impl<'a> Bench<'a> {
    pub fn new(problem: &'a Problem, roster: &'a Roster) -> Self {
        let standing = Standing::new(problem, roster);
        let total = standing.total();
        Bench { problem, roster, standing, total }
    }

    /// The roster with changes put on it.
    pub fn changed(&self, changes: &[Change]) -> Roster {
        let mut roster = self.roster.clone();
        for change in changes {
            roster.set(change.employee, change.day, change.to);
        }
        roster
    }

    /// What a roster with these changes would cost more.
    pub fn cost(&self, changes: &[Change]) -> Score {
        self.again(changes).total() - self.total
    }

    /// The same; `None` where more is broken of what is required of single people than these points more, which is known
    /// before everybody is judged together.
    pub fn cost_within(&self, changes: &[Change], most: i64) -> Option<Score> {
        let (mut standing, roster) = (self.standing.clone(), self.changed(changes));
        standing.again_alone(self.problem, &roster, &people(changes));
        // Where nothing is broken now, judging people together breaks no less.
        if self.total.hard == 0 && standing.total().hard > most.max(0) {
            return None;
        }
        standing.again_together(self.problem, &roster);
        Some(standing.total() - self.total)
    }

    /// What the changes do: their cost, what is found and what is no longer found.
    pub fn trial(&self, changes: &[Change]) -> Trial {
        let mut changes: Vec<Change> = changes.to_vec();
        changes.retain(|change| self.roster.get(change.employee, change.day) != change.to);
        changes.sort_unstable();
        let standing = self.again(&changes);
        let mut shifts = shifts(&self.standing, &standing);
        shifts.sort_by_key(|shift| std::cmp::Reverse(shift.cost));
        let (against, mut gains): (Vec<Shift>, Vec<Shift>) =
            shifts.into_iter().partition(|shift| shift.cost > Score::ZERO);
        gains.reverse();
        Trial { cost: standing.total() - self.total, changes, against, gains }
    }

    fn again(&self, changes: &[Change]) -> Standing {
        let mut standing = self.standing.clone();
        standing.again(self.problem, &self.changed(changes), &people(changes));
        standing
    }
}

/// The people whose days change, each once.
fn people(changes: &[Change]) -> Vec<EmployeeId> {
    let mut people: Vec<EmployeeId> = changes.iter().map(|change| change.employee).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// What findings of one rule about one person or unit on the same days cost more than before, where they do.
fn shifts(before: &Standing, after: &Standing) -> Vec<Shift> {
    type Key = (usize, Option<EmployeeId>, Option<usize>, Day, Day);
    let key = |finding: &Finding| -> Key {
        let unit = finding.unit.map(|unit| unit.index());
        (finding.rule, finding.employee, unit, finding.days.start, finding.days.end)
    };
    let mut by_key: BTreeMap<Key, Shift> = BTreeMap::new();
    for finding in before.findings() {
        let shift = by_key.entry(key(finding)).or_insert_with(|| Shift { finding: finding.clone(), cost: Score::ZERO });
        shift.cost -= finding.cost;
    }
    for finding in after.findings() {
        let shift = by_key.entry(key(finding)).or_insert_with(|| Shift { finding: finding.clone(), cost: Score::ZERO });
        shift.finding = finding.clone();
        shift.cost += finding.cost;
    }
    by_key.into_values().filter(|shift| shift.cost != Score::ZERO).collect()
}
