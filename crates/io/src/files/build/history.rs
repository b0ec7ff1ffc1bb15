//! The past: duties worked before the horizon, and balances carried in.

use std::collections::BTreeMap;

use super::base::Base;
use super::calendar::Times;
use super::requests::{Absences, nothing};
use super::rows::employee;
use super::staff::Staff;
use super::words::Word;
use vuoro_core::domain::{Duty, History};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, Node, Value};
use vuoro_core::text;
use vuoro_core::text::Arg;
use vuoro_core::units::{Day, DutyId, EmployeeId, ids::Id};

/// The rows of the `history` list, sorted by kind.
#[derive(Default)]
pub(super) struct RawHistory {
    pub duties: Vec<RawDuty>,
    balances: BTreeMap<(EmployeeId, String), (i64, Place)>,
}

/// One day worked.
pub(super) struct RawDuty {
    pub employee: EmployeeId,
    day: Day,
    pub word: Word,
    text: String,
    place: Place,
}

/// Reads the `history` list.
pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, staff: &Staff, times: &Times) -> RawHistory {
    let mut raw = RawHistory::default();
    for node in top.list("history") {
        row(node, base, staff, times, &mut raw);
    }
    raw
}

fn row(node: Node, base: &Base<'_>, staff: &Staff, times: &Times, raw: &mut RawHistory) {
    let mut fields = Fields::of(node, base.faults);
    let who = employee(&mut fields, base, staff);
    let place = fields.place.clone();
    let (balance, value) = (balance(&mut fields), value(&mut fields));
    let date_at = fields.place_of("date");
    let date = fields.date("date");
    let duty = fields.text_at("duty");
    if balance.is_some() || value.is_some() {
        enter_balance(&fields, who, balance, value, raw);
        if date.is_some() || duty.is_some() {
            let (message, help) = (text!("history-duty-and-balance"), text!("history-duty-and-balance-help"));
            fields.fault(Code::FieldConflict, &place, message, help);
        }
        fields.finish();
        return;
    }
    let date = fields.need("date", date);
    let duty = fields.need("duty", duty);
    fields.finish();
    let day = date.and_then(|date| past_day(date, &date_at, times, base));
    let word = duty.and_then(|(text, place)| Some((Word::parse(&text, &place, base, base.faults)?, text)));
    let (Some(employee), Some(day), Some((word, text))) = (who, day, word) else { return };
    raw.duties.push(RawDuty { employee, day, word, text, place });
}

fn balance(fields: &mut Fields<'_>) -> Option<&'static str> {
    fields.choice("balance", &History::BALANCES.map(|name| (name, name)))
}

/// A whole number, or hours and minutes with a sign.
fn value(fields: &mut Fields<'_>) -> Option<i64> {
    let node = fields.node("value")?;
    let value = match &node.value {
        Value::Integer(number) => Some(*number),
        Value::Text(text) => {
            let text = text.trim();
            let (sign, digits) = text.strip_prefix(['-', '−']).map_or((1, text), |rest| (-1, rest));
            match digits.split_once(':') {
                Some((hours, minutes)) => {
                    let parse = |part: &str| part.parse::<u32>().ok().map(i64::from);
                    parse(hours).zip(parse(minutes)).filter(|(_, m)| *m < 60).map(|(h, m)| sign * (h * 60 + m))
                }
                None => digits.parse::<u32>().ok().map(|number| sign * i64::from(number)),
            }
        }
        _ => None,
    };
    let value = value.filter(|value| (-10_000_000..=10_000_000).contains(value));
    if value.is_none() {
        let (wanted, found) = (text!("value-integer"), node.value.shown());
        let message = text!("field-unfit", field = "value", wanted = wanted, found = found);
        fields.fault(Code::FieldType, &node.place, message, text!("history-value-help"));
    }
    value
}

fn enter_balance(
    fields: &Fields<'_>,
    employee: Option<EmployeeId>,
    balance: Option<&'static str>,
    value: Option<i64>,
    raw: &mut RawHistory,
) {
    let balance = fields.need("balance", balance);
    let value = fields.need("value", value);
    let (Some(employee), Some(balance), Some(value)) = (employee, balance, value) else { return };
    let key = (employee, balance.to_owned());
    if let Some((_, before)) = raw.balances.get(&key) {
        let message = text!("balance-given-already", balance = balance, place = Arg::word(before));
        fields.fault(Code::RowDuplicate, &fields.place, message, text!("balance-given-already-help"));
    } else {
        raw.balances.insert(key, (value, fields.place.clone()));
    }
}

/// The day of a date that must lie in the known past.
fn past_day(date: chrono::NaiveDate, place: &Place, times: &Times, base: &Base<'_>) -> Option<Day> {
    if !times.sound {
        return None;
    }
    let day = times.calendar.day(date);
    if (-times.history..0).contains(&day) {
        return Some(day);
    }
    let message = if day >= 0 {
        text!("history-in-horizon", date = date, start = times.calendar.start)
    } else if times.history == 0 {
        text!("history-without-days", date = date)
    } else {
        let known = Arg::Dates(times.calendar.date(-times.history), times.calendar.date(-1));
        text!("history-outside", date = date, known = known)
    };
    let help = if day >= 0 { text!("history-in-horizon-help") } else { text!("history-outside-help") };
    base.faults.borrow_mut().add(Code::HistoryInvalid, place, message, help);
    None
}

/// Everyone's past: rows, else the absence of the day, else off.
pub(super) fn finish(
    raw: &RawHistory,
    absences: &Absences,
    staff: &Staff,
    times: &Times,
    alphabet: &[Duty],
    base: &Base<'_>,
) -> History {
    let known = times.history as usize;
    let mut lines = vec![vec![DutyId::OFF; known]; staff.list.len()];
    for (at, line) in lines.iter_mut().enumerate() {
        for (back, cell) in line.iter_mut().rev().enumerate() {
            if let Some((duty, _)) = absences.on(EmployeeId::from_index(at), -1 - back as Day) {
                *cell = duty;
            }
        }
    }
    let mut given: BTreeMap<(EmployeeId, Day), &Place> = BTreeMap::new();
    for row in &raw.duties {
        if let Some(before) = given.insert((row.employee, row.day), &row.place) {
            let message = text!("history-day-given-already", place = Arg::word(before));
            let help = text!("history-day-given-already-help");
            base.faults.borrow_mut().add(Code::RowDuplicate, &row.place, message, help);
        }
        match row.word.duty_of(&staff.list[row.employee.index()], alphabet) {
            Some(duty) => lines[row.employee.index()][(row.day + times.history) as usize] = duty,
            None => nothing(&row.text, &row.place, base.faults),
        }
    }
    let mut balances = vec![BTreeMap::new(); staff.list.len()];
    for ((employee, name), (value, _)) in &raw.balances {
        balances[employee.index()].insert(name.clone(), *value);
    }
    History { lines, balances }
}
