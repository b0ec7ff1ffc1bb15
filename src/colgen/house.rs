//! The bound of a large house: groups buy heads of the people between them, at one price.
//!
//! At the prices of groups solved alone, a float pool would earn more than everybody costs. So each group's master may
//! buy what people between groups could do there, at a price for each hour, which keeps its duals below that price. Column
//! generation then goes on in all groups at once, each smoothed towards its own best prices (Wentges 1997). Whatever
//! the duals are, the Lagrangian at them is a bound of the whole. The price rises while the groups buy more than the
//! people between them would work for it, and falls otherwise.

use std::collections::HashMap;
use std::time::Duration;

use rayon::prelude::*;

use crate::control::Control;
use crate::domain::Roster;
use crate::pricing::Prepared;
use crate::units::{EmployeeId, ids::Id};

use super::generate::{Root, columns_of, reduced_cost, shortages, uniform, usual};
use super::groups::Groups;
use super::lagrange::{Lagrangian, Precision, Prices, best_lines, shared_part};
use super::master::{Column, Master};

/// The first price of a duty of eight hours, as a part of the usual price of a shortage.
const FIRST: f64 = 0.01;
/// Minutes of such a duty.
const DUTY: f64 = 480.0;
/// How much the price changes at first, and at least: the change is halved whenever the price was too high and is too
/// low, or the other way round.
const CHANGE: f64 = 2.0;
const LEAST_CHANGE: f64 = 1.05;
/// Weight of the best prices of a group so far in the prices used.
const SMOOTHING: f64 = 0.5;
/// The price stays until all groups' relaxations are proved up to this part of their cost.
const NEARLY: f64 = 0.03;
/// Reduced costs above this are rounding.
const TOLERANCE: f64 = 1e-3;

/// What a group can buy.
struct Bundle {
    /// Amounts on the group's shared forms.
    adds: Vec<(u32, i32)>,
    /// How many there are.
    most: usize,
    /// How long the duty is.
    minutes: f64,
}

/// A group with its master.
struct Group<'a> {
    master: Master<'a>,
    bundles: Vec<Bundle>,
    people: &'a [usize],
    /// Its shared forms.
    forms: Vec<usize>,
    /// Value of the Lagrangian at its best prices, without what it buys.
    value: f64,
    /// Price with the duals as they are, not smoothed?
    plain: bool,
    /// Does no line improve it at the present price?
    done: bool,
    /// Cost of its relaxation, what it buys included, and the minutes that it buys.
    relaxed: f64,
    bought: f64,
}

impl Group<'_> {
    /// A value of its Lagrangian with what its supplies add: those worth more than their price are bought.
    fn with_bargains(&self, value: f64, forms: &[f64], price: f64) -> f64 {
        let worth = |bundle: &Bundle| -> f64 {
            -bundle.adds.iter().map(|(at, amount)| forms[*at as usize] * f64::from(*amount)).sum::<f64>()
        };
        let gain = |bundle: &Bundle| f64::min(price * bundle.minutes - worth(bundle), 0.0) * bundle.most as f64;
        value + self.bundles.iter().map(gain).sum::<f64>()
    }
}

/// Bounds of a house until `until`, told to `control` as they come; and the groups' columns.
pub fn house(
    prepared: &Prepared,
    groups: &Groups,
    incumbent: &Roster,
    control: &Control<'_>,
    until: Duration,
) -> Option<Root> {
    let mut root = Root::new(prepared, control);
    uniform(prepared, &mut root, control);
    let mut price = FIRST * usual(&shortages(prepared))? as f64 / DUTY;
    let (mut change, mut rising) = (CHANGE, None);
    let mut all = groups_of(prepared, groups, incumbent);
    // The best prices of each group.
    let mut best = vec![0.0; prepared.shared.len()];
    while control.stopped().is_none() && control.elapsed() < until {
        let (duals, convexity) = buy(prepared, &mut all, price, control.left())?;
        let (added, gap) = generate(prepared, &mut all, price, (&duals, &convexity), &mut best, root.draw());
        let cost: f64 = all.iter().map(|group| group.relaxed).sum();
        if added > 0 && gap > NEARLY * cost.abs() {
            continue;
        }
        let prices = Prices::fitting(prepared, best.iter().copied());
        let proof = Lagrangian::at(prepared, &prices, Precision::Proof, root.draw());
        root.note(&proof, &prices, control);
        let bought: f64 = all.iter().map(|group| group.bought).sum();
        let sold: f64 = groups.between.iter().map(|at| groups.minutes(prepared, *at, &proof.lines[*at])).sum();
        let rise = bought > sold;
        if rising.is_some_and(|before| before != rise) {
            change = change.sqrt();
            if change < LEAST_CHANGE {
                break;
            }
        }
        rising = Some(rise);
        price *= if rise { change } else { change.recip() };
        all.iter_mut().for_each(|group| group.done = false);
    }
    root.pool = all.into_iter().flat_map(|group| group.master.pool).collect();
    Some(root)
}

/// A group, the length of a duty that it could buy, and what the duty adds to its shared forms.
type Offered = (usize, i64, Vec<(u32, i32)>);

