//! `wishes`: what people asked for.

use std::collections::BTreeMap;

use crate::constraint::{
    Cell, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{Duty, DutySet, Roster, Scenario, Strength, Want, Wish};
use crate::record::Fields;
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, EmployeeId, Score};

use super::said;
use super::support::{self, Period, Pool};

/// The kind.
pub(crate) struct Wishes;

static DESCRIPTION: Description = Description {
    id: "wishes",
    title: "Wishes",
    about: "Every wish that is not met costs: its strength times the rule's price, or the price the wish has of its \
         own. A wish for a day off is met by a calendar day without a minute of work or standby, an absence too; every \
         duty that lies on the day refuses it, also a night that ends in it. A wish for a duty is met by that duty; a \
         wish against a duty by anything else. In a wish round each person may have a `quota` in each period: the \
         strongest wishes count, of equally strong ones the earlier days, and those beyond cost nothing. Of the wishes \
         as strong as a `must`, those beyond their own number count as `high` ones.",
    goal: Goal::Wishes,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "only",
            unit: "off, duty or not",
            default: "",
            about: "Only wishes of this sort: for days off, for duties, or against duties. All when not given.",
        },
        Parameter {
            name: "quota",
            unit: "wishes",
            default: "",
            about: "How many wishes of a person count in a period. All when not given.",
        },
        Parameter {
            name: "must",
            unit: "wishes",
            default: "",
            about: "How many of them may be as strong as a must. Any number when not given.",
        },
        support::period("contract"),
        support::PERIOD_START,
        Parameter {
            name: "by",
            unit: "minutes or start",
            default: "minutes",
            about: "Whether a wish for a day off is refused by every duty with minutes on the day, or only by those that start \
                 on it, as public benchmarks count.",
        },
    ],
    examples: &[
        "",
        "only = \"off\"\nimportance = \"high\"",
        "only = \"duty\"\nimportance = 4.5",
        "only = \"not\"",
        "quota = 1\nmust = 0\nperiod = 3",
    ],
};

impl Kind for Wishes {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, _scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let only = fields.choice("only", &[("off", Sort::Off), ("duty", Sort::Duty), ("not", Sort::Not)]);
        let quota = fields.integer_in("quota", 0, 10_000).map(|most| most as usize);
        let must = fields.integer_in("must", 0, 10_000).map(|most| most as usize);
        let period = Period::read(fields, Period::Contract);
        let by_start = support::by_start(fields);
        Some(Box::new(Asked { meta, only, quota, must, period, by_start }))
    }
}

/// The sorts of wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Off,
    Duty,
    Not,
}

#[derive(Debug)]
struct Asked {
    meta: Meta,
    only: Option<Sort>,
    /// How many wishes of a person count in a period.
    quota: Option<usize>,
    /// How many of them may be musts.
    must: Option<usize>,
    period: Period,
    /// Do only duties that start on a day refuse a wish for a day off?
    by_start: bool,
}

/// What a must and a strong wish count, in percent.
const MUST: i64 = 400;
const HIGH: i64 = 200;

impl Asked {
    /// The wishes in the rule's scope.
    fn wishes<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = &'a Wish> {
        scenario.wishes.iter().filter(|wish| {
            let sort = match wish.want {
                Want::Off => Sort::Off,
                Want::Duty(_) => Sort::Duty,
                Want::Not(_) => Sort::Not,
            };
            let inside = self.meta.people.contains(wish.employee) && self.meta.days.contains(wish.day);
            inside && self.only.is_none_or(|only| only == sort)
        })
    }

    /// The wishes that count, in the scenario's order, each with what it counts for.
    fn counted<'a>(&'a self, scenario: &'a Scenario) -> Vec<(&'a Wish, Strength)> {
        if self.quota.is_none() && self.must.is_none() {
            return self.wishes(scenario).map(|wish| (wish, wish.strength)).collect();
        }
        // Prices of their own were set by the planner and go before everything.
        let strength = |wish: &Wish| match wish.strength {
            Strength::Percent(percent) => percent,
            Strength::Price(_) => i64::MAX,
        };
        let mut of_period: BTreeMap<(EmployeeId, Day), Vec<(usize, &Wish)>> = BTreeMap::new();
        for (at, wish) in self.wishes(scenario).enumerate() {
            let parts = self.period.parts(scenario, wish.employee);
            let start = parts.iter().find(|part| part.days.contains(&wish.day)).map_or(0, |part| part.days.start);
            of_period.entry((wish.employee, start)).or_default().push((at, wish));
        }
        let mut counted = Vec::new();
        for mut wishes in of_period.into_values() {
            wishes.sort_by_key(|(at, wish)| (std::cmp::Reverse(strength(wish)), wish.day, *at));
            let mut musts = 0;
            for (at, wish) in wishes.into_iter().take(self.quota.unwrap_or(usize::MAX)) {
                let mut counts = wish.strength;
                if matches!(counts, Strength::Percent(percent) if percent >= MUST) {
                    musts += 1;
                    if self.must.is_some_and(|most| musts > most) {
                        counts = Strength::Percent(HIGH);
                    }
                }
                counted.push((at, wish, counts));
            }
        }
        counted.sort_by_key(|(at, ..)| *at);
        counted.into_iter().map(|(_, wish, strength)| (wish, strength)).collect()
    }

    /// What it costs to refuse a wish of this strength.
    fn price(&self, problem: &Problem, strength: Strength) -> Score {
        let importance = match (strength, self.meta.importance) {
            (Strength::Price(price), _) => Importance::Price(price),
            (Strength::Percent(_), Importance::Required) => Importance::Required,
            (Strength::Percent(percent), Importance::Price(price)) => {
                Importance::Price(support::share(price, percent, 100))
            }
        };
        Per::Count.weight(importance, problem.percent(self.meta.goal))
    }
}

