//! Column generation where the master is solved by a first-order method and every pricing brings several lines. It begins
//! every root, and for large problems it is all there is.

use std::time::Duration;

use crate::control::Control;
use crate::pricing::Prepared;
use vuoro_core::domain::Roster;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, ids::Id};

use super::dive::Dive;
use super::generate::{Root, columns_of, uniform};
use super::lagrange::{Lagrangian, MORE, Precision, Prices, SMOOTHING, SPARE};
use super::master::Column;
use super::saddle::Saddle;

/// How much of what is left to be proved the master may be off, by how much of it its bound rises at least between two
/// looks, and after how many steps it is used as it is.
const PRECISE: f64 = 0.3;
const RISING: f64 = 0.2;
/// A round that leaves more than this part of what was unproved makes the master more careful, one that leaves less than
/// this part less so; never more than this.
const STALLED: f64 = 0.97;
const MOVING: f64 = 0.9;
const MOST_PRECISE: f64 = 0.02;
const LEAST_SMOOTHING: f64 = 0.4;
const STEPS: usize = 600;
/// Columns kept of each person.
const PER_PERSON: usize = 60;
/// The end: so many rounds leave this part of what was unproved.
const LOOK: usize = 20;
const LITTLE: f64 = 0.97;
/// The first rounds make models ready and price at wild prices; from this one on it is judged how long one takes.
const JUDGED: usize = 5;
/// Most rounds.
const ROUNDS: usize = 500;
/// The relaxation tells where people should work once this part of its cost is proved.
const TELLING: f64 = 0.1;

/// Time that column generation needs or leaves, in rounds of pricing, and how far it goes.
#[derive(Clone, Copy)]
pub struct Needs {
    /// With less than this it is not begun.
    pub least: u32,
    /// This is left.
    pub reserve: u32,
    /// The relaxation need not be proved better than up to this part of its cost.
    pub nearly: f64,
}

/// How carefully the master is solved: more so while little is proved (a loose master whose prices are held back repeats
/// itself), less so while much is.
#[derive(Clone, Copy)]
struct Care {
    /// Part of what is left to be proved that the master may be off.
    precise: f64,
    /// Weight of the best prices so far in the prices used.
    smooth: f64,
}

impl Default for Care {
    fn default() -> Self {
        Care { precise: PRECISE, smooth: SMOOTHING }
    }
}

impl Care {
    /// A round began with so much unproved by pricing, and ended with so much.
    fn learn(&mut self, before: f64, after: f64) {
        if !before.is_finite() {
            return;
        }
        if after > STALLED * before {
            self.precise = (self.precise * 0.7).max(MOST_PRECISE);
            self.smooth = (self.smooth * 0.85).max(LEAST_SMOOTHING);
        } else if after < MOVING * before {
            self.precise = (self.precise * 1.2).min(PRECISE);
            self.smooth = (self.smooth * 1.1).min(SMOOTHING);
        }
    }
}

impl Default for Needs {
    /// It begins at once and leaves nothing.
    fn default() -> Self {
        Needs { least: 0, reserve: 0, nearly: 0.005 }
    }
}

/// Column generation which can be gone on with.
pub struct FirstOrder<'a> {
    prepared: &'a Prepared,
    root: Root,
    saddle: Saddle,
    /// Least cost of the relaxation so far.
    cost: f64,
}

impl<'a> FirstOrder<'a> {
    /// The columns of a roster, and a first bound.
    pub fn new(prepared: &'a Prepared, incumbent: &Roster, control: &Control<'_>) -> Self {
        let mut root = Root::new(prepared, control);
        uniform(prepared, &mut root, control);
        let mut saddle = Saddle::new(prepared, &root.prices);
        saddle.add(columns_of(prepared, incumbent));
        FirstOrder { prepared, root, saddle, cost: f64::INFINITY }
    }

