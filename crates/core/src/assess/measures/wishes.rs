//! K7 and K10: what people asked for and got.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, detail, fact, less, more, quotient};
use crate::assess::people::{Asked, Tally};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let sum = |of: fn(&Tally) -> i64| group.tallies(facts).map(of).sum::<i64>();
    let asked = sum(|tally| tally.wishes_asked);
    if asked == 0 {
        return Vec::new();
    }
    let share = |of: fn(&Tally) -> Asked| {
        let all = group.tallies(facts).map(of);
        let (met, asked) = all.fold((0, 0), |sum, one| (sum.0 + one.met, sum.1 + one.asked));
        (asked > 0).then(|| 100.0 * quotient(met as f64, asked as f64))
    };
    let weight = sum(|tally| tally.weight_asked);
    let all = if weight == 0 { 100.0 } else { 100.0 * quotient(sum(|tally| tally.weight_met) as f64, weight as f64) };
    let mut list = vec![
        more(["wishes-met-share", "K7"], MeasureUnit::Percent, all),
        more(["wishes-met", "K7"], MeasureUnit::Count, sum(|tally| tally.wishes_met) as f64),
        fact(["wishes-asked", "K7"], MeasureUnit::Count, asked as f64),
    ];
    // Id, key and title; what it is; where it is counted.
    type Kind = ([&'static str; 2], fn(&Tally) -> Asked);
    let kinds: [Kind; 4] = [
        (["wishes-met-off", "K7"], |tally| tally.wished_off),
        (["wishes-met-duty", "K7"], |tally| tally.wished_duty),
        (["wishes-met-not", "K7"], |tally| tally.wished_not),
        (["wishes-met-first", "K7"], |tally| tally.wished_first),
    ];
    for (names, of) in kinds {
        list.extend(share(of).map(|value| detail(more(names, MeasureUnit::Percent, value))));
    }
    list.push(less(["wishes-impossible", "K7"], MeasureUnit::Count, sum(|tally| tally.wishes_impossible) as f64));
    let wished = group.tallies(facts).filter(|tally| tally.wishes_asked > 0).count();
    list.push(more(
        ["participation", "K10"],
        MeasureUnit::Percent,
        100.0 * quotient(wished as f64, group.people.len() as f64),
    ));
    list
}
