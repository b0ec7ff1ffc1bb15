//! What work is worth under the scenario's pay agreement: minutes by allowance, additional work and overtime, cost by
//! person, unit and kind.
//!
//! Minute by minute in elapsed time, so a night on which the clocks change is as long as it really is. A
//! night over the end of a period is divided at midnight, unless the agreement says that it belongs to its first day. Imports `units` and `domain` only.

mod hours;
mod payroll;
mod rate;
#[cfg(test)]
mod tests;

pub use hours::{Clockwork, Earned};
pub use payroll::{Beyond, Entry, Limits, PayKind, Payroll, limits, person_rate};
pub use rate::{Rate, WHOLE};
