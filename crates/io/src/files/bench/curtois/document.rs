//! An instance as a scenario document.

use chrono::{Days, NaiveDate};

use super::super::tree::words;
use super::SOURCE;
use super::instance::{Cover, Instance, Person, Request, Shift};
use vuoro_core::error::Place;
use vuoro_core::record::{Key, Node, Value};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::time::Clock;
use vuoro_core::units::{Day, Minutes};

/// When shifts begin; the files do not say.
const START: Minutes = 8 * 60;

/// The document of an instance.
pub(super) fn of(instance: &Instance, name: &str) -> Node {
    let Instance { days, shifts, staff, on, off, cover, place, .. } = instance;
    let wishes = on.iter().map(|request| wish(instance, request, ""));
    let wishes = wishes.chain(off.iter().map(|request| wish(instance, request, "not ")));
    table(
        place,
        [
            ("format-version", int(1, place)),
            ("name", text(name, place)),
            ("start", text(date(0), place)),
            ("days", int((*days).into(), place)),
            ("time-zone", text("UTC", place)),
            ("cost-unit", text("points", place)),
            ("shift", list(shifts.iter().map(shift), place)),
            ("contract", list([table(place, [("id", text("contract", place))])], place)),
            (
                "staff",
                list(staff.iter().map(|person| table(&person.place, [("id", text(&person.id, &person.place))])), place),
            ),
            ("demand", list(cover.iter().map(|line| demand(instance, line)), place)),
            ("wishes", list(wishes, place)),
            ("rules", list(rules(instance), place)),
        ],
    )
}

fn text(value: impl Into<String>, place: &Place) -> Node {
    Node { value: Value::Text(value.into()), place: place.clone() }
}

fn int(value: i64, place: &Place) -> Node {
    Node { value: Value::Integer(value), place: place.clone() }
}

fn list(items: impl IntoIterator<Item = Node>, place: &Place) -> Node {
    Node { value: Value::List(items.into_iter().collect()), place: place.clone() }
}

fn table<'n>(place: &Place, entries: impl IntoIterator<Item = (&'n str, Node)>) -> Node {
    let entry = |(name, node): (&str, Node)| (Key { name: name.to_owned(), place: place.clone() }, node);
    Node { value: Value::Table(entries.into_iter().map(entry).collect()), place: place.clone() }
}

/// Day 0 is a Monday.
fn date(day: Day) -> String {
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    monday.checked_add_days(Days::new(day.unsigned_abs().into())).unwrap_or(monday).to_string()
}

fn shift(shift: &Shift) -> Node {
    let clock = |minute: Minutes| text(Clock(minute % 1440).to_string(), &shift.place);
    table(
        &shift.place,
        [("code", text(&shift.id, &shift.place)), ("start", clock(START)), ("end", clock(START + shift.minutes))],
    )
}

fn demand(instance: &Instance, line: &Cover) -> Node {
    let place = &line.place;
    table(
        place,
        [
            ("day", text(date(line.day), place)),
            ("shift", text(&instance.shifts[line.shift].id, place)),
            ("target", int(line.heads, place)),
            ("maximum", int(line.heads, place)),
            ("under", int(line.under, place)),
            ("over", int(line.over, place)),
        ],
    )
}

fn wish(instance: &Instance, request: &Request, not: &str) -> Node {
    let place = &request.place;
    table(
        place,
        [
            ("employee", text(&instance.staff[request.employee].id, place)),
            ("date", text(date(request.day), place)),
            ("want", text(format!("{not}{}", instance.shifts[request.shift].id), place)),
            ("strength", int(request.weight, place)),
        ],
    )
}

