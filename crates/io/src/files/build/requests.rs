//! Wishes, absences and locks.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::base::Base;
use super::calendar::Times;
use super::days::{day_words, days_of};
use super::duties::Cache;
use super::rows::{employee, refuse_reasons};
use super::staff::Staff;
use super::words::Word;
use vuoro_core::domain::{Absence, Absent, Duty, DutySet, Employee, Lock, Published, Scenario, Strength, Want, Wish};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Fields, Node, Value, suggestion, with_suggestion};
use vuoro_core::rulebook::price;
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{CostUnit, Day, DutyId, EmployeeId, ids::Id};

/// Most days that wishes, or absences, may name in all.
const MOST: usize = 2_000_000;

/// The days of the horizon that a row names: `date` (dates, ranges `a..b`, weekdays), or `from` to `to`.
fn days(fields: &mut Fields<'_>, times: &Times) -> Option<Vec<Day>> {
    if fields.has("from") || fields.has("to") || !fields.has("date") {
        let (from, to, place) = dates(fields)?;
        return times.span(from, to, 0, &place, fields.faults()).map(Iterator::collect);
    }
    let place = fields.place_of("date");
    // Taken, so that nobody calls them unknown.
    fields.node("from");
    fields.node("to");
    let days = days_of(&day_words(fields, "date", times)?, times);
    if days.is_empty() {
        fields.fault(Code::NothingThere, &place, text!("days-none", field = "date"), text!("days-none-help"));
    }
    Some(days)
}

/// The people of a row: one `employee`, or everyone of a `group`.
fn people(fields: &mut Fields<'_>, base: &Base<'_>, staff: &Staff) -> Option<Vec<EmployeeId>> {
    let both = fields.has("employee") && fields.has("group");
    let Some((group, place)) = fields.text_at("group") else {
        return employee(fields, base, staff).map(|one| vec![one]);
    };
    if both {
        fields.node("employee");
        let message = text!("two-fields-given", field = "group", other = "employee");
        fields.fault(Code::FieldConflict, &place, message, text!("fix-keep-one"));
        return None;
    }
    fields.node("employee");
    let inside = staff.list.iter().enumerate().filter(|(_, person)| person.groups.contains(&group));
    let inside: Vec<EmployeeId> = inside.map(|(at, _)| EmployeeId::from_index(at)).collect();
    if inside.is_empty() && !base.faults.borrow().is_full() {
        let near = suggestion(&group, staff.list.iter().flat_map(|person| &person.groups).map(String::as_str));
        let help = with_suggestion(text!("group-empty-help"), near);
        fields.fault(Code::GroupUnknown, &place, text!("group-empty", group = &group), help);
    }
    Some(inside)
}

/// The first and the last date of a row, with their place: `date`, or `from` and `to`.
fn dates(fields: &mut Fields<'_>) -> Option<(NaiveDate, NaiveDate, Place)> {
    let place = fields.place_of("date");
    let ranged = fields.has("from") || fields.has("to");
    let dated = fields.has("date");
    let (date, from, to) = (fields.date("date"), fields.date("from"), fields.date("to"));
    match (date, from, to) {
        (Some(_), Some(_), _) | (Some(_), _, Some(_)) => {
            fields.fault(Code::FieldConflict, &place, text!("date-and-range", field = "date"), text!("fix-keep-one"));
            None
        }
        (Some(date), None, None) => Some((date, date, place)),
        (None, Some(from), Some(to)) => Some((from, to, fields.place.clone())),
        (None, None, None) if !ranged && !dated => fields.need("date", None),
        (None, _, _) if dated => None,
        (None, from, to) => {
            fields.need("from", from);
            fields.need("to", to);
            None
        }
    }
}

/// A wish as read, its duties still a word.
pub(super) struct RawWish {
    pub employees: Vec<EmployeeId>,
    days: Vec<Day>,
    pub word: Word,
    pub refuses: bool,
    text: String,
    strength: Strength,
    place: Place,
}

/// Reads the `wishes` list.
pub(super) fn wishes(
    top: &mut Fields<'_>,
    base: &Base<'_>,
    staff: &Staff,
    times: &Times,
    unit: CostUnit,
) -> Vec<RawWish> {
    let place = top.place_of("wishes");
    let rows = top.list("wishes");
    let list: Vec<RawWish> = rows.into_iter().filter_map(|node| wish(node, base, staff, times, unit)).collect();
    if list.iter().map(RawWish::length).sum::<usize>() > MOST {
        top.fault(Code::TooMany, &place, text!("wishes-too-many-days", most = MOST), text!("fix-plan-less"));
        return Vec::new();
    }
    list
}

