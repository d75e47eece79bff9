//! Wishes for the organization against what was ordered before: access rules, default level, settings, mailbox
//! policies and their assignment become orders, each only where it differs, each with the devices it may take access
//! from. Pure, as everything here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::domain::policy::PolicyValue;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::mailbox_policy::{Assigned, MailboxPolicy, assigned};
use super::rules::{Rules, loses};
use super::wishes::{OnPremises, RuleWish};
use super::{Membership, World};
use crate::store::target;
use crate::store::types::RunItem;

/// A failed order is tried again after this, a refused one after the other.
const RETRY: SignedDuration = SignedDuration::from_hours(1);
const SETTLING: SignedDuration = SignedDuration::from_hours(24);

/// The last order about something, or the last one that a person rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub what: OrderKind,
    pub state: OrderState,
    /// When it ended, else when it was made.
    pub at: Timestamp,
    pub rejected: bool,
}

/// What is wanted of the organization and what is known of it.
#[derive(Debug, Default)]
pub struct Organization {
    pub wishes: OnPremises,
    /// In the order of their priorities.
    pub policies: Vec<MailboxPolicy>,
    /// By target.
    pub asked: HashMap<String, Asked>,
    /// What our orders left in Exchange, by target.
    pub own: BTreeMap<String, OrderKind>,
    /// As the last full sync read it, and when.
    pub report: Option<(Timestamp, OrganizationReport)>,
}

impl Organization {
    fn report(&self) -> Option<&OrganizationReport> {
        self.report.as_ref().map(|(_, report)| report)
    }

    /// Whether `wish` is to be ordered now.
    fn due(&self, wish: &OrderKind, now: Timestamp) -> bool {
        let Some(asked) = self.asked.get(&target(wish)) else { return true };
        if !same_wish(&asked.what, wish) {
            return true;
        }
        if asked.rejected {
            return false;
        }
        let past = now.duration_since(asked.at);
        match asked.state {
            OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => false,
            // Read after it was done and found otherwise: it is asked for again, and what somebody else made of it
            // wins once more.
            OrderState::Done => self
                .report
                .as_ref()
                .is_some_and(|(at, report)| *at > asked.at && super::drift::differs(report, wish)),
            OrderState::NotApplied => past >= SETTLING,
            OrderState::Failed | OrderState::Unknown => past >= RETRY,
            OrderState::Superseded | OrderState::Expired => true,
        }
    }

    /// True when the last word about this target is an order that made something, done or not.
    fn on_its_way(&self, what: &OrderKind) -> bool {
        self.asked.get(&target(what)).is_some_and(|asked| {
            !asked.rejected
                && matches!(
                    asked.state,
                    OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting
                )
        })
    }
}

/// Exchange compares names without case.
fn same_wish(one: &OrderKind, other: &OrderKind) -> bool {
    one == other
        || match (one, other) {
            (
                OrderKind::SetDeviceAccessRule { level: a, query_string: x, characteristic: c },
                OrderKind::SetDeviceAccessRule { level: b, query_string: y, characteristic: d },
            ) => a == b && c == d && x.eq_ignore_ascii_case(y),
            _ => false,
        }
}

/// Everything that is to be ordered for the organization now, in the order it has to happen.
pub fn items(world: &World, membership: &Membership<'_>, now: Timestamp) -> Vec<RunItem> {
    let organization = &world.organization;
    let mut items = Vec::new();
    settings(organization, now, &mut items);
    rules(world, now, &mut items);
    policies(world, membership, now, &mut items);
    items
}

fn plain(order: OrderKind, reason: impl Into<String>) -> RunItem {
    RunItem { order: Some(order), reason: Some(reason.into()), ..RunItem::default() }
}

/// A device that another order of the run may take access from.
fn counted(device: Uuid) -> RunItem {
    RunItem { device: Some(device), takes_access: true, ..RunItem::default() }
}

fn settings(organization: &Organization, now: Timestamp, items: &mut Vec<RunItem>) {
    let wishes = &organization.wishes;
    if wishes.admin_mail_recipients.is_none() && wishes.user_mail_insert.is_none() {
        return;
    }
    let order = OrderKind::SetOrganizationSettings {
        admin_mail_recipients: wishes.admin_mail_recipients.clone(),
        user_mail_insert: wishes.user_mail_insert.clone(),
    };
    if organization.due(&order, now) {
        items.push(plain(order, "the organization's settings name recipients or the text for users"));
    }
}

