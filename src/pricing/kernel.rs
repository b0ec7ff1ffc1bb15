//! The inner loops: `out[i] = min(out[i], source[i] + cost)` over contiguous memory, and setting it.
//!
//! Compiled twice, so that one binary runs everywhere and uses wide registers where the processor has them. Both
//! compute the same integers.
#![allow(unsafe_code, reason = "calling a function compiled for AVX2 after asking the processor whether it has it")]

/// Lowers each value to its source plus the cost, where that is less; stops at the shorter of the two.
#[inline]
pub(super) fn lower(out: &mut [i32], source: &[i32], cost: i32) {
    #[cfg(target_arch = "x86_64")]
    if out.len() >= 16 && std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked for the feature.
        unsafe { lower_avx2(out, source, cost) };
        return;
    }
    lower_plain(out, source, cost);
}

/// Sets all values.
#[inline]
pub(super) fn set(out: &mut [i32], value: i32) {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked for the feature.
        unsafe { set_avx2(out, value) };
        return;
    }
    out.fill(value);
}

#[inline(always)]
fn lower_plain(out: &mut [i32], source: &[i32], cost: i32) {
    for (out, source) in out.iter_mut().zip(source) {
        *out = (*out).min(source.wrapping_add(cost));
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn lower_avx2(out: &mut [i32], source: &[i32], cost: i32) {
    lower_plain(out, source, cost);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn set_avx2(out: &mut [i32], value: i32) {
    out.fill(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_compilations_compute_the_same() {
        let source: Vec<i32> = (0..100).map(|at| (at * 37 % 91) - 40).collect();
        let mut wide: Vec<i32> = (0..100).map(|at| (at * 53 % 97) - 45).collect();
        let mut plain = wide.clone();
        lower(&mut wide, &source, -7);
        lower_plain(&mut plain, &source, -7);
        assert_eq!(wide, plain);
    }
}
