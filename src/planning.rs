//! Planning in this process.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use vuoro_core::assess::{Effort, Plan, Provenance};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::protocol::{Options, Watch};
use vuoro_core::units::{Cost, Score};
use vuoro_engine::solve::{Control, Event, solve};

/// News of a search.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Progress {
    /// A better roster was found; what it costs.
    Incumbent(Score),
    /// No roster that breaks nothing required costs less than this.
    LowerBound(Cost),
}

/// A search that is set up and not started: [`plan`] makes one, [`run`](Self::run) starts it.
#[must_use = "nothing is planned until `run` is called"]
pub struct Planner<'a> {
    problem: &'a Problem,
    options: Options,
    start: Option<Roster>,
    progress: Option<Box<dyn Fn(Progress) -> bool + Sync + 'a>>,
}

/// Sets up the search for a good roster of a problem. 60 s on two threads unless told otherwise.
///
/// The search runs **in this process**, so it knows rules of your own ([`Problem::with_rule`]). The command line and
/// servers search in a worker process instead, which may be killed and which builds its problem from the scenario's
/// document: a rule that is not in the document does not exist there.
///
/// ```
/// # fn main() -> Result<(), vuoro::Faults> {
/// # let problem = vuoro::ScenarioBuilder::new("2026-08-24", 7).shift("A", "07:00", "15:00").person("aino")
/// #     .demand("all", "A", 0, 1).rule(r#"{ "kind": "cover" }"#).build()?;
/// use std::time::Duration;
///
/// let plan = vuoro::plan(&problem).time_limit(Duration::from_secs(5)).seed(7).run().expect("there is a roster");
/// assert!(plan.judgement.feasible);
/// assert!(plan.gap().is_some_and(|gap| gap >= 0.0));
/// # Ok(())
/// # }
/// ```
pub fn plan(problem: &Problem) -> Planner<'_> {
    Planner { problem, options: Options::default(), start: None, progress: None }
}

impl<'a> Planner<'a> {
    /// Wall-clock limit of the search.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.options.time_limit = Some(limit);
        self
    }

    /// Counts iterations of local search instead of looking at the clock: the same seed and number give the same
    /// roster on any machine.
    pub fn iterations(mut self, iterations: u64) -> Self {
        (self.options.iterations, self.options.time_limit) = (Some(iterations), None);
        self
    }

    /// Stops once the cost is proven to be within this share of the lower bound (0.01: one per cent).
    pub fn gap(mut self, gap: f64) -> Self {
        self.options.gap = gap;
        self
    }

    /// Number of threads.
    pub fn threads(mut self, threads: usize) -> Self {
        self.options.threads = threads;
        self
    }

    /// Seed of all random choices.
    pub fn seed(mut self, seed: u64) -> Self {
        self.options.seed = seed;
        self
    }

    /// A roster to begin from.
    pub fn start(mut self, roster: Roster) -> Self {
        self.start = Some(roster);
        self
    }

    /// Calls `progress` with every better roster and lower bound, on the thread that found it. The search stops when
    /// it returns `false`.
    pub fn on_progress(mut self, progress: impl Fn(Progress) -> bool + Sync + 'a) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Searches, and judges the best roster from scratch. `None` when the search ended without any.
    pub fn run(self) -> Option<Plan> {
        let stop = AtomicBool::new(false);
        let watch = Watch::start();
        let found_after = Mutex::new(0.0);
        let sink = |event: Event| {
            let news = match event {
                Event::Incumbent { score, .. } => {
                    if let Ok(mut seconds) = found_after.lock() {
                        *seconds = watch.elapsed().as_secs_f64();
                    }
                    Progress::Incumbent(score)
                }
                Event::Bound(bound) => Progress::LowerBound(bound),
                Event::Least(_) | Event::Phase(_) => return,
            };
            if self.progress.as_ref().is_some_and(|progress| !progress(news)) {
                stop.store(true, Ordering::SeqCst);
            }
        };
        let (threads, seed) = (self.options.threads, self.options.seed);
        let control = Control::new(self.options.clone(), &stop, &sink);
        let stopped = solve(self.problem, self.start.clone(), &control);
        let (_, roster) = control.best()?;
        let effort = Effort {
            seconds: watch.elapsed().as_secs_f64(),
            seconds_to_best: found_after.lock().map_or(0.0, |seconds| *seconds),
            threads,
        };
        let (bound, least) = (control.bound(), control.least());
        let provenance = Provenance { bound, least, seed, stopped: Some(stopped), effort: Some(effort) };
        Some(Plan::new(self.problem, roster).with_provenance(provenance))
    }
}
