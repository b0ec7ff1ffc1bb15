//! Faults in what people hand us: one value per fault, collected, never thrown one at a time.
//!
//! A [`Fault`] says what is wrong (code, message with the value found), where (file, sheet, line, column or
//! path) and what to try (help). [`Faults`] collects them while reading goes on; only at the end does a reader
//! turn a non-empty collection into an error.

use std::fmt;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

/// Where a value was found. All parts are optional because inputs differ: a text file has lines, a workbook has
/// sheets, a JSON document has paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The source it came from; shared by all places in one file.
    pub source: Option<Arc<Source>>,
    /// Byte offset and length in the source's text, where the text is kept.
    pub span: Option<(usize, usize)>,
    /// 1-based line, 0 when unknown.
    pub line: usize,
    /// 1-based column (text) or field number (tables), 0 when unknown.
    pub column: usize,
    /// Path inside the document (`employees[3].fte`, `sheet staff`), empty when the line says enough.
    pub path: String,
}

/// A named input with its text, kept so that a report can show the line.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// File name as the user knows it.
    pub name: String,
    /// Full text; empty when the input is binary or too large to show.
    pub text: String,
}

impl Place {
    /// A place known only by file name.
    pub fn file(name: &str) -> Self {
        Place { source: Some(Arc::new(Source { name: name.to_owned(), text: String::new() })), ..Place::default() }
    }

    /// The same source, at a byte span; line and column are computed from the text.
    pub fn at(source: &Arc<Source>, start: usize, end: usize) -> Self {
        let upto = source.text.get(..start).unwrap_or("");
        let line = upto.bytes().filter(|&b| b == b'\n').count() + 1;
        let column = upto.rsplit('\n').next().map_or(0, |tail| tail.chars().count()) + 1;
        Place {
            source: Some(source.clone()),
            span: Some((start, end.saturating_sub(start))),
            line,
            column,
            path: String::new(),
        }
    }

    /// The same place with a path inside the document.
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut gap = "";
        if let Some(source) = &self.source {
            write!(f, "{}", source.name)?;
            gap = ":";
        }
        if self.line > 0 {
            write!(f, "{gap}{}", self.line)?;
            if self.column > 0 {
                write!(f, ":{}", self.column)?;
            }
            gap = " ";
        }
        if !self.path.is_empty() {
            write!(f, "{}{}", if gap.is_empty() { "" } else { " " }, self.path)?;
        }
        Ok(())
    }
}

/// The kinds of fault. The list is data: the error index page and its tests walk [`Code::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each variant's meaning is its entry in `Code::meaning`")]
pub enum Code {
    FileMissing,
    FileUnreadable,
    Encoding,
    Syntax,
    FormatUnknown,
    FieldMissing,
    FieldUnknown,
    FieldType,
    FieldValue,
    RowShape,
    Workbook,
    SheetUnknown,
    CellError,
    CellFormula,
    IdDuplicate,
    IdUnknown,
    DateInvalid,
    DateOutside,
    RangeReversed,
    HorizonInvalid,
    NothingThere,
    RuleUnknown,
    RuleParameter,
    RuleSetUnknown,
    RuleSetCycle,
    ProfileUnknown,
    LockConflict,
    TooLarge,
    OutputExists,
    OutputFailed,
    Internal,
}

