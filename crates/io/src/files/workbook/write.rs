//! A document as a workbook that a planner can work in, and that reads back as the same document.

use chrono::Datelike;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

use super::style::Style;
use super::{Column, FIELD, HELP, MAIN, columns, help};
use crate::files::tables::{Choice, Shape, Sort, TABLES, TOP, Table};
use crate::files::write::{assignments, inline};
use vuoro_core::error::{Code, Fault, Place};
use vuoro_core::record::{Key, Node, Value, cents_of, clock_of, date_of, thousandths_of};
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang};

/// Rows below the last one that lists of choices serve too, so that a planner can add to them.
const SPARE: u32 = 500;
/// Narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (9, 48);

/// The bytes of a workbook with a document's content; what explains it to people is in `lang`. The same document always
/// gives the same bytes.
pub fn write_workbook(document: &Node, lang: Lang) -> Result<Vec<u8>, Fault> {
    made(document, lang).map_err(|error| {
        let help = text!("workbook-not-made-help", characters = 32_767, rows = 1_048_576);
        let message = text!("workbook-not-made", reason = Arg::word(error));
        Fault::new(Code::OutputFailed, &Place::default(), message, help)
    })
}

fn made(document: &Node, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let entries: &[(Key, Node)] = if let Value::Table(entries) = &document.value { entries } else { &[] };
    let style = Style::new();
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let kinds = help::write(book.add_worksheet().set_name(HELP)?, &style, lang)?;
    let writer = Writer { style, kinds, lang };
    writer.single_values(book.add_worksheet().set_name(MAIN)?.set_active(true), entries)?;
    for table in TABLES {
        let list = entries.iter().find(|(key, _)| key.name == table.key).map(|(_, node)| node);
        writer.table(book.add_worksheet().set_name(table.sheet)?, table, &rows(list, table))?;
    }
    book.save_to_buffer()
}

/// What stands in the cells of a row: columns by number.
type Cells = Vec<(usize, Value)>;

/// The rows of a table.
fn rows(list: Option<&Node>, table: &Table) -> Vec<Cells> {
    let known = columns(table);
    let split = |text: &str| text.split([',', ';', '|']).map(|part| vec![(0, Value::Text(part.to_owned()))]).collect();
    match list.map(|node| &node.value) {
        Some(Value::List(items)) => items.iter().map(|item| row(item, table.shape, &known)).collect(),
        Some(Value::Text(text)) if table.shape == Shape::Words => split(text),
        Some(Value::Table(_)) => list.into_iter().map(|item| row(item, table.shape, &known)).collect(),
        _ => Vec::new(),
    }
}

fn row(item: &Node, shape: Shape, known: &[Column]) -> Cells {
    let at =
        |wanted: &str| known.iter().position(|column| matches!(column, Column::Field(field) if field.name == wanted));
    match (&item.value, shape) {
        (Value::Table(entries), Shape::Rules) => {
            let (own, rest): (Vec<_>, Vec<_>) = entries.iter().partition(|(key, _)| at(&key.name).is_some());
            let mut cells: Cells = own
                .iter()
                .filter_map(|(key, node)| at(&key.name).map(|at| (at, notation(node, known[at].sort()))))
                .collect();
            let parameters = known.iter().position(|column| matches!(column, Column::Parameters));
            cells.extend(parameters.map(|at| (at, Value::Text(assignments(&rest)))));
            cells
        }
        (Value::Table(entries), _) => entries.iter().flat_map(|(key, node)| cells(&key.name, node, known)).collect(),
        (Value::List(pair), Shape::Pairs) => pair.iter().map(|node| node.value.clone()).enumerate().collect(),
        (Value::Text(pair), Shape::Pairs) => {
            pair.split('+').map(|word| Value::Text(word.trim().to_owned())).enumerate().collect()
        }
        // A bare text stands for its first column: a skill, a rule set, the date of a holiday.
        (value, _) => vec![(0, value.clone())],
    }
}

/// A table inside a rule in the notation of its cell; other values as they are.
fn notation(node: &Node, sort: Sort) -> Value {
    match &node.value {
        Value::Table(entries) if matches!(sort, Sort::Table(_)) => {
            Value::Text(assignments(&entries.iter().collect::<Vec<_>>()))
        }
        other => other.clone(),
    }
}

/// The cells of one named value: one, or several where it is a table of its own.
fn cells(name: &str, node: &Node, known: &[Column]) -> Cells {
    let inside = |(key, inner): &(Key, Node)| {
        let same = |column: &Column| matches!(column, Column::Inside(outer, field) if *outer == name && field.name == key.name);
        Some((known.iter().position(same)?, inner.value.clone()))
    };
    match (&node.value, known.iter().position(|column| matches!(column, Column::Field(field) if field.name == name))) {
        (value, Some(at)) => vec![(at, value.clone())],
        (Value::Table(entries), None) => entries.iter().filter_map(inside).collect(),
        (_, None) => Vec::new(),
    }
}

