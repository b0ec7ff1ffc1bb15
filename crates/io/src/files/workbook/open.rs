//! A workbook file to the contents of its cells, with limits.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use calamine::{DataRef, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};
use quick_xml::events::Event;
use zip::ZipArchive;

use super::cell_name;
use crate::files::text::{MAX_BYTES, read_bytes};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::date_of_serial;
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

/// Most bytes that a workbook may unpack to.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// Most parts (files) in a workbook.
const MOST_PARTS: usize = 4096;
/// Most cells with a value.
const MOST_CELLS: usize = 2_000_000;
/// How a zip archive begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// How the older Office formats begin, and workbooks that a password protects.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0";

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A text, trimmed and not empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A date, a time of day or a length of time: days since the end of 1899.
    Moment(f64),
    /// True or false.
    Flag(bool),
}

/// The cells of a row that hold something.
#[derive(Debug)]
pub struct Row {
    /// Counts from 0.
    pub number: u32,
    /// Columns (from 0, ascending) with their contents.
    pub cells: Vec<(u32, Content)>,
}

/// The rows of a sheet that hold something, from above.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
    source: Arc<Source>,
}

/// The sheets of a workbook.
#[derive(Debug)]
pub struct Book {
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The file.
    pub place: Place,
}

impl Sheet {
    /// The place of a cell.
    pub fn place(&self, row: u32, column: u32) -> Place {
        place(&self.source, &self.name, row, column)
    }

    /// The place of the whole sheet.
    pub fn whole(&self) -> Place {
        Place { source: Some(self.source.clone()), path: format!("sheet {}", self.name), ..Place::default() }
    }
}

impl Content {
    /// A number of days since the end of 1899 as a text: the date, with the time of day where there is one.
    pub fn date_text(days: f64) -> Option<String> {
        let seconds = (days * 86_400.0).round();
        let date = date_of_serial((seconds / 86_400.0).floor())?;
        let minutes = (seconds.rem_euclid(86_400.0) / 60.0).floor() as i64;
        let whole = seconds.rem_euclid(86_400.0) == 0.0;
        Some(if whole { date.to_string() } else { format!("{date} {:02}:{:02}", minutes / 60, minutes % 60) })
    }
}

fn place(source: &Arc<Source>, sheet: &str, row: u32, column: u32) -> Place {
    let path = format!("sheet {sheet} {}", cell_name(row, column));
    Place { source: Some(source.clone()), path, ..Place::default() }
}

/// Is the file a workbook, by its name or its first bytes?
pub fn is_workbook(path: &Path) -> bool {
    let named = path
        .extension()
        .is_some_and(|ending| ["xlsx", "xlsm", "xls", "ods"].iter().any(|known| ending.eq_ignore_ascii_case(known)));
    let head = || {
        let mut head = [0; 4];
        std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).ok().map(|()| head)
    };
    path.is_file() && (named || head().is_some_and(|head| head == ZIP || head == COMPOUND))
}

/// Reads a workbook. Cells that show an error, and formulas without a result, are faults; `wanted` says which sheets
/// are looked at.
pub fn open(path: &Path, wanted: impl Fn(&str) -> bool, faults: &RefCell<Faults>) -> Option<Book> {
    let name = path.display().to_string();
    let bytes = read_bytes(path, &name, MAX_BYTES, faults)?;
    let source = Arc::new(Source { name, text: String::new() });
    let place = Place { source: Some(source.clone()), ..Place::default() };
    let fault = |(code, message, help): Refusal| faults.borrow_mut().add(code, &place, message, help);
    measure(&bytes).map_err(fault).ok()?;
    let mut book = Xlsx::new(Cursor::new(bytes.as_slice())).map_err(|error| fault(damaged(&error))).ok()?;
    let shift = if book.has_1904_epoch() { 1462.0 } else { 0.0 };
    let names: Vec<String> = book.sheet_names().into_iter().filter(|name| wanted(name)).collect();
    let before = faults.borrow().list().len();
    let mut reader = CellReader { source: &source, shift, left: MOST_CELLS, faults };
    let mut sheets = Vec::new();
    for name in names {
        sheets.push(reader.sheet(&mut book, name)?);
    }
    (faults.borrow().list().len() == before).then_some(Book { sheets, place })
}

/// Why a file is refused: code, message and help.
type Refusal = (Code, Text, Text);

