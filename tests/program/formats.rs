//! Scenarios and rosters in the formats of other programs, through the real binary.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Ward, object, vuoro};
use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use tempfile::TempDir;
use vuoro_testkit::Collection;

/// A place for files.
fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().display().to_string()
}

/// Exports to a file.
fn export(words: &[&str], out: &Path) {
    let out = text(out);
    let ran = vuoro(&[&["export"], words, &["--out", &out]].concat());
    assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
    assert_eq!(ran.out, "", "what goes to a file does not go to stdout");
}

/// The cost of a roster, judged.
fn cost(scenario: &str, roster: &Path) -> Value {
    let ran = vuoro(&["check", scenario, &text(roster), "--json"]);
    assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    let judged = object(&ran.out);
    serde_json::json!([judged["feasible"], judged["cost"], judged["hard_points"], judged["measures"]])
}

#[test]
fn a_workbook_is_planned_and_every_form_of_its_roster_is_judged_alike() {
    let ward = Ward::small();
    let book = ward.out("").with_file_name("ward.xlsx");
    export(&[&ward.scenario(), "--format", "xlsx"], &book);
    let (folder, workbook) = (vuoro(&["check", &ward.scenario()]), vuoro(&["check", &text(&book)]));
    assert_eq!((workbook.code, workbook.out), (0, folder.out), "the same is understood");
    let out = text(ward.out(""));
    let ran = vuoro(&["plan", &text(&book), "--out", &out, "--iterations", "100"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = ward.out("plan-balanced.json");
    let wanted = cost(&ward.scenario(), &plan);
    for roster in ["roster-balanced.xlsx", "roster-balanced.csv"] {
        assert_eq!(cost(&text(&book), &ward.out(roster)), wanted, "{roster}");
    }
    for (format, name) in [("xlsx", "a.xlsx"), ("csv", "a.csv"), ("json", "a.json")] {
        let file = ward.out(name);
        export(&[&text(&plan), "--format", format], &file);
        assert_eq!(cost(&ward.scenario(), &file), wanted, "{name}");
    }
    let page = vuoro(&["export", &text(&plan), "--format", "html"]);
    assert!(page.out.starts_with("<!DOCTYPE html>") && page.out.contains("Aino Aalto"));
}

#[test]
fn a_scenario_goes_from_folder_to_workbook_to_folder_to_json_unchanged() {
    let place = folder();
    let at = |name: &str| place.path().join(name);
    let ward = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ward");
    export(&[ward, "--format", "xlsx"], &at("a.xlsx"));
    export(&[&text(at("a.xlsx")), "--format", "folder"], &at("b"));
    export(&[&text(at("b")), "--format", "json"], &at("c.json"));
    export(&[&text(at("c.json")), "--format", "xlsx"], &at("d.xlsx"));
    let told: Vec<String> =
        ["a.xlsx", "b", "c.json", "d.xlsx"].map(|name| vuoro(&["check", &text(at(name))]).out).into();
    let wanted = vuoro(&["check", ward]).out;
    assert!(wanted.contains("28 in 1 unit"), "{wanted}");
    assert!(told.iter().all(|one| *one == wanted), "{told:?}");
    assert_eq!(fs::read(at("a.xlsx")).expect("written"), fs::read(at("d.xlsx")).expect("written"), "to the byte");
}

/// The grid of a roster workbook, as a planner leaves it: rows in another order, blank rows between, dates as texts.
fn edited(from: &Path, to: &Path, change: impl Fn(&str, &str, String) -> String) {
    let mut book: Xlsx<_> = open_workbook(from).expect("a workbook");
    let range = book.worksheet_range("roster").expect("a grid");
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(shown).collect()).collect();
    let head = rows.iter().position(|row| row[0] == "employee").expect("a header");
    let header = &rows[head];
    let mut new = Workbook::new();
    new.add_worksheet().set_name("notes").expect("a name").write(0, 0, "changed on Monday").expect("written");
    let sheet = new.add_worksheet();
    for (text, column) in header.iter().zip(0..) {
        sheet.write(7, column, text).expect("written");
    }
    let people: Vec<&Vec<String>> = rows[head + 1..].iter().take_while(|row| !row[0].is_empty()).collect();
    for (row, at) in people.iter().rev().zip(0..) {
        for ((text, column), head) in row.iter().zip(0..).zip(header) {
            let text = change(&row[0], head, text.clone());
            sheet.write(9 + 2 * at, column, text).expect("written");
        }
    }
    new.save(to).expect("written");
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

#[test]
fn a_grid_may_be_sorted_spaced_and_edited() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&[]).code, 0);
    let (grid, new) = (ward.out("roster-balanced.xlsx"), ward.out("edited.xlsx"));
    edited(&grid, &new, |_, _, text| text);
    assert_eq!(cost(&ward.scenario(), &new), cost(&ward.scenario(), &grid), "order and blank rows mean nothing");

    edited(&grid, &new, |id, date, text| if (id, date) == ("aino", "2026-08-24") { "A, I".into() } else { text });
    let ran = vuoro(&["check", &ward.scenario(), &text(&new)]);
    assert_eq!(ran.code, 3, "two duties on one day break a rule: {}{}", ran.out, ran.err);

    edited(&grid, &new, |id, date, text| if (id, date) == ("bo", "2026-08-25") { "AA".into() } else { text });
    let ran = vuoro(&["check", &ward.scenario(), &text(&new)]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("edited.xlsx sheet Sheet2 D") && ran.err.contains("`AA` is not a duty"), "{}", ran.err);

    edited(&grid, &new, |id, date, text| if (id, date) == ("bo", "employee") { "aino".into() } else { text });
    let ran = vuoro(&["check", &ward.scenario(), &text(&new)]);
    assert!(ran.code == 2 && ran.err.contains("has two rows"), "{}", ran.err);

    edited(&grid, &new, |id, date, text| if (id, date) == ("bo", "employee") { String::new() } else { text });
    let ran = vuoro(&["check", &ward.scenario(), &text(&new)]);
    assert!(ran.code == 2 && ran.err.contains("without the id of a person"), "{}", ran.err);
}

