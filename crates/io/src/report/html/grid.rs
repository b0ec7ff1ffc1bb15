//! The roster on the page: people × days with cover below and hours beside, one table per unit and block of weeks.

use std::ops::Range;

use maud::{Markup, html};

use super::findings;
use crate::report::cells::{Cell, Cells, Tone};
use crate::report::groups::{self, CoverCell, CoverRow, Level};
use crate::report::{svg, units, words};
use vuoro_core::assess::{Coverage, Plan, Tally};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Scenario, When};
use vuoro_core::text::Text;
use vuoro_core::units::{Day, EmployeeId, UnitId, ids::Id, time::Clock};

/// Letters of another unit's id that a cell has room for.
const AWAY: usize = 6;
/// More people than this are shown unit by unit, each with its own anchor.
const PEOPLE: usize = 60;

/// Everything the grid of one plan is drawn from.
pub struct Grid<'a> {
    /// The problem under the plan's profile.
    pub problem: &'a Problem,
    /// Its cells.
    pub cells: Cells,
    /// Everyone's figures.
    pub people: Vec<Tally>,
    /// How demands are met.
    pub covers: Vec<Coverage>,
    /// Anchor of the plan's section.
    pub anchor: String,
}

impl Grid<'_> {
    /// The roster section without its heading.
    pub fn draw(&self, plan: &Plan) -> Markup {
        let units = groups::units(self.problem);
        let apart = self.stands_apart();
        html! {
            (self.legend())
            @if units.len() > 1 { (self.overview(&units)) (self.figures(plan, apart)) }
            @if self.scenario().employees.is_empty() { p { "Nobody is employed here: there is no roster to show." } }
            @if apart {
                @for unit in &units {
                    section.ward id=(self.unit_anchor(*unit)) {
                        h4 { (self.scenario().unit(*unit).name) }
                        (self.tables(std::slice::from_ref(unit), false))
                        (findings::of_unit(self.problem, plan, *unit))
                        p.back { a href={ "#" (self.anchor) "-roster" } { "Back to the list of units" } }
                    }
                }
            } @else {
                (self.tables(&units, units.len() > 1))
            }
        }
    }

    /// Does every unit have a section of its own?
    pub fn stands_apart(&self) -> bool {
        groups::units(self.problem).len() > 1 && self.scenario().employees.len() > PEOPLE
    }

    fn scenario(&self) -> &Scenario {
        &self.problem.scenario
    }

    /// The anchor of a unit's section.
    pub fn unit_anchor(&self, unit: UnitId) -> String {
        format!("{}-unit-{}", self.anchor, unit.0 + 1)
    }

    /// The figures of each unit, with links to its roster where that stands apart.
    fn figures(&self, plan: &Plan, apart: bool) -> Markup {
        let figures = units::figures(self.problem, plan, &self.covers, &self.people);
        html! {
            div.wide tabindex="0" role="group" aria-label="Table of units, scrolls sideways" {
                table.data.units-figures {
                    caption { "What the plan comes to in each unit" }
                    thead {
                        tr { th scope="col" { "Unit" } @for head in units::HEADS { th.figure scope="col" { (head) } } }
                    }
                    tbody {
                        @for row in &figures {
                            tr {
                                th scope="row" {
                                    @match row.unit.filter(|_| apart) {
                                        Some(unit) => a href={ "#" (self.unit_anchor(unit)) } { (row.name(self.scenario())) },
                                        None => (row.name(self.scenario())),
                                    }
                                }
                                @for cell in row.cells() { td.figure { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn overview(&self, units: &[UnitId]) -> Markup {
        let calendar = &self.scenario().calendar;
        let heads: Vec<(String, bool)> = calendar
            .iter()
            .map(|day| (words::weekday(calendar, day).chars().take(1).collect(), calendar.is_weekend(day)))
            .collect();
        let strips: Vec<svg::Strip> = units.iter().map(|unit| self.strip(*unit)).collect();
        html! {
            figure.wide {
                figcaption { "Where people are missing or too many: heads per unit and day, all requirements." }
                (svg::overview(&strips, &heads))
            }
        }
    }

    fn strip(&self, unit: UnitId) -> svg::Strip {
        let rows = groups::cover_rows(self.problem, unit);
        let of_day = |day: Day| {
            let cells: Vec<(CoverCell, f64)> = rows
                .iter()
                .map(|(_, demands)| (self.cover(&demands[day as usize]), self.part_of_head(&demands[day as usize])))
                .collect();
            let worst = cells.iter().map(|(cell, _)| cell.level).max().unwrap_or(Level::Free);
            let alike = cells.iter().filter(|(cell, _)| (cell.difference < 0) == (worst >= Level::Below));
            let heads: f64 = alike.map(|(cell, part)| cell.difference as f64 * part).sum();
            (worst, (heads.abs().ceil() * heads.signum()) as i64)
        };
        svg::Strip {
            name: self.scenario().unit(unit).name.clone(),
            days: self.scenario().calendar.iter().map(of_day).collect(),
        }
    }

    /// Which part of a head somebody is who meets these demands: an hour of a demand by the hour is a part of a shift.
    fn part_of_head(&self, demands: &[usize]) -> f64 {
        let demand = demands.first().map(|at| &self.scenario().demands[*at]);
        match demand.and_then(|demand| Some((demand.when, demand.spread?))) {
            Some((When::Window { from, to }, spread)) => (to - from) as f64 / spread.max(1) as f64,
            _ => 1.0,
        }
    }

    fn cover(&self, demands: &[usize]) -> CoverCell {
        groups::cover_cell(self.problem, &self.covers, demands)
    }

    fn tables(&self, units: &[UnitId], named: bool) -> Markup {
        let days = self.scenario().calendar.days;
        html! {
            @for block in words::blocks(&self.scenario().calendar) {
                div.wide tabindex="0" role="group" aria-label="Roster table, scrolls sideways" {
                    (self.table(units, &block, named, block.end == days))
                }
            }
        }
    }

    fn table(&self, units: &[UnitId], days: &Range<Day>, named: bool, last: bool) -> Markup {
        let calendar = &self.scenario().calendar;
        let columns = days.len() + 1 + if last { 6 } else { 0 };
        html! {
            table.roster {
                caption {
                    "Roster, " (words::date(calendar, days.start)) " – " (words::date(calendar, days.end - 1))
                }
                (self.head(days, last))
                @for unit in units {
                    tbody {
                        @if named {
                            tr.unit { th scope="rowgroup" colspan=(columns) { (self.scenario().unit(*unit).name) } }
                        }
                        @for employee in groups::people(self.problem, *unit) { (self.person(employee, days, last)) }
                    }
                    @let rows = groups::cover_rows(self.problem, *unit);
                    @if !rows.is_empty() {
                        tbody.cover {
                            tr.unit { th scope="rowgroup" colspan=(columns) { "People there / people wanted" } }
                            @for (row, demands) in &rows { (self.cover_row(row, demands, days, last)) }
                        }
                    }
                }
            }
        }
    }

    fn head(&self, days: &Range<Day>, last: bool) -> Markup {
        let calendar = &self.scenario().calendar;
        html! {
            thead {
                tr {
                    th scope="col" rowspan="2" { "Name" }
                    @for week in words::weeks(calendar, days) {
                        th.week scope="colgroup" colspan=(week.len()) {
                            @if week.len() > 2 {
                                "Week " (chrono::Datelike::iso_week(&calendar.date(week.start)).week())
                                " · " (words::short_date(calendar, week.start))
                            }
                        }
                    }
                    @if last {
                        th scope="colgroup" colspan="3" { "Hours and contract" }
                        th scope="col" rowspan="2" { "Nights" }
                        th scope="col" rowspan="2" { "Weekends" }
                        th scope="col" rowspan="2" { "Wishes met" }
                    }
                }
                tr {
                    @for day in days.clone() {
                        th scope="col" class={ "day" (self.day_class(day)) } title=[calendar.holiday(day).map(Text::to_string)] {
                            (words::weekday(calendar, day)) br;
                            (chrono::Datelike::day(&calendar.date(day)))
                            @if let Some(name) = calendar.holiday(day) { "*" span.vh { " " (name) } }
                        }
                    }
                    @if last {
                        th scope="col" { "Hours" }
                        th scope="col" { span.vh { "Drawn" } }
                        th scope="col" { abbr title="Beyond (+) or short of (−) contract hours" { "±" } }
                    }
                }
            }
        }
    }

    /// Classes of a day's column, each with a blank before.
    fn day_class(&self, day: Day) -> String {
        let calendar = &self.scenario().calendar;
        let mut class = String::new();
        if calendar.is_weekend(day) {
            class.push_str(" we");
        }
        if calendar.holiday(day).is_some() {
            class.push_str(" hol");
        }
        if calendar.weekday(day) == chrono::Weekday::Mon {
            class.push_str(" mon");
        }
        class
    }

    fn person(&self, employee: EmployeeId, days: &Range<Day>, last: bool) -> Markup {
        let person = self.scenario().employee(employee);
        let skills: Vec<&str> = person.skills.iter().map(|grant| self.scenario().skill(grant.skill)).collect();
        let mut about: Vec<String> = Vec::new();
        if person.fte != 1000 {
            about.push(words::share(person.fte));
        }
        about.extend(skills.into_iter().map(str::to_owned));
        let about = about.join(", ");
        html! {
            tr {
                th.name scope="row" title=[(!about.is_empty()).then_some(&about)] {
                    span.who { (person.name) }
                    @if self.cells.broken_people[employee.index()] {
                        span.alert title="A requirement about this person's whole roster is broken" {
                            "!" span.vh { " requirement broken" }
                        }
                    }
                    @if !about.is_empty() { small { (about) } }
                }
                @for day in days.clone() { (self.cell(self.cells.get(employee, day), day)) }
                @if last { (self.totals(employee)) }
            }
        }
    }

    fn cell(&self, cell: &Cell, day: Day) -> Markup {
        let mut class = format!("d t-{}{}", cell.tone.class(), self.day_class(day));
        for (on, word) in [(cell.locked, " lock"), (cell.broken, " bad"), (cell.noted, " note")] {
            if on {
                class.push_str(word);
            }
        }
        if cell.label.text.chars().count() > 2 {
            class.push_str(" long-label");
        }
        let notes = (!cell.notes.is_empty()).then(|| cell.notes.join("\n"));
        html! {
            td class=(class) title=[notes] {
                (cell.label.text)
                @if let Some(unit) = &cell.label.away { small.away { (short(unit)) } }
                @match cell.wish {
                    Some(true) => { i.met { span.vh { " wish met" } } }
                    Some(false) => { i.refused { span.vh { " wish refused" } } }
                    None => {}
                }
                @if cell.broken { span.vh { " requirement broken" } }
                @if cell.locked { span.vh { " locked" } }
            }
        }
    }

    fn totals(&self, employee: EmployeeId) -> Markup {
        let tally = &self.people[employee.index()];
        let most = self.people.iter().map(|tally| tally.credited.max(tally.target.unwrap_or(0))).max().unwrap_or(0);
        html! {
            td.sum { (Clock(tally.credited)) }
            td.sum.drawn title=[tally.target.map(|target| format!("contract {}", Clock(target)))] {
                (svg::hours_bar(tally.credited, tally.target, most))
            }
            td.sum { @if let Some(balance) = tally.balance() { (words::signed(balance)) } }
            td.sum { (tally.nights) }
            td.sum { (tally.weekends) }
            td.sum { @if tally.wishes_asked > 0 { (tally.wishes_met) " of " (tally.wishes_asked) } }
        }
    }

    fn cover_row(&self, row: &CoverRow, demands: &[Vec<usize>], days: &Range<Day>, last: bool) -> Markup {
        let name = match row.when {
            When::Shift(shift) => Some(&self.scenario().shift(shift).name),
            When::Window { .. } => None,
        };
        html! {
            tr {
                th.name scope="row" title=[name] { (words::requirement(self.scenario(), row.when, row.who)) }
                @for day in days.clone() { (self.cover_cell(self.cover(&demands[day as usize]), day)) }
                @if last { td.sum colspan="6" {} }
            }
        }
    }

    fn cover_cell(&self, cell: CoverCell, day: Day) -> Markup {
        let class = format!("c {}{}", cell.level.class(), self.day_class(day));
        let words = match cell.level {
            Level::Free => return html! { td class=(class) {} },
            Level::Met => format!("{} there, {} wanted", cell.present, cell.target),
            Level::Over => format!("{} there, {} too many", cell.present, cell.difference),
            Level::Below => {
                format!("{} there, {} wanted, the minimum of {} is kept", cell.present, cell.target, cell.minimum)
            }
            Level::Short => format!("{} there, the minimum is {}", cell.present, cell.minimum),
        };
        html! { td class=(class) title=(words) { (cell.present) "/" (cell.target) } }
    }

    fn legend(&self) -> Markup {
        let scenario = self.scenario();
        let used = |code: &str| {
            let all = scenario.staff().flat_map(|employee| scenario.calendar.iter().map(move |day| (employee, day)));
            let mut cells = all.map(|(employee, day)| self.cells.get(employee, day));
            cells.any(|cell| cell.label.text.split('+').any(|part| part == code))
        };
        let tone = |code: &str| {
            let duty = scenario.duties_named(code).iter().next();
            duty.map_or(Tone::Off, |duty| Tone::of(scenario, duty)).class()
        };
        html! {
            ul.legend aria-label="Legend" {
                @for shift in scenario.shifts.iter().filter(|shift| used(&shift.code)) {
                    li {
                        span class={ "swatch t-" (tone(&shift.code)) } { (shift.code) }
                        " " (shift.name) " " (words::times(shift.start, shift.end))
                    }
                }
                li { span.swatch.t-leave { "v" } " leave" }
                li { span.swatch.t-sick { "s" } " sick" }
                li { span.swatch.t-off { i.met {} } " wish met" }
                li { span.swatch.t-off { i.refused {} } " wish refused" }
                li { span.swatch.t-off.lock {} " fixed beforehand" }
                li { span.swatch.t-off.bad {} " part of a broken requirement" }
                li { span.swatch.t-off.note {} " something to improve: point at it" }
                @if !scenario.demands.is_empty() {
                    li { span.swatch.cover-short { "1/3" } " below minimum" }
                    li { span.swatch.cover-below { "2/3" } " below target" }
                    li { span.swatch.cover-met { "3/3" } " as wanted" }
                    li { span.swatch.cover-over { "5/3" } " too many" }
                }
            }
        }
    }
}

/// As much of a unit's id as a cell has room for; the number at its end tells units of one trade apart.
fn short(unit: &str) -> String {
    let number = unit.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let number = if number.chars().all(|letter| letter.is_ascii_digit()) { number } else { "" };
    let room = AWAY.saturating_sub(number.len());
    let whole = unit.chars().count() <= AWAY || number.is_empty();
    if whole { unit.to_owned() } else { unit.chars().take(room).chain(number.chars()).collect() }
}
