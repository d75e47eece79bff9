//! `Get-MobileDevice` and `Get-ActiveSyncDevice`.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::{Arc, LazyLock};

use exchange_connector::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::device::ClientType;
use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, CONTROLLER, IDENTITY, Parameter, Takes, parameter};
use super::invocation::{AIR_SYNC, Invocation, Item, Refused, Spec, Step, Stream, nothing, steps};
use super::names::{device_name, rule_name};
use super::shared::{CLIENTS, chosen_clients, device, filter, in_unit, limited, mailbox, result_size, unit};
use super::wire::{TypeNames, Wire, chain, local, text};
use crate::filter::{Kind, Schema, Value};
use crate::organization::access::Access;
use crate::organization::{Device, Organization, Release};

/// Names of the access states, in the order of their numbers.
const STATES: &[&str] = &["Unknown", "Allowed", "Blocked", "Quarantined", "DeviceDiscovery"];
const REASONS: &[&str] = &[
    "Unknown",
    "Global",
    "Individual",
    "DeviceRule",
    "Upgrade",
    "Policy",
    "UserAgentsChanges",
    "RecentCommands",
    "Watsons",
    "OutOfBudgets",
    "SyncCommands",
    "EnableNotificationEmail",
];

/// The documented filterable properties, and those of every directory object.
const SCHEMA: Schema = &[
    ("ClientType", Kind::Enum(&["EAS", "REST", "Outlook", "MOWA"])),
    ("DeviceAccessControlRule", Kind::Text),
    ("DeviceAccessState", Kind::Enum(STATES)),
    ("DeviceAccessStateReason", Kind::Enum(REASONS)),
    ("DeviceActiveSyncVersion", Kind::Text),
    ("DeviceId", Kind::Text),
    ("DeviceImei", Kind::Text),
    ("DeviceMobileOperator", Kind::Text),
    ("DeviceModel", Kind::Text),
    ("DeviceOS", Kind::Text),
    ("DeviceOSLanguage", Kind::Text),
    ("DeviceTelephoneNumber", Kind::Text),
    ("DeviceType", Kind::Text),
    ("DeviceUserAgent", Kind::Text),
    ("FirstSyncTime", Kind::Time),
    ("FriendlyName", Kind::Text),
    ("ProvisioningFlags", Kind::Int),
    ("UserDisplayName", Kind::Text),
    ("Guid", Kind::Text),
    ("Name", Kind::Text),
    ("WhenChanged", Kind::Time),
    ("WhenCreated", Kind::Time),
    ("WhenChangedUTC", Kind::Time),
    ("WhenCreatedUTC", Kind::Time),
];

static MOBILE_DEVICE: TypeNames = LazyLock::new(|| chain(&TYPES[1..]));
static ACTIVE_SYNC_DEVICE: TypeNames = LazyLock::new(|| chain(&TYPES));
const TYPES: [&str; 7] = [
    "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncDevice",
    "Microsoft.Exchange.Data.Directory.SystemConfiguration.MobileDevice",
    "Microsoft.Exchange.Data.Directory.ADConfigurationObject",
    "Microsoft.Exchange.Data.Directory.ADObject",
    "Microsoft.Exchange.Data.Directory.ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    "System.Object",
];

pub(super) fn specs() -> Vec<Spec> {
    let common: Vec<Parameter> = vec![
        IDENTITY,
        parameter("Mailbox", Takes::Identity),
        parameter("Filter", Takes::Text),
        parameter("OrganizationalUnit", Takes::Text),
        parameter("SortBy", Takes::Text),
        parameter("ResultSize", Takes::Text),
        CONTROLLER,
        parameter("Monitoring", Takes::Switch).since(Release::Exchange2013),
    ];
    let mut mobile = common.clone();
    mobile.extend(CLIENTS.map(|(parameter, _)| parameter));
    vec![
        Spec::new("Get-MobileDevice", AIR_SYNC, mobile, |c, a| get(c, a, false)).since(Release::Exchange2013),
        Spec::new("Get-ActiveSyncDevice", AIR_SYNC, common, |c, a| get(c, a, true))
            .replaced_by("Get-MobileDevice"),
    ]
}

