use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use crate::files::build::tests::{WORLD, read};
use crate::files::{file_names, grid_words, load, plan_json, read_roster, roster_csv, roster_ics};
use crate::report::xlsx::workbook;
use vuoro_core::assess::{Plan, Provenance};
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Faults};
use vuoro_core::protocol::Stopped;
use vuoro_core::text::Lang;
use vuoro_core::units::{DutyId, EmployeeId};

const ANNA: EmployeeId = EmployeeId(0);
const BEA: EmployeeId = EmployeeId(1);

fn roster(text: &str) -> Result<Roster, Faults> {
    let loaded = read(WORLD).expect("sound");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("roster");
    std::fs::write(&path, text).expect("writable");
    read_roster(&path, &loaded.problem)
}

#[test]
fn rows_name_dates_or_days_and_shifts_or_duties() {
    let text = "Employee;Date;Duty\na;2026-08-24;E\na;1;L@u1\nb;2;L\na;2;L\na;2;E\na;3;N\na;3;E\na;4;off\nb;0;off\n";
    let roster = roster(text).expect("sound");
    // E@u1 is 3, L@u1 4, N@u1 5, L@u2:assistant 7, E+L@u1 8.
    assert_eq!(roster.line(ANNA)[..5], [3, 4, 8, 5, 0].map(DutyId));
    assert_eq!(roster.extra, [(ANNA, 3, DutyId(3))], "N and E are no double duty");
    assert_eq!(roster.line(BEA)[..3], [0, 2, 7].map(DutyId), "a sick day that no row names is a sick day");
}

#[test]
fn rosters_are_read_as_people_write_them() {
    let wanted = roster("employee,date,duty\na,0,E\na,1,E+L\n").expect("sound");
    for text in [
        "employee;date;duty\na;24.8.2026;E\na;25.08.2026;L+E\n",
        "employee\tdate\tduty\na\t24.8.\tE\na\t25.8.\tL+E@u1\n",
        "sep=;\nemployee;date;duty\nAnna;24.8.;E\nanna;1;E+L\n",
        "employee,date,duty\ra,0,E\ra,1,E+L\r",
    ] {
        assert_eq!(roster(text).expect(text), wanted, "{text}");
    }
}

#[test]
fn what_is_written_is_read_again() {
    let loaded = read(WORLD).expect("sound");
    let text = "employee,date,duty\na,0,E\na,1,E+L\na,2,N\na,2,E\nb,0,off\nb,3,leave\nb,4,L\n";
    let given = roster(text).expect("sound");
    let csv = roster_csv(&given, &loaded.problem.scenario);
    assert!(csv.starts_with("employee,date,duty\na,2026-08-24,E@u1\na,2026-08-25,E+L@u1\n"), "{csv}");
    assert_eq!(roster(&csv).expect("CSV is read again"), given);
    let provenance = Provenance { bound: Some(0), seed: 1, stopped: Some(Stopped::TimeLimit), ..Provenance::default() };
    let plan = Plan::new(&loaded.problem, given.clone()).with_provenance(provenance);
    let json = plan_json(&plan, &loaded.problem);
    assert_eq!(json["profile"], "balanced");
    assert_eq!(json["stopped"], "time-limit");
    assert_eq!(roster(&json.to_string()).expect("a plan is read again"), given);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let grid = grid_words(&loaded.problem.scenario, &given);
    for lang in Lang::ALL {
        let bytes = workbook(&loaded.problem, &plan, &grid, lang).expect("written");
        let path = folder.path().join("roster.xlsx");
        std::fs::write(&path, bytes).expect("writable");
        assert_eq!(read_roster(&path, &loaded.problem).expect("a workbook is read again"), given, "{}", lang.code());
    }
}

/// A roster from a workbook.
fn drawn(fill: impl Fn(&mut Workbook) -> Result<(), XlsxError>) -> Result<Roster, Faults> {
    let mut book = Workbook::new();
    fill(&mut book).expect("a workbook");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("roster.xlsx");
    book.save(&path).expect("writable");
    read_roster(&path, &read(WORLD).expect("sound").problem)
}

