//! `docs/rules.md` and `docs/errors.md` are made from the code and the tests' cases, and must be what would be made.
//! `UPDATE_DOCS=1 cargo test --release -p vuoro-app --test judging` writes them anew.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use vuoro_core::constraint::{Importance, Kind};
use vuoro_core::error::{Code, Fault, Place};
use vuoro_core::record::{Fields, Node, Value};
use vuoro_core::rulebook::{self, catalogue};
use vuoro_core::rules::KINDS;
use vuoro_core::text::Lang;
use vuoro_core::units::rng;
use vuoro_testkit::declare::{examples, world_with};
use vuoro_testkit::repository;
use vuoro_testkit::world::Size;

/// Small worlds in which the forms of a kind are looked for.
const WORLDS: usize = 40;

/// Compares a page with the file, or writes the file when asked to.
fn compare(name: &str, made: &str) {
    let path = repository("docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, made).expect("writable");
        return;
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = there.lines().zip(made.lines()).position(|(there, made)| there != made);
    let line = differs.unwrap_or(there.lines().count().min(made.lines().count())) + 1;
    assert!(
        there == made,
        "docs/{name} is not what the code says from line {line} on; run UPDATE_DOCS=1 cargo test --release -p vuoro-app --test judging"
    );
}

/// A text in a table cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

// ---------------------------------------------------------------------------------------------------------------
// Rules

/// The forms that the examples of each kind lower to in small worlds.
fn forms() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut forms: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for example in examples() {
        let mut rng = rng::stream(1, &format!("forms/{}/{}", example.kind, example.number));
        for _ in 0..WORLDS {
            let world = world_with(&example, 0, Size::any(&mut rng), &mut rng);
            let problem =
                vuoro_testkit::read::problem(&world).unwrap_or_else(|faults| panic!("{}: {faults}", example.kind));
            let names =
                problem.lower().forms.iter().map(|(_, form)| form_name(&format!("{form:?}"))).collect::<Vec<_>>();
            forms.entry(example.kind).or_default().extend(names);
        }
    }
    forms
}

/// The name of a form, from its debug text.
fn form_name(text: &str) -> String {
    text.split('(').next().unwrap_or_default().to_owned()
}

/// Where shipped rule sets use each kind: set, title, source.
fn uses() -> BTreeMap<String, Vec<[String; 3]>> {
    let mut uses: BTreeMap<String, Vec<[String; 3]>> = BTreeMap::new();
    for (set, _) in catalogue::SETS {
        let faults = RefCell::default();
        let name = Node { value: Value::Text((*set).to_owned()), place: Place::default() };
        for declaration in rulebook::resolve(vec![name], &|_| None, &faults).declarations {
            let mut fields = Fields::of(declaration, &faults);
            let title = fields.words("title").unwrap_or_default().to_string();
            let [kind, source] = ["kind", "source"].map(|name| fields.text(name).unwrap_or_default());
            let list = uses.entry(kind).or_default();
            if !list.iter().any(|known| known[1..] == [title.clone(), source.clone()]) {
                list.push([(*set).to_owned(), title, source]);
            }
        }
    }
    uses
}

/// The first case of a kind's case file, as it stands there.
fn first_case(kind: &str) -> String {
    let file = format!("crates/core/src/rules/{}.cases.toml", kind.replace('-', "_"));
    let text = std::fs::read_to_string(repository(&file)).expect("a case file");
    let case = text.split("[[case]]\n").nth(1).unwrap_or_else(|| panic!("{file} has no case"));
    let ends = case.find("\n# ").unwrap_or(case.len());
    case[..ends].trim().to_owned()
}

fn rules_page() -> String {
    let mut page = String::from(
        "# Rules\n\n\
         Every kind of rule that vuoro knows. This page is made from the code (`crates/app/tests/judging/docs.rs`); `vuoro rules KIND` says\n\
         the same in a terminal. What all kinds take (`id`, `importance`, `for`, `on`, `source`, …) is in\n\
         [formats.md](formats.md#rules); forms, what the engines know of rules, are in [engine.md](engine.md).\n\n\
         | kind | title | goal |\n| --- | --- | --- |\n",
    );
    for kind in KINDS {
        let _ = writeln!(page, "| [`{0}`](#{0}) | {1} | {2} |", kind.id(), kind.title(), kind.goal().name());
    }
    let (forms, uses) = (forms(), uses());
    for kind in KINDS {
        let none = BTreeSet::new();
        rule(&mut page, *kind, forms.get(kind.id()).unwrap_or(&none), uses.get(kind.id()));
    }
    page
}

