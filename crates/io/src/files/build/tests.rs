use std::cell::RefCell;
use std::sync::Arc;

use crate::files::{Document, Loaded, build};
use vuoro_core::domain::{Presence, Want, When};
use vuoro_core::error::{Code, Faults, Source};
use vuoro_core::record::{Node, Value, read_toml};
use vuoro_core::units::{DutyId, EmployeeId, UnitId, rng::Rng};

mod as_written;

/// A sound scenario; the cases below replace parts of it.
pub(in crate::files) const WORLD: &str = r#"
format-version = 1
name = "Test"
start = 2026-08-24
days = 14
history-days = 3
skills = ["nurse", "assistant"]
holidays = [{ date = 2026-08-26, name = "Some day" }]
double-duties = [["E", "L"]]
unit = [{ id = "u1" }, { id = "u2", name = "Ward 2", by-role = true }]
shift = [
  { code = "E", start = "07:00", end = "15:00", break = "0:30", tags = ["early"] },
  { code = "L", start = "15:00", end = "22:00", tags = ["late"] },
  { code = "N", start = "21:30", end = "07:10", tags = ["night"] },
  { code = "K", start = "08:00", end = "16:00", tags = ["training"], covers = false },
]
contract = [{ id = "full", hours = "114:45" }, { id = "hourly", period-days = 14 }]
staff = [
  { id = "a", name = "Anna", contract = "full", unit = "u1", units = "u2", skills = "nurse:2026-08-30" },
  { id = "b", contract = "hourly", fte = "80%", unit = "u2", skills = ["nurse", "assistant"], from = "2026-08-25" },
]
demand = [
  { unit = "u1", day = "all", shift = "E", minimum = 1, target = 2 },
  { unit = "u1", day = "holiday", shift = "E", minimum = 0 },
  { unit = "u1", day = "2026-08-27", shift = "E", minimum = 3, maximum = 4 },
  { unit = "u1", day = "weekend", from = "20:00", to = "08:00", skill = "nurse", minimum = 1 },
  { unit = "u2", day = "mon-fri", shift = "L", skill = "assistant", target = 1 },
]
wishes = [
  { employee = "a", date = 2026-08-24, want = "off", strength = "must" },
  { employee = "a", from = 2026-09-05, to = 2026-09-20, want = "not night", strength = "2.50 €" },
]
absences = [{ employee = "b", from = 2026-08-20, to = 2026-08-25, kind = "sick" }]
locks = [{ employee = "a", date = 2026-08-28, duty = "K", why = "course" }]
history = [
  { employee = "a", date = 2026-08-23, duty = "E+L" },
  { employee = "a", balance = "minutes", value = "-3:15" },
]
"#;

pub(in crate::files) fn read(text: &str) -> Result<Loaded, Faults> {
    let faults = RefCell::default();
    let source = Arc::new(Source { name: "scenario.toml".into(), text: text.into() });
    let node = read_toml(&source, &faults).expect("TOML");
    build(Document { node, base: None })
}

#[test]
fn a_sound_scenario_is_read_as_written() {
    let loaded = read(WORLD).expect("sound");
    let s = &loaded.problem.scenario;
    let codes: Vec<&str> = s.duties.iter().map(|duty| duty.code.as_str()).collect();
    let (asked, unasked) = codes.split_at(9);
    assert_eq!(asked, [".", "leave", "sick", "E@u1", "L@u1", "N@u1", "K@u1", "L@u2:assistant", "E+L@u1"]);
    // What a roster may have all the same: the other shift types of the second unit, in the roles there are.
    let beyond = ["E@u2:nurse", "E@u2:assistant", "N@u2:nurse", "N@u2:assistant", "K@u2:nurse", "K@u2:assistant"];
    assert_eq!(unasked, [&beyond[..], &["E+L@u2:assistant"]].concat());
    assert_eq!(s.unasked.iter().count(), unasked.len());
    assert_eq!((s.shifts[0].paid, s.shifts[2].end), (450, 1440 + 430));
    assert_eq!(s.contracts[0].minutes, Some(6885));
    let (anna, bea) = (&s.employees[0], &s.employees[1]);
    assert_eq!((anna.units.clone(), anna.fte, bea.fte, bea.from), (vec![UnitId(0), UnitId(1)], 1000, 800, Some(1)));
    assert!(anna.holds(vuoro_core::units::SkillId(0), anna.unit, s.calendar.date(6)));
    assert!(!anna.holds(vuoro_core::units::SkillId(0), anna.unit, s.calendar.date(7)));
    assert_eq!(s.history.lines[0], [DutyId::OFF, DutyId::OFF, DutyId(8)]);
    assert_eq!(s.history.lines[1], [DutyId(2); 3], "absences reach back into the known past");
    assert_eq!(s.balance(EmployeeId(0), "minutes"), -195);
    assert_eq!((s.absences[0].from, s.absences[0].to), (0, 2), "absences end at the horizon's borders");
    assert_eq!(s.wishes.len(), 1 + 2, "days of a wish beyond the horizon are left out");
    assert!(matches!(&s.wishes[1].want, Want::Not(set) if set.iter().eq([DutyId(5)])));
    assert_eq!(s.locks[0].duties.iter().collect::<Vec<_>>(), [DutyId(6)]);
    assert!(s.calendar.holiday(2).is_some_and(|name| *name == "Some day"));
}

