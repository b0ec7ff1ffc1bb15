//! What no verdict covers: rules that cannot be judged in a plan, and tables that no rule reads.

use crate::constraint::{Form, Meta, Problem, Rule};
use crate::domain::{Permit, Scenario};
use crate::text;
use crate::text::Text;
use crate::units::Score;

/// Something that is given and not judged, with what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged {
    /// Position of the rule; none for a table that no rule reads.
    pub rule: Option<usize>,
    /// The sentence.
    pub text: Text,
}

impl Unjudged {
    /// The sentence as it is told beside a verdict.
    pub fn told(&self) -> Text {
        text!("unjudged", what = &self.text)
    }
}

/// Everything in a problem that no roster is judged by: required rules whose weeks, periods or balances do not fit the
/// plan, rules of the scenario itself that apply to nothing, and tables without their rule.
pub fn unjudged(problem: &Problem) -> Vec<Unjudged> {
    let of_rule = |(at, rule): (usize, &std::sync::Arc<dyn Rule>)| {
        let why = idle(problem, &**rule).or_else(|| partly(problem, &**rule))?;
        let text = text!("unjudged-rule", title = &rule.meta().title, why = why);
        Some(Unjudged { rule: Some(at), text })
    };
    let tables = tables(problem).into_iter().chain(restrictions(problem)).map(|text| Unjudged { rule: None, text });
    let mut list: Vec<Unjudged> = problem.rules.iter().enumerate().filter_map(of_rule).chain(tables).collect();
    // A declaration may be several rules, one for each group of people.
    let mut told: Vec<Text> = Vec::new();
    list.retain(|one| {
        let is_new = !told.contains(&one.text);
        told.push(one.text.clone());
        is_new
    });
    list
}

/// Why a rule that the scenario itself declares applies to nothing. Shipped rule sets are shared by units that have no
/// nights, no part-timers or no periods of six weeks.
fn idle(problem: &Problem, rule: &dyn Rule) -> Option<Text> {
    let (meta, scenario) = (rule.meta(), &problem.scenario);
    if meta.basis.shipped {
        return None;
    }
    if meta.people.is_empty() && !scenario.employees.is_empty() {
        return Some(text!("unjudged-nobody"));
    }
    if meta.days.iter().next().is_none() {
        return Some(text!("unjudged-no-day"));
    }
    let duties = meta.basis.figures.iter().find(|(name, _)| name == "duties").map_or("", |(_, duties)| duties);
    let is_none = |word: &str| scenario.duties_named(word.trim()).is_empty();
    if !duties.is_empty() && duties.split(',').all(is_none) {
        return Some(text!("unjudged-no-duty", duties = duties));
    }
    // Kinds that look at weekends or at the ends of weeks may find nothing on the days that they are given.
    let is_narrow = !meta.days.is_all() && rule.unjudged(problem).is_none();
    (is_narrow && !rule.lower(problem).iter().any(may_cost)).then(|| text!("unjudged-nothing"))
}

/// May a roster ever cost something by a form?
fn may_cost(form: &Form) -> bool {
    let Form::Window(window) = form else { return true };
    let counts = window.counter.steps.iter().flat_map(|step| &step.emit).any(|amount| *amount != 0);
    counts || window.bounds.cost(window.carry) != Score::ZERO
}

/// Restrictions of people that no rule about them asks for.
fn restrictions(problem: &Problem) -> Vec<Text> {
    let scenario = &problem.scenario;
    let is_read = |one: &Permit| {
        let asks = |meta: &Meta| meta.people.contains(one.employee) && meta.basis.restrictions.contains(&one.what);
        problem.rules.iter().any(|rule| asks(rule.meta()))
    };
    let is_valid = |one: &&Permit| {
        let is_here = one.unit.is_none_or(|unit| unit == scenario.employee(one.employee).unit);
        is_here && scenario.calendar.iter().any(|day| one.valid(day))
    };
    let unread = scenario.personal.restrictions.iter().filter(is_valid).filter(|one| !is_read(one));
    let told = |one: &Permit| {
        let name = &scenario.employee(one.employee).name;
        text!("unjudged-restriction", name = name, what = &one.what)
    };
    unread.map(told).collect()
}

/// Why a required rule is not judged everywhere.
fn partly(problem: &Problem, rule: &dyn Rule) -> Option<Text> {
    if rule.meta().importance.is_required() { rule.unjudged(problem) } else { None }
}

