//! Forms to rows: one function per form.
//!
//! A binary column for each employee, day and class of duties; owned forms that need memory become flows through
//! the employee's [diagrams](super::diagram), as many of them in one diagram as stay small, because one joint flow
//! is far tighter than several; amounts become rows with priced [segments](super::amount).

use std::collections::BTreeMap;

use crate::constraint::{Bounds, Cover, Lowered, Problem, Window};
use crate::domain::Roster;
use crate::units::ids::Id;
use crate::units::{Day, DutyId, EmployeeId, Score};

use super::amount::{Segment, Shape, Side};
use super::diagram::{Diagram, Failure, Part, build};
use super::rows::{Column, Model};
use super::staff::{Class, Owned};

/// Largest number of nodes a day of a joint diagram. Measured on public instances: 60 makes the relaxation nearly
/// as tight as no limit, at a third of the columns.
const WIDTH: usize = 60;

/// Largest number of nodes a day that are looked at before merging.
const EXPLORED: usize = 20 * WIDTH;

/// The model of a problem, and the way from rosters to its columns and back.
pub struct Compact {
    /// The model.
    pub model: Model,
    people: Vec<Person>,
    flows: Vec<Flow>,
    amounts: Vec<Amount>,
}

/// An employee's columns.
struct Person {
    /// By day.
    classes: Vec<Vec<Class>>,
    /// By day and class.
    columns: Vec<Vec<usize>>,
}

/// A diagram and the columns of its arcs, by day; `None` where the day's own columns carry the arc.
struct Flow {
    employee: EmployeeId,
    diagram: Diagram,
    columns: Vec<Vec<Option<usize>>>,
}

/// The columns of an amount's segments.
struct Amount {
    terms: Vec<(usize, i64)>,
    below: Option<i64>,
    short: Vec<(usize, i64)>,
    above: Option<i64>,
    over: Vec<(usize, i64)>,
}

/// The sum of some columns, with what it can be at least and at most.
struct Sum {
    terms: BTreeMap<usize, i64>,
    range: (i64, i64),
}

/// What a model does with what is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Employees who can keep all that is required of them must; only the others' breaches are priced.
    Strict,
    /// Every breach is priced.
    Elastic,
}

/// States a problem's forms as rows.
pub fn lower(problem: &Problem, lowered: &Lowered, mode: Mode) -> Compact {
    let owned = Owned::of(problem, lowered);
    let mut builder = Builder::new(problem);
    // A required cover could be worth a breach of an employee's rule: then all breaches are weighed together.
    let shared = owned.covers.iter().any(|(_, cover)| cover.is_required());
    let strict = mode == Mode::Strict && !shared;
    for employee in owned.staff() {
        builder.person(&owned, employee, strict);
    }
    for (at, cover) in &owned.covers {
        builder.cover(*at, cover);
    }
    builder.made
}

/// Columns and rows that one employee's forms take.
pub fn size_of(problem: &Problem, owned: &Owned<'_>, employee: EmployeeId) -> usize {
    let mut builder = Builder::new(problem);
    builder.person(owned, employee, true);
    builder.made.model.size()
}

/// Windows whose amounts run along in a diagram, and the diagram.
type Group<'f> = (Vec<(usize, &'f Window)>, Diagram);

struct Builder<'a> {
    problem: &'a Problem,
    made: Compact,
}

impl<'a> Builder<'a> {
    fn new(problem: &'a Problem) -> Self {
        let made = Compact { model: Model::default(), people: Vec::new(), flows: Vec::new(), amounts: Vec::new() };
        Builder { problem, made }
    }

    /// An employee's columns and rows, strict if that leaves any line.
    fn person(&mut self, owned: &Owned<'_>, employee: EmployeeId, strict: bool) {
        let (classes, legal) = owned.classes(employee);
        let before = self.made.marks();
        let columns = self.days(employee, &classes);
        // People are numbered as they are built: all in order, or one alone to measure its size.
        let person = self.made.people.len();
        self.made.people.push(Person { classes, columns });
        if strict && legal {
            let kept = self.made.marks();
            if self.forms(owned, employee, person, true).is_some() {
                return;
            }
            self.made.rewind(kept);
        }
        let _ = before;
        let made = self.forms(owned, employee, person, false);
        debug_assert!(made.is_some(), "an elastic model leaves nothing out");
    }

