//! The Lagrangian of the master problem: integer prices in, a valid bound and the best lines out.

use std::cell::RefCell;

use rayon::prelude::*;

use crate::constraint::Hinge;
use crate::pricing::{Demands, FORBIDDEN, Hardness, LineModel, Prepared, Scratch};
use crate::units::rng::{self, Rng};
use crate::units::{Cost, DutyId};

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

/// Pricing of all employees at one set of prices.
pub struct Lagrangian {
    /// Value in scaled cost units; a lower bound when `valid`.
    pub scaled: i64,
    /// Is the value a bound?
    pub valid: bool,
    /// Each employee's best line.
    pub lines: Vec<Vec<DutyId>>,
}

/// Prices as integers: `scale` to a cost unit, none steeper than the costs of its form allow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub scale: i32,
    /// Most that one line can add to shared forms, each amount at the steepest slope of its form.
    reach: i64,
}

thread_local! {
    /// Memory of each pricing thread: the programme's, and one employee's duty prices.
    static SCRATCH: RefCell<(Scratch, Vec<i32>)> = RefCell::default();
}

/// Room for one line's prices in the programme's arithmetic.
const ROOM: i64 = 1 << 27;

impl Scale {
    /// A scale as fine as the arithmetic bears for this problem.
    pub fn fitting(prepared: &Prepared) -> Self {
        let slopes: Vec<i64> = prepared.shared.iter().map(steepest).collect();
        let mut reach = 1;
        for model in &prepared.models {
            let width = model.domain.len();
            let total: i64 = (0..prepared.days)
                .map(|day| {
                    let touched = |local| {
                        let forms = prepared.touched(model.employee, day, local).iter();
                        forms.map(|(at, a)| i64::from(a.abs()).saturating_mul(slopes[*at as usize])).sum::<i64>()
                    };
                    (0..width).map(touched).max().unwrap_or(0)
                })
                .sum();
            reach = reach.max(total);
        }
        Scale { scale: (ROOM / reach).clamp(1, 1000) as i32, reach }
    }

    /// Dual values of the shared forms as prices. A dual is no steeper than its form's cost; where even these are
    /// too much for the arithmetic, all are limited alike.
    pub fn prices(self, prepared: &Prepared, duals: impl Iterator<Item = f64>) -> Vec<i64> {
        let scale = i64::from(self.scale);
        let limit = |form: &Demands| {
            let slope = i128::from(steepest(form)) * i128::from(scale);
            let room = i128::from(ROOM.min(self.reach.saturating_mul(scale)));
            (slope * room / (i128::from(self.reach) * i128::from(scale))) as i64
        };
        let price = |(form, dual): (&Demands, f64)| {
            let limit = limit(form);
            ((dual * scale as f64).round() as i64).clamp(-limit, limit)
        };
        prepared.shared.iter().zip(duals).map(price).collect()
    }
}

/// The steepest slope of a form's cost.
fn steepest(form: &Demands) -> i64 {
    let slope =
        |hinges: &[Hinge]| hinges.iter().filter_map(|hinge| Hardness::LEAST_BAD.value(hinge.weight)).sum::<i64>();
    slope(&form.bounds.below).max(slope(&form.bounds.above))
}

/// The prices of one employee's duties, `[day][local]`, for prices on the shared forms.
pub(super) fn duty_prices(prepared: &Prepared, model: &LineModel, prices: &[i64], out: &mut Vec<i32>) {
    out.clear();
    for day in 0..prepared.days {
        for local in 0..model.domain.len() {
            let touched = prepared.touched(model.employee, day, local);
            let price: i64 = touched.iter().map(|(at, amount)| prices[*at as usize] * i64::from(*amount)).sum();
            out.push(price.clamp(-i64::from(FORBIDDEN) * 8, i64::from(FORBIDDEN) * 8) as i32);
        }
    }
}

