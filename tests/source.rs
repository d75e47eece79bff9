//! Reads Rust sources as far as an architecture needs it: modules, definitions, and which file names which.

pub(crate) mod circles;
pub(crate) mod items;
pub(crate) mod package;
pub(crate) mod tokens;
