//! Tests of what is judged without an engine: rules, rule sets, readers, documents, the worker's parent.

mod docs;
mod layering;
mod mutations;
mod rule_cases;
mod soundness;
mod worker_parent;
