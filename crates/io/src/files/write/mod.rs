//! Documents back to files.

mod file;
mod folder;
mod json;
mod toml;

pub use file::write_file;
pub use folder::write_folder;
pub use json::document_json;
pub(super) use toml::{assignments, inline};

#[cfg(test)]
pub(super) mod tests;
