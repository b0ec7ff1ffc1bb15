//! The dynamic problem of INRC-II: week by week, without knowing the later weeks.

use std::time::Duration;

use crate::failure::Failure;
use crate::progress::Progress;
use crate::search::Search;
use vuoro_app::input::{self, Input};
use vuoro_app::session::{Made, Session};
use vuoro_app::worker::Interrupt;
use vuoro_core::assess::{Effort, Plan, Provenance};
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_io::files::Origin;

/// Time for one week under the rule of the competition: 10 s, and 3 s for each nurse beyond 20.
pub fn week_limit(nurses: usize, scale: f64) -> Duration {
    Duration::from_secs_f64((10.0 + 3.0 * nurses.saturating_sub(20) as f64) * scale)
}

/// Solves an instance week by week; `search` has the limits of one week. In the end the whole roster is judged as
/// that of the static problem `whole`.
pub fn solve(
    origin: &Origin,
    whole: &Input,
    search: &Search,
    (interrupt, progress): (&Interrupt, &Progress),
    (what, ahead): (&Text, usize),
) -> Result<Made, Failure> {
    let mut weekly = vuoro_io::files::load_weekly(origin)?;
    let mut all =
        Made { problem: whole.problem.clone(), plan: None, disagreements: Vec::new(), failure: None, memory: None };
    let mut plans = Vec::new();
    while let Some(week) = weekly.next(ahead) {
        let week = input::input(week?, &origin.path);
        let session = Session::new(search.options(), interrupt, progress)?;
        let made = session
            .single(&week, &text!("benchmark-week", what = what, week = plans.len() + 1, weeks = weekly.weeks()));
        all.disagreements.extend(made.disagreements);
        all.memory = all.memory.max(made.memory);
        all.failure = made.failure;
        // A week that was cut short is none; nor is there a whole then.
        let Some(plan) = made.plan.filter(|_| !interrupt.raised() && all.failure.is_none()) else {
            return Ok(all);
        };
        weekly.fix(&week.problem, &plan.roster);
        plans.push(plan);
    }
    let roster = weekly.roster(&whole.problem)?;
    let seconds = plans.iter().filter_map(|plan| plan.effort()).map(|effort| effort.seconds).sum();
    let stopped = plans.last().and_then(|plan| plan.provenance.as_ref()?.stopped);
    let effort = Effort { seconds, seconds_to_best: seconds, threads: search.threads() };
    let provenance = Provenance { seed: search.seed, stopped, effort: Some(effort), ..Provenance::default() };
    all.plan = Some(Plan::new(&whole.problem, roster).with_provenance(provenance));
    Ok(all)
}
