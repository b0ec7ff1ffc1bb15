//! `days-off`: how many days off a person has in a period; also the counting behind `days-off-pair`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::constraint::{
    Bounds, Description, Finding, Form, Goal, Hinge, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
    Window,
};
use crate::domain::{DaySet, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, ids::Id};

use super::chains::Counting;
use super::runs::{Mark, Member};
use super::said;
use super::support::{self, Part, Period};

/// The kind.
pub(crate) struct DaysOff;

/// The parameter that says what a day off is.
pub(super) const SLEEP_DAY: Parameter = Parameter {
    name: "sleep-day",
    unit: "true/false",
    default: "true",
    about: "Does the day on which a night shift ends count as a day off?",
};

static DESCRIPTION: Description = Description {
    id: "days-off",
    title: "Days off per period",
    about: "The number of days off in a period stays within limits. Days outside the employment and days of a known \
         absence are no days off, and the minimum shrinks by their share of the period (rounded down). An absence that \
         only the roster has helps to reach the minimum. In a period that the end of the horizon cuts off, the minimum \
         is not judged. Only days of the rule's scope count. `per-week` states the minimum by the week, for periods of \
         any length; with `holidays` each public holiday that shortens the hours of the period adds one, on a day of \
         the employment without absence.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "minimum", unit: "days", default: "", about: "At least so many." },
        Parameter { name: "maximum", unit: "days", default: "", about: "At most so many." },
        Parameter {
            name: "per-week",
            unit: "days",
            default: "",
            about: "At least so many a week on average of the period, instead of `minimum`.",
        },
        Parameter {
            name: "holidays",
            unit: "true/false",
            default: "false",
            about: "Does each reducing public holiday of the period add a day to the minimum?",
        },
        support::period("contract"),
        support::PERIOD_START,
        SLEEP_DAY,
    ],
    examples: &[
        "minimum = 2\nperiod = 4",
        "minimum = 1\nmaximum = 2\nsleep-day = false",
        "maximum = 3\nperiod = \"horizon\"\nimportance = \"required\"",
        "per-week = 2\nholidays = true\nperiod = 7\nsleep-day = false",
    ],
};

impl Kind for DaysOff {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let weekly_at = fields.place_of("per-week");
        let weekly = fields.integer_in("per-week", 0, 7);
        let (minimum, maximum) = match weekly {
            Some(_) if fields.has("minimum") => {
                let message = text!("rule-both-given", field = "per-week", other = "minimum");
                fields.fault(Code::FieldConflict, &weekly_at, message, text!("rule-keep-one"));
                support::limits(fields, 1000)
            }
            Some(_) => (fields.integer_in("minimum", 0, 1000), fields.integer_in("maximum", 0, 1000)),
            None => support::limits(fields, 1000),
        };
        let holidays = fields.flag("holidays").unwrap_or(false);
        let period = Period::read(fields, Period::Contract);
        let sleep_day = fields.flag("sleep-day").unwrap_or(true);
        let least = match weekly {
            Some(days) => Some(Least::PerWeek(days)),
            None => minimum.map(Least::Days),
        };
        Some(Box::new(Off { meta, least, holidays, maximum, period, sleep_day, what: What::Days }))
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Days off.
    Days,
    /// Pairs of days off in a row; no day belongs to two.
    Pairs,
}

/// A minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Least {
    /// So many in a period.
    Days(i64),
    /// So many in each seven days of it.
    PerWeek(i64),
}

/// A rule on the number of days off, or of pairs of them.
#[derive(Debug)]
pub(super) struct Off {
    pub(super) meta: Meta,
    pub(super) least: Option<Least>,
    /// Does each reducing holiday add one to the minimum?
    pub(super) holidays: bool,
    pub(super) maximum: Option<i64>,
    pub(super) period: Period,
    pub(super) sleep_day: bool,
    pub(super) what: What,
}

/// Do absent days count?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Absences {
    Count,
    Differ,
}

/// Does a day count?
fn counts(mark: Mark, absences: Absences) -> bool {
    mark == Mark::In || (mark == Mark::Edge && absences == Absences::Count)
}

impl Off {
    fn member(&self) -> Member {
        Member::Off { sleep_day: self.sleep_day }
    }

    /// What a person has in a period.
    fn total(&self, problem: &Problem, roster: &Roster, of: EmployeeId, days: &Range<Day>, absences: Absences) -> i64 {
        let (scenario, member) = (&problem.scenario, self.member());
        let line = scenario.line(roster, of);
        let free = |day: Day| {
            days.contains(&day)
                && self.meta.days.contains(day)
                && self.earns(scenario, of, day)
                && counts(member.mark_on(scenario, &line, day), absences)
        };
        let size = match self.what {
            What::Days => 1,
            What::Pairs => 2,
        };
        line.runs(free).into_iter().map(|run| i64::from((run.end - run.start) / size)).sum()
    }

