//! What a full sync found otherwise than it was ordered: somebody changed it by hand. It is told, and asked for again;
//! what is someone else's by now stays theirs, because the connector refuses to overwrite it.

use std::collections::HashMap;

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::policy_setting::{PolicySetting, setting};
use exchange_connector::exchange::policy_value::same_value;
use exchange_connector::findings::ORGANIZATION_CHANGED_BY_HAND;
use jiff::Timestamp;

use super::organization::{Organization, same_wish};

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
            let named = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
            if let Some(all) = admin_mail_recipients
                && sorted(all) != sorted(&told.admin_mail_recipients)
            {
                let (found, wanted) = (named(&told.admin_mail_recipients), named(all));
                return Some(format!("have the recipients {found} and not {wanted}"));
            }
            let insert = told.user_mail_insert.as_deref().unwrap_or_default().trim();
            let other = user_mail_insert.as_ref().filter(|text| text.trim() != insert);
            Some(
                other.map_or(String::new(), |text| {
                    format!("have the text {insert:?} for users and not {text:?}")
                }),
            )
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
            let other: Vec<String> = settings
                .iter()
                .filter_map(|(name, wanted)| {
                    let (mobile, _, kind) = setting(name)?;
                    let told = policy.settings.get(*mobile)?;
                    let wished = wanted.to_string();
                    let (found, wished) = (shown(told), shown(&wished));
                    (!same(*kind, wanted, told)).then(|| format!("has {mobile} {found} and not {wished}"))
                })
                .collect();
            Some(other.join(", "))
        }
        _ => None,
    }
}

/// Exchange's own text of a value against the one that was ordered, in the form in which the core compares both.
fn same(kind: PolicySetting, wanted: &PolicyValue, told: &str) -> bool {
    // A list is told in one text.
    let list = |text: &str| {
        let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
        PolicyValue::List(items.map(str::to_owned).collect())
    };
    match kind {
        PolicySetting::List => same_value(kind, &list(&wanted.to_string()), &list(told)),
        _ => same_value(kind, wanted, &PolicyValue::Text(told.to_owned())),
    }
}

fn shown(value: &str) -> &str {
    if value.trim().is_empty() { "nothing" } else { value }
}

/// What is otherwise than it was ordered, for the connector's findings. It stays told until a full sync finds it as it
/// was ordered; what was done about it meanwhile is said.
pub fn findings(organization: &Organization) -> Vec<Finding> {
    let Some((at, report)) = &organization.report else { return Vec::new() };
    organization
        .own
        .iter()
        .filter_map(|(key, what)| {
            let done = answered(organization, (key, what), (*at, &organization.stood))?;
            let found = found(report, what).filter(|found| !found.is_empty())?;
            Some(
                ORGANIZATION_CHANGED_BY_HAND
                    .finding(format!("{} {found}; it was changed by hand. {done}", label(what))),
            )
        })
        .collect()
}

/// What came of asking for it again since it was read at `at`. `None`: what is ours by now is newer than what was read,
/// so that nothing is known to be otherwise.
fn answered(
    organization: &Organization,
    (key, what): (&str, &OrderKind),
    (at, stood): (Timestamp, &HashMap<String, OrderKind>),
) -> Option<String> {
    const THEIRS: &str = "What is somebody else's now stays theirs.";
    let Some(asked) = organization.asked.get(key) else { return Some(THEIRS.into()) };
    if asked.rejected {
        return Some("A person rejected it, so it is not set again.".into());
    }
    Some(match asked.state {
        OrderState::Done if asked.at > at => {
            // It stood so when it was read, so that the newer order has put it back.
            stood.get(key).filter(|stood| same_wish(stood, what))?;
            format!("It was set again at {:.0}; the next full sync tells whether it holds.", asked.at)
        }
        OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => {
            "It is being set again.".into()
        }
        OrderState::Failed | OrderState::Unknown if asked.at > at => {
            "Setting it again failed and is tried once more.".into()
        }
        OrderState::NotApplied if asked.at > at => {
            format!("The connector left it so at {:.0}: what is somebody else's now stays theirs.", asked.at)
        }
        _ => THEIRS.into(),
    })
}

/// Mailboxes that are named in the finding about their policies.
const MOST_NAMED: usize = 5;

/// Mailboxes whose policy is another one than was assigned, as one finding.
pub fn of_links(organization: &Organization) -> Option<Finding> {
    let links = organization.links.as_ref()?;
    let mut named = Vec::new();
    let mut number = 0_usize;
    for (key, what) in &organization.own {
        let OrderKind::AssignMailboxPolicy { mailbox_guid, policy } = what else { continue };
        let Some(link) = links.differs(*mailbox_guid, policy.as_deref()) else { continue };
        let Some(done) = answered(organization, (key, what), (links.at, &links.stood)) else { continue };
        number += 1;
        if named.len() < MOST_NAMED {
            let whose = link.address.clone().unwrap_or_else(|| mailbox_guid.to_string());
            let policy_of =
                |name: Option<&str>| name.map_or("the default policy".to_owned(), |name| format!("{name:?}"));
            let (found, wanted) = (policy_of(link.policy.as_deref()), policy_of(policy.as_deref()));
            named.push(format!("{whose} has {found} and not {wanted} ({done})"));
        }
    }
    if number == 0 {
        return None;
    }
    let more =
        if number > named.len() { format!(" And {} more.", number - named.len()) } else { String::new() };
    Some(ORGANIZATION_CHANGED_BY_HAND.finding(format!(
        "The mailbox policy of {number} mailboxes was changed by hand: {}.{more}",
        named.join("; ").replace(".)", ")")
    )))
}

/// A wish of the organization with its value.
pub fn wanted(wish: &OrderKind) -> String {
    match wish {
        OrderKind::SetDefaultAccessLevel { level } | OrderKind::SetDeviceAccessRule { level, .. } => {
            format!("{} {level}", label(wish))
        }
        OrderKind::SetMailboxPolicy { make_default: true, .. } => format!("{} as the default", label(wish)),
        _ => label(wish),
    }
}

/// What an order of the organization is about, at the start of a sentence.
pub fn label(what: &OrderKind) -> String {
    match what {
        OrderKind::SetOrganizationSettings { .. } => "The organization's settings".into(),
        what if what.group().is_organization() => format!("The {}", what.label()),
        other => other.target(),
    }
}
