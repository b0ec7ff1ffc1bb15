//! Weekly rest: the longest rest of each calendar week.

mod machine;

use std::ops::Range;

use crate::constraint::{Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule};
use crate::domain::{Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::time::Clock;
use crate::units::{Day, EmployeeId, Minutes, Score};

use machine::{WeekMachine, WeekState};

use super::chains::{chains, is_small};
use super::said;
use super::spans::{Clockwork, Stretch, duration_up_to, stretches};

/// The kind `weekly-rest`.
pub struct WeeklyRest;

/// The longest rest that may be asked for: what is left of a week with two days of work.
const LONGEST: Minutes = 5 * 1440;

static DESCRIPTION: Description = Description {
    id: "weekly-rest",
    title: "Weekly rest",
    about: "In each calendar week (Monday to Sunday) a person has a rest, free of work in one piece and in elapsed time, \
         of at least `minimum`. A rest over the midnight of Sunday is counted once: the earlier week may take from after the \
         midnight, when it needs that, as much as lies before it; the later one has what is left, with as much from \
         before the midnight as lies after it. With `average-weeks = 2` the two weeks beginning with the week of the \
         first day, and each further two, must reach the minimum on average, and each single week `floor`; where a week \
         falls below that, the average is no breach of its own. A breach counts once per week or pair of weeks, on its last Sunday, or where that lies before the plan, on the day of \
         the work that ends the rest too early. A rest that goes on beyond the plan counts as far as it may still do. \
         Weeks that are not known or not planned as a whole are not judged. Absence is free of work.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "h:mm", default: "35:00", about: "Shortest rest in one piece of a week." },
        Parameter {
            name: "average-weeks",
            unit: "1 or 2",
            default: "1",
            about: "Over how many weeks the rest is averaged.",
        },
        Parameter {
            name: "floor",
            unit: "h:mm",
            default: "24:00",
            about: "What no single week may go below where two are averaged.",
        },
    ],
    examples: &["", "minimum = \"60:00\"", "minimum = \"60:00\"\naverage-weeks = 2\nfloor = \"48:00\""],
};

impl Kind for WeeklyRest {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let minimum = duration_up_to(fields, "minimum", LONGEST).unwrap_or(35 * 60);
        let weeks = fields.integer_in("average-weeks", 1, 2).unwrap_or(1);
        let place = fields.place_of("floor");
        let floor = duration_up_to(fields, "floor", LONGEST);
        let pairs = weeks == 2;
        if floor.is_some() && !pairs {
            let message = text!("weekly-rest-floor-alone", field = "floor");
            fields.fault(Code::RuleParameter, &place, message, text!("weekly-rest-floor-alone-help"));
        }
        if floor.is_some_and(|floor| floor > minimum) {
            let message = text!("weekly-rest-floor-above", field = "floor");
            fields.fault(Code::RuleParameter, &place, message, text!("weekly-rest-floor-above-help"));
        }
        let floor = pairs.then(|| floor.unwrap_or(minimum.min(24 * 60)));
        let rule = Weekly { meta, minimum, floor };
        // Over single weeks it is enough to know whether there was rest; over two it must be known how much.
        let machine = rule.machine(scenario, Score::ZERO);
        if pairs && !is_small(scenario, &rule.meta.people, &machine, WeekState::default()) {
            fields.fault(
                Code::TooLarge,
                &fields.place,
                text!("weekly-rest-too-many-times"),
                text!("weekly-rest-too-many-times-help"),
            );
            return None;
        }
        Some(Box::new(rule))
    }
}

#[derive(Debug)]
struct Weekly {
    meta: Meta,
    minimum: Minutes,
    /// What each week needs where two are averaged.
    floor: Option<Minutes>,
}

/// The Monday of a day's week.
fn monday(scenario: &Scenario, day: Day) -> Day {
    day - scenario.calendar.weekday(day).num_days_from_monday() as Day
}

/// A stretch free of work.
#[derive(Clone, Copy, Debug)]
struct Gap {
    start: Minutes,
    end: Minutes,
    /// The day of the work that ends it; `None` when it goes on beyond the horizon.
    until: Option<Day>,
}