impl Lagrangian {
    /// Prices all employees (in parallel); `draw` settles ties, see [`best_lines`].
    pub(super) fn at(prepared: &Prepared, prices: &[i64], scale: Scale, precision: Precision, draw: u64) -> Lagrangian {
        let everybody: Vec<usize> = (0..prepared.models.len()).collect();
        let (lines, values): (Vec<_>, Vec<_>) =
            best_lines(prepared, &everybody, prices, scale, precision, None, draw).into_iter().unzip();
        let valid = precision != Precision::Fine
            || prepared.models.iter().all(|model| prepared.exact_model(model.employee).counts_exactly());
        let employees: i64 = values.iter().sum();
        let shared: i64 =
            prepared.shared.iter().zip(prices).map(|(form, price)| shared_part(form, *price, scale)).sum();
        Lagrangian { scaled: employees + shared, valid, lines }
    }

    /// The bound in whole cost units: no legal roster costs less.
    pub(super) fn bound(&self, scale: Scale) -> Cost {
        let scale = i64::from(scale.scale);
        self.scaled.div_euclid(scale) + i64::from(self.scaled.rem_euclid(scale) != 0)
    }
}

/// Tells which (employee, day, local duty) are fixed away.
pub(super) type Barred<'a> = &'a (dyn Fn(usize, usize, usize) -> bool + Sync);

/// Best lines and their values of some people (in parallel). Among lines that tie, each person's is chosen at random
/// by `draw`: people who are alike would otherwise all want the same.
pub(super) fn best_lines(
    prepared: &Prepared,
    people: &[usize],
    prices: &[i64],
    scale: Scale,
    precision: Precision,
    barred: Option<Barred<'_>>,
    draw: u64,
) -> Vec<(Vec<DutyId>, i64)> {
    let price = |at: &usize| {
        SCRATCH.with_borrow_mut(|(scratch, duty)| {
            let model = &prepared.models[*at];
            duty_prices(prepared, model, prices, duty);
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
            best_line(model, duty, scale, precision != Precision::Fine, scratch, &mut rng)
        })
    };
    people.par_iter().map(price).collect()
}

/// An employee's best line and its value; with `relax`, a value that no legal line of theirs goes below.
fn best_line(
    model: &LineModel,
    prices: &[i32],
    scale: Scale,
    relax: bool,
    scratch: &mut Scratch,
    rng: &mut Rng,
) -> (Vec<DutyId>, i64) {
    let Some(found) = model.price(prices, scale.scale, relax, scratch, Some(rng)) else {
        return (vec![DutyId::OFF; prices.len() / model.domain.len().max(1)], 0);
    };
    if model.hardness == Hardness::Forbid {
        return (found.line, found.value);
    }
    // Nobody knows a legal line: count no own cost at all, and the cheapest duty of each day.
    let days = prices.chunks(model.domain.len().max(1));
    let free = days.map(|day| i64::from(day.iter().copied().min().unwrap_or(0))).sum();
    (found.line, free)
}

/// What a shared form adds: its price on what is there anyway, and the best total for the price.
fn shared_part(form: &Demands, price: i64, scale: Scale) -> i64 {
    let value = |total: i64| i64::from(scale.scale) * form.value(total) - price * total;
    let hinges = form.bounds.below.iter().chain(&form.bounds.above).map(|hinge| hinge.bound);
    let inside = hinges.filter(|bound| (form.low..=form.high).contains(bound));
    let least = inside.chain([form.low, form.high]).map(value).min().unwrap_or(0);
    price * form.base + least
}

/// The total a shared form would choose at a price, the one nearest to `total` where it does not care: a minimiser
/// behind its part of the bound.
pub(super) fn chosen_total(form: &Demands, price: i64, scale: Scale, total: i64) -> i64 {
    let value = |total: i64| i64::from(scale.scale) * form.value(total) - price * total;
    let hinges = form.bounds.below.iter().chain(&form.bounds.above).map(|hinge| hinge.bound);
    let candidates =
        || hinges.clone().filter(|bound| (form.low..=form.high).contains(bound)).chain([form.low, form.high]);
    let least = candidates().map(value).min().unwrap_or(0);
    let chosen = candidates().filter(|at| value(*at) == least);
    let (low, high) = chosen.fold((i64::MAX, i64::MIN), |(low, high), at| (low.min(at), high.max(at)));
    if low <= high { total.clamp(low, high) } else { total }
}