impl Code {
    /// Every code once, in the order of the error index.
    pub const ALL: &'static [Code] = &[
        Code::FileMissing,
        Code::FileUnreadable,
        Code::Encoding,
        Code::Syntax,
        Code::FormatUnknown,
        Code::FieldMissing,
        Code::FieldUnknown,
        Code::FieldType,
        Code::FieldValue,
        Code::RowShape,
        Code::Workbook,
        Code::SheetUnknown,
        Code::CellError,
        Code::CellFormula,
        Code::IdDuplicate,
        Code::IdUnknown,
        Code::DateInvalid,
        Code::DateOutside,
        Code::RangeReversed,
        Code::HorizonInvalid,
        Code::NothingThere,
        Code::RuleUnknown,
        Code::RuleParameter,
        Code::RuleSetUnknown,
        Code::RuleSetCycle,
        Code::ProfileUnknown,
        Code::LockConflict,
        Code::TooLarge,
        Code::OutputExists,
        Code::OutputFailed,
        Code::Internal,
    ];

    /// Stable identifier printed with the fault, e.g. `vuoro::id_unknown`.
    pub fn id(self) -> &'static str {
        match self {
            Code::FileMissing => "vuoro::file_missing",
            Code::FileUnreadable => "vuoro::file_unreadable",
            Code::Encoding => "vuoro::encoding",
            Code::Syntax => "vuoro::syntax",
            Code::FormatUnknown => "vuoro::format_unknown",
            Code::FieldMissing => "vuoro::field_missing",
            Code::FieldUnknown => "vuoro::field_unknown",
            Code::FieldType => "vuoro::field_type",
            Code::FieldValue => "vuoro::field_value",
            Code::RowShape => "vuoro::row_shape",
            Code::Workbook => "vuoro::workbook",
            Code::SheetUnknown => "vuoro::sheet_unknown",
            Code::CellError => "vuoro::cell_error",
            Code::CellFormula => "vuoro::cell_formula",
            Code::IdDuplicate => "vuoro::id_duplicate",
            Code::IdUnknown => "vuoro::id_unknown",
            Code::DateInvalid => "vuoro::date_invalid",
            Code::DateOutside => "vuoro::date_outside",
            Code::RangeReversed => "vuoro::range_reversed",
            Code::HorizonInvalid => "vuoro::horizon_invalid",
            Code::NothingThere => "vuoro::nothing_there",
            Code::RuleUnknown => "vuoro::rule_unknown",
            Code::RuleParameter => "vuoro::rule_parameter",
            Code::RuleSetUnknown => "vuoro::rule_set_unknown",
            Code::RuleSetCycle => "vuoro::rule_set_cycle",
            Code::ProfileUnknown => "vuoro::profile_unknown",
            Code::LockConflict => "vuoro::lock_conflict",
            Code::TooLarge => "vuoro::too_large",
            Code::OutputExists => "vuoro::output_exists",
            Code::OutputFailed => "vuoro::output_failed",
            Code::Internal => "vuoro::internal",
        }
    }

    /// What the code means and what usually helps, for the error index.
    pub fn meaning(self) -> &'static str {
        match self {
            Code::FileMissing => "A file or folder that the command needs is not there. Check the path.",
            Code::FileUnreadable => "The file exists but could not be read (permissions, a folder in its place).",
            Code::Encoding => "The text is not UTF-8. Save the file as UTF-8.",
            Code::Syntax => "The text does not follow its format's grammar at the place shown.",
            Code::FormatUnknown => "The content fits none of the formats that vuoro reads.",
            Code::FieldMissing => "A field or column that must be given is absent or empty.",
            Code::FieldUnknown => "A field or column that vuoro does not know; often a misspelling.",
            Code::FieldType => "A value of another type than the field takes (text for a number, say).",
            Code::FieldValue => "A value of the right type that makes no sense there (negative minutes, say).",
            Code::RowShape => "A table row with more fields than its header.",
            Code::Workbook => "The file is no .xlsx workbook, is protected by a password, or is damaged.",
            Code::SheetUnknown => "A sheet that vuoro does not know; often a misspelling.",
            Code::CellError => "A cell of a workbook that shows an error (#REF!, #N/A, …).",
            Code::CellFormula => "A formula whose result the workbook does not hold; it was never calculated.",
            Code::IdDuplicate => "Two things of the same kind share one id.",
            Code::IdUnknown => "A reference to something that is not declared.",
            Code::DateInvalid => "Not a date of the calendar, or not in the form YYYY-MM-DD.",
            Code::DateOutside => "A date outside the horizon (or the history) it belongs to.",
            Code::RangeReversed => "A range that ends before it starts, or a minimum above its maximum.",
            Code::HorizonInvalid => "The horizon is empty, too long, or its time zone is not known.",
            Code::NothingThere => "An input without the content it must have (no shift types, say).",
            Code::RuleUnknown => "A rule kind that is not in the catalogue (`vuoro rules` lists them).",
            Code::RuleParameter => "A rule's parameter is missing, unknown or out of range.",
            Code::RuleSetUnknown => "A rule set that is not shipped with vuoro nor found beside the scenario.",
            Code::RuleSetCycle => "Rule sets that use each other in a circle.",
            Code::ProfileUnknown => "A profile that is not shipped with vuoro nor declared in the scenario.",
            Code::LockConflict => "Two locks, or a lock and an absence, that demand different duties of one person.",
            Code::TooLarge => "The input is larger than what vuoro accepts for this kind of file.",
            Code::OutputExists => "The file to be written exists already. Give --force or another folder.",
            Code::OutputFailed => "The result could not be written (disk full, permissions).",
            Code::Internal => "A mistake of vuoro itself. Please report it with the scenario.",
        }
    }
}

