//! Assembling the engines; the worker process.
