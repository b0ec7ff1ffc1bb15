//! The convex cost of a shared form's total, as masters need it.

use crate::pricing::Demands;

/// A form's convex cost: where its slope changes, and the slopes between. It goes on straight beyond its ends.
#[derive(Clone)]
pub(super) struct Curve {
    points: Vec<f64>,
    slopes: Vec<f64>,
    first: f64,
    /// The total without anybody.
    pub base: f64,
    /// The greatest amount of a duty.
    pub unit: f64,
}

impl Curve {
    /// The curve of a form where the others add up to `base`.
    pub fn new(form: &Demands, base: i64) -> Self {
        let points = breakpoints(form);
        let slope = |pair: &[i64]| (form.value(pair[1]) - form.value(pair[0])) as f64 / (pair[1] - pair[0]) as f64;
        Curve {
            slopes: points.windows(2).map(slope).collect(),
            first: form.value(points[0]) as f64,
            points: points.into_iter().map(|point| point as f64).collect(),
            base: base as f64,
            unit: 1.0,
        }
    }

    /// Cost of a total.
    pub fn cost(&self, total: f64) -> f64 {
        let mut cost = self.first;
        for (at, slope) in self.slopes.iter().enumerate() {
            let low = if at == 0 { f64::NEG_INFINITY } else { self.points[at] };
            let high = if at + 1 == self.slopes.len() { f64::INFINITY } else { self.points[at + 1] };
            if total <= low {
                break;
            }
            cost += slope * (total.min(high) - self.points[at]);
        }
        cost
    }

    /// The price that a step of size `step` leads to from `aim`, the old price plus the step along the total: the slope
    /// of the cost at the total that best makes up for the difference.
    pub fn price(&self, aim: f64, step: f64) -> f64 {
        let Some(first) = self.slopes.first() else { return 0.0 };
        let mut price = *first;
        for (slope, point) in self.slopes.iter().zip(&self.points) {
            // What the price would be at this point.
            let there = aim - step * point;
            if there <= price {
                return price;
            }
            if there <= *slope {
                return there;
            }
            price = *slope;
        }
        price
    }

    /// What the form adds to the Lagrangian at a price.
    pub fn part(&self, price: f64) -> f64 {
        let mut cost = self.first;
        let mut least = cost - price * self.points[0];
        for (slope, pair) in self.slopes.iter().zip(self.points.windows(2)) {
            cost += slope * (pair[1] - pair[0]);
            least = least.min(cost - price * pair[1]);
        }
        price * self.base + least
    }
}

/// The totals at which a form's cost changes slope, ends included, ascending.
pub(super) fn breakpoints(form: &Demands) -> Vec<i64> {
    let hinges = form.bounds.below.iter().chain(&form.bounds.above).map(|hinge| hinge.bound);
    let mut points: Vec<i64> =
        hinges.filter(|bound| (form.low..=form.high).contains(bound)).chain([form.low, form.high]).collect();
    points.sort_unstable();
    points.dedup();
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::units::rng;

    /// A random convex cost.
    fn curve(rng: &mut rng::Rng) -> Curve {
        let mut slopes: Vec<f64> = (0..rng.usize(1..=4)).map(|_| f64::from(rng.i32(-50..50))).collect();
        slopes.sort_by(f64::total_cmp);
        let mut points = vec![f64::from(rng.i32(-5..5))];
        for _ in &slopes {
            points.push(points[points.len() - 1] + f64::from(rng.i32(1..4)));
        }
        Curve { points, slopes, first: f64::from(rng.i32(0..100)), base: 0.0, unit: 1.0 }
    }

    /// The price is a slope of the cost at the total that it leads to, and the Lagrangian's part touches the cost there.
    #[test]
    fn a_step_of_a_price_ends_where_cost_and_price_agree() {
        for seed in 0..500 {
            let mut rng = rng::stream(seed, "curve");
            let curve = curve(&mut rng);
            let (aim, step) = (f64::from(rng.i32(-300..300)), 0.1 + 10.0 * rng.f64());
            let price = curve.price(aim, step);
            let total = (aim - price) / step;
            for other in (-60..60).map(|at| f64::from(at) / 4.0) {
                let below = curve.cost(total) + price * (other - total);
                assert!(curve.cost(other) >= below - 1e-6, "seed {seed}: {other}");
            }
            assert!(curve.part(price) <= curve.cost(total) - price * total + 1e-6, "seed {seed}");
        }
    }
}
