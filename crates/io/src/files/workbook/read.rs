//! A workbook to the document that a scenario folder with the same content would give.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use super::{Book, Column, Content, FIELD, HELP, MAIN, Row, Sheet, columns, open};
use crate::files::tables::{Shape, Sort, TABLES, TOP, Table, WITHOUT_REASONS, is_reason, reason_refused};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Key, Node, Value, read_toml, suggestion};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::time::Clock;

/// Reads a scenario workbook. Faults of all sheets are reported together.
pub fn read_workbook(path: &Path, faults: &RefCell<Faults>) -> Option<Node> {
    let is_known = |name: &str| plain(name) == MAIN || table_of(name).is_some();
    // A sheet that is not known is opened too: only an empty one may be passed over.
    let book = open(path, |name| plain(name) != HELP && (is_known(name) || !name.starts_with('_')), faults)?;
    let before = faults.borrow().list().len();
    let mut entries = Vec::new();
    let main = book.sheets.iter().find(|sheet| plain(&sheet.name) == MAIN);
    match main {
        Some(sheet) => entries.extend(Reader { sheet, faults }.single_values()),
        None => nothing(&book, faults),
    }
    for sheet in book.sheets.iter().filter(|sheet| !is_known(&sheet.name) && !sheet.rows.is_empty()) {
        unknown(sheet, faults);
    }
    for table in TABLES {
        let Some(sheet) = book.sheets.iter().find(|sheet| plain(&sheet.name) == table.sheet) else { continue };
        let rows = Reader { sheet, faults }.table(table);
        if !rows.is_empty() {
            let key = Key { name: table.key.to_owned(), place: sheet.whole() };
            entries.push((key, Node { value: Value::List(rows), place: sheet.whole() }));
        }
    }
    let place = main.map_or_else(|| book.place.clone(), Sheet::whole);
    (faults.borrow().list().len() == before).then_some(Node { value: Value::Table(entries), place })
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

fn table_of(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.sheet == plain(name))
}

fn nothing(book: &Book, faults: &RefCell<Faults>) {
    let names = Arg::list(book.sheets.iter().map(|sheet| &sheet.name), Join::Comma);
    let message = text!("workbook-main-sheet-missing", sheet = MAIN, sheets = names);
    let help = text!("workbook-main-sheet-missing-help");
    faults.borrow_mut().add(Code::NothingThere, &book.place, message, help);
}

fn unknown(sheet: &Sheet, faults: &RefCell<Faults>) {
    let near = near(&sheet.name, TABLES.iter().map(|table| table.sheet).chain([MAIN]));
    let help = match near.is_empty() {
        true => text!("workbook-sheet-unknown-help"),
        false => text!("workbook-sheet-unknown-near-help", near = near),
    };
    let message = text!("workbook-sheet-unknown", sheet = &sheet.name);
    faults.borrow_mut().add(Code::SheetUnknown, &sheet.whole(), message, help);
}

/// The known name most like a word, as a help; empty when nothing is near.
fn near<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Text {
    suggestion(word, known)
}

/// The name most like an unknown one as a help, else all that are known.
fn known_names<'w>(name: &str, known: impl Iterator<Item = &'w str> + Clone) -> Text {
    let near = near(name, known.clone());
    if near.is_empty() { text!("workbook-known-help", names = Arg::list(known, Join::Comma)) } else { near }
}

struct Reader<'a> {
    sheet: &'a Sheet,
    faults: &'a RefCell<Faults>,
}

/// A column that is read: its name with its place, and what it is.
type Head = (Key, Column);

