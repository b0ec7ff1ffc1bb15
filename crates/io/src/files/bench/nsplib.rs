//! NSPLib (Vanhoucke and Maenhout): an instance file, taken with a case file, as an ordinary scenario of ordinary
//! rules.
//!
//! No evaluator or published cost was at hand for this format. What was chosen where files say nothing: the limits
//! of a case are required, runs that touch the first or the last day are not judged for a minimum, a missing nurse
//! costs 100. Shift types are called S1, S2, …; the last one of a file is the day off.

use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Arc;

use super::tokens::Tokens;
use super::tree::{Account, Entries, Rules, date, firsts, int, is_from, list, plain, table, text, texts};
use super::{Format, Official};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Node;
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_core::units::{Day, DutyId, EmployeeId, ids::Id};

/// The source of every rule that comes from such files.
const SOURCE: &str = "NSPLib, Vanhoucke and Maenhout";
/// What a missing nurse costs.
const MISSING: i64 = 100;
const MOST_PEOPLE: i64 = 10_000;
const MOST_DAYS: i64 = 732;
const MOST_SHIFTS: i64 = 60;
const MOST_NUMBER: i64 = 10_000;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "NSPLib",
    is_scenario: |text| head(text) == Some(3),
    scenario,
    is_roster: |text| head(text) == Some(2),
    roster,
    is_problem: |problem| is_from(problem, SOURCE),
    parts: |problem, roster| vec![solution(problem, roster)],
    names: |_, stem| vec![format!("{stem}.roster")],
    official,
};

/// How many numbers the first line has, when it has nothing else and neither has the second.
fn head(text: &str) -> Option<usize> {
    let numbers = |line: &str| line.split_whitespace().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next()?, lines.next()?);
    (numbers(first) && numbers(second)).then(|| first.split_whitespace().count())
}

/// The numbers of an instance file.
struct Instance {
    nurses: i64,
    days: i64,
    /// Working shift types; the day off comes after them.
    shifts: usize,
    /// Heads per day and shift type, the day off included.
    wanted: Vec<Vec<i64>>,
    /// Aversion per nurse, then day by day and shift type by shift type.
    aversion: Vec<Vec<i64>>,
    place: Place,
}

/// The limits of a case file: least and most.
struct Case {
    work: (i64, i64),
    in_a_row: (i64, i64),
    /// Per shift type, the day off last: in a row, and in all.
    shifts: Vec<((i64, i64), (i64, i64))>,
    place: Place,
}

fn numbers(tokens: &mut Tokens<'_>, count: i64, wanted: &Text) -> Option<Vec<i64>> {
    (0..count).map(|_| tokens.number(wanted.clone(), 0, MOST_NUMBER)).collect()
}

fn instance(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Instance> {
    let mut tokens = Tokens::of(source, faults);
    let tokens = &mut tokens;
    let place = tokens.place();
    let nurses = tokens.number(text!("bench-want-nurse-number"), 1, MOST_PEOPLE)?;
    let days = tokens.number(text!("bench-want-day-number"), 1, MOST_DAYS)?;
    let shifts = tokens.number(text!("bench-want-shift-number"), 2, MOST_SHIFTS)?;
    let (heads, strength) = (text!("bench-want-heads"), text!("bench-want-aversion"));
    let wanted = (0..days).map(|_| numbers(tokens, shifts, &heads)).collect::<Option<_>>()?;
    let aversion = (0..nurses).map(|_| numbers(tokens, days * shifts, &strength)).collect::<Option<_>>()?;
    end(tokens)?;
    Some(Instance { nurses, days, shifts: shifts as usize - 1, wanted, aversion, place })
}

/// Nothing may follow.
fn end(tokens: &mut Tokens<'_>) -> Option<()> {
    if tokens.peek().is_some() {
        tokens.fault(Code::Syntax, text!("bench-want-end"));
        return None;
    }
    Some(())
}

fn case(source: &Arc<Source>, of: &Instance, faults: &RefCell<Faults>) -> Option<Case> {
    let mut tokens = Tokens::of(source, faults);
    let tokens = &mut tokens;
    let place = tokens.place();
    let shifts = of.shifts as i64 + 1;
    tokens.number(text!("bench-want-instance-days"), of.days, of.days)?;
    tokens.number(text!("bench-want-instance-shifts"), shifts, shifts)?;
    let pair = |tokens: &mut Tokens<'_>| {
        let least = tokens.number(text!("bench-want-minimum"), 0, MOST_DAYS)?;
        Some((least, tokens.number(text!("bench-want-maximum"), least, MOST_DAYS)?))
    };
    let (work, in_a_row) = (pair(tokens)?, pair(tokens)?);
    let shifts = (0..shifts).map(|_| Some((pair(tokens)?, pair(tokens)?))).collect::<Option<_>>()?;
    end(tokens)?;
    Some(Case { work, in_a_row, shifts, place })
}

