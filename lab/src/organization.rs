//! The organization in memory: everything generated follows from the seed; only changes are kept.
//!
//! A million devices cost nothing until they are looked at, so enumerations go by index and make each device as it
//! is asked for. All methods may be called from any thread; no lock is held between two devices.

pub mod access;
mod control;
mod device;
mod lookup;
mod mailbox;
mod people;
mod policy;
mod rng;
mod server;

use std::collections::HashMap;
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};

use exchange_connector::domain::access::{AccessLevel, DeviceAccessRule};
use exchange_connector::domain::device::ClientType;
use exchange_connector::domain::server::ExchangeVersion;
use jiff::Timestamp;

pub use control::{ChangeError, NewDevice, WipeAnswer};
pub use device::{AccessMarks, Device, Wipe};
pub use lookup::Found;
pub use mailbox::{Mailbox, MailboxSettings, canonical, escape_rdn, push_domain};
pub use policy::{MailboxPolicy, SETTINGS, Setting, SettingKind, SettingSpec};
pub use rng::{ObjectKind, Seed};
pub use server::{Release, Server};

use crate::organization::access::{Access, AccessInputs};
use device::Generator;

/// Devices of ten consecutive mailboxes: one to three each, and some have none.
const PATTERN: [u32; 10] = [1, 2, 0, 3, 1, 1, 2, 1, 0, 1];
const PATTERN_SUM: u32 = 12;

/// When a change of lists or rules reaches a known device's stored state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccessFollows {
    #[default]
    AtOnce,
    /// At the device's next contact, as Exchange does for the personal lists.
    AtContact,
}

/// What an organization is made from.
#[derive(Debug, Clone)]
pub struct OrganizationConfig {
    pub seed: u64,
    /// Partnerships, without those of monitoring mailboxes.
    pub devices: u32,
    /// DNS name of the forest's root domain.
    pub domain: String,
    /// NetBIOS name of that domain.
    pub netbios_domain: String,
    /// Every twentieth mailbox lives in one of these; seen only with the entire forest in view.
    pub child_domains: Vec<String>,
    pub organization_name: String,
    pub servers: Vec<Server>,
    pub hostile_strings: bool,
    pub monitoring_mailboxes: u32,
    pub default_access_level: AccessLevel,
    pub access_rules: Vec<DeviceAccessRule>,
    pub access_follows: AccessFollows,
    /// The moment that generated times count back from.
    pub epoch: Timestamp,
    /// What writes are stamped with; the clock of the machine unless a test says otherwise.
    pub clock: fn() -> Timestamp,
}

impl Default for OrganizationConfig {
    fn default() -> Self {
        let version = |minor, build| ExchangeVersion { major: 15, minor, build, revision: 7 };
        let mut edge = Server::new("EDGE01", version(2, 986));
        (edge.edge, edge.client_access) = (true, false);
        let mut second = Server::new("CAS02", version(1, 2507));
        second.site = "Branch".into();
        Self {
            seed: 1,
            devices: 200,
            domain: "contoso.lab".into(),
            netbios_domain: "CONTOSO".into(),
            child_domains: Vec::new(),
            organization_name: "First Organization".into(),
            servers: vec![Server::new("CAS01", version(2, 986)), second, edge],
            hostile_strings: true,
            monitoring_mailboxes: 2,
            default_access_level: AccessLevel::Allow,
            access_rules: Vec::new(),
            access_follows: AccessFollows::default(),
            epoch: Timestamp::constant(1_767_225_600, 0),
            clock: Timestamp::now,
        }
    }
}

/// `Get-ActiveSyncOrganizationSettings`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActiveSyncSettings {
    pub default_access_level: AccessLevel,
    pub admin_mail_recipients: Vec<String>,
    pub user_mail_insert: String,
    pub ota_notification_mail_insert: String,
    pub allow_access_for_unsupported_platform: bool,
    pub allow_rms_support_for_unenlightened_apps: bool,
}

/// A device that is no longer what the seed makes of it.
#[derive(Debug)]
enum Slot {
    Removed,
    Changed(Box<Device>),
}

/// Everything that can change.
#[derive(Debug)]
struct State {
    slots: HashMap<u32, Slot>,
    next_device: u32,
    /// Devices added later, by mailbox.
    later_devices: HashMap<u32, Vec<u32>>,
    mailboxes: HashMap<u32, MailboxSettings>,
    rules: Vec<DeviceAccessRule>,
    policies: Vec<MailboxPolicy>,
    next_policy: u32,
    settings: ActiveSyncSettings,
    removed_classes: Vec<String>,
}

/// The simulated organization. Share it in an [`Arc`].
#[derive(Debug)]
pub struct Organization {
    config: OrganizationConfig,
    seed: Seed,
    mailboxes: u32,
    state: RwLock<State>,
}

