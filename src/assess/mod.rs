//! Judging a roster without any engine: findings, totals, measures.
