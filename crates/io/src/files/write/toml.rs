//! Parts of a document as TOML.

use std::fmt::Write;

use vuoro_core::record::{Key, Node, Value};

/// Entries as TOML: plain values first, then one `[[name]]` block per entry of a list of tables.
pub(super) fn toml(entries: &[&(Key, Node)]) -> String {
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

/// A value on one line, as it stands behind `name = `.
pub(in crate::files) fn inline(node: &Node) -> String {
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
            let entries: Vec<&(Key, Node)> = entries.iter().collect();
            if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", assignments(&entries)) }
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

/// Named values on one line: `a = 1, b = "x"`.
pub(in crate::files) fn assignments(entries: &[&(Key, Node)]) -> String {
    let given = entries.iter().filter(|(_, node)| !matches!(node.value, Value::Null));
    let texts: Vec<String> = given.map(|(key, node)| format!("{} = {}", name(&key.name), inline(node))).collect();
    texts.join(", ")
}
