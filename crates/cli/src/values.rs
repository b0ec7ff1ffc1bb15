//! Values as they are written on the command line. Faults in them are shown by the parser, in English.

use std::time::Duration;

use vuoro_core::text::Lang;

/// A length of time: `60s`, `2m`, `1h`, `1h30m`, `500ms`; a bare number means seconds.
pub fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || format!("`{text}` is not a length of time; write 60s, 2m, 1h or 1h30m");
    let mut rest = text.trim();
    let mut total = 0.0;
    if rest.is_empty() {
        return Err(wrong());
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let number: f64 = rest[..digits].parse().map_err(|_| wrong())?;
        let tail = &rest[digits..];
        let letters = tail.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(tail.len());
        total += number
            * match &tail[..letters] {
                "ms" => 0.001,
                "" | "s" => 1.0,
                "m" | "min" => 60.0,
                "h" => 3600.0,
                _ => return Err(wrong()),
            };
        rest = &tail[letters..];
    }
    if total > 0.0 && total <= 31.0 * 86_400.0 {
        Ok(Duration::from_secs_f64(total))
    } else {
        Err(format!("`{text}` must be more than nothing and at most 31 days"))
    }
}

/// A language: `en`, `fi` or `sv`.
pub fn lang(text: &str) -> Result<Lang, String> {
    let found = Lang::ALL.into_iter().find(|lang| lang.code() == text.trim());
    found.ok_or_else(|| format!("`{text}` is not a language of vuoro; write en, fi or sv"))
}

/// A share: `1%`, `0.5 %`, or a fraction such as `0.01`.
pub fn share(text: &str) -> Result<f64, String> {
    let wrong = || format!("`{text}` is not a share; write 1% or 0.01");
    let text = text.trim();
    let (number, scale) = text.strip_suffix('%').map_or((text, 1.0), |rest| (rest.trim(), 0.01));
    let value: f64 = number.parse().map_err(|_| wrong())?;
    if scale == 1.0 && (1.0..=100.0).contains(&value) {
        return Err(format!("`{text}` would be {}%; did you mean {text}%?", value * 100.0));
    }
    let value = value * scale;
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err(format!("`{text}` must lie between 0% and 100%")) }
}

/// A factor above nothing, up to 1000.
pub fn factor(text: &str) -> Result<f64, String> {
    let value = text.trim().parse().ok().filter(|value: &f64| *value > 0.0 && *value <= 1000.0);
    value.ok_or_else(|| format!("`{text}` is not a factor; write a number above 0 and at most 1000, such as 0.5"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_read_in_every_customary_form() {
        let seconds = |text| duration(text).map(|d| d.as_secs_f64());
        assert_eq!(seconds("60s"), Ok(60.0));
        assert_eq!(seconds("2m"), Ok(120.0));
        assert_eq!(seconds("1h30m"), Ok(5400.0));
        assert_eq!(seconds("1.5h"), Ok(5400.0));
        assert_eq!(seconds("45"), Ok(45.0));
        assert_eq!(seconds("500ms"), Ok(0.5));
        for bad in ["", "s", "5x", "-3s", "0s", "1000000h", "1..2s", "NaN", "inf"] {
            assert!(duration(bad).is_err(), "{bad} was taken");
        }
    }

    #[test]
    fn shares_are_percentages_or_fractions() {
        assert_eq!(share("1%"), Ok(0.01));
        assert_eq!(share("0.02"), Ok(0.02));
        // A bare 1 could be a hundredth or all of it.
        assert!(share("1").expect_err("unclear").contains("did you mean 1%?"));
        assert!(share("5").expect_err("too much").contains("did you mean 5%?"));
        assert_eq!(share("0"), Ok(0.0));
        for bad in ["", "%", "101%", "-1%", "NaN", "2"] {
            assert!(share(bad).is_err(), "{bad} was taken");
        }
    }
    #[test]
    fn factors_are_positive() {
        assert_eq!(factor("0.5"), Ok(0.5));
        for bad in ["", "0", "-1", "NaN", "inf", "1001"] {
            assert!(factor(bad).is_err(), "{bad} was taken");
        }
    }
}
