//! Dates, hours, gaps and duty labels as people read them.

use std::ops::Range;

use chrono::Datelike;

use vuoro_core::assess::Plan;
use vuoro_core::domain::{Absent, Calendar, DutyKind, Presence, Scenario, ShiftType, When};
use vuoro_core::units::{Cost, Day, DutyId, Minutes, UnitId, time::Clock};

/// Weeks shown side by side on a page.
const WEEKS_PER_BLOCK: usize = 4;

/// `24 Aug`.
pub fn short_date(calendar: &Calendar, day: Day) -> String {
    calendar.date(day).format("%-d %b").to_string()
}

/// `Mon 24 Aug`.
pub fn date(calendar: &Calendar, day: Day) -> String {
    calendar.date(day).format("%a %-d %b").to_string()
}

/// `Mon 24 Aug – Sun 13 Sep 2026`; the first year too when it differs.
pub fn horizon(calendar: &Calendar) -> String {
    let (first, last) = (calendar.date(0), calendar.date(calendar.days - 1));
    let start = if first.year() == last.year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    format!("{} – {}", first.format(start), last.format("%a %-d %b %Y"))
}

/// `Mo`, `Tu`, …
pub fn weekday(calendar: &Calendar, day: Day) -> String {
    calendar.date(day).format("%a").to_string().chars().take(2).collect()
}

/// `1 person`, `2 people`: a count with its noun.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// `1 234 h`: minutes as hours, with one decimal below a hundred.
pub fn hours(minutes: Minutes) -> String {
    let hours = minutes as f64 / 60.0;
    if hours.abs() >= 100.0 { format!("{hours:.0} h") } else { format!("{hours:.1} h") }
}

/// `+2:15`, `−0:30`, `0:00`: a difference with its sign.
pub fn signed(minutes: Minutes) -> String {
    let sign = match minutes.signum() {
        1 => "+",
        -1 => "−",
        _ => "",
    };
    format!("{sign}{}", Clock(minutes.abs()))
}

/// The days cut where weeks begin.
pub fn weeks(calendar: &Calendar, days: &Range<Day>) -> Vec<Range<Day>> {
    let monday = |day: &Day| calendar.weekday(*day) == chrono::Weekday::Mon;
    let starts: Vec<Day> = days.clone().filter(|day| *day == days.start || monday(day)).collect();
    let ends = starts.iter().copied().skip(1).chain([days.end]);
    starts.iter().copied().zip(ends).map(|(from, to)| from..to).collect()
}

/// The horizon in blocks of whole weeks that fit a page's width, about equally long.
pub fn blocks(calendar: &Calendar) -> Vec<Range<Day>> {
    let weeks = weeks(calendar, &(0..calendar.days));
    let blocks = weeks.len().div_ceil(WEEKS_PER_BLOCK).max(1);
    let block = |weeks: &[Range<Day>]| Some(weeks.first()?.start..weeks.last()?.end);
    weeks.chunks(weeks.len().div_ceil(blocks).max(1)).filter_map(block).collect()
}

/// `23.4`: thousandths of contracts as full-time employees.
pub fn fte(thousandths: i64) -> String {
    format!("{:.1}", thousandths as f64 / 1000.0)
}

/// `80 %`: one person's contract share, `37.5 %` where it is not whole.
pub fn share(thousandths: i64) -> String {
    if thousandths % 10 == 0 {
        format!("{} %", thousandths / 10)
    } else {
        format!("{:.1} %", thousandths as f64 / 10.0)
    }
}

/// `07:00–14:50`.
pub fn times(start: Minutes, end: Minutes) -> String {
    let clock = |minute: Minutes| format!("{:02}:{:02}", minute.rem_euclid(1440) / 60, minute.rem_euclid(60));
    format!("{}–{}", clock(start), clock(end))
}

/// `E 07:00–14:50`, for legends.
pub fn shift(shift: &ShiftType) -> String {
    format!("{} {}", shift.code, times(shift.start, shift.end))
}

/// What a requirement is about, without its unit and day: `E, nurse` or `07:00–11:00`.
pub fn requirement(scenario: &Scenario, when: When, who: Presence) -> String {
    let when = match when {
        When::Shift(id) => scenario.shift(id).code.clone(),
        When::Window { from, to } => times(from, to),
    };
    match who {
        Presence::Anyone => when,
        Presence::Holder(skill) | Presence::Role(skill) => format!("{when}, {}", scenario.skill(skill)),
    }
}

/// A duty as it stands in a cell: shift codes, and the other unit's id when it is worked away from home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// `E`, `E+L`, `v`, `s`, empty for a day off.
    pub text: String,
    /// Id of the unit, when it is not the home unit.
    pub away: Option<String>,
}

