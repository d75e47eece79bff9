//! Compares a wanted setting of the organization with Exchange's report: equal or not, and the difference in words.

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::policy_setting::{PolicySetting, setting};
use exchange_connector::exchange::policy_value::same_value;

/// Exchange compares names without case.
pub(crate) fn is_same_request(one: &OrderKind, other: &OrderKind) -> bool {
    one == other
        || match (one, other) {
            (
                OrderKind::SetDeviceAccessRule { level: a, query_string: x, characteristic: c },
                OrderKind::SetDeviceAccessRule { level: b, query_string: y, characteristic: d },
            ) => a == b && c == d && x.eq_ignore_ascii_case(y),
            _ => false,
        }
}

/// True when the report differs from `order`. What was not read differs from nothing.
pub fn differs(report: &OrganizationReport, order: &OrderKind) -> bool {
    !found(report, order).is_none_or(|found| found.is_empty())
}

/// In words what the report says instead; empty: as desired; `None`: it does not tell.
pub(crate) fn found(report: &OrganizationReport, order: &OrderKind) -> Option<String> {
    let level = |level: &AccessLevel, wanted: &AccessLevel| {
        if level == wanted { String::new() } else { format!("is {level} and not {wanted}") }
    };
    match order {
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
                    let wanted_text = wanted.to_string();
                    let (found, wanted_text) = (shown(told), shown(&wanted_text));
                    (!same(*kind, wanted, told))
                        .then(|| format!("has {mobile} {found} and not {wanted_text}"))
                })
                .collect();
            Some(other.join(", "))
        }
        _ => None,
    }
}

/// Exchange's own text of a value against the one that was ordered, in the form in which the core compares both.
fn same(kind: PolicySetting, wanted: &PolicyValue, told: &str) -> bool {
    // A list is shown as one text.
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

/// A wanted setting of the organization with its value.
pub fn wanted(order: &OrderKind) -> String {
    match order {
        OrderKind::SetDefaultAccessLevel { level } | OrderKind::SetDeviceAccessRule { level, .. } => {
            format!("{} {level}", label(order))
        }
        OrderKind::SetMailboxPolicy { make_default: true, .. } => format!("{} as the default", label(order)),
        _ => label(order),
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
