//! The command `vuoro`: the command line, and the engine behind its worker.

use std::io::{self, BufReader};
use std::process::ExitCode;
use std::time::Duration;

use vuoro_app::input;
use vuoro_core::protocol::Job;

fn main() -> ExitCode {
    vuoro_cli::run(worker)
}

/// Serves one job on standard input and output.
fn worker() -> io::Result<()> {
    // A thread that breaks down ends the process: the parent hears of it at once and goes on from what was found. Its
    // fellows would else work on until the time is over, as if nothing had happened.
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |what| {
        report(what);
        std::process::exit(101);
    }));
    let load = |job: &Job| input::problem_of(&job.document, &job.profile).map_err(|why| why.to_string());
    vuoro_engine::solve::worker::serve(BufReader::new(io::stdin()), io::stdout(), &load, || {
        // Whoever started this has gone. The search was asked to stop; a solver that does not hear is ended.
        std::thread::sleep(Duration::from_secs(2));
        std::process::exit(1);
    })
}
