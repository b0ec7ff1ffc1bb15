//! Diving: fix the duties that the relaxation likes best, re-price, repeat until every line is decided.

use std::collections::HashMap;
use std::ops::Range;
use std::time::Duration;

use crate::control::Control;
use crate::pricing::{Hardness, Prepared};
use vuoro_core::domain::Roster;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, ids::Id};

use super::generate::Root;
use super::lagrange::{MORE, Precision, Prices, SPARE, best_lines};
use super::master::Column;
use super::saddle::{Saddle, Solved};

/// Columns of one person that a dive begins with, and goes on with after each step.
const PER_PERSON: usize = 60;
const GO_ON: usize = 25;
/// Most pricing rounds before anything is fixed in a part of a roster, and before each step that is due later; and after
/// other steps.
const OPENING: usize = 60;
const ROUNDS: usize = 10;
/// What part of its cost the master may be off, and after how many steps it is used as it is.
const PRECISE: f64 = 0.004;
const STEPS: usize = 300;
/// Nor does it go on once its bound rises by less than this part of it, or of what pricing has not proved.
const STILL: f64 = 0.001;
const RISING: f64 = 0.2;
/// Part of what is open and not whole that is fixed in each step at least, those with the greatest shares but for some luck.
const LUCK: f64 = 0.2;
const LEAST: f64 = 0.04;
/// Pricing ends when the relaxation is known up to this part of it; and every so many rounds a dive asks whether it still
/// falls, and by what part of it is enough to go on.
const NEARLY: f64 = 0.02;
const LOOK: usize = 4;
const ENOUGH: f64 = 0.005;
/// From which share on all is fixed, at random; and what part of the way from the relaxation to the best roster a step
/// must not be beyond to go back to.
const SURE: Range<f64> = 0.65..0.95;
const GOOD: Range<f64> = 0.1..0.5;
/// How far each going back moves the threshold toward certainty.
const CAUTION: f64 = 0.4;
/// Of the time that a first roster may take, this is for pricing before anything is fixed; where a dive is later than by
/// this part, it fixes so much of what is open at once.
const BEGINNING: f64 = 0.3;
const LATENESS: f64 = 0.05;
const LATE: f64 = 0.25;
/// Shares that count as whole or as nothing.
const WHOLE: f64 = 0.999;
const SLIGHT: f64 = 1e-4;

/// The part of a roster that a dive may change.
pub struct Part<'r> {
    /// The roster around it.
    pub roster: &'r Roster,
    /// Whose lines (positions, ascending).
    pub people: Vec<usize>,
    /// On which days.
    pub days: Range<usize>,
    /// Those among them (ascending) who take part only with duties that the others' demand counts: people of many
    /// groups in a part that is one group.
    pub guests: Vec<usize>,
}

/// Fixed duty of each employee and day, if any.
type Fixed = Vec<Vec<Option<DutyId>>>;

/// Where a dive can go back to: before a step, with what the relaxation cost there.
struct Step {
    fixed: Fixed,
    saddle: Saddle,
    cost: f64,
}

/// Randomised dives from the root's columns, over everything or over a part of a roster: ever better rosters.
///
/// All (employee, day, duty) with at least a random threshold of the relaxation are fixed at once, after some pricing
/// rounds, and a part of the others, until every line is decided. Then, or where the relaxation says that nothing better
/// lies below, the dive goes back to where it was still good, and fixes less from there on.
pub struct Dive<'a> {
    prepared: &'a Prepared,
    control: &'a Control<'a>,
    /// Must it be better than what others find meanwhile?
    beating: bool,
    /// What was fixed so far.
    steps: Vec<Step>,
    /// How often it went back since it last found a roster.
    back: usize,
    /// From which share on all is fixed.
    threshold: f64,
    /// Most pricing rounds before the next step.
    rounds: usize,
    saddle: Saddle,
    /// Whose lines the relaxation is of, and whose of them are decided (positions, ascending).
    people: Vec<usize>,
    deciding: Vec<usize>,
    /// The lines of the others.
    around: Roster,
    /// Cost of the best roster so far, counted as the relaxation counts.
    upper: f64,
    /// What no roster under the fixings costs less than, as far as the models count exactly.
    below: f64,
    /// What the master proved last over its columns.
    relaxed: f64,
    fixed: Fixed,
    /// Of guests: duties `[day][local]` that some demand outside this part counts.
    outside: HashMap<usize, Vec<bool>>,
    /// Settles ties among lines.
    draw: u64,
    /// When its first roster should be there, on the run's clock; later ones have time.
    first: Duration,
    /// When it began, and how many days of people were open then.
    began: Duration,
    open: usize,
}