impl Rule for Asked {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let mut findings = Vec::new();
        for (wish, strength) in self.counted(scenario) {
            let counted = |(start, _): &(Day, DutyId)| !self.by_start || *start == wish.day;
            let duties: Vec<DutyId> = match wish.want {
                Want::Off => {
                    let bound = scenario.bound_on(roster, wish.employee, wish.day).filter(counted);
                    bound.map(|(_, duty)| duty).collect()
                }
                _ => roster.duties(wish.employee, wish.day).collect(),
            };
            let refusals = match wish.want {
                Want::Off => duties.len() as i64,
                _ => scenario.refusals(roster, wish),
            };
            if refusals > 0 {
                let note = text!("wishes-refused", wish = &wish.text, found = said::what(scenario, duties));
                let cost = self.price(problem, strength) * refusals;
                findings.push(Finding::person(wish.employee, wish.day..wish.day + 1, refusals, cost).with_note(note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let mut pool = Pool::new();
        let everything: DutySet = scenario.alphabet().collect();
        let off: Vec<DutySet> = (0..=Duty::REACH).map(|before| scenario.refusing(&Want::Off, before)).collect();
        let mut forms = Vec::new();
        for (wish, strength) in self.counted(scenario) {
            let (employee, cost) = (wish.employee, self.price(problem, strength));
            for days_before in 0..=if self.by_start { 0 } else { Duty::REACH } {
                let day = wish.day - days_before;
                let refusing = match wish.want {
                    Want::Off => off[days_before as usize].clone(),
                    _ => scenario.refusing(&wish.want, days_before),
                };
                // What was worked before the horizon refuses the wish whatever is planned.
                let refused = || scenario.past_duty(employee, day).is_some_and(|duty| refusing.contains(duty));
                let (day, refusing) = if day < 0 && refused() { (0, everything.clone()) } else { (day, refusing) };
                if day >= 0 && !refusing.is_empty() {
                    let duties = pool.share(refusing);
                    forms.push(Form::Cell(Cell { employee, days: day..day + 1, duties, cost }));
                }
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let (name, when) = (said::who(problem, finding), said::when(problem, &finding.days));
        text!("wishes-found", name = name, when = when, note = &finding.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT};

    fn wish(day: i32, want: Want, strength: Strength) -> Wish {
        Wish { employee: ANNA, day, want, strength, text: "a wish".into() }
    }

    #[test]
    fn a_refused_wish_costs_its_strength_or_its_own_price() {
        let mut ward = testing::ward("2026-08-24", 4);
        let evening = ward.duties_named("evening");
        ward.wishes = vec![
            wish(0, Want::Off, Strength::Percent(50)),
            wish(1, Want::Duty(evening.clone()), Strength::Percent(200)),
            wish(2, Want::Not(evening.clone()), Strength::Price(1234)),
            wish(3, Want::Not(evening), Strength::Percent(100)),
        ];
        let refused = testing::roster(&ward, &[(ANNA, "A A I A")]);
        let met = testing::roster(&ward, &[(ANNA, "v I A v")]);
        let problem = testing::problem(&Wishes, ward, "");
        let findings = problem.evaluate(&refused);
        let costs: Vec<Score> = findings.iter().map(|finding| finding.cost).collect();
        assert_eq!(costs, [500, 2000, 1234].map(Score::soft));
        assert_eq!(problem.explain(&findings[0]), "Anna's wish for Mon 2026-08-24 is not met: a wish, has A.");
        assert_eq!(problem.evaluate(&met), []);
    }

    #[test]
    fn an_absence_meets_a_wish_for_a_day_off_but_not_one_for_a_duty() {
        let mut ward = testing::ward("2026-08-24", 2);
        ward.wishes = vec![
            wish(0, Want::Off, Strength::Percent(100)),
            wish(1, Want::Duty(ward.duties_named("A")), Strength::Percent(100)),
        ];
        let roster = testing::roster(&ward, &[(ANNA, "s s"), (BENGT, "A A")]);
        assert_eq!(testing::amounts(&testing::problem(&Wishes, ward, "").evaluate(&roster)), [(1, 1)]);
    }

    #[test]
    fn only_the_wanted_sort_of_wishes_counts() {
        let mut ward = testing::ward("2026-08-24", 2);
        ward.wishes = vec![
            wish(0, Want::Off, Strength::Percent(100)),
            wish(1, Want::Not(ward.duties_named("work")), Strength::Percent(100)),
        ];
        let roster = testing::roster(&ward, &[(ANNA, "A A")]);
        assert_eq!(testing::amounts(&testing::problem(&Wishes, ward, "only = \"not\"").evaluate(&roster)), [(1, 1)]);
    }

    #[test]
    fn beyond_the_quota_the_weaker_and_later_wishes_cost_nothing_and_further_musts_count_as_strong_wishes() {
        let mut ward = testing::ward("2026-08-24", 6);
        let off = |day, percent| wish(day, Want::Off, Strength::Percent(percent));
        ward.wishes = vec![off(0, 100), off(1, 400), off(2, 100), off(3, 400), off(4, 100)];
        let roster = testing::roster(&ward, &[(ANNA, "A A A A A A")]);
        let problem = testing::problem(&Wishes, ward, "quota = 3\nmust = 1\nperiod = \"horizon\"");
        let costs: Vec<_> =
            problem.evaluate(&roster).iter().map(|finding| (finding.days.start, finding.cost)).collect();
        assert_eq!(costs, [(0, 1000), (1, 4000), (3, 2000)].map(|(day, cost)| (day, Score::soft(cost))));
    }

    #[test]
    fn forms_cost_what_findings_cost() {
        testing::agree(&Wishes, Wishes.examples());
    }
}
