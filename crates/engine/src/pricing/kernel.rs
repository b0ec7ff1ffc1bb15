//! The one inner loop, over contiguous memory: `out[i] = min(out[i], source[i] + cost)`, where `out[i]` counts as infinite
//! as long as nothing is known of it.
//!
//! Compiled twice, so that one binary runs everywhere and uses wide registers where the processor has them. Both
//! compute the same integers.
#![allow(unsafe_code, reason = "calling a function compiled for AVX2 after asking the processor whether it has it")]

use super::counter::INFINITE;

/// Lowers each value, or infinite where values are `FRESH`, to its source plus the cost, where that is less; stops at the
/// shorter of the two.
#[inline]
pub(super) fn lower<const FRESH: bool>(out: &mut [i32], source: &[i32], cost: i32) {
    #[cfg(target_arch = "x86_64")]
    if out.len() >= 16 && std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked for the feature.
        unsafe { lower_avx2::<FRESH>(out, source, cost) };
        return;
    }
    lower_plain::<FRESH>(out, source, cost);
}

#[inline(always)]
fn lower_plain<const FRESH: bool>(out: &mut [i32], source: &[i32], cost: i32) {
    for (out, source) in out.iter_mut().zip(source) {
        let known = if FRESH { INFINITE } else { *out };
        *out = known.min(source.wrapping_add(cost));
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn lower_avx2<const FRESH: bool>(out: &mut [i32], source: &[i32], cost: i32) {
    lower_plain::<FRESH>(out, source, cost);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike<const FRESH: bool>() {
        let source: Vec<i32> = (0..100).map(|at| (at * 37 % 91) - 40).collect();
        let mut wide: Vec<i32> = (0..100).map(|at| (at * 53 % 97) - 45).collect();
        let mut plain = wide.clone();
        lower::<FRESH>(&mut wide, &source, -7);
        lower_plain::<FRESH>(&mut plain, &source, -7);
        assert_eq!(wide, plain);
    }

    #[test]
    fn both_compilations_compute_the_same() {
        alike::<false>();
        alike::<true>();
    }

    #[test]
    fn fresh_values_forget_what_was_there_and_are_never_more_than_infinite() {
        let mut out = [0; 3];
        lower::<true>(&mut out, &[INFINITE, 5, INFINITE - 1], 9);
        assert_eq!(out, [INFINITE, 14, INFINITE]);
    }
}
