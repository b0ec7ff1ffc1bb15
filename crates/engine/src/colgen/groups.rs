//! Groups of people who share no demand with another group: the units of a large house, without its float pool.

use std::ops::Range;

use crate::pricing::Prepared;
use vuoro_core::domain::Roster;
use vuoro_core::units::{EmployeeId, ids::Id};

/// The groups of a problem.
pub struct Groups {
    /// People of each group (positions, ascending).
    pub people: Vec<Vec<usize>>,
    /// Those who would join two groups: a float pool.
    pub between: Vec<usize>,
    /// The group that each shared form belongs to.
    of_form: Vec<Option<usize>>,
}

impl Groups {
    /// Divides the people of a problem. Those with the fewest demands come first, so that a float pool joins nothing.
    pub fn new(prepared: &Prepared) -> Self {
        let forms = |at: usize| {
            let mut forms = Vec::new();
            prepared.for_each_form(EmployeeId::from_index(at), |form| forms.push(form));
            forms.sort_unstable();
            forms.dedup();
            forms
        };
        let touched: Vec<Vec<usize>> = (0..prepared.models.len()).map(forms).collect();
        let mut order: Vec<usize> = (0..touched.len()).filter(|at| !touched[*at].is_empty()).collect();
        order.sort_by_key(|at| touched[*at].len());
        let mut of_form: Vec<Option<usize>> = vec![None; prepared.shared.len()];
        let (mut people, mut between): (Vec<Vec<usize>>, Vec<usize>) = (Vec::new(), Vec::new());
        for person in order {
            let mut met: Vec<usize> = touched[person].iter().filter_map(|form| of_form[*form]).collect();
            met.sort_unstable();
            met.dedup();
            let group = match met[..] {
                [] => {
                    people.push(Vec::new());
                    people.len() - 1
                }
                [group] => group,
                _ => {
                    between.push(person);
                    continue;
                }
            };
            people[group].push(person);
            for form in &touched[person] {
                of_form[*form] = Some(group);
            }
        }
        people.iter_mut().for_each(|people| people.sort_unstable());
        between.sort_unstable();
        Groups { people, between, of_form }
    }

    /// People between the groups who work in a group on some of these days in this roster.
    pub fn guests(&self, prepared: &Prepared, roster: &Roster, group: usize, days: &Range<usize>) -> Vec<usize> {
        let works = |at: &usize| {
            let employee = EmployeeId::from_index(*at);
            let (model, line) = (&prepared.models[*at], roster.line(employee));
            let mut touched =
                days.clone().filter_map(|day| Some(prepared.touched(employee, day, model.local(line[day])?)));
            touched.any(|forms| forms.iter().any(|(form, _)| self.of_form[*form as usize] == Some(group)))
        };
        self.between.iter().copied().filter(works).collect()
    }
}
