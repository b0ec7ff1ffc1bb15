//! Demand from need: expected clients, care-intensity points, arrivals or visits become heads.
//!
//! `forecast` says how much is expected where and when, `needs` how that turns into heads. Both are layered as demand
//! is: a date goes before a public holiday, that before a weekday.

use std::collections::{BTreeMap, BTreeSet};

use super::base::Base;
use super::calendar::Times;
use super::days::{DayWord, day_words};
use super::demand::{Asked, Layers, MOST, MOST_HEADS, WhenKey, WhoKey, when_key, when_of, who_key, who_of};
use super::heads::{Conversion, Measure, Rounding, decimal};
use vuoro_core::domain::{Demand, Presence, When};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, Node};
use vuoro_core::rulebook::price;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join};
use vuoro_core::units::{Cost, CostUnit, Day, Minutes, UnitId, time::Clock};

/// Minutes for which the price of a missing head holds where heads are asked for hour by hour: a shift.
const SPREAD: Minutes = 480;
/// A full-timer's week.
const WEEK: Minutes = 2295;

/// One row of `forecast`.
struct Amount {
    unit: UnitId,
    of: Measure,
    when: Option<When>,
    days: Vec<DayWord>,
    /// In thousandths.
    amount: i64,
    place: Place,
}

/// One row of `needs`.
struct Need {
    unit: UnitId,
    of: Measure,
    when: Option<When>,
    who: Presence,
    days: Vec<DayWord>,
    conversion: Conversion,
    under: Option<Cost>,
    place: Place,
}

/// Both tables.
pub(super) struct Needs {
    needs: Vec<Need>,
    amounts: Vec<Amount>,
    /// Could every row be read? If not, what is missing between the tables is no further fault.
    complete: bool,
}

