//! The cheapest exchange between a person and one colleague that gives what is asked for, found by trying all of them.

use std::collections::BTreeSet;

use vuoro_core::domain::Scenario;
use vuoro_core::units::{Day, DutyId, EmployeeId, Score};

use super::question::Question;
use super::trial::{Bench, Change};

/// Days before and after the day asked about on which something may be given in return.
pub(super) const AROUND: Day = 5;

/// Changes that give what is asked for, and what they cost.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub changes: Vec<Change>,
    pub cost: Score,
}

/// The best offer of the person alone, and of the person with each colleague, the best first.
pub(super) fn offers(bench: &Bench<'_>, question: &Question) -> Vec<Offer> {
    let scenario = &bench.problem.scenario;
    let openings = question.openings(bench.problem, bench.roster);
    let person = question.wish.employee;
    let mut offers: Vec<Offer> = Vec::new();
    offers.extend(best_of(bench, question, openings.clone(), i64::MAX));
    for colleague in colleagues(scenario, person) {
        let most = offers.iter().map(|offer| offer.cost.hard).min().unwrap_or(i64::MAX);
        let group = openings.iter().flat_map(|opening| exchanges(bench, question, opening, colleague)).collect();
        offers.extend(best_of(bench, question, group, most));
    }
    offers.sort_by_key(|offer| (offer.cost, offer.changes.len()));
    if let Some(chain) = offers.first().and_then(|best| lengthened(bench, question, best)) {
        offers.insert(0, chain);
    }
    offers
}

/// The cheapest of some changes that give what is asked for and break no more of what is required of single people than
/// `most` points.
fn best_of(bench: &Bench<'_>, question: &Question, group: Vec<Vec<Change>>, most: i64) -> Option<Offer> {
    let met = group.into_iter().filter(|changes| question.met(&bench.problem.scenario, &bench.changed(changes)));
    let priced = met.filter_map(|changes| Some(Offer { cost: bench.cost_within(&changes, most)?, changes }));
    priced.min_by_key(|offer| (offer.cost, offer.changes.len()))
}

/// Rounds in which one more exchange is put on an offer.
const ROUNDS: usize = 2;

/// The offer with more exchanges on it, each of which makes it cheaper: somebody in it exchanges the duties of a day with
/// a colleague. `None` where none does, or where the offer costs nothing already.
fn lengthened(bench: &Bench<'_>, question: &Question, offer: &Offer) -> Option<Offer> {
    let mut best = offer.clone();
    for _ in 0..ROUNDS {
        if best.cost <= Score::ZERO {
            break;
        }
        match best_of(bench, question, longer(bench, question, &best), best.cost.hard)
            .filter(|longer| longer.cost < best.cost)
        {
            Some(longer) => best = longer,
            None => break,
        }
    }
    (best.cost < offer.cost).then_some(best)
}

/// The changes of the offer with one more exchange, in all ways.
fn longer(bench: &Bench<'_>, question: &Question, offer: &Offer) -> Vec<Vec<Change>> {
    let scenario = &*bench.problem.scenario;
    let roster = bench.changed(&offer.changes);
    let inside: BTreeSet<EmployeeId> = offer.changes.iter().map(|change| change.employee).collect();
    let free = |employee: EmployeeId, day: Day| {
        scenario.employee(employee).employed(day) && scenario.absence_on(employee, day).is_none()
    };
    let mut all = Vec::new();
    for (one, other) in inside.iter().flat_map(|one| colleagues(scenario, *one).map(move |other| (*one, other))) {
        for day in window(scenario, question.wish.day).filter(|day| free(one, *day) && free(other, *day)) {
            let (first, second) = (roster.get(one, day), roster.get(other, day));
            if first != second && (!inside.contains(&other) || one < other) {
                let mut changes = offer.changes.clone();
                changes.retain(|change| change.day != day || (change.employee != one && change.employee != other));
                changes.push(Change { employee: one, day, to: second });
                changes.push(Change { employee: other, day, to: first });
                all.push(changes);
            }
        }
    }
    all
}

/// The people who work in a unit in which this one works, too.
fn colleagues(scenario: &Scenario, person: EmployeeId) -> impl Iterator<Item = EmployeeId> + '_ {
    let units = &scenario.employee(person).units;
    let shares = move |other: &EmployeeId| scenario.employee(*other).units.iter().any(|unit| units.contains(unit));
    scenario.staff().filter(move |other| *other != person).filter(shares)
}

/// Exchanges with one colleague: the colleague takes what the person gives up, perhaps gives up what the person wants,
/// and on one more day around it they may exchange their duties.
fn exchanges(bench: &Bench<'_>, question: &Question, opening: &[Change], colleague: EmployeeId) -> Vec<Vec<Change>> {
    let (roster, scenario) = (bench.roster, &bench.problem.scenario);
    let person = question.wish.employee;
    let free = |employee: EmployeeId, day: Day| {
        scenario.employee(employee).employed(day) && scenario.absence_on(employee, day).is_none()
    };
    let mut base = opening.to_vec();
    for change in opening {
        if !free(colleague, change.day) {
            return Vec::new();
        }
        base.push(Change { employee: colleague, day: change.day, to: roster.get(person, change.day) });
    }
    let day = question.wish.day;
    let around = (day - AROUND).max(0)..(day + AROUND + 1).min(scenario.calendar.days);
    let taken = |day: Day| opening.iter().any(|change| change.day == day);
    let in_return = around.filter(|day| !taken(*day)).filter_map(|day| {
        let (own, other) = (roster.get(person, day), roster.get(colleague, day));
        let swapped: [(EmployeeId, DutyId); 2] = [(person, other), (colleague, own)];
        (own != other && free(person, day) && free(colleague, day))
            .then(|| swapped.map(|(employee, to)| Change { employee, day, to }))
    });
    let mut all: Vec<Vec<Change>> = in_return.map(|back| base.iter().copied().chain(back).collect()).collect();
    // Somebody who has nothing to do with the day's demand may not need a replacement: others only move over.
    if !opening.iter().all(|change| roster.get(person, change.day) == roster.get(colleague, change.day)) {
        all.push(base);
    }
    all.retain(|changes| changes.iter().all(|change| is_planned(scenario, change.to)));
    all
}

/// Is it a duty that engines plan, no absence?
fn is_planned(scenario: &Scenario, duty: DutyId) -> bool {
    scenario.duty(duty).absence().is_none() && !scenario.unasked.contains(duty)
}

/// The days on which a longer chain of changes may touch people's lines.
pub(super) fn window(scenario: &Scenario, day: Day) -> std::ops::Range<Day> {
    (day - AROUND).max(0)..(day + AROUND).min(scenario.calendar.days)
}
