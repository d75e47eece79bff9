//! What is typed in the dialog. Each server type keeps its own text.

use std::collections::BTreeSet;

use exchange_connector::config::{
    AuthenticationMethod, DirectoryDraft, Draft, EarlierSettings, Field, FieldProblem, Problem, ServiceDraft,
    View,
};
use exchange_connector::domain::brake::OwnLimits;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::server::Environment;
use exchange_connector::secret::Secret;
use jiff::Timestamp;

use super::account::AccountFileState;
use super::message::FilePurpose;
use super::password::PasswordField;

/// A control that can be wrong.
pub use exchange_connector::config::Field as Control;

/// The proxy dialog's fields.
#[derive(Debug, Default)]
pub struct ProxyForm {
    pub enabled: bool,
    pub exchange: bool,
    pub bypass: String,
    pub name: String,
    pub port: String,
    pub use_credentials: bool,
    pub user: String,
    pub password: PasswordField,
}

impl ProxyForm {
    fn new() -> Self {
        Self { port: "8080".into(), ..Self::default() }
    }

    fn copy(&self) -> Self {
        Self {
            bypass: self.bypass.clone(),
            name: self.name.clone(),
            port: self.port.clone(),
            user: self.user.clone(),
            password: self.password.copy(),
            ..*self
        }
    }
}

/// Everything typed.
#[derive(Debug)]
pub struct Form {
    pub environment: Environment,
    /// One text for each server type, as the dialog has one field for each.
    pub servers: [String; 3],
    pub user: String,
    pub password: PasswordField,
    pub authentication: AuthenticationMethod,
    pub realm: String,
    pub kdc: String,
    pub extra_roots_pem: Option<String>,
    pub extra_root_path: String,
    /// Why the file of that path cannot be read.
    pub extra_root_unreadable: Option<String>,
    pub ews_url: String,
    pub failover: bool,
    pub parallel: bool,
    pub proxy: ProxyForm,
    /// The proxy dialog's fields as they were when it opened, for Cancel.
    proxy_before: Option<ProxyForm>,
    pub notification: bool,
    pub email: String,
    pub notification_password: PasswordField,
    pub account_path: String,
    pub account: AccountFileState,
    /// The folder of the account file is readable by others.
    pub account_exposed: bool,
    pub advanced_open: bool,
    /// Active Directory as it is set up; the dialog has no fields for it.
    directory: DirectoryDraft,
    /// Nor for the agent's own brake.
    brake: OwnLimits,
    touched: BTreeSet<u8>,
}

impl Default for Form {
    fn default() -> Self {
        let draft = Draft::default();
        Self {
            environment: Environment::OnPremises,
            servers: Default::default(),
            user: String::new(),
            password: PasswordField::default(),
            authentication: draft.exchange.authentication,
            realm: String::new(),
            kdc: String::new(),
            extra_roots_pem: None,
            extra_root_path: String::new(),
            extra_root_unreadable: None,
            ews_url: String::new(),
            failover: draft.exchange.is_cas_failover_enabled,
            parallel: draft.exchange.enable_parallel_command_support,
            proxy: ProxyForm::new(),
            proxy_before: None,
            notification: false,
            email: String::new(),
            notification_password: PasswordField::default(),
            account_path: String::new(),
            account: AccountFileState::Missing,
            account_exposed: false,
            advanced_open: false,
            directory: draft.directory,
            brake: draft.brake,
            touched: BTreeSet::new(),
        }
    }
}

/// The place of an environment's field.
pub fn index(environment: Environment) -> usize {
    match environment {
        Environment::OnPremises => 0,
        Environment::Hosted => 1,
        Environment::Dedicated => 2,
    }
}

impl Form {
    /// Marks a field as visited: from now on its problem is shown beside it.
    pub fn touch(&mut self, control: Control) {
        self.touched.insert(control as u8);
    }

    /// True when the person has been in any field.
    pub fn touched(&self) -> bool {
        !self.touched.is_empty()
    }

    /// A file's path as typed, without the quotes that Explorer's *Copy as path* puts around.
    pub fn chosen_path(&self, purpose: FilePurpose) -> &str {
        let typed = match purpose {
            FilePurpose::Account => &self.account_path,
            FilePurpose::ExtraRoot => &self.extra_root_path,
        };
        typed.trim().trim_matches('"')
    }