#[test]
fn each_person_gets_a_calendar() {
    let ward = Ward::small();
    ward.replace("staff.csv", "dan,Dan Dahl", "\"d/n\",Dan Dahl");
    ward.write("absences.csv", "employee,from,to,kind\ncarla,2026-08-29,2026-08-30,leave\n");
    assert_eq!(ward.plan(&[]).code, 0);
    let phones = ward.out("phones");
    let words = ["export", &text(ward.out("plan-balanced.json")), "--format", "ics", "--out", &text(&phones)];
    assert_eq!(vuoro(&words).code, 0);
    let mut names: Vec<PathBuf> =
        fs::read_dir(&phones).expect("a folder").flatten().map(|entry| entry.path()).collect();
    names.sort();
    let names: Vec<String> = names.iter().map(|path| text(path.file_name().expect("a name"))).collect();
    assert_eq!(names, ["aino.ics", "bo.ics", "carla.ics", "d_n.ics"]);
    let carla = fs::read_to_string(phones.join("carla.ics")).expect("a calendar");
    assert!(carla.starts_with("BEGIN:VCALENDAR\r\n") && carla.ends_with("END:VCALENDAR\r\n"), "{carla}");
    for line in ["DTSTART;VALUE=DATE:20260829", "DTEND;VALUE=DATE:20260831", "UID:carla-20260829-leave@vuoro"] {
        assert!(carla.contains(&format!("{line}\r\n")), "{line}: {carla}");
    }
    let csv = fs::read_to_string(ward.out("roster-balanced.csv")).expect("a roster");
    let shifts = csv.lines().filter(|line| line.starts_with("carla,")).filter(|line| !line.ends_with("leave"));
    assert_eq!(carla.matches("BEGIN:VEVENT").count(), shifts.count() + 1);
    assert_eq!(vuoro(&words).code, 2, "nothing is overwritten");
    assert_eq!(vuoro(&[&words[..], &["--force"]].concat()).code, 0);
}

#[test]
fn what_cannot_be_exported_is_told_with_what_can() {
    let ward = Ward::small();
    for (format, part) in [("ics", "--roster"), ("csv", "folder"), ("html", "xlsx")] {
        let ran = vuoro(&["export", &ward.scenario(), "--format", format]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(part), "{format}: {}", ran.err);
    }
    assert_eq!(vuoro(&["export", "--format", "json"]).code, 2);
    assert_eq!(vuoro(&["export", "no-such-plan.json", "--format", "csv"]).code, 2);
    let there = ward.out("").with_file_name("there.json");
    fs::write(&there, "mine").expect("writable");
    let ran = vuoro(&["export", &ward.scenario(), "--format", "json", "--out", &text(&there)]);
    assert!(ran.code == 2 && ran.err.contains("--force"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&there).expect("readable"), "mine");
}

#[test]
fn a_plan_gives_back_its_scenario_and_a_scenario_takes_a_roster() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&[]).code, 0);
    let plan = text(ward.out("plan-balanced.json"));
    let from_plan = vuoro(&["export", &plan, "--scenario", "--format", "json"]);
    let direct = vuoro(&["export", &ward.scenario(), "--format", "json"]);
    assert_eq!((from_plan.code, &from_plan.out), (0, &direct.out));
    let roster = text(ward.out("roster-balanced.csv"));
    let judged = vuoro(&["export", &ward.scenario(), "--roster", &roster, "--format", "csv"]);
    assert_eq!(judged.out, fs::read_to_string(&roster).expect("readable"));
    let schema = vuoro(&["export", "--format", "schema"]);
    assert_eq!(object(&schema.out.replace('\n', " "))["title"], "vuoro scenario, format version 1");
}

#[test]
fn a_week_by_week_instance_is_written_as_its_competition_wants_it() {
    let set = Collection::small().folder.join("inrc2");
    let (place, instance) = (folder(), text(set.join("n005w4_1_5-3-1-0")));
    let out = text(place.path().join("out"));
    let words = ["plan", &instance, "--out", &out, "--iterations", "20", "--json", "--quiet"];
    let ran = vuoro(&words);
    assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    for name in ["Sol-n005w4-5-0.txt", "Sol-n005w4-3-1.txt", "Sol-n005w4-1-2.txt", "Sol-n005w4-0-3.txt"] {
        let week = fs::read_to_string(place.path().join("out").join(name)).expect(name);
        assert!(week.starts_with("SOLUTION\n"), "{name}");
    }
    // The folder holds the page, the plan and the workbook too; only the weeks are read.
    let checked = vuoro(&["check", &instance, &out, "--json"]);
    assert!(checked.code == 0 || checked.code == 3, "{}", checked.err);
    assert_eq!(object(&checked.out)["official"], object(&ran.out)["official"]);
    // A public instance is a scenario like any other: its workbook means the same.
    let book = text(place.path().join("n005w4.xlsx"));
    assert_eq!(vuoro(&["export", &instance, "--format", "xlsx", "--out", &book]).code, 0);
    let plan = place.path().join("out/plan-balanced.json");
    assert_eq!(cost(&book, &plan), cost(&instance, &plan));
}
