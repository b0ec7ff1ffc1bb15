//! Shift types and duties.

use crate::units::{Minutes, ShiftId, SkillId, UnitId, ids::Id};

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
    /// Does it count as presence for cover? Training, meetings and standby do not.
    pub covers: bool,
    /// Is it standby at home, with the tag [`ShiftType::STANDBY`]? That is no working time.
    pub standby: bool,
}

impl ShiftType {
    /// The tag of standby at home (varallaolo): no working time in any rule about rest, nights, length, days off or
    /// strain, and no paid hour; the tariff says what it earns.
    pub const STANDBY: &'static str = "standby";

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
    /// Work or standby: one part, or several for a double duty, in the order of their starts.
    Work(Vec<Part>),
}

/// What a person can do on one day. The list of duties of a scenario is the alphabet that rosters are written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Unique code: `E`, `E@ward2`, `E@ward2:nurse`, `E+N`; `.` is off.
    pub code: String,
    /// Kind.
    pub kind: DutyKind,
    /// First clock minute of working time after midnight of its day (0 without work).
    pub start: Minutes,
    /// End of working time in clock minutes after the same midnight (0 without work).
    pub end: Minutes,
    /// Working time as clock minutes `from..to` after the same midnight, one entry for each worked part.
    pub work: Vec<(Minutes, Minutes)>,
    /// Standby in the same way.
    pub standby: Vec<(Minutes, Minutes)>,
    /// Paid minutes on a day without a clock change.
    pub paid: Minutes,
    /// Tags of its parts. Of standby only those that no worked shift type carries: standby is no night.
    pub tags: TagSet,
}

impl Duty {
    /// A duty without work.
    pub fn idle(code: impl Into<String>, kind: DutyKind) -> Self {
        let (work, standby) = (Vec::new(), Vec::new());
        Duty { code: code.into(), kind, start: 0, end: 0, work, standby, paid: 0, tags: 0 }
    }

    /// A duty of some parts; `shifts` are all shift types of the scenario.
    pub fn of_parts(code: impl Into<String>, parts: Vec<Part>, shifts: &[ShiftType]) -> Self {
        let worked_tags = shifts.iter().filter(|shift| !shift.standby).fold(0, |tags, shift| tags | shift.tags);
        let mut duty = Duty::idle(code, DutyKind::Off);
        for shift in parts.iter().map(|part| &shifts[part.shift.index()]) {
            let span = (shift.start, shift.end);
            if shift.standby {
                duty.standby.push(span);
                duty.tags |= shift.tags & !worked_tags;
            } else {
                duty.work.push(span);
                duty.tags |= shift.tags;
                duty.paid += shift.paid;
            }
        }
        duty.start = duty.work.iter().map(|span| span.0).min().unwrap_or(0);
        duty.end = duty.work.iter().map(|span| span.1).max().unwrap_or(0);
        Duty { kind: DutyKind::Work(parts), ..duty }
    }

    /// Is there working time in it? Standby alone is none.
    #[inline]
    pub fn is_work(&self) -> bool {
        !self.work.is_empty()
    }

    /// Does it bind the person, by work or by standby?
    #[inline]
    pub fn is_bound(&self) -> bool {
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
}