    /// The binary columns of an employee, one class a day.
    fn days(&mut self, employee: EmployeeId, classes: &[Vec<Class>]) -> Vec<Vec<usize>> {
        let name = &self.problem.scenario.employee(employee).id;
        let model = &mut self.made.model;
        let mut columns = Vec::with_capacity(classes.len());
        for (day, of_day) in classes.iter().enumerate() {
            let column = |class: &Class| {
                let duty = &self.problem.scenario.duty(class.duty()).code;
                let name = format!("x[{name},{day},{duty}]");
                model.column(Column { name, low: 0, high: 1, integer: true, cost: class.cost })
            };
            let made: Vec<usize> = of_day.iter().map(column).collect();
            model.row(format!("day[{name},{day}]"), (Some(1), Some(1)), made.iter().map(|at| (*at, 1)).collect());
            columns.push(made);
        }
        columns
    }

    /// The flows and rows of an employee's chains and windows. `None` when a strict model has no line left.
    fn forms(&mut self, owned: &Owned<'_>, employee: EmployeeId, person: usize, strict: bool) -> Option<()> {
        let classes = &self.made.people[person].classes;
        let duties: Vec<Vec<DutyId>> = classes.iter().map(|day| day.iter().map(Class::duty).collect()).collect();
        let windows = owned.windows[employee.index()].iter().filter(|(_, window)| !is_idle(window, owned.days));
        let mut windows: Vec<(usize, &Window)> = windows.copied().collect();
        // Counters with memory first: they need a diagram anyway.
        windows.sort_by_key(|(_, window)| window.counter.states == 1);
        let mut groups: Vec<Group<'_>> = Vec::new();
        let join = Join { duties: &duties, strict };
        for chain in &owned.chains[employee.index()] {
            join.must(&mut groups, Part::Chain(chain))?;
        }
        let mut rest = Vec::new();
        for (at, window) in windows {
            if !join.may(&mut groups, Part::Total(window))? {
                rest.push((at, window));
            }
        }
        for (at, window) in &rest {
            if window.counter.states > 1 {
                join.must(&mut groups, Part::Amounts(window))?;
                groups.last_mut()?.0.push((*at, window));
            }
        }
        for (windows, diagram) in groups {
            let sums = self.flow(employee, person, diagram, windows.len());
            for ((at, window), sum) in windows.into_iter().zip(sums) {
                self.window(at, window, sum, strict)?;
            }
        }
        for (at, window) in rest.into_iter().filter(|(_, window)| window.counter.states == 1) {
            let sum = self.plain_sum(person, window);
            self.window(at, window, sum, strict)?;
        }
        Some(())
    }

