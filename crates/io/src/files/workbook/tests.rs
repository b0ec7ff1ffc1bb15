use std::cell::RefCell;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{cell_name, write_workbook};
use crate::files::build::tests::WORLD;
use crate::files::write::tests::meaning;
use crate::files::{Document, Loaded, build, document_json, load, read_document_text};
use vuoro_core::error::{Code, Fault, Faults, Source};
use vuoro_core::record::{Node, read_toml};
use vuoro_core::text::Lang;

fn toml(text: &str) -> Node {
    let source = Source { name: "scenario.toml".into(), text: text.to_owned() };
    read_toml(&Arc::new(source), &RefCell::default()).expect("TOML")
}

/// What loading a file with these bytes gives.
fn loaded(bytes: &[u8]) -> Result<Loaded, Faults> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("ward.xlsx");
    std::fs::write(&path, bytes).expect("writable");
    load(&path)
}

/// Code and place (behind the file's name) of every fault.
fn faults(bytes: &[u8]) -> Vec<(Code, String)> {
    let place = |fault: &Fault| {
        let shown = fault.place.to_string();
        (fault.code, shown.rsplit("ward.xlsx").next().unwrap_or_default().trim().to_owned())
    };
    loaded(bytes).map_or_else(|faults| faults.list().iter().map(place).collect(), |_| Vec::new())
}

/// Writes a document, reads it, and holds the two against each other; a second trip must change nothing at all.
fn round_trip(document: Document) {
    let original = build(document).unwrap_or_else(|faults| panic!("sound: {:?}", faults.list()));
    for lang in Lang::ALL {
        let bytes = write_workbook(&original.document.node, lang).expect("written");
        let again = loaded(&bytes).unwrap_or_else(|faults| panic!("read again: {:?}", faults.list()));
        assert_eq!(meaning(&again.problem), meaning(&original.problem));
        assert_eq!(again.profiles, original.profiles);
        let second = write_workbook(&again.document.node, lang).expect("written");
        assert_eq!(second, bytes, "the second trip changes nothing");
    }
}

#[test]
fn a_scenario_written_as_a_workbook_reads_back_the_same() {
    let ours = r#"
        profile = "ours"
        profile-weights = [{ id = "ours", title = "\"Ours\" \\ mine", percent = { cost = 250, wishes = 40 } },
          { id = "more", title = { en = "More", fi = "Lisää" }, about = { en = "a, \"b\"", sv = "{c}" } }]
        rules = ["practice/ward",
          { kind = "weekends", maximum = 2, title = { en = "At most two", fi = "Enintään kaksi", sv = "Högst två" } },
          { kind = "locks", title = "{ en = no table" },
          { kind = "consecutive-work", maximum = 5, importance = 12.5, for = { units = ["u1"] }, verify = true },
          { kind = "availability", duties = ["night"], on = { weekdays = ["mon"], holidays = false } }]
    "#;
    round_trip(Document { node: toml(&format!("{WORLD}{ours}")), base: None });
    let ward = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/ward"));
    round_trip(crate::files::read_document(ward).expect("the example"));
}

#[test]
fn prices_balances_locks_and_odd_texts_keep_their_meaning() {
    let shift = r#"{ "code": "A", "start": "7:00", "end": "24:00", "paid": 430, "break": "45min", "tags": "early" }"#;
    for (unit, price, strength) in [("cents", "12.35", "\"7.50 €\""), ("points", "15", "7")] {
        let text = format!(
            r#"{{ "format-version": 1, "start": "2026-08-24", "end": "2026-09-06", "cost-unit": "{unit}",
              "name": "=1+1", "history-days": 7, "skills": "nurse;lead", "shift": [{shift}],
              "holidays": ["2026-08-25", {{ "date": "2026-08-26", "name": "_x0041_ day" }},
                {{ "date": "2026-08-27", "name": {{ "en": "Own", "fi": "Oma", "sv": "Egen" }} }}],
              "contract": {{ "id": "12", "hours": "114:45" }},
              "staff": [{{ "id": "007", "name": "0042", "fte": "37,5 %", "groups": ["a,b", "[c"], "hourly": 19.1,
                           "skills": ["nurse:2026-12-31", "lead"], "to": "2026-09-01" }},
                        {{ "id": 8, "groups": "[x] y;z" }}],
              "demand": [{{ "day": ["mon", "2026-09-05"], "from": "20:00", "to": "24:00", "minimum": 1,
                            "under": {price}, "over": {price} }},
                         {{ "day": "2026-09-01..2026-09-02", "shift": "A", "skill": "nurse", "target": "2" }}],
              "wishes": [{{ "employee": "007", "from": "2026-08-24", "to": "2026-08-25", "want": "not A",
                            "strength": {strength} }}, {{ "employee": 8, "date": "2026-08-24", "want": "off" }}],
              "locks": [{{ "employee": 8, "date": "2026-08-27", "duty": "A", "why": "line one\nline \"two\"" }}],
              "history": [{{ "employee": "007", "balance": "minutes", "value": "-3:30" }},
                          {{ "employee": 8, "balance": "nights", "value": -2 }},
                          {{ "employee": 8, "date": "2026-08-23", "duty": "A" }}],
              "rules": [{{ "kind": "cover", "importance": {price} }}] }}"#
        );
        round_trip(read_document_text("odd.json", text).expect("JSON"));
    }
}

