//! What the forms say of each employee: the owned forms sorted by employee, and the columns of each day.
//!
//! A **class** is a set of duties of one employee-day that no form can tell apart; it becomes one column.

use std::collections::HashMap;
use std::sync::Arc;

use vuoro_core::constraint::{Cell, Chain, Cover, CoverTerm, Form, Lowered, Problem, Window};
use vuoro_core::domain::DutySet;
use vuoro_core::propagate::Filtered;
use vuoro_core::units::ids::{Id, all};
use vuoro_core::units::{Day, DutyId, EmployeeId, Score};

/// Duties of one employee-day that all forms treat alike.
#[derive(Clone, Debug)]
pub struct Class {
    /// The duties, ascending; the first stands for all.
    pub duties: Vec<DutyId>,
    /// What the employee's cells charge for them.
    pub cost: Score,
}

impl Class {
    /// The duty that stands for the class.
    pub fn duty(&self) -> DutyId {
        self.duties[0]
    }
}

/// The forms by owner.
pub struct Owned<'a> {
    /// Number of days.
    pub days: Day,
    duties: Vec<DutyId>,
    lowered: &'a Lowered,
    /// Cells per employee.
    pub cells: Vec<Vec<&'a Cell>>,
    /// Windows per employee, with the position of their form; those that count the same are one.
    pub windows: Vec<Vec<(usize, Window)>>,
    /// Chains per employee.
    pub chains: Vec<Vec<&'a Chain>>,
    /// Covers, with the position of their form.
    pub covers: Vec<(usize, &'a Cover)>,
    /// Cover summands per day, with the position in `covers`.
    terms: Vec<Vec<(usize, &'a CoverTerm)>>,
    /// What filtering leaves, if it was done.
    pub open: Option<&'a Filtered>,
}

impl<'a> Owned<'a> {
    /// Sorts a problem's forms by owner.
    pub fn of(problem: &Problem, lowered: &'a Lowered) -> Self {
        let people = problem.scenario.employees.len();
        let days = problem.scenario.calendar.days;
        let mut owned = Owned {
            days,
            lowered,
            duties: problem.scenario.alphabet().filter(|duty| !lowered.closed.contains(*duty)).collect(),
            cells: vec![Vec::new(); people],
            windows: vec![Vec::new(); people],
            chains: vec![Vec::new(); people],
            covers: Vec::new(),
            terms: vec![Vec::new(); days as usize],
            open: None,
        };
        for (at, (_, form)) in lowered.forms.iter().enumerate() {
            match form {
                Form::Cell(cell) => owned.cells[cell.employee.index()].push(cell),
                Form::Window(window) => join(&mut owned.windows[window.employee.index()], at, window),
                Form::Chain(chain) => owned.chains[chain.employee.index()].push(chain),
                Form::Cover(cover) => {
                    for term in &cover.terms {
                        owned.terms[term.day as usize].push((owned.covers.len(), term));
                    }
                    owned.covers.push((at, cover));
                }
            }
        }
        owned
    }

    /// The employees.
    pub fn staff(&self) -> impl DoubleEndedIterator<Item = EmployeeId> + ExactSizeIterator + Clone + use<'a> {
        all(self.cells.len())
    }

    /// The classes of one employee, by day. When strict, only of allowed duties; `None` when a day has none, or when
    /// filtering found that no line is left.
    pub fn classes(&self, employee: EmployeeId, strict: bool) -> Option<Vec<Vec<Class>>> {
        let open = self.open.filter(|_| strict);
        if open.is_some_and(|open| !open.is_legal(employee)) {
            return None;
        }
        let open = open.map(|open| open.open(employee));
        let of_day = |day: Day| {
            let mut forbidden = DutySet::new();
            let cells = self.cells[employee.index()].iter().filter(|cell| cell.days.contains(&day));
            cells.filter(|cell| strict && cell.cost.hard > 0).for_each(|cell| forbidden.union(&cell.duties));
            let possible = |duty: &DutyId| {
                self.lowered.is_open(employee, day, *duty) && open.is_none_or(|open| open[day as usize].contains(*duty))
            };
            let allowed: Vec<DutyId> =
                self.duties.iter().copied().filter(|duty| !forbidden.contains(*duty) && possible(duty)).collect();
            (!allowed.is_empty()).then(|| self.sorted(employee, day, &allowed))
        };
        (0..self.days).map(of_day).collect()
    }

    /// Sorts duties of an employee-day into classes.
    fn sorted(&self, employee: EmployeeId, day: Day, allowed: &[DutyId]) -> Vec<Class> {
        let terms: Vec<_> =
            self.terms[day as usize].iter().filter(|(_, term)| term.people.contains(employee)).collect();
        let mut known: HashMap<Vec<i64>, usize> = HashMap::new();
        let mut classes: Vec<Class> = Vec::new();
        for &duty in allowed {
            let cost = self.cell_cost(employee, day, duty);
            let mut seen = vec![cost.hard, cost.shared, cost.soft];
            let chains = self.chains[employee.index()].iter();
            seen.extend(chains.map(|chain| i64::from(chain.automaton.step(day).symbol[duty.index()])));
            let windows = self.windows[employee.index()].iter();
            seen.extend(windows.map(|(_, window)| i64::from(window.counter.step(day).symbol[duty.index()])));
            for (at, term) in &terms {
                if term.duties.contains(duty) {
                    seen.extend([*at as i64, term.weight]);
                }
            }
            let at = *known.entry(seen).or_insert_with(|| {
                classes.push(Class { duties: Vec::new(), cost });
                classes.len() - 1
            });
            classes[at].duties.push(duty);
        }
        classes
    }

    /// What an employee's cells charge for a duty on a day.
    fn cell_cost(&self, employee: EmployeeId, day: Day, duty: DutyId) -> Score {
        let cells = self.cells[employee.index()].iter();
        cells.filter(|cell| cell.days.contains(&day) && cell.duties.contains(duty)).map(|cell| cell.cost).sum()
    }
}

/// Adds a window, to one that counts the same if there is such.
fn join(windows: &mut Vec<(usize, Window)>, at: usize, window: &Window) {
    let same = |known: &Window| {
        let counter = Arc::ptr_eq(&known.counter, &window.counter) || known.counter == window.counter;
        (known.start, known.carry) == (window.start, window.carry) && counter
    };
    match windows.iter_mut().find(|(_, known)| same(known)) {
        Some((_, known)) => {
            known.bounds.below.extend(&window.bounds.below);
            known.bounds.above.extend(&window.bounds.above);
        }
        None => windows.push((at, window.clone())),
    }
}