    /// Takes a file that was read.
    pub fn file_read(
        &mut self,
        purpose: FilePurpose,
        path: String,
        content: Result<Secret, String>,
        exposed: bool,
        now: Timestamp,
    ) {
        // Something else was chosen while this one was being read.
        let chosen = self.chosen_path(purpose);
        if !chosen.is_empty() && chosen != path {
            return;
        }
        match purpose {
            FilePurpose::Account => {
                self.account = match content {
                    Ok(content) => AccountFileState::read(content, now),
                    Err(reason) => AccountFileState::Unreadable(reason),
                };
                self.account_path = path;
                self.account_exposed = exposed;
            }
            FilePurpose::ExtraRoot => {
                self.touch(Control::ExtraRoots);
                match content {
                    Ok(content) => {
                        self.extra_roots_pem = Some(content.expose().to_owned());
                        self.extra_root_unreadable = None;
                    }
                    Err(reason) => self.extra_root_unreadable = Some(reason),
                }
            }
        }
    }

    /// Takes an earlier connector's settings where the fields have their defaults.
    pub fn offer(&mut self, earlier: &EarlierSettings) {
        let mut draft = Draft::default();
        draft.exchange.is_cas_failover_enabled = self.failover;
        draft.exchange.enable_parallel_command_support = self.parallel;
        draft.exchange.exchange_web_service_url.clone_from(&self.ews_url);
        earlier.offer(&mut draft);
        self.failover = draft.exchange.is_cas_failover_enabled;
        self.parallel = draft.exchange.enable_parallel_command_support;
        self.ews_url = draft.exchange.exchange_web_service_url;
    }

    /// Takes that the package of an account file is refused.
    pub fn account_refused(&mut self, path: String, finding: Finding) {
        let chosen = self.chosen_path(FilePurpose::Account);
        if chosen.is_empty() || chosen == path {
            self.account = AccountFileState::Refused(Box::new(finding));
            self.account_path = path;
        }
    }

    /// The settings as they are, secrets left empty (*set*).
    pub fn load(&mut self, view: &View) {
        let draft = Draft::from(view);
        let (account, path, exposed) = (
            std::mem::replace(&mut self.account, AccountFileState::Missing),
            self.account_path.clone(),
            self.account_exposed,
        );
        *self = Self::from_draft(draft);
        (self.account, self.account_path, self.account_exposed) = (account, path, exposed);
    }

    /// A form prefilled with a draft.
    pub fn from_draft(draft: Draft) -> Self {
        let Draft { exchange, proxy, notification, service: _, directory, brake } = draft;
        let mut form = Self {
            environment: exchange.environment,
            user: exchange.user,
            password: PasswordField::filled(exchange.password),
            authentication: exchange.authentication,
            realm: exchange.realm,
            kdc: exchange.kdc,
            extra_roots_pem: exchange.extra_roots_pem,
            ews_url: exchange.exchange_web_service_url,
            failover: exchange.is_cas_failover_enabled,
            parallel: exchange.enable_parallel_command_support,
            proxy: ProxyForm {
                enabled: proxy.enabled,
                exchange: proxy.exchange,
                bypass: proxy.bypass.join(", "),
                name: proxy.name,
                port: proxy.port,
                use_credentials: proxy.use_credentials,
                user: proxy.user,
                password: PasswordField::filled(proxy.password),
            },
            notification: notification.enabled,
            email: notification.email,
            notification_password: PasswordField::filled(notification.password),
            directory,
            brake,
            ..Self::default()
        };
        form.servers[index(exchange.environment)] = exchange.server;
        form
    }

    /// True when something was typed or chosen that is not stored.
    pub fn differs_from(&self, stored: Option<&View>) -> bool {
        let unchanged = stored.map_or_else(Self::default, |view| Self::from_draft(Draft::from(view)));
        // An account file that was found beside the program is nothing that an administrator typed.
        let typed = |form: &Self| Draft { service: ServiceDraft::default(), ..form.draft() };
        typed(self) != typed(&unchanged)
    }

