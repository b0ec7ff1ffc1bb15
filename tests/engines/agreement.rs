//! Every rule kind says one thing twice: `evaluate` finds, `lower` makes forms. Here the two are held against each
//! other for every example of every registered kind, on small random worlds, and the engines against both.
//! A new kind joins by being registered; nothing here knows any kind.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::held as engines;
use crate::held::Counts;
use rayon::prelude::*;
use serde_json::Value;
use vuoro_core::constraint::{Finding, Lowered, Problem};
use vuoro_core::domain::Roster;
use vuoro_core::rules::KINDS;
use vuoro_core::text::Arg;
use vuoro_core::units::{Score, rng};
use vuoro_testkit::declare::{Example, examples, world_with};
use vuoro_testkit::world::Size;
use vuoro_testkit::{read, rosters, times};

const SEED: u64 = 20_260_824;
/// Random worlds per example, and random rosters in each. `VUORO_WORLDS=10` (`make soak`) tries ten times as many worlds
/// in every test here.
const WORLDS: usize = 80;
const ROSTERS: usize = 12;
/// Worlds per example in which all rosters are tried, at least so many of each kind, and how many rosters such a world may
/// have.
const TINY_WORLDS: usize = 2;
const TINY_WORLDS_OF_KIND: usize = 6;
const MOST: usize = 20_000;
/// Other rules in such a world.
const OTHERS: usize = 8;

/// Runs a check on every example, in parallel, each with its own random stream; panics with the first failures.
fn each_example(name: &str, check: impl Fn(&Example, &mut rng::Rng) -> Result<(), String> + Sync) {
    let examples = examples();
    assert!(!examples.is_empty(), "no rule kind has an example");
    let failures: Vec<String> = examples
        .par_iter()
        .filter_map(|example| {
            let mut rng = rng::stream(SEED, &format!("{name}/{}/{}", example.kind, example.number));
            check(example, &mut rng).err().map(|words| format!("{} #{}: {words}", example.kind, example.number))
        })
        .collect();
    let shown = failures[..failures.len().min(3)].join("\n\n");
    assert!(failures.is_empty(), "{} of {} examples fail, the first:\n{shown}", failures.len(), examples.len());
}

/// What was compared in the worlds of one kind, and what was left out.
#[derive(Clone, Copy, Debug, Default)]
struct Tried {
    /// Worlds in which the comparison was made.
    worlds: usize,
    /// Worlds left out because they have too many rosters.
    large: usize,
    /// Worlds left out because one of their rules cannot be required.
    refused: usize,
    /// Of the worlds tried, those in which the exact model proved its roster to the last unit.
    proven: usize,
    /// People whose best line was compared with that of pricing.
    lines: usize,
    /// People for whom it was not, because their model does not count everything.
    relaxed: usize,
}

impl Tried {
    fn add(&mut self, other: &Tried) {
        self.worlds += other.worlds;
        self.large += other.large;
        self.refused += other.refused;
        self.proven += other.proven;
        self.lines += other.lines;
        self.relaxed += other.relaxed;
    }
}

