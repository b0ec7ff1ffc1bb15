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
use vuoro_core::text;
use vuoro_core::text::{Lang, Text};
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
    /// The language.
    pub lang: Lang,
}

impl Grid<'_> {
    /// The roster section without its heading.
    pub fn draw(&self, plan: &Plan) -> Markup {
        let units = groups::units(self.problem);
        let apart = self.stands_apart();
        html! {
            (self.legend())
            @if units.len() > 1 { (self.overview(&units)) (self.figures(plan, apart)) }
            @if self.scenario().employees.is_empty() { p { (self.say(text!("report-nobody"))) } }
            @if apart {
                @for unit in &units {
                    section.ward id=(self.unit_anchor(*unit)) {
                        h4 { (self.scenario().unit(*unit).name) }
                        (self.tables(std::slice::from_ref(unit), false))
                        (findings::of_unit(self.problem, plan, *unit, self.lang))
                        p.back { a href={ "#" (self.anchor) "-roster" } { (self.say(text!("report-back"))) } }
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

    fn say(&self, text: Text) -> String {
        text.say(self.lang)
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
            div.wide tabindex="0" role="group" aria-label=(words::scrolls(text!("report-units-table"), self.lang)) {
                table.data.units-figures {
                    caption { (self.say(text!("report-units-caption"))) }
                    thead {
                        tr {
                            th scope="col" { (self.say(text!("report-unit"))) }
                            @for head in units::heads(self.lang) { th.figure scope="col" { (head) } }
                        }
                    }
                    tbody {
                        @for row in &figures {
                            tr {
                                th scope="row" {
                                    @match row.unit.filter(|_| apart) {
                                        Some(unit) => a href={ "#" (self.unit_anchor(unit)) } { (row.name(self.scenario(), self.lang)) },
                                        None => (row.name(self.scenario(), self.lang)),
                                    }
                                }
                                @for cell in row.cells(self.lang) { td.figure { (cell) } }
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
            .map(|day| {
                (
                    words::weekday(calendar, day, self.lang).chars().take(1).flat_map(char::to_uppercase).collect(),
                    calendar.is_weekend(day),
                )
            })
            .collect();
        let strips: Vec<svg::Strip> = units.iter().map(|unit| self.strip(*unit)).collect();
        html! {
            figure.wide {
                figcaption { (self.say(text!("report-overview-caption"))) }
                (svg::overview(&strips, &heads, &self.say(text!("report-overview-label"))))
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
                div.wide tabindex="0" role="group" aria-label=(words::scrolls(text!("report-roster-table"), self.lang)) {
                    (self.table(units, &block, named, block.end == days))
                }
            }
        }
    }

    fn table(&self, units: &[UnitId], days: &Range<Day>, named: bool, last: bool) -> Markup {
        let calendar = &self.scenario().calendar;
        let columns = days.len() + 1 + if last { 6 } else { 0 };
        let date = |day| words::date(calendar, day, self.lang);
        let caption = text!("report-roster-caption", first = date(days.start), last = date(days.end - 1));
        html! {
            table.roster {
                caption { (self.say(caption)) }
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
                            tr.unit { th scope="rowgroup" colspan=(columns) { (self.say(text!("report-cover-head"))) } }
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
                    th scope="col" rowspan="2" { (self.say(text!("report-name"))) }
                    @for week in words::weeks(calendar, days) {
                        th.week scope="colgroup" colspan=(week.len()) {
                            @if week.len() > 2 {
                                (self.week(week.start))
                            }
                        }
                    }
                    @if last {
                        th scope="colgroup" colspan="3" { (self.say(text!("report-hours-and-contract"))) }
                        th scope="col" rowspan="2" { (self.say(text!("report-nights"))) }
                        th scope="col" rowspan="2" { (self.say(text!("report-weekends"))) }
                        th scope="col" rowspan="2" { (self.say(text!("report-wishes-met"))) }
                    }
                }
                tr {
                    @for day in days.clone() {
                        th scope="col" class={ "day" (self.day_class(day)) } title=[calendar.holiday(day).map(|name| name.say(self.lang))] {
                            (words::weekday(calendar, day, self.lang)) br;
                            (chrono::Datelike::day(&calendar.date(day)))
                            @if let Some(name) = calendar.holiday(day) { "*" span.vh { " " (name.say(self.lang)) } }
                        }
                    }
                    @if last {
                        th scope="col" { (self.say(text!("report-hours"))) }
                        th scope="col" { span.vh { (self.say(text!("report-drawn"))) } }
                        th scope="col" { abbr title=(self.say(text!("report-balance"))) { "±" } }
                    }
                }
            }
        }
    }

    /// `Week 35 · 24 Aug`.
    fn week(&self, day: Day) -> String {
        let calendar = &self.scenario().calendar;
        let week = chrono::Datelike::iso_week(&calendar.date(day)).week();
        self.say(text!("report-week", week = week, date = words::short_date(calendar, day, self.lang)))
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
            about.push(words::share(person.fte, self.lang));
        }
        about.extend(skills.into_iter().map(str::to_owned));
        let about = about.join(", ");
        html! {
            tr {
                th.name scope="row" title=[(!about.is_empty()).then_some(&about)] {
                    span.who.shared[person.name.ends_with(&format!("({})", person.id))] { (person.name) }
                    @if self.cells.broken_people[employee.index()] {
                        span.alert title=(self.say(text!("report-person-broken"))) {
                            "!" span.vh { " " (self.say(text!("report-requirement-broken"))) }
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
                    Some(true) => { i.met { span.vh { " " (self.say(text!("report-wish-met"))) } } }
                    Some(false) => { i.refused { span.vh { " " (self.say(text!("report-wish-refused"))) } } }
                    None => {}
                }
                @if cell.broken { span.vh { " " (self.say(text!("report-requirement-broken"))) } }
                @if cell.locked { span.vh { " " (self.say(text!("report-locked"))) } }
            }
        }
    }

    fn totals(&self, employee: EmployeeId) -> Markup {
        let tally = &self.people[employee.index()];
        let wishes = text!("report-part-of", part = tally.wishes_met, whole = tally.wishes_asked);
        let most = self.people.iter().map(|tally| tally.credited.max(tally.target.unwrap_or(0))).max().unwrap_or(0);
        html! {
            td.sum { (Clock(tally.credited)) }
            td.sum.drawn title=[tally.target.map(|target| self.say(text!("report-contract-of", hours = Clock(target))))] {
                (svg::hours_bar(tally.credited, tally.target, most))
            }
            td.sum { @if let Some(balance) = tally.balance() { (words::signed(balance)) } }
            td.sum { (tally.nights) }
            td.sum { (tally.weekends) }
            td.sum { @if tally.wishes_asked > 0 { (self.say(wishes)) } }
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
        let there = cell.present;
        let words = match cell.level {
            Level::Free => return html! { td class=(class) {} },
            Level::Met => text!("report-cover-met", there = there, wanted = cell.target),
            Level::Over => text!("report-cover-over", there = there, over = cell.difference),
            Level::Below => {
                text!("report-cover-below", there = there, wanted = cell.target, minimum = cell.minimum)
            }
            Level::Short => text!("report-cover-short", there = there, minimum = cell.minimum),
        };
        html! { td class=(class) title=(self.say(words)) { (there) "/" (cell.target) } }
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
            ul.legend aria-label=(self.say(text!("report-legend"))) {
                @for shift in scenario.shifts.iter().filter(|shift| used(&shift.code)) {
                    li {
                        span class={ "swatch t-" (tone(&shift.code)) } { (shift.code) }
                        " " (shift.name) " " (words::times(shift.start, shift.end))
                    }
                }
                li { span.swatch.t-leave { "v" } " " (self.say(text!("report-leave"))) }
                li { span.swatch.t-sick { "s" } " " (self.say(text!("report-sick"))) }
                li { span.swatch.t-off { i.met {} } " " (self.say(text!("report-wish-met"))) }
                li { span.swatch.t-off { i.refused {} } " " (self.say(text!("report-wish-refused"))) }
                li { span.swatch.t-off.lock {} " " (self.say(text!("report-fixed"))) }
                li { span.swatch.t-off.bad {} " " (self.say(text!("report-part-broken"))) }
                li { span.swatch.t-off.note {} " " (self.say(text!("report-noted"))) }
                @if !scenario.demands.is_empty() {
                    li { span.swatch.cover-short { "1/3" } " " (self.say(text!("report-below-minimum"))) }
                    li { span.swatch.cover-below { "2/3" } " " (self.say(text!("report-below-target"))) }
                    li { span.swatch.cover-met { "3/3" } " " (self.say(text!("report-as-wanted"))) }
                    li { span.swatch.cover-over { "5/3" } " " (self.say(text!("report-too-many"))) }
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
