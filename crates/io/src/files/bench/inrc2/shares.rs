//! Rules for weeks after which more weeks come that nobody knows: every nurse's share of what the contract allows in
//! total.
//!
//! The competition judges totals at the end only. Were they left out until then, the first weeks would spend
//! everything; so each week gets its part of what is left, at the price of the end. A part is seldom a whole number:
//! with 11 assignments left for two weeks the sixth of this week costs half the price and the seventh all of it, and
//! with one weekend left for three weeks a weekend worked now costs two thirds of what one beyond the contract costs.
//! With no week to come all of this would be the contract itself. Dividing totals among the weeks is what most who
//! solved the dynamic problem begin with, such as Mischek and Musliu (2019) and Legrain, Omer and Rosat (2020).

use std::collections::BTreeMap;

use super::super::tree::{Entries, Rules, int, list, table, text, texts};
use super::instance::{ASSIGNMENTS, Contract, Instance, Nurse, Past, WEEKENDS};
use vuoro_core::error::Place;
use vuoro_core::text;

/// What is left for these weeks, in parts of a whole: least and most assignments, most weekends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Share {
    least: i64,
    most: i64,
    weekends: i64,
}

/// Adds the rules, one set for all nurses who have the same share.
pub(super) fn rules(rules: &mut Rules, instance: &Instance<'_>) {
    let weeks = instance.weeks.len() as i64;
    let whole = weeks + instance.later;
    let contracts: BTreeMap<&str, &Contract> =
        instance.scenario.contracts.iter().map(|contract| (contract.id.text.as_str(), contract)).collect();
    let pasts: BTreeMap<&str, &Past> =
        instance.history.nurses.iter().map(|past| (past.nurse.text.as_str(), past)).collect();
    let mut groups: BTreeMap<Share, Vec<&Nurse>> = BTreeMap::new();
    for nurse in &instance.scenario.nurses {
        let contract = contracts.get(nurse.contract.text.as_str());
        let Some((contract, past)) = contract.zip(pasts.get(nurse.id.text.as_str())) else { continue };
        groups.entry(share(contract, past, weeks)).or_default().push(nurse);
    }
    for (share, nurses) in groups {
        let place = &nurses[0].id.place;
        let of = |(name, bound): (&'static str, i64)| -> Entries {
            let who = list(nurses.iter().map(|nurse| nurse.id.node()), place);
            let scope = table(place, [("employees", who)]);
            vec![(name, int(bound, place)), ("for", scope)]
        };
        for (bound, price) in hinges(share.most, whole, ASSIGNMENTS.1).filter(|(bound, _)| *bound < weeks * 7) {
            count(rules, place, price, of(("maximum", bound)));
        }
        for (bound, price) in hinges(share.least, whole, ASSIGNMENTS.1).filter(|(bound, _)| *bound > 0) {
            count(rules, place, price, of(("minimum", bound)));
        }
        for (bound, price) in hinges(share.weekends, whole, WEEKENDS.1).filter(|(bound, _)| *bound < weeks) {
            let title = text!("bench-title-share-of-weekends");
            rules.priced(place, (WEEKENDS.0, price), "weekends", &title, of(("maximum", bound)));
        }
    }
}

fn count(rules: &mut Rules, place: &Place, price: i64, mut entries: Entries) {
    entries.push(("duties", texts(["work"], place)));
    entries.push(("period", text("horizon", place)));
    let title = text!("bench-title-share-of-assignments");
    rules.priced(place, (ASSIGNMENTS.0, price), "duty-count", &title, entries);
}

/// What a nurse has left, times these weeks; a share once divided by all weeks to come.
fn share(contract: &Contract, past: &Past, weeks: i64) -> Share {
    let left = |limit: i64, used: i64| (limit - used).max(0) * weeks;
    let (least, most) = contract.assignments;
    Share {
        least: left(least, past.assignments),
        most: left(most, past.assignments),
        weekends: left(contract.weekends, past.weekends),
    }
}

/// A bound of `parts` / `whole` as two whole bounds whose prices add up to `price`: the nearer one has more of it.
fn hinges(parts: i64, whole: i64, price: i64) -> impl Iterator<Item = (i64, i64)> {
    let (bound, rest) = (parts / whole, parts % whole);
    let upper = (price * rest + whole / 2) / whole;
    [(bound, price - upper), (bound + 1, upper)].into_iter().filter(|(_, price)| *price > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_between_two_numbers_is_priced_between_them() {
        let of = |parts, whole, price| hinges(parts, whole, price).collect::<Vec<_>>();
        assert_eq!(of(11, 2, 20), [(5, 10), (6, 10)]);
        assert_eq!(of(12, 2, 20), [(6, 20)]);
        assert_eq!(of(1, 3, 30), [(0, 20), (1, 10)]);
        assert_eq!(of(0, 3, 30), [(0, 30)]);
    }
}
