//! One person's roster as a calendar file that Outlook, Google and others read.
//!
//! Times are written in UTC, which every program understands alike, also over a change of the clocks; ids stay the
//! same from plan to plan, so that reading a newer file replaces the events of an older one.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use vuoro_core::domain::{Absent, DutyKind, Part, Roster, Scenario};
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang, Text};
use vuoro_core::units::{Day, DutyId, EmployeeId, time::Clock};

/// The calendar of each employee, in order and in a language. `stamp` is the moment at which it was made.
pub fn roster_ics(scenario: &Scenario, roster: &Roster, stamp: DateTime<Utc>, lang: Lang) -> Vec<String> {
    let writer = Writer { scenario, roster, stamp, lang };
    scenario.staff().map(|employee| writer.calendar(employee)).collect()
}

struct Writer<'a> {
    scenario: &'a Scenario,
    roster: &'a Roster,
    stamp: DateTime<Utc>,
    lang: Lang,
}

impl Writer<'_> {
    fn calendar(&self, employee: EmployeeId) -> String {
        let mut calendar = Calendar::new();
        let name = [self.scenario.employee(employee).name.as_str(), &self.scenario.name];
        let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
        let name = plain(&name.join(", "));
        // Of the two properties for a name `icalendar` escapes the second only.
        calendar.append_property(Property::new("NAME", escaped(&name)));
        calendar.append_property(Property::new("X-WR-CALNAME", name));
        calendar.timezone(self.scenario.calendar.zone.name());
        let mut absent: Option<(Absent, Day)> = None;
        for day in 0..=self.scenario.calendar.days {
            let inside = day < self.scenario.calendar.days;
            let duties: Vec<DutyId> = if inside { self.roster.duties(employee, day).collect() } else { Vec::new() };
            let kind = duties.iter().find_map(|duty| self.scenario.duty(*duty).absence());
            if let Some((before, from)) = absent.filter(|(before, _)| kind != Some(*before)) {
                calendar.push(self.absence(employee, before, from, day));
                absent = None;
            }
            absent = absent.or(kind.map(|kind| (kind, day)));
            let mut number = 0;
            for duty in duties {
                for part in self.scenario.duty(duty).parts() {
                    number += 1;
                    calendar.push(self.shift(employee, day, duty, part, number));
                }
            }
        }
        calendar.to_string()
    }

    fn uid(&self, employee: EmployeeId, day: Day, what: &str) -> String {
        let date = self.scenario.calendar.date(day).format("%Y%m%d");
        plain(&format!("{}-{date}-{what}@vuoro", self.scenario.employee(employee).id))
    }

    fn shift(&self, employee: EmployeeId, day: Day, duty: DutyId, part: &Part, number: usize) -> Event {
        let scenario = self.scenario;
        let shift = scenario.shift(part.shift);
        let unit = &scenario.unit(part.unit).name;
        let span = scenario.calendar.span(day, shift.start, shift.end);
        let is_double = matches!(&scenario.duty(duty).kind, DutyKind::Work(parts) if parts.len() > 1);
        let paid = if is_double { shift.paid } else { scenario.paid_minutes(duty, day) };
        let clock = |elapsed| scenario.calendar.clock(elapsed).format("%H:%M");
        let (from, to) = (Arg::word(clock(span.start)), Arg::word(clock(span.end)));
        let mut lines = vec![
            Text::verbatim(format!("{} {}", shift.code, shift.name)),
            text!("roster-ics-unit", unit = unit),
            text!("roster-ics-time", from = from, to = to, zone = scenario.calendar.zone.name()),
        ];
        lines.extend(part.role.map(|role| text!("roster-ics-role", role = scenario.skill(role))));
        lines.push(match shift.break_minutes {
            minutes if minutes > 0 => text!("roster-ics-break", unpaid = Clock(minutes)),
            _ => text!("roster-ics-no-break"),
        });
        lines.push(text!("roster-ics-paid", paid = Clock(paid)));
        let lines: Vec<String> = lines.iter().map(|line| line.say(self.lang)).collect();
        let summary = if scenario.units.len() > 1 { format!("{}, {unit}", shift.name) } else { shift.name.clone() };
        Event::new()
            .uid(&self.uid(employee, day, &number.to_string()))
            .timestamp(self.stamp)
            .starts(scenario.calendar.utc(span.start))
            .ends(scenario.calendar.utc(span.end))
            .summary(&plain(&summary))
            .location(&plain(unit))
            .description(&plain(&lines.join("\n")))
            .done()
    }

    /// Days away from `from` to before `to`, as one event of whole days.
    fn absence(&self, employee: EmployeeId, kind: Absent, from: Day, to: Day) -> Event {
        let date = |day: Day| -> NaiveDate { self.scenario.calendar.date(day) };
        let (what, summary) = match kind {
            Absent::Leave => ("leave", text!("roster-ics-leave")),
            Absent::Sick => ("sick", text!("roster-ics-sick")),
        };
        Event::new()
            .uid(&self.uid(employee, from, what))
            .timestamp(self.stamp)
            .starts(date(from))
            .ends(date(to))
            .summary(&summary.say(self.lang))
            .done()
    }
}

/// A text without what a calendar cannot hold: lines end with a line feed, and there are no other control characters.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|sign| matches!(sign, '\n' | '\t') || !sign.is_control()).collect()
}

/// A text as RFC 5545 writes it in a line of a calendar (section 3.3.11).
fn escaped(text: &str) -> String {
    let marked = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    marked.replace('\n', "\\n")
}

/// Names for files made from ids: letters, digits, `-`, `_` and `.` only, different also where capitals do not count,
/// and none that a system keeps for itself.
pub fn file_names<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    const KEPT: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let mut taken = std::collections::BTreeSet::new();
    let safe = |id: &str| -> String {
        let plain = |c: char| match c {
            'ä' | 'å' | 'á' | 'à' => 'a',
            'Ä' | 'Å' => 'A',
            'ö' | 'ó' => 'o',
            'Ö' => 'O',
            'é' | 'è' => 'e',
            'ü' => 'u',
            c if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') => c,
            _ => '_',
        };
        let name: String = id.chars().take(80).map(plain).collect();
        let name = name.trim_matches('.').to_owned();
        let stem: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        let is_kept = KEPT.contains(&stem.to_lowercase().as_str()) && name.len() <= stem.len() + 1;
        if name.is_empty() || is_kept { format!("_{name}") } else { name }
    };
    let free = |id: &str| {
        let name = safe(id);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let free = names.find(|name| taken.insert(name.to_lowercase()));
        free.unwrap_or(name)
    };
    ids.map(free).collect()
}