impl Needs {
    /// Reads the lists `needs` and `forecast`.
    pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, times: &Times, unit: CostUnit) -> Self {
        let before = base.faults.borrow().count();
        let complete = !top.is_void("needs") && !top.is_void("forecast");
        let needs = top.list("needs").into_iter().filter_map(|node| need(node, base, times, unit)).collect();
        let amounts = top.list("forecast").into_iter().filter_map(|node| amount(node, base, times)).collect();
        let complete = complete && times.sound && base.faults.borrow().count() == before;
        Needs { needs, amounts, complete }
    }

    /// What is asked for, whatever the amounts.
    pub(super) fn asked(&self) -> Vec<Asked> {
        let mut asked = Vec::new();
        for need in &self.needs {
            let of_forecast = self.amounts.iter().filter(|amount| (amount.unit, amount.of) == (need.unit, need.of));
            let times: Vec<When> = match need.when {
                Some(when) => vec![when],
                None => of_forecast.filter_map(|amount| amount.when).collect(),
            };
            let mut seen = BTreeSet::new();
            let times = times.into_iter().filter(|when| seen.insert(when_key(*when)));
            asked.extend(times.map(|when| Asked { unit: need.unit, when, who: need.who }));
        }
        asked
    }

    /// The requirements of every day; requirements that the demand table gives too are faults.
    pub(super) fn expand(&self, base: &Base<'_>, times: &Times, given: &[Demand]) -> Vec<Demand> {
        let Some(series) = self.series(base) else { return Vec::new() };
        let Some(groups) = self.groups(base) else { return Vec::new() };
        let mut taken: BTreeSet<(UnitId, Day, WhenKey, WhoKey)> =
            given.iter().map(|demand| (demand.unit, demand.day, when_key(demand.when), who_key(demand.who))).collect();
        let mut demands = Vec::new();
        let mut told = BTreeSet::new();
        let mut silent: BTreeMap<usize, Vec<Day>> = BTreeMap::new();
        let mut used = BTreeSet::new();
        for layers in groups.values() {
            for day in times.calendar.iter() {
                let Some(row) = layers.row(day, times) else { continue };
                let need = &self.needs[row];
                let expected = series.get(&(need.unit, need.of)).map(|all| expected(all, need, day, times));
                let expected = expected.unwrap_or_default();
                if expected.is_empty() {
                    silent.entry(row).or_default().push(day);
                }
                for (at, when) in expected {
                    used.insert(at);
                    let Some(demand) = self.demand(need, &self.amounts[at], when, day, base) else { continue };
                    if taken.insert((demand.unit, day, when_key(when), who_key(demand.who))) {
                        demands.push(demand);
                    } else if told.insert(row) {
                        let (message, help) = (text!("need-beside-demand"), text!("need-beside-demand-help"));
                        base.faults.borrow_mut().add(Code::RowDuplicate, &need.place, message, help);
                    }
                }
            }
        }
        if self.complete {
            self.tell_silence(&silent, base, times);
            self.tell_unread(&used, &series, base);
        }
        demands
    }

    /// The amounts by unit and measure, then by time.
    fn series(&self, base: &Base<'_>) -> Option<BTreeMap<(UnitId, Measure), Series>> {
        let mut series: BTreeMap<(UnitId, Measure), Series> = BTreeMap::new();
        let mut cells = 0;
        for (at, row) in self.amounts.iter().enumerate() {
            cells += row.days.iter().map(DayWord::count).sum::<usize>();
            let key = row.when.map(when_key);
            let (_, layers) =
                series.entry((row.unit, row.of)).or_default().entry(key).or_insert((row.when, Layers::default()));
            if let Some(before) = layers.enter(at, &row.days) {
                let message = text!("forecast-given-already", place = Arg::word(&self.amounts[before].place));
                let help = text!("forecast-given-already-help");
                base.faults.borrow_mut().add(Code::RowDuplicate, &row.place, message, help);
            }
        }
        few(cells, self.amounts.first().map(|row| &row.place), base).then_some(series)
    }

    /// The rows of `needs` by what they ask for.
    fn groups(&self, base: &Base<'_>) -> Option<BTreeMap<NeedKey, Layers>> {
        let mut groups: BTreeMap<NeedKey, Layers> = BTreeMap::new();
        let mut cells = 0;
        for (at, need) in self.needs.iter().enumerate() {
            cells += need.days.iter().map(DayWord::count).sum::<usize>();
            let key = (need.unit, need.of, need.when.map(when_key), who_key(need.who));
            if let Some(before) = groups.entry(key).or_default().enter(at, &need.days) {
                let message = text!("need-given-already", place = Arg::word(&self.needs[before].place));
                base.faults.borrow_mut().add(Code::RowDuplicate, &need.place, message, text!("day-twice-help"));
            }
        }
        few(cells, self.needs.first().map(|need| &need.place), base).then_some(groups)
    }

    /// The requirement that a need makes of an amount; `None` where it wants nobody.
    fn demand(&self, need: &Need, amount: &Amount, when: When, day: Day, base: &Base<'_>) -> Option<Demand> {
        let minutes = match when {
            When::Shift(shift) => base.shifts.get(usize::from(shift.0)).map_or(1, |shift| shift.paid.max(1)),
            When::Window { from, to } => to - from,
        };
        let heads = need.conversion.heads(need.of, amount.amount, minutes);
        if heads.target > MOST_HEADS {
            let computation = heads.origin.target;
            let message = text!("amount-too-large", field = "amount", heads = heads.target, computation = computation);
            let help = text!("amount-too-large-help", most = MOST_HEADS);
            base.faults.borrow_mut().add(Code::NumberOutside, &amount.place, message, help);
            return None;
        }
        let spread = (need.of.is_hourly() && matches!(when, When::Window { .. })).then_some(SPREAD.max(minutes));
        (heads.target > 0).then(|| Demand {
            unit: need.unit,
            day,
            when,
            who: need.who,
            minimum: heads.minimum,
            target: heads.target,
            maximum: None,
            under: need.under,
            over: None,
            spread,
            origin: Some(Box::new(heads.origin)),
        })
    }

    fn tell_silence(&self, silent: &BTreeMap<usize, Vec<Day>>, base: &Base<'_>, times: &Times) {
        for (row, days) in silent {
            let need = &self.needs[*row];
            let (of, date, more) = (need.of.name(), times.calendar.date(days[0]), days.len() - 1);
            let unit = base.units.get(usize::from(need.unit.0)).map_or("", |unit| &unit.id);
            let message = text!("forecast-silent", of = of, unit = unit, date = date, more = more);
            base.faults.borrow_mut().add(Code::NothingThere, &need.place, message, text!("forecast-silent-help"));
        }
    }

    /// An amount that no need reads was surely meant to be read.
    fn tell_unread(&self, used: &BTreeSet<usize>, all: &BTreeMap<(UnitId, Measure), Series>, base: &Base<'_>) {
        let series_of = |at: usize| (self.amounts[at].unit, self.amounts[at].of, self.amounts[at].when.map(when_key));
        let used: BTreeSet<_> = used.iter().map(|at| series_of(*at)).collect();
        for ((unit, of), series) in all {
            for key in series.keys().filter(|key| !used.contains(&(*unit, *of, **key))) {
                // Rows that a date or a holiday hides are fine; a whole series is not.
                let Some(row) =
                    self.amounts.iter().find(|row| (row.unit, row.of, row.when.map(when_key)) == (*unit, *of, *key))
                else {
                    continue;
                };
                let unit = base.units.get(usize::from(unit.0)).map_or("", |unit| &unit.id);
                let message = text!("forecast-unread", of = of.name(), unit = unit);
                base.faults.borrow_mut().add(Code::FieldValue, &row.place, message, text!("forecast-unread-help"));
            }
        }
    }
}

