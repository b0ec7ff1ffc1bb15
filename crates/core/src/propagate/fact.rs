//! A fact: what filtering and its reasons rest on.

use std::ops::Range;

use crate::units::Day;

/// A required form, or what it says of some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The form, as its position among the problem's forms.
    pub form: usize,
    /// The days that it is about; all of them for forms over a whole line.
    pub days: Range<Day>,
}