fn damaged(error: &XlsxError) -> Refusal {
    let message = text!("workbook-unreadable", reason = Arg::word(error));
    (Code::Workbook, message, text!("workbook-unreadable-help"))
}

/// Is the file a workbook of bearable size? Every part is unpacked once, keeping nothing: what the archive says of its
/// sizes is not believed.
fn measure(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(COMPOUND) {
        return Err((Code::Workbook, text!("workbook-old"), text!("workbook-old-help")));
    }
    let no_zip = |_| (Code::Workbook, text!("workbook-no-zip"), text!("workbook-no-zip-help"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(no_zip)?;
    if archive.len() > MOST_PARTS {
        let message = text!("workbook-too-many-parts", count = archive.len(), most = MOST_PARTS);
        return Err((Code::TooLarge, message, text!("workbook-too-many-parts-help")));
    }
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    if names.iter().any(|name| name == "content.xml") {
        return Err((Code::Workbook, text!("workbook-open-document"), text!("workbook-open-document-help")));
    }
    if !names.iter().any(|name| name == "[content_types].xml") {
        return Err((Code::Workbook, text!("workbook-other-archive"), text!("workbook-other-archive-help")));
    }
    let mut left = MOST_BYTES;
    for at in 0..archive.len() {
        left = part_fits(&mut archive, at, left)?;
    }
    Ok(())
}

/// Unpacks one part of at most `left` bytes; gives how many may still come.
fn part_fits(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, left: u64) -> Result<u64, Refusal> {
    let broken = |reason: Text| {
        let message = text!("workbook-part-broken", part = at + 1, reason = reason);
        (Code::Workbook, message, text!("workbook-part-broken-help"))
    };
    let part = archive.by_index(at).map_err(|error| broken(Text::verbatim(error.to_string())))?;
    let has_strings = part.name().is_ok_and(|name| name.to_lowercase().ends_with("sharedstrings.xml"));
    let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
    let size = size.map_err(|error| broken(Text::verbatim(error.to_string())))?;
    if size > left {
        let message = text!("workbook-too-large", mebibytes = MOST_BYTES >> 20);
        return Err((Code::TooLarge, message, text!("workbook-too-large-help")));
    }
    if has_strings {
        let part = archive.by_index(at).map_err(|error| broken(Text::verbatim(error.to_string())))?;
        announced_strings(part, size).map_err(broken)?;
    }
    Ok(left - size)
}

/// A table of texts that announces more texts than it has bytes would make the reader reserve memory for them.
fn announced_strings(part: impl Read, size: u64) -> Result<(), Text> {
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => {
                for attribute in
                    tag.attributes().flatten().filter(|known| known.key.local_name().as_ref() == "uniqueCount")
                {
                    let digits: &str = attribute.value.as_ref();
                    if digits.trim().parse::<u64>().is_ok_and(|count| count > size) {
                        return Err(text!("workbook-texts-announced", texts = digits, bytes = size));
                    }
                }
                return Ok(());
            }
            Ok(Event::Eof) => return Ok(()),
            // The reader proper will say what is wrong.
            Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

struct CellReader<'a> {
    source: &'a Arc<Source>,
    /// Days between the workbook's zero and the usual one.
    shift: f64,
    /// Cells that may still come.
    left: usize,
    faults: &'a RefCell<Faults>,
}

impl CellReader<'_> {
    /// The rows of a sheet; `None` when it cannot be read to its end.
    fn sheet(&mut self, book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Option<Sheet> {
        let whole = Place { source: Some(self.source.clone()), path: format!("sheet {name}"), ..Place::default() };
        let mut found: Vec<((u32, u32), Content)> = Vec::new();
        let read = match book.worksheet_cells_reader(&name) {
            Ok(mut cells) => loop {
                match cells.next_cell_with_formula_metadata() {
                    Ok(None) => break Ok(()),
                    Ok(Some(cell)) => {
                        if let Some(content) = self.content(&name, cell.pos, cell.value, cell.formula.as_ref()) {
                            found.push((cell.pos, content));
                        }
                        if found.len() > self.left {
                            let message = text!("workbook-too-many-cells", most = MOST_CELLS);
                            let help = text!("workbook-too-many-cells-help");
                            self.faults.borrow_mut().add(Code::TooLarge, &whole, message, help);
                            return None;
                        }
                    }
                    Err(error) => break Err(error),
                }
            },
            // A chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => Ok(()),
            Err(error) => Err(error),
        };
        if let Err(error) = read {
            let (code, message, help) = damaged(&error);
            self.faults.borrow_mut().add(code, &whole, message, help);
            return None;
        }
        self.left -= found.len();
        self.merged(book, &name, &mut found)?;
        Some(Sheet { rows: rows(found), name, source: self.source.clone() })
    }

    /// Gives every cell of a merged one the value of its first cell.
    fn merged(
        &mut self,
        book: &mut Xlsx<Cursor<&[u8]>>,
        name: &str,
        found: &mut Vec<((u32, u32), Content)>,
    ) -> Option<()> {
        let known: BTreeMap<(u32, u32), Content> = found.iter().cloned().collect();
        for area in book.merge_cells_by_sheet_name(name).unwrap_or_default() {
            let Some(content) = known.get(&area.start) else { continue };
            let (rows, columns) = (area.start.0..=area.end.0, area.start.1..=area.end.1);
            let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
            for at in cells.filter(|at| *at != area.start) {
                let Some(left) = self.left.checked_sub(1) else {
                    let message = text!("workbook-too-many-cells", most = MOST_CELLS);
                    let whole =
                        Place { source: Some(self.source.clone()), path: format!("sheet {name}"), ..Place::default() };
                    self.faults.borrow_mut().add(
                        Code::TooLarge,
                        &whole,
                        message,
                        text!("workbook-too-many-cells-help"),
                    );
                    return None;
                };
                self.left = left;
                found.push((at, content.clone()));
            }
        }
        Some(())
    }

    fn content(
        &self,
        sheet: &str,
        (row, column): (u32, u32),
        value: DataRef<'_>,
        formula: Option<&XlsxFormulaMetadata>,
    ) -> Option<Content> {
        let fault = |code: Code, message: Text, help: Text| {
            let place = place(self.source, sheet, row, column);
            self.faults.borrow_mut().add(code, &place, message, help);
        };
        let text = |text: &str| (!text.trim().is_empty()).then(|| Content::Text(text.trim().to_owned()));
        match value {
            DataRef::Int(number) => Some(Content::Number(number as f64)),
            DataRef::Float(number) if number.is_finite() => Some(Content::Number(number)),
            DataRef::DateTime(moment) if moment.as_f64().is_finite() => {
                let is_date = moment.is_datetime() && moment.as_f64() >= 1.0;
                Some(Content::Moment(moment.as_f64() + if is_date { self.shift } else { 0.0 }))
            }
            DataRef::Float(_) | DataRef::DateTime(_) => {
                fault(Code::CellError, text!("workbook-cell-not-finite"), text!("workbook-cell-not-finite-help"));
                None
            }
            DataRef::String(found) => text(&found),
            DataRef::SharedString(found) => text(found),
            DataRef::DateTimeIso(found) | DataRef::DurationIso(found) => text(&found),
            DataRef::Bool(flag) => Some(Content::Flag(flag)),
            DataRef::Error(error) => {
                let message = text!("workbook-cell-error", error = Arg::word(error));
                fault(Code::CellError, message, text!("workbook-cell-error-help"));
                None
            }
            DataRef::Empty => {
                if formula.is_some() {
                    let message = match formula {
                        Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. })
                            if formula.chars().count() <= 60 =>
                        {
                            text!("workbook-formula-uncalculated", formula = formula)
                        }
                        _ => text!("workbook-long-formula-uncalculated"),
                    };
                    fault(Code::CellFormula, message, text!("workbook-formula-uncalculated-help"));
                }
                None
            }
        }
    }
}

/// Cells by row and column; of two cells in one place the later one counts.
fn rows(mut found: Vec<((u32, u32), Content)>) -> Vec<Row> {
    found.sort_by_key(|(at, _)| *at);
    let mut rows: Vec<Row> = Vec::new();
    for ((number, column), content) in found {
        if rows.last().is_none_or(|row| row.number != number) {
            rows.push(Row { number, cells: Vec::new() });
        }
        let Some(row) = rows.last_mut() else { continue };
        match row.cells.last_mut() {
            Some((known, old)) if *known == column => *old = content,
            _ => row.cells.push((column, content)),
        }
    }
    rows
}
