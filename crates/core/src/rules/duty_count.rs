//! `duty-count`: how many duties of some sort a person has in a period.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{
    Automaton, Bounds, Cell, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem,
    Rule, Window,
};
use crate::domain::{DutySet, Roster, Scenario};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId, Score};

use super::said;
use super::support::{self, Amounts, Part, Period};

/// The kind.
pub(crate) struct DutyCount;

static DESCRIPTION: Description = Description {
    id: "duty-count",
    title: "Number of duties",
    about: "The number of these duties that a person has in a period stays within limits. Only the days of the rule's \
         scope count. Where a rule is about all days, the known past fills a period that began before the horizon, \
         unless a balance is carried in, which counts instead. In a period that goes on after the horizon, or began \
         before what is known, the maximum holds as it is and the minimum is not judged.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "duties", unit: "duties", default: "", about: "What is counted: codes, tags, `work`." },
        Parameter { name: "minimum", unit: "duties", default: "", about: "At least so many." },
        Parameter { name: "maximum", unit: "duties", default: "", about: "At most so many." },
        support::period("horizon"),
        support::PERIOD_START,
        Parameter {
            name: "carry",
            unit: "assignments or nights",
            default: "",
            about: "The balance brought from the past that counts in the first period.",
        },
    ],
    examples: &[
        "duties = [\"night\"]\nmaximum = 2\nperiod = 5",
        "duties = [\"E\"]\nminimum = 1\nmaximum = 2\nimportance = \"required\"",
        "duties = [\"work\"]\nminimum = 2\nperiod = \"contract\"\non = { weekdays = [\"sat\", \"sun\"] }",
        "duties = [\"work\"]\nminimum = 2\nmaximum = 4\ncarry = \"assignments\"",
        "duties = [\"work\"]\nminimum = 1\nmaximum = 5\nperiod = \"week\"",
    ],
};

impl Kind for DutyCount {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let duties = support::duties(fields, "duties", scenario);
        let duties = fields.need("duties", duties);
        let (minimum, maximum) = support::limits(fields, 10_000);
        let period = Period::read(fields, Period::Horizon);
        let carry = fields.choice("carry", &[("assignments", "assignments"), ("nights", "nights")]);
        Some(Box::new(Counted { meta, duties: duties?, minimum, maximum, period, carry }))
    }
}

#[derive(Debug)]
struct Counted {
    meta: Meta,
    duties: DutySet,
    minimum: Option<i64>,
    maximum: Option<i64>,
    period: Period,
    /// The balance that counts in the first period.
    carry: Option<&'static str>,
}