#[test]
fn grids_are_read_as_planners_draw_them() {
    let (plain, date) = (Format::new(), Format::new().set_num_format("d.m."));
    let found = drawn(|book| {
        let sheet = book.add_worksheet();
        sheet.merge_range(0, 0, 0, 5, "Ward 3", &plain)?;
        for (text, at) in ["employee", "name", "24.8.2026", "ti 25.8."].into_iter().zip(0..) {
            sheet.write(2, at, text)?;
        }
        // A date that lost its format, and one that has it.
        sheet.write(2, 4, 46_260)?;
        sheet.write_with_format(2, 5, &ExcelDateTime::from_ymd(2026, 8, 27)?, &date)?;
        sheet.write(3, 0, "a")?.write(3, 1, "Anna")?.write(3, 2, "E")?.write(3, 3, "L+E")?;
        sheet.merge_range(3, 4, 3, 5, "v", &plain)?;
        sheet.merge_range(5, 0, 5, 5, "Ask Anna about Thursday", &plain)?;
        let second = book.add_worksheet();
        second.write(0, 0, "employee")?.write(0, 1, "2026-08-28")?.write(1, 0, "b")?.write(1, 1, "L")?;
        let aside = book.add_worksheet().set_name("_before")?;
        aside.write(0, 0, "employee")?.write(0, 1, "2026-08-28")?.write(1, 0, "b")?.write(1, 1, "off")?;
        Ok(())
    });
    let wanted = roster("employee,date,duty\na,0,E\na,1,E+L\na,2,leave\na,3,leave\nb,4,L\n").expect("sound");
    assert_eq!(found.unwrap_or_else(|faults| panic!("{:?}", faults.list())), wanted);
}

#[test]
fn a_date_of_a_grid_that_is_none_is_one_fault() {
    let found = drawn(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "employee")?.write(0, 1, "2026-08-24")?.write(0, 2, "25/8/2026")?;
        sheet.write(1, 0, "a")?.write(1, 2, "E")?.write(2, 0, "b")?.write(2, 2, "L")?;
        Ok(())
    });
    let faults = found.expect_err("no date");
    let told: Vec<_> = faults.list().iter().map(|fault| (fault.code, fault.message.to_string())).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].0 == Code::DateInvalid && told[0].1.contains("25/8/2026"), "{told:?}");
}

#[test]
fn faults_of_rosters() {
    let cases: [(&str, &[Code]); 18] = [
        ("employee,date,duty\nx,0,E\n", &[Code::EmployeeUnknown]),
        // Of two things on one day, neither is chosen.
        ("employee,date,duty\na,0,off\na,0,E\n", &[Code::RowDuplicate]),
        ("employee,date,duty\na,0,leave\na,0,E\n", &[Code::RowDuplicate]),
        ("employee,date,duty\na,0,E\na,0,E\n", &[Code::RowDuplicate]),
        // A date is whole and has a year, or is one of the horizon.
        ("employee,date,duty\na,2026-08-24 12:00,E\n", &[Code::DateInvalid]),
        ("employee,date,duty\na,24/8/2026,E\n", &[Code::DateInvalid]),
        ("employee,date,duty\na,46258,E\n", &[Code::DateInvalid]),
        ("employee,date,duty\na,24.9.,E\n", &[Code::DateInvalid]),
        // Of another scenario: one fault for all rows. Where some are known, each of the others is one.
        ("employee,date,duty\nx,0,E\ny,0,E\nz,1,E\n", &[Code::EmployeeUnknown]),
        ("employee,date,duty\na,0,E\ny,0,E\nz,1,E\n", &[Code::EmployeeUnknown, Code::EmployeeUnknown]),
        ("employee,date,duty\na,2026-09-30,E\n", &[Code::DateOutside]),
        ("employee,date,duty\na,14,E\na,-1,E\n", &[Code::DateOutside, Code::DateOutside]),
        ("employee,date,duty\na,noon,E\na,0,Q\na,0,late\n", &[Code::DateInvalid, Code::DutyUnknown, Code::DutyUnknown]),
        ("employee,date,duty,note\na,0,E,x\n", &[Code::FieldUnknown]),
        ("employee,date\na,0\n", &[Code::FieldMissing]),
        ("{\"cost\": 3}", &[Code::FieldMissing]),
        ("{\"roster\": 3}", &[Code::FieldType]),
        ("hello", &[Code::FormatUnknown]),
    ];
    for (text, wanted) in cases {
        let found = roster(text).expect_err(text);
        let found: Vec<Code> = found.list().iter().map(|fault| fault.code).collect();
        assert_eq!(found, wanted, "{text}");
    }
    assert!(roster("employee,date,duty\n").is_ok(), "everyone off is a roster");
}

#[test]
fn a_roster_may_be_judged_that_uses_shifts_nobody_asked_for() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (scenario, roster) = (folder.path().join("scenario.toml"), folder.path().join("roster.csv"));
    let text = WORLD.replace("locks = [", "# [");
    std::fs::write(&scenario, text).expect("writable");
    std::fs::write(&roster, "employee,date,duty\na,0,K\nb,2,N\n").expect("writable");
    let loaded = load(&scenario).expect("sound");
    let read = read_roster(&roster, &loaded.problem).expect("duties of the scenario");
    let code = |employee, day| loaded.problem.scenario.duty(read.get(employee, day)).code.as_str();
    assert_eq!((code(ANNA, 0), code(BEA, 2)), ("K@u1", "N@u2:nurse"));
    std::fs::write(&roster, "employee,date,duty\na,0,Q\n").expect("writable");
    let faults = read_roster(&roster, &loaded.problem).expect_err("no such shift type");
    assert_eq!(faults.list()[0].code, Code::DutyUnknown);
}