#[test]
fn a_date_goes_before_a_holiday_and_that_before_a_weekday() {
    let loaded = read(WORLD).expect("sound");
    let of = |unit: u16, day: i32| {
        let demands = loaded.problem.scenario.demands.iter();
        demands.filter(|d| d.unit == UnitId(unit) && d.day == day).cloned().collect::<Vec<_>>()
    };
    assert_eq!((of(0, 0)[0].minimum, of(0, 0)[0].target, of(0, 0)[0].maximum), (1, 2, None));
    assert!(of(0, 2).is_empty(), "nobody is wanted on the holiday");
    assert_eq!((of(0, 3)[0].minimum, of(0, 3)[0].target, of(0, 3)[0].maximum), (3, 3, Some(4)));
    let window = of(0, 5).into_iter().find(|d| matches!(d.when, When::Window { .. })).expect("a window");
    assert_eq!(window.when, When::Window { from: 1200, to: 1440 + 480 });
    assert!(matches!(window.who, Presence::Holder(_)));
    assert!(matches!(of(1, 4)[0].who, Presence::Role(_)));
    assert!(of(1, 5).is_empty());
}

/// The line on which a text stands.
fn line_of(text: &str, needle: &str) -> usize {
    text[..text.find(needle).expect("it is there")].matches('\n').count() + 1
}

/// What is replaced by what, and the faults that follow.
type Case = (&'static str, &'static str, &'static [Code]);

fn check(cases: &[Case]) {
    for (old, new, wanted) in cases {
        assert!(WORLD.contains(old), "the world has no `{old}`");
        let found: Vec<Code> = match read(&WORLD.replacen(old, new, 1)) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.list().iter().map(|fault| fault.code).collect(),
        };
        assert_eq!(&found[..], *wanted, "`{old}` replaced by `{new}`");
    }
}

#[test]
fn faults_of_the_calendar() {
    check(&[
        ("format-version = 1", "", &[Code::FieldMissing]),
        ("format-version = 1", "format-version = 2", &[Code::VersionUnknown]),
        ("format-version = 1", "format-version = 1\nnmae = 3", &[Code::FieldUnknown]),
        ("start = 2026-08-24", "start = 'soon'", &[Code::DateInvalid]),
        ("start = 2026-08-24", "start = '2026-02-30'", &[Code::DateInvalid]),
        ("start = 2026-08-24", "start = '0001-01-01'", &[Code::HorizonInvalid]),
        ("days = 14", "", &[Code::FieldMissing]),
        ("days = 14", "days = 0", &[Code::HorizonInvalid]),
        ("days = 14", "days = 733", &[Code::HorizonInvalid]),
        ("days = 14", "days = 'two'", &[Code::FieldType]),
        ("days = 14", "days = 14\nend = 2026-09-06", &[Code::FieldConflict]),
        ("days = 14", "end = 2026-09-06", &[]),
        ("days = 14", "end = 2026-08-23", &[Code::RangeReversed]),
        ("days = 14", "days = 14\ntime-zone = 'Europe/Helsinky'", &[Code::TimeZoneUnknown]),
        ("days = 14", "days = 14\ncost-unit = 'marks'", &[Code::WordUnknown]),
        ("days = 14", "days = 14\nprofile = 'wishs'", &[Code::ProfileUnknown]),
        ("history-days = 3", "history-days = -1", &[Code::NumberNegative, Code::HistoryInvalid]),
        ("{ date = 2026-08-26, name = \"Some day\" }", "'2026-08-26', '2026-08-26'", &[Code::RowDuplicate]),
    ]);
}

