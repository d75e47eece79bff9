//! The address of a database: `sqlite:FILE`.

use std::path::{Path, PathBuf};

use super::StoreError;

/// The SQLite file behind a database address; relative ones rest in the data folder.
///
/// # Errors
/// When the address is of another kind; `postgres://` is refused by its own name.
pub(crate) fn sqlite_file(url: &str, folder: &Path) -> Result<PathBuf, StoreError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Err(StoreError::PostgresNotSupported);
    }
    match url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")) {
        Some(file) if !file.is_empty() && !file.contains(['?', '\0']) => Ok(folder.join(file)),
        _ => Err(StoreError::Url(url.into())),
    }
}

#[cfg(test)]
mod tests;
