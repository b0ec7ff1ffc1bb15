//! Long horizons with many counters: steps of counters are priced instead of counted.
//!
//! Each step of a counter costs a toll, a Lagrange multiplier (Handler and Zang 1980 find constrained shortest paths so). A
//! line then costs at least what the cheapest path with tolls costs, and for each counter the least of its final cost less
//! the tolls of that total. Tolls are moved, each at its own pace (Riedmiller and Braun 1993), until the totals of the
//! cheapest path are about those that final costs want, and kept for the next call. Then the counters that the path breaks
//! are counted after all, but only with totals near the path's; the others still cost their tolls.

use std::sync::Arc;

use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::{self, Rng};
use vuoro_core::units::{DutyId, Score};

use super::compile::LineModel;
use super::counter::UNREACHABLE;
use super::graph::NONE;
use super::layout::{Counted, CounterAt, Layout, both};
use super::solve::{NO_LIMIT, Priced, Scratch, Terms};

/// How often tolls are moved at least, and at most until some path's totals are together so few steps from what they may
/// be.
const LEAST: usize = 12;
const MOST: usize = 100;
const NEARLY: i64 = 8;
/// What the pace of a toll is multiplied with when it goes on, and when it turns.
const ON: f64 = 1.5;
const TURN: f64 = 0.45;
/// A toll begins with this part of the usual price of a duty, and stays below so many cost units.
const USUAL: f64 = 0.1;
const DEAREST: f64 = 1e7;
/// Sums are counted in such parts of the programme's units. Noise below so many of these units tells apart lines that cost
/// the same, which would otherwise all make the same steps.
const FINE: i64 = 1 << 10;
const NOISE: i64 = 8 * FINE;
/// Room for a line's prices and costs, and the finest scale.
const ROOM: i64 = 1 << 28;
const FINEST: i64 = 256;
/// Totals on both sides of a path's that are counted, the most first, and the most values that this may take; then, where no
/// line is so near, as many as so many values hold.
const NEAR: [i32; 4] = [8, 4, 2, 1];
const VALUES: usize = 1_000_000;
const MOST_VALUES: usize = 16_000_000;
/// How often counters that a line breaks are counted, too.
const ATTEMPTS: usize = 4;

/// What a model keeps from one call to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Tolls {
    /// Toll of each counter in cost units, and how far it moved last.
    prices: Vec<f64>,
    paces: Vec<f64>,
    /// The last line found that breaks nothing.
    line: Option<Vec<DutyId>>,
}

/// A path with the tolls that led to it.
struct Path {
    tolls: Vec<f64>,
    line: Vec<DutyId>,
    /// Total of each counter before each day, `[day][counter]`, one day more than the horizon's.
    totals: Vec<i64>,
    /// Totals in the end.
    ends: Vec<i64>,
}

/// One call.
struct Call<'m> {
    model: &'m LineModel,
    /// All counters.
    layout: Arc<Layout>,
    terms: Terms,
    /// `[day][class]`.
    noise: Vec<i64>,
}

impl LineModel {
    /// A good line, and a value that no line goes below; so many more lines drawn at random that cost about `spare` more at
    /// most. Prices of classes and floors must be there, and are spent. `None` when no line exists.
    pub(super) fn price_tolled(
        &self,
        terms: Terms,
        scratch: &mut Scratch,
        mut rng: Option<&mut Rng>,
        (more, spare): (usize, i64),
    ) -> Option<(Priced, Vec<Vec<DutyId>>)> {
        if scratch.back.first().is_none_or(|least| *least >= UNREACHABLE) {
            return None;
        }
        let finer = self.finer(terms, scratch);
        let terms = Terms { scale: terms.scale * finer, ..terms };
        self.floors(terms, scratch);
        let mut own = rng::draw(0, self.employee.0.into());
        let draw = rng.as_deref_mut().unwrap_or(&mut own);
        let noise = scratch.class_price.iter().map(|_| draw.i64(0..NOISE)).collect();
        let layout = self.layout(Counted::full(self.counters.len()));
        let mut call = Call { model: self, layout, terms, noise };
        let mut tolls = self.tolls.lock().expect("no thread panics while holding tolls").clone();
        let path = call.settle(&mut tolls, scratch)?;
        let found = call.count(&path, scratch, rng, (more, spare * finer));
        call.noise.fill(0);
        let bound = call.bound(&call.whole(&tolls.prices, &Counted::new()), scratch).div_euclid(FINE * finer);
        let (mut line, mut more) = found.unwrap_or_else(|| (path.line.clone(), vec![path.line; more]));
        if self.breaks(&line).is_empty() {
            tolls.line = Some(line.clone());
        } else if let Some(known) = tolls.line.as_ref().filter(|known| self.is_open(known, scratch)) {
            line.clone_from(known);
            more.iter_mut().for_each(|more| more.clone_from(known));
        }
        *self.tolls.lock().expect("no thread panics while holding tolls") = tolls;
        Some((Priced { value: bound, line, complete: false }, more))
    }

