//! Texts for people as data: a message id with typed arguments, put into words in Finnish, Swedish or English.
//!
//! Code says *what* is to be reported, `texts/<language>/*.ftl` (Fluent) how. A [`Text`] travels between processes and
//! is put into words at the edge, where it is known who reads. `Display` gives English, the language of JSON and logs.
//! Imports `units` only.

mod arg;
mod catalogue;
mod lang;

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

pub use arg::{Arg, Join};
pub use catalogue::{SOURCES, has};
pub use lang::Lang;

/// A text for people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Text {
    /// Words of the user or of another program, shown as they are in every language.
    Verbatim(String),
    /// A message of the catalogue.
    Message {
        /// Its id in the `.ftl` files.
        id: Cow<'static, str>,
        /// Its arguments by name.
        args: Vec<(Cow<'static, str>, Arg)>,
    },
    /// Words that a file gives in several languages, such as the titles of shipped rule sets.
    Translated {
        /// English.
        en: String,
        /// Finnish; English where it is empty.
        fi: String,
        /// Swedish; English where it is empty.
        sv: String,
    },
}

/// A [`Text`] of the catalogue: `text!("fault-missing", name = name)`. Each value is anything that makes an [`Arg`].
#[macro_export]
macro_rules! text {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::Text::message($id, vec![$((stringify!($name), $crate::text::Arg::from($value))),*])
    };
}

impl Text {
    /// A message without words: shown as nothing.
    pub const EMPTY: Text = Text::Verbatim(String::new());

    /// A message of the catalogue. Use [`text!`](crate::text!) where the id is known in the code: a test holds those
    /// against the catalogue.
    pub fn message(id: impl Into<Cow<'static, str>>, args: Vec<(&'static str, Arg)>) -> Text {
        let args = args.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        Text::Message { id: id.into(), args }
    }

    /// Words that are shown as they are.
    pub fn verbatim(words: impl Into<String>) -> Text {
        Text::Verbatim(words.into())
    }

    /// The same text without words of the input that are too long to be read: of these only the beginning is kept.
    pub fn shortened(self, most: usize) -> Text {
        match self {
            Text::Verbatim(words) => Text::Verbatim(shortened(words, most)),
            Text::Message { id, args } => {
                let args = args.into_iter().map(|(name, value)| (name, value.shortened(most)));
                Text::Message { id, args: args.collect() }
            }
            translated @ Text::Translated { .. } => translated,
        }
    }

    /// Is there nothing to show?
    pub fn is_empty(&self) -> bool {
        matches!(self, Text::Verbatim(words) if words.is_empty())
    }

    /// The id of a message of the catalogue.
    pub fn id(&self) -> Option<&str> {
        match self {
            Text::Message { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The name of the field that a fault's message is about: its argument `field`.
    pub fn field(&self) -> Option<&str> {
        match self.arg("field") {
            Some(Arg::Word(word)) => Some(word.as_str()),
            _ => None,
        }
    }

    /// An argument of a message of the catalogue.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        let Text::Message { args, .. } = self else { return None };
        args.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The words in a language.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Text::Verbatim(words) => words.clone(),
            Text::Message { id, args } => catalogue::say(lang, id, args),
            Text::Translated { en, fi, sv } => {
                let words = match lang {
                    Lang::En => en,
                    Lang::Fi => fi,
                    Lang::Sv => sv,
                };
                if words.is_empty() { en.clone() } else { words.clone() }
            }
        }
    }
}

fn shortened(words: String, most: usize) -> String {
    if words.len() <= most {
        return words;
    }
    words.chars().take(most / 2).chain(std::iter::once('…')).collect()
}

/// The words in English.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}

/// Equal when these are the words in English.
impl PartialEq<&str> for Text {
    fn eq(&self, words: &&str) -> bool {
        self.say(Lang::En).as_str() == *words
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::EMPTY
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Text::Verbatim(words)
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Text::Verbatim(words.to_owned())
    }
}

#[cfg(test)]
mod tests;
