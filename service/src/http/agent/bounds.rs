//! Bounds: how long each text of an agent's report may be, and that no terminal obeys it.
//!
//! Whoever receives a report bounds it before anything is stored. A text that fits and holds no control character stays as
//! Exchange wrote it. What is longer is cut and ends in `…`, so that it is equal to nothing in Exchange; where a cut
//! text could be taken for another one, the value counts as not told, and nothing is concluded from it.

use exchange_connector::api::checkin::AgentHealth;
use exchange_connector::api::enrollment::EnrollRequest;
use exchange_connector::api::report::{DeviceRecord, OrganizationReport};
use exchange_connector::clean::bounded;
use exchange_connector::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::device::ClientType;
use exchange_connector::domain::health::SyncRecord;

/// Most characters of a canonical or distinguished name. Active Directory's own limit is 255 for each part.
pub(super) const IDENTITY: usize = 2_048;
/// Most characters of a device id. Real ones have up to 64.
pub(super) const DEVICE_ID: usize = 256;
/// Most characters of what a device says of itself, of a user's name, and of a rule's or policy's name.
pub(super) const DESCRIPTION: usize = 1_024;
/// Most characters of an address (RFC 5321: 64 before the `@`, 255 after it).
pub(super) const ADDRESS: usize = 320;
/// Most characters of the name of a computer (DNS: 253).
pub(super) const HOST: usize = 256;
/// Most characters of a word such as `Allowed` that this version does not know.
pub(super) const WORD: usize = 64;
/// Most characters of one value of a setting; what Exchange documents is 256 (`UserMailInsert`).
pub(super) const SETTING: usize = 4_096;
/// Most kinds of devices; Exchange keeps as many.
pub(super) const CLASSES: usize = 1_000;
/// Most rules, policies, servers, recipients, and settings of one policy. More is not Exchange's.
pub(super) const ENTRIES: usize = 10_000;
/// Most findings of a check-in.
pub(super) const FINDINGS: usize = 1_000;

/// What is bounded when it is received.
pub(super) trait Bounded {
    /// Bounds every text.
    fn bound(&mut self);
}

/// A text that fits and holds no control character stays as it is: marks of the direction of writing are part of names, and
/// whoever shows a text sees to them.
fn text(value: &mut String, most: usize) {
    if !is_name(value, most) {
        *value = bounded(value, most).into();
    }
}

fn optional(value: &mut Option<String>, most: usize) {
    if let Some(value) = value {
        text(value, most);
    }
}

/// True for what can be a name in Exchange. It is compared and sent back, so it stays as it is or is none.
fn is_name(value: &str, most: usize) -> bool {
    value.chars().nth(most).is_none() && !value.chars().any(char::is_control)
}

impl Bounded for DeviceRecord {
    /// Bounds every text. A device id that does not fit counts as not told: no order can name the device by it.
    fn bound(&mut self) {
        text(&mut self.identity.0, IDENTITY);
        self.device_id.take_if(|id| !is_name(&id.0, DEVICE_ID));
        optional(&mut self.mailbox.display_name, DESCRIPTION);
        // A cut address could be somebody else's.
        self.mailbox.smtp_address.take_if(|address| !is_name(address, ADDRESS));
        for value in [
            &mut self.device_type,
            &mut self.device_model,
            &mut self.device_os,
            &mut self.user_agent,
            &mut self.friendly_name,
            &mut self.access_control_rule,
            &mut self.device_active_sync_version,
            &mut self.device_imei,
            &mut self.device_policy_applied,
            &mut self.device_policy_application_status,
            &mut self.mailbox_policy,
        ] {
            optional(value, DESCRIPTION);
        }
        if let Some(ClientType::Other(word)) = &mut self.client_type {
            *word = bounded(word, WORD).into();
        }
        if let Some(DeviceAccessState::Other(word)) = &mut self.access_state {
            *word = bounded(word, WORD).into();
        }
        if let Some(DeviceAccessStateReason::Other(word)) = &mut self.access_state_reason {
            *word = bounded(word, WORD).into();
        }
    }
}

impl Bounded for OrganizationReport {
    /// Bounds every list and text. A part that cannot be Exchange's, because a name or a list is too long, counts as not
    /// read: half of the rules would say that the others are gone.
    fn bound(&mut self) {
        self.settings.take_if(|settings| {
            !is_name(&settings.distinguished_name, IDENTITY)
                || settings.admin_mail_recipients.len() > ENTRIES
                || settings.user_mail_insert.as_ref().is_some_and(|insert| insert.chars().count() > SETTING)
                || settings.admin_mail_recipients.iter().any(|address| !is_name(address, ADDRESS))
        });
        self.access_rules.take_if(|rules| {
            rules.len() > ENTRIES
                || rules.iter().any(|rule| {
                    !is_name(&rule.name, 2 * DESCRIPTION) || !is_name(&rule.query_string, DESCRIPTION)
                })
        });
        if let Some(classes) = &mut self.device_classes {
            classes.truncate(CLASSES);
            for class in classes {
                optional(&mut class.device_type, DESCRIPTION);
                optional(&mut class.device_model, DESCRIPTION);
            }
        }
        self.mailbox_policies.take_if(|policies| {
            policies.len() > ENTRIES
                || policies.iter().any(|policy| {
                    !is_name(&policy.name, DESCRIPTION)
                        || policy.settings.len() > ENTRIES
                        || policy.settings.iter().any(|(name, value)| {
                            name.chars().count() > DESCRIPTION || value.chars().count() > SETTING
                        })
                })
        });
        if let Some(servers) = &mut self.servers {
            servers.truncate(ENTRIES);
            for server in servers {
                text(&mut server.fqdn, HOST);
                optional(&mut server.version, DESCRIPTION);
                optional(&mut server.site, DESCRIPTION);
            }
        }
    }
}

impl Bounded for SyncRecord {
    fn bound(&mut self) {
        optional(&mut self.server, HOST);
    }
}

impl Bounded for AgentHealth {
    /// Bounds every text. The sentences of findings are bounded where they are read.
    fn bound(&mut self) {
        optional(&mut self.server, HOST);
        text(&mut self.connector_server_name, HOST);
        optional(&mut self.primary_smtp_address, ADDRESS);
        self.findings.truncate(FINDINGS);
        for finding in &mut self.findings {
            text(&mut finding.code, WORD);
            optional(&mut finding.number, WORD);
        }
        [&mut self.last_full_sync, &mut self.last_quick_sync].into_iter().flatten().for_each(Bounded::bound);
    }
}

impl Bounded for EnrollRequest {
    /// The organization's identity is a key, and is not cut: see [`is_identity`].
    fn bound(&mut self) {
        optional(&mut self.organization_name, DESCRIPTION);
        text(&mut self.server_name, IDENTITY);
        text(&mut self.connector_server_name, HOST);
        text(&mut self.agent_version, WORD);
    }
}

/// True for what can be the identity of an organization.
pub(super) fn is_identity(text: &str) -> bool {
    is_name(text, IDENTITY)
}

#[cfg(test)]
mod tests;
