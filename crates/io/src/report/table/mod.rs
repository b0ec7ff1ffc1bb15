//! Plans on a terminal: grid, findings, measures, cost, bound and gap; and several plans side by side.

mod columns;
mod compare;
mod grid;

pub use compare::{comparison, differences};

use comfy_table::{
    Cell as Field, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width, presets,
};

use vuoro_core::assess::{Measure, Plan, Unjudged, coverage, matter, tallies, unjudged};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Scenario;
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang, Text};
use vuoro_core::units::Day;

use super::breakdown::{self, By};
use super::cells::Cells;
use super::groups::{self, Group};
use super::{sources, units, words};
use columns::{Ink, clean, paint, wrap};
use grid::Grid;

/// How to draw on a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOptions {
    /// Width of the terminal in characters; below 40 counts as 40.
    pub width: usize,
    /// Use colour? Nothing depends on it.
    pub color: bool,
    /// Show every person, day and finding, however many.
    pub all: bool,
    /// How to see what was left out, in words that end a sentence.
    pub see_all: Text,
    /// The language.
    pub lang: Lang,
}

impl Default for TableOptions {
    fn default() -> Self {
        TableOptions { width: 80, color: false, all: false, see_all: text!("report-see-page"), lang: Lang::En }
    }
}

/// More people than this are summed up per unit.
const PEOPLE: usize = 40;
/// More days than this are cut.
const DAYS: Day = 28;
/// Findings of one rule shown in words.
const EXAMPLES: usize = 3;
/// Broken requirements of one rule shown in words.
const REQUIRED_EXAMPLES: usize = 6;

/// A plan: who does what, what is wrong with it, what it is worth.
pub fn plan(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let sections = [
        heading(problem, plan, options),
        roster(problem, plan, options),
        findings(problem, plan, options),
        measures(plan, options),
        broken_down(problem, plan, options),
        unconfirmed(problem, options),
        not_judged(problem, options),
        outcome(&problem.scenario, plan, options),
    ];
    sections.into_iter().filter(|section| !section.is_empty()).collect::<Vec<_>>().join("\n")
}

fn lines(text: &str, indent: usize, options: &TableOptions) -> String {
    wrap(&clean(text), indent, options.width.max(40)).into_iter().map(|line| format!("{line}\n")).collect()
}

fn heading(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let scenario = &problem.scenario;
    let title = words::titles(std::slice::from_ref(plan), options.lang).remove(0);
    let fte = scenario.employees.iter().map(|person| person.fte).sum();
    let lang = options.lang;
    let people = text!("report-ward-people", people = scenario.employees.len(), fte = words::fte(fte, lang));
    let ward =
        format!("{} · {} · {}", clean(&scenario.name), words::horizon(&scenario.calendar, lang), people.say(lang));
    let verdict = words::verdict(problem, plan, lang);
    let verdict = if plan.judgement.feasible {
        format!("OK  {verdict}")
    } else {
        let below = text!("report-see-below").say(lang);
        paint(&format!("!!  {verdict} {below}"), Ink::Bad, options.color)
    };
    let title = text!("report-plan-of", profile = title).say(lang);
    let title = paint(&lines(&title, 0, options), Ink::Bold, options.color);
    format!("{title}{}{verdict}\n", lines(&ward, 0, options))
}

fn roster(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let scenario = &problem.scenario;
    let (people, days) = (scenario.employees.len(), scenario.calendar.days);
    if people == 0 {
        return format!("{}\n", text!("report-nobody").say(options.lang));
    }
    let crowded = people > PEOPLE && !options.all;
    let long = days > DAYS && !options.all;
    let mut text = String::new();
    if !crowded {
        let (cells, people) = (Cells::of(problem, plan, options.lang), tallies(problem, &plan.roster));
        let covers = coverage(scenario, &plan.roster);
        let grid = Grid { problem, cells: &cells, people: &people, covers: &covers, options };
        text.push_str(&grid.draw(if long { DAYS } else { days }));
    }
    if crowded || long {
        let see = &options.see_all;
        let left_out = if crowded {
            text!("report-summed-up", people = people, days = days, see = see)
        } else {
            text!("report-first-days", shown = DAYS, days = days, see = see)
        };
        text.push_str(&format!("{}\n", unit_summary(problem, plan, options)));
        text.push_str(&lines(&left_out.say(options.lang), 0, options));
    }
    text
}

/// Is the roster summed up per unit, because of its people or days?
fn summed_up(scenario: &Scenario, options: &TableOptions) -> bool {
    !options.all && (scenario.employees.len() > PEOPLE || scenario.calendar.days > DAYS)
}