/// What was tried, by kind.
#[derive(Default)]
struct Tally(Mutex<BTreeMap<&'static str, Tried>>);

impl Tally {
    fn note(&self, example: &Example, change: impl FnOnce(&mut Tried)) {
        change(self.0.lock().expect("no thread panics here").entry(example.kind).or_default());
    }

    /// Prints the counts; panics unless every kind meets a condition. All counts together.
    fn holds(self, name: &str, wanted: impl Fn(&Tried) -> bool) -> Tried {
        let by_kind = self.0.into_inner().expect("no thread panics here");
        let mut all = Tried::default();
        for (kind, tried) in &by_kind {
            println!("{name}: {kind}: {tried:?}");
            all.add(tried);
        }
        println!("{name}: all: {all:?}");
        assert_eq!(by_kind.len(), KINDS.len(), "{name}: every kind is tried");
        let short: Vec<_> = by_kind.iter().filter(|(_, tried)| !wanted(tried)).collect();
        assert!(short.is_empty(), "{name}: too little was compared for {short:?}");
        all
    }
}

fn built(document: &Value) -> Result<Problem, String> {
    read::problem(document).map_err(|faults| format!("{faults}\nin {document}"))
}

/// What findings and forms say about a roster, rule by rule.
fn agree(problem: &Problem, lowered: &Lowered, roster: &Roster) -> Result<Score, String> {
    let findings = problem.evaluate(roster);
    for (at, rule) in problem.rules.iter().enumerate() {
        let found: Score = findings.iter().filter(|finding| finding.rule == at).map(|finding| finding.cost).sum();
        let scored: Score = lowered.forms.iter().filter(|(of, _)| *of == at).map(|(_, form)| form.score(roster)).sum();
        if found != scored {
            let own: Vec<&Finding> = findings.iter().filter(|finding| finding.rule == at).collect();
            return Err(format!("{}: findings cost {found:?}, forms score {scored:?}; {own:#?}", rule.meta().kind));
        }
    }
    findings.iter().try_for_each(|finding| sound(problem, finding))?;
    Ok(findings.iter().map(|finding| finding.cost).sum())
}

/// A finding concerns some days or units, is not free, and can be told to people. Only less than a fair share is told for
/// nothing: it is another's more.
fn sound(problem: &Problem, finding: &Finding) -> Result<(), String> {
    let told = problem.explain(finding).to_string();
    let named = finding.employee.is_none_or(|id| told.contains(&problem.scenario.employee(id).name));
    let less = match (finding.note.arg("amount"), finding.note.arg("share")) {
        (Some(Arg::Number(amount)), Some(Arg::Number(share))) => amount < share,
        _ => false,
    };
    let free = less && problem.rules[finding.rule].meta().kind == "fair-share";
    let costs = finding.cost > Score::ZERO || finding.required || free;
    let honest = finding.required || finding.cost.is_complete();
    if told.trim().is_empty() || !named || !costs || !honest || finding.amount <= 0 || finding.days.is_empty() {
        return Err(format!("an unsound finding, told as {told:?}: {finding:?}"));
    }
    Ok(())
}

/// May an engine plan the roster?
fn is_open(problem: &Problem, lowered: &Lowered, roster: &Roster) -> bool {
    let line = |employee| (0..).zip(roster.line(employee)).all(|(day, duty)| lowered.is_open(employee, day, *duty));
    problem.scenario.staff().all(line)
}

/// A roster in words, for the message of a failure.
fn show(problem: &Problem, roster: &Roster) -> String {
    let scenario = &problem.scenario;
    let line = |id| {
        let codes: Vec<&str> = roster.line(id).iter().map(|duty| scenario.duty(*duty).code.as_str()).collect();
        format!("{}: {}", scenario.employee(id).id, codes.join(" "))
    };
    let lines: Vec<String> = scenario.staff().map(line).collect();
    format!("{}; extra {:?}", lines.join(" | "), roster.extra)
}

#[test]
fn findings_cost_what_forms_score_on_random_rosters() {
    each_example("random", |example, rng| {
        let mut told = 0;
        for _ in 0..WORLDS * times() {
            let size = Size::any(rng);
            let document = world_with(example, 0, size, rng);
            let problem = built(&document)?;
            let lowered = problem.lower();
            for _ in 0..ROSTERS {
                let roster = rosters::random(&problem.scenario, rng);
                agree(&problem, &lowered, &roster)
                    .map_err(|words| format!("{words}\nroster {}\nin {document}", show(&problem, &roster)))?;
                // Forms know one duty a day; further ones must only be judged without trouble.
                let crowded = rosters::with_extras(&problem.scenario, &roster, rng);
                let findings = problem.evaluate(&crowded);
                findings.iter().try_for_each(|finding| sound(&problem, finding))?;
                told += findings.len();
            }
        }
        if told == 0 { Err("this example never finds anything".into()) } else { Ok(()) }
    });
}

#[test]
fn on_tiny_worlds_all_rosters_agree_and_the_engines_find_the_best() {
    let tally = Tally::default();
    let of_kind = |kind: &str| examples().iter().filter(|example| example.kind == kind).count();
    each_example("tiny", |example, rng| {
        let worlds = TINY_WORLDS.max(TINY_WORLDS_OF_KIND.div_ceil(of_kind(example.kind)));
        for _ in 0..worlds * times() {
            // Other rules pull against the one looked at, so that the best roster is not simply an empty one.
            let size = Size::tiny(rng);
            let document = world_with(example, OTHERS, size, rng);
            let problem = built(&document)?;
            let in_world = |words: String| format!("{words}\nin {document}");
            if rosters::count(&problem.scenario, MOST).is_none() {
                tally.note(example, |tried| tried.large += 1);
                continue;
            }
            let lowered = problem.lower();
            let mut best: Option<(Score, Roster)> = None;
            for roster in rosters::all(&problem.scenario) {
                let score = agree(&problem, &lowered, &roster)
                    .map_err(|words| in_world(format!("{words}\nroster {}", show(&problem, &roster))))?;
                if is_open(&problem, &lowered, &roster) && best.as_ref().is_none_or(|(known, _)| score < *known) {
                    best = Some((score, roster));
                }
            }
            let (_, best) = best.ok_or_else(|| in_world("no roster at all".into()))?;
            let (proven, (lines, relaxed)) = engines_agree(&problem, &lowered, &best, rng).map_err(in_world)?;
            tally.note(example, |tried| {
                tried.worlds += 1;
                tried.proven += usize::from(proven);
                tried.lines += lines;
                tried.relaxed += relaxed;
            });
        }
        Ok(())
    });
    let most = |tried: &Tried| tried.worlds > tried.large && 2 * tried.proven > tried.worlds && tried.lines > 0;
    let all = tally.holds("tiny", most);
    assert!(all.worlds > 20 * all.large && all.proven > 9 * (all.worlds - all.proven), "{all:?}");
    assert!(all.lines > 3 * all.relaxed, "{all:?}");
}

/// Holds every engine against plain computation; `best` is a best one of all rosters. Whether the exact model proved it,
/// and the numbers of lines that pricing was and was not compared on.
fn engines_agree(
    problem: &Problem,
    lowered: &Lowered,
    best: &Roster,
    rng: &mut rng::Rng,
) -> Result<(bool, (usize, usize)), String> {
    let score = lowered.score(best);
    let lines = engines::pricing(problem, lowered, rng)?;
    let start = match rng.u8(0..3) {
        0 => None,
        1 => Some(best.clone()),
        _ => Some(rosters::random(&problem.scenario, rng)),
    };
    let proven = engines::exact(problem, lowered, start.as_ref(), score)?;
    engines::solver(problem, lowered, score)?;
    Ok((proven, lines))
}

/// Worlds per example in which propagation is held against all rosters.
const FILTERED_WORLDS: usize = 6;

#[test]
fn what_propagation_takes_out_stands_in_no_feasible_roster() {
    let (counts, tally): (Mutex<Counts>, Tally) = Default::default();
    each_example("propagation", |example, rng| {
        for turn in 0..FILTERED_WORLDS * times() {
            let mut document = world_with(example, [0, 0, 3][turn % 3], Size::tiny(rng), rng);
            // What is not required takes nothing out.
            for rule in document["rules"].as_array_mut().into_iter().flatten() {
                rule["importance"] = "required".into();
            }
            let problem = match built(&document) {
                Ok(problem) => problem,
                // Some kinds cannot be required.
                Err(words) if words.contains("required") => {
                    tally.note(example, |tried| tried.refused += 1);
                    continue;
                }
                Err(words) => return Err(words),
            };
            if rosters::count(&problem.scenario, MOST).is_none() {
                tally.note(example, |tried| tried.large += 1);
                continue;
            }
            let told =
                engines::filter(&problem, &problem.lower()).map_err(|words| format!("{words}\nin {document}"))?;
            counts.lock().expect("no thread panics here").add(told);
            tally.note(example, |tried| tried.worlds += 1);
        }
        Ok(())
    });
    let counts = counts.into_inner().expect("no thread panics here");
    println!("{counts:?}");
    assert!(counts.feasible > 50 && counts.removed > 500, "{counts:?}");
    // A kind that cannot be required at all has nothing to compare.
    let never = |tried: &Tried| tried.worlds + tried.large == 0 && tried.refused > 0;
    let all = tally.holds("propagation", |tried| tried.worlds > tried.large + tried.refused || never(tried));
    assert!(all.worlds > 9 * (all.large + all.refused), "{all:?}");
}

#[test]
fn moving_lines_keeps_the_running_score_true() {
    each_example("moves", |example, rng| {
        for _ in 0..WORLDS * times() / 8 {
            let document = world_with(example, 3, Size::any(rng), rng);
            let problem = built(&document)?;
            let lowered = problem.lower();
            engines::board(&problem, &lowered, rng).map_err(|words| format!("{words}\nin {document}"))?;
        }
        Ok(())
    });
}

#[test]
fn the_same_declarations_give_the_same_forms_again() {
    each_example("again", |example, rng| {
        let document = world_with(example, 2, Size::any(rng), rng);
        let (one, two) = (built(&document)?, built(&document)?);
        let (one, two) = (format!("{:?}", one.lower()), format!("{:?}", two.lower()));
        if one == two { Ok(()) } else { Err(format!("two lowerings of one document differ\nin {document}")) }
    });
}
