//! `Get-MobileDeviceStatistics` and `Get-ActiveSyncDeviceStatistics`: what the mailbox knows of its devices.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::device::ClientType;
use exchange_connector::psrp::{PsValue, UIntKind};

use super::binding::{Arguments, CONTROLLER, IDENTITY, Takes, parameter};
use super::invocation::{AIR_SYNC, Invocation, Item, Refused, Spec, Step, Stream, steps};
use super::names::{device_name, policy_name};
use super::shared::{CLIENTS, chosen_clients};
use super::wire::{TypeNames, chain, maybe_utc, text, utc};
use super::{devices, shared};
use crate::organization::access::Access;
use crate::organization::{Device, Found, Mailbox, Release};

static MOBILE: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Storage.Management.MobileDeviceConfiguration",
        "Microsoft.Exchange.Data.Storage.Management.DeviceInfo",
        "Microsoft.Exchange.Data.ConfigurableObject",
        "System.Object",
    ])
});
static ACTIVE_SYNC: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Storage.Management.ActiveSyncDeviceConfiguration",
        "Microsoft.Exchange.Data.ConfigurableObject",
        "System.Object",
    ])
});

pub(super) fn specs() -> Vec<Spec> {
    let common = vec![
        IDENTITY,
        parameter("Mailbox", Takes::Identity),
        CONTROLLER,
        parameter("GetMailboxLog", Takes::Switch),
        parameter("NotificationEmailAddresses", Takes::List),
        parameter("ShowRecoveryPassword", Takes::Switch),
    ];
    let mut mobile = common.clone();
    mobile.extend(CLIENTS.map(|(parameter, _)| parameter));
    vec![
        Spec::new("Get-MobileDeviceStatistics", AIR_SYNC, mobile, |c, a| get(c, a, false))
            .since(Release::Exchange2013),
        Spec::new("Get-ActiveSyncDeviceStatistics", AIR_SYNC, common, |c, a| get(c, a, true))
            .replaced_by("Get-MobileDeviceStatistics"),
    ]
}

fn get(context: &Invocation, arguments: &Arguments, active_sync: bool) -> Result<Stream, Refused> {
    let (identity, mailbox) = (arguments.text("Identity"), arguments.text("Mailbox"));
    let found = match (identity, mailbox) {
        (Some(_), Some(_)) => return Err(context.ambiguous_set()),
        (None, None) => {
            return Err(Box::new(super::ErrorRecordData::binding(
                "MissingMandatoryParameter",
                context.spec.name,
                context.spec.name,
                "",
                "Cannot process command because of one or more missing mandatory parameters: Identity."
                    .into(),
            )));
        }
        // A mailbox that comes by the pipeline stands for its devices.
        (Some(identity), None) => match context.organization.find_device(identity) {
            Found::None if matches!(context.organization.find_mailbox(identity), Found::One(_)) => {
                of_mailbox(context, identity)
            }
            _ => shared::device(context, identity).map(|device| vec![device.index]),
        },
        (None, Some(mailbox)) => of_mailbox(context, mailbox),
    };
    let indexes = match found {
        Ok(indexes) => indexes,
        Err(step) => return Ok(steps(vec![*step])),
    };
    let mut wanted = chosen_clients(arguments);
    wanted.extend(active_sync.then_some(ClientType::Eas));
    let show_password = arguments.on("ShowRecoveryPassword");
    let context = context.clone();
    Ok(Box::new(indexes.into_iter().filter_map(move |index| {
        let device = context.organization.device(index)?;
        if !wanted.is_empty() && !wanted.contains(&device.client_type) {
            return None;
        }
        let mailbox = context.organization.mailbox(device.mailbox)?;
        if context.session.faults.is_elsewhere(&mailbox.name) {
            return Some(context.not_found(&device.guid.to_string()));
        }
        Some(Step::Item(record(&context, &device, &mailbox, active_sync, show_password)))
    })))
}

fn of_mailbox(context: &Invocation, identity: &str) -> Result<Vec<u32>, Box<Step>> {
    shared::mailbox(context, identity).map(|mailbox| context.organization.devices_of(mailbox.index))
}

/// `Status`; only its two sure names and the pending ones that follow from the times.
fn status(device: &Device) -> &'static str {
    let pending = |wipe: &crate::organization::Wipe| wipe.requested.is_some() && wipe.acknowledged.is_none();
    if device.wipe.acknowledged.is_some() {
        "DeviceWipeSucceeded"
    } else if pending(&device.wipe) {
        "DeviceWipePending"
    } else if device.account_only_wipe.acknowledged.is_some() {
        "AccountOnlyDeviceWipeSucceeded"
    } else if pending(&device.account_only_wipe) {
        "AccountOnlyDeviceWipePending"
    } else {
        "DeviceOk"
    }
}

