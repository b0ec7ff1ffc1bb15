//! The engines' view of a problem held against plain computation: one function per engine.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use vuoro_core::constraint::{Finding, Form, Lowered, Problem};
use vuoro_core::domain::{DutySet, Roster, Scenario};
use vuoro_core::propagate::{Filter, Filtered};
use vuoro_core::units::ids::Id;
use vuoro_core::units::rng::Rng;
use vuoro_core::units::{DutyId, EmployeeId, Score};
use vuoro_engine::mip;
use vuoro_engine::pricing::{Compiler, LineModel, Prepared, Scratch};
use vuoro_engine::search::Board;
use vuoro_engine::solve::{Control, Event, Options, Stopped, solve_forms};

use vuoro_testkit::rosters;

/// The whole run of the solver: every roster it tells is worth what it says, and its bound is none too high.
pub fn solver(problem: &Problem, lowered: &Lowered, best: Score) -> Result<(), String> {
    let wrong: Mutex<Vec<String>> = Mutex::default();
    let sink = |event: Event| {
        if let Event::Incumbent { roster, score } = event {
            let plain = lowered.score(&roster);
            if plain != score || score < best {
                let mut wrong = wrong.lock().expect("no thread panics here");
                wrong.push(format!("an incumbent of {score:?} is worth {plain:?}; the best is {best:?}"));
            }
        }
    };
    let options = Options { time_limit: None, iterations: Some(40), threads: 1, ..Options::default() };
    let stop = AtomicBool::new(false);
    let control = Control::new(options, &stop, &sink);
    let stopped = solve_forms(problem, lowered, None, &control);
    let mut wrong = wrong.lock().expect("no thread panics here").clone();
    if stopped == Stopped::Optimal && control.best_score() != Some(best) {
        wrong.push(format!("{:?} is said to be proved optimal; the best is {best:?}", control.best_score()));
    }
    if control.best().is_none() {
        wrong.push("the solver gives no roster".into());
    }
    if control.least() > best {
        wrong.push(format!("{:?} are said to be broken in every roster; the best is {best:?}", control.least()));
    }
    if best.is_complete() && control.bound().is_some_and(|bound| bound > best.soft) {
        wrong.push(format!("the solver's bound {:?} is above the best score {best:?}", control.bound()));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

/// The exact model: from any start it proves the least score of all rosters, and no bound is above it. False where it
/// leaves the last units of a large score open.
pub fn exact(problem: &Problem, lowered: &Lowered, start: Option<&Roster>, best: Score) -> Result<bool, String> {
    let found = mip::solve_exact(problem, lowered, None, start, &|| false);
    let judged = found.roster.as_ref().map(|roster| lowered.score(roster));
    // HiGHS proves to one in a million: on worlds whose least cost is in millions (heads missing to a required
    // minimum) the last units may stay open, and the model must say so instead of claiming a proof.
    let open = best.soft - found.bound.unwrap_or(i64::MIN / 2);
    let missing = best.shared - found.least.shared;
    let near = |open: i64, of: i64| open == 0 || of > 1_000_000 && (0..=of / 500_000).contains(&open);
    let within = !found.proven && near(open, best.soft) && near(missing, best.shared);
    if !(found.proven || within) || found.score != Some(best) || judged != Some(best) {
        return Err(format!("the exact model gives {found:?}, judged {judged:?}; the best of all rosters is {best:?}"));
    }
    let relaxed = mip::lp_bound(problem, lowered, None);
    let above = |bound: Option<i64>| best.is_complete() && bound.is_some_and(|bound| bound > best.soft);
    if above(found.bound) || above(relaxed) || found.least > best {
        return Err(format!("bounds {:?} and {relaxed:?} are above the best score {best:?}", found.bound));
    }
    Ok(found.proven)
}

/// Pricing: for random prices, the line found is as good as the best of all lines. The number of people for whom that
/// was compared, and of those whose model does not count everything.
pub fn pricing(problem: &Problem, lowered: &Lowered, rng: &mut Rng) -> Result<(usize, usize), String> {
    let compiler = Compiler::new(problem, lowered);
    let (mut compared, mut relaxed) = (0, 0);
    for employee in problem.scenario.staff() {
        let model = compiler.compile(employee);
        let prices: Vec<i32> = (0..model.domain.len() * problem.scenario.calendar.days as usize)
            .map(|_| if rng.bool() { 0 } else { rng.i32(-3000..3000) })
            .collect();
        let found = model.price(&prices, 1, false, &mut Scratch::default(), Some(rng));
        let found = found.ok_or_else(|| format!("no line for {employee:?}"))?;
        let owned: Vec<&Form> =
            lowered.forms.iter().map(|(_, form)| form).filter(|form| form.owner() == Some(employee)).collect();
        let own = |line: &[DutyId]| -> Score { owned.iter().map(|form| form.line_score(line)).sum() };
        let value =
            |line: &[DutyId]| -> Option<i64> { Some(model.hardness.value(own(line))? + price(&model, &prices, line)?) };
        let open = |line: &Vec<DutyId>| (0..).zip(line).all(|(day, duty)| lowered.is_open(employee, day, *duty));
        let best = rosters::lines(&problem.scenario).filter(open).filter_map(|line| value(&line)).min();
        let exact = found.complete && !model.relaxed();
        *(if exact { &mut compared } else { &mut relaxed }) += 1;
        let found_is = (found.value, value(&found.line), model.line_score(&found.line));
        if exact && (Some(found.value) != best || found_is.1 != best || found_is.2 != own(&found.line)) {
            return Err(format!("pricing {employee:?}: found {found_is:?}, the best line is worth {best:?}"));
        }
    }
    Ok((compared, relaxed))
}

/// The price of a line; `None` when a duty in it is not priced.
fn price(model: &LineModel, prices: &[i32], line: &[DutyId]) -> Option<i64> {
    let at = |(day, duty): (usize, &DutyId)| Some(i64::from(prices[day * model.domain.len() + model.local(*duty)?]));
    line.iter().enumerate().map(at).sum()
}

/// Local search: after any moves of lines, the running score is the score from scratch.
pub fn board(problem: &Problem, lowered: &Lowered, rng: &mut Rng) -> Result<(), String> {
    let prepared = Prepared::new(problem, lowered);
    let mut start = problem.scenario.empty_roster();
    for employee in problem.scenario.staff() {
        start.set_line(employee, &any_line(&problem.scenario, &prepared.models[employee.index()], rng));
    }
    let mut board = Board::new(&prepared, start);
    for _ in 0..30 {
        let (incremental, plain) = (board.score(), lowered.score(board.roster()));
        if incremental != plain {
            return Err(format!("the running score is {incremental:?}, from scratch it is {plain:?}"));
        }
        let employee = EmployeeId::from_index(rng.usize(0..problem.scenario.employees.len()));
        let model = &prepared.models[employee.index()];
        let line = any_line(&problem.scenario, model, rng);
        board.lift(employee);
        board.place(employee, &line, model.line_score(&line));
    }
    Ok(())
}

/// A random line of duties that the model knows.
fn any_line(scenario: &Scenario, model: &LineModel, rng: &mut Rng) -> Vec<DutyId> {
    let on_day = |day: usize, rng: &mut Rng| {
        let allowed: Vec<usize> = (0..model.domain.len()).filter(|local| model.allows(day, *local)).collect();
        model.domain[allowed[rng.usize(0..allowed.len())]]
    };
    (0..scenario.calendar.days as usize).map(|day| on_day(day, rng)).collect()
}

/// What propagation did on some worlds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Worlds with a feasible roster.
    pub feasible: usize,
    /// Worlds without one.
    pub infeasible: usize,
    /// Of those, the ones in which propagation names a contradiction.
    pub named: usize,
    /// Duties taken out.
    pub removed: usize,
    /// In worlds with a feasible roster: duties of no feasible roster that are left.
    pub left: usize,
    /// Worlds in which nothing may be left, and nothing is.
    pub exact: usize,
}

impl Counts {
    /// Adds another world.
    pub fn add(&mut self, other: Counts) {
        self.feasible += other.feasible;
        self.infeasible += other.infeasible;
        self.named += other.named;
        self.removed += other.removed;
        self.left += other.left;
        self.exact += other.exact;
    }
}

/// The duties of each person and day that stand in some roster without such findings; `None` when there is no such
/// roster.
fn possible(problem: &Problem, breaks: fn(&Finding) -> bool) -> Option<Vec<Vec<DutySet>>> {
    let scenario = &problem.scenario;
    let mut possible = None;
    for roster in rosters::all(scenario).filter(|roster| !problem.evaluate(roster).iter().any(breaks)) {
        let days = scenario.calendar.days as usize;
        let possible = possible.get_or_insert_with(|| vec![vec![DutySet::new(); days]; scenario.employees.len()]);
        for employee in scenario.staff() {
            for (open, duty) in possible[employee.index()].iter_mut().zip(roster.line(employee)) {
                open.insert(*duty);
            }
        }
    }
    possible
}

/// Propagation: what it takes out stands in no roster that breaks nothing required; every removal has a reason; and
/// where single days and one chain a person are all that is required, nothing impossible is left.
pub fn filter(problem: &Problem, lowered: &Lowered) -> Result<Counts, String> {
    let filter = Filter::of(problem, lowered);
    let (own, all) = (filter.own(), filter.all());
    // What engines forbid, and what makes a roster not feasible.
    let of_own = possible(problem, |finding| finding.cost.hard > 0);
    let of_all = possible(problem, |finding| finding.required);
    let (_, left) = held(problem, &own, of_own.as_deref())?;
    if left > 0 && is_single_chain(lowered) {
        return Err(format!("{left} impossible duties are left by one chain"));
    }
    let (removed, left) = held(problem, &all, of_all.as_deref())?;
    reasons(problem, lowered, &filter)?;
    Ok(Counts {
        feasible: usize::from(of_all.is_some()),
        infeasible: usize::from(of_all.is_none()),
        named: usize::from(contradicts(problem, &all)),
        removed,
        left,
        exact: usize::from(of_own.is_some() && is_single_chain(lowered)),
    })
}

fn contradicts(problem: &Problem, filtered: &Filtered) -> bool {
    !filtered.impossible().is_empty() || problem.scenario.staff().any(|employee| !filtered.is_legal(employee))
}

/// Holds domains against what is possible; how many duties are taken out, and how many impossible ones are left.
fn held(problem: &Problem, filtered: &Filtered, possible: Option<&[Vec<DutySet>]>) -> Result<(usize, usize), String> {
    let Some(possible) = possible else { return Ok((0, 0)) };
    if contradicts(problem, filtered) {
        return Err("a contradiction is named, but there is a feasible roster".into());
    }
    let (mut removed, mut left) = (0, 0);
    for employee in problem.scenario.staff() {
        for (open, possible) in filtered.open(employee).iter().zip(&possible[employee.index()]) {
            if let Some(lost) = possible.iter().find(|duty| !open.contains(*duty)) {
                return Err(format!("{lost:?} of {employee:?} is taken out but stands in a feasible roster"));
            }
            removed += problem.scenario.planned().len() - open.len();
            left += open.len() - possible.len();
        }
    }
    Ok((removed, left))
}

/// Every removal by a person's own forms has a reason, which names its rules.
fn reasons(problem: &Problem, lowered: &Lowered, filter: &Filter<'_>) -> Result<(), String> {
    let (scenario, own) = (&problem.scenario, filter.own());
    let mut conflicts = filter.conflicts(&own);
    for employee in scenario.staff().filter(|employee| own.is_legal(*employee)) {
        for (day, open) in scenario.calendar.iter().zip(own.open(employee)) {
            for duty in scenario.planned().filter(|duty| !open.contains(*duty)) {
                let form = own.removed_by(employee, day, duty).ok_or("a removal without its form")?;
                let missing = || format!("no reason why {employee:?} cannot have {duty:?} on day {day}");
                if lowered.forms[form].1.owner() != Some(employee) {
                    return Err(format!("form {form} of somebody else filters {employee:?}"));
                }
                conflicts.push(filter.why(employee, day, duty).ok_or_else(missing)?);
            }
        }
    }
    for conflict in conflicts {
        let told = filter.tell(problem, &conflict).to_string();
        let mut titles = filter.rules(&conflict).into_iter().map(|rule| &problem.rules[rule].meta().title);
        if let Some(title) = titles.find(|title| !told.contains(&title.to_string())) {
            return Err(format!("{title} is not named in {told:?}"));
        }
    }
    Ok(())
}

/// Is one chain a person and single days all that is required, and nothing ever paid back?
fn is_single_chain(lowered: &Lowered) -> bool {
    let mut owners = Vec::new();
    for (_, form) in &lowered.forms {
        let hinges = |bounds: &vuoro_core::constraint::Bounds| {
            bounds.below.iter().chain(&bounds.above).any(|hinge| hinge.weight.hard != 0)
        };
        match form {
            Form::Cell(cell) if cell.cost.hard >= 0 => {}
            Form::Chain(chain) => {
                let emits = || chain.automaton.steps.iter().flat_map(|step| &step.emit).chain(&chain.automaton.finish);
                if emits().any(|score| score.hard < 0) {
                    return false;
                }
                if emits().any(|score| score.hard > 0) {
                    owners.push(chain.employee);
                }
            }
            Form::Window(window) if !hinges(&window.bounds) => {}
            Form::Cover(cover) if !hinges(&cover.bounds) => {}
            _ => return false,
        }
    }
    let chains = owners.len();
    owners.sort_unstable();
    owners.dedup();
    owners.len() == chains
}