#[test]
fn faults_of_units_contracts_and_shifts() {
    check(&[
        ("\"nurse\", \"assistant\"]\nhol", "\"nurse\", \"nurse\", \"assistant\"]\nhol", &[Code::IdDuplicate]),
        ("{ id = \"u1\" }", "{ id = \"u1\" }, { id = \"u1\" }", &[Code::IdDuplicate]),
        ("{ id = \"u1\" }", "{ id = \"u1\" }, { name = \"x\" }", &[Code::FieldMissing]),
        ("{ id = \"u1\" }", "{ id = \"u1\" }, { id = \"x:y\" }", &[Code::IdInvalid]),
        ("hours = \"114:45\"", "hours = \"114:75\"", &[Code::FieldType]),
        ("period-days = 14", "period-days = 0", &[Code::NumberOutside]),
        ("start = \"07:00\"", "start = \"7 am\"", &[Code::FieldType]),
        ("start = \"07:00\"", "start = \"24:00\"", &[Code::NumberOutside]),
        ("break = \"0:30\"", "break = \"9:00\"", &[Code::ShiftLength]),
        ("code = \"K\"", "code = \"off\"", &[Code::IdInvalid, Code::DutyUnknown]),
        ("code = \"K\"", "code = \"E\"", &[Code::IdDuplicate, Code::DutyUnknown]),
        ("tags = [\"late\"]", "tags = [\"work\"]", &[Code::IdInvalid]),
        ("[[\"E\", \"L\"]]", "[[\"E\", \"N\", \"L\"], [\"E\", \"L\"]]", &[Code::DoubleDuty]),
        ("[[\"E\", \"L\"]]", "[[\"E\", \"X\"], [\"L\", \"E\"]]", &[Code::ShiftUnknown]),
        ("[[\"E\", \"L\"]]", "[[\"E\", \"K\"], \"E+L\"]", &[Code::DoubleDuty]),
    ]);
}

#[test]
fn faults_of_staff() {
    check(&[
        ("id = \"b\"", "id = \"a\"", &[Code::IdDuplicate, Code::EmployeeUnknown]),
        ("id = \"b\", contract = \"hourly\"", "id = \"b\"", &[Code::FieldMissing]),
        ("contract = \"hourly\"", "contract = \"hour\"", &[Code::ContractUnknown]),
        ("fte = \"80%\"", "fte = 80", &[Code::FteInvalid]),
        ("fte = \"80%\"", "fte = \"most\"", &[Code::FieldType]),
        ("unit = \"u2\", skills", "skills", &[Code::FieldMissing]),
        ("units = \"u2\"", "units = \"u3\"", &[Code::UnitUnknown]),
        ("skills = \"nurse:2026-08-30\"", "skills = \"nurs\"", &[Code::SkillUnknown]),
        ("skills = \"nurse:2026-08-30\"", "skills = \"nurse:soon\"", &[Code::DateInvalid]),
        ("skills = \"nurse:2026-08-30\"", "skills = \"nurse;nurse\"", &[Code::FieldDuplicate]),
        ("from = \"2026-08-25\"", "from = \"2026-08-25\", to = \"2026-08-24\"", &[Code::RangeReversed]),
        ("from = \"2026-08-25\"", "hourly = \"-1\"", &[Code::NumberNegative]),
        ("name = \"Anna\"", "nick = \"Anna\"", &[Code::FieldUnknown]),
    ]);
}

