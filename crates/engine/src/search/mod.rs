//! Line-wise local search: take a few people's lines out and put each back as the exact best line against the
//! marginal cost of what the others leave open, with perturbation and annealing.
//!
//! The method of the experiment in the engine notes: one employee's exact re-optimisation costs microseconds, so
//! thousands of these large steps fit into a second.
//! Imports `units`, `domain`, `constraint` and `pricing`.

mod anneal;
mod blocks;
mod board;

pub use anneal::{Budget, Temperature, search};
pub use blocks::exchange;
pub use board::Board;
