//! Rest inside the day (24 hours) that begins with each start of work.

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::time::{Clock, DAY_MINUTES};
use crate::units::{Day, DutyId, Minutes, Score, Span};

use super::chains::{Scope, chains};
use super::said;
use super::spans::{Clockwork, Stretch, duration_up_to, stretches};

/// The kind `rest-in-day`.
pub struct RestInDay;

static DESCRIPTION: Description = Description {
    id: "rest-in-day",
    title: "Rest in the day after a start of work",
    about: "Looks at the 24 hours (`window`) of elapsed time that begin with each start of work: the longest stretch \
         free of work in them must be at least `minimum`. A shift that is too long breaks this by itself. A breach \
         counts once per start, on the day of the work that leaves too little rest: the shift's own day or a later \
         one. A double duty is one stretch from its first start to its last end.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "h:mm", default: "11:00", about: "Shortest longest rest." },
        Parameter { name: "window", unit: "h:mm", default: "24:00", about: "Time looked at, at most 24:00." },
    ],
    examples: &["", "minimum = \"9:00\"", "minimum = \"15:00\"", "minimum = \"4:00\"\nwindow = \"18:00\""],
};

impl Kind for RestInDay {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let place = fields.place_of("minimum");
        let minimum = duration_up_to(fields, "minimum", DAY_MINUTES).unwrap_or(11 * 60);
        let window = duration_up_to(fields, "window", DAY_MINUTES).unwrap_or(DAY_MINUTES);
        if minimum > window {
            fields.fault(
                Code::RuleParameter,
                &place,
                text!("rest-in-day-above-window", field = "minimum", value = Clock(minimum), window = Clock(window)),
                text!("rest-in-day-above-window-help"),
            );
            return None;
        }
        let clockwork = Clockwork::new(scenario, &meta);
        if states_at_most(&clockwork, window) > 30_000 {
            fields.fault(
                Code::TooLarge,
                &fields.place,
                text!("rest-in-day-too-many-times"),
                text!("rest-in-day-too-many-times-help"),
            );
            return None;
        }
        Some(Box::new(RestWithin { meta, minimum, window }))
    }
}

/// An upper bound on the states of the automaton: working times of the last day, times those of the day before
/// that can still reach over them, times those whose window a short day of a clock change leaves open.
fn states_at_most(clockwork: &Clockwork, window: Minutes) -> usize {
    let mut times: Vec<(Minutes, Minutes)> = Vec::new();
    for table in clockwork.tables() {
        let mut own: Vec<(Minutes, Minutes)> = table.work.iter().copied().flatten().collect();
        own.sort_unstable();
        own.dedup();
        times.extend(own);
    }
    let shortest_day = clockwork.tables().iter().map(|table| table.length).min().unwrap_or(DAY_MINUTES);
    let first_end = times.iter().map(|(_, end)| *end).min().unwrap_or(0);
    let reaching = times.iter().filter(|(_, end)| end - shortest_day > first_end).count();
    let open = times.iter().filter(|(start, _)| start + window > 2 * shortest_day).count();
    (times.len() + 1).saturating_mul(1 + reaching).saturating_mul(1 + open)
}

#[derive(Debug)]
struct RestWithin {
    meta: Meta,
    minimum: Minutes,
    window: Minutes,
}

impl RestWithin {
    /// The longest free stretch of the window that opens with `work[at]`, looking only at work of days up to `day`.
    fn longest_rest(&self, work: &[Stretch], at: usize, day: Day) -> Minutes {
        let from = work[at].span.start;
        let window = Span { start: from, end: from + self.window };
        let (mut longest, mut free_from) = (0, from);
        for stretch in work.iter().filter(|stretch| stretch.day <= day) {
            if stretch.span.start < window.end {
                longest = longest.max(stretch.span.start - free_from);
                free_from = free_from.max(stretch.span.end);
            }
        }
        longest.max(window.end - free_from)
    }
}