impl Counted {
    /// What a person brings into a period.
    fn carried(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> i64 {
        if part.days.start != 0 {
            return 0;
        }
        match self.carry {
            Some(name) => scenario.balance(employee, name),
            None if self.meta.days.is_all() => {
                support::past_within(scenario, employee, &part.whole, |duty, _| i64::from(self.duties.contains(duty)))
            }
            None => 0,
        }
    }

    /// The minimum that is judged in a person's period.
    fn minimum_in(&self, scenario: &Scenario, employee: EmployeeId, part: &Part) -> Option<i64> {
        let known = self.carry.is_some() || part.known(scenario.known_days(employee)).start == part.whole.start;
        self.minimum.filter(|_| known && !part.is_open())
    }

    fn finding(&self, low: Option<i64>, total: i64) -> Option<(i64, Text)> {
        if let Some(low) = low.filter(|low| total < *low) {
            return Some((low - total, support::at_least(total, low)));
        }
        let high = self.maximum.filter(|high| total > *high)?;
        Some((total - high, support::at_most(total, high)))
    }

    /// A maximum of nought bars each duty by itself, which engines see more easily than a sum.
    fn barred(&self, cost: Score) -> Vec<Form> {
        let duties = Arc::new(self.duties.clone());
        let ranges = support::ranges(&self.meta.days);
        let cells = self.meta.people.iter().flat_map(|employee| {
            let cell = |days: &Range<Day>| Cell { employee, days: days.clone(), duties: duties.clone(), cost };
            ranges.iter().map(cell).map(Form::Cell).collect::<Vec<Form>>()
        });
        cells.collect()
    }

    fn bounds(&self, low: Option<i64>, weight: Score) -> Bounds {
        let hinge = |bound| Hinge { bound, weight };
        Bounds { below: low.into_iter().map(hinge).collect(), above: self.maximum.into_iter().map(hinge).collect() }
    }
}

impl Rule for Counted {
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
                let mut total = self.carried(&problem.scenario, employee, &part);
                for day in part.days.clone().filter(|day| self.meta.days.contains(*day)) {
                    total += roster.duties(employee, day).filter(|duty| self.duties.contains(*duty)).count() as i64;
                }
                let low = self.minimum_in(&problem.scenario, employee, &part);
                if let Some((amount, note)) = self.finding(low, total) {
                    findings.push(Finding::person(employee, part.days, amount, weight * amount).with_note(note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let brings = |employee| {
            let parts = self.period.parts(scenario, employee);
            parts.iter().any(|part| self.carried(scenario, employee, part) != 0)
        };
        if self.maximum == Some(0) && self.minimum.is_none() && !self.meta.people.iter().any(brings) {
            return self.barred(weight);
        }
        let each = scenario.alphabet().map(|duty| i64::from(self.duties.contains(duty))).collect();
        let class = |day| self.meta.days.contains(day).then_some(0);
        let amounts = Amounts { classes: vec![each], class_of_day: scenario.calendar.iter().map(class).collect() };
        let mut counters: BTreeMap<(Day, Day), Arc<Automaton<i64>>> = BTreeMap::new();
        let mut counter = |days: &Range<Day>| {
            let count = || amounts.counter(scenario.duties.len(), |day| days.contains(&day));
            counters.entry((days.start, days.end)).or_insert_with(count).clone()
        };
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            for part in self.period.parts(scenario, employee) {
                let bounds = self.bounds(self.minimum_in(scenario, employee, &part), weight);
                if bounds != Bounds::default() {
                    let counter = counter(&part.days);
                    let carry = self.carried(scenario, employee, &part);
                    forms.push(Form::Window(Window { employee, counter, start: 0, carry, bounds }));
                }
            }
        }
        forms
    }

    fn unjudged(&self, problem: &Problem) -> Option<Text> {
        self.minimum.and_then(|_| support::cut_off(self.period, &problem.scenario, &self.meta.people))
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (who, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("duty-count-found", title = &self.meta.title, who = who, note = &finding.note, when = when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA};

    #[test]
    fn duties_beyond_the_limits_count_per_period_and_a_cut_off_period_owes_no_minimum() {
        let ward = testing::ward("2026-08-24", 7);
        let lines = [(ANNA, "Y Y Y . . Y ."), (BENGT, "Y . . Y . . ."), (CECILIA, ". . . Y+Y Y+A . .")];
        let roster = testing::roster(&ward, &lines);
        let toml = "duties = [\"night\"]\nminimum = 1\nmaximum = 2\nperiod = 3";
        let problem = testing::problem(&DutyCount, ward, toml);
        let findings = problem.evaluate(&roster);
        // Bengt's third period, day 6 alone, owes nothing; Cecilia lacks one night first, then has one too many.
        assert_eq!(testing::amounts(&findings), [(0, 1), (0, 1), (3, 1)]);
        assert_eq!(
            problem.explain(&findings[0]),
            "Number of duties: Anna has 3 of at most 2 duties from Mon 2026-08-24 to Wed 2026-08-26."
        );
    }

    #[test]
    fn without_a_limit_or_with_limits_the_wrong_way_round_it_is_refused() {
        let ward = testing::ward("2026-08-24", 7);
        for toml in ["duties = \"night\"", "duties = \"night\"\nminimum = 3\nmaximum = 2", "maximum = 2"] {
            let faults = testing::scoped_rule(&DutyCount, &ward, toml, |_| {}).expect_err(toml);
            assert_eq!(faults.list().len(), 1, "{toml}: {:?}", faults.list());
        }
    }

    #[test]
    fn people_with_the_same_periods_share_one_counter() {
        let ward = testing::ward("2026-08-24", 42);
        let problem = testing::problem(&DutyCount, ward, "duties = \"night\"\nmaximum = 6\nperiod = \"contract\"");
        let counters: Vec<_> = problem.lower().forms.into_iter().map(|(_, form)| form).collect();
        assert_eq!(counters.len(), 6);
        let (Form::Window(first), Form::Window(third)) = (&counters[0], &counters[2]) else { panic!("not windows") };
        assert!(Arc::ptr_eq(&first.counter, &third.counter));
        assert_eq!(first.counter.states, 1);
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations = [
            "duties = \"work\"\nminimum = 1\nmaximum = 2\nperiod = \"contract\"",
            "duties = [\"off\", \"A\"]\nmaximum = 3",
            DutyCount.examples()[0],
            "duties = \"night\"\nmaximum = 0\nperiod = 3",
            "duties = \"work\"\nminimum = 2\nmaximum = 3\nperiod = 4\ncarry = \"assignments\"",
        ];
        testing::agree(&DutyCount, &declarations);
    }
}
