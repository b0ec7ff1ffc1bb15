//! What the integration tests share: small random worlds, their rosters, and declarations from the registry.

pub mod declare;
pub mod engines;
pub mod read;
pub mod rosters;
pub mod world;