#[test]
fn the_words_of_a_grid_mean_the_same_duties() {
    let loaded = read(WORLD).expect("sound");
    let scenario = &loaded.problem.scenario;
    // An off day on sick leave, a duty away from home, a double duty, two duties on one day.
    let given =
        roster("employee,date,duty\nb,0,off\na,1,L@u2:assistant\na,2,E+L\na,3,N\na,3,E\nb,3,leave\n").expect("sound");
    let grid = grid_words(scenario, &given);
    assert_eq!(grid[0][..5], ["", "L@u2:assistant", "E+L", "N, E", ""]);
    assert_eq!(grid[1][..4], ["off", "s", "", "v"]);
    let people = scenario.employees.iter().zip(&grid);
    let rows = people.flat_map(|(person, line)| {
        line.iter()
            .enumerate()
            .filter(|(_, words)| !words.is_empty())
            .flat_map(move |(day, words)| words.split(", ").map(move |word| format!("{},{day},{word}\n", person.id)))
    });
    assert_eq!(roster(&format!("employee,date,duty\n{}", rows.collect::<String>())).expect("sound"), given);
}

/// The lines of a calendar, continued ones put together.
fn lines(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn calendars_are_right_when_the_clocks_change() {
    let text = r#"
        format-version = 1
        name = "Ward; one"
        start = 2026-10-24
        days = 3
        shift = [{ code = "N", name = "Yö, night", start = "21:00", end = "07:00", break = "0:30" }]
        staff = [{ id = "a", name = "Äiti" }]
        demand = [{ day = "all", shift = "N", minimum = 1 }]
        absences = [{ employee = "a", from = "2026-10-26", to = "2026-10-26" }]
    "#;
    let loaded = read(text).expect("sound");
    let scenario = &loaded.problem.scenario;
    let mut given = scenario.absent_roster();
    let night = scenario.alphabet().find(|duty| scenario.duty(*duty).is_work()).expect("a night");
    given.set(ANNA, 0, night);
    let stamp = chrono::DateTime::UNIX_EPOCH;
    let calendars = roster_ics(scenario, &given, stamp, Lang::En);
    let lines = lines(&calendars[0]);
    // In summer time Helsinki is three hours ahead of world time, from 25 October two: the night has eleven hours.
    for wanted in [
        "DTSTART:20261024T180000Z",
        "DTEND:20261025T050000Z",
        "DTSTAMP:19700101T000000Z",
        "UID:a-20261024-1@vuoro",
        "SUMMARY:Yö\\, night",
        "DTSTART;VALUE=DATE:20261026",
        "DTEND;VALUE=DATE:20261027",
        "SUMMARY:Leave",
    ] {
        assert!(lines.iter().any(|line| line == wanted), "{wanted}: {lines:#?}");
    }
    let words = lines.iter().find(|line| line.starts_with("DESCRIPTION:")).expect("a description");
    for part in ["21:00–07:00 (Europe/Helsinki)", "Break: 0:30 unpaid", "Paid: 10:30"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(calendars[0].split("\r\n").all(|line| line.len() <= 75), "lines are folded");
    assert_eq!(roster_ics(scenario, &given, stamp, Lang::En), calendars);
    let swedish = roster_ics(scenario, &given, stamp, Lang::Sv);
    assert!(swedish[0].contains("SUMMARY:Ledighet"), "{}", swedish[0]);
}

#[test]
fn nothing_in_a_name_ends_its_line_in_a_calendar() {
    let name = r"Aino, nurse; ward 3\\\r\nEND:VEVENT\rSUMMARY:Another";
    let text = WORLD.replace("id = \"a\", name = \"Anna\"", &format!(r#"id = "a\rUID:x", name = "{name}""#));
    let text = text.replace("employee = \"a\"", r#"employee = "a\rUID:x""#);
    let loaded = read(&text).expect("sound");
    let roster = loaded.problem.scenario.absent_roster();
    let calendars = roster_ics(&loaded.problem.scenario, &roster, chrono::DateTime::UNIX_EPOCH, Lang::En);
    for calendar in &calendars {
        let bare = calendar.replace("\r\n", "");
        assert!(!bare.contains(['\r', '\n']), "{calendar}");
    }
    let wanted = r"NAME:Aino\, nurse\; ward 3\\\nEND:VEVENT\nSUMMARY:Another\, Test";
    assert!(lines(&calendars[0]).iter().any(|line| line == wanted), "{}", calendars[0]);
}

#[test]
fn file_names_are_safe_and_different() {
    let ids = ["aino", "Aino", "a/b", "a\\b", "..", "con", "Com1", "", "päivi", "x.y-z_1", "\u{202e}evil"];
    let names = file_names(ids.into_iter());
    let wanted = ["aino", "Aino-2", "a_b", "a_b-2", "_", "_con", "_Com1", "_-2", "paivi", "x.y-z_1", "_evil"];
    assert_eq!(names, wanted);
}