/// Unit, measure, time and who.
type NeedKey = (UnitId, Measure, Option<WhenKey>, WhoKey);

/// The amounts of a unit and measure by time; no time means the whole day.
type Series = BTreeMap<Option<WhenKey>, (Option<When>, Layers)>;

/// The rows of a series that speak for a need on a day, each with its time.
fn expected(series: &Series, need: &Need, day: Day, times: &Times) -> Vec<(usize, When)> {
    match need.when {
        None => series.values().filter_map(|(when, layers)| Some((layers.row(day, times)?, (*when)?))).collect(),
        Some(when) => {
            let row = |key: &Option<WhenKey>| series.get(key).and_then(|(_, layers)| layers.row(day, times));
            row(&Some(when_key(when))).or_else(|| row(&None)).map(|row| (row, when)).into_iter().collect()
        }
    }
}

/// Are these days few enough to be expanded?
fn few(days: usize, place: Option<&Place>, base: &Base<'_>) -> bool {
    if days > MOST {
        let (message, help) = (text!("rows-too-many-days", most = MOST), text!("rows-too-many-days-help"));
        let place = place.cloned().unwrap_or_default();
        base.faults.borrow_mut().add(Code::TooMany, &place, message, help);
    }
    days <= MOST
}

const MEASURES: [(&str, Measure); 4] = [
    ("clients", Measure::Clients),
    ("points", Measure::Points),
    ("arrivals", Measure::Arrivals),
    ("visits", Measure::Visits),
];

fn measure(fields: &mut Fields<'_>) -> Option<Measure> {
    let of = fields.choice("of", &MEASURES);
    fields.need("of", of)
}

/// Where a row says a time of the day, if it does. Empty columns for it are known all the same.
fn timed(fields: &mut Fields<'_>) -> Option<Place> {
    const NAMES: [&str; 3] = ["shift", "from", "to"];
    let at = NAMES.into_iter().find(|name| fields.has(name)).map(|name| fields.place_of(name));
    if at.is_none() {
        NAMES.iter().for_each(|name| drop(fields.node(name)));
    }
    at
}

fn amount(node: Node, base: &Base<'_>, times: &Times) -> Option<Amount> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let unit = super::staff::unit(&mut fields, "unit", base);
    let of = measure(&mut fields);
    let days = day_words(&mut fields, "day", times);
    let timed = timed(&mut fields).is_some();
    let when = if timed { when_of(&mut fields, base, unit).map(Some) } else { Some(None) };
    if !timed && of.is_some_and(Measure::is_hourly) {
        let (message, help) = (text!("field-missing", field = "from"), text!("forecast-without-time-help"));
        fields.fault(Code::FieldMissing, &place, message, help);
    }
    let amount = positive(&mut fields, "amount", 1_000_000_000);
    let amount = fields.need("amount", amount);
    fields.finish();
    Some(Amount { unit, of: of?, when: when?, days: days?, amount: amount?, place })
}

fn need(node: Node, base: &Base<'_>, times: &Times, cost_unit: CostUnit) -> Option<Need> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let unit = super::staff::unit(&mut fields, "unit", base);
    let of = measure(&mut fields);
    let days = if fields.has("day") { day_words(&mut fields, "day", times) } else { day_word_all(&mut fields) };
    let timed_at = timed(&mut fields);
    let hourly = of.is_some_and(Measure::is_hourly);
    let when = match (&timed_at, hourly) {
        (Some(at), true) => {
            fields.fault(Code::FieldConflict, at, text!("need-with-time"), text!("need-with-time-help"));
            when_of(&mut fields, base, unit).map(Some)
        }
        (None, true) => Some(None),
        (None, false) if of.is_none() => Some(None),
        (None, false) => fields.need("shift", None),
        (Some(_), false) => when_of(&mut fields, base, unit).map(Some),
    };
    let who = who_of(&mut fields, base, unit);
    let conversion = conversion(&mut fields, of);
    let under = price::read(&mut fields, "under", cost_unit);
    fields.finish();
    Some(Need { unit, of: of?, when: when?, who: who?, days: days?, conversion: conversion?, under, place })
}

