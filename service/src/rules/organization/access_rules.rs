//! Access rules and the default level: which orders they need, and from whom those take access. A personal list comes
//! before every rule.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::domain::access::{DeviceAccessRule, DeviceAccessStateReason};
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use exchange_connector::orders::{AccessRules, Effect, RuleKey, Shift, has_access, is_allowed_personally};
use jiff::Timestamp;

use crate::rules::organization::desired::DesiredRule;
use crate::rules::organization::state::Organization;
use crate::rules::run::item::RunItem;
use crate::rules::run::world::{Device, World};
use crate::rules::unknown_devices;

/// Rules that are set, rules of ours that go, and the default level: together, because together they decide.
pub(crate) fn rules(world: &World, now: Timestamp, items: &mut Vec<RunItem>) {
    let organization = &world.organization;
    let desired = &organization.desired;
    let mut orders = Vec::new();
    let mut wanted = BTreeSet::new();
    for rule in &desired.rules {
        let order = OrderKind::SetDeviceAccessRule {
            characteristic: rule.characteristic.clone(),
            query_string: rule.query_string.clone(),
            level: rule.level.clone(),
        };
        wanted.insert(order.target());
        if organization.due(&order, now) {
            let (name, kind) = (&rule.query_string, &rule.characteristic);
            orders.push(RunItem::of_order(order, format!("the access rule {name} ({kind}) is wanted")));
        }
    }
    let begun =
        organization.asked.values().map(|asked| &asked.what).filter(|what| organization.is_pending(what));
    let gone: BTreeMap<String, OrderKind> = organization
        .own
        .values()
        .chain(begun)
        .filter_map(|what| match what {
            OrderKind::SetDeviceAccessRule { characteristic, query_string, .. } => {
                let remove = OrderKind::RemoveDeviceAccessRule {
                    characteristic: characteristic.clone(),
                    query_string: query_string.clone(),
                };
                Some((remove.target(), remove))
            }
            _ => None,
        })
        .filter(|(target, _)| !wanted.contains(target))
        .collect();
    for remove in gone.into_values() {
        if organization.due(&remove, now) {
            orders.push(RunItem::of_order(remove, "the access rule is not wanted any more"));
        }
    }
    if let Some(level) = &desired.default_level {
        let order = OrderKind::SetDefaultAccessLevel { level: level.clone() };
        if organization.due(&order, now) {
            orders.push(RunItem::of_order(order, format!("the default access level {level} is wanted")));
        }
    }
    if orders.is_empty() {
        return;
    }
    let (before, after) = before_and_after(organization);
    let shift = Shift::new(before, after);
    let report = organization.report().cloned().unwrap_or_default();
    unknown_devices::mark(world.unknown_devices.as_ref(), &mut orders, |order| {
        unknown_devices::takes_from_anyone(order, &Effect::of(order, &report))
    });
    items.append(&mut orders);
    // What was ordered and is not read back yet is believed before what was read.
    let losing = world.devices.iter().filter(|device| {
        has_access(&device.record) && !personally_allowed(device) && shift.may_shut_out(&device.record)
    });
    items.extend(losing.map(|device| RunItem::counted(device.id)));
}

/// Rules and default level as Exchange has them, and as they would be with every order done. Where the rules were
/// not read, ours stand for them: a device that has access is shut out by none that somebody else made.
pub fn before_and_after(organization: &Organization) -> (AccessRules<'_>, AccessRules<'_>) {
    let own: Vec<DeviceAccessRule> = organization.own.values().filter_map(rule_of).collect();
    let mut before = organization.report().map(AccessRules::of).unwrap_or_default();
    let told = before.rules.get_or_insert_with(|| own.clone().into());
    let desired = &organization.desired;
    let mut rules: Vec<DeviceAccessRule> = desired.rules.iter().map(DesiredRule::rule).collect();
    let replaced = |rule: &DeviceAccessRule| {
        let key = RuleKey::of(rule);
        own.iter().any(|own| key.is_of(own)) || desired.rules.iter().any(|rule| key.is_of(&rule.rule()))
    };
    rules.extend(told.iter().filter(|rule| !replaced(rule)).cloned());
    let default = desired.default_level.clone().or_else(|| before.default.clone());
    let after = AccessRules { rules: Some(rules.into()), default };
    (before, after)
}

fn rule_of(what: &OrderKind) -> Option<DeviceAccessRule> {
    match what {
        OrderKind::SetDeviceAccessRule { characteristic, query_string, level } => {
            let (characteristic, query_string) = (characteristic.clone(), query_string.clone());
            Some(DesiredRule { characteristic, query_string, level: level.clone() }.rule())
        }
        _ => None,
    }
}

/// An entry on the personal list comes before every rule. The last order done counts before the last reading.
pub fn personally_allowed(device: &Device) -> bool {
    if let Some(last) = device.last_order.filter(|last| last.state == OrderState::Done) {
        return last.wanted == WantedAccess::Allow;
    }
    is_allowed_personally(&device.record) || device.own == Some(WantedAccess::Allow) || device.approved
}

/// Devices that have access by the organization's default level, and lose it when that level becomes stricter.
pub fn rests_on_default(device: &Device) -> bool {
    has_access(&device.record)
        && !personally_allowed(device)
        && device.record.access_state_reason != Some(DeviceAccessStateReason::DeviceRule)
}
