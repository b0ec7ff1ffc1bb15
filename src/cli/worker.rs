//! `vuoro worker`: the process that searches, started by `plan` and `benchmark`. Speaks JSON lines.

use std::io::{self, BufReader};
use std::time::Duration;

use clap::Args;

use super::failure::{Exit, Failure};
use super::input;
use crate::solve::worker;

/// Solves one job given as a JSON line on stdin and writes what it finds as JSON lines to stdout.
#[derive(Args)]
pub struct Worker {}

impl Worker {
    /// Runs the verb.
    pub fn run(self) -> Result<Exit, Failure> {
        // A thread that breaks down ends the process: the parent hears of it at once and goes on from what was found. Its
        // fellows would else work on until the time is over, as if nothing had happened.
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |what| {
            report(what);
            std::process::exit(101);
        }));
        let load = |job: &worker::Job| input::problem_of(&job.document, &job.profile);
        let served = worker::serve(BufReader::new(io::stdin()), io::stdout(), &load, || {
            // Whoever started this has gone. The search was asked to stop; a solver that does not hear is ended.
            std::thread::sleep(Duration::from_secs(2));
            std::process::exit(1);
        });
        served.map(|()| Exit::Good).map_err(|error| Failure::internal(format!("the pipe to the parent broke: {error}")))
    }
}