impl Organization {
    /// The organization of a configuration.
    pub fn new(config: OrganizationConfig) -> Arc<Self> {
        let mut mailboxes = config.devices / PATTERN_SUM * 10;
        while first_device(mailboxes) < config.devices {
            mailboxes += 1;
        }
        let mut default_policy = MailboxPolicy::new(0, "Default");
        default_policy.is_default = true;
        let strict = MailboxPolicy::new(1, "Managed devices")
            .with("AllowNonProvisionableDevices", Setting::Bool(false))
            .with("PasswordEnabled", Setting::Bool(true))
            .with("MinPasswordLength", Setting::MaybeInt(Some(6)))
            .with("MaxInactivityTimeLock", Setting::Text("00:15:00".into()))
            .with("MaxAttachmentSize", Setting::Text("10 MB (10,485,760 bytes)".into()));
        let state = State {
            slots: HashMap::new(),
            next_device: config.devices + config.monitoring_mailboxes,
            later_devices: HashMap::new(),
            mailboxes: HashMap::new(),
            rules: config.access_rules.clone(),
            policies: vec![default_policy, strict],
            next_policy: 2,
            settings: ActiveSyncSettings {
                default_access_level: config.default_access_level.clone(),
                admin_mail_recipients: Vec::new(),
                user_mail_insert: String::new(),
                ota_notification_mail_insert: String::new(),
                allow_access_for_unsupported_platform: false,
                allow_rms_support_for_unenlightened_apps: false,
            },
            removed_classes: Vec::new(),
        };
        Arc::new(Self {
            seed: Seed(config.seed),
            mailboxes: mailboxes.max(10),
            state: RwLock::new(state),
            config,
        })
    }

    /// What it was made from.
    pub fn config(&self) -> &OrganizationConfig {
        &self.config
    }

