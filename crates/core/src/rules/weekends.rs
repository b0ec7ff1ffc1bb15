//! `weekends`: how many weekends a person works.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::Weekday;

use crate::constraint::{
    Automaton, Bounds, Description, Finding, Form, Goal, Hinge, Importance, Kind, Machine, Meta, Parameter, Per,
    Problem, Rule, StateId, Window, compile,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

use super::said;
use super::support::{self, Part, Period};

/// The kind.
pub(crate) struct Weekends;

static DESCRIPTION: Description = Description {
    id: "weekends",
    title: "Worked weekends",
    about: "The number of weekends on which a person works at all stays within limits. A weekend belongs to the period \
         of its first day in the horizon; one that began in the history counts with the part worked there. Where a \
         rule is about all days, weekends of the known past fill a period that began before the horizon, unless the \
         balance is carried in, which counts instead. In a period that goes on after the horizon, or began before \
         what is known, the minimum is not judged.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "weekends", default: "", about: "At least so many." },
        Parameter { name: "maximum", unit: "weekends", default: "", about: "At most so many." },
        Parameter {
            name: "days",
            unit: "weekdays",
            default: "sat, sun",
            about: "What a weekend is; a Monday belongs to the weekend before it.",
        },
        support::period("horizon"),
        support::PERIOD_START,
        Parameter {
            name: "carry",
            unit: "true/false",
            default: "false",
            about: "Does the balance `weekends` brought from the past count in the first period?",
        },
    ],
    examples: &[
        "maximum = 1",
        "minimum = 1\nmaximum = 1\ndays = [\"fri\", \"sat\", \"sun\"]\nimportance = \"required\"",
        "maximum = 0\nperiod = 5\ndays = [\"sun\", \"mon\"]",
        "minimum = 1\nmaximum = 1\ncarry = true",
    ],
};

impl Kind for Weekends {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let (minimum, maximum) = support::limits(fields, 1000);
        let weekdays = weekdays(fields).unwrap_or_else(|| vec![Weekday::Sat, Weekday::Sun]);
        let period = Period::read(fields, Period::Horizon);
        let carry = fields.flag("carry").unwrap_or(false);
        Some(Box::new(Worked { meta, minimum, maximum, weekdays, period, carry }))
    }
}

/// The `days` parameter.
pub(super) fn weekdays(fields: &mut Fields<'_>) -> Option<Vec<Weekday>> {
    let mut weekdays = Vec::new();
    let place = fields.place_of("days");
    let words = fields.texts("days")?;
    if words.is_empty() {
        let message = text!("weekends-no-day", field = "days");
        fields.fault(Code::RuleParameter, &place, message, text!("weekends-days-help"));
    }
    for (word, place) in words {
        match word.parse::<Weekday>() {
            Ok(weekday) => weekdays.push(weekday),
            Err(_) => fields.fault(
                Code::RuleParameter,
                &place,
                text!("weekends-day-unknown", field = "days", word = word),
                text!("weekends-days-help"),
            ),
        }
    }
    Some(weekdays)
}

#[derive(Debug)]
pub(super) struct Worked {
    pub(super) meta: Meta,
    pub(super) minimum: Option<i64>,
    pub(super) maximum: Option<i64>,
    pub(super) weekdays: Vec<Weekday>,
    pub(super) period: Period,
    /// Does the balance of weekends count in the first period?
    pub(super) carry: bool,
}

/// The Tuesday on which the week of a day begins: a Monday still belongs to the weekend before it.
pub(super) fn tuesday(scenario: &Scenario, day: Day) -> Day {
    day - (scenario.calendar.weekday(day).num_days_from_monday() as Day + 6) % 7
}

impl Worked {
    /// The days of the weekend in the week that begins on this Tuesday.
    fn weekend(&self, scenario: &Scenario, tuesday: Day) -> Vec<Day> {
        let counted = |day: &Day| self.weekdays.contains(&scenario.calendar.weekday(*day));
        (tuesday..tuesday + 7).filter(counted).collect()
    }

    /// The day by which a weekend is put into a period; `None` when the rule is not about it.
    fn belongs(&self, scenario: &Scenario, weekend: &[Day]) -> Option<Day> {
        weekend.iter().find(|day| self.meta.days.contains(**day))?;
        weekend.iter().copied().find(|day| scenario.calendar.contains(*day))
    }

