//! The dynamic problem of the competition: weeks are fixed one after another, and nobody knows the later ones.
//!
//! Each week is a document of its own: the scenario, the history after the weeks so far, and the week's own file.

use std::cell::RefCell;
use std::fmt::Write;
use std::sync::Arc;

use super::super::tree::Word;
use super::instance::{Instance, Past, Requirement, Week};
use super::{Files, document, files, roster};
use crate::files::{Document, Loaded, build};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Roster, Scenario};
use vuoro_core::error::{Code, Fault, Faults, Place, Source};
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_core::units::{Day, EmployeeId};

/// An instance on its way through its weeks.
pub struct Weekly {
    files: Files,
    /// The solutions of the weeks so far, as the competition writes them.
    solved: Vec<String>,
}

impl Weekly {
    /// The instance before its first week.
    pub(crate) fn new(sources: &[Arc<Source>], faults: &RefCell<Faults>) -> Option<Self> {
        let main = sources.first()?;
        if super::sort(&main.text) != Some(super::Sort::Scenario) {
            faults.borrow_mut().push(Weekly::foreign(&main.name));
            return None;
        }
        Some(Weekly { files: files(sources, faults)?, solved: Vec::new() })
    }

    /// The fault of an input that has no weeks which become known one after another.
    pub(crate) fn foreign(name: &str) -> Fault {
        let (message, help) = (text!("bench-not-weekly"), text!("bench-not-weekly-help"));
        Fault::new(Code::FormatUnknown, &Place::file(name), message, help)
    }

    /// Number of weeks of the horizon.
    pub fn weeks(&self) -> usize {
        self.files.weeks.len()
    }

    /// The problem of the next week; `None` after the last one. With `ahead` weeks of look-ahead the problem goes on
    /// that far beyond the week (never beyond the horizon), as if each week to come asked for what this one asks for.
    pub fn next(&self, ahead: usize) -> Option<Result<Loaded, Faults>> {
        let at = self.solved.len();
        let week = self.files.weeks.get(at)?;
        let rest = self.weeks() - at - 1;
        let ahead = ahead.min(rest);
        let guess = guess(week);
        let weeks: Vec<&Week> = std::iter::once(week).chain(std::iter::repeat_n(&guess, ahead)).collect();
        let Files { name, scenario, history, .. } = &self.files;
        let name = format!("{name} ({}/{})", at + 1, self.weeks());
        let later = (rest - ahead) as i64;
        let faults = RefCell::default();
        let node = document::of(&Instance { name, scenario, history, weeks, later }, &faults);
        let faults = faults.into_inner();
        Some(match node {
            Some(node) if faults.is_empty() => build(Document { node, base: None }),
            _ => Err(faults),
        })
    }

    /// Fixes the next week as a roster of its problem has it; what the roster says of the time after it is dropped.
    pub fn fix(&mut self, problem: &Problem, roster: &Roster) {
        let first = roster::write(problem, roster).into_iter().next().unwrap_or_default();
        self.solved.push(first.replacen("\n0 ", &format!("\n{} ", self.solved.len()), 1));
        let scenario = &problem.scenario;
        for employee in scenario.staff() {
            let id = &scenario.employee(employee).id;
            let past = self.files.history.nurses.iter_mut().find(|past| past.nurse.text == *id);
            if let Some(past) = past {
                (0..7).for_each(|day| past.add(shift_of(scenario, roster, employee, day), day));
            }
        }
    }

    /// What a history file would say after the weeks so far.
    pub fn history(&self) -> String {
        let Files { scenario, history, .. } = &self.files;
        let mut text = format!("HISTORY\n{} {}\n\nNURSE_HISTORY\n", self.solved.len(), scenario.name.text);
        for past in &history.nurses {
            let Past { nurse, assignments, weekends, last, same, work, off } = past;
            let _ = writeln!(text, "{} {assignments} {weekends} {} {same} {work} {off}", nurse.text, last.text);
        }
        text
    }

    /// The weeks so far as one roster of the whole instance, all of whose weeks must be fixed.
    pub fn roster(&self, whole: &Problem) -> Result<Roster, Faults> {
        let faults = RefCell::default();
        let source = |(text, week): (&String, i32)| Source { name: format!("SOLUTION {week}"), text: text.clone() };
        let sources: Vec<Arc<Source>> = self.solved.iter().zip(1..).map(source).map(Arc::new).collect();
        let read = roster::read(&sources, whole, &faults);
        let faults = faults.into_inner();
        let message = || text!("bench-inrc2-no-week-fixed");
        let missing = || Fault::new(Code::NothingThere, &Place::default(), message(), Text::EMPTY);
        faults.into_result(()).and_then(|()| read.ok_or_else(|| missing().into()))
    }
}

/// A week to come, as far as anybody can tell: the demand of this one, and no requests.
fn guess(week: &Week) -> Week {
    let again = |asked: &Requirement| Requirement {
        shift: asked.shift.clone(),
        skill: asked.skill.clone(),
        heads: asked.heads,
    };
    Week {
        scenario: week.scenario.clone(),
        requirements: week.requirements.iter().map(again).collect(),
        requests: Vec::new(),
    }
}

/// The shift type of a person on a day, if the person works.
fn shift_of<'s>(scenario: &'s Scenario, roster: &Roster, employee: EmployeeId, day: Day) -> Option<&'s str> {
    let part = scenario.duty(roster.get(employee, day)).parts().first()?;
    Some(&scenario.shift(part.shift).code)
}

impl Past {
    /// Goes on by a day (0 is Monday).
    fn add(&mut self, shift: Option<&str>, day: Day) {
        // Before a Sunday the last day is its Saturday: a weekend counts once.
        let saturday = day == 6 && self.work > 0;
        match shift {
            Some(shift) => {
                self.assignments += 1;
                self.weekends += i64::from(day == 5 || (day == 6 && !saturday));
                self.same = if self.last.text == shift { self.same + 1 } else { 1 };
                self.work += 1;
                self.off = 0;
            }
            None => {
                (self.same, self.work) = (0, 0);
                self.off += 1;
            }
        }
        self.last = Word { text: shift.unwrap_or("None").to_owned(), place: self.last.place.clone() };
    }
}
