//! Places in a text found quickly: the line starts are looked up once per text.

use std::sync::Arc;

use crate::error::{Place, Source};

/// The lines of one source.
#[derive(Clone, Debug)]
pub struct Lines {
    source: Arc<Source>,
    /// Byte offsets of the lines; no file that is read is larger than such numbers.
    starts: Vec<u32>,
}

impl Lines {
    /// Longest stretch of a line in which characters are counted one by one; beyond it bytes must do.
    const COUNTED: usize = 4096;

    /// The lines of a source.
    pub fn of(source: &Arc<Source>) -> Self {
        let ends = source.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| narrow(at + 1));
        Lines { source: source.clone(), starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The place of the bytes `start..end`, as [`Place::at`] gives it.
    pub fn place(&self, start: usize, end: usize) -> Place {
        let line = self.starts.partition_point(|&at| at <= narrow(start)).max(1);
        let from = self.starts[line - 1] as usize;
        let head = self.source.text.get(from..start).unwrap_or("");
        let column = if head.len() > Lines::COUNTED { head.len() } else { head.chars().count() };
        Place {
            source: Some(self.source.clone()),
            span: Some((start, end.saturating_sub(start))),
            line,
            column: column + 1,
            path: String::new(),
        }
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_places_are_the_same_as_counted_ones() {
        let text = "ä = 1\n\nyy = 2";
        let source = Arc::new(Source { name: "a.toml".into(), text: text.into() });
        let lines = Lines::of(&source);
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            assert_eq!(lines.place(at, at + 1), Place::at(&source, at, at + 1));
        }
    }
}
