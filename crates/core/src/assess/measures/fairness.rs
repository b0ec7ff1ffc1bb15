//! K7b: how evenly burdens and wishes are shared, relative to the share of full time.

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, detail, less, more, quotient};
use crate::assess::people::Tally;
use crate::units::{EmployeeId, ids::Id};

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let total = group.tallies(facts).map(|tally| tally.weekends).sum::<i64>() as f64;
    let mut list = vec![
        less(["weekends-per-fte", "K7b"], MeasureUnit::PerFte, quotient(total, group.fte(facts))),
        less(
            ["weekends-max", "K7b"],
            MeasureUnit::Count,
            group.tallies(facts).map(|tally| tally.weekends).max().unwrap_or(0) as f64,
        ),
        less(
            ["burden-spread", "K7b"],
            MeasureUnit::PerFte,
            Spread::of(burdens(facts, group, |tally, _| tally.nights + tally.weekends)).range(),
        ),
    ];
    // One person's figures cannot be even or uneven.
    if group.people.len() > 1 {
        list.extend(spreads(facts, group));
    }
    list
}

/// One burden per full-time employee of everyone who is there at least half of the time.
fn burdens(facts: &Facts<'_>, group: &Group, of: impl Fn(&Tally, EmployeeId) -> i64) -> Vec<f64> {
    let there = group.people.iter().filter(|employee| facts.people[employee.index()].mostly_there);
    there
        .map(|employee| {
            let fte = facts.scenario().employee(*employee).fte.max(1);
            of(&facts.people[employee.index()], *employee) as f64 * 1000.0 / fte as f64
        })
        .collect()
}

/// Ids, titles and meanings of the four figures of one burden, and what it is.
type Burden = ([[&'static str; 2]; 4], fn(&Facts<'_>, &Tally, EmployeeId) -> i64);

const BURDENS: [Burden; 4] = [
    (
        [["nights-least", "K7b"], ["nights-low", "K7b"], ["nights-range", "K7b"], ["nights-gini", "K7b"]],
        |facts, tally, employee| tally.nights + facts.scenario().balance(employee, "nights"),
    ),
    (
        [["weekends-least", "K7b"], ["weekends-low", "K7b"], ["weekends-range", "K7b"], ["weekends-gini", "K7b"]],
        |facts, tally, employee| tally.weekends + facts.scenario().balance(employee, "weekends"),
    ),
    (
        [["evenings-least", "K7b"], ["evenings-low", "K7b"], ["evenings-range", "K7b"], ["evenings-gini", "K7b"]],
        |_, tally, _| tally.evenings,
    ),
    (
        [["holidays-least", "K7b"], ["holidays-low", "K7b"], ["holidays-range", "K7b"], ["holidays-gini", "K7b"]],
        |_, tally, _| tally.holidays,
    ),
];

fn spreads(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let mut list = Vec::new();
    for (names, of) in BURDENS {
        let spread = Spread::of(burdens(facts, group, |tally, employee| of(facts, tally, employee)));
        let [least, low, range, gini] = names;
        list.push(detail(more(least, MeasureUnit::PerFte, spread.least())));
        list.push(detail(more(low, MeasureUnit::PerFte, spread.low())));
        list.push(detail(less(range, MeasureUnit::PerFte, spread.range())));
        list.push(detail(less(gini, MeasureUnit::Ratio, spread.gini())));
    }
    let wished = group.tallies(facts).filter(|tally| tally.weight_asked > 0);
    let fulfilment =
        Spread::of(wished.map(|tally| 100.0 * quotient(tally.weight_met as f64, tally.weight_asked as f64)).collect());
    if fulfilment.sorted.is_empty() {
        return list;
    }
    list.push(more(["fulfilment-least", "K7b"], MeasureUnit::Percent, fulfilment.least()));
    list.push(detail(more(["fulfilment-low", "K7b"], MeasureUnit::Percent, fulfilment.low())));
    list.push(detail(less(["fulfilment-range", "K7b"], MeasureUnit::Percent, fulfilment.range())));
    list.push(detail(less(["fulfilment-gini", "K7b"], MeasureUnit::Ratio, fulfilment.gini())));
    list
}

/// Figures of several people in order.
struct Spread {
    sorted: Vec<f64>,
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Self {
        figures.sort_unstable_by(f64::total_cmp);
        Spread { sorted: figures }
    }

    fn least(&self) -> f64 {
        self.sorted.first().copied().unwrap_or(0.0)
    }

    /// The figure at the tenth part of the way, rounded down: of ten people the second smallest.
    fn low(&self) -> f64 {
        self.sorted.get(self.sorted.len() / 10).copied().unwrap_or(0.0)
    }

    fn range(&self) -> f64 {
        self.sorted.last().copied().unwrap_or(0.0) - self.least()
    }

    /// Mean difference of all pairs over twice the mean.
    fn gini(&self) -> f64 {
        let (count, total) = (self.sorted.len() as f64, self.sorted.iter().sum::<f64>());
        let ranked: f64 = (1u32..).zip(&self.sorted).map(|(rank, figure)| f64::from(rank) * figure).sum();
        if total > 0.0 { 2.0 * ranked / (count * total) - (count + 1.0) / count } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreads_are_those_of_the_textbook() {
        let spread = Spread::of(vec![3.0, 1.0, 1.0, 3.0]);
        // Pairs differ by 2 in 8 of 16: mean difference 1; over twice the mean of 2: 0.25.
        assert_eq!((spread.least(), spread.range(), spread.gini()), (1.0, 2.0, 0.25));
        assert_eq!(Spread::of(vec![5.0; 7]).gini(), 0.0);
        // One of four has everything: 1 - 1/4.
        assert_eq!(Spread::of(vec![0.0, 0.0, 0.0, 8.0]).gini(), 0.75);
        let tens = Spread::of((1..=20).map(f64::from).collect());
        assert_eq!(tens.low(), 3.0);
        assert_eq!((Spread::of(vec![]).gini(), Spread::of(vec![]).low()), (0.0, 0.0));
    }
}
