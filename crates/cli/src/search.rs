//! Arguments that several verbs share: the limits of a search, and the further files of a public instance.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;

use super::values;
use vuoro_core::protocol::Options;
use vuoro_io::files::Origin;

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

    /// The settings of a session.
    pub fn options(&self) -> Options {
        Options {
            time_limit: self.limit(),
            gap: self.gap,
            threads: self.threads(),
            seed: self.seed,
            iterations: self.iterations,
            stall: self.stall,
        }
    }
}

/// The further files of a public instance that stands in several.
#[derive(Args, Clone, Debug, Default)]
pub struct Further {
    /// History of an INRC-II instance: a file, or its number beside the scenario file.
    #[arg(long, value_name = "FILE")]
    history: Option<String>,
    /// Weeks of an INRC-II instance in order: files, or their numbers beside the scenario file.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    weeks: Vec<String>,
    /// Case file of an NSPLib instance.
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
}

impl Further {
    /// Where a scenario with these files comes from.
    pub fn origin(&self, path: &Path) -> Origin {
        let Further { history, weeks, case } = self.clone();
        Origin { path: path.to_owned(), history, weeks, case }
    }

    /// Are there any?
    pub fn is_empty(&self) -> bool {
        self.history.is_none() && self.weeks.is_empty() && self.case.is_none()
    }
}
