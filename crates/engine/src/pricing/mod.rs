//! The best roster line of one employee for given prices.
//!
//! An employee's forms are compiled once into a [`LineModel`]: a layered graph whose nodes are joint states of all
//! automata on a day (minimised), with counters for the windows that can bind. [`LineModel::price`] then finds a
//! cheapest line for any prices by dynamic programming over dense counter arrays. Nothing here knows a rule.
//!
//! Units: prices and costs are `i32` in the caller's scale; lines have one duty per day of the horizon.
//! Imports `units`, `domain` and `constraint`.

mod compile;
mod counter;
mod fill;
mod graph;
mod kernel;
mod layout;
mod open;
mod prepared;
mod reduce;
mod solve;
#[cfg(test)]
mod tests;
mod toll;
mod walk;

pub use compile::{Compiler, Hardness, LineModel};
pub use prepared::{Demands, Prepared};
pub use solve::{Priced, Scratch};
pub use walk::{Trial, Walk};