impl<'a> Dive<'a> {
    /// A dive that has not begun. It prices less and fixes more at a time as needed to have its first roster by `first`, on
    /// the run's clock.
    pub fn new(
        prepared: &'a Prepared,
        root: Option<&Root>,
        part: Option<&Part<'_>>,
        first: Duration,
        control: &'a Control<'a>,
        rng: &mut Rng,
    ) -> Self {
        let everybody = || (0..prepared.models.len()).collect();
        let people: Vec<usize> = part.map_or_else(everybody, |part| part.people.clone());
        let best = control.best().map(|(_, roster)| roster);
        let known = part.map(|part| part.roster).or(best.as_ref());
        let column = |roster: &Roster, at: usize| {
            let employee = EmployeeId::from_index(at);
            Column::new(prepared, employee, roster.line(employee).to_vec())
        };
        let known: Vec<Column> = known.iter().flat_map(|roster| people.iter().map(|at| column(roster, *at))).collect();
        let mut base: Vec<i64> = prepared.shared.iter().map(|form| form.base).collect();
        if let Some(part) = part {
            base = prepared.totals(part.roster);
            for (form, amount) in known.iter().flat_map(|column| &column.adds) {
                base[*form as usize] -= i64::from(*amount);
            }
        }
        let guests = part.map_or(&[][..], |part| &part.guests);
        let zero = vec![0.0; prepared.shared.len()];
        let mut saddle = Saddle::among(prepared, &people, guests, &base, root.map_or(&zero, |root| &root.prices));
        let empty = saddle.clone();
        saddle.add(known.iter().cloned());
        let upper = if known.is_empty() { f64::INFINITY } else { saddle.cost() };
        if part.is_none() && root.is_some() {
            // Whole rosters are found anew.
            saddle = empty;
        }
        let mut fixed = vec![vec![None; prepared.days]; prepared.models.len()];
        let outside: HashMap<usize, Vec<bool>> =
            guests.iter().map(|at| (*at, outside(prepared, &saddle, *at))).collect();
        if let Some(part) = part {
            for (at, outside) in &outside {
                // What a guest does elsewhere stays.
                let (model, line) = (&prepared.models[*at], part.roster.line(EmployeeId::from_index(*at)));
                let elsewhere =
                    |day: usize| model.local(line[day]).is_none_or(|l| outside[day * model.domain.len() + l]);
                let stays = |day: usize| !part.days.contains(&day) || elsewhere(day);
                fixed[*at] = (0..prepared.days).map(|day| stays(day).then_some(line[day])).collect();
            }
            for at in people.iter().filter(|at| !outside.contains_key(at)) {
                let line = part.roster.line(EmployeeId::from_index(*at)).iter().enumerate();
                fixed[*at] = line.map(|(day, duty)| (!part.days.contains(&day)).then_some(*duty)).collect();
            }
        }
        let open = people.iter().flat_map(|at| &fixed[*at]).filter(|duty| duty.is_none()).count();
        let hosts: Vec<usize> = people.iter().copied().filter(|at| !outside.contains_key(at)).collect();
        add_columns(&mut saddle, root, &fixed, &hosts);
        let around =
            part.map_or_else(|| Roster::off(prepared.models.len(), prepared.days as i32), |p| p.roster.clone());
        Dive {
            prepared,
            control,
            beating: part.is_none(),
            steps: Vec::new(),
            back: 0,
            threshold: SURE.start + (SURE.end - SURE.start) * rng.f64(),
            rounds: if part.is_some() { OPENING } else { ROUNDS },
            saddle,
            deciding: people.clone(),
            people,
            around,
            upper,
            below: f64::NEG_INFINITY,
            relaxed: 0.0,
            fixed,
            outside,
            draw: control.options.seed << 32,
            first,
            began: control.elapsed(),
            open,
        }
    }

    /// A dive into everything that does not look at the best roster.
    pub fn anew(prepared: &'a Prepared, root: &Root, first: Duration, control: &'a Control<'a>, rng: &mut Rng) -> Self {
        let upper = f64::INFINITY;
        Dive { upper, beating: false, ..Dive::new(prepared, Some(root), None, first, control, rng) }
    }

