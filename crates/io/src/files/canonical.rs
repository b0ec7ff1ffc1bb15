//! The one form in which a scenario is stored, sent and compared: its document as text, with a hash.

use std::fmt::Write;

use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::write::document_json;
use vuoro_core::record::Node;

/// A scenario document that can be read anywhere: rule sets beside the scenario are written out in it.
#[derive(Clone, Debug)]
pub struct Canonical {
    /// The tree.
    pub node: Node,
    text: Box<RawValue>,
    hash: String,
}

impl Canonical {
    /// The canonical form of a tree.
    pub fn of(node: Node) -> Self {
        let text = document_json(&node).to_string();
        let mut hash = String::new();
        for byte in Sha256::digest(text.as_bytes()) {
            let _ = write!(hash, "{byte:02x}");
        }
        let text = RawValue::from_string(text).unwrap_or_else(|_| RawValue::NULL.to_owned());
        Canonical { node, text, hash }
    }

    /// The text: compact JSON, names in the order of the tree.
    pub fn text(&self) -> &RawValue {
        &self.text
    }

    /// SHA-256 of the text, in hexadecimal digits. Two scenarios with the same hash are the same scenario.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}
