//! Why somebody has this duty and not that one, why a wish was refused, and what it would take to grant it.
//!
//! Everything said is judged: the roster with the one day changed, and the roster with the changes that give what is
//! asked for. Exchanges with one colleague are all tried here; longer chains are searched for in a worker process, which
//! may change a few days of a few people only. Two voices tell of it: one for whoever makes the roster, with rules,
//! clauses and prices; one for the person, without colleagues, their reasons, pay or restrictions.

mod answer;
mod ask;
mod chain;
mod employee;
mod exchange;
mod object;
mod planner;
mod question;
mod said;
mod trial;

pub use answer::{Answer, answers};
pub use ask::{person, question};
pub use chain::Searcher;
pub use object::{for_employee, for_planner};
pub use question::{Question, refused, refused_on};
pub use trial::{Change, Shift, Trial, Way};

use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::text::Text;

/// The answer in sentences for whoever makes the roster.
pub fn to_planner(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    planner::sentences(problem, roster, answer)
}

/// The same in two or three sentences, for a list of many.
pub fn to_planner_briefly(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    planner::brief(problem, roster, answer)
}

/// The answer in sentences for the person.
pub fn to_employee(problem: &Problem, roster: &Roster, answer: &Answer) -> Vec<Text> {
    employee::sentences(problem, roster, answer)
}