fn get(context: &Invocation, arguments: &Arguments, active_sync: bool) -> Result<Stream, Refused> {
    let sets = [arguments.is_given("Mailbox"), arguments.is_given("Filter")];
    if arguments.text("Identity").is_some() && sets.contains(&true) || sets == [true, true] {
        return Err(context.ambiguous_set());
    }
    let limit = result_size(context, arguments)?;
    let filter = filter(context, arguments, SCHEMA)?;
    let wanted = chosen_clients(arguments);
    let item = move |index| Step::Item(Item::Device { index, active_sync });
    // A null or empty identity names nothing, and so everything.
    if let Some(identity) = arguments.text("Identity") {
        return Ok(match device(context, identity) {
            Ok(device) => steps(vec![item(device.index)]),
            Err(step) => steps(vec![*step]),
        });
    }
    let indexes: Box<dyn Iterator<Item = u32> + Send> = match arguments.text("Mailbox") {
        Some(identity) => match mailbox(context, identity) {
            Ok(mailbox) => Box::new(context.organization.devices_of(mailbox.index).into_iter()),
            Err(step) => return Ok(steps(vec![*step])),
        },
        None if arguments.is_given("Mailbox") => return Ok(nothing()),
        None => Box::new(0..context.organization.device_end()),
    };
    let monitoring = arguments.on("Monitoring");
    let by_mailbox = arguments.is_given("Mailbox");
    let unit = match unit(context, arguments) {
        Ok(unit) => unit,
        Err(step) => return Ok(steps(vec![*step])),
    };
    let scope = context.clone();
    let organization = Arc::clone(&context.organization);
    let mut found = indexes.filter(move |index| {
        if !by_mailbox && organization.is_monitoring_device(*index) && !monitoring {
            return false;
        }
        let whole = OnceCell::new();
        let device = || whole.get_or_init(|| organization.device(*index)).as_ref();
        let forest = scope.session.views_entire_forest() || organization.config().child_domains.is_empty();
        if !forest && !device().is_some_and(|d| organization.in_default_scope(d.mailbox)) {
            return false;
        }
        let Some((id, device_type, client)) = organization.device_key(*index) else { return false };
        if active_sync && client != ClientType::Eas || !wanted.is_empty() && !wanted.contains(&client) {
            return false;
        }
        if let Some(unit) = &unit {
            let mailbox = device().and_then(|d| organization.mailbox(d.mailbox));
            if !mailbox.is_some_and(|mailbox| in_unit(&mailbox, unit)) {
                return false;
            }
        }
        filter.as_ref().is_none_or(|filter| {
            filter.matches(&|name| match name {
                "DeviceId" => Value::Text(Cow::Borrowed(&id)),
                "DeviceType" => Value::Text(Cow::Borrowed(&device_type)),
                "ClientType" => Value::Text(Cow::Borrowed(client.as_str())),
                _ => device().map_or(Value::Null, |device| field(&organization, device, name)),
            })
        })
    });
    let stream: Stream = match arguments.text("SortBy") {
        None => Box::new(found.map(item)),
        Some(property) => {
            let Some((name, _)) = SCHEMA.iter().find(|(name, _)| name.eq_ignore_ascii_case(property)) else {
                return Err(context.cannot_bind(
                    "SortBy",
                    &format!("\"{property}\" is not a property that can be sorted by."),
                ));
            };
            let organization = Arc::clone(&context.organization);
            let mut sorted: Vec<(String, u32)> = found
                .by_ref()
                .filter_map(|index| {
                    Some((sort_key(&field(&organization, &organization.device(index)?, name)), index))
                })
                .collect();
            sorted.sort();
            Box::new(sorted.into_iter().map(move |(_, index)| item(index)))
        }
    };
    Ok(limited(stream, limit))
}

