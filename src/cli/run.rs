//! Making plans: the limits given by the user, shared out over profiles, each solved in a worker process.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::failure::Failure;
use super::input::Input;
use super::progress::Progress;
use super::values;
use crate::assess::{Plan, assess};
use crate::constraint::{Problem, Profile};
use crate::domain::Roster;
use crate::solve::parent::{self, Best, Disagreement, Interrupt, Task};
use crate::solve::{Options, Stopped, Watch};

/// Limits and settings of a search.
#[derive(Args, Clone, Debug)]
pub struct Search {
    /// Wall-clock limit, such as 60s, 2m or 1h, for all profiles together (in `benchmark`: for each instance and
    /// seed) [default: 60s, none with --iterations].
    #[arg(long, value_name = "TIME", value_parser = values::duration)]
    pub time_limit: Option<Duration>,
    /// Stop once the cost is proven to lie within this share of the best possible one, such as 1%.
    #[arg(long, value_name = "SHARE", value_parser = values::share, default_value = "0%")]
    pub gap: f64,
    /// Stop when neither a better roster nor a better bound was found for this long.
    #[arg(long, value_name = "TIME", value_parser = values::duration)]
    pub stall: Option<Duration>,
    /// Threads to use [default: one per processor core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub threads: Option<u16>,
    /// Seed of all random choices.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Count instead of looking at the clock: so many line-wise iterations, and every other phase in proportion. The
    /// same seed and number give the same plan on any machine. Not together with --time-limit.
    #[arg(long, value_name = "N", conflicts_with = "time_limit")]
    pub iterations: Option<u64>,
}

impl Search {
    /// The wall-clock limit of the whole command.
    pub fn limit(&self) -> Option<Duration> {
        let default = self.iterations.is_none().then_some(Duration::from_secs(60));
        self.time_limit.or(default)
    }

    /// Number of threads.
    pub fn threads(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.map_or_else(cores, usize::from)
    }

    /// The settings of one run with this much time.
    fn options(&self, time_limit: Option<Duration>) -> Options {
        Options {
            time_limit,
            gap: self.gap,
            threads: self.threads(),
            seed: self.seed,
            iterations: self.iterations,
            stall: self.stall,
        }
    }
}

/// One command's search over any number of profiles.
pub struct Session<'a> {
    /// The limits.
    pub search: &'a Search,
    /// Ctrl-C.
    pub interrupt: &'a Interrupt,
    /// Where progress is shown.
    pub progress: &'a Progress,
    program: PathBuf,
    watch: Watch,
}

/// What came of one profile.
pub struct Made {
    /// The problem under this profile.
    pub problem: Problem,
    /// The plan, if there is a roster.
    pub plan: Option<Plan>,
    /// Mistakes of the engine that came to light.
    pub disagreements: Vec<Disagreement>,
    /// Why the search could not be done, if it could not.
    pub failure: Option<String>,
    /// Most memory that the worker process used, in KiB, where it is known.
    pub memory: Option<u64>,
}

impl<'a> Session<'a> {
    /// A session whose wall clock starts now.
    pub fn new(search: &'a Search, interrupt: &'a Interrupt, progress: &'a Progress) -> Result<Self, Failure> {
        let program = std::env::current_exe()
            .map_err(|error| Failure::internal(format!("the program's own file cannot be found: {error}")))?;
        Ok(Session { search, interrupt, progress, program, watch: Watch::start() })
    }

    /// One plan per profile. Time is shared fairly: each takes an equal part of what is left. Each search starts
    /// from the best roster found so far, and in the end each profile may take over another's roster.
    /// `made` hears of every plan as soon as it is there, and of those that were taken over.
    pub fn plans(
        &self,
        input: &Input,
        profiles: Vec<Profile>,
        mut made: impl FnMut(&Made) -> Result<(), Failure>,
    ) -> Result<Vec<Made>, Failure> {
        let count = profiles.len();
        let mut all: Vec<Made> = Vec::new();
        for (at, profile) in profiles.into_iter().enumerate() {
            let problem = input.problem.with_profile(profile);
            let start = best_of(&problem, all.iter().filter_map(|made| made.plan.as_ref()).map(|plan| &plan.roster));
            let name = problem.profile.id.clone();
            let one = self.one(input, problem, &name, start, count - at);
            made(&one)?;
            all.push(one);
        }
        for at in 0..all.len() {
            let Some(better) = better_elsewhere(&all, at) else { continue };
            all[at].plan = Some(match all[at].plan.take() {
                Some(plan) => Plan { roster: better.roster, assessment: better.assessment, ..plan },
                None => self.plan(&all[at].problem, better, None, 0.0, Stopped::TimeLimit),
            });
            made(&all[at])?;
        }
        Ok(all)
    }

    /// One plan under the input's own profile; progress is shown under the name `what`.
    pub fn single(&self, input: &Input, what: &str) -> Made {
        self.one(input, input.problem.clone(), what, None, 1)
    }

    fn one(&self, input: &Input, problem: Problem, what: &str, start: Option<Best>, profiles_left: usize) -> Made {
        self.progress.begin(what);
        if self.interrupt.raised() {
            self.progress.end(Stopped::Asked.words());
            let plan = start.map(|best| self.plan(&problem, best, None, 0.0, Stopped::Asked));
            return Made { problem, plan, disagreements: Vec::new(), failure: None, memory: None };
        }
        let share = self.search.limit().map(|limit| {
            let left = limit.saturating_sub(self.watch.elapsed());
            (left / profiles_left as u32).max(Duration::from_millis(1))
        });
        let task = Task {
            program: &self.program,
            problem: &problem,
            document: &input.document,
            options: self.search.options(share),
            start: start.map(|best| best.roster),
        };
        let outcome = parent::run(&task, self.interrupt, &|news| self.progress.news(news));
        self.progress.end(outcome.stopped.words());
        let plan = outcome.best.map(|best| self.plan(&problem, best, outcome.bound, outcome.seconds, outcome.stopped));
        let (disagreements, failure) = (outcome.disagreements, outcome.failure);
        Made { problem, plan, disagreements, failure, memory: outcome.peak_memory }
    }

    fn plan(&self, problem: &Problem, best: Best, bound: Option<i64>, seconds: f64, stopped: Stopped) -> Plan {
        Plan {
            profile: problem.profile.clone(),
            roster: best.roster,
            assessment: best.assessment,
            bound,
            seconds,
            seconds_to_best: best.seconds,
            threads: self.search.threads(),
            seed: self.search.seed,
            stopped: stopped.words().to_owned(),
        }
    }
}

/// The best of some rosters under a problem's profile.
fn best_of<'r>(problem: &Problem, rosters: impl Iterator<Item = &'r Roster>) -> Option<Best> {
    let judged =
        rosters.map(|roster| Best { roster: roster.clone(), assessment: assess(problem, roster), seconds: 0.0 });
    judged.min_by_key(|best| best.assessment.total)
}

/// Another profile's roster that is better under the weights of profile `at` than its own.
fn better_elsewhere(all: &[Made], at: usize) -> Option<Best> {
    let others = all.iter().enumerate().filter(|(other, _)| *other != at);
    let rosters = others.filter_map(|(_, made)| made.plan.as_ref()).map(|plan| &plan.roster);
    let best = best_of(&all[at].problem, rosters)?;
    let own = all[at].plan.as_ref().map(|plan| plan.assessment.total);
    own.is_none_or(|own| best.assessment.total < own).then_some(best)
}
