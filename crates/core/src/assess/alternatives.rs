//! Plans of one scenario as alternatives: which of them are the same roster, how far apart the others are, and which goals
//! a profile weighs in vain.

use std::collections::BTreeSet;

use super::Plan;
use crate::constraint::{Goal, Problem, Profile};
use crate::domain::Scenario;
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{Day, EmployeeId};

/// Share of the person-days in which a plan must at least differ from a better one to count as a plan of its own, unless
/// another is asked for: in a ward of 28 people and three weeks 12 days of 588.
pub const DIFFERENT: f64 = 0.02;

/// How the plans of one scenario stand to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives {
    /// Person-days of the scenario: people times days.
    pub person_days: usize,
    /// For each plan the person-days in which it differs from each.
    pub differing: Vec<Vec<usize>>,
    /// For each plan the better one that it hardly differs from, if there is one.
    pub alike: Vec<Option<Alike>>,
    /// For each plan the goals that its profile weighs and that no rule in force has.
    pub idle: Vec<Vec<Goal>>,
}

/// A plan that is, or nearly is, the roster of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Position of the better plan.
    pub of: usize,
    /// Person-days in which they differ; 0 for the same roster.
    pub days: usize,
    /// Why it came out so.
    pub why: Why,
}

/// Why two profiles came to the same roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They weigh the goals that have rules in force alike.
    Weights,
    /// It is proved that no roster is better under the profile.
    Proved,
    /// The search found nothing better.
    Search,
    /// The rosters were given, not searched for.
    Given,
}

impl Why {
    /// The word of the JSON form.
    pub const fn name(self) -> &'static str {
        match self {
            Why::Weights => "same-weights",
            Why::Proved => "proved",
            Why::Search => "nothing-better-found",
            Why::Given => "given",
        }
    }
}

impl Alternatives {
    /// The plans held against each other. A plan that differs from a better one in less than the share `different` of the
    /// person-days (1 = all) is named as alike; better is what breaks less, else what comes first.
    pub fn of(problem: &Problem, plans: &[Plan], different: f64) -> Self {
        let scenario = &problem.scenario;
        let person_days = scenario.employees.len() * scenario.calendar.days as usize;
        let row = |one: &Plan| plans.iter().map(|other| differing(scenario, one, other).count()).collect();
        let differing: Vec<Vec<usize>> = plans.iter().map(row).collect();
        let in_force = goals_in_force(problem);
        let mut order: Vec<usize> = (0..plans.len()).collect();
        order.sort_by_key(|at| (plans[*at].judgement.total.hard, plans[*at].judgement.total.shared, *at));
        let mut alike: Vec<Option<Alike>> = vec![None; plans.len()];
        for (place, at) in order.iter().copied().enumerate() {
            let close = |of: &usize| {
                let days = differing[at][*of];
                days == 0 || (days as f64) < different * person_days as f64
            };
            let own = order[..place].iter().copied().filter(|of| alike[*of].is_none()).filter(close);
            let nearest = own.min_by_key(|of| differing[at][*of]);
            alike[at] = nearest.map(|of| {
                let why = why(&plans[at], &plans[of], &in_force);
                Alike { of, days: differing[at][of], why }
            });
        }
        let idle = plans.iter().map(|plan| idle(&plan.profile, &in_force)).collect();
        Alternatives { person_days, differing, alike, idle }
    }

    /// Of a plan that is no roster of its own: which one it is, and why. `titles` are what the plans go by.
    pub fn told(&self, at: usize, titles: &[String]) -> Option<Text> {
        let alike = self.alike[at]?;
        let (plan, other) = (Arg::word(&titles[at]), Arg::word(&titles[alike.of]));
        let what = match alike.days {
            0 => text!("alternatives-same", plan = plan, other = other),
            days => text!("alternatives-near", plan = plan, other = other, days = days, all = self.person_days),
        };
        let why = match alike.why {
            Why::Weights if self.idle[at].is_empty() => text!("alternatives-why-weights"),
            Why::Weights => text!("alternatives-why-idle", goals = goals(&self.idle[at])),
            Why::Proved => text!("alternatives-why-proved"),
            Why::Search => text!("alternatives-why-search"),
            Why::Given => return Some(what),
        };
        Some(text!("alternatives-because", what = what, why = why))
    }

    /// Of a profile that weighs goals without rules in force: which. `title` is what it goes by.
    pub fn told_idle(&self, at: usize, title: &str) -> Option<Text> {
        told_idle(&self.idle[at], title)
    }
}

/// Of a profile that weighs goals without rules in force: which. `title` is what it goes by.
pub fn told_idle(idle: &[Goal], title: &str) -> Option<Text> {
    let few = !idle.is_empty();
    few.then(|| text!("alternatives-idle", plan = Arg::word(title), goals = goals(idle), count = idle.len()))
}