#[test]
fn faults_of_demand() {
    check(&[
        ("unit = \"u2\", day = \"mon-fri\"", "unit = \"u3\", day = \"mon-fri\"", &[Code::UnitUnknown]),
        ("day = \"mon-fri\"", "day = \"mon-fir\"", &[Code::WordUnknown]),
        ("day = \"mon-fri\"", "day = \"2026-13-01\"", &[Code::DateInvalid]),
        ("day = \"mon-fri\"", "day = \"2027-01-01\"", &[Code::DateOutside]),
        ("day = \"mon-fri\", shift = \"L\"", "day = \"all\"", &[Code::FieldMissing]),
        ("shift = \"L\"", "shift = \"X\"", &[Code::ShiftUnknown]),
        ("shift = \"L\"", "shift = \"K\"", &[Code::FieldValue]),
        ("shift = \"L\"", "shift = \"L\", from = \"8:00\", to = \"9:00\"", &[Code::FieldConflict]),
        ("shift = \"L\"", "from = \"8:00\"", &[Code::FieldMissing]),
        ("skill = \"assistant\", target = 1", "skill = \"assistent\", target = 1", &[Code::SkillUnknown]),
        ("skill = \"assistant\", target = 1", "skill = \"assistant\"", &[Code::FieldMissing]),
        ("minimum = 1, target = 2", "minimum = 3, target = 2", &[Code::MinimumAboveMaximum]),
        ("minimum = 3, maximum = 4", "minimum = 3, maximum = 2", &[Code::MinimumAboveMaximum]),
        ("minimum = 1, target = 2", "minimum = -1", &[Code::NumberNegative]),
        ("minimum = 1, target = 2", "minimum = 1, under = \"cheap\"", &[Code::PriceInvalid]),
        ("day = \"2026-08-27\"", "day = \"mon\"", &[Code::RowDuplicate]),
        ("day = \"2026-08-27\"", "day = \"2026-08-27;2026-08-28\"", &[]),
    ]);
}

#[test]
fn faults_of_wishes_and_absences() {
    check(&[
        ("{ employee = \"a\", date = 2026-08-24", "{ employee = \"x\", date = 2026-08-24", &[Code::EmployeeUnknown]),
        ("{ employee = \"a\", date = 2026-08-24", "{ employee = \"a\"", &[Code::FieldMissing]),
        ("date = 2026-08-24", "date = 2026-10-24", &[Code::DateOutside]),
        ("date = 2026-08-24", "date = 2026-08-24, from = 2026-08-24", &[Code::FieldConflict]),
        ("from = 2026-09-05, to = 2026-09-20", "from = 2026-09-05", &[Code::FieldMissing]),
        ("from = 2026-09-05, to = 2026-09-20", "from = 2026-09-05, to = 2026-09-04", &[Code::RangeReversed]),
        ("want = \"off\", ", "", &[Code::FieldMissing]),
        ("want = \"off\"", "want = \"nihgt\"", &[Code::DutyUnknown]),
        ("want = \"off\"", "want = \"L+E\"", &[]),
        ("want = \"off\"", "want = \"E+N\"", &[Code::DutyUnknown]),
        ("strength = \"must\"", "strength = \"may\"", &[Code::PriceInvalid]),
        ("strength = \"must\"", "strength = 200", &[Code::PriceInvalid]),
        ("strength = \"must\"", "strength = \"200%\"", &[]),
        ("kind = \"sick\"", "kind = \"ill\"", &[Code::WordUnknown]),
        // Leave is one list for the year: what lies before or after the plan is no fault in it.
        ("from = 2026-08-20, to = 2026-08-25", "from = 2026-07-20, to = 2026-07-25", &[]),
        ("from = 2026-08-20, to = 2026-08-25", "from = 2026-09-07, to = 2026-09-10", &[]),
        ("from = 2026-08-20, to = 2026-08-25", "from = 2026-09-10, to = 2026-09-07", &[Code::RangeReversed]),
        // Each date that does not exist is one fault, and nothing else follows.
        (
            "from = 2026-08-20, to = 2026-08-25",
            "from = '2026-02-30', to = '2026-02-31'",
            &[Code::DateInvalid, Code::DateInvalid],
        ),
        ("from = 2026-08-20, to = 2026-08-25", "from = '20.8.2026', to = '25.08.2026'", &[]),
        ("from = 2026-08-20, to = 2026-08-25", "from = '20.8.2026', to = '25.8.'", &[Code::DateInvalid]),
        (
            "from = 2026-08-20, to = 2026-08-25",
            "from = '2026-08-24 12:00', to = '2026-08-24 23:59'",
            &[Code::DateInvalid, Code::DateInvalid],
        ),
        (
            "absences = [",
            "absences = [{ employee = \"b\", from = 2026-08-25, to = 2026-08-27 },",
            &[Code::AbsencesClash],
        ),
        ("absences = [", "absences = [{ employee = \"b\", from = 2026-08-25, to = 2026-08-27, kind = \"sick\" },", &[]),
    ]);
}

