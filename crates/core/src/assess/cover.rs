//! Who is there against who is wanted, for every cover requirement: straight from the demands, whatever the rules
//! say about them.

use crate::domain::{Demand, Part, Presence, Roster, Scenario, When};
use crate::units::{
    Day, DutyId, EmployeeId, Minutes, Span, UnitId,
    ids::{Id, all},
};

/// One cover requirement met by a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Elapsed minutes during which the requirement holds.
    pub minutes: Minutes,
    /// The fewest people who count at any moment of it.
    pub least: i64,
    /// Head-minutes missing to the minimum.
    pub missing_minimum: Minutes,
    /// Head-minutes missing to the target; includes those missing to the minimum.
    pub missing_target: Minutes,
    /// Head-minutes above the maximum; without a maximum above the target, except where a skill is asked for:
    /// people do not become too many by holding a skill.
    pub surplus: Minutes,
    /// Minutes with such a surplus.
    pub crowded: Minutes,
    /// Head-minutes above the target, whatever the maximum.
    pub over_target: Minutes,
}

impl Coverage {
    /// Counts a stretch of minutes with a constant number of people.
    fn add(&mut self, demand: &Demand, minutes: Minutes, heads: i64) {
        if minutes <= 0 {
            return;
        }
        self.least = if self.minutes == 0 { heads } else { self.least.min(heads) };
        let ceiling = demand.maximum.or(match demand.who {
            Presence::Holder(_) => None,
            Presence::Anyone | Presence::Role(_) => Some(demand.target),
        });
        self.minutes += minutes;
        self.missing_minimum += (demand.minimum - heads).max(0) * minutes;
        self.missing_target += (demand.target - heads).max(0) * minutes;
        self.over_target += (heads - demand.target).max(0) * minutes;
        let surplus = ceiling.map_or(0, |ceiling| (heads - ceiling).max(0));
        self.surplus += surplus * minutes;
        self.crowded += if surplus > 0 { minutes } else { 0 };
    }
}

/// How every demand of the scenario is met, in the order of `Scenario::demands`.
pub fn coverage(scenario: &Scenario, roster: &Roster) -> Vec<Coverage> {
    let presence = Presences::of(scenario, roster);
    scenario.demands.iter().map(|demand| presence.cover(demand)).collect()
}

/// A worked part and who works it.
type Stay = (EmployeeId, Part);

/// All worked parts, by unit and day; the last day of the past comes first.
pub(super) struct Presences<'a> {
    scenario: &'a Scenario,
    stays: Vec<Vec<Stay>>,
    /// Elapsed span of each shift type on each day from the last day of the past on.
    spans: Vec<Vec<Vec<Span>>>,
}

impl<'a> Presences<'a> {
    pub(super) fn of(scenario: &'a Scenario, roster: &Roster) -> Self {
        let days = scenario.calendar.days;
        let mut stays = vec![Vec::new(); scenario.units.len() * (days as usize + 1)];
        let mut enter = |employee: EmployeeId, day: Day, duty: DutyId| {
            for part in scenario.duty(duty).parts() {
                stays[part.unit.index() * (days as usize + 1) + (day + 1) as usize].push((employee, *part));
            }
        };
        for employee in scenario.staff() {
            if let Some(duty) = scenario.past(employee).last() {
                enter(employee, -1, *duty);
            }
            for day in scenario.calendar.iter() {
                enter(employee, day, roster.get(employee, day));
            }
        }
        for (employee, day, duty) in &roster.extra {
            enter(*employee, *day, *duty);
        }
        let of_shift = |shift| (-1..days).map(|day| scenario.shift_spans(shift, day)).collect();
        let spans = all(scenario.shifts.len()).map(of_shift).collect();
        Presences { scenario, stays, spans }
    }

    fn stays(&self, unit: UnitId, day: Day) -> &[Stay] {
        &self.stays[unit.index() * (self.scenario.calendar.days as usize + 1) + (day + 1) as usize]
    }

    fn spans_of(&self, part: &Part, day: Day) -> &[Span] {
        &self.spans[part.shift.index()][(day + 1) as usize]
    }

    /// Does somebody's work of a day count? Who works in a role must hold its skill as well.
    fn counts(&self, demand: &Demand, day: Day, (employee, part): &Stay) -> bool {
        let date = self.scenario.calendar.date(day);
        let holds = |skill| self.scenario.employee(*employee).holds(skill, demand.unit, date);
        match demand.who {
            Presence::Anyone => true,
            Presence::Holder(skill) => holds(skill),
            Presence::Role(skill) => part.role == Some(skill) && holds(skill),
        }
    }

    fn cover(&self, demand: &Demand) -> Coverage {
        let mut coverage = Coverage::default();
        self.stretches(demand, |minutes, who| coverage.add(demand, minutes, who.len() as i64));
        coverage
    }

    /// Tells of every stretch of a demand during which the same people count: its minutes, and each of them once with
    /// the day of the work.
    pub(super) fn stretches(&self, demand: &Demand, mut tell: impl FnMut(Minutes, &[(EmployeeId, Day)])) {
        match demand.when {
            When::Shift(shift) => {
                let there = self.stays(demand.unit, demand.day).iter();
                let who = there
                    .filter(|stay| stay.1.shift == shift && self.counts(demand, demand.day, stay))
                    .map(|stay| (stay.0, demand.day));
                let shift = self.scenario.shift(shift);
                let span = self.scenario.calendar.span(demand.day, shift.start, shift.end);
                tell(span.minutes(), &distinct(who));
            }
            When::Window { from, to } => {
                let window = self.scenario.calendar.span(demand.day, from, to);
                let spans = self.spans_in(demand, window, to);
                for pair in borders(window, &spans).windows(2) {
                    let inside = |span: &Span| span.start <= pair[0] && span.end >= pair[1];
                    let who = spans.iter().filter(|(_, span)| inside(span)).map(|(who, _)| *who);
                    tell(pair[1] - pair[0], &distinct(who));
                }
            }
        }
    }