fn wish(node: Node, base: &Base<'_>, staff: &Staff, times: &Times, unit: CostUnit) -> Option<RawWish> {
    let mut fields = Fields::of(node, base.faults);
    let employees = people(&mut fields, base, staff);
    let days = days(&mut fields, times);
    let want = fields.text_at("want");
    let want = fields.need("want", want);
    let strength = strength(&mut fields, unit);
    fields.finish();
    let (text, place) = want?;
    let refused = text.get(..4).filter(|head| head.eq_ignore_ascii_case("not ")).map(|_| text[4..].trim().to_owned());
    let refuses = refused.is_some();
    let word = Word::parse_any(refused.as_deref().unwrap_or(&text), &place, base);
    Some(RawWish { employees: employees?, days: days?, word: word?, refuses, text, strength: strength?, place })
}

/// An importance word, a percentage or a price; 100 % when nothing is given.
fn strength(fields: &mut Fields<'_>, unit: CostUnit) -> Option<Strength> {
    let Some(node) = fields.node("strength") else { return Some(Strength::Percent(100)) };
    let text = match &node.value {
        Value::Text(text) => text.trim().to_lowercase(),
        _ => String::new(),
    };
    let word = [("must", 400), ("high", 200), ("medium", 100), ("low", 50)].into_iter().find(|(word, _)| *word == text);
    let percent = text.strip_suffix('%').and_then(|digits| digits.trim().parse::<i64>().ok());
    // In euros a bare number could be meant as a percentage as well, so a price must show its sign.
    let priced = unit == CostUnit::Points || text.ends_with('€');
    let found = match (word, percent) {
        (Some((_, percent)), _) => Some(Strength::Percent(percent)),
        (_, Some(percent)) if (0..=10_000).contains(&percent) => Some(Strength::Percent(percent)),
        _ if priced => price::of_value(&node.value, unit).map(Strength::Price),
        _ => None,
    };
    if found.is_none() {
        let help = match unit {
            CostUnit::Points => text!("strength-help-points"),
            CostUnit::Cents => text!("strength-help-euros"),
        };
        let code = if text.starts_with('-') { Code::NumberNegative } else { Code::PriceInvalid };
        let message = text!("strength-unfit", field = "strength", found = node.value.shown());
        fields.fault(code, &node.place, message, help);
    }
    found
}

impl RawWish {
    /// How many days of people it names.
    pub(super) fn length(&self) -> usize {
        self.days.len().saturating_mul(self.employees.len())
    }

    /// One wish per person and day.
    pub(super) fn finish(&self, cache: &mut Cache, alphabet: &[Duty], faults: &RefCell<Faults>) -> Vec<Wish> {
        let set = cache.duties(&self.word, alphabet);
        if set.is_empty() && !self.refuses {
            nothing(&self.text, &self.place, faults);
        }
        let want = match (&self.word, self.refuses) {
            (Word::Off, false) => Want::Off,
            (_, true) => Want::Not(set),
            (_, false) => Want::Duty(set),
        };
        let wish = |(employee, day)| Wish {
            employee,
            day,
            want: want.clone(),
            strength: self.strength,
            text: self.text.clone(),
        };
        let days = self.employees.iter().flat_map(|employee| self.days.iter().map(|day| (*employee, *day)));
        days.map(wish).collect()
    }
}

/// A word whose shift types are known but that no duty fits: a pair that is no double duty, a role in a unit that
/// does not plan by role.
pub(super) fn nothing(text: &str, place: &Place, faults: &RefCell<Faults>) {
    let (message, help) = (text!("duty-impossible", word = text), text!("duty-impossible-help"));
    faults.borrow_mut().add(Code::DutyUnknown, place, message, help);
}

/// Who is absent when, and by which row.
#[derive(Default)]
pub(super) struct Absences {
    rows: Vec<(Absence, Place)>,
    days: BTreeMap<(EmployeeId, Day), usize>,
}

