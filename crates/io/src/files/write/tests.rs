use std::cell::RefCell;
use std::sync::Arc;

use super::{document_json, write_file, write_folder};
use crate::files::build::tests::WORLD;
use crate::files::{Document, build, load, read_document, read_document_text};
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Source};
use vuoro_core::record::{Node, read_toml};

/// Rules beside the data, so that they take the same ways.
const RULES: &str = r#"
profile = "ours"
profile-weights = [{ id = "ours", title = "\"Ours\" \\ mine", percent = { cost = 250 } }]
rules = ["practice/ward", { kind = "consecutive-work", maximum = 5, importance = 12.5, for = { units = ["u1"] } }]
"#;

fn world() -> Node {
    let source = Source { name: "scenario.toml".into(), text: format!("{WORLD}{RULES}") };
    read_toml(&Arc::new(source), &RefCell::default()).expect("TOML")
}

/// Everything that a problem is, but for the places that faults would name.
pub(in crate::files) fn meaning(problem: &Problem) -> String {
    let mut scenario = (*problem.scenario).clone();
    for lock in &mut scenario.locks {
        lock.place = Default::default();
    }
    let personal = &mut scenario.personal;
    let permits = personal.permits.iter_mut().map(|permit| &mut permit.place);
    let restrictions = personal.restrictions.iter_mut().map(|restriction| &mut restriction.place);
    let terms = personal.terms.iter_mut().map(|term| &mut term.place);
    permits.chain(restrictions).chain(terms).for_each(|place| *place = Default::default());
    format!("{scenario:#?} {:#?} {:#?}", problem.rules, problem.profile)
}

#[test]
fn a_document_means_the_same_as_toml_as_folder_and_as_json() {
    let original = build(Document { node: world(), base: None }).expect("sound");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("ward");
    write_folder(&world(), &target, false).expect("written");
    let mut names: Vec<String> = std::fs::read_dir(&target)
        .expect("readable")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("plain"))
        .collect();
    names.sort_unstable();
    let tables = ["absences.csv", "demand.csv", "history.csv", "locks.csv", "scenario.toml", "staff.csv", "wishes.csv"];
    assert_eq!(names, tables);

    let from_folder = load(&target).expect("the folder is sound");
    assert_eq!(meaning(&from_folder.problem), meaning(&original.problem));

    let json = document_json(&from_folder.document.node).to_string();
    let from_json = read_document_text("scenario.json", json.clone()).and_then(build).expect("the JSON is sound");
    assert_eq!(meaning(&from_json.problem), meaning(&original.problem));
    assert_eq!(document_json(&from_json.document.node).to_string(), json, "JSON out and in changes nothing");
    assert_eq!(from_json.profiles, original.profiles);
}

#[test]
fn rule_sets_beside_the_scenario_travel_with_the_document() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_folder(&world(), folder.path(), false).expect("written");
    let main = folder.path().join("scenario.toml");
    let text = std::fs::read_to_string(&main).expect("readable").replace("\"practice/ward\"", "\"house\"");
    std::fs::write(&main, text).expect("writable");
    let house = "title = \"House\"\nsource = \"minutes of 3 May\"\nrules = [{ kind = \"single-days-off\" }]";
    std::fs::write(folder.path().join("house.toml"), house).expect("writable");
    let here = load(folder.path()).expect("sound");
    let json = document_json(&here.document.node).to_string();
    let there = read_document_text("sent.json", json).and_then(build).expect("sound without the folder");
    assert_eq!(meaning(&there.problem), meaning(&here.problem));
    assert_eq!(there.problem.rules[0].meta().source.as_deref(), Some("minutes of 3 May"));
}

#[test]
fn nothing_is_overwritten_unless_forced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_folder(&world(), folder.path(), false).expect("written");
    let faults = write_folder(&world(), folder.path(), false).expect_err("the files exist");
    assert_eq!(faults.list().len(), 7);
    assert!(faults.list().iter().all(|fault| fault.code == Code::OutputExists));
    write_folder(&world(), folder.path(), true).expect("forced");
    let file = folder.path().join("staff.csv");
    assert_eq!(write_file(&file, b"", false).expect_err("it exists").code, Code::OutputExists);
    let inside = file.join("x");
    assert_eq!(write_file(&inside, b"", true).expect_err("a file is no folder").code, Code::OutputFailed);
    assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 7, "no temporary file is left");
}

#[test]
fn formats_are_recognised_by_content() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let cases: [(&str, &str, Option<Code>); 6] = [
        ("a.txt", "{\"a\": 1}", None),
        ("b.txt", "a = 1", None),
        ("c.json", "a = 1", Some(Code::SyntaxJson)),
        ("d.toml", "{}", Some(Code::SyntaxToml)),
        ("e.xml", "<a b=\"1\"/>", Some(Code::FormatUnknown)),
        ("f.txt", "", Some(Code::FileEmpty)),
    ];
    for (name, text, wanted) in cases {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("writable");
        let found = read_document(&path).err().map(|faults| faults.list()[0].code);
        // A text that begins like JSON is read as JSON, whatever its name.
        let wanted = if name == "d.toml" { None } else { wanted };
        assert_eq!(found, wanted, "{name}");
    }
}
