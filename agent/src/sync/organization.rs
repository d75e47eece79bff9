//! What a full sync reads of the organization: settings, access rules, device classes, mailbox policies, servers. The
//! report leaves out a part that was not read completely, and nobody draws a conclusion from it.

use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport};
use exchange_connector::domain::access::{DeviceAccessRule, OrganizationSettings};
use exchange_connector::domain::device::DeviceClass;
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::exchange::decode::{
    DecodeError, access_rule, device_class, mailbox_policy, organization_settings,
};
use exchange_connector::psrp::PsValue;
use exchange_connector::sync::{OrganizationPart, StepOutcome};

use crate::exchange::report::{policy_report, server_report};

/// Exchange keeps no more device classes than this.
const MOST_CLASSES: usize = 1_000;
/// More rules or policies than this are no list that an administrator made.
const MOST_OBJECTS: usize = 10_000;

/// Decoded records of one part.
pub(super) enum OrganizationRecords {
    Settings(Vec<OrganizationSettings>),
    AccessRules(Vec<DeviceAccessRule>),
    DeviceClasses(Vec<DeviceClass>),
    MailboxPolicies(Vec<MailboxPolicyReport>),
}

impl OrganizationRecords {
    pub(super) fn empty(part: OrganizationPart) -> Self {
        match part {
            OrganizationPart::Settings => Self::Settings(Vec::new()),
            OrganizationPart::AccessRules => Self::AccessRules(Vec::new()),
            OrganizationPart::DeviceClasses => Self::DeviceClasses(Vec::new()),
            OrganizationPart::MailboxPolicies => Self::MailboxPolicies(Vec::new()),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Settings(list) => list.len(),
            Self::AccessRules(list) => list.len(),
            Self::DeviceClasses(list) => list.len(),
            Self::MailboxPolicies(list) => list.len(),
        }
    }

    pub(super) fn decode(&mut self, value: &PsValue<'_>) -> Result<(), DecodeError> {
        match self {
            Self::Settings(list) => list.push(organization_settings(value)?),
            Self::AccessRules(list) => list.push(access_rule(value)?),
            Self::DeviceClasses(list) => list.push(device_class(value)?),
            Self::MailboxPolicies(list) => list.push(policy_report(&mailbox_policy(value)?)),
        }
        Ok(())
    }
}

/// The report while it comes together.
#[derive(Default)]
pub(super) struct Organization {
    settings: Vec<OrganizationSettings>,
    rules: Vec<DeviceAccessRule>,
    classes: Vec<DeviceClass>,
    policies: Vec<MailboxPolicyReport>,
    servers: Vec<ExchangeServer>,
    /// Parts that were read whole.
    read: Vec<OrganizationPart>,
}

impl Organization {
    pub(super) fn take(&mut self, records: OrganizationRecords) {
        fn add<T>(known: &mut Vec<T>, more: Vec<T>, most: usize) {
            let room = most.saturating_sub(known.len());
            known.extend(more.into_iter().take(room));
        }
        match records {
            OrganizationRecords::Settings(list) => add(&mut self.settings, list, MOST_OBJECTS),
            OrganizationRecords::AccessRules(list) => add(&mut self.rules, list, MOST_OBJECTS),
            OrganizationRecords::DeviceClasses(list) => add(&mut self.classes, list, MOST_CLASSES),
            OrganizationRecords::MailboxPolicies(list) => add(&mut self.policies, list, MOST_OBJECTS),
        }
    }

    /// A part's step has ended as completed.
    pub(super) fn done(&mut self, part: OrganizationPart, outcome: StepOutcome) {
        let cut = [self.rules.len(), self.policies.len()].contains(&MOST_OBJECTS);
        if outcome.lost == 0 && outcome.errors == 0 && !cut {
            self.read.push(part);
        } else {
            self.failed(part);
        }
    }

    /// What a part has brought does not count: it comes again, or is not read.
    pub(super) fn failed(&mut self, part: OrganizationPart) {
        match part {
            OrganizationPart::Settings => self.settings.clear(),
            OrganizationPart::AccessRules => self.rules.clear(),
            OrganizationPart::DeviceClasses => self.classes.clear(),
            OrganizationPart::MailboxPolicies => self.policies.clear(),
        }
    }

    /// The servers as the session's beginning listed them.
    pub(super) fn servers(&mut self, servers: Vec<ExchangeServer>) {
        self.servers = servers;
    }

    /// What is reported; none where nothing was read.
    pub(super) fn report(self) -> Option<OrganizationReport> {
        let read = |part| self.read.contains(&part);
        let settings = if read(OrganizationPart::Settings) { self.settings } else { Vec::new() };
        let report = OrganizationReport {
            // Several would be ambiguous.
            settings: <[_; 1]>::try_from(settings).ok().map(|[settings]| settings),
            access_rules: self.read.contains(&OrganizationPart::AccessRules).then_some(self.rules),
            device_classes: self.read.contains(&OrganizationPart::DeviceClasses).then_some(self.classes),
            mailbox_policies: self.read.contains(&OrganizationPart::MailboxPolicies).then_some(self.policies),
            servers: (!self.servers.is_empty())
                .then(|| self.servers.into_iter().map(server_report).collect()),
        };
        (report != OrganizationReport::default()).then_some(report)
    }
}

#[cfg(test)]
mod tests;
