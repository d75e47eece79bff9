//! Mailbox policies: makes them, changes them setting by setting and removes them where they are ours; sets the
//! default; links a mailbox to one.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::change::{Change, Plan};
use super::lists::OurIds;
use super::objects::OurObjects;
use super::refusal::Refusal;
use super::seen::{Seen, link_of, same_name, the_mailbox};
use crate::domain::policy::PolicyValue;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{
    NewMobileDeviceMailboxPolicy, PolicyError, RemoveMobileDeviceMailboxPolicy, SetCasMailbox,
    SetMobileDeviceMailboxPolicy,
};
use crate::exchange::decode::MailboxPolicy;
use crate::exchange::policy_setting::{PolicySetting, setting};
use crate::exchange::policy_value::{as_sent, same_value};

/// The directory's longest common name.
const MOST_NAME: usize = 64;

/// The setting that makes a policy the default.
pub(super) const DEFAULT: &str = "IsDefault";

fn check_name(name: &str) -> Result<(), Refusal> {
    let long = name.encode_utf16().count() > MOST_NAME;
    if long || name.trim() != name || Identity::new(name).is_err() {
        return Err(Refusal::Value { what: "name of a mailbox policy", value: name.into() });
    }
    Ok(())
}

fn read<'s>(seen: &Seen<'s>) -> Result<&'s [MailboxPolicy], Refusal> {
    seen.policies.ok_or(Refusal::NotRead { what: "mailbox policies" })
}

/// The one policy of a name, if there is one.
fn the_policy<'p>(policies: &'p [MailboxPolicy], name: &str) -> Result<Option<&'p MailboxPolicy>, Refusal> {
    let mut found = policies.iter().filter(|policy| same_name(&policy.name, name));
    match (found.next(), found.count()) {
        (policy, 0) => Ok(policy),
        (_, more) => Err(Refusal::Ambiguous { what: "mailbox policy", count: more + 1 }),
    }
}

/// What names a policy in a cmdlet.
pub(super) fn identity(policy: &MailboxPolicy) -> Result<Identity, Refusal> {
    let named = match policy.guid {
        Some(guid) => Identity::guid(guid),
        None => Identity::new(policy.name.as_str()),
    };
    named.map_err(|_| Refusal::Value { what: "mailbox policy's name", value: policy.name.clone() })
}

/// The policy that an identity of ours names.
pub(super) fn of_identity<'p>(
    policies: Option<&'p [MailboxPolicy]>,
    named: &Identity,
) -> Option<&'p MailboxPolicy> {
    policies?.iter().find(|policy| identity(policy).is_ok_and(|known| known == *named))
}

pub(super) fn manual(name: &str) -> Refusal {
    Refusal::ManualObject { what: format!("the mailbox policy {name}") }
}

fn refused(error: PolicyError) -> Refusal {
    let what = match &error {
        PolicyError::UnknownSetting(_) => "setting of a mailbox policy",
        PolicyError::WrongValue { .. } => "value for a setting of a mailbox policy",
        PolicyError::NoName => "name of a mailbox policy",
    };
    Refusal::Value { what, value: error.to_string() }
}

type Wanted = BTreeMap<&'static str, (PolicySetting, PolicyValue)>;

/// The wanted value of each setting, by its Mobile name and as it is sent.
fn wanted(settings: &BTreeMap<String, PolicyValue>) -> Result<Wanted, Refusal> {
    let mut wanted = Wanted::new();
    for (name, value) in settings {
        let unknown = || refused(PolicyError::UnknownSetting(name.clone()));
        let &(mobile, _, kind) =
            setting(name).filter(|(mobile, ..)| *mobile != DEFAULT).ok_or_else(unknown)?;
        let sent = as_sent(kind, value, true).ok_or_else(|| {
            refused(PolicyError::WrongValue { setting: mobile, takes: kind, value: value.to_string() })
        })?;
        if wanted.insert(mobile, (kind, sent)).is_some() {
            // Under both of its names; which one is meant is not guessed.
            return Err(Refusal::Value { what: "setting under two names", value: name.clone() });
        }
    }
    Ok(wanted)
}

/// Exchange encrypts the device where the storage card must be: said here, it is in the plan and in its undo; and an
/// order that says otherwise would never be fulfilled.
fn encrypt(wanted: &mut Wanted, policy: Option<&MailboxPolicy>) -> Result<(), Refusal> {
    const CARD: &str = "RequireStorageCardEncryption";
    const DEVICE: &str = "DeviceEncryptionEnabled";
    let on = PolicyValue::Bool(true);
    let (named, card) = match wanted.get(CARD) {
        Some((_, value)) => (true, Some(value)),
        None => (false, policy.and_then(|policy| policy.setting(CARD))),
    };
    if card.is_none_or(|card| !same_value(PolicySetting::Bool, card, &on)) {
        return Ok(());
    }
    if named {
        wanted.entry(DEVICE).or_insert_with(|| (PolicySetting::Bool, on.clone()));
    }
    if wanted.get(DEVICE).is_some_and(|(_, device)| *device != on) {
        let value = format!("{DEVICE}: {CARD} turns it on");
        return Err(Refusal::Value { what: "value for a setting of a mailbox policy", value });
    }
    Ok(())
}

