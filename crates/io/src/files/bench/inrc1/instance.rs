//! What the file says that several of its parts need.

use super::super::tree::Word;

/// A shift type, as far as rules need it.
pub(super) struct Shift {
    pub id: Word,
    pub start: String,
    /// Skills that it asks for.
    pub skills: Vec<Word>,
}
