use std::cell::RefCell;
use std::sync::Arc;

use super::super::{of_problem, of_roster, of_scenario};
use crate::files::{self, Document};
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Faults, Source};
use vuoro_core::text::Lang;

const TINY: &str = "\
# A comment
SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
L,600,E|E

SECTION_STAFF
Anna,E=7|L=0,2400,960,3,2,2,1
Bo,E=7|L=2,2400,0,3,1,2,1

SECTION_DAYS_OFF
Bo, 3, 4
SECTION_SHIFT_ON_REQUESTS
Anna,0,E,2
SECTION_SHIFT_OFF_REQUESTS
Bo,0,L,3
SECTION_COVER
0,E,1,100,1
0,L,1,100,1
";

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source { name: "folder/Tiny.txt".into(), text: text.into() })
}

fn read(text: &str) -> Result<Document, Faults> {
    let faults = RefCell::default();
    let format = of_scenario(text).expect("a Curtois text");
    match (format.scenario)(&[source(text)], &faults) {
        Some(node) => Ok(Document { node, base: None }),
        None => Err(faults.into_inner()),
    }
}

fn problem(text: &str) -> Problem {
    let document = read(text).unwrap_or_else(|faults| panic!("{:?}", faults.list()));
    files::build(document).unwrap_or_else(|faults| panic!("{:?}", faults.list())).problem
}

#[test]
fn an_instance_becomes_ordinary_rules_shared_by_those_with_equal_limits() {
    let problem = problem(TINY);
    assert_eq!((problem.scenario.name.as_str(), problem.scenario.calendar.days), ("Tiny", 7));
    let rules: Vec<(&str, &str, usize)> = problem
        .rules
        .iter()
        .map(|rule| (rule.meta().id.as_str(), rule.meta().kind, rule.meta().people.len()))
        .collect();
    let expected = [
        ("one_shift_per_day", "one-duty", 2),
        ("leave", "leave", 2),
        ("rotation", "succession", 2),
        ("max_shifts", "duty-count", 2),
        ("max_shifts#2", "duty-count", 1),
        ("max_shifts#3", "duty-count", 1),
        ("max_minutes", "hours", 2),
        ("min_minutes", "hours", 1),
        ("max_consecutive_shifts", "consecutive-work", 2),
        ("min_consecutive_shifts", "consecutive-work", 1),
        ("min_consecutive_days_off", "consecutive-off", 2),
        ("max_weekends", "weekends", 2),
        ("fixed_day_off", "availability", 1),
        ("shift_on_requests", "wishes", 2),
        ("shift_off_requests", "wishes", 2),
        ("cover_under", "cover", 2),
        ("cover_over", "cover", 2),
        ("one-place", "one-place", 2),
    ];
    assert_eq!(rules, expected);
}

#[test]
fn titles_of_rules_are_in_every_language() {
    let problem = problem(TINY);
    let title = |id: &str, lang| {
        let rule = problem.rules.iter().find(|rule| rule.meta().id == id).expect(id);
        rule.meta().title.say(lang)
    };
    assert_eq!(title("max_weekends", Lang::En), "At most 1 weekend");
    assert_eq!(title("max_weekends", Lang::Fi), "Enintään 1 viikonloppu");
    assert_eq!(title("max_consecutive_shifts", Lang::Fi), "Enintään 3 vuoroa peräkkäin");
    assert_eq!(title("rotation", Lang::Sv), "Efter L inte E, E");
}

#[test]
fn both_solution_forms_give_the_same_account() {
    let problem = problem(TINY);
    let lines = "Anna: . . E . . . .\nBo: E+L E . E E . .\n";
    let table = "employee,day_index,shift\nAnna,2,E\nBo,0,E\nBo,0,L\nBo,1,E\nBo,3,E\nBo,4,E\n";
    let format = of_problem(&problem).expect("its format");
    for text in [lines, table] {
        let faults = RefCell::default();
        let found = of_roster(text).expect("a roster");
        let roster = (found.roster)(&[source(text)], &problem, &faults).expect("no faults");
        let account = (format.official)(&problem, &roster);
        let broken: Vec<_> = account.hard.iter().filter(|(_, count)| *count > 0).copied().collect();
        // Bo: 600 + 4 × 480 minutes, L to E, a free day alone, days 3 and 4. Anna: one shift too short a run.
        let expected = [
            ("one_shift_per_day", 1),
            ("rotation", 1),
            ("max_minutes", 1),
            ("min_minutes", 1),
            ("min_consecutive_shifts", 1),
            ("min_consecutive_days_off", 1),
            ("fixed_day_off", 2),
        ];
        assert_eq!(broken, expected, "{text}");
        assert_eq!(
            account.cost,
            [("shift_on_requests", 2), ("shift_off_requests", 3), ("cover_under", 0), ("cover_over", 0)]
        );
        assert!(!account.feasible && account.total == 5);
        assert_eq!(format.solution(&problem, &roster), lines);
    }
}

