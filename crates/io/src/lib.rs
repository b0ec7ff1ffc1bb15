//! Files in and out, and reports for people.
#![deny(unsafe_code)]

pub mod files;
pub mod report;
