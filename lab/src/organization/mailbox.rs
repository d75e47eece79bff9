//! One mailbox: who it is, and the part of its settings that decides over devices.

use uuid::Uuid;

/// What `Set-CASMailbox` changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxSettings {
    pub allowed_ids: Vec<String>,
    pub blocked_ids: Vec<String>,
    pub active_sync_enabled: bool,
    /// Number of the policy; `None`: whichever is the default.
    pub policy: Option<u32>,
    pub debug_logging: bool,
    pub suppress_read_receipt: bool,
    pub owa_for_devices_enabled: bool,
    pub universal_outlook_enabled: bool,
    pub ews_enabled: Option<bool>,
}

impl Default for MailboxSettings {
    fn default() -> Self {
        Self {
            allowed_ids: Vec::new(),
            blocked_ids: Vec::new(),
            active_sync_enabled: true,
            policy: None,
            debug_logging: false,
            suppress_read_receipt: false,
            owa_for_devices_enabled: true,
            universal_outlook_enabled: true,
            ews_enabled: None,
        }
    }
}

/// One mailbox and its user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub index: u32,
    pub guid: Uuid,
    /// Common name and display name.
    pub name: String,
    pub alias: String,
    /// DNS name of its Active Directory domain.
    pub domain: String,
    /// Organizational unit; `None`: the container `Users`.
    pub unit: Option<String>,
    pub smtp_address: String,
    pub monitoring: bool,
}

impl Mailbox {
    /// `domain/Unit/Name`, with `/` in a name escaped as the directory does.
    pub fn canonical_name(&self) -> String {
        let unit = self.unit.as_deref().unwrap_or("Users");
        format!("{}/{}/{}", self.domain, canonical(unit), canonical(&self.name))
    }

    /// The distinguished name.
    pub fn distinguished_name(&self) -> String {
        let mut dn = String::with_capacity(96);
        dn.push_str("CN=");
        escape_rdn(&self.name, &mut dn);
        match &self.unit {
            Some(unit) => {
                dn.push_str(",OU=");
                escape_rdn(unit, &mut dn);
            }
            None => dn.push_str(",CN=Users"),
        }
        push_domain(&self.domain, &mut dn);
        dn
    }
}

/// Escapes a name for a canonical name.
pub fn canonical(name: &str) -> std::borrow::Cow<'_, str> {
    if name.contains('/') { name.replace('/', "\\/").into() } else { name.into() }
}

/// Appends a value of a relative distinguished name, escaped (RFC 4514).
pub fn escape_rdn(value: &str, out: &mut String) {
    let last = value.len().saturating_sub(1);
    for (at, c) in value.char_indices() {
        let edge = (at == 0 && matches!(c, ' ' | '#')) || (at == last && c == ' ');
        match c {
            '\0' => out.push_str("\\00"),
            '\n' => out.push_str("\\0A"),
            '\r' => out.push_str("\\0D"),
            ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=' => {
                out.push('\\');
                out.push(c);
            }
            _ => {
                if edge {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
}

/// Appends `,DC=…` for each label.
pub fn push_domain(domain: &str, out: &mut String) {
    for label in domain.split('.') {
        out.push_str(",DC=");
        out.push_str(label);
    }
}

#[cfg(test)]
mod tests;
