//! Undo: restores the state before changes, and only where Exchange still has what we wrote.
//!
//! It walks the changes from the last to the first on a copy of Exchange's present state. A value that we wrote several
//! times goes back step by step, and stops where somebody else wrote in between. Then undo changes in Exchange what
//! differs from the copy.

mod mailboxes;
mod policies;
mod rules;
mod settings;
mod way_back;

use std::collections::BTreeMap;

use uuid::Uuid;

use super::before::Before;
use super::change::Change;
use super::lists::OurIds;
use super::objects::OurObjects;
use super::seen::Seen;
use crate::domain::access::{DeviceAccessRule, OrganizationSettings};
use crate::domain::health::Finding;
use crate::domain::mailbox::CasMailbox;
use crate::exchange::decode::MailboxPolicy;
use crate::findings;
use mailboxes::MailboxWalk;
use policies::PolicyWalk;
use rules::RuleWalk;
use settings::SettingsWalk;

/// What an undo does, and what it leaves alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    pub changes: Vec<Change>,
    /// What of each mailbox is ours afterwards.
    pub ours: BTreeMap<Uuid, OurIds>,
    /// Which objects of the organization are ours afterwards.
    pub objects: OurObjects,
    /// One for each value that is not the one we wrote any more, or cannot come back.
    pub findings: Vec<Finding>,
}

/// Exchange as it is now, of all that an undo concerns ([`super::undo_needs`]), and what is ours of it.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    pub mailboxes: &'a [CasMailbox],
    pub settings: Option<&'a OrganizationSettings>,
    pub rules: Option<&'a [DeviceAccessRule]>,
    pub policies: Option<&'a [MailboxPolicy]>,
    pub ours: &'a BTreeMap<Uuid, OurIds>,
    pub objects: &'a OurObjects,
}

/// The changes that bring back what was before these, which are given in the order they were made.
///
/// Undone again after it was applied and read back, nothing is left to change. What is ours afterwards is written down
/// before the first change runs; [`OurIds::as_seen`] and [`OurObjects::still_there`] make it exact after reading back.
pub fn undo(made: &[Before], now: &Now<'_>) -> Undo {
    let seen = Seen { rules: now.rules, policies: now.policies, ..Seen::default() };
    let mut result =
        Undo { ours: now.ours.clone(), objects: now.objects.clone().still_there(&seen), ..Undo::default() };
    let mut mailboxes = MailboxWalk::new(now.mailboxes, now.policies, made, &mut result.ours);
    let mut settings = SettingsWalk::new(now.settings, made);
    let mut rules = RuleWalk::new(now.rules, made);
    let mut policies = PolicyWalk::new(now.policies, made);
    for change in made.iter().rev() {
        let left = match change {
            Before::PersonalList { .. } | Before::PolicyLink { .. } => {
                mailboxes.back(change, &mut result.ours)
            }
            Before::DefaultAccessLevel { .. }
            | Before::AdminMailRecipient { .. }
            | Before::UserMailInsert { .. } => settings.back(change),
            Before::AccessRule { .. } => rules.back(change, &result.objects),
            Before::MailboxPolicy { .. } | Before::PolicySetting { .. } | Before::DefaultPolicy { .. } => {
                policies.back(change, &result.objects)
            }
            Before::Irreversible { what, identity } => {
                let text = format!("{what} of {identity} cannot be undone.");
                result.findings.push(findings::UNDO_IRREVERSIBLE.finding(text));
                None
            }
        };
        result.findings.extend(left.map(|what| changed_by_hand(&what)));
    }
    // What opens comes first and what closes last, so that nobody is shut out in between; a policy is there before it
    // is linked to, and not linked to any more before it goes.
    let (settings_open, settings_close) = settings.changes();
    let (rules_open, rules_close) = rules.changes(&mut result.objects);
    let (linked, lost) = mailboxes.changes(made, &|name| policies.will_be_there(name));
    let (policies_first, policies_last) = policies.changes(&mut result.objects);
    result.changes = [settings_open, rules_open, policies_first].into_iter().flatten().collect();
    result.findings.extend(lost.iter().map(|what| changed_by_hand(what)));
    result.changes.extend(linked);
    result.changes.extend(policies_last.into_iter().chain(rules_close).chain(settings_close));
    result
}

fn changed_by_hand(what: &str) -> Finding {
    findings::UNDO_CHANGED_BY_HAND
        .finding(format!("{what} is not as the connector left it; it stays as it is."))
}
