//! The exact compact model of a small problem.
//!
//! Forms become rows ([`lower`]) of a plain model in whole numbers ([`rows`]), which one file hands to the solver
//! ([`solver`]). First a **strict** model: what is required is a restriction, only cost is minimised. When nothing
//! keeps every requirement, an **elastic** one in two steps: the least breach, then the least cost with no more
//! breach. Whatever comes back is a roster judged again by `Lowered::score`.
//! Imports `units`, `domain` and `constraint`; never a rule, never another engine.

mod amount;
mod diagram;
pub mod lower;
pub mod rows;
mod solver;
mod staff;

use std::time::Duration;

use crate::constraint::{Lowered, Problem};
use crate::domain::Roster;
use crate::units::ids::all;
use crate::units::{Cost, EmployeeId, Score};

use lower::{Compact, Style};
use rows::{Model, Rank};
use solver::Search;
use staff::Owned;

/// probe
pub fn probe(problem: &Problem, lowered: &Lowered, width: usize, limit: u64, args: &[String]) {
    let t = std::time::Instant::now();
    let mut made = lower::lower(problem, lowered, Style { strict: true, width }).unwrap();
    made.model.cap_hard(0);
    println!("{} columns {} rows, built {:?}", made.model.columns.len(), made.model.rows.len(), t.elapsed());
    made.stats();
    if args.iter().any(|a| a == "print") { print!("{}", made.model); }
    let t = std::time::Instant::now();
    println!("lp {:?} {:?}", solver::relax(&made.model, Rank::Soft, None), t.elapsed());
    let t = std::time::Instant::now();
    let s = solver::search(&made.model, Rank::Soft, Some(Duration::from_secs(limit)), None);
    let r = s.values.as_ref().map(|v| made.roster(v, problem.scenario.calendar.days));
    println!("bound {:?} score {:?} inf {} {:?}", s.bound, r.as_ref().map(|r| lowered.score(r)), s.infeasible, t.elapsed());
    let v = r.and_then(|r| made.values(&r));
    println!("values {:?} {:?}", v.as_ref().map(|v| made.model.cost(v)), v.as_ref().map(|v| made.model.broken(v).map(String::from)));
}
