//! Findings in the order people need them: what is required and broken first, then by what it costs.

use vuoro_core::assess::{Coverage, Judgement, Measure, Plan};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::{Demand, Presence, Scenario, When};
use vuoro_core::text::Lang;
use vuoro_core::units::{Day, EmployeeId, Score, UnitId, ids::all};

/// The findings of one rule, worst first. A rule that has both kinds makes two groups.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// Position of the rule.
    pub rule: usize,
    /// Are they about something that must be kept?
    pub required: bool,
    /// The findings.
    pub findings: Vec<&'a Finding>,
    /// Their cost together.
    pub cost: Score,
}

/// All findings by rule.
pub fn groups(judgement: &Judgement) -> Vec<Group<'_>> {
    groups_of(judgement.findings.iter())
}

/// Some findings by rule.
pub fn groups_of<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for finding in findings {
        let known = groups.iter().position(|group| group.rule == finding.rule && group.required == finding.required);
        let at = known.unwrap_or_else(|| {
            let (rule, required) = (finding.rule, finding.required);
            groups.push(Group { rule, required, findings: Vec::new(), cost: Score::ZERO });
            groups.len() - 1
        });
        groups[at].findings.push(finding);
        groups[at].cost += finding.cost;
    }
    for group in &mut groups {
        group.findings.sort_by(|a, b| b.cost.cmp(&a.cost).then(a.days.start.cmp(&b.days.start)));
    }
    groups.sort_by(|a, b| b.required.cmp(&a.required).then(b.cost.cmp(&a.cost)).then(a.rule.cmp(&b.rule)));
    groups
}

/// Cover requirements of one kind over the days of a unit: one row of a cover table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverRow {
    /// Where.
    pub unit: UnitId,
    /// When in the day.
    pub when: When,
    /// Who counts.
    pub who: Presence,
}

impl CoverRow {
    fn of(demand: &Demand) -> Self {
        CoverRow { unit: demand.unit, when: demand.when, who: demand.who }
    }

    /// By time of day, then everyone before skills.
    fn order(&self, problem: &Problem) -> (i64, i64, u32, u32) {
        let (from, to) = match self.when {
            When::Shift(id) => (problem.scenario.shift(id).start, problem.scenario.shift(id).end),
            When::Window { from, to } => (from, to),
        };
        let who = match self.who {
            Presence::Anyone => 0,
            Presence::Role(skill) | Presence::Holder(skill) => 1 + u32::from(skill.0),
        };
        let shift = match self.when {
            When::Shift(id) => 1 + u32::from(id.0),
            When::Window { .. } => 0,
        };
        (from, to, shift, who)
    }
}

/// The cover rows of a unit, each with the positions of its demands by day (a day may have several).
pub fn cover_rows(problem: &Problem, unit: UnitId) -> Vec<(CoverRow, Vec<Vec<usize>>)> {
    let scenario = &problem.scenario;
    let mut rows: Vec<(CoverRow, Vec<Vec<usize>>)> = Vec::new();
    for (at, demand) in scenario.demands.iter().enumerate().filter(|(_, demand)| demand.unit == unit) {
        let row = CoverRow::of(demand);
        let known = rows.iter().position(|(other, _)| *other == row).unwrap_or_else(|| {
            rows.push((row, vec![Vec::new(); scenario.calendar.days as usize]));
            rows.len() - 1
        });
        rows[known].1[demand.day as usize].push(at);
    }
    rows.sort_by_key(|(row, _)| row.order(problem));
    rows
}

/// The people at home in a unit, in the order of the scenario.
pub fn people(problem: &Problem, unit: UnitId) -> Vec<EmployeeId> {
    let scenario = &problem.scenario;
    scenario.staff().filter(|employee| scenario.employee(*employee).unit == unit).collect()
}

/// The units that have people or demand, in order.
pub fn units(problem: &Problem) -> Vec<UnitId> {
    let scenario = &problem.scenario;
    let mut used = vec![false; scenario.units.len()];
    for person in &scenario.employees {
        used[usize::from(person.unit.0)] = true;
    }
    for demand in &scenario.demands {
        used[usize::from(demand.unit.0)] = true;
    }
    all::<UnitId>(used.len()).filter(|unit| used[usize::from(unit.0)]).collect()
}

/// Which plans have the best value of a measure: none when they all share it or nothing is better or worse. Values
/// that read the same are the same.
pub fn best(plans: &[Plan], id: &str) -> Vec<bool> {
    let figures: Vec<_> = plans.iter().map(|plan| plan.measures.find(id)).collect();
    let known = || figures.iter().flatten();
    let beats = |one: &Measure, other: &Measure| one.beats(other) && one.show(Lang::En) != other.show(Lang::En);
    let differ = known().any(|one| known().any(|other| beats(one, other)));
    figures
        .iter()
        .map(|figure| differ && figure.is_some_and(|figure| !known().any(|other| beats(other, figure))))
        .collect()
}

