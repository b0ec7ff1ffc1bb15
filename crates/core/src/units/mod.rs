//! Quantities and identifiers that everything else speaks in.
//!
//! Units: time in whole minutes (`i64`), days as dense `i32` indices (day 0 is the first day of the horizon,
//! negative days are history), cost in whole cost units (`i64`: cents in scenarios, points in public benchmarks).
//! Imports nothing of vuoro.

pub mod ids;
pub mod money;
pub mod rng;
pub mod set;
pub mod time;

pub use ids::{ContractId, DutyId, EmployeeId, ShiftId, SkillId, UnitId};
pub use money::{Cost, CostUnit, Score};
pub use set::IdSet;
pub use time::{Day, Minutes, Span};

/// The greatest common divisor; with 0, the other number.
pub fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}