/// `day` may be left out: all days.
fn day_word_all(fields: &mut Fields<'_>) -> Option<Vec<DayWord>> {
    fields.node("day");
    Some(vec![DayWord::Weekdays(0b111_1111)])
}

/// How an amount becomes heads; what belongs to another measure is a fault.
fn conversion(fields: &mut Fields<'_>, of: Option<Measure>) -> Option<Conversion> {
    const OWN: [(&str, &[Measure]); 5] = [
        ("ratio", &[Measure::Clients]),
        ("week", &[Measure::Clients]),
        ("per-worker", &[Measure::Points]),
        ("service", &[Measure::Arrivals, Measure::Visits]),
        ("occupancy", &[Measure::Arrivals, Measure::Visits]),
    ];
    for (name, measures) in OWN {
        if let Some(of) = of.filter(|of| !measures.contains(of) && fields.has(name)) {
            let owners = Arg::list(measures.iter().map(|measure| measure.name()), Join::And);
            let message = text!("need-field-of-other-measure", field = name, of = of.name());
            let help = text!("need-field-of-other-measure-help", owners = owners);
            fields.fault(Code::FieldConflict, &fields.place_of(name), message, help);
        }
    }
    let ratio = positive(fields, "ratio", 100_000);
    let week = minutes(fields, "week");
    let per_worker_at = fields.place_of("per-worker");
    let per_worker = positive(fields, "per-worker", 1_000_000_000);
    let service = minutes(fields, "service");
    let occupancy = share(fields, "occupancy", 1);
    let share_of = share(fields, "share", 0);
    let required = share(fields, "required", 0);
    let minimum = fields.integer_in("minimum", 0, MOST_HEADS).unwrap_or(0);
    let rounding = fields.choice("round", &[("up", Rounding::Up), ("nearest", Rounding::Nearest)]).unwrap_or_default();
    let (factor, divisor) = match of? {
        Measure::Clients => (fields.need("ratio", ratio)?, week.unwrap_or(WEEK)),
        Measure::Points => (1, fields.need("per-worker", per_worker)?),
        Measure::Arrivals | Measure::Visits => (fields.need("service", service)?, occupancy.unwrap_or(1000)),
    };
    if divisor == 0 {
        let message = text!("field-outside", field = "per-worker", value = 0);
        fields.fault(Code::NumberOutside, &per_worker_at, message, text!("per-worker-help"));
        return None;
    }
    let share = share_of.unwrap_or(1000);
    Some(Conversion { factor, divisor, share, required: required.unwrap_or(0), minimum, rounding })
}

/// A number in thousandths, from 0 to a limit (in thousandths).
fn positive(fields: &mut Fields<'_>, name: &str, most: i64) -> Option<i64> {
    let place = fields.place_of(name);
    let value = fields.thousandths(name)?;
    if (0..=most).contains(&value) {
        return Some(value);
    }
    let code = if value < 0 { Code::NumberNegative } else { Code::NumberOutside };
    let message = text!("field-outside", field = name, value = decimal(value, 3));
    fields.fault(code, &place, message, text!("field-outside-help", low = 0, high = most / 1000));
    None
}

/// A length of time of at least a minute and at most a week.
fn minutes(fields: &mut Fields<'_>, name: &str) -> Option<Minutes> {
    let place = fields.place_of(name);
    let value = fields.duration(name)?;
    if (1..=7 * 1440).contains(&value) {
        return Some(value);
    }
    let message = text!("field-outside", field = name, value = Clock(value));
    let help = text!("field-outside-help", low = Clock(1), high = Clock(7 * 1440));
    fields.fault(Code::NumberOutside, &place, message, help);
    None
}

/// A share in thousandths, at most 1.
fn share(fields: &mut Fields<'_>, name: &str, least: i64) -> Option<i64> {
    let place = fields.place_of(name);
    let value = fields.thousandths(name)?;
    if (least..=1000).contains(&value) {
        return Some(value);
    }
    let code = if value < 0 { Code::NumberNegative } else { Code::NumberOutside };
    let message = text!("field-percent", field = name, percent = decimal(value, 1));
    fields.fault(code, &place, message, text!("share-help"));
    None
}
