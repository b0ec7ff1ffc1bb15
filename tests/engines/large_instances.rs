//! Houses: units that share people but no demand.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use vuoro_core::assess::judge;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::units::{DutyId, EmployeeId, Score, ids::Id, rng::stream};
use vuoro_engine::colgen::{self, Dive, FirstOrder, Groups, Needs, Part};
use vuoro_engine::mip;
use vuoro_engine::pricing::{Prepared, Scratch};
use vuoro_engine::solve::{Control, Event, Options, Stopped, solve};
use vuoro_io::files;

/// No time limit, so that what is found does not depend on how busy the machine is.
fn unlimited() -> Options {
    Options { time_limit: None, ..Options::default() }
}

/// Two units of two people each, too few for their demand, and somebody who works in both.
fn house_of_five() -> Problem {
    let person = |id: &str, unit: &str, others: &str| -> Value {
        json!({ "id": id, "contract": "full", "unit": unit, "units": others, "skills": "nurse" })
    };
    let demand = |unit: &str, shift: &str, target: u32| -> Value {
        json!({ "unit": unit, "day": "all", "shift": shift, "minimum": 0, "target": target })
    };
    vuoro_testkit::small::ward(&[
        ("days", json!(5)),
        (
            "shift",
            json!([
                { "code": "E", "start": "07:00", "end": "15:00", "tags": ["early"] },
                { "code": "L", "start": "13:00", "end": "21:00", "tags": ["late"] },
            ]),
        ),
        (
            "staff",
            json!([
                person("aino", "u1", ""),
                person("bo", "u1", ""),
                person("cai", "u2", ""),
                person("disa", "u2", ""),
                person("eero", "u1", "u2"),
            ]),
        ),
        ("demand", json!([demand("u1", "E", 1), demand("u1", "L", 2), demand("u2", "E", 2), demand("u2", "L", 1)])),
        (
            "rules",
            json!([
                { "kind": "eligibility" }, { "kind": "leave" }, { "kind": "locks" }, { "kind": "cover" },
                { "kind": "succession", "after": ["late"], "then": ["early"] },
                { "kind": "consecutive-work", "maximum": 3, "importance": "high" },
            ]),
        ),
    ])
}

#[test]
fn the_bound_of_a_house_is_near_its_best_roster_and_never_above_it() {
    let problem = house_of_five();
    let lowered = problem.lower();
    let best = mip::solve_exact(&problem, &lowered, None, None, &|| false);
    let (roster, score) = best.roster.zip(best.score).expect("a roster");
    assert!(best.proven && judge(&problem, &roster).total == score);

    let prepared = Prepared::new(&problem, &lowered);
    let groups = Groups::new(&prepared);
    assert_eq!((groups.people.clone(), groups.between.clone()), (vec![vec![0, 1], vec![2, 3]], vec![4]));
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(unlimited(), &stop, &ignore);
    let empty = problem.scenario.empty_roster();
    let mut columns = FirstOrder::new(&prepared, &empty, &control);
    assert!(columns.generate(&control, Duration::MAX, Needs::default()));
    let bound = control.bound().expect("a bound");
    assert!((score.soft * 9 / 10..=score.soft).contains(&bound), "bound {bound}, best {score:?}");

    // In time, step by step; late, all at once.
    let place = |until: Duration| {
        let placed = columns.place(&groups.between, until, &control, &mut stream(1, "place"));
        placed.expect("most of the relaxation is proved")
    };
    let placed = [place(Duration::MAX), place(Duration::ZERO)];
    let found = columns.into_root();
    let exact = colgen::root(&prepared, &empty, &Control::new(unlimited(), &stop, &ignore), Duration::MAX);
    let (near, exact) = (found.relaxation.expect("solved"), exact.relaxation.expect("solved by the simplex method"));
    assert!(bound as f64 <= exact + 1.0 && near >= exact - 1.0, "bound {bound}, {exact} within {near}");
    assert!(near <= exact * 1.02, "{near} is far above {exact}");

    for lines in &placed {
        let mut roster = roster.clone();
        assert!(lines.len() == 1 && lines[0].0 == EmployeeId(4) && lines[0].1.len() == 5, "{lines:?}");
        roster.set_line(lines[0].0, &lines[0].1);
        assert_eq!(judge(&problem, &roster).total.hard, 0, "who is placed keeps what is required");
    }
    // The others can make nearly as much of it as of the best roster.
    let mut around = empty.clone();
    around.set_line(placed[0][0].0, &placed[0][0].1);
    let part = Part { roster: &around, people: vec![0, 1, 2, 3], days: 0..5, guests: Vec::new() };
    let mut rng = stream(1, "others");
    let mut dive = Dive::new(&prepared, None, Some(&part), Duration::MAX, &control, &mut rng);
    let others = std::iter::from_fn(|| dive.next(Duration::MAX, 6, &mut rng)).last().expect("a roster");
    let total = judge(&problem, &others).total;
    assert!(total.hard == 0 && total.soft <= score.soft * 11 / 10, "{total:?} against {score:?}");
}

