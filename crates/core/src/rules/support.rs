//! What the rule kinds share: reading parameters, splitting the horizon, sharing sets, wording.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::constraint::{Automaton, Importance, Machine, Parameter, compile};
pub(crate) use crate::domain::PeriodPart as Part;
use crate::domain::{Calendar, Cycle, DaySet, DutySet, People, Scenario, Timed};
use crate::error::{Code, Place};
use crate::record::{Fields, Key, Node, Value, suggestion};
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{CostUnit, Day, DutyId, EmployeeId, IdSet, Minutes, ids::Id};

/// Tags that rule sets may speak of even where no shift type carries them.
const COMMON_TAGS: [&str; 8] = ["early", "day", "evening", "late", "night", "long", "on-call", "training"];

/// The dearest price of one counted thing, a million euros in cents. Beyond it sums could overflow.
const DEAREST: i64 = 100_000_000;

// ---------------------------------------------------------------------------------------------------------------
// Parameters

/// The duties named by a list of words, `None` when the parameter is absent. A word that means nothing in this
/// scenario is a fault, unless it is a common tag: rule sets are shared by wards that have no nights.
pub(crate) fn duties(fields: &mut Fields<'_>, name: &str, scenario: &Scenario) -> Option<DutySet> {
    let words = fields.texts(name)?;
    Some(named(fields, name, &words, scenario))
}

/// The parameter `by`: is a duty judged by its start day alone, not by the days of its minutes?
pub(crate) fn by_start(fields: &mut Fields<'_>) -> bool {
    fields.choice("by", &[("minutes", false), ("start", true)]).unwrap_or(false)
}

/// So much work between two clock minutes: least minutes, from, to.
pub(crate) type WindowOfDay = (Minutes, Minutes, Minutes);

/// The same, with windows of the day (`3:00 in 23:00-06:00`) kept apart: on which day their minutes lie matters.
pub(crate) fn duties_and_windows(
    fields: &mut Fields<'_>,
    name: &str,
    scenario: &Scenario,
) -> Option<(DutySet, Vec<WindowOfDay>)> {
    let words = fields.texts(name)?;
    let window = |word: &str| match Timed::parse(word) {
        Some(Timed::Within(least, from, to)) => Some((least, from, to)),
        _ => None,
    };
    let windows = words.iter().filter_map(|(word, _)| window(word)).collect();
    let others: Vec<(String, Place)> = words.into_iter().filter(|(word, _)| window(word).is_none()).collect();
    Some((named(fields, name, &others, scenario), windows))
}

/// The duties meant by some words.
fn named(fields: &Fields<'_>, name: &str, words: &[(String, Place)], scenario: &Scenario) -> DutySet {
    let mut set = DutySet::new();
    for (word, place) in words {
        let named = scenario.duties_named(word);
        if named.is_empty() && !is_known(scenario, word) {
            unknown_word(fields, name, word, place, scenario);
        }
        set.union(&named);
    }
    set
}

/// Does the word mean something even though no duty follows from it here?
fn is_known(scenario: &Scenario, word: &str) -> bool {
    if let Some((first, rest)) = word.split_once(" and ") {
        return is_known(scenario, first.trim()) && is_known(scenario, rest.trim());
    }
    if let Some(word) = word.strip_prefix("not ") {
        return is_known(scenario, word.trim());
    }
    if Timed::parse(word).is_some() {
        return true;
    }
    let is_shift = |code: &str| scenario.shifts.iter().any(|shift| shift.code == code);
    let (shift, unit) = word.split_once('@').unwrap_or((word, ""));
    let unit = unit.split(':').next().unwrap_or("");
    let place_known = !word.contains('@') || scenario.units.iter().any(|known| known.id == unit);
    let tag = COMMON_TAGS.contains(&word) || scenario.tags.iter().any(|tag| tag == word);
    word == "work" || tag || (place_known && shift.split('+').all(is_shift))
}

fn unknown_word(fields: &Fields<'_>, name: &str, word: &str, place: &Place, scenario: &Scenario) {
    let shifts = scenario.shifts.iter().map(|shift| shift.code.as_str());
    let tags = scenario.tags.iter().map(String::as_str);
    let known: Vec<&str> = ["work", "off", "leave", "sick"].into_iter().chain(shifts).chain(tags).collect();
    let near = suggestion(word, known.iter().copied());
    let help: Text =
        if near.is_empty() { text!("rule-known-duties", known = Arg::list(known, Join::Comma)) } else { near };
    fields.fault(Code::DutyUnknown, place, text!("rule-duty-unknown", field = name, duty = word), help);
}