    /// A diagram as a flow; returns the sums of its counters.
    fn flow(&mut self, employee: EmployeeId, person: usize, diagram: Diagram, parts: &[Part<'_>]) -> Vec<Sum> {
        let number = self.made.flows.len();
        let counters = parts.iter().filter(|part| matches!(part, Part::Amounts(_))).count();
        let mut sums: Vec<Sum> = (0..counters).map(|at| Sum { terms: BTreeMap::new(), range: range(&diagram, at) }).collect();
        self.made.model.constant += diagram.constant;
        let mut into: Vec<Vec<(usize, i64)>> = Vec::new();
        let mut columns = Vec::with_capacity(diagram.layers.len());
        for (day, layer) in diagram.layers.iter().enumerate() {
            let mut balance = std::mem::take(&mut into);
            balance.resize(layer.nodes, Vec::new());
            into = vec![Vec::new(); diagram.layers.get(day + 1).map_or(1, |next| next.nodes)];
            let mut of_day = vec![None; layer.arcs.len()];
            for symbol in 0..layer.symbols {
                let arcs: Vec<usize> =
                    (0..layer.arcs.len()).filter(|at| usize::from(layer.arcs[*at].symbol) == symbol).collect();
                let days: Vec<usize> = self.symbol_columns(person, day, layer, symbol);
                let mut link: Vec<(usize, i64)> = days.iter().map(|at| (*at, -1)).collect();
                for at in &arcs {
                    let arc = &layer.arcs[*at];
                    let carriers = if arcs.len() == 1 {
                        days.clone()
                    } else {
                        let name = format!("f[{number},{day},{},{symbol}]", arc.from);
                        let column = Column { name, low: 0, high: 1, integer: false, cost: Score::ZERO };
                        let column = self.made.model.column(column);
                        of_day[*at] = Some(column);
                        link.push((column, 1));
                        vec![column]
                    };
                    for carrier in carriers {
                        self.made.model.columns[carrier].cost += arc.cost;
                        balance[arc.from as usize].push((carrier, -1));
                        into[arc.to as usize].push((carrier, 1));
                        for (sum, amount) in sums.iter_mut().zip(&arc.amounts).filter(|(_, amount)| **amount != 0) {
                            *sum.terms.entry(carrier).or_insert(0) += amount;
                        }
                    }
                }
                if arcs.is_empty() {
                    days.iter().for_each(|at| self.made.model.columns[*at].high = 0);
                } else if arcs.len() > 1 {
                    self.made.model.row(format!("read[{number},{day},{symbol}]"), (Some(0), Some(0)), link);
                }
            }
            if day > 0 && layer.nodes > 1 {
                for (node, terms) in balance.into_iter().enumerate() {
                    self.made.model.row(format!("node[{number},{day},{node}]"), (Some(0), Some(0)), terms);
                }
            }
            columns.push(of_day);
        }
        self.made.flows.push(Flow { employee, diagram, columns });
        sums
    }

    /// The columns of an employee-day whose classes read a symbol.
    fn symbol_columns(&self, person: usize, day: usize, layer: &super::diagram::Layer, symbol: usize) -> Vec<usize> {
        let columns = &self.made.people[person].columns[day];
        let read = columns.iter().zip(&layer.symbol).filter(|(_, of)| usize::from(**of) == symbol);
        read.map(|(column, _)| *column).collect()
    }

    /// The sum of a counter without memory, straight from the days' columns.
    fn plain_sum(&self, person: usize, window: &Window) -> Sum {
        let person = &self.made.people[person];
        let mut sum = Sum { terms: BTreeMap::new(), range: (0, 0) };
        for (day, (classes, columns)) in person.classes.iter().zip(&person.columns).enumerate() {
            let amount = |class: &Class| *window.counter.follow(day as Day, window.start, class.duty()).1;
            let amounts: Vec<i64> = classes.iter().map(amount).collect();
            sum.range.0 += amounts.iter().min().copied().unwrap_or(0);
            sum.range.1 += amounts.iter().max().copied().unwrap_or(0);
            sum.terms.extend(columns.iter().copied().zip(amounts).filter(|(_, amount)| *amount != 0));
        }
        let finish = window.counter.finish[usize::from(window.start)];
        // What the end adds is the same on every line: as if it were on the columns of an extra day.
        debug_assert!(finish >= 0);
        sum
    }

    /// A window: its counter's sum within bounds.
    fn window(&mut self, name: String, window: &Window, sum: Sum) -> Option<()> {
        let finish = if window.counter.states == 1 { window.counter.finish[0] } else { 0 };
        self.amount(&name, sum, window.carry + finish, &window.bounds)
    }

    /// A cover: its sum over employees within bounds.
    fn cover(&mut self, number: usize, cover: &Cover) -> Option<()> {
        let mut terms: BTreeMap<usize, i64> = BTreeMap::new();
        // By employee and day: the least and the most a class adds.
        let mut ranges: BTreeMap<(usize, usize), Vec<i64>> = BTreeMap::new();
        for term in &cover.terms {
            let day = term.day as usize;
            for employee in term.people.iter().map(Id::index) {
                let Some(person) = self.made.people.get(employee) else { continue };
                let cells = person.classes[day].iter().zip(&person.columns[day]);
                let range = ranges.entry((employee, day)).or_insert_with(|| vec![0; person.columns[day].len()]);
                for ((class, column), total) in cells.zip(range) {
                    if term.duties.contains(class.duty()) {
                        *terms.entry(*column).or_insert(0) += term.weight;
                        *total += term.weight;
                    }
                }
            }
        }
        let least = ranges.values().map(|of_day| of_day.iter().min().copied().unwrap_or(0)).sum();
        let most = ranges.values().map(|of_day| of_day.iter().max().copied().unwrap_or(0)).sum();
        self.amount(&format!("cover[{number}]"), Sum { terms, range: (least, most) }, cover.base, &cover.bounds)
    }

    /// A sum within bounds. `None` when a strict model cannot keep them.
    fn amount(&mut self, name: &str, sum: Sum, constant: i64, bounds: &Bounds) -> Option<()> {
        let divisor = sum.terms.values().fold(0, |divisor, factor| gcd(divisor, factor.abs())).max(1);
        let range = (sum.range.0.div_euclid(divisor), sum.range.1.div_euclid(divisor));
        let shape = Shape::of(bounds, constant, divisor, range, self.style.strict)?;
        let terms: Vec<(usize, i64)> =
            sum.terms.into_iter().filter(|(_, factor)| *factor != 0).map(|(at, factor)| (at, factor / divisor)).collect();
        let short = self.segments(name, "under", &shape.below);
        let over = self.segments(name, "over", &shape.above);
        let (below, above) = (shape.below.bound, shape.above.bound);
        let mut row = |model: &mut Model, bounds, with: &[(usize, i64)], factor| {
            let extra = with.iter().map(|(at, _)| (*at, factor));
            model.row(name, bounds, terms.iter().copied().chain(extra).collect());
        };
        let model = &mut self.made.model;
        if let (Some(low), Some(high)) = (below, above)
            && low <= high
        {
            let both = terms.iter().copied().chain(short.iter().map(|(at, _)| (*at, 1)));
            model.row(name, (Some(low), Some(high)), both.chain(over.iter().map(|(at, _)| (*at, -1))).collect());
        } else {
            if below.is_some() {
                row(model, (below, None), &short, 1);
            }
            if above.is_some() {
                row(model, (None, above), &over, -1);
            }
        }
        self.made.amounts.push(Amount { terms, below, short, above, over });
        Some(())
    }

    /// The columns of one side's segments, with their widths.
    fn segments(&mut self, name: &str, side: &str, of: &Side) -> Vec<(usize, i64)> {
        let column = |(at, segment): (usize, &Segment)| {
            let name = format!("{side}{at}[{name}]");
            let column = Column { name, low: 0, high: segment.width, integer: true, cost: segment.cost };
            (self.made.model.column(column), segment.width)
        };
        of.segments.iter().enumerate().map(column).collect()
    }
}

impl Compact {
    /// probe
    pub fn stats(&self) {
        let arcs: usize = self.flows.iter().map(|f| f.diagram.arcs()).sum();
        let width = self.flows.iter().map(|f| f.diagram.width()).max();
        println!("flows {} arcs {arcs} width {width:?}", self.flows.len());
    }
    /// The value of every column in a roster; `None` when the model leaves the roster out.
    pub fn values(&self, roster: &Roster) -> Option<Vec<i64>> {
        let mut values = vec![0; self.model.columns.len()];
        let mut chosen: Vec<Vec<usize>> = Vec::with_capacity(self.people.len());
        for (at, person) in self.people.iter().enumerate() {
            let line = roster.line(EmployeeId::from_index(at));
            let find = |(classes, duty): (&Vec<Class>, &DutyId)| {
                classes.iter().position(|class| class.duties.binary_search(duty).is_ok())
            };
            let classes: Vec<usize> = person.classes.iter().zip(line).map(find).collect::<Option<_>>()?;
            for (columns, class) in person.columns.iter().zip(&classes) {
                values[columns[*class]] = 1;
            }
            chosen.push(classes);
        }
        for flow in &self.flows {
            let path = flow.diagram.path(&chosen[flow.employee.index()])?;
            for (columns, arc) in flow.columns.iter().zip(path) {
                if let Some(column) = columns[arc] {
                    values[column] = 1;
                }
            }
        }
        for amount in &self.amounts {
            let sum: i64 = amount.terms.iter().map(|(at, factor)| factor * values[*at]).sum();
            fill(&mut values, &amount.short, amount.below.map_or(0, |bound| bound - sum))?;
            fill(&mut values, &amount.over, amount.above.map_or(0, |bound| sum - bound))?;
        }
        Some(values)
    }

