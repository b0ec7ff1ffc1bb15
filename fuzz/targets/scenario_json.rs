//! A scenario as one JSON document.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::scenario(&["a.json"], data));
