//! Making plans: the limits given by the user, shared out over profiles, each solved in a worker process.

use std::path::PathBuf;
use std::time::Duration;

use crate::input::Input;
use crate::worker::{self, Best, Disagreement, Interrupt, News, Task};
use vuoro_core::assess::{Effort, Plan, Provenance, judge};
use vuoro_core::constraint::{Problem, Profile};
use vuoro_core::domain::Roster;
use vuoro_core::error::Faults;
use vuoro_core::protocol::{Options, Stopped, Watch};
use vuoro_core::text::Text;
use vuoro_core::units::{Cost, Score};

/// Whoever watches a session: a progress line, a page.
pub trait Watcher {
    /// From now on it is about `what` (a profile, an instance).
    fn begin(&self, what: &Text);
    /// News of the search.
    fn news(&self, news: News);
    /// The search for what was begun has ended.
    fn end(&self, stopped: Stopped);
}

/// One command's search over any number of profiles.
pub struct Session<'a> {
    options: Options,
    interrupt: &'a Interrupt,
    watcher: &'a dyn Watcher,
    program: PathBuf,
    watch: Watch,
}

/// What came of one profile.
pub struct Made {
    /// The problem under this profile.
    pub problem: Problem,
    /// The plan, if there is a roster.
    pub plan: Option<Plan>,
    /// Errors of the engine that came to light.
    pub disagreements: Vec<Disagreement>,
    /// Why the search could not be done, if it could not.
    pub failure: Option<Text>,
    /// Most memory that the worker process used, in KiB, where it is known.
    pub memory: Option<u64>,
}

impl<'a> Session<'a> {
    /// A session whose wall clock starts now. The time limit of `options` is that of all profiles together; the worker
    /// is the running program itself.
    pub fn new(options: Options, interrupt: &'a Interrupt, watcher: &'a dyn Watcher) -> Result<Self, Faults> {
        Ok(Session { options, interrupt, watcher, program: worker::program()?, watch: Watch::start() })
    }

    /// One plan per profile. Time is shared fairly: each takes an equal part of what is left. Each search starts
    /// from the best roster found so far, and in the end each profile may take over another's roster.
    /// `made` gets every plan as soon as it is there, and again those that were taken over.
    pub fn plans<E>(
        &self,
        input: &Input,
        profiles: Vec<Profile>,
        mut made: impl FnMut(&Made) -> Result<(), E>,
    ) -> Result<Vec<Made>, E> {
        let count = profiles.len();
        let mut all: Vec<Made> = Vec::new();
        for (at, profile) in profiles.into_iter().enumerate() {
            let problem = input.problem.with_profile(profile);
            let start = best_of(&problem, all.iter().filter_map(|made| made.plan.as_ref()).map(|plan| &plan.roster));
            let name = Text::verbatim(&problem.profile.id);
            let one = self.one(input, problem, &name, start, count - at);
            made(&one)?;
            all.push(one);
        }
        for at in 0..all.len() {
            let Some(better) = better_elsewhere(&all, at) else { continue };
            all[at].plan = Some(match all[at].plan.take() {
                Some(plan) => Plan { provenance: plan.provenance, ..better.plan(&all[at].problem) },
                None => self.plan(&all[at].problem, better, Proved::default(), 0.0, Stopped::TimeLimit),
            });
            made(&all[at])?;
        }
        Ok(all)
    }

    /// One plan under the input's own profile; progress is shown under the name `what`.
    pub fn single(&self, input: &Input, what: &Text) -> Made {
        self.one(input, input.problem.clone(), what, None, 1)
    }

    fn one(&self, input: &Input, problem: Problem, what: &Text, start: Option<Best>, profiles_left: usize) -> Made {
        self.watcher.begin(what);
        if self.interrupt.raised() {
            self.watcher.end(Stopped::Asked);
            let plan = start.map(|best| self.plan(&problem, best, Proved::default(), 0.0, Stopped::Asked));
            return Made { problem, plan, disagreements: Vec::new(), failure: None, memory: None };
        }
        let share = self.options.time_limit.map(|limit| {
            let left = limit.saturating_sub(self.watch.elapsed());
            (left / profiles_left as u32).max(Duration::from_millis(1))
        });
        let task = Task {
            program: &self.program,
            problem: &problem,
            document: input.document.text(),
            options: Options { time_limit: share, ..self.options.clone() },
            start: start.map(|best| best.roster),
            hold: None,
        };
        let outcome = worker::run(&task, self.interrupt, &|news| self.watcher.news(news));
        self.watcher.end(outcome.stopped);
        let proved = Proved { bound: outcome.bound, least: outcome.least };
        let plan = outcome.best.map(|best| self.plan(&problem, best, proved, outcome.seconds, outcome.stopped));
        let (disagreements, failure) = (outcome.disagreements, outcome.failure);
        Made { problem, plan, disagreements, failure, memory: outcome.peak_memory }
    }

    fn plan(&self, problem: &Problem, best: Best, proved: Proved, seconds: f64, stopped: Stopped) -> Plan {
        let effort = Effort { seconds, seconds_to_best: best.seconds, threads: self.options.threads };
        let seed = self.options.seed;
        let Proved { bound, least } = proved;
        let provenance = Provenance { bound, least, seed, stopped: Some(stopped), effort: Some(effort) };
        best.plan(problem).with_provenance(provenance)
    }
}

/// What a search proved.
#[derive(Default)]
struct Proved {
    bound: Option<Cost>,
    least: Score,
}

/// The best of some rosters under a problem's profile.
fn best_of<'r>(problem: &Problem, rosters: impl Iterator<Item = &'r Roster>) -> Option<Best> {
    let judged = rosters.map(|roster| Best { roster: roster.clone(), judgement: judge(problem, roster), seconds: 0.0 });
    judged.min_by_key(|best| best.judgement.total)
}

/// Another profile's roster that is better under the weights of profile `at` than its own.
fn better_elsewhere(all: &[Made], at: usize) -> Option<Best> {
    let others = all.iter().enumerate().filter(|(other, _)| *other != at);
    let rosters = others.filter_map(|(_, made)| made.plan.as_ref()).map(|plan| &plan.roster);
    let best = best_of(&all[at].problem, rosters)?;
    let own = all[at].plan.as_ref().map(|plan| plan.judgement.total);
    own.is_none_or(|own| best.judgement.total < own).then_some(best)
}