/// The free time of one person from the first known midnight to the end of the horizon.
struct Free(Vec<Gap>);

/// What a week has of free time.
#[derive(Clone, Copy, Debug, Default)]
struct Had {
    /// The longest rest that ends inside it.
    closed: Minutes,
    /// Minutes free up to its end.
    open: Minutes,
}

impl Free {
    fn of(problem: &Problem, roster: &Roster, employee: EmployeeId) -> Free {
        let scenario = &problem.scenario;
        let midnight = |day| scenario.calendar.elapsed(day, 0);
        let mut from = midnight(scenario.line(roster, employee).first());
        let mut gaps = Vec::new();
        for Stretch { day, span, .. } in stretches(problem, roster, employee) {
            if span.start > from {
                gaps.push(Gap { start: from, end: span.start, until: Some(day) });
            }
            from = from.max(span.end);
        }
        let end = midnight(scenario.calendar.days);
        if from < end {
            gaps.push(Gap { start: from, end, until: None });
        }
        Free(gaps)
    }

    /// The stretch that lies over a midnight, or ends at it.
    fn over(&self, midnight: Minutes) -> Option<Gap> {
        self.0.iter().copied().find(|gap| gap.start < midnight && midnight <= gap.end)
    }

    /// What a week has of time that no week before it used up; a rest that began before the week may count with as
    /// much from there as lies in the week. Only stretches for which `keep` says yes end in it.
    fn had(&self, week: &Range<Minutes>, used: Minutes, keep: impl Fn(&Gap) -> bool) -> Had {
        let mut had = Had::default();
        for gap in self.0.iter().filter(|gap| gap.start < week.end && gap.end > week.start) {
            let start = gap.start.max(used);
            let part = (gap.end.min(week.end) - start.max(week.start)).max(0);
            if gap.end >= week.end {
                had.open = part;
            } else if keep(gap) {
                let before = (week.start - start).max(0);
                had.closed = had.closed.max(part + before.min(part));
            }
        }
        had
    }
}

/// One way to divide the rest over the Sunday midnight inside a pair of weeks; for a single week the only way.
#[derive(Clone, Copy, Debug)]
struct Division {
    /// The first week's rest, where two are averaged.
    first: Option<Minutes>,
    /// The same as it is told: what lies in the week, and what follows where that is less.
    told: Minutes,
    /// Is the first week's rest below the floor, and judged?
    low: bool,
    /// The last week's longest rest that ends inside it.
    last: Minutes,
}

/// What is told of a rest over a midnight: all of it where most of it lies before.
fn told(before: Minutes, after: Minutes) -> Minutes {
    if after <= before { before + after } else { before }
}

/// One week, or two that are averaged.
struct Unit {
    /// Its days.
    days: Range<Day>,
    divisions: Vec<Division>,
    /// Is its last week judged?
    judged: bool,
    /// What the last week needs by itself.
    single: Minutes,
    /// What two weeks need together.
    both: Minutes,
}

impl Unit {
    /// What is broken under a division when the last week also has a rest of `open`, which is told as `told`. Where a
    /// week falls below the floor, the average is no further breach.
    fn broken(&self, division: &Division, open: Minutes, told: Minutes) -> Vec<(Range<Day>, Text)> {
        let Range { start, end } = self.days;
        let rest = division.last.max(open);
        let longest = |told: Minutes, rest: Minutes| {
            text!("weekly-rest-longest", rest = Clock(if told < self.single { told } else { rest }))
        };
        let mut broken = Vec::new();
        if let (true, Some(first)) = (division.low, division.first) {
            broken.push((start..end - 7, longest(division.told, first)));
        }
        if self.judged && rest < self.single {
            broken.push((end - 7..end, longest(division.last.max(told), rest)));
        }
        let sum = division.first.filter(|first| rest.min(*first) >= self.single).map(|first| first + rest);
        if let Some(sum) = sum.filter(|sum| self.judged && *sum < self.both) {
            broken.push((start..end, text!("weekly-rest-average", rest = Clock(sum / 2))));
        }
        broken
    }

