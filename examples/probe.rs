use std::time::Instant;
use vuoro::pricing::{Prepared, Scratch};
use vuoro::io;
fn main() {
    for name in std::env::args().skip(1) {
        let problem = io::load(name.as_ref()).expect("load").problem;
        let t = Instant::now();
        let lowered = problem.lower();
        let l = t.elapsed();
        let prepared = Prepared::new(&problem, &lowered);
        println!("{name}: lower {l:?} prepared {:?} people {} shared {}", t.elapsed() - l, prepared.models.len(), prepared.shared.len());
        let mut rng = vuoro::units::rng::stream(1, "p");
        for e in [0, prepared.models.len() / 2] {
            for fine in [false, true] {
            let m = if fine { prepared.exact_model(<vuoro::units::EmployeeId as vuoro::units::ids::Id>::from_index(e)) } else { &prepared.models[e] };
            if fine && std::ptr::eq(m, &prepared.models[e]) { continue; }
            print!("{} {}", if fine {"FINE"} else {"coarse"}, m.describe());
            let mut scratch = Scratch::default();
            let t = Instant::now();
            let n = 10;
            let mut complete = 0;
            for _ in 0..n {
                let prices: Vec<i32> = (0..prepared.days * m.domain.len()).map(|i| if m.domain[i % m.domain.len()]==vuoro::units::DutyId::OFF {0} else { -rng.i32(0..=100000) }).collect();
                if let Some(p) = m.price(&prices, 1000, true, &mut scratch, None) { complete += p.complete as u32; }
            }
            println!("   price {:?} complete {complete}/{n}", t.elapsed() / n);
            }
        }
    }
}
