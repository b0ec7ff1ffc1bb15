//! The parent of worker processes, with workers that lie, break down, or do not listen.
//!
//! The workers are small shell scripts, so these tests run where there is a shell.
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
use vuoro_io::files;

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
    let document = files::read_document_text("test", document().to_string()).expect("it is JSON");
    files::build(document).expect("the scenario is sound").problem
}

struct Told {
    outcome: Outcome,
    news: Vec<News>,
    took: Duration,
}

fn with_worker(name: &str, limit: Duration, start: Option<Roster>, interrupt: &Interrupt) -> Told {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/workers").join(name);
    let (problem, document) = (problem(), RawValue::from_string(document().to_string()).expect("JSON"));
    let options = Options { time_limit: Some(limit), ..Options::default() };
    let task = Task { program: &program, problem: &problem, document: &document, options, start };
    let news = RefCell::new(Vec::new());
    let began = Instant::now();
    let outcome = run(&task, interrupt, &|item| {
        news.borrow_mut().push(item);
    });
    Told { outcome, news: news.into_inner(), took: began.elapsed() }
}

fn told_by(name: &str) -> Told {
    with_worker(name, Duration::from_secs(20), None, &Interrupt::default())
}

fn total(told: &Told) -> Option<Score> {
    told.outcome.best.as_ref().map(|best| best.assessment.total)
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
    let starts = told.news.iter().filter(|news| matches!(news, News::Started { .. })).count();
    assert_eq!(starts, 2);
    assert!(troubles(&told).iter().any(|words| words.contains("out of luck")), "{:?}", troubles(&told));
}

#[test]
fn a_worker_that_always_breaks_down_is_given_up_and_the_start_is_kept() {
    let start = problem().scenario.empty_roster();
    let told = with_worker("hopeless.sh", Duration::from_secs(20), Some(start), &Interrupt::default());
    assert_eq!(total(&told), Some(Score::ZERO));
    let failure = told.outcome.failure.expect("it must be told");
    assert!(failure.to_string().contains("cannot work like this"), "{failure}");
    assert!(told.took < Duration::from_secs(10));
}

#[test]
fn a_worker_that_does_not_listen_is_killed_when_time_is_up() {
    let told = with_worker("deaf.sh", Duration::from_secs(2), None, &Interrupt::default());
    assert_eq!(total(&told), Some(Score::soft(1000)));
    assert_eq!(told.outcome.stopped, Stopped::TimeLimit);
    assert!(told.took >= Duration::from_secs(2), "stopped early, after {:?}", told.took);
    assert!(told.took < Duration::from_secs(3), "stopped late, after {:?}", told.took);
}

#[test]
fn what_a_worker_finds_while_it_stops_still_counts() {
    let told = with_worker("patient.sh", Duration::from_secs(20), None, &{
        let interrupt = Interrupt::default();
        interrupt.raise();
        interrupt
    });
    assert_eq!(told.outcome.stopped, Stopped::Asked);
    assert_eq!(total(&told), Some(Score::ZERO));
}

#[test]
fn a_second_interrupt_does_not_wait() {
    let interrupt = Interrupt::default();
    let told = std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(600));
            interrupt.raise();
            interrupt.raise();
        });
        with_worker("deaf.sh", Duration::from_secs(60), None, &interrupt)
    });
    assert_eq!(told.outcome.stopped, Stopped::Asked);
    assert_eq!(total(&told), Some(Score::soft(1000)));
    assert!(told.took < Duration::from_secs(5), "took {:?}", told.took);
}

#[test]
fn a_job_that_is_refused_is_told_and_not_tried_again() {
    let told = told_by("refuses.sh");
    assert!(told.outcome.best.is_none());
    assert!(told.outcome.failure.is_some_and(|why| why == "the worker refused the job: no such profile"));
    assert_eq!(told.news.iter().filter(|news| matches!(news, News::Started { .. })).count(), 1);
}