/// Adds to `objects` a policy that is made.
pub(super) fn set(
    name: &str,
    settings: &BTreeMap<String, PolicyValue>,
    seen: &Seen<'_>,
    objects: &mut OurObjects,
) -> Result<Vec<Change>, Refusal> {
    check_name(name)?;
    let mut wanted = wanted(settings)?;
    let policy = the_policy(read(seen)?, name)?;
    encrypt(&mut wanted, policy)?;
    let Some(policy) = policy else {
        let settings = wanted.into_iter().map(|(name, (_, value))| (name.to_owned(), value)).collect();
        let new = NewMobileDeviceMailboxPolicy::new(name, settings).map_err(refused)?;
        objects.policy_is_made(name);
        return Ok(vec![Change::NewPolicy(new)]);
    };
    let differing: Vec<(String, PolicyValue)> = wanted
        .into_iter()
        .filter(|(name, (kind, value))| {
            policy.setting(name).is_none_or(|shown| !same_value(*kind, value, shown))
        })
        .map(|(name, (_, value))| (name.to_owned(), value))
        .collect();
    if differing.is_empty() {
        return Ok(Vec::new());
    }
    if !objects.has_policy(policy) {
        return Err(manual(name));
    }
    let set = SetMobileDeviceMailboxPolicy::new(identity(policy)?, differing).map_err(refused)?;
    Ok(vec![Change::SetPolicy(set)])
}

/// Any policy may become the default, whether or not it is ours.
pub(super) fn make_default(
    name: &str,
    settings: &BTreeMap<String, PolicyValue>,
    seen: &Seen<'_>,
) -> Result<Vec<Change>, Refusal> {
    check_name(name)?;
    if !settings.is_empty() {
        return Err(Refusal::Value { what: "setting beside the choice of the default", value: name.into() });
    }
    let policy = the_policy(read(seen)?, name)?.ok_or(Refusal::NotFound { what: "mailbox policy" })?;
    if policy.is_default {
        return Ok(Vec::new());
    }
    default_is(policy).map(|change| vec![change])
}

/// The change that makes a policy the default.
pub(super) fn default_is(policy: &MailboxPolicy) -> Result<Change, Refusal> {
    let settings = vec![(DEFAULT.to_owned(), PolicyValue::Bool(true))];
    SetMobileDeviceMailboxPolicy::new(identity(policy)?, settings).map(Change::SetPolicy).map_err(refused)
}

pub(super) fn remove(name: &str, seen: &Seen<'_>, objects: &OurObjects) -> Result<Vec<Change>, Refusal> {
    check_name(name)?;
    match the_policy(read(seen)?, name)? {
        None => Ok(Vec::new()),
        Some(policy) if !objects.has_policy(policy) => Err(manual(name)),
        Some(policy) if policy.is_default => Err(Refusal::DefaultPolicy { name: name.into() }),
        // Exchange itself refuses while a mailbox is linked to it.
        Some(policy) => {
            Ok(vec![Change::RemovePolicy(RemoveMobileDeviceMailboxPolicy { identity: identity(policy)? })])
        }
    }
}

/// Links a mailbox to a policy, or to whichever is the default. A link that someone made by hand to another policy than
/// the default stays.
pub(super) fn assign(
    guid: Uuid,
    wanted: Option<&str>,
    seen: &Seen<'_>,
    ours: &OurIds,
) -> Result<Plan, Refusal> {
    let mailbox = the_mailbox(seen.mailboxes, guid)?;
    let policies = read(seen)?;
    let target = match wanted {
        None => None,
        Some(name) => {
            check_name(name)?;
            Some(the_policy(policies, name)?.ok_or(Refusal::NotFound { what: "mailbox policy" })?)
        }
    };
    let link = link_of(mailbox, policies);
    let mut ours = ours.clone().as_seen(mailbox, Some(policies));
    let same = match (&link, target) {
        (None, None) => true,
        (Some(link), Some(target)) => same_name(link, &target.name),
        _ => false,
    };
    if same {
        return Ok(Plan { ours, ..Plan::default() });
    }
    let mut by_hand = false;
    if let Some(link) = &link
        && !ours.has_link(link)
    {
        let default = policies.iter().any(|policy| policy.is_default && same_name(&policy.name, link));
        if !default {
            let what = format!("the link of the mailbox {} to the policy {link}", mailbox.identity);
            return Err(Refusal::ManualObject { what });
        }
        by_hand = true;
    }
    let mut set =
        SetCasMailbox::new(Identity::guid(guid).map_err(|_| Refusal::NotFound { what: "mailbox" })?);
    set.mailbox_policy = Some(target.map(identity).transpose()?);
    if let Some(target) = target {
        ours.link_gets(&target.name);
    }
    Ok(Plan { changes: vec![Change::Mailbox(set)], ours, by_hand, ..Plan::default() })
}