    /// The counters whose total on a line costs something.
    fn breaks(&self, line: &[DutyId]) -> Counted {
        self.broken(line, &Counted::new(), |score| score > Score::ZERO)
    }

    /// Are all duties of a line open at the prices?
    fn is_open(&self, line: &[DutyId], scratch: &Scratch) -> bool {
        line.iter().enumerate().all(|(day, duty)| {
            let class = self.local(*duty).map_or(u16::MAX, |local| self.graph.classes[day].of[local]);
            class != u16::MAX && scratch.class_price[scratch.class_start[day] + usize::from(class)] < UNREACHABLE
        })
    }

    /// Makes prices as fine as the arithmetic bears, so that tolls tell lines apart; by which factor.
    fn finer(&self, terms: Terms, scratch: &mut Scratch) -> i64 {
        let open = || scratch.class_price.iter().filter(|price| **price < UNREACHABLE);
        let steepest = open().map(|price| i64::from(price.abs())).max().unwrap_or(0);
        let reach = (steepest * self.days as i64).max(self.heaviest().saturating_mul(terms.scale)).max(1);
        let finer = (ROOM / reach).min(FINEST / terms.scale).max(1);
        let prices = scratch.class_price.iter_mut().filter(|price| **price < UNREACHABLE);
        prices.for_each(|price| *price *= finer as i32);
        finer
    }
}

