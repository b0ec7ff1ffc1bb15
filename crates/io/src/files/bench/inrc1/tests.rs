use std::cell::RefCell;
use std::sync::Arc;

use super::*;
use vuoro_core::constraint::Problem;
use vuoro_core::error::{Code, Source};

const TINY: &str = r#"<?xml version="1.0"?>
<SchedulingPeriod ID="tiny">
  <StartDate>2010-01-01</StartDate><EndDate>2010-01-07</EndDate>
  <Skills><Skill>Nurse</Skill><Skill>Head</Skill></Skills>
  <ShiftTypes>
    <Shift ID="E"><StartTime>06:30:00</StartTime><EndTime>14:30:00</EndTime><Skills><Skill>Nurse</Skill></Skills></Shift>
    <Shift ID="N"><StartTime>22:30:00</StartTime><EndTime>06:30:00</EndTime><Skills><Skill>Head</Skill></Skills></Shift>
  </ShiftTypes>
  <Patterns><Pattern ID="0" weight="3"><PatternEntries>
    <PatternEntry index="1"><ShiftType>None</ShiftType><Day>Any</Day></PatternEntry>
    <PatternEntry index="0"><ShiftType>N</ShiftType><Day>Any</Day></PatternEntry>
  </PatternEntries></Pattern></Patterns>
  <Contracts><Contract ID="c">
    <MaxNumAssignments on="1" weight="2">1</MaxNumAssignments>
    <MinConsecutiveWorkingDays on="1" weight="5">2</MinConsecutiveWorkingDays>
    <MaxConsecutiveFreeDays on="0" weight="9">1</MaxConsecutiveFreeDays>
    <WeekendDefinition>SaturdaySunday</WeekendDefinition>
    <NoNightShiftBeforeFreeWeekend weight="7">true</NoNightShiftBeforeFreeWeekend>
    <AlternativeSkillCategory weight="11">true</AlternativeSkillCategory>
    <UnwantedPatterns><Pattern>0</Pattern></UnwantedPatterns>
  </Contract></Contracts>
  <Employees><Employee ID="0"><ContractID>c</ContractID><Skills><Skill>Nurse</Skill></Skills></Employee></Employees>
  <CoverRequirements><DayOfWeekCover><Day>Friday</Day>
    <Cover><Shift>N</Shift><Preferred>1</Preferred></Cover></DayOfWeekCover></CoverRequirements>
  <DayOnRequests><DayOn weight="13"><EmployeeID>0</EmployeeID><Date>2010-01-02</Date></DayOn></DayOnRequests>
  <ShiftOnRequests><ShiftOn weight="17"><ShiftTypeID>E</ShiftTypeID><EmployeeID>0</EmployeeID><Date>2010-01-01</Date></ShiftOn></ShiftOnRequests>
</SchedulingPeriod>"#;

fn read(text: &str) -> Result<Problem, Vec<Code>> {
    let faults = RefCell::default();
    let source = [Arc::new(Source { name: "tiny.xml".into(), text: text.into() })];
    let node = (FORMAT.scenario)(&source, &faults);
    let faults = faults.into_inner();
    let codes = |faults: &vuoro_core::error::Faults| faults.list().iter().map(|fault| fault.code).collect();
    match node {
        Some(node) if faults.is_empty() => crate::files::build(crate::files::Document { node, base: None })
            .map_err(|faults| codes(&faults))
            .map(|it| it.problem),
        _ => Err(codes(&faults)),
    }
}

#[test]
fn a_roster_is_judged_with_every_key_of_its_own() {
    let problem = read(TINY).expect("sound");
    let text = "<Solution><Assignment><Date>2010-01-01</Date><Employee>0</Employee><ShiftType>N</ShiftType></Assignment>\
                <Assignment><Date>2010-01-05</Date><Employee>0</Employee><ShiftType>E</ShiftType></Assignment></Solution>";
    let source = [Arc::new(Source { name: "s".into(), text: text.into() })];
    let roster = (FORMAT.roster)(&source, &problem, &RefCell::default()).expect("sound");
    let official = (FORMAT.official)(&problem, &roster);
    let told: Vec<(&str, i64)> =
        official.cost.iter().chain(&official.hard).copied().filter(|(_, it)| *it > 0).collect();
    let expected = [
        ("max_num_assignments", 2),
        ("min_consecutive_working_days", 10),
        ("no_night_shift_before_free_weekend", 7),
        ("alternative_skill_category", 11),
        ("unwanted_patterns", 3),
        ("day_on_requests", 13),
        ("shift_on_requests", 17),
        ("coverage_surplus", 1),
    ];
    assert_eq!(told, expected);
    assert_eq!((official.total, official.feasible), (63, false));
}

#[test]
fn faults_are_told_together_and_nothing_panics() {
    let wrong = TINY
        .replace("<Pattern>0</Pattern>", "<Pattern>9</Pattern>")
        .replace("on=\"1\" weight=\"2\">1<", "on=\"1\" weight=\"2\">many<")
        .replace("<Day>Friday</Day>", "<Day>Fryday</Day>");
    assert_eq!(read(&wrong).expect_err("faulty").len(), 3);
    let dangling = TINY.replace("<ContractID>c<", "<ContractID>d<").replace(">SaturdaySunday<", ">SaturdayMonday<");
    assert_eq!(read(&dangling).expect_err("faulty"), [Code::ContractUnknown, Code::RuleParameter]);
    for at in (0..TINY.len()).step_by(7) {
        assert!(read(&TINY[..at]).is_err());
    }
}