/// Rules that are set, rules of ours that go, and the default level: together, because together they decide.
fn rules(world: &World, now: Timestamp, items: &mut Vec<RunItem>) {
    let organization = &world.organization;
    let wishes = &organization.wishes;
    let mut orders = Vec::new();
    let mut wanted = BTreeSet::new();
    for rule in &wishes.rules {
        let order = OrderKind::SetDeviceAccessRule {
            characteristic: rule.characteristic.clone(),
            query_string: rule.query_string.clone(),
            level: rule.level.clone(),
        };
        wanted.insert(target(&order));
        if organization.due(&order, now) {
            let (name, kind) = (&rule.query_string, &rule.characteristic);
            orders.push(plain(order, format!("the access rule {name} ({kind}) is wanted")));
        }
    }
    let begun =
        organization.asked.values().map(|asked| &asked.what).filter(|what| organization.on_its_way(what));
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
                Some((target(&remove), remove))
            }
            _ => None,
        })
        .filter(|(target, _)| !wanted.contains(target))
        .collect();
    for remove in gone.into_values() {
        if organization.due(&remove, now) {
            orders.push(plain(remove, "the access rule is not wanted any more"));
        }
    }
    if let Some(level) = &wishes.default_level {
        let order = OrderKind::SetDefaultAccessLevel { level: level.clone() };
        if organization.due(&order, now) {
            orders.push(plain(order, format!("the default access level {level} is wanted")));
        }
    }
    if orders.is_empty() {
        return;
    }
    let (before, after) = before_and_after(organization);
    items.append(&mut orders);
    let losing = world.devices.iter().filter(|device| loses(device, &before, &after));
    items.extend(losing.map(|device| counted(device.id)));
}

/// The rules as Exchange has them, and as they would be with every wish fulfilled.
pub fn before_and_after(organization: &Organization) -> (Rules, Rules) {
    let told = organization.report().and_then(|report| report.access_rules.as_ref());
    let default = organization.report().and_then(|report| report.settings.as_ref());
    let default = default.map(|settings| settings.default_access_level.clone());
    let key = |rule: &RuleWish| (rule.characteristic.clone(), rule.query_string.to_lowercase());
    let own: Vec<RuleWish> = organization.own.values().filter_map(rule_of).collect();
    let mut before: Vec<RuleWish> = told
        .into_iter()
        .flatten()
        .map(|rule| RuleWish {
            characteristic: rule.characteristic.clone(),
            query_string: rule.query_string.clone(),
            level: rule.access_level.clone(),
        })
        .collect();
    if told.is_none() {
        before.extend(own.iter().cloned());
    }
    let own: BTreeSet<_> = own.iter().map(key).map(|(kind, name)| (kind.as_str().to_owned(), name)).collect();
    let is_own = |rule: &RuleWish| {
        own.contains(&(rule.characteristic.as_str().to_owned(), rule.query_string.to_lowercase()))
    };
    let wanted = &organization.wishes.rules;
    let mut after: Vec<RuleWish> = wanted.clone();
    after.extend(
        before
            .iter()
            .filter(|rule| !is_own(rule) && !wanted.iter().any(|one| key(one) == key(rule)))
            .cloned(),
    );
    let level = organization.wishes.default_level.clone().or_else(|| default.clone());
    (Rules { rules: before, default }, Rules { rules: after, default: level })
}

fn rule_of(what: &OrderKind) -> Option<RuleWish> {
    match what {
        OrderKind::SetDeviceAccessRule { characteristic, query_string, level } => Some(RuleWish {
            characteristic: characteristic.clone(),
            query_string: query_string.clone(),
            level: level.clone(),
        }),
        _ => None,
    }
}

fn policies(world: &World, membership: &Membership<'_>, now: Timestamp, items: &mut Vec<RunItem>) {
    let organization = &world.organization;
    let mut wanted = BTreeSet::new();
    for policy in &organization.policies {
        let named = OrderKind::SetMailboxPolicy {
            name: policy.name.clone(),
            settings: policy.settings.clone(),
            make_default: false,
        };
        wanted.insert(target(&named));
        if organization.due(&named, now) {
            items.push(plain(named, format!("the mailbox policy {} is wanted", policy.name)));
            let applied = |device: &&super::Device| {
                device
                    .record
                    .device_policy_applied
                    .as_deref()
                    .is_some_and(|name| is_named(name, &policy.name))
            };
            lose_by_policy(world.devices.iter().filter(applied), organization, Some(&policy.name), items);
        }
    }
    if let Some(policy) = organization.policies.iter().find(|policy| policy.is_default) {
        let order = OrderKind::SetMailboxPolicy {
            name: policy.name.clone(),
            settings: BTreeMap::new(),
            make_default: true,
        };
        if organization.due(&order, now) {
            items.push(plain(order, format!("{} is to be the default mailbox policy", policy.name)));
            lose_by_policy(world.devices.iter(), organization, Some(&policy.name), items);
        }
    }
    assignments(world, membership, now, items);
    for what in organization.own.values() {
        let OrderKind::SetMailboxPolicy { name, make_default: false, .. } = what else { continue };
        let remove = OrderKind::RemoveMailboxPolicy { name: name.clone() };
        if !wanted.contains(&target(&remove)) && organization.due(&remove, now) {
            items.push(plain(remove, format!("the mailbox policy {name} is not wanted any more")));
        }
    }
}

