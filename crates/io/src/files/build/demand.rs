//! Demand rows to cover requirements: a date goes before a public holiday, that before a weekday.

use std::collections::BTreeMap;

use super::base::Base;
use super::calendar::Times;
use super::days::{DayWord, day_words};
use vuoro_core::domain::{Demand, Presence, When};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, Node};
use vuoro_core::rulebook::price;
use vuoro_core::text;
use vuoro_core::text::Arg;
use vuoro_core::units::{Cost, CostUnit, Day, ShiftId, SkillId, UnitId};

/// One row of the demand table.
pub(super) struct Row {
    unit: UnitId,
    when: When,
    who: Presence,
    days: Vec<DayWord>,
    numbers: Numbers,
    place: Place,
}

#[derive(Clone, Copy)]
struct Numbers {
    minimum: i64,
    target: i64,
    maximum: Option<i64>,
    under: Option<Cost>,
    over: Option<Cost>,
}

/// What some requirement asks for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub unit: UnitId,
    pub when: When,
    pub who: Presence,
}

impl Row {
    /// Does the row want anybody, or limit how many?
    fn wants(&self) -> bool {
        self.numbers.target > 0 || self.numbers.maximum.is_some()
    }
}

/// What the rows ask for.
pub(super) fn asked(rows: &[Row]) -> Vec<Asked> {
    let rows = rows.iter().filter(|row| row.wants());
    rows.map(|row| Asked { unit: row.unit, when: row.when, who: row.who }).collect()
}

/// Most heads in one requirement.
pub(super) const MOST_HEADS: i64 = 10_000;
/// Most requirements of a scenario.
pub(super) const MOST: usize = 2_000_000;

/// Reads the `demand` list.
pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, times: &Times, unit: CostUnit) -> Vec<Row> {
    top.list("demand").into_iter().filter_map(|node| row(node, base, times, unit)).collect()
}

fn row(node: Node, base: &Base<'_>, times: &Times, cost_unit: CostUnit) -> Option<Row> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let unit = super::staff::unit(&mut fields, "unit", base);
    let days = day_words(&mut fields, "day", times);
    let when = when_of(&mut fields, base, unit);
    let who = who_of(&mut fields, base, unit);
    let numbers = numbers(&mut fields, cost_unit);
    fields.finish();
    Some(Row { unit, when: when?, who: who?, days: days?, numbers: numbers?, place })
}

/// Whom a row asks for: a skill, held or worked in.
pub(super) fn who_of(fields: &mut Fields<'_>, base: &Base<'_>, unit: UnitId) -> Option<Presence> {
    let Some((name, place)) = fields.text_at("skill") else { return Some(Presence::Anyone) };
    let skill: SkillId = base.skill_names.find(&name, &place, base.faults)?;
    let by_role = base.units.get(usize::from(unit.0)).is_some_and(|unit| unit.by_role);
    Some(if by_role { Presence::Role(skill) } else { Presence::Holder(skill) })
}

/// A shift type, or a clock window.
pub(super) fn when_of(fields: &mut Fields<'_>, base: &Base<'_>, unit: UnitId) -> Option<When> {
    let shift_at = fields.place_of("shift");
    let shift = fields.text("shift");
    let windowed = fields.has("from") || fields.has("to");
    let (from, to) = (fields.clock("from"), fields.clock("to"));
    match (shift, from, to) {
        (Some(_), Some(_), _) | (Some(_), _, Some(_)) => {
            let (message, help) = (text!("shift-and-window"), text!("shift-and-window-help"));
            fields.fault(Code::FieldConflict, &shift_at, message, help);
            None
        }
        (Some(code), None, None) => {
            let shift: ShiftId = base.shift_names.find(&code, &shift_at, base.faults)?;
            if !base.shifts.get(usize::from(shift.0)).is_none_or(|shift| shift.covers) {
                let (message, help) = (text!("shift-covers-nothing", code = &code), text!("shift-covers-nothing-help"));
                fields.fault(Code::FieldValue, &shift_at, message, help);
            }
            if !base.offers(unit, shift) {
                let message = text!("shift-not-in-unit", code = &code, unit = &base.units[usize::from(unit.0)].id);
                fields.fault(Code::FieldValue, &shift_at, message, text!("shift-not-in-unit-help"));
            }
            Some(When::Shift(shift))
        }
        (None, Some(from), Some(to)) => {
            let from = if from == 1440 { 0 } else { from };
            Some(When::Window { from, to: if to <= from { to + 1440 } else { to } })
        }
        (None, None, None) if !windowed => {
            let place = fields.place.clone();
            let message = text!("field-missing", field = "shift");
            fields.fault(Code::FieldMissing, &place, message, text!("shift-missing-help"));
            None
        }
        (None, from, to) => {
            fields.need("from", from);
            fields.need("to", to);
            None
        }
    }
}

