//! The organization's own settings: default access level, who gets a mail about quarantined devices, the text in the
//! user's notice.

use super::change::Change;
use super::refusal::Refusal;
use crate::domain::access::{AccessLevel, OrganizationSettings};
use crate::exchange::cmdlet::{ListChange, SetActiveSyncOrganizationSettings};

/// What Exchange takes for `-UserMailInsert`, in UTF-16 units as .NET counts.
const MOST_MAIL_INSERT: usize = 256;

fn read(settings: Option<&OrganizationSettings>) -> Result<&OrganizationSettings, Refusal> {
    settings.ok_or(Refusal::NotRead { what: "organization's settings" })
}

fn changes(set: SetActiveSyncOrganizationSettings) -> Vec<Change> {
    if set == SetActiveSyncOrganizationSettings::default() {
        Vec::new()
    } else {
        vec![Change::Organization(set)]
    }
}

pub(super) fn default_level(
    level: &AccessLevel,
    settings: Option<&OrganizationSettings>,
) -> Result<Vec<Change>, Refusal> {
    let settings = read(settings)?;
    if !level.is_known() {
        return Err(Refusal::Value { what: "access level", value: level.as_str().into() });
    }
    let differs = settings.default_access_level != *level;
    Ok(changes(SetActiveSyncOrganizationSettings {
        default_access_level: differs.then(|| level.clone()),
        ..SetActiveSyncOrganizationSettings::default()
    }))
}

/// `recipients` is the whole list; it is reached by adding and taking away what differs.
pub(super) fn set(
    recipients: Option<&[String]>,
    insert: Option<&str>,
    settings: Option<&OrganizationSettings>,
) -> Result<Vec<Change>, Refusal> {
    let settings = read(settings)?;
    let mut set = SetActiveSyncOrganizationSettings::default();
    if let Some(wanted) = recipients {
        for address in wanted {
            check_address(address)?;
        }
        let known = &settings.admin_mail_recipients;
        for address in wanted {
            if !has(known, address) && !has(&set.admin_mail_recipients.add, address) {
                set.admin_mail_recipients.add.push(address.clone());
            }
        }
        set.admin_mail_recipients.remove =
            known.iter().filter(|address| !has(wanted, address)).cloned().collect();
    }
    if let Some(wanted) = insert {
        let too_long = wanted.encode_utf16().count() > MOST_MAIL_INSERT;
        if too_long || wanted.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(Refusal::Value { what: "text for users", value: wanted.into() });
        }
        // Exchange shows a blank text and none as the same.
        let wanted = if wanted.trim().is_empty() { "" } else { wanted };
        if settings.user_mail_insert.as_deref().unwrap_or_default() != wanted {
            set.user_mail_insert = Some(wanted.into());
        }
    }
    Ok(changes(set))
}

/// True when an address is on a list. Exchange compares without case.
pub(super) fn has(list: &[String], address: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(address))
}

fn check_address(address: &str) -> Result<(), Refusal> {
    let plain = address.len() <= 320 && !address.chars().any(|c| c.is_whitespace() || c.is_control());
    let parts = address
        .split_once('@')
        .is_some_and(|(user, domain)| !user.is_empty() && !domain.is_empty() && !domain.contains('@'));
    if plain && parts {
        Ok(())
    } else {
        Err(Refusal::Value { what: "mail address of an administrator", value: address.into() })
    }
}

/// A change of the list of recipients alone.
pub(super) fn recipients(change: ListChange) -> Option<Change> {
    (!change.is_empty()).then(|| {
        Change::Organization(SetActiveSyncOrganizationSettings {
            admin_mail_recipients: change,
            ..SetActiveSyncOrganizationSettings::default()
        })
    })
}