impl Absences {
    /// Reads the `absences` list. A day named twice counts once; two kinds on one day are a fault, unless
    /// somebody falls ill during a leave.
    pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, staff: &Staff, times: &Times) -> Self {
        let mut absences = Absences::default();
        let mut left = MOST;
        for node in top.list("absences") {
            let Some((absence, place)) = absence(node, base, staff, times) else { continue };
            let days = (absence.to - absence.from).unsigned_abs() as usize;
            let Some(rest) = left.checked_sub(days) else {
                top.fault(Code::TooMany, &place, text!("absences-too-many-days", most = MOST), text!("fix-plan-less"));
                break;
            };
            left = rest;
            absences.enter(absence, place, staff, times, base.faults);
        }
        absences
    }

    fn enter(&mut self, absence: Absence, place: Place, staff: &Staff, times: &Times, faults: &RefCell<Faults>) {
        let at = self.rows.len();
        let mut clashed = false;
        for day in absence.from..absence.to {
            let before = *self.days.entry((absence.employee, day)).or_insert(at);
            let Some((known, _)) = self.rows.get(before).filter(|(known, _)| known.kind != absence.kind) else {
                continue;
            };
            // Who falls ill during a leave is sick on those days.
            if is_sickness_inside(&absence, known) {
                self.days.insert((absence.employee, day), at);
                continue;
            }
            if clashed || is_sickness_inside(known, &absence) {
                continue;
            }
            clashed = true;
            let name = &staff.list[absence.employee.index()].id;
            let (date, other) = (times.calendar.date(day), Arg::word(&self.rows[before].1));
            let message = text!("absences-clash", employee = name, date = date, place = other);
            faults.borrow_mut().add(Code::AbsencesClash, &place, message, Code::AbsencesClash.help());
        }
        self.rows.push((absence, place));
    }

    /// The absence duty of a day, with the place of its row.
    pub(super) fn on(&self, employee: EmployeeId, day: Day) -> Option<(DutyId, &Place)> {
        let (absence, place) = &self.rows[*self.days.get(&(employee, day))?];
        Some((duty(absence.kind), place))
    }

    /// The absences inside the horizon, without overlaps.
    pub(super) fn finish(&self) -> Vec<Absence> {
        let mut list: Vec<(usize, Absence)> = Vec::new();
        for (&(employee, day), &at) in self.days.range((EmployeeId(0), Day::MIN)..).filter(|((_, day), _)| *day >= 0) {
            match list.last_mut() {
                Some((last, run)) if *last == at && run.employee == employee && run.to == day => run.to = day + 1,
                _ => {
                    let Absence { kind, planned, .. } = self.rows[at].0;
                    list.push((at, Absence { employee, from: day, to: day + 1, kind, planned }));
                }
            }
        }
        list.into_iter().map(|(_, absence)| absence).collect()
    }
}

/// Is the first a sickness that lies within the other, a leave?
fn is_sickness_inside(sick: &Absence, leave: &Absence) -> bool {
    let kinds = (sick.kind, leave.kind) == (Absent::Sick, Absent::Leave);
    kinds && leave.from <= sick.from && sick.to <= leave.to
}

/// The duty of an absent day.
fn duty(kind: Absent) -> DutyId {
    match kind {
        Absent::Leave => Scenario::LEAVE,
        Absent::Sick => Scenario::SICK,
    }
}

fn absence(node: Node, base: &Base<'_>, staff: &Staff, times: &Times) -> Option<(Absence, Place)> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let employee = employee(&mut fields, base, staff);
    let dates = dates(&mut fields);
    let kinds = [("leave", Absent::Leave), ("sick", Absent::Sick)];
    let given = fields.has("kind");
    let kind = fields.choice("kind", &kinds);
    let kind = if given { kind } else { Some(Absent::Leave) };
    let planned = fields.flag("planned").unwrap_or(true);
    refuse_reasons(&mut fields);
    fields.finish();
    let (first, last, at) = dates?;
    // Leave is one list for the year: what lies beyond the plan is no fault in it.
    let beyond = times.sound && first <= last && times.clipped(first, last, times.history).is_empty();
    if beyond && times.is_far(first, last) {
        let message = text!("absence-far-away", dates = Arg::Dates(first, last));
        base.faults.borrow_mut().warn(Code::DateOutside, &at, message, text!("dates-outside-help"));
    }
    let days = if beyond { 0..0 } else { times.span(first, last, times.history, &at, base.faults)? };
    Some((Absence { employee: employee?, from: days.start, to: days.end, kind: kind?, planned }, place))
}

/// A lock as read, its duties still a word.
pub(super) struct RawLock {
    pub employee: EmployeeId,
    day: Day,
    pub word: Word,
    text: String,
    why: String,
    place: Place,
}

/// Reads the `locks` list: one lock for each person and day that a row names.
pub(super) fn locks(top: &mut Fields<'_>, base: &Base<'_>, staff: &Staff, times: &Times) -> Vec<RawLock> {
    let place = top.place_of("locks");
    let mut list = Vec::new();
    for node in top.list("locks") {
        let locks = lock(node, base, staff, times);
        if list.len() + locks.len() > MOST {
            top.fault(Code::TooMany, &place, text!("locks-too-many-days", most = MOST), text!("fix-plan-less"));
            return Vec::new();
        }
        list.extend(locks);
    }
    list
}

fn lock(node: Node, base: &Base<'_>, staff: &Staff, times: &Times) -> Vec<RawLock> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let employees = people(&mut fields, base, staff);
    let days = days(&mut fields, times);
    let duty = fields.text_at("duty");
    let duty = fields.need("duty", duty);
    let why = fields.text("why").unwrap_or_default();
    fields.finish();
    let word = duty.and_then(|(text, at)| Some((Word::parse_any(&text, &at, base)?, text)));
    let (Some(employees), Some(days), Some((word, text))) = (employees, days, word) else { return Vec::new() };
    let cells = employees.iter().flat_map(|employee| days.iter().map(|day| (*employee, *day)));
    let one = |(employee, day)| {
        let (word, text, why, place) = (word.clone(), text.clone(), why.clone(), place.clone());
        RawLock { employee, day, word, text, why, place }
    };
    cells.take(MOST + 1).map(one).collect()
}