fn record(
    context: &Invocation,
    device: &Device,
    mailbox: &Mailbox,
    active_sync: bool,
    show_password: bool,
) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let old = context.release() == Release::Exchange2010;
    let of = device_name(device, mailbox);
    let settings = organization.mailbox_settings(mailbox.index);
    let policy = organization.effective_policy(&settings);
    // Windows Mail's sync technology is not under these rules; the mailbox knows no state of it.
    let access = if device.client_type == ClientType::Outlook {
        Access::new(DeviceAccessState::Unknown, DeviceAccessStateReason::Unknown)
    } else {
        organization.access(device)
    };
    let mut members = Vec::with_capacity(48);
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    let (applied, number) = if device.provisionable { ("AppliedInFull", 2) } else { ("NotApplied", 1) };
    put("FirstSyncTime", utc(device.first_sync_time));
    put("LastPolicyUpdateTime", maybe_utc(device.last_policy_update));
    put("LastSyncAttemptTime", utc(device.last_sync_attempt));
    put("LastSuccessSync", maybe_utc(device.last_success_sync));
    put("DeviceType", text(device.device_type.clone()));
    put("DeviceID", text(device.device_id.clone()));
    put("DeviceUserAgent", text(device.user_agent.clone()));
    put("DeviceWipeSentTime", maybe_utc(device.wipe.sent));
    put("DeviceWipeRequestTime", maybe_utc(device.wipe.requested));
    put("DeviceWipeAckTime", maybe_utc(device.wipe.acknowledged));
    if !old {
        put("AccountOnlyDeviceWipeSentTime", maybe_utc(device.account_only_wipe.sent));
        put("AccountOnlyDeviceWipeRequestTime", maybe_utc(device.account_only_wipe.requested));
        put("AccountOnlyDeviceWipeAckTime", maybe_utc(device.account_only_wipe.acknowledged));
    }
    let heartbeat = device.last_ping_heartbeat;
    put("LastPingHeartbeat", heartbeat.map_or(PsValue::Null, |s| PsValue::UInt(UIntKind::U32, s.into())));
    put("RecoveryPassword", text(if show_password { "" } else { "********" }));
    put("DeviceModel", text(device.device_model.clone()));
    put("DeviceImei", text(device.imei.clone()));
    put("DeviceFriendlyName", text(device.friendly_name.clone()));
    put("DeviceOS", text(device.device_os.clone()));
    put("DeviceOSLanguage", text(device.device_os_language.clone()));
    put("DevicePhoneNumber", text(device.telephone_number.clone()));
    put("MailboxLogReport", PsValue::Null);
    put("DeviceEnableOutboundSMS", PsValue::Bool(false));
    put("DeviceMobileOperator", text(device.mobile_operator.clone()));
    put("Identity", wire.id(&of));
    put("Guid", PsValue::Guid(of.guid));
    put("IsRemoteWipeSupported", PsValue::Bool(device.client_type == ClientType::Eas));
    let status = status(device);
    put(
        "Status",
        wire.enumeration("Microsoft.Exchange.Data.Storage.Management.DeviceRemoteWipeStatus", status, 0),
    );
    put("StatusNote", PsValue::Null);
    for (name, value) in devices::access_members(wire, organization, &access) {
        put(name, value);
    }
    put(
        "DevicePolicyApplied",
        policy.map_or(PsValue::Null, |policy| wire.id(&policy_name(organization, &policy))),
    );
    put(
        "DevicePolicyApplicationStatus",
        wire.enumeration(
            "Microsoft.Exchange.Data.Storage.Management.DevicePolicyApplicationStatus",
            applied,
            number,
        ),
    );
    if old {
        put("DeviceActiveSyncVersion", text(device.active_sync_version.clone()));
    }
    let requestor = |wipe: &crate::organization::Wipe| wipe.requestor.clone().map_or(PsValue::Null, text);
    put("LastDeviceWipeRequestor", requestor(&device.wipe));
    if !old {
        put("LastAccountOnlyDeviceWipeRequestor", requestor(&device.account_only_wipe));
        put("ClientVersion", text(device.client_version.clone()));
    }
    put("NumberOfFoldersSynced", PsValue::i32(device.folders_synced));
    put("SyncStateUpgradeTime", PsValue::Null);
    if !old {
        put("ClientType", devices::client_type(wire, device));
    }
    put("IsValid", PsValue::Bool(true));
    put("ObjectState", wire.enumeration("Microsoft.Exchange.Data.ObjectState", "New", 0));
    let types = if active_sync { &ACTIVE_SYNC } else { &MOBILE };
    Item::Object { identity: of.guid.to_string(), value: wire.object(types, of.identity, members) }
}