    /// A dive that decides some people only, from a relaxation of everybody (see [`Dive::lines`]), by `first` on the run's
    /// clock.
    pub(super) fn deciding(
        prepared: &'a Prepared,
        saddle: Saddle,
        people: &[usize],
        first: Duration,
        control: &'a Control<'a>,
        rng: &mut Rng,
    ) -> Self {
        let deciding = people.to_vec();
        let open = people.len() * prepared.days;
        Dive { saddle, deciding, open, ..Dive::new(prepared, None, None, first, control, rng) }
    }

    /// The lines of those it decides. Pricing for everybody between the steps lets the others make the best of what is
    /// fixed; once it is late, all that is open is fixed at once. `None` when the run ends on the way.
    pub(super) fn lines(mut self, rng: &mut Rng) -> Option<Vec<(EmployeeId, Vec<DutyId>)>> {
        let control = self.control;
        while self.still_open() > 0 {
            let due = self.due();
            self.relax(due, &|| control.stopped().is_some())?;
            self.saddle.purge(GO_ON);
            self.fix(if control.elapsed() >= self.first { 1.0 } else { LEAST }, rng);
        }
        let line = |at: &usize| (EmployeeId::from_index(*at), self.fixed[*at].iter().copied().flatten().collect());
        Some(self.deciding.iter().map(line).collect())
    }

    /// The next roster that is better than the best one known when the dive began and than those it found before. `None`
    /// when time or `until`, on the run's clock, runs out on the way, or when the dive went back so often without finding
    /// one: then it is at its end.
    pub fn next(&mut self, until: Duration, often: usize, rng: &mut Rng) -> Option<Roster> {
        let control = self.control;
        let ended = || control.stopped().is_some() || control.elapsed() >= until;
        if self.beating {
            let best = control.best_score().map(Hardness::least_bad);
            self.upper = best.map_or(self.upper, |best| self.upper.min(best as f64));
        }
        self.back = 0;
        loop {
            let due = self.due();
            let cost = self.relax(due, &ended)?;
            let decided = self.decided();
            if self.better(self.below) && decided.is_none() {
                self.saddle.purge(GO_ON);
                self.steps.push(Step { fixed: self.fixed.clone(), saddle: self.saddle.clone(), cost });
                let late =
                    control.elapsed() > due.saturating_add(self.first.saturating_sub(self.began).mul_f64(LATENESS));
                self.fix(if late { LATE } else { LEAST }, rng);
                continue;
            }
            let found = decided.filter(|(_, cost)| self.better(*cost));
            if let Some((_, cost)) = found {
                self.upper = cost;
                self.first = Duration::MAX;
            }
            let on = self.go_back(often, rng);
            if found.is_some() || !on {
                return found.map(|(roster, _)| roster);
            }
        }
    }

    /// When pricing before the next step should end, for a first roster in time.
    fn due(&self) -> Duration {
        if self.first == Duration::MAX || self.open == 0 {
            return Duration::MAX;
        }
        let part = 1.0 - (1.0 - BEGINNING) * self.still_open() as f64 / self.open as f64;
        self.began + self.first.saturating_sub(self.began).mul_f64(part)
    }

    /// How many days of people are not decided.
    fn still_open(&self) -> usize {
        self.deciding.iter().flat_map(|at| &self.fixed[*at]).filter(|duty| duty.is_none()).count()
    }

    /// Solves the relaxation under the fixings, as far as is of use and until it is `due`; its cost. `None` when it is
    /// `ended` first.
    fn relax(&mut self, due: Duration, ended: &dyn Fn() -> bool) -> Option<f64> {
        let mut solved = self.solve(ended);
        self.below = f64::NEG_INFINITY;
        let mut before = solved.bound;
        let most = if due < Duration::MAX { OPENING } else { self.rounds };
        for round in 1..=most {
            if ended() {
                return None;
            }
            let improving = self.generate(&solved);
            if !improving || !self.better(self.below) {
                break;
            }
            solved = self.solve(ended);
            // What is known to be better need not be known exactly.
            let size = solved.bound.abs();
            let falls = round % LOOK != 0 || before - solved.bound >= ENOUGH * size;
            let enough = solved.bound - self.below <= NEARLY * size || !falls || self.control.elapsed() >= due;
            if self.better(solved.bound) && enough {
                break;
            }
            if round % LOOK == 0 {
                before = solved.bound;
            }
        }
        self.below = self.below.max(solved.bound);
        self.rounds = ROUNDS;
        Some(self.below)
    }

