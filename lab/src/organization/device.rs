//! One partnership, and how it is made from the seed and its index: strings as real clients send them.

use std::borrow::Cow;
use std::fmt::Write as _;

use exchange_connector::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::device::ClientType;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::rng::{ObjectKind, Seed};

/// Text that is mostly one of a few constants.
pub(super) type Text = Cow<'static, str>;

/// One wipe of a device, as its times tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wipe {
    pub requested: Option<Timestamp>,
    pub sent: Option<Timestamp>,
    pub acknowledged: Option<Timestamp>,
    pub requestor: Option<String>,
}

/// The outcome: state, reason, and the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    pub state: DeviceAccessState,
    pub reason: DeviceAccessStateReason,
    /// Name of the access rule, for reason `DeviceRule`.
    pub rule: Option<String>,
}

impl Access {
    /// An outcome that no rule gave.
    pub fn new(state: DeviceAccessState, reason: DeviceAccessStateReason) -> Self {
        Self { state, reason, rule: None }
    }
}

/// What holds for a device beside the order of evaluation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccessMarks {
    /// New: the server is still learning model and OS.
    pub discovery: bool,
    /// The state last told while a change waits for the device's next contact.
    pub frozen: Option<Access>,
    /// The name of the rule that blocked it: a block stays until the rule goes, whatever the device now says.
    pub sticky_rule: Option<String>,
    /// An automatic block or an upgrade, set from outside.
    pub forced: Option<(DeviceAccessState, DeviceAccessStateReason)>,
}

/// One partnership between a mailbox and a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub index: u32,
    /// Index of its mailbox.
    pub mailbox: u32,
    pub guid: Uuid,
    pub device_id: String,
    pub device_type: Text,
    pub device_model: Text,
    pub device_os: Text,
    pub device_os_language: Text,
    pub user_agent: Text,
    pub friendly_name: Text,
    pub telephone_number: Text,
    pub mobile_operator: Text,
    pub imei: Text,
    pub active_sync_version: Text,
    pub client_type: ClientType,
    pub client_version: Text,
    pub first_sync_time: Timestamp,
    pub when_changed: Timestamp,
    pub last_sync_attempt: Timestamp,
    pub last_success_sync: Option<Timestamp>,
    pub last_policy_update: Option<Timestamp>,
    pub last_ping_heartbeat: Option<u32>,
    pub folders_synced: i32,
    /// False for one that cannot enforce a policy (Exchange: non-provisionable).
    pub provisionable: bool,
    pub wipe: Wipe,
    pub account_only_wipe: Wipe,
    pub marks: AccessMarks,
}

impl Device {
    /// Name of the directory object: `<DeviceType>§<DeviceId>`, in three parts for the REST clients.
    pub fn object_name(&self) -> String {
        match self.client_type {
            ClientType::Rest => format!("REST§{}§{}", self.device_type, self.device_id),
            _ => format!("{}§{}", self.device_type, self.device_id),
        }
    }
}

/// What a generated device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    IPhone,
    IPad,
    Samsung,
    Android,
    OutlookEas,
    OutlookRest,
    WindowsMail,
    UniversalOutlook,
}

const APPLE: [(&str, &str); 8] = [
    ("iOS 15.8.2 19H384", "1908.384"),
    ("iOS 16.7.10 20H350", "2008.350"),
    ("iOS 17.5.1 21F90", "2106.90"),
    ("iOS 17.6.1 21G93", "2107.93"),
    ("iOS 18.1 22B83", "2202.83"),
    ("iOS 18.3.2 22D82", "2204.82"),
    ("iOS 18.5 22F76", "2206.76"),
    ("iOS 26.0 23A341", "2301.341"),
];
const IPHONES: [&str; 8] = [
    "iPhone9C4",
    "iPhone10C6",
    "iPhone11C8",
    "iPhone12C1",
    "iPhone13C2",
    "iPhone14C5",
    "iPhone15C2",
    "iPhone17C1",
];
const IPADS: [&str; 4] = ["iPad7C11", "iPad11C6", "iPad13C18", "iPad14C3"];
const SAMSUNG: [&str; 6] = ["SM-A515F", "SM-A546B", "SM-G991B", "SM-S911B", "SM-S928B", "SM-T870"];
const ANDROID: [(&str, &str); 4] = [
    ("Pixel 8", "Android 15"),
    ("Pixel 6a", "Android 14"),
    ("Nokia X20", "Android 13"),
    ("moto g84 5G", "Android 14"),
];
const ANDROID_OS: [&str; 4] = ["Android 11", "Android 13", "Android 14", "Android 15"];
const PC_MODELS: [&str; 3] = ["VMware Virtual Platform", "Latitude 7440", "Surface Pro 9"];
const LANGUAGES: [&str; 8] = ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP", "pt-BR", "tr-TR"];
const OPERATORS: [&str; 4] = ["", "Vodafone", "T-Mobile", "Orange F"];

