//! Tests of the engines: each held against plain computation, against the oracles of public instances, and in houses.
//! The examples of the library are run too.

mod agreement;
#[path = "../support/command.rs"]
mod command;
mod differential;
mod examples;
mod finnish_rules;
mod held;
mod large_instances;
mod minutes;
mod oracle_curtois;
mod propagation;
mod required;
