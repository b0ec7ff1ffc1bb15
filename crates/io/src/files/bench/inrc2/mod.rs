//! The Second International Nurse Rostering Competition, with the whole horizon known (the static problem), as an
//! ordinary scenario of ordinary rules: one scenario, one history and one file for each week, as text or JSON.
//!
//! The files name no dates (day 0 is a Monday, here 2024-01-01) and no clock times. What the history says of runs
//! that reach the first Monday becomes days worked or free before it, which give exactly those runs; what it says
//! of totals becomes balances. Every rule carries the key of the competition's own account as its id.

mod document;
mod instance;
mod json;
mod official;
mod roster;
mod shares;
mod text;
mod weekly;

pub use weekly::Weekly;

use std::cell::RefCell;
use std::sync::Arc;

use super::Format;
use super::tree::is_from;
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Node;

/// The source of every rule that comes from such files.
pub(super) const SOURCE: &str = "INRC-II, Ceschia et al. 2015";
/// The one unit of such a scenario.
const UNIT: &str = "ward";

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "INRC-II",
    is_scenario: |text| sort(text) == Some(Sort::Scenario),
    scenario,
    is_roster: roster::is_roster,
    roster: roster::read,
    is_problem: |problem| is_from(problem, SOURCE),
    parts: roster::write,
    names: |problem, _| roster::names(problem),
    official: official::official,
};

/// The sorts of files an instance consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Scenario,
    History,
    Week,
}

/// What sort of file a text is.
fn sort(text: &str) -> Option<Sort> {
    if is_json(text) {
        let has = |name: &str| text.contains(&format!("\"{name}\""));
        return match () {
            () if has("numberOfWeeks") && has("shiftTypes") => Some(Sort::Scenario),
            () if has("nurseHistory") && has("scenario") => Some(Sort::History),
            () if has("requirements") && has("scenario") => Some(Sort::Week),
            () => None,
        };
    }
    match text.split_whitespace().next()? {
        "SCENARIO" => Some(Sort::Scenario),
        "HISTORY" => Some(Sort::History),
        "WEEK_DATA" => Some(Sort::Week),
        _ => None,
    }
}

fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// The files of an instance.
struct Files {
    name: String,
    scenario: instance::Scenario,
    history: instance::History,
    /// In the order of the horizon.
    weeks: Vec<instance::Week>,
}

/// The document of a scenario file with its history and its weeks, in the order of the horizon.
fn scenario(sources: &[Arc<Source>], faults: &RefCell<Faults>) -> Option<Node> {
    let before = faults.borrow().count();
    let Files { name, scenario, history, weeks } = files(sources, faults)?;
    let weeks = weeks.iter().collect();
    let node =
        document::of(&instance::Instance { name, scenario: &scenario, history: &history, weeks, later: 0 }, faults);
    node.filter(|_| faults.borrow().count() == before)
}

/// Reads a scenario file, its history and its weeks.
fn files(sources: &[Arc<Source>], faults: &RefCell<Faults>) -> Option<Files> {
    let before = faults.borrow().count();
    let mut of_scenario = None;
    let mut histories = Vec::new();
    let mut weeks = Vec::new();
    for source in sources {
        let json = is_json(&source.text);
        match sort(&source.text) {
            Some(Sort::Scenario) if of_scenario.is_none() => {
                of_scenario = if json { json::scenario(source, faults) } else { text::scenario(source, faults) };
            }
            Some(Sort::History) => {
                histories.push(if json { json::history(source, faults) } else { text::history(source, faults) });
            }
            Some(Sort::Week) => {
                weeks.push(if json { json::week(source, faults) } else { text::week(source, faults) });
            }
            _ => {
                let place = Place::file(&source.name);
                let message = vuoro_core::text!("bench-inrc2-part-foreign");
                let help = vuoro_core::text!("bench-inrc2-part-foreign-help");
                faults.borrow_mut().add(Code::FileForeign, &place, message, help);
            }
        }
    }
    if faults.borrow().count() > before {
        return None;
    }
    let scenario = of_scenario?;
    let weeks: Vec<_> = weeks.into_iter().flatten().collect();
    let help = || vuoro_core::text!("bench-inrc2-parts-help");
    if weeks.len() as i64 != scenario.weeks {
        let message = vuoro_core::text!("bench-inrc2-week-count", weeks = scenario.weeks, files = weeks.len());
        faults.borrow_mut().add(Code::PartMissing, &scenario.place, message, help());
    }
    let number = histories.len();
    let Some(history) = histories.into_iter().flatten().next().filter(|_| number == 1) else {
        let message = vuoro_core::text!("bench-inrc2-history-count", files = number);
        faults.borrow_mut().add(Code::PartMissing, &scenario.place, message, help());
        return None;
    };
    let name = name(&scenario.name.text, sources);
    (faults.borrow().count() == before).then_some(Files { name, scenario, history, weeks })
}

/// The usual name of the instance, `n030w4_1_6-2-9-1`, where the file names say it; else that of the scenario.
fn name(scenario: &str, sources: &[Arc<Source>]) -> String {
    let mut set = None;
    let mut history = None;
    let mut weeks: Vec<&str> = Vec::new();
    for source in sources {
        let file = source.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let last = stem.rsplit('-').next().filter(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        match sort(&source.text) {
            Some(Sort::Scenario) => set = stem.strip_prefix("Sc-"),
            Some(Sort::History) => history = last,
            Some(Sort::Week) => weeks.extend(last),
            None => {}
        }
    }
    match (set, history) {
        (Some(set), Some(history)) if weeks.len() + 2 == sources.len() => {
            format!("{set}_{history}_{}", weeks.join("-"))
        }
        _ => scenario.to_owned(),
    }
}

#[cfg(test)]
mod tests;