    /// How many things are broken under the best division.
    fn count(&self, open: Minutes) -> usize {
        self.divisions.iter().map(|division| self.broken(division, open, open).len()).min().unwrap_or(0)
    }

    /// What is broken under the best division, of several the one that leaves the most to the week with less.
    fn best(&self, open: Minutes, told: Minutes) -> Vec<(Range<Day>, Text)> {
        let key = |division: &&Division| {
            let (first, last) = (division.first.unwrap_or(0), division.last.max(open));
            (self.broken(division, open, told).len(), -first.min(last), -first - last)
        };
        self.divisions.iter().min_by_key(key).map_or_else(Vec::new, |division| self.broken(division, open, told))
    }

    /// The shortest further rest with which no more than so many things are broken.
    fn needed(&self, broken: usize) -> Minutes {
        let sums = self.divisions.iter().filter_map(|division| Some(self.both - division.first?));
        let steps = [0, self.single].into_iter().chain(sums).filter(|rest| *rest >= 0);
        steps.filter(|rest| self.count(*rest) <= broken).min().unwrap_or(0)
    }
}

impl Weekly {
    fn machine(&self, scenario: &Scenario, weight: Score) -> WeekMachine {
        let clockwork = Clockwork::new(scenario, &self.meta);
        WeekMachine { clockwork, monday: monday(scenario, 0), minimum: self.minimum, floor: self.floor, weight }
    }

    /// The finding of one breach.
    fn finding(&self, problem: &Problem, of: EmployeeId, days: Range<Day>, note: Text) -> Finding {
        let weight = problem.weight(&self.meta, Per::Count);
        Finding::person(of, days, 1, weight).with_note(note)
    }

    /// How long a rest of a week can be of use: what makes up for a week at the floor, where two are averaged.
    fn useful(&self) -> Minutes {
        self.floor.map_or(self.minimum, |floor| 2 * self.minimum - floor)
    }

    /// What a week takes of the time after its last midnight, when `open` minutes before it are free.
    fn taken(&self, open: Minutes) -> Minutes {
        open.min((self.useful() - open).max(0))
    }

    /// How the rest over the midnight inside a pair may be divided: `first` is what the first week has, `after` what
    /// is free after the midnight. The midnight divides it, or the first week takes from after it, or the second from
    /// before: as much as lies in that week, and the first no more than can help the average.
    fn divisions(&self, first: Had, after: Minutes, low: impl Fn(Minutes) -> bool) -> Vec<Division> {
        let taken = self.taken(first.open).min(after);
        let ways = [
            (first.closed.max(first.open), after),
            (first.closed.max(first.open + taken), after - taken),
            (first.closed, after + first.open.min(after)),
        ];
        let told = first.closed.max(told(first.open, after));
        let division = |(first, last)| Division { first: Some(first), told, low: low(first), last };
        ways.into_iter().map(division).collect()
    }

    /// Judges one unit after another; what one of them used of a rest, the next has not.
    fn judge(&self, problem: &Problem, roster: &Roster, employee: EmployeeId) -> Vec<Finding> {
        let (scenario, free) = (&problem.scenario, Free::of(problem, roster, employee));
        let known = scenario.line(roster, employee).first();
        let mut used = scenario.calendar.elapsed(known, 0);
        let mut findings = Vec::new();
        let length = if self.floor.is_some() { 14 } else { 7 };
        let this = monday(scenario, 0);
        let first = this - (this - known).max(0).div_euclid(length) * length - length;
        for start in (first..scenario.calendar.days).step_by(length as usize) {
            let days = start..start + length;
            if days.end > scenario.calendar.days {
                findings.extend(self.cut(problem, employee, &free, (days, known, used)));
            } else if days.end - 7 >= known {
                let broken = self.unit(scenario, &free, (days, known), &mut used);
                findings.extend(broken.into_iter().map(|(days, note)| self.finding(problem, employee, days, note)));
            }
        }
        findings
    }

