//! One runspace: who asks, at which server, in which form, and what `Set-ADServerSettings` left in it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use exchange_connector::secret::Secret;

use crate::faults::SharedFaults;

/// What role-based access control takes away from an account. Names compare without case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights {
    pub hidden_cmdlets: Vec<String>,
    /// Parameters by cmdlet.
    pub hidden_parameters: BTreeMap<String, Vec<String>>,
}

impl Rights {
    /// Whether the account sees the cmdlet.
    pub fn sees(&self, cmdlet: &str) -> bool {
        !self.hidden_cmdlets.iter().any(|hidden| {
            hidden.eq_ignore_ascii_case(cmdlet)
                || hidden.strip_suffix('*').is_some_and(|start| {
                    cmdlet.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
                })
        })
    }

    /// Whether the account sees the parameter of a cmdlet that it sees.
    pub fn sees_parameter(&self, cmdlet: &str, parameter: &str) -> bool {
        !self.hidden_parameters.iter().any(|(name, hidden)| {
            name.eq_ignore_ascii_case(cmdlet) && hidden.iter().any(|p| p.eq_ignore_ascii_case(parameter))
        })
    }
}

/// An account that may log on.
#[derive(Debug, Clone)]
pub struct Account {
    /// SAM account name.
    pub name: String,
    /// NetBIOS domain.
    pub domain: String,
    /// User principal name.
    pub upn: String,
    pub password: Secret,
    /// The password is right and too old: log-on is refused.
    pub expired: bool,
    /// False: no remote PowerShell for this account.
    pub remote_powershell: bool,
    pub rights: Rights,
    /// Address of its own mailbox, if it has one.
    pub mailbox: Option<String>,
}

impl Account {
    /// `DOMAIN\name`.
    pub fn qualified_name(&self) -> String {
        format!("{}\\{}", self.domain, self.name)
    }
}

/// How rich the returned objects are (`SerializationLevel` of the address).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SerializationLevel {
    #[default]
    Partial,
    Full,
}

/// What belongs to one runspace. Clones share it.
#[derive(Debug, Clone)]
pub struct SessionState {
    pub account: Arc<Account>,
    /// Name of the server that runs the commands, for the prefix of errors; decides the release.
    pub server: String,
    pub level: SerializationLevel,
    pub faults: SharedFaults,
    entire_forest: Arc<AtomicBool>,
}

impl SessionState {
    /// A new runspace of an account at a server.
    pub fn new(
        account: Arc<Account>,
        server: impl Into<String>,
        level: SerializationLevel,
        faults: SharedFaults,
    ) -> Self {
        Self { account, server: server.into(), level, faults, entire_forest: Arc::default() }
    }

    /// Whether recipient cmdlets see every domain.
    pub fn views_entire_forest(&self) -> bool {
        self.entire_forest.load(Ordering::Relaxed)
    }

    /// `Set-ADServerSettings -ViewEntireForest`.
    pub fn view_entire_forest(&self, view: bool) {
        self.entire_forest.store(view, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
