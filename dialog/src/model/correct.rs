//! What is to be corrected: which field a failed check is about, where the cursor goes, and what is typed in place of a
//! password that was refused.

use exchange_connector::config::Field as Control;
use exchange_connector::ipc::{CheckName, CheckState};

use super::message::Dialog;
use super::run::{Line, Run, RunKind, RunState};
use super::{Model, PasswordField};

/// What a failed check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    Server,
    /// User and password of the account.
    Account,
    Notification,
    AccountFile,
    Proxy,
}

impl Fix {
    /// The field that has the cursor.
    pub fn control(self) -> Option<Control> {
        match self {
            Self::Server => Some(Control::Server),
            Self::Account => Some(Control::Password),
            Self::Notification => Some(Control::NotificationPassword),
            Self::AccountFile => Some(Control::AccountFile),
            Self::Proxy => None,
        }
    }
}

impl Run {
    /// The check that failed first; what comes after it was not looked at.
    pub fn failure(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.state == Some(CheckState::Failed))
    }

    /// The fields that the failure is about; `None` where no field of the dialog would help.
    pub fn fix(&self) -> Option<Fix> {
        if self.kind == RunKind::Test || !matches!(self.state, RunState::Ended(_)) {
            return None;
        }
        let line = self.failure()?;
        if line.findings.iter().any(|finding| finding.code.starts_with("proxy.")) {
            return Some(Fix::Proxy);
        }
        match line.check {
            CheckName::AccountFile => Some(Fix::AccountFile),
            CheckName::Proxy => Some(Fix::Proxy),
            CheckName::Name | CheckName::Port | CheckName::Tls => Some(Fix::Server),
            CheckName::Authentication | CheckName::Kerberos => Some(Fix::Account),
            CheckName::Autodiscover | CheckName::Ews => Some(Fix::Notification),
            _ => None,
        }
    }

    /// A log-on was refused: the same one is not tried again before something changes.
    pub fn wants_change(&self) -> bool {
        let refused = |code: &str| code.ends_with(".logonRefused") || code.ends_with(".notRepeated");
        let of_a_log_on = matches!(self.fix(), Some(Fix::Account | Fix::Notification));
        of_a_log_on && self.failure().is_some_and(|line| line.findings.iter().any(|one| refused(&one.code)))
    }
}

impl Model {
    /// True when another try would send something else than what was refused, or may send the same.
    pub fn can_try_again(&self) -> bool {
        let form = &self.form;
        let tried = (&self.run.user, &self.run.email);
        !self.run.wants_change() || !self.correction.is_empty() || tried != (&form.user, &form.email)
    }

    /// The cursor goes to a field, and what hides it opens.
    pub(super) fn jump_to(&mut self, control: Control) {
        match control {
            Control::Realm | Control::Kdc | Control::ExtraRoots | Control::ExchangeWebServiceUrl => {
                self.form.advanced_open = true;
            }
            Control::ProxyName | Control::ProxyPort | Control::ProxyUser | Control::ProxyPassword => {
                self.form.remember_proxy();
                self.dialog = Some(Dialog::Proxy);
            }
            // Active Directory has no fields here.
            Control::DirectoryServer
            | Control::DirectoryPort
            | Control::DirectoryBase
            | Control::DirectoryUser => return,
            _ => {}
        }
        self.jump = Some(control);
    }

    /// A run has failed: the cursor goes to what would correct it.
    pub(super) fn look_at_failure(&mut self) {
        self.correction = PasswordField::default();
        self.jump = self.run.fix().and_then(Fix::control);
    }

    /// What was typed in place of the refused password becomes the password.
    pub(super) fn take_correction(&mut self) {
        if self.correction.is_empty() {
            return;
        }
        let typed = self.correction.take();
        match self.run.fix() {
            Some(Fix::Notification) => self.form.notification_password = typed,
            _ => self.form.password = typed,
        }
    }
}

#[cfg(test)]
mod tests;
