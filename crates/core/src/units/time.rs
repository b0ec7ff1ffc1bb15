//! Time: minutes, days and half-open spans.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A number of minutes, or a minute of a scale whose zero the context names.
pub type Minutes = i64;

/// A day as dense index: 0 is the first day of the horizon, negative days are history.
pub type Day = i32;

/// Minutes of one calendar day on the clock (23 or 25 h days differ in elapsed time only).
pub const DAY_MINUTES: Minutes = 24 * 60;

/// A half-open span of elapsed minutes, `start..end`, counted from the horizon's first midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First minute inside.
    pub start: Minutes,
    /// First minute after.
    pub end: Minutes,
}

impl Span {
    /// Elapsed minutes inside the span.
    pub fn minutes(self) -> Minutes {
        self.end - self.start
    }

    /// Minutes shared with another span.
    pub fn overlap(self, other: Span) -> Minutes {
        (self.end.min(other.end) - self.start.max(other.start)).max(0)
    }
}

/// A number of minutes as people read it: `114:45`, `-0:30`.
pub struct Clock(pub Minutes);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}:{:02}", self.0.abs() / 60, self.0.abs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_print_hours_and_minutes() {
        assert_eq!(Clock(6885).to_string(), "114:45");
        assert_eq!(Clock(-30).to_string(), "-0:30");
    }

    #[test]
    fn spans_that_only_touch_share_nothing() {
        assert_eq!(Span { start: 0, end: 60 }.overlap(Span { start: 60, end: 90 }), 0);
        assert_eq!(Span { start: 0, end: 60 }.overlap(Span { start: 45, end: 90 }), 15);
    }
}