/// The declarations, with numbered ids where several have one key.
#[derive(Default)]
struct Rules {
    list: Vec<Node>,
    last: (&'static str, usize),
}

/// What a declaration says beside key, kind and title.
type Entries = Vec<(&'static str, Node)>;

impl Rules {
    fn add(&mut self, place: &Place, (key, kind): (&'static str, &str), title: &Text, more: Entries) {
        self.last = if self.last.0 == key { (key, self.last.1 + 1) } else { (key, 1) };
        let id = if self.last.1 == 1 { key.to_owned() } else { format!("{key}#{}", self.last.1) };
        let head = [
            ("id", text(id, place)),
            ("kind", text(kind, place)),
            ("title", words(title, place)),
            ("source", text(SOURCE, place)),
        ];
        self.list.push(table(place, head.into_iter().chain(more)));
    }

    /// A required rule on the people who share a limit, for each limit in the order it first occurs.
    fn each<L: Copy + PartialEq>(
        &mut self,
        staff: &[Person],
        limit: impl Fn(&Person) -> Option<L>,
        rule: (&'static str, &str),
        title: impl Fn(L) -> Text,
        more: impl Fn(L, &Place) -> Entries,
    ) {
        let mut groups: Vec<(L, Vec<&Person>)> = Vec::new();
        for person in staff {
            let Some(limit) = limit(person) else { continue };
            match groups.iter_mut().find(|(known, _)| *known == limit) {
                Some((_, people)) => people.push(person),
                None => groups.push((limit, vec![person])),
            }
        }
        for (limit, people) in groups {
            let place = &people[0].place;
            let mut entries = more(limit, place);
            entries.push(("importance", text("required", place)));
            if people.len() < staff.len() {
                entries.push(("for", people_table(people.iter().map(|person| person.id.as_str()), place)));
            }
            self.add(place, rule, &title(limit), entries);
        }
    }
}

fn people_table<'p>(ids: impl Iterator<Item = &'p str>, place: &Place) -> Node {
    table(place, [("employees", list(ids.map(|id| text(id, place)), place))])
}

fn rules(instance: &Instance) -> Vec<Node> {
    let Instance { shifts, staff, place, .. } = instance;
    let mut rules = Rules::default();
    let required = || vec![("importance", text("required", place))];
    rules.add(place, ("one_shift_per_day", "one-duty"), &text!("bench-title-one-shift"), required());
    // The benchmark has no absences; without this rule days of leave would be free and end every run.
    rules.add(place, ("leave", "leave"), &text!("bench-title-no-absences"), required());
    for shift in shifts.iter().filter(|shift| !shift.not_before.is_empty()) {
        let next = shift.not_before.iter().map(|at| shifts[*at].id.as_str());
        let names = Arg::list(next.clone(), Join::Comma);
        let title = text!("bench-title-succession", before = &shift.id, next = names);
        let entries = vec![
            ("after", list([text(&shift.id, &shift.place)], &shift.place)),
            ("then", list(next.map(|id| text(id, &shift.place)), &shift.place)),
            ("importance", text("required", &shift.place)),
        ];
        rules.add(&shift.place, ("rotation", "succession"), &title, entries);
    }
    for (at, shift) in shifts.iter().enumerate() {
        let most = |person: &Person| person.maxima.iter().find(|(of, _)| *of == at).map(|(_, most)| *most);
        let title = |most: i64| text!("bench-title-at-most-of-shift", count = most, shift = &shift.id);
        let entries = |most, place: &Place| {
            vec![("duties", list([text(&shift.id, place)], place)), ("maximum", int(most, place))]
        };
        rules.each(staff, most, ("max_shifts", "duty-count"), title, entries);
    }
    limits(&mut rules, staff);
    days_off(&mut rules, instance);
    soft(&mut rules, place);
    rules.list
}

/// The six limits of a staff line, in the order of the benchmark's keys.
fn limits(rules: &mut Rules, staff: &[Person]) {
    let clock = |minutes: Minutes| Clock(minutes).to_string();
    let period = |place: &Place| ("period", text("horizon", place));
    let limit = |at: usize| move |person: &Person| Some(person.limits[at]);
    // A minimum of one day or of no minutes asks for nothing.
    let from = |at: usize, least: i64| move |person: &Person| Some(person.limits[at]).filter(|limit| *limit >= least);
    rules.each(
        staff,
        limit(0),
        ("max_minutes", "hours"),
        |most| text!("bench-title-at-most-hours", hours = Clock(most)),
        |most, place| vec![("maximum", text(clock(most), place)), period(place)],
    );
    rules.each(
        staff,
        from(1, 1),
        ("min_minutes", "hours"),
        |least| text!("bench-title-at-least-hours", hours = Clock(least)),
        |least, place| vec![("minimum", text(clock(least), place)), period(place)],
    );
    let days = |name: &'static str| move |days: i64, place: &Place| vec![(name, int(days, place))];
    let (rule, title) = ("max_consecutive_shifts", |days: i64| text!("bench-title-at-most-in-a-row", count = days));
    rules.each(staff, limit(2), (rule, "consecutive-work"), title, days("maximum"));
    let (rule, title) = ("min_consecutive_shifts", |days: i64| text!("bench-title-at-least-in-a-row", count = days));
    rules.each(staff, from(3, 2), (rule, "consecutive-work"), title, days("minimum"));
    let (rule, title) = ("min_consecutive_days_off", |days: i64| text!("bench-title-at-least-days-off", count = days));
    rules.each(staff, from(4, 2), (rule, "consecutive-off"), title, days("minimum"));
    let weekends = |most: i64| text!("bench-title-at-most-weekends", count = most);
    rules.each(staff, limit(5), ("max_weekends", "weekends"), weekends, |most, place| {
        vec![("maximum", int(most, place)), period(place)]
    });
}

/// Days on which employees do not work: one rule for each line.
fn days_off(rules: &mut Rules, instance: &Instance) {
    for (employee, days, place) in instance.days_off.iter().filter(|(_, days, _)| !days.is_empty()) {
        let id = instance.staff[*employee].id.as_str();
        let dates = list(days.iter().map(|day| text(date(*day), place)), place);
        let entries = vec![
            ("for", people_table(std::iter::once(id), place)),
            ("on", table(place, [("dates", dates)])),
            ("by", text("start", place)),
            ("importance", text("required", place)),
        ];
        rules.add(
            place,
            ("fixed_day_off", "availability"),
            &text!("bench-title-fixed-days-off", employee = id),
            entries,
        );
    }
}

/// Requests and cover; their weights are in wishes and demand.
fn soft(rules: &mut Rules, place: &Place) {
    let only = |sort| vec![("only", text(sort, place)), ("importance", int(1, place))];
    rules.add(place, ("shift_on_requests", "wishes"), &text!("bench-title-shifts-wanted"), only("duty"));
    rules.add(place, ("shift_off_requests", "wishes"), &text!("bench-title-shifts-unwanted"), only("not"));
    let ignore = |name| (name, text("ignore", place));
    let price = |name| (name, int(1, place));
    let under = vec![ignore("minimum"), price("target"), ignore("maximum")];
    rules.add(place, ("cover_under", "cover"), &text!("bench-title-too-few"), under);
    let over = vec![ignore("minimum"), ignore("target"), price("maximum")];
    rules.add(place, ("cover_over", "cover"), &text!("bench-title-too-many"), over);
}
