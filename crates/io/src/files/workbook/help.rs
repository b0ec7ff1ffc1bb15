//! The sheet that explains a workbook to a planner.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::style::Style;
use super::{MAIN, columns};
use crate::files::tables::{Sort, TABLES, TOP};
use vuoro_core::constraint::Parameter;
use vuoro_core::rulebook;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Lang, Text};

/// Writes the sheet in a language; gives the formula of the cells that hold the kinds of rules.
pub(super) fn write(sheet: &mut Worksheet, style: &Style, lang: Lang) -> Result<String, XlsxError> {
    let mut page = Page { sheet, style, row: 0, lang };
    page.sheet.write_string_with_format(0, 0, text!("workbook-help-title").say(lang), &style.title)?;
    page.row = 2;
    page.paragraph(&text!("workbook-help-sheets"))?;
    page.paragraph(&text!("workbook-help-headers"))?;
    page.paragraph(&text!("workbook-help-values"))?;
    page.paragraph(&text!("workbook-help-commands"))?;
    page.heading(MAIN, &text!("workbook-help-single-values"))?;
    for field in TOP {
        page.line(field.name, field.needed, &sort_words(field.sort), &field.about())?;
    }
    for table in TABLES {
        page.heading(table.sheet, &table.about())?;
        for column in columns(table) {
            page.line(column.name(), column.needed(), &sort_words(column.sort()), &column.about())?;
        }
    }
    let kinds = page.kinds()?;
    page.sheet.set_column_width(0, 26)?.set_column_width(1, 12)?.set_column_width(2, 26)?.set_column_width(3, 96)?;
    page.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.sheet.set_footer(footer(lang));
    Ok(kinds)
}

struct Page<'a> {
    sheet: &'a mut Worksheet,
    style: &'a Style,
    row: u32,
    lang: Lang,
}

impl Page<'_> {
    fn paragraph(&mut self, text: &Text) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 3, &text.say(self.lang), &self.style.soft)?;
        self.sheet.set_row_height(self.row, 32)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, sheet: &str, about: &Text) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, sheet, &self.style.heading)?;
        for at in 1..3 {
            self.sheet.write_blank(self.row, at, &self.style.heading)?;
        }
        self.sheet.write_string_with_format(self.row, 3, about.say(self.lang), &self.style.heading)?;
        self.row += 1;
        let heads = [
            text!("workbook-help-column"),
            text!("workbook-help-needed"),
            text!("workbook-help-content"),
            text!("workbook-help-meaning"),
        ];
        for (at, head) in (0u16..).zip(heads) {
            self.sheet.write_string_with_format(self.row, at, head.say(self.lang), &self.style.header)?;
        }
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, name: &str, needed: bool, content: &Text, about: &Text) -> Result<(), XlsxError> {
        let style = self.style;
        let needed = if needed { text!("workbook-help-yes") } else { Text::EMPTY };
        let cells = [name.to_owned(), needed.say(self.lang), content.say(self.lang), about.say(self.lang)];
        let formats = [&style.name, &style.text, &style.text, &style.soft];
        for ((at, text), format) in (0u16..).zip(cells).zip(formats) {
            self.sheet.write_string_with_format(self.row, at, text, format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The kinds of rules with their parameters.
    fn kinds(&mut self) -> Result<String, XlsxError> {
        let heading = text!("workbook-help-kinds").say(self.lang);
        self.heading(&heading, &text!("workbook-help-kinds-about"))?;
        let first = self.row;
        for kind in rulebook::kinds() {
            let title = Text::from(kind.title());
            let parameter =
                |one: &Parameter| text!("workbook-help-parameter", name = one.name, unit = Text::from(one.unit));
            let about = if kind.parameters().is_empty() {
                text!("workbook-help-kind", title = title)
            } else {
                let parameters = Arg::list(kind.parameters().iter().map(parameter), Join::Comma);
                text!("workbook-help-kind-takes", title = title, parameters = parameters)
            };
            self.line(kind.id(), false, &Text::EMPTY, &about)?;
        }
        Ok(format!("=help!$A${}:$A${}", first + 1, self.row))
    }
}

/// What a printed page says at its foot: the sheet's name and the number of the page.
pub(super) fn footer(lang: Lang) -> String {
    format!("&L&A&R{}", text!("workbook-page", page = "&P", pages = "&N").say(lang))
}

fn sort_words(sort: Sort) -> Text {
    match sort {
        Sort::Text => text!("workbook-sort-text"),
        Sort::Said => text!("workbook-sort-said"),
        Sort::Words => text!("workbook-sort-words"),
        Sort::Date => text!("workbook-sort-date"),
        Sort::Days => text!("workbook-sort-days"),
        Sort::Clock => text!("workbook-sort-clock"),
        Sort::Length => text!("workbook-sort-length"),
        Sort::Integer => text!("workbook-sort-integer"),
        Sort::Share => text!("workbook-sort-share"),
        Sort::Money => text!("workbook-sort-money"),
        Sort::Price => text!("workbook-sort-price"),
        Sort::Flag => text!("workbook-sort-flag"),
        Sort::Strength => text!("workbook-sort-strength"),
        Sort::Balance => text!("workbook-sort-balance"),
        Sort::Importance => text!("workbook-sort-importance"),
        Sort::Agreement => text!("workbook-sort-agreement"),
        Sort::Table(_) => text!("workbook-sort-table"),
    }
}
