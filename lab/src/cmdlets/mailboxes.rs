//! `Get-CASMailbox` and `Set-CASMailbox`: the personal lists, the switch and the policy of a mailbox.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, Bound, Takes, parameter};
use super::context::{Context, Item, Refused, Step, Stream, steps};
use super::wire::{ListOf, ObjectName, TypeNames, chain, text};
use super::{Spec, devices, policies};
use crate::filter::{Kind, Schema, Value};
use crate::organization::{Mailbox, MailboxSettings, Organization, Release};

static CAS_MAILBOX: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Directory.Management.CASMailbox",
        "Microsoft.Exchange.Data.Directory.Management.ADPresentationObject",
        "Microsoft.Exchange.Data.Directory.ADObject",
        "Microsoft.Exchange.Data.Directory.ADRawEntry",
        "Microsoft.Exchange.Data.ConfigurableObject",
        "System.Object",
    ])
});

/// What mailboxes and recipients can be filtered by.
pub(super) const SCHEMA: Schema = &[
    ("HasActiveSyncDevicePartnership", Kind::Bool),
    ("ActiveSyncEnabled", Kind::Bool),
    ("ActiveSyncAllowedDeviceIDs", Kind::List),
    ("ActiveSyncBlockedDeviceIDs", Kind::List),
    ("ActiveSyncMailboxPolicy", Kind::Text),
    ("ActiveSyncSuppressReadReceipt", Kind::Bool),
    ("Alias", Kind::Text),
    ("DisplayName", Kind::Text),
    ("DistinguishedName", Kind::Text),
    ("EmailAddresses", Kind::List),
    ("Guid", Kind::Text),
    ("Name", Kind::Text),
    ("PrimarySmtpAddress", Kind::Text),
    ("RecipientType", Kind::Text),
    ("RecipientTypeDetails", Kind::Text),
    ("SamAccountName", Kind::Text),
    ("UserPrincipalName", Kind::Text),
];

pub(super) fn specs() -> Vec<Spec> {
    let identity = parameter("Identity", Takes::Identity).first();
    vec![
        Spec::new(
            "Get-CASMailbox",
            "Microsoft.Exchange.Management.RecipientTasks.GetCASMailbox",
            vec![
                identity,
                parameter("Anr", Takes::Text),
                parameter("Filter", Takes::Text),
                parameter("OrganizationalUnit", Takes::Text),
                parameter("ResultSize", Takes::Text),
                parameter("SortBy", Takes::Text),
                parameter("DomainController", Takes::Text),
                parameter("IgnoreDefaultScope", Takes::Switch),
                parameter("ReadFromDomainController", Takes::Switch),
                parameter("GetImapProtocolLog", Takes::Switch),
                parameter("GetPopProtocolLog", Takes::Switch),
                parameter("ActiveSyncDebugLogging", Takes::Switch),
                parameter("RecalculateHasActiveSyncDevicePartnership", Takes::Switch)
                    .since(Release::Exchange2013),
                parameter("Monitoring", Takes::Switch).since(Release::Exchange2013),
            ],
            get,
        ),
        Spec::new(
            "Set-CASMailbox",
            "Microsoft.Exchange.Management.RecipientTasks.SetCASMailbox",
            vec![
                identity.mandatory(),
                parameter("ActiveSyncAllowedDeviceIDs", Takes::List),
                parameter("ActiveSyncBlockedDeviceIDs", Takes::List),
                parameter("ActiveSyncEnabled", Takes::Bool),
                parameter("ActiveSyncMailboxPolicy", Takes::Identity),
                parameter("ActiveSyncDebugLogging", Takes::Bool),
                parameter("ActiveSyncSuppressReadReceipt", Takes::Bool).since(Release::Exchange2016),
                parameter("ResetAutoBlockedDevices", Takes::Switch).since(Release::Exchange2013),
                parameter("EwsEnabled", Takes::Bool),
                parameter("OWAforDevicesEnabled", Takes::Bool).since(Release::Exchange2013),
                parameter("UniversalOutlookEnabled", Takes::Bool).since(Release::Exchange2016),
                parameter("DomainController", Takes::Text),
                parameter("IgnoreDefaultScope", Takes::Switch),
                parameter("Confirm", Takes::Switch),
                parameter("WhatIf", Takes::Switch),
            ],
            set,
        ),
    ]
}

