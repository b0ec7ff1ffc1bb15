//! A scenario with its rules and a profile: all that is needed to judge a roster.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::{Absence, DutySet, Lock, Norm, People, Published, Roster, Scenario};
use crate::text;
use crate::text::Text;
use crate::units::{Cost, Day, DutyId, EmployeeId, Score, gcd, ids::Id};

use super::{Finding, Form, Goal, Meta, Per, Rule};

/// What matters most this time: a percentage per goal, 100 when not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Id as given to `--profiles`.
    pub id: String,
    /// Title for people.
    pub title: Text,
    /// What it is for, in a sentence.
    pub about: Text,
    /// Percentage per goal.
    pub percent: BTreeMap<Goal, i64>,
}

impl Default for Profile {
    fn default() -> Self {
        Profile {
            id: "balanced".into(),
            title: text!("profile-balanced"),
            about: text!("profile-balanced-about"),
            percent: BTreeMap::new(),
        }
    }
}

/// A scenario, its rules and a profile.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What is planned.
    pub scenario: Arc<Scenario>,
    /// The rules in order; findings name them by position.
    pub rules: Arc<[Arc<dyn Rule>]>,
    /// What matters most.
    pub profile: Profile,
    /// Rules that only measure: how strenuous a roster is, whatever its own rules say of that.
    pub gauges: Arc<[Arc<dyn Rule>]>,
    /// What shortens the hours that each person owes: the word of the first rule that is about those.
    norms: Arc<[Norm]>,
    /// Whose lines rules look at; everybody's unless a few people are judged again.
    focus: Option<Arc<People>>,
}

/// All forms of a problem, each with the position of its rule.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// Rule position and form.
    pub forms: Vec<(usize, Form)>,
    /// Duties that no engine plans; forms say what they cost all the same, since a given roster may have them.
    pub closed: DutySet,
    /// What engines do not plan on single days either.
    pub shut: Shut,
}

/// What engines do not choose although rosters may have it: leave and sickness on days without such an absence, and on
/// a locked day everything but what it is locked to.
#[derive(Clone, Debug, Default)]
pub struct Shut {
    usual: DutySet,
    other: BTreeMap<(EmployeeId, Day), DutySet>,
}

impl Shut {
    /// The duties that no engine plans for a person on a day.
    pub fn on(&self, employee: EmployeeId, day: Day) -> &DutySet {
        self.other.get(&(employee, day)).unwrap_or(&self.usual)
    }

    fn of(problem: &Problem) -> Self {
        let scenario = &problem.scenario;
        let absent: DutySet = scenario.alphabet().filter(|duty| scenario.duty(*duty).absence().is_some()).collect();
        let mut shut = Shut { usual: absent, other: BTreeMap::new() };
        for absence in &scenario.absences {
            for day in absence.from.max(0)..absence.to.min(scenario.calendar.days) {
                let usual = &shut.usual;
                let duties = shut.other.entry((absence.employee, day)).or_insert_with(|| usual.clone());
                let declared = |duty: &DutyId| scenario.duty(*duty).absence() == Some(absence.kind);
                scenario.alphabet().filter(declared).for_each(|duty| duties.remove(duty));
            }
        }
        let horizon = 0..scenario.calendar.days;
        let kept = |lock: &&Lock| !problem.rules.iter().any(|rule| rule.prices_lock(lock));
        let mut locked: BTreeMap<(EmployeeId, Day), DutySet> = BTreeMap::new();
        for lock in scenario.locks.iter().filter(|lock| horizon.contains(&lock.day)).filter(kept) {
            let open = locked.entry((lock.employee, lock.day)).or_insert_with(|| scenario.planned().collect());
            let mut both = open.clone();
            both.intersect(&lock.duties);
            // Of locks that contradict each other the first is kept; the rule tells of the others.
            if !both.is_empty() {
                *open = both;
            }
        }
        for (cell, open) in locked {
            shut.other.insert(cell, scenario.alphabet().filter(|duty| !open.contains(*duty)).collect());
        }
        shut
    }
}

impl Problem {
    /// A scenario with its rules under the default profile, without gauges.
    pub fn new(scenario: Scenario, rules: impl IntoIterator<Item = Box<dyn Rule>>) -> Self {
        let problem = Problem {
            scenario: Arc::new(scenario),
            rules: Arc::new([]),
            profile: Profile::default(),
            gauges: Arc::new([]),
            norms: Arc::new([]),
            focus: None,
        };
        problem.with_rules(rules.into_iter().map(Arc::from))
    }

    /// The same scenario under other rules.
    pub fn with_rules(&self, rules: impl IntoIterator<Item = Arc<dyn Rule>>) -> Self {
        let rules: Arc<[Arc<dyn Rule>]> = rules.into_iter().collect();
        let about = |employee: EmployeeId| rules.iter().filter(move |rule| rule.meta().people.contains(employee));
        let norm = |employee| about(employee).find_map(|rule| rule.norm()).unwrap_or_default();
        let norms = self.scenario.staff().map(norm).collect();
        Problem { rules, norms, ..self.clone() }
    }

    /// What shortens the hours that a person owes, as the rules in use say it.
    pub fn norm(&self, employee: EmployeeId) -> Norm {
        self.norms.get(employee.index()).copied().unwrap_or_default()
    }

    /// The same problem with one more rule, which may be defined anywhere. It holds in this process only: a worker
    /// process builds its problem from the scenario's document, which does not name it.
    pub fn with_rule(&self, rule: impl Rule + 'static) -> Self {
        let known = self.rules.iter().cloned();
        self.with_rules(known.chain(std::iter::once(Arc::new(rule) as Arc<dyn Rule>)))
    }