/// Tables that are given while no rule of the kind that reads them is in use.
fn tables(problem: &Problem) -> Vec<Text> {
    let scenario: &Scenario = &problem.scenario;
    let is_used = |kind: &str| problem.rules.iter().any(|rule| rule.meta().kind == kind);
    let given = [
        (!scenario.absences.is_empty(), "leave", text!("unjudged-absences")),
        (!scenario.locks.is_empty(), "locks", text!("unjudged-locks")),
        (!scenario.demands.is_empty(), "cover", text!("unjudged-demand")),
        (!scenario.wishes.is_empty(), "wishes", text!("unjudged-wishes")),
    ];
    given.into_iter().filter(|(is_given, kind, _)| *is_given && !is_used(kind)).map(|(.., text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constraint::Kind;
    use crate::domain::{DaySet, People};
    use crate::rules::testing::{scoped_rule, ward};
    use crate::rules::{KINDS, kind};

    fn told(world: Scenario, of: &str, toml: &str, adjust: impl FnOnce(&mut crate::constraint::Meta)) -> Vec<String> {
        let kind: &dyn Kind = kind(of).expect("a kind");
        let rule = scoped_rule(kind, &world, toml, adjust).expect("a sound rule");
        unjudged(&Problem::new(world, [rule])).iter().map(|one| one.text.to_string()).collect()
    }

    const REQUIRED: &str = "\nimportance = \"required\"";

    #[test]
    fn a_period_that_the_plan_cuts_off_is_named_where_the_rule_is_required() {
        let four = format!("minimum = 4\nperiod = 21{REQUIRED}");
        let two_weeks = told(ward("2026-08-24", 14), "days-off", &four, |_| {});
        assert!(two_weeks[0].contains("21 days from 2026-08-24") && two_weeks[0].contains("14"), "{two_weeks:?}");
        assert!(told(ward("2026-08-24", 21), "days-off", &four, |_| {}).is_empty());
        assert!(told(ward("2026-08-24", 14), "days-off", "minimum = 4\nperiod = 21", |_| {}).is_empty());
    }

    #[test]
    fn an_average_without_its_past_is_named() {
        let weekly = format!("days = 119\nweekly = \"48:00\"{REQUIRED}");
        let told_of = |toml: &str| told(ward("2026-08-24", 21), "hours-rolling", toml, |_| {});
        assert!(told_of(&weekly)[0].contains("119 days"), "{:?}", told_of(&weekly));
        let carried = told_of(&format!("{weekly}\ncarry = true"));
        assert!(carried[0].contains("worked-minutes") && carried[0].contains("3 people"), "{carried:?}");
        let mut known = ward("2026-08-24", 21);
        known.history.balances = vec![[("worked-minutes".to_owned(), 0)].into_iter().collect(); 3];
        assert!(told(known, "hours-rolling", &format!("{weekly}\ncarry = true"), |_| {}).is_empty());
    }

    #[test]
    fn a_weekly_rest_that_meets_no_sunday_or_no_whole_week_is_named() {
        let mondays = |meta: &mut crate::constraint::Meta| meta.days = DaySet::new(14, |day| day % 7 == 0);
        let rest = "importance = \"required\"";
        let none = told(ward("2026-08-24", 14), "weekly-rest", rest, mondays);
        assert!(none[0].contains("Sunday"), "{none:?}");
        assert!(!told(ward("2026-08-24", 5), "weekly-rest", rest, |_| {}).is_empty());
        assert!(!told(ward("2026-08-24", 10), "weekly-rest", rest, |_| {}).is_empty());
        assert!(told(ward("2026-08-24", 21), "weekly-rest", rest, |_| {}).is_empty());
    }

    #[test]
    fn a_rule_for_nobody_or_on_no_day_is_named_unless_it_is_shipped() {
        let nobody = |meta: &mut crate::constraint::Meta| meta.people = People::new();
        let on_none = |meta: &mut crate::constraint::Meta| meta.days = DaySet::new(14, |_| false);
        let runs = "maximum = 5";
        assert_eq!(told(ward("2026-08-24", 14), "consecutive-work", runs, nobody).len(), 1);
        assert_eq!(told(ward("2026-08-24", 14), "consecutive-work", runs, on_none).len(), 1);
        let shipped = |meta: &mut crate::constraint::Meta| (meta.people, meta.basis.shipped) = (People::new(), true);
        assert!(told(ward("2026-08-24", 14), "consecutive-work", runs, shipped).is_empty());
    }

    #[test]
    fn a_restriction_that_no_rule_asks_for_is_named() {
        let mut world = ward("2026-08-24", 14);
        world.personal.restrictions = vec![Permit {
            employee: crate::rules::testing::ANNA,
            what: "no-nights".into(),
            quota: None,
            from: None,
            to: None,
            unit: None,
            place: Default::default(),
        }];
        let told_with = |asked: &[&str]| {
            let adjust =
                |meta: &mut Meta| meta.basis.restrictions = asked.iter().map(|word| word.to_string()).collect();
            told(world.clone(), "consecutive-work", "maximum = 5", adjust)
        };
        assert!(
            told_with(&["no-weekends"])[0].contains("Anna") && told_with(&["no-weekends"])[0].contains("no-nights")
        );
        assert!(told_with(&["no-nights"]).is_empty());
    }

    #[test]
    fn a_rule_whose_days_hold_nothing_for_it_is_named() {
        let mondays = |meta: &mut Meta| meta.days = DaySet::new(14, |day| day % 7 == 0);
        let weekends = told(ward("2026-08-24", 14), "weekends", "maximum = 1", mondays);
        assert_eq!(weekends.len(), 1, "{weekends:?}");
        let nights = "duties = [\"night\"]\nmaximum = 2";
        assert!(told(ward("2026-08-24", 14), "consecutive-duties", nights, mondays).is_empty());
    }

    #[test]
    fn a_table_without_its_rule_is_named() {
        let mut world = ward("2026-08-24", 14);
        let away = crate::domain::Absence {
            employee: crate::rules::testing::ANNA,
            from: 0,
            to: 7,
            kind: crate::domain::Absent::Leave,
            planned: true,
        };
        world.absences = vec![away];
        assert!(told(world.clone(), "consecutive-work", "maximum = 5", |_| {})[0].contains("`leave`"));
        assert!(told(world, "leave", "", |_| {}).is_empty());
    }

    #[test]
    fn every_kind_with_its_examples_says_nothing_of_whole_weeks_with_a_past() {
        for kind in KINDS {
            for example in kind.examples() {
                // Examples are filled with words of other worlds; where they do not fit this one they say nothing.
                let world = ward("2026-08-24", 42);
                let rule = scoped_rule(*kind, &world, example, |meta| {
                    meta.importance = crate::constraint::Importance::Price(1);
                });
                let Ok(rule) = rule else { continue };
                assert_eq!(unjudged(&Problem::new(world, [rule])), [], "{}: {example}", kind.id());
            }
        }
    }
}
