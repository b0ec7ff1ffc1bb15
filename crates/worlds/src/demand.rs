//! Demand that asks for about as many hours as the contracts of a unit give, a little more.

use chrono::Weekday;
use serde_json::{Value, json};

use crate::people::Person;
use crate::requests::Absence;
use crate::size::Size;

/// Hours there are as a share of hours wanted.
const STAFFING: f64 = 0.97;
/// From this many full-time people on, a unit works around the clock, and at weekends.
const ROUND_THE_CLOCK: i64 = 700;
const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Paid minutes of the shifts that demand is made of, and how the heads are shared among them.
const TIMES: [Time; 3] = [
    Time { shift: 'A', minutes: 470, weekday: 50, weekend: 36 },
    Time { shift: 'I', minutes: 445, weekday: 36, weekend: 32 },
    Time { shift: 'Y', minutes: 610, weekday: 22, weekend: 22 },
];

struct Time {
    shift: char,
    minutes: i64,
    weekday: i64,
    weekend: i64,
}

/// Heads wanted per time of day (morning, evening, night) and weekday.
type Heads = [[i64; 7]; 3];

/// Does the unit work around the clock?
pub fn has_nights(size: &Size, unit: usize) -> bool {
    // Not by the people drawn, so that the past and the demand agree without knowing each other.
    let members = size.employees / size.units + usize::from(unit < size.employees % size.units);
    members as i64 * 90 >= ROUND_THE_CLOCK
}

/// Contract minutes of a unit's people in the horizon, absences taken off.
pub fn minutes_there(size: &Size, people: &[Person], absences: &[Absence], unit: usize) -> i64 {
    let (period, minutes) = size.period();
    let home = people.iter().filter(|person| person.unit == unit);
    home.map(|person| {
        let full = minutes * person.fte * size.days / (100 * period);
        let away = absences
            .iter()
            .filter(|absence| absence.person == person.at)
            .map(|absence| (absence.from..=absence.to).filter(|day| !is_weekend(size.weekday(*day))).count() as i64);
        full - away.sum::<i64>() * 459 * person.fte / 100
    })
    .sum()
}

/// Paid minutes that the targets of a unit ask for.
#[cfg(test)]
pub fn minutes_wanted(size: &Size, people: &[Person], absences: &[Absence], unit: usize) -> i64 {
    let heads = heads(size, people, absences, unit);
    let counts = weekday_counts(size);
    heads.iter().zip(&TIMES).map(|(days, time)| total(days, &counts) * time.minutes).sum()
}

fn is_weekend(weekday: Weekday) -> bool {
    matches!(weekday, Weekday::Sat | Weekday::Sun)
}

/// How often each weekday occurs in the horizon.
fn weekday_counts(size: &Size) -> [i64; 7] {
    let mut counts = [0; 7];
    for day in 0..size.days {
        counts[size.weekday(day).num_days_from_monday() as usize] += 1;
    }
    counts
}

#[cfg(test)]
fn total(days: &[i64; 7], counts: &[i64; 7]) -> i64 {
    days.iter().zip(counts).map(|(heads, count)| heads * count).sum()
}