impl Call<'_> {
    /// Moves tolls; leaves those with the highest bound. The path whose totals come nearest to what they may be.
    fn settle(&self, tolls: &mut Tolls, scratch: &mut Scratch) -> Option<Path> {
        let counters = &self.model.counters[..];
        tolls.prices.resize(counters.len(), 0.0);
        tolls.paces.resize(counters.len(), 0.0);
        let known = scratch.class_price.iter().filter(|price| **price < UNREACHABLE);
        let (sum, count) = known.fold((0.0, 0.0), |(sum, count), price| (sum + f64::from(price.abs()), count + 1.0));
        let usual = USUAL * f64::max(sum / f64::max(count, 1.0), 1.0) / self.terms.scale as f64;
        tolls.paces.iter_mut().for_each(|pace| *pace = pace.max(usual));
        let mut highest: Option<(i64, Vec<f64>)> = None;
        let mut nearest: Option<(i64, i64, Path)> = None;
        let mut before = vec![0.0; counters.len()];
        for round in 0..MOST {
            let now = self.whole(&tolls.prices, &Counted::new());
            let bound = self.bound(&now, scratch);
            let path = self.follow(&tolls.prices, &now, scratch);
            let pull = |((at, toll), end): ((usize, &i64), &i64)| {
                let (_, low, high) = self.wanted(at, *toll);
                f64::from(i8::from(*end > high) - i8::from(*end < low))
            };
            let pulls: Vec<f64> = now.iter().enumerate().zip(&path.ends).map(pull).collect();
            let missed = path.ends.iter().zip(counters).map(|(end, counter)| counter.beyond(*end).abs()).sum();
            if highest.as_ref().is_none_or(|(known, _)| bound > *known) {
                highest = Some((bound, tolls.prices.clone()));
            }
            if nearest.as_ref().is_none_or(|(known, value, _)| (missed, -bound) < (*known, -value)) {
                nearest = Some((missed, bound, path));
            }
            let near = nearest.as_ref().is_some_and(|(missed, ..)| *missed <= NEARLY);
            if pulls.iter().all(|pull| *pull == 0.0) || round >= LEAST && near {
                break;
            }
            for (at, counter) in counters.iter().enumerate() {
                let turn = pulls[at] * before[at];
                let by = if turn > 0.0 {
                    ON
                } else if turn < 0.0 {
                    TURN
                } else {
                    1.0
                };
                tolls.paces[at] = (tolls.paces[at] * by).clamp(0.01 * usual, DEAREST);
                // Totals that are merged count as much as the greatest of them: they may only be dear.
                let least = if counter.merges { 0.0 } else { -DEAREST };
                tolls.prices[at] = (tolls.prices[at] + pulls[at] * tolls.paces[at]).clamp(least, DEAREST);
            }
            before = pulls;
        }
        tolls.prices = highest?.1;
        Some(nearest?.2)
    }

    /// The best line with totals near a path's, and more lines. `None` when there is none, or none better than the path.
    fn count(
        &self,
        path: &Path,
        scratch: &mut Scratch,
        mut rng: Option<&mut Rng>,
        (more, spare): (usize, i64),
    ) -> Option<(Vec<DutyId>, Vec<Vec<DutyId>>)> {
        let model = self.model;
        let broken_before = model.breaks(&path.line);
        let mut counted = both(&model.base, &broken_before);
        let mut found = None;
        for _ in 0..ATTEMPTS {
            let layout = model.layout(counted.clone());
            self.charge(&self.whole(&path.tolls, &counted), scratch);
            let mut fill = |most: usize| {
                NEAR.iter().find_map(|near| {
                    self.tube(path, *near, scratch);
                    model.fill(&layout, self.terms, NO_LIMIT, most, scratch)
                })
            };
            let none = |value: &Option<i32>| value.is_none_or(|value| value >= UNREACHABLE);
            let value = Some(fill(VALUES)).filter(|value| !none(value)).unwrap_or_else(|| fill(MOST_VALUES));
            scratch.tube.clear();
            if none(&value) {
                break;
            }
            let line = model.trace(&layout, self.terms, scratch, rng.as_deref_mut(), 0);
            let mut broken = model.breaks(&line);
            broken.subtract(&counted);
            if broken.is_empty() || !broken_before.is_empty() {
                let draw = |_| model.trace(&layout, self.terms, scratch, rng.as_deref_mut(), spare);
                found = Some((line, (0..more).map(draw).collect()));
            }
            if broken.is_empty() {
                break;
            }
            counted.union(&broken);
        }
        scratch.extra.clear();
        scratch.extra_starts.clear();
        found
    }

    /// Tolls in whole numbers, nothing for counters that are counted.
    fn whole(&self, tolls: &[f64], counted: &Counted) -> Vec<i64> {
        let unit = (self.terms.scale * FINE) as f64;
        let price = |(at, toll): (usize, &f64)| {
            if counted.contains(CounterAt::from_index(at)) { 0 } else { (toll * unit).round() as i64 }
        };
        tolls.iter().enumerate().map(price).collect()
    }

    /// What no line costs less than, noise included.
    fn bound(&self, tolls: &[i64], scratch: &mut Scratch) -> i64 {
        self.sweep(tolls, scratch) + tolls.iter().enumerate().map(|(at, toll)| self.wanted(at, *toll).0).sum::<i64>()
    }

    /// The least of a counter's final cost less the toll of its total, and the least and greatest such total.
    fn wanted(&self, at: usize, toll: i64) -> (i64, i64, i64) {
        let (mut least, mut low, mut high) = (i64::MAX, 0, 0);
        for (steps, cost) in (0..).zip(&self.model.counters[at].finals) {
            let cost = if self.terms.relax { cost.1 } else { cost.0 };
            let value = cost.saturating_mul(self.terms.scale * FINE) - toll * steps;
            if value < least {
                (least, low) = (value, steps);
            }
            if value == least {
                high = steps;
            }
        }
        (least, low, high)
    }

    /// The least cost with tolls from each node to the end; that at the start.
    fn sweep(&self, tolls: &[i64], scratch: &mut Scratch) -> i64 {
        let (model, starts) = (self.model, &self.model.graph.starts);
        scratch.tolled.clear();
        scratch.tolled.resize(starts[model.days + 1], i64::MAX);
        for (node, cost) in model.graph.finish.iter().enumerate() {
            let counted = tolls.iter().zip(&model.counters);
            let paid: i64 = counted.map(|(toll, counter)| toll * i64::from(counter.before[model.days][node].0)).sum();
            if scratch.back[starts[model.days] + node] < UNREACHABLE {
                let own = cost.saturating_mul(self.terms.scale * FINE);
                scratch.tolled[starts[model.days] + node] = own + paid;
            }
        }
        for day in (0..model.days).rev() {
            let layer = &model.graph.layers[day];
            let prices = &scratch.class_price[scratch.class_start[day]..][..layer.classes];
            let noise = &self.noise[scratch.class_start[day]..];
            let (early, late) = scratch.tolled.split_at_mut(starts[day + 1]);
            for (node, least) in early[starts[day]..].iter_mut().enumerate() {
                for (class, price) in prices.iter().enumerate().filter(|(_, price)| **price < UNREACHABLE) {
                    let edge = node * layer.classes + class;
                    if layer.next[edge] != NONE && late[layer.next[edge] as usize] < i64::MAX {
                        let own = self.edge((day, edge), *price, noise[class], tolls);
                        *least = (*least).min(late[layer.next[edge] as usize] + own);
                    }
                }
            }
        }
        scratch.tolled[0]
    }

    /// What an edge costs.
    fn edge(&self, (day, edge): (usize, usize), price: i32, noise: i64, tolls: &[i64]) -> i64 {
        let own = self.terms.add(0, self.model.graph.layers[day].cost[edge]);
        (i64::from(price) + i64::from(own)) * FINE + noise + self.toll(day, edge, tolls)
    }

    /// What an edge's steps cost.
    fn toll(&self, day: usize, edge: usize, tolls: &[i64]) -> i64 {
        let dear = |(at, _): &(usize, i64)| tolls[*at] != 0;
        self.steps(day, edge).filter(dear).map(|(at, steps)| tolls[at] * steps).sum()
    }

    /// The counters that run on a day with the steps that an edge makes them.
    fn steps(&self, day: usize, edge: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let counters = &self.layout.cells[day].counters;
        let moves = &self.layout.moves[day][edge * counters.len()..];
        counters.iter().zip(moves).map(move |(at, by)| {
            let base = &self.model.counters[*at].base;
            (*at, i64::from(*by) + base[day + 1] as i64 - base[day] as i64)
        })
    }

    /// The cheapest path after a sweep.
    fn follow(&self, tolls: &[f64], whole: &[i64], scratch: &Scratch) -> Path {
        let (model, count) = (self.model, tolls.len());
        let mut totals = vec![0; count];
        let mut line = Vec::with_capacity(model.days);
        let mut node = 0;
        for day in 0..model.days {
            let layer = &model.graph.layers[day];
            let from = scratch.class_start[day];
            let late = &scratch.tolled[model.graph.starts[day + 1]..];
            let open = |class: &usize| {
                let next = layer.next[node * layer.classes + class];
                next != NONE && scratch.class_price[from + class] < UNREACHABLE && late[next as usize] < i64::MAX
            };
            let value = |class: &usize| {
                let edge = node * layer.classes + class;
                let own = self.edge((day, edge), scratch.class_price[from + class], self.noise[from + class], whole);
                late[layer.next[edge] as usize] + own
            };
            let class = (0..layer.classes).filter(open).min_by_key(value).unwrap_or(0);
            let edge = node * layer.classes + class;
            line.push(model.domain[usize::from(scratch.class_duty[from + class])]);
            totals.extend_from_within(day * count..);
            self.steps(day, edge).for_each(|(at, steps)| totals[(day + 1) * count + at] += steps);
            node = layer.next[edge] as usize;
        }
        let ends = totals[model.days * count..].iter().zip(&model.counters);
        let ends = ends.map(|(total, counter)| total + i64::from(counter.before[model.days][node].0)).collect();
        Path { tolls: tolls.to_vec(), line, totals, ends }
    }

    /// Makes the programme's edges cost tolls and noise.
    fn charge(&self, tolls: &[i64], scratch: &mut Scratch) {
        scratch.extra.clear();
        scratch.extra_starts.clear();
        for (day, layer) in self.model.graph.layers.iter().enumerate() {
            scratch.extra_starts.push(scratch.extra.len());
            let noise = &self.noise[scratch.class_start[day]..];
            let own = |edge: usize| (noise[edge % layer.classes] + self.toll(day, edge, tolls)) / FINE;
            let edges = layer.next.iter().enumerate();
            scratch.extra.extend(edges.map(|(edge, next)| if *next == NONE { 0 } else { own(edge) }));
        }
    }

    /// Lets only totals so near to a path's be counted; what the path has too many or too few is spread over its days.
    fn tube(&self, path: &Path, near: i32, scratch: &mut Scratch) {
        let count = path.ends.len();
        scratch.tube.clear();
        scratch.tube.extend(path.totals.iter().enumerate().map(|(slot, total)| {
            let (day, counter, end) = (slot / count, &self.model.counters[slot % count], path.ends[slot % count]);
            let total = total - counter.beyond(end) * total / end.max(1);
            let value = (total - counter.base[day] as i64) as i32;
            let value = if counter.merges { value.max(0) } else { value };
            (value - near, value + near)
        }));
    }
}
