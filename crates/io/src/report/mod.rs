//! What people see: a terminal view and one self-contained page.
//!
//! Everything shown is judged elsewhere (`assess`); here it is only put into words, tables and pictures. User text
//! is escaped on the page and stripped of control characters on the terminal. Nothing is ever said by colour alone.
//! Imports `units`, `domain`, `constraint` and `assess`; prints nothing itself.

mod breakdown;
mod cells;
mod choice;
mod groups;
pub mod html;
#[cfg(test)]
mod sample;
mod sources;
mod svg;
pub mod table;
mod units;
mod words;
pub mod xlsx;

pub use choice::Choice;
