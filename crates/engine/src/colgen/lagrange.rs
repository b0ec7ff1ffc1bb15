//! The Lagrangian of the master problem: integer prices in, a valid bound and the best lines out.

use std::cell::RefCell;

use rayon::prelude::*;

use crate::pricing::{Demands, Hardness, LineModel, Prepared, Scratch};
use vuoro_core::constraint::Hinge;
use vuoro_core::units::rng::{self, Rng};
use vuoro_core::units::{Cost, DutyId};

/// Which models price, and whether the value must be a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    /// The coarse models of local search, roundings resolved downwards: fast, a bound.
    Coarse,
    /// The fine models as they are: the best columns; a bound only where nothing is rounded.
    Fine,
    /// The fine models, roundings resolved downwards: the bound.
    Proof,
}

/// Prices on the shared forms as the integers that line models price with. A positive price is paid for each unit
/// that a duty adds, a negative one is earned.
pub(super) struct Prices {
    /// Price of each shared form, `scale` to a cost unit.
    pub scaled: Vec<i64>,
    /// As fine as the arithmetic bears.
    pub scale: i32,
}

/// Pricing of all employees at one set of prices.
pub struct Lagrangian {
    /// Value in scaled cost units; a lower bound when `valid`.
    scaled: i64,
    /// What they are scaled by.
    scale: i64,
    /// What costs of rosters are multiples of.
    grain: Cost,
    /// Is the value a bound?
    pub valid: bool,
    /// Each employee's best line.
    pub lines: Vec<Vec<DutyId>>,
    /// More lines of each, if asked for.
    pub(super) more: Vec<Vec<Vec<DutyId>>>,
}

thread_local! {
    /// Memory of each pricing thread: the programme's, and one employee's duty prices.
    static SCRATCH: RefCell<(Scratch, Vec<i32>)> = RefCell::default();
}

/// Weight of the best prices so far in the prices used (Wentges 1997).
pub(super) const SMOOTHING: f64 = 0.5;
/// Lines drawn beside each best one, and how much more they may cost: a part of what the relaxation may still fall for
/// each person.
pub(super) const MORE: usize = 4;
pub(super) const SPARE: f64 = 0.5;
/// Room for one line's prices in the programme's arithmetic.
const ROOM: f64 = (1 << 27) as f64;
/// Room for one line's own costs.
const OWN_ROOM: f64 = (1 << 28) as f64;
/// The finest scale.
const FINEST: f64 = 1000.0;

impl Prices {
    /// The finest integers that the arithmetic bears for these prices and any people. None becomes steeper than its form's
    /// cost can be: beyond that it says nothing more.
    pub fn fitting(prepared: &Prepared, prices: impl IntoIterator<Item = f64>) -> Self {
        let heaviest = prepared.models.iter().map(LineModel::heaviest).max();
        Self::fitting_all(prepared, prepared.unlike(), heaviest, prices)
    }

    /// The same for some people only.
    pub fn fitting_for(prepared: &Prepared, people: &[usize], prices: impl IntoIterator<Item = f64>) -> Self {
        let heaviest = people.iter().map(|at| prepared.models[*at].heaviest()).max();
        Self::fitting_all(prepared, people, heaviest, prices)
    }

    fn fitting_all(
        prepared: &Prepared,
        people: &[usize],
        heaviest: Option<i64>,
        prices: impl IntoIterator<Item = f64>,
    ) -> Self {
        let limited = |(form, price): (&Demands, f64)| {
            let limit = if price == 0.0 { 0.0 } else { steepest(form) as f64 };
            price.clamp(-limit, limit)
        };
        let prices: Vec<f64> = prepared.shared.iter().zip(prices).map(limited).collect();
        let room = ROOM / reach(prepared, people, &prices).max(1.0);
        let scale = room.min(OWN_ROOM / heaviest.unwrap_or(0).max(1) as f64).clamp(1.0, FINEST).floor();
        let by = scale.min(room);
        Prices { scaled: prices.iter().map(|price| (price * by) as i64).collect(), scale: scale as i32 }
    }

    /// In cost units.
    pub fn unscaled(&self) -> impl Iterator<Item = f64> + '_ {
        self.scaled.iter().map(|price| *price as f64 / f64::from(self.scale))
    }
}

/// The most that the prices of one line of these people can add up to.
fn reach(prepared: &Prepared, people: &[usize], prices: &[f64]) -> f64 {
    let line = |at: &usize| {
        let model = &prepared.models[*at];
        let duty = |day: usize, local: usize| {
            let touched = prepared.touched(model.employee, day, local).iter();
            touched.map(|(form, amount)| prices[*form as usize] * f64::from(*amount)).sum::<f64>().abs()
        };
        let day = |day: usize| (0..model.domain.len()).map(|local| duty(day, local)).fold(0.0, f64::max);
        (0..prepared.days).map(day).sum::<f64>()
    };
    people.iter().map(line).fold(0.0, f64::max)
}

/// The steepest slope of a form's cost.
fn steepest(form: &Demands) -> i64 {
    slope(&form.bounds.below).max(slope(&form.bounds.above))
}

/// What the first one beyond all of these bounds costs, required rules at their least-bad price.
pub(super) fn slope(hinges: &[Hinge]) -> i64 {
    hinges.iter().map(|hinge| Hardness::least_bad(hinge.weight)).fold(0, i64::saturating_add)
}