/// The groups with their lines of a roster.
fn groups_of<'a>(prepared: &'a Prepared, groups: &'a Groups, incumbent: &Roster) -> Vec<Group<'a>> {
    let mut found: HashMap<Offered, usize> = HashMap::new();
    for at in &groups.between {
        let model = &prepared.models[*at];
        for (day, local) in (0..prepared.days).flat_map(|day| (0..model.domain.len()).map(move |local| (day, local))) {
            let adds = prepared.touched(model.employee, day, local);
            if let Some(group) = adds.iter().find_map(|(form, _)| groups.of_form[*form as usize]) {
                let minutes = groups.length(model.domain[local]);
                *found.entry((group, minutes, adds.to_vec())).or_default() += 1;
            }
        }
    }
    let mut bundles: Vec<Vec<Bundle>> = groups.people.iter().map(|_| Vec::new()).collect();
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable();
    for ((group, minutes, adds), most) in found {
        bundles[group].push(Bundle { adds, most, minutes: minutes as f64 });
    }
    let columns = columns_of(prepared, incumbent);
    let base: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
    (groups.people.iter().zip(bundles).enumerate())
        .map(|(at, (people, bundles))| {
            let mut master = Master::among(prepared, people, &[], &base);
            master.buy(&bundles.iter().map(|bundle| (&bundle.adds[..], bundle.most)).collect::<Vec<_>>());
            master.add(people.iter().map(|at| columns[*at].clone()));
            let forms = (0..prepared.shared.len()).filter(|form| groups.of_form[*form] == Some(at)).collect();
            let value = f64::NEG_INFINITY;
            Group { master, bundles, people, forms, value, plain: false, done: false, relaxed: 0.0, bought: 0.0 }
        })
        .collect()
}

/// Groups solve their masters at the present price; duals of shared forms, then of people.
fn buy(prepared: &Prepared, all: &mut [Group<'_>], price: f64, limit: Duration) -> Option<(Vec<f64>, Vec<f64>)> {
    let solve = |group: &mut Group<'_>| {
        group.master.charge(&group.bundles.iter().map(|bundle| price * bundle.minutes).collect::<Vec<_>>());
        let relaxed = group.master.solve(false, limit)?;
        group.relaxed = relaxed.objective;
        group.bought = group.bundles.iter().zip(&relaxed.bought).map(|(bundle, amount)| bundle.minutes * amount).sum();
        Some(relaxed)
    };
    let solved: Vec<_> = all.par_iter_mut().map(solve).collect::<Option<_>>()?;
    let (mut shared, mut convexity) = (vec![0.0; prepared.shared.len()], vec![0.0; prepared.models.len()]);
    for relaxed in &solved {
        // Each group has rows of its own; the others' duals are zero there.
        shared.iter_mut().zip(&relaxed.shared).for_each(|(to, from)| *to += from);
        convexity.iter_mut().zip(&relaxed.convexity).for_each(|(to, from)| *to += from);
    }
    Some((shared, convexity))
}

/// Prices the lines of everybody in a group at smoothed duals; how many were new, and what the groups' relaxations lack of
/// being proved.
fn generate(
    prepared: &Prepared,
    all: &mut [Group<'_>],
    price: f64,
    (duals, convexity): (&[f64], &[f64]),
    best: &mut [f64],
    draw: u64,
) -> (usize, f64) {
    let mut trial: Vec<f64> = duals.iter().map(|dual| -dual).collect();
    for form in all.iter().filter(|group| !group.plain).flat_map(|group| &group.forms) {
        trial[*form] = SMOOTHING * best[*form] + (1.0 - SMOOTHING) * trial[*form];
    }
    let trial = Prices::fitting(prepared, trial);
    let unscaled: Vec<f64> = trial.unscaled().collect();
    let people: Vec<usize> = all.iter().filter(|group| !group.done).flat_map(|group| group.people).copied().collect();
    let found = best_lines(prepared, &people, &trial, Precision::Proof, None, draw);
    let mut found = people.into_iter().zip(found);
    let (mut added, mut gap) = (0, 0.0);
    for group in all.iter_mut().filter(|group| !group.done) {
        let part = |form: &usize| shared_part(&prepared.shared[*form], trial.scaled[*form], i64::from(trial.scale));
        let mut value: i64 = group.forms.iter().map(part).sum();
        let mut new = 0;
        for (at, (line, own)) in found.by_ref().take(group.people.len()) {
            value += own;
            let column = Column::new(prepared, EmployeeId::from_index(at), line);
            if reduced_cost(&column, duals, convexity) < -TOLERANCE {
                new += group.master.add([column]);
            }
        }
        let value = value as f64 / f64::from(trial.scale);
        let now = group.with_bargains(value, &unscaled, price);
        let known = group.with_bargains(group.value, best, price);
        gap += group.relaxed - now.max(known);
        if now > known {
            group.value = value;
            group.forms.iter().for_each(|form| best[*form] = unscaled[*form]);
        }
        added += new;
        group.done = new == 0 && group.plain;
        group.plain = new == 0;
    }
    (added, gap)
}
