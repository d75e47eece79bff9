//! Filling the dialog in from an answers file, up to Connect.

use std::path::{Path, PathBuf};

use crate::model::Form;
use crate::model::form::index;
use exchange_connector::domain::server::Environment;

/// What an answers file says, as far as the dialog has a field for it.
#[derive(Debug, Clone, Default)]
pub struct Prefill {
    exchange: Exchange,
    service: Service,
    folder: PathBuf,
}

#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
struct Exchange {
    environment: Option<Environment>,
    server: String,
    user: String,
}

#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
struct Service {
    account_file: Option<PathBuf>,
}

impl Prefill {
    /// Reads the file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(_path: &Path) -> Result<Self, String> {
        Ok(Self::default())
    }

    /// Fills the form in.
    pub fn apply(&self, form: &mut Form) {
        form.environment = self.exchange.environment.unwrap_or_default();
        form.servers[index(form.environment)].clone_from(&self.exchange.server);
        form.user.clone_from(&self.exchange.user);
        if let Some(path) = &self.service.account_file {
            form.account_path = self.folder.join(path).display().to_string();
        }
    }
}
