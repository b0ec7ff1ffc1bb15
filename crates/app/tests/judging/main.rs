//! Tests of what is judged without an engine: rules, rule sets, readers, documents, texts, the worker's
//! parent.

mod docs;
mod explain;
mod layering;
mod minutes;
mod mutations;
mod rule_cases;
mod soundness;
mod standing;
mod texts;
mod worker_parent;
