//! x
use crate::{assess::Plan, constraint::Problem};
/// x
pub fn page(_: &Problem, _: &[Plan]) -> String {
    String::new()
}
