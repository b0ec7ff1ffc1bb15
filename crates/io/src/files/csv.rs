//! CSV text to a list of tables, one per row, with line and field number of every cell.
//!
//! The separator (`,`, `;` or a tab) is taken from the header row, or from a line `sep=;` before it as some spreadsheet
//! programs write it. Lines that begin with `#` and blank lines are skipped.
//! The fields are split here and not by a library because faults must point at the very field: exact byte spans
//! and physical lines, also after comments and inside quotes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Key, Lines, MOST_VALUES, Node, Value};
use vuoro_core::text;
use vuoro_core::text::Text;

/// Most fields of a row that are kept, far more than any table has.
const WIDEST: usize = 500;

/// One field of a row: its text, its place with the field number as column.
#[derive(Debug)]
pub struct Cell {
    /// The text, without quotes and surrounding blanks.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Reads a CSV text as a list of tables named by the header row.
pub fn read_csv(source: &Arc<Source>, faults: &RefCell<Faults>) -> Node {
    let mut rows = Rows::of(source, faults);
    let place = rows.lines.place(0, 0);
    let Some(header) = rows.next() else { return Node { value: Value::List(Vec::new()), place } };
    let columns = columns(&header, faults);
    let most = MOST_VALUES / columns.len().max(1);
    let nodes = rows.by_ref().take(most).map(|row| table(&columns, row, faults)).collect();
    if let Some(row) = rows.next() {
        let place = row.first().map(|cell| cell.place.clone()).unwrap_or_default();
        let message = text!("csv-too-many-rows", most = most);
        faults.borrow_mut().add(Code::TooMany, &place, message, text!("fix-plan-less"));
    }
    Node { value: Value::List(nodes), place }
}

/// The column names of a table, whether it has rows or not.
pub fn header(source: &Arc<Source>) -> Vec<Key> {
    let faults = RefCell::default();
    let header = Rows::of(source, &faults).next().unwrap_or_default();
    columns(&header, &faults).into_iter().flatten().collect()
}

/// A text as a field of a table: quoted where it must be, and so that no spreadsheet program takes it for a formula.
/// [`Rows`] reads it as it was.
pub fn field(text: &str) -> Cow<'_, str> {
    let text = guarded(text);
    let plain = !text.contains([',', ';', '"', '\n', '\r', '\t']) && !text.starts_with('#') && text.trim() == text;
    if plain { text } else { Cow::Owned(format!("\"{}\"", text.replace('"', "\"\""))) }
}

/// A text with an apostrophe before it where a spreadsheet program would calculate it.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Would a spreadsheet program calculate this text, with or without apostrophes before it? Numbers and times with a
/// sign are what they seem.
fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    let number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit() || b".,:% ".contains(&byte));
    let signed = bare.strip_prefix(['+', '-']).is_some_and(number);
    bare.starts_with(['=', '+', '-', '@', '\t', '\r']) && !(signed && bare.len() == text.len())
}

/// A field as it was before [`field`] kept spreadsheet programs from calculating it.
fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) || is_formula(&text) => rest.to_owned(),
        _ => text,
    }
}

/// The column names in lower case; a name given twice is a fault and its second column is not read.
fn columns(header: &[Cell], faults: &RefCell<Faults>) -> Vec<Option<Key>> {
    let mut names: Vec<Option<Key>> = Vec::new();
    for cell in header {
        let name = cell.text.to_lowercase();
        let twice = names.iter().flatten().any(|key| key.name == name);
        if twice {
            let message = text!("csv-column-twice", field = &name);
            faults.borrow_mut().add(Code::FieldDuplicate, &cell.place, message, text!("csv-column-twice-help"));
        }
        let named = !twice && !name.is_empty();
        names.push(named.then(|| Key { name, place: cell.place.clone() }));
    }
    names
}

fn table(columns: &[Option<Key>], row: Vec<Cell>, faults: &RefCell<Faults>) -> Node {
    let place = row.first().map(|cell| cell.place.clone()).unwrap_or_default();
    let mut entries = Vec::new();
    let short = columns.get(row.len()..).unwrap_or_default();
    for (at, cell) in row.into_iter().enumerate() {
        match columns.get(at) {
            Some(Some(key)) => {
                let value = if cell.text.is_empty() { Value::Null } else { Value::Text(cell.text) };
                entries.push((key.clone(), Node { value, place: cell.place }));
            }
            Some(None) => {}
            None if cell.text.is_empty() => {}
            None => {
                let message =
                    text!("csv-field-beyond-header", number = at + 1, found = cell.text, columns = columns.len());
                faults.borrow_mut().add(Code::RowShape, &cell.place, message, Code::RowShape.help());
                break;
            }
        }
    }
    let void = || Node { value: Value::Null, place: place.clone() };
    entries.extend(short.iter().flatten().map(|key| (key.clone(), void())));
    Node { value: Value::Table(entries), place }
}

