//! Solutions in the formats of public benchmarks; the first byte chooses the instance that they are for.
#![no_main]

use std::sync::OnceLock;

use vuoro_core::constraint::Problem;
use vuoro_fuzz::{files, good, judged};
use vuoro_io::files as io;

macro_rules! file {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../tests/data/good/", $name)) as &[u8])
    };
}

static PROBLEMS: OnceLock<[Problem; 4]> = OnceLock::new();

fn problems() -> [Problem; 4] {
    let inrc2 = [file!("inrc2/Sc-tiny.txt"), file!("inrc2/H0-tiny-2.txt"), file!("inrc2/WD-tiny-7.txt")];
    [
        good(&[file!("curtois.txt")]),
        good(&[file!("inrc1.xml")]),
        good(&inrc2),
        good(&[file!("nsplib.nsp"), file!("nsplib.gen")]),
    ]
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let problem = &PROBLEMS.get_or_init(problems)[usize::from(*first) % 4];
    let named: Vec<(&str, &[u8])> = files(rest).into_iter().map(|text| ("solution", text)).collect();
    judged(io::read_roster_bytes(&named, problem));
});