/// A dive into a unit on some days, with the person between the units as a guest, is better and changes nothing else; dives
/// into everything find ever better rosters and come near the best one.
#[test]
fn dives_are_better_and_change_only_their_part() {
    let problem = house_of_five();
    let lowered = problem.lower();
    let best = mip::solve_exact(&problem, &lowered, None, None, &|| false).roster.expect("a roster");
    let prepared = Prepared::new(&problem, &lowered);
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let empty = problem.scenario.empty_roster();
    let root = colgen::root(&prepared, &empty, &Control::new(unlimited(), &stop, &ignore), Duration::MAX);
    let cost = |roster: &Roster| {
        let score = judge(&problem, roster).total;
        assert_eq!(score.hard, 0, "a dive keeps what is required");
        score.soft
    };
    // Nobody works in the first unit on the three days in the middle.
    let mut roster = best.clone();
    let first = problem.scenario.duties_where(|duty| duty.code.ends_with("@u1"));
    for employee in problem.scenario.staff() {
        let days = roster.line(employee).iter().enumerate();
        let thinned =
            days.map(|(day, duty)| if (1..4).contains(&day) && first.contains(*duty) { DutyId::OFF } else { *duty });
        let thinned: Vec<DutyId> = thinned.collect();
        roster.set_line(employee, &thinned);
    }
    let guest = EmployeeId(4);
    let part = Part { roster: &roster, people: vec![0, 1, 4], days: 1..4, guests: vec![4] };
    let mut least = i64::MAX;
    for seed in 0..30 {
        let mut rng = stream(seed, "dives");
        let control = Control::new(unlimited(), &stop, &ignore);
        let mut dive = Dive::new(&prepared, Some(&root), None, Duration::MAX, &control, &mut rng);
        let mut before = i64::MAX;
        while let Some(found) = dive.next(Duration::MAX, 3, &mut rng) {
            assert!(cost(&found) < before, "seed {seed}: each is better than the one before");
            before = cost(&found);
        }
        least = least.min(before);

        // With the best one known there is none, but for a dive that does not look at it.
        let control = Control::new(unlimited(), &stop, &ignore);
        control.offer(&best, judge(&problem, &best).total);
        let mut dive = Dive::new(&prepared, Some(&root), None, Duration::MAX, &control, &mut rng);
        assert!(dive.next(Duration::MAX, 3, &mut rng).is_none(), "seed {seed}: nothing is better");
        let mut dive = Dive::anew(&prepared, &root, Duration::MAX, &control, &mut rng);
        cost(&dive.next(Duration::MAX, 0, &mut rng).expect("a roster"));

        let control = Control::new(unlimited(), &stop, &ignore);
        let mut dive = Dive::new(&prepared, None, Some(&part), Duration::MAX, &control, &mut rng);
        let found = dive.next(Duration::MAX, 3, &mut rng);
        let found = found.unwrap_or_else(|| panic!("seed {seed}: there are better ones"));
        assert!(cost(&found) < cost(&roster), "seed {seed}");
        for employee in problem.scenario.staff() {
            for (day, (old, new)) in roster.line(employee).iter().zip(found.line(employee)).enumerate() {
                let mine = part.people.contains(&employee.index()) && part.days.contains(&day);
                let may = employee != guest || *old == DutyId::OFF && (*new == DutyId::OFF || first.contains(*new));
                assert!(old == new || mine && may, "seed {seed}: {employee:?} on day {day}");
            }
        }
    }
    let best = cost(&best);
    assert!((best..=best * 11 / 10).contains(&least), "{least} against {best}");
}