    /// The roster of a value vector: on each day the class with the largest value.
    pub fn roster(&self, values: &[f64], days: Day) -> Roster {
        let mut roster = Roster::off(self.people.len(), days);
        for (at, person) in self.people.iter().enumerate() {
            for (day, (classes, columns)) in person.classes.iter().zip(&person.columns).enumerate() {
                let value = |class: &usize| values.get(columns[*class]).copied().unwrap_or(0.0);
                let best = (0..classes.len()).rev().max_by(|a, b| value(a).total_cmp(&value(b)));
                if let Some(best) = best {
                    roster.set(EmployeeId::from_index(at), day as Day, classes[best].duty());
                }
            }
        }
        roster
    }
}

/// Fills segments, nearest first; `None` when they do not suffice.
fn fill(values: &mut [i64], segments: &[(usize, i64)], amount: i64) -> Option<()> {
    let mut left = amount.max(0);
    for (column, width) in segments {
        values[*column] = left.min(*width);
        left -= values[*column];
    }
    (left == 0).then_some(())
}

/// The least and the most that a counter of a diagram adds up to on any line.
fn range(diagram: &Diagram, counter: usize) -> (i64, i64) {
    let mut reach: Vec<Option<(i64, i64)>> = vec![Some((0, 0))];
    for layer in &diagram.layers {
        let nodes = layer.arcs.iter().map(|arc| arc.to as usize + 1).max().unwrap_or(1);
        let mut next: Vec<Option<(i64, i64)>> = vec![None; nodes];
        for arc in &layer.arcs {
            let Some(Some((low, high))) = reach.get(arc.from as usize) else { continue };
            let amount = arc.amounts.get(counter).copied().unwrap_or(0);
            let slot = next[arc.to as usize].get_or_insert((i64::MAX, i64::MIN));
            *slot = (slot.0.min(low + amount), slot.1.max(high + amount));
        }
        reach = next;
    }
    reach.into_iter().flatten().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
