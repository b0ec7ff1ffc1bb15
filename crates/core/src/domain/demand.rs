//! Demand: how many people a unit wants, when, with which skill.

use crate::text::Text;
use crate::units::{Cost, Day, Minutes, ShiftId, SkillId, UnitId};

/// When a cover requirement applies on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Heads on a shift type.
    Shift(ShiftId),
    /// Heads present in every minute of a clock window, counted from the midnight of the day; `to` exceeds 1440
    /// when the window runs over midnight.
    Window {
        /// First minute.
        from: Minutes,
        /// Minute after the last.
        to: Minutes,
    },
}

/// Who counts for a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Anyone present.
    Anyone,
    /// Anyone present who holds the skill.
    Holder(SkillId),
    /// Those who work in this role (units that plan by role).
    Role(SkillId),
}

/// A cover requirement on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Where.
    pub unit: UnitId,
    /// On which day of the horizon.
    pub day: Day,
    /// When on that day.
    pub when: When,
    /// Who counts.
    pub who: Presence,
    /// Heads that must be there.
    pub minimum: i64,
    /// Heads wanted, at least `minimum`.
    pub target: i64,
    /// Heads not to be exceeded, at least `target`, if limited.
    pub maximum: Option<i64>,
    /// Price of one head missing to the target, in place of the cover rule's own.
    pub under: Option<Cost>,
    /// Price of one head above the maximum, in place of the cover rule's own.
    pub over: Option<Cost>,
    /// Minutes for which a head's price holds where that is not the whole window: of a single hour a part is due.
    pub spread: Option<Minutes>,
    /// Where the numbers come from, if they were derived from need.
    pub origin: Option<Box<Origin>>,
}

/// How the heads of a requirement were computed, for people: `18 clients × 0.6 × …`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The minimum.
    pub minimum: Text,
    /// The target.
    pub target: Text,
}