#[test]
fn the_least_scenario_makes_a_trip_too() {
    let least = r#"{ "format-version": 1, "start": "2026-08-24", "days": 1, "staff": [{ "id": "a" }] }"#;
    round_trip(read_document_text("least.json", least.to_owned()).expect("JSON"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Names may hold anything that people type, but not begin like a formula.
    #[test]
    fn any_text_survives(name in "[\\p{L}\\p{N}(&*<\"][^\\p{C}\u{FFFE}\u{FFFF}]{0,39}", group in "[a-zåäö\\[\\]]([a-zåäö\\[\\],;|\" ]{0,10}[a-zåäö\\[\\]])?") {
        let document = serde_json::json!({
            "format-version": 1, "start": "2026-08-24", "days": 7, "name": name,
            "staff": [{ "id": "a", "name": name, "groups": [group] }],
        });
        round_trip(read_document_text("any.json", document.to_string()).expect("JSON"));
    }
}

/// A workbook with one scenario sheet and whatever else is written.
fn workbook(fill: impl Fn(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("scenario").expect("a name");
    let date = Format::new().set_num_format("d.m.yyyy");
    sheet.write(0, 0, "Field").expect("written").write(0, 1, "value").expect("written");
    sheet.write(1, 0, "format-version").expect("written").write(1, 1, 1).expect("written");
    sheet.write(2, 0, "start").expect("written");
    let start = ExcelDateTime::from_ymd(2026, 8, 24).expect("a date");
    sheet.write_with_format(2, 1, &start, &date).expect("written");
    sheet.write(4, 0, "days").expect("written").write(4, 1, 7).expect("written");
    fill(&mut book);
    book.save_to_buffer().expect("a workbook")
}

/// Adds a sheet with rows of texts; numbers are written as numbers.
fn sheet(book: &mut Workbook, name: &str, rows: &[&[&str]]) {
    let sheet = book.add_worksheet().set_name(name).expect("a name");
    for (cells, row) in rows.iter().zip(0..) {
        for (text, column) in cells.iter().zip(0..) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).expect("written"),
                Err(_) => sheet.write(row, column, *text).expect("written"),
            };
        }
    }
}

#[test]
fn what_planners_do_to_a_workbook_is_understood() {
    let bytes = workbook(|book| {
        sheet(book, "Help", &[&["anything", "at all"]]);
        sheet(book, "_notes", &[&["my own"]]);
        sheet(book, "Sheet7", &[]);
        // Columns in another order, a blank row, times as fractions of a day and as texts, a bare serial date.
        sheet(
            book,
            "Shifts",
            &[&["END", "Code", "start"], &[], &["0.625", "A", "07:00"], &["22:00", "I", "0.583333333"]],
        );
        sheet(book, "absences", &[&["employee", "from", "to"], &["12", "46258", "2026-08-25"], &[]]);
        sheet(book, "staff", &[&["id", "fte"], &["12", "0.8"]]);
    });
    let problem = loaded(&bytes).unwrap_or_else(|faults| panic!("{:?}", faults.list())).problem;
    let scenario = &problem.scenario;
    let times: Vec<_> = scenario.shifts.iter().map(|shift| (shift.code.as_str(), shift.start, shift.end)).collect();
    assert_eq!(times, [("A", 420, 900), ("I", 840, 1320)]);
    assert_eq!((scenario.employees[0].id.as_str(), scenario.employees[0].fte), ("12", 800));
    assert_eq!((scenario.absences[0].from, scenario.absences[0].to), (0, 2));
}

