//! Before: what a change overwrites. The agent writes it down first, so that it can undo the change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::change::{Change, Plan};
use super::lists::PersonalList;
use super::objects::RuleKey;
use super::seen::{Seen, link_of};
use super::{policies, rules};
use crate::domain::access::AccessLevel;
use crate::domain::device::DeviceId;
use crate::domain::policy::PolicyValue;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{
    SetActiveSyncOrganizationSettings, SetCasMailbox, SetMobileDeviceMailboxPolicy,
};

/// One value before and after a change. `before` and `after` of a list say whether the entry stands on it; where they
/// are optional, none is an object that is not there, or a blank link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "value", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Before {
    PersonalList {
        mailbox_guid: Uuid,
        list: PersonalList,
        device_id: DeviceId,
        before: bool,
        after: bool,
        /// What was there was not ours, and is not when it comes back.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        by_hand: bool,
    },
    /// The policy that a mailbox is linked to.
    PolicyLink {
        mailbox_guid: Uuid,
        before: Option<String>,
        after: Option<String>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        by_hand: bool,
    },
    DefaultAccessLevel {
        before: AccessLevel,
        after: AccessLevel,
    },
    /// An entry of the list of administrators who hear of quarantined devices.
    AdminMailRecipient {
        address: String,
        before: bool,
        after: bool,
    },
    /// Empty where there is none.
    UserMailInsert {
        before: String,
        after: String,
    },
    AccessRule {
        #[serde(flatten)]
        key: RuleKey,
        before: Option<AccessLevel>,
        after: Option<AccessLevel>,
    },
    /// A mailbox policy that was made or removed, with the settings it had or was given.
    MailboxPolicy {
        name: String,
        before: Option<BTreeMap<String, PolicyValue>>,
        after: Option<BTreeMap<String, PolicyValue>>,
    },
    PolicySetting {
        policy: String,
        setting: String,
        before: PolicyValue,
        after: PolicyValue,
    },
    /// Which mailbox policy is the default.
    DefaultPolicy {
        before: Option<String>,
        after: String,
    },
    /// A partnership removed, a wipe requested or cancelled: nothing brings that back.
    Irreversible {
        what: String,
        identity: String,
    },
}

impl Before {
    /// What a plan's changes are about to overwrite. Write it down before the first of them runs.
    pub fn of(plan: &Plan, seen: &Seen<'_>) -> Vec<Self> {
        let mut found = Vec::new();
        for change in &plan.changes {
            match change {
                Change::Mailbox(set) => mailbox(set, plan.by_hand, seen, &mut found),
                Change::Organization(set) => organization(set, seen, &mut found),
                Change::NewRule(new) => found.push(Self::AccessRule {
                    key: RuleKey::new(&new.characteristic, &new.query_string),
                    before: None,
                    after: Some(new.access_level.clone()),
                }),
                Change::SetRule(set) => {
                    found.extend(rule(&set.identity, Some(&set.access_level), seen));
                }
                Change::RemoveRule(remove) => found.extend(rule(&remove.identity, None, seen)),
                Change::NewPolicy(new) => found.push(Self::MailboxPolicy {
                    name: new.name().into(),
                    before: None,
                    after: Some(new.settings().map(|(name, value)| (name.into(), value.clone())).collect()),
                }),
                Change::SetPolicy(set) => policy(set, seen, &mut found),
                Change::RemovePolicy(remove) => {
                    let known = policies::of_identity(seen.policies, &remove.identity);
                    found.extend(known.map(|policy| {
                        Self::MailboxPolicy {
                            name: policy.name.clone(),
                            before: Some(
                                policy
                                    .settings
                                    .iter()
                                    .map(|(name, value)| ((*name).into(), value.clone()))
                                    .collect(),
                            ),
                            after: None,
                        }
                    }));
                }
                Change::RemovePartnership(cmdlet) => {
                    found.push(Self::irreversible("removePartnership", &cmdlet.identity));
                }
                Change::Wipe(cmdlet) => found.push(Self::irreversible("wipe", &cmdlet.identity)),
                Change::CancelWipe(cmdlet) => found.push(Self::irreversible("cancelWipe", &cmdlet.identity)),
            }
        }
        found
    }

    fn irreversible(what: &str, identity: &Identity) -> Self {
        Self::Irreversible { what: what.into(), identity: identity.as_str().into() }
    }
}

fn mailbox(set: &SetCasMailbox, by_hand: bool, seen: &Seen<'_>, found: &mut Vec<Before>) {
    let Ok(mailbox_guid) = Uuid::try_parse(set.identity.as_str()) else { return };
    for (list, change) in
        [(PersonalList::Allowed, &set.allowed_device_ids), (PersonalList::Blocked, &set.blocked_device_ids)]
    {
        let entries = change.remove.iter().map(|id| (id, true));
        for (id, before) in entries.chain(change.add.iter().map(|id| (id, false))) {
            found.push(Before::PersonalList {
                mailbox_guid,
                list,
                device_id: DeviceId(id.clone()),
                before,
                after: !before,
                by_hand: by_hand && before,
            });
        }
    }
    if let (Some(after), Some(known)) = (&set.mailbox_policy, seen.policies) {
        let mailbox = seen.mailboxes.iter().find(|mailbox| mailbox.guid == Some(mailbox_guid));
        let after = after.as_ref().and_then(|named| policies::of_identity(Some(known), named));
        found.push(Before::PolicyLink {
            mailbox_guid,
            before: mailbox.and_then(|mailbox| link_of(mailbox, known)),
            after: after.map(|policy| policy.name.clone()),
            by_hand,
        });
    }
}

fn organization(set: &SetActiveSyncOrganizationSettings, seen: &Seen<'_>, found: &mut Vec<Before>) {
    let Some(settings) = seen.settings else { return };
    if let Some(after) = &set.default_access_level {
        let before = settings.default_access_level.clone();
        found.push(Before::DefaultAccessLevel { before, after: after.clone() });
    }
    let change = &set.admin_mail_recipients;
    let removed = change.remove.iter().map(|address| (address, true));
    for (address, before) in removed.chain(change.add.iter().map(|address| (address, false))) {
        found.push(Before::AdminMailRecipient { address: address.clone(), before, after: !before });
    }
    if let Some(after) = &set.user_mail_insert {
        let before = settings.user_mail_insert.clone().unwrap_or_default();
        found.push(Before::UserMailInsert { before, after: after.clone() });
    }
}

fn rule(named: &Identity, after: Option<&AccessLevel>, seen: &Seen<'_>) -> Option<Before> {
    let rule = seen.rules?.iter().find(|rule| rules::identity(rule).is_ok_and(|known| known == *named))?;
    Some(Before::AccessRule {
        key: RuleKey::of(rule),
        before: Some(rule.access_level.clone()),
        after: after.cloned(),
    })
}

fn policy(set: &SetMobileDeviceMailboxPolicy, seen: &Seen<'_>, found: &mut Vec<Before>) {
    let Some(policy) = policies::of_identity(seen.policies, set.identity()) else { return };
    for (setting, after) in set.settings() {
        if setting == policies::DEFAULT {
            let default = seen.policies.and_then(|all| all.iter().find(|policy| policy.is_default));
            found.push(Before::DefaultPolicy {
                before: default.map(|policy| policy.name.clone()),
                after: policy.name.clone(),
            });
        } else {
            found.push(Before::PolicySetting {
                policy: policy.name.clone(),
                setting: setting.into(),
                before: policy.setting(setting).cloned().unwrap_or(PolicyValue::Blank),
                after: after.clone(),
            });
        }
    }
}
