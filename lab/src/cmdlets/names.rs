//! Where each object stands in the directory: names, distinguished names, GUIDs.

use uuid::Uuid;

use super::wire::ObjectName;
use crate::organization::{
    Device, Mailbox, MailboxPolicy, ObjectKind, Organization, Server, canonical, escape_rdn, push_domain,
};

/// The container of settings and access rules.
pub(super) const SETTINGS: &str = "Mobile Mailbox Settings";
const SERVERS: &str =
    "CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,";

/// An object below `within` in Exchange's part of the configuration.
fn configured(organization: &Organization, name: &str, within: &str, guid: Uuid) -> ObjectName {
    let config = organization.config();
    let mut dn = format!(
        "CN={name},{within}CN={},CN=Microsoft Exchange,CN=Services,CN=Configuration",
        config.organization_name
    );
    push_domain(&config.domain, &mut dn);
    ObjectName { name: name.into(), identity: name.into(), dn, guid }
}

pub(super) fn device_name(device: &Device, mailbox: &Mailbox) -> ObjectName {
    let name = device.object_name();
    let mut dn = String::with_capacity(160);
    dn.push_str("CN=");
    escape_rdn(&name, &mut dn);
    dn.push_str(",CN=ExchangeActiveSyncDevices,");
    dn.push_str(&mailbox.distinguished_name());
    ObjectName {
        identity: format!("{}/ExchangeActiveSyncDevices/{}", mailbox.canonical_name(), canonical(&name)),
        dn,
        name,
        guid: device.guid,
    }
}

/// The name of the mailbox's user.
pub(super) fn mailbox_name(mailbox: &Mailbox) -> ObjectName {
    ObjectName {
        name: mailbox.name.clone(),
        dn: mailbox.distinguished_name(),
        identity: mailbox.canonical_name(),
        guid: mailbox.guid,
    }
}

pub(super) fn rule_name(organization: &Organization, name: &str) -> ObjectName {
    named_object(organization, SETTINGS, name, ObjectKind::AccessRule)
}

/// An object that has nothing but its name: its GUID follows from that, in any case.
pub(super) fn named_object(
    organization: &Organization,
    container: &str,
    name: &str,
    kind: ObjectKind,
) -> ObjectName {
    let number = name
        .to_lowercase()
        .bytes()
        .fold(0x811c_9dc5u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
    let mut escaped = String::new();
    escape_rdn(name, &mut escaped);
    let guid = organization.seed().guid(kind, number);
    let of = configured(organization, &escaped, &format!("CN={container},"), guid);
    ObjectName { name: name.into(), identity: name.into(), ..of }
}

pub(super) fn policy_name(organization: &Organization, policy: &MailboxPolicy) -> ObjectName {
    let guid = organization.seed().guid(ObjectKind::Policy, policy.number);
    configured(organization, &policy.name, "CN=Mobile Mailbox Policies,", guid)
}

pub(super) fn server_name(organization: &Organization, number: usize, server: &Server) -> ObjectName {
    let guid = organization.seed().guid(ObjectKind::Server, number as u32);
    configured(organization, &server.name, SERVERS, guid)
}

pub(super) fn fqdn(organization: &Organization, server: &Server) -> String {
    format!("{}.{}", server.name.to_lowercase(), organization.config().domain)
}

pub(super) fn throttling_name(organization: &Organization) -> ObjectName {
    let guid = organization.seed().guid(ObjectKind::Other, 3);
    configured(organization, &format!("GlobalThrottlingPolicy_{guid}"), "CN=Global Settings,", guid)
}

pub(super) fn settings_name(organization: &Organization) -> ObjectName {
    configured(organization, SETTINGS, "", organization.seed().guid(ObjectKind::Other, 1))
}

impl ObjectName {
    /// True when `identity` is its name, distinguished name or GUID.
    pub(super) fn answers_to(&self, identity: &str) -> bool {
        [&self.name, &self.dn, &self.guid.to_string()].iter().any(|name| name.eq_ignore_ascii_case(identity))
    }
}