#[test]
fn a_merged_cell_holds_its_value_in_every_row() {
    let bytes = workbook(|book| {
        sheet(book, "staff", &[&["id"], &["aino"], &["bea"]]);
        sheet(book, "absences", &[&["employee", "date"], &["", "2026-08-24"], &["", "2026-08-26"]]);
        let absences = book.worksheet_from_name("absences").expect("a sheet");
        absences.merge_range(1, 0, 2, 0, "aino", &Format::new()).expect("merged");
    });
    let problem = loaded(&bytes).unwrap_or_else(|faults| panic!("{:?}", faults.list())).problem;
    let days: Vec<_> = problem.scenario.absences.iter().map(|absence| (absence.employee.0, absence.from)).collect();
    assert_eq!(days, [(0, 0), (0, 2)]);
}

#[test]
fn a_date_with_a_time_of_day_is_refused_with_the_reason() {
    let bytes = workbook(|book| {
        sheet(book, "staff", &[&["id"], &["aino"]]);
        sheet(book, "absences", &[&["employee", "from", "to"], &["aino", "46258.5", ""]]);
        let date = Format::new().set_num_format("d.m.yyyy hh:mm");
        let noon = ExcelDateTime::from_ymd(2026, 8, 24).and_then(|day| day.and_hms(23, 59, 0)).expect("a moment");
        let absences = book.worksheet_from_name("absences").expect("a sheet");
        absences.write_with_format(1, 2, &noon, &date).expect("written");
    });
    let found = loaded(&bytes).expect_err("parts of days");
    let told: Vec<_> = found.list().iter().map(|fault| (fault.code, fault.help.id())).collect();
    assert_eq!(told, [(Code::DateInvalid, Some("date-with-time-help")); 2]);
    assert!(found.list()[1].message.to_string().contains("2026-08-24 23:59"), "{}", found.list()[1].message);
}

#[test]
fn every_fault_names_its_sheet_and_cell() {
    let bytes = workbook(|book| {
        sheet(book, "staff", &[&["id", "ftee", "unit"], &["a", "1", ""], &["b", "1", "", "note"]]);
        sheet(book, "wihses", &[&["employee"]]);
    });
    let found = faults(&bytes);
    assert_eq!(
        found,
        [
            (Code::SheetUnknown, "sheet wihses".into()),
            (Code::FieldUnknown, "sheet staff B1".into()),
            (Code::RowShape, "sheet staff D3".into()),
        ]
    );
    let bytes = workbook(|book| {
        sheet(book, "staff", &[&["id", "unit", "from"], &["a", "nowhere", "soon"]]);
        sheet(book, "rules", &[&["kind", "parameters", "for"], &["cover", "minimum = 1", "grups = [\"x\"]"]]);
    });
    let codes: Vec<Code> = faults(&bytes).into_iter().map(|(code, _)| code).collect();
    assert_eq!(faults(&bytes)[0], (Code::UnitUnknown, "sheet staff B2".into()));
    assert_eq!(faults(&bytes)[1], (Code::DateInvalid, "sheet staff C2".into()));
    assert!(codes.contains(&Code::FieldUnknown), "{codes:?}");
    let bytes = workbook(|book| sheet(book, "rules", &[&["kind", "parameters"], &["cover", "minimum = "]]));
    assert_eq!(faults(&bytes)[0].0, Code::SyntaxToml);
    assert!(faults(&bytes)[0].1.starts_with("sheet rules B2"), "{:?}", faults(&bytes));
}

#[test]
fn errors_and_formulas_that_were_never_calculated_are_faults() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet().set_name("staff").expect("a name");
        sheet.write(0, 0, "id").expect("written").write(0, 1, "fte").expect("written");
        sheet.write(1, 0, Formula::new("=\"a\"&\"b\"").set_result("ab")).expect("written");
        sheet.write(1, 1, Formula::new("=4/5").set_result("0.8")).expect("written");
        sheet.write(2, 0, Formula::new("=B9").set_result("#REF!")).expect("written");
    });
    assert_eq!(faults(&bytes), [(Code::CellError, "sheet staff A3".into())]);
    let staff = |old: &str, new: &str| in_staff(&bytes, |text| text.replace("t=\"e\"", "t=\"str\"").replace(old, new));
    // The writer gives every formula a result; other programs leave it out.
    let uncalculated = staff("<f>4/5</f><v>0.8</v>", "<f>4/5</f>");
    assert_eq!(faults(&uncalculated), [(Code::CellFormula, "sheet staff B2".into())]);
    let sound = loaded(&staff("#REF!", "c")).expect("sound");
    let ids: Vec<&str> = sound.problem.scenario.employees.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(ids, ["ab", "c"], "results of formulas count");
}

/// The archive with its second sheet changed.
fn in_staff(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    repacked(bytes, |name, text| if name.ends_with("sheet2.xml") { change(&text) } else { text })
}

/// The archive with changed parts.
fn repacked(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        new.start_file(name.as_str(), SimpleFileOptions::default()).expect("started");
        new.write_all(change(&name, text).as_bytes()).expect("written");
    }
    new.finish().expect("finished").into_inner()
}

