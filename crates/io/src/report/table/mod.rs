//! Plans on a terminal: grid, findings, measures, cost, bound and gap; and several plans side by side.

mod grid;
mod text;

use comfy_table::{
    Attribute, Cell as Field, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle, Table, Width,
    presets,
};

use vuoro_core::assess::{Measure, Plan, coverage, tallies};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Scenario;
use vuoro_core::units::Day;

use super::breakdown;
use super::cells::Cells;
use super::groups::{self, Group};
use super::{sources, units, words};
use grid::Grid;
use text::{Ink, clean, paint, wrap};

/// How to draw on a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOptions {
    /// Width of the terminal in signs; below 40 counts as 40.
    pub width: usize,
    /// Use colour? Nothing depends on it.
    pub color: bool,
    /// Show every person, day and finding, however many.
    pub all: bool,
    /// How to see what was left out, in words that end a sentence.
    pub see_all: String,
}

impl Default for TableOptions {
    fn default() -> Self {
        TableOptions { width: 80, color: false, all: false, see_all: "the whole roster is on the report page".into() }
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
        outcome(&problem.scenario, plan, options),
    ];
    sections.into_iter().filter(|section| !section.is_empty()).collect::<Vec<_>>().join("\n")
}

fn lines(text: &str, indent: usize, options: &TableOptions) -> String {
    wrap(&clean(text), indent, options.width.max(40)).into_iter().map(|line| format!("{line}\n")).collect()
}

fn heading(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let scenario = &problem.scenario;
    let title = words::titles(std::slice::from_ref(plan)).remove(0);
    let fte = scenario.employees.iter().map(|person| person.fte).sum();
    let ward = format!(
        "{} · {} · {} ({} FTE)",
        clean(&scenario.name),
        words::horizon(&scenario.calendar),
        words::count(scenario.employees.len(), "person", "people"),
        words::fte(fte)
    );
    let verdict = words::verdict(plan);
    let verdict = if plan.assessment.feasible {
        format!("OK  {verdict}")
    } else {
        paint(&format!("!!  {verdict} See below."), Ink::Bad, options.color)
    };
    let title = paint(&lines(&format!("{title} plan"), 0, options), Ink::Bold, options.color);
    format!("{title}{}{verdict}\n", lines(&ward, 0, options))
}

fn roster(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let scenario = &problem.scenario;
    let (people, days) = (scenario.employees.len(), scenario.calendar.days);
    if people == 0 {
        return "Nobody is employed here: there is no roster to show.\n".into();
    }
    let crowded = people > PEOPLE && !options.all;
    let long = days > DAYS && !options.all;
    let mut text = String::new();
    if !crowded {
        let (cells, people) = (Cells::of(problem, plan), tallies(problem, &plan.roster));
        let covers = coverage(scenario, &plan.roster);
        let grid = Grid { problem, cells: &cells, people: &people, covers: &covers, options };
        text.push_str(&grid.draw(if long { DAYS } else { days }));
    }
    if crowded || long {
        let left_out = if crowded {
            format!("The roster of {people} people over {days} days is summed up per unit;")
        } else {
            format!("Shown are the first {DAYS} of {days} days;")
        };
        text.push_str(&format!("{}\n", unit_summary(problem, plan, options)));
        text.push_str(&lines(&format!("{left_out} {}.", options.see_all), 0, options));
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
    let mut table = blank(options);
    table.set_header(std::iter::once("Unit").chain(units::HEADS));
    let mut figures = units::figures(problem, plan, &covers, &people);
    if figures.len() == 2 {
        figures.pop();
    }
    let longest = figures.iter().map(|unit| clean(&unit.name(scenario)).chars().count()).max().unwrap_or(0);
    for unit in figures {
        table.add_row(std::iter::once(clean(&unit.name(scenario))).chain(unit.cells()));
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
    let groups = groups::groups(&plan.assessment);
    let (required, other): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(|group| group.required);
    let mut text = String::new();
    if !required.is_empty() {
        text.push_str(&paint("BROKEN REQUIREMENTS\n", Ink::Bad, options.color));
        required.iter().for_each(|group| text.push_str(&group_text(problem, group, REQUIRED_EXAMPLES, options)));
    }
    if !other.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&paint("FINDINGS BY RULE\n", Ink::Bold, options.color));
        other.iter().for_each(|group| text.push_str(&group_text(problem, group, EXAMPLES, options)));
    }
    if text.is_empty() { "No rule finds anything.\n".into() } else { text }
}

