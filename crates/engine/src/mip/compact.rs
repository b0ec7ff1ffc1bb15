//! A lowered problem: its model, and the way from rosters to column values and back.

use vuoro_core::domain::Roster;
use vuoro_core::units::ids::Id;
use vuoro_core::units::{Day, DutyId, EmployeeId};

use super::diagram::Diagram;
use super::rows::Model;
use super::staff::Class;

/// The model of a problem with what its columns mean.
#[derive(Default)]
pub struct Compact {
    /// The model.
    pub model: Model,
    pub(super) people: Vec<Person>,
    pub(super) flows: Vec<Flow>,
    pub(super) amounts: Vec<Amount>,
}

/// An employee's columns.
pub(super) struct Person {
    /// By day.
    pub classes: Vec<Vec<Class>>,
    /// By day and class.
    pub columns: Vec<Vec<usize>>,
}

/// What carries the flow of an arc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Carrier {
    /// A column of its own.
    Own(usize),
    /// The sum of the employee's columns of that day that read the arc's symbol: no other arc reads it.
    Days(Vec<usize>),
}

impl Carrier {
    /// The columns whose sum is the flow.
    pub fn columns(&self) -> &[usize] {
        match self {
            Carrier::Own(column) => std::slice::from_ref(column),
            Carrier::Days(columns) => columns,
        }
    }
}

/// A diagram with the carriers of its arcs, by day.
pub(super) struct Flow {
    pub employee: EmployeeId,
    pub diagram: Diagram,
    pub carriers: Vec<Vec<Carrier>>,
}

/// The columns of an amount: what it sums, and its segments on both sides with their widths.
pub(super) struct Amount {
    pub terms: Vec<(usize, i64)>,
    pub below: Option<i64>,
    pub short: Vec<(usize, i64)>,
    pub above: Option<i64>,
    pub over: Vec<(usize, i64)>,
}

/// How much of a model is built.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    columns: usize,
    rows: usize,
    people: usize,
    flows: usize,
    amounts: usize,
    constant: vuoro_core::units::Score,
}

impl Compact {
    /// How much is built now.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            columns: self.model.columns.len(),
            rows: self.model.rows.len(),
            people: self.people.len(),
            flows: self.flows.len(),
            amounts: self.amounts.len(),
            constant: self.model.constant,
        }
    }

    /// Takes back what was built since a mark.
    pub(super) fn rewind(&mut self, mark: Mark) {
        self.model.columns.truncate(mark.columns);
        self.model.rows.truncate(mark.rows);
        self.people.truncate(mark.people);
        self.flows.truncate(mark.flows);
        self.amounts.truncate(mark.amounts);
        self.model.constant = mark.constant;
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
            for (carriers, arc) in flow.carriers.iter().zip(path) {
                if let Carrier::Own(column) = carriers[arc] {
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