/// An importance: a word (`high`) or a price in euros (whole points where cost is in points).
pub(crate) fn importance(fields: &mut Fields<'_>, name: &str, unit: CostUnit) -> Option<Importance> {
    let node = fields.node(name)?;
    read_importance(fields, node, name, unit)
}

fn read_importance(fields: &Fields<'_>, node: Node, name: &str, unit: CostUnit) -> Option<Importance> {
    let (place, found) = (node.place.clone(), node.value.shown());
    if let Value::Text(text) = &node.value {
        let word = Importance::WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim()));
        if let Some((_, meaning)) = word {
            return Some(*meaning);
        }
    }
    let price = price_of(node, name, unit).filter(|price| (0..=DEAREST).contains(price));
    if price.is_none() {
        let words = Arg::list(Importance::WORDS.iter().map(|(word, _)| *word), Join::Comma);
        fields.fault(
            Code::RuleParameter,
            &place,
            text!("rule-importance-unknown", field = name, found = found),
            text!("rule-importance-words", words = words),
        );
    }
    price.map(Importance::Price)
}

/// The same, or `ignore`: `None` (as it is for what is absent or unfit).
pub(crate) fn importance_or_ignore(fields: &mut Fields<'_>, name: &str, unit: CostUnit) -> Option<Importance> {
    let node = fields.node(name)?;
    if matches!(&node.value, Value::Text(text) if text.trim() == "ignore") {
        return None;
    }
    read_importance(fields, node, name, unit)
}

/// A node read as a price, without faults of its own.
fn price_of(node: Node, name: &str, unit: CostUnit) -> Option<i64> {
    alone(node, name, |fields| match unit {
        CostUnit::Cents => fields.cents(name),
        CostUnit::Points => fields.integer(name),
    })
}

/// Reads one node as if it were a record of its own, without faults.
fn alone<T>(node: Node, name: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
    let quiet = Default::default();
    let place = node.place.clone();
    let key = Key { name: name.to_owned(), place: place.clone() };
    read(&mut Fields::of(Node { value: Value::Table(vec![(key, node)]), place }, &quiet))
}

/// A length of time, or (as the error) one of these words.
pub(crate) fn duration_or_word<'w>(
    fields: &mut Fields<'_>,
    name: &str,
    words: &[&'w str],
) -> Option<Result<Minutes, &'w str>> {
    let node = fields.node(name)?;
    if let Value::Text(text) = &node.value
        && let Some(word) = words.iter().find(|word| **word == text.trim())
    {
        return Some(Err(word));
    }
    let place = node.place.clone();
    let minutes = alone(node, name, |fields| fields.duration(name));
    if minutes.is_none() {
        fields.fault(
            Code::RuleParameter,
            &place,
            text!("rule-no-duration", field = name, words = Arg::list(words.iter().copied(), Join::Or)),
            text!("rule-write-duration", words = Arg::list(words.iter().copied(), Join::Comma)),
        );
    }
    minutes.map(Ok)
}

/// `whole × part ÷ of`, rounded up so that nothing that costs anything becomes free.
pub(crate) fn share(whole: i64, part: i64, of: i64) -> i64 {
    let (product, of) = (i128::from(whole) * i128::from(part), i128::from(of.max(1)));
    let up = product.div_euclid(of) + i128::from(product.rem_euclid(of) != 0);
    i64::try_from(up).unwrap_or(i64::MAX)
}

/// The whole numbers `minimum` and `maximum`, at least one of them, in order.
pub(crate) fn limits(fields: &mut Fields<'_>, highest: i64) -> (Option<i64>, Option<i64>) {
    need_a_limit(fields);
    let minimum = fields.integer_in("minimum", 0, highest);
    let maximum = fields.integer_in("maximum", 0, highest);
    if let (Some(low), Some(high)) = (minimum, maximum)
        && low > high
    {
        reversed(fields, low, high);
    }
    (minimum, maximum)
}

/// A fault when neither `minimum` nor `maximum` is given; to be called before they are taken.
pub(crate) fn need_a_limit(fields: &Fields<'_>) {
    if !fields.has("minimum") && !fields.has("maximum") {
        fields.fault(Code::RuleParameter, &fields.place, text!("rule-no-limit"), text!("rule-give-a-limit"));
    }
}

