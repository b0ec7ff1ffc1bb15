//! Line-wise local search.