    /// The same rules and profile over another scenario.
    pub fn with_scenario(&self, scenario: Scenario) -> Self {
        Problem { scenario: Arc::new(scenario), ..self.clone() }
    }

    /// The same problem with rules that only measure.
    pub fn with_gauges(&self, gauges: impl IntoIterator<Item = Box<dyn Rule>>) -> Self {
        Problem { gauges: gauges.into_iter().map(Arc::from).collect(), ..self.clone() }
    }

    /// The same scenario and rules under another profile.
    pub fn with_profile(&self, profile: Profile) -> Self {
        Problem { profile, ..self.clone() }
    }

    /// The problem that a worked roster is judged in: where no roster was published, the planned one was; days of
    /// absence that the plan did not know came as a surprise.
    pub fn realised(&self, planned: &Roster, worked: &Roster) -> Self {
        let mut scenario = (*self.scenario).clone();
        let cells = || self.scenario.staff().flat_map(|who| self.scenario.calendar.iter().map(move |day| (who, day)));
        if scenario.published.is_empty() {
            let published = |(employee, day)| {
                let duty = planned.get(employee, day);
                let text = self.scenario.duty(duty).code.clone();
                Published { employee, day, duties: [duty].into_iter().collect(), text }
            };
            scenario.published = cells().map(published).collect();
        }
        for (employee, day) in cells() {
            let absent = self.scenario.duty(worked.get(employee, day)).absence();
            let known = self.scenario.absence_on(employee, day).is_some();
            if let Some(kind) = absent.filter(|_| !known) {
                scenario.absences.push(Absence { employee, from: day, to: day + 1, kind, planned: false });
            }
        }
        Problem { scenario: Arc::new(scenario), ..self.clone() }
    }

    /// The profile's percentage for a goal.
    pub fn percent(&self, goal: Goal) -> i64 {
        self.profile.percent.get(&goal).copied().unwrap_or(100)
    }

    /// The weight of one unit beyond a rule's bound under this profile.
    pub fn weight(&self, meta: &Meta, per: Per) -> Score {
        per.weight(meta.importance, self.percent(meta.goal))
    }

    /// The people of a rule whose lines are looked at, in order.
    pub fn people<'a>(&'a self, meta: &'a Meta) -> impl Iterator<Item = EmployeeId> + 'a {
        meta.people.iter().filter(|employee| self.focus.as_ref().is_none_or(|focus| focus.contains(*employee)))
    }

    /// The findings of one rule, by position.
    pub fn evaluate_rule(&self, rule: usize, roster: &Roster) -> Vec<Finding> {
        let found = self.rules[rule].evaluate(self, roster);
        found.into_iter().map(|finding| Finding { rule, ..finding }).collect()
    }

    /// The same problem with rules that look at some people's lines only.
    pub(crate) fn focused(&self, people: People) -> Self {
        Problem { focus: Some(Arc::new(people)), ..self.clone() }
    }

    /// Every finding of every rule, from scratch.
    pub fn evaluate(&self, roster: &Roster) -> Vec<Finding> {
        (0..self.rules.len()).flat_map(|rule| self.evaluate_rule(rule, roster)).collect()
    }

    /// Every form of every rule.
    pub fn lower(&self) -> Lowered {
        let numbered = |(at, rule): (usize, &dyn Rule)| rule.lower(self).into_iter().map(move |form| (at, form));
        Lowered {
            forms: self.rules.iter().map(Arc::as_ref).enumerate().flat_map(numbered).collect(),
            closed: self.scenario.unasked.clone(),
            shut: Shut::of(self),
        }
    }

    /// A finding in a sentence.
    pub fn explain(&self, finding: &Finding) -> Text {
        self.rules[finding.rule].explain(self, finding)
    }
}

impl Lowered {
    /// Forms with the positions of their rules; no duty is closed.
    pub fn new(forms: Vec<(usize, Form)>) -> Self {
        Lowered { forms, closed: DutySet::new(), shut: Shut::default() }
    }

    /// May an engine plan the duty for a person on a day?
    pub fn is_open(&self, employee: EmployeeId, day: Day, duty: DutyId) -> bool {
        !self.closed.contains(duty) && !self.shut.on(employee, day).contains(duty)
    }

    /// Leaves engines these duties only on each day of each person; what was shut on days with several stays so.
    pub fn hold(&mut self, scenario: &Scenario, open: &HashMap<(EmployeeId, Day), DutySet>) {
        for (cell, duties) in open {
            let held = duties.len() == 1;
            let is_open = |duty: DutyId| duties.contains(duty) && (held || self.is_open(cell.0, cell.1, duty));
            let shut = scenario.alphabet().filter(|duty| !is_open(*duty)).collect();
            self.shut.other.insert(*cell, shut);
        }
        // A duty that nothing asks for stays where it stands; elsewhere it is shut by now.
        self.closed = DutySet::new();
    }

    /// What all forms cost in a roster, computed plainly.
    pub fn score(&self, roster: &Roster) -> Score {
        self.forms.iter().map(|(_, form)| form.score(roster)).sum()
    }

    /// The greatest number of which every roster's cost is a multiple, where a hard point counts `hard` and a shared one
    /// 1; at least 1.
    pub fn grain(&self, hard: Cost) -> Cost {
        let costs = self.forms.iter().flat_map(|(_, form)| form.weights());
        costs.fold(0, |grain, score| gcd(grain, score.soft + score.shared + hard * score.hard)).max(1)
    }
}
