//! Mailboxes: the ActiveSync side of `CASMailbox`, and the mailboxes of a server.

use std::sync::Arc;

use super::{Cmdlet, text_list, unconfirmed, unlimited, with_identity};
use crate::exchange::dialect::Dialect;
use crate::exchange::filter::Filter;
use crate::exchange::identity::Identity;
use crate::psrp::{Command, PsContent, PsObject, PsValue};

/// `Get-CASMailbox`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetCasMailbox {
    List(Filter),
    /// Those of one organizational unit and what is below it.
    In {
        unit: String,
        filter: Filter,
    },
    /// One mailbox; `from_domain_controller` reads what was just written instead of the global catalog's copy.
    One {
        identity: Identity,
        from_domain_controller: bool,
    },
}

impl GetCasMailbox {
    /// Every mailbox that has a partnership.
    pub fn with_partnership() -> Self {
        Self::List(Filter::has_partnership())
    }

    /// One mailbox.
    pub fn one(identity: Identity) -> Self {
        Self::One { identity, from_domain_controller: false }
    }
}

impl Cmdlet for GetCasMailbox {
    fn command(&self, _: &Dialect) -> Command {
        let command = Command::new("Get-CASMailbox");
        match self {
            Self::List(filter) => unlimited(command.text("Filter", filter.to_string())),
            Self::In { unit, filter } => unlimited(
                command.text("OrganizationalUnit", unit.as_str()).text("Filter", filter.to_string()),
            ),
            Self::One { identity, from_domain_controller } => {
                let command = with_identity(command, Some(identity));
                if *from_domain_controller { command.flag("ReadFromDomainController", true) } else { command }
            }
        }
    }
}

/// `Get-Mailbox`: the mailboxes of one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetMailbox {
    pub server: Identity,
}

impl Cmdlet for GetMailbox {
    fn command(&self, _: &Dialect) -> Command {
        unlimited(Command::new("Get-Mailbox").text("Server", self.server.as_str()))
    }
}

/// What to add to and take from a list: `@{Add=…;Remove=…}`. There is no way to overwrite a whole list, because
/// entries made by hand would be lost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListChange {
    pub add: Vec<String>,
    pub remove: Vec<String>,
}

impl ListChange {
    /// One entry more.
    pub fn add(entry: impl Into<String>) -> Self {
        Self { add: vec![entry.into()], remove: Vec::new() }
    }

    /// One entry less.
    pub fn remove(entry: impl Into<String>) -> Self {
        Self { add: Vec::new(), remove: vec![entry.into()] }
    }

    /// True when nothing would change.
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }

    /// As the hashtable that Exchange takes.
    pub(crate) fn value(&self) -> PsValue<'static> {
        let mut entries = Vec::with_capacity(2);
        for (key, items) in [("Add", &self.add), ("Remove", &self.remove)] {
            let value = match items.as_slice() {
                [] => continue,
                [one] => PsValue::String(one.clone().into()),
                many => text_list(many.iter().map(String::as_str)),
            };
            entries.push((PsValue::string(key), value));
        }
        PsValue::Object(Arc::new(PsObject {
            type_names: Arc::from(["System.Collections.Hashtable".into(), "System.Object".into()]),
            content: PsContent::Dictionary(entries),
            ..PsObject::default()
        }))
    }
}

/// `Set-CASMailbox`, the parts the connector needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetCasMailbox {
    pub identity: Identity,
    pub allowed_device_ids: ListChange,
    pub blocked_device_ids: ListChange,
    /// `Some(None)` puts the mailbox back on the default policy.
    pub mailbox_policy: Option<Option<Identity>>,
}

impl SetCasMailbox {
    /// Nothing to change yet.
    pub fn new(identity: Identity) -> Self {
        Self {
            identity,
            allowed_device_ids: ListChange::default(),
            blocked_device_ids: ListChange::default(),
            mailbox_policy: None,
        }
    }

    /// With a change of the allowed list.
    #[must_use]
    pub fn allowed(mut self, change: ListChange) -> Self {
        self.allowed_device_ids = change;
        self
    }

    /// With a change of the blocked list.
    #[must_use]
    pub fn blocked(mut self, change: ListChange) -> Self {
        self.blocked_device_ids = change;
        self
    }

    /// True when there is nothing to send.
    pub fn is_empty(&self) -> bool {
        self.allowed_device_ids.is_empty()
            && self.blocked_device_ids.is_empty()
            && self.mailbox_policy.is_none()
    }
}

impl Cmdlet for SetCasMailbox {
    fn command(&self, _: &Dialect) -> Command {
        let mut command = with_identity(Command::new("Set-CASMailbox"), Some(&self.identity));
        if !self.allowed_device_ids.is_empty() {
            command = command.with("ActiveSyncAllowedDeviceIDs", self.allowed_device_ids.value());
        }
        if !self.blocked_device_ids.is_empty() {
            command = command.with("ActiveSyncBlockedDeviceIDs", self.blocked_device_ids.value());
        }
        match &self.mailbox_policy {
            Some(Some(policy)) => command = command.text("ActiveSyncMailboxPolicy", policy.as_str()),
            Some(None) => command = command.with("ActiveSyncMailboxPolicy", PsValue::Null),
            None => {}
        }
        unconfirmed(command)
    }
}
