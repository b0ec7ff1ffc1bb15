//! Required minima that cannot be met, by counting: heads on one day, and hours over weeks.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::constraint::{Form, Lowered, Problem, Window};
use crate::domain::{Demand, Duty, DutySet, Presence, Scenario, When};
use crate::propagate::Filtered;
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::time::Clock;
use crate::units::{Day, DutyId, EmployeeId, Minutes, UnitId, ids::Id};

use super::contradiction::Contradiction;

const DAY: Minutes = 1440;

/// The same shortage on several days.
struct Short {
    demand: Demand,
    can: i64,
    days: Vec<Day>,
}

/// Demands whose minimum is larger than the number of people who could come, grouped over days. `rule_of` gives the
/// rule of a form.
pub(super) fn heads(problem: &Problem, filtered: &Filtered, rule_of: impl Fn(usize) -> usize) -> Vec<Contradiction> {
    let scenario = &problem.scenario;
    let mut groups: Vec<Short> = Vec::new();
    let borders = borders(scenario);
    for demand in scenario.demands.iter().filter(|demand| demand.minimum > 0) {
        let Some((demand, can)) = worst(scenario, filtered, demand, &borders) else { continue };
        let same = |group: &&mut Short| {
            let key = |of: &Demand| (of.unit, of.when, of.who, of.minimum);
            key(&group.demand) == key(&demand) && group.can == can
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.days.push(demand.day),
            None => groups.push(Short { can, days: vec![demand.day], demand }),
        }
    }
    groups.iter().map(|short| told(problem, filtered, short, &rule_of)).collect()
}

/// Clock times at which the presence of some shift begins or ends, on the day before, the day itself and the next.
fn borders(scenario: &Scenario) -> Vec<Minutes> {
    let shifts = scenario.shifts.iter().filter(|shift| shift.covers);
    let times = shifts.flat_map(|shift| [shift.start, shift.end]);
    let mut borders: Vec<Minutes> = times.flat_map(|time| [time - DAY, time, time + DAY]).collect();
    borders.sort_unstable();
    borders.dedup();
    borders
}

/// The part of a demand for which the fewest people could come, with their number, if that is too small. Within one
/// part of a clock window the same duties count at every minute. Who comes after the horizon is not known.
fn worst(scenario: &Scenario, filtered: &Filtered, demand: &Demand, borders: &[Minutes]) -> Option<(Demand, i64)> {
    let parts = match demand.when {
        When::Shift(_) => vec![demand.when],
        When::Window { from, to } => {
            let to = to.min(Minutes::from(scenario.calendar.days - demand.day) * DAY);
            let inside = borders.iter().copied().filter(|border| (from + 1..to).contains(border));
            let cuts: Vec<Minutes> = std::iter::once(from).chain(inside).chain([to]).collect();
            cuts.windows(2).map(|pair| When::Window { from: pair[0], to: pair[1] }).collect()
        }
    };
    let judged = parts.into_iter().map(|when| {
        let part = Demand { when, ..demand.clone() };
        let wanted = Wanted::of(scenario, &part);
        let can = scenario.staff().filter(|employee| wanted.can_come(scenario, filtered, *employee));
        let can = can.take(usize::try_from(demand.minimum).unwrap_or(usize::MAX)).count() as i64;
        (part, can)
    });
    let (part, can) = judged.min_by_key(|(_, can)| *can)?;
    (can < demand.minimum).then_some((part, can))
}

fn told(problem: &Problem, filtered: &Filtered, short: &Short, rule_of: impl Fn(usize) -> usize) -> Contradiction {
    let scenario = &problem.scenario;
    let Short { demand, can, days } = short;
    let Away { rules, unskilled } = Away::from(scenario, filtered, demand, rule_of);
    let by_rule = |(rule, people): (&usize, &usize)| {
        text!("contradiction-away-rule", people = *people, title = &problem.rules[*rule].meta().title)
    };
    let mut away: Vec<Text> = rules.iter().map(by_rule).collect();
    if unskilled > 0 {
        away.push(text!("contradiction-away-skill", people = unskilled));
    }
    let words = demand_words(scenario, demand);
    let (needed, first) = (demand.minimum, scenario.calendar.date(days[0]));
    let text = if away.is_empty() {
        text!("contradiction-heads", demand = &words, needed = needed, can = *can, days = days.len(), first = first)
    } else {
        let away = Arg::list(away, Join::Comma);
        text!(
            "contradiction-heads-away",
            demand = &words,
            needed = needed,
            can = *can,
            days = days.len(),
            first = first,
            away = away
        )
    };
    Contradiction {
        rules: rules.into_keys().collect(),
        employee: None,
        unit: Some(demand.unit),
        day: days[0],
        text,
        fix: text!("contradiction-heads-fix", demand = words, can = *can),
    }
}

