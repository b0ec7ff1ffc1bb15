//! A problem made ready for the engines: line models of all employees and the shared forms.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use vuoro_core::constraint::{Bounds, Cover, CoverTerm, Form, Lowered, Problem};
use vuoro_core::domain::{DutySet, Roster};
use vuoro_core::units::{Cost, DutyId, EmployeeId, Score, ids::Id};

use super::compile::{Compiler, Hardness, LineModel};

/// A shared form as engines use it: the cost of every total it can have.
#[derive(Clone, Debug)]
pub struct Demands {
    /// Least total that any roster gives.
    pub low: i64,
    /// Greatest total that any roster gives.
    pub high: i64,
    /// What is there without anybody.
    pub base: i64,
    /// The cost function.
    pub bounds: Bounds,
    /// Cost of each total from `low` on, with hard points at [`Hardness::LEAST_BAD`]; empty when there are too many.
    values: Vec<i64>,
}

impl Demands {
    /// Cost of a total as one number.
    #[inline]
    pub fn value(&self, total: i64) -> i64 {
        match self.values.get((total - self.low) as usize) {
            Some(value) => *value,
            None => Hardness::least_bad(self.bounds.cost(total)),
        }
    }
}

/// Line models and shared forms of one problem.
pub struct Prepared {
    /// Days of the horizon.
    pub days: usize,
    /// Per employee, for search.
    pub models: Vec<LineModel>,
    /// Per employee, for bounds where the model for search counts too coarsely; same domains.
    fine: Vec<OnceLock<Option<LineModel>>>,
    /// The shared forms.
    pub shared: Vec<Demands>,
    /// Costs of rosters are multiples of this, with hard points at [`Hardness::LEAST_BAD`].
    pub grain: Cost,
    /// Per employee: where each `[day][local]` begins in `touches`.
    starts: Vec<Vec<u32>>,
    /// Per employee: shared forms that a duty adds to, with the amount.
    touches: Vec<Vec<(u32, i32)>>,
    peers: OnceLock<Vec<Vec<u32>>>,
    unlike: OnceLock<Vec<usize>>,
}

/// People beyond whom counters are counted in at most so many steps.
const LARGE: usize = 300;
const LARGE_STEPS: i64 = 80;
/// Most peers that are kept of one person.
const PEERS: usize = 400;

impl Prepared {
    /// Compiles all employees (in parallel) and indexes the shared forms.
    pub fn new(problem: &Problem, lowered: &Lowered) -> Self {
        let mut compiler = Compiler::new(problem, lowered);
        if problem.scenario.employees.len() > LARGE {
            compiler.counting.steps = LARGE_STEPS;
        }
        let staff: Vec<EmployeeId> = problem.scenario.staff().collect();
        let models: Vec<LineModel> = staff.par_iter().map(|employee| compiler.compile(*employee)).collect();
        let fine = models.iter().map(|_| OnceLock::new()).collect();
        let days = problem.scenario.calendar.days as usize;
        let forms = lowered.forms.iter().map(|(_, form)| form);
        let covers: Vec<&Cover> =
            forms.filter_map(|form| if let Form::Cover(c) = form { Some(c) } else { None }).collect();
        let ranges: Vec<Range> =
            covers.iter().map(|cover| Range { low: cover.base.into(), high: cover.base.into() }).collect();
        let terms = by_duties(&covers);
        let of = |model: &LineModel| index(touches(model, &terms, &ranges), days * model.domain.len());
        let (starts, touches) = models.par_iter().map(of).unzip();
        let shared = covers.iter().zip(ranges).map(|(cover, range)| {
            let (low, high) = (range.low.into_inner(), range.high.into_inner());
            let values = if high - low <= 4096 {
                (low..=high).map(|t| Hardness::least_bad(cover.bounds.cost(t))).collect()
            } else {
                Vec::new()
            };
            Demands { low, high, base: cover.base, bounds: cover.bounds.clone(), values }
        });
        let shared = shared.collect();
        let grain = lowered.grain(Hardness::least_bad(Score::hard(1)));
        Prepared { days, models, fine, shared, grain, starts, touches, peers: OnceLock::new(), unlike: OnceLock::new() }
    }

    /// For each person the others who have some demanded duty in common: those worth exchanging days with.
    pub fn peers(&self) -> &[Vec<u32>] {
        self.peers.get_or_init(|| {
            let mut holders: Vec<Vec<u32>> = Vec::new();
            let demanded: Vec<Vec<DutyId>> = self.models.iter().map(|model| self.demanded(model)).collect();
            for (at, duty) in demanded.iter().enumerate().flat_map(|(at, own)| own.iter().map(move |duty| (at, duty))) {
                holders.resize(holders.len().max(duty.index() + 1), Vec::new());
                holders[duty.index()].push(at as u32);
            }
            let of = |(at, own): (usize, &Vec<DutyId>)| {
                let mut list: Vec<u32> = own.iter().flat_map(|duty| holders[duty.index()].iter().copied()).collect();
                list.sort_unstable();
                list.dedup();
                list.retain(|other| *other as usize != at);
                let step = list.len().div_ceil(PEERS).max(1);
                list.into_iter().skip(at % step).step_by(step).collect()
            };
            demanded.iter().enumerate().map(of).collect()
        })
    }

    /// One person (position) of each kind: those of a kind add the same to shared forms by the same duties.
    pub fn unlike(&self) -> &[usize] {
        self.unlike.get_or_init(|| {
            let mut seen = HashSet::new();
            let kind = |at: &usize| (&self.starts[*at], &self.touches[*at]);
            (0..self.models.len()).filter(|at| seen.insert(kind(at))).collect()
        })
    }