impl Reader<'_> {
    fn fault(&self, code: Code, place: &Place, message: impl Into<Text>, help: Text) {
        self.faults.borrow_mut().add(code, place, message, help);
    }

    /// The entries of the sheet `scenario`: a row for each field.
    fn single_values(&self) -> Vec<(Key, Node)> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let header = |row: &&Row| matches!(row.cells.first(), Some((_, Content::Text(text))) if plain(text) == FIELD);
        for row in self.sheet.rows.iter().filter(|row| !header(row)) {
            let at = |column: u32| row.cells.iter().find(|(at, _)| *at == column).map(|(_, content)| content);
            let place = self.sheet.place(row.number, 0);
            let Some(Content::Text(name)) = at(0) else {
                if at(1).is_some() {
                    let message = text!("workbook-value-without-field");
                    self.fault(Code::FieldMissing, &place, message, text!("workbook-value-without-field-help"));
                }
                continue;
            };
            let name = plain(name);
            let Some(field) = TOP.iter().find(|field| field.name == name) else {
                let help = known_names(&name, TOP.iter().map(|field| field.name));
                self.fault(Code::FieldUnknown, &place, text!("workbook-field-unknown", field = &name), help);
                continue;
            };
            if entries.iter().any(|(key, _)| key.name == name) {
                let message = text!("workbook-field-twice", field = &name);
                self.fault(Code::IdDuplicate, &place, message, text!("workbook-field-twice-help"));
                continue;
            }
            let Some(content) = at(1) else { continue };
            let value = self.value(content, field.sort, self.sheet.place(row.number, 1));
            entries.push((Key { name, place }, value));
        }
        entries
    }

    /// The entries of a table.
    fn table(&self, table: &Table) -> Vec<Node> {
        let Some((header, rows)) = self.sheet.rows.split_first() else { return Vec::new() };
        let known = columns(table);
        let heads: Vec<(u32, Option<Head>)> = header
            .cells
            .iter()
            .map(|(at, content)| (*at, self.head(header.number, *at, content, &known, table)))
            .collect();
        self.repeated(&heads);
        rows.iter().filter_map(|row| self.entry(row, &heads, table)).collect()
    }

    fn head(&self, row: u32, at: u32, content: &Content, known: &[Column], table: &Table) -> Option<Head> {
        let place = self.sheet.place(row, at);
        let name = match content {
            Content::Text(text) => plain(text),
            other => shown(other),
        };
        let found = known.iter().find(|column| column.name() == name);
        if found.is_none() && WITHOUT_REASONS.contains(&table.key) && is_reason(&name) {
            self.fault(Code::ReasonRefused, &place, reason_refused(&name), Text::EMPTY);
        } else if found.is_none() {
            let help = known_names(&name, known.iter().map(|column| column.name()));
            self.fault(Code::FieldUnknown, &place, text!("workbook-column-unknown", field = &name), help);
        }
        Some((Key { name, place }, *found?))
    }

    fn repeated(&self, heads: &[(u32, Option<Head>)]) {
        let named: Vec<&Key> = heads.iter().filter_map(|(_, head)| head.as_ref()).map(|(key, _)| key).collect();
        for (at, key) in named.iter().enumerate() {
            if named[..at].iter().any(|known| known.name == key.name) {
                let message = text!("workbook-column-twice", field = &key.name);
                self.fault(Code::IdDuplicate, &key.place, message, text!("workbook-column-twice-help"));
            }
        }
    }

    fn entry(&self, row: &Row, heads: &[(u32, Option<Head>)], table: &Table) -> Option<Node> {
        let place = self.sheet.place(row.number, row.cells.first().map_or(0, |(at, _)| *at));
        let mut cells: Vec<(Head, Node)> = Vec::new();
        for (at, content) in &row.cells {
            let place = self.sheet.place(row.number, *at);
            match heads.iter().find(|(column, _)| column == at) {
                Some((_, Some(head))) => {
                    let value = self.value(content, head.1.sort(), place);
                    cells.push((head.clone(), value));
                }
                Some((_, None)) => {}
                None => {
                    let message = text!("workbook-column-unnamed", value = shown(content));
                    self.fault(Code::RowShape, &place, message, text!("workbook-column-unnamed-help"));
                }
            }
        }
        let value = match table.shape {
            Shape::Rows => Value::Table(nested(cells)),
            Shape::Words => return cells.into_iter().next().map(|(_, node)| node),
            Shape::Pairs => Value::List(cells.into_iter().map(|(_, node)| node).collect()),
            Shape::Rules => return self.rule(cells, place),
        };
        Some(Node { value, place })
    }

    /// A row of the sheet `rules`: the name of a rule set, or a rule with its parameters among its fields.
    fn rule(&self, mut cells: Vec<(Head, Node)>, place: Place) -> Option<Node> {
        if let Some(at) = cells.iter().position(|((_, column), _)| matches!(column, Column::RuleSet)) {
            let (_, name) = cells.remove(at);
            if let Some(((key, _), node)) = cells.first() {
                let message = text!("workbook-beside-rule-set", field = &key.name);
                self.fault(Code::FieldValue, &node.place, message, text!("workbook-beside-rule-set-help"));
            }
            return Some(name);
        }
        let mut entries = Vec::new();
        for ((key, column), node) in cells {
            match (column, node.value) {
                (Column::Parameters, Value::Table(inner)) => entries.extend(inner),
                (_, value) => entries.push((key, Node { value, place: node.place })),
            }
        }
        Some(Node { value: Value::Table(entries), place })
    }

    /// A cell as the value that its field takes. What does not fit is left as it is: the constructor says why.
    fn value(&self, content: &Content, sort: Sort, place: Place) -> Node {
        let value = match content {
            Content::Flag(flag) => Value::Bool(*flag),
            Content::Text(text) => match sort {
                Sort::Table(_) => return self.notation(text, place),
                Sort::Agreement | Sort::Said if text.trim_start().starts_with('{') => {
                    return self.notation(text, place);
                }
                Sort::Words if text.starts_with('[') => return self.notation(text, place),
                _ => Value::Text(text.clone()),
            },
            Content::Number(number) => as_number(*number, sort),
            Content::Moment(days) => as_moment(*days, sort),
        };
        Node { value, place }
    }

    /// A text in the notation of TOML: a list, or named values with or without braces, on one line or several.
    fn notation(&self, text: &str, place: Place) -> Node {
        let wrapped = match text {
            _ if text.starts_with(['[', '{']) => format!("value = {text}"),
            _ if text.contains('\n') => format!("[value]\n{text}"),
            _ => format!("value = {{ {text} }}"),
        };
        let name = format!("{}", place);
        let source = Arc::new(Source { name, text: wrapped });
        let inside = RefCell::new(Faults::default());
        let read = read_toml(&source, &inside);
        for fault in inside.into_inner().list() {
            // Who works in a spreadsheet need not know TOML: of what its reader says, the reason counts.
            let reason = || fault.message.arg("reason").cloned().unwrap_or_else(|| Arg::from(&fault.message));
            let message = match fault.code {
                Code::SyntaxToml => text!("workbook-not-understood", reason = reason()),
                _ => fault.message.clone(),
            };
            self.fault(fault.code, &fault.place, message, text!("workbook-not-understood-help"));
        }
        let Some(Node { value: Value::Table(entries), .. }) = read else { return Node { value: Value::Null, place } };
        let value = entries.into_iter().find(|(key, _)| key.name == "value");
        value.map_or(Node { value: Value::Null, place }, |(_, node)| node)
    }
}