/// The rows of a CSV text, comments and blank lines left out.
pub struct Rows<'a> {
    source: &'a Arc<Source>,
    lines: Lines,
    separator: u8,
    at: usize,
    faults: &'a RefCell<Faults>,
}

impl<'a> Rows<'a> {
    /// The rows of a source, header row included.
    pub fn of(source: &'a Arc<Source>, faults: &'a RefCell<Faults>) -> Self {
        let (separator, at) = declared(&source.text).unwrap_or_else(|| (separator_of(&source.text), 0));
        Rows { source, lines: Lines::of(source), separator, at, faults }
    }

    /// Skips blank lines and comments.
    fn skip(&mut self) {
        let text = &self.source.text;
        while self.at < text.len() {
            let line = text[self.at..].split_inclusive('\n').next().unwrap_or("");
            if !is_skipped(line) {
                return;
            }
            self.at += line.len();
        }
    }

    /// One field that begins at the current position; leaves the position behind it, on a separator or line end.
    fn field(&mut self, number: usize) -> Cell {
        let text = &self.source.text;
        let blank = |byte: &u8| matches!(*byte, b' ' | b'\t') && *byte != self.separator;
        let blanks = text[self.at..].bytes().take_while(blank).count();
        let start = self.at + blanks;
        let (content, end) =
            if text[start..].starts_with('"') { self.quoted(start, number) } else { self.plain(self.at) };
        self.at = end;
        Cell { text: content, place: Place { column: number, ..self.lines.place(start.min(end), end) } }
    }

    fn plain(&self, start: usize) -> (String, usize) {
        let rest = &self.source.text[start..];
        let length = rest.bytes().position(|b| b == self.separator || b == b'\n').unwrap_or(rest.len());
        (unguarded(rest[..length].trim().to_owned()), start + length)
    }

    fn quoted(&self, start: usize, number: usize) -> (String, usize) {
        let text = &self.source.text;
        let (mut content, mut at) = (String::new(), start + 1);
        loop {
            let Some(length) = text[at..].find('"') else {
                self.fault(start, start + 1, number, text!("csv-quote-open"));
                return (content, text.len());
            };
            content.push_str(&text[at..at + length]);
            at += length + 1;
            if !text[at..].starts_with('"') {
                break;
            }
            content.push('"');
            at += 1;
        }
        let (tail, end) = self.plain(at);
        if !tail.is_empty() {
            self.fault(at, end, number, text!("csv-text-after-quote"));
        }
        (unguarded(content.trim().to_owned()), end)
    }

