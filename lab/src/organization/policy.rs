//! Mailbox policies: one class of objects that two families of cmdlets show under two sets of names.

use std::collections::BTreeMap;

/// What a setting holds, in the words that Exchange accepts and prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    Bool(bool),
    Int(i32),
    /// `Int32?`
    MaybeInt(Option<i32>),
    /// `Unlimited<Int32>`, `Unlimited<EnhancedTimeSpan>`, `Unlimited<ByteQuantifiedSize>` and enums, as text.
    Text(String),
    List(Vec<String>),
}

/// How the text of a setting is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKind {
    Bool,
    Int(i32, i32),
    MaybeInt(i32, i32),
    UnlimitedInt(i64, i64),
    /// Range in seconds.
    UnlimitedTime(i64, i64),
    UnlimitedSize,
    Enum(&'static [&'static str]),
    List,
}

/// One setting of a policy.
#[derive(Debug)]
pub struct SettingSpec {
    /// Name in the MobileDevice family.
    pub name: &'static str,
    /// Name in the ActiveSync family.
    pub active_sync_name: &'static str,
    pub kind: SettingKind,
    /// Default in the words of [`Setting`]; empty for null and for an empty list.
    pub default: &'static str,
}

const fn same(name: &'static str, kind: SettingKind, default: &'static str) -> SettingSpec {
    SettingSpec { name, active_sync_name: name, kind, default }
}

const fn renamed(
    name: &'static str,
    active_sync_name: &'static str,
    kind: SettingKind,
    default: &'static str,
) -> SettingSpec {
    SettingSpec { name, active_sync_name, kind, default }
}

use SettingKind::{Bool, Enum, Int, List, MaybeInt, UnlimitedInt, UnlimitedSize, UnlimitedTime};

const DAY: i64 = 86_400;

