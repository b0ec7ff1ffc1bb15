//! INRC-II JSON: scenario, history, weeks.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::scenario(&["Sc-a.json", "H0-a-1.json", "WD-a-1.json"], data));
