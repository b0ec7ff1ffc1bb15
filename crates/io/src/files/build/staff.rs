//! People: contract, share, units, skills, employment.

use std::collections::BTreeSet;

use super::base::Base;
use super::calendar::Times;
use super::heads::decimal;
use super::names::{Names, tell_apart};
use vuoro_core::domain::{Employee, SkillGrant};
use vuoro_core::error::{Code, Place};
use vuoro_core::record::{Fields, Node, Value, date_of};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{ContractId, Cost, CostUnit, UnitId, ids::Id};

/// Most employees times days that a roster may have.
const MOST_CELLS: usize = 20_000_000;

/// Most cents of a price or of pay.
const MOST_MONEY: Cost = 100_000_000;

/// The employees and their ids.
pub(super) struct Staff {
    pub list: Vec<Employee>,
    pub names: Names,
}

impl Staff {
    /// Reads the `staff` list.
    pub(super) fn read(top: &mut Fields<'_>, base: &Base<'_>, times: &Times) -> Self {
        let names = Names::new(text!("name-employee"), Code::EmployeeUnknown, text!("name-employee-help"));
        let mut staff = Staff { list: Vec::new(), names };
        if top.is_void("staff") && !top.faults().borrow().is_empty() {
            staff.names.make_void();
        }
        let rows = top.list("staff");
        let days = times.calendar.days + times.history;
        let most = MOST_CELLS / days.max(1) as usize;
        if let Some(row) = rows.get(most) {
            let message = text!("too-many-employees", count = rows.len(), days = days);
            top.fault(Code::TooMany, &row.place, message, text!("fix-plan-less"));
        }
        no_monthly_pay_alone(top, rows.iter().take(most));
        let (mut units, mut places) = (0, Vec::new());
        for node in rows.into_iter().take(most) {
            if let Some((employee, place)) = person(node, base, times)
                && may_hold(&mut units, &employee, &place, base)
                && staff.names.add(&employee.id, &place, base.faults)
            {
                if employee.name != employee.id {
                    staff.names.call(&employee.name);
                }
                places.push(place);
                staff.list.push(employee);
            }
        }
        staff.two_meanings(&places, base);
        tell_apart(staff.list.iter_mut().map(|person| (person.id.as_str(), &mut person.name)));
        staff
    }

    /// A group named like somebody who is not alone in it: a name that means two things.
    fn two_meanings(&self, places: &[Place], base: &Base<'_>) {
        let people: BTreeSet<&str> = self.list.iter().map(|person| person.id.as_str()).collect();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for (person, place) in self.list.iter().zip(places) {
            let is_another = |group: &&String| **group != person.id && people.contains(group.as_str());
            for group in person.groups.iter().filter(is_another) {
                if told.insert(group) {
                    let message = text!("group-is-a-person", group = group);
                    base.faults.borrow_mut().add(Code::IdDuplicate, place, message, text!("group-is-a-person-help"));
                }
            }
        }
    }
}

/// Monthly pay says what an hour costs only together with a pay agreement; one fault is enough for all rows.
fn no_monthly_pay_alone<'a>(top: &Fields<'_>, mut rows: impl Iterator<Item = &'a Node>) {
    let monthly = |node: &'a Node| match &node.value {
        Value::Table(entries) => entries.iter().find(|(key, node)| key.name == "monthly" && given(&node.value)),
        _ => None,
    };
    if let Some((_, node)) = rows.find_map(monthly).filter(|_| !top.has("pay")) {
        let message = text!("monthly-without-agreement", field = "monthly");
        top.fault(Code::FieldMissing, &node.place, message, text!("monthly-without-agreement-help"));
    }
}

fn given(value: &Value) -> bool {
    !matches!(value, Value::Null) && !matches!(value, Value::Text(text) if text.trim().is_empty())
}

/// Counts the units of all employees; everyone may be allowed everywhere, but not in any number.
fn may_hold(units: &mut usize, employee: &Employee, place: &Place, base: &Base<'_>) -> bool {
    *units += employee.units.len();
    let fits = *units <= MOST_CELLS;
    if !fits {
        let message = text!("too-many-units-of-employees", most = MOST_CELLS);
        base.faults.borrow_mut().add(Code::TooMany, place, message, text!("too-many-units-of-employees-help"));
    }
    fits
}

/// A name or id that a spreadsheet would run is refused: rosters are written out as tables.
fn no_formula(fields: &Fields<'_>, name: &str, text: Option<&str>, place: &Place) {
    if let Some(text) = text.filter(|text| text.starts_with(['=', '+', '@'])) {
        let message = text!("field-is-formula", field = name, found = text);
        fields.fault(Code::FormulaText, place, message, text!("field-is-formula-help"));
    }
}

