//! Cutting clock windows of demand into stretches of constant presence, for the lowering of `cover`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::constraint::CoverTerm;
use crate::domain::{Demand, DutySet, Part, People, Presence, Scenario};
use crate::units::{Day, DutyId, EmployeeId, Minutes, ShiftId, SkillId, Span, UnitId, ids::Id};

use super::support::Pool;

/// Does work in this part of a duty count for the demand, as far as place and role go?
pub(crate) fn fits(demand: &Demand, part: &Part) -> bool {
    let role = match demand.who {
        Presence::Role(skill) => part.role == Some(skill),
        Presence::Anyone | Presence::Holder(_) => true,
    };
    part.unit == demand.unit && role
}

/// The skill that a person must hold to count for the demand.
pub(crate) fn skill(who: Presence) -> Option<SkillId> {
    match who {
        Presence::Anyone => None,
        Presence::Holder(skill) | Presence::Role(skill) => Some(skill),
    }
}

/// A stretch of a window: so many minutes with the same duties present throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its length.
    pub minutes: Minutes,
    /// The duties present, each with the day it belongs to, ascending.
    pub present: Vec<(Day, DutyId)>,
}

/// Makes terms of presence, sharing sets between demands.
pub(crate) struct Lowering<'a> {
    scenario: &'a Scenario,
    duties: Pool<DutyId>,
    people: BTreeMap<(Option<SkillId>, UnitId, Day), Arc<People>>,
    /// Skills that somebody holds in one unit only.
    bound: BTreeSet<SkillId>,
    pool: Pool<EmployeeId>,
    of_unit: Vec<Vec<DutyId>>,
    on_shift: BTreeMap<(UnitId, ShiftId, Option<SkillId>), Arc<DutySet>>,
    spans: BTreeMap<(Day, ShiftId), Vec<Span>>,
}

impl<'a> Lowering<'a> {
    /// For the demands of a scenario.
    pub fn new(scenario: &'a Scenario) -> Self {
        let mut of_unit = vec![Vec::new(); scenario.units.len()];
        for duty in scenario.alphabet() {
            let mut units: Vec<UnitId> = scenario.duty(duty).parts().iter().map(|part| part.unit).collect();
            units.dedup();
            for unit in units {
                of_unit[unit.index()].push(duty);
            }
        }
        let grants = scenario.employees.iter().flat_map(|person| &person.skills);
        let bound = grants.filter(|grant| grant.unit.is_some()).map(|grant| grant.skill).collect();
        Lowering {
            scenario,
            duties: Pool::new(),
            people: BTreeMap::new(),
            bound,
            pool: Pool::new(),
            of_unit,
            on_shift: BTreeMap::new(),
            spans: BTreeMap::new(),
        }
    }

    /// The terms of a demand for heads on a shift.
    pub fn on_shift(&mut self, demand: &Demand, shift: ShiftId) -> Vec<CoverTerm> {
        let role = if let Presence::Role(skill) = demand.who { Some(skill) } else { None };
        let key = (demand.unit, shift, role);
        if !self.on_shift.contains_key(&key) {
            let on = |duty: &DutyId| {
                self.scenario.duty(*duty).parts().iter().any(|part| part.shift == shift && fits(demand, part))
            };
            let set = self.of_unit[demand.unit.index()].iter().copied().filter(on).collect();
            self.on_shift.insert(key, self.duties.share(set));
        }
        let duties = self.on_shift[&key].clone();
        self.term(demand, demand.day, duties).into_iter().collect()
    }

    /// The stretches of a demand for presence in clock minutes `from..to`: the window is cut wherever a duty that
    /// can be present starts or ends.
    pub fn stretches(&mut self, demand: &Demand, from: Minutes, to: Minutes) -> Vec<Stretch> {
        let calendar = &self.scenario.calendar;
        let window = calendar.span(demand.day, from, to);
        let days = (demand.day - 1).max(-1)..(demand.day + 2).min(calendar.days);
        let mut spans: Vec<(Span, (Day, DutyId))> = Vec::new();
        for day in days {
            for at in 0..self.of_unit[demand.unit.index()].len() {
                let duty = self.of_unit[demand.unit.index()][at];
                for part in self.scenario.duty(duty).parts().iter().filter(|part| fits(demand, part)) {
                    if self.scenario.shift(part.shift).covers {
                        spans.extend(self.spans_of(day, part.shift).into_iter().map(|span| (span, (day, duty))));
                    }
                }
            }
        }
        spans.retain(|(span, _)| span.overlap(window) > 0);
        let mut cuts: Vec<Minutes> = spans.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
        cuts.retain(|cut| (window.start..window.end).contains(cut));
        cuts.extend([window.start, window.end]);
        cuts.sort_unstable();
        cuts.dedup();
        let mut stretches: Vec<Stretch> = Vec::new();
        for pair in cuts.windows(2) {
            let here = |span: &Span| span.start <= pair[0] && pair[1] <= span.end;
            let mut present: Vec<(Day, DutyId)> =
                spans.iter().filter(|(span, _)| here(span)).map(|(_, duty)| *duty).collect();
            present.sort_unstable();
            present.dedup();
            match stretches.last_mut() {
                Some(last) if last.present == present => last.minutes += pair[1] - pair[0],
                _ => stretches.push(Stretch { minutes: pair[1] - pair[0], present }),
            }
        }
        stretches
    }

    /// The terms of a stretch, and the heads that the history sends into it.
    pub fn terms(&mut self, demand: &Demand, stretch: &Stretch) -> (Vec<CoverTerm>, i64) {
        let mut by_day: BTreeMap<Day, DutySet> = BTreeMap::new();
        for (day, duty) in &stretch.present {
            by_day.entry(*day).or_default().insert(*duty);
        }
        let mut base = 0;
        let mut terms = Vec::new();
        for (day, set) in by_day {
            if day < 0 {
                let people = self.people(demand, day);
                let last = |person| self.scenario.past(person).last().copied();
                base += people.iter().filter(|person| last(*person).is_some_and(|duty| set.contains(duty))).count();
            } else {
                let duties = self.duties.share(set);
                terms.extend(self.term(demand, day, duties));
            }
        }
        (terms, base as i64)
    }

    /// A term, unless it can never add anything.
    fn term(&mut self, demand: &Demand, day: Day, duties: Arc<DutySet>) -> Option<CoverTerm> {
        let people = self.people(demand, day);
        (!duties.is_empty() && !people.is_empty()).then_some(CoverTerm { day, duties, people, weight: 1 })
    }

    /// Who counts for a demand on a day.
    fn people(&mut self, demand: &Demand, day: Day) -> Arc<People> {
        let (needed, unit) = (skill(demand.who), demand.unit);
        // Without a skill everyone counts on any day; and units matter only where a skill is bound to one.
        let place = if needed.is_some_and(|skill| self.bound.contains(&skill)) { unit } else { UnitId::default() };
        let key = (needed, place, if needed.is_some() { day } else { 0 });
        if let Some(known) = self.people.get(&key) {
            return known.clone();
        }
        let date = self.scenario.calendar.date(day);
        let holds = |person| needed.is_none_or(|skill| self.scenario.employee(person).holds(skill, unit, date));
        let shared = self.pool.share(self.scenario.staff().filter(|person| holds(*person)).collect());
        self.people.insert(key, shared.clone());
        shared
    }

    /// Elapsed spans of a shift's work on a day.
    fn spans_of(&mut self, day: Day, shift: ShiftId) -> Vec<Span> {
        let scenario = self.scenario;
        self.spans.entry((day, shift)).or_insert_with(|| scenario.shift_spans(shift, day)).clone()
    }
}
