//! Texts in cells, whatever their length.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Most characters of a cell.
const MOST: usize = 32_767;

/// Writes texts of any length: what no cell can hold is cut, so that a plan is not lost for its longest sentence.
pub(super) trait Texts {
    /// A text.
    fn text(&mut self, row: u32, at: u16, text: impl Into<String>) -> Result<&mut Worksheet, XlsxError>;
    /// A text in a format.
    fn text_in(
        &mut self,
        row: u32,
        at: u16,
        text: impl Into<String>,
        ink: &Format,
    ) -> Result<&mut Worksheet, XlsxError>;
}

impl Texts for Worksheet {
    fn text(&mut self, row: u32, at: u16, text: impl Into<String>) -> Result<&mut Worksheet, XlsxError> {
        self.write_string(row, at, fitting(text.into()))
    }

    fn text_in(
        &mut self,
        row: u32,
        at: u16,
        text: impl Into<String>,
        ink: &Format,
    ) -> Result<&mut Worksheet, XlsxError> {
        self.write_string_with_format(row, at, fitting(text.into()), ink)
    }
}

/// The text, cut to what a cell can hold.
pub(super) fn fitting(text: String) -> String {
    if text.len() <= MOST || text.chars().count() <= MOST {
        return text;
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}
