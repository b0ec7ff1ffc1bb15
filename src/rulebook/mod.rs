//! Declared rules to rules: kinds, scopes, importance, rule sets and profiles.
pub mod price;
