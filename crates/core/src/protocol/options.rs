//! What a run is given, why it ends, and the clock by which its limits are kept.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::text;
use crate::text::Text;

/// Limits and settings of one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Wall-clock limit.
    pub time_limit: Option<Duration>,
    /// Stop when `(cost − bound) / max(cost, 1)` is at most this.
    pub gap: f64,
    /// Threads.
    pub threads: usize,
    /// Seed of all random streams.
    pub seed: u64,
    /// Limit on local-search iterations; with it and without a time limit, the same seed gives the same bytes.
    pub iterations: Option<u64>,
    /// Stop after this long without a better roster or bound.
    pub stall: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            time_limit: Some(Duration::from_secs(60)),
            gap: 0.0,
            threads: 2,
            seed: 1,
            iterations: None,
            stall: None,
        }
    }
}

/// Why a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stopped {
    /// No roster is better: the bound equals the cost, or what is broken is proven unavoidable and the rest least.
    Optimal,
    /// The gap asked for is reached.
    Gap,
    /// Time is up.
    TimeLimit,
    /// The iteration limit is reached, or the engines have nothing left to try.
    Finished,
    /// Nothing better came for the stall time.
    Stall,
    /// Asked to stop.
    Asked,
}

impl Stopped {
    /// Is it proven that no roster is better?
    pub fn is_proof(self) -> bool {
        self == Stopped::Optimal
    }

    /// In words.
    pub fn text(self) -> Text {
        match self {
            Stopped::Optimal => text!("stopped-optimal"),
            Stopped::Gap => text!("stopped-gap"),
            Stopped::TimeLimit => text!("stopped-time-limit"),
            Stopped::Finished => text!("stopped-finished"),
            Stopped::Stall => text!("stopped-stall"),
            Stopped::Asked => text!("stopped-asked"),
        }
    }
}

/// Wall-clock time since a moment, for those outside an engine run who must keep a limit.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    began: Instant,
}

impl Watch {
    /// A watch that starts now.
    pub fn start() -> Self {
        Watch { began: Instant::now() }
    }

    /// Time since the start.
    pub fn elapsed(self) -> Duration {
        self.began.elapsed()
    }
}