/// A list after a change: replaced, emptied, or with items added and removed; without case, each once.
pub(super) fn changed_list(before: &[String], change: &Bound) -> Option<Vec<String>> {
    let mut list: Vec<String> = Vec::new();
    let push = |list: &mut Vec<String>, item: &String| {
        if !list.iter().any(|other| other.eq_ignore_ascii_case(item)) {
            list.push(item.clone());
        }
    };
    match change {
        Bound::Null => {}
        Bound::Text(item) => list.push(item.clone()),
        Bound::List(items) => items.iter().for_each(|item| push(&mut list, item)),
        Bound::Change { add, remove } => {
            for item in before.iter().chain(add) {
                push(&mut list, item);
            }
            list.retain(|item| !remove.iter().any(|gone| gone.eq_ignore_ascii_case(item)));
        }
        Bound::Flag(_) => return None,
    }
    Some(list)
}

/// Where the user of a mailbox stands in the directory.
pub(super) fn object_name(mailbox: &Mailbox) -> ObjectName {
    ObjectName {
        name: mailbox.name.clone(),
        dn: mailbox.distinguished_name(),
        identity: mailbox.canonical_name(),
        guid: mailbox.guid,
    }
}

/// The mailboxes that a Get- cmdlet's parameters choose, each made as it is asked for.
pub(super) fn select(
    context: &Context,
    arguments: &Arguments,
    make: fn(&Context, &Mailbox) -> Item,
) -> Result<Stream, Refused> {
    let limit = devices::result_size(context, arguments)?;
    let filter = devices::filter(context, arguments, SCHEMA)?;
    if let Some(identity) = arguments.text("Identity") {
        if filter.is_some() {
            return Err(context.ambiguous_set());
        }
        return Ok(steps(vec![match devices::mailbox(context, identity) {
            Ok(mailbox) => Step::Item(make(context, &mailbox)),
            Err(step) => *step,
        }]));
    }
    let monitoring = arguments.on("Monitoring");
    let unit = match devices::unit(context, arguments) {
        Ok(unit) => unit,
        Err(step) => return Ok(steps(vec![*step])),
    };
    if let Some(name) = arguments.text("Server") {
        let organization = &context.organization;
        let is = |server: &crate::organization::Server| {
            name.eq_ignore_ascii_case(&server.name)
                || name.eq_ignore_ascii_case(&super::servers::fqdn(organization, server))
        };
        let servers = &organization.config().servers;
        let Some(at) = servers.iter().position(is) else {
            return Ok(steps(vec![context.not_found(name)]));
        };
        // Every mailbox is on the organization's first server.
        if servers.iter().position(|server| !server.edge) != Some(at) {
            return Ok(super::context::nothing());
        }
    }
    let anr = arguments.text("Anr").map(str::to_lowercase);
    let context = context.clone();
    let found = (0..context.organization.mailbox_end()).filter_map(move |index| {
        let organization = &context.organization;
        if !devices::in_scope(&context, index) {
            return None;
        }
        let mailbox = organization.mailbox(index).filter(|m| !m.monitoring || monitoring)?;
        let in_unit = unit.as_ref().is_none_or(|unit| devices::in_unit(&mailbox, unit));
        let resembles = anr.as_ref().is_none_or(|start| {
            mailbox.name.to_lowercase().starts_with(start) || mailbox.alias.to_lowercase().starts_with(start)
        });
        let wanted = in_unit
            && resembles
            && filter.as_ref().is_none_or(|f| f.matches(&|name| field(organization, &mailbox, name)));
        wanted.then(|| Step::Item(make(&context, &mailbox)))
    });
    Ok(devices::limited(Box::new(found), limit))
}

