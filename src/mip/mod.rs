//! The exact compact model of a small problem.
