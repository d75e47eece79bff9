//! Which policy each mailbox has, as the last full sync that read every mailbox reported it with the devices.

use std::collections::HashMap;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::order::OrderKind;
use jiff::Timestamp;
use uuid::Uuid;

/// A mailbox's policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `None`: blank, so that the default policy holds.
    pub policy: Option<String>,
    pub address: Option<String>,
}

/// The mailboxes that have devices.
#[derive(Debug, Default)]
pub struct Links {
    pub at: Timestamp,
    /// What our orders had left by then, by target.
    pub stood: HashMap<String, OrderKind>,
    of: HashMap<Uuid, Link>,
}

impl Links {
    /// From the records of a full sync that began at `at`. A mailbox whose policy was not reported is not among them.
    pub fn of<'a>(
        at: Timestamp,
        records: impl Iterator<Item = &'a DeviceRecord>,
        stood: HashMap<String, OrderKind>,
    ) -> Self {
        let of = records
            .filter_map(|record| {
                let policy = match (record.mailbox_policy_is_defaulted?, &record.mailbox_policy) {
                    (true, _) => None,
                    // Reported by name, or by its path in the directory.
                    (false, Some(name)) => Some(name.rsplit(['\\', '/']).next().unwrap_or(name).to_owned()),
                    (false, None) => return None,
                };
                Some((record.mailbox.guid?, Link { policy, address: record.mailbox.smtp_address.clone() }))
            })
            .collect();
        Self { at, stood, of }
    }

    /// The link of a mailbox that differs from `wanted`; `None` where it does not, or was not reported.
    pub fn differs(&self, mailbox: Uuid, wanted: Option<&str>) -> Option<&Link> {
        let link = self.of.get(&mailbox)?;
        let same = match (link.policy.as_deref(), wanted) {
            (Some(told), Some(wanted)) => told.eq_ignore_ascii_case(wanted),
            (told, wanted) => told.is_none() && wanted.is_none(),
        };
        (!same).then_some(link)
    }
}
