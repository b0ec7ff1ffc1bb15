//! The architecture as `docs/ARCHITECTURE.md` states it, held against the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use vuoro_testkit::repository;

/// All Rust files below a folder, in order.
pub fn sources(folder: &Path) -> Vec<PathBuf> {
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

/// A file of a crate: which crate, and its path from the crate's `src`, without the ending.
struct File {
    name: String,
    krate: String,
    /// `pricing/solve` for `src/pricing/solve.rs`, `pricing` for `src/pricing/mod.rs`, empty for `src/lib.rs`.
    path: String,
    text: String,
}

impl File {
    /// The folder or file directly under `src`.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    fn is_test(&self) -> bool {
        let last = self.path.rsplit('/').next().unwrap_or_default();
        matches!(last, "tests" | "testing" | "sample") || self.path.contains("/tests/") || self.krate == "testkit"
    }
}

/// The source files of every crate, and of the program.
fn files() -> Vec<File> {
    let root = repository("");
    let mut crates: Vec<(String, PathBuf)> = vec![("vuoro".into(), root.join("src"))];
    for entry in fs::read_dir(root.join("crates")).expect("the crates") {
        let folder = entry.expect("an entry").path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        crates.push((name, folder.join("src")));
    }
    crates.sort();
    let file = |krate: &String, src: &Path, path: PathBuf| {
        let inside = path.strip_prefix(src).expect("a file under src").with_extension("");
        let inside = inside.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a readable source");
        let inside = inside.strip_suffix("/mod").unwrap_or(&inside);
        let inside = if matches!(inside, "lib" | "main") { "" } else { inside };
        File { name: path.display().to_string(), krate: krate.clone(), path: inside.to_owned(), text }
    };
    crates.iter().flat_map(|(name, src)| sources(src).into_iter().map(|path| file(name, src, path))).collect()
}

/// The table of allowed imports: crate and module to what they may import, as `crate::module` names.
fn allowed() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(repository("docs/ARCHITECTURE.md")).expect("the architecture page");
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

/// The paths named after a prefix (`crate::`, `vuoro_core::`) in a text, also inside `use crate::{a::b, c}`: for each
/// the words as far as they are in lower case.
fn paths(text: &str, prefix: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(prefix) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        collect(&text[at + prefix.len()..], &[], &mut found);
    }
    found
}

/// Reads one path or a group in braces; the rest of the text after it.
fn collect<'t>(text: &'t str, before: &[String], found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = collect(rest, before, found).trim_start();
            match rest.chars().next() {
                Some(',') => rest = &rest[1..],
                Some('}') => return &rest[1..],
                _ => return rest,
            }
        }
    }
    let length = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (word, rest) = text.split_at(length);
    let mut path = before.to_vec();
    let is_module = word.starts_with(char::is_lowercase);
    if is_module {
        path.push(word.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(rest) if is_module => collect(rest, &path, found),
        _ => {
            if !path.is_empty() {
                found.push(path);
            }
            rest
        }
    }
}

/// The part of a file before its tests, without comments.
fn production(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(code).collect::<Vec<_>>().join("\n")
}

/// What a file imports from the workspace: crate and path.
fn imports(file: &File) -> Vec<(String, Vec<String>)> {
    let text = production(&file.text);
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    found.extend(paths(&text, "crate::").into_iter().map(|path| (file.krate.clone(), path)));
    for krate in ["app", "cli", "core", "engine", "io", "testkit", "worlds"] {
        let prefix = format!("vuoro_{krate}::");
        found.extend(paths(&text, &prefix).into_iter().map(|path| (krate.to_owned(), path)));
    }
    // `super` is the folder of a file, and for a folder's `mod.rs` the folder above it.
    let parent: Vec<String> = match file.path.rsplit_once('/') {
        Some((parent, _)) => parent.split('/').map(str::to_owned).collect(),
        None => Vec::new(),
    };
    let above = |path: Vec<String>| [parent.clone(), path].concat();
    found.extend(
        paths(&text, "super::")
            .into_iter()
            .filter(|path| path[0] != "super")
            .map(|path| (file.krate.clone(), above(path))),
    );
    found
}