fn sort_key(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_lowercase(),
        Value::Int(number) => format!("{number:020}"),
        Value::Time(at) => at.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

fn field(organization: &Organization, device: &Device, name: &'static str) -> Value<'static> {
    let owned = |text: &str| if text.is_empty() { Value::Null } else { Value::Text(text.to_owned().into()) };
    match name {
        "DeviceAccessState" => owned(organization.access(device).state.as_str()),
        "DeviceAccessStateReason" => owned(organization.access(device).reason.as_str()),
        "DeviceAccessControlRule" => owned(&organization.access(device).rule.unwrap_or_default()),
        "DeviceActiveSyncVersion" => owned(&device.active_sync_version),
        "ClientType" => owned(device.client_type.as_str()),
        "DeviceId" => owned(&device.device_id),
        "DeviceType" => owned(&device.device_type),
        "DeviceImei" => owned(&device.imei),
        "DeviceMobileOperator" => owned(&device.mobile_operator),
        "DeviceModel" => owned(&device.device_model),
        "DeviceOS" => owned(&device.device_os),
        "DeviceOSLanguage" => owned(&device.device_os_language),
        "DeviceTelephoneNumber" => owned(&device.telephone_number),
        "DeviceUserAgent" => owned(&device.user_agent),
        "FriendlyName" => owned(&device.friendly_name),
        "Name" => owned(&device.object_name()),
        "Guid" => owned(&device.guid.to_string()),
        "UserDisplayName" => {
            owned(&organization.mailbox(device.mailbox).map(|m| m.canonical_name()).unwrap_or_default())
        }
        "ProvisioningFlags" => Value::Int(0),
        "FirstSyncTime" | "WhenCreated" | "WhenCreatedUTC" => Value::Time(device.first_sync_time),
        "WhenChanged" | "WhenChangedUTC" => Value::Time(device.when_changed),
        _ => Value::Null,
    }
}

/// State, reason and rule, as both cmdlets print them.
pub(super) fn access_members(
    wire: Wire,
    organization: &Organization,
    access: &Access,
) -> [(&'static str, PsValue<'static>); 3] {
    let number = |names: &[&str], name: &str| names.iter().position(|n| *n == name).unwrap_or(0) as i32;
    let rule = access.rule.as_deref().map_or(PsValue::Null, |rule| wire.id(&rule_name(organization, rule)));
    [
        (
            "DeviceAccessState",
            wire.enumeration(
                "Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessState",
                access.state.as_str(),
                number(STATES, access.state.as_str()),
            ),
        ),
        (
            "DeviceAccessStateReason",
            wire.enumeration(
                "Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessStateReason",
                access.reason.as_str(),
                number(REASONS, access.reason.as_str()),
            ),
        ),
        ("DeviceAccessControlRule", rule),
    ]
}

/// `ClientType`.
pub(super) fn client_type(wire: Wire, device: &Device) -> PsValue<'static> {
    let number = match device.client_type {
        ClientType::Eas => 0,
        ClientType::Mowa => 1,
        ClientType::Rest => 2,
        ClientType::Outlook => 3,
        ClientType::Other(_) => -1,
    };
    wire.enumeration(
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.MobileClientType",
        device.client_type.as_str(),
        number,
    )
}

/// The object of a device; `None` when it went away meanwhile.
pub(super) fn record(
    organization: &Organization,
    wire: Wire,
    index: u32,
    active_sync: bool,
) -> Option<PsValue<'static>> {
    let device = organization.device(index)?;
    let mailbox = organization.mailbox(device.mailbox)?;
    let access = organization.access(&device);
    let of = device_name(&device, &mailbox);
    let printed = of.identity.clone();
    let mut members = Vec::with_capacity(40);
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    let disabled =
        access.state == DeviceAccessState::Blocked && access.reason == DeviceAccessStateReason::Individual;
    let state = access_members(wire, organization, &access);
    put("FriendlyName", text(device.friendly_name.clone()));
    put("DeviceId", text(device.device_id.clone()));
    put("DeviceImei", text(device.imei.clone()));
    put("DeviceMobileOperator", text(device.mobile_operator.clone()));
    put("DeviceOS", text(device.device_os.clone()));
    put("DeviceOSLanguage", text(device.device_os_language.clone()));
    put("DeviceTelephoneNumber", text(device.telephone_number.clone()));
    put("DeviceType", text(device.device_type.clone()));
    put("DeviceUserAgent", text(device.user_agent.clone()));
    put("DeviceModel", text(device.device_model.clone()));
    put("FirstSyncTime", local(device.first_sync_time));
    put("UserDisplayName", text(mailbox.canonical_name()));
    for (name, value) in state {
        put(name, value);
    }
    put("DeviceActiveSyncVersion", text(device.active_sync_version.clone()));
    put("ClientType", client_type(wire, &device));
    put("ClientVersion", text(device.client_version.clone()));
    put("ProvisioningFlags", PsValue::i32(0));
    put("IsManaged", PsValue::Bool(false));
    put("IsCompliant", PsValue::Bool(false));
    put("IsDisabled", PsValue::Bool(disabled));
    wire.directory_members(
        &mut members,
        &of,
        "msExchActiveSyncDevice",
        "0.10 (14.0.100.0)",
        &mailbox.domain,
        &organization.domain_controller(),
        device.first_sync_time,
        device.when_changed,
    );
    Some(wire.object(if active_sync { &ACTIVE_SYNC_DEVICE } else { &MOBILE_DEVICE }, printed, members))
}
