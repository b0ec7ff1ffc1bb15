//! A rule set (TOML), used by a good scenario.
#![no_main]

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use vuoro_core::constraint::Problem;
use vuoro_core::error::{Place, Source};
use vuoro_core::record::{Node, Value};
use vuoro_core::rulebook;

static WARD: OnceLock<Problem> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let json = include_bytes!("../../tests/data/good/ward.json");
    let problem = WARD.get_or_init(|| vuoro_fuzz::good(&[("ward.json", json)]));
    let faults = RefCell::default();
    // Every name leads to the same text, so that a set may use itself.
    let library = |name: &str| Some(Arc::new(Source { name: name.to_owned(), text: text.to_owned() }));
    let use_it = Node { value: Value::Text("local".into()), place: Place::file("scenario.toml") };
    let resolved = rulebook::resolve(vec![use_it], &library, &faults);
    let whole = faults.borrow().count() == 0;
    let rules = rulebook::rules(resolved.declarations, whole, &problem.scenario, &faults);
    vuoro_fuzz::judged(faults.into_inner().into_result(rules));
});
