//! XML read with the place of every element. There is no DTD, so no entities that grow.

use std::cell::RefCell;
use std::sync::Arc;

use roxmltree::{Document, ParsingOptions};

use super::tree::{Word, number_code};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Lines;
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

/// Most nodes of a file.
const MOST_NODES: u32 = 1_000_000;
/// Deepest nesting of elements.
const DEEPEST: usize = 100;

/// The name of a text's outermost element, as far as it can be told quickly.
pub(super) fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    while let Some(tail) = rest.strip_prefix("<?").or_else(|| rest.strip_prefix("<!")) {
        // A DTD is not read, but the format should be known, so that this can be said.
        let dtd = tail.split('>').next().is_some_and(|head| head.contains('['));
        let end = if tail.starts_with("--") {
            "-->"
        } else if dtd {
            "]>"
        } else {
            ">"
        };
        rest = tail[tail.find(end)? + end.len()..].trim_start();
    }
    let name = rest.strip_prefix('<')?;
    name.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

/// Parses a source and hands its root element to `read`.
pub(super) fn parse<T>(
    source: &Arc<Source>,
    faults: &RefCell<Faults>,
    read: impl FnOnce(&Element<'_>) -> T,
) -> Option<T> {
    if let Some(at) = too_deep(&source.text) {
        let message = text!("bench-xml-too-deep", most = DEEPEST);
        faults.borrow_mut().add(Code::TooDeep, &Place::at(source, at, at + 1), message, Text::EMPTY);
        return None;
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(&source.text, options) {
        Ok(document) => {
            let reader = Reader { lines: Lines::of(source), faults };
            Some(read(&Element { node: document.root_element(), reader: &reader }))
        }
        Err(error) => {
            let at = error.pos();
            let (line, column) = (at.row as usize, at.col as usize);
            let place = Place { line, column, ..Place::at(source, 0, 0) };
            let place = Place { span: None, ..place };
            let (code, message) = match error {
                roxmltree::Error::NodesLimitReached => (Code::TooMany, text!("bench-xml-too-many", most = MOST_NODES)),
                error => (Code::SyntaxXml, text!("bench-xml-syntax", reason = Arg::word(error))),
            };
            faults.borrow_mut().add(code, &place, message, Text::EMPTY);
            None
        }
    }
}

/// Where the nesting of elements becomes too deep, judged from the marks alone.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match (byte, bytes.get(at + 1)) {
            (b'<', Some(b'/')) => depth = depth.saturating_sub(1),
            (b'<', Some(b'?' | b'!')) => {}
            (b'<', _) => depth += 1,
            (b'/', Some(b'>')) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

struct Reader<'a> {
    lines: Lines,
    faults: &'a RefCell<Faults>,
}

/// An element.
pub(super) struct Element<'a> {
    node: roxmltree::Node<'a, 'a>,
    reader: &'a Reader<'a>,
}

impl<'a> Element<'a> {
    /// Where it begins.
    pub(super) fn place(&self) -> Place {
        let range = self.node.range();
        // The tag is enough to show; the element may be the whole file.
        self.reader.lines.place(range.start, range.end.min(range.start + self.name().len() + 1))
    }

    /// Its name.
    pub(super) fn name(&self) -> &'a str {
        self.node.tag_name().name()
    }

    /// A fault about it.
    pub(super) fn fault(&self, code: Code, message: Text, help: Text) {
        self.reader.faults.borrow_mut().add(code, &self.place(), message, help);
    }

    /// All its elements of a name.
    pub(super) fn all(&self, name: &str) -> Vec<Element<'a>> {
        let children = self.node.children().filter(|child| child.is_element() && child.tag_name().name() == name);
        children.map(|node| Element { node, reader: self.reader }).collect()
    }

    /// Its first element of a name.
    pub(super) fn child(&self, name: &str) -> Option<Element<'a>> {
        self.all(name).into_iter().next()
    }

    /// The elements of a name in its element `list`: `Skills/Skill`.
    pub(super) fn listed(&self, list: &str, name: &str) -> Vec<Element<'a>> {
        self.all(list).iter().flat_map(|list| list.all(name)).collect()
    }

    /// Its own text, trimmed.
    pub(super) fn word(&self) -> Word {
        let text = self.node.text().unwrap_or_default();
        let start = self.node.first_child().map_or(self.node.range().start, |child| child.range().start);
        let at = start + (text.len() - text.trim_start().len());
        let text = text.trim();
        Word { text: text.to_owned(), place: self.reader.lines.place(at, at + text.len()) }
    }

    /// The text of an element in it, which must be there.
    pub(super) fn need(&self, name: &str) -> Option<Word> {
        let word = self.child(name).map(|child| child.word()).filter(|word| !word.text.is_empty());
        if word.is_none() {
            let message = text!("bench-xml-element-missing", element = self.name(), field = name);
            self.fault(Code::FieldMissing, message, text!("bench-xml-element-missing-help", field = name));
        }
        word
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.node.attribute(name).map(str::trim)
    }

    /// An attribute that must be there, as a word.
    pub(super) fn need_attribute(&self, name: &str) -> Option<Word> {
        let text = self.attribute(name).filter(|text| !text.is_empty());
        if text.is_none() {
            let message = text!("bench-xml-attribute-missing", element = self.name(), field = name);
            self.fault(Code::FieldMissing, message, text!("bench-xml-attribute-missing-help", field = name));
        }
        Some(Word { text: text?.to_owned(), place: self.place() })
    }

    /// A whole number from its text or an attribute; a fault when it is none or too large.
    pub(super) fn number(&self, text: &str, most: i64) -> Option<i64> {
        let number = text.parse().ok().filter(|number| (0..=most).contains(number));
        if number.is_none() {
            let message = text!("bench-xml-number-unfit", element = self.name(), value = text);
            self.fault(number_code(text), message, text!("bench-whole-number-help", low = 0, high = most));
        }
        number
    }

    /// The `weight`; 1 when none is given.
    pub(super) fn weight(&self) -> i64 {
        self.attribute("weight").map_or(Some(1), |text| self.number(text, MOST_WEIGHT)).unwrap_or(1)
    }
}

/// Largest weight, far below what would make sums overflow.
const MOST_WEIGHT: i64 = 1_000_000;

/// A text as it stands in XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_behind_declarations_and_comments() {
        assert_eq!(root_name("<?xml version=\"1.0\"?>\n<!-- <a> --><Solution x='1'>"), Some("Solution"));
        assert_eq!(root_name("a: . D"), None);
    }

    #[test]
    fn deep_nesting_and_broken_texts_are_faults() {
        let deep = "<a>".repeat(300_000);
        for (text, code) in
            [(deep.as_str(), Code::TooDeep), ("<a><b></a>", Code::SyntaxXml), ("<!DOCTYPE a []><a/>", Code::SyntaxXml)]
        {
            let source = Arc::new(Source { name: "x.xml".into(), text: text.into() });
            let faults = RefCell::default();
            let read = parse(&source, &faults, |root| root.name().to_owned());
            let codes: Vec<Code> = faults.into_inner().list().iter().map(|fault| fault.code).collect();
            // An empty DTD is harmless and may pass.
            assert!(read.is_none() && codes == [code] || text.starts_with("<!"), "{text:.20}: {codes:?}");
        }
    }
}
