//! The roster as people × days on a terminal, in blocks of whole weeks that fit its width.

use std::ops::Range;

use crate::report::cells::{Cell, Cells};
use crate::report::groups::{self, CoverCell, Level};
use crate::report::words;
use vuoro_core::assess::{Coverage, Tally};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Calendar, Scenario};
use vuoro_core::text;
use vuoro_core::text::Lang;
use vuoro_core::units::{Day, EmployeeId, UnitId, ids::Id};

use super::TableOptions;
use super::columns::{self, Ink, clean, cut, left, paint, right, wrap};

/// Width of the column with hours beyond or short of contract.
const BALANCE: usize = 8;
/// Labels are cut to this many characters.
const WIDEST_LABEL: usize = 4;
/// Unless all is asked for, cover rows without any shortage or surplus are left out beyond this many.
const COVER_ROWS: usize = 12;

/// Everything a grid is drawn from.
pub struct Grid<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// Its cells.
    pub cells: &'a Cells,
    /// Everyone's figures.
    pub people: &'a [Tally],
    /// How demands are met.
    pub covers: &'a [Coverage],
    /// How to draw.
    pub options: &'a TableOptions,
}

impl Grid<'_> {
    /// The grid of the first `days` days, with its legend.
    pub fn draw(&self, days: Day) -> String {
        let widths = self.widths(days);
        let mut text = String::new();
        for block in blocks(&self.scenario().calendar, days, |range| widths.fits(&self.scenario().calendar, range)) {
            text.push_str(&self.block(block.clone(), &widths, block.end == days));
            text.push('\n');
        }
        text.push_str(&self.legend(days));
        text
    }

    fn scenario(&self) -> &Scenario {
        &self.problem.scenario
    }

    fn widths(&self, days: Day) -> Widths {
        let scenario = self.scenario();
        let labels = scenario.staff().flat_map(|e| (0..days).map(move |day| (e, day)));
        let label = labels.map(|(e, day)| self.cells.get(e, day).label.text.chars().count()).max().unwrap_or(1);
        let names = scenario.employees.iter().map(|person| person.name.chars().count() + 1);
        let rows = groups::units(self.problem).into_iter().flat_map(|unit| groups::cover_rows(self.problem, unit));
        let rows = rows.map(|(row, _)| words::requirement(scenario, row.when, row.who).chars().count() + 3);
        let total = self.options.width.max(40);
        let cell = label.clamp(1, WIDEST_LABEL) + 1;
        // One week and the balance always fit beside the names.
        let room = total.saturating_sub(7 * cell + 4 + BALANCE);
        // Three weeks beside shorter names are worth more than long names.
        let three = total.saturating_sub(21 * cell + 7 + BALANCE);
        let wanted = names.chain(rows).max().unwrap_or(8).clamp(8, 28);
        let name = if (12..wanted).contains(&three) { three } else { wanted.min(room.max(8)) };
        Widths { total, name, cell }
    }

    fn block(&self, days: Range<Day>, widths: &Widths, last: bool) -> String {
        let mut lines = header(&self.scenario().calendar, &days, widths, last, self.options.lang);
        for line in &mut lines {
            *line = paint(line, Ink::Bold, self.options.color);
        }
        let units = groups::units(self.problem);
        for unit in &units {
            if units.len() > 1 {
                let name = format!("— {} —", clean(&self.scenario().unit(*unit).name));
                lines.push(paint(&cut(&name, widths.total), Ink::Bold, self.options.color));
            }
            for employee in groups::people(self.problem, *unit) {
                lines.push(self.person(employee, &days, widths, last));
            }
            lines.extend(self.cover(*unit, &days, widths));
        }
        lines.into_iter().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    fn person(&self, employee: EmployeeId, days: &Range<Day>, widths: &Widths, last: bool) -> String {
        let mark = if self.cells.broken_people[employee.index()] { "!" } else { " " };
        let person = self.scenario().employee(employee);
        let name = columns::person(&clean(&person.name), &clean(&person.id), widths.name - 1);
        let mut line = format!("{name}{mark}");
        for day in days.clone() {
            line.push_str(border(&self.scenario().calendar, day, days));
            line.push_str(&self.cell(self.cells.get(employee, day), widths));
        }
        line.push_str(end(&self.scenario().calendar, days));
        if let Some(balance) = self.people[employee.index()].balance().filter(|_| last) {
            line.push_str(&right(&words::signed(balance), BALANCE));
        }
        line
    }

    fn cell(&self, cell: &Cell, widths: &Widths) -> String {
        let label = if cell.label.text.is_empty() { "·" } else { &cell.label.text };
        let label = cut(&clean(label), widths.cell - 1);
        let fill = " ".repeat(widths.cell - 1 - label.chars().count());
        let mark = mark(cell);
        let ink = if cell.broken {
            Some(Ink::Bad)
        } else if cell.label.text.is_empty() {
            Some(Ink::Faint)
        } else {
            None
        };
        let text = format!("{label}{mark}");
        format!("{}{fill}", ink.map_or(text.clone(), |ink| paint(&text, ink, self.options.color)))
    }

    fn cover(&self, unit: UnitId, days: &Range<Day>, widths: &Widths) -> Vec<String> {
        let rows = groups::cover_rows(self.problem, unit);
        let brief = rows.len() > COVER_ROWS && !self.options.all;
        let mut lines = Vec::new();
        for (row, demands) in &rows {
            let cell = |day: Day| groups::cover_cell(self.problem, self.covers, &demands[day as usize]);
            if brief && days.clone().all(|day| matches!(cell(day).level, Level::Free | Level::Met)) {
                continue;
            }
            let name = format!("= {}", words::requirement(self.scenario(), row.when, row.who));
            let mut line = left(&clean(&name), widths.name);
            for day in days.clone() {
                line.push_str(border(&self.scenario().calendar, day, days));
                line.push_str(&self.level(cell(day), widths));
            }
            line.push_str(end(&self.scenario().calendar, days));
            lines.push(line);
        }
        lines
    }

    fn level(&self, cell: CoverCell, widths: &Widths) -> String {
        let text = match cell.level {
            Level::Free => String::new(),
            Level::Met => "=".into(),
            // Two characters always fit: nine stands for nine and more.
            _ => format!("{:+}", cell.difference.clamp(-9, 9)),
        };
        let text = left(&text, widths.cell);
        if cell.level == Level::Short { paint(&text, Ink::Bad, self.options.color) } else { text }
    }

    fn legend(&self, days: Day) -> String {
        let scenario = self.scenario();
        let cells =
            || scenario.staff().flat_map(|e| (0..days).map(move |day| (e, day))).map(|(e, d)| self.cells.get(e, d));
        let mut said: Vec<String> = Vec::new();
        for shift in &scenario.shifts {
            if cells().any(|cell| cell.label.text.split('+').any(|code| code == shift.code)) {
                said.push(clean(&words::shift(shift)));
            }
        }
        let lang = self.options.lang;
        let marks = [
            ("v", text!("report-leave"), cells().any(|cell| cell.label.text == "v")),
            ("s", text!("report-sick"), cells().any(|cell| cell.label.text == "s")),
            ("·", text!("report-off"), true),
            ("!", text!("report-requirement-broken"), cells().any(|cell| cell.broken)),
            ("x", text!("report-wish-refused"), cells().any(|cell| cell.wish == Some(false))),
            ("'", text!("report-locked"), cells().any(|cell| cell.locked)),
            ("*", text!("report-elsewhere"), cells().any(|cell| cell.label.away.is_some())),
            ("=", text!("report-cover-marks"), !scenario.demands.is_empty()),
        ];
        let shown = marks.iter().filter(|(_, _, shown)| *shown);
        said.extend(shown.map(|(mark, words, _)| format!("{mark} {}", words.say(lang))));
        let holidays = (0..days).filter_map(|day| {
            let name = scenario.calendar.holiday(day)?;
            Some(format!("{}: {}", words::date(&scenario.calendar, day, lang), clean(&name.say(lang))))
        });
        said.extend(holidays);
        let mut lines = vec![String::new()];
        for item in said {
            let line = lines.last_mut().expect("lines starts with one");
            if line.is_empty() {
                *line = item;
            } else if line.chars().count() + item.chars().count() + 3 <= self.options.width {
                line.push_str(" · ");
                line.push_str(&item);
            } else {
                lines.push(item);
            }
        }
        let lines = lines.iter().flat_map(|line| wrap(line, 0, self.options.width.max(40)));
        lines.map(|line| format!("{line}\n")).collect()
    }
}

