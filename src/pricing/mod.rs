//! The best roster line of one employee for given prices.
