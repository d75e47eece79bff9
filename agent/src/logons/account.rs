//! One account before a door: it asks, gets a permit for one log-on, and says what came of it.

use exchange_connector::config::Config;
use exchange_connector::domain::logon::{LogonDoor, RefusalKind, RefusedLogon};
use exchange_connector::secret::Secret;
use jiff::Timestamp;
use tokio::sync::OwnedMutexGuard;

use super::book::{Belongs, Logons, settings};
use super::identity::LogonIdentity;
use super::turn::LogonTurn;

/// What the passwords of a connection carry with them: the log-ons of their folder, and the settings they belong to.
#[derive(Debug, Clone, Default)]
pub struct LogonGate {
    logons: Logons,
    belongs: Belongs,
}

impl PartialEq for LogonGate {
    /// Two connections are the same whoever looks after their log-ons.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for LogonGate {}

impl LogonGate {
    /// The gate for the passwords of `config`; `of_setup`: they are not stored yet.
    pub fn new(logons: &Logons, config: &Config, of_setup: bool) -> Self {
        Self { logons: logons.clone(), belongs: Belongs { settings: settings(config), of_setup } }
    }

    /// An account that logs on through this gate.
    pub fn account(&self, door: LogonDoor, user: impl Into<String>, password: &Secret) -> LogonAccount {
        let identity = LogonIdentity { apart: String::new(), user: user.into(), password: password.clone() };
        LogonAccount { gate: self.clone(), door, identity, other_name: None }
    }

    /// The account for a proxy, which counts its own log-ons, whatever the other settings are.
    pub fn proxy(&self, address: String, user: impl Into<String>, password: &Secret) -> LogonAccount {
        let mut account = self.account(LogonDoor::Proxy, user, password);
        account.gate.belongs.settings.clear();
        account.identity.apart = address;
        account
    }

    /// What is refused under these settings, for the outcome of a set-up.
    pub fn refused(&self) -> Vec<RefusedLogon> {
        self.logons.refused_under(&self.belongs)
    }
}

/// A user with a password, at one of the doors.
#[derive(Debug, Clone)]
pub struct LogonAccount {
    gate: LogonGate,
    door: LogonDoor,
    identity: LogonIdentity,
    /// The same password under the name that Exchange has for the account.
    other_name: Option<LogonIdentity>,
}

/// One log-on may be tried. Where it is dropped unsaid, nobody knows what came of it.
#[derive(Debug)]
#[must_use = "the gate wants to know what came of the log-on"]
pub struct Permit {
    account: LogonAccount,
    /// While the password is not known to be good, nobody else tries it.
    _flight: Option<OwnedMutexGuard<()>>,
    /// Nor does another program that uses the folder.
    _turn: Option<LogonTurn>,
    /// It was refused before, and is tried once more.
    again: bool,
}

impl LogonAccount {
    /// Also stays away while the same password is refused under the name `user`.
    #[must_use]
    pub fn also_named(mut self, user: String) -> Self {
        if !user.eq_ignore_ascii_case(&self.identity.user) {
            self.other_name = Some(LogonIdentity { user, ..self.identity.clone() });
        }
        self
    }

    /// The same account at the Key Distribution Center of `realm`, where it is asked apart from any server: a realm that
    /// refuses it may be another's, and what Exchange takes goes on.
    #[must_use]
    pub fn of_realm(&self, realm: &str) -> Self {
        let mut account = self.clone();
        account.identity.apart = format!("realm {realm}");
        account
    }

    pub fn user(&self) -> &str {
        &self.identity.user
    }

    pub fn password(&self) -> &Secret {
        &self.identity.password
    }

    /// True where it was accepted a short while ago: a log-on needs no permit of its own.
    pub fn is_good(&self) -> bool {
        self.gate.logons.is_good(&self.identity)
    }

    /// Whether a log-on may be tried now. Waits while another one tries the same password for the first time.
    ///
    /// # Errors
    /// The refusal that must not be repeated.
    pub async fn ask(&self) -> Result<Permit, Box<RefusedLogon>> {
        let LogonGate { logons, belongs } = &self.gate;
        let good = || Permit { account: self.clone(), _flight: None, _turn: None, again: false };
        if self.is_good() {
            return Ok(good());
        }
        let flight = logons.flight(&self.identity).lock_owned().await;
        if self.is_good() {
            return Ok(good());
        }
        let turn = logons.turn(&self.identity).await;
        let now = Timestamp::now();
        if let Some(other) = &self.other_name {
            logons.look(other, belongs, now)?;
        }
        let again = logons.look(&self.identity, belongs, now)?;
        Ok(Permit { account: self.clone(), _flight: Some(flight), _turn: turn, again })
    }

    /// The password was accepted, on a log-on that needed no permit.
    pub fn accepted(&self) {
        self.gate.logons.accepted(&self.identity);
    }

    /// A log-on ended: whether the password is still good, the next one shows, on its own.
    pub fn doubted(&self) {
        self.gate.logons.doubted(&self.identity);
    }

    /// `server` refused the password: it is not tried again.
    pub fn refused(&self, server: &str, why: RefusalKind) {
        self.gate.logons.note(&self.identity, &self.gate.belongs, self.door.clone(), server, why);
    }
}

impl Permit {
    /// The log-on was accepted.
    pub fn accepted(self) {
        self.account.accepted();
        if self.again {
            self.account.gate.logons.healed(&self.account.identity);
        }
    }

    /// `server` refused it.
    pub fn refused(self, server: &str, why: RefusalKind) {
        self.account.refused(server, why);
    }
}