fn scenario(sources: &[Arc<Source>], faults: &RefCell<Faults>) -> Option<Node> {
    let (main, further) = sources.split_first()?;
    if let Some(third) = further.get(1) {
        let (message, help) = (text!("bench-nsplib-further-file"), text!("bench-nsplib-further-file-help"));
        faults.borrow_mut().add(Code::FileForeign, &Place::file(&third.name), message, help);
        return None;
    }
    let instance = instance(main, faults)?;
    let case = match further.first() {
        Some(source) => Some(case(source, &instance, faults)?),
        None => None,
    };
    let file = main.name.rsplit(['/', '\\']).next().unwrap_or_default();
    Some(document(&instance, case.as_ref(), file.strip_suffix(".nsp").unwrap_or(file)))
}

/// The code of a shift type.
fn code(shift: usize) -> String {
    format!("S{}", shift + 1)
}

fn document(instance: &Instance, case: Option<&Case>, name: &str) -> Node {
    let place = &instance.place;
    let shift = |at: usize| {
        let (start, end) = (at * 24 / instance.shifts.max(1), (at + 1) * 24 / instance.shifts.max(1));
        let clock = |hour: usize| text(format!("{}:00", hour % 24), place);
        table(place, [("code", text(code(at), place)), ("start", clock(start)), ("end", clock(end))])
    };
    let staff = (1..=instance.nurses).map(|number| table(place, [("id", text(number.to_string(), place))]));
    table(
        place,
        [
            ("format-version", int(1, place)),
            ("name", text(name, place)),
            ("start", text(date(0), place)),
            ("days", int(instance.days, place)),
            ("time-zone", text("UTC", place)),
            ("cost-unit", text("points", place)),
            ("shift", list((0..instance.shifts).map(shift), place)),
            ("staff", list(staff, place)),
            ("demand", list(demand(instance), place)),
            ("wishes", list(wishes(instance), place)),
            ("rules", list(rules(instance, case), place)),
        ],
    )
}

fn demand(instance: &Instance) -> Vec<Node> {
    let place = &instance.place;
    let mut rows = Vec::new();
    for shift in 0..instance.shifts {
        for (wanted, day) in instance.wanted.iter().zip(0..) {
            let entries = [
                ("day", text(date(day), place)),
                ("shift", text(code(shift), place)),
                ("target", int(wanted[shift], place)),
                // Even what nobody asks for may be worked.
                ("maximum", int(wanted[shift].max(instance.nurses), place)),
            ];
            rows.push(table(place, entries));
        }
    }
    rows
}

/// An aversion is a wish not to have the shift, or the day off.
fn wishes(instance: &Instance) -> Vec<Node> {
    let place = &instance.place;
    let mut rows = Vec::new();
    for (aversion, nurse) in instance.aversion.iter().zip(1..) {
        for (strength, at) in aversion.iter().zip(0_usize..).filter(|(strength, _)| **strength > 0) {
            let (day, shift) = (at / (instance.shifts + 1), at % (instance.shifts + 1));
            let what = if shift < instance.shifts { code(shift) } else { "off".to_owned() };
            let entries = [
                ("employee", text(i64::to_string(&nurse), place)),
                ("date", text(date(day as Day), place)),
                ("want", text(format!("not {what}"), place)),
                ("strength", int(*strength, place)),
            ];
            rows.push(table(place, entries));
        }
    }
    rows
}

fn rules(instance: &Instance, case: Option<&Case>) -> Vec<Node> {
    let place = &instance.place;
    let mut rules = Rules::new(SOURCE);
    rules.required(place, "one_shift_per_day", "one-duty", &text!("bench-title-one-shift"), vec![]);
    // The library has no absences; without this rule days of leave would be free.
    rules.required(place, "leave", "leave", &text!("bench-title-no-absences"), vec![]);
    if let Some(case) = case {
        limits(&mut rules, instance, case);
    }
    let entries = vec![("by", text("start", place))];
    rules.priced(place, ("aversion", 1), "wishes", &text!("bench-title-aversions"), entries);
    let ignore = |name| (name, text("ignore", place));
    let target = vec![ignore("minimum"), ignore("maximum"), ("target", int(MISSING, place))];
    rules.add(place, "cover_missing", "cover", &text!("bench-title-nurses-missing"), target);
    rules.list
}

