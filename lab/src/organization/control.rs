//! Changes from outside: what devices, users and administrators do while a story runs.

use exchange_connector::domain::access::{DeviceAccessRule, DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::device::ClientType;
use jiff::Timestamp;

use super::rng::ObjectKind;
use super::{
    AccessFollows, AccessMarks, ActiveSyncSettings, Device, MailboxPolicy, MailboxSettings, Organization,
    Slot, State, Wipe,
};

/// Why a change was refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ChangeError {
    #[error("no device {0}")]
    NoDevice(u32),
    #[error("no mailbox {0}")]
    NoMailbox(u32),
    #[error("a device has no property `{0}` that can be set")]
    UnknownProperty(String),
}

/// A device that appears.
#[derive(Debug, Clone)]
pub struct NewDevice {
    pub device_id: String,
    pub device_type: String,
    pub device_model: String,
    pub device_os: String,
    pub user_agent: String,
    pub friendly_name: String,
    pub client_type: ClientType,
    /// While true the server is still learning what it is.
    pub discovery: bool,
}

impl NewDevice {
    /// An iPhone's own mail.
    pub fn iphone(device_id: impl Into<String>) -> Self {
        Self {
            device_id: device_id.into(),
            device_type: "iPhone".into(),
            device_model: "iPhone15C2".into(),
            device_os: "iOS 17.6.1 21G93".into(),
            user_agent: "Apple-iPhone15C2/2107.93".into(),
            friendly_name: String::new(),
            client_type: ClientType::Eas,
            discovery: false,
        }
    }
}

/// What happened when a device contacted the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WipeAnswer {
    /// It synced, or was refused by its access state.
    None,
    /// It was told to wipe and will acknowledge with its next contact.
    Told,
    /// It acknowledged the wipe.
    Acknowledged,
}

impl Organization {
    /// Changes one device; the seed's device is kept as changed from then on.
    pub(crate) fn change_device<T>(
        &self,
        index: u32,
        change: impl FnOnce(&mut Device) -> T,
    ) -> Result<T, ChangeError> {
        let mut state = self.write();
        let mut device = self.device_in(&state, index).ok_or(ChangeError::NoDevice(index))?;
        let outcome = change(&mut device);
        state.slots.insert(index, Slot::Changed(Box::new(device)));
        Ok(outcome)
    }

    /// A new partnership; gives its index.
    pub fn add_device(&self, mailbox: u32, new: NewDevice) -> Result<u32, ChangeError> {
        if self.mailbox(mailbox).is_none() {
            return Err(ChangeError::NoMailbox(mailbox));
        }
        let now = self.now();
        let mut state = self.write();
        let index = state.next_device;
        state.next_device += 1;
        let rest = new.client_type == ClientType::Rest;
        let device = Device {
            index,
            mailbox,
            guid: self.seed.guid(ObjectKind::Device, index),
            device_id: new.device_id,
            device_type: new.device_type.into(),
            device_model: new.device_model.into(),
            device_os: new.device_os.into(),
            device_os_language: "en-US".into(),
            user_agent: new.user_agent.into(),
            friendly_name: new.friendly_name.into(),
            telephone_number: "".into(),
            mobile_operator: "".into(),
            imei: "".into(),
            active_sync_version: if rest { "".into() } else { "16.1".into() },
            client_type: new.client_type,
            client_version: "".into(),
            first_sync_time: now,
            when_changed: now,
            last_sync_attempt: now,
            last_success_sync: None,
            last_policy_update: None,
            last_ping_heartbeat: None,
            folders_synced: 0,
            provisionable: true,
            wipe: Wipe::default(),
            account_only_wipe: Wipe::default(),
            marks: AccessMarks { discovery: new.discovery, ..AccessMarks::default() },
        };
        state.slots.insert(index, Slot::Changed(Box::new(device)));
        state.later_devices.entry(mailbox).or_default().push(index);
        Ok(index)
    }

    /// Removes a partnership. The personal lists keep the id, as in Exchange.
    pub fn remove_device(&self, index: u32) -> Result<(), ChangeError> {
        let mut state = self.write();
        let device = self.device_in(&state, index).ok_or(ChangeError::NoDevice(index))?;
        state.slots.insert(index, Slot::Removed);
        if let Some(later) = state.later_devices.get_mut(&device.mailbox) {
            later.retain(|other| *other != index);
        }
        Ok(())
    }

