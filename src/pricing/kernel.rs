//! The inner loops, over contiguous memory: `out[i] = min(out[i], source[i] + cost)`, and the same with values that nothing
//! is known of yet.
//!
//! Compiled twice, so that one binary runs everywhere and uses wide registers where the processor has them. Both
//! compute the same integers.
#![allow(unsafe_code, reason = "calling functions compiled for AVX2 after asking the processor whether it has it")]

use super::counter::INFINITE;

/// Lowers each value to its source plus the cost, where that is less; stops at the shorter of the two.
#[inline]
pub(super) fn lower(out: &mut [i32], source: &[i32], cost: i32) {
    #[cfg(target_arch = "x86_64")]
    if out.len() >= WIDE && std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked for the feature.
        unsafe { lower_avx2(out, source, cost) };
        return;
    }
    lower_plain(out, source, cost);
}

/// Sets each value to its source plus the cost, or to infinite where that is less; stops at the shorter of the two.
#[inline]
pub(super) fn set(out: &mut [i32], source: &[i32], cost: i32) {
    #[cfg(target_arch = "x86_64")]
    if out.len() >= WIDE && std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor was just asked for the feature.
        unsafe { set_avx2(out, source, cost) };
        return;
    }
    set_plain(out, source, cost);
}

/// Shorter rows are not worth asking the processor.
#[cfg(target_arch = "x86_64")]
const WIDE: usize = 16;

#[inline(always)]
fn lower_plain(out: &mut [i32], source: &[i32], cost: i32) {
    for (out, source) in out.iter_mut().zip(source) {
        *out = (*out).min(source.wrapping_add(cost));
    }
}

#[inline(always)]
fn set_plain(out: &mut [i32], source: &[i32], cost: i32) {
    for (out, source) in out.iter_mut().zip(source) {
        *out = INFINITE.min(source.wrapping_add(cost));
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn lower_avx2(out: &mut [i32], source: &[i32], cost: i32) {
    lower_plain(out, source, cost);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn set_avx2(out: &mut [i32], source: &[i32], cost: i32) {
    set_plain(out, source, cost);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_compilations_compute_the_same() {
        let source: Vec<i32> = (0..100).map(|at| (at * 37 % 91) - 40).collect();
        let known: Vec<i32> = (0..100).map(|at| (at * 53 % 97) - 45).collect();
        for (wide, plain) in
            [(lower as fn(&mut [i32], &[i32], i32), lower_plain as fn(&mut [i32], &[i32], i32)), (set, set_plain)]
        {
            let (mut one, mut other) = (known.clone(), known.clone());
            wide(&mut one, &source, -7);
            plain(&mut other, &source, -7);
            assert_eq!(one, other);
        }
    }

    #[test]
    fn what_is_set_is_never_more_than_infinite() {
        let mut out = [0; 3];
        set(&mut out, &[INFINITE, 5, INFINITE - 1], 9);
        assert_eq!(out, [INFINITE, 14, INFINITE]);
    }
}
