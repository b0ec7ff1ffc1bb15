//! A plan as a workbook: the roster as a grid that can be edited and judged again, its findings, its measures.

mod texts;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};

use super::breakdown::{self, By};
use super::cells::{Cell, Cells, Tone};
use super::groups::{self, CoverRow, Level};
use super::{sources, words};
use chrono::{Datelike, NaiveDate};
use texts::{Texts, fitting};
use vuoro_core::assess::{Coverage, MeasureUnit, Plan, Row, Tally, coverage, tallies};
use vuoro_core::constraint::Problem;
use vuoro_core::text;
use vuoro_core::text::{Lang, Text};
use vuoro_core::units::{Day, EmployeeId, UnitId, ids::Id};

/// Row of the column headers; above it are the title and the weekdays.
const HEAD: u32 = 4;
const INK: Color = Color::RGB(0x1C_1F_26);
const LINE: Color = Color::RGB(0xC9_CD_D4);
const HEADER: Color = Color::RGB(0xE4_EC_F7);
const WEEKEND: Color = Color::RGB(0xEC_EE_F3);
const HOLIDAY: Color = Color::RGB(0xE4_DC_F1);
const WEEK: Color = Color::RGB(0x8A_91_9D);
const BAD: Color = Color::RGB(0xA3_24_1A);
const NAVY: Color = Color::RGB(0x1D_4F_91);

/// The bytes of the workbook, in a language. `grid` holds the words of every cell, `[employee][day]`, as a reader of rosters takes
/// them.
pub fn workbook(problem: &Problem, plan: &Plan, grid: &[Vec<String>], lang: Lang) -> Result<Vec<u8>, String> {
    made(problem, plan, grid, lang).map_err(|error| error.to_string())
}

fn made(problem: &Problem, plan: &Plan, grid: &[Vec<String>], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same plan always gives the same bytes.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let scenario = &problem.scenario;
    let page = Page {
        problem,
        plan,
        grid,
        cells: Cells::of(problem, plan, lang),
        people: tallies(problem, &plan.roster),
        covers: coverage(scenario, &plan.roster),
        units: groups::units(problem),
        lang,
    };
    page.roster(book.add_worksheet().set_name(text!("report-sheet-roster").say(lang))?)?;
    page.findings(book.add_worksheet().set_name(text!("report-sheet-findings").say(lang))?)?;
    page.measures(book.add_worksheet().set_name(text!("report-sheet-measures").say(lang))?)?;
    let all = breakdown::of(problem, plan);
    for (what, rows) in breakdown::parts(&all) {
        by(book.add_worksheet().set_name(what.sheet().say(lang))?, what, rows, lang)?;
    }
    sources::sheet(book.add_worksheet().set_name(text!("report-sheet-sources").say(lang))?, problem, &head(), lang)?;
    book.save_to_buffer()
}

struct Page<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    grid: &'a [Vec<String>],
    cells: Cells,
    people: Vec<Tally>,
    covers: Vec<Coverage>,
    units: Vec<UnitId>,
    lang: Lang,
}

fn head() -> Format {
    let format = Format::new().set_bold().set_background_color(HEADER).set_font_color(INK);
    format.set_border_bottom(FormatBorder::Medium).set_border_bottom_color(INK).set_align(FormatAlign::VerticalCenter)
}

fn boxed() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(LINE).set_align(FormatAlign::Center)
}

fn soft() -> Format {
    Format::new().set_font_color(Color::RGB(0x55_5B_66))
}

/// Background and ink of a tone, as on the page of the report.
fn colours(tone: Tone) -> Option<(Color, Color)> {
    let dark = INK;
    match tone {
        Tone::Off => None,
        Tone::Early => Some((Color::RGB(0xFF_F1_AD), dark)),
        Tone::Day => Some((Color::RGB(0xFF_D9_8A), dark)),
        Tone::Evening => Some((Color::RGB(0xF2_A6_5E), dark)),
        Tone::Night => Some((Color::RGB(0x2B_3A_7C), Color::White)),
        Tone::Long => Some((Color::RGB(0xE0_8A_6B), dark)),
        Tone::OnCall => Some((Color::RGB(0xD8_C9_EC), dark)),
        Tone::Training => Some((Color::RGB(0xCF_E9_E1), dark)),
        Tone::Leave | Tone::Sick => Some((Color::RGB(0xDD_E3_EA), Color::RGB(0x55_5B_66))),
    }
}

