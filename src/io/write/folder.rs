//! A document as a scenario folder: `scenario.toml` and CSV files.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::file::write_file;
use crate::error::{Code, Faults, Place};
use crate::io::folder::{MAIN, TABLES};
use crate::record::{Key, Node, Value};

/// Writes a document as a scenario folder. Files that exist are only overwritten with `force`; without it nothing is
/// written when any of them exists.
pub fn write_folder(document: &Node, folder: &Path, force: bool) -> Result<(), Faults> {
    let files = files(document);
    let mut faults = Faults::default();
    if !force {
        for (name, _) in files.iter().filter(|(name, _)| folder.join(name).symlink_metadata().is_ok()) {
            let place = Place::file(&folder.join(name).display().to_string());
            let help = "Give --force to overwrite it, or another folder.";
            faults.add(Code::OutputExists, &place, "the file exists already", help);
        }
    }
    faults.into_result(())?;
    fs::create_dir_all(folder).map_err(|error| {
        let mut faults = Faults::default();
        let place = Place::file(&folder.display().to_string());
        let help = "Check that you may write there.";
        faults.add(Code::OutputFailed, &place, format!("the folder cannot be made: {error}"), help);
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
        let table = TABLES.iter().find(|(name, _)| *name == key.name);
        match table.and_then(|(_, columns)| csv(node, columns)) {
            Some(text) => files.push((format!("{}.csv", key.name), text)),
            None => rest.push(entry),
        }
    }
    files.insert(0, (MAIN.to_owned(), toml(&rest)));
    files
}

/// A list of flat tables as CSV; `None` when something in it does not fit into cells.
fn csv(node: &Node, columns: &[&str]) -> Option<String> {
    let Value::List(rows) = &node.value else { return None };
    let mut used = vec![false; columns.len()];
    let mut table: Vec<Vec<String>> = Vec::new();
    for row in rows {
        let Value::Table(entries) = &row.value else { return None };
        let mut cells = vec![String::new(); columns.len()];
        for (key, node) in entries {
            let at = columns.iter().position(|column| *column == key.name)?;
            cells[at] = cell(&node.value, columns[at])?;
            used[at] |= !cells[at].is_empty();
        }
        table.push(cells);
    }
    // The first two columns stand in every file, so that an empty one shows what belongs there.
    let keep = |at: usize| used[at] || at < 2;
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let kept: Vec<String> = cells.enumerate().filter(|(at, _)| keep(*at)).map(|(_, text)| quoted(text)).collect();
        kept.join(",") + "\n"
    };
    let mut text = line(&mut columns.iter().copied());
    for cells in &table {
        text.push_str(&line(&mut cells.iter().map(String::as_str)));
    }
    Some(text)
}

/// A value as the text of a cell; `None` when it does not fit.
fn cell(value: &Value, column: &str) -> Option<String> {
    let is_money = ["hourly", "under", "over"].contains(&column);
    Some(match value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(euros) if is_money => format!("{euros:.2}"),
        Value::Float(number) => number.to_string(),
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

fn quoted(text: &str) -> String {
    let plain = !text.contains([',', ';', '"', '\n', '\r']) && !text.starts_with('#');
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

/// Entries as TOML: plain values first, then one `[[name]]` block per entry of a list of tables.
fn toml(entries: &[&(Key, Node)]) -> String {
    let mut text = String::new();
    let is_block = |node: &Node| match &node.value {
        Value::List(items) => !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Table(_))),
        _ => false,
    };
    let in_blocks = |(key, node): &(Key, Node)| is_block(node) && !["rules", "holidays"].contains(&key.name.as_str());
    let (blocks, plain): (Vec<_>, Vec<_>) = entries.iter().copied().partition(|entry| in_blocks(entry));
    for (key, node) in plain {
        assignment(&mut text, key, node);
    }
    for (key, node) in blocks {
        let Value::List(items) = &node.value else { continue };
        for item in items {
            let Value::Table(fields) = &item.value else { continue };
            let _ = writeln!(text, "\n[[{}]]", name(&key.name));
            for (key, node) in fields {
                assignment(&mut text, key, node);
            }
        }
    }
    text
}

fn assignment(text: &mut String, key: &Key, node: &Node) {
    match &node.value {
        Value::Null => {}
        Value::List(items) if items.iter().any(|item| matches!(item.value, Value::Table(_))) => {
            let _ = writeln!(text, "{} = [", name(&key.name));
            for item in items {
                let _ = writeln!(text, "  {},", inline(item));
            }
            text.push_str("]\n");
        }
        _ => {
            let _ = writeln!(text, "{} = {}", name(&key.name), inline(node));
        }
    }
}

fn name(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if is_bare { key.to_owned() } else { one_line(key) }
}

fn inline(node: &Node) -> String {
    match &node.value {
        // An empty text stands for nothing wherever values are read.
        Value::Null => "\"\"".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => ::toml::Value::Float(*number).to_string(),
        // One line, whatever is in it: the library would choose a multi-line form.
        Value::Text(text) => one_line(text),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(entries) => {
            let entry = |(key, node): &(Key, Node)| format!("{} = {}", name(&key.name), inline(node));
            let entries: Vec<String> =
                entries.iter().filter(|(_, node)| !matches!(node.value, Value::Null)).map(entry).collect();
            if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
        }
    }
}

/// A basic TOML string.
fn one_line(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
