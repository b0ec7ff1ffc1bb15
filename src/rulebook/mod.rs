//! From declarations to rules: rule sets, scopes, profiles.
