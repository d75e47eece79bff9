//! What a full sync reads of the organization: settings, access rules, device classes, mailbox policies, servers. A part
//! that was not read whole is left out of the report, and nothing is concluded from it.

use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport, ServerReport};
use exchange_connector::domain::access::{DeviceAccessRule, OrganizationSettings};
use exchange_connector::domain::device::DeviceClass;
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::exchange::decode::{
    DecodeError, MailboxPolicy, access_rule, device_class, mailbox_policy, organization_settings,
};
use exchange_connector::psrp::PsValue;
use exchange_connector::sync::{OrganizationPart, StepOutcome};

/// Exchange keeps no more device classes than this.
const MOST_CLASSES: usize = 1_000;
/// More rules or policies than this are no list that a person made.
const MOST_OBJECTS: usize = 10_000;

/// Decoded records of one part.
pub(crate) enum Records {
    Settings(Vec<OrganizationSettings>),
    AccessRules(Vec<DeviceAccessRule>),
    DeviceClasses(Vec<DeviceClass>),
    MailboxPolicies(Vec<MailboxPolicyReport>),
}

impl Records {
    pub(crate) fn empty(part: OrganizationPart) -> Self {
        match part {
            OrganizationPart::Settings => Self::Settings(Vec::new()),
            OrganizationPart::AccessRules => Self::AccessRules(Vec::new()),
            OrganizationPart::DeviceClasses => Self::DeviceClasses(Vec::new()),
            OrganizationPart::MailboxPolicies => Self::MailboxPolicies(Vec::new()),
        }
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Settings(list) => list.len(),
            Self::AccessRules(list) => list.len(),
            Self::DeviceClasses(list) => list.len(),
            Self::MailboxPolicies(list) => list.len(),
        }
    }

    pub(crate) fn decode(&mut self, value: &PsValue<'_>) -> Result<(), DecodeError> {
        match self {
            Self::Settings(list) => list.push(organization_settings(value)?),
            Self::AccessRules(list) => list.push(access_rule(value)?),
            Self::DeviceClasses(list) => list.push(device_class(value)?),
            Self::MailboxPolicies(list) => list.push(policy_report(&mailbox_policy(value)?)),
        }
        Ok(())
    }
}

/// A mailbox policy as it is reported.
pub(crate) fn policy_report(policy: &MailboxPolicy) -> MailboxPolicyReport {
    let settings = policy.settings.iter().map(|(name, value)| ((*name).to_owned(), value.to_string()));
    MailboxPolicyReport {
        name: policy.name.clone(),
        is_default: policy.is_default,
        settings: settings.collect(),
    }
}

/// The report while it comes together.
#[derive(Default)]
pub(crate) struct Organization {
    settings: Vec<OrganizationSettings>,
    rules: Vec<DeviceAccessRule>,
    classes: Vec<DeviceClass>,
    policies: Vec<MailboxPolicyReport>,
    servers: Vec<ExchangeServer>,
    /// Parts that were read whole.
    read: Vec<OrganizationPart>,
}

impl Organization {
    pub(crate) fn take(&mut self, records: Records) {
        fn add<T>(known: &mut Vec<T>, more: Vec<T>, most: usize) {
            let room = most.saturating_sub(known.len());
            known.extend(more.into_iter().take(room));
        }
        match records {
            Records::Settings(list) => add(&mut self.settings, list, MOST_OBJECTS),
            Records::AccessRules(list) => add(&mut self.rules, list, MOST_OBJECTS),
            Records::DeviceClasses(list) => add(&mut self.classes, list, MOST_CLASSES),
            Records::MailboxPolicies(list) => add(&mut self.policies, list, MOST_OBJECTS),
        }
    }

    /// A part's step has ended as completed.
    pub(crate) fn done(&mut self, part: OrganizationPart, outcome: StepOutcome) {
        let cut = [self.rules.len(), self.policies.len()].contains(&MOST_OBJECTS);
        if outcome.lost == 0 && outcome.errors == 0 && !cut {
            self.read.push(part);
        } else {
            self.failed(part);
        }
    }

    /// What a part has brought does not count: it comes again, or is not read.
    pub(crate) fn failed(&mut self, part: OrganizationPart) {
        match part {
            OrganizationPart::Settings => self.settings.clear(),
            OrganizationPart::AccessRules => self.rules.clear(),
            OrganizationPart::DeviceClasses => self.classes.clear(),
            OrganizationPart::MailboxPolicies => self.policies.clear(),
        }
    }

    /// The servers as the session's beginning listed them.
    pub(crate) fn servers(&mut self, servers: Vec<ExchangeServer>) {
        self.servers = servers;
    }

    /// What is reported; none where nothing was read.
    pub(crate) fn report(self) -> Option<OrganizationReport> {
        let read = |part| self.read.contains(&part);
        let settings = if read(OrganizationPart::Settings) { self.settings } else { Vec::new() };
        let report = OrganizationReport {
            // Several would be ambiguous.
            settings: <[_; 1]>::try_from(settings).ok().map(|[settings]| settings),
            access_rules: self.read.contains(&OrganizationPart::AccessRules).then_some(self.rules),
            device_classes: self.read.contains(&OrganizationPart::DeviceClasses).then_some(self.classes),
            mailbox_policies: self.read.contains(&OrganizationPart::MailboxPolicies).then_some(self.policies),
            servers: (!self.servers.is_empty()).then(|| self.servers.into_iter().map(server).collect()),
        };
        (report != OrganizationReport::default()).then_some(report)
    }
}

fn server(server: ExchangeServer) -> ServerReport {
    ServerReport {
        fqdn: server.fqdn.unwrap_or(server.name),
        version: server.version.map(|version| version.to_string()),
        site: server.site,
        client_access: server.is_client_access_server && !server.is_edge_server,
    }
}

#[cfg(test)]
mod tests;