    /// Of a pair that the end of the horizon cuts off, a whole first week is judged by its floor.
    fn cut(
        &self,
        problem: &Problem,
        employee: EmployeeId,
        free: &Free,
        (days, known, used): (Range<Day>, Day, Minutes),
    ) -> Option<Finding> {
        let (floor, scenario) = (self.floor?, &problem.scenario);
        let week = days.start..days.start + 7;
        if week.start < known || week.end > scenario.calendar.days || !self.meta.days.contains(week.end - 1) {
            return None;
        }
        let span = scenario.calendar.elapsed(week.start, 0)..scenario.calendar.elapsed(week.end, 0);
        let had = free.had(&span, used, |_| true);
        let after =
            free.over(span.end).map_or(0, |gap| if gap.until.is_some() { gap.end - span.end } else { had.open });
        let rest = self.divisions(had, after, |_| false).iter().filter_map(|division| division.first).max()?;
        let rest_told = had.closed.max(told(had.open, after));
        let note = text!("weekly-rest-longest", rest = Clock(if rest_told < floor { rest_told } else { rest }));
        (rest < floor).then(|| self.finding(problem, employee, week, note))
    }

    /// What is broken in a unit that is known to its end. `used` is up to when its past used free time, and becomes
    /// up to when this one does: a pair of weeks that needs a rest over its end uses what lies before the midnight.
    fn unit(
        &self,
        scenario: &Scenario,
        free: &Free,
        (days, known): (Range<Day>, Day),
        used: &mut Minutes,
    ) -> Vec<(Range<Day>, Text)> {
        let midnight = |day| scenario.calendar.elapsed(day, 0);
        let (turn, end) = (midnight(days.end - 7), midnight(days.end));
        let sunday = days.end - 1;
        let pair = self.floor.filter(|_| days.start >= known && days.end - days.start == 14);
        let (divisions, open) = match pair {
            Some(floor) => {
                let first = free.had(&(midnight(days.start)..turn), *used, |_| true);
                let after = free.over(turn).map_or(0, |gap| gap.end.min(end) - turn);
                let last = free.had(&(turn..end), turn, |gap| gap.start >= turn);
                let low = |rest| rest < floor && self.meta.days.contains(days.end - 8);
                let divisions = self.divisions(first, after, low);
                let with = |way: Division| Division { last: way.last.max(last.closed), ..way };
                (divisions.into_iter().map(with).collect(), last.open)
            }
            None => {
                let had = free.had(&(turn..end), *used, |_| true);
                (vec![Division { first: None, told: 0, low: false, last: had.closed }], had.open)
            }
        };
        let judged = sunday < 0 || self.meta.days.contains(sunday);
        let (single, both) = (self.floor.unwrap_or(self.minimum), 2 * self.minimum);
        let unit = Unit { days, divisions, judged, single, both };
        // The rest over the last midnight counts with at most twice what lies before it.
        let over = free.over(end);
        let after = over.map_or(0, |gap| if gap.until.is_some() { open.min(gap.end - end) } else { open });
        let (inside, best, found) = (unit.count(open), unit.count(2 * open), unit.count(open + after));
        *used = match () {
            () if found < inside && self.floor.is_none() => end + self.taken(open),
            () if best < inside => end,
            () if self.floor.is_some() && unit.needed(inside) > 0 => end,
            () => end - (open - unit.needed(inside)),
        };
        let follows = over.map_or(0, |gap| gap.end - end);
        let mut broken = unit.best(open + after, told(open, follows));
        if sunday < 0 {
            // What was lost before the horizon is not its fault; what the horizon could have kept is.
            let decided = over.and_then(|gap| gap.until).filter(|day| self.meta.days.contains(*day));
            broken.drain(..broken.len() - decided.map_or(0, |_| found - best));
            broken.iter_mut().for_each(|(days, _)| days.end = decided.map_or(days.end, |day| day + 1));
        }
        broken
    }
}

