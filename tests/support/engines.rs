//! The engines' view of a problem held against plain computation: one function per engine.

use vuoro::constraint::{Form, Lowered, Problem};
use vuoro::domain::Scenario;
use vuoro::pricing::{Compiler, LineModel, Prepared, Scratch};
use vuoro::search::Board;
use vuoro::units::ids::Id;
use vuoro::units::rng::Rng;
use vuoro::units::{DutyId, EmployeeId, Score};

use super::rosters;

/// Pricing: for random prices, the line found is as good as the best of all lines.
pub fn pricing(problem: &Problem, lowered: &Lowered, rng: &mut Rng) -> Result<(), String> {
    let compiler = Compiler::new(problem, lowered);
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
        let best = rosters::lines(&problem.scenario).filter_map(|line| value(&line)).min();
        let exact = found.complete && !model.relaxed;
        let found_is = (found.value, value(&found.line), model.line_score(&found.line));
        if exact && (Some(found.value) != best || found_is.1 != best || found_is.2 != own(&found.line)) {
            return Err(format!("pricing {employee:?}: found {found_is:?}, the best line is worth {best:?}"));
        }
    }
    Ok(())
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