struct Writer {
    style: Style,
    /// The cells of the help sheet that hold the kinds of rules.
    kinds: String,
    lang: Lang,
}

impl Writer {
    /// The sheet `scenario`: a row for each field, with its meaning beside it.
    fn single_values(&self, sheet: &mut Worksheet, entries: &[(Key, Node)]) -> Result<(), XlsxError> {
        // As in all tables, the names of columns are part of the format; that of the explanations is not.
        let meaning = text!("workbook-help-meaning").say(self.lang);
        for (at, head) in [(0, FIELD), (1, "value"), (2, meaning.as_str())] {
            sheet.write_string_with_format(0, at, head, &self.style.needed)?;
        }
        for (field, row) in TOP.iter().zip(1u32..) {
            let name = if field.needed { &self.style.name } else { &self.style.text };
            sheet.write_string_with_format(row, 0, field.name, name)?;
            if let Some((_, node)) = entries.iter().find(|(key, _)| key.name == field.name) {
                self.put(sheet, (row, 1), &node.value, field.sort)?;
            }
            sheet.write_string_with_format(row, 2, field.about().say(self.lang), &self.style.soft)?;
            self.choices(sheet, field.choice, 1, (row, row))?;
        }
        sheet.set_column_width(0, 16)?.set_column_width(1, 34)?.set_column_width(2, 78)?;
        sheet.set_freeze_panes(1, 0)?;
        print_setup(sheet, self.lang)
    }

    fn table(&self, sheet: &mut Worksheet, table: &Table, rows: &[Cells]) -> Result<(), XlsxError> {
        let known = columns(table);
        let last = rows.len() as u32;
        for (column, at) in known.iter().zip(0u16..) {
            let header = if column.needed() { &self.style.needed } else { &self.style.header };
            let is_text =
                self.format(column.sort()).eq(&self.style.text) || matches!(column.sort(), Sort::Table(_) | Sort::Date);
            let header = if is_text { header.clone() } else { header.clone().set_align(FormatAlign::Center) };
            sheet.write_string_with_format(0, at, column.name(), &header)?;
            let about = column.about();
            let about = if column.needed() { text!("workbook-note-needed", about = about) } else { about };
            let note = Note::new(about.say(self.lang));
            sheet.insert_note(0, at, &note.set_author("vuoro").add_author_prefix(false).set_width(240))?;
            sheet.set_column_width(at, width(*column, at.into(), rows) as f64)?;
            sheet.set_column_format(at, self.format(column.sort()))?;
            self.choices(sheet, column.choice(), at, (1, last + SPARE))?;
        }
        for (cells, row) in rows.iter().zip(1u32..) {
            for (at, value) in cells {
                self.put(sheet, (row, *at as u16), value, known[*at].sort())?;
            }
        }
        sheet.set_row_height(0, 22)?;
        sheet.set_freeze_panes(1, if known.len() > 6 { 1 } else { 0 })?;
        sheet.autofilter(0, 0, last.max(1), known.len().saturating_sub(1) as u16)?;
        sheet.set_repeat_rows(0, 0)?;
        print_setup(sheet, self.lang)
    }

    /// How cells of a sort look, also those that are still empty.
    fn format(&self, sort: Sort) -> &Format {
        match sort {
            Sort::Date => &self.style.date,
            Sort::Clock => &self.style.clock,
            Sort::Length => &self.style.length,
            Sort::Money | Sort::Price => &self.style.money,
            Sort::Integer | Sort::Share => &self.style.number,
            Sort::Table(_) => &self.style.wrapped,
            _ => &self.style.text,
        }
    }

    /// Writes a value as a spreadsheet holds such values: dates, times and numbers as themselves.
    fn put(&self, sheet: &mut Worksheet, (row, at): (u32, u16), value: &Value, sort: Sort) -> Result<(), XlsxError> {
        let format = self.format(sort);
        if let Some(date) = moment(value, sort) {
            sheet.write_with_format(row, at, &date, &self.style.date)?;
        } else if let Some(number) = number_of(value, sort) {
            let format = if format == &self.style.text { &self.style.number } else { format };
            sheet.write_number_with_format(row, at, number, format)?;
        } else {
            let text = text_of(value, sort);
            if !text.is_empty() {
                sheet.write_string_with_format(row, at, text, format)?;
            }
        }
        Ok(())
    }

    /// A list of choices for cells of a column.
    fn choices(&self, sheet: &mut Worksheet, choice: Choice, at: u16, (from, to): (u32, u32)) -> Result<(), XlsxError> {
        let (list, strict) = match choice {
            Choice::Free => return Ok(()),
            Choice::Only(words) => (DataValidation::new().allow_list_strings(words)?, true),
            Choice::Often(words) => (DataValidation::new().allow_list_strings(words)?, false),
            Choice::Kind => (DataValidation::new().allow_list_formula(Formula::new(&self.kinds)), true),
            Choice::Id(other) => (DataValidation::new().allow_list_formula(ids(other)), true),
            Choice::Ids(other) => (DataValidation::new().allow_list_formula(ids(other)), false),
        };
        let list = list
            .ignore_blank(true)
            .show_error_message(strict)
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(text!("workbook-not-in-list").say(self.lang))?
            .set_error_message(text!("workbook-not-in-list-help").say(self.lang))?;
        sheet.add_data_validation(from, at, to, at, &list)?;
        Ok(())
    }
}

