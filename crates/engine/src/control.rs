//! What an engine run is given and what it tells: limits in, events out.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, Instant};

use vuoro_core::constraint::{Lowered, Pressure};
use vuoro_core::domain::Roster;
use vuoro_core::protocol::{Options, Stopped};
use vuoro_core::text::Text;
use vuoro_core::units::{Cost, Score};

/// Something an engine found out.
#[derive(Clone, Debug)]
pub enum Event {
    /// A better roster, with the score the engine believes it has.
    Incumbent {
        /// The roster.
        roster: Roster,
        /// Its score by the forms.
        score: Score,
    },
    /// A better proven lower bound on the cost of any roster that breaks nothing required.
    Bound(Cost),
    /// More is proven to be broken of what is required in every roster: at least these points.
    Least(Score),
    /// What is being done, for the progress line.
    Phase(Text),
}

/// What the problem of a run within a run is to the one above.
#[derive(Clone, Copy, Debug)]
pub enum View {
    /// The same under pressure: shared points are multiplied, costs are perhaps divided.
    Pressed(Pressure),
    /// What is required alone: its costs are the shared points.
    Required,
}

/// Where what is found goes.
enum Outlet<'a> {
    Sink(&'a (dyn Fn(Event) + Sync)),
    Above { control: &'a Control<'a>, lowered: &'a Lowered, view: View },
}

/// The shared state of one run: limits, the best roster and bound so far, and where events go.
pub struct Control<'a> {
    /// The settings.
    pub options: Options,
    began: Instant,
    stop: &'a AtomicBool,
    outlet: Outlet<'a>,
    best: Mutex<Option<(Score, Roster)>>,
    bound: AtomicI64,
    /// No roster breaks less than these points.
    least: Mutex<Score>,
    proved: AtomicBool,
    improved: Mutex<Instant>,
    /// When a run ends whose best roster leaves something missing that perhaps need not be.
    patience: Option<Duration>,
}

impl<'a> Control<'a> {
    /// A run that begins now, ends when `stop` is set, and tells `sink` what it finds.
    pub fn new(options: Options, stop: &'a AtomicBool, sink: &'a (dyn Fn(Event) + Sync)) -> Self {
        Control::with(options, stop, Outlet::Sink(sink))
    }

    /// A run within a run, on a view of the problem whose forms are `lowered`: it ends with the other, or after so much
    /// time, and tells it what it finds.
    pub fn under(control: &'a Control<'a>, lowered: &'a Lowered, view: View, limit: Option<Duration>) -> Self {
        let left = control.options.time_limit.map(|_| control.left());
        let time_limit = left.map(|left| limit.map_or(left, |limit| limit.min(left)));
        let options = Options { time_limit, ..control.options.clone() };
        Control::with(options, control.stop, Outlet::Above { control, lowered, view })
    }

    /// The same, which ends at this time on its clock where its best roster leaves something missing that perhaps need
    /// not be.
    pub fn patient(self, until: Option<Duration>) -> Self {
        Control { patience: until, ..self }
    }

    fn with(options: Options, stop: &'a AtomicBool, outlet: Outlet<'a>) -> Self {
        let now = Instant::now();
        Control {
            options,
            began: now,
            stop,
            outlet,
            best: Mutex::new(None),
            bound: AtomicI64::new(i64::MIN),
            least: Mutex::new(Score::ZERO),
            proved: AtomicBool::new(false),
            improved: Mutex::new(now),
            patience: None,
        }
    }

    /// Offers a roster; it is kept and told when it is better than the best so far. True when it was.
    pub fn offer(&self, roster: &Roster, score: Score) -> bool {
        let mut best = self.best.lock().expect("no thread panics while holding the best roster");
        if best.as_ref().is_some_and(|(known, _)| *known <= score) {
            return false;
        }
        *best = Some((score, roster.clone()));
        self.touch();
        match &self.outlet {
            Outlet::Sink(sink) => sink(Event::Incumbent { roster: roster.clone(), score }),
            Outlet::Above { control, lowered, view } => {
                let score = match view {
                    View::Pressed(Pressure { times, per: 1 }) => Score { shared: score.shared / times, ..score },
                    _ => lowered.score(roster),
                };
                control.offer(roster, score);
            }
        }
        true
    }

    /// Offers a lower bound on costs and shared points together; told when it is better than the best so far.
    pub fn offer_bound(&self, bound: Cost) {
        if self.bound.fetch_max(bound, Ordering::SeqCst) >= bound {
            return;
        }
        self.touch();
        match &self.outlet {
            Outlet::Sink(sink) => sink(Event::Bound(bound)),
            Outlet::Above { control, view: View::Pressed(pressure), .. } => {
                control.offer_bound(bound.saturating_mul(pressure.per));
            }
            Outlet::Above { control, view: View::Required, .. } => control.offer_least(Score::shared(bound)),
        }
    }