/// The label of a duty for somebody at home in `home`.
pub fn label(scenario: &Scenario, duty: DutyId, home: UnitId) -> Label {
    let parts = match &scenario.duty(duty).kind {
        DutyKind::Off => return Label::default(),
        DutyKind::Absence(Absent::Leave) => return Label { text: "v".into(), away: None },
        DutyKind::Absence(Absent::Sick) => return Label { text: "s".into(), away: None },
        DutyKind::Work(parts) => parts,
    };
    let codes: Vec<&str> = parts.iter().map(|part| scenario.shift(part.shift).code.as_str()).collect();
    let away = parts.iter().find(|part| part.unit != home).map(|part| scenario.unit(part.unit).id.clone());
    Label { text: codes.join("+"), away }
}

/// The cost of a plan with what it was judged by: `1 234.50 €`.
pub fn cost(scenario: &Scenario, cost: Cost) -> String {
    scenario.cost_unit.show(cost)
}

/// `0.8 %`; `–` when there is none.
pub fn short_gap(plan: &Plan) -> String {
    match plan.gap() {
        Some(0.0) => "0 %".into(),
        Some(gap) if gap < 0.001 => format!("{:.3} %", gap * 100.0),
        Some(gap) => format!("{:.1} %", gap * 100.0),
        None => "–".into(),
    }
}

/// `0.8 %`, `0 % (proved optimal)`, or why there is none.
pub fn gap(plan: &Plan) -> String {
    match plan.gap() {
        Some(0.0) => "0 % (proved optimal)".into(),
        Some(_) => short_gap(plan),
        None if plan.bound.is_none() => "unknown (no bound)".into(),
        None => "none (requirements broken)".into(),
    }
}

/// How a plan came about: why the search ended, after how long, with what. Plans read from files know no times and
/// threads; a roster that comes from nobody's search and has no bound was only checked.
pub fn effort(plan: &Plan) -> String {
    if plan.threads == 0 && plan.bound.is_none() {
        return "Checked as it was given; nothing was searched.".into();
    }
    if plan.threads == 0 {
        return format!("Stopped: {}, seed {}.", plan.stopped, plan.seed);
    }
    format!(
        "Stopped: {} after {:.1} s (best found after {:.1} s), {}, seed {}.",
        plan.stopped,
        plan.seconds,
        plan.seconds_to_best,
        count(plan.threads, "thread", "threads"),
        plan.seed
    )
}

/// `12.3 s`; `–` where it is not known.
pub fn time(plan: &Plan) -> String {
    if plan.threads == 0 { "–".into() } else { format!("{:.1} s", plan.seconds) }
}

/// What is to be said first about a plan: whether everything required is kept.
pub fn verdict(plan: &Plan) -> String {
    match plan.assessment.findings.iter().filter(|finding| finding.required).count() {
        0 => "Every requirement is kept.".into(),
        1 => "1 requirement is broken.".into(),
        many => format!("{many} requirements are broken."),
    }
}

/// Titles of plans; those that share a title are told apart by number.
pub fn titles(plans: &[Plan]) -> Vec<String> {
    let title = |plan: &Plan| {
        if plan.profile.title.is_empty() { plan.profile.id.clone() } else { plan.profile.title.to_string() }
    };
    let plain: Vec<String> = plans.iter().map(title).collect();
    let number = |at: usize| plain[..=at].iter().filter(|other| **other == plain[at]).count();
    let alone = |at: usize| plain.iter().filter(|other| **other == plain[at]).count() == 1;
    let told = |at: usize| if alone(at) { plain[at].clone() } else { format!("{} ({})", plain[at], number(at)) };
    (0..plans.len()).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::assess::sample::World;

    #[test]
    fn dates_name_the_year_once_unless_it_changes() {
        let world = World::new(&[("anna", "A . .")]);
        assert_eq!(horizon(&world.scenario.calendar), "Mon 24 Aug – Wed 26 Aug 2026");
        let world = World::starting("2026-12-31", &[("anna", "A .")]);
        assert_eq!(horizon(&world.scenario.calendar), "Thu 31 Dec 2026 – Fri 1 Jan 2027");
    }

    #[test]
    fn small_figures_keep_their_decimals_and_signs() {
        assert_eq!((hours(90).as_str(), hours(60 * 1234).as_str()), ("1.5 h", "1234 h"));
        assert_eq!((signed(135).as_str(), signed(-30).as_str(), signed(0).as_str()), ("+2:15", "−0:30", "0:00"));
        assert_eq!((share(800).as_str(), share(375).as_str()), ("80 %", "37.5 %"));
        assert_eq!(times(1260, 1870), "21:00–07:10");
    }

    #[test]
    fn a_duty_away_from_home_names_the_unit() {
        let mut world = World::new(&[("anna", "A v")]);
        let duty = world.duty("A");
        assert_eq!(label(&world.scenario, duty, UnitId(0)), Label { text: "A".into(), away: None });
        world.scenario.units.push(world.scenario.units[0].clone());
        assert_eq!(label(&world.scenario, duty, UnitId(1)).away.as_deref(), Some("ward"));
        assert_eq!(label(&world.scenario, Scenario::LEAVE, UnitId(0)).text, "v");
    }
}
