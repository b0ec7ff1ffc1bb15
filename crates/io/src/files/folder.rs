//! A scenario folder to one document: `scenario.toml` and a CSV file for each table merged into it.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use super::csv::{header, read_csv};
use super::tables::{self, Table};
use super::text::read_text;
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Key, Node, Value, read_toml, suggestion, with_suggestion};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join};

/// The name of a folder's main file.
pub const MAIN: &str = "scenario.toml";

/// Reads a scenario folder. Faults of all files are reported together.
pub fn read_folder(folder: &Path, faults: &RefCell<Faults>) -> Option<Node> {
    let main = folder.join(MAIN);
    let document = if main.symlink_metadata().is_ok() {
        read_text(&main, faults).and_then(|source| read_toml(&source, faults))
    } else {
        let message = text!("folder-without-main-file", file = MAIN);
        let help = text!("folder-without-main-file-help", file = MAIN);
        faults.borrow_mut().add(Code::FileMissing, &Place::file(&main.display().to_string()), message, help);
        None
    };
    let mut tables = Vec::new();
    for table in tables::files() {
        let name = table.key;
        let path = folder.join(format!("{name}.csv"));
        // A link that leads nowhere is there too.
        if path.symlink_metadata().is_ok() {
            let rows = read_text(&path, faults).map(|source| rows(table, &source, faults));
            tables.push((name, path.display().to_string(), rows));
        }
    }
    misspelled(folder, faults);
    let mut document = document?;
    let Value::Table(entries) = &mut document.value else { return Some(document) };
    for (name, file, rows) in tables {
        let place = Place::file(&file);
        if let Some((key, node)) = entries.iter_mut().find(|(key, _)| key.name == name) {
            let message = text!("folder-table-twice", field = name, place = Arg::word(&key.place));
            faults.borrow_mut().add(Code::FieldDuplicate, &place, message, text!("fix-keep-one"));
            // What refers to either is not judged.
            node.value = Value::Null;
        } else {
            // A table that cannot be read stays void.
            let void = || Node { value: Value::Null, place: place.clone() };
            entries.push((Key { name: name.to_owned(), place: place.clone() }, rows.unwrap_or_else(void)));
        }
    }
    Some(document)
}

/// The rows of a table's file. Where there are none, nobody asks for the columns: they are judged here.
fn rows(table: &Table, source: &Arc<Source>, faults: &RefCell<Faults>) -> Node {
    let node = read_csv(source, faults);
    if matches!(&node.value, Value::List(rows) if rows.is_empty()) {
        let known: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
        for key in header(source).into_iter().filter(|key| !known.contains(&key.name.as_str())) {
            let reason = tables::WITHOUT_REASONS.contains(&table.key) && tables::is_reason(&key.name);
            let (code, message, help) = match reason {
                true => (Code::ReasonRefused, tables::reason_refused(&key.name), Code::ReasonRefused.help()),
                false => {
                    let names = Arg::list(known.iter().copied(), Join::Comma);
                    let help = with_suggestion(
                        text!("field-unknown-help", known = names),
                        suggestion(&key.name, known.iter().copied()),
                    );
                    (Code::FieldUnknown, text!("field-unknown", field = &key.name), help)
                }
            };
            faults.borrow_mut().add(code, &key.place, message, help);
        }
    }
    node
}

/// Endings of files that hold tables.
const TABULAR: [&str; 7] = ["csv", "tsv", "xlsx", "xlsm", "xls", "ods", "numbers"];