    /// Sets what a device tells about itself, by property name. A device that a rule blocked stays blocked by it.
    pub fn set_property(&self, index: u32, name: &str, value: &str) -> Result<(), ChangeError> {
        let now = self.now();
        let mut state = self.write();
        let mut device = self.device_in(&state, index).ok_or(ChangeError::NoDevice(index))?;
        let before = self.evaluate_in(&state, &device);
        let value_text = value;
        let value = || value_text.to_owned().into();
        match name.to_ascii_lowercase().as_str() {
            "friendlyname" | "devicefriendlyname" => device.friendly_name = value(),
            "devicemodel" => device.device_model = value(),
            "deviceos" => device.device_os = value(),
            "deviceoslanguage" => device.device_os_language = value(),
            "deviceuseragent" => device.user_agent = value(),
            "devicetelephonenumber" | "devicephonenumber" => device.telephone_number = value(),
            "devicemobileoperator" => device.mobile_operator = value(),
            "deviceimei" => device.imei = value(),
            "deviceactivesyncversion" => device.active_sync_version = value(),
            "clientversion" => device.client_version = value(),
            // Exchange's own block of a device that misbehaves; without a reason it ends.
            "deviceaccessstatereason" => {
                let reason = DeviceAccessStateReason::parse(value_text);
                let blocked = (DeviceAccessState::Blocked, reason);
                device.marks.forced = (!value_text.is_empty()).then_some(blocked);
            }
            _ => return Err(ChangeError::UnknownProperty(name.into())),
        }
        if before.state == DeviceAccessState::Blocked {
            device.marks.sticky_rule = before.rule;
        }
        device.when_changed = now;
        state.slots.insert(index, Slot::Changed(Box::new(device)));
        Ok(())
    }

    /// A successful sync at a moment.
    pub fn touch_sync(&self, index: u32, at: Timestamp) -> Result<(), ChangeError> {
        self.change_device(index, |device| {
            (device.last_sync_attempt, device.last_success_sync) = (at, Some(at));
        })
    }

    /// Puts a device into a state by force (an automatic block, an upgrade); `None` ends it.
    pub fn force_access(
        &self,
        index: u32,
        forced: Option<(DeviceAccessState, DeviceAccessStateReason)>,
    ) -> Result<(), ChangeError> {
        self.change_device(index, |device| device.marks.forced = forced)
    }

    /// The device contacts the server: pending access changes act, discovery ends, a wipe moves one step.
    pub fn device_contacts(&self, index: u32, at: Timestamp) -> Result<WipeAnswer, ChangeError> {
        let mut state = self.write();
        let mut device = self.device_in(&state, index).ok_or(ChangeError::NoDevice(index))?;
        if !self.settings_in(&state, device.mailbox).active_sync_enabled {
            return Ok(WipeAnswer::None);
        }
        (device.marks.frozen, device.marks.discovery) = (None, false);
        device.last_sync_attempt = at;
        let access = self.evaluate_in(&state, &device);
        let step = |wipe: &mut Wipe| match (wipe.requested, wipe.sent, wipe.acknowledged) {
            (Some(_), None, _) => {
                wipe.sent = Some(at);
                Some(WipeAnswer::Told)
            }
            (Some(_), Some(_), None) => {
                wipe.acknowledged = Some(at);
                Some(WipeAnswer::Acknowledged)
            }
            _ => None,
        };
        let answer = step(&mut device.wipe).or_else(|| step(&mut device.account_only_wipe));
        if answer.is_none() && access.state == DeviceAccessState::Allowed {
            device.last_success_sync = Some(at);
        }
        state.slots.insert(index, Slot::Changed(Box::new(device)));
        Ok(answer.unwrap_or(WipeAnswer::None))
    }

    /// Changes a mailbox's settings. Where access follows at contact, its devices keep what they had until then.
    pub fn change_mailbox<T>(
        &self,
        mailbox: u32,
        change: impl FnOnce(&mut MailboxSettings) -> T,
    ) -> Result<T, ChangeError> {
        if self.mailbox(mailbox).is_none() {
            return Err(ChangeError::NoMailbox(mailbox));
        }
        let devices = self.devices_of(mailbox);
        let mut state = self.write();
        if self.config.access_follows == AccessFollows::AtContact {
            for index in devices {
                self.freeze(&mut state, index);
            }
        }
        let mut settings = self.settings_in(&state, mailbox);
        let outcome = change(&mut settings);
        state.mailboxes.insert(mailbox, settings);
        Ok(outcome)
    }

    fn freeze(&self, state: &mut State, index: u32) {
        let Some(mut device) = self.device_in(state, index).filter(|d| d.marks.frozen.is_none()) else {
            return;
        };
        device.marks.frozen = Some(self.evaluate_in(state, &device));
        state.slots.insert(index, Slot::Changed(Box::new(device)));
    }

    /// Changes the access rules.
    pub fn change_rules<T>(&self, change: impl FnOnce(&mut Vec<DeviceAccessRule>) -> T) -> T {
        change(&mut self.write().rules)
    }

    /// Changes the mailbox policies; the number is the one for the next new policy.
    pub fn change_policies<T>(&self, change: impl FnOnce(&mut Vec<MailboxPolicy>, &mut u32) -> T) -> T {
        let state = &mut *self.write();
        change(&mut state.policies, &mut state.next_policy)
    }

    /// Changes the organization's settings; a new default level acts on known devices at once.
    pub fn change_settings<T>(&self, change: impl FnOnce(&mut ActiveSyncSettings) -> T) -> T {
        change(&mut self.write().settings)
    }

    /// Hides a device class that an administrator removed, until Exchange lists it anew.
    pub fn remove_device_class(&self, name: &str) {
        self.write().removed_classes.push(name.to_lowercase());
    }

    /// Whether a device class was removed.
    pub fn is_class_removed(&self, name: &str) -> bool {
        self.read().removed_classes.iter().any(|removed| *removed == name.to_lowercase())
    }
}