/// Who is kept from a demand on its day: people by the rule that took their last way of coming, and those who lack
/// the skill.
struct Away {
    rules: BTreeMap<usize, usize>,
    unskilled: usize,
}

impl Away {
    fn from(scenario: &Scenario, filtered: &Filtered, demand: &Demand, rule_of: impl Fn(usize) -> usize) -> Self {
        let wanted = Wanted::of(scenario, demand);
        let mut away = Away { rules: BTreeMap::new(), unskilled: 0 };
        for employee in scenario.staff().filter(|employee| !wanted.can_come(scenario, filtered, *employee)) {
            if !wanted.has_skill(scenario, employee) {
                away.unskilled += 1;
                continue;
            }
            let here = |removal: &&crate::propagate::Removal| {
                removal.day == demand.day && removal.duties.meets(&wanted.duties[1])
            };
            if let Some(removal) = filtered.removals(employee).iter().rev().find(here) {
                *away.rules.entry(rule_of(removal.form)).or_insert(0) += 1;
            }
        }
        away
    }
}

/// The duties that count for a demand: on the day before (over midnight), on its day, on the day after.
struct Wanted<'a> {
    demand: &'a Demand,
    duties: [DutySet; 3],
}

impl<'a> Wanted<'a> {
    fn of(scenario: &Scenario, demand: &'a Demand) -> Self {
        let counting = |offset| scenario.duties_where(|duty| counts(scenario, demand, duty, offset));
        Wanted { demand, duties: [-1, 0, 1].map(counting) }
    }

    fn has_skill(&self, scenario: &Scenario, employee: EmployeeId) -> bool {
        let Presence::Holder(skill) = self.demand.who else { return true };
        scenario.employee(employee).holds(skill, self.demand.unit, scenario.calendar.date(self.demand.day))
    }

    /// Could the person work something that counts?
    fn can_come(&self, scenario: &Scenario, filtered: &Filtered, employee: EmployeeId) -> bool {
        let open = filtered.open(employee);
        let on = |(duties, offset): (&DutySet, Day)| match usize::try_from(self.demand.day + offset) {
            Ok(day) => open.get(day).is_some_and(|open| open.meets(duties)),
            Err(_) => scenario.past(employee).last().is_some_and(|duty| duties.contains(*duty)),
        };
        self.has_skill(scenario, employee) && self.duties.iter().zip(-1..).any(on)
    }
}

/// Does a duty on the day `offset` days from the demand's count for it?
fn counts(scenario: &Scenario, demand: &Demand, duty: &Duty, offset: Day) -> bool {
    let shifted = Minutes::from(offset) * DAY;
    duty.parts().iter().any(|part| {
        let shift = scenario.shift(part.shift);
        let role = match demand.who {
            Presence::Role(skill) => part.role == Some(skill),
            Presence::Anyone | Presence::Holder(_) => true,
        };
        let time = match demand.when {
            When::Shift(wanted) => offset == 0 && part.shift == wanted,
            When::Window { from, to } => shift.start + shifted < to && from < shift.end + shifted,
        };
        part.unit == demand.unit && shift.covers && role && time
    })
}

fn demand_words(scenario: &Scenario, demand: &Demand) -> Text {
    let clock = |minutes: Minutes| format!("{:02}:{:02}", minutes.rem_euclid(DAY) / 60, minutes % 60);
    let when = match demand.when {
        When::Shift(shift) => scenario.shift(shift).code.clone(),
        When::Window { from, to } => format!("{}–{}", clock(from), clock(to)),
    };
    let unit = &scenario.unit(demand.unit).name;
    match demand.who {
        Presence::Anyone => text!("contradiction-demand", unit = unit, when = when),
        Presence::Holder(skill) | Presence::Role(skill) => {
            text!("contradiction-demand-skill", unit = unit, when = when, skill = scenario.skill(skill))
        }
    }
}

