//! Propagation: what can stand on each day of each person in some roster that keeps all that is required.
//!
//! Every person and day has a **domain**, the duties still possible. Each required form of a person takes out what
//! no line can have that keeps it (`line`), over and over until nothing changes; forms over several people that
//! are required do the same with the least and the most that the others can add (`shared`). A duty that is taken
//! out stands in no feasible roster (with one duty a day, as engines make them); one that stays may still be
//! impossible. Every removal keeps the form that made it; `reason` finds the few facts that a removal or a
//! contradiction rests on, and says them in words.
//!
//! What is required of several people is a rank of its own to engines, not a restriction (`Score::shared`). So there
//! are two answers: [`Filter::own`] is what engines may rely on; [`Filter::all`] filters by what is required of
//! several people too, and serves to tell contradictions. A head missing to a demand's minimum takes nothing out of
//! either; whether enough people can come at all is counted in `assess`.
//! Below the engines: imports `units`, `domain` and `constraint`; no rule, no engine.

mod fact;
mod filtered;
mod line;
mod reach;
mod reason;
mod shared;
#[cfg(test)]
mod tests;
mod words;

pub use fact::Fact;
pub use filtered::{Filtered, Removal};
pub use line::Filter;
pub use reason::{Assumed, Conflict};