fn field<'m>(organization: &Organization, mailbox: &'m Mailbox, name: &'static str) -> Value<'m> {
    let settings = || organization.mailbox_settings(mailbox.index);
    match name {
        "HasActiveSyncDevicePartnership" => Value::Bool(!organization.devices_of(mailbox.index).is_empty()),
        "ActiveSyncEnabled" => Value::Bool(settings().active_sync_enabled),
        "ActiveSyncSuppressReadReceipt" => Value::Bool(settings().suppress_read_receipt),
        "ActiveSyncAllowedDeviceIDs" => Value::List(settings().allowed_ids),
        "ActiveSyncBlockedDeviceIDs" => Value::List(settings().blocked_ids),
        // The link holds the policy's distinguished name, and nothing for the default policy.
        "ActiveSyncMailboxPolicy" => settings()
            .policy
            .and_then(|number| organization.policies().into_iter().find(|p| p.number == number))
            .map_or(Value::Null, |policy| {
                Value::Text(Cow::Owned(policies::policy_name(organization, &policy).dn))
            }),
        "Alias" | "SamAccountName" => Value::Text(Cow::Borrowed(&mailbox.alias)),
        "DisplayName" | "Name" => Value::Text(Cow::Borrowed(&mailbox.name)),
        "DistinguishedName" => Value::Text(Cow::Owned(mailbox.distinguished_name())),
        "EmailAddresses" => Value::List(vec![format!("SMTP:{}", mailbox.smtp_address)]),
        "PrimarySmtpAddress" | "UserPrincipalName" => Value::Text(Cow::Borrowed(&mailbox.smtp_address)),
        "Guid" => Value::Text(Cow::Owned(mailbox.guid.to_string())),
        "RecipientType" | "RecipientTypeDetails" => Value::Text(Cow::Borrowed("UserMailbox")),
        _ => Value::Null,
    }
}

fn get(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    select(
        context,
        arguments,
        if arguments.on("ActiveSyncDebugLogging") {
            |context, mailbox| record(context, mailbox, true)
        } else {
            |context, mailbox| record(context, mailbox, false)
        },
    )
}

fn record(context: &Context, mailbox: &Mailbox, with_logging: bool) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let settings = organization.mailbox_settings(mailbox.index);
    let of = object_name(mailbox);
    let config = organization.config();
    let policy = organization
        .effective_policy(&settings)
        .map_or(PsValue::Null, |policy| wire.id(&policies::policy_name(organization, &policy)));
    let flag = PsValue::Bool;
    let mut members = Vec::with_capacity(72);
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    let legacy = format!(
        "/o={}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={}",
        config.organization_name, mailbox.alias
    );
    let home = config.servers.iter().find(|s| !s.edge).map_or("", |s| s.name.as_str()).to_owned();
    put("EmailAddresses", wire.list(ListOf::Strings, [format!("SMTP:{}", mailbox.smtp_address)]));
    put("LegacyExchangeDN", text(legacy));
    put("LinkedMasterAccount", text(""));
    put("PrimarySmtpAddress", text(mailbox.smtp_address.clone()));
    put("SamAccountName", text(mailbox.alias.clone()));
    put(
        "ServerLegacyDN",
        text(format!("/o={}/cn=Configuration/cn=Servers/cn={home}", config.organization_name)),
    );
    put("ServerName", text(home.to_lowercase()));
    put("DisplayName", text(mailbox.name.clone()));
    put("ActiveSyncAllowedDeviceIDs", wire.list(ListOf::Strings, settings.allowed_ids));
    put("ActiveSyncBlockedDeviceIDs", wire.list(ListOf::Strings, settings.blocked_ids));
    put("ActiveSyncMailboxPolicy", policy);
    put("ActiveSyncMailboxPolicyIsDefaulted", flag(settings.policy.is_none()));
    put("ActiveSyncDebugLogging", flag(with_logging && settings.debug_logging));
    put("ActiveSyncEnabled", flag(settings.active_sync_enabled));
    if context.release() >= Release::Exchange2016 {
        put("ActiveSyncSuppressReadReceipt", flag(settings.suppress_read_receipt));
        put("UniversalOutlookEnabled", flag(settings.universal_outlook_enabled));
    }
    put("HasActiveSyncDevicePartnership", flag(!organization.devices_of(mailbox.index).is_empty()));
    put("OwaMailboxPolicy", PsValue::Null);
    put("OWAEnabled", flag(true));
    if context.release() >= Release::Exchange2013 {
        put("OWAforDevicesEnabled", flag(settings.owa_for_devices_enabled));
    }
    put("ECPEnabled", flag(true));
    put("PopEnabled", flag(true));
    put("ImapEnabled", flag(true));
    put("MAPIEnabled", flag(true));
    put("MapiHttpEnabled", PsValue::Null);
    put("EwsEnabled", settings.ews_enabled.map_or(PsValue::Null, flag));
    put("EwsAllowOutlook", PsValue::Null);
    put("EwsAllowMacOutlook", PsValue::Null);
    put("EwsAllowEntourage", PsValue::Null);
    put("EwsApplicationAccessPolicy", PsValue::Null);
    put("EwsAllowList", PsValue::Null);
    put("EwsBlockList", PsValue::Null);
    put("ShowGalAsDefaultView", flag(true));
    put("IsOptimizedForAccessibility", flag(false));
    wire.directory_members(
        &mut members,
        &of,
        "user",
        "0.20 (15.0.0.0)",
        &mailbox.domain,
        &organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    Item::Object { identity: of.guid.to_string(), value: wire.object(&CAS_MAILBOX, of.identity, members) }
}

