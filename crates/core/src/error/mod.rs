//! Faults in what people hand us: one value per fault, collected, never thrown one at a time.
//!
//! A [`Fault`] says what is wrong (code, message with the value found), where (file, sheet, line, column or
//! path) and what to try (help). [`Faults`] collects them while reading goes on; only at the end does a reader
//! turn a non-empty collection into an error.

mod code;

use std::fmt;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

pub use code::Code;

use crate::text;
use crate::text::{Lang, Text};

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

/// One thing that is wrong, where it is, and what to try.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Which kind of fault.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong, with the value found. A message about a field carries its name as the argument `field`.
    pub message: Text,
    /// What to try.
    pub help: Text,
}

impl Fault {
    /// Most characters of a message and of a help; values of the input are part of them, and those can be of any size.
    const MOST: usize = 600;

    /// A new fault. Without words of its own for what to try, the code's are taken.
    pub fn new(code: Code, place: &Place, message: impl Into<Text>, help: impl Into<Text>) -> Self {
        let help = help.into();
        let help = if help.is_empty() { code.help() } else { help };
        Fault {
            code,
            place: place.clone(),
            message: message.into().shortened(Self::MOST),
            help: help.shortened(Self::MOST),
        }
    }

    /// What is wrong, in the words of a language, as a terminal can show it.
    pub fn message_in(&self, lang: Lang) -> String {
        readable(self.message.say(lang))
    }

    /// What to try, in the words of a language, as a terminal can show it.
    pub fn help_in(&self, lang: Lang) -> String {
        readable(self.help.say(lang))
    }

    /// The same fault as a diagnostic in a language.
    pub fn in_lang(&self, lang: Lang) -> Spoken<'_> {
        let here = text!("fault-here").say(lang);
        Spoken { fault: self, message: self.message_in(lang), help: self.help_in(lang), here }
    }

    /// Can the lines around the fault be shown? Not when they are endless, or hold what a terminal would obey.
    fn has_snippet(&self) -> bool {
        let (Some(source), Some((start, _))) = (&self.place.source, self.place.span) else { return false };
        let (Some(head), Some(tail)) = (source.text.get(..start), source.text.get(start..)) else { return false };
        // The line itself, and one before and after it.
        let before = head.rsplit('\n').take(2).map(str::len).sum::<usize>();
        let after = tail.split('\n').take(2).map(str::len).sum::<usize>();
        let obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        let lines = || source.text.get(start.saturating_sub(before + 1)..start + after);
        !source.text.is_empty() && before + after <= Self::MOST && !lines().is_none_or(|text| text.contains(obeyed))
    }
}

/// A text without control characters, cut off where it becomes too long to read.
fn readable(text: String) -> String {
    let plain = text.len() <= Fault::MOST && !text.contains(char::is_control);
    if plain {
        return text;
    }
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(Fault::MOST / 2).map(shown).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Place and message in English.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.in_lang(Lang::En).fmt(f)
    }
}

impl std::error::Error for Fault {}

/// A fault in the words of one language, as `miette` shows it.
#[derive(Debug)]
pub struct Spoken<'a> {
    fault: &'a Fault,
    message: String,
    help: String,
    /// What the line is marked with.
    here: String,
}

impl fmt::Display for Spoken<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.fault.place.to_string();
        if place.is_empty() { write!(f, "{}", self.message) } else { write!(f, "{place}: {}", self.message) }
    }
}

impl std::error::Error for Spoken<'_> {}

impl Diagnostic for Spoken<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.fault.code.id()))
    }
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (start, length) = self.fault.place.span?;
        self.fault.has_snippet().then(|| {
            Box::new(std::iter::once(LabeledSpan::new(Some(self.here.clone()), start, length.max(1))))
                as Box<dyn Iterator<Item = LabeledSpan>>
        })
    }
    fn source_code(&self) -> Option<&dyn SourceCode> {
        let source = self.fault.place.source.as_ref().filter(|_| self.fault.has_snippet())?;
        Some(&**source as &dyn SourceCode)
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
///
/// A file of another kind can have a fault in each of its million rows; only the first [`Faults::KEPT`] are kept, the
/// rest is counted.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    list: Vec<Fault>,
    count: usize,
    warnings: Vec<Fault>,
}

