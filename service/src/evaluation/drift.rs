//! What a full sync found otherwise than it was ordered: somebody changed it by hand. It is told, and asked for again;
//! what is someone else's by now stays theirs, because the connector refuses to overwrite it.

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::{Finding, Severity, WhoActs};
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::cmdlet::setting;

use super::organization::Organization;
use crate::store::target;

/// Code of the finding.
pub const CHANGED_BY_HAND: &str = "organization.changedByHand";

/// True when the report says something else than `wish`. What was not read differs from nothing.
pub fn differs(report: &OrganizationReport, wish: &OrderKind) -> bool {
    !found(report, wish).is_none_or(|found| found.is_empty())
}

/// In words what the report says instead; empty: as wished; `None`: it does not tell.
fn found(report: &OrganizationReport, wish: &OrderKind) -> Option<String> {
    let level = |level: &AccessLevel, wanted: &AccessLevel| {
        if level == wanted { String::new() } else { format!("is {level} and not {wanted}") }
    };
    match wish {
        OrderKind::SetDefaultAccessLevel { level: wanted } => {
            Some(level(&report.settings.as_ref()?.default_access_level, wanted))
        }
        OrderKind::SetOrganizationSettings { admin_mail_recipients, user_mail_insert } => {
            let told = report.settings.as_ref()?;
            let sorted = |list: &[String]| {
                let mut list: Vec<String> = list.iter().map(|text| text.to_lowercase()).collect();
                list.sort();
                list
            };
            if admin_mail_recipients
                .as_ref()
                .is_some_and(|all| sorted(all) != sorted(&told.admin_mail_recipients))
            {
                return Some("have other recipients".into());
            }
            let insert = told.user_mail_insert.as_deref().unwrap_or_default().trim();
            let other = user_mail_insert.as_ref().is_some_and(|text| text.trim() != insert);
            Some(if other { "have another text for users".into() } else { String::new() })
        }
        OrderKind::SetDeviceAccessRule { characteristic, query_string, level: wanted } => {
            let rules = report.access_rules.as_ref()?;
            let rule = rules.iter().find(|rule| {
                rule.characteristic == *characteristic && rule.query_string.eq_ignore_ascii_case(query_string)
            });
            Some(rule.map_or("is gone".into(), |rule| level(&rule.access_level, wanted)))
        }
        OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            let there = report.access_rules.as_ref()?.iter().any(|rule| {
                rule.characteristic == *characteristic && rule.query_string.eq_ignore_ascii_case(query_string)
            });
            Some(if there { "is there again".into() } else { String::new() })
        }
        OrderKind::SetMailboxPolicy { name, settings, make_default } => {
            let policies = report.mailbox_policies.as_ref()?;
            let Some(policy) = policies.iter().find(|policy| policy.name.eq_ignore_ascii_case(name)) else {
                return Some("is gone".into());
            };
            if *make_default && !policy.is_default {
                return Some("is not the default any more".into());
            }
            let other = settings.iter().find_map(|(name, wanted)| {
                let mobile = setting(name)?.0;
                let told = policy.settings.get(mobile)?;
                (plainly_other(wanted, told)).then(|| format!("has {mobile} {told}"))
            });
            Some(other.unwrap_or_default())
        }
        _ => None,
    }
}

/// Only what is written in one way can be compared as text: times, sizes and lists cannot.
fn plainly_other(wanted: &PolicyValue, told: &str) -> bool {
    match wanted {
        PolicyValue::Bool(wanted) => !told.eq_ignore_ascii_case(&wanted.to_string()),
        PolicyValue::Number(wanted) => told.trim().parse::<i32>().is_ok_and(|told| told != *wanted),
        PolicyValue::Text(wanted) => {
            let named = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphabetic());
            named(wanted) && named(told) && !told.eq_ignore_ascii_case(wanted)
        }
        PolicyValue::List(_) | PolicyValue::Blank => false,
    }
}

/// What is otherwise than it was ordered, for the connector's findings.
pub fn findings(organization: &Organization) -> Vec<Finding> {
    let Some((at, report)) = &organization.report else { return Vec::new() };
    organization
        .own
        .iter()
        .filter_map(|(key, what)| {
            let asked = organization.asked.get(key);
            // Newer than what was read.
            if asked.is_some_and(|asked| asked.at > *at && asked.state == OrderState::Done) {
                return None;
            }
            let found = found(report, what).filter(|found| !found.is_empty())?;
            let text = format!(
                "{} {found}; it was changed by hand. What is somebody else's now stays theirs.",
                label(what)
            );
            Some(Finding::new(Severity::Warning, CHANGED_BY_HAND, WhoActs::ExchangeAdministrator, text))
        })
        .collect()
}

/// What an order of the organization is about.
pub fn label(what: &OrderKind) -> String {
    match what {
        OrderKind::SetDefaultAccessLevel { .. } => "The default access level".into(),
        OrderKind::SetOrganizationSettings { .. } => "The organization's settings".into(),
        OrderKind::SetDeviceAccessRule { characteristic, query_string, .. }
        | OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            format!("The access rule {query_string} ({characteristic})")
        }
        OrderKind::SetMailboxPolicy { name, .. } | OrderKind::RemoveMailboxPolicy { name } => {
            format!("The mailbox policy {name}")
        }
        OrderKind::AssignMailboxPolicy { mailbox_guid, .. } => format!("The mailbox {mailbox_guid}"),
        other => target(other),
    }
}
