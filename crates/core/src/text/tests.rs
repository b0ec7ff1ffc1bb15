use chrono::NaiveDate;

use super::*;
use crate::units::{CostUnit, time::Clock};

fn date(day: u32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
}

#[test]
fn numbers_dates_and_money_are_written_as_each_language_does() {
    assert_eq!((Lang::En.number(12345), Lang::Fi.number(-1234)), ("12\u{202f}345".into(), "-1234".into()));
    assert_eq!((Lang::En.decimal(125, 1), Lang::Fi.decimal(-5, 2)), ("12.5".into(), "-0,05".into()));
    assert_eq!(Lang::En.money(123_450, CostUnit::Cents), "1\u{202f}234.50 €");
    assert_eq!(Lang::Fi.money(-5, CostUnit::Cents), "-0,05 €");
    assert_eq!(Lang::Sv.money(607, CostUnit::Points), "607");
    assert_eq!(Lang::Fi.dates(date(24, 8), date(30, 8)), "24.–30.8.2026");
    assert_eq!(Lang::Fi.dates(date(24, 8), date(6, 9)), "24.8.–6.9.2026");
    assert_eq!(Lang::En.dates(date(24, 8), date(24, 8)), "2026-08-24");
    assert_eq!(Lang::Fi.day(date(24, 8)), "ma 24.8.2026");
}

#[test]
fn a_locale_names_a_language_or_none() {
    assert_eq!(Lang::of_locale("fi_FI.UTF-8"), Some(Lang::Fi));
    assert_eq!(Lang::of_locale("sv"), Some(Lang::Sv));
    assert_eq!(Lang::of_locale("fil_PH"), None);
    assert_eq!(Lang::of_locale("C.UTF-8"), None);
    assert_eq!(Lang::of_locale("ä"), None);
}

#[test]
fn a_text_keeps_its_values_until_it_is_read() {
    let text = crate::text!("list-of", what = Arg::list(["a", "b", "c"], Join::Or), hours = Clock(6885), count = 3);
    let sent = serde_json::to_string(&text).expect("plain data");
    let back: Text = serde_json::from_str(&sent).expect("plain data");
    assert_eq!(back, text);
    assert_eq!(
        text.say(Lang::Fi),
        "list-of what=a, b tai c hours=114:45 count=3",
        "an id without words shows all it has"
    );
    assert_eq!(Arg::list(["a"], Join::And).say(Lang::Sv), "a");
    let title = Text::Translated { en: "Rest".into(), fi: "Lepo".into(), sv: String::new() };
    assert_eq!((title.say(Lang::Fi), title.say(Lang::Sv)), ("Lepo".into(), "Rest".into()));
}
