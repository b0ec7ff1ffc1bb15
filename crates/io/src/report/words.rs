//! Dates, hours, gaps and duty labels as people read them.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use vuoro_core::assess::{Plan, unjudged};
use vuoro_core::constraint::{Goal, Importance, Layer, Meta, Problem};
use vuoro_core::domain::{Absent, Calendar, DutyKind, Presence, Scenario, ShiftType, When};
use vuoro_core::text;
use vuoro_core::text::{Lang, Text};
use vuoro_core::units::{Cost, Day, DutyId, Minutes, UnitId, time::Clock};

/// Weeks shown side by side on a page.
const WEEKS_PER_BLOCK: usize = 4;

/// `24 Aug`, `24.8.`.
pub fn short_date(calendar: &Calendar, day: Day, lang: Lang) -> String {
    brief(calendar.date(day), lang)
}

/// `Mon 24 Aug`, `ma 24.8.`.
pub fn date(calendar: &Calendar, day: Day, lang: Lang) -> String {
    let date = calendar.date(day);
    format!("{} {}", lang.weekday(date), brief(date, lang))
}

/// `Mon 24 Aug – Sun 13 Sep 2026`, `ma 24.8. – su 13.9.2026`; the first year too when it differs.
pub fn horizon(calendar: &Calendar, lang: Lang) -> String {
    let (first, last) = (calendar.date(0), calendar.date(calendar.days - 1));
    let full = |date: NaiveDate| match lang {
        Lang::En => format!("{} {}", lang.weekday(date), date.format("%-d %b %Y")),
        Lang::Fi | Lang::Sv => lang.day(date),
    };
    let start = if first.year() == last.year() { self::date(calendar, 0, lang) } else { full(first) };
    format!("{start} – {}", full(last))
}

fn brief(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::En => date.format("%-d %b").to_string(),
        Lang::Fi | Lang::Sv => format!("{}.{}.", date.day(), date.month()),
    }
}

/// `Mo`, `Tu`, …; `ma`, `ti`, …
pub fn weekday(calendar: &Calendar, day: Day, lang: Lang) -> String {
    lang.weekday(calendar.date(day)).chars().take(2).collect()
}

/// What something wide is, and that it scrolls.
pub fn scrolls(what: Text, lang: Lang) -> String {
    text!("report-scrolls", what = what).say(lang)
}

/// `3 findings`.
pub fn findings(count: usize, lang: Lang) -> String {
    text!("report-findings-count", count = count).say(lang)
}

/// `1234 h`: minutes as hours, with one decimal below a hundred.
pub fn hours(minutes: Minutes, lang: Lang) -> String {
    let hours = minutes as f64 / 60.0;
    let hours = if hours.abs() >= 100.0 { lang.number(hours.round() as i64) } else { one_decimal(hours, lang) };
    format!("{hours} h")
}