/// The limits of a case.
fn limits(rules: &mut Rules, instance: &Instance, case: &Case) {
    let place = &case.place;
    let bounds = |(least, most): (i64, i64)| -> Entries {
        // A minimum of nothing asks for nothing.
        let least = (least > 0).then(|| ("minimum", int(least, place)));
        least.into_iter().chain([("maximum", int(most, place))]).collect()
    };
    let of = |what: &str, limits| -> Entries {
        bounds(limits).into_iter().chain([("duties", texts([what], place))]).collect()
    };
    let (days, row) = (text!("bench-title-working-days"), text!("bench-title-working-days-in-a-row"));
    rules.required(place, "working_days", "duty-count", &days, of("work", case.work));
    rules.required(place, "consecutive_days", "consecutive-work", &row, bounds(case.in_a_row));
    for (at, (in_a_row, in_all)) in case.shifts.iter().enumerate() {
        if at < instance.shifts {
            let what = code(at);
            let row = text!("bench-title-shift-in-a-row", shift = &what);
            let all = text!("bench-title-days-with-shift", shift = &what);
            rules.required(place, "shift_run", "consecutive-duties", &row, of(&what, *in_a_row));
            rules.required(place, "shift_total", "duty-count", &all, of(&what, *in_all));
        } else {
            let (row, all) = (text!("bench-title-days-off-in-a-row"), text!("bench-title-days-off"));
            rules.required(place, "shift_run", "consecutive-off", &row, bounds(*in_a_row));
            rules.required(place, "shift_total", "duty-count", &all, of("off", *in_all));
        }
    }
}

/// Which shift type a duty is, from 1; the day off comes last.
fn number(scenario: &Scenario, duty: DutyId) -> usize {
    scenario.duty(duty).parts().first().map_or(scenario.shifts.len(), |part| part.shift.index()) + 1
}

/// Reads a roster: nurses and days, then for each nurse a line with the number of the shift type of each day.
fn roster(sources: &[Arc<Source>], problem: &Problem, faults: &RefCell<Faults>) -> Option<Roster> {
    let scenario = &problem.scenario;
    let mut tokens = Tokens::of(super::only(sources, faults)?, faults);
    let (nurses, days) = (scenario.employees.len() as i64, i64::from(scenario.calendar.days));
    tokens.number(text!("bench-want-nurse-number"), nurses, nurses)?;
    tokens.number(text!("bench-want-day-number"), days, days)?;
    let mut roster = scenario.empty_roster();
    for employee in 0..scenario.employees.len() {
        for day in scenario.calendar.iter() {
            let shift = tokens.number(text!("bench-want-shift"), 1, scenario.shifts.len() as i64 + 1)? as usize;
            let duty = scenario.alphabet().find(|duty| number(scenario, *duty) == shift).unwrap_or_default();
            roster.set(EmployeeId::from_index(employee), day, duty);
        }
    }
    end(&mut tokens)?;
    Some(roster)
}

/// A roster as such a text.
fn solution(problem: &Problem, roster: &Roster) -> String {
    let scenario = &problem.scenario;
    let mut text = format!("{}\t{}\n", scenario.employees.len(), scenario.calendar.days);
    for employee in scenario.staff() {
        for duty in roster.line(employee) {
            let _ = write!(text, "{}\t", number(scenario, *duty));
        }
        text.pop();
        text.push('\n');
    }
    text
}

/// The account of a roster; of several shifts on a day only the first counts.
fn official(problem: &Problem, roster: &Roster) -> Official {
    let plain = plain(problem);
    let (all, first) = (Account::of(&plain, roster), Account::of(&plain, &firsts(roster)));
    let count = |key: &'static str| (key, first.key(key).count() as i64);
    let mut hard = vec![("one_shift_per_day", all.amount("one_shift_per_day"))];
    hard.extend(["working_days", "consecutive_days", "shift_run", "shift_total"].map(count));
    let cost = ["aversion", "cover_missing"].map(|key| (key, first.cost(key))).to_vec();
    Official {
        feasible: hard.iter().all(|(_, count)| *count == 0),
        total: cost.iter().map(|(_, cost)| *cost).sum(),
        hard,
        cost,
    }
}
