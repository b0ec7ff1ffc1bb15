//! The parent of worker processes, with workers that lie, break down, or do not listen.
//!
//! The workers are small shell scripts, so these tests run where there is a shell. What they expect is what is left in
//! the end and in which order things come, not how long they take: the machine may be busy.
#![cfg(unix)]

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::value::RawValue;
use serde_json::{Value, json};
use vuoro_app::worker::{Interrupt, News, Outcome, Task, run};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::protocol::{Options, Stopped};
use vuoro_core::units::Score;

/// One person, three days, one shift (duty 3); each working day in a row beyond the first costs 10 €.
fn document() -> Value {
    json!({
        "format-version": 1,
        "start": "2026-08-24",
        "days": 3,
        "shift": [{ "code": "A", "start": "07:00", "end": "15:00" }],
        "staff": [{ "id": "aino" }],
        "demand": [{ "day": "all", "shift": "A", "minimum": 0 }],
        "rules": [{ "kind": "consecutive-work", "maximum": 1, "importance": 10 }],
    })
}

fn problem() -> Problem {
    vuoro_testkit::read::sound(&document())
}

/// The limit of runs that end by themselves; it only ends those that would hang.
const LONG: Duration = Duration::from_secs(600);
/// Limit of the run whose limit is tested: long enough for a shell to start and print a line on a busy machine.
const SHORT: Duration = Duration::from_secs(10);
/// `deaf.sh` sleeps for ten minutes. A run of it that takes half as long waited for it instead of ending it; the other
/// five minutes are for the slowest machine.
const WAITED: Duration = Duration::from_secs(300);

struct Told {
    outcome: Outcome,
    news: Vec<News>,
    took: Duration,
}

impl Told {
    fn starts(&self) -> usize {
        self.news.iter().filter(|news| matches!(news, News::Started { .. })).count()
    }
}

fn with_worker(name: &str, limit: Duration, start: Option<Roster>) -> Told {
    watched(name, limit, start, &Interrupt::default(), &|_| {})
}

/// The same with somebody who hears all news as they come and may interrupt.
fn watched(name: &str, limit: Duration, start: Option<Roster>, interrupt: &Interrupt, watcher: &dyn Fn(&News)) -> Told {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/workers").join(name);
    let (problem, document) = (problem(), RawValue::from_string(document().to_string()).expect("JSON"));
    let options = Options { time_limit: Some(limit), ..Options::default() };
    let task = Task { program: &program, problem: &problem, document: &document, options, start, hold: None };
    let news = RefCell::new(Vec::new());
    let began = Instant::now();
    let outcome = run(&task, interrupt, &|item| {
        watcher(&item);
        news.borrow_mut().push(item);
    });
    Told { outcome, news: news.into_inner(), took: began.elapsed() }
}

fn told_by(name: &str) -> Told {
    with_worker(name, LONG, None)
}

fn total(told: &Told) -> Option<Score> {
    told.outcome.best.as_ref().map(|best| best.judgement.total)
}

fn troubles(told: &Told) -> Vec<String> {
    let words = |news: &News| if let News::Trouble(what) = news { Some(what.to_string()) } else { None };
    told.news.iter().filter_map(words).collect()
}

#[test]
fn what_an_honest_worker_finds_is_confirmed_and_kept() {
    let told = told_by("honest.sh");
    assert_eq!(total(&told), Some(Score::soft(1000)));
    assert_eq!(told.outcome.bound, Some(500));
    assert_eq!(told.outcome.stopped, Stopped::Finished);
    assert!(told.outcome.disagreements.is_empty() && told.outcome.failure.is_none());
    assert!(matches!(told.news[0], News::Started { pid } if pid > 0));
}

#[test]
fn false_claims_are_found_out_and_the_truth_is_kept() {
    let told = told_by("liar.sh");
    assert_eq!(total(&told), Some(Score::soft(1000)), "the roster is real even if its score was not");
    assert_eq!(told.outcome.bound, None, "a bound above the cost of a legal roster is none");
    assert_eq!(told.outcome.disagreements.len(), 3);
    assert!(troubles(&told).iter().any(|words| words.contains("this is not a message")));
}

#[test]
fn a_worker_that_breaks_down_is_started_again_from_the_best_roster() {
    let told = told_by("crash.sh");
    assert_eq!(total(&told), Some(Score::ZERO));
    assert!(told.outcome.failure.is_none());
    assert_eq!(told.starts(), 2);
    assert!(troubles(&told).iter().any(|words| words.contains("out of luck")), "{:?}", troubles(&told));
}

#[test]
fn a_worker_that_always_breaks_down_is_given_up_and_the_start_is_kept() {
    let start = problem().scenario.empty_roster();
    let told = with_worker("hopeless.sh", LONG, Some(start));
    assert_eq!(total(&told), Some(Score::ZERO));
    let failure = told.outcome.failure.as_ref().expect("it must be told");
    assert!(failure.to_string().contains("cannot work like this"), "{failure}");
    assert_eq!((told.starts(), told.outcome.stopped), (4, Stopped::Finished), "it is started again three times");
}

#[test]
fn a_worker_that_does_not_listen_is_killed_when_time_is_up() {
    let told = with_worker("deaf.sh", SHORT, None);
    assert_eq!(total(&told), Some(Score::soft(1000)));
    assert_eq!((told.starts(), told.outcome.stopped), (1, Stopped::TimeLimit));
    assert!(told.took < WAITED, "it was waited for: {:?}", told.took);
}

#[test]
fn what_a_worker_finds_while_it_stops_still_counts() {
    // The worker gets a second to answer. A busy machine may need more for it, so that another try is allowed.
    let tries = 60;
    let heard = (0..tries).any(|_| {
        let interrupt = Interrupt::default();
        let told = watched("patient.sh", LONG, None, &interrupt, &|news| {
            if matches!(news, News::Incumbent { .. }) && !interrupt.raised() {
                interrupt.raise();
            }
        });
        assert_eq!(told.outcome.stopped, Stopped::Asked);
        let total = total(&told);
        assert!(total == Some(Score::ZERO) || total == Some(Score::soft(1000)), "what came before is kept: {total:?}");
        total == Some(Score::ZERO)
    });
    assert!(heard, "the last words were not heard in {tries} tries");
}

#[test]
fn a_second_interrupt_does_not_wait() {
    let interrupt = Interrupt::default();
    let told = watched("deaf.sh", LONG, None, &interrupt, &|news| {
        if matches!(news, News::Incumbent { .. }) {
            interrupt.raise();
            interrupt.raise();
        }
    });
    assert_eq!(told.outcome.stopped, Stopped::Asked);
    assert_eq!(total(&told), Some(Score::soft(1000)));
    assert!(told.took < WAITED, "it was waited for: {:?}", told.took);
}

#[test]
fn a_job_that_is_refused_is_told_and_not_tried_again() {
    let told = told_by("refuses.sh");
    assert_eq!(total(&told), Some(Score::ZERO), "what is fixed beforehand is left");
    assert!(told.outcome.failure.as_ref().is_some_and(|why| *why == "the worker refused the job: no such profile"));
    assert_eq!(told.starts(), 1);
}
