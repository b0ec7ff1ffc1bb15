//! INRC-II text: scenario, history, weeks.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::scenario(&["Sc-a.txt", "H0-a-1.txt", "WD-a-1.txt"], data));