/// The prices of one employee's duties, `[day][local]`, for prices on the shared forms.
pub(super) fn duty_prices(prepared: &Prepared, model: &LineModel, prices: &[i64], out: &mut Vec<i32>) {
    out.clear();
    for day in 0..prepared.days {
        for local in 0..model.domain.len() {
            let touched = prepared.touched(model.employee, day, local);
            let price: i64 = touched.iter().map(|(at, amount)| prices[*at as usize] * i64::from(*amount)).sum();
            out.push(price.clamp(-(ROOM as i64), ROOM as i64) as i32);
        }
    }
}

impl Lagrangian {
    /// Prices all employees (in parallel); `draw` settles ties, see [`best_lines`].
    pub(super) fn at(prepared: &Prepared, prices: &Prices, precision: Precision, draw: u64) -> Lagrangian {
        Self::with_more(prepared, prices, precision, draw, (0, 0.0))
    }

    /// The same with more lines of each person that cost little more, see [`best_lines`].
    pub(super) fn with_more(
        prepared: &Prepared,
        prices: &Prices,
        precision: Precision,
        draw: u64,
        more: (usize, f64),
    ) -> Lagrangian {
        let everybody: Vec<usize> = (0..prepared.models.len()).collect();
        let found = best_lines(prepared, &everybody, prices, precision, None, draw, more);
        let employees: i64 = found.iter().map(|(_, value, _)| *value).sum();
        let (lines, more) = found.into_iter().map(|(line, _, more)| (line, more)).unzip();
        let valid = precision != Precision::Fine || prepared.counts_exactly();
        let scale = i64::from(prices.scale);
        let forms = prepared.shared.iter().zip(&prices.scaled);
        let shared: i64 = forms.map(|(form, price)| shared_part(form, *price, scale)).sum();
        Lagrangian { scaled: employees + shared, scale, grain: prepared.grain, valid, lines, more }
    }

    /// The bound in whole grains: no legal roster costs less.
    pub(super) fn bound(&self) -> Cost {
        let step = self.scale * self.grain;
        (self.scaled.div_euclid(step) + i64::from(self.scaled.rem_euclid(step) != 0)) * self.grain
    }

    /// Its value in cost units.
    pub(super) fn value(&self) -> f64 {
        self.scaled as f64 / self.scale as f64
    }
}

/// Tells which (employee, day, local duty) are fixed away.
pub(super) type Barred<'a> = &'a (dyn Fn(usize, usize, usize) -> bool + Sync);

/// Best lines of some people and their values (in parallel), and for each person so many more lines drawn at random that
/// cost at most `spare` cost units more. Among lines that tie, each person's is chosen at random by `draw`: people who are
/// alike would otherwise all want the same.
pub(super) fn best_lines(
    prepared: &Prepared,
    people: &[usize],
    prices: &Prices,
    precision: Precision,
    barred: Option<Barred<'_>>,
    draw: u64,
    (more, spare): (usize, f64),
) -> Vec<(Vec<DutyId>, i64, Vec<Vec<DutyId>>)> {
    let spare = (spare * f64::from(prices.scale)) as i64;
    let price = |at: &usize| {
        SCRATCH.with_borrow_mut(|(scratch, duty)| {
            let model = &prepared.models[*at];
            duty_prices(prepared, model, &prices.scaled, duty);
            if let Some(barred) = barred {
                let width = model.domain.len();
                for (slot, price) in duty.iter_mut().enumerate() {
                    if barred(*at, slot / width, slot % width) {
                        *price = i32::MAX;
                    }
                }
            }
            let model = if precision == Precision::Coarse { model } else { prepared.exact_model(model.employee) };
            let mut rng = rng::draw(draw, *at as u64);
            best_line(model, duty, prices.scale, precision != Precision::Fine, scratch, &mut rng, (more, spare))
        })
    };
    people.par_iter().map(price).collect()
}

/// An employee's best line and its value; with `relax`, a value that no legal line of theirs goes below.
fn best_line(
    model: &LineModel,
    prices: &[i32],
    scale: i32,
    relax: bool,
    scratch: &mut Scratch,
    rng: &mut Rng,
    more: (usize, i64),
) -> (Vec<DutyId>, i64, Vec<Vec<DutyId>>) {
    let Some((found, more)) = model.price_several(prices, scale, relax, scratch, Some(rng), more) else {
        return (vec![DutyId::OFF; prices.len() / model.domain.len().max(1)], 0, Vec::new());
    };
    if model.hardness == Hardness::Forbid {
        return (found.line, found.value, more);
    }
    // Nobody knows a legal line: count no own cost at all, and the cheapest duty of each day.
    let days = prices.chunks(model.domain.len().max(1));
    let free = days.map(|day| i64::from(day.iter().copied().min().unwrap_or(0))).sum();
    (found.line, free, more)
}

/// What a shared form adds: its price on what is there anyway, and the best total for the price.
fn shared_part(form: &Demands, price: i64, scale: i64) -> i64 {
    let value = |total: i64| scale * form.value(total) - price * total;
    let hinges = form.bounds.below.iter().chain(&form.bounds.above).map(|hinge| hinge.bound);
    let inside = hinges.filter(|bound| (form.low..=form.high).contains(bound));
    let least = inside.chain([form.low, form.high]).map(value).min().unwrap_or(0);
    price * form.base + least
}
