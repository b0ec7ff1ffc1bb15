//! Several plans side by side: what decides first, then the rest, then the differences by person and day.

use comfy_table::{Attribute, Cell as Field, CellAlignment, Color, ColumnConstraint, Table, Width};

use vuoro_core::assess::{Differences, Figure, Measure, PersonDifference, Plan, matter};
use vuoro_core::constraint::Problem;
use vuoro_core::text;
use vuoro_core::text::Arg;

use super::columns::{Ink, clean};
use super::{TableOptions, blank, heading_of, lines, not_judged, outcome_rows, plain};
use crate::report::choice::{Choice, said};
use crate::report::{groups, words};

/// Smallest width of a plan's column (characters).
const PLAN_WIDTH: usize = 13;
/// Width of the rows' titles (characters).
const TITLE_WIDTH: usize = 26;
/// Preferred width of a plan's column (characters).
const FIGURE_WIDTH: usize = 17;
/// More people than this are cut.
const PEOPLE: usize = 40;

/// Several plans side by side: the measures that differ and matter with the best of each row marked, cost, bound, gap,
/// time; which plans are the same roster, and how far apart the others are; the other measures where asked for.
pub fn comparison(problem: &Problem, plans: &[Plan], choice: &Choice, options: &TableOptions) -> String {
    if plans.is_empty() {
        return format!("{}\n", text!("report-no-plans").say(options.lang));
    }
    let titles = words::titles(plans, options.lang);
    let (first, rest) = if plans.len() == 1 { (Vec::new(), matter(plans).1) } else { matter(plans) };
    let advice = choice.advice.as_ref().map(|advice| lines(&advice.say(options.lang), 0, options));
    let mut text = advice.unwrap_or_default() + &side_by_side(problem, plans, &titles, &first, true, options);
    let one_profile = plans.iter().all(|plan| plan.profile == plans[0].profile);
    let note = if one_profile || plans.len() == 1 {
        text!("report-best-of-row")
    } else {
        text!("report-best-of-row-profiles")
    };
    text.push_str(&lines(&note.say(options.lang), 0, options));
    if plans.len() > 1 {
        let said = said(problem, plans, &titles, choice, options.lang);
        text.push_str(&heading_of(text!("report-head-apart"), Ink::Bold, options));
        let all = said.alike.iter().chain(&said.apart).chain(&said.idle);
        all.for_each(|line| text.push_str(&lines(&clean(line), 2, options)));
        if !choice.rest && !rest.is_empty() {
            text.push_str(&lines(&text!("report-see-compare", count = rest.len()).say(options.lang), 0, options));
        }
    }
    if choice.rest && !rest.is_empty() {
        text.push_str(&heading_of(text!("report-head-rest"), Ink::Bold, options));
        text.push_str(&side_by_side(problem, plans, &titles, &rest, false, options));
    }
    text + &not_judged(problem, options)
}

/// Measures of plans in as many tables as the width asks for; with cost, bound, gap and time where asked for.
fn side_by_side(
    problem: &Problem,
    plans: &[Plan],
    titles: &[String],
    ids: &[&str],
    outcome: bool,
    options: &TableOptions,
) -> String {
    let together = ((options.width.max(40) - TITLE_WIDTH) / PLAN_WIDTH).max(1);
    let columns: Vec<usize> = (0..plans.len()).collect();
    let lang = options.lang;
    let mut text = String::new();
    for columns in columns.chunks(together) {
        let mut table = blank(options);
        table.set_header(std::iter::once(String::new()).chain(columns.iter().map(|at| clean(&titles[*at]))));
        for id in ids {
            let best = groups::best(plans, id);
            let named = |plan: &Plan| plan.measures.find(id).cloned();
            let title = plans.iter().find_map(named).map_or_else(String::new, |measure| measure.title().say(lang));
            let field = |at: &usize| figure(named(&plans[*at]), best[*at], options);
            table.add_row(std::iter::once(Field::new(title)).chain(columns.iter().map(field)));
        }
        for (title, show) in outcome_rows().into_iter().filter(|_| outcome) {
            let field = |at: &usize| plain(show(&problem.scenario, &plans[*at], lang));
            table.add_row(std::iter::once(Field::new(title.say(lang))).chain(columns.iter().map(field)));
        }
        fit(&mut table, columns.len(), options);
        text.push_str(&format!("{}\n\n", table.trim_fmt()));
    }
    text
}

