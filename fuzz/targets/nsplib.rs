//! NSPLib: instance and case.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vuoro_fuzz::scenario(&["1.nsp", "1.gen"], data));
