//! Random streams: one seed, split by name, so that engines and workers never share a stream.

/// A seeded stream of pseudo-random numbers.
pub type Rng = fastrand::Rng;

/// The stream that belongs to `name` under `seed`: the same pair always gives the same stream.
pub fn stream(seed: u64, name: &str) -> Rng {
    // FNV-1a mixes the name into the seed; the generator's own seeding scrambles it further.
    let mixed = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    Rng::with_seed(mixed ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// The generator of one of many draws, each with the same outcome on any thread.
pub fn draw(seed: u64, number: u64) -> Rng {
    Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number.wrapping_mul(0xd1b5_4a32_d192_ed03))
}
