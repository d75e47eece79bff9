//! The organization: its ActiveSync settings, its servers, and what the session may see and do.

use super::mailbox::ListChange;
use super::{Cmdlet, text_list, unconfirmed, with_identity, with_text};
use crate::domain::access::AccessLevel;
use crate::exchange::dialect::Dialect;
use crate::exchange::identity::Identity;
use crate::psrp::Command;

/// `Get-ActiveSyncOrganizationSettings`: one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GetActiveSyncOrganizationSettings;

impl Cmdlet for GetActiveSyncOrganizationSettings {
    fn command(&self, _: &Dialect) -> Command {
        Command::new("Get-ActiveSyncOrganizationSettings")
    }
}

/// `Set-ActiveSyncOrganizationSettings`. A stricter default level hits devices that are known already at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetActiveSyncOrganizationSettings {
    pub default_access_level: Option<AccessLevel>,
    pub admin_mail_recipients: ListChange,
    /// At most 256 characters.
    pub user_mail_insert: Option<String>,
}

impl Cmdlet for SetActiveSyncOrganizationSettings {
    fn command(&self, _: &Dialect) -> Command {
        let mut command = Command::new("Set-ActiveSyncOrganizationSettings");
        if let Some(level) = &self.default_access_level {
            command = command.text("DefaultAccessLevel", level.as_str());
        }
        if !self.admin_mail_recipients.is_empty() {
            command = command.with("AdminMailRecipients", self.admin_mail_recipients.value());
        }
        unconfirmed(with_text(command, "UserMailInsert", self.user_mail_insert.as_deref()))
    }
}

/// `Get-ExchangeServer`, without `-Status`, which would contact every server.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GetExchangeServer {
    pub identity: Option<Identity>,
}

impl Cmdlet for GetExchangeServer {
    fn command(&self, _: &Dialect) -> Command {
        with_identity(Command::new("Get-ExchangeServer"), self.identity.as_ref())
    }
}

/// `Set-ADServerSettings`: valid for one runspace; the first command in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAdServerSettings {
    pub view_entire_forest: bool,
}

impl SetAdServerSettings {
    /// Makes the mailboxes and devices of child domains visible.
    pub fn view_entire_forest() -> Self {
        Self { view_entire_forest: true }
    }
}

impl Cmdlet for SetAdServerSettings {
    fn command(&self, _: &Dialect) -> Command {
        Command::new("Set-ADServerSettings").flag("ViewEntireForest", self.view_entire_forest)
    }
}

/// `Get-ThrottlingPolicy`: how many sessions an account may hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GetThrottlingPolicy {
    pub identity: Option<Identity>,
}

impl Cmdlet for GetThrottlingPolicy {
    fn command(&self, _: &Dialect) -> Command {
        with_identity(Command::new("Get-ThrottlingPolicy"), self.identity.as_ref())
    }
}

/// `Get-Command -Name …`: what this account may run. Names it may not are error records, not a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetCommand {
    /// At most 1000, no wildcards.
    pub names: Vec<String>,
}

impl Cmdlet for GetCommand {
    fn command(&self, _: &Dialect) -> Command {
        Command::new("Get-Command").with("Name", text_list(self.names.iter().map(String::as_str)))
    }
}
