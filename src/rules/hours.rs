//! `hours`: the minutes credited to a person in a period.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Automaton, Bounds, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem, Rule, Window,
};
use crate::domain::{Norm, Roster, Scenario, Whose};
use crate::error::Code;
use crate::record::Fields;
use crate::units::{ContractId, Day, DutyId, EmployeeId, Minutes, Score, time::Clock};

use super::support::{self, Amounts, Part, Period};

/// The kind.
pub(crate) struct Hours;

impl Kind for Hours {
    fn id(&self) -> &'static str {
        "hours"
    }
    fn title(&self) -> &'static str {
        "Hours per period"
    }
    fn about(&self) -> &'static str {
        "The time credited to a person in a period (paid work, and absences at a fifth of the weekly hours per \
         weekday) stays between limits; each minute beyond costs, and further steps make it dearer. `contract` \
         means the contract's hours times the share of full time, by the terms of each day of the period on which \
         the person is employed; `full-time` the same for a full-timer, the limit of overtime. Public holidays \
         (`holiday-reduction`) and absences (`absence-reduction`) shorten both, for part-timers by their share: then \
         an absent day is credited nothing. An absence that came as a surprise shortens them by what was published \
         for the day instead. With `split` a night over the end of a period is divided at midnight between the two; else \
         it belongs to the day on which it starts. In a period that the end of the horizon cuts off, limits shrink with its days."
    }
    fn goal(&self) -> Goal {
        Goal::Cost
    }
    fn parameters(&self) -> &'static [Parameter] {
        &[
            Parameter { name: "minimum", unit: "h:mm, contract or full-time", default: "", about: "At least so much." },
            Parameter { name: "maximum", unit: "h:mm, contract or full-time", default: "", about: "At most so much." },
            Parameter {
                name: "tolerance",
                unit: "h:mm",
                default: "0:00",
                about: "How far beyond either limit is still free.",
            },
            Parameter {
                name: "period",
                unit: "contract, horizon or days",
                default: "contract",
                about: "What is summed over; periods start on the first day of the horizon.",
            },
            Parameter {
                name: "carry",
                unit: "true/false",
                default: "false",
                about: "Does the balance `minutes` of the history count in the first period?",
            },
            Parameter {
                name: "holiday-reduction",
                unit: "h:mm",
                default: "",
                about: "How much a reducing public holiday takes off the hours of full time.",
            },
            Parameter {
                name: "absence-reduction",
                unit: "h:mm",
                default: "",
                about: "How much a day of planned absence takes off them.",
            },
            Parameter {
                name: "absence-reduction-week",
                unit: "h:mm",
                default: "",
                about: "How much absence takes off in a calendar week at most.",
            },
            Parameter {
                name: "split",
                unit: "true/false",
                default: "false",
                about: "Is work over the end of a period divided at midnight?",
            },
            Parameter {
                name: "steps",
                unit: "list of { beyond, importance }",
                default: "",
                about: "Further prices for each minute more than `beyond` outside the limits.",
            },
        ]
    }
    fn examples(&self) -> &'static [&'static str] {
        &[
            "minimum = \"contract\"\nmaximum = \"contract\"\ntolerance = \"1:00\"",
            "maximum = \"20:00\"\nperiod = \"horizon\"\nimportance = \"required\"",
            "minimum = \"contract\"\nmaximum = \"16:00\"\nperiod = 3\ncarry = true\n\
             steps = [{ beyond = \"2:00\", importance = \"very-high\" }]",
            "minimum = \"contract\"\nmaximum = \"full-time\"\nholiday-reduction = \"7:39\"\n\
             absence-reduction = \"7:39\"\nabsence-reduction-week = \"38:15\"",
            "minimum = \"10:00\"\nmaximum = \"20:00\"\nperiod = 2\nsplit = true",
        ]
    }
    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        support::need_a_limit(fields);
        let minimum = limit(fields, "minimum");
        let maximum = limit(fields, "maximum");
        if let (Some(Limit::Fixed(low)), Some(Limit::Fixed(high))) = (minimum, maximum)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        let tolerance = fields.duration("tolerance").unwrap_or(0);
        let period = Period::read(fields, Period::Contract);
        let carry = fields.flag("carry").unwrap_or(false);
        let holiday = fields.duration("holiday-reduction");
        let each = fields.duration("absence-reduction");
        let most_at = fields.place_of("absence-reduction-week");
        let most = fields.duration("absence-reduction-week");
        if most.is_some() && each.is_none() {
            let help = "Give `absence-reduction`, what one day takes off, too.";
            fields.fault(Code::RuleParameter, &most_at, "`absence-reduction-week` stands alone", help);
        }
        let norm = Norm { holiday, absence: each.map(|each| (each, most.unwrap_or(7 * each))) };
        let split = fields.flag("split").unwrap_or(false);
        let steps = steps(fields, scenario);
        Some(Box::new(Summed { meta, minimum, maximum, norm, tolerance, period, carry, split, steps }))
    }
}

