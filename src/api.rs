//! The agent–service wire: paths, headers and JSON of `/agent/v1`. Its structs are only wire forms.

pub mod book;
pub mod checkin;
pub mod directory;
pub mod enrollment;
pub mod error;
pub mod manage;
pub mod report;
pub mod restore;

/// Root of the agent's paths.
pub const AGENT_ROOT: &str = "/agent/v1";
/// Header with the SHA-256 of a chunk's bytes as sent, in lower-case hex.
pub const CHUNK_DIGEST_HEADER: &str = "x-chunk-sha256";
/// Media type of a chunk: one JSON document a line, compressed with zstd.
pub const CHUNK_MEDIA_TYPE: &str = "application/x-ndjson+zstd";

#[cfg(test)]
mod tests;
