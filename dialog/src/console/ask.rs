//! The questions, in the order of the dialog. An empty answer keeps the value; after a wrong one the console says why
//! and asks again.

use exchange_connector::config::{AuthenticationMethod, Field};
use exchange_connector::domain::server::Environment;

use super::{Dialogue, End};
use crate::model::form::index;
use crate::model::{AccountFileState, FilePurpose, Form, Msg, PasswordField};
use crate::words::{account, problems};

impl Dialogue<'_> {
    pub(super) fn questions(&mut self) -> Result<(), End> {
        self.say("");
        self.say_id("intro");
        let types = [Environment::OnPremises, Environment::Hosted, Environment::Dedicated];
        let chosen = index(self.model.form.environment);
        let answer = self.choose(&["type-on-premises", "type-hosted", "type-dedicated"], chosen)?;
        self.model.form.environment = types[answer];
        self.field(Field::Server, |form| {
            let at = index(form.environment);
            &mut form.servers[at]
        })?;
        self.say_id("account-intro");
        self.field(Field::User, |form| &mut form.user)?;
        if self.model.form.authentication == AuthenticationMethod::ServiceIdentity {
            self.say_id("service-identity-note");
        } else {
            let set = self.model.view.as_ref().is_some_and(|view| view.password_set);
            self.secret("field-password", Field::Password, set, |form| &mut form.password)?;
        }
        self.file(FilePurpose::ExtraRoot)?;
        self.model.form.proxy.enabled = self.switch("proxy-use", self.model.form.proxy.enabled)?;
        if self.model.form.proxy.enabled {
            self.proxy()?;
        }
        self.say_id("notification-intro");
        self.model.form.notification = self.switch("enable-notification", self.model.form.notification)?;
        if self.model.form.notification {
            self.field(Field::NotificationEmail, |form| &mut form.email)?;
            let set = self.model.view.as_ref().is_some_and(|view| view.notification_password_set);
            self.secret("field-password", Field::NotificationPassword, set, |form| {
                &mut form.notification_password
            })?;
        }
        self.file(FilePurpose::Account)
    }

    fn proxy(&mut self) -> Result<(), End> {
        self.field(Field::ProxyName, |form| &mut form.proxy.name)?;
        self.field(Field::ProxyPort, |form| &mut form.proxy.port)?;
        self.model.form.proxy.use_credentials =
            self.switch("proxy-use-credentials", self.model.form.proxy.use_credentials)?;
        if self.model.form.proxy.use_credentials {
            self.labelled("proxy-user", Field::ProxyUser, |form| &mut form.proxy.user)?;
            let set =
                self.model.view.as_ref().and_then(|view| view.proxy.as_ref()).is_some_and(|p| p.password_set);
            self.secret("proxy-password", Field::ProxyPassword, set, |form| &mut form.proxy.password)?;
        }
        self.model.form.proxy.exchange = self.switch("proxy-for-exchange", self.model.form.proxy.exchange)?;
        Ok(())
    }

    fn field(&mut self, field: Field, of: impl Fn(&mut Form) -> &mut String) -> Result<(), End> {
        let label = problems::label(field, self.model.form.environment);
        self.labelled(label, field, of)
    }

    fn labelled(
        &mut self,
        label: &str,
        field: Field,
        of: impl Fn(&mut Form) -> &mut String,
    ) -> Result<(), End> {
        let label = self.text.get(label);
        loop {
            let kept = of(&mut self.model.form).clone();
            let prompt = if kept.is_empty() { label.clone() } else { format!("{label} [{kept}]") };
            let answer = self.console.ask(&prompt).ok_or(End::Left)?;
            if !answer.is_empty() {
                *of(&mut self.model.form) = answer;
            }
            if self.is_good(field) {
                return Ok(());
            }
        }
    }

    fn secret(
        &mut self,
        label: &str,
        field: Field,
        set: bool,
        of: impl Fn(&mut Form) -> &mut PasswordField,
    ) -> Result<(), End> {
        let label = self.text.get(label);
        loop {
            let kept = set || !of(&mut self.model.form).is_empty();
            let prompt =
                if kept { format!("{label} ({})", self.text.get("secret-is-set")) } else { label.clone() };
            let answer = self.console.ask_secret(&prompt).ok_or(End::Left)?;
            if !answer.is_empty() {
                let buffer = of(&mut self.model.form).buffer();
                buffer.clear();
                buffer.push_str(answer.expose());
            }
            if self.is_good(field) {
                return Ok(());
            }
        }
    }

    /// A file's path; it is read at once.
    fn file(&mut self, purpose: FilePurpose) -> Result<(), End> {
        let (label, field) = match purpose {
            FilePurpose::Account => ("account-file", Field::AccountFile),
            FilePurpose::ExtraRoot => ("extra-root", Field::ExtraRoots),
        };
        let label = self.text.get(label);
        loop {
            let kept = self.model.form.chosen_path(purpose).to_owned();
            let prompt = if kept.is_empty() { label.clone() } else { format!("{label} [{kept}]") };
            let answer = self.console.ask(&prompt).ok_or(End::Left)?;
            let path = if answer.is_empty() { kept } else { answer.trim_matches('"').to_owned() };
            if !path.is_empty() {
                self.update(Msg::FileChosen(purpose, path));
                self.wait(|_, msg| match msg {
                    Msg::FileRead { purpose: read, .. } => *read == purpose,
                    Msg::AccountRefused { .. } => purpose == FilePurpose::Account,
                    _ => false,
                })?;
            }
            if purpose == FilePurpose::Account {
                self.tell_account_file();
            } else if let Some(reason) = self.model.form.extra_root_unreadable.clone() {
                let words = self.text.with("account-unreadable", &[("reason", &reason)]);
                self.say(&words);
                self.model.form.extra_root_path.clear();
                self.model.form.extra_root_unreadable = None;
                continue;
            }
            if self.is_good(field) {
                return Ok(());
            }
            if purpose == FilePurpose::ExtraRoot {
                self.update(Msg::ClearExtraRoot);
            }
        }
    }

    /// Whose the account file is, to be compared with what the service printed; or what is wrong with it.
    fn tell_account_file(&mut self) {
        let text = &self.text;
        let words = match (account::fault(text, &self.model), &self.model.form.account) {
            (Some(fault), _) => fault,
            (None, AccountFileState::Read { summary, .. }) => format!(
                "{}: {}\n{}: {}\n{}: {}\n{}:\n{}\n{}",
                text.get("service"),
                summary.service_name,
                text.get("account-organization"),
                summary.organization.as_deref().unwrap_or("–"),
                text.get("account-valid-until"),
                text.time(summary.valid_until, self.model.now, &self.model.zone),
                text.get("account-fingerprint"),
                summary.fingerprint,
                text.get("account-compare"),
            ),
            (None, _) => return,
        };
        self.say(&words);
    }

    /// True when the field has no problem; else it is said.
    fn is_good(&mut self, field: Field) -> bool {
        let found = self.model.form.problems(self.model.view.as_deref(), self.model.now);
        let Some(problem) = found.iter().find(|problem| problem.field == field) else { return true };
        let words = problems::sentence(&self.text, &problem.problem);
        self.say(&words);
        false
    }

    /// One of several by its number; an empty answer keeps what is.
    fn choose(&mut self, ids: &[&str], kept: usize) -> Result<usize, End> {
        for (at, id) in ids.iter().enumerate() {
            let line = format!("  {}  {}", at + 1, self.text.get(id));
            self.say(&line);
        }
        loop {
            let answer = self.console.ask(&format!("1–{} [{}]", ids.len(), kept + 1)).ok_or(End::Left)?;
            if answer.is_empty() {
                return Ok(kept);
            }
            match answer.parse::<usize>() {
                Ok(number) if (1..=ids.len()).contains(&number) => return Ok(number - 1),
                _ => self.say_id("console-number"),
            }
        }
    }

    fn switch(&mut self, id: &str, kept: bool) -> Result<bool, End> {
        self.say_id(id);
        Ok(self.choose(&["yes", "no"], usize::from(!kept))? == 0)
    }

    /// A question that nothing answers by default but no.
    pub(super) fn yes_no(&mut self, id: &str) -> Result<bool, End> {
        self.switch(id, false)
    }
}