    /// Can the day be a day off of the person? Days outside the employment cannot; those of a known absence cannot
    /// where single days are counted.
    fn earns(&self, scenario: &Scenario, employee: EmployeeId, day: Day) -> bool {
        let is_away = self.what == What::Days && scenario.absence_on(employee, day).is_some();
        scenario.employee(employee).employed(day) && !is_away
    }

    /// The minimum that is judged in a person's period.
    fn minimum_in(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> Option<i64> {
        let least = self.least.filter(|_| part.is_complete())?;
        let there = |day: &Day| self.earns(scenario, employee, *day);
        let (days, full) = (part.days.clone().filter(there).count() as i64, i64::from(part.full().max(1)));
        let due = match least {
            Least::Days(due) => due * days / full,
            Least::PerWeek(due) => due * days / 7,
        };
        let adds = |day: &Day| self.holidays && scenario.calendar.reduces(*day) && there(day);
        Some(due + part.days.clone().filter(adds).count() as i64)
    }
}

impl Rule for Off {
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
                let total = |absences| self.total(problem, roster, employee, &part.days, absences);
                let (fewest, most) = (total(Absences::Differ), total(Absences::Count));
                let finding = |amount: i64, note: Text| {
                    Finding::person(employee, part.days.clone(), amount, weight * amount).with_note(note)
                };
                let low = self.minimum_in(&problem.scenario, employee, &part);
                if let Some(low) = low.filter(|low| most < *low) {
                    findings.push(finding(low - most, support::at_least(most, low)));
                }
                if let Some(high) = self.maximum.filter(|high| fewest > *high) {
                    findings.push(finding(fewest - high, support::at_most(fewest, high)));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut counters: BTreeMap<(Day, Day, Absences, Vec<Day>), Counting> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for part in self.period.parts(scenario, employee) {
                let hinge = |bound| vec![Hinge { bound, weight }];
                let low = self
                    .minimum_in(scenario, employee, &part)
                    .map(|low| Bounds { below: hinge(low), above: Vec::new() });
                let idle: Vec<Day> = part.days.clone().filter(|day| !self.earns(scenario, employee, *day)).collect();
                let high = self.maximum.map(|high| Bounds { below: Vec::new(), above: hinge(high) });
                for (absences, bounds) in [(Absences::Count, low), (Absences::Differ, high)] {
                    let Some(bounds) = bounds else { continue };
                    let key = (part.days.start, part.days.end, absences, idle.clone());
                    let counting = counters.entry(key).or_insert_with(|| {
                        let machine = OffMachine::new(self, scenario, &part.days, &idle, absences);
                        Counting::of(scenario, &machine, OffState::default())
                    });
                    let (counter, start) = (counting.automaton.clone(), counting.start(employee));
                    forms.push(Form::Window(Window { employee, counter, start, carry: 0, bounds }));
                }
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        self.least.and_then(|_| support::cut_off(self.period, &problem.scenario, &self.meta.people))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        match self.what {
            What::Days => text!("days-off-found", who = who, note = &finding.note, when = when),
            What::Pairs => text!("days-off-pair-found", who = who, note = &finding.note, when = when),
        }
    }
}

/// Counts days off, or pairs of them, on the days of one period.
struct OffMachine {
    /// The days that may count.
    days: DaySet,
    what: What,
    absences: Absences,
    /// What each duty makes of its day, without and with work reaching in from the day before.
    marks: Vec<[Mark; 2]>,
    /// Does the duty's work reach into the next day (in a way that matters)?
    spills: Vec<bool>,
}

/// What is remembered of the day before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct OffState {
    /// Does its work reach into today?
    spill: bool,
    /// Is it the first day of a pair?
    open: bool,
}

impl OffMachine {
    fn new(rule: &Off, scenario: &Scenario, days: &Range<Day>, idle: &[Day], absences: Absences) -> Self {
        let member = rule.member();
        let mark = |id: DutyId, spill| member.mark(std::iter::once((id, scenario.duty(id))), spill);
        let minds = member.minds_spill();
        OffMachine {
            days: DaySet::new(scenario.calendar.days, |day| {
                days.contains(&day) && rule.meta.days.contains(day) && !idle.contains(&day)
            }),
            what: rule.what,
            absences,
            marks: scenario.alphabet().map(|id| [mark(id, false), mark(id, true)]).collect(),
            spills: scenario.alphabet().map(|id| minds && scenario.duty(id).crosses_midnight()).collect(),
        }
    }
}

impl Machine for OffMachine {
    type State = OffState;
    type Emit = i64;

    fn class(&self, day: Day) -> u32 {
        u32::from(self.days.contains(day))
    }

    fn step(&self, class: u32, state: &OffState, duty: DutyId) -> (OffState, i64) {
        let spill = self.spills[duty.index()];
        let mark = self.marks[duty.index()][usize::from(state.spill)];
        let free = class == 1 && counts(mark, self.absences);
        match self.what {
            What::Days => (OffState { spill, open: false }, i64::from(free)),
            What::Pairs if free && state.open => (OffState { spill, open: false }, 1),
            What::Pairs => (OffState { spill, open: free }, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&DaysOff, DaysOff.examples());
    }
}