/// The fault of limits in the wrong order.
pub(crate) fn reversed(fields: &Fields<'_>, minimum: impl Into<Arg>, maximum: impl Into<Arg>) {
    let message = text!("rule-limits-reversed", minimum = minimum.into(), maximum = maximum.into());
    fields.fault(Code::MinimumAboveMaximum, &fields.place, message, text!("rule-swap-limits"));
}

// ---------------------------------------------------------------------------------------------------------------
// Days

/// What a rule that counts per period sums over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// The planning periods of each person's contract.
    Contract,
    /// The whole horizon at once.
    Horizon,
    /// Periods of the calendar.
    Calendar(Cycle),
}

/// The parameter `period`.
pub(crate) const fn period(default: &'static str) -> Parameter {
    Parameter {
        name: "period",
        unit: "contract, horizon, week, month, year or days",
        default,
        about: "What is counted over: the planning periods of the contract, the whole horizon, calendar weeks (from \
                Monday), months or years, or stretches of so many days.",
    }
}

/// The parameter `period-start`.
pub(crate) const PERIOD_START: Parameter = Parameter {
    name: "period-start",
    unit: "date",
    default: "",
    about: "With a `period` of so many days: a date on which one begins, the first day of the horizon when not given.",
};

impl Period {
    /// The parameters `period` (`contract`, `horizon`, `week`, `month`, `year` or a number of days) and
    /// `period-start`.
    pub fn read(fields: &mut Fields<'_>, default: Period) -> Period {
        let start_at = fields.place_of("period-start");
        let anchor = fields.date("period-start");
        let read = fields.text_at("period").map(|(word, place)| Period::from_word(fields, &word, &place, anchor));
        let period = read.unwrap_or(Some(default));
        if anchor.is_some() && !matches!(period, None | Some(Period::Calendar(Cycle::Days { .. }))) {
            let message = text!("rule-period-start-alone", field = "period-start");
            fields.fault(Code::RuleParameter, &start_at, message, text!("rule-period-start-alone-help"));
        }
        period.unwrap_or(default)
    }

    fn from_word(fields: &Fields<'_>, word: &str, place: &Place, anchor: Option<NaiveDate>) -> Option<Period> {
        let named = Cycle::WORDS.iter().find(|(known, _)| *known == word);
        let days = || word.parse().ok().filter(|days| (1..=Calendar::MAX_DAYS).contains(days));
        let period = match word {
            "contract" => Some(Period::Contract),
            "horizon" => Some(Period::Horizon),
            _ => named
                .map(|(_, cycle)| *cycle)
                .or_else(|| days().map(|length| Cycle::Days { length, anchor }))
                .map(Period::Calendar),
        };
        if period.is_none() {
            let message = text!("rule-value-unfit", field = "period", value = word);
            fields.fault(Code::RuleParameter, place, message, text!("rule-write-period", most = Calendar::MAX_DAYS));
        }
        period
    }

    /// The periods of an employee, in order; together they hold the horizon.
    pub fn parts(self, scenario: &Scenario, employee: EmployeeId) -> Vec<Part> {
        let calendar = &scenario.calendar;
        match self {
            Period::Horizon => vec![Part { days: 0..calendar.days, whole: 0..calendar.days }],
            Period::Calendar(cycle) => cycle.parts(calendar),
            Period::Contract => scenario.contracts[scenario.employee(employee).contract.index()].cycle.parts(calendar),
        }
    }
}

/// What a person's known past adds to a period that began before the horizon, by duty and day.
pub(crate) fn past_within(
    scenario: &Scenario,
    employee: EmployeeId,
    period: &Range<Day>,
    adds: impl Fn(DutyId, Day) -> i64,
) -> i64 {
    let known = (-scenario.known_days(employee)..).zip(scenario.past(employee));
    known.filter(|(day, _)| period.contains(day)).map(|(day, duty)| adds(*duty, day)).sum()
}

/// Which period of somebody the end of the plan cuts off, in words, for a minimum that is then not judged.
pub(crate) fn cut_off(period: Period, scenario: &Scenario, people: &People) -> Option<Text> {
    let mut parts = people.iter().flat_map(|employee| period.parts(scenario, employee));
    let part = parts.find(|part| !part.is_complete())?;
    let from = scenario.calendar.date(part.whole.start);
    Some(text!("rule-unjudged-period", full = part.full(), from = from, known = part.days.end - part.days.start))
}

