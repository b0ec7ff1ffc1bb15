//! Required forms over several people: what each may add, when all others add the least or the most they can.

use std::collections::BTreeMap;

use crate::constraint::{Cover, Form};
use crate::domain::DutySet;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

use super::filtered::{Filtered, Line, Removal};
use super::line::{Filter, limits};
use super::reach::Limits;

/// A cover with its terms sorted by person and day.
struct Shared<'a> {
    form: usize,
    cover: &'a Cover,
    limits: Limits,
    cells: BTreeMap<(EmployeeId, usize), Vec<usize>>,
}

/// What a person can add on a day, at least and at most.
type Extent = (i64, i64);

/// No roster keeps the form.
struct Impossible;

impl<'a> Shared<'a> {
    fn of(form: usize, cover: &'a Cover) -> Self {
        let mut cells: BTreeMap<(EmployeeId, usize), Vec<usize>> = BTreeMap::new();
        for (at, term) in cover.terms.iter().enumerate() {
            term.people.iter().for_each(|employee| cells.entry((employee, term.day as usize)).or_default().push(at));
        }
        Shared { form, cover, limits: limits(&cover.bounds), cells }
    }

    /// What a duty adds through some terms.
    fn amount(&self, terms: &[usize], duty: DutyId) -> i64 {
        let adds = terms.iter().map(|at| &self.cover.terms[*at]).filter(|term| term.duties.contains(duty));
        adds.map(|term| term.weight).sum()
    }

    fn extent(&self, terms: &[usize], open: &DutySet) -> Extent {
        let amounts = open.iter().map(|duty| self.amount(terms, duty));
        amounts.fold((i64::MAX, i64::MIN), |(low, high), amount| (low.min(amount), high.max(amount)))
    }
}

impl Filter<'_> {
    /// The domains that all required forms leave, those over several people included.
    pub fn all(&self) -> Filtered {
        let mut filtered = self.own();
        let shared = |at: &usize| match &self.lowered.forms[*at].1 {
            Form::Cover(cover) => Some(Shared::of(*at, cover)),
            _ => None,
        };
        let mut covers: Vec<Shared<'_>> = self.covers.iter().filter_map(shared).collect();
        let mut changed = true;
        while changed {
            changed = false;
            covers.retain(|shared| match self.prune(shared, &mut filtered) {
                Ok(pruned) => {
                    changed |= pruned;
                    true
                }
                Err(Impossible) => {
                    filtered.impossible.push(shared.form);
                    false
                }
            });
        }
        filtered.impossible.sort_unstable();
        filtered
    }

    /// Takes out what breaks a cover whatever the others do. Says whether anything went. When nothing would be left
    /// of someone, all stays as it was.
    fn prune(&self, shared: &Shared<'_>, filtered: &mut Filtered) -> Result<bool, Impossible> {
        let extents: Vec<Extent> = shared
            .cells
            .iter()
            .map(|((employee, day), terms)| shared.extent(terms, &filtered.lines[employee.index()].open[*day]))
            .collect();
        let sum = |side: fn(&Extent) -> i64| shared.cover.base + extents.iter().map(side).sum::<i64>();
        let (low, high) = (sum(|extent| extent.0), sum(|extent| extent.1));
        let Limits { least, most } = shared.limits;
        if low > most || high < least {
            return Err(Impossible);
        }
        let mut before: BTreeMap<EmployeeId, Line> = BTreeMap::new();
        for (((employee, day), terms), extent) in shared.cells.iter().zip(&extents) {
            let line = &mut filtered.lines[employee.index()];
            let fits = |amount: i64| low - extent.0 + amount <= most && high - extent.1 + amount >= least;
            if !line.legal || (fits(extent.0) && fits(extent.1)) {
                continue;
            }
            let duties: DutySet = line.open[*day].iter().filter(|duty| !fits(shared.amount(terms, *duty))).collect();
            before.entry(*employee).or_insert_with(|| line.clone());
            line.open[*day].subtract(&duties);
            line.removals.push(Removal { form: shared.form, day: *day as Day, duties });
        }
        let settled = before.keys().all(|employee| {
            let line = &mut filtered.lines[employee.index()];
            line.open.iter().all(|open| !open.is_empty())
                && self.settle(line, &self.owned[employee.index()].runs).is_ok()
        });
        let pruned = !before.is_empty();
        if !settled {
            before.into_iter().for_each(|(employee, line)| filtered.lines[employee.index()] = line);
            return Err(Impossible);
        }
        Ok(pruned)
    }
}