/// Reads the `published` list: one duty of one person on one day.
pub(super) fn published(top: &mut Fields<'_>, base: &Base<'_>, staff: &Staff, times: &Times) -> Vec<RawLock> {
    let rows = top.list("published").into_iter();
    rows.filter_map(|node| published_cell(node, base, staff, times)).collect()
}

fn published_cell(node: Node, base: &Base<'_>, staff: &Staff, times: &Times) -> Option<RawLock> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let employee = employee(&mut fields, base, staff);
    let date_at = fields.place_of("date");
    let date = fields.date("date");
    let date = fields.need("date", date);
    let day = date.and_then(|date| times.day(date, &date_at, base.faults));
    let duty = fields.text_at("duty");
    let duty = fields.need("duty", duty);
    fields.finish();
    let (text, word_at) = duty?;
    let word = Word::parse(&text, &word_at, base, base.faults);
    Some(RawLock { employee: employee?, day: day?, word: word?, text, why: String::new(), place })
}

/// What the locks of one person and day leave possible.
struct Allowed {
    common: DutySet,
    /// Of the first lock.
    text: String,
    place: Place,
    /// The sets of the locks so far; the same lock given twice is one.
    given: Vec<DutySet>,
}

/// Gives the locks their duties. Locks of one person and day that no duty can keep together, and locks against an
/// absence, are faults that name both places.
pub(super) fn finish_locks(
    raw: Vec<RawLock>,
    absences: &Absences,
    people: &[Employee],
    times: &Times,
    cache: &mut Cache,
    alphabet: &[Duty],
    faults: &RefCell<Faults>,
) -> Vec<Lock> {
    let mut allowed: BTreeMap<(EmployeeId, Day), Allowed> = BTreeMap::new();
    let mut list: Vec<Lock> = Vec::new();
    for raw in raw {
        let duties = cache.duties(&raw.word, alphabet);
        if duties.is_empty() {
            nothing(&raw.text, &raw.place, faults);
            continue;
        }
        let name = &people[raw.employee.index()].id;
        let date = times.calendar.date(raw.day);
        let conflict = |code: Code, message: Text, help: Text| faults.borrow_mut().add(code, &raw.place, message, help);
        if let Some((absent, place)) = absences.on(raw.employee, raw.day)
            && !duties.contains(absent)
        {
            let place = Arg::word(place);
            let message = text!("lock-against-leave", employee = name, duty = &raw.text, date = date, place = place);
            conflict(Code::LockAgainstLeave, message, Code::LockAgainstLeave.help());
        }
        let known = allowed.entry((raw.employee, raw.day)).or_insert_with(|| Allowed {
            common: duties.clone(),
            text: raw.text.clone(),
            place: raw.place.clone(),
            given: Vec::new(),
        });
        let mut common = known.common.clone();
        common.intersect(&duties);
        if common.is_empty() {
            let (duty, other, place) = (&raw.text, &known.text, Arg::word(&known.place));
            let message = text!("locks-clash", employee = name, duty = duty, date = date, other = other, place = place);
            conflict(Code::LocksClash, message, text!("locks-clash-help"));
        } else {
            known.common = common;
        }
        if known.given.contains(&duties) {
            continue;
        }
        known.given.push(duties.clone());
        let RawLock { employee, day, text, why, place, .. } = raw;
        list.push(Lock { employee, day, duties, text, why, place });
    }
    list
}

/// Gives the published cells their duties; two for one person and day are a fault.
pub(super) fn finish_published(
    raw: Vec<RawLock>,
    cache: &mut Cache,
    alphabet: &[Duty],
    faults: &RefCell<Faults>,
) -> Vec<Published> {
    let mut known: BTreeMap<(EmployeeId, Day), Place> = BTreeMap::new();
    let mut list = Vec::new();
    for raw in raw {
        let duties = cache.duties(&raw.word, alphabet);
        if duties.is_empty() {
            nothing(&raw.text, &raw.place, faults);
            continue;
        }
        let (employee, day) = (raw.employee, raw.day);
        if let Some(before) = known.insert((employee, day), raw.place.clone()) {
            let message = text!("published-given-already", place = Arg::word(before));
            faults.borrow_mut().add(Code::RowDuplicate, &raw.place, message, text!("published-given-already-help"));
            continue;
        }
        list.push(Published { employee, day, duties, text: raw.text });
    }
    list
}