/// The filled cells of another sheet's first column.
fn ids(sheet: &str) -> Formula {
    Formula::new(format!("=OFFSET('{sheet}'!$A$2,0,0,MAX(1,COUNTA('{sheet}'!$A:$A)-1),1)"))
}

fn print_setup(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_footer(help::footer(lang));
    Ok(())
}

/// How wide a column is: as its longest text, within bounds.
fn width(column: Column, at: usize, rows: &[Cells]) -> usize {
    let cells = rows.iter().flatten().filter(|(column, _)| *column == at);
    let longest = cells.map(|(_, value)| text_of(value, column.sort()).chars().count()).max().unwrap_or(0);
    // The button of the filter covers the end of a header.
    longest.max(column.name().chars().count() + 3).clamp(WIDTHS.0, WIDTHS.1) + 2
}

/// A date that a spreadsheet can hold.
fn moment(value: &Value, sort: Sort) -> Option<ExcelDateTime> {
    let Value::Text(text) = value else { return None };
    let date = matches!(sort, Sort::Date | Sort::Days).then(|| date_of(text).ok())??;
    let year = u16::try_from(date.year()).ok().filter(|year| (1901..=9999).contains(year))?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}

/// A value that is a number to a spreadsheet.
fn number_of(value: &Value, sort: Sort) -> Option<f64> {
    let of_day = |text: &str| clock_of(text.trim()).map(|minutes| minutes as f64 / 1440.0);
    match (sort, value) {
        (Sort::Text | Sort::Said | Sort::Words | Sort::Days | Sort::Table(_) | Sort::Flag, _) => None,
        (Sort::Share, value) => thousandths_of(value).map(|share| share as f64 / 1000.0),
        (Sort::Money | Sort::Price | Sort::Importance, value) => cents_of(value).map(|cents| cents as f64 / 100.0),
        // Midnight at the end of a day is no time of day to a spreadsheet.
        (Sort::Clock, Value::Text(text)) => of_day(text).filter(|share| *share < 1.0),
        (Sort::Length, Value::Text(text)) => of_day(text),
        (Sort::Length, Value::Integer(minutes)) => Some(*minutes as f64 / 1440.0),
        (Sort::Integer | Sort::Balance, Value::Text(text)) => {
            text.trim().parse::<i64>().ok().filter(|number| number.abs() < 1 << 52).map(|number| number as f64)
        }
        (_, Value::Integer(number)) if number.abs() < 1 << 52 => Some(*number as f64),
        (_, Value::Float(number)) => Some(*number),
        _ => None,
    }
}

/// A value as the text of a cell.
fn text_of(value: &Value, sort: Sort) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        // A text that looks like a list in brackets must not be read as one.
        Value::Text(text) if sort == Sort::Words && text.trim().starts_with('[') => {
            let words = text.split([',', ';', '|']).map(str::trim).filter(|word| !word.is_empty());
            in_brackets(words.map(|word| Value::Text(word.to_owned())))
        }
        // Words in one language that look like words in each must not be read as such.
        Value::Text(text) if sort == Sort::Said && text.trim().starts_with('{') => in_braces("en", text.trim()),
        Value::Text(text) => text.trim().to_owned(),
        Value::List(items) => {
            let words: Vec<String> = items.iter().map(|item| text_of(&item.value, Sort::Text)).collect();
            let plain = |word: &String| !word.contains([',', ';', '|']) && !word.starts_with('[');
            let joined = words.iter().all(plain).then(|| words.join(";"));
            joined.unwrap_or_else(|| in_brackets(items.iter().map(|item| item.value.clone())))
        }
        // In braces where a plain text may stand too.
        Value::Table(entries) if matches!(sort, Sort::Said | Sort::Agreement) => {
            format!("{{ {} }}", assignments(&entries.iter().collect::<Vec<_>>()))
        }
        Value::Table(entries) => assignments(&entries.iter().collect::<Vec<_>>()),
    }
}

fn in_braces(name: &str, text: &str) -> String {
    let node = |value| Node { value, place: Place::default() };
    let key = Key { name: name.to_owned(), place: Place::default() };
    inline(&node(Value::Table(vec![(key, node(Value::Text(text.to_owned())))])))
}

fn in_brackets(values: impl Iterator<Item = Value>) -> String {
    let items = values.map(|value| Node { value, place: Place::default() }).collect();
    inline(&Node { value: Value::List(items), place: Place::default() })
}
