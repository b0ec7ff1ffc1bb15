use super::*;
use vuoro_core::constraint::Problem;
use vuoro_core::error::Code;
use vuoro_core::units::EmployeeId;

const SCENARIO: &str = "SCENARIO = tiny\nWEEKS = 1\nSKILLS = 1\nNurse\nSHIFT_TYPES = 2\nEarly (2,3)\nLate (2,3)
FORBIDDEN_SHIFT_TYPES_SUCCESSIONS\nEarly 0\nLate 1 Early\n\nCONTRACTS = 1\nFull (2,4) (2,3) (2,3) 1 1
NURSES = 2\nAnna Full 1 Nurse\nBengt Full 1 Nurse\n";
const HISTORY: &str = "HISTORY\n0 tiny\n\nNURSE_HISTORY\nAnna 3 1 Late 1 4 0\nBengt 0 0 None 0 0 2\n";
const WEEK: &str = "WEEK_DATA\ntiny\nREQUIREMENTS\nEarly Nurse (1,1) (0,1) (0,0) (0,0) (0,0) (0,0) (0,0)
SHIFT_OFF_REQUESTS = 2\nAnna Any Tue\nBengt Early Mon\n";

fn read(texts: &[(&str, &str)]) -> Result<Problem, Vec<Code>> {
    let source = |(name, text): &(&str, &str)| Arc::new(Source { name: (*name).to_owned(), text: (*text).to_owned() });
    let sources: Vec<Arc<Source>> = texts.iter().map(source).collect();
    let faults = RefCell::default();
    let node = (FORMAT.scenario)(&sources, &faults);
    let built = match node {
        Some(node) => crate::files::build(crate::files::Document { node, base: None }).map(|loaded| loaded.problem),
        None => Err(faults.into_inner()),
    };
    built.map_err(|faults| faults.list().iter().map(|fault| fault.code).collect())
}

fn tiny() -> Problem {
    read(&[("Sc-tiny.txt", SCENARIO), ("H0-tiny-2.txt", HISTORY), ("WD-tiny-7.txt", WEEK)]).expect("sound")
}

#[test]
fn the_history_becomes_days_that_give_exactly_its_runs() {
    let problem = tiny();
    let scenario = &problem.scenario;
    assert_eq!(scenario.name, "tiny_2_7");
    let past = |employee| -> Vec<&str> {
        let codes = scenario.past(EmployeeId(employee)).iter().map(|duty| scenario.duty(*duty).code.as_str());
        codes.map(|code| code.split('@').next().expect("a code")).collect()
    };
    assert_eq!(past(0), [".", "Early", "Early", "Early", "Late"]);
    assert_eq!(past(1), [".", ".", "Early", ".", "."]);
    assert_eq!(scenario.balance(EmployeeId(0), "assignments"), 3);
    assert_eq!(scenario.balance(EmployeeId(0), "weekends"), 1);
}

#[test]
fn a_roster_is_written_read_and_judged() {
    let problem = tiny();
    let text = "SOLUTION\n0 tiny\n\nASSIGNMENTS = 2\nAnna Mon Late Nurse\nAnna Sat Late Nurse\nremarks here\n";
    let source = [Arc::new(Source { name: "Sol".into(), text: text.into() })];
    let roster = (FORMAT.roster)(&source, &problem, &RefCell::default()).expect("sound");
    assert_eq!(FORMAT.solution(&problem, &roster), text.replace("remarks here\n", ""));
    let official = (FORMAT.official)(&problem, &roster);
    let number = |key: &str| official.cost.iter().chain(&official.hard).find(|(name, _)| *name == key).expect(key).1;
    assert!(!official.feasible);
    // Early on Monday lacks its minimum; Tuesday lacks one to the optimum.
    assert_eq!((number("minimal_coverage"), number("optimal_coverage")), (1, 30));
    // The fifth day of work is beyond 3 (the fourth lies before); on Saturday a run of one is short twice.
    assert_eq!(number("consecutive_assignments"), 30 + 30 + 15);
    // Free days Tuesday to Friday are 4, one beyond 3; Bengt is off for 9, of which 2 lie before: 6 beyond 3.
    assert_eq!(number("consecutive_days_off"), 30 + 6 * 30);
    assert_eq!((number("complete_weekends"), number("working_weekends")), (30, 30));
    // Anna 3 + 2 = 5 of 4, Bengt 0 of 2.
    assert_eq!((number("total_assignments"), number("preferences")), (20 + 40, 0));
}

#[test]
fn files_that_do_not_belong_together_are_faults() {
    let (scenario, history, week) = (("s", SCENARIO), ("h", HISTORY), ("w", WEEK));
    let other = WEEK.replace("tiny", "other");
    let short = HISTORY.replace("Bengt 0 0 None 0 0 2\n", "");
    let odd = HISTORY.replace("None 0 0 2", "None 0 0 0");
    let unknown = HISTORY.replace("Late 1", "Lat 1");
    for (files, code) in [
        (vec![scenario], Code::PartMissing),
        (vec![scenario, history], Code::PartMissing),
        (vec![scenario, week], Code::PartMissing),
        (vec![scenario, history, week, week], Code::PartMissing),
        (vec![scenario, history, ("w", other.as_str())], Code::FileForeign),
        (vec![scenario, ("h", short.as_str()), week], Code::PartMissing),
        (vec![scenario, ("h", odd.as_str()), week], Code::HistoryInvalid),
        (vec![scenario, ("h", unknown.as_str()), week], Code::ShiftUnknown),
        (vec![scenario, history, ("w", "nothing")], Code::FileForeign),
    ] {
        let codes = read(&files).expect_err("faulty");
        assert_eq!(codes[0], code, "{files:?}: {codes:?}");
    }
}

#[test]
fn no_beginning_of_a_file_makes_a_panic() {
    for at in 0..SCENARIO.len() {
        let _ = read(&[("s", &SCENARIO[..at]), ("h", HISTORY), ("w", WEEK)]);
    }
    for at in 0..HISTORY.len() {
        let _ = read(&[("s", SCENARIO), ("h", &HISTORY[..at]), ("w", WEEK)]);
    }
    let problem = tiny();
    let text = FORMAT.solution(&problem, &problem.scenario.empty_roster()) + "SOLUTION\n0 tiny\nASSIGNMENTS = 1\nX";
    for at in 0..=text.len() {
        let source = [Arc::new(Source { name: "Sol".into(), text: text[..at].into() })];
        let _ = (FORMAT.roster)(&source, &problem, &RefCell::default());
    }
}
