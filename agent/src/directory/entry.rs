//! An entry of the directory and how the connector treats it: as a group, a user, or an object that it cannot read.

use exchange_connector::api::directory::{GroupMember, MAX_ADDRESSES};
use exchange_connector::directory::{guid, relative_id, smtp_address};
use uuid::Uuid;

/// Attributes that the agent requests of every object. `member` is not among them, because it may be long.
pub(super) const ATTRIBUTES: &[&str] = &[
    "objectClass",
    "objectGUID",
    "objectSid",
    "groupType",
    "cn",
    "displayName",
    "sAMAccountName",
    "userPrincipalName",
    "mail",
    "proxyAddresses",
];
/// `ADS_GROUP_TYPE_UNIVERSAL_GROUP` of `groupType`.
const UNIVERSAL: i64 = 8;

/// An entry as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Distinguished name.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, Vec<Vec<u8>>)>,
}

/// What an object is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Group,
    User,
    /// Somebody of another forest, by SID.
    Foreign,
    /// Its members are made by a rule that only Exchange knows.
    Dynamic,
}

/// An object of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Object {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) guid: Option<Uuid>,
    pub(super) relative_id: Option<u32>,
    pub(super) universal: bool,
    pub(super) display_name: Option<String>,
    pub(super) addresses: Vec<String>,
    /// The server that named it has its members too.
    pub(super) whole: bool,
}

impl Entry {
    pub(super) fn values(&self, name: &str) -> &[Vec<u8>] {
        let found = self.attributes.iter().find(|(attribute, _)| attribute.eq_ignore_ascii_case(name));
        found.map_or(&[], |(_, values)| values)
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.values(name)
            .first()
            .and_then(|value| std::str::from_utf8(value).ok())
            .filter(|text| !text.is_empty())
    }

    fn is(&self, class: &str) -> bool {
        self.values("objectClass").iter().any(|value| value.eq_ignore_ascii_case(class.as_bytes()))
    }
}

impl Object {
    pub(super) fn of(entry: &Entry, whole: bool) -> Self {
        let kind = if entry.is("group") {
            Kind::Group
        } else if entry.is("foreignSecurityPrincipal") {
            Kind::Foreign
        } else if entry.is("msExchDynamicDistributionList") {
            Kind::Dynamic
        } else {
            Kind::User
        };
        let told = ["userPrincipalName", "mail"].iter().filter_map(|name| entry.text(name));
        let proxies =
            entry.values("proxyAddresses").iter().filter_map(|value| std::str::from_utf8(value).ok());
        let mut addresses: Vec<String> = Vec::new();
        for address in told.chain(proxies).filter_map(smtp_address) {
            if !addresses.contains(&address) && addresses.len() < MAX_ADDRESSES {
                addresses.push(address);
            }
        }
        let group_type = entry.text("groupType").and_then(|text| text.parse::<i64>().ok()).unwrap_or(0);
        let named = ["displayName", "cn", "sAMAccountName"].iter().find_map(|name| entry.text(name));
        Self {
            kind,
            guid: entry.values("objectGUID").first().and_then(|value| guid(value)),
            relative_id: entry.values("objectSid").first().and_then(|value| relative_id(value)),
            universal: group_type & UNIVERSAL != 0,
            display_name: named.map(|name| name.chars().take(256).collect()),
            addresses,
            name: entry.name.clone(),
            whole,
        }
    }

    /// As it is reported. `None` for somebody who has nothing to be known by.
    pub(super) fn member(&self) -> Option<GroupMember> {
        let known = self.guid.is_some() || !self.addresses.is_empty();
        known.then(|| GroupMember { id: self.guid, addresses: self.addresses.clone() })
    }
}

#[cfg(test)]
pub(super) mod tests;