/// The most important mark of a cell.
fn mark(cell: &Cell) -> char {
    match cell {
        Cell { broken: true, .. } => '!',
        Cell { wish: Some(false), .. } => 'x',
        Cell { locked: true, .. } => '\'',
        _ if cell.label.away.is_some() => '*',
        _ => ' ',
    }
}

/// Column widths in characters.
struct Widths {
    total: usize,
    name: usize,
    cell: usize,
}

impl Widths {
    fn fits(&self, calendar: &Calendar, days: &Range<Day>) -> bool {
        let borders: usize = days.clone().map(|day| border(calendar, day, days).chars().count()).sum();
        self.name + borders + days.len() * self.cell + 1 + BALANCE <= self.total
    }
}

/// The days cut into blocks of whole weeks, as many in each as fit; at least one week each.
fn blocks(calendar: &Calendar, days: Day, fits: impl Fn(&Range<Day>) -> bool) -> Vec<Range<Day>> {
    let mut blocks: Vec<Range<Day>> = Vec::new();
    for week in words::weeks(calendar, &(0..days)) {
        match blocks.last_mut() {
            Some(block) if fits(&(block.start..week.end)) => block.end = week.end,
            _ => blocks.push(week),
        }
    }
    blocks
}

/// What is drawn before a day: a line on both sides of the weekend.
fn border(calendar: &Calendar, day: Day, days: &Range<Day>) -> &'static str {
    use chrono::Weekday::{Mon, Sat, Sun};
    match calendar.weekday(day) {
        Sat => "│",
        Mon if day > days.start => "│",
        Sun if day == days.start => "│",
        _ if day == days.start => " ",
        _ => "",
    }
}

/// What is drawn after the last day.
fn end(calendar: &Calendar, days: &Range<Day>) -> &'static str {
    if calendar.is_weekend(days.end - 1) { "│" } else { " " }
}

/// Two lines above the days: dates where weeks begin, and weekdays.
fn header(calendar: &Calendar, days: &Range<Day>, widths: &Widths, last: bool, lang: Lang) -> Vec<String> {
    let mut dates = " ".repeat(widths.name);
    let mut weekdays = " ".repeat(widths.name);
    for day in days.clone() {
        let border = border(calendar, day, days);
        if day == days.start || calendar.weekday(day) == chrono::Weekday::Mon {
            let at = weekdays.chars().count() + border.chars().count();
            let gap = at.saturating_sub(dates.chars().count());
            dates.push_str(&" ".repeat(gap));
            dates.push_str(&words::short_date(calendar, day, lang));
        }
        weekdays.push_str(border);
        let room = (widths.cell - 1).max(1);
        let name: String = words::weekday(calendar, day, lang).chars().take(room).collect();
        weekdays.push_str(&left(&name, widths.cell));
    }
    weekdays.push_str(end(calendar, days));
    if last {
        weekdays.push_str(&right("± h", BALANCE));
    }
    vec![dates, weekdays]
}