#[test]
fn faults_of_locks_and_history() {
    check(&[
        ("date = 2026-08-28, duty = \"K\"", "date = 2026-08-23, duty = \"K\"", &[Code::DateOutside]),
        ("duty = \"K\", why", "why", &[Code::FieldMissing]),
        ("duty = \"K\"", "duty = \"E@u9\"", &[Code::UnitUnknown]),
        ("duty = \"K\"", "duty = \"E@u1:nurse\"", &[Code::DutyUnknown]),
        ("duty = \"K\"", "duty = \"E@u2:nurse\"", &[]),
        ("date = 2026-08-23, duty = \"E+L\"", "date = 2026-08-24, duty = \"E\"", &[Code::HistoryInvalid]),
        ("duty = \"E+L\"", "duty = \"Q\"", &[Code::DutyUnknown]),
        (
            "duty = \"E+L\" }",
            "duty = \"E\" }, { employee = \"a\", date = 2026-08-23, duty = \"L\" }",
            &[Code::RowDuplicate],
        ),
        ("balance = \"minutes\"", "balance = \"hours\"", &[Code::WordUnknown]),
        ("value = \"-3:15\"", "value = \"few\"", &[Code::FieldType]),
        (
            "value = \"-3:15\" }",
            "value = 3 }, { employee = \"a\", balance = \"minutes\", value = 4 }",
            &[Code::RowDuplicate],
        ),
        ("balance = \"minutes\", value = \"-3:15\"", "date = 2026-08-22", &[Code::FieldMissing]),
    ]);
}

#[test]
fn locks_that_contradict_each_other_or_an_absence_name_both_places() {
    let rows = "locks = [{ employee = \"a\", date = 2026-08-28, duty = \"night\" },\n";
    let text = WORLD.replacen("locks = [", rows, 1);
    let faults = read(&text).expect_err("two locks");
    assert_eq!(faults.list().len(), 1);
    let fault = &faults.list()[0];
    assert_eq!((fault.code, fault.place.line), (Code::LocksClash, line_of(&text, "duty = \"K\"")));
    let other = format!("scenario.toml:{}:", line_of(&text, "duty = \"night\""));
    assert!(
        fault.message.to_string().contains("`a`") && fault.message.to_string().contains(&other),
        "{}",
        fault.message
    );

    let rows = "locks = [{ employee = \"b\", date = 2026-08-24, duty = \"off\" },\n";
    let text = WORLD.replacen("locks = [", rows, 1);
    let faults = read(&text).expect_err("a lock on a sick day");
    assert_eq!(faults.list()[0].code, Code::LockAgainstLeave);
    let other = format!("scenario.toml:{}:", line_of(&text, "absences"));
    assert!(faults.list()[0].message.to_string().contains(&other), "{}", faults.list()[0].message);

    let rows = "locks = [{ employee = \"a\", date = 2026-08-28, duty = \"K@u1\" }, ";
    let loaded = read(&WORLD.replacen("locks = [", rows, 1)).expect("the two locks agree");
    assert_eq!(loaded.problem.scenario.locks.len(), 1);
}

#[test]
fn an_empty_ward_is_legal_and_demand_without_shift_types_is_not() {
    let empty = "format-version = 1\nstart = 2026-08-24\ndays = 7\n";
    let loaded = read(empty).expect("an empty ward is legal");
    assert_eq!(loaded.problem.scenario.duties.len(), 3);
    let demand = format!("{empty}demand = [{{ day = \"all\", from = \"8:00\", to = \"9:00\", minimum = 1 }}]");
    let faults = read(&demand).expect_err("nobody can work");
    assert_eq!(faults.list()[0].code, Code::NothingThere);
}