fn group_text(problem: &Problem, group: &Group<'_>, examples: usize, options: &TableOptions) -> String {
    let meta = problem.rules[group.rule].meta();
    let mut head = clean(&meta.title.to_string());
    head.push_str(&format!(": {}", words::count(group.findings.len(), "finding", "findings")));
    if group.cost.soft != 0 {
        head.push_str(&format!(", {}", words::cost(&problem.scenario, group.cost.soft)));
    }
    if meta.verify {
        head.push_str(" [figure unconfirmed]");
    }
    let bullet = if group.required { "! " } else { "- " };
    let mut text = lines(&format!("{bullet}{head}"), 0, options);
    let shown = if options.all { usize::MAX } else { examples };
    for finding in group.findings.iter().take(shown) {
        text.push_str(&lines(&clean(&problem.explain(finding).to_string()), 4, options));
    }
    let left = group.findings.len().saturating_sub(shown);
    if left > 0 {
        text.push_str(&format!("    and {left} more\n"));
    }
    text
}

/// The figures in use that nobody has confirmed; with everything also what they are and where they come from.
fn unconfirmed(problem: &Problem, options: &TableOptions) -> String {
    let list = sources::unconfirmed(problem);
    if list.is_empty() {
        return String::new();
    }
    let mut text = paint("UNCONFIRMED FIGURES IN USE\n", Ink::Bold, options.color);
    for one in &list {
        let line = if options.all { format!("? {}: {}", one.title, one.about) } else { format!("? {}", one.title) };
        text.push_str(&lines(&line, 4, options));
    }
    if !options.all {
        text.push_str(&lines("`vuoro rules --source` tells figures and sources, as does the page.", 4, options));
    }
    text
}

fn measures(plan: &Plan, options: &TableOptions) -> String {
    let mut table = blank(options);
    table.set_header(["Measure", "Value"]);
    for measure in plan.assessment.measures.list.iter().filter(|measure| options.all || !measure.detail) {
        table.add_row([measure.title.to_owned(), measure.show()]);
    }
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{}\n", table.trim_fmt())
}