    /// The spans of work in the window that count for the demand, shifts of the days around it included.
    fn spans_in(&self, demand: &Demand, window: Span, to: Minutes) -> Vec<((EmployeeId, Day), Span)> {
        let last = (demand.day + (to / 1440) as Day).min(self.scenario.calendar.days - 1);
        let mut spans = Vec::new();
        for day in demand.day - 1..=last {
            for stay in self.stays(demand.unit, day) {
                if self.scenario.shift(stay.1.shift).covers && self.counts(demand, day, stay) {
                    let there = self.spans_of(&stay.1, day).iter().filter(|span| span.overlap(window) > 0);
                    spans.extend(there.map(|span| ((stay.0, day), *span)));
                }
            }
        }
        spans
    }
}

/// The moments at which the number of people may change, the window's own ends included, in order.
fn borders(window: Span, spans: &[((EmployeeId, Day), Span)]) -> Vec<Minutes> {
    let ends = spans.iter().flat_map(|(_, span)| [span.start, span.end]);
    let mut borders: Vec<Minutes> =
        ends.filter(|minute| (window.start..window.end).contains(minute)).chain([window.start, window.end]).collect();
    borders.sort_unstable();
    borders.dedup();
    borders
}

/// Each person once: nobody counts twice.
fn distinct(people: impl Iterator<Item = (EmployeeId, Day)>) -> Vec<(EmployeeId, Day)> {
    let mut people: Vec<(EmployeeId, Day)> = people.collect();
    people.sort_unstable();
    people.dedup_by_key(|(employee, _)| *employee);
    people
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::{World, demand};

    #[test]
    fn a_shift_counts_the_heads_that_work_it() {
        // A lasts 7 h 50 min = 470 min; two wanted, three at best, one there.
        let mut world = World::new(&[("anna", "A ."), ("ben", "I .")]);
        world.scenario.demands = vec![demand("A", 0, [1, 3]), demand("I", 0, [0, 0]), demand("A", 1, [2, 2])];
        let covers = coverage(&world.scenario, &world.roster);
        assert_eq!((covers[0].least, covers[0].missing_minimum, covers[0].missing_target), (1, 0, 940));
        assert_eq!((covers[1].surplus, covers[1].minutes), (445, 445));
        assert_eq!((covers[2].missing_minimum, covers[2].missing_target, covers[2].surplus), (940, 940, 0));
    }

    #[test]
    fn a_skill_is_counted_by_its_holders_until_it_expires_and_is_never_too_many() {
        let mut world = World::new(&[("anna", "A A"), ("ben", "A A")]);
        let medication = world.skill("medication");
        let expires = world.scenario.calendar.date(0);
        world.grant("anna", "medication", Some(expires));
        world.grant("ben", "medication", None);
        let asked = |day| Demand { who: Presence::Holder(medication), ..demand("A", day, [1, 1]) };
        world.scenario.demands = vec![asked(0), Demand { maximum: Some(1), ..asked(0) }, asked(1)];
        let covers = coverage(&world.scenario, &world.roster);
        assert_eq!((covers[0].least, covers[0].surplus, covers[1].surplus), (2, 0, 470));
        assert_eq!(covers[2].least, 1);
    }

    #[test]
    fn a_window_is_counted_minute_by_minute_with_the_night_before_and_without_training() {
        // 06:00-16:00: the night before is there until 07:10 (70 min), A from 07:00 to 14:50 (470 min), K trains.
        // Heads: 06:00-07:00 one, 07:00-07:10 two, 07:10-14:50 one, 14:50-16:00 none.
        let mut world = World::new(&[("anna", "A"), ("ben", "."), ("cara", "K")]);
        world.past("ben", "Y");
        world.scenario.demands = vec![Demand { when: When::Window { from: 360, to: 960 }, ..demand("A", 0, [1, 2]) }];
        let cover = coverage(&world.scenario, &world.roster).remove(0);
        assert_eq!((cover.minutes, cover.least), (600, 0));
        assert_eq!((cover.missing_minimum, cover.missing_target, cover.surplus), (70, 60 + 460 + 140, 0));
    }

    #[test]
    fn a_window_over_the_autumn_change_has_an_hour_more() {
        // 2026-10-24 is the Saturday before the change; 22:00-06:00 lasts 9 h, and the night shift covers it all.
        let mut world = World::starting("2026-10-24", &[("anna", "Y .")]);
        world.scenario.demands = vec![Demand { when: When::Window { from: 1320, to: 1800 }, ..demand("A", 0, [2, 2]) }];
        let cover = coverage(&world.scenario, &world.roster).remove(0);
        assert_eq!((cover.minutes, cover.missing_minimum), (540, 540));
    }

    #[test]
    fn nobody_counts_twice() {
        let mut world = World::new(&[("anna", "A")]);
        let duty = world.roster.get(EmployeeId(0), 0);
        world.roster.extra.push((EmployeeId(0), 0, duty));
        world.scenario.demands = vec![demand("A", 0, [2, 2])];
        assert_eq!(coverage(&world.scenario, &world.roster)[0].least, 1);
    }
}