fn numbers(fields: &mut Fields<'_>, cost_unit: CostUnit) -> Option<Numbers> {
    let place = fields.place.clone();
    let given = ["minimum", "target", "maximum"].iter().any(|name| fields.has(name));
    let minimum = fields.integer_in("minimum", 0, MOST_HEADS);
    let target = fields.integer_in("target", 0, MOST_HEADS);
    let maximum = fields.integer_in("maximum", 0, MOST_HEADS);
    let under = price::read(fields, "under", cost_unit);
    let over = price::read(fields, "over", cost_unit);
    if minimum.is_none() && target.is_none() && maximum.is_none() {
        if !given {
            fields.need::<i64>("minimum", None);
        }
        return None;
    }
    let low = minimum.unwrap_or(0);
    let wanted = target.unwrap_or(low);
    if low > wanted {
        let message = text!("minimum-above-target", field = "minimum", minimum = low, target = wanted);
        fields.fault(Code::MinimumAboveMaximum, &place, message, text!("minimum-above-target-help"));
    }
    if let Some(high) = maximum.filter(|high| *high < wanted.max(low)) {
        let message = text!("maximum-below-target", field = "maximum", maximum = high, target = wanted.max(low));
        fields.fault(Code::MinimumAboveMaximum, &place, message, text!("maximum-below-target-help"));
    }
    Some(Numbers { minimum: low, target: wanted, maximum, under, over })
}

/// When, as something that can be ordered.
pub(super) type WhenKey = (u8, i64, i64);

/// Who, as something that can be ordered.
pub(super) type WhoKey = (u8, u16);

/// The key of a time.
pub(super) fn when_key(when: When) -> WhenKey {
    match when {
        When::Shift(shift) => (0, shift.0.into(), 0),
        When::Window { from, to } => (1, from, to),
    }
}

/// The key of who counts.
pub(super) fn who_key(who: Presence) -> WhoKey {
    match who {
        Presence::Anyone => (0, 0),
        Presence::Holder(skill) => (1, skill.0),
        Presence::Role(skill) => (2, skill.0),
    }
}

/// The rows of one requirement by what they apply to.
#[derive(Default)]
pub(super) struct Layers {
    dated: BTreeMap<Day, usize>,
    holiday: Option<usize>,
    weekdays: [Option<usize>; 7],
}

impl Layers {
    /// Enters a row; gives a row that spoke for the same days before.
    pub(super) fn enter(&mut self, at: usize, words: &[DayWord]) -> Option<usize> {
        let mut before = None;
        for word in words {
            match word {
                DayWord::Days(days) => {
                    for day in days.clone() {
                        before = self.dated.insert(day, at).or(before);
                    }
                }
                DayWord::Holiday => before = self.holiday.replace(at).or(before),
                DayWord::Weekdays(mask) => {
                    for (weekday, slot) in self.weekdays.iter_mut().enumerate() {
                        if mask >> weekday & 1 == 1 {
                            before = slot.replace(at).or(before);
                        }
                    }
                }
            }
        }
        before.filter(|before| *before != at)
    }

    /// The row that speaks for a day.
    pub(super) fn row(&self, day: Day, times: &Times) -> Option<usize> {
        let weekday = times.calendar.weekday(day).num_days_from_monday() as usize;
        let holiday = || self.holiday.filter(|_| times.calendar.holiday(day).is_some());
        self.dated.get(&day).copied().or_else(holiday).or(self.weekdays[weekday])
    }
}

/// The requirements of every day, by unit and day.
pub(super) fn expand(rows: &[Row], base: &Base<'_>, times: &Times) -> Vec<Demand> {
    let mut groups: BTreeMap<(UnitId, WhenKey, WhoKey), Layers> = BTreeMap::new();
    if rows.iter().flat_map(|row| &row.days).map(DayWord::count).sum::<usize>() > MOST {
        let place = rows.first().map(|row| row.place.clone()).unwrap_or_default();
        let (message, help) = (text!("demand-too-many-days", most = MOST), text!("rows-too-many-days-help"));
        base.faults.borrow_mut().add(Code::TooMany, &place, message, help);
        return Vec::new();
    }
    for (at, row) in rows.iter().enumerate() {
        if let Some(before) =
            groups.entry((row.unit, when_key(row.when), who_key(row.who))).or_default().enter(at, &row.days)
        {
            let message = text!("demand-given-already", place = Arg::word(&rows[before].place));
            base.faults.borrow_mut().add(Code::RowDuplicate, &row.place, message, text!("day-twice-help"));
        }
    }
    if groups.len().saturating_mul(times.calendar.days.max(1) as usize) > MOST {
        let message = text!("demand-too-much", kinds = groups.len(), days = times.calendar.days);
        let place = rows.first().map(|row| row.place.clone()).unwrap_or_default();
        base.faults.borrow_mut().add(Code::TooMany, &place, message, text!("demand-too-much-help"));
        return Vec::new();
    }
    let mut list: Vec<(usize, Demand)> = Vec::new();
    for layers in groups.values() {
        for day in times.calendar.iter() {
            let Some(at) = layers.row(day, times) else { continue };
            let row = &rows[at];
            if row.wants() {
                let Numbers { minimum, target, maximum, under, over } = row.numbers;
                let (unit, when, who) = (row.unit, row.when, row.who);
                let (spread, origin) = (None, None);
                list.push((at, Demand { unit, day, when, who, minimum, target, maximum, under, over, spread, origin }));
            }
        }
    }
    list.sort_by_key(|(at, demand)| (demand.unit, demand.day, *at));
    list.into_iter().map(|(_, demand)| demand).collect()
}
