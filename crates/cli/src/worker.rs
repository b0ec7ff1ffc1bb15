//! `vuoro worker`: the process that searches, started by `plan` and `benchmark`. Speaks JSON lines.

use std::io;

use clap::Args;

use super::failure::{Exit, Failure};
use vuoro_core::text;

/// Solves one job given as a JSON line on stdin and writes what it finds as JSON lines to stdout.
#[derive(Args)]
pub struct Worker {}

impl Worker {
    /// Runs the verb.
    pub fn run(self, serve: fn() -> io::Result<()>) -> Result<Exit, Failure> {
        serve()
            .map(|()| Exit::Good)
            .map_err(|error| Failure::internal(text!("worker-pipe-broken", why = error.to_string())))
    }
}
