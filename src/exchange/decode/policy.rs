//! Mailbox policies: name, GUID, which one is the default, and every documented setting as shown text.

use uuid::Uuid;

use super::DecodeError;
use super::value::{boolean, guid, members, missing, object, owned, shown};
use crate::exchange::cmdlet::setting;
use crate::psrp::PsValue;

/// One policy, whichever cmdlet family listed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxPolicy {
    pub name: String,
    pub identity: Option<String>,
    pub distinguished_name: Option<String>,
    pub guid: Option<Uuid>,
    /// The policy of every mailbox whose own link is blank.
    pub is_default: bool,
    /// Settings by their names in the Mobile dialect, values as Exchange shows them; what is blank is left out.
    pub settings: Vec<(&'static str, String)>,
}

impl MailboxPolicy {
    /// A setting's text, by either dialect's name.
    pub fn setting(&self, name: &str) -> Option<&str> {
        let (mobile, ..) = setting(name)?;
        self.settings.iter().find(|(known, _)| known == mobile).map(|(_, value)| value.as_str())
    }
}

/// One policy of `Get-MobileDeviceMailboxPolicy` or `Get-ActiveSyncMailboxPolicy`.
///
/// # Errors
/// When the value is no object or has no name.
pub fn mailbox_policy(value: &PsValue<'_>) -> Result<MailboxPolicy, DecodeError> {
    let object = object(value, "mailbox policy")?;
    let member = |name| object.get(name);
    let identity = member("Identity").and_then(owned);
    let name = member("Name")
        .and_then(owned)
        .or_else(|| identity.clone())
        .ok_or_else(|| missing(object, "mailbox policy", "Name"))?;
    // On 2013+ the ActiveSync family shows both names of this one.
    let is_default =
        ["IsDefault", "IsDefaultPolicy"].into_iter().any(|n| member(n).and_then(boolean) == Some(true));
    let mut settings: Vec<(&'static str, String)> = Vec::new();
    for (member, value) in members(object) {
        let Some((mobile, ..)) = setting(member) else { continue };
        let Some(text) = shown(value) else { continue };
        match settings.iter_mut().find(|(known, _)| known == mobile) {
            Some(known) => known.1 = text,
            None => settings.push((mobile, text)),
        }
    }
    settings.sort_unstable();
    Ok(MailboxPolicy {
        name,
        identity,
        distinguished_name: member("DistinguishedName").and_then(owned),
        guid: member("Guid").and_then(guid),
        is_default,
        settings,
    })
}