/// One order for each mailbox whose policy is to change.
fn assignments(world: &World, membership: &Membership<'_>, now: Timestamp, items: &mut Vec<RunItem>) {
    let organization = &world.organization;
    let policies: Vec<&MailboxPolicy> = organization.policies.iter().collect();
    let nobody = !organization.policies.iter().any(|policy| !policy.included_groups.is_empty());
    let ours = organization.own.keys().any(|target| target.starts_with("policyOf|"));
    if nobody && !ours {
        return;
    }
    for (mailbox_guid, devices) in mailboxes(world) {
        let groups = membership.of(&devices[0].record);
        let groups = groups.as_groups();
        let (policy, reason) = match assigned(&policies, &groups) {
            Assigned::Keep(_) => continue,
            Assigned::Policy(policy) => {
                let reason = format!(
                    "the user is in a group that {} is meant for (priority {})",
                    policy.name, policy.priority
                );
                (Some(policy.name.clone()), reason)
            }
            Assigned::None => (None, "the user is in no group that a mailbox policy is meant for".to_owned()),
        };
        let order = OrderKind::AssignMailboxPolicy { mailbox_guid, policy };
        // Blank is what a mailbox has that nobody touched.
        let blank = matches!(order, OrderKind::AssignMailboxPolicy { policy: None, .. });
        if blank && !organization.own.contains_key(&target(&order)) && !organization.on_its_way(&order) {
            continue;
        }
        if !organization.due(&order, now) {
            continue;
        }
        let OrderKind::AssignMailboxPolicy { policy, .. } = &order else { continue };
        let policy = policy.clone();
        items.push(RunItem { device: Some(devices[0].id), ..plain(order, reason) });
        lose_by_policy(devices.into_iter(), organization, policy.as_deref(), items);
    }
}

/// Devices that a policy may shut out: it refuses what cannot fulfil it, and they did not say that they fulfil theirs.
fn lose_by_policy<'a>(
    devices: impl Iterator<Item = &'a super::Device>,
    organization: &Organization,
    policy: Option<&str>,
    items: &mut Vec<RunItem>,
) {
    if !may_refuse(organization, policy) {
        return;
    }
    let losing = devices.filter(|device| {
        let status = device.record.device_policy_application_status.as_deref();
        super::change::has_access(&device.record)
            && !status.is_some_and(|status| status.eq_ignore_ascii_case("AppliedInFull"))
    });
    items.extend(losing.map(|device| counted(device.id)));
}

/// True unless the policy is known to let in devices that cannot fulfil it. `None`: the default policy.
fn may_refuse(organization: &Organization, policy: Option<&str>) -> bool {
    const SETTING: &str = "AllowNonProvisionableDevices";
    let wished = match policy {
        Some(name) => organization.policies.iter().find(|one| is_named(&one.name, name)),
        None => organization.policies.iter().find(|one| one.is_default),
    };
    if let Some(PolicyValue::Bool(allowed)) = wished.and_then(|policy| policy.setting(SETTING)) {
        return !allowed;
    }
    let told = organization.report().and_then(|report| report.mailbox_policies.as_ref());
    let told = told.and_then(|all| {
        all.iter().find(|one| policy.map_or(one.is_default, |name| is_named(&one.name, name)))
    });
    let allowed = told.and_then(|policy| policy.settings.get(SETTING));
    !allowed.is_some_and(|text| text.eq_ignore_ascii_case("true"))
}

fn is_named(one: &str, other: &str) -> bool {
    // What a device applied is told by name, or by its path in the directory.
    let last = one.rsplit(['\\', '/']).next().unwrap_or(one);
    one.eq_ignore_ascii_case(other) || last.eq_ignore_ascii_case(other)
}

/// A reset of mailboxes to the default policy, as the original did on connecting. Here it is only ever asked for.
#[derive(Debug, Default)]
pub struct Reset {
    pub items: Vec<RunItem>,
    pub losing: BTreeSet<Uuid>,
    /// Mailboxes that a policy is meant for.
    pub kept: u64,
    /// Mailboxes whose groups were not read completely.
    pub frozen: u64,
}

/// Blank links for every mailbox that no policy is meant for.
pub fn reset(world: &World) -> Reset {
    let people = super::people(world);
    let membership = Membership::new(&world.groups, &people);
    let organization = &world.organization;
    let policies: Vec<&MailboxPolicy> = organization.policies.iter().collect();
    let mut reset = Reset::default();
    for (mailbox_guid, devices) in mailboxes(world) {
        match assigned(&policies, &membership.of(&devices[0].record).as_groups()) {
            Assigned::Policy(_) => reset.kept += 1,
            Assigned::Keep(_) => reset.frozen += 1,
            Assigned::None => {
                let order = OrderKind::AssignMailboxPolicy { mailbox_guid, policy: None };
                let reason = "reset to the default mailbox policy";
                reset.items.push(RunItem { device: Some(devices[0].id), ..plain(order, reason) });
                let mut losing = Vec::new();
                lose_by_policy(devices.into_iter(), organization, None, &mut losing);
                reset.losing.extend(losing.iter().filter_map(|item| item.device));
            }
        }
    }
    reset
}

/// Mailboxes are known by their devices.
fn mailboxes(world: &World) -> BTreeMap<Uuid, Vec<&super::Device>> {
    let mut mailboxes: BTreeMap<Uuid, Vec<&super::Device>> = BTreeMap::new();
    for device in &world.devices {
        if let Some(guid) = device.record.mailbox.guid {
            mailboxes.entry(guid).or_default().push(device);
        }
    }
    mailboxes
}
