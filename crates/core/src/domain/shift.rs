//! Shift types and duties.

use crate::units::{Minutes, ShiftId, SkillId, UnitId};

/// Up to 64 tags as bits; bit `i` is `Scenario::tags[i]`.
pub type TagSet = u64;

/// A shift type: a code with clock times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftType {
    /// Short code, unique, as printed in rosters.
    pub code: String,
    /// Name for people.
    pub name: String,
    /// Start in clock minutes after the midnight of its day.
    pub start: Minutes,
    /// End in clock minutes after the same midnight; beyond 1440 when it runs over midnight.
    pub end: Minutes,
    /// Unpaid break minutes inside it.
    pub break_minutes: Minutes,
    /// When the break begins, in clock minutes after the same midnight as the start, where that is known.
    pub break_start: Option<Minutes>,
    /// Paid minutes on a day without a clock change.
    pub paid: Minutes,
    /// Its tags (early, evening, night, long, training, ...).
    pub tags: TagSet,
    /// Does it count as presence for cover? Training and meetings do not.
    pub covers: bool,
}

impl ShiftType {
    /// Does it run over midnight?
    pub fn crosses_midnight(&self) -> bool {
        self.end > 1440
    }
}

/// One worked stretch of a duty: a shift type in a unit, in a role where the unit plans by role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The shift type.
    pub shift: ShiftId,
    /// Where.
    pub unit: UnitId,
    /// As what, in units that plan by role.
    pub role: Option<SkillId>,
}

/// Why an absent person is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Absent {
    /// Annual leave or other approved leave.
    Leave,
    /// Sick.
    Sick,
}

/// The three kinds of duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// A day without work.
    Off,
    /// A day of absence.
    Absence(Absent),
    /// Work: one part, or two for a double duty.
    Work(Vec<Part>),
}

/// What a person can do on one day. The list of duties of a scenario is the alphabet that rosters are written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Unique code: `E`, `E@ward2`, `E@ward2:nurse`, `E+N`; `.` is off.
    pub code: String,
    /// Kind.
    pub kind: DutyKind,
    /// First clock minute of work after midnight of its day (0 without work).
    pub start: Minutes,
    /// End of work in clock minutes after the same midnight (0 without work).
    pub end: Minutes,
    /// Paid minutes on a day without a clock change.
    pub paid: Minutes,
    /// Tags of all its parts.
    pub tags: TagSet,
}

impl Duty {
    /// Is it work?
    #[inline]
    pub fn is_work(&self) -> bool {
        matches!(self.kind, DutyKind::Work(_))
    }

    /// Is it a day off (not an absence)?
    #[inline]
    pub fn is_off(&self) -> bool {
        self.kind == DutyKind::Off
    }

    /// The kind of absence, if it is one.
    pub fn absence(&self) -> Option<Absent> {
        match self.kind {
            DutyKind::Absence(kind) => Some(kind),
            _ => None,
        }
    }

    /// The worked parts; empty when it is not work.
    pub fn parts(&self) -> &[Part] {
        match &self.kind {
            DutyKind::Work(parts) => parts,
            _ => &[],
        }
    }

    /// Does its work reach into the next calendar day?
    pub fn crosses_midnight(&self) -> bool {
        self.end > 1440
    }
}