#[test]
fn modules_import_only_what_the_table_allows() {
    let allowed = allowed();
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| !file.is_test() && !file.path.is_empty()) {
        let own = format!("{}::{}", file.krate, file.module());
        let Some(row) = allowed.get(&own) else {
            wrong.push(format!("{own} has no row in the table of allowed imports"));
            continue;
        };
        for (krate, path) in imports(file) {
            let module = format!("{krate}::{}", path[0]);
            let whole = format!("{krate}::*");
            if module != own && !row.contains(&module) && !row.contains(&whole) {
                wrong.push(format!("{own} imports {module} ({})", file.name));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "imports against the table:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_allows_no_circle_between_modules() {
    let mut open = allowed();
    // Whatever imports nothing that is still open can be taken away; a circle is what remains.
    loop {
        let names: BTreeSet<String> = open.keys().cloned().collect();
        let free: Vec<String> = open
            .iter()
            .filter(|(_, row)| !row.iter().any(|name| names.contains(name)))
            .map(|(name, _)| name.clone())
            .collect();
        if free.is_empty() {
            break;
        }
        free.iter().for_each(|name| drop(open.remove(name)));
    }
    assert!(open.is_empty(), "a circle among {:?}", open.keys().collect::<Vec<_>>());
}

/// Folders of the engine whose circles are opened with its next part (`docs/ARCHITECTURE.md`).
const STILL_CIRCULAR: [&str; 2] = ["engine::pricing", "engine::colgen"];

#[test]
fn files_of_a_folder_import_each_other_in_one_direction() {
    let files = files();
    let known: BTreeMap<(String, String), usize> =
        files.iter().enumerate().map(|(at, file)| ((file.krate.clone(), file.path.clone()), at)).collect();
    // The file that a path leads to: the longest part of it that is a file. Names re-exported by a folder's `mod.rs`
    // lead to that file.
    let target = |krate: &str, path: &[String]| {
        (1..=path.len()).rev().find_map(|length| known.get(&(krate.to_owned(), path[..length].join("/"))).copied())
    };
    let mut edges: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); files.len()];
    for (at, file) in files.iter().enumerate().filter(|(_, file)| !file.is_test()) {
        for (krate, path) in imports(file) {
            let Some(to) = target(&krate, &path) else { continue };
            // A file and the folder it lies in are one place: `mod.rs` names its parts, and they name what it gathers.
            let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            if to != at && folder(&files[to].path) == folder(&file.path) && krate == file.krate && !files[to].is_test()
            {
                edges[at].insert(to);
            }
        }
    }
    let mut open: BTreeSet<usize> = (0..files.len()).collect();
    loop {
        let free: Vec<usize> =
            open.iter().copied().filter(|at| edges[*at].iter().all(|to| !open.contains(to))).collect();
        if free.is_empty() {
            break;
        }
        open.retain(|at| !free.contains(at));
    }
    // What only leads into a circle is not part of it.
    loop {
        let entry: Vec<usize> =
            open.iter().copied().filter(|at| !open.iter().any(|from| edges[*from].contains(at))).collect();
        if entry.is_empty() {
            break;
        }
        open.retain(|at| !entry.contains(at));
    }
    let later =
        |at: &usize| STILL_CIRCULAR.contains(&format!("{}::{}", files[*at].krate, files[*at].module()).as_str());
    let circular: Vec<String> = open
        .iter()
        .filter(|at| !later(at))
        .map(|at| {
            let to = edges[*at].iter().filter(|to| open.contains(to)).map(|to| files[*to].path.clone());
            format!("{}::{} -> {}", files[*at].krate, files[*at].path, to.collect::<Vec<_>>().join(", "))
        })
        .collect();
    assert!(circular.is_empty(), "files import each other in circles:\n{}", circular.join("\n"));
}

#[test]
fn what_is_said_to_be_absent_is_absent() {
    // Pattern, and the files (endings) that may hold it.
    let rules: &[(&str, &[&str])] = &[
        ("highs_sys", &["colgen/lp.rs", "mip/solver.rs"]),
        ("good_lp", &["mip/solver.rs"]),
        ("unsafe {", &["colgen/lp.rs", "pricing/kernel.rs"]),
        ("Instant::now", &["control.rs", "protocol/options.rs", "app/src/worker/child.rs"]),
        ("SystemTime", &[]),
        ("println!", &[]),
        ("fastrand::", &["units/rng.rs"]),
        ("thread_rng", &[]),
        ("vuoro_engine", &["src/main.rs", "vuoro/src/lib.rs"]),
    ];
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| !file.is_test()) {
        let name = file.name.replace('\\', "/");
        for (pattern, homes) in rules {
            let at_home = homes.iter().any(|home| name.ends_with(home));
            // Only the command line prints; only the root package, the front door, knows an engine.
            let edge = (file.krate == "cli" && *pattern == "println!")
                || (file.krate == "vuoro" && *pattern == "vuoro_engine");
            if !at_home && !edge && production(&file.text).contains(pattern) {
                wrong.push(format!("{name} contains `{pattern}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for file in files() {
        let lines = production(&file.text).lines().count();
        if lines > 500 {
            wrong.push(format!("{}: {lines} lines", file.name));
        }
        if !file.is_test() && !file.text.starts_with("//!") {
            wrong.push(format!("{}: no header", file.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
