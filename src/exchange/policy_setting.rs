//! The settings of a mailbox policy: their names in both dialects, and what each takes.

use PolicySetting::{Bool, List, Name as OneOf, UnlimitedSize};

/// What a setting takes, with its documented range (Set-MobileDeviceMailboxPolicy's page).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicySetting {
    Bool,
    /// A number, or `$null` where blank is allowed.
    Number {
        low: i32,
        high: i32,
        blank: bool,
    },
    /// A number or `Unlimited`.
    UnlimitedNumber {
        low: i32,
        high: i32,
    },
    /// `[d.]hh:mm:ss` or `Unlimited`; the range in seconds.
    UnlimitedTime {
        low: i64,
        high: i64,
    },
    /// Bytes, `10MB`, or `Unlimited`; the most in bytes.
    UnlimitedSize {
        most: u64,
    },
    /// One of these names.
    Name(&'static [&'static str]),
    List,
}

impl std::fmt::Display for PolicySetting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool => f.write_str("true or false"),
            Self::Number { low, high, blank: true } => write!(f, "a number from {low} to {high}, or null"),
            Self::Number { low, high, blank: false } => write!(f, "a number from {low} to {high}"),
            Self::UnlimitedNumber { low, high } => write!(f, "a number from {low} to {high}, or Unlimited"),
            Self::UnlimitedTime { low, high } => {
                write!(f, "a time as d.hh:mm:ss from {} to {}, or Unlimited", clock(*low), clock(*high))
            }
            Self::UnlimitedSize { most } => {
                write!(f, "a size such as 10MB, at most {most} bytes, or Unlimited")
            }
            Self::Name(names) => write!(f, "one of {}", names.join(", ")),
            Self::List => f.write_str("a list of names"),
        }
    }
}

/// Seconds as .NET prints a time span.
pub(super) fn clock(seconds: i64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let clock = format!("{:02}:{:02}:{:02}", rest / 3_600, rest / 60 % 60, rest % 60);
    if days > 0 { format!("{days}.{clock}") } else { clock }
}

/// A setting: its name in the Mobile dialect, in the ActiveSync dialect, and what it takes.
pub type SettingRow = (&'static str, &'static str, PolicySetting);

const fn same(name: &'static str, kind: PolicySetting) -> SettingRow {
    (name, name, kind)
}

const fn number(low: i32, high: i32) -> PolicySetting {
    PolicySetting::Number { low, high, blank: false }
}

const fn unlimited_number(low: i32, high: i32) -> PolicySetting {
    PolicySetting::UnlimitedNumber { low, high }
}

const fn unlimited_time(low: i64, high: i64) -> PolicySetting {
    PolicySetting::UnlimitedTime { low, high }
}

const DAY: i64 = 86_400;

/// Every setting of an on-premises policy.
pub const SETTINGS: &[SettingRow] = &[
    ("IsDefault", "IsDefaultPolicy", Bool),
    same("AllowNonProvisionableDevices", Bool),
    same("DevicePolicyRefreshInterval", unlimited_time(0, 10_000_000 * DAY)),
    ("PasswordEnabled", "DevicePasswordEnabled", Bool),
    ("AlphanumericPasswordRequired", "AlphanumericDevicePasswordRequired", Bool),
    ("AllowSimplePassword", "AllowSimpleDevicePassword", Bool),
    ("MinPasswordLength", "MinDevicePasswordLength", PolicySetting::Number { low: 1, high: 16, blank: true }),
    ("MinPasswordComplexCharacters", "MinDevicePasswordComplexCharacters", number(1, 4)),
    ("MaxPasswordFailedAttempts", "MaxDevicePasswordFailedAttempts", unlimited_number(4, 16)),
    ("MaxInactivityTimeLock", "MaxInactivityTimeDeviceLock", unlimited_time(60, 3_600)),
    ("PasswordExpiration", "DevicePasswordExpiration", unlimited_time(DAY, 730 * DAY)),
    ("PasswordHistory", "DevicePasswordHistory", number(0, 50)),
    same("PasswordRecoveryEnabled", Bool),
    same("RequireDeviceEncryption", Bool),
    same("DeviceEncryptionEnabled", Bool),
    same("RequireStorageCardEncryption", Bool),
    same("AttachmentsEnabled", Bool),
    same("MaxAttachmentSize", UnlimitedSize { most: 2_147_482_624 }),
    same("MaxCalendarAgeFilter", OneOf(&["All", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"])),
    same(
        "MaxEmailAgeFilter",
        OneOf(&["All", "OneDay", "ThreeDays", "OneWeek", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"]),
    ),
    // Plain numbers: the two families' pages disagree on the unit of a number without one.
    same("MaxEmailBodyTruncationSize", unlimited_number(0, i32::MAX)),
    same("MaxEmailHTMLBodyTruncationSize", unlimited_number(0, i32::MAX)),
    same("RequireManualSyncWhenRoaming", Bool),
    same("AllowHTMLEmail", Bool),
    same("AllowPOPIMAPEmail", Bool),
    same("AllowConsumerEmail", Bool),
    same("AllowStorageCard", Bool),
    same("AllowCamera", Bool),
    same("AllowWiFi", Bool),
    same("AllowIrDA", Bool),
    same("AllowInternetSharing", Bool),
    same("AllowRemoteDesktop", Bool),
    same("AllowDesktopSync", Bool),
    same("AllowTextMessaging", Bool),
    same("AllowBrowser", Bool),
    same("AllowUnsignedApplications", Bool),
    same("AllowUnsignedInstallationPackages", Bool),
    same("AllowMobileOTAUpdate", Bool),
    same("AllowSMIMESoftCerts", Bool),
    same("AllowBluetooth", OneOf(&["Disable", "HandsfreeOnly", "Allow"])),
    same("AllowExternalDeviceManagement", Bool),
    same(
        "AllowSMIMEEncryptionAlgorithmNegotiation",
        OneOf(&["BlockNegotiation", "OnlyStrongAlgorithmNegotiation", "AllowAnyAlgorithmNegotiation"]),
    ),
    same("RequireEncryptedSMIMEMessages", Bool),
    same("RequireSignedSMIMEMessages", Bool),
    same(
        "RequireEncryptionSMIMEAlgorithm",
        OneOf(&["TripleDES", "DES", "RC2128bit", "RC264bit", "RC240bit"]),
    ),
    same("RequireSignedSMIMEAlgorithm", OneOf(&["SHA1", "MD5"])),
    same("IrmEnabled", Bool),
    same("UNCAccessEnabled", Bool),
    same("WSSAccessEnabled", Bool),
    same("ApprovedApplicationList", List),
    same("UnapprovedInROMApplicationList", List),
];

/// A setting by either of its names, without case.
pub fn setting(name: &str) -> Option<&'static SettingRow> {
    SETTINGS.iter().find(|(mobile, active_sync, _)| {
        mobile.eq_ignore_ascii_case(name) || active_sync.eq_ignore_ascii_case(name)
    })
}