#[test]
fn all_faults_of_all_parts_come_together_with_their_lines() {
    let text = WORLD
        .replacen("days = 14", "days = 14\nprofile = \"x\"", 1)
        .replace("break = \"0:30\"", "brake = \"0:30\"")
        .replace("fte = \"80%\"", "fte = \"80\"")
        .replace("want = \"off\"", "want = \"of\"");
    let faults = read(&text).expect_err("four faults");
    let mut found: Vec<(Code, usize)> = faults.list().iter().map(|fault| (fault.code, fault.place.line)).collect();
    found.sort_unstable_by_key(|(_, line)| *line);
    let wanted = [
        (Code::ProfileUnknown, line_of(&text, "profile")),
        (Code::FieldUnknown, line_of(&text, "brake")),
        (Code::FteInvalid, line_of(&text, "fte = \"80\"")),
        (Code::DutyUnknown, line_of(&text, "\"of\"")),
    ];
    assert_eq!(found, wanted);
    assert!(faults.list().iter().any(|fault| fault.help.to_string().contains("Did you mean `break`?")));
}

/// Replaces, drops or repeats a random value somewhere in a tree.
fn damage(node: &mut Node, rng: &mut Rng) {
    let odd = [
        Value::Null,
        Value::Bool(true),
        Value::Integer(i64::MIN),
        Value::Integer(0),
        Value::Integer(1_000_000),
        Value::Float(1e300),
        Value::Float(-0.5),
        Value::List(Vec::new()),
        Value::Table(Vec::new()),
        Value::Text("E".into()),
        Value::Text("not ".into()),
        Value::Text("é@:+".into()),
        Value::Text("-999999:59".into()),
        Value::Text("+262142-12-31".into()),
        Value::Text("0001-01-01".into()),
        Value::Text("2026-10-25".into()),
        Value::Text("24:00".into()),
        Value::Text("all".into()),
        Value::Text("a".into()),
    ];
    match &mut node.value {
        Value::List(items) if !items.is_empty() && rng.u8(0..10) > 0 => {
            let at = rng.usize(0..items.len());
            match rng.u8(0..12) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                _ => damage(&mut items[at], rng),
            }
        }
        Value::Table(entries) if !entries.is_empty() && rng.u8(0..10) > 0 => {
            let at = rng.usize(0..entries.len());
            match rng.u8(0..12) {
                0 => drop(entries.remove(at)),
                1 => entries.push(entries[at].clone()),
                _ => damage(&mut entries[at].1, rng),
            }
        }
        value => *value = odd[rng.usize(0..odd.len())].clone(),
    }
}

#[test]
fn a_damaged_document_gives_faults_or_another_sound_scenario_but_no_panic() {
    let mut rng = vuoro_core::units::rng::stream(7, "damage");
    let faults = RefCell::default();
    let source = Arc::new(Source { name: "scenario.toml".into(), text: WORLD.into() });
    let world = read_toml(&source, &faults).expect("TOML");
    let (mut sound, mut faulty) = (0, 0);
    for _ in 0..4000 {
        let mut node = world.clone();
        for _ in 0..rng.usize(1..3) {
            damage(&mut node, &mut rng);
        }
        match build(Document { node, base: None }) {
            Ok(_) => sound += 1,
            Err(faults) => {
                faulty += 1;
                assert!(faults.list().iter().all(|fault| fault.code != Code::Internal));
            }
        }
    }
    assert!(sound > 200 && faulty > 2000, "{sound} {faulty}");
}

#[test]
fn damaged_texts_break_no_reader() {
    let mut rng = vuoro_core::units::rng::stream(7, "texts");
    let json = crate::files::document_json(&read(WORLD).expect("sound").document.node).to_string();
    let csv = "id,name;x\n\"a\",\"b \"\"c\"\"\"\n# d\n\ne,f\r\n";
    let bits = ["", "\"", "]", "{", "#", "é", "\n", "\r", ",", ";", "=", "\\u"];
    for round in 0..3000 {
        let mut text = [WORLD, &json, csv][round % 3].to_owned();
        for _ in 0..rng.usize(1..4) {
            let from = rng.usize(0..text.len());
            let to = (from + rng.usize(0..4)).min(text.len());
            if text.is_char_boundary(from) && text.is_char_boundary(to) {
                text.replace_range(from..to, bits[rng.usize(0..bits.len())]);
            }
        }
        let faults = RefCell::default();
        let source = Arc::new(Source { name: "x".into(), text });
        let node = match round % 3 {
            0 => read_toml(&source, &faults),
            1 => crate::files::read_json(&source, &faults),
            _ => Some(crate::files::csv::read_csv(&source, &faults)),
        };
        assert!(node.is_some() || !faults.borrow().is_empty());
    }
}