fn set(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    let mailbox = match devices::mailbox(context, &identity) {
        Ok(mailbox) => mailbox,
        Err(step) => return Ok(steps(vec![*step])),
    };
    let policy = match arguments.get("ActiveSyncMailboxPolicy") {
        Some(Bound::Text(name)) => match policies::find(&context.organization, name) {
            Some(policy) => Some(Some(policy.number)),
            None => return Ok(steps(vec![context.not_found(name)])),
        },
        Some(_) => Some(None),
        None => None,
    };
    let arguments = arguments.clone();
    Ok(context.write(&arguments.clone(), "Set CAS mailbox".into(), move |context| {
        let outcome = context.organization.change_mailbox(mailbox.index, |settings| {
            let before = settings.clone();
            let after = changed(&before, &arguments, policy);
            *settings = after;
            *settings != before
        });
        if arguments.on("ResetAutoBlockedDevices") {
            for index in context.organization.devices_of(mailbox.index) {
                // A device that goes away meanwhile needs no reset.
                let _ = context.organization.force_access(index, None);
            }
            return Vec::new();
        }
        match outcome {
            Ok(true) => Vec::new(),
            Ok(false) => vec![context.nothing_modified(&mailbox.canonical_name())],
            Err(_) => vec![context.not_found(&identity)],
        }
    }))
}

fn changed(before: &MailboxSettings, arguments: &Arguments, policy: Option<Option<u32>>) -> MailboxSettings {
    let mut after = before.clone();
    for (name, list) in [
        ("ActiveSyncAllowedDeviceIDs", &mut after.allowed_ids),
        ("ActiveSyncBlockedDeviceIDs", &mut after.blocked_ids),
    ] {
        if let Some(new) = arguments.get(name).and_then(|value| changed_list(list, value)) {
            *list = new;
        }
    }
    for (name, place) in [
        ("ActiveSyncEnabled", &mut after.active_sync_enabled),
        ("ActiveSyncDebugLogging", &mut after.debug_logging),
        ("ActiveSyncSuppressReadReceipt", &mut after.suppress_read_receipt),
        ("OWAforDevicesEnabled", &mut after.owa_for_devices_enabled),
        ("UniversalOutlookEnabled", &mut after.universal_outlook_enabled),
    ] {
        if let Some(flag) = arguments.flag(name) {
            *place = flag;
        }
    }
    if let Some(flag) = arguments.flag("EwsEnabled") {
        after.ews_enabled = Some(flag);
    }
    if let Some(policy) = policy {
        after.policy = policy;
    }
    after
}