/// That of somebody not even one window of so many days is known, in words.
pub(crate) fn no_window(days: Day, scenario: &Scenario, people: &People) -> Option<Text> {
    let known = people.iter().map(|employee| scenario.known_days(employee) + scenario.calendar.days).min()?;
    (known < days).then(|| text!("rule-unjudged-window", days = days, known = known))
}

/// The maximal ranges of consecutive days in the set.
pub(crate) fn ranges(days: &DaySet) -> Vec<Range<Day>> {
    let mut ranges: Vec<Range<Day>> = Vec::new();
    for day in days.iter() {
        match ranges.last_mut() {
            Some(range) if range.end == day => range.end = day + 1,
            _ => ranges.push(day..day + 1),
        }
    }
    ranges
}

/// The parts of `days` that lie in one of the ranges.
pub(crate) fn within(ranges: &[Range<Day>], days: Range<Day>) -> Vec<Range<Day>> {
    let cut = |range: &Range<Day>| range.start.max(days.start)..range.end.min(days.end);
    ranges.iter().map(cut).filter(|range| !range.is_empty()).collect()
}

// ---------------------------------------------------------------------------------------------------------------
// Counting

/// What each duty adds on each day of the horizon; days of the same class add alike.
#[derive(Clone, Debug)]
pub(crate) struct Amounts {
    /// Per class, the amount of each duty.
    pub classes: Vec<Vec<i64>>,
    /// The class of each day of the horizon; `None` where nothing counts.
    pub class_of_day: Vec<Option<usize>>,
}

impl Amounts {
    /// The one-state automaton that emits the amounts of the days for which `inside` says yes.
    pub fn counter(&self, duties: usize, inside: impl Fn(Day) -> bool) -> Arc<Automaton<i64>> {
        let days = self.class_of_day.len() as Day;
        let class = |day: Day| if inside(day) { self.class_of_day[day as usize] } else { None };
        let of_day = (0..days).map(|day| class(day).map_or(0, |class| class as u32 + 1)).collect();
        Arc::new(compile(&Counter { amounts: self, of_day }, days, duties, &[()]).0)
    }
}

struct Counter<'a> {
    amounts: &'a Amounts,
    of_day: Vec<u32>,
}

impl Machine for Counter<'_> {
    type State = ();
    type Emit = i64;
    fn class(&self, day: Day) -> u32 {
        self.of_day[day as usize]
    }
    fn step(&self, class: u32, _state: &(), duty: DutyId) -> ((), i64) {
        ((), class.checked_sub(1).map_or(0, |class| self.amounts.classes[class as usize][duty.index()]))
    }
}

// ---------------------------------------------------------------------------------------------------------------
// Sharing

/// Hands out one shared copy of every distinct set.
pub(crate) struct Pool<I> {
    sets: BTreeMap<Vec<I>, Arc<IdSet<I>>>,
}

impl<I: Id> Pool<I> {
    /// An empty pool.
    pub fn new() -> Self {
        Pool { sets: BTreeMap::new() }
    }

    /// The shared copy of a set.
    pub fn share(&mut self, set: IdSet<I>) -> Arc<IdSet<I>> {
        self.sets.entry(set.iter().collect()).or_insert_with(|| Arc::new(set)).clone()
    }
}

/// All duties but these.
pub(crate) fn all_but(scenario: &Scenario, duties: &DutySet) -> DutySet {
    scenario.alphabet().filter(|duty| !duties.contains(*duty)).collect()
}

// ---------------------------------------------------------------------------------------------------------------
// Words

/// A note: so much was found, less than a minimum.
pub(crate) fn at_least(found: impl Into<Arg>, limit: impl Into<Arg>) -> Text {
    text!("rule-at-least", found = found.into(), limit = limit.into())
}

/// A note: so much was found, more than a maximum.
pub(crate) fn at_most(found: impl Into<Arg>, limit: impl Into<Arg>) -> Text {
    text!("rule-at-most", found = found.into(), limit = limit.into())
}

/// Was the note made by [`at_least`]?
pub(crate) fn is_too_little(note: &Text) -> bool {
    note.id() == Some("rule-at-least")
}

/// The codes of some duties, as in a roster: `E + L`.
pub(crate) fn codes(scenario: &Scenario, duties: impl IntoIterator<Item = DutyId>) -> String {
    let codes: Vec<&str> = duties.into_iter().map(|duty| scenario.duty(duty).code.as_str()).collect();
    codes.join(" + ")
}
