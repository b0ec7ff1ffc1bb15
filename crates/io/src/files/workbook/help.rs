//! The sheet that explains a workbook to a planner.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::style::Style;
use super::{Column, MAIN, columns};
use crate::files::tables::{Sort, TABLES, TOP};
use vuoro_core::rulebook;

const INTRODUCTION: &[&str] = &[
    "This workbook is a whole scenario: everything that must be known before a roster can be planned. Each sheet is a \
     table with its column names in the first row; rows and columns may stand in any order, and empty rows do no harm.",
    "Dark headers must be filled in every row, light ones may stay empty. Point at a header to read what its column \
     means. Lists of choices open in the cells; where a cell may hold more than one word, write ; between them.",
    "Dates and times may be real dates and times of the spreadsheet, or texts: 2026-12-24, 07:00, 114:45. Formulas are \
     fine: their last result counts. Sheets whose name begins with _ and this sheet are not read.",
    "vuoro check THIS.xlsx says whether everything is understood, and names the sheet and cell of every fault. \
     vuoro plan THIS.xlsx makes the roster.",
];

/// Writes the sheet; gives the formula of the cells that hold the kinds of rules.
pub(super) fn write(sheet: &mut Worksheet, style: &Style) -> Result<String, XlsxError> {
    let mut page = Page { sheet, style, row: 0 };
    page.sheet.write_string_with_format(0, 0, "How to fill this workbook", &style.title)?;
    page.row = 2;
    for paragraph in INTRODUCTION {
        page.paragraph(paragraph)?;
    }
    page.heading(MAIN, "Single values: the name of the field in the first column, its value in the second.")?;
    for field in TOP {
        page.line([field.name, if field.needed { "yes" } else { "" }, sort_words(field.sort), field.about])?;
    }
    for table in TABLES {
        page.heading(table.sheet, table.about)?;
        for column in columns(table) {
            let needed = if column.needed() { "yes" } else { "" };
            let sort = if let Column::Parameters = column { "name = value, …" } else { sort_words(column.sort()) };
            page.line([column.name(), needed, sort, column.about()])?;
        }
    }
    let kinds = page.kinds()?;
    page.sheet.set_column_width(0, 26)?.set_column_width(1, 8)?.set_column_width(2, 26)?.set_column_width(3, 96)?;
    page.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.sheet.set_footer("&L&A&RPage &P of &N");
    Ok(kinds)
}

struct Page<'a> {
    sheet: &'a mut Worksheet,
    style: &'a Style,
    row: u32,
}

impl Page<'_> {
    fn paragraph(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 3, text, &self.style.soft)?;
        self.sheet.set_row_height(self.row, 32)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, sheet: &str, about: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, sheet, &self.style.heading)?;
        for at in 1..3 {
            self.sheet.write_blank(self.row, at, &self.style.heading)?;
        }
        self.sheet.write_string_with_format(self.row, 3, about, &self.style.heading)?;
        self.row += 1;
        for (at, head) in (0u16..).zip(["column", "needed", "what stands there", "meaning"]) {
            self.sheet.write_string_with_format(self.row, at, head, &self.style.header)?;
        }
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, cells: [&str; 4]) -> Result<(), XlsxError> {
        let style = self.style;
        let formats = [&style.name, &style.text, &style.text, &style.soft];
        for ((at, text), format) in (0u16..).zip(cells).zip(formats) {
            self.sheet.write_string_with_format(self.row, at, text, format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The kinds of rules with their parameters.
    fn kinds(&mut self) -> Result<String, XlsxError> {
        self.heading(
            "kinds of rules",
            "What may stand in the column `kind` of the sheet `rules`; `vuoro rules KIND` says more.",
        )?;
        let first = self.row;
        for kind in rulebook::kinds() {
            let parameters: Vec<String> =
                kind.parameters().iter().map(|p| format!("{} ({})", p.name, p.unit)).collect();
            let takes =
                if parameters.is_empty() { String::new() } else { format!(" Takes: {}.", parameters.join(", ")) };
            self.line([kind.id(), "", "", &format!("{}.{takes}", kind.title())])?;
        }
        Ok(format!("=help!$A${}:$A${}", first + 1, self.row))
    }
}

fn sort_words(sort: Sort) -> &'static str {
    match sort {
        Sort::Text => "text",
        Sort::Said => "text, or one in each language",
        Sort::Words => "words with ; between",
        Sort::Date => "date",
        Sort::Days => "weekdays or dates",
        Sort::Clock => "time of day",
        Sort::Length => "hours and minutes",
        Sort::Integer => "whole number",
        Sort::Share => "number, or percentage",
        Sort::Money => "euros",
        Sort::Price => "euros (or points)",
        Sort::Flag => "yes or no",
        Sort::Strength => "word, percentage or price",
        Sort::Balance => "number, or hours and minutes",
        Sort::Importance => "word or price",
        Sort::Agreement => "name of an agreement",
        Sort::Table(_) => "name = value, …",
    }
}
