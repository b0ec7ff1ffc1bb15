//! What passes between the parent and the worker process: one JSON value per line.
//!
//! Duties travel as indices. Both sides build the scenario from the same document with the same constructor, so
//! an index means the same duty on both.

use serde::{Deserialize, Serialize};

use super::{Options, Stopped};
use crate::domain::{Roster, Scenario};
use crate::text::Text;
use crate::units::{Cost, DutyId, Score, ids::Id};

/// The first line a worker reads: what to solve, and within which limits.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// The scenario document.
    pub document: serde_json::Value,
    /// Id of the profile.
    pub profile: String,
    /// Limits and settings.
    pub options: Options,
    /// A roster to begin from: duty indices, employee by employee, day by day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Vec<DutyId>>,
}

/// Any later line a worker reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// End the search and say goodbye.
    pub stop: bool,
}

/// A line that a worker writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Message {
    /// A better roster.
    Incumbent {
        /// The score that the engine believes it has.
        score: Score,
        /// Duty indices, employee by employee, day by day.
        cells: Vec<DutyId>,
    },
    /// A better proven lower bound.
    Bound(Cost),
    /// What is being done.
    Phase(Text),
    /// The last line: the search ended.
    Stopped(Stopped),
    /// The last line: the job could not be understood.
    Failed(String),
}

/// A roster's cells as they travel.
pub fn cells_of(roster: &Roster) -> Vec<DutyId> {
    (0..roster.employees()).flat_map(|at| roster.line(Id::from_index(at)).iter().copied()).collect()
}

/// The roster behind cells that came from outside; `None` when they do not fit the scenario.
pub fn roster_of(scenario: &Scenario, cells: &[DutyId]) -> Option<Roster> {
    let mut roster = scenario.empty_roster();
    let days = scenario.calendar.days as usize;
    let known = cells.iter().all(|duty| duty.index() < scenario.duties.len());
    if !known || days == 0 || cells.len() != days * scenario.employees.len() {
        return None;
    }
    for (employee, line) in scenario.staff().zip(cells.chunks_exact(days)) {
        roster.set_line(employee, line);
    }
    Some(roster)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_those_of_the_protocol() {
        let line = |message: &Message| serde_json::to_string(message).expect("a message is plain data");
        let incumbent = Message::Incumbent { score: Score { hard: 0, soft: 607 }, cells: vec![DutyId(0), DutyId(3)] };
        assert_eq!(line(&incumbent), r#"{"incumbent":{"score":{"hard":0,"soft":607},"cells":[0,3]}}"#);
        assert_eq!(line(&Message::Bound(600)), r#"{"bound":600}"#);
        let phase = Message::Phase(crate::text!("phase-dives"));
        assert_eq!(line(&phase), r#"{"phase":{"message":{"id":"phase-dives","args":[]}}}"#);
        assert_eq!(line(&Message::Stopped(Stopped::TimeLimit)), r#"{"stopped":"time-limit"}"#);
        let stop: Request = serde_json::from_str(r#"{"stop":true}"#).expect("the stop request of the protocol");
        assert!(stop.stop);
    }
}
