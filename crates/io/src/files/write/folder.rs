//! A document as a scenario folder: `scenario.toml` and CSV files.

use std::fs;
use std::path::Path;

use super::file::write_file;
use super::toml::toml;
use crate::files::csv::field;
use crate::files::folder::MAIN;
use crate::files::tables::{self, Field, Sort};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Key, Node, Value};
use vuoro_core::text;
use vuoro_core::text::Arg;

/// Writes a document as a scenario folder. Files that exist are only overwritten with `force`; without it nothing is
/// written when any of them exists.
pub fn write_folder(document: &Node, folder: &Path, force: bool) -> Result<(), Faults> {
    let files = files(document);
    let mut faults = Faults::default();
    if !force {
        for (name, _) in files.iter().filter(|(name, _)| folder.join(name).symlink_metadata().is_ok()) {
            let place = Place::file(&folder.join(name).display().to_string());
            faults.add(Code::OutputExists, &place, text!("write-file-exists"), text!("write-folder-exists-help"));
        }
    }
    faults.into_result(())?;
    fs::create_dir_all(folder).map_err(|error| {
        let mut faults = Faults::default();
        let place = Place::file(&folder.display().to_string());
        let message = text!("write-folder-failed", reason = Arg::word(error));
        faults.add(Code::OutputFailed, &place, message, text!("write-folder-failed-help"));
        faults
    })?;
    for (name, text) in files {
        write_file(&folder.join(name), text.as_bytes(), force)?;
    }
    Ok(())
}

/// Names and texts of the folder's files.
fn files(document: &Node) -> Vec<(String, String)> {
    let Value::Table(entries) = &document.value else { return Vec::new() };
    let mut rest: Vec<&(Key, Node)> = Vec::new();
    let mut files = Vec::new();
    for entry in entries {
        let (key, node) = entry;
        let table = tables::files().find(|table| table.key == key.name);
        match table.and_then(|table| csv(node, table.fields)) {
            Some(text) => files.push((format!("{}.csv", key.name), text)),
            None => rest.push(entry),
        }
    }
    // The last file: a folder of which not everything was written is no scenario.
    files.push((MAIN.to_owned(), toml(&rest)));
    files
}

/// A list of flat tables as CSV; `None` when something in it does not fit into cells.
fn csv(node: &Node, columns: &[Field]) -> Option<String> {
    let Value::List(rows) = &node.value else { return None };
    let mut used = vec![false; columns.len()];
    let mut table: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let Value::Table(entries) = &row.value else { return None };
        let mut cells = vec![String::new(); columns.len()];
        for (key, node) in entries {
            let at = columns.iter().position(|column| column.name == key.name)?;
            cells[at] = cell(&node.value, columns[at].sort)?;
            used[at] |= !cells[at].is_empty();
        }
        table.push(cells);
    }
    // The first two columns are in every file, so that an empty one shows what belongs there.
    let keep = |at: usize| used[at] || at < 2;
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let kept: Vec<_> = cells.enumerate().filter(|(at, _)| keep(*at)).map(|(_, text)| field(text)).collect();
        kept.join(",") + "\n"
    };
    let mut text = line(&mut columns.iter().map(|column| column.name));
    for cells in &table {
        text.push_str(&line(&mut cells.iter().map(String::as_str)));
    }
    Some(text)
}

/// A value as the text of a cell; `None` when it does not fit.
fn cell(value: &Value, sort: Sort) -> Option<String> {
    let is_money = matches!(sort, Sort::Money | Sort::Price);
    Some(match value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(euros) if is_money => format!("{euros:.2}"),
        Value::Float(number) => number.to_string(),
        // No text file may hold it as it is.
        Value::Text(text) if text.contains('\0') => return None,
        Value::Text(text) => text.trim().to_owned(),
        Value::List(items) => {
            let mut words = Vec::new();
            for item in items {
                let Value::Text(word) = &item.value else { return None };
                if word.contains([',', ';', '|']) {
                    return None;
                }
                words.push(word.trim());
            }
            words.join(";")
        }
        Value::Table(_) => return None,
    })
}
