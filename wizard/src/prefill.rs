//! Filling the dialog in from an answers file, up to Connect: the keys are those of `setup --answers`.

use std::path::{Path, PathBuf};

use exchange_connector::config::{AnswerFiles, Answers};
use exchange_connector::secret::Secret;

use crate::link::read_text;
use crate::model::Form;

/// What an answers file says.
#[derive(Debug, Clone)]
pub struct Prefill {
    answers: Answers,
    account_file: Option<PathBuf>,
}

impl Prefill {
    /// Reads the file and the files it names; relative paths are meant from its folder.
    ///
    /// # Errors
    /// Why it cannot be used; no value is part of it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = read_text(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut answers = Answers::parse(text.expose())
            .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let open = |named: Option<String>| -> Result<Option<Secret>, String> {
            let Some(named) = named else { return Ok(None) };
            let path = folder.join(&named);
            let text = read_text(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            Ok(Some(text))
        };
        // Editors end a file with a line break that is no part of the password.
        let line = |secret: Secret| Secret::new(secret.expose().trim_end_matches(['\r', '\n']));
        let AnswerFiles {
            exchange_password,
            extra_roots,
            proxy_password,
            notification_password,
            account_file,
        } = std::mem::take(&mut answers.files);
        let draft = &mut answers.draft;
        if let Some(secret) = open(exchange_password)? {
            draft.exchange.password = Some(line(secret));
        }
        if let Some(secret) = open(proxy_password)? {
            draft.proxy.password = Some(line(secret));
        }
        if let Some(secret) = open(notification_password)? {
            draft.notification.password = Some(line(secret));
        }
        if let Some(pem) = open(extra_roots)? {
            draft.exchange.extra_roots_pem = Some(pem.expose().to_owned());
        }
        Ok(Self { answers, account_file: account_file.map(|named| folder.join(named)) })
    }

    /// The form as the file fills it in; the account file is then read from its path.
    pub fn form(self) -> Form {
        let mut form = Form::from_draft(self.answers.draft);
        if let Some(path) = self.account_file {
            form.account_path = path.display().to_string();
        }
        form
    }
}

#[cfg(test)]
mod tests;
