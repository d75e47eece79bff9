//! Mailbox policies: name, GUID, which one is the default, and every documented setting as it is shown.

use uuid::Uuid;

use super::DecodeError;
use super::value::{boolean, guid, list, members, missing, object, owned, shown};
use crate::domain::policy::PolicyValue;
use crate::exchange::policy_setting::{PolicySetting, setting};
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
    /// Settings by their names in the Mobile dialect, values as Exchange shows them. What it did not show is not there.
    pub settings: Vec<(&'static str, PolicyValue)>,
}

impl MailboxPolicy {
    /// A setting's value, by either dialect's name.
    pub fn setting(&self, name: &str) -> Option<&PolicyValue> {
        let (mobile, ..) = setting(name)?;
        self.settings.iter().find(|(known, _)| known == mobile).map(|(_, value)| value)
    }
}

/// A member's value, in the form that it came in.
fn value_of(kind: PolicySetting, value: &PsValue<'_>) -> Option<PolicyValue> {
    Some(match value {
        PsValue::Null => PolicyValue::Blank,
        _ if kind == PolicySetting::List => PolicyValue::List(list(value)),
        PsValue::Bool(value) => PolicyValue::Bool(*value),
        // An enumeration in its full form is a number too, and shown by its name.
        PsValue::Int(..) | PsValue::UInt(..) => match value.as_i64().and_then(|n| i32::try_from(n).ok()) {
            Some(number) => PolicyValue::Number(number),
            None => PolicyValue::Text(shown(value)?),
        },
        _ => PolicyValue::Text(shown(value)?),
    })
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
    let mut settings: Vec<(&'static str, PolicyValue)> = Vec::new();
    for (member, value) in members(object) {
        let Some((mobile, _, kind)) = setting(member).filter(|(mobile, ..)| *mobile != "IsDefault") else {
            continue;
        };
        let Some(value) = value_of(*kind, value) else { continue };
        match settings.iter_mut().find(|(known, _)| known == mobile) {
            Some(known) => known.1 = value,
            None => settings.push((mobile, value)),
        }
    }
    settings.sort_unstable_by_key(|(name, _)| *name);
    Ok(MailboxPolicy {
        name,
        identity,
        distinguished_name: member("DistinguishedName").and_then(owned),
        guid: member("Guid").and_then(guid),
        is_default,
        settings,
    })
}
