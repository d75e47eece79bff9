//! What an undo does to one value, in words.

use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::orders::{Before, PersonalList};
use uuid::Uuid;

use crate::orders::read::Observed;

fn mailbox(observed: &Observed, guid: Uuid) -> String {
    let mailbox = observed.mailboxes.iter().find(|mailbox| mailbox.guid == Some(guid));
    mailbox
        .and_then(|mailbox| mailbox.primary_smtp_address.clone().or(mailbox.display_name.clone()))
        .unwrap_or_else(|| guid.to_string())
}

fn text(value: &PolicyValue) -> String {
    match value {
        PolicyValue::Bool(value) => value.to_string(),
        PolicyValue::Number(value) => value.to_string(),
        PolicyValue::Text(value) => value.clone(),
        PolicyValue::List(items) => items.join(", "),
        PolicyValue::Blank => "blank".into(),
    }
}

/// One value that goes back; `after` is what it becomes by the undo.
pub(crate) fn sentence(value: &Before, observed: &Observed) -> String {
    match value {
        Before::PersonalList { mailbox_guid, list, device_id, after, .. } => {
            let name = mailbox(observed, *mailbox_guid);
            let list = match list {
                PersonalList::Allowed => "allowed",
                PersonalList::Blocked => "blocked",
            };
            if *after {
                format!("The device {device_id} goes back on the {list} list of {name}.")
            } else {
                format!("The device {device_id} comes off the {list} list of {name}.")
            }
        }
        Before::PolicyLink { mailbox_guid, after, .. } => {
            let name = mailbox(observed, *mailbox_guid);
            match after {
                Some(policy) => format!("The mailbox {name} gets the policy {policy} again."),
                None => format!("The mailbox {name} gets the default policy again."),
            }
        }
        Before::DefaultAccessLevel { before, after } => {
            format!("The default access level becomes {after} again, from {before}.")
        }
        Before::AdminMailRecipient { address, after: true, .. } => {
            format!("{address} hears of quarantined devices again.")
        }
        Before::AdminMailRecipient { address, .. } => {
            format!("{address} hears of quarantined devices no more.")
        }
        Before::UserMailInsert { after, .. } if after.is_empty() => {
            "The text in mails to users goes away.".into()
        }
        Before::UserMailInsert { after, .. } => {
            format!("The text in mails to users becomes {after:?} again.")
        }
        Before::AccessRule { key, after: Some(level), .. } => {
            format!("The access rule {key} says {level} again.")
        }
        Before::AccessRule { key, .. } => format!("The access rule {key} goes away."),
        Before::MailboxPolicy { name, after: Some(_), .. } => {
            format!("The mailbox policy {name} is made again.")
        }
        Before::MailboxPolicy { name, .. } => format!("The mailbox policy {name} goes away."),
        Before::PolicySetting { policy, setting, after, .. } => {
            let value = text(after);
            let value = if value.trim().is_empty() { "empty" } else { value.as_str() };
            format!("{setting} of the mailbox policy {policy} becomes {value} again.")
        }
        Before::DefaultPolicy { after, .. } => format!("The mailbox policy {after} is the default again."),
        Before::Irreversible { what, identity } => format!("{what} of {identity}."),
    }
}
