//! A roster as CSV.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::ward_roster("roster.csv", data));
