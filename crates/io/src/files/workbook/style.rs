//! How a scenario workbook looks.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Ink of headings and frames, as in the report.
const INK: Color = Color::RGB(0x1C_1F_26);
const NAVY: Color = Color::RGB(0x1D_4F_91);
const PALE: Color = Color::RGB(0xE4_EC_F7);
const LINE: Color = Color::RGB(0xC9_CD_D4);

/// The cell formats of a workbook.
pub(super) struct Style {
    /// Header of a column that must be filled.
    pub needed: Format,
    /// Header of another column.
    pub header: Format,
    /// Texts: also those that look like numbers or dates.
    pub text: Format,
    /// Texts that may run over several lines.
    pub wrapped: Format,
    /// Explanations.
    pub soft: Format,
    /// Names of fields.
    pub name: Format,
    /// Dates.
    pub date: Format,
    /// Times of day.
    pub clock: Format,
    /// Lengths of time.
    pub length: Format,
    /// Euros.
    pub money: Format,
    /// Other numbers.
    pub number: Format,
    /// Title of a page.
    pub title: Format,
    /// Heading of a section.
    pub heading: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let head = || {
            let format = Format::new().set_bold().set_align(FormatAlign::VerticalCenter);
            format.set_border_bottom(FormatBorder::Medium).set_border_bottom_color(INK)
        };
        let centred = || cell().set_align(FormatAlign::Center);
        let left = || cell().set_align(FormatAlign::Left);
        Style {
            needed: head().set_background_color(NAVY).set_font_color(Color::White),
            header: head().set_background_color(PALE).set_font_color(INK),
            text: left().set_num_format("@"),
            wrapped: left().set_num_format("@").set_text_wrap(),
            soft: left().set_font_color(Color::RGB(0x55_5B_66)).set_text_wrap(),
            name: left().set_bold(),
            date: left().set_num_format("yyyy-mm-dd"),
            clock: centred().set_num_format("hh:mm"),
            length: centred().set_num_format("[h]:mm"),
            money: centred().set_num_format("0.00"),
            number: centred(),
            title: Format::new().set_bold().set_font_size(16).set_font_color(NAVY),
            heading: Format::new()
                .set_bold()
                .set_font_size(12)
                .set_font_color(NAVY)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(LINE),
        }
    }
}