/// Days of people on which two rosters differ.
pub fn changed(scenario: &Scenario, one: &Plan, other: &Plan) -> usize {
    let cells = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
    let same = |(employee, day): &(EmployeeId, Day)| {
        one.roster.duties(*employee, *day).eq(other.roster.duties(*employee, *day))
    };
    cells.filter(|cell| !same(cell)).count()
}

/// How a requirement is met on a day, from worst to best and beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing is asked.
    Free,
    /// As wanted, or between target and maximum, but for what is too many for a while.
    Met,
    /// More than there should be.
    Over,
    /// Fewer than wanted, yet the minimum.
    Below,
    /// Fewer than the minimum.
    Short,
}

/// One day of a cover row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverCell {
    /// How it is met.
    pub level: Level,
    /// The people who count: where some are missing at the worst moment, where they are too many while they are.
    pub present: i64,
    /// Heads that must be there.
    pub minimum: i64,
    /// Heads wanted.
    pub target: i64,
    /// Heads missing to the target (negative) or too many (positive).
    pub difference: i64,
}

impl CoverCell {
    const FREE: CoverCell = CoverCell { level: Level::Free, present: 0, minimum: 0, target: 0, difference: 0 };

    /// A head is missing if it is missing for a minute; people are too many if they are so for most of the time, and as many
    /// as they then are on average. A night that hands over for ten minutes is not too many.
    fn of(demand: &Demand, cover: &Coverage) -> Self {
        let crowded = 2 * cover.crowded > cover.minutes;
        let spare = (cover.surplus + cover.crowded / 2) / cover.crowded.max(1);
        let level = match cover {
            _ if cover.missing_minimum > 0 => Level::Short,
            _ if cover.missing_target > 0 => Level::Below,
            _ if crowded => Level::Over,
            _ => Level::Met,
        };
        let (present, difference) = match level {
            Level::Over => (demand.maximum.unwrap_or(demand.target) + spare, spare),
            Level::Short | Level::Below => (cover.least, cover.least - demand.target),
            Level::Free | Level::Met => (cover.least, 0),
        };
        CoverCell { level, present, minimum: demand.minimum, target: demand.target, difference }
    }
}

/// The worst of the demands at some positions.
pub fn cover_cell(problem: &Problem, covers: &[Coverage], demands: &[usize]) -> CoverCell {
    let cells = demands.iter().map(|at| CoverCell::of(&problem.scenario.demands[*at], &covers[*at]));
    cells.max_by_key(|cell| (cell.level, cell.difference.abs())).unwrap_or(CoverCell::FREE)
}

impl Level {
    /// Name as used in style classes.
    pub fn class(self) -> &'static str {
        match self {
            Level::Free => "cover-free",
            Level::Met => "cover-met",
            Level::Over => "cover-over",
            Level::Below => "cover-below",
            Level::Short => "cover-short",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::assess::coverage;
    use vuoro_core::assess::sample::{World, demand};

    fn seen(people: &[(&str, &str)], nights: &[&str], when: When, wanted: [i64; 2]) -> (Level, i64, i64) {
        let mut world = World::new(people);
        nights.iter().for_each(|night| world.past(night, "Y"));
        world.scenario.demands = vec![Demand { when, ..demand("A", 0, wanted) }];
        let cell = CoverCell::of(&world.scenario.demands[0], &coverage(&world.scenario, &world.roster)[0]);
        (cell.level, cell.present, cell.difference)
    }

    #[test]
    fn too_many_are_those_who_stay_and_not_the_nights_that_hand_over() {
        // 07:00-14:50, wanted one: the night stays until 07:10, the second morning all the time.
        let when = When::Window { from: 420, to: 890 };
        let (one, two) = ([("anna", "A"), ("ben", ".")], [("anna", "A"), ("ben", "."), ("cara", "A")]);
        assert_eq!(seen(&one, &["ben"], when, [1, 1]), (Level::Met, 1, 0));
        assert_eq!(seen(&two, &["ben"], when, [1, 1]), (Level::Over, 2, 1));
        // An hour of it: three nights stay a sixth of it.
        let hour = When::Window { from: 420, to: 480 };
        let people = [("anna", "A"), ("ben", "."), ("cara", "."), ("dora", ".")];
        assert_eq!(seen(&people, &["ben", "cara", "dora"], hour, [1, 1]), (Level::Met, 1, 0));
    }

    #[test]
    fn too_many_are_counted_while_they_are() {
        // 06:00-07:20, wanted none: two nights stay for 70 of 80 minutes, the morning is there for the last 20.
        let when = When::Window { from: 360, to: 440 };
        let people = [("anna", "A"), ("ben", "."), ("cara", ".")];
        assert_eq!(seen(&people, &["ben", "cara"], when, [0, 0]), (Level::Over, 2, 2));
    }

    #[test]
    fn a_head_that_is_missing_for_an_hour_is_missing() {
        // 07:00-15:50: the morning leaves at 14:50.
        let when = When::Window { from: 420, to: 950 };
        assert_eq!(seen(&[("anna", "A")], &[], when, [1, 1]), (Level::Short, 0, -1));
        assert_eq!(seen(&[("anna", "A")], &[], when, [0, 2]), (Level::Below, 0, -2));
    }
}
