//! Text in columns: cleaning, cutting, padding, wrapping, and colour when asked for.

/// User text without control characters, so that no name can move the cursor.
pub fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The text cut to a width; a cut is shown.
pub fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    if width == 0 { String::new() } else { format!("{kept}…") }
}

/// The text cut and filled up on the right.
pub fn left(text: &str, width: usize) -> String {
    format!("{:<width$}", cut(text, width))
}

/// A person's name in so many places. Where the id stands behind it, because others have the same name, the name is
/// cut and not the id.
pub fn person(name: &str, id: &str, width: usize) -> String {
    let Some(bare) = name.strip_suffix(&format!(" ({id})")).filter(|_| name.chars().count() > width) else {
        return left(name, width);
    };
    match width.checked_sub(id.chars().count() + 4) {
        Some(room) => left(&format!("{}… ({id})", bare.chars().take(room).collect::<String>()), width),
        None => left(id, width),
    }
}

/// The text cut and filled up on the left.
pub fn right(text: &str, width: usize) -> String {
    format!("{:>width$}", cut(text, width))
}

/// The text broken into lines of at most `width` characters, each after `indent` blanks. Words longer than a line are
/// broken anywhere.
pub fn wrap(text: &str, indent: usize, width: usize) -> Vec<String> {
    let room = width.saturating_sub(indent).max(8);
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest: Vec<char> = word.chars().collect();
        while !rest.is_empty() {
            let line = lines.last_mut().expect("lines starts with one");
            let used = line.chars().count();
            let gap = usize::from(used > 0);
            if used + gap + rest.len() <= room || used == 0 {
                line.extend(std::iter::repeat_n(' ', gap));
                line.extend(rest.drain(..rest.len().min(room - used - gap)));
            } else {
                lines.push(String::new());
            }
        }
    }
    lines.into_iter().map(|line| format!("{}{line}", " ".repeat(indent))).collect()
}

/// A way to stress text where the terminal can.
#[derive(Clone, Copy)]
pub enum Ink {
    /// A heading.
    Bold,
    /// Something broken.
    Bad,
    /// Something of lesser weight.
    Faint,
}

/// The text in an ink, when colour is wanted.
pub fn paint(text: &str, ink: Ink, color: bool) -> String {
    let code = match ink {
        _ if !color => return text.to_owned(),
        Ink::Bold => "1",
        Ink::Bad => "1;31",
        Ink::Faint => "2",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_people_who_share_a_name_the_id_is_never_cut_off() {
        assert_eq!(person("Anna Ek", "a", 10), "Anna Ek   ");
        assert_eq!(person("Anna Ek", "a", 4), "Ann…");
        assert_eq!(person("Anna Ek (n-042)", "n-042", 12), "Ann… (n-042)");
        assert_eq!(person("Anna Ek (n-042)", "n-042", 6), "n-042 ");
    }

    #[test]
    fn long_text_is_cut_where_it_shows_and_wrapped_where_it_fits() {
        assert_eq!((cut("Aaltonen", 5).as_str(), cut("Aalto", 5).as_str()), ("Aalt…", "Aalto"));
        assert_eq!(wrap("one two three", 2, 10), ["  one two", "  three"]);
        assert_eq!(wrap("abcdefghijkl", 0, 8), ["abcdefgh", "ijkl"]);
        assert_eq!(wrap("", 3, 10), ["   "]);
    }

    #[test]
    fn a_name_cannot_move_the_cursor() {
        assert_eq!(clean("A\u{1b}[2Jb\nc"), "A [2Jb c");
    }
}