/// The most telling measures by unit and profession, and by person where everything is asked for.
fn broken_down(problem: &Problem, plan: &Plan, options: &TableOptions) -> String {
    let breakdown = breakdown::of(problem, plan);
    let mut text = String::new();
    for (what, rows) in breakdown::parts(&breakdown) {
        // Units stand in the summary where there is one.
        if (what == "Person" && !options.all) || (what == "Unit" && summed_up(&problem.scenario, options)) {
            continue;
        }
        let columns: Vec<&Measure> = breakdown::columns(rows);
        let key: Vec<&Measure> =
            breakdown::KEY.iter().filter_map(|id| columns.iter().find(|measure| measure.id == *id).copied()).collect();
        let mut table = blank(options);
        table.set_header(std::iter::once(what).chain(key.iter().map(|measure| measure.title)));
        for row in rows {
            let figure = |measure: &&Measure| row.find(measure.id).map_or_else(|| "–".to_owned(), Measure::show);
            table.add_row(std::iter::once(clean(&row.title)).chain(key.iter().map(figure)));
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
    table.set_header(["Measure", "Planned", "Realised", "Change"]);
    let plans = [planned.clone(), actual.clone()];
    for id in measure_ids(&plans) {
        let [before, after] = [planned, actual].map(|plan| plan.assessment.measures.find(id));
        let title = before.or(after).map_or("", |measure| measure.title);
        let show = |measure: Option<&Measure>| measure.map_or_else(|| "–".to_owned(), Measure::show);
        let change = match (before, after) {
            (Some(before), Some(after)) if before.show() != after.show() => {
                let sign = if after.value > before.value { "+" } else { "" };
                format!("{sign}{}", Measure { value: after.value - before.value, ..after.clone() }.show())
            }
            _ => String::new(),
        };
        table.add_row([title.to_owned(), show(before), show(after), change]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let changed = groups::changed(&problem.scenario, planned, actual);
    let note = format!("{} differ between the plan and what was worked.", words::count(changed, "day", "days"));
    let head = paint("PLANNED AND REALISED\n", Ink::Bold, options.color);
    format!("{head}{}\n{}", table.trim_fmt(), lines(&note, 0, options))
}

fn outcome(scenario: &Scenario, plan: &Plan, options: &TableOptions) -> String {
    let bound = plan.bound.map_or("unknown".into(), |bound| words::cost(scenario, bound));
    let cost = words::cost(scenario, plan.assessment.total.soft);
    let worth = format!("Cost {cost} · lower bound {bound} · gap {}", words::gap(plan));
    lines(&worth, 0, options) + &lines(&words::effort(plan), 0, options)
}

/// Signs a plan's column needs at least, and the rows' titles.
const PLAN_WIDTH: usize = 13;
const TITLE_WIDTH: usize = 26;
/// Signs a plan's column is glad to have.
const FIGURE_WIDTH: usize = 17;

/// Several plans side by side: measures with the best of each row marked, cost, bound, gap, time.
pub fn comparison(problem: &Problem, plans: &[Plan], options: &TableOptions) -> String {
    if plans.is_empty() {
        return "No plans to compare.\n".into();
    }
    let titles = words::titles(plans);
    let together = ((options.width.max(40) - TITLE_WIDTH) / PLAN_WIDTH).max(1);
    let mut text = String::new();
    let columns: Vec<usize> = (0..plans.len()).collect();
    for columns in columns.chunks(together) {
        text.push_str(&comparison_table(problem, plans, columns, &titles, options).trim_fmt());
        text.push_str("\n\n");
    }
    let one_profile = plans.iter().all(|plan| plan.profile == plans[0].profile);
    let note = if one_profile || plans.len() == 1 {
        "★ best of its row"
    } else {
        "★ best of its row · costs and bounds are each under the plan's own profile and do not compare"
    };
    text + &lines(note, 0, options)
}

fn comparison_table(
    problem: &Problem,
    plans: &[Plan],
    columns: &[usize],
    titles: &[String],
    options: &TableOptions,
) -> Table {
    let mut table = blank(options);
    table.set_header(std::iter::once(String::new()).chain(columns.iter().map(|at| clean(&titles[*at]))));
    for id in measure_ids(plans) {
        let best = groups::best(plans, id);
        let named = |plan: &Plan| plan.assessment.measures.find(id).cloned();
        let title = plans.iter().find_map(named).map_or("", |measure| measure.title);
        let field = |at: &usize| figure(named(&plans[*at]), best[*at], options);
        table.add_row(std::iter::once(Field::new(title)).chain(columns.iter().map(field)));
    }
    for (title, tell) in outcome_rows() {
        let field = |at: &usize| plain(tell(&problem.scenario, &plans[*at]));
        table.add_row(std::iter::once(Field::new(title)).chain(columns.iter().map(field)));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    // Figures are short: the room goes to the titles, which wrap badly.
    let room = options.width.saturating_sub(columns.len() * FIGURE_WIDTH).clamp(12, 31);
    if let Some(titles) = table.column_mut(0).filter(|_| options.width >= 60) {
        titles.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(room as u16)));
    }
    table
}

/// Every measure any of the plans has, in the order of tables; those that say more exactly what others say are left out.
pub(super) fn measure_ids(plans: &[Plan]) -> Vec<&'static str> {
    let mut ids: Vec<&'static str> = Vec::new();
    let measures = plans.iter().flat_map(|plan| &plan.assessment.measures.list);
    for measure in measures.filter(|measure| !measure.detail) {
        if !ids.contains(&measure.id) {
            ids.push(measure.id);
        }
    }
    ids
}

/// A row about how a plan came to be: its title and what it says of a plan.
pub(super) type OutcomeRow = (&'static str, fn(&Scenario, &Plan) -> String);

/// The rows about cost, bound, gap and time.
pub(super) fn outcome_rows() -> [OutcomeRow; 5] {
    [
        ("Cost", |scenario, plan| words::cost(scenario, plan.assessment.total.soft)),
        ("Lower bound", |scenario, plan| plan.bound.map_or("–".into(), |bound| words::cost(scenario, bound))),
        ("Gap", |_, plan| words::short_gap(plan)),
        ("Time", |_, plan| words::time(plan)),
        ("Stopped", |_, plan| plan.stopped.clone()),
    ]
}

fn figure(measure: Option<Measure>, best: bool, options: &TableOptions) -> Field {
    let Some(measure) = measure else { return plain("–".into()) };
    if !best {
        return plain(measure.show());
    }
    let field = Field::new(format!("{} ★", measure.show()));
    if options.color { field.fg(Color::Green).add_attribute(Attribute::Bold) } else { field }
}

/// A field whose figure stands in line with those that carry a star.
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
