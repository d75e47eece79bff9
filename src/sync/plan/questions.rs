//! The commands that each step sends to Exchange, in its dialect and scope.

use super::{OrganizationPart, StepKind, SyncPlan};
use crate::exchange::Filter;
use crate::exchange::cmdlet::{
    Cmdlet, GetActiveSyncDeviceAccessRule, GetActiveSyncDeviceClass, GetActiveSyncOrganizationSettings,
    GetCasMailbox, GetMailbox, GetMobileDevice, GetMobileDeviceMailboxPolicy, GetMobileDeviceStatistics,
};
use crate::psrp::Command;
use crate::sync::scope::Reach;

impl SyncPlan {
    pub(super) fn commands(&self, kind: &StepKind) -> Vec<Command> {
        let dialect = &self.dialect;
        match kind {
            StepKind::Devices | StepKind::Names => vec![self.list(None).command(dialect)],
            StepKind::Mailboxes => vec![match &self.reach {
                Reach::Unit(unit) => {
                    GetCasMailbox::In { unit: unit.clone(), filter: Filter::has_partnership() }
                        .command(dialect)
                }
                _ => GetCasMailbox::with_partnership().command(dialect),
            }],
            StepKind::ScopeMailboxes(filter) => vec![match (filter, &self.reach) {
                (Some(filter), _) => GetCasMailbox::List(filter.clone()).command(dialect),
                (None, Reach::Server(server)) => GetMailbox { server: server.clone() }.command(dialect),
                // No other reach has such a step.
                (None, _) => GetCasMailbox::with_partnership().command(dialect),
            }],
            StepKind::DevicesOf(mailbox) => vec![GetMobileDevice::Mailbox(mailbox.clone()).command(dialect)],
            StepKind::Verify { device, controller } => {
                let command = GetMobileDevice::One(device.clone()).command(dialect);
                vec![match controller {
                    Some(controller) => command.text("DomainController", controller.to_string()),
                    None => command,
                }]
            }
            StepKind::Owner(mailbox) => vec![GetCasMailbox::one(mailbox.clone()).command(dialect)],
            StepKind::Statistics(filter) => vec![
                self.list(filter.clone()).command(dialect),
                GetMobileDeviceStatistics::piped().command(dialect),
            ],
            StepKind::StatisticsOfMailbox { mailbox, .. } => {
                vec![GetMobileDeviceStatistics::mailbox(mailbox.clone()).command(dialect)]
            }
            StepKind::StatisticsOf(identity) => {
                vec![GetMobileDeviceStatistics::device(identity.clone()).command(dialect)]
            }
            StepKind::Organization(part) => vec![match part {
                OrganizationPart::Settings => GetActiveSyncOrganizationSettings.command(dialect),
                OrganizationPart::AccessRules => GetActiveSyncDeviceAccessRule::default().command(dialect),
                OrganizationPart::DeviceClasses => GetActiveSyncDeviceClass::default().command(dialect),
                OrganizationPart::MailboxPolicies => GetMobileDeviceMailboxPolicy::default().command(dialect),
            }],
        }
    }

    fn list(&self, filter: Option<Filter>) -> GetMobileDevice {
        match &self.reach {
            Reach::Unit(unit) => GetMobileDevice::In { unit: unit.clone(), filter },
            _ => GetMobileDevice::List(filter),
        }
    }
}
