//! Documents back to files.

mod file;
mod folder;
mod json;

pub use file::write_file;
pub use folder::write_folder;
pub use json::document_json;

#[cfg(test)]
mod tests;