/// Adds heads where they are scarcest against the intended shares, first on all days of a kind, then on single
/// weekdays, until the hours are used up.
fn heads(size: &Size, people: &[Person], absences: &[Absence], unit: usize) -> Heads {
    let mut left = (minutes_there(size, people, absences, unit) as f64 / STAFFING) as i64;
    let counts = weekday_counts(size);
    let mut heads: Heads = [[0; 7]; 3];
    let nights = has_nights(size, unit);
    let open = |time: usize, weekday: usize| nights || (weekday < 5 && time < 2);
    let share = |time: usize, weekday: usize| if weekday < 5 { TIMES[time].weekday } else { TIMES[time].weekend };
    // Blocks: weekdays and weekends; nights need the same heads all week.
    let mut blocks: Vec<(usize, Vec<usize>)> = vec![(2, (0..7).collect())];
    blocks.extend((0..2).flat_map(|time| [(time, (0..5).collect()), (time, vec![5, 6])]));
    let singles = (0..2).flat_map(|time| (0..7).map(move |weekday| (time, vec![weekday])));
    for step in [blocks, singles.collect()] {
        loop {
            let cost = |(time, days): &(usize, Vec<usize>)| {
                TIMES[*time].minutes * days.iter().map(|weekday| counts[*weekday]).sum::<i64>()
            };
            let fits = |block: &&(usize, Vec<usize>)| {
                let minutes = cost(block);
                minutes > 0 && minutes <= left && block.1.iter().all(|weekday| open(block.0, *weekday))
            };
            let scarcity =
                |(time, days): &&(usize, Vec<usize>)| (heads[*time][days[0]] * 1000 + 500) / share(*time, days[0]);
            let Some((time, days)) = step.iter().filter(fits).min_by_key(scarcity).cloned() else { break };
            left -= cost(&(time, days.clone()));
            days.iter().for_each(|weekday| heads[time][*weekday] += 1);
        }
    }
    heads
}

/// The rows of the demand table.
pub fn rows(size: &Size, people: &[Person], absences: &[Absence]) -> Vec<Value> {
    (0..size.units).flat_map(|unit| unit_rows(size, people, absences, unit)).collect()
}

fn unit_rows(size: &Size, people: &[Person], absences: &[Absence], unit: usize) -> Vec<Value> {
    let mut heads = heads(size, people, absences, unit);
    if heads.iter().flatten().all(|count| *count == 0) {
        // A unit too small for its shortest week still opens in the morning.
        heads[0] = [1, 1, 1, 1, 1, 0, 0];
    }
    let nurses = people.iter().filter(|person| person.unit == unit && person.nurse).count();
    let mut rows = Vec::new();
    for (time, days) in TIMES.iter().zip(&heads) {
        for (weekdays, target) in grouped(days) {
            for (shift, from, to) in windows(time.shift, weekdays[0] >= 5) {
                let row = |skill: &str, minimum: i64, target: i64| {
                    let day = weekdays.iter().map(|weekday| WEEK[*weekday].1).collect::<Vec<_>>().join(";");
                    json!({ "unit": size.unit(unit), "day": day, "shift": shift, "from": from, "to": to,
                        "skill": skill, "minimum": minimum, "target": target })
                };
                let minimum = if target >= 3 { target - 1 } else { target };
                // The last hour of a weekend evening is quieter.
                let last_hour = from == Some("20:00");
                let (minimum, target) =
                    if last_hour { ((target + 1) / 2, (target + 1) / 2) } else { (minimum, target) };
                rows.push(row("", minimum, target));
                if nurses >= 4 {
                    rows.push(row("nurse", 1, 1));
                    rows.push(row("medication", 1, 1));
                }
            }
        }
    }
    rows
}

/// Weekdays with the same number of heads (and never working days together with weekends), without empty ones.
fn grouped(days: &[i64; 7]) -> Vec<(Vec<usize>, i64)> {
    let mut groups: Vec<(Vec<usize>, i64)> = Vec::new();
    for (weekday, heads) in days.iter().enumerate().filter(|(_, heads)| **heads > 0) {
        match groups.iter_mut().find(|(others, count)| count == heads && (others[0] >= 5) == (weekday >= 5)) {
            Some((others, _)) => others.push(weekday),
            None => groups.push((vec![weekday], *heads)),
        }
    }
    groups
}

/// Which shift, or which hours of the clock, the heads of a time of day are asked for in: at weekends hours, so that
/// long days count for mornings and evenings, with the hour of handover between them left out.
fn windows(shift: char, weekend: bool) -> Vec<(Option<String>, Option<&'static str>, Option<&'static str>)> {
    match shift {
        'A' if weekend => vec![(None, Some("07:00"), Some("14:00"))],
        'I' if weekend => vec![(None, Some("15:00"), Some("20:00")), (None, Some("20:00"), Some("21:00"))],
        _ => vec![(Some(shift.to_string()), None, None)],
    }
}