impl Faults {
    /// How many faults are kept.
    pub const KEPT: usize = 1000;

    /// Adds a fault. The very same one again (a column that no row can use, say) counts once.
    pub fn push(&mut self, fault: Fault) {
        let same = |known: &Fault| known.message == fault.message && known.place == fault.place;
        if self.list.iter().any(same) {
            return;
        }
        self.count += 1;
        if !self.is_full() {
            self.list.push(fault);
        }
    }

    /// Are as many kept as will ever be? Then looking for a suggestion is a waste of time.
    pub fn is_full(&self) -> bool {
        self.list.len() >= Faults::KEPT
    }

    /// How many faults there were, kept or not.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Adds a fault from its parts.
    pub fn add(&mut self, code: Code, place: &Place, message: impl Into<Text>, help: impl Into<Text>) {
        self.push(Fault::new(code, place, message, help));
    }

    /// Adds a warning: something that can be used as it is, and is probably meant otherwise.
    pub fn warn(&mut self, code: Code, place: &Place, message: impl Into<Text>, help: impl Into<Text>) {
        if self.warnings.len() < Faults::KEPT {
            self.warnings.push(Fault::new(code, place, message, help));
        }
    }

    /// The warnings so far.
    pub fn warnings(&self) -> &[Fault] {
        &self.warnings
    }

    /// Takes over another collection's faults.
    pub fn extend(&mut self, other: Faults) {
        let uncounted = other.count - other.list.len();
        other.list.into_iter().for_each(|fault| self.push(fault));
        self.count += uncounted;
        self.warnings.extend(other.warnings);
    }

    /// The faults so far, as far as they are kept.
    pub fn list(&self) -> &[Fault] {
        &self.list
    }

    /// True when nothing is wrong so far; warnings do not count.
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
        Faults { list: vec![fault], count: 1, warnings: Vec::new() }
    }
}

/// The number of faults in English.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text!("faults-in-input", count = self.count).fmt(f)
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_columns_from_one() {
        let source = Arc::new(Source { name: "a.toml".into(), text: "x = 1\nyy = 2\n".into() });
        let place = Place::at(&source, 9, 10);
        assert_eq!((place.line, place.column), (2, 4));
        assert_eq!(place.to_string(), "a.toml:2:4");
    }

    #[test]
    fn endless_values_and_marks_that_a_terminal_obeys_are_not_shown() {
        let long = "x".repeat(1_000_000);
        let text = format!("a = 1\nb = {long}\n");
        let source = Arc::new(Source { name: "a.toml".into(), text });
        let fault = Fault::new(Code::FieldValue, &Place::at(&source, 10, 11), format!("`{long}`"), "");
        let spoken = fault.in_lang(Lang::En);
        assert!(fault.message_in(Lang::En).len() < 1000 && spoken.source_code().is_none());
        assert_eq!(fault.help_in(Lang::En), Code::FieldValue.help().to_string());
        let source = Arc::new(Source { name: "a.toml".into(), text: "b = \u{1b}[2J\n".into() });
        let fault = Fault::new(Code::FieldValue, &Place::at(&source, 0, 1), "`\u{1b}[2J`", "");
        let spoken = fault.in_lang(Lang::En);
        assert!(fault.message_in(Lang::En).starts_with("` [2J") && spoken.source_code().is_none());
        let source = Arc::new(Source { name: "a.toml".into(), text: "b = 1\n".into() });
        let fault = Fault::new(Code::FieldValue, &Place::at(&source, 0, 1), "b", "");
        assert!(fault.in_lang(Lang::En).source_code().is_some());
    }

    #[test]
    fn a_million_faults_are_counted_but_not_kept() {
        let mut faults = Faults::default();
        for row in 0..5000 {
            faults.add(Code::RowShape, &Place::default(), format!("row {row} is too wide"), "");
            faults.add(Code::FieldUnknown, &Place::default(), "the same in each row", "");
        }
        let mut all = Faults::from(Fault::new(Code::Syntax, &Place::default(), "first", ""));
        all.extend(faults);
        assert_eq!((all.list().len(), all.count()), (Faults::KEPT, 5002));
        assert_eq!(all.to_string(), "5002 faults in the input");
    }
}