    /// Number of worked weekends of a person in a period.
    pub(super) fn worked(&self, scenario: &Scenario, roster: &Roster, employee: EmployeeId, days: &Range<Day>) -> i64 {
        let line = scenario.line(roster, employee);
        let works = |day: &Day| line.days().contains(day) && line.ids(*day).any(|duty| scenario.duty(duty).is_work());
        let weeks = (tuesday(scenario, 0)..scenario.calendar.days).step_by(7);
        weeks
            .map(|tuesday| self.weekend(scenario, tuesday))
            .filter(|weekend| self.belongs(scenario, weekend).is_some_and(|day| days.contains(&day)))
            .filter(|weekend| weekend.iter().any(works))
            .count() as i64
    }

    /// What a person brings into a period.
    fn carried(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> i64 {
        match (part.days.start, self.carry) {
            (0, true) => scenario.balance(employee, "weekends"),
            (0, false) if self.meta.days.is_all() => self.worked_before(scenario, employee, part),
            _ => 0,
        }
    }

    /// The worked weekends of a period that lie wholly in the known past.
    fn worked_before(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> i64 {
        let past = scenario.past(employee);
        let first = -(past.len() as Day);
        let works = |day: &Day| {
            let at = usize::try_from(day - first).ok().and_then(|at| past.get(at));
            at.is_some_and(|duty| scenario.duty(*duty).is_work())
        };
        let weeks = (tuesday(scenario, part.known(scenario.known_days(employee)).start)..0).step_by(7);
        weeks
            .map(|tuesday| self.weekend(scenario, tuesday))
            .filter(|weekend| weekend.iter().all(|day| *day < 0 && part.whole.contains(day)))
            .filter(|weekend| weekend.iter().any(works))
            .count() as i64
    }

    /// The minimum that is judged in a person's period.
    fn minimum_in(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> Option<i64> {
        let known = self.carry || part.known(scenario.known_days(employee)).start == part.whole.start;
        self.minimum.filter(|_| known && !part.is_open())
    }

    /// The counter of a period's worked weekends, with its start states.
    pub(super) fn counter(&self, scenario: &Scenario, days: &Range<Day>) -> Counter {
        let machine = Machinery { rule: self, scenario, work: scenario.duties_named("work"), days: days.clone() };
        let mut starts: Vec<State> = Vec::new();
        let mut start_of: Vec<usize> = Vec::new();
        for employee in scenario.staff() {
            let state = machine.after(State::Free, scenario.past(employee));
            let at = starts.iter().position(|known| *known == state).unwrap_or_else(|| {
                starts.push(state);
                starts.len() - 1
            });
            start_of.push(at);
        }
        let (automaton, ids) = compile(&machine, scenario.calendar.days, scenario.duties.len(), &starts);
        Counter { automaton: Arc::new(automaton), start: start_of.into_iter().map(|at| ids[at]).collect() }
    }
}

pub(super) struct Counter {
    pub(super) automaton: Arc<Automaton<i64>>,
    /// Per employee, the state before day 0.
    pub(super) start: Vec<StateId>,
}

impl Rule for Worked {
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
            for part in self.period.parts(&problem.scenario, employee) {
                let worked = self.worked(&problem.scenario, roster, employee, &part.days)
                    + self.carried(&problem.scenario, employee, &part);
                if let Some(low) = self.minimum_in(&problem.scenario, employee, &part).filter(|low| worked < *low) {
                    let finding = Finding::person(employee, part.days, low - worked, weight * (low - worked));
                    findings.push(finding.with_note(text!("weekends-too-few", worked = worked, minimum = low)));
                } else if let Some(high) = self.maximum.filter(|high| worked > *high) {
                    let finding = Finding::person(employee, part.days, worked - high, weight * (worked - high));
                    findings.push(finding.with_note(text!("weekends-too-many", worked = worked, maximum = high)));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let hinge = |bound| Hinge { bound, weight };
        let mut counters: BTreeMap<(Day, Day), Counter> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for part in self.period.parts(scenario, employee) {
                let below: Vec<Hinge> = self.minimum_in(scenario, employee, &part).into_iter().map(hinge).collect();
                let above: Vec<Hinge> = self.maximum.into_iter().map(hinge).collect();
                if below.is_empty() && above.is_empty() {
                    continue;
                }
                let days = (part.days.start, part.days.end);
                let counter = counters.entry(days).or_insert_with(|| self.counter(scenario, &part.days));
                forms.push(Form::Window(Window {
                    employee,
                    counter: counter.automaton.clone(),
                    start: counter.start[employee.index()],
                    carry: self.carried(scenario, employee, &part),
                    bounds: Bounds { below, above },
                }));
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        self.minimum.and_then(|_| support::cut_off(self.period, &problem.scenario, &self.meta.people))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("weekends-found", name = name, note = &finding.note, when = when)
    }
}

/// What is known of the weekend under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum State {
    /// Nothing worked yet.
    Free,
    /// Worked in the history, not counted yet.
    Begun,
    /// Counted.
    Counted,
}

struct Machinery<'a> {
    rule: &'a Worked,
    scenario: &'a Scenario,
    work: DutySet,
    days: Range<Day>,
}

/// The day begins a week.
const TUESDAY: u32 = 1;
/// The day is a day of a weekend.
const WEEKEND: u32 = 2;
/// Its weekend counts in this period.
const COUNTS: u32 = 4;
/// The day lies before the horizon.
const PAST: u32 = 8;

impl Machine for Machinery<'_> {
    type State = State;
    type Emit = i64;

    fn class(&self, day: Day) -> u32 {
        let tuesday = tuesday(self.scenario, day);
        let weekend = self.rule.weekend(self.scenario, tuesday);
        let counts = self.rule.belongs(self.scenario, &weekend).is_some_and(|day| self.days.contains(&day));
        let flag = |holds: bool, bit: u32| if holds { bit } else { 0 };
        flag(day == tuesday, TUESDAY)
            | flag(weekend.contains(&day), WEEKEND)
            | flag(counts, COUNTS)
            | flag(day < 0, PAST)
    }

    fn step(&self, class: u32, state: &State, duty: DutyId) -> (State, i64) {
        let state = if class & TUESDAY != 0 { State::Free } else { *state };
        if class & WEEKEND == 0 || class & COUNTS == 0 {
            return (state, 0);
        }
        let works = self.work.contains(duty);
        match state {
            State::Counted => (State::Counted, 0),
            _ if class & PAST != 0 => (if works { State::Begun } else { state }, 0),
            State::Begun => (State::Counted, 1),
            State::Free if works => (State::Counted, 1),
            State::Free => (State::Free, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA};

    #[test]
    fn one_worked_day_makes_a_worked_weekend_and_a_friday_night_does_not() {
        let ward = testing::ward("2026-08-24", 14);
        let lines = [(ANNA, ". . . . . A . . . . . . Y A"), (BENGT, ". . . . Y . v . . . . . . .")];
        let roster = testing::roster(&ward, &lines);
        let problem = testing::problem(&Weekends, ward, "minimum = 1\nmaximum = 1");
        let findings = problem.evaluate(&roster);
        assert_eq!(testing::amounts(&findings), [(0, 1), (0, 1), (0, 1)]);
        let sentence = "Anna works 2 of at most 1 weekends from Mon 2026-08-24 to Sun 2026-09-06.";
        assert_eq!(problem.explain(&findings[0]), sentence);
        assert!(problem.explain(&findings[1]).to_string().contains("0 of at least 1"));
    }

    #[test]
    fn a_weekend_begun_in_the_history_counts_with_its_history() {
        // The horizon begins on a Sunday.
        let mut ward = testing::ward("2026-08-30", 2);
        for (line, past) in [(0, "A ."), (1, ". A"), (2, ". .")] {
            ward.history.lines[line] = testing::line(&ward, past);
        }
        let roster = ward.empty_roster();
        let problem = testing::problem(&Weekends, ward, "maximum = 0");
        let findings = problem.evaluate(&roster);
        assert_eq!(findings.iter().map(|finding| finding.employee).collect::<Vec<_>>(), [Some(BENGT)]);
        assert_eq!(problem.lower().score(&roster), findings[0].cost);
    }

    #[test]
    fn a_weekend_wholly_before_the_horizon_does_not_count() {
        let mut ward = testing::ward("2026-08-24", 7);
        ward.history.lines[0] = testing::line(&ward, "A A");
        let roster = testing::roster(&ward, &[(CECILIA, ". . . . A . .")]);
        assert_eq!(testing::problem(&Weekends, ward, "maximum = 0").evaluate(&roster), []);
    }

    #[test]
    fn a_monday_belongs_to_the_weekend_before_it() {
        let ward = testing::ward("2026-08-29", 3);
        let roster = testing::roster(&ward, &[(ANNA, "A . A"), (BENGT, ". . A")]);
        let problem = testing::problem(&Weekends, ward, "maximum = 0\ndays = [\"sat\", \"mon\"]");
        assert_eq!(testing::amounts(&problem.evaluate(&roster)), [(0, 1), (0, 1)]);
    }

    #[test]
    fn a_weekend_of_unknown_days_or_none_is_a_fault() {
        let ward = testing::ward("2026-08-29", 3);
        for days in ["[\"sat\", \"sunn\"]", "[]"] {
            let toml = format!("maximum = 1\ndays = {days}");
            let faults = testing::scoped_rule(&Weekends, &ward, &toml, |_| {}).expect_err(days);
            assert_eq!(faults.list().len(), 1);
        }
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Weekends, Weekends.examples());
    }
}
