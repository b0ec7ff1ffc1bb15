//! Permits, restrictions and terms: what holds for one person in some time.

use super::base::Base;
use super::calendar::Times;
use super::rows::{employee, refuse_reasons, rows};
use super::staff::Staff;
use vuoro_core::domain::{Amount, Permit, Personal, Setting, SkillGrant, Term};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, Node, Value, suggestion};
use vuoro_core::text;
use vuoro_core::units::{Day, Minutes, SkillId, ids::Id};

/// Longest planning period's hours that a term may set.
const MOST_HOURS: Minutes = 10_000 * 60;

/// Reads the three tables. A permit that bears the name of a skill is that skill, held in the permit's unit for the
/// permit's time.
pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, staff: &mut Staff, times: &Times) -> Personal {
    let mut personal = Personal::default();
    for node in rows(top, "permits") {
        let Some(permit) = permit(node, true, base, staff, times) else { continue };
        match base.skill_names.get::<SkillId>(&permit.what) {
            Some(skill) => grant(skill, &permit, base, staff, times),
            None => personal.permits.push(permit),
        }
    }
    let list = rows(top, "restrictions").into_iter();
    personal.restrictions = list.filter_map(|node| permit(node, false, base, staff, times)).collect();
    let list = rows(top, "terms").into_iter();
    personal.terms = list.flat_map(|node| terms(node, base, staff, times)).collect();
    personal.terms.sort_by_key(|term| term.employee);
    personal
}

/// Gives a person a skill for the time and the unit of a permit.
fn grant(skill: SkillId, permit: &Permit, base: &Base<'_>, staff: &mut Staff, times: &Times) {
    let grant = SkillGrant {
        skill,
        unit: permit.unit,
        from: permit.from.map(|day| times.calendar.date(day)),
        until: permit.to.map(|day| times.calendar.date(day - 1)),
    };
    if permit.quota.is_some() {
        let message = text!("skill-with-quota", field = "quota", skill = &permit.what);
        base.faults.borrow_mut().add(Code::FieldConflict, &permit.place, message, text!("skill-with-quota-help"));
    }
    staff.list[permit.employee.index()].skills.push(grant);
}

/// A row of `permits` (with `quota` and `unit`) or of `restrictions` (with `limit`).
fn permit(node: Node, is_permit: bool, base: &Base<'_>, staff: &Staff, times: &Times) -> Option<Permit> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let employee = employee(&mut fields, base, staff);
    let what = fields.text_at("what");
    let what = fields.need("what", what);
    let (from, to) = validity(&mut fields, times);
    let unit = if is_permit { fields.text_at("unit") } else { None };
    let unit = unit.and_then(|(name, place)| base.unit_names.find(&name, &place, base.faults));
    let quota = amount(&mut fields, if is_permit { "quota" } else { "limit" });
    refuse_reasons(&mut fields);
    fields.finish();
    let (what, at) = what?;
    check_word(&what, &at, is_permit, base);
    Some(Permit { employee: employee?, what, from, to, unit, quota, place })
}

/// The words are open, as local agreements know consents of their own; but one that is nearly a known word is a
/// mistake that would silently allow or forbid nothing.
fn check_word(what: &str, place: &Place, is_permit: bool, base: &Base<'_>) {
    let known = if is_permit { &Personal::CONSENTS[..] } else { &Personal::RESTRICTIONS[..] };
    let words = || known.iter().copied().chain(base.skill_names.iter().filter(|_| is_permit));
    if words().any(|word| word == what) || base.faults.borrow().is_full() {
        return;
    }
    let near = suggestion(what, words());
    if !near.is_empty() {
        let message =
            if is_permit { text!("permit-unknown", word = what) } else { text!("restriction-unknown", word = what) };
        base.faults.borrow_mut().add(Code::PermitUnknown, place, message, near);
    }
}

/// First valid day, and the day after the last.
fn validity(fields: &mut Fields<'_>, times: &Times) -> (Option<Day>, Option<Day>) {
    let until_at = fields.place_of("until");
    let (from, until) = (fields.date("from"), fields.date("until"));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        let (message, help) = (text!("validity-reversed", until = until, from = from), text!("validity-reversed-help"));
        fields.fault(Code::RangeReversed, &until_at, message, help);
    }
    (from.map(|date| times.calendar.day(date)), until.map(|date| times.calendar.day(date) + 1))
}

/// A whole number, or hours and minutes.
fn amount(fields: &mut Fields<'_>, name: &str) -> Option<Amount> {
    let node = fields.node(name)?;
    let number = |number: i64| (0..=10_000).contains(&number).then_some(Amount::Number(number));
    let found = match &node.value {
        Value::Integer(value) => number(*value),
        Value::Text(text) if text.contains(':') => vuoro_core::record::clock_of(text.trim()).map(Amount::Time),
        Value::Text(text) => text.trim().parse().ok().and_then(number),
        _ => None,
    };
    if found.is_none() {
        let (wanted, found) = (text!("value-integer-or-duration"), node.value.shown());
        let message = text!("field-unfit", field = name, wanted = wanted, found = found);
        fields.fault(Code::FieldType, &node.place, message, text!("value-integer-or-duration-help"));
    }
    found
}

/// A row of `terms`: any of share, hours and a rule's parameter.
fn terms(node: Node, base: &Base<'_>, staff: &Staff, times: &Times) -> Vec<Term> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place.clone();
    let employee = employee(&mut fields, base, staff);
    let (from, to) = validity(&mut fields, times);
    let any = ["fte", "hours", "rule"].iter().any(|name| fields.has(name));
    let given = fields.has("fte");
    let share = Some(super::staff::share(&mut fields)).filter(|_| given);
    let hours_at = fields.place_of("hours");
    let hours = fields.duration("hours");
    if hours.is_some_and(|hours| hours > MOST_HOURS) {
        let message = text!("hours-too-long", field = "hours");
        fields.fault(Code::NumberTooLarge, &hours_at, message, text!("hours-too-long-help"));
    }
    let rule = fields.text("rule");
    let (parameter, value) = (fields.text("parameter"), fields.text("value"));
    if rule.is_some() {
        fields.need("parameter", parameter.as_ref());
        fields.need("value", value.as_ref());
    } else if parameter.is_some() || value.is_some() {
        fields.need::<()>("rule", None);
    }
    if !any {
        let (message, help) = (text!("term-empty", field = "fte"), text!("term-empty-help"));
        fields.fault(Code::FieldMissing, &place, message, help);
    }
    refuse_reasons(&mut fields);
    fields.finish();
    let Some(employee) = employee else { return Vec::new() };
    let rule = rule.zip(parameter).zip(value).map(|((rule, parameter), value)| Setting::Rule(rule, parameter, value));
    let settings = [share.map(Setting::Share), hours.map(Setting::Hours), rule];
    let term = |setting| Term { employee, from, to, setting, place: place.clone() };
    settings.into_iter().flatten().map(term).collect()
}