#[test]
fn a_problem_keeps_its_format_as_a_document_in_json() {
    let document = files::document_json(&read(TINY).expect("sound").node);
    let again = files::read_document_text("tiny.json", document.to_string()).and_then(files::build).expect("sound");
    assert!(of_problem(&again.problem).is_some());
}

#[test]
fn all_faults_of_an_instance_are_told_with_line_and_column() {
    let text = "\
SECTION_HORIZON
7
SECTION_SHIFTS
E,480,
L,60x,E|Q
SECTION_STAFF
Anna,E=7|L=,2400,960,3,2,2,1
Anna,E=7|E=8,100,960,3,2,2
SECTION_DAYSOFF
Anna,1
SECTION_SHIFT_ON_REQUESTS
Ana,9,E,2
SECTION_COVER
0,E,1,100,1
0,E,2,-1,1
0,E,2,2,1
";
    let faults = read(text).expect_err("faults");
    let told: Vec<(Code, usize, usize)> =
        faults.list().iter().map(|fault| (fault.code, fault.place.line, fault.place.column)).collect();
    let expected = [
        (Code::RowShape, 8, 1),
        (Code::Syntax, 9, 1),
        (Code::FieldType, 5, 3),
        (Code::ShiftUnknown, 5, 9),
        (Code::FieldType, 7, 12),
        (Code::EmployeeUnknown, 12, 1),
        (Code::DateOutside, 12, 5),
        (Code::NumberNegative, 15, 7),
        (Code::RowDuplicate, 16, 1),
    ];
    assert_eq!(told, expected, "{:#?}", faults.list());
    assert!(faults.list().iter().all(|fault| !fault.help.is_empty()));
}

#[test]
fn damaged_instances_give_faults_or_problems_but_never_panic() {
    let mut rng = vuoro_core::units::rng::stream(7, "curtois");
    let marks = ["", ",", "=", "|", "-1", "99999999999999999999", "ä", "\u{0}", "SECTION_COVER\n", "\n", "0", "."];
    for _ in 0..3000 {
        let mut text = TINY.to_owned();
        for _ in 0..rng.usize(1..4) {
            let ends: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
            let from = ends[rng.usize(0..ends.len())];
            let to = ends[rng.usize(0..ends.len())].clamp(from, from + 3);
            let to = if text.is_char_boundary(to) { to } else { from };
            text.replace_range(from..to, marks[rng.usize(0..marks.len())]);
        }
        if of_scenario(&text).is_some()
            && let Ok(document) = read(&text)
        {
            let _ = files::build(document);
        }
        let problem_of_roster = text.replace(',', " ");
        if let Some(format) = of_roster(&problem_of_roster) {
            let _ = (format.roster)(&[source(&problem_of_roster)], &problem(TINY), &RefCell::default());
        }
    }
}

#[test]
fn faults_of_solutions_are_told_with_line_and_column() {
    let problem = problem(TINY);
    let check = |text: &str, expected: &[(Code, usize, usize)]| {
        let faults = RefCell::default();
        let format = of_roster(text).expect("a roster");
        assert!((format.roster)(&[source(text)], &problem, &faults).is_none());
        let faults = faults.into_inner();
        let told: Vec<_> =
            faults.list().iter().map(|fault| (fault.code, fault.place.line, fault.place.column)).collect();
        assert_eq!(told, expected, "{:#?}", faults.list());
    };
    check(
        "Anna: . . E . . Q .\nAna: . . . . . . .\nAnna: . .\n",
        &[
            (Code::ShiftUnknown, 1, 17),
            (Code::EmployeeUnknown, 2, 1),
            (Code::RowDuplicate, 3, 1),
            (Code::RowShape, 3, 1),
            (Code::PartMissing, 0, 0),
        ],
    );
    check(
        "employee,day_index,shift\nAnna,7,E\nBo,1\nCe,1,F\n",
        &[(Code::DateOutside, 2, 6), (Code::RowShape, 3, 1), (Code::EmployeeUnknown, 4, 1), (Code::ShiftUnknown, 4, 6)],
    );
}
