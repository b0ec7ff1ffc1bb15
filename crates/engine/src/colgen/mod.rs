//! Column generation: proven bounds, and rosters from priced roster lines.
//!
//! The master problem chooses one line per employee; shared forms are its rows. Pricing (one exact dynamic programme
//! per employee, in parallel) finds lines that improve it. Any prices on the shared forms give a Lagrangian bound;
//! prices and costs are integers there, so the bound is exactly valid at every iteration.
//! Imports `units`, `domain`, `constraint`, `control` and `pricing`.

mod curve;
mod dive;
mod first_order;
mod generate;
mod groups;
mod lagrange;
mod lp;
mod master;
mod saddle;
mod select;
mod table;

pub use dive::{Dive, Part};
pub use first_order::{FirstOrder, Needs};
pub use generate::{Root, finished, nearly, root};
pub use groups::Groups;
pub use lagrange::Lagrangian;
pub use master::Column;
pub use saddle::{Saddle, Solved};
pub use select::select;