/// `12.3`, `12,3`.
fn one_decimal(value: f64, lang: Lang) -> String {
    lang.decimal((value * 10.0).round() as i64, 1)
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
pub fn fte(thousandths: i64, lang: Lang) -> String {
    one_decimal(thousandths as f64 / 1000.0, lang)
}

/// `80 %`: one person's contract share, `37.5 %` where it is not whole.
pub fn share(thousandths: i64, lang: Lang) -> String {
    if thousandths % 10 == 0 {
        format!("{} %", thousandths / 10)
    } else {
        format!("{} %", lang.decimal(thousandths, 1))
    }
}

/// A goal in a word.
pub fn goal(goal: Goal) -> Text {
    Text::message(format!("report-goal-{}", goal.name()), Vec::new())
}

/// A layer in a word.
pub fn layer(layer: Layer) -> Text {
    Text::message(format!("report-layer-{}", layer.name()), Vec::new())
}

/// A rule's importance: `high (30.00 €)`.
pub fn importance(scenario: &Scenario, meta: &Meta, lang: Lang) -> String {
    let word = Importance::WORDS.iter().find(|(_, importance)| *importance == meta.importance);
    let word = word.map(|(word, _)| Text::message(format!("report-importance-{word}"), Vec::new()).say(lang));
    match (word, meta.importance) {
        (word, Importance::Required) => word.unwrap_or_default(),
        (Some(word), Importance::Price(price)) => format!("{word} ({})", cost(scenario, price, lang)),
        (None, Importance::Price(price)) => cost(scenario, price, lang),
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

/// A duty as a cell shows it: shift codes, and the other unit's id when it is worked away from home.
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
pub fn cost(scenario: &Scenario, cost: Cost, lang: Lang) -> String {
    lang.money(cost, scenario.cost_unit)
}

/// `0.8 %`; `–` when there is none.
pub fn short_gap(plan: &Plan, lang: Lang) -> String {
    match plan.gap() {
        Some(0.0) => "0 %".into(),
        Some(gap) if gap < 0.001 => format!("{} %", lang.decimal((gap * 100_000.0).round() as i64, 3)),
        Some(gap) => format!("{} %", one_decimal(gap * 100.0, lang)),
        None => "–".into(),
    }
}

/// `0.8 %`, `0 % (proved optimal)`, or why there is none.
pub fn gap(plan: &Plan, lang: Lang) -> String {
    match plan.gap() {
        Some(0.0) => text!("report-gap-none").say(lang),
        Some(_) => short_gap(plan, lang),
        None => match (plan.is_unavoidable(), &plan.provenance) {
            (None, _) => text!("report-gap-unknown").say(lang),
            (Some(true), _) => text!("report-gap-unavoidable").say(lang),
            (Some(false), Some(_)) => text!("report-gap-not-proved").say(lang),
            (Some(false), None) => text!("report-gap-broken").say(lang),
        },
    }
}

/// How a plan came about: why the search ended, after how long, with what. Plans read from files know no times and
/// threads; a roster that nothing was searched for was only checked.
pub fn effort(plan: &Plan, lang: Lang) -> String {
    let Some(provenance) = &plan.provenance else { return text!("report-effort-checked").say(lang) };
    let (stopped, seed) = (stopped_text(plan), provenance.seed);
    let text = match plan.effort() {
        None => text!("report-effort-stored", stopped = stopped, seed = seed),
        Some(effort) => text!(
            "report-effort",
            stopped = stopped,
            seconds = one_decimal(effort.seconds, lang),
            best = one_decimal(effort.seconds_to_best, lang),
            threads = effort.threads,
            seed = seed,
        ),
    };
    text.say(lang)
}

/// `12.3 s`; `–` where it is not known.
pub fn time(plan: &Plan, lang: Lang) -> String {
    plan.effort().map_or("–".into(), |effort| format!("{} s", one_decimal(effort.seconds, lang)))
}

fn stopped_text(plan: &Plan) -> Text {
    let stopped = plan.provenance.as_ref().and_then(|provenance| provenance.stopped);
    match stopped {
        None => text!("report-checked"),
        Some(stopped) if stopped.is_proof() && !plan.judgement.feasible => text!("report-stopped-unavoidable"),
        Some(stopped) => stopped.text(),
    }
}

/// Why the search ended; that nothing was searched, if so.
pub fn stopped(plan: &Plan, lang: Lang) -> String {
    stopped_text(plan).say(lang)
}

/// What is to be said first about a plan: whether everything required is kept, as far as it can be judged.
pub fn verdict(problem: &Problem, plan: &Plan, lang: Lang) -> String {
    let broken = plan.judgement.findings.iter().filter(|finding| finding.required).count();
    match broken {
        0 if !unjudged(problem).is_empty() => text!("report-verdict-judged").say(lang),
        _ => text!("report-verdict", broken = broken).say(lang),
    }
}

/// Titles of plans; those that share a title get a number.
pub fn titles(plans: &[Plan], lang: Lang) -> Vec<String> {
    let plain: Vec<String> = plans.iter().map(|plan| plan.name.say(lang)).collect();
    let number = |at: usize| plain[..=at].iter().filter(|other| **other == plain[at]).count();
    let alone = |at: usize| plain.iter().filter(|other| **other == plain[at]).count() == 1;
    let numbered = |at: usize| if alone(at) { plain[at].clone() } else { format!("{} ({})", plain[at], number(at)) };
    (0..plans.len()).map(numbered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vuoro_core::assess::sample::World;

    #[test]
    fn dates_name_the_year_once_unless_it_changes() {
        let world = World::new(&[("anna", "A . .")]);
        assert_eq!(horizon(&world.scenario.calendar, Lang::En), "Mon 24 Aug – Wed 26 Aug 2026");
        assert_eq!(horizon(&world.scenario.calendar, Lang::Fi), "ma 24.8. – ke 26.8.2026");
        let world = World::starting("2026-12-31", &[("anna", "A .")]);
        assert_eq!(horizon(&world.scenario.calendar, Lang::En), "Thu 31 Dec 2026 – Fri 1 Jan 2027");
    }

    #[test]
    fn small_figures_keep_their_decimals_and_signs() {
        assert_eq!((hours(90, Lang::En), hours(60 * 1234, Lang::En)), ("1.5 h".into(), "1234 h".into()));
        assert_eq!(hours(90, Lang::Sv), "1,5 h");
        assert_eq!((signed(135).as_str(), signed(-30).as_str(), signed(0).as_str()), ("+2:15", "−0:30", "0:00"));
        assert_eq!((share(800, Lang::En), share(375, Lang::Fi)), ("80 %".into(), "37,5 %".into()));
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