/// The figures of each unit.
fn unit_summary(problem: &Problem, plan: &Plan, options: &TableOptions) -> Table {
    let scenario = &problem.scenario;
    let (covers, people) = (coverage(scenario, &plan.roster), tallies(problem, &plan.roster));
    let lang = options.lang;
    let mut table = blank(options);
    table.set_header(std::iter::once(text!("report-unit").say(lang)).chain(units::heads(lang)));
    let mut figures = units::figures(problem, plan, &covers, &people);
    if figures.len() == 2 {
        figures.pop();
    }
    let longest = figures.iter().map(|unit| clean(&unit.name(scenario, lang)).chars().count()).max().unwrap_or(0);
    for unit in figures {
        table.add_row(std::iter::once(clean(&unit.name(scenario, lang))).chain(unit.cells(lang)));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    // Names wrap badly: figures and their heads give way.
    let room = longest.min(options.width / 4) + 2;
    if let Some(names) = table.column_mut(0) {
        names.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(room as u16)));
    }
    table
}

fn findings(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let groups = groups::groups(&plan.judgement);
    let (required, other): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(|group| group.required);
    let mut text = String::new();
    if !required.is_empty() {
        text.push_str(&heading_of(text!("report-head-broken"), Ink::Bad, options));
        required.iter().for_each(|group| text.push_str(&group_text(problem, group, REQUIRED_EXAMPLES, options)));
    }
    if !other.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&heading_of(text!("report-head-findings"), Ink::Bold, options));
        other.iter().for_each(|group| text.push_str(&group_text(problem, group, EXAMPLES, options)));
    }
    if text.is_empty() { format!("{}\n", text!("report-no-findings").say(options.lang)) } else { text }
}

/// A heading on a line of its own.
fn heading_of(text: Text, ink: Ink, options: &TableOptions) -> String {
    paint(&format!("{}\n", text.say(options.lang)), ink, options.color)
}

fn group_text(problem: &Problem, group: &Group<'_>, examples: usize, options: &TableOptions) -> String {
    let meta = problem.rules[group.rule].meta();
    let lang = options.lang;
    let mut head = clean(&meta.title.say(lang));
    head.push_str(&format!(": {}", words::findings(group.findings.len(), lang)));
    if group.cost.soft != 0 {
        head.push_str(&format!(", {}", words::cost(&problem.scenario, group.cost.soft, lang)));
    }
    if meta.verify {
        head.push_str(&format!(" [{}]", text!("report-figure-unconfirmed").say(lang)));
    }
    let bullet = if group.required { "! " } else { "- " };
    let mut text = lines(&format!("{bullet}{head}"), 0, options);
    let shown = if options.all { usize::MAX } else { examples };
    for finding in group.findings.iter().take(shown) {
        text.push_str(&lines(&clean(&problem.explain(finding).say(lang)), 4, options));
    }
    let left = group.findings.len().saturating_sub(shown);
    if left > 0 {
        text.push_str(&format!("    {}\n", text!("report-more", count = left).say(lang)));
    }
    text
}

/// What no verdict covers: rules that cannot be judged here, and tables that no rule reads.
fn not_judged(problem: &Problem, options: &TableOptions) -> String {
    let line = |one: Unjudged| lines(&clean(&one.told().say(options.lang)), 2, options);
    let list: String = unjudged(problem).into_iter().map(line).collect();
    if list.is_empty() { list } else { heading_of(text!("report-head-unjudged"), Ink::Bold, options) + &list }
}

/// The figures in use that nobody has confirmed; with everything also what they are and where they come from.
fn unconfirmed(problem: &Problem, options: &TableOptions) -> String {
    let list = sources::unconfirmed(problem);
    if list.is_empty() {
        return String::new();
    }
    let lang = options.lang;
    let mut text = heading_of(text!("report-head-unconfirmed"), Ink::Bold, options);
    for one in &list {
        let title = one.title.say(lang);
        let line = if options.all { format!("? {title}: {}", one.about.say(lang)) } else { format!("? {title}") };
        text.push_str(&lines(&line, 4, options));
    }
    if !options.all {
        text.push_str(&lines(&text!("report-see-sources").say(lang), 4, options));
    }
    text
}

fn measures(plan: &Plan, options: &TableOptions) -> String {
    let mut table = blank(options);
    let lang = options.lang;
    table.set_header([text!("report-measure"), text!("report-value")].map(|head| head.say(lang)));
    for measure in plan.measures.list.iter().filter(|measure| options.all || !measure.detail) {
        table.add_row([measure.title().say(lang), measure.show(lang)]);
    }
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{}\n", table.trim_fmt())
}

