//! The worker's side: one job in, incumbents and bounds out, as lines.
//!
//! The worker never decides what is true; the parent checks everything that it says. It ends when the search
//! ends, when it is asked to, or when nobody listens any more.

use std::io::{self, BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use super::{Control, Event, Options, solve, solve_held};
use vuoro_core::assess::judge;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Scenario;
use vuoro_core::protocol::{Job, Message, NamedRoster, Request, Watch};

/// Serves one job: reads it from `input`, builds its problem with `load`, solves, and writes what it finds to
/// `output`. `orphaned` is called on another thread when `input` ends before the job does: a place to make sure
/// that a search that hears nothing does not outlive its parent.
pub fn serve<R, W>(
    mut input: R,
    output: W,
    load: &dyn Fn(&Job) -> Result<Problem, String>,
    orphaned: impl FnOnce() + Send + 'static,
) -> io::Result<()>
where
    R: BufRead + Send + 'static,
    W: Write + Send,
{
    let watch = Watch::start();
    let output = Mutex::new(output);
    let mut line = String::new();
    input.read_line(&mut line)?;
    let job: Job = match serde_json::from_str(&line) {
        Ok(job) => job,
        Err(error) => return say(&output, &Message::Failed(format!("the job line is not understood: {error}"))),
    };
    let problem = match load(&job) {
        Ok(problem) => problem,
        Err(error) => return say(&output, &Message::Failed(error)),
    };
    let start = match job.start.as_ref().map(|named| named.roster(&problem.scenario)) {
        Some(None) => return say(&output, &Message::Failed("the start roster does not fit the scenario".into())),
        start => start.flatten(),
    };
    let stop = Arc::new(AtomicBool::new(false));
    listen(input, stop.clone(), orphaned);
    let sink = |event: Event| {
        // When the parent no longer reads, going on is pointless.
        if say(&output, &message_of(&problem.scenario, event)).is_err() {
            stop.store(true, Ordering::SeqCst);
        }
    };
    // Reading a large problem takes its part of the time.
    let time_limit = job.options.time_limit.map(|limit| limit.saturating_sub(watch.elapsed()));
    let control = Control::new(Options { time_limit, ..job.options }, &stop, &sink);
    if let Some(hold) = &job.hold {
        let Some(open) = hold.open(&problem.scenario) else {
            return say(&output, &Message::Failed("the roster to be changed does not fit the scenario".into()));
        };
        return say(&output, &Message::Stopped(solve_held(&problem, &open, start, &control)));
    }
    if start.is_none() {
        // From here on there is always a roster, however little time the engines are given.
        let first = problem.scenario.fixed_roster();
        control.offer(&first, judge(&problem, &first).total);
    }
    let stopped = solve(&problem, start, &control);
    say(&output, &Message::Stopped(stopped))
}

/// Watches the input for a stop request or its end.
fn listen<R: BufRead + Send + 'static>(mut input: R, stop: Arc<AtomicBool>, orphaned: impl FnOnce() + Send + 'static) {
    std::thread::spawn(move || {
        let mut line = String::new();
        while input.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            if serde_json::from_str::<Request>(&line).is_ok_and(|request| request.stop) {
                stop.store(true, Ordering::SeqCst);
            }
            line.clear();
        }
        stop.store(true, Ordering::SeqCst);
        orphaned();
    });
}

fn message_of(scenario: &Scenario, event: Event) -> Message {
    match event {
        Event::Incumbent { roster, score } => Message::Incumbent { score, roster: NamedRoster::of(scenario, &roster) },
        Event::Bound(bound) => Message::Bound(bound),
        Event::Least(least) => Message::Least(least),
        Event::Phase(phase) => Message::Phase(phase),
    }
}

fn say(output: &Mutex<impl Write>, message: &Message) -> io::Result<()> {
    let mut line = serde_json::to_string(message)?;
    line.push('\n');
    let mut output = output.lock().map_err(|_| io::Error::other("a thread broke down while writing"))?;
    output.write_all(line.as_bytes())?;
    output.flush()
}