/// Figures to the right and short: the room goes to the titles, which wrap badly.
fn fit(table: &mut Table, columns: usize, options: &TableOptions) {
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let room = options.width.saturating_sub(columns * FIGURE_WIDTH).clamp(12, 31);
    if let Some(titles) = table.column_mut(0).filter(|_| options.width >= 60) {
        titles.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(room as u16)));
    }
}

fn figure(measure: Option<Measure>, best: bool, options: &TableOptions) -> Field {
    let Some(measure) = measure else { return plain("–".into()) };
    if !best {
        return plain(measure.show(options.lang));
    }
    let field = Field::new(format!("{} ★", measure.show(options.lang)));
    if options.color { field.fg(Color::Green).add_attribute(Attribute::Bold) } else { field }
}

/// Where plans differ, by person and by day; figures stand in the order of the plans.
pub fn differences(problem: &Problem, plans: &[Plan], options: &TableOptions) -> String {
    let found = Differences::of(problem, plans);
    if found.days.is_empty() {
        return String::new();
    }
    let titles = words::titles(plans, options.lang);
    let order = Arg::word(titles.iter().map(|title| clean(title)).collect::<Vec<_>>().join(" / "));
    let order = lines(&text!("report-order-of-plans", plans = order).say(options.lang), 2, options);
    let people = heading_of(text!("report-head-by-person"), Ink::Bold, options);
    let days = heading_of(text!("report-head-by-day"), Ink::Bold, options);
    let (by_person, by_day) = (by_person(problem, &found, options), by_day(problem, &found, options));
    format!("{people}{order}{by_person}\n{days}{order}{by_day}")
}

fn by_person(problem: &Problem, found: &Differences, options: &TableOptions) -> String {
    let lang = options.lang;
    let differs = |figure: &usize| found.people.iter().any(|person| person.differs(*figure));
    let figures: Vec<usize> = (0..Figure::ALL.len()).filter(differs).collect();
    let mut table = blank(options);
    let heads = figures.iter().map(|figure| Figure::ALL[*figure].title());
    let head = [text!("report-person"), text!("report-days-other")].into_iter().chain(heads);
    table.set_header(head.map(|head| head.say(lang)));
    let mut people: Vec<&PersonDifference> = found.people.iter().collect();
    people.sort_by_key(|person| std::cmp::Reverse(person.days.iter().copied().max()));
    let shown = if options.all { usize::MAX } else { PEOPLE };
    for person in people.iter().take(shown) {
        let name = clean(&problem.scenario.employee(person.employee).name);
        let cell = |figure: &usize| {
            let value = |value: &Option<i64>| Figure::ALL[*figure].show(*value, lang);
            let values: Vec<String> = person.figures[*figure].iter().map(value).collect();
            if person.differs(*figure) { values.join(" / ") } else { String::new() }
        };
        table.add_row([name, slashed(&person.days)].into_iter().chain(figures.iter().map(cell)));
    }
    let mut text = format!("{}\n", table.trim_fmt());
    if people.len() > shown {
        text.push_str(&format!("  {}\n", text!("report-more", count = people.len() - shown).say(lang)));
    }
    text
}

fn by_day(problem: &Problem, found: &Differences, options: &TableOptions) -> String {
    let lang = options.lang;
    let mut table = blank(options);
    let head = [text!("report-day"), text!("report-people-other"), text!("report-heads-missing")];
    table.set_header(head.map(|head| head.say(lang)));
    for day in &found.days {
        let alike = day.missing.iter().all(|missing| *missing == day.missing[0]);
        let missing = if alike && day.missing[0] == 0 { String::new() } else { slashed(&day.missing) };
        let date = words::short_date(&problem.scenario.calendar, day.day, lang);
        let weekday = words::weekday(&problem.scenario.calendar, day.day, lang);
        table.add_row([format!("{weekday} {date}"), slashed(&day.people), missing]);
    }
    format!("{}\n", table.trim_fmt())
}

fn slashed<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ")
}
