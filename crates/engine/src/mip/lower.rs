//! Forms to rows: one function per form.
//!
//! A binary column for each employee, day and class of duties, which carries the cells' costs; chains and windows
//! of an employee run together in as few [diagrams](super::diagram) as stay narrow, because one joint flow is far
//! tighter than several; windows that do not fit, and covers, become rows with priced [segments](super::amount).

use std::collections::BTreeMap;

use vuoro_core::constraint::{Bounds, Cover, Lowered, Problem, Step, Window};
use vuoro_core::propagate::Filtered;
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId, Score, gcd};

use super::amount::{Shape, Side};
use super::compact::{Amount, Carrier, Compact, Flow, Person};
use super::diagram::{Diagram, Failure, Layer, Part};
use super::rows::Column;
use super::staff::{Class, Owned};

/// Largest number of nodes a day of a joint diagram. Measured on public instances: 60 makes the relaxation nearly
/// as tight as no limit does, at a third of the columns.
const WIDTH: usize = 60;

/// Nodes a day that may be made before merging, per node that may be left after it.
const EXPLORED: usize = 20;

/// What a model does with what is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Employees who can keep all that is required of them must; only the others' breaches are priced.
    Strict,
    /// Every breach is priced.
    Elastic,
}

/// States a problem's forms as rows. With filtered domains (of each person's own forms), what is restricted is
/// stated over them: no roster that keeps it is lost.
pub fn lower(problem: &Problem, lowered: &Lowered, mode: Mode, open: Option<&Filtered>) -> Compact {
    lower_within(problem, lowered, mode, (open, WIDTH))
}

/// The same with another limit on the nodes a day of joint diagrams.
pub(super) fn lower_within(
    problem: &Problem,
    lowered: &Lowered,
    mode: Mode,
    (open, width): (Option<&Filtered>, usize),
) -> Compact {
    let mut owned = Owned::of(problem, lowered);
    owned.open = open;
    // A required cover could be worth a breach of an employee's rule: then all breaches are weighed together.
    let required = |bounds: &Bounds| bounds.below.iter().chain(&bounds.above).any(|hinge| hinge.weight.hard > 0);
    let strict = mode == Mode::Strict && !owned.covers.iter().any(|(_, cover)| required(&cover.bounds));
    let mut builder = Builder { problem, made: Compact::default(), strict, width };
    for employee in owned.staff() {
        builder.person(&owned, employee);
    }
    builder.strict = false;
    for (at, cover) in &owned.covers {
        builder.cover(*at, cover);
    }
    builder.made
}

/// Columns and rows that one employee's forms take.
pub fn size_of(problem: &Problem, owned: &Owned<'_>, employee: EmployeeId) -> usize {
    let mut builder = Builder { problem, made: Compact::default(), strict: true, width: WIDTH };
    builder.person(owned, employee);
    builder.made.model.size()
}

struct Builder<'a> {
    problem: &'a Problem,
    made: Compact,
    /// Is what is required of the employee at hand a restriction, not a price?
    strict: bool,
    width: usize,
}

/// The sum of some columns, with what it can be at least and at most.
struct Sum {
    terms: BTreeMap<usize, i64>,
    range: (i64, i64),
}

