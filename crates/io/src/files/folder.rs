//! A scenario folder to one document: `scenario.toml` and a CSV file for each table merged into it.

use std::cell::RefCell;
use std::path::Path;

use super::csv::read_csv;
use super::tables;
use super::text::read_text;
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Key, Node, Value, read_toml, suggestion};
use vuoro_core::text;
use vuoro_core::text::Arg;

/// The name of a folder's main file.
pub const MAIN: &str = "scenario.toml";

/// Reads a scenario folder. Faults of all files are reported together.
pub fn read_folder(folder: &Path, faults: &RefCell<Faults>) -> Option<Node> {
    let main = folder.join(MAIN);
    let document = if main.is_file() {
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
        if path.exists() {
            let rows = read_text(&path, faults).map(|source| read_csv(&source, faults));
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

/// A CSV file whose name is nearly that of a table was surely meant to be read.
fn misspelled(folder: &Path, faults: &RefCell<Faults>) {
    let Ok(listing) = std::fs::read_dir(folder) else { return };
    let mut names: Vec<String> = listing.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    for name in names {
        let known: Vec<String> = tables::files().map(|table| format!("{}.csv", table.key)).collect();
        if !name.to_lowercase().ends_with(".csv") || known.contains(&name) {
            continue;
        }
        let near = suggestion(&name, known.iter().map(String::as_str));
        if !near.is_empty() {
            let file = folder.join(&name).display().to_string();
            let message = text!("folder-file-unread", file = name);
            faults.borrow_mut().add(Code::FileUnknown, &Place::file(&file), message, near);
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
