//! What an engine run is given and what it tells: limits in, events out.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Duration, Instant};

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
    /// A better proven lower bound on cost.
    Bound(Cost),
    /// What is being done, for the progress line.
    Phase(Text),
}

/// The shared state of one run: limits, the best roster and bound so far, and where events go.
pub struct Control<'a> {
    /// The settings.
    pub options: Options,
    began: Instant,
    stop: &'a AtomicBool,
    sink: &'a (dyn Fn(Event) + Sync),
    best: Mutex<Option<(Score, Roster)>>,
    bound: AtomicI64,
    improved: Mutex<Instant>,
}

impl<'a> Control<'a> {
    /// A run that begins now, ends when `stop` is set, and tells `sink` what it finds.
    pub fn new(options: Options, stop: &'a AtomicBool, sink: &'a (dyn Fn(Event) + Sync)) -> Self {
        let now = Instant::now();
        Control {
            options,
            began: now,
            stop,
            sink,
            best: Mutex::new(None),
            bound: AtomicI64::new(i64::MIN),
            improved: Mutex::new(now),
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
        (self.sink)(Event::Incumbent { roster: roster.clone(), score });
        true
    }

    /// Offers a lower bound; told when it is better than the best so far.
    pub fn offer_bound(&self, bound: Cost) {
        if self.bound.fetch_max(bound, Ordering::SeqCst) < bound {
            self.touch();
            (self.sink)(Event::Bound(bound));
        }
    }

    /// Says what is being done.
    pub fn phase(&self, phase: Text) {
        (self.sink)(Event::Phase(phase));
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

    /// Why the run should end now, if it should.
    pub fn stopped(&self) -> Option<Stopped> {
        if self.stop.load(Ordering::SeqCst) {
            return Some(Stopped::Asked);
        }
        if let (Some(score), Some(bound)) = (self.best_score(), self.bound()) {
            if score.is_legal() && score.soft <= bound {
                return Some(Stopped::Optimal);
            }
            let gap = (score.soft - bound) as f64 / score.soft.max(1) as f64;
            if score.is_legal() && gap <= self.options.gap {
                return Some(Stopped::Gap);
            }
        }
        if self.options.time_limit.is_some_and(|limit| self.began.elapsed() >= limit) {
            return Some(Stopped::TimeLimit);
        }
        self.options.stall.is_some_and(|stall| self.quiet() >= stall).then_some(Stopped::Stall)
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