/// The most telling measures by unit and profession, and by person where everything is asked for.
fn broken_down(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let lang = options.lang;
    let breakdown = breakdown::of(problem, plan);
    let mut text = String::new();
    for (what, rows) in breakdown::parts(&breakdown) {
        // Units are in the summary where there is one.
        if (what == By::Person && !options.all) || (what == By::Unit && summed_up(&problem.scenario, options)) {
            continue;
        }
        let columns: Vec<&Measure> = breakdown::columns(rows);
        let key: Vec<&Measure> =
            breakdown::KEY.iter().filter_map(|id| columns.iter().find(|measure| measure.id == *id).copied()).collect();
        let mut table = blank(options);
        table.set_header(
            std::iter::once(what.head()).chain(key.iter().map(|measure| measure.title())).map(|head| head.say(lang)),
        );
        for row in rows {
            let figure =
                |measure: &&Measure| row.find(measure.id).map_or_else(|| "–".to_owned(), |found| found.show(lang));
            table.add_row(std::iter::once(clean(&row.title.say(lang))).chain(key.iter().map(figure)));
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        text.push_str(&format!("{}\n\n", table.trim_fmt()));
    }
    text.trim_end_matches('\n').to_owned() + if text.is_empty() { "" } else { "\n" }
}

/// What was planned beside what was worked, measure by measure.
pub fn realised(problem: &Problem, planned: &Plan, actual: &Plan, options: &TableOptions) -> String {
    let mut table = blank(options);
    let lang = options.lang;
    let heads = [text!("report-measure"), text!("report-planned"), text!("report-realised"), text!("report-change")];
    table.set_header(heads.map(|head| head.say(lang)));
    let plans = [planned.clone(), actual.clone()];
    let (first, rest) = matter(&plans);
    for id in first.into_iter().chain(rest) {
        let [before, after] = [planned, actual].map(|plan| plan.measures.find(id));
        let title = before.or(after).map_or_else(String::new, |measure| measure.title().say(lang));
        let show = |measure: Option<&Measure>| measure.map_or_else(|| "–".to_owned(), |measure| measure.show(lang));
        let change = match (before, after) {
            (Some(before), Some(after)) if before.show(lang) != after.show(lang) => {
                let sign = if after.value > before.value { "+" } else { "" };
                format!("{sign}{}", Measure { value: after.value - before.value, ..after.clone() }.show(lang))
            }
            _ => String::new(),
        };
        table.add_row([title, show(before), show(after), change]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let changed = groups::changed(&problem.scenario, planned, actual);
    let note = text!("report-days-differ", days = changed).say(lang);
    let head = heading_of(text!("report-head-realised"), Ink::Bold, options);
    format!("{head}{}\n{}", table.trim_fmt(), lines(&note, 0, options))
}

fn outcome(scenario: &Scenario, plan: &Plan, options: &TableOptions) -> String {
    let lang = options.lang;
    let bound = match plan.bound() {
        Some(bound) => Arg::word(words::cost(scenario, bound, lang)),
        None => Arg::from(text!("report-bound-unknown")),
    };
    let cost = words::cost(scenario, plan.judgement.total.soft, lang);
    let worth = text!("report-outcome", cost = cost, bound = bound, gap = words::gap(plan, lang)).say(lang);
    lines(&worth, 0, options) + &lines(&words::effort(plan, lang), 0, options)
}

/// A row about how a plan came to be: its title and what it says of a plan.
pub(super) type OutcomeRow = (Text, fn(&Scenario, &Plan, Lang) -> String);

/// The rows about cost, bound, gap and time.
pub(super) fn outcome_rows() -> [OutcomeRow; 5] {
    [
        (text!("report-cost"), |scenario, plan, lang| words::cost(scenario, plan.judgement.total.soft, lang)),
        (text!("report-lower-bound"), |scenario, plan, lang| {
            plan.bound().map_or("–".into(), |bound| words::cost(scenario, bound, lang))
        }),
        (text!("report-gap"), |_, plan, lang| words::short_gap(plan, lang)),
        (text!("report-time"), |_, plan, lang| words::time(plan, lang)),
        (text!("report-stopped"), |_, plan, lang| words::stopped(plan, lang)),
    ]
}

/// A field whose figure is in line with those that carry a star.
fn plain(text: String) -> Field {
    Field::new(format!("{}\u{a0}\u{a0}", clean(&text)))
}

fn blank(options: &TableOptions) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(options.width.max(40)).unwrap_or(u16::MAX));
    if options.color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table
}

#[cfg(test)]
mod tests;
