//! A roster or plan as JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::ward_roster("plan.json", data));
