//! Words that look alike: one letter written with one sign or with two, capitals, letters that nobody sees.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text in the one form in which texts are compared: a letter with its marks is one sign (`ä`, not `a` and `¨`).
pub fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// What people see of a name: without capitals and invisible signs, blanks as one. Names with the same look are easily
/// taken for each other.
pub fn look(name: &str) -> String {
    let seen: String = name.nfkc().filter(|sign| !is_invisible(*sign)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Is it a sign that shows nothing and takes no room?
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    ) || (sign.is_control() && !sign.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_two_parts_become_one() {
        assert_eq!(composed("pa\u{308}ivi"), "päivi");
        assert!(matches!(composed("päivi"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_looks_the_same_has_the_same_look() {
        for name in ["Aino  Ek", "aino ek", "Aino\u{a0}Ek", "Ai\u{200b}no Ek", "AINO EK\u{ad}"] {
            assert_eq!(look(name), "aino ek", "{name:?}");
        }
        assert_ne!(look("aino"), look("alno"));
    }
}