    /// Offers a lower bound on the costs of rosters that break nothing required, without pressure.
    pub fn offer_plain_bound(&self, bound: Cost) {
        match &self.outlet {
            Outlet::Above { control, view: View::Pressed(_), .. } => control.offer_bound(bound),
            _ => self.offer_bound(bound),
        }
    }

    /// Offers a lower bound on the points that any roster breaks, without pressure.
    pub fn offer_least(&self, least: Score) {
        let least = Score { soft: 0, ..least };
        match &self.outlet {
            Outlet::Above { control, view: View::Pressed(_), .. } => control.offer_least(least),
            Outlet::Above { .. } => {}
            Outlet::Sink(sink) => {
                let mut known = self.least.lock().expect("no thread panics while holding the least points");
                if least > *known {
                    *known = least;
                    self.touch();
                    sink(Event::Least(least));
                }
            }
        }
    }

    /// It is proven that no roster is better than the best one, without pressure.
    pub fn prove(&self) {
        match &self.outlet {
            Outlet::Above { control, view: View::Pressed(_), .. } => control.prove(),
            _ => self.proved.store(true, Ordering::SeqCst),
        }
    }

    /// The shared points that any roster breaks at least, under this run's pressure.
    fn least_shared(&self) -> i64 {
        match &self.outlet {
            Outlet::Above { control, view: View::Pressed(pressure), .. } => control.least_shared() * pressure.times,
            Outlet::Above { .. } => 0,
            Outlet::Sink(_) => self.least().shared,
        }
    }

    /// Says what is being done.
    pub fn phase(&self, phase: Text) {
        match &self.outlet {
            Outlet::Sink(sink) => sink(Event::Phase(phase)),
            Outlet::Above { control, .. } => control.phase(phase),
        }
    }

    /// The best roster so far with its score.
    pub fn best(&self) -> Option<(Score, Roster)> {
        self.best.lock().expect("no thread panics while holding the best roster").clone()
    }

    /// The score of the best roster so far.
    pub fn best_score(&self) -> Option<Score> {
        self.best.lock().expect("no thread panics while holding the best roster").as_ref().map(|(score, _)| *score)
    }

    /// The best bound so far.
    pub fn bound(&self) -> Option<Cost> {
        Some(self.bound.load(Ordering::SeqCst)).filter(|bound| *bound > i64::MIN)
    }

    /// The points that every roster breaks, as far as that is proven.
    pub fn least(&self) -> Score {
        *self.least.lock().expect("no thread panics while holding the least points")
    }

    /// Why the run should end now, if it should.
    pub fn stopped(&self) -> Option<Stopped> {
        if self.stop.load(Ordering::SeqCst) {
            return Some(Stopped::Asked);
        }
        if let Outlet::Above { control, .. } = &self.outlet
            && let Some(stopped) = control.stopped()
        {
            return Some(stopped);
        }
        if let Some(proved) = self.best_score().and_then(|score| self.proved(score)) {
            return Some(proved);
        }
        if self.options.time_limit.is_some_and(|limit| self.began.elapsed() >= limit) {
            return Some(Stopped::TimeLimit);
        }
        self.options.stall.is_some_and(|stall| self.quiet() >= stall).then_some(Stopped::Stall)
    }

    /// Why no better roster than one of this score is searched for, if so.
    fn proved(&self, score: Score) -> Option<Stopped> {
        if self.proved.load(Ordering::SeqCst) {
            return Some(Stopped::Optimal);
        }
        if !score.is_legal() {
            return None;
        }
        let missing = score.shared > 0 && score.shared > self.least_shared();
        if missing && self.patience.is_some_and(|until| self.began.elapsed() >= until) {
            return Some(Stopped::Finished);
        }
        // Shared points are told apart from costs only where there is pressure.
        let pressed = matches!(self.outlet, Outlet::Above { .. });
        let bound = self.bound().filter(|_| pressed || score.is_complete())?;
        let open = score.soft + score.shared - bound;
        if missing {
            // Under this pressure nothing better can be found.
            return (open <= 0).then_some(Stopped::Finished);
        }
        let gap = open.max(0) as f64 / score.soft.max(1) as f64;
        let optimal = || (gap <= self.options.gap).then_some(Stopped::Gap);
        if open <= 0 { Some(Stopped::Optimal) } else { optimal() }
    }

    /// Time since the run began.
    pub fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// Time left under the limit.
    pub fn left(&self) -> Duration {
        self.options.time_limit.map_or(Duration::MAX, |limit| limit.saturating_sub(self.began.elapsed()))
    }

    /// Time since a better roster or bound came.
    pub fn quiet(&self) -> Duration {
        self.improved.lock().expect("no thread panics while holding the clock").elapsed()
    }

    fn touch(&self) {
        *self.improved.lock().expect("no thread panics while holding the clock") = Instant::now();
    }
}