/// Fields of inner tables gathered into them.
fn nested(cells: Vec<(Head, Node)>) -> Vec<(Key, Node)> {
    let mut entries: Vec<(Key, Node)> = Vec::new();
    for ((key, column), node) in cells {
        let Column::Inside(outer, _) = column else {
            entries.push((key, node));
            continue;
        };
        if !entries.iter().any(|(known, _)| known.name == outer) {
            let place = node.place.clone();
            let table = Node { value: Value::Table(Vec::new()), place: place.clone() };
            entries.push((Key { name: outer.to_owned(), place }, table));
        }
        if let Some((_, Node { value: Value::Table(inner), .. })) = entries.iter_mut().find(|(k, _)| k.name == outer) {
            inner.push((key, node));
        }
    }
    entries
}

/// A number in a field: dates and times are numbers to a spreadsheet, also where a cell lost its format.
fn as_number(number: f64, sort: Sort) -> Value {
    let plain =
        if number.fract() == 0.0 && number.abs() < 9e15 { Value::Integer(number as i64) } else { Value::Float(number) };
    match sort {
        Sort::Date | Sort::Days => Content::date_text(number).map_or(plain, Value::Text),
        Sort::Clock if number > 0.0 && number < 1.0 => as_moment(number, sort),
        Sort::Text | Sort::Said | Sort::Words => match plain {
            Value::Float(number) => Value::Text(number.to_string()),
            plain => plain,
        },
        _ => plain,
    }
}

/// A date or time in a field.
fn as_moment(days: f64, sort: Sort) -> Value {
    let minutes = (days * 1440.0).round() as i64;
    match sort {
        Sort::Clock => Value::Text(format!("{:02}:{:02}", minutes / 60, minutes % 60)),
        Sort::Length | Sort::Balance => Value::Text(Clock(minutes).to_string()),
        Sort::Integer | Sort::Share | Sort::Money | Sort::Price | Sort::Importance => as_number(days, sort),
        _ => Content::date_text(days).map_or(Value::Float(days), Value::Text),
    }
}

fn shown(content: &Content) -> String {
    match content {
        Content::Text(text) => text.chars().take(60).collect(),
        Content::Number(number) | Content::Moment(number) => number.to_string(),
        Content::Flag(flag) => flag.to_string(),
    }
}
