//! Weekly rest: the longest free stretch of each calendar week.

use std::ops::Range;

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::Clock;
use crate::units::{Day, DutyId, EmployeeId, Minutes, Score};

use super::chains::{Scope, chains, is_small};
use super::said;
use super::spans::{Clockwork, Stretch, duration_up_to, stretches};

/// The kind `weekly-rest`.
pub struct WeeklyRest;

/// The longest rest that may be asked for: what is left of a week with two days of work.
const LONGEST: Minutes = 5 * 1440;

static DESCRIPTION: Description = Description {
    id: "weekly-rest",
    title: "Weekly rest",
    about: "The longest stretch free of work inside each calendar week (Monday to Sunday, in elapsed time) must be at \
         least `minimum`. With `average-weeks = 2` the two weeks beginning with the week of the first day, and each \
         further two, must reach it on average, and each single week `floor`. A breach counts once per week or pair \
         of weeks, on its last Sunday. Weeks that are not known or not planned as a whole are not judged. Absence is \
         free of work.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "h:mm", default: "35:00", about: "Shortest longest rest of a week." },
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

/// The longest stretch of a week that is free of work.
fn longest_free(scenario: &Scenario, work: &[Stretch], week: &Range<Day>) -> Minutes {
    let (from, to) = (scenario.calendar.elapsed(week.start, 0), scenario.calendar.elapsed(week.end, 0));
    let (mut longest, mut free_from) = (0, from);
    for stretch in work.iter().filter(|stretch| stretch.span.start < to) {
        longest = longest.max(stretch.span.start - free_from);
        free_from = free_from.max(stretch.span.end);
    }
    longest.max(to - free_from)
}

impl Weekly {
    fn machine(&self, scenario: &Scenario, weight: Score) -> WeekMachine {
        WeekMachine {
            clockwork: Clockwork::new(scenario, &self.meta),
            monday: monday(scenario, 0),
            minimum: self.minimum,
            floor: self.floor,
            weight,
        }
    }

    /// The finding of one breach.
    fn finding(&self, problem: &Problem, of: EmployeeId, days: Range<Day>, note: Text) -> Finding {
        let weight = problem.weight(&self.meta, Per::Count);
        Finding::person(of, days, 1, weight).with_note(note)
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
        let scenario = &problem.scenario;
        let mut findings = Vec::new();
        let first_week = monday(scenario, 0);
        for employee in problem.people(&self.meta) {
            let work = stretches(problem, roster, employee);
            let known_from = scenario.line(roster, employee).first();
            let mut before: Option<Minutes> = None;
            for (number, start) in (first_week..scenario.calendar.days - 6).step_by(7).enumerate() {
                let week = start..start + 7;
                let known = start >= known_from;
                let judged = known && self.meta.days.contains(week.end - 1);
                let longest = longest_free(scenario, &work, &week);
                if judged && longest < self.floor.unwrap_or(self.minimum) {
                    let note = text!("weekly-rest-longest", rest = Clock(longest));
                    findings.push(self.finding(problem, employee, week.clone(), note));
                }
                let pair = before.filter(|_| number % 2 == 1).map(|before| before + longest);
                if let Some(sum) = pair.filter(|sum| judged && self.floor.is_some() && *sum < 2 * self.minimum) {
                    let note = text!("weekly-rest-average", rest = Clock(sum / 2));
                    findings.push(self.finding(problem, employee, week.start - 7..week.end, note));
                }
                before = known.then_some(longest);
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = self.machine(&problem.scenario, problem.weight(&self.meta, Per::Count));
        chains(problem, &self.meta.people, &machine, WeekState::default())
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

/// Remembers the longest rest of the week so far, as far as it matters.
struct WeekMachine {
    clockwork: Clockwork,
    /// The Monday that begins the first pair of weeks.
    monday: Day,
    minimum: Minutes,
    floor: Option<Minutes>,
    weight: Score,
}

/// The day is a Monday.
const MONDAY: u32 = 1;
/// The day is a Sunday.
const SUNDAY: u32 = 2;
/// The day lies in the second week of a pair.
const SECOND: u32 = 4;
/// Where the class of the clock begins.
const CLOCK: u32 = 3;

/// What the rule remembers, in minutes after the next midnight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct WeekState {
    /// Is the week known from its Monday on?
    known: bool,
    /// Since when the person is free, not before the week's beginning; never below 0 when no rest is measured.
    free_from: Minutes,
    /// The longest rest so far.
    longest: Minutes,
    /// In a second week what it needs for the average.
    need: Option<Minutes>,
}

impl WeekMachine {
    /// Keeps of a state what can still matter in its week.
    fn reduced(&self, mut state: WeekState, second: bool) -> WeekState {
        let (low, high) = match (self.floor, second) {
            (None, _) => (self.minimum, self.minimum),
            (Some(_), false) => (0, 2 * self.minimum),
            (Some(floor), true) => {
                let need = state.need.unwrap_or(floor);
                (floor.min(need), floor.max(need))
            }
        };
        if state.known && state.longest.max(-state.free_from) >= high {
            state.longest = high;
        } else if self.floor.is_none() || second {
            state.longest = if state.longest >= low { low } else { 0 };
        }
        if !state.known || state.longest >= high {
            state.free_from = state.free_from.max(0);
        }
        state
    }

    /// Breaches of a week that ends with this longest rest.
    fn breaches(&self, state: &WeekState) -> i64 {
        let single = state.longest < self.floor.unwrap_or(self.minimum);
        let average = state.need.is_some_and(|need| state.longest < need);
        i64::from(single) + i64::from(average)
    }
}

impl Machine for WeekMachine {
    type State = WeekState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        let since = day - self.monday;
        let flag = |holds: bool, bit: u32| if holds { bit } else { 0 };
        self.clockwork.class(day) << CLOCK
            | flag(since.rem_euclid(7) == 0, MONDAY)
            | flag(since.rem_euclid(7) == 6, SUNDAY)
            | flag(self.floor.is_some() && since.div_euclid(7).rem_euclid(2) == 1, SECOND)
    }

    fn step(&self, class: u32, state: &WeekState, duty: DutyId) -> (WeekState, Score) {
        let table = self.clockwork.table(class >> CLOCK);
        let second = class & SECOND != 0;
        let mut state = state.clone();
        if !second {
            state.need = None;
        }
        if class & MONDAY != 0 {
            state.known = true;
            state.longest = 0;
            state.free_from = state.free_from.max(0);
        }
        if let Some((start, end)) = table.work(duty) {
            if state.known {
                state.longest = state.longest.max(start - state.free_from);
            }
            state.free_from = state.free_from.max(end);
        }
        let mut score = Score::ZERO;
        if class & SUNDAY != 0 {
            if state.known {
                state.longest = state.longest.max(table.length - state.free_from);
                if Scope::covers(class >> CLOCK) {
                    score = self.weight * self.breaches(&state);
                }
            }
            let averaged = self.floor.is_some() && !second && state.known;
            let need = averaged.then(|| (2 * self.minimum - state.longest).max(0));
            state = WeekState { known: false, free_from: state.free_from, longest: 0, need };
        }
        state.free_from -= table.length;
        // After a Sunday the reduction is that of an unknown week: only work reaching over counts.
        (self.reduced(state, second && class & SUNDAY == 0), score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        let few = "minimum = \"90:00\"\naverage-weeks = 2\nfloor = \"0:00\"";
        agree(
            &WeeklyRest,
            &["", "average-weeks = 2", few, "minimum = \"60:00\"\naverage-weeks = 2\nfloor = \"44:00\""],
        );
    }

    #[test]
    fn a_floor_without_an_average_or_above_it_is_a_fault() {
        let world = ward("2026-08-24", 7);
        for wrong in ["floor = \"24:00\"", "average-weeks = 2\nfloor = \"36:00\"", "minimum = \"121:00\""] {
            assert!(scoped_rule(&WeeklyRest, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