/// The goals that a profile weighs and that no rule in force has.
pub fn idle_goals(problem: &Problem, profile: &Profile) -> Vec<Goal> {
    idle(profile, &goals_in_force(problem))
}

fn idle(profile: &Profile, in_force: &BTreeSet<Goal>) -> Vec<Goal> {
    let weighed = |goal: &Goal| profile.percent.get(goal).is_some_and(|percent| *percent != 100);
    Goal::ALL.into_iter().filter(weighed).filter(|goal| !in_force.contains(goal)).collect()
}

fn goals(list: &[Goal]) -> Arg {
    Arg::list(list.iter().map(|goal| goal.title()), Join::Comma)
}

/// The goals that a roster can lose something by: those of rules with a form that costs.
fn goals_in_force(problem: &Problem) -> BTreeSet<Goal> {
    let plain = problem.with_profile(Profile::default());
    let mut goals = BTreeSet::new();
    for rule in plain.rules.iter() {
        let goal = rule.meta().goal;
        if !goals.contains(&goal)
            && rule.lower(&plain).iter().any(|form| form.weights().iter().any(|weight| weight.soft != 0))
        {
            goals.insert(goal);
        }
    }
    goals
}

fn why(plan: &Plan, other: &Plan, in_force: &BTreeSet<Goal>) -> Why {
    let percent = |plan: &Plan, goal: &Goal| plan.profile.percent.get(goal).copied().unwrap_or(100);
    if plan.provenance.is_none() || other.provenance.is_none() {
        Why::Given
    } else if in_force.iter().all(|goal| percent(plan, goal) == percent(other, goal)) {
        Why::Weights
    } else if plan.gap() == Some(0.0) {
        Why::Proved
    } else {
        Why::Search
    }
}

/// The person-days in which two rosters differ.
pub(super) fn differing<'a>(
    scenario: &'a Scenario,
    one: &'a Plan,
    other: &'a Plan,
) -> impl Iterator<Item = (EmployeeId, Day)> + 'a {
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    cells.filter(|(employee, day)| !one.roster.duties(*employee, *day).eq(other.roster.duties(*employee, *day)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::World;
    use crate::assess::{Effort, Provenance};

    /// A profile's id, its percentages, and the line planned under it.
    type Planned<'a> = (&'a str, &'a [(Goal, i64)], &'a str);

    fn plans(profiles: &[Planned<'_>]) -> (Problem, Vec<Plan>) {
        let problem = World::new(&[("anna", "A . . .")]).problem(vec![]);
        let plan = |(id, percent, line): &Planned<'_>| {
            let percent = percent.iter().copied().collect();
            let profile = Profile { id: (*id).into(), title: (*id).into(), percent, ..Profile::default() };
            let world = World::new(&[("anna", line)]);
            let provenance = Provenance {
                effort: Some(Effort { seconds: 1.0, seconds_to_best: 1.0, threads: 1 }),
                ..Provenance::default()
            };
            Plan::new(&problem.with_profile(profile), world.roster).with_provenance(provenance)
        };
        let plans = profiles.iter().map(plan).collect();
        (problem, plans)
    }

    fn titles(plans: &[Plan]) -> Vec<String> {
        plans.iter().map(|plan| plan.profile.id.clone()).collect()
    }

    #[test]
    fn the_same_roster_under_other_weights_is_named_with_the_reason() {
        let (problem, plans) = plans(&[
            ("balanced", &[], "A . A ."),
            ("stability", &[(Goal::Stability, 500)], "A . A ."),
            ("cost", &[(Goal::Cost, 300)], ". A . A"),
        ]);
        let all = Alternatives::of(&problem, &plans, DIFFERENT);
        assert_eq!(all.alike, [None, Some(Alike { of: 0, days: 0, why: Why::Weights }), None]);
        assert_eq!(all.differing[2], [4, 4, 0]);
        assert_eq!(all.idle[1], [Goal::Stability]);
        let told = all.told(1, &titles(&plans)).expect("the same").to_string();
        assert!(told.contains("balanced") && told.contains("stability"), "{told}");
        assert!(all.told(2, &titles(&plans)).is_none());
    }

    #[test]
    fn less_than_the_share_asked_for_is_no_plan_of_its_own() {
        let (problem, plans) = plans(&[("balanced", &[], "A . A ."), ("cost", &[(Goal::Cost, 300)], "A . A A")]);
        assert_eq!(Alternatives::of(&problem, &plans, 0.25).alike, [None, None]);
        let near = Alternatives::of(&problem, &plans, 0.26);
        assert_eq!(near.alike[1].map(|alike| (alike.of, alike.days)), Some((0, 1)));
        assert!(near.told(1, &titles(&plans)).expect("near").to_string().contains('4'));
    }
}