    /// The time that a write gets.
    pub fn now(&self) -> Timestamp {
        (self.config.clock)()
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn generator(&self) -> Generator {
        Generator {
            seed: self.seed,
            epoch: self.config.epoch,
            hostile: self.config.hostile_strings,
            modern: self.config.servers.iter().any(|s| s.release() >= Release::Exchange2016),
        }
    }

    /// One past the highest device index that was ever given.
    pub fn device_end(&self) -> u32 {
        self.read().next_device
    }

    /// One past the highest mailbox index.
    pub fn mailbox_end(&self) -> u32 {
        self.mailboxes + self.config.monitoring_mailboxes
    }

    /// The mailbox of a device that the seed makes.
    fn mailbox_of(&self, device: u32) -> u32 {
        if device >= self.config.devices {
            return self.mailboxes + (device - self.config.devices);
        }
        let (block, mut rest) = (device / PATTERN_SUM, device % PATTERN_SUM);
        let mut mailbox = block * 10;
        for count in PATTERN {
            if rest < count {
                break;
            }
            rest -= count;
            mailbox += 1;
        }
        mailbox
    }

    fn is_generated(&self, device: u32) -> bool {
        device < self.config.devices + self.config.monitoring_mailboxes
    }

    fn generate(&self, index: u32) -> Device {
        let mailbox = self.mailbox_of(index);
        match index.checked_sub(self.config.devices) {
            Some(number) => self.generator().probe(index, mailbox, number),
            None => self.generator().device(index, mailbox),
        }
    }

    fn device_in(&self, state: &State, index: u32) -> Option<Device> {
        match state.slots.get(&index) {
            Some(Slot::Removed) => None,
            Some(Slot::Changed(device)) => Some(device.as_ref().clone()),
            None => self.is_generated(index).then(|| self.generate(index)),
        }
    }

    /// The device of an index; `None` when there is none, or none any more.
    pub fn device(&self, index: u32) -> Option<Device> {
        self.device_in(&self.read(), index)
    }

    /// Id, type and client of a device, without making the rest of it: what most filters ask.
    pub fn device_key(&self, index: u32) -> Option<(String, std::borrow::Cow<'static, str>, ClientType)> {
        match self.read().slots.get(&index) {
            Some(Slot::Removed) => return None,
            Some(Slot::Changed(d)) => {
                return Some((d.device_id.clone(), d.device_type.clone(), d.client_type.clone()));
            }
            None => {}
        }
        if index < self.config.devices {
            let generator = self.generator();
            let device_type = generator.device_type(index).into();
            return Some((generator.device_id(index), device_type, generator.client_type(index)));
        }
        self.device(index).map(|d| (d.device_id, d.device_type, d.client_type))
    }

    /// True for the probe devices of monitoring mailboxes.
    pub fn is_monitoring_device(&self, index: u32) -> bool {
        index >= self.config.devices && self.is_generated(index)
    }

    /// The mailbox of an index.
    pub fn mailbox(&self, index: u32) -> Option<Mailbox> {
        if index < self.mailboxes {
            let person = people::person(self.seed, index, self.config.hostile_strings);
            return Some(Mailbox {
                index,
                guid: self.seed.guid(ObjectKind::Mailbox, index),
                smtp_address: format!("{}@{}", person.alias, self.config.domain),
                name: person.name,
                alias: person.alias,
                domain: self.mailbox_domain(index).to_owned(),
                unit: person.unit.map(str::to_owned),
                monitoring: false,
            });
        }
        let number = index - self.mailboxes;
        if number >= self.config.monitoring_mailboxes {
            return None;
        }
        let name = format!("HealthMailbox{:012x}", self.seed.draw(number, 40) >> 16);
        Some(Mailbox {
            index,
            guid: self.seed.guid(ObjectKind::Mailbox, index),
            smtp_address: format!("{name}@{}", self.config.domain),
            alias: name.clone(),
            name,
            domain: self.config.domain.clone(),
            unit: Some("Monitoring Mailboxes".into()),
            monitoring: true,
        })
    }

    /// DNS name of the domain that a generated mailbox lives in.
    fn mailbox_domain(&self, index: u32) -> &str {
        match self.config.child_domains.as_slice() {
            children if index < self.mailboxes && index % 20 == 13 && !children.is_empty() => {
                &children[(index / 20) as usize % children.len()]
            }
            _ => &self.config.domain,
        }
    }

    /// Whether a mailbox is in the default scope: the servers' own domain.
    pub fn in_default_scope(&self, mailbox: u32) -> bool {
        self.mailbox_domain(mailbox) == self.config.domain
    }

    /// Indexes of a mailbox's devices.
    pub fn devices_of(&self, mailbox: u32) -> Vec<u32> {
        let generated = if mailbox < self.mailboxes {
            let first = first_device(mailbox).min(self.config.devices);
            first..first_device(mailbox + 1).min(self.config.devices)
        } else if mailbox - self.mailboxes < self.config.monitoring_mailboxes {
            let index = self.config.devices + (mailbox - self.mailboxes);
            index..index + 1
        } else {
            0..0
        };
        let state = self.read();
        generated
            .chain(state.later_devices.get(&mailbox).into_iter().flatten().copied())
            .filter(|index| !matches!(state.slots.get(index), Some(Slot::Removed)))
            .collect()
    }

    /// The settings of a mailbox: what was changed, else what the seed says an administrator once did.
    pub fn mailbox_settings(&self, mailbox: u32) -> MailboxSettings {
        self.settings_in(&self.read(), mailbox)
    }

    fn settings_in(&self, state: &State, mailbox: u32) -> MailboxSettings {
        if let Some(settings) = state.mailboxes.get(&mailbox) {
            return settings.clone();
        }
        let mut settings = MailboxSettings::default();
        if mailbox >= self.mailboxes {
            return settings;
        }
        let first = || {
            let index = first_device(mailbox);
            (index < self.config.devices).then(|| self.generator().device_id(index)).into_iter().collect()
        };
        match mailbox % 100 {
            41 => settings.allowed_ids = first(),
            63 => settings.blocked_ids = first(),
            75 => settings.active_sync_enabled = false,
            _ => {}
        }
        if mailbox % 10 == 7 {
            settings.policy = Some(1);
        }
        settings
    }

    /// Access of a device as Exchange stores it.
    pub fn access(&self, device: &Device) -> Access {
        let state = self.read();
        match &device.marks.frozen {
            Some(frozen) => frozen.clone(),
            None => self.evaluate_in(&state, device),
        }
    }

    fn evaluate_in(&self, state: &State, device: &Device) -> Access {
        let settings = self.settings_in(state, device.mailbox);
        let policy = policy_of(state, settings.policy);
        access::evaluate(
            device,
            &AccessInputs {
                allow_non_provisionable: policy.is_none_or(MailboxPolicy::allow_non_provisionable),
                allowed_ids: &settings.allowed_ids,
                blocked_ids: &settings.blocked_ids,
                rules: &state.rules,
                default_level: &state.settings.default_access_level,
            },
        )
    }

    /// The policy that holds for a mailbox: its own, else whichever is the default.
    pub fn effective_policy(&self, settings: &MailboxSettings) -> Option<MailboxPolicy> {
        policy_of(&self.read(), settings.policy).cloned()
    }

    /// All mailbox policies.
    pub fn policies(&self) -> Vec<MailboxPolicy> {
        self.read().policies.clone()
    }

    /// All access rules.
    pub fn rules(&self) -> Vec<DeviceAccessRule> {
        self.read().rules.clone()
    }

    /// The organization's ActiveSync settings.
    pub fn settings(&self) -> ActiveSyncSettings {
        self.read().settings.clone()
    }

    /// The seed, for GUIDs.
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// The domain controller that answers.
    pub fn domain_controller(&self) -> String {
        format!("dc01.{}", self.config.domain)
    }
}

fn policy_of(state: &State, number: Option<u32>) -> Option<&MailboxPolicy> {
    number
        .and_then(|number| state.policies.iter().find(|p| p.number == number))
        .or_else(|| state.policies.iter().find(|p| p.is_default))
}

/// Index of the first device of a mailbox.
fn first_device(mailbox: u32) -> u32 {
    let before: u32 = PATTERN[..mailbox as usize % 10].iter().sum();
    mailbox / 10 * PATTERN_SUM + before
}

#[cfg(test)]
mod tests;