impl Rule for RestWithin {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let work = stretches(problem, roster, employee);
            for (at, opening) in work.iter().enumerate() {
                // No work of a later day than the second after it can start inside the window.
                let last = opening.day + 2;
                let breaks = |day: &Day| self.longest_rest(&work, at, *day) < self.minimum;
                // The first day whose work leaves too little rest.
                let Some(day) = (opening.day..=last).find(breaks).filter(|day| self.meta.days.contains(*day)) else {
                    continue;
                };
                let rest = self.longest_rest(&work, at, last);
                let duty = said::duty(&problem.scenario, opening.duty);
                let note = text!("rest-in-day-rest", duty = duty, rest = Clock(rest));
                findings.push(Finding::person(employee, opening.day..day + 1, 1, weight).with_note(note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let machine = WindowMachine {
            clockwork: Clockwork::new(&problem.scenario, &self.meta),
            minimum: self.minimum,
            window: self.window,
            weight: problem.weight(&self.meta, Per::Count),
        };
        chains(problem, &self.meta.people, &machine, WindowState::default())
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "rest-in-day-found",
            name = said::who(problem, finding),
            rest = said::noted(finding, "rest"),
            window = Clock(self.window),
            duty = said::noted(finding, "duty"),
            when = said::on(problem, finding.days.start),
            strength = said::strength(&self.meta),
            minimum = Clock(self.minimum),
        )
    }
}

/// Remembers the windows that are still open without enough rest in them.
struct WindowMachine {
    clockwork: Clockwork,
    minimum: Minutes,
    window: Minutes,
    weight: Score,
}

/// What the rest rule remembers, in minutes after the next midnight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct WindowState {
    /// When the work so far ends; 0 when it has.
    busy: Minutes,
    /// The open windows, oldest first.
    open: Vec<OpenWindow>,
}

/// A window that would hold enough rest if no more work came: `end - free_from` is at least the minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct OpenWindow {
    free_from: Minutes,
    end: Minutes,
}

impl WindowMachine {
    /// Is the rest of a window certain when nothing starts before `start`?
    fn rests_before(&self, window: &OpenWindow, start: Minutes) -> bool {
        start >= window.end || start - window.free_from >= self.minimum
    }
}

impl Machine for WindowMachine {
    type State = WindowState;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        self.clockwork.class(day)
    }

    fn step(&self, class: u32, state: &WindowState, duty: DutyId) -> (WindowState, Score) {
        let table = self.clockwork.table(class);
        let WindowState { mut busy, mut open } = state.clone();
        let mut breaches = 0;
        if let Some((start, end)) = table.work(duty) {
            busy = busy.max(end);
            open.retain(|window| !self.rests_before(window, start));
            for window in &mut open {
                window.free_from = window.free_from.max(end);
            }
            open.push(OpenWindow { free_from: busy, end: start + self.window });
            let before = open.len();
            open.retain(|window| (window.end - window.free_from).max(0) >= self.minimum);
            breaches = (before - open.len()) as i64;
        }
        for window in &mut open {
            window.free_from -= table.length;
            window.end -= table.length;
        }
        open.retain(|window| !self.rests_before(window, 0));
        let score = if Scope::covers(class) { self.weight * breaches } else { Score::ZERO };
        (WindowState { busy: (busy - table.length).max(0), open }, score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Duty, DutyKind};
    use crate::rules::testing::{agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(
            &RestInDay,
            &[
                "",
                "minimum = \"9:36\"",
                "minimum = \"0:00\"",
                "minimum = \"17:00\"\nimportance = \"required\"",
                "minimum = \"3:00\"\nwindow = \"20:00\"",
            ],
        );
    }

    /// A ward whose work begins at any of the given minutes and lasts so long.
    fn ward_with(starts: impl Iterator<Item = Minutes>, length: Minutes) -> Scenario {
        let mut world = ward("2027-03-26", 5);
        let kind = DutyKind::Work(world.duties[3].parts().to_vec());
        world.duties.truncate(3);
        for start in starts {
            let end = start + length;
            let idle = Duty::idle(format!("{start}"), kind.clone());
            world.duties.push(Duty { start, end, work: vec![(start, end)], paid: length, ..idle });
        }
        world
    }

    #[test]
    fn more_working_times_than_the_automaton_can_hold_are_a_fault_and_many_are_not() {
        let codes = |world: &Scenario| match scoped_rule(&RestInDay, world, "", |_| {}) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.list().iter().map(|fault| fault.code).collect(),
        };
        assert_eq!(codes(&ward_with(0..1440, 1440)), [Code::TooLarge]);
        assert_eq!(codes(&ward_with((0..1380).step_by(15), 480)), []);
    }

    #[test]
    fn a_window_shorter_than_its_rest_is_a_fault() {
        let world = ward("2026-08-24", 3);
        for wrong in ["window = \"10:59\"", "window = \"24:01\"", "minimum = \"24:01\"", "minimum = \"soon\""] {
            assert!(scoped_rule(&RestInDay, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
