//! Rest below eleven hours in the day after a start of work, and what of it is still owed.
//!
//! Where nine hours are agreed the rest that is missing up to eleven is given back in one piece, with the next daily rest
//! or within 14 days (SOTE-sopimus III; Työaikalaki 872/2019 § 25).

use super::facts::Facts;
use super::group::Group;
use super::{Measure, MeasureUnit, detail, fact, in_hours, less};
use crate::domain::{Roster, Scenario};
use crate::units::{EmployeeId, Minutes, Span, time::DAY_MINUTES};

/// The daily rest.
const REST: Minutes = 11 * 60;
/// Within how long missing rest is given back.
const WITHIN: Minutes = 14 * DAY_MINUTES;

/// A person's account of daily rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Account {
    /// Minutes of rest missing up to eleven hours after the starts of work in the horizon.
    missing: Minutes,
    /// What of it was not given back by the end of the horizon.
    owed: Minutes,
}

pub(super) fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let accounts = group.people.iter().map(|employee| account(facts.scenario(), facts.roster, *employee));
    let sum = accounts
        .fold(Account::default(), |sum, one| Account { missing: sum.missing + one.missing, owed: sum.owed + one.owed });
    vec![
        detail(fact(["rest-shortened", ""], MeasureUnit::Clock, in_hours(sum.missing))),
        detail(less(["rest-owed", ""], MeasureUnit::Clock, in_hours(sum.owed))),
    ]
}

/// Work as stretches of elapsed time in order, the known past included: from the first start to the last end of each duty.
fn work(scenario: &Scenario, roster: &Roster, employee: EmployeeId) -> Vec<Span> {
    let line = scenario.line(roster, employee);
    let duties = line.days().flat_map(|day| line.ids(day).map(move |duty| (day, duty)));
    let stretch = |(day, duty)| {
        let whole = |one: Span, other: Span| Span { start: one.start.min(other.start), end: one.end.max(other.end) };
        scenario.worked_spans(duty, day).reduce(whole)
    };
    let mut work: Vec<Span> = duties.filter_map(stretch).collect();
    work.sort_unstable();
    work
}

fn account(scenario: &Scenario, roster: &Roster, employee: EmployeeId) -> Account {
    let work = work(scenario, roster, employee);
    let end = scenario.calendar.elapsed(scenario.calendar.days, 0);
    let mut account = Account::default();
    // What is missing, since when; and what each rest has to give beyond eleven hours.
    let mut debts: Vec<(Minutes, Minutes)> = Vec::new();
    for (at, stretch) in work.iter().enumerate() {
        let missing = REST - longest_rest(&work, at);
        if missing > 0 && stretch.start >= 0 {
            account.missing += missing;
            debts.push((stretch.end, missing));
        }
        let next = work.get(at + 1).map_or(end, |next| next.start);
        let mut spare = (next - stretch.end - REST).max(0);
        debts.retain(|(since, debt)| {
            let given = *debt <= spare && stretch.end <= since + WITHIN;
            spare -= if given { *debt } else { 0 };
            !given
        });
    }
    account.owed = debts.iter().map(|(_, debt)| debt).sum();
    account
}

/// The longest stretch free of work in the 24 hours that begin with a start of work.
fn longest_rest(work: &[Span], at: usize) -> Minutes {
    let window = Span { start: work[at].start, end: work[at].start + DAY_MINUTES };
    let (mut longest, mut free_from) = (0, window.start);
    for stretch in work[at..].iter().take_while(|stretch| stretch.start < window.end) {
        longest = longest.max(stretch.start - free_from);
        free_from = free_from.max(stretch.end);
    }
    longest.max(window.end - free_from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::World;

    fn account_of(line: &str) -> (Minutes, Minutes) {
        let world = World::new(&[("anna", line)]);
        let account = account(&world.scenario, &world.roster, EmployeeId(0));
        (account.missing, account.owed)
    }

    #[test]
    fn short_rests_are_added_up_and_given_back_by_longer_ones() {
        // An evening until 21:25 and a morning at 7:00: 9:35 of rest, 1:25 missing. The day off after it gives it back.
        assert_eq!(account_of("I A . ."), (85, 0));
        // Mornings follow each other after 16:10: 5:10 to spare give two such rests back, in one piece each.
        assert_eq!(account_of("I A A"), (85, 0));
        // A morning after an evening each time, and the horizon ends: the last one is still owed.
        assert_eq!(account_of("I A"), (85, 85));
    }

    #[test]
    fn eleven_hours_owe_nothing() {
        assert_eq!(account_of("A A I I Y Y . A"), (0, 0));
    }
}
