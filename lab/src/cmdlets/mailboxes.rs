//! `Get-CASMailbox` and `Set-CASMailbox`: the personal lists, the switch and the policy of a mailbox.

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, Bound, CONFIRM, CONTROLLER, IDENTITY, Takes, WHAT_IF, parameter};
use super::invocation::{Invocation, Item, RECIPIENTS, Refused, Spec, Step, Stream, nothing, steps};
use super::names::{fqdn, mailbox_name, policy_name};
use super::shared::{SEARCH, changed_list};
use super::wire::{ListOf, TypeNames, directory_chain, text};
use super::{policies, shared};
use crate::filter::{Kind, Schema, Value};
use crate::organization::{Mailbox, MailboxSettings, Organization, Release};

static CAS_MAILBOX: TypeNames = LazyLock::new(|| {
    directory_chain(&[
        "Microsoft.Exchange.Data.Directory.Management.CASMailbox",
        "Microsoft.Exchange.Data.Directory.Management.ADPresentationObject",
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
    vec![
        Spec::new(
            "Get-CASMailbox",
            RECIPIENTS,
            [
                &SEARCH[..],
                &[
                    parameter("IgnoreDefaultScope", Takes::Switch),
                    parameter("ReadFromDomainController", Takes::Switch),
                    parameter("GetImapProtocolLog", Takes::Switch),
                    parameter("GetPopProtocolLog", Takes::Switch),
                    parameter("ActiveSyncDebugLogging", Takes::Switch),
                    parameter("RecalculateHasActiveSyncDevicePartnership", Takes::Switch)
                        .since(Release::Exchange2013),
                    parameter("Monitoring", Takes::Switch).since(Release::Exchange2013),
                ],
            ]
            .concat(),
            get,
        ),
        Spec::new(
            "Set-CASMailbox",
            RECIPIENTS,
            vec![
                IDENTITY.mandatory(),
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
                CONTROLLER,
                parameter("IgnoreDefaultScope", Takes::Switch),
                CONFIRM,
                WHAT_IF,
            ],
            set,
        ),
    ]
}

/// The mailboxes that a Get- cmdlet's parameters choose, each made as it is asked for.
pub(super) fn select(
    context: &Invocation,
    arguments: &Arguments,
    make: fn(&Invocation, &Mailbox) -> Item,
) -> Result<Stream, Refused> {
    let limit = shared::result_size(context, arguments)?;
    let filter = shared::filter(context, arguments, SCHEMA)?;
    if let Some(identity) = arguments.text("Identity") {
        if filter.is_some() {
            return Err(context.ambiguous_set());
        }
        return Ok(steps(vec![match shared::mailbox(context, identity) {
            Ok(mailbox) if context.session.faults.is_elsewhere(&mailbox.name) => context.not_found(identity),
            Ok(mailbox) => Step::Item(make(context, &mailbox)),
            Err(step) => *step,
        }]));
    }
    let monitoring = arguments.on("Monitoring");
    let unit = match shared::unit(context, arguments) {
        Ok(unit) => unit,
        Err(step) => return Ok(steps(vec![*step])),
    };
    if let Some(name) = arguments.text("Server") {
        let organization = &context.organization;
        let is = |server: &crate::organization::Server| {
            name.eq_ignore_ascii_case(&server.name) || name.eq_ignore_ascii_case(&fqdn(organization, server))
        };
        let servers = &organization.config().servers;
        let Some(at) = servers.iter().position(is) else {
            return Ok(steps(vec![context.not_found(name)]));
        };
        // Every mailbox is on the organization's first server.
        if servers.iter().position(|server| !server.edge) != Some(at) {
            return Ok(nothing());
        }
    }
    let anr = arguments.text("Anr").map(str::to_lowercase);
    let context = context.clone();
    let found = (0..context.organization.mailbox_end()).filter_map(move |index| {
        let organization = &context.organization;
        if !shared::in_scope(&context, index) {
            return None;
        }
        let mailbox = organization.mailbox(index).filter(|m| !m.monitoring || monitoring)?;
        if context.session.faults.is_elsewhere(&mailbox.name) {
            return None;
        }
        let in_unit = unit.as_ref().is_none_or(|unit| shared::in_unit(&mailbox, unit));
        let resembles = anr.as_ref().is_none_or(|start| {
            mailbox.name.to_lowercase().starts_with(start) || mailbox.alias.to_lowercase().starts_with(start)
        });
        let wanted = in_unit
            && resembles
            && filter.as_ref().is_none_or(|f| f.matches(&|name| field(organization, &mailbox, name)));
        wanted.then(|| Step::Item(make(&context, &mailbox)))
    });
    Ok(shared::limited(Box::new(found), limit))
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
            .map_or(Value::Null, |policy| Value::Text(Cow::Owned(policy_name(organization, &policy).dn))),
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

fn get(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
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

fn record(context: &Invocation, mailbox: &Mailbox, with_logging: bool) -> Item {
    let (organization, wire) = (&context.organization, context.wire());
    let settings = organization.mailbox_settings(mailbox.index);
    let of = mailbox_name(mailbox);
    let config = organization.config();
    let policy = organization
        .effective_policy(&settings)
        .map_or(PsValue::Null, |policy| wire.id(&policy_name(organization, &policy)));
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
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            &CAS_MAILBOX,
            &of,
            "user",
            "0.20 (15.0.0.0)",
            Some(&mailbox.domain),
            members,
        ),
    }
}

fn set(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    let mailbox = match shared::mailbox(context, &identity) {
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