/// A limit of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    Fixed(Minutes),
    /// What the person owes.
    Contract,
    /// What a full-timer owes.
    FullTime,
}

/// A limit from a field.
fn limit(fields: &mut Fields<'_>, name: &str) -> Option<Limit> {
    match support::duration_or_word(fields, name, &["contract", "full-time"])? {
        Ok(minutes) => Some(Limit::Fixed(minutes)),
        Err("full-time") => Some(Limit::FullTime),
        Err(_) => Some(Limit::Contract),
    }
}

/// The `steps` parameter.
fn steps(fields: &mut Fields<'_>, scenario: &Scenario) -> Vec<(Minutes, Importance)> {
    let mut steps = Vec::new();
    for node in fields.list("steps") {
        let mut step = Fields::of(node, fields.faults());
        let beyond = step.duration("beyond");
        let beyond = step.need("beyond", beyond);
        let given = step.has("importance");
        let importance = support::importance(&mut step, "importance", scenario.cost_unit);
        if !given {
            let help = "Say what each minute beyond costs: a word such as high, or a price per hour.";
            step.fault(Code::FieldMissing, &step.place, "`importance` is missing", help);
        }
        steps.extend(beyond.zip(importance));
        step.finish();
    }
    steps
}

#[derive(Debug)]
struct Summed {
    meta: Meta,
    /// Lower limit.
    minimum: Option<Limit>,
    /// Upper limit.
    maximum: Option<Limit>,
    /// What shortens the hours owed.
    norm: Norm,
    tolerance: Minutes,
    period: Period,
    carry: bool,
    /// Is work divided at the midnight between two periods?
    split: bool,
    steps: Vec<(Minutes, Importance)>,
}

/// `value × part ÷ whole`, rounded to the nearest.
fn prorated(value: Minutes, part: i64, whole: i64) -> Minutes {
    (value * part + whole / 2) / whole.max(1)
}

impl Summed {
    /// What a limit means for a person in a period; `None` when the contract sets no hours.
    fn limit(&self, scenario: &Scenario, employee: EmployeeId, part: &Part, limit: Limit) -> Option<Minutes> {
        let whose = match limit {
            Limit::Fixed(minutes) => {
                let days = i64::from(part.days.end - part.days.start);
                return Some(prorated(minutes, days, part.full.into()));
            }
            Limit::Contract => Whose::Own,
            Limit::FullTime => Whose::FullTime,
        };
        self.norm.minutes(scenario, employee, &part.days, whose)
    }

    /// What a duty is credited with.
    fn credit(&self, scenario: &Scenario, employee: EmployeeId, duty: DutyId, day: Day) -> Minutes {
        match self.norm.absence {
            Some(_) => scenario.paid_minutes(duty, day),
            None => scenario.credited_minutes(employee, duty, day),
        }
    }