impl Builder<'_> {
    /// An employee's columns and rows, strict if that is wanted and leaves any line.
    fn person(&mut self, owned: &Owned<'_>, employee: EmployeeId) {
        let start = self.made.mark();
        if self.strict {
            if self.forms(owned, employee).is_some() {
                return;
            }
            self.made.rewind(start);
        }
        let strict = std::mem::replace(&mut self.strict, false);
        let made = self.forms(owned, employee);
        debug_assert!(made.is_some(), "an elastic model leaves no line out");
        self.strict = strict;
    }

    /// The columns of an employee, the flows of chains and windows, and the rows of windows that no flow takes in.
    /// `None` when a strict model has no line left.
    fn forms(&mut self, owned: &Owned<'_>, employee: EmployeeId) -> Option<()> {
        let classes = owned.classes(employee, self.strict)?;
        let duties: Vec<Vec<DutyId>> = classes.iter().map(|day| day.iter().map(Class::duty).collect()).collect();
        let columns = self.days(employee, &classes);
        // People are numbered as they are built: all in order, or one alone to measure its size.
        let person = self.made.people.len();
        self.made.people.push(Person { classes, columns });

        let join = Join { duties: &duties, strict: self.strict, width: self.width };
        let (groups, plain) = join.all(owned, employee)?;
        for group in groups {
            let sums = self.flow(employee, person, group.diagram, group.counters.len());
            for ((at, window), sum) in group.counters.into_iter().zip(sums) {
                self.window(at, window, sum)?;
            }
        }
        for (at, window) in plain {
            let sum = self.plain_sum(person, window);
            self.window(at, window, sum)?;
        }
        Some(())
    }

    /// Cells: the binary columns of an employee, one class a day, with what the cells charge.
    fn days(&mut self, employee: EmployeeId, classes: &[Vec<Class>]) -> Vec<Vec<usize>> {
        let scenario = &self.problem.scenario;
        let name = &scenario.employee(employee).id;
        let model = &mut self.made.model;
        let mut columns = Vec::with_capacity(classes.len());
        for (day, of_day) in classes.iter().enumerate() {
            let column = |class: &Class| {
                let name = format!("x[{name},{day},{}]", scenario.duty(class.duty()).code);
                model.column(Column { name, low: 0, high: 1, integer: true, cost: class.cost })
            };
            let made: Vec<usize> = of_day.iter().map(column).collect();
            model.row(format!("day[{name},{day}]"), (Some(1), Some(1)), made.iter().map(|at| (*at, 1)).collect());
            columns.push(made);
        }
        columns
    }

    /// Chains, and windows that run along: one unit flows through the diagram. Returns the sums of its counters.
    fn flow(&mut self, employee: EmployeeId, person: usize, diagram: Diagram, counters: usize) -> Vec<Sum> {
        let number = self.made.flows.len();
        let empty = |counter| Sum { terms: BTreeMap::new(), range: diagram.range(counter) };
        let mut sums: Vec<Sum> = (0..counters).map(empty).collect();
        self.made.model.constant += diagram.constant;
        let mut carriers = Vec::with_capacity(diagram.layers.len());
        let mut inflow: Vec<Vec<(usize, i64)>> = Vec::new();
        for (day, layer) in diagram.layers.iter().enumerate() {
            let of_day = self.carriers(person, number, day, layer);
            let mut balance = std::mem::take(&mut inflow);
            balance.resize(layer.nodes, Vec::new());
            inflow.resize(diagram.layers.get(day + 1).map_or(1, |next| next.nodes), Vec::new());
            for (arc, carrier) in layer.arcs.iter().zip(&of_day) {
                for &column in carrier.columns() {
                    self.made.model.columns[column].cost += arc.cost;
                    balance[arc.from as usize].push((column, -1));
                    inflow[arc.to as usize].push((column, 1));
                    for (sum, amount) in sums.iter_mut().zip(&arc.amounts).filter(|(_, amount)| **amount != 0) {
                        *sum.terms.entry(column).or_insert(0) += amount;
                    }
                }
            }
            // A single node gets and gives the whole unit: the day's columns say so already.
            for (node, terms) in balance.into_iter().enumerate().filter(|_| layer.nodes > 1) {
                self.made.model.row(format!("node[{number},{day},{node}]"), (Some(0), Some(0)), terms);
            }
            carriers.push(of_day);
        }
        self.made.flows.push(Flow { employee, diagram, carriers });
        sums
    }

    /// What carries each arc of a day, with the rows that tie the arcs of a symbol to the columns that read it.
    fn carriers(&mut self, person: usize, number: usize, day: usize, layer: &Layer) -> Vec<Carrier> {
        let columns = &self.made.people[person].columns[day];
        let model = &mut self.made.model;
        let mut carriers = vec![Carrier::Days(Vec::new()); layer.arcs.len()];
        for symbol in 0..layer.symbols {
            let reads = |symbol_of: u16| usize::from(symbol_of) == symbol;
            let read = columns.iter().zip(&layer.symbol).filter(|(_, of)| reads(**of));
            let readers: Vec<usize> = read.map(|(column, _)| *column).collect();
            let arcs: Vec<usize> = (0..layer.arcs.len()).filter(|at| reads(layer.arcs[*at].symbol)).collect();
            match arcs.as_slice() {
                // No line left reads it.
                [] => readers.iter().for_each(|at| model.columns[*at].high = 0),
                [alone] => carriers[*alone] = Carrier::Days(readers),
                several => {
                    let mut tie: Vec<(usize, i64)> = readers.iter().map(|at| (*at, -1)).collect();
                    for at in several {
                        let name = format!("f[{number},{day},{},{symbol}]", layer.arcs[*at].from);
                        let column = Column { name, low: 0, high: 1, integer: false, cost: Score::ZERO };
                        let column = model.column(column);
                        tie.push((column, 1));
                        carriers[*at] = Carrier::Own(column);
                    }
                    model.row(format!("read[{number},{day},{symbol}]"), (Some(0), Some(0)), tie);
                }
            }
        }
        carriers
    }

    /// The sum of a counter without memory, straight from the days' columns.
    fn plain_sum(&self, person: usize, window: &Window) -> Sum {
        let person = &self.made.people[person];
        let finish = window.counter.finish[usize::from(window.start)];
        debug_assert_eq!(finish, 0, "what the end adds belongs to the last day");
        let mut sum = Sum { terms: BTreeMap::new(), range: (0, 0) };
        for (day, (classes, columns)) in person.classes.iter().zip(&person.columns).enumerate() {
            let amount = |class: &Class| *window.counter.follow(day as Day, window.start, class.duty()).1;
            let amounts: Vec<i64> = classes.iter().map(amount).collect();
            sum.range.0 += amounts.iter().min().copied().unwrap_or(0);
            sum.range.1 += amounts.iter().max().copied().unwrap_or(0);
            sum.terms.extend(columns.iter().copied().zip(amounts).filter(|(_, amount)| *amount != 0));
        }
        sum
    }

    /// A window: its counter's sum within bounds.
    fn window(&mut self, number: usize, window: &Window, sum: Sum) -> Option<()> {
        self.amount(&format!("window{number}"), sum, window.carry, &window.bounds)
    }

    /// A cover: its sum over employees within bounds.
    fn cover(&mut self, number: usize, cover: &Cover) {
        let mut terms: BTreeMap<usize, i64> = BTreeMap::new();
        // By employee and day: what each class adds.
        let mut added: BTreeMap<(usize, usize), Vec<i64>> = BTreeMap::new();
        for term in &cover.terms {
            let day = term.day as usize;
            for employee in term.people.iter().map(Id::index) {
                let Some(person) = self.made.people.get(employee) else { continue };
                let cells = person.classes[day].iter().zip(&person.columns[day]);
                let totals = added.entry((employee, day)).or_insert_with(|| vec![0; person.columns[day].len()]);
                for ((class, column), total) in cells.zip(totals) {
                    if term.duties.contains(class.duty()) {
                        *terms.entry(*column).or_insert(0) += term.weight;
                        *total += term.weight;
                    }
                }
            }
        }
        let least = added.values().map(|of_day| of_day.iter().min().copied().unwrap_or(0)).sum();
        let most = added.values().map(|of_day| of_day.iter().max().copied().unwrap_or(0)).sum();
        let made =
            self.amount(&format!("cover{number}"), Sum { terms, range: (least, most) }, cover.base, &cover.bounds);
        debug_assert!(made.is_some(), "covers are never strict");
    }

    /// A sum within bounds. `None` when a strict model cannot keep them.
    fn amount(&mut self, name: &str, sum: Sum, constant: i64, bounds: &Bounds) -> Option<()> {
        let divisor = sum.terms.values().fold(0, |divisor, factor| gcd(divisor, factor.abs())).max(1);
        // Sums are multiples of the divisor, except that a range counts days on which nothing can be zero.
        let range = (-(-sum.range.0).div_euclid(divisor), sum.range.1.div_euclid(divisor));
        let shape = Shape::of(bounds, constant, divisor, range, self.strict)?;
        let terms = sum.terms.into_iter().filter(|(_, factor)| *factor != 0);
        let terms: Vec<(usize, i64)> = terms.map(|(at, factor)| (at, factor / divisor)).collect();
        let short = self.segments(name, "under", &shape.below);
        let over = self.segments(name, "over", &shape.above);
        let (below, above) = (shape.below.bound, shape.above.bound);
        let with = |under: &[(usize, i64)], over: &[(usize, i64)]| {
            let under = under.iter().map(|(at, _)| (*at, 1));
            let over = over.iter().map(|(at, _)| (*at, -1));
            terms.iter().copied().chain(under).chain(over).collect()
        };
        let model = &mut self.made.model;
        match (below, above) {
            (Some(low), Some(high)) if low <= high => model.row(name, (below, above), with(&short, &over)),
            _ => {
                if below.is_some() {
                    model.row(name, (below, None), with(&short, &[]));
                }
                if above.is_some() {
                    model.row(name, (None, above), with(&[], &over));
                }
            }
        }
        self.made.amounts.push(Amount { terms, below, short, above, over });
        Some(())
    }

    /// The columns of one side's segments, with their widths.
    fn segments(&mut self, name: &str, side: &str, of: &Side) -> Vec<(usize, i64)> {
        let mut made = Vec::with_capacity(of.segments.len());
        for (at, segment) in of.segments.iter().enumerate() {
            let name = format!("{side}{at}[{name}]");
            let column = Column { name, low: 0, high: segment.width, integer: true, cost: segment.cost };
            made.push((self.made.model.column(column), segment.width));
        }
        made
    }
}

