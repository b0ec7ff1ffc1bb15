//! The architecture as `docs/ARCHITECTURE.md` states it, held against the source.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All Rust files below a folder, in order.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a source folder").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The folder or file directly under `src` that a file belongs to.
fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(ROOT).join("src")).expect("a file under src");
    let first = inside.components().next().expect("a path").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The table of allowed imports.
fn allowed() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(Path::new(ROOT).join("docs/ARCHITECTURE.md")).expect("the architecture page");
    let section = text.split("## Allowed imports").nth(1).expect("the table").split("\n## ").next().expect("its end");
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').collect();
            (names(cells[1]).remove(0), names(cells[2]))
        })
        .collect()
}

/// Modules named as `crate::x` in a text, also inside `use crate::{x::…, y}`.
fn imports(text: &str) -> Vec<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for rest in text.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (at, c) in group.char_indices() {
                if start && depth == 0 && c.is_alphabetic() {
                    found.push(word(&group[at..]));
                    start = false;
                }
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    _ => {}
                }
            }
        } else {
            found.push(word(rest));
        }
    }
    found.retain(|name| name.chars().next().is_some_and(char::is_lowercase));
    found
}

/// The part of a file before its tests.
fn production(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

fn is_test_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "tests.rs" || name == "testing.rs" || name == "sample.rs" || path.to_string_lossy().contains("/tests/")
}

#[test]
fn modules_import_only_what_the_table_allows() {
    let allowed = allowed();
    let mut wrong = Vec::new();
    for path in sources(&Path::new(ROOT).join("src")) {
        let module = module_of(&path);
        if module == "main" || module == "lib" || is_test_file(&path) {
            continue;
        }
        let Some(row) = allowed.get(&module) else {
            wrong.push(format!("{module} has no row in the table of allowed imports"));
            continue;
        };
        let text = fs::read_to_string(&path).expect("a readable source");
        for name in imports(production(&text)) {
            if name != module && !row.contains(&name) {
                wrong.push(format!("{} imports {name}", path.display()));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "imports against the table:\n{}", wrong.join("\n"));
}

#[test]
fn what_is_said_to_be_absent_is_absent() {
    // Pattern, and the files (endings) that may hold it.
    let rules: &[(&str, &[&str])] = &[
        ("highs_sys", &["colgen/lp.rs", "mip/solver.rs"]),
        ("good_lp", &["mip/solver.rs"]),
        ("unsafe {", &["colgen/lp.rs", "pricing/kernel.rs"]),
        ("Instant::now", &["control.rs"]),
        ("SystemTime", &[]),
        ("println!", &[]),
        ("fastrand::", &["units/rng.rs"]),
        ("thread_rng", &[]),
    ];
    let mut wrong = Vec::new();
    for path in sources(&Path::new(ROOT).join("src")) {
        let name = path.to_string_lossy().replace('\\', "/");
        let module = module_of(&path);
        let text = fs::read_to_string(&path).expect("a readable source");
        for (pattern, homes) in rules {
            let at_home = homes.iter().any(|home| name.ends_with(home));
            // The command line and the worker's two ends print, and time their own waiting.
            let edge = matches!(module.as_str(), "cli" | "main")
                || (module == "solve" && matches!(*pattern, "Instant::now" | "println!"));
            if !at_home && !edge && !is_test_file(&path) && production(&text).contains(pattern) {
                wrong.push(format!("{name} contains `{pattern}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for path in sources(&Path::new(ROOT).join("src")) {
        let text = fs::read_to_string(&path).expect("a readable source");
        let lines = production(&text).lines().count();
        if lines > 500 {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
        if !is_test_file(&path) && !text.starts_with("//!") {
            wrong.push(format!("{}: no header", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