#[test]
fn what_is_no_workbook_is_refused_with_its_own_help() {
    let archive = |parts: &[(&str, &str)]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).expect("started");
            zip.write_all(text.as_bytes()).expect("written");
        }
        zip.finish().expect("finished").into_inner()
    };
    let whole = workbook(|_| {});
    let cases: [(Vec<u8>, &str); 6] = [
        (b"id,name\na,b\n".to_vec(), "no .xlsx workbook"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec(), "old .xls"),
        (archive(&[("content.xml", "<x/>"), ("mimetype", "x")]), "OpenDocument"),
        (archive(&[("a.txt", "hello")]), "holds no workbook"),
        (whole[..whole.len() / 2].to_vec(), "no .xlsx workbook"),
        (archive(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook")]), "cannot be read"),
    ];
    for (bytes, words) in cases {
        let found = loaded(&bytes).expect_err(words);
        let fault = &found.list()[0];
        assert_eq!(fault.code, Code::Workbook, "{words}");
        assert!(fault.message.to_string().contains(words) && !fault.help.is_empty(), "{words}: {fault:?}");
    }
}

#[test]
fn a_zip_bomb_is_refused_before_anything_is_read() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("[Content_Types].xml", SimpleFileOptions::default()).expect("started");
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).expect("started");
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..300 {
        zip.write_all(&blanks).expect("written");
    }
    let bytes = zip.finish().expect("finished").into_inner();
    assert!(bytes.len() < 1 << 20, "it looks small: {}", bytes.len());
    let found = loaded(&bytes).expect_err("a bomb");
    assert_eq!(found.list()[0].code, Code::TooLarge);
    assert!(found.list()[0].help.to_string().contains("zip bomb"));
}

#[test]
fn claims_of_size_reserve_no_memory() {
    let bytes = workbook(|book| sheet(book, "staff", &[&["id"], &["a"]]));
    let many = repacked(&bytes, |_, text| text.replace("uniqueCount=\"", "uniqueCount=\"99999999999"));
    assert_eq!(faults(&many)[0].0, Code::Workbook);
    // One cell in the farthest corner is one cell.
    let far = in_staff(&bytes, |text| text.replace("r=\"A2\"", "r=\"XFD1048576\""));
    assert_eq!(faults(&far), [(Code::RowShape, "sheet staff XFD1048576".into())]);
    for broken in ["r=\"AAAAAAAAAAAAAAAA99999999999999999999\"", "r=\"2A\"", "r=\"\"", "r=\"Ä1\""] {
        let odd = in_staff(&bytes, |text| text.replace("r=\"A2\"", broken));
        // Whatever becomes of it, it is no panic.
        let _ = faults(&odd);
    }
}

#[test]
fn bytes_altered_at_random_never_end_in_a_panic() {
    let ward = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/ward"));
    let document = load(ward).expect("the example").document.node;
    let bytes = write_workbook(&document, Lang::En).expect("written");
    let mut state: u64 = 7;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut refused = 0;
    for round in 0..40 {
        let wanted = ["workbook.xml", "sheet2.xml", "styles.xml", "sharedStrings.xml", ".rels"][round % 5];
        let marks = ["<", ">", "\"", "&", "9999999999", "-1", "A", ":", "&#0;", "</c>", "<v>"];
        let (at, mark) = (next(5000), marks[next(marks.len())]);
        let altered = repacked(&bytes, |name, mut text| {
            let at = at.min(text.len());
            if name.ends_with(wanted) && text.is_char_boundary(at) {
                text.insert_str(at, mark);
            }
            text
        });
        refused += usize::from(loaded(&altered).is_err());
    }
    assert!(refused > 5, "most alterations are noticed: {refused}");
}

#[test]
fn cells_are_named_as_spreadsheets_name_them() {
    let names: Vec<String> =
        [(0, 0), (6, 2), (0, 25), (0, 26), (9, 701), (0, 702)].map(|(r, c)| cell_name(r, c)).into();
    assert_eq!(names, ["A1", "C7", "Z1", "AA1", "ZZ10", "AAA1"]);
}

#[test]
fn the_json_of_a_workbook_is_a_scenario_too() {
    let bytes = workbook(|book| sheet(book, "staff", &[&["id", "fte"], &["a", "0.5"]]));
    let here = loaded(&bytes).expect("sound");
    let there =
        read_document_text("a.json", document_json(&here.document.node).to_string()).and_then(build).expect("sound");
    assert_eq!(meaning(&there.problem), meaning(&here.problem));
}
