//! What passes between the parent and the worker process: one JSON value per line.
//!
//! People go by their ids and duties by their words, so that neither side depends on how the other numbers them.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Hold, NamedRoster, Options, Stopped};
use crate::text::Text;
use crate::units::{Cost, Score};

/// The first line a worker reads: what to solve, and within which limits.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// The scenario document: its canonical text, as it stands in the line.
    pub document: Box<RawValue>,
    /// Id of the profile.
    pub profile: String,
    /// Limits and settings.
    pub options: Options,
    /// A roster to begin from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NamedRoster>,
    /// The days that may change, where not all may: then the cheapest change is searched for and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Hold>,
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
        /// Who does what.
        roster: NamedRoster,
    },
    /// A better proven lower bound on the cost of any roster that breaks nothing required.
    Bound(Cost),
    /// More is proven to be broken of what is required in every roster.
    Least(Score),
    /// What is being done.
    Phase(Text),
    /// The last line: the search ended.
    Stopped(Stopped),
    /// The last line: the job could not be understood.
    Failed(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_those_of_the_protocol() {
        let line = |message: &Message| serde_json::to_string(message).expect("a message is plain data");
        let roster =
            NamedRoster { people: vec!["aino".into()], duties: vec![".".into(), "A".into()], cells: vec![0, 1] };
        let incumbent = Message::Incumbent { score: Score::soft(607), roster };
        let expected = concat!(
            r#"{"incumbent":{"score":{"hard":0,"shared":0,"soft":607},"#,
            r#""roster":{"people":["aino"],"duties":[".","A"],"cells":[0,1]}}}"#
        );
        assert_eq!(line(&incumbent), expected);
        assert_eq!(line(&Message::Bound(600)), r#"{"bound":600}"#);
        let phase = Message::Phase(crate::text!("phase-dives"));
        assert_eq!(line(&phase), r#"{"phase":{"message":{"id":"phase-dives","args":[]}}}"#);
        assert_eq!(line(&Message::Stopped(Stopped::TimeLimit)), r#"{"stopped":"time-limit"}"#);
        let stop: Request = serde_json::from_str(r#"{"stop":true}"#).expect("the stop request of the protocol");
        assert!(stop.stop);
    }
}
