//! Bit sets over dense indices.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::ids::Id;

/// A set of ids of one kind. Membership is one shift and mask; ids beyond the set's words are simply absent.
pub struct IdSet<I> {
    words: Vec<u64>,
    kind: PhantomData<fn() -> I>,
}

impl<I: Id> IdSet<I> {
    /// The empty set.
    pub fn new() -> Self {
        IdSet { words: Vec::new(), kind: PhantomData }
    }

    /// The set of the first `len` ids.
    pub fn full(len: usize) -> Self {
        (0..len).map(I::from_index).collect()
    }

    /// Adds an id; true when it was not there.
    pub fn insert(&mut self, id: I) -> bool {
        let (word, bit) = (id.index() / 64, 1u64 << (id.index() % 64));
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let fresh = self.words[word] & bit == 0;
        self.words[word] |= bit;
        fresh
    }

    /// Takes an id out.
    pub fn remove(&mut self, id: I) {
        if let Some(word) = self.words.get_mut(id.index() / 64) {
            *word &= !(1u64 << (id.index() % 64));
        }
    }

    /// Is the id in the set?
    #[inline]
    pub fn contains(&self, id: I) -> bool {
        self.words.get(id.index() / 64).is_some_and(|word| word >> (id.index() % 64) & 1 == 1)
    }

    /// Number of ids in the set.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// True when the set holds nothing.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// The ids in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = I> + '_ {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    I::from_index(at * 64 + bit)
                })
            })
        })
    }

    /// Keeps only what the other set holds too.
    pub fn intersect(&mut self, other: &Self) {
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(at).copied().unwrap_or(0);
        }
    }

    /// Takes out all the other set holds.
    pub fn subtract(&mut self, other: &Self) {
        for (word, less) in self.words.iter_mut().zip(&other.words) {
            *word &= !less;
        }
    }

    /// Do the sets hold anything in common?
    pub fn meets(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).any(|(word, other)| word & other != 0)
    }

    /// Adds all the other set holds.
    pub fn union(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }
}

impl<I: Id> FromIterator<I> for IdSet<I> {
    fn from_iter<T: IntoIterator<Item = I>>(ids: T) -> Self {
        let mut set = IdSet::new();
        for id in ids {
            set.insert(id);
        }
        set
    }
}

impl<I> Clone for IdSet<I> {
    fn clone(&self) -> Self {
        IdSet { words: self.words.clone(), kind: PhantomData }
    }
}

impl<I: Id> Default for IdSet<I> {
    fn default() -> Self {
        IdSet::new()
    }
}

impl<I: Id> PartialEq for IdSet<I> {
    fn eq(&self, other: &Self) -> bool {
        let longest = self.words.len().max(other.words.len());
        (0..longest).all(|at| self.words.get(at).unwrap_or(&0) == other.words.get(at).unwrap_or(&0))
    }
}

impl<I: Id> Eq for IdSet<I> {}

impl<I: Id> Hash for IdSet<I> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Equal sets may have different numbers of empty words.
        let words = self.words.iter().rposition(|word| *word != 0).map_or(0, |last| last + 1);
        self.words[..words].hash(state);
    }
}

impl<I: Id + fmt::Debug> fmt::Debug for IdSet<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::DutyId;

    #[test]
    fn a_set_remembers_what_went_in_across_words() {
        let mut set: IdSet<DutyId> = [3, 64, 130].map(DutyId).into_iter().collect();
        assert!(set.contains(DutyId(64)) && !set.contains(DutyId(65)) && !set.contains(DutyId(9999)));
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 64, 130].map(DutyId));
        set.remove(DutyId(130));
        assert_eq!(set, [3, 64].map(DutyId).into_iter().collect());
        set.intersect(&[64].map(DutyId).into_iter().collect());
        assert_eq!(set.len(), 1);
    }

    #[test]
    fn sets_of_different_lengths_are_subtracted_and_compared() {
        let set = |ids: &[u16]| ids.iter().copied().map(DutyId).collect::<IdSet<DutyId>>();
        let mut short = set(&[3, 5]);
        assert!(short.meets(&set(&[5, 200])) && !short.meets(&set(&[4, 200])));
        short.subtract(&set(&[5, 200]));
        assert_eq!(short, set(&[3]));
        let mut long = set(&[3, 200]);
        long.subtract(&set(&[3]));
        assert_eq!(long, set(&[200]));
    }
}