/// Weekends and long duties of three weeks stand beside hours that are counted by five minutes: all are counted together,
/// so that a line's value is the truth and the relaxation meets its bound.
#[test]
fn weekends_are_counted_beside_wide_hours() {
    let ward = crate::command::Ward::generated(16);
    let problem = files::load(ward.scenario().as_ref()).expect("a sound scenario").problem;
    let lowered = problem.lower();
    let prepared = Prepared::new(&problem, &lowered);
    let (mut scratch, mut rng) = (Scratch::default(), stream(1, "weekends"));
    for model in &prepared.models {
        let fine = prepared.exact_model(model.employee);
        let width = fine.domain.len();
        let prices: Vec<i32> = (0..prepared.days * width).map(|_| -rng.i32(0..3000)).collect();
        let found = fine.price(&prices, 1, false, &mut scratch, Some(&mut rng)).expect("a line exists");
        let price = |(day, duty)| i64::from(prices[day * width + fine.local(duty).expect("a duty of the model")]);
        let paid: i64 = found.line.iter().copied().enumerate().map(price).sum();
        let own = fine.hardness.value(fine.line_score(&found.line)).expect("a legal line");
        assert!(found.complete && fine.counts_exactly(), "{:?}", model.employee);
        assert_eq!(found.value, own + paid, "{:?}", model.employee);
    }
    let (stop, ignore) = (AtomicBool::new(false), |_| {});
    let control = Control::new(unlimited(), &stop, &ignore);
    let mut columns = FirstOrder::new(&prepared, &problem.scenario.empty_roster(), &control);
    assert!(columns.generate(&control, Duration::MAX, Needs::default()));
    let (relaxed, bound) = (columns.into_root().relaxation.expect("solved"), control.bound().expect("a bound"));
    assert!(bound as f64 > 0.98 * relaxed && bound as f64 <= relaxed + 1.0, "bound {bound}, relaxation {relaxed}");
}

