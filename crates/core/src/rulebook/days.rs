//! Words for weekdays.

/// The words and their weekdays as bits, bit 0 for Monday.
pub const WEEKDAY_WORDS: [(&str, u8); 18] = [
    ("mon", 0b1),
    ("tue", 0b10),
    ("wed", 0b100),
    ("thu", 0b1000),
    ("fri", 0b1_0000),
    ("sat", 0b10_0000),
    ("sun", 0b100_0000),
    ("monday", 0b1),
    ("tuesday", 0b10),
    ("wednesday", 0b100),
    ("thursday", 0b1000),
    ("friday", 0b1_0000),
    ("saturday", 0b10_0000),
    ("sunday", 0b100_0000),
    ("all", 0b111_1111),
    ("weekdays", 0b1_1111),
    ("weekday", 0b1_1111),
    ("weekend", 0b110_0000),
];

/// The weekdays meant by a word (`mon`, `weekdays`, `weekend`, `all`) or a range (`fri-mon`), bit 0 for Monday.
pub fn weekday_mask(text: &str) -> Option<u8> {
    let text = text.to_lowercase();
    let single = |name: &str| WEEKDAY_WORDS.iter().find(|(word, _)| *word == name.trim()).map(|(_, mask)| *mask);
    if let Some(mask) = single(&text) {
        return Some(mask);
    }
    let (from, to) = text.split_once('-')?;
    let (from, to) = (single(from)?, single(to)?);
    if from.count_ones() != 1 || to.count_ones() != 1 {
        return None;
    }
    let (mut at, mut mask) = (from, from);
    while at != to {
        at = if at == 0b100_0000 { 1 } else { at << 1 };
        mask |= at;
    }
    Some(mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekday_ranges_may_run_over_the_end_of_the_week() {
        assert_eq!(weekday_mask("Mon-Fri"), Some(0b1_1111));
        assert_eq!(weekday_mask("fri-mon"), Some(0b111_0001));
        assert_eq!(weekday_mask("sun-sun"), Some(0b100_0000));
        assert_eq!(weekday_mask("weekend-mon"), None);
        assert_eq!(weekday_mask("someday"), None);
    }
}
