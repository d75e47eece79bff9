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
mod tests {
    use super::*;

    #[test]
    fn the_dialog_is_filled_in_up_to_connect() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("answers.toml");
        std::fs::write(folder.path().join("password"), "hunter2\n").expect("written");
        let text = "[exchange]\nserver = \"cas01.contoso.com\"\nuser = 'CONTOSO\\svc'\npassword_file = \"password\"\n\
                    [service]\naccount_file = \"MicrosoftIntune.accountcert\"\n";
        std::fs::write(&path, text).expect("written");
        let form = Prefill::read(&path).expect("read").form();
        assert_eq!(form.servers[0], "cas01.contoso.com");
        let draft = form.draft();
        assert_eq!(draft.exchange.password.expect("filled in").expose(), "hunter2");
        assert_eq!(Path::new(&form.account_path), folder.path().join("MicrosoftIntune.accountcert"));
        std::fs::write(&path, "[exchange]\npasword = \"hunter2\"\n").expect("written");
        let error = Prefill::read(&path).expect_err("an unknown key");
        assert!(error.contains("pasword") && !error.contains("hunter2"), "{error}");
    }
}