/// A year for twelve, who are too few: column generation and a dive on all threads come first, and what the run ends with is
/// legal, costs what it tells, and is near its bound.
#[test]
fn a_year_is_planned_by_all_threads_together() {
    let shift = |code: &str, start: &str, end: &str, tag: &str| -> Value {
        json!({ "code": code, "start": start, "end": end, "tags": [tag] })
    };
    let person = |at: usize| json!({ "id": format!("p{at}"), "contract": "full", "unit": "u1", "skills": "nurse" });
    let demand = |shift: &str, target: u32| -> Value {
        json!({ "unit": "u1", "day": "all", "shift": shift, "minimum": 1, "target": target })
    };
    let problem = vuoro_testkit::small::ward(&[
        ("days", json!(364)),
        ("shift", json!([shift("E", "07:00", "15:00", "early"), shift("L", "13:00", "21:00", "late")])),
        ("staff", (0..12).map(person).collect()),
        ("demand", json!([demand("E", 6), demand("L", 5)])),
        (
            "rules",
            json!([
                { "kind": "eligibility" }, { "kind": "leave" }, { "kind": "locks" }, { "kind": "cover" },
                { "kind": "succession", "after": ["late"], "then": ["early"] },
                { "kind": "consecutive-work", "maximum": 5, "importance": "high" },
            ]),
        ),
    ]);
    // The run is stopped once its phases are behind it and its roster is near its bound, however long that takes. The limit
    // only ends a run that never comes so far; half a minute is usual.
    let options = Options { time_limit: Some(Duration::from_secs(600)), threads: 2, ..Options::default() };
    let (phases, told, stop) = (Mutex::new(Vec::new()), Mutex::new((None, None)), AtomicBool::new(false));
    let note = |event: Event| {
        let (mut phases, mut told) = (phases.lock().expect("no panics"), told.lock().expect("no panics"));
        match event {
            Event::Phase(phase) => phases.push(phase.id().unwrap_or_default().to_owned()),
            Event::Bound(bound) => told.1 = Some(bound),
            Event::Incumbent { score, .. } => told.0 = Some(score),
            Event::Least(_) => {}
        }
        let near = told.0.zip(told.1).is_some_and(|(score, bound)| is_near(score, bound));
        if near && phases.iter().any(|phase| phase == "phase-dives") {
            stop.store(true, Ordering::SeqCst);
        }
    };
    let control = Control::new(options, &stop, &note);
    let stopped = solve(&problem, None, &control);
    let phases = phases.lock().expect("no thread panics");
    // A thread that leads alone goes back to the bound after its first dive.
    let of_all = phases.iter().filter(|phase| *phase == "phase-bound" || *phase == "phase-dives");
    assert_eq!(of_all.collect::<Vec<_>>(), ["phase-bound", "phase-dives"], "{phases:?}");
    let (score, roster) = control.best().expect("a roster");
    assert_eq!(judge(&problem, &roster).total, score);
    let bound = control.bound().expect("a bound");
    assert!(stopped == Stopped::Asked && is_near(score, bound), "{stopped:?}: {score:?}, bound {bound}");
}

/// Is a roster legal and within a quarter of its cost from its bound?
fn is_near(score: Score, bound: i64) -> bool {
    score.hard == 0 && 0 < bound && bound <= score.soft && score.soft - bound <= score.soft / 4
}

/// The limit is over before the engines begin: there is a roster all the same, and it costs what it is said to.
#[test]
fn no_time_at_all_still_leaves_a_roster() {
    let ward = crate::command::Ward::generated(60);
    let problem = files::load(ward.scenario().as_ref()).expect("a sound scenario").problem;
    let options = Options { time_limit: Some(Duration::ZERO), ..Options::default() };
    let (stop, ignore) = (AtomicBool::new(false), |_: Event| {});
    let control = Control::new(options, &stop, &ignore);
    assert_eq!(solve(&problem, None, &control), Stopped::TimeLimit);
    let (score, roster) = control.best().expect("a roster");
    assert_eq!(judge(&problem, &roster).total, score);
}

#[test]
fn a_ward_without_people_is_planned_at_once() {
    for minimum in [0, 1] {
        let demand = json!([{ "unit": "u1", "day": "all", "shift": "E", "minimum": minimum, "target": 2 }]);
        let problem = vuoro_testkit::small::ward(&[("staff", json!([])), ("demand", demand)]);
        for threads in [1, 2] {
            // Without a limit, a search that waits for something would wait for ever.
            let options = Options { threads, ..unlimited() };
            let (stop, ignore) = (AtomicBool::new(false), |_: Event| {});
            let control = Control::new(options, &stop, &ignore);
            assert_eq!(solve(&problem, None, &control), Stopped::Optimal);
            let (score, roster) = control.best().expect("there is always a roster");
            assert_eq!(judge(&problem, &roster).total, score, "the check agrees");
            match minimum {
                0 => assert_eq!(control.bound(), Some(score.soft), "nothing else could be done"),
                _ => assert_eq!(control.least().shared, score.shared, "every head is missing in every roster"),
            }
        }
    }
}
