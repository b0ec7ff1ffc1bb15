//! The one constructor: a document becomes a problem, or all its faults are reported at once.
//!
//! A faulty row gets harmless values and is remembered under its id, so that one mistake does not show up as many;
//! whatever was built is thrown away when there was any fault.

mod base;
mod calendar;
mod days;
mod demand;
mod duties;
mod heads;
mod history;
mod names;
mod needs;
mod personal;
mod requests;
mod rows;
mod staff;
#[cfg(test)]
pub(super) mod tests;
mod words;

use std::cell::RefCell;
use std::sync::Arc;

use base::Base;
use calendar::Times;
use duties::{Cache, Used};
use needs::Needs;
use requests::{Absences, RawLock};
use staff::Staff;
use words::Word;

pub(super) use words::preferred;

use vuoro_core::domain::{Duty, Scenario};
use vuoro_core::error::{Code, Source};
use vuoro_core::record::{Fields, Node, Value};
use vuoro_core::rulebook;
use vuoro_core::text;
use vuoro_core::text::Arg;
use vuoro_core::units::{CostUnit, EmployeeId, ids::Id};

/// The version of the document format that is read.
const VERSION: i64 = 1;

/// Most wishes, locks and published duties, times the number of duties: a gigabyte of bits.
const MOST_BITS: usize = 1 << 33;

/// Takes the scenario (everything but rules and profiles) out of a document's fields, and the pay agreement as it is
/// written where the document is read without the files beside it. With faults in it the result is only good for
/// finding further faults.
/// `asking` are words of duties that rules want a least number of.
pub(super) fn scenario(
    top: &mut Fields<'_>,
    asking: &[String],
    library: &dyn Fn(&str) -> Option<Arc<Source>>,
) -> (Scenario, Option<Node>) {
    version(top);
    let name = top.text("name").unwrap_or_default();
    let units = [("cents", CostUnit::Cents), ("points", CostUnit::Points)];
    let cost_unit = top.choice("cost-unit", &units).unwrap_or_default();
    let times = Times::read(top);
    let base = Base::read(top);
    let mut staff = Staff::read(top, &base, &times);
    let personal = personal::read(top, &base, &mut staff, &times);
    let demand_at = top.place_of("demand");
    let demand = demand::read(top, &base, &times, cost_unit);
    let needs = Needs::read(top, &base, &times, cost_unit);
    let mut asked = demand::asked(&demand);
    asked.extend(needs.asked());
    let wishes = requests::wishes(top, &base, &staff, &times, cost_unit);
    let absences = Absences::read(top, &base, &staff, &times);
    let locks = requests::locks(top, &base, &staff, &times);
    let published = requests::published(top, &base, &staff, &times);
    let past = history::read(top, &base, &staff, &times);
    if base.shifts.is_empty() && !asked.is_empty() {
        let (message, help) = (text!("scenario-without-shifts"), text!("scenario-without-shifts-help"));
        top.fault(Code::NothingThere, &demand_at, message, help);
    }

    let person = |id: EmployeeId| &staff.list[id.index()];
    let mut used: Vec<Used<'_>> = Vec::new();
    used.extend(past.duties.iter().map(|row| Used { word: &row.word, person: person(row.employee) }));
    used.extend(published.iter().map(|row| Used { word: &row.word, person: person(row.employee) }));
    used.extend(locks.iter().map(|row| Used { word: &row.word, person: person(row.employee) }));
    let granted = wishes.iter().filter(|row| !row.refuses);
    let granted = granted.flat_map(|row| row.employees.iter().map(|employee| (&row.word, *employee)));
    used.extend(granted.map(|(word, employee)| Used { word, person: person(employee) }));
    let unheard = RefCell::default();
    let asking = asking.iter().filter_map(|word| Word::parse(word, &demand_at, &base, &unheard));
    let asking: Vec<Word> = asking.collect();
    let everyone = |word| staff.list.iter().map(move |person| Used { word, person });
    used.extend(asking.iter().flat_map(everyone));
    let (alphabet, unasked) = duties::alphabet(&base, &asked, &used, &staff.list, &demand_at);
    // What locks, wishes and the past mean by a word is asked for: the others stand at the end.
    let duties = &alphabet[..alphabet.len() - unasked.iter().count()];

    let days: usize = wishes.iter().map(requests::RawWish::length).sum();
    let locks = within_memory(locks, days + published.len(), duties, top);
    let mut cache = Cache::default();
    let history = history::finish(&past, &absences, &staff, &times, duties, &base);
    let locks = requests::finish_locks(locks, &absences, &staff.list, &times, &mut cache, duties, base.faults);
    let published = requests::finish_published(published, &mut cache, duties, base.faults);
    let mut demands = demand::expand(&demand, &base, &times);
    demands.extend(needs.expand(&base, &times, &demands));
    demands.sort_by_key(|demand| (demand.unit, demand.day));
    let wishes = wishes.iter().flat_map(|wish| wish.finish(&mut cache, duties, base.faults)).collect();
    let (tariff, portable) = top.node("pay").map(|node| rulebook::tariff(node, library, base.faults)).unzip();
    let scenario = Scenario {
        name,
        calendar: times.calendar,
        cost_unit,
        units: base.units,
        skills: base.skills,
        tags: base.tags,
        shifts: base.shifts,
        duties: alphabet,
        unasked,
        contracts: base.contracts,
        employees: staff.list,
        demands,
        wishes,
        absences: absences.finish(),
        locks,
        published,
        history,
        tariff: tariff.flatten().map(Arc::new),
        personal,
    };
    (scenario, portable)
}

/// The words of the duties that rules, as they are declared, want a least number of: work that no demand asks for, such as
/// days of training, is planned for them.
pub(super) fn asking(rules: &[Node]) -> Vec<String> {
    fn entry<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
        let Value::Table(entries) = &node.value else { return None };
        entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }
    let items = |node: Option<&Node>| match node.map(|node| &node.value) {
        Some(Value::List(items)) => items.clone(),
        Some(Value::Text(_) | Value::Table(_)) => node.cloned().into_iter().collect(),
        _ => Vec::new(),
    };
    let text = |node: &Node| if let Value::Text(text) = &node.value { Some(text.clone()) } else { None };
    let counts = |rule: &Node| entry(rule, "kind").and_then(text).is_some_and(|kind| kind == "duty-count");
    let wanted = rules.iter().filter(|rule| counts(rule) && entry(rule, "minimum").is_some());
    wanted.flat_map(|rule| items(entry(rule, "duties")).iter().filter_map(text).collect::<Vec<_>>()).collect()
}

/// The locks, unless locks, wishes and published duties are so many that their sets of duties would not fit in memory.
fn within_memory(locks: Vec<RawLock>, others: usize, duties: &[Duty], top: &Fields<'_>) -> Vec<RawLock> {
    let sets = locks.len() + others;
    if sets.saturating_mul(duties.len()) <= MOST_BITS {
        return locks;
    }
    let message = text!("scenario-too-many-duty-sets", count = sets, duties = duties.len());
    top.fault(Code::TooMany, &top.place, message, text!("fix-plan-less"));
    Vec::new()
}

fn version(top: &mut Fields<'_>) {
    let place = top.place_of("format-version");
    let version = top.integer("format-version");
    let version = top.need("format-version", version);
    if let Some(version) = version.filter(|version| *version != VERSION) {
        let message = text!("field-outside", field = "format-version", value = Arg::word(version));
        top.fault(Code::VersionUnknown, &place, message, text!("scenario-version-help", version = VERSION));
    }
}