fn person(node: Node, base: &Base<'_>, times: &Times) -> Option<(Employee, Place)> {
    let mut fields = Fields::of(node, base.faults);
    let place = fields.place_of("id");
    let id = fields.text("id");
    let id = fields.need("id", id);
    let name_at = fields.place_of("name");
    let name = fields.text("name");
    no_formula(&fields, "id", id.as_deref(), &place);
    no_formula(&fields, "name", name.as_deref(), &name_at);
    if id.as_ref().is_some_and(|id| id.contains('\0')) {
        let (id, mark) = (id.as_deref().unwrap_or_default(), Arg::word(format!("{:?}", '\0')));
        fields.fault(Code::IdInvalid, &place, text!("id-with-mark", id = id, mark = mark), text!("id-with-mark-help"));
    }
    let contract = contract(&mut fields, base);
    let fte = share(&mut fields);
    let (unit, units) = units(&mut fields, base);
    let skills = skills(&mut fields, base);
    let groups = fields.texts("groups").unwrap_or_default().into_iter().map(|(group, _)| group).collect();
    let to_at = fields.place_of("to");
    let (from, to) = (fields.date("from"), fields.date("to"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let (message, help) = (text!("employment-reversed", to = to, from = from), text!("employment-reversed-help"));
        fields.fault(Code::RangeReversed, &to_at, message, help);
    }
    let hourly = money(&mut fields, "hourly", text!("hourly-help"));
    let monthly = money(&mut fields, "monthly", text!("monthly-help"));
    let agency = money(&mut fields, "agency", text!("agency-help"));
    fields.finish();
    let id = id?;
    let employee = Employee {
        name: name.unwrap_or_else(|| id.clone()),
        id,
        contract,
        fte,
        unit,
        units,
        skills,
        groups,
        from: from.map(|date| times.calendar.day(date)),
        to: to.map(|date| times.calendar.day(date) + 1),
        hourly,
        monthly,
        agency,
    };
    Some((employee, place))
}

/// Euros that are not negative, in cents.
fn money(fields: &mut Fields<'_>, name: &str, help: Text) -> Option<Cost> {
    let place = fields.place_of(name);
    let cents = fields.cents(name)?;
    let amount = Arg::Money(cents, CostUnit::Cents);
    if cents < 0 {
        let message = text!("money-negative", field = name, amount = amount);
        fields.fault(Code::NumberNegative, &place, message, help);
    } else if cents > MOST_MONEY {
        let message = text!("field-outside", field = name, value = amount);
        fields.fault(Code::NumberTooLarge, &place, message, text!("money-too-large-help"));
    }
    (0..=MOST_MONEY).contains(&cents).then_some(cents)
}

/// The contract; it may be left out when there is only one.
fn contract(fields: &mut Fields<'_>, base: &Base<'_>) -> ContractId {
    let named = fields.text_at("contract");
    let found = match named {
        Some((name, place)) => base.contract_names.find(&name, &place, base.faults),
        None if base.contracts.len() == 1 => Some(ContractId(0)),
        None => fields.need("contract", None),
    };
    found.unwrap_or_default()
}

/// The share of full time in thousandths.
pub(super) fn share(fields: &mut Fields<'_>) -> i64 {
    let place = fields.place_of("fte");
    let fte = fields.thousandths("fte").unwrap_or(1000);
    if !(1..=2000).contains(&fte) {
        let message = text!("fte-outside", field = "fte", share = decimal(fte, 3), percent = decimal(fte, 1));
        fields.fault(Code::FteInvalid, &place, message, text!("fte-outside-help"));
        return 1000;
    }
    fte
}

/// The home unit, and all units the person may work in. With one unit the columns may be left out.
fn units(fields: &mut Fields<'_>, base: &Base<'_>) -> (UnitId, Vec<UnitId>) {
    let home = unit(fields, "unit", base);
    let mut units = vec![home];
    for (name, place) in fields.texts("units").unwrap_or_default() {
        let found = if name == "all" {
            vuoro_core::units::ids::all(base.units.len()).collect()
        } else {
            Vec::from_iter(base.unit_names.find::<UnitId>(&name, &place, base.faults))
        };
        units.extend(found);
    }
    let mut seen = vuoro_core::units::IdSet::new();
    units.retain(|unit| seen.insert(*unit));
    (home, units)
}

/// The unit named in a field; it may be left out when there is only one.
pub(super) fn unit(fields: &mut Fields<'_>, name: &str, base: &Base<'_>) -> UnitId {
    let found = match fields.text_at(name) {
        Some((unit, place)) => base.unit_names.find(&unit, &place, base.faults),
        None if base.units.len() == 1 => Some(UnitId::from_index(0)),
        None => fields.need(name, None),
    };
    found.unwrap_or_default()
}

/// Skills, each with `:date` as last valid day where it expires.
fn skills(fields: &mut Fields<'_>, base: &Base<'_>) -> Vec<SkillGrant> {
    let mut grants: Vec<SkillGrant> = Vec::new();
    for (text, place) in fields.texts("skills").unwrap_or_default() {
        let (name, until) = match text.split_once(':') {
            Some((name, date)) => (name.trim(), Some(date.trim())),
            None => (text.as_str(), None),
        };
        let until = until.and_then(|date| {
            let refuse =
                |help| fields.fault(Code::DateInvalid, &place, text!("skill-until-no-date", found = date), help);
            date_of(date).map_err(refuse).ok()
        });
        let Some(skill) = base.skill_names.find(name, &place, base.faults) else { continue };
        if grants.iter().any(|grant| grant.skill == skill) {
            fields.fault(Code::FieldDuplicate, &place, text!("skill-twice", skill = name), text!("skill-twice-help"));
        } else {
            grants.push(SkillGrant { until, ..SkillGrant::always(skill) });
        }
    }
    grants
}