/// A table whose name is nearly that of a known one was surely meant to be read; any other one is named in a warning.
/// Rosters may lie beside a scenario.
fn misspelled(folder: &Path, faults: &RefCell<Faults>) {
    let Ok(listing) = std::fs::read_dir(folder) else { return };
    let mut names: Vec<String> = listing.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let known: Vec<String> = tables::files().map(|table| format!("{}.csv", table.key)).collect();
    for name in names {
        let lower = name.to_lowercase();
        let Some((stem, ending)) = lower.rsplit_once('.').filter(|(_, ending)| TABULAR.contains(ending)) else {
            continue;
        };
        if known.contains(&name) || name.starts_with(['.', '~']) || stem.starts_with("roster") {
            continue;
        }
        let near = suggestion(&name, known.iter().map(String::as_str));
        let place = Place::file(&folder.join(&name).display().to_string());
        if ending == "csv" && !near.is_empty() {
            faults.borrow_mut().add(Code::FileUnknown, &place, text!("folder-file-unread", file = name), near);
        } else {
            let names = Arg::list(known.iter(), Join::Comma);
            let (message, help) =
                (text!("folder-file-left-aside", file = name), text!("folder-file-left-aside-help", names = names));
            faults.borrow_mut().warn(Code::FileUnknown, &place, message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> (Option<Node>, Vec<Code>) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).expect("writable");
        }
        let faults = RefCell::default();
        let node = read_folder(folder.path(), &faults);
        let codes = faults.into_inner().list().iter().map(|fault| fault.code).collect();
        (node, codes)
    }

    #[test]
    fn tables_join_the_main_file_and_other_files_are_left_alone() {
        let (node, codes) =
            read(&[("scenario.toml", "days = 7"), ("staff.csv", "id\na\nb"), ("notes.txt", ""), ("roster.csv", "x")]);
        assert!(codes.is_empty());
        let Some(Node { value: Value::Table(entries), .. }) = node else { panic!("a table") };
        let names: Vec<_> = entries.iter().map(|(key, _)| key.name.as_str()).collect();
        assert_eq!(names, ["days", "staff"]);
        assert!(matches!(&entries[1].1.value, Value::List(rows) if rows.len() == 2));
    }

    #[test]
    fn a_table_without_rows_is_judged_by_its_columns() {
        let files = |header| [("scenario.toml", "days = 7"), ("absences.csv", header)];
        assert_eq!(read(&files("employee,from,to\n")).1, []);
        assert_eq!(read(&files("employee,from,until\n")).1, [Code::FieldUnknown]);
        assert_eq!(read(&files("employee,diagnosis\n")).1, [Code::ReasonRefused]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_a_missing_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join(MAIN), "days = 7").expect("writable");
        std::os::unix::fs::symlink("nowhere.csv", folder.path().join("wishes.csv")).expect("a link");
        let faults = RefCell::default();
        read_folder(folder.path(), &faults);
        assert_eq!(faults.into_inner().list()[0].code, Code::FileMissing);
    }

    #[test]
    fn tables_that_are_not_read_are_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["rajoitukset.csv", "wishes (1).csv", "restrictions.xlsx", "roster.csv", "roster-a.xlsx", "a.txt"] {
            std::fs::write(folder.path().join(name), "x").expect("writable");
        }
        std::fs::write(folder.path().join(MAIN), "days = 7").expect("writable");
        let faults = RefCell::default();
        read_folder(folder.path(), &faults);
        let faults = faults.into_inner();
        let named: Vec<String> = faults.warnings().iter().map(|warning| warning.message.to_string()).collect();
        assert_eq!((faults.count(), named.len()), (0, 3), "{named:?}");
        for name in ["rajoitukset.csv", "wishes (1).csv", "restrictions.xlsx"] {
            assert!(named.iter().any(|words| words.contains(name)), "{name}: {named:?}");
        }
    }

    #[test]
    fn faults_of_all_files_come_together() {
        type Files = &'static [(&'static str, &'static str)];
        let cases: [(Files, &[Code]); 4] = [
            (&[("staff.csv", "id\na,b")], &[Code::FileMissing, Code::RowShape]),
            (&[("scenario.toml", "x ="), ("demand.csv", "unit\n\"a")], &[Code::SyntaxToml, Code::CsvQuotes]),
            (&[("scenario.toml", "staff = []"), ("staff.csv", "id")], &[Code::FieldDuplicate]),
            (&[("scenario.toml", "days = 7"), ("wish.csv", "employee")], &[Code::FileUnknown]),
        ];
        for (files, wanted) in cases {
            assert_eq!(read(files).1, wanted, "{files:?}");
        }
    }
}
