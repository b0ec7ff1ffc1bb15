//! A storm: plans made while their worker processes are killed at random moments. No plan may be lost or made illegal,
//! and every run goes on to its end.
//!
//! Five kills here; `VUORO_STORM=200` (`make soak`) for a longer one. The search counts instead of looking at the clock: a
//! worker on a busy machine has less time between two kills, but the last one, which nobody kills, always comes to its end.
#![cfg(unix)]

use std::time::Duration;

use crate::command::{Ward, kill, object, start, vuoro};
use vuoro_core::units::rng::{Rng, stream};

/// Kills in one plan: a worker is started again three times, so that the last one may end in peace.
const KILLS_A_PLAN: usize = 3;
/// Line-wise iterations of a plan: seconds of work for a worker.
const ITERATIONS: &str = "1000";
/// A kill comes up to so many milliseconds after what it waits for: reading, local search, column generation.
const LATEST: u64 = 800;

/// Number of kills.
fn kills() -> usize {
    std::env::var("VUORO_STORM").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

/// The costs of legal rosters told on the way, in the order in which they were told.
fn told(err: &str) -> Vec<f64> {
    let costs = err.lines().filter(|line| !line.contains("broken")).filter_map(|line| line.split(": cost ").nth(1));
    // Thousands are told apart by thin spaces.
    let number = |rest: &str| rest.split('€').next().map(|text| text.replace(char::is_whitespace, ""));
    costs.filter_map(|rest| number(rest)?.parse().ok()).collect()
}

/// One plan with up to so many kills: how many were sent, and how many workers broke down.
fn struck(ward: &Ward, seed: usize, most: usize, rng: &mut Rng) -> (usize, usize) {
    let (scenario, out) = (ward.scenario(), ward.out("").display().to_string());
    let seed = seed.to_string();
    let mut run = start(&["plan", &scenario, "--out", &out, "--force", "--iterations", ITERATIONS, "--seed", &seed]);
    let mut sent = 0;
    while sent < most {
        let Some(line) = run.next_with("worker process ") else { break };
        // A line about a worker that broke down speaks of a worker process too.
        let Some(worker) = line.trim().rsplit(' ').next().and_then(|id| id.parse().ok()) else { continue };
        // Some workers have told of a roster before their end, others have not, on the fastest machine and on the slowest.
        let line = if rng.bool() { run.next_with("; ") } else { Some(line) };
        if line.is_none() {
            break;
        }
        std::thread::sleep(Duration::from_millis(rng.u64(0..LATEST)));
        sent += usize::from(kill("-KILL", worker));
    }
    let ran = run.end();
    assert_eq!(ran.code, 0, "seed {seed}, {sent} kills: {}", ran.err);
    assert!(ran.err.contains("; search finished"), "the run did not go on to its end: {}", ran.err);
    let costs = told(&ran.err);
    assert!(!costs.is_empty(), "no roster was told: {}", ran.err);
    assert!(costs.is_sorted_by(|a, b| a >= b), "a better roster was lost: {costs:?}\n{}", ran.err);
    let plan = ward.out("plan-balanced.json").display().to_string();
    let checked = vuoro(&["check", &scenario, &plan, "--json"]);
    assert_eq!(checked.code, 0, "seed {seed} gave an illegal plan: {}{}", checked.out, checked.err);
    let kept = object(&checked.out)["cost"].as_f64().expect("a cost") / 100.0;
    let last = costs.last().copied().unwrap_or_default();
    assert!((kept - last).abs() < 0.006, "{kept} is kept, {last} was told");
    (sent, ran.err.matches("broke down").count())
}

#[test]
fn workers_killed_at_random_moments_lose_no_plan_and_make_none_illegal() {
    let all = kills();
    let ward = Ward::generated_for(14, 21);
    let mut rng = stream(1, "storm");
    let (mut sent, mut hit, mut plans) = (0, 0, 0);
    while sent < all {
        let (more, broke) = struck(&ward, plans + 1, KILLS_A_PLAN.min(all - sent), &mut rng);
        assert!(more > 0, "no worker could be killed: none was at work");
        (sent, hit, plans) = (sent + more, hit + broke, plans + 1);
    }
    println!("{plans} plans, {sent} workers killed, {hit} of them at work; all plans legal and none worse than told");
    assert!(hit * 2 > sent, "most kills came too late to count: {hit} of {sent}");
}