    /// Generates columns until the relaxation is nearly proved, little more happens, `until` on the run's clock, or no more
    /// time is left than the reserve. Bounds are told to `control` as they come. False when the time is too short to begin.
    pub fn generate(&mut self, control: &Control<'_>, until: Duration, needs: Needs) -> bool {
        let mut prices = self.root.integers(self.prepared);
        let (mut spare, mut checkpoint) = (0.0, f64::INFINITY);
        let (mut relaxed, mut pricing) = (f64::INFINITY, Duration::MAX);
        let mut care = Care::default();
        for round in 1..=ROUNDS {
            let began = control.elapsed();
            if control.stopped().is_some() || began >= until {
                break;
            }
            let draw = self.root.draw();
            let found = Lagrangian::with_more(self.prepared, &prices, Precision::Proof, draw, (MORE, spare));
            self.root.note(&found, &prices, control);
            let mut until = until;
            if round >= JUDGED {
                // The shortest yet: one round in a dozen takes twice as long.
                pricing = pricing.min(control.elapsed() - began);
                if round == JUDGED && control.left() < pricing * needs.least {
                    return false;
                }
                let end = control.elapsed().saturating_add(control.left());
                until = until.min(end.saturating_sub(pricing * needs.reserve));
            }
            let ended = || control.stopped().is_some() || control.elapsed() >= until;
            let value = found.value();
            for (at, (line, more)) in found.lines.into_iter().zip(found.more).enumerate() {
                self.saddle.add(columns(self.prepared, at, std::iter::once(line).chain(more)));
            }
            // The bound over the pool is near its end long before the weights are, and prices are what is needed where time
            // is short.
            let unproved = relaxed - self.root.value;
            let still = if unproved.is_finite() && needs.reserve > 0 { RISING * unproved } else { 0.0 };
            let solved = self.saddle.solve(care.precise * self.left(), still, STEPS, &ended);
            relaxed = solved.bound;
            care.learn(unproved, relaxed - self.root.value);
            // Any choice of weights is one of the whole relaxation.
            self.cost = self.cost.min(solved.cost);
            self.root.relaxation = Some(self.cost);
            spare = SPARE * (relaxed - value).max(0.0) / self.prepared.models.len().max(1) as f64;
            if ended() {
                break;
            }
            // What only the master is off by is not for pricing to prove.
            let left = self.left().min(relaxed - self.root.value);
            if left <= needs.nearly * relaxed.abs() || round % LOOK == 0 && left > LITTLE * checkpoint {
                // Weights that are near their end, too, tell more to dives.
                let solved = self.saddle.solve(needs.nearly * relaxed.abs(), 0.0, STEPS, &ended);
                self.cost = self.cost.min(solved.cost);
                self.root.relaxation = Some(self.cost);
                break;
            }
            if round % LOOK == 0 {
                checkpoint = left;
            }
            self.saddle.purge(PER_PERSON);
            let pairs = self.root.prices.iter().zip(self.saddle.prices());
            let mixed = pairs.map(|(best, new)| care.smooth * best + (1.0 - care.smooth) * new);
            prices = Prices::fitting(self.prepared, mixed);
        }
        true
    }

    /// What is left to be proved; before the first round, about as much as is known.
    fn left(&self) -> f64 {
        let left = self.cost - self.root.value;
        if left.is_finite() { left.max(1.0) } else { 0.1 * self.root.value.abs().max(1000.0) }
    }

    /// Where the relaxation wants some people to work: their lines, decided by `first` on the run's clock. `None` when the
    /// relaxation says too little, or the run ends on the way.
    pub fn place(
        &self,
        people: &[usize],
        first: Duration,
        control: &Control<'_>,
        rng: &mut Rng,
    ) -> Option<Vec<(EmployeeId, Vec<DutyId>)>> {
        if self.root.value < TELLING * self.cost {
            return None;
        }
        Dive::deciding(self.prepared, self.saddle.clone(), people, first, control, rng).lines(rng)
    }

    /// What dives need.
    pub fn into_root(mut self) -> Root {
        self.root.pool = self.saddle.into_columns();
        self.root
    }
}

/// Lines of a person as columns.
fn columns(prepared: &Prepared, at: usize, lines: impl Iterator<Item = Vec<DutyId>>) -> impl Iterator<Item = Column> {
    lines.map(move |line| Column::new(prepared, EmployeeId::from_index(at), line))
}