/// Chains and windows that run together, and the windows among them whose amounts are left on the arcs.
struct Group<'f> {
    diagram: Diagram,
    counters: Vec<(usize, &'f Window)>,
}

/// Sorts an employee's forms into diagrams, as few as stay narrow.
struct Join<'a> {
    /// What stands for each day's classes.
    duties: &'a [Vec<DutyId>],
    strict: bool,
    width: usize,
}

type Windows<'f> = Vec<(usize, &'f Window)>;

impl Join<'_> {
    /// The diagrams of an employee, and the windows without memory that fit into none. `None` when no line is left.
    fn all<'f>(&self, owned: &'f Owned<'_>, employee: EmployeeId) -> Option<(Vec<Group<'f>>, Windows<'f>)> {
        let mut groups: Vec<Group<'f>> = Vec::new();
        for chain in &owned.chains[employee.index()] {
            self.must(&mut groups, Part::Chain(chain))?;
        }
        let windows = owned.windows[employee.index()].iter().filter(|(_, window)| !is_idle(window, owned.days));
        let mut windows: Windows<'f> = windows.map(|(at, window)| (*at, window)).collect();
        // Those with memory first, they need a diagram anyway; then those that count most duties, they bind most.
        windows.sort_by_key(|(_, window)| (has_no_memory(window), std::cmp::Reverse(breadth(window))));
        // What does not fit at first may do so once other windows have ruled lines out.
        for _ in 0..2 {
            let mut left = Vec::new();
            for (at, window) in windows {
                if !self.may(&mut groups, Part::Total(window))? {
                    left.push((at, window));
                }
            }
            windows = left;
        }
        let (plain, counted): (Windows<'f>, Windows<'f>) =
            windows.into_iter().partition(|(_, window)| has_no_memory(window));
        for (at, window) in counted {
            self.must(&mut groups, Part::Amounts(window))?;
            groups.last_mut()?.counters.push((at, window));
        }
        Some((groups, plain))
    }

    /// Takes a part into the last diagram if that stays narrow. Says whether it did; `None` when no line is left.
    fn may(&self, groups: &mut [Group<'_>], part: Part<'_>) -> Option<bool> {
        let Some(group) = groups.last_mut() else { return Some(false) };
        match group.diagram.with(part, self.duties, self.strict, EXPLORED * self.width) {
            Ok(diagram) if diagram.width() <= self.width => group.diagram = diagram,
            Err(Failure::Dead) => return None,
            _ => return Some(false),
        }
        Some(true)
    }

    /// Takes a part into the last diagram, or into one of its own if that would grow wide.
    fn must(&self, groups: &mut Vec<Group<'_>>, part: Part<'_>) -> Option<()> {
        if !self.may(groups, part)? {
            let free = Diagram::free(self.duties.iter().map(Vec::len));
            let diagram = free.with(part, self.duties, self.strict, usize::MAX).ok()?;
            groups.push(Group { diagram, counters: Vec::new() });
        }
        Some(())
    }
}

