//! What people write into tables, and what it means: many days in one row, names for ids, letters in two parts.

use super::{WORLD, check, read};
use vuoro_core::error::Code;
use vuoro_core::units::EmployeeId;

/// Whose wish, its day, its words.
type AskedFor = (u32, i32, String);
/// Whose lock, its day, and how many duties it allows.
type Locked = (u32, i32, usize);

/// Days and words of a person's wishes or locks, read from a row.
fn rows_of(old: &str, new: &str) -> (Vec<AskedFor>, Vec<Locked>) {
    let loaded = read(&WORLD.replacen(old, new, 1)).unwrap_or_else(|faults| panic!("{new}: {:?}", faults.list()));
    let scenario = &loaded.problem.scenario;
    let wishes = scenario.wishes.iter().map(|wish| (wish.employee.0, wish.day, wish.text.clone()));
    let locks = scenario.locks.iter().map(|lock| (lock.employee.0, lock.day, lock.duties.iter().count()));
    (wishes.collect(), locks.collect())
}

#[test]
fn a_row_may_name_many_days_people_and_duties() {
    let lock = "{ employee = \"a\", date = 2026-08-28, duty = \"K\", why = \"course\" }";
    let days = |row: &str| {
        let locks = rows_of(lock, row).1;
        locks.into_iter().map(|(who, day, _)| (who, day)).collect::<Vec<_>>()
    };
    assert_eq!(days("{ employee = 'a', date = '2026-08-28..2026-08-30', duty = 'off' }"), [(0, 4), (0, 5), (0, 6)]);
    assert_eq!(days("{ employee = 'a', from = '28.8.2026', to = '29.8.2026', duty = 'off' }"), [(0, 4), (0, 5)]);
    assert_eq!(days("{ employee = 'a', date = 'weekend', duty = 'off' }"), [(0, 5), (0, 6), (0, 12), (0, 13)]);
    assert_eq!(days("{ employee = 'a', date = '2026-08-28;2026-09-01', duty = 'K' }"), [(0, 4), (0, 8)]);
    let locks = rows_of(lock, "{ employee = 'a', date = 2026-08-28, duty = 'E; L; off' }").1;
    assert_eq!(locks, [(0, 4, 4)], "E in one unit, L in both, and off");
    let wish = "{ employee = \"a\", date = 2026-08-24, want = \"off\", strength = \"must\" }";
    let grouped = WORLD.replace("contract = \"hourly\"", "groups = \"leads\", contract = \"hourly\"");
    let loaded =
        read(&grouped.replacen(wish, "{ group = 'leads', date = 'mon', want = 'not E;L' }", 1)).expect("sound");
    let found: Vec<_> = loaded.problem.scenario.wishes.iter().map(|wish| (wish.employee.0, wish.day)).collect();
    assert_eq!(found[..2], [(1, 0), (1, 7)]);
    check(&[
        (
            "{ employee = \"a\", date = 2026-08-28, duty",
            "{ group = 'none', date = 2026-08-28, duty",
            &[Code::GroupUnknown],
        ),
        (
            "employee = \"a\", date = 2026-08-28",
            "employee = 'a', group = 'x', date = 2026-08-28",
            &[Code::FieldConflict],
        ),
        ("date = 2026-08-28, duty", "date = '2026-08-28..2026-08-27', duty", &[Code::RangeReversed]),
        ("date = 2026-08-28, duty = \"K\"", "date = 2026-08-28, duty = 'K;Q'", &[Code::DutyUnknown]),
    ]);
}

#[test]
fn who_falls_ill_during_a_leave_is_sick_on_those_days() {
    let leave = "{ employee = 'a', from = 2026-08-31, to = 2026-09-04 }";
    let sick = "{ employee = 'a', from = 2026-09-01, to = 2026-09-02, kind = 'sick' }";
    for rows in [[leave, sick], [sick, leave]] {
        let loaded = read(&WORLD.replacen("absences = [", &format!("absences = [{}, {},", rows[0], rows[1]), 1));
        let absences = loaded.expect("no contradiction").problem.scenario.absences.clone();
        let own = absences.iter().filter(|absence| absence.employee == EmployeeId(0));
        let days: Vec<_> = own.map(|absence| (absence.from, absence.to, absence.kind)).collect();
        let leave = vuoro_core::domain::Absent::Leave;
        assert_eq!(days, [(7, 8, leave), (8, 10, vuoro_core::domain::Absent::Sick), (10, 12, leave)]);
    }
}

#[test]
fn a_name_stands_for_its_id_where_it_is_the_only_one() {
    let wish = "{ employee = \"a\", date = 2026-08-24";
    for named in ["Anna", "anna", " ANNA ", "An\u{ad}na"] {
        let found = rows_of(wish, &format!("{{ employee = '{named}', date = 2026-08-24")).0;
        assert_eq!(found[0].0, 0, "{named:?}");
    }
    let second = "{ id = \"b\", name = \"anna\"";
    let text = WORLD.replace("{ id = \"b\"", second);
    let people = read(&text).expect("ids are used").problem.scenario.employees.clone();
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Anna (a)", "anna (b)"], "who shares a name is told apart by the id");
    let faults = read(&text.replacen(wish, "{ employee = 'Anna', date = 2026-08-24", 1)).expect_err("which one?");
    assert_eq!(faults.list()[0].code, Code::EmployeeUnknown);
    assert!(faults.list()[0].message.to_string().ends_with(": a, b"), "{}", faults.list()[0].message);
    let found = rows_of("unit = \"u2\", skills", "unit = 'Ward 2', skills");
    assert!(!found.0.is_empty(), "units have names too");
}

#[test]
fn letters_in_one_sign_and_in_two_are_the_same() {
    let text = WORLD.replace("id = \"b\"", "id = \"p\u{e4}ivi\"");
    let text = text.replace("absences = [{ employee = \"b\"", "absences = [{ employee = \"pa\u{308}ivi\"");
    let scenario = read(&text).expect("one word").problem.scenario;
    assert_eq!((scenario.employees[1].id.as_str(), scenario.absences.len()), ("p\u{e4}ivi", 1));
    let twice = WORLD.replace("id = \"a\"", "id = \"\u{e4}\"").replace("id = \"b\"", "id = \"a\u{308}\"");
    let faults = read(&twice).expect_err("the same id");
    assert_eq!(faults.list()[0].code, Code::IdDuplicate);
}

#[test]
fn what_is_probably_meant_otherwise_is_a_warning() {
    let warnings = |old: &str, new: &str| {
        let loaded = read(&WORLD.replacen(old, new, 1)).expect("it can be used");
        loaded.warnings.iter().map(|warning| warning.code).collect::<Vec<_>>()
    };
    assert_eq!(warnings("name = \"Test\"", "name = \"Test\""), []);
    let staff = "staff = [\n";
    assert_eq!(warnings(staff, "staff = [{ id = 'A', contract = 'full', unit = 'u1' },"), [Code::IdInvalid]);
    assert_eq!(warnings(staff, "staff = [{ id = '\u{200b}b', contract = 'full', unit = 'u1' },"), [Code::IdInvalid]);
    assert_eq!(warnings("shift = [\n", "shift = [{ code = 'k', start = '7:00', end = '8:00' },"), [Code::IdInvalid]);
    let typed = ("from = 2026-08-20, to = 2026-08-25", "from = 2025-08-20, to = 2025-08-22");
    assert_eq!(warnings(typed.0, typed.1), [Code::DateOutside]);
}