    /// The duties of a person that some shared form counts on some day.
    fn demanded(&self, model: &LineModel) -> Vec<DutyId> {
        let counted = |local: &usize| (0..self.days).any(|day| !self.touched(model.employee, day, *local).is_empty());
        (0..model.domain.len()).filter(counted).map(|local| model.domain[local]).collect()
    }

    /// The model of an employee that bounds come from.
    pub fn exact_model(&self, employee: EmployeeId) -> &LineModel {
        let model = &self.models[employee.index()];
        self.fine[employee.index()].get_or_init(|| model.refined()).as_ref().unwrap_or(model)
    }

    /// Do the models that bounds come from count without rounding?
    pub fn counts_exactly(&self) -> bool {
        self.models.iter().all(|model| self.exact_model(model.employee).counts_exactly())
    }

    /// The shared forms that employee's duty (local) on a day adds to, with the amounts.
    #[inline]
    pub fn touched(&self, employee: EmployeeId, day: usize, local: usize) -> &[(u32, i32)] {
        let at = day * self.models[employee.index()].domain.len() + local;
        let starts = &self.starts[employee.index()];
        &self.touches[employee.index()][starts[at] as usize..starts[at + 1] as usize]
    }

    /// Calls `each` with every shared form that some duty of the employee adds to; some more than once.
    pub fn for_each_form(&self, employee: EmployeeId, mut each: impl FnMut(usize)) {
        self.touches[employee.index()].iter().for_each(|(at, _)| each(*at as usize));
    }

    /// Calls `each` with every shared form that a line adds to, and the amount.
    pub fn for_each_touched(&self, employee: EmployeeId, line: &[DutyId], mut each: impl FnMut(usize, i64)) {
        let model = &self.models[employee.index()];
        for (day, duty) in line.iter().enumerate() {
            // A duty outside the domain can only come from a given roster; it is not seen by the engines' totals.
            if let Some(local) = model.local(*duty).filter(|local| model.allows(day, *local)) {
                for (at, amount) in self.touched(employee, day, local) {
                    each(*at as usize, i64::from(*amount));
                }
            }
        }
    }

    /// Totals of the shared forms in a roster.
    pub fn totals(&self, roster: &Roster) -> Vec<i64> {
        let mut totals: Vec<i64> = self.shared.iter().map(|shared| shared.base).collect();
        for employee in 0..self.models.len() {
            let employee = EmployeeId::from_index(employee);
            self.for_each_touched(employee, roster.line(employee), |at, amount| totals[at] += amount);
        }
        totals
    }

    /// Do all lines of the roster use only duties their models know? (Else engines must not start from it.)
    pub fn knows(&self, roster: &Roster) -> bool {
        self.models.iter().all(|model| {
            let line = roster.line(model.employee);
            line.iter().enumerate().all(|(day, duty)| model.local(*duty).is_some_and(|local| model.allows(day, local)))
        })
    }
}

/// The totals that rosters can give a cover.
struct Range {
    low: AtomicI64,
    high: AtomicI64,
}

/// Terms of covers with the covers' positions, those of the same duties together.
type Terms<'l> = Vec<(&'l DutySet, Vec<(u32, &'l CoverTerm)>)>;

fn by_duties<'l>(covers: &[&'l Cover]) -> Terms<'l> {
    let (mut terms, mut places): (Terms<'l>, HashMap<*const DutySet, usize>) = Default::default();
    for (at, term) in covers.iter().enumerate().flat_map(|(at, cover)| cover.terms.iter().map(move |term| (at, term))) {
        let place = *places.entry(Arc::as_ptr(&term.duties)).or_insert_with(|| {
            terms.push((&*term.duties, Vec::new()));
            terms.len() - 1
        });
        terms[place].1.push((at as u32, term));
    }
    terms
}

/// What a person's duties add to covers: slot `day * width + local`, cover, amount. Tells the ranges what it may be.
fn touches(model: &LineModel, terms: &Terms<'_>, ranges: &[Range]) -> Vec<(u32, u32, i32)> {
    let mut pairs = Vec::new();
    for (duties, terms) in terms {
        let locals: Vec<usize> = duties.iter().filter_map(|duty| model.local(duty)).collect();
        if locals.is_empty() {
            continue;
        }
        for (at, term) in terms.iter().filter(|(_, term)| term.people.contains(model.employee)) {
            let (day, before) = (term.day as usize, pairs.len());
            let open = locals.iter().filter(|local| model.allows(day, **local));
            let slot = |local: &usize| (day * model.domain.len() + local) as u32;
            pairs.extend(open.map(|local| (slot(local), *at, term.weight as i32)));
            if pairs.len() > before {
                let range = &ranges[*at as usize];
                range.low.fetch_add(term.weight.min(0), Ordering::Relaxed);
                range.high.fetch_add(term.weight.max(0), Ordering::Relaxed);
            }
        }
    }
    pairs
}

fn index(mut pairs: Vec<(u32, u32, i32)>, slots: usize) -> (Vec<u32>, Vec<(u32, i32)>) {
    pairs.sort_unstable();
    let mut starts = vec![0u32; slots + 1];
    for (slot, _, _) in &pairs {
        starts[*slot as usize + 1] += 1;
    }
    for at in 0..slots {
        starts[at + 1] += starts[at];
    }
    (starts, pairs.into_iter().map(|(_, at, amount)| (at, amount)).collect())
}