/// Units whose required minima ask for more presence than people can give: over the horizon, else in a week.
pub(super) fn hours(problem: &Problem, lowered: &Lowered, filtered: &Filtered) -> Vec<Contradiction> {
    let scenario = &problem.scenario;
    let windows = upper_windows(scenario, lowered);
    let mut found = Vec::new();
    for unit in (0..scenario.units.len()).map(UnitId::from_index) {
        let asked = asked(scenario, unit);
        let horizon = 0..scenario.calendar.days;
        let weeks = scenario.calendar.iter().step_by(7).map(|day| day..(day + 7).min(horizon.end));
        let present = presence(scenario, unit);
        let short = |days: &Range<Day>| {
            let needed: Minutes = asked[days.start as usize..days.end as usize].iter().sum();
            let given = |employee| {
                most(filtered, &windows, &present, employee, days)
                    + overnight(scenario, filtered, &present, employee, days.start)
            };
            let given: Minutes = scenario.staff().map(given).sum();
            (needed > given).then_some((needed, given))
        };
        let Some((days, (needed, given))) =
            std::iter::once(horizon.clone()).chain(weeks).find_map(|days| short(&days).map(|found| (days, found)))
        else {
            continue;
        };
        let name = &scenario.unit(unit).name;
        let dates = Arg::Dates(scenario.calendar.date(days.start), scenario.calendar.date(days.end - 1));
        found.push(Contradiction {
            rules: Vec::new(),
            employee: None,
            unit: Some(unit),
            day: days.start,
            text: text!(
                "contradiction-hours",
                unit = name,
                dates = dates,
                needed = Clock(needed),
                given = Clock(given)
            ),
            fix: text!("contradiction-hours-fix", unit = name),
        });
    }
    found
}

/// Minutes of presence that a duty gives a unit.
fn presence(scenario: &Scenario, unit: UnitId) -> Vec<Minutes> {
    let of = |duty: &Duty| {
        let parts = duty.parts().iter().filter(|part| part.unit == unit);
        let shifts = parts.map(|part| scenario.shift(part.shift)).filter(|shift| shift.covers);
        shifts.map(|shift| shift.end - shift.start).sum()
    };
    scenario.duties.iter().map(of).collect()
}

/// Presence that the minima of a unit ask for at least, by the calendar day of each minute; what the last days ask for
/// beyond the horizon, in shifts that begin on it, counts on the last. At any minute: heads of different shifts add up, heads in clock windows and of
/// different skills may be the same people, roles add up.
fn asked(scenario: &Scenario, unit: UnitId) -> Vec<Minutes> {
    let mut asked = vec![0; scenario.calendar.days as usize];
    let Some(last) = asked.len().checked_sub(1) else { return asked };
    let of_unit = scenario.demands.iter().filter(|demand| demand.unit == unit && demand.minimum > 0);
    let mut wanted: Vec<(Minutes, Minutes, &Demand)> = of_unit.map(|demand| timed(scenario, demand)).collect();
    wanted.sort_unstable_by_key(|(from, to, _)| (*from, *to));
    let mut cuts: Vec<Minutes> = wanted.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    cuts.extend((0..=last as Minutes).map(|day| day * DAY));
    cuts.sort_unstable();
    cuts.dedup();
    let (mut next, mut open): (usize, Vec<(Minutes, &Demand)>) = (0, Vec::new());
    for pair in cuts.windows(2) {
        open.retain(|(to, _)| *to > pair[0]);
        while let Some((_, to, demand)) = wanted.get(next).filter(|(from, ..)| *from <= pair[0]) {
            open.push((*to, demand));
            next += 1;
        }
        if let Ok(day) = usize::try_from(pair[0].div_euclid(DAY)) {
            asked[day.min(last)] += (pair[1] - pair[0]) * at_once(open.iter().map(|(_, demand)| *demand));
        }
    }
    asked
}

/// A demand with its clock minutes after the first midnight of the horizon.
fn timed<'a>(scenario: &Scenario, demand: &'a Demand) -> (Minutes, Minutes, &'a Demand) {
    let (from, to) = match demand.when {
        When::Shift(shift) => (scenario.shift(shift).start, scenario.shift(shift).end),
        When::Window { from, to } => (from, to.min(Minutes::from(scenario.calendar.days - demand.day) * DAY)),
    };
    let midnight = Minutes::from(demand.day) * DAY;
    (midnight + from, midnight + to, demand)
}