    /// The draft to send, secrets included.
    pub fn draft(&self) -> Draft {
        self.as_draft(PasswordField::secret, |account| account.content().cloned())
    }

    /// Every problem. Empty means Connect may be pressed. Secrets are not copied for it.
    pub fn problems(&self, stored: Option<&View>, _now: Timestamp) -> Vec<FieldProblem> {
        let stand_in = |there: bool| there.then(|| Secret::new("-"));
        let draft = self.as_draft(
            |password| stand_in(!password.is_empty()),
            |account| stand_in(account.content().is_some()),
        );
        let mut problems = draft.validate(stored).err().unwrap_or_default();
        // A chosen file that cannot be used is not passed over silently, even where none is needed.
        let unusable = !matches!(self.account, AccountFileState::Missing) && self.account.content().is_none();
        if unusable && !problems.iter().any(|p| p.field == Field::AccountFile) {
            problems.push(FieldProblem { field: Field::AccountFile, problem: Problem::Empty });
        }
        let unreadable = self.extra_root_unreadable.is_some();
        if unreadable && !problems.iter().any(|p| p.field == Field::ExtraRoots) {
            problems.push(FieldProblem { field: Field::ExtraRoots, problem: Problem::NoCertificate });
        }
        problems
    }

    /// The problem to show beside a field: only where the person has been, and not that it is still empty.
    pub fn shown_problem<'p>(&self, problems: &'p [FieldProblem], control: Control) -> Option<&'p Problem> {
        let problem = problems.iter().find(|problem| problem.field == control)?;
        (self.touched.contains(&(control as u8)) && problem.problem != Problem::Empty)
            .then_some(&problem.problem)
    }

    fn as_draft(
        &self,
        secret: impl Fn(&PasswordField) -> Option<Secret>,
        account: impl Fn(&AccountFileState) -> Option<Secret>,
    ) -> Draft {
        let mut draft = Draft::default();
        let exchange = &mut draft.exchange;
        exchange.environment = self.environment;
        exchange.server = self.servers[index(self.environment)].trim().into();
        exchange.user = self.user.trim().into();
        exchange.password = secret(&self.password);
        exchange.authentication = self.authentication.clone();
        exchange.realm = self.realm.trim().into();
        exchange.kdc = self.kdc.trim().into();
        exchange.extra_roots_pem.clone_from(&self.extra_roots_pem);
        exchange.is_cas_failover_enabled = self.failover;
        exchange.enable_parallel_command_support = self.parallel;
        exchange.exchange_web_service_url = self.ews_url.trim().into();
        draft.proxy.enabled = self.proxy.enabled;
        draft.proxy.exchange = self.proxy.exchange;
        draft.proxy.bypass = self
            .proxy
            .bypass
            .split([',', ';', ' '])
            .map(str::trim)
            .filter(|rule| !rule.is_empty())
            .map(str::to_owned)
            .collect();
        draft.proxy.name = self.proxy.name.trim().into();
        draft.proxy.port = self.proxy.port.trim().into();
        draft.proxy.use_credentials = self.proxy.use_credentials;
        draft.proxy.user = self.proxy.user.trim().into();
        draft.proxy.password = secret(&self.proxy.password);
        draft.notification.enabled = self.notification;
        draft.notification.email = self.email.trim().into();
        draft.notification.password = secret(&self.notification_password);
        draft.service.account_file = account(&self.account);
        draft.directory.clone_from(&self.directory);
        draft.brake = self.brake;
        draft
    }

    /// Keeps the proxy fields for Cancel.
    pub fn remember_proxy(&mut self) {
        self.proxy_before = Some(self.proxy.copy());
    }

    /// Cancel of the proxy dialog.
    pub fn restore_proxy(&mut self) {
        if let Some(before) = self.proxy_before.take() {
            self.proxy = before;
        }
    }

    /// After success nothing secret stays in the window.
    pub fn wipe_secrets(&mut self) {
        self.password.wipe();
        self.proxy.password.wipe();
        self.notification_password.wipe();
        self.proxy_before = None;
        self.account = AccountFileState::Missing;
        self.touched.clear();
    }

    /// Before the window closes.
    pub fn wipe(&mut self) {
        self.wipe_secrets();
        let _ = self.password.take();
    }
}
