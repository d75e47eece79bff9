//! Unit tests of `organization.rs`.

use super::*;

#[test]
fn only_what_was_read_whole_is_reported() {
    let class = || DeviceClass { device_type: Some("iPhone".into()), device_model: None };
    let mut organization = Organization::default();
    organization.take(OrganizationRecords::DeviceClasses(vec![class()]));
    organization.failed(OrganizationPart::DeviceClasses);
    organization.take(OrganizationRecords::DeviceClasses(vec![class()]));
    organization.done(OrganizationPart::DeviceClasses, StepOutcome::clean(1));
    organization.done(OrganizationPart::AccessRules, StepOutcome::clean(0));
    organization.done(OrganizationPart::MailboxPolicies, StepOutcome { lost: 1, ..StepOutcome::clean(1) });
    organization.done(OrganizationPart::Settings, StepOutcome::clean(0));
    let report = organization.report().expect("a report");
    assert_eq!(report.device_classes, Some(vec![class()]), "tried twice, counted once");
    assert_eq!(report.access_rules, Some(vec![]), "there are none");
    assert_eq!((report.mailbox_policies, report.settings, report.servers), (None, None, None));
    assert_eq!(Organization::default().report(), None);
}
