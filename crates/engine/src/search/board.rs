//! A roster with its running totals, and what changing one line would cost.

use crate::pricing::{Hardness, LineModel, Prepared, Scratch};
use vuoro_core::domain::Roster;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, Score, ids::Id};

/// A roster under change.
#[derive(Clone)]
pub struct Board<'a> {
    prepared: &'a Prepared,
    roster: Roster,
    totals: Vec<i64>,
    own: Vec<Score>,
    /// Cost of everything as one number, hard points at their least-bad price.
    value: i64,
    prices: Vec<i32>,
}

impl<'a> Board<'a> {
    /// A board holding a roster.
    pub fn new(prepared: &'a Prepared, roster: Roster) -> Self {
        let totals = prepared.totals(&roster);
        let own: Vec<Score> =
            prepared.models.iter().map(|model| model.line_score(roster.line(model.employee))).collect();
        let shared: i64 = prepared.shared.iter().zip(&totals).map(|(shared, total)| shared.value(*total)).sum();
        let value = shared + own.iter().map(|score| Hardness::least_bad(*score)).sum::<i64>();
        Board { prepared, roster, totals, own, value, prices: Vec::new() }
    }

    /// The roster as it stands.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Cost as one number, hard points at their least-bad price.
    pub fn value(&self) -> i64 {
        self.value
    }

    /// Cost in two ranks.
    pub fn score(&self) -> Score {
        let shared: Score = self.prepared.shared.iter().zip(&self.totals).map(|(s, total)| s.bounds.cost(*total)).sum();
        shared + self.own.iter().copied().sum::<Score>()
    }

    /// Totals of the shared forms.
    pub fn totals(&self) -> &[i64] {
        &self.totals
    }

    /// Takes the effect of an employee's line off the totals.
    pub fn lift(&mut self, employee: EmployeeId) {
        self.apply(employee, -1);
    }

    /// Puts a line in place of a lifted one.
    pub fn place(&mut self, employee: EmployeeId, line: &[DutyId], own: Score) {
        self.roster.set_line(employee, line);
        self.own[employee.index()] = own;
        self.apply(employee, 1);
    }

    /// An employee's own score.
    pub fn own(&self, employee: EmployeeId) -> Score {
        self.own[employee.index()]
    }

    /// A good line of a lifted employee against what the others leave open, found quickly; and its own score.
    pub fn draft_line(&mut self, employee: EmployeeId, scratch: &mut Scratch) -> Option<(Vec<DutyId>, Score)> {
        self.marginal_prices(employee);
        let model = &self.prepared.models[employee.index()];
        let line = model.draft(&self.prices, scratch)?;
        match (model.line_score(&line), self.finer(employee)) {
            (own, Some(fine)) if !own.is_legal() => {
                let line = fine.draft(&self.prices, scratch)?;
                let own = fine.line_score(&line);
                Some((line, own))
            }
            (own, _) => Some((line, own)),
        }
    }

    /// The best line of a lifted employee against what the others leave open, with prices disturbed by up to
    /// `noise` cost units; and its own score.
    pub fn best_line(
        &mut self,
        employee: EmployeeId,
        noise: i32,
        scratch: &mut Scratch,
        rng: &mut Rng,
    ) -> Option<(Vec<DutyId>, Score)> {
        self.marginal_prices(employee);
        if noise > 0 {
            for price in &mut self.prices {
                *price += rng.i32(0..=noise);
            }
        }
        let model = &self.prepared.models[employee.index()];
        let priced = model.price(&self.prices, 1, false, scratch, Some(rng))?;
        match (model.line_score(&priced.line), self.finer(employee)) {
            (own, Some(fine)) if !own.is_legal() => {
                let priced = fine.price(&self.prices, 1, false, scratch, Some(rng))?;
                let own = fine.line_score(&priced.line);
                Some((priced.line, own))
            }
            (own, _) => Some((priced.line, own)),
        }
    }

    /// The model that counts finely, of somebody who has legal lines: rounded hours may hide that a line is none.
    fn finer(&self, employee: EmployeeId) -> Option<&'a LineModel> {
        let prepared = self.prepared;
        let model = &prepared.models[employee.index()];
        let fine = prepared.exact_model(employee);
        (model.hardness == Hardness::Forbid && !std::ptr::eq(model, fine)).then_some(fine)
    }

    /// What each duty of a lifted employee would add to the cost of the shared forms, `[day][local]`.
    fn marginal_prices(&mut self, employee: EmployeeId) {
        // Together they must stay within the programme's arithmetic.
        let most = (1 << 23).min((1 << 28) / self.prepared.days.max(1) as i64);
        let width = self.prepared.models[employee.index()].domain.len();
        self.prices.clear();
        for day in 0..self.prepared.days {
            for local in 0..width {
                let mut price = 0;
                for (at, amount) in self.prepared.touched(employee, day, local) {
                    let (shared, total) = (&self.prepared.shared[*at as usize], self.totals[*at as usize]);
                    price += shared.value(total + i64::from(*amount)) - shared.value(total);
                }
                self.prices.push(price.clamp(-most, most) as i32);
            }
        }
    }

    fn apply(&mut self, employee: EmployeeId, sign: i64) {
        let (prepared, totals) = (self.prepared, &mut self.totals);
        let mut change = sign * Hardness::least_bad(self.own[employee.index()]);
        prepared.for_each_touched(employee, self.roster.line(employee), |at, amount| {
            let shared = &prepared.shared[at];
            change -= shared.value(totals[at]);
            totals[at] += sign * amount;
            change += shared.value(totals[at]);
        });
        self.value += change;
    }
}