/// How many duties a window counts.
fn breadth(window: &Window) -> usize {
    let counts = |step: &Step<i64>| {
        let adds =
            |symbol: &u16| step.emit.iter().skip(usize::from(*symbol)).step_by(step.symbols).any(|amount| *amount != 0);
        step.symbol.iter().filter(|symbol| adds(symbol)).count()
    };
    window.counter.steps.iter().map(counts).max().unwrap_or(0)
}

/// Does a counter add the same for a duty whatever came before it, and nothing at the end?
fn has_no_memory(window: &Window) -> bool {
    window.counter.states == 1 && window.counter.finish.iter().all(|amount| *amount == 0)
}

/// Can a window never cost anything, whatever is worked?
fn is_idle(window: &Window, days: Day) -> bool {
    let ends = |pick: fn(i64, i64) -> i64| {
        let day = |day| window.counter.step(day).emit.iter().copied().reduce(pick).unwrap_or(0);
        let end = window.counter.finish.iter().copied().reduce(pick).unwrap_or(0);
        window.carry + (0..days).map(day).sum::<i64>() + end
    };
    let (least, most) = (ends(i64::min), ends(i64::max));
    let below = window.bounds.below.iter().all(|hinge| hinge.weight == Score::ZERO || hinge.bound <= least);
    below && window.bounds.above.iter().all(|hinge| hinge.weight == Score::ZERO || hinge.bound >= most)
}
