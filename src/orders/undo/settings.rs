//! Restores the organization's settings.

use std::collections::BTreeMap;

use super::way_back::{StepBack, WayBack};
use crate::domain::access::{AccessLevel, OrganizationSettings};
use crate::exchange::cmdlet::{ListChange, SetActiveSyncOrganizationSettings};
use crate::orders::before::Before;
use crate::orders::change::Change;
use crate::orders::settings::{has, recipients};

pub(super) struct SettingsWalk<'a> {
    settings: Option<&'a OrganizationSettings>,
    level: Option<WayBack<AccessLevel>>,
    insert: Option<WayBack<String>>,
    /// By address without case, with the address as it was written.
    recipients: BTreeMap<String, (String, WayBack<bool>)>,
}

impl<'a> SettingsWalk<'a> {
    pub(super) fn new(settings: Option<&'a OrganizationSettings>, made: &[Before]) -> Self {
        let level = made.iter().find_map(|change| match change {
            Before::DefaultAccessLevel { before, .. } => Some(before),
            _ => None,
        });
        let insert = made.iter().find_map(|change| match change {
            Before::UserMailInsert { before, .. } => Some(before),
            _ => None,
        });
        Self {
            settings,
            level: settings.map(|now| WayBack::new(now.default_access_level.clone(), level, PartialEq::eq)),
            insert: settings.map(|now| {
                WayBack::new(now.user_mail_insert.clone().unwrap_or_default(), insert, PartialEq::eq)
            }),
            recipients: BTreeMap::new(),
        }
    }

    /// One step back; gives what is left as it is.
    pub(super) fn back(&mut self, change: &Before) -> Option<String> {
        let (step, what) = match change {
            Before::DefaultAccessLevel { before, after } => (
                self.level.as_mut().map(|level| level.back(before, after, true, PartialEq::eq)),
                "The default access level".to_owned(),
            ),
            Before::UserMailInsert { before, after } => (
                self.insert.as_mut().map(|insert| insert.back(before, after, true, PartialEq::eq)),
                "The text in the mails to users".to_owned(),
            ),
            Before::AdminMailRecipient { address, before, after } => {
                let step = self.settings.map(|settings| {
                    let stands = || has(&settings.admin_mail_recipients, address);
                    let (written, value) = self
                        .recipients
                        .entry(address.to_ascii_lowercase())
                        .or_insert_with(|| (address.clone(), WayBack::new(stands(), None, PartialEq::eq)));
                    if *before {
                        written.clone_from(address);
                    }
                    value.back(before, after, true, PartialEq::eq)
                });
                (step, format!("The entry {address} in the list of administrators"))
            }
            _ => return None,
        };
        // What was not read is not touched.
        matches!(step, None | Some(StepBack::Left(true))).then_some(what)
    }

    /// Changes that grant access, and changes that deny it.
    pub(super) fn changes(self) -> (Vec<Change>, Vec<Change>) {
        let (mut open, mut close) = (Vec::new(), Vec::new());
        let Some(settings) = self.settings else { return (open, close) };
        let mut list = ListChange::default();
        for (written, value) in self.recipients.into_values() {
            let entry = settings.admin_mail_recipients.iter().find(|a| a.eq_ignore_ascii_case(&written));
            match (entry, value.now) {
                (Some(entry), false) => list.remove.push(entry.clone()),
                (None, true) => list.add.push(written),
                _ => {}
            }
        }
        open.extend(recipients(list));
        let insert = self.insert.map(|insert| insert.now);
        if let Some(insert) =
            insert.filter(|text| *text != settings.user_mail_insert.clone().unwrap_or_default())
        {
            open.push(Change::Organization(SetActiveSyncOrganizationSettings {
                user_mail_insert: Some(insert),
                ..SetActiveSyncOrganizationSettings::default()
            }));
        }
        let level = self.level.map(|level| level.now);
        if let Some(level) = level.filter(|level| *level != settings.default_access_level) {
            let to = if level == AccessLevel::Allow { &mut open } else { &mut close };
            to.push(Change::Organization(SetActiveSyncOrganizationSettings {
                default_access_level: Some(level),
                ..SetActiveSyncOrganizationSettings::default()
            }));
        }
        (open, close)
    }
}