    /// What each duty is credited with on each day to this person. Days without a clock change nearby are alike, but
    /// for the absences, which are credited on weekdays only and by the terms of the day.
    fn amounts(&self, scenario: &Scenario, employee: EmployeeId) -> Amounts {
        let calendar = &scenario.calendar;
        type Kind = (Option<Day>, bool, (Option<Minutes>, i64));
        let mut kinds: Vec<Kind> = Vec::new();
        let mut classes: Vec<Vec<i64>> = Vec::new();
        let mut class_of_day = Vec::new();
        for day in calendar.iter() {
            let plain = calendar.span(day, 0, 3 * 1440).minutes() == 3 * 1440;
            let kind = ((!plain).then_some(day), calendar.is_weekend(day), scenario.hours_on(employee, day));
            let at = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
                kinds.push(kind);
                classes.push(scenario.alphabet().map(|duty| self.credit(scenario, employee, duty, day)).collect());
                kinds.len() - 1
            });
            class_of_day.push(Some(at));
        }
        Amounts { classes, class_of_day }
    }

    /// The counter of a period.
    fn counter(
        &self,
        scenario: &Scenario,
        employee: EmployeeId,
        part: &Part,
        amounts: &Amounts,
    ) -> Arc<Automaton<i64>> {
        let inside = |day: Day| part.days.contains(&day) && self.meta.days.contains(day);
        if !self.split {
            return amounts.counter(scenario.duties.len(), inside);
        }
        // The days at whose end a period begins or ends have amounts of their own.
        let mut amounts = amounts.clone();
        let borders = [part.days.start - 1, part.days.end - 1];
        for day in borders.into_iter().filter(|day| scenario.calendar.contains(*day)) {
            let adds = |duty| self.adds(scenario, employee, part, duty, day);
            amounts.classes.push(scenario.alphabet().map(adds).collect());
            amounts.class_of_day[day as usize] = Some(amounts.classes.len() - 1);
        }
        amounts.counter(scenario.duties.len(), |day| inside(day) || borders.contains(&day))
    }

    /// The limits of a person in a period, tolerance included.
    fn limits(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> (Option<Minutes>, Option<Minutes>) {
        let limit = |limit: Option<Limit>| self.limit(scenario, employee, part, limit?);
        (limit(self.minimum).map(|low| low - self.tolerance), limit(self.maximum).map(|high| high + self.tolerance))
    }

    /// What was carried into a period: the balance, and the end of a night before the horizon.
    fn carried(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> Minutes {
        if part.days.start != 0 {
            return 0;
        }
        let balance = if self.carry { scenario.balance(employee, "minutes") } else { 0 };
        let last = scenario.past(employee).last().filter(|_| self.split && self.meta.days.contains(0));
        balance + last.map_or(0, |duty| scenario.paid_after_midnight(*duty, -1))
    }

    /// What a duty of a day adds to a period: all of it inside, the part before or after midnight at its borders.
    fn adds(&self, scenario: &Scenario, employee: EmployeeId, part: &Part, duty: DutyId, day: Day) -> Minutes {
        let inside = |day: Day| part.days.contains(&day) && self.meta.days.contains(day);
        let late = if self.split { scenario.paid_after_midnight(duty, day) } else { 0 };
        let early = self.credit(scenario, employee, duty, day) - late;
        let late_inside = if day + 1 == part.days.start || day + 1 == part.days.end {
            inside(day + 1)
        } else {
            // Between two days of one period the midnight does not matter.
            inside(day)
        };
        (if inside(day) { early } else { 0 }) + if late_inside { late } else { 0 }
    }

    /// Every price of a minute, with how far beyond the limit it begins.
    fn prices(&self, problem: &Problem) -> Vec<(Minutes, Score)> {
        let percent = problem.percent(self.meta.goal);
        let step = |(beyond, importance): &(Minutes, Importance)| (*beyond, Per::Minute.weight(*importance, percent));
        std::iter::once((0, problem.weight(&self.meta, Per::Minute))).chain(self.steps.iter().map(step)).collect()
    }
}

impl Rule for Summed {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let prices = self.prices(problem);
        let cost = |amount: Minutes| prices.iter().map(|(from, weight)| *weight * (amount - from).max(0)).sum();
        let mut findings = Vec::new();
        for employee in self.meta.people.iter() {
            for part in self.period.parts(scenario, employee) {
                let mut total = self.carried(scenario, employee, &part);
                for day in (part.days.start - 1).max(0)..part.days.end {
                    for duty in roster.duties(employee, day) {
                        total += self.adds(scenario, employee, &part, duty, day);
                    }
                }
                let (low, high) = self.limits(scenario, employee, &part);
                if let Some(low) = low.filter(|low| total < *low) {
                    let note = format!("{} of at least {}", Clock(total), Clock(low));
                    let finding = Finding::person(employee, part.days.clone(), low - total, cost(low - total));
                    findings.push(finding.with_note(note));
                }
                if let Some(high) = high.filter(|high| total > *high) {
                    let note = format!("{} of at most {}", Clock(total), Clock(high));
                    let finding = Finding::person(employee, part.days.clone(), total - high, cost(total - high));
                    findings.push(finding.with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let prices = self.prices(problem);
        let mut credits: BTreeMap<Alike, Amounts> = BTreeMap::new();
        let mut counters: BTreeMap<(Alike, Day, Day), Arc<Automaton<i64>>> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            let person = scenario.employee(employee);
            let has_terms = !scenario.personal.terms_of(employee).is_empty();
            let alike = (person.contract, person.fte, has_terms.then_some(employee));
            for part in self.period.parts(scenario, employee) {
                let (low, high) = self.limits(scenario, employee, &part);
                let below = hinges(&prices, low, -1);
                let above = hinges(&prices, high, 1);
                if below.is_empty() && above.is_empty() {
                    continue;
                }
                let amounts = credits.entry(alike).or_insert_with(|| self.amounts(scenario, employee));
                let counter = counters
                    .entry((alike, part.days.start, part.days.end))
                    .or_insert_with(|| self.counter(scenario, employee, &part, amounts))
                    .clone();
                let carry = self.carried(scenario, employee, &part);
                let bounds = Bounds { below, above };
                forms.push(Form::Window(Window { employee, counter, start: 0, carry, bounds }));
            }
        }
        forms
    }

    fn norm(&self) -> Option<Norm> {
        let owed = [self.minimum, self.maximum].into_iter().flatten().any(|limit| limit == Limit::Contract);
        (owed && self.norm != Norm::default()).then_some(self.norm)
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> String {
        format!(
            "{} has {} h from {}: {} too {}.",
            support::name(problem, finding),
            finding.note,
            support::dates(problem, &finding.days),
            support::hours(finding.amount),
            if finding.note.contains("at least") { "little" } else { "much" },
        )
    }
}

/// The hinges of one side: each price begins so many minutes beyond the limit.
fn hinges(prices: &[(Minutes, Score)], limit: Option<Minutes>, direction: i64) -> Vec<Hinge> {
    let hinge = |limit: Minutes| prices.iter().map(move |(from, weight)| (limit + direction * from, *weight));
    limit.into_iter().flat_map(hinge).map(|(bound, weight)| Hinge { bound, weight }).collect()
}

/// People with the same contract and share, and no terms of their own, are credited alike.
type Alike = (ContractId, i64, Option<EmployeeId>);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA};

    /// Amounts and costs of a rule's findings for one roster.
    fn found(scenario: Scenario, toml: &str, lines: &[(EmployeeId, &str)]) -> Vec<(Day, i64, Score)> {
        let roster = testing::roster(&scenario, lines);
        let problem = testing::problem(&Hours, scenario, toml);
        let findings = problem.evaluate(&roster);
        assert_eq!(problem.lower().score(&roster), findings.iter().map(|finding| finding.cost).sum());
        findings.iter().map(|finding| (finding.days.start, finding.amount, finding.cost)).collect()
    }

    #[test]
    fn contract_hours_follow_the_share_of_full_time_and_of_employment() {
        let mut ward = testing::ward("2026-08-24", 21);
        ward.employees[1].fte = 800;
        ward.employees[2].to = Some(7);
        let roster = ward.empty_roster();
        let problem = testing::problem(&Hours, ward, "minimum = \"contract\"");
        let findings = problem.evaluate(&roster);
        // 114:45, 80 % of it, and a third of it.
        assert_eq!(testing::amounts(&findings), [(0, 6885), (0, 5508), (0, 2295)]);
        assert_eq!(
            problem.explain(&findings[1]),
            "Bengt has 0:00 of at least 91:48 h from Mon 2026-08-24 to Sun 2026-09-13: 91 h 48 min too little."
        );
    }

    #[test]
    fn a_period_cut_off_by_the_horizon_owes_its_share() {
        let ward = testing::ward("2026-08-24", 28);
        let starts: Vec<_> = found(ward, "minimum = \"contract\"", &[]).into_iter().take(2).collect();
        assert_eq!(starts.iter().map(|(day, amount, _)| (*day, *amount)).collect::<Vec<_>>(), [(0, 6885), (21, 2295)]);
        let ward = testing::ward("2026-08-24", 5);
        let plain = found(ward, "minimum = \"10:00\"\nperiod = 4", &[(BENGT, "E . . . E"), (CECILIA, "E . . . E")]);
        assert_eq!(plain.iter().map(|(day, amount, _)| (*day, *amount)).collect::<Vec<_>>(), [(0, 600), (4, 150)]);
    }

    #[test]
    fn the_autumn_night_is_paid_an_hour_more_and_the_spring_night_an_hour_less() {
        // A night of 10:10 on the clock: 11:10 on 24.10.2026, 9:10 on 27.3.2027.
        let toml = "maximum = \"0:00\"\nperiod = \"horizon\"\nimportance = 6";
        assert_eq!(found(testing::ward("2026-10-23", 3), toml, &[(ANNA, ". Y .")]), [(0, 670, Score::soft(6700))]);
        assert_eq!(found(testing::ward("2027-03-26", 3), toml, &[(ANNA, ". Y .")]), [(0, 550, Score::soft(5500))]);
        assert_eq!(found(testing::ward("2026-10-23", 3), toml, &[(ANNA, "Y . .")]), [(0, 610, Score::soft(6100))]);
    }

    #[test]
    fn an_absent_weekday_counts_a_fifth_of_the_weekly_hours_and_a_weekend_nothing() {
        // 38:15 a week: 7:39 a day.
        let ward = testing::ward("2026-08-28", 4);
        let toml = "maximum = \"0:00\"\nperiod = \"horizon\"\nimportance = \"required\"";
        assert_eq!(found(ward, toml, &[(ANNA, "v v s s")]), [(0, 918, Score::hard(918))]);
    }

    #[test]
    fn steps_make_what_is_far_beyond_dearer_and_tolerance_makes_what_is_near_free() {
        let toml = "minimum = \"8:00\"\nmaximum = \"10:00\"\ntolerance = \"1:00\"\nperiod = \"horizon\"\n\
                    importance = 6\nsteps = [{ beyond = \"2:00\", importance = 60 }]";
        let lines = [(ANNA, "E ."), (BENGT, "A ."), (CECILIA, ". .")];
        // 14:25 is 3:25 beyond 11:00; 7:50 is near enough; nothing is 7:00 short of 7:00.
        let expected = [(0, 205, Score::soft(205 * 10 + 85 * 100)), (0, 420, Score::soft(420 * 10 + 300 * 100))];
        assert_eq!(found(testing::ward("2026-08-24", 2), toml, &lines), expected);
    }

    #[test]
    fn a_balance_is_carried_into_the_first_period_only() {
        let mut ward = testing::ward("2026-08-24", 2);
        ward.history.balances[0].insert("minutes".into(), 60);
        let toml = "maximum = \"7:50\"\nperiod = 1\ncarry = true\nimportance = 6";
        assert_eq!(found(ward, toml, &[(ANNA, "A A")]), [(0, 60, Score::soft(600))]);
    }

    #[test]
    fn both_duties_of_a_day_with_two_count() {
        let ward = testing::ward("2026-08-24", 2);
        let roster = testing::roster(&ward, &[(ANNA, "A+I .")]);
        let problem = testing::problem(&Hours, ward, "maximum = \"10:00\"\nperiod = \"horizon\"");
        assert_eq!(testing::amounts(&problem.evaluate(&roster)), [(0, 7 * 60 + 50 + 7 * 60 + 25 - 600)]);
    }

    #[test]
    fn people_with_equal_contracts_share_one_counter() {
        let mut ward = testing::ward("2026-08-24", 21);
        ward.employees[2].fte = 500;
        let problem = testing::problem(&Hours, ward, "minimum = \"contract\"");
        let forms = problem.lower().forms;
        let counter = |at: usize| match &forms[at].1 {
            Form::Window(window) => window.counter.clone(),
            other => panic!("not a window: {other:?}"),
        };
        assert!(Arc::ptr_eq(&counter(0), &counter(1)) && !Arc::ptr_eq(&counter(0), &counter(2)));
        assert_eq!(counter(0).states, 1);
    }

    #[test]
    fn faults_name_what_is_wrong_with_a_declaration() {
        let ward = testing::ward("2026-08-24", 21);
        for toml in [
            "",
            "minimum = \"much\"",
            "minimum = \"9:00\"\nmaximum = \"8:00\"",
            "maximum = \"8:00\"\nsteps = [{ beyond = \"1:00\" }]",
            "maximum = \"8:00\"\nperiod = \"month\"",
        ] {
            let faults = testing::scoped_rule(&Hours, &ward, toml, |_| {}).expect_err(toml);
            assert_eq!(faults.list().len(), 1, "{toml}: {:?}", faults.list());
        }
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Hours, Hours.examples());
    }
}