fn rule(page: &mut String, kind: &dyn Kind, forms: &BTreeSet<String>, uses: Option<&Vec<[String; 3]>>) {
    let importance = Importance::WORDS.iter().find(|(_, importance)| *importance == kind.importance());
    let importance = importance.map_or("a price of its own", |(word, _)| word);
    let forms = forms.iter().cloned().collect::<Vec<_>>().join(", ");
    let _ = write!(page, "\n## `{}`\n\n**{}.** {}\n\n", kind.id(), kind.title(), kind.about());
    let _ = writeln!(page, "Goal: {}. Importance unless given: {importance}. Forms: {forms}.\n", kind.goal().name());
    if kind.parameters().is_empty() {
        page.push_str("It has no parameters of its own.\n\n");
    } else {
        page.push_str("| parameter | unit | default | meaning |\n| --- | --- | --- | --- |\n");
        for p in kind.parameters() {
            let default = if p.default.is_empty() { "" } else { p.default };
            let _ = writeln!(page, "| `{}` | {} | {} | {} |", p.name, cell(p.unit), cell(default), cell(p.about));
        }
        page.push('\n');
    }
    page.push_str("Declared, for example, as\n\n```toml\n");
    for example in kind.examples() {
        let fields = example.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = format!("kind = \"{}\"", kind.id());
        let fields = std::iter::once(first).chain(fields.map(str::to_owned)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(page, "{{ {fields} }}");
    }
    let _ = write!(page, "```\n\nOne of its cases:\n\n```toml\n{}\n```\n", first_case(kind.id()));
    let Some(uses) = uses else { return };
    page.push_str("\nIn shipped rule sets:\n\n");
    for [set, title, source] in uses {
        let title = if title.is_empty() { kind.title() } else { title };
        let source = if source.is_empty() { String::new() } else { format!(" ({source})") };
        let _ = writeln!(page, "- `{set}`: {title}{source}");
    }
}

#[test]
fn the_page_of_rules_is_what_the_code_says() {
    compare("rules.md", &rules_page());
}

// ---------------------------------------------------------------------------------------------------------------
// Errors

/// One fault of each code that a case produces, with what is wrong with that case.
fn faults() -> BTreeMap<&'static str, (String, Vec<String>)> {
    let mut found: BTreeMap<&str, (String, Vec<String>)> = BTreeMap::new();
    let wanted: BTreeSet<String> = Code::ALL.iter().map(|code| plain(*code).to_owned()).collect();
    for case in vuoro_testkit::invalid_inputs::cases() {
        // Codes that a small case shows need no large one.
        let missing = |code: &String| wanted.contains(code) && !found.contains_key(code.as_str());
        if !case.codes.iter().any(missing) {
            continue;
        }
        let laid = case.lay();
        let Err(faults) = case.read(&laid) else { panic!("{} is accepted", case.name) };
        let folder = format!("{}/", laid.folder.path().display());
        for fault in faults.list() {
            let shown = || (case.says.clone(), told(fault, &folder));
            found.entry(plain(fault.code)).or_insert_with(shown);
        }
    }
    found
}

fn plain(code: Code) -> &'static str {
    code.id().trim_start_matches("vuoro::")
}

/// Place, message and help, without the folder that the test works in.
fn told(fault: &Fault, folder: &str) -> Vec<String> {
    [fault.to_string(), format!("help: {}", fault.help_in(Lang::En))].map(|line| line.replace(folder, "")).to_vec()
}

fn errors_page() -> String {
    let mut page = String::from(
        "# Errors\n\n\
         Every kind of fault that vuoro finds in its input, with an example from the malformed inputs of\n\
         `tests/data/bad`. This page is made from the code (`crates/app/tests/judging/docs.rs`). All faults of an input are told together;\n\
         the exit code is 2 (1 for `internal` and `output_failed`).\n",
    );
    let found = faults();
    for code in Code::ALL {
        let _ = write!(page, "\n## `vuoro::{}`\n\n{} {}\n", plain(*code), code.meaning(), code.help());
        if let Some((says, lines)) = found.get(plain(*code)) {
            let _ = write!(page, "\nExample ({says}):\n\n```text\n{}\n```\n", lines.join("\n"));
        }
    }
    page
}

// ---------------------------------------------------------------------------------------------------------------
// Sources

fn sources_page() -> String {
    let sets = rulebook::sources();
    let all = || sets.iter().flat_map(|set| &set.clauses);
    let mut page = format!(
        "# Sources\n\n\
         Every figure of the shipped rule sets, the clause it stands in, and where it was read. This page is made from\n\
         `models/` (`crates/app/tests/judging/docs.rs`); `vuoro rules --source` says the same in a terminal. **Unconfirmed** figures come\n\
         from memory, or from texts that are older than the agreement in force: check them before they decide\n\
         anything. Source keys are those of the list at the end.\n\n\
         {} clauses, {} of them unconfirmed. Those without a name are not checked by any rule.\n",
        all().count(),
        all().filter(|clause| clause.verify).count()
    );
    for set in &sets {
        let _ = write!(page, "\n## `{}`\n\n{}. Layer: {}.\n\n", set.name, set.title, set.layer);
        page.push_str("| clause of the set | says | figures | act, agreement | read in | |\n");
        page.push_str("| --- | --- | --- | --- | --- | --- |\n");
        for clause in &set.clauses {
            let id = if clause.id.is_empty() { String::new() } else { format!("`{}`", clause.id) };
            let verify = if clause.verify { "**unconfirmed**" } else { "" };
            let kept = if clause.mandatory.is_empty() { String::new() } else { format!(" ({})", clause.mandatory) };
            let cells = [&id, &format!("{}{kept}", clause.says), &clause.figures, &clause.clause, &clause.source];
            let cells: Vec<String> = cells.into_iter().map(|text| cell(text)).collect();
            let _ = writeln!(page, "| {} | {verify} |", cells.join(" | "));
        }
    }
    page.push_str(KEYS);
    page
}

/// What the source keys stand for.
const KEYS: &str = include_str!("../../../../models/sources.md");

#[test]
fn the_page_of_sources_is_what_the_rule_sets_say() {
    compare("sources.md", &sources_page());
}

#[test]
fn the_page_of_errors_is_what_the_code_says() {
    compare("errors.md", &errors_page());
}
