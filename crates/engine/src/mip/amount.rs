//! Convex piecewise-linear costs of a whole-number amount, as one row with priced segments on both sides.
//!
//! All summands of an amount share a divisor; only its multiples occur. Costs are stated at those multiples and
//! bounds rounded to them, which is what makes the linear relaxation tight (`min 1200` minutes of 480-minute
//! shifts is `min 3` shifts).

use vuoro_core::constraint::{Bounds, Hinge};
use vuoro_core::units::Score;

/// A stretch of an amount with one price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Units of the amount.
    pub width: i64,
    /// Price of each.
    pub cost: Score,
}

/// One side of an amount: free up to a bound, then priced segments, then closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Where the free part ends; `None` when this side never costs anything.
    pub bound: Option<i64>,
    /// The segments beyond it, nearest first.
    pub segments: Vec<Segment>,
}

/// The cost of an amount that is counted in multiples of a divisor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The divisor.
    pub divisor: i64,
    /// Towards less.
    pub below: Side,
    /// Towards more.
    pub above: Side,
}

impl Shape {
    /// The shape of `bounds` for an amount `constant + divisor × k` with `k` in `range`. When strict, required bounds
    /// are closed instead of priced; `None` when that leaves nothing.
    pub fn of(bounds: &Bounds, constant: i64, divisor: i64, range: (i64, i64), strict: bool) -> Option<Shape> {
        let flip = |hinge: &Hinge| Hinge { bound: -hinge.bound, weight: hinge.weight };
        let above: Vec<Hinge> = bounds.above.iter().map(flip).collect();
        let below = side(&bounds.below, constant, divisor, range, strict)?;
        let mut above = side(&above, -constant, divisor, (-range.1, -range.0), strict)?;
        above.bound = above.bound.map(|bound| -bound);
        Some(Shape { divisor, below, above })
    }
}

/// The lower side of an amount; the upper one is its mirror image.
fn side(hinges: &[Hinge], constant: i64, divisor: i64, range: (i64, i64), strict: bool) -> Option<Side> {
    let mut floor = range.0;
    let mut whole: Vec<Hinge> = Vec::new();
    for hinge in hinges.iter().filter(|hinge| hinge.weight != Score::ZERO) {
        let need = hinge.bound - constant;
        let (down, rest) = (need.div_euclid(divisor), need.rem_euclid(divisor));
        if strict && hinge.weight.hard > 0 {
            floor = floor.max(down + i64::from(rest > 0));
        } else if rest == 0 {
            whole.push(Hinge { bound: down, weight: hinge.weight * divisor });
        } else {
            // Between two multiples: straight between the costs at both.
            whole.push(Hinge { bound: down + 1, weight: hinge.weight * rest });
            whole.push(Hinge { bound: down, weight: hinge.weight * (divisor - rest) });
        }
    }
    if floor > range.1 {
        return None;
    }
    whole.retain(|hinge| hinge.bound > floor);
    whole.sort_by_key(|hinge| -hinge.bound);
    let Some(first) = whole.first() else {
        return Some(Side { bound: (floor > range.0).then_some(floor), segments: Vec::new() });
    };
    let bound = first.bound;
    let mut segments: Vec<Segment> = Vec::new();
    let mut cost = Score::ZERO;
    for (at, hinge) in whole.iter().enumerate() {
        cost += hinge.weight;
        let end = whole.get(at + 1).map_or(floor, |next| next.bound);
        if end < hinge.bound {
            segments.push(Segment { width: hinge.bound - end, cost });
        }
    }
    Some(Side { bound: Some(bound), segments })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(side: &Side, short: i64) -> Score {
        let mut left = short.max(0);
        let paid = side.segments.iter().map(|segment| {
            let here = left.min(segment.width);
            left -= here;
            segment.cost * here
        });
        paid.sum()
    }

    #[test]
    fn a_shape_costs_what_the_bounds_do_at_every_multiple() {
        let mut rng = vuoro_core::units::rng::stream(1, "shapes");
        for _ in 0..2000 {
            let mut hinge = || Hinge {
                bound: rng.i64(-5..40),
                weight: Score { hard: rng.i64(0..2), shared: rng.i64(0..2), soft: rng.i64(0..5) },
            };
            let bounds = Bounds { below: vec![hinge(), hinge()], above: vec![hinge(), hinge(), hinge()] };
            let (constant, divisor) = (rng.i64(-3..4), rng.i64(1..6));
            let (low, high) = (rng.i64(-1..2), rng.i64(4..9));
            let shape = Shape::of(&bounds, constant, divisor, (low, high), false).expect("not strict");
            for k in low..=high {
                let short = shape.below.bound.map_or(0, |bound| bound - k);
                let over = shape.above.bound.map_or(0, |bound| k - bound);
                let got = cost(&shape.below, short) + cost(&shape.above, over);
                assert_eq!(got, bounds.cost(constant + divisor * k), "{bounds:?} {constant}+{divisor}*{k}: {shape:?}");
            }
        }
    }

    #[test]
    fn required_bounds_close_a_strict_shape_at_the_next_multiple() {
        let mut bounds = Bounds::at_least(1200, Score::hard(1));
        bounds.above.push(Hinge { bound: 2200, weight: Score::hard(1) });
        let shape = Shape::of(&bounds, 0, 480, (0, 14), true).expect("a shape");
        assert_eq!((shape.below.bound, shape.above.bound), (Some(3), Some(4)));
        assert!(shape.below.segments.is_empty() && shape.above.segments.is_empty());
        assert_eq!(Shape::of(&bounds, 0, 480, (0, 2), true), None, "three shifts cannot be had");
        assert_eq!(Shape::of(&bounds, 0, 480, (3, 4), true).expect("a shape").below.bound, None, "nothing to keep");
    }
}