/// Strings that break careless readers, for a model, an OS, a user agent or a friendly name.
const HOSTILE: [&str; 9] = [
    "<Model> & \"Co\" 'x' ]]>",
    "Model_x0041_ _x005F_x0041_ _xD83D_",
    "📱 Phone 🚀 \u{1F468}\u{200D}\u{1F469}",
    "هاتف \u{202e}txt.exe\u{202c}",
    "tab\there\r\nand\u{0}nul\u{1}\u{1f}",
    "%00_x0000_\\0",
    "  spaces  around  ",
    "e\u{301}\u{fffd}\u{feff}",
    "§ in § the § middle",
];

/// Makes devices. Two salts of one index are independent draws.
#[derive(Debug, Clone, Copy)]
pub(super) struct Generator {
    pub seed: Seed,
    /// The moment that the organization's times count back from.
    pub epoch: Timestamp,
    pub hostile: bool,
    /// Clients newer than EAS (REST, Outlook) exist from Exchange 2016 on.
    pub modern: bool,
}

impl Generator {
    /// Which device's type and id this one has: some carry the id of a device in another mailbox.
    fn profile(self, index: u32) -> u32 {
        if index >= 12 && index % 211 == 17 { index - 12 } else { index }
    }

    fn family(self, index: u32) -> Family {
        match self.seed.draw(index, 1) % 100 {
            0..38 => Family::IPhone,
            38..46 => Family::IPad,
            46..64 => Family::Samsung,
            64..74 => Family::Android,
            74..84 if self.modern => Family::OutlookRest,
            84..87 if self.modern => Family::UniversalOutlook,
            74..96 => Family::OutlookEas,
            _ => Family::WindowsMail,
        }
    }