/// Every setting, in output order.
pub const SETTINGS: &[SettingSpec] = &[
    same("AllowNonProvisionableDevices", Bool, "true"),
    renamed("AlphanumericPasswordRequired", "AlphanumericDevicePasswordRequired", Bool, "false"),
    same("AttachmentsEnabled", Bool, "true"),
    same("DeviceEncryptionEnabled", Bool, "false"),
    same("RequireStorageCardEncryption", Bool, "false"),
    renamed("PasswordEnabled", "DevicePasswordEnabled", Bool, "false"),
    same("PasswordRecoveryEnabled", Bool, "false"),
    same("DevicePolicyRefreshInterval", UnlimitedTime(0, i64::MAX), "Unlimited"),
    renamed("AllowSimplePassword", "AllowSimpleDevicePassword", Bool, "true"),
    same("MaxAttachmentSize", UnlimitedSize, "Unlimited"),
    same("WSSAccessEnabled", Bool, "true"),
    same("UNCAccessEnabled", Bool, "true"),
    renamed("MinPasswordLength", "MinDevicePasswordLength", MaybeInt(1, 16), ""),
    renamed("MaxInactivityTimeLock", "MaxInactivityTimeDeviceLock", UnlimitedTime(60, 3600), "Unlimited"),
    renamed("MaxPasswordFailedAttempts", "MaxDevicePasswordFailedAttempts", UnlimitedInt(4, 16), "Unlimited"),
    renamed("PasswordExpiration", "DevicePasswordExpiration", UnlimitedTime(DAY, 730 * DAY), "Unlimited"),
    renamed("PasswordHistory", "DevicePasswordHistory", Int(0, 50), "0"),
    same("AllowStorageCard", Bool, "true"),
    same("AllowCamera", Bool, "true"),
    same("RequireDeviceEncryption", Bool, "false"),
    same("AllowUnsignedApplications", Bool, "true"),
    same("AllowUnsignedInstallationPackages", Bool, "true"),
    same("AllowWiFi", Bool, "true"),
    same("AllowTextMessaging", Bool, "true"),
    same("AllowPOPIMAPEmail", Bool, "true"),
    same("AllowIrDA", Bool, "true"),
    same("RequireManualSyncWhenRoaming", Bool, "false"),
    same("AllowDesktopSync", Bool, "true"),
    same("AllowHTMLEmail", Bool, "true"),
    same("RequireSignedSMIMEMessages", Bool, "false"),
    same("RequireEncryptedSMIMEMessages", Bool, "false"),
    same("AllowSMIMESoftCerts", Bool, "true"),
    same("AllowBrowser", Bool, "true"),
    same("AllowConsumerEmail", Bool, "true"),
    same("AllowRemoteDesktop", Bool, "true"),
    same("AllowInternetSharing", Bool, "true"),
    same("AllowBluetooth", Enum(&["Disable", "HandsfreeOnly", "Allow"]), "Allow"),
    same("MaxCalendarAgeFilter", Enum(&["All", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"]), "All"),
    same(
        "MaxEmailAgeFilter",
        Enum(&["All", "OneDay", "ThreeDays", "OneWeek", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"]),
        "All",
    ),
    same("RequireSignedSMIMEAlgorithm", Enum(&["SHA1", "MD5"]), "SHA1"),
    same(
        "RequireEncryptionSMIMEAlgorithm",
        Enum(&["TripleDES", "DES", "RC2128bit", "RC264bit", "RC240bit"]),
        "TripleDES",
    ),
    same(
        "AllowSMIMEEncryptionAlgorithmNegotiation",
        Enum(&["BlockNegotiation", "OnlyStrongAlgorithmNegotiation", "AllowAnyAlgorithmNegotiation"]),
        "AllowAnyAlgorithmNegotiation",
    ),
    renamed("MinPasswordComplexCharacters", "MinDevicePasswordComplexCharacters", Int(1, 4), "1"),
    same("MaxEmailBodyTruncationSize", UnlimitedInt(0, i32::MAX as i64), "Unlimited"),
    same("MaxEmailHTMLBodyTruncationSize", UnlimitedInt(0, i32::MAX as i64), "Unlimited"),
    same("UnapprovedInROMApplicationList", List, ""),
    same("ApprovedApplicationList", List, ""),
    same("AllowExternalDeviceManagement", Bool, "false"),
    same("MobileOTAUpdateMode", Enum(&["MinorVersionUpdates", "AllUpdates"]), "MinorVersionUpdates"),
    same("AllowMobileOTAUpdate", Bool, "true"),
    same("IrmEnabled", Bool, "true"),
];

/// One mailbox policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxPolicy {
    /// Stays the same when the name changes; part of the GUID.
    pub number: u32,
    pub name: String,
    pub is_default: bool,
    /// By the MobileDevice name; absent means default.
    pub changed: BTreeMap<&'static str, Setting>,
}

impl SettingSpec {
    /// The spec of a name in either family, without case.
    pub fn find(name: &str, active_sync: bool) -> Option<&'static Self> {
        SETTINGS.iter().find(|spec| spec.shown_name(active_sync).eq_ignore_ascii_case(name))
    }

    /// The name in one family.
    pub fn shown_name(&self, active_sync: bool) -> &'static str {
        if active_sync { self.active_sync_name } else { self.name }
    }

    /// The default as a value.
    pub fn default_value(&self) -> Setting {
        match self.kind {
            Bool => Setting::Bool(self.default == "true"),
            Int(..) => Setting::Int(self.default.parse().unwrap_or(0)),
            MaybeInt(..) => Setting::MaybeInt(self.default.parse().ok()),
            List => Setting::List(Vec::new()),
            _ => Setting::Text(self.default.into()),
        }
    }
}

impl MailboxPolicy {
    /// A policy with every setting at its default.
    pub fn new(number: u32, name: impl Into<String>) -> Self {
        Self { number, name: name.into(), is_default: false, changed: BTreeMap::new() }
    }

    /// With one setting changed.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Setting) -> Self {
        self.changed.insert(name, value);
        self
    }

    /// The value of a setting.
    pub fn value(&self, spec: &SettingSpec) -> Setting {
        self.changed.get(spec.name).cloned().unwrap_or_else(|| spec.default_value())
    }

    /// Whether a device that cannot enforce the policy may connect.
    pub fn allow_non_provisionable(&self) -> bool {
        self.changed.get("AllowNonProvisionableDevices") != Some(&Setting::Bool(false))
    }
}

#[cfg(test)]
mod tests;