    /// Back to a random one of the last steps that were still good, and less fixed there; false when it is enough.
    fn go_back(&mut self, often: usize, rng: &mut Rng) -> bool {
        self.back += 1;
        if self.back > often || self.steps.is_empty() {
            return false;
        }
        self.threshold += (1.0 - self.threshold) * CAUTION;
        let first = self.steps[0].cost;
        let limit = first + (GOOD.start + (GOOD.end - GOOD.start) * rng.f64()) * (self.upper - first);
        let to = self.steps.iter().rposition(|step| step.cost <= limit).unwrap_or(0);
        self.steps.truncate(to + 1);
        (self.fixed, self.saddle) = (self.steps[to].fixed.clone(), self.steps[to].saddle.clone());
        self.fix(LEAST, rng);
        true
    }

    fn solve(&mut self, ended: &dyn Fn() -> bool) -> Solved {
        let gap = f64::max(PRECISE * self.saddle.cost().abs(), 0.5);
        let unproved = self.relaxed - self.below;
        let rising = if unproved.is_finite() { RISING * unproved } else { 0.0 };
        // Weights that are settled lead to better rosters: only a first one in time needs less.
        let still = if self.first < Duration::MAX { f64::max(STILL * self.relaxed.abs(), rising) } else { 0.0 };
        let solved = self.saddle.solve(gap, still, STEPS, ended);
        self.relaxed = solved.bound;
        solved
    }

    /// Is a roster of this cost better than the best one? Costs are whole grains: what is not below by one is no better.
    fn better(&self, cost: f64) -> bool {
        cost <= self.upper - self.prepared.grain as f64 + 1e-6
    }

    /// Prices everyone under the fixings; false when no line improves.
    fn generate(&mut self, solved: &Solved) -> bool {
        self.draw += 1;
        let prices = Prices::fitting_for(self.prepared, &self.people, self.saddle.prices());
        let (prepared, fixed, outside) = (self.prepared, &self.fixed, &self.outside);
        let barred = |employee: usize, day: usize, local: usize| {
            let model = &prepared.models[employee];
            match fixed[employee][day] {
                Some(duty) => model.domain[local] != duty,
                None => outside.get(&employee).is_some_and(|shut| shut[day * model.domain.len() + local]),
            }
        };
        let open = |at: &usize| fixed[*at].iter().any(Option::is_none);
        let (open, decided): (Vec<usize>, Vec<usize>) = self.people.iter().partition(|at| open(at));
        // How far the relaxation may still fall; at first, by what need not be known.
        let least = if self.below.is_finite() { self.below } else { solved.bound - NEARLY * solved.bound.abs() };
        let falls = (solved.bound - least).max(0.0);
        let more = (MORE, SPARE * falls / open.len().max(1) as f64);
        let found = best_lines(prepared, &open, &prices, Precision::Fine, Some(&barred), self.draw, more);
        let price = |form: usize| prices.scaled[form] as f64 / f64::from(prices.scale);
        let worth = |at: &usize| {
            let own = self.saddle.columns(*at).iter();
            own.map(|(column, _)| self.saddle.worth(column, price)).fold(f64::INFINITY, f64::min)
        };
        let known: Vec<f64> = open.iter().map(worth).collect();
        let values: Vec<f64> = found.iter().map(|(_, value, _)| *value as f64 / f64::from(prices.scale)).collect();
        let least: f64 = decided.iter().map(worth).chain(known.iter().zip(&values).map(|(a, b)| a.min(*b))).sum();
        self.below = self.below.max(least + self.saddle.part(price));
        let improving: Vec<Column> = open
            .iter()
            .zip(found)
            .flat_map(|(at, (line, _, more))| std::iter::once(line).chain(more).map(move |line| (*at, line)))
            .filter(|(at, line)| keeps(&self.fixed[*at], line))
            .map(|(at, line)| Column::new(prepared, EmployeeId::from_index(at), line))
            .collect();
        let better = known.iter().zip(&values).any(|(known, value)| *value < known - 1e-6);
        self.saddle.add(improving) > 0 && better
    }

    /// The roster and its cost, when every employee's choice is whole.
    fn decided(&self) -> Option<(Roster, f64)> {
        if self.people.iter().any(|at| self.saddle.heaviest(*at) < WHOLE) {
            return None;
        }
        let (mut roster, mut saddle) = (self.around.clone(), self.saddle.clone());
        for at in &self.people {
            let column = saddle.settle(*at)?;
            roster.set_line(column.employee, &column.line);
        }
        Some((roster, saddle.cost()))
    }

