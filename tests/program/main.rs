//! Tests of the program as its users run it.

#[path = "../support/command.rs"]
mod command;
mod county;
mod example_home;
mod example_ward;
mod explain;
mod finnish_rules_at_borders;
mod formats;
mod golden_roster;
mod invalid_inputs;
mod oracle_inrc;
mod storm;
mod verbs;