    pub(super) fn device_type(self, index: u32) -> &'static str {
        match self.family(self.profile(index)) {
            Family::IPhone => "iPhone",
            Family::IPad => "iPad",
            Family::Samsung => {
                if self.seed.draw(self.profile(index), 2).is_multiple_of(3) {
                    "SAMSUNGSMG991B"
                } else {
                    "Android"
                }
            }
            Family::Android => "Android",
            Family::OutlookEas | Family::OutlookRest => "Outlook",
            Family::WindowsMail => "WindowsMail",
            Family::UniversalOutlook => "UniversalOutlook",
        }
    }

    pub(super) fn client_type(self, index: u32) -> ClientType {
        match self.family(self.profile(index)) {
            Family::OutlookRest => ClientType::Rest,
            Family::UniversalOutlook => ClientType::Outlook,
            _ => ClientType::Eas,
        }
    }

    pub(super) fn device_id(self, index: u32) -> String {
        let index = self.profile(index);
        let (a, b) = (self.seed.draw(index, 3), self.seed.draw(index, 4));
        let mut id = String::with_capacity(32);
        let letters = |id: &mut String, mut bits: u64, count: usize| {
            const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKLMNPQRSTUVWX";
            for _ in 0..count {
                id.push(char::from(ALPHABET[(bits & 31) as usize]));
                bits >>= 5;
            }
        };
        // Writing into a String cannot fail.
        let _ = match self.family(index) {
            Family::IPhone | Family::IPad if a.is_multiple_of(4) => {
                id.push_str("Appl");
                letters(&mut id, b, 12);
                Ok(())
            }
            Family::IPhone | Family::IPad => {
                letters(&mut id, a, 12);
                letters(&mut id, b, 12);
                letters(&mut id, a ^ b.rotate_left(17), 8);
                Ok(())
            }
            Family::Samsung => write!(id, "SEC{a:016X}"),
            Family::Android => write!(id, "androidc{}", a % 10_000_000_000),
            Family::OutlookEas => write!(id, "{a:016X}"),
            _ => write!(id, "{a:016x}{b:016x}"),
        };
        id
    }

    /// The device of an index below the generated number.
    pub(super) fn device(self, index: u32, mailbox: u32) -> Device {
        let profile = self.profile(index);
        let family = self.family(profile);
        let bits = self.seed.draw(profile, 5);
        let pick = |salt: u64, count: usize| (self.seed.draw(profile, salt) % count as u64) as usize;
        let (os, build) = APPLE[pick(6, APPLE.len())];
        let (model, os, agent): (Text, Text, Text) = match family {
            Family::IPhone => apple(IPHONES[pick(7, IPHONES.len())], os, build),
            Family::IPad => apple(IPADS[pick(7, IPADS.len())], os, build),
            Family::Samsung => {
                let model = SAMSUNG[pick(7, SAMSUNG.len())];
                (
                    model.into(),
                    ANDROID_OS[pick(8, 4)].into(),
                    format!("Android-SAMSUNG-{model}/101.10").into(),
                )
            }
            Family::Android => {
                let (model, os) = ANDROID[pick(7, ANDROID.len())];
                (model.into(), os.into(), "Android-Mail/2024.09.08.674131394.Release".into())
            }
            Family::OutlookEas => (
                "Outlook for iOS and Android".into(),
                "Outlook for iOS and Android 1.0".into(),
                "Outlook-iOS-Android/1.0".into(),
            ),
            Family::OutlookRest => (
                "Outlook for iOS and Android".into(),
                if bits & 1 == 0 { "iOS 17.6.1".into() } else { "Android 14".into() },
                "Outlook-iOS-Android/1.0".into(),
            ),
            Family::WindowsMail => {
                (PC_MODELS[pick(7, 3)].into(), "Windows 10.0.19045".into(), "MSFT-WIN-4/10.0.19045".into())
            }
            Family::UniversalOutlook => {
                ("".into(), "WINDOWS".into(), "microsoft.windowscommunicationsapps".into())
            }
        };
        let phone = matches!(family, Family::IPhone | Family::Samsung | Family::Android);
        let age = SignedDuration::from_secs((self.seed.draw(index, 9) % (730 * 86_400)) as i64 + 7200);
        let first = self.epoch - age;
        let idle = SignedDuration::from_secs(match self.seed.draw(index, 10) % 20 {
            0 => 40 * 86_400 + (bits % (60 * 86_400)) as i64,
            1..4 => (bits % (7 * 86_400)) as i64,
            _ => (bits % 7200) as i64,
        });
        let last = (self.epoch - idle).max(first);
        let changed = first + SignedDuration::from_secs((bits >> 20) as i64 % age.as_secs());
        let mut device = Device {
            index,
            mailbox,
            guid: self.seed.guid(ObjectKind::Device, index),
            device_id: self.device_id(index),
            device_type: self.device_type(index).into(),
            device_model: model,
            device_os: os,
            device_os_language: LANGUAGES[pick(11, 8)].into(),
            user_agent: agent,
            friendly_name: match bits % 5 {
                0 => format!("Device {}", index % 100).into(),
                1 => "Phone of the office".into(),
                _ => "".into(),
            },
            telephone_number: if phone && bits.is_multiple_of(3) {
                format!("******{:04}", bits % 10_000).into()
            } else {
                "".into()
            },
            mobile_operator: if phone { OPERATORS[pick(12, 4)].into() } else { "".into() },
            imei: if phone && bits.is_multiple_of(2) {
                format!("35{:013}", bits % 10_000_000_000_000).into()
            } else {
                "".into()
            },
            active_sync_version: match family {
                Family::UniversalOutlook | Family::OutlookRest => "".into(),
                Family::WindowsMail => "14.0".into(),
                _ if self.modern => "16.1".into(),
                _ => "14.1".into(),
            },
            client_type: self.client_type(index),
            client_version: match family {
                Family::OutlookRest => "2.0".into(),
                _ => "".into(),
            },
            first_sync_time: first,
            when_changed: changed,
            last_sync_attempt: last,
            last_success_sync: Some(last),
            last_policy_update: Some(first + SignedDuration::from_secs(30)),
            last_ping_heartbeat: phone.then_some(470 + (bits % 4) as u32 * 60),
            folders_synced: if family == Family::OutlookRest { 0 } else { 4 + (bits % 12) as i32 },
            provisionable: !index.is_multiple_of(307),
            wipe: Wipe::default(),
            account_only_wipe: Wipe::default(),
            marks: AccessMarks { discovery: index % 499 == 3, ..AccessMarks::default() },
        };
        self.disturb(&mut device);
        device
    }

    /// Every so often what a client tells is empty or hostile.
    fn disturb(self, device: &mut Device) {
        if device.index % 43 == 5 {
            // EAS reports model and OS only after a Settings command.
            (device.device_model, device.device_os) = ("".into(), "".into());
        }
        if !self.hostile {
            return;
        }
        let text = HOSTILE[(device.index / 31) as usize % HOSTILE.len()];
        match (device.index % 31, (device.index / 31) % 4) {
            (11, 0) => device.device_model = text.into(),
            (11, 1) => device.friendly_name = text.into(),
            (11, 2) => device.user_agent = text.into(),
            (11, _) => device.device_os = text.into(),
            _ => {}
        }
        if device.index % 1013 == 19 {
            device.user_agent =
                "Long/".chars().chain("0123456789abcdef".chars().cycle().take(4000)).collect();
        }
    }

    /// The probe of a monitoring mailbox.
    pub(super) fn probe(self, index: u32, mailbox: u32, number: u32) -> Device {
        let mut device = Generator { hostile: false, ..self }.device(index, mailbox);
        device.device_id = format!("EASProbeDeviceId{}", 141 + number);
        device.device_type = "EASProbeDeviceType".into();
        device.client_type = ClientType::Eas;
        (device.device_model, device.device_os) = ("".into(), "".into());
        (device.user_agent, device.friendly_name) = ("".into(), "".into());
        device.marks = AccessMarks::default();
        device.provisionable = true;
        device
    }
}

fn apple(model: &'static str, os: &'static str, build: &str) -> (Text, Text, Text) {
    (model.into(), os.into(), format!("Apple-{model}/{build}").into())
}

#[cfg(test)]
mod tests;