    fn fault(&self, start: usize, end: usize, number: usize, message: Text) {
        let place = Place { column: number, ..self.lines.place(start, end) };
        self.faults.borrow_mut().add(Code::CsvQuotes, &place, message, Code::CsvQuotes.help());
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<Cell>;

    fn next(&mut self) -> Option<Vec<Cell>> {
        self.skip();
        if self.at >= self.source.text.len() {
            return None;
        }
        let mut row = Vec::new();
        let mut wide = None;
        loop {
            let cell = self.field(row.len() + 1);
            // Beyond every table's width nothing is kept: one line may have millions of fields.
            match row.len() {
                WIDEST => wide = wide.or(Some(cell.place)),
                _ => row.push(cell),
            }
            let next = self.source.text.as_bytes().get(self.at);
            self.at += 1;
            if next != Some(&self.separator) {
                if let Some(place) = wide {
                    let message = text!("csv-too-many-fields", most = WIDEST);
                    self.faults.borrow_mut().add(Code::RowShape, &place, message, Code::RowShape.help());
                }
                return Some(row);
            }
        }
    }
}

/// The separator that a first line `sep=;` names, and where the next line begins.
fn declared(text: &str) -> Option<(u8, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let said = line.trim_end_matches(['\n', '\r']).trim_matches('"');
    let separator = said.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")).map(|_| &said[4..])?;
    // Of a separator that nobody uses, the header says the same.
    match separator.as_bytes() {
        [one] if b",;\t|".contains(one) => Some((*one, line.len())),
        _ => Some((separator_of(&text[line.len()..]), line.len())),
    }
}

/// The separator that the header has most of.
fn separator_of(text: &str) -> u8 {
    let header = text.lines().find(|line| !is_skipped(line)).unwrap_or("");
    let unquoted = || header.split('"').step_by(2).flat_map(str::bytes);
    // Of two as frequent ones the last counts.
    let counted = b"\t;,".map(|separator| (unquoted().filter(|byte| *byte == separator).count(), separator));
    counted.into_iter().max_by_key(|(count, _)| *count).map_or(b',', |(_, separator)| separator)
}

fn is_skipped(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('#') || line.bytes().all(|byte| matches!(byte, b',' | b';' | b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Column, text, line and field number of a cell.
    type Found = (String, String, usize, usize);

    /// Code, line and field number of a fault.
    type Fault = (Code, usize, usize);

    fn read(text: &str) -> (Vec<Vec<Found>>, Vec<Fault>) {
        let faults = RefCell::default();
        let source = Arc::new(Source { name: "a.csv".into(), text: text.into() });
        let Value::List(rows) = read_csv(&source, &faults).value else { panic!("a list") };
        let cell = |(key, node): (Key, Node)| {
            let Value::Text(text) = node.value else { return None };
            Some((key.name, text, node.place.line, node.place.column))
        };
        let row = |node: Node| {
            let Value::Table(entries) = node.value else { panic!("a table") };
            entries.into_iter().filter_map(cell).collect()
        };
        let rows = rows.into_iter().map(row).collect();
        let faults = faults.into_inner();
        (rows, faults.list().iter().map(|f| (f.code, f.place.line, f.place.column)).collect())
    }

    fn texts(text: &str) -> Vec<Vec<String>> {
        let (rows, faults) = read(text);
        assert!(faults.is_empty(), "{faults:?}");
        rows.into_iter().map(|row| row.into_iter().map(|cell| cell.1).collect()).collect()
    }

    #[test]
    fn separator_comments_quotes_and_line_ends_are_understood() {
        let wanted = vec![vec!["a".to_owned(), "b; c, d".to_owned()], vec!["e".to_owned(), "say \"x\"".to_owned()]];
        assert_eq!(texts("id,note\na,\"b; c, d\"\n# no, not, this\n\ne,\"say \"\"x\"\"\"\n"), wanted);
        assert_eq!(texts("# first\r\nId;Note;\r\na;\"b; c, d\";\r\n;;\r\n e ; \"say \"\"x\"\"\" ;\r\n"), wanted);
        assert_eq!(texts(""), Vec::<Vec<String>>::new());
        assert_eq!(texts("id,note"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn tables_are_read_as_spreadsheet_programs_write_them() {
        let wanted = vec![vec!["a".to_owned(), "b".to_owned()]];
        for text in ["sep=;\nid;note\na;b\n", "\"sep=,\"\r\nid,note\r\na,b\r\n", "SEP=\t\nid\tnote\na\tb\n"] {
            assert_eq!(texts(text), wanted, "{text}");
        }
        assert_eq!(texts("id\tnote\na\tb\n"), wanted);
        assert_eq!(read("id\tname\tnote\na\t\tb\n").0[0][1].3, 3, "an empty field between tabs is a field");
    }

    #[test]
    fn no_text_is_a_formula_in_a_table_and_every_text_comes_back() {
        for text in ["=A1", "@x", "+A", "-2+3", "'=A1", "''@", "-", "a\"b", "#a", "x\ty", "-5:30", "'n", "+358 40"] {
            let written = field(text);
            assert!(!written.trim_matches('"').starts_with(['=', '@']), "{written}");
            assert_eq!(texts(&format!("id,note\na,{written}\n"))[0][1], text, "{written}");
        }
        assert_eq!((field("-5:30"), field("-2+3"), field("=A1")), ("-5:30".into(), "'-2+3".into(), "'=A1".into()));
    }

    #[test]
    fn every_cell_knows_its_line_and_field_number() {
        let (rows, _) = read("id,note\n# c\n\nä,\"two\nlines\",\nx,y\n");
        assert_eq!(rows[0][1], ("note".into(), "two\nlines".into(), 4, 2));
        assert_eq!(rows[1][1], ("note".into(), "y".into(), 6, 2));
    }

    #[test]
    fn a_short_row_leaves_fields_empty() {
        assert_eq!(texts("id,note\na\n"), [["a"]]);
    }

    #[test]
    fn shapes_that_cannot_be_meant_are_faults() {
        let cases: [(&str, Code, usize, usize); 4] = [
            ("id,note\na,b,c\n", Code::RowShape, 2, 3),
            ("id,note,ID\na,b,c\n", Code::FieldDuplicate, 1, 3),
            ("id,note\na,\"b\n", Code::CsvQuotes, 2, 2),
            ("id,note\na,\"b\" c\n", Code::CsvQuotes, 2, 2),
        ];
        for (text, code, line, column) in cases {
            assert_eq!(read(text).1, [(code, line, column)], "{text}");
        }
    }
}
