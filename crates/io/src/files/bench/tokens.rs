//! Texts of words separated by blanks, read one word after the other.

use std::cell::RefCell;
use std::sync::Arc;

use super::tree::{Word, number_code};
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Lines;
use vuoro_core::text;
use vuoro_core::text::Text;

/// Most words of a file; the largest public instances have a few ten thousand.
const MOST: usize = 400_000;

/// The words of a text, from where reading stands.
pub(super) struct Tokens<'a> {
    words: Vec<(usize, &'a str)>,
    at: usize,
    lines: Lines,
    end: usize,
    /// The file is too large, which is a fault already.
    void: bool,
    faults: &'a RefCell<Faults>,
}

impl<'a> Tokens<'a> {
    /// All words of a source.
    pub(super) fn of(source: &'a Arc<Source>, faults: &'a RefCell<Faults>) -> Self {
        let text = source.text.as_str();
        let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        let mut words: Vec<_> = text.split_whitespace().take(MOST + 1).map(|word| (offset(word), word)).collect();
        let lines = Lines::of(source);
        if let Some((start, word)) = words.get(MOST) {
            let place = lines.place(*start, start + word.len());
            let message = text!("bench-too-many-words", most = MOST);
            faults.borrow_mut().add(Code::TooMany, &place, message, text!("bench-which-file-help"));
            words.clear();
        }
        let void = words.is_empty() && !text.trim().is_empty();
        Tokens { words, at: 0, lines, end: text.len(), void, faults }
    }

    /// The word to come.
    pub(super) fn peek(&self) -> Option<&'a str> {
        self.words.get(self.at).map(|(_, word)| *word)
    }

    /// Where reading stands.
    pub(super) fn place(&self) -> Place {
        match self.words.get(self.at) {
            Some((start, word)) => self.lines.place(*start, start + word.len()),
            None => self.lines.place(self.end, self.end),
        }
    }

    /// A fault where reading stands; `wanted` says what should be there.
    pub(super) fn fault(&self, code: Code, wanted: Text) {
        if self.void {
            return;
        }
        let message = match self.peek() {
            Some(word) => text!("bench-token-unexpected", wanted = wanted, found = shorten(word)),
            None => text!("bench-token-cut", wanted = wanted),
        };
        self.faults.borrow_mut().add(code, &self.place(), message, text!("bench-token-help"));
    }

    /// The next word; `wanted` says what it should be.
    pub(super) fn word(&mut self, wanted: Text) -> Option<Word> {
        let Some(text) = self.peek() else {
            self.fault(Code::Syntax, wanted);
            return None;
        };
        let word = Word { text: text.to_owned(), place: self.place() };
        self.at += 1;
        Some(word)
    }

    /// Some words.
    pub(super) fn words(&mut self, count: i64, wanted: &Text) -> Option<Vec<Word>> {
        (0..count).map(|_| self.word(wanted.clone())).collect()
    }

    /// The next word must be this one.
    pub(super) fn expect(&mut self, word: &str) -> Option<()> {
        if self.peek() == Some(word) {
            self.at += 1;
            return Some(());
        }
        self.fault(Code::Syntax, text!("bench-want-word", word = word));
        None
    }

    /// `KEY = number`.
    pub(super) fn count(&mut self, key: &str, most: i64) -> Option<i64> {
        self.expect(key)?;
        self.expect("=")?;
        self.number(text!("bench-want-count"), 0, most)
    }

    /// A whole number within limits.
    pub(super) fn number(&mut self, wanted: Text, least: i64, most: i64) -> Option<i64> {
        let number = self.peek().and_then(|word| word.parse().ok()).filter(|number| (least..=most).contains(number));
        match number {
            Some(_) => self.at += 1,
            None => {
                let code = self.peek().map_or(Code::Syntax, number_code);
                let wanted = match least == most {
                    true => text!("bench-want-exactly", what = wanted, number = most),
                    false => text!("bench-want-number", what = wanted, low = least, high = most),
                };
                self.fault(code, wanted);
            }
        }
        number
    }

    /// `(a,b)`, written without blanks.
    pub(super) fn pair(&mut self, wanted: Text, most: i64) -> Option<(i64, i64)> {
        let number = |text: &str| text.parse().ok().filter(|number| (0..=most).contains(number));
        let inside = self.peek().and_then(|word| word.strip_prefix('(')?.strip_suffix(')')?.split_once(','));
        let pair = inside.and_then(|(low, high)| Some((number(low)?, number(high)?)));
        match pair {
            Some(_) => self.at += 1,
            None => {
                let paired = self.peek().is_some_and(|word| word.starts_with('(') && word.ends_with(')'));
                let code = if paired { Code::FieldValue } else { Code::Syntax };
                self.fault(code, text!("bench-want-pair", what = wanted, high = most));
            }
        }
        pair
    }
}

/// A word short enough for a message.
fn shorten(word: &str) -> String {
    if word.chars().count() <= 40 { word.to_owned() } else { word.chars().take(40).chain(['…']).collect() }
}