/// One thing that is wrong, where it is, and what to try.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Which kind of fault.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong, with the value found.
    pub message: String,
    /// What to try.
    pub help: String,
}

impl Fault {
    /// A new fault.
    pub fn new(code: Code, place: &Place, message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault { code, place: place.clone(), message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.to_string();
        if place.is_empty() { write!(f, "{}", self.message) } else { write!(f, "{place}: {}", self.message) }
    }
}

impl std::error::Error for Fault {}

impl Diagnostic for Fault {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code.id()))
    }
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (start, length) = self.place.span?;
        let has_text = self.place.source.as_ref().is_some_and(|s| !s.text.is_empty());
        has_text.then(|| {
            Box::new(std::iter::once(LabeledSpan::new(Some("here".into()), start, length.max(1))))
                as Box<dyn Iterator<Item = LabeledSpan>>
        })
    }
    fn source_code(&self) -> Option<&dyn SourceCode> {
        let source = self.place.source.as_ref()?;
        if source.text.is_empty() { None } else { Some(&**source as &dyn SourceCode) }
    }
}

impl SourceCode for Source {
    fn read_span<'a>(
        &'a self,
        span: &miette::SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        Ok(Box::new(miette::MietteSpanContents::new_named(
            NamedSource::new(&self.name, "").name().to_owned(),
            inner.data(),
            *inner.span(),
            inner.line(),
            inner.column(),
            inner.line_count(),
        )))
    }
}

/// A collection of faults. Readers push and go on; [`Faults::into_result`] ends the collecting.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
}

impl Faults {
    /// Adds a fault.
    pub fn push(&mut self, fault: Fault) {
        self.list.push(fault);
    }

    /// Adds a fault from its parts.
    pub fn add(&mut self, code: Code, place: &Place, message: impl Into<String>, help: impl Into<String>) {
        self.push(Fault::new(code, place, message, help));
    }

    /// Takes over another collection's faults.
    pub fn extend(&mut self, other: Faults) {
        self.list.extend(other.list);
    }

    /// The faults so far.
    pub fn list(&self) -> &[Fault] {
        &self.list
    }

    /// True when nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// `Ok(value)` when nothing is wrong, else all faults.
    pub fn into_result<T>(self, value: T) -> Result<T, Faults> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Faults { list: vec![fault] }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.list.len() {
            1 => write!(f, "1 fault in the input"),
            n => write!(f, "{n} faults in the input"),
        }
    }
}

impl std::error::Error for Faults {}

impl Diagnostic for Faults {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.list.iter().map(|fault| fault as &dyn Diagnostic)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_with_its_own_id() {
        let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Code::ALL.len());
        assert!(Code::ALL.iter().all(|code| code.meaning().len() > 20));
    }

    #[test]
    fn a_place_counts_lines_and_columns_from_one() {
        let source = Arc::new(Source { name: "a.toml".into(), text: "x = 1\nyy = 2\n".into() });
        let place = Place::at(&source, 9, 10);
        assert_eq!((place.line, place.column), (2, 4));
        assert_eq!(place.to_string(), "a.toml:2:4");
    }
}
