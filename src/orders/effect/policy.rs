//! Mailbox policies: how much stricter one is than another, and which devices may not follow.

use std::collections::{BTreeMap, BTreeSet};

use super::super::seen::same_name;
use crate::api::report::{DeviceRecord, MailboxPolicyReport};
use crate::domain::order::OrderKind;
use crate::domain::policy::PolicyValue;
use crate::exchange::policy_setting::{PolicySetting, setting};
use crate::exchange::policy_value::same_value;

/// How a policy differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stricter {
    No,
    /// Exchange no longer admits devices that cannot enforce a policy, or may not be able to; nothing else is stricter.
    NonProvisionable,
    /// The policy requires more; Exchange still admits devices that cannot enforce it.
    Asks,
    /// The policy requires more, and Exchange does not admit devices that cannot enforce it; or this is unknown.
    Refuses,
}

/// Mailbox policies as they are after an order, for the orders that follow it in the same run. What an order says
/// nothing of in a policy that it makes stays unknown.
pub fn foresee(policies: &mut Vec<MailboxPolicyReport>, order: &OrderKind) {
    let OrderKind::SetMailboxPolicy { name, settings, make_default } = order else { return };
    let known = policies.iter().position(|policy| same_name(&policy.name, name));
    let at = known.unwrap_or_else(|| {
        let made = MailboxPolicyReport { name: name.clone(), is_default: false, settings: BTreeMap::new() };
        policies.push(made);
        policies.len() - 1
    });
    set(&mut policies[at], settings);
    if *make_default {
        for (index, policy) in policies.iter_mut().enumerate() {
            policy.is_default = index == at;
        }
    }
}

/// Gives a policy other settings, under their names in the Mobile dialect.
pub(super) fn set(policy: &mut MailboxPolicyReport, settings: &BTreeMap<String, PolicyValue>) {
    for (name, value) in settings {
        let mobile = setting(name).map_or(name.as_str(), |(mobile, ..)| mobile);
        policy.settings.insert(mobile.into(), value.to_string());
    }
}

/// True unless the device's mailbox is known to have another policy.
pub(super) fn uses(device: &DeviceRecord, policy: &str, policies: Option<&[MailboxPolicyReport]>) -> bool {
    match (device.mailbox_policy_is_defaulted, &device.mailbox_policy) {
        (Some(true), _) => {
            let default = policies.and_then(|policies| policies.iter().find(|known| known.is_default));
            default.is_none_or(|default| same_name(&default.name, policy))
        }
        // Told by name, or by its path in the directory; what names none of them may be any.
        (_, Some(own)) => {
            let last = own.rsplit(['\\', '/']).next().unwrap_or(own);
            let is = |name: &str| same_name(own, name) || same_name(last, name);
            let known = |policies: &[MailboxPolicyReport]| policies.iter().any(|known| is(&known.name));
            is(policy) || !policies.is_none_or(known)
        }
        _ => true,
    }
}

/// True when a device may not be able to follow.
pub(super) fn takes(stricter: Stricter, device: &DeviceRecord) -> bool {
    let applied = device.device_policy_application_status.as_deref();
    let is = |name: &str| applied.is_some_and(|status| status.eq_ignore_ascii_case(name));
    match stricter {
        Stricter::No => false,
        Stricter::NonProvisionable => !is("AppliedInFull"),
        Stricter::Asks => applied.is_none() || is("Unknown"),
        Stricter::Refuses => true,
    }
}

pub(super) fn stricter(
    before: Option<&MailboxPolicyReport>,
    after: Option<&MailboxPolicyReport>,
) -> Stricter {
    const LETS_IN: &str = "AllowNonProvisionableDevices";
    let (Some(before), Some(after)) = (before, after) else { return Stricter::Refuses };
    let yes = |policy: &MailboxPolicyReport| {
        policy.settings.get(LETS_IN).map(|value| value.eq_ignore_ascii_case("true"))
    };
    let names: BTreeSet<&String> = before.settings.keys().chain(after.settings.keys()).collect();
    let asks = names.into_iter().filter(|name| *name != LETS_IN).any(|name| {
        let (old, new) = (before.settings.get(name), after.settings.get(name));
        old != new && !relaxes(name, old.map(String::as_str), new.map(String::as_str))
    });
    match (yes(before), yes(after), asks) {
        (_, Some(true), false) => Stricter::No,
        (_, Some(true), true) => Stricter::Asks,
        (Some(false), Some(false), false) => Stricter::No,
        (_, Some(false), false) => Stricter::NonProvisionable,
        (before, None, false) if before.is_none() => Stricter::No,
        _ => Stricter::Refuses,
    }
}

/// True when a setting's change is known to ask less of a device, or nothing else than before.
fn relaxes(name: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let Some(&(name, _, kind)) = setting(name) else { return false };
    let value = |text: Option<&str>| PolicyValue::Text(text.unwrap_or_default().to_owned());
    if same_value(kind, &value(before), &value(after)) {
        return true;
    }
    match kind {
        PolicySetting::Bool => {
            let allows = name.starts_with("Allow")
                || matches!(
                    name,
                    "AttachmentsEnabled" | "IrmEnabled" | "UNCAccessEnabled" | "WSSAccessEnabled"
                );
            after.is_some_and(|after| after.eq_ignore_ascii_case(if allows { "true" } else { "false" }))
        }
        PolicySetting::UnlimitedNumber { .. }
        | PolicySetting::UnlimitedTime { .. }
        | PolicySetting::UnlimitedSize { .. } => {
            after.is_some_and(|after| after.eq_ignore_ascii_case("Unlimited"))
        }
        PolicySetting::Number { .. } => {
            let number = |text: Option<&str>| text.unwrap_or_default().trim().parse::<i64>().ok();
            match (number(before), number(after)) {
                (Some(before), Some(after)) => (..before).contains(&after),
                (Some(_), None) => after.is_none_or(|after| after.trim().is_empty()),
                _ => false,
            }
        }
        PolicySetting::Name(_) | PolicySetting::List => false,
    }
}