    /// Fixes what the relaxation is nearly sure of, and at least a part of the rest, what it is surest of first.
    fn fix(&mut self, part: f64, rng: &mut Rng) {
        let mut open = self.shares();
        open.retain(|(employee, day, _, _)| self.fixed[*employee][*day].is_none());
        let threshold = self.threshold.min(WHOLE);
        open.sort_by_cached_key(|(_, _, _, share)| {
            let luck = if *share >= threshold { 1.0 } else { 1.0 - LUCK * rng.f64() };
            std::cmp::Reverse((luck * share * 1e6) as i64)
        });
        let sure = open.iter().filter(|(_, _, _, share)| *share >= threshold).count();
        let whole = open.iter().filter(|(_, _, _, share)| *share > WHOLE).count();
        let least = (part * (open.len() - whole) as f64).ceil() as usize;
        open.truncate(sure.max(whole + least));
        open.sort_by_key(|(employee, day, duty, _)| (*employee, *day, *duty));
        for own in open.chunk_by(|a, b| a.0 == b.0) {
            let days: Vec<(usize, DutyId)> = own.iter().map(|(_, day, duty, _)| (*day, *duty)).collect();
            self.fix_person(own[0].0, &days);
        }
    }

    /// Fixes days of one person as long as some column still fits; the strongest column decides in doubt.
    fn fix_person(&mut self, employee: usize, days: &[(usize, DutyId)]) {
        let mut wanted = self.fixed[employee].clone();
        for (day, duty) in days {
            wanted[*day] = Some(*duty);
        }
        let own = self.saddle.columns(employee);
        if !own.iter().any(|(column, _)| keeps(&wanted, &column.line)) {
            // No known line has all of these: keep those days on which the strongest column agrees.
            let Some((strongest, _)) = own.iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { return };
            wanted.clone_from(&self.fixed[employee]);
            for (day, _) in days {
                wanted[*day] = Some(strongest.line[*day]);
            }
        }
        self.saddle.restrict(employee, |column| keeps(&wanted, &column.line));
        self.fixed[employee] = wanted;
    }

    /// Share of each (employee, day, duty) to be decided in the relaxation, those that are not slight, employee by employee.
    fn shares(&self) -> Vec<(usize, usize, DutyId, f64)> {
        let duties =
            1 + self.prepared.models.iter().flat_map(|m| m.domain.iter()).map(|d| d.index()).max().unwrap_or(0);
        let mut shares = Vec::new();
        for at in &self.deciding {
            let mut own = vec![0.0; self.prepared.days * duties];
            for (column, weight) in self.saddle.columns(*at).iter().filter(|(_, weight)| *weight > 0.0) {
                for (day, duty) in column.line.iter().enumerate() {
                    own[day * duties + duty.index()] += weight;
                }
            }
            for (slot, share) in own.iter().enumerate().filter(|(_, share)| **share > SLIGHT) {
                shares.push((*at, slot / duties, DutyId::from_index(slot % duties), *share));
            }
        }
        shares
    }
}

/// The duties `[day][local]` of a person that add to a form without a row.
fn outside(prepared: &Prepared, saddle: &Saddle, at: usize) -> Vec<bool> {
    let model = &prepared.models[at];
    let adds = |day: usize, local: usize| {
        prepared.touched(model.employee, day, local).iter().any(|(form, _)| !saddle.counts(*form as usize))
    };
    (0..prepared.days)
        .flat_map(|day| (0..model.domain.len()).map(move |local| (day, local)))
        .map(|(d, l)| adds(d, l))
        .collect()
}

/// Adds the root's columns that keep what is fixed, the cheapest at its prices first.
fn add_columns(saddle: &mut Saddle, root: Option<&Root>, fixed: &[Vec<Option<DutyId>>], people: &[usize]) {
    let Some(root) = root else { return };
    let mut by_person: Vec<Vec<&Column>> = vec![Vec::new(); fixed.len()];
    for column in &root.pool {
        let at = column.employee.index();
        if people.binary_search(&at).is_ok() && keeps(&fixed[at], &column.line) {
            by_person[at].push(column);
        }
    }
    for columns in &mut by_person {
        columns.sort_by_cached_key(|column| root.worth(column));
        saddle.add(columns.iter().take(PER_PERSON).map(|column| (*column).clone()));
    }
}

/// Does a line keep the fixed days?
fn keeps(fixed: &[Option<DutyId>], line: &[DutyId]) -> bool {
    fixed.iter().zip(line).all(|(fixed, duty)| fixed.is_none_or(|fixed| fixed == *duty))
}