impl Rule for Weekly {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        problem.people(&self.meta).flat_map(|employee| self.judge(problem, roster, employee)).collect()
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = self.machine(&problem.scenario, problem.weight(&self.meta, Per::Count));
        chains(problem, &self.meta.people, &machine, WeekState::default())
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        let (scenario, calendar) = (&problem.scenario, &problem.scenario.calendar);
        let first = monday(scenario, 0);
        let weeks = || (first..calendar.days).step_by(7).map(|start| start..start + 7);
        if !weeks().any(|week| self.meta.days.contains(week.end - 1)) {
            let is_cut = !weeks().any(|week| week.end <= calendar.days);
            return Some(if is_cut {
                text!("weekly-rest-unjudged-week")
            } else {
                text!("weekly-rest-unjudged-sunday")
            });
        }
        let known = self.meta.people.iter().map(|employee| -scenario.known_days(employee)).max()?;
        let week = weeks().find(|week| week.start < known || week.end > calendar.days)?;
        let dates = Arg::Dates(calendar.date(week.start), calendar.date(week.end - 1));
        Some(text!("weekly-rest-unjudged-cut", dates = dates))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        let (rest, strength) = (said::noted(finding, "rest"), said::strength(&self.meta));
        if finding.note.id() == Some("weekly-rest-average") {
            return text!(
                "weekly-rest-found-average",
                name = name,
                rest = rest,
                when = when,
                strength = strength,
                minimum = Clock(self.minimum),
            );
        }
        text!(
            "weekly-rest-found",
            name = name,
            rest = rest,
            when = when,
            strength = strength,
            minimum = Clock(self.floor.unwrap_or(self.minimum)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraint::Problem;
    use crate::domain::DaySet;
    use crate::rules::testing::{agree, scoped_rule, ward};
    use crate::units::{DutyId, rng};

    #[test]
    fn forms_cost_what_findings_cost() {
        let few = "minimum = \"90:00\"\naverage-weeks = 2\nfloor = \"0:00\"";
        agree(
            &WeeklyRest,
            &["", "average-weeks = 2", few, "minimum = \"60:00\"\naverage-weeks = 2\nfloor = \"44:00\""],
        );
    }

    /// Weeks and pairs with a past, and hardly any day off: what the small wards of `agree` are too short for.
    #[test]
    fn forms_agree_over_many_weeks() {
        let mut rng = rng::stream(1, "weekly-rest over weeks");
        let rules = [
            "",
            "minimum = \"60:00\"",
            "average-weeks = 2",
            "minimum = \"60:00\"\naverage-weeks = 2\nfloor = \"44:00\"",
            "minimum = \"40:00\"\naverage-weeks = 2\nfloor = \"0:00\"",
        ];
        for round in 0..60 {
            let starts = ["2026-08-24", "2026-08-29", "2026-08-26", "2026-10-12", "2027-03-17"];
            let mut world = ward(starts[rng.usize(0..starts.len())], rng.i32(5..34));
            let mut duty = |off: u8| if rng.u8(0..10) < off { DutyId(0) } else { DutyId(rng.u16(0..8)) };
            let days = world.calendar.days as usize;
            world.history.lines = [0, 9, 23].map(|known| (0..known).map(|_| duty(1)).collect()).to_vec();
            let rosters: Vec<Vec<DutyId>> = (0..30).map(|at| (0..days).map(|_| duty(at % 4)).collect()).collect();
            let narrow = round % 3 == 0;
            let rule = scoped_rule(&WeeklyRest, &world, rules[round % rules.len()], |meta| {
                if narrow {
                    meta.days = DaySet::new(world.calendar.days, |day| (day + round as Day) % 9 != 0);
                }
            });
            let problem = Problem::new(world, [rule.expect("a sound rule")]);
            let lowered = problem.lower();
            for lines in rosters.chunks(3) {
                let mut roster = problem.scenario.empty_roster();
                for (employee, line) in problem.scenario.staff().zip(lines) {
                    line.iter().zip(0..).for_each(|(duty, day)| roster.set(employee, day, *duty));
                }
                let findings = problem.evaluate(&roster);
                let cost = findings.iter().map(|finding| finding.cost).sum();
                assert_eq!(lowered.score(&roster), cost, "round {round}: {findings:?}");
            }
        }
    }

    #[test]
    fn a_floor_without_an_average_or_above_it_is_a_fault() {
        let world = ward("2026-08-24", 7);
        for wrong in ["floor = \"24:00\"", "average-weeks = 2\nfloor = \"36:00\"", "minimum = \"121:00\""] {
            assert!(scoped_rule(&WeeklyRest, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