impl Page<'_> {
    fn say(&self, text: Text) -> String {
        text.say(self.lang)
    }

    /// What the column of ids has in rows that are about no person: a reader passes them over.
    fn beside(&self) -> String {
        self.say(text!("roster-grid-beside"))
    }

    /// Columns before the days: id, name and, where there are several, unit.
    fn days_from(&self) -> u16 {
        if self.units.len() > 1 { 3 } else { 2 }
    }

    fn column(&self, day: Day) -> u16 {
        self.days_from() + day as u16
    }

    fn shade(&self, day: Day) -> Option<Color> {
        let calendar = &self.problem.scenario.calendar;
        let holiday = calendar.holiday(day).map(|_| HOLIDAY);
        holiday.or(calendar.is_weekend(day).then_some(WEEKEND))
    }

    /// A line is drawn before each Monday.
    fn opens_week(&self, day: Day) -> bool {
        self.problem.scenario.calendar.weekday(day) == chrono::Weekday::Mon
    }

    fn roster(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        self.title(sheet)?;
        self.header(sheet)?;
        let mut row = HEAD;
        for unit in &self.units {
            for employee in groups::people(self.problem, *unit) {
                row += 1;
                self.person(sheet, row, employee)?;
            }
        }
        let people_end = row;
        row += 1;
        if !scenario.demands.is_empty() {
            row += 1;
            sheet.text_in(row, 0, self.beside(), &soft())?;
            let words = self.say(text!("report-sheet-cover"));
            sheet.text_in(row, 1, words, &soft().set_bold())?;
        }
        for unit in &self.units {
            for (cover, demands) in groups::cover_rows(self.problem, *unit) {
                row += 1;
                self.cover(sheet, row, &cover, &demands)?;
            }
        }
        self.legend(sheet, row + 2)?;
        self.layout(sheet, people_end)
    }

    fn title(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let name = if scenario.name.is_empty() { self.say(text!("report-roster")) } else { scenario.name.clone() };
        let title = format!("{name}: {}", words::horizon(&scenario.calendar, self.lang));
        sheet.text_in(0, 0, title, &Format::new().set_bold().set_font_size(14).set_font_color(NAVY))?;
        let lang = self.lang;
        let cost = words::cost(scenario, self.plan.judgement.total.soft, lang);
        let profile = words::titles(std::slice::from_ref(self.plan), self.lang).remove(0);
        let verdict = words::verdict(self.problem, self.plan, lang);
        let words = self.say(text!(
            "report-sheet-verdict",
            profile = profile,
            verdict = verdict,
            cost = cost,
            gap = words::gap(self.plan, lang)
        ));
        let ink = if self.plan.judgement.feasible { INK } else { BAD };
        sheet.text_in(1, 0, words, &Format::new().set_font_color(ink))?;
        Ok(())
    }

    fn header(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let calendar = &self.problem.scenario.calendar;
        let names = [text!("roster-grid-employee"), text!("report-col-name"), text!("report-col-unit")];
        for (name, at) in names.into_iter().zip(0..self.days_from()) {
            sheet.text_in(HEAD, at, self.say(name), &head())?;
        }
        for day in calendar.iter() {
            let background = self.shade(day).unwrap_or(HEADER);
            let over = Format::new().set_bold().set_align(FormatAlign::Center).set_background_color(background);
            sheet.text_in(HEAD - 1, self.column(day), words::weekday(calendar, day, self.lang), &over)?;
            let format = head().set_background_color(background).set_align(FormatAlign::Center).set_num_format("d.m.");
            put_date(sheet, (HEAD, self.column(day)), calendar.date(day), &format)?;
            if let Some(name) = calendar.holiday(day) {
                sheet.insert_note(HEAD - 1, self.column(day), &note(&name.say(self.lang)))?;
            }
        }
        let sums = [
            text!("report-col-hours"),
            text!("report-col-contract"),
            text!("report-col-difference"),
            text!("report-col-nights"),
            text!("report-col-weekends"),
            text!("report-col-wishes-met"),
            text!("report-col-wishes"),
        ];
        for (name, at) in sums.into_iter().zip(self.column(calendar.days)..) {
            let format = head().set_text_wrap().set_align(FormatAlign::Center);
            sheet.text_in(HEAD, at, self.say(name), &format)?;
        }
        Ok(())
    }

    fn person(&self, sheet: &mut Worksheet, row: u32, employee: EmployeeId) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let person = scenario.employee(employee);
        let alert = self.cells.broken_people[employee.index()];
        let name = Format::new().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE);
        let bold = if alert { name.clone().set_bold().set_font_color(BAD) } else { name.clone().set_bold() };
        sheet.text_in(row, 0, row_name(&person.id), &name)?;
        sheet.text_in(row, 1, &person.name, &bold)?;
        if self.units.len() > 1 {
            sheet.text_in(row, 2, &scenario.unit(person.unit).id, &name)?;
        }
        for day in scenario.calendar.iter() {
            let cell = self.cells.get(employee, day);
            let at = self.column(day);
            let words = &self.grid[employee.index()][day as usize];
            sheet.text_in(row, at, words, &self.duty(cell, day))?;
            if !cell.notes.is_empty() && (cell.broken || cell.locked || cell.wish == Some(false)) {
                sheet.insert_note(row, at, &note(&cell.notes.join("\n")))?;
            }
        }
        let tally = &self.people[employee.index()];
        let hours = boxed().set_num_format("[h]:mm");
        let at = self.column(scenario.calendar.days);
        sheet.write_number_with_format(row, at, tally.credited as f64 / 1440.0, &hours)?;
        if let (Some(target), Some(balance)) = (tally.target, tally.balance()) {
            sheet.write_number_with_format(row, at + 1, target as f64 / 1440.0, &hours)?;
            sheet.text_in(row, at + 2, words::signed(balance), &boxed())?;
        } else {
            sheet.write_blank(row, at + 1, &boxed())?.write_blank(row, at + 2, &boxed())?;
        }
        let figures = [tally.nights, tally.weekends, tally.wishes_met, tally.wishes_asked];
        for (figure, at) in figures.into_iter().zip(at + 3..) {
            sheet.write_number_with_format(row, at, figure as f64, &boxed())?;
        }
        Ok(())
    }

    fn duty(&self, cell: &Cell, day: Day) -> Format {
        let mut format = boxed();
        if let Some((background, ink)) = colours(cell.tone) {
            format = format.set_background_color(background).set_font_color(ink);
        } else if let Some(shade) = self.shade(day) {
            format = format.set_background_color(shade);
        }
        if self.opens_week(day) {
            format = format.set_border_left(FormatBorder::Medium).set_border_left_color(WEEK);
        }
        if cell.locked {
            format = format.set_border(FormatBorder::Medium).set_border_color(INK);
        }
        if cell.broken {
            format = format.set_bold().set_border(FormatBorder::Medium).set_border_color(BAD);
        }
        format
    }

    fn cover(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        cover: &CoverRow,
        demands: &[Vec<usize>],
    ) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        sheet.text_in(row, 0, self.beside(), &soft())?;
        sheet.text(row, 1, words::requirement(scenario, cover.when, cover.who))?;
        if self.units.len() > 1 {
            sheet.text(row, 2, &scenario.unit(cover.unit).id)?;
        }
        for day in scenario.calendar.iter() {
            let cell = groups::cover_cell(self.problem, &self.covers, &demands[day as usize]);
            let at = self.column(day);
            let format = match cell.level {
                Level::Free => continue,
                Level::Met => boxed().set_background_color(self.shade(day).unwrap_or(Color::White)),
                Level::Over => boxed().set_background_color(Color::RGB(0xB9_D8_F3)),
                Level::Below => boxed().set_background_color(Color::RGB(0xFB_D3_B6)),
                Level::Short => boxed().set_background_color(BAD).set_font_color(Color::White).set_bold(),
            };
            sheet.text_in(row, at, format!("{}/{}", cell.present, cell.minimum), &format)?;
        }
        Ok(())
    }

    fn legend(&self, sheet: &mut Worksheet, from: u32) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let beside = self.beside();
        for (shift, row) in scenario.shifts.iter().zip(from..) {
            let duty = scenario.duties_named(&shift.code).iter().next();
            let tone = duty.map_or(Tone::Off, |duty| Tone::of(scenario, duty));
            let (background, ink) = colours(tone).unwrap_or((Color::White, INK));
            sheet.text_in(row, 0, &beside, &soft())?;
            let words = format!("{} {}", words::shift(shift), shift.name);
            let format = Format::new().set_background_color(background).set_font_color(ink);
            sheet.text_in(row, 1, words, &format)?;
        }
        let row = from + scenario.shifts.len() as u32;
        sheet.text_in(row, 0, &beside, &soft())?;
        sheet.text_in(row, 1, self.say(text!("report-sheet-marks")), &soft())?;
        sheet.text_in(row + 1, 0, &beside, &soft())?;
        let words = self.say(text!("report-sheet-frames"));
        sheet.text_in(row + 1, 1, words, &soft())?;
        Ok(())
    }

    fn layout(&self, sheet: &mut Worksheet, people_end: u32) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let longest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0).clamp(8, 34) as f64 + 2.0;
        sheet.set_column_width(0, longest(&mut scenario.employees.iter().map(|e| e.id.chars().count())))?;
        let names = scenario.employees.iter().map(|e| e.name.chars().count());
        let shifts = scenario.shifts.iter().map(|s| words::shift(s).chars().count() + s.name.chars().count());
        sheet.set_column_width(1, longest(&mut names.chain(shifts)))?;
        for day in scenario.calendar.iter() {
            let words = self.grid.iter().map(|line| line[day as usize].chars().count()).max().unwrap_or(0);
            sheet.set_column_width(self.column(day), words.clamp(5, 24) as f64 + 0.8)?;
        }
        let last = self.column(scenario.calendar.days) + 6;
        for at in last - 6..=last {
            sheet.set_column_width(at, 10)?;
        }
        sheet.set_freeze_panes(HEAD + 1, 2)?;
        if people_end > HEAD {
            sheet.autofilter(HEAD, 0, people_end, self.days_from() - 1)?;
        }
        sheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0).set_repeat_rows(HEAD - 1, HEAD)?;
        let pages = self.say(text!("report-sheet-page", page = "&P", pages = "&N"));
        sheet.set_footer(format!("&L&A&R{pages}"));
        Ok(())
    }

    fn findings(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let heads = [
            text!("report-col-required"),
            text!("report-col-rule"),
            text!("report-col-person"),
            text!("report-col-unit"),
            text!("report-col-from"),
            text!("report-col-to"),
            text!("report-col-amount"),
            text!("report-col-cost"),
            text!("report-col-what"),
        ];
        for (name, at) in heads.into_iter().zip(0u16..) {
            sheet.text_in(0, at, self.say(name), &head())?;
        }
        let cost = Format::new().set_num_format("0.00");
        let mut row = 0;
        for finding in groups::groups(&self.plan.judgement).iter().flat_map(|group| group.findings.iter().copied()) {
            row += 1;
            let ink = if finding.required { Format::new().set_font_color(BAD).set_bold() } else { Format::new() };
            let texts = [
                if finding.required { self.say(text!("report-yes")) } else { String::new() },
                self.problem.rules[finding.rule].meta().title.say(self.lang),
                finding.employee.map_or_else(String::new, |id| scenario.employee(id).name.clone()),
                finding.unit.map_or_else(String::new, |id| scenario.unit(id).name.clone()),
            ];
            for (text, at) in texts.into_iter().zip(0u16..) {
                sheet.text_in(row, at, text, &ink)?;
            }
            let dates = [finding.days.start, (finding.days.end - 1).max(finding.days.start)];
            let ink = ink.set_num_format(date_format(self.lang)).set_align(FormatAlign::Left);
            for (day, at) in dates.into_iter().zip(4u16..) {
                put_date(sheet, (row, at), scenario.calendar.date(day), &ink)?;
            }
            sheet.write_number(row, 6, finding.amount as f64)?;
            let is_money = scenario.cost_unit == vuoro_core::units::CostUnit::Cents;
            let soft = finding.cost.soft as f64;
            sheet.write_number_with_format(row, 7, if is_money { soft / 100.0 } else { soft }, &cost)?;
            sheet.text(row, 8, self.problem.explain(finding).say(self.lang))?;
        }
        for (width, at) in [9, 34, 24, 18, 11, 11, 9, 10, 100].into_iter().zip(0u16..) {
            sheet.set_column_width(at, width)?;
        }
        sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, row.max(1), 8)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        Ok(())
    }

    fn measures(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let scenario = &self.problem.scenario;
        let heads = [
            text!("report-col-measure"),
            text!("report-col-value"),
            text!("report-col-figure"),
            text!("report-col-meaning"),
        ];
        for (name, at) in heads.into_iter().zip(0u16..) {
            sheet.text_in(0, at, self.say(name), &head())?;
        }
        let (plan, lang) = (self.plan, self.lang);
        let bound = plan.bound().map(|bound| words::cost(scenario, bound, lang));
        let facts = [
            (text!("report-profile"), words::titles(std::slice::from_ref(plan), lang).remove(0)),
            (text!("report-requirements"), words::verdict(self.problem, plan, lang)),
            (text!("report-cost"), words::cost(scenario, plan.judgement.total.soft, lang)),
            (text!("report-proven-bound"), bound.unwrap_or_else(|| self.say(text!("report-none")))),
            (text!("report-gap"), words::gap(plan, lang)),
        ];
        let mut row = 0;
        for (name, value) in facts {
            row += 1;
            sheet.text(row, 0, self.say(name))?.text(row, 1, value)?;
        }
        for measure in &plan.measures.list {
            row += 1;
            sheet.text(row, 0, self.say(measure.title()))?.text(row, 1, measure.show(lang))?;
            sheet.write_number(row, 2, (measure.value * 1000.0).round() / 1000.0)?;
            sheet.text_in(row, 3, self.say(measure.about()), &soft())?;
        }
        for (width, at) in [36, 26, 12, 90].into_iter().zip(0u16..) {
            sheet.set_column_width(at, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        Ok(())
    }
}

/// A sheet of measures: a row for each unit, profession or person, a column for each measure.
fn by(sheet: &mut Worksheet, what: By, rows: &[Row], lang: Lang) -> Result<(), XlsxError> {
    sheet.text_in(0, 0, what.head().say(lang).to_lowercase(), &head())?;
    sheet.text_in(0, 1, text!("report-col-name").say(lang), &head())?;
    let columns = breakdown::columns(rows);
    let titles = head().set_text_wrap();
    for (measure, at) in columns.iter().zip(2u16..) {
        let unit = measure.unit.text().map_or_else(String::new, |unit| format!(" ({})", unit.say(lang)));
        sheet.text_in(0, at, format!("{}{unit}", measure.title().say(lang)), &titles)?;
        sheet.insert_note(0, at, &note(&measure.about().say(lang)))?;
    }
    let hours = Format::new().set_num_format("[h]:mm");
    for (row, at) in rows.iter().zip(1u32..) {
        sheet.text(at, 0, &row.id)?.text(at, 1, row.title.say(lang))?;
        for (measure, column) in columns.iter().zip(2u16..) {
            match row.find(measure.id) {
                Some(found) if found.unit == MeasureUnit::Clock => {
                    sheet.write_number_with_format(at, column, found.value / 24.0, &hours)?;
                }
                Some(found) => {
                    sheet.write_number(at, column, (found.value * 1000.0).round() / 1000.0)?;
                }
                None => {}
            }
        }
    }
    sheet.set_column_width(0, 16)?.set_column_width(1, 26)?;
    sheet.set_freeze_panes(1, 2)?.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?;
    Ok(())
}

/// How a sheet shows dates.
fn date_format(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "yyyy-mm-dd",
        Lang::Fi | Lang::Sv => "d.m.yyyy",
    }
}

/// What stands for a person at the head of a row: the id, and an apostrophe before one that looks like the mark of rows
/// about nobody.
fn row_name(id: &str) -> String {
    let is_mark = Lang::ALL.into_iter().any(|lang| text!("roster-grid-beside").say(lang) == id);
    if is_mark { format!("'{id}") } else { id.to_owned() }
}

/// A date as a spreadsheet has it; as a text where it has none: before March 1900 they count a day that never was.
fn put_date(sheet: &mut Worksheet, (row, at): (u32, u16), date: NaiveDate, format: &Format) -> Result<(), XlsxError> {
    match u16::try_from(date.year()) {
        Ok(year @ 1901..) => {
            let moment = ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)?;
            sheet.write_with_format(row, at, &moment, format)?;
        }
        _ => {
            sheet.text_in(row, at, date.to_string(), format)?;
        }
    }
    Ok(())
}

fn note(text: &str) -> Note {
    Note::new(fitting(text.to_owned())).set_author("vuoro").add_author_prefix(false).set_width(260)
}