/// Heads that minima ask for at the same minute.
fn at_once<'a>(demands: impl Iterator<Item = &'a Demand>) -> i64 {
    let mut shifts: BTreeMap<_, Heads> = BTreeMap::new();
    let mut windows = Heads::default();
    for demand in demands {
        match demand.when {
            When::Shift(shift) => shifts.entry((demand.day, shift)).or_default().add(demand),
            When::Window { .. } => windows.add(demand),
        }
    }
    shifts.values().map(Heads::least).sum::<i64>().max(windows.least())
}

/// Heads wanted at once.
#[derive(Default)]
struct Heads {
    any: i64,
    roles: BTreeMap<usize, i64>,
}

impl Heads {
    fn add(&mut self, demand: &Demand) {
        let slot = match demand.who {
            Presence::Anyone | Presence::Holder(_) => &mut self.any,
            Presence::Role(skill) => self.roles.entry(skill.index()).or_insert(0),
        };
        *slot = demand.minimum.max(*slot);
    }

    fn least(&self) -> i64 {
        self.any.max(self.roles.values().sum())
    }
}

/// Per person, the windows with a required upper bound.
pub(super) fn upper_windows<'a>(scenario: &Scenario, lowered: &'a Lowered) -> Vec<Vec<&'a Window>> {
    let mut windows = vec![Vec::new(); scenario.employees.len()];
    for (_, form) in &lowered.forms {
        if let Form::Window(window) = form
            && window.bounds.above.iter().any(|hinge| hinge.weight.hard > 0)
        {
            windows[window.employee.index()].push(window);
        }
    }
    windows
}

/// The most presence that the duty of the day before can give (over midnight).
fn overnight(scenario: &Scenario, filtered: &Filtered, present: &[Minutes], employee: EmployeeId, day: Day) -> Minutes {
    match day {
        0 => scenario.past(employee).last().map_or(0, |duty| present[duty.index()]),
        day => longest(filtered, present, employee, day - 1),
    }
}

/// The longest open duty of a day.
fn longest(filtered: &Filtered, present: &[Minutes], employee: EmployeeId, day: Day) -> Minutes {
    filtered.open(employee)[day as usize].iter().map(|duty| present[duty.index()]).max().unwrap_or(0)
}

/// The most presence that a person can give on some days: the longest open duty of each, unless a required window
/// keeps the sum lower.
pub(super) fn most(
    filtered: &Filtered,
    windows: &[Vec<&Window>],
    present: &[Minutes],
    employee: EmployeeId,
    days: &Range<Day>,
) -> Minutes {
    let open = filtered.open(employee);
    let free: Minutes = days.clone().map(|day| longest(filtered, present, employee, day)).sum();
    if free == 0 || !filtered.is_legal(employee) {
        return free;
    }
    let capped = windows[employee.index()].iter().map(|window| capped(window, open, present, days));
    capped.min().unwrap_or(free).min(free)
}

/// The most presence on some days under one window: on days that it counts, no more than its bound times what its
/// amounts can be worth at best; on the others the longest duty.
fn capped(window: &Window, open: &[DutySet], present: &[Minutes], days: &Range<Day>) -> Minutes {
    let hard = window.bounds.above.iter().filter(|hinge| hinge.weight.hard > 0);
    let bound = hard.map(|hinge| hinge.bound - window.carry).min().unwrap_or(i64::MAX).max(0);
    // Minutes of presence for an amount, at best.
    let (mut minutes, mut amount) = (0, 1);
    let mut uncounted = 0;
    for day in days.clone() {
        let step = window.counter.step(day);
        let least = |duty: DutyId| {
            let symbol = usize::from(step.symbol[duty.index()]);
            step.emit.iter().skip(symbol).step_by(step.symbols.max(1)).min().copied().unwrap_or(0)
        };
        let work = open[day as usize].iter().filter(|duty| present[duty.index()] > 0);
        let pairs: Vec<(Minutes, i64)> = work.map(|duty| (present[duty.index()], least(duty))).collect();
        if pairs.iter().any(|(_, amount)| *amount <= 0) {
            uncounted += pairs.iter().map(|(minutes, _)| *minutes).max().unwrap_or(0);
            continue;
        }
        for (more, of) in pairs {
            if more * amount > minutes * of {
                (minutes, amount) = (more, of);
            }
        }
    }
    uncounted.saturating_add(bound.saturating_mul(minutes) / amount)
}
