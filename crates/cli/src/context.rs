//! What every verb knows of how the command was called: the language of the reader.

use std::io::Write;

use vuoro_core::text::{Arg, Lang, Text};

/// Variables that name a locale, the strongest first.
const LOCALES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// How the command was called.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// Language of what is printed.
    pub lang: Lang,
}

impl Context {
    /// The language asked for, else that of the locale.
    pub fn new(asked: Option<Lang>) -> Self {
        let locale = || of_locale(|name| std::env::var(name).ok());
        Context { lang: asked.unwrap_or_else(locale) }
    }

    /// A text or a value in the words of the reader.
    pub fn say(self, value: impl Into<Arg>) -> String {
        value.into().say(self.lang)
    }

    /// Puts a message on standard error.
    pub fn note(self, text: &Text) {
        tell(&format!("{}\n", text.say(self.lang)));
    }
}

/// Puts a text on standard error. That nobody can read it must not lose a plan.
pub fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// The language of the locale: that of the first variable that is set; English where it is none of ours.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let set = LOCALES.into_iter().filter_map(variable).find(|value| !value.is_empty());
    set.and_then(|locale| Lang::of_locale(&locale)).unwrap_or_default()
}

/// A text in lines of at most `width` characters, the later ones indented. Only ordinary blanks break a line: those
/// in numbers do not.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_ascii_whitespace() {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last > 0 && indent + last + 1 + word.chars().count() > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join(&format!("\n{:indent$}", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        let lang = |set: &[(&str, &str)]| {
            let of = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            of_locale(of)
        };
        assert_eq!(lang(&[]), Lang::En);
        assert_eq!(lang(&[("LANG", "fi_FI.UTF-8")]), Lang::Fi);
        assert_eq!(lang(&[("LC_ALL", ""), ("LC_MESSAGES", "sv_FI.UTF-8"), ("LANG", "fi_FI.UTF-8")]), Lang::Sv);
        assert_eq!(lang(&[("LC_ALL", "C"), ("LANG", "fi_FI.UTF-8")]), Lang::En);
        assert_eq!(lang(&[("LANG", "de_DE.UTF-8")]), Lang::En);
    }
}
