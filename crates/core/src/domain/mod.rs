//! What is planned: calendar, shift types and duties, people, demand, wishes, history, rosters.
//!
//! Plain data and questions about it. Costs, rules and solvers are unknown here. A [`Scenario`] only comes from
//! the one constructor (`io::build`), which has checked every reference; indices are dense and valid.
//! Shapes: per-employee lists are indexed by `EmployeeId`, rosters are `[employee][day]`.
//! Imports `units`, `text` and `error` only.

mod attribution;
mod calendar;
mod demand;
mod employee;
mod norm;
mod period;
mod personal;
mod roster;
mod scenario;
mod shift;
mod tariff;
mod timed;
mod wish;

pub use calendar::{Calendar, DaySet};
pub use demand::{Demand, Origin, Presence, When};
pub use employee::{Contract, Employee, SkillGrant, Unit};
pub use norm::{Norm, Whose};
pub use period::{Cycle, PeriodPart};
pub use personal::{Amount, Permit, Personal, Setting, Term};
pub use roster::Roster;
pub use scenario::{History, Line, Scenario};
pub use shift::{Absent, Duty, DutyKind, Part, ShiftType, TagSet};
pub use tariff::{Allowance, CallIn, DailyOvertime, OvertimeStep, PaidOn, Standby, Tariff, Unsocial, WorkForm};
pub use timed::Timed;
pub use wish::{Absence, Lock, Published, Strength, Want, Wish};

use crate::units::{DutyId, EmployeeId, IdSet};

/// A set of duties.
pub type DutySet = IdSet<DutyId>;
/// A set of employees.
pub type People = IdSet<EmployeeId>;
