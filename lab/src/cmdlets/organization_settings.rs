//! `Get-` and `Set-ActiveSyncOrganizationSettings`, and `Get-OrganizationConfig` (minimal).

use std::borrow::Cow;
use std::sync::LazyLock;

use exchange_connector::psrp::PsValue;

use super::binding::{Arguments, CONFIRM, CONTROLLER, IDENTITY, Takes, WHAT_IF, parameter};
use super::invocation::{AIR_SYNC, CONFIGURATION, Invocation, Item, Refused, Spec, Step, Stream, steps};
use super::names::{SETTINGS as NAME, settings_name};
use super::shared::{changed_list, level};
use super::wire::{ListOf, ObjectName, TypeNames, directory_chain, text};
use crate::organization::{ObjectKind, Release, push_domain};

/// The documented length of the texts that are put into notices.
const INSERT_LIMIT: usize = 256;

static SETTINGS: TypeNames = LazyLock::new(|| {
    directory_chain(&[
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncOrganizationSettings",
        "Microsoft.Exchange.Data.Directory.ADContainer",
        "Microsoft.Exchange.Data.Directory.ADConfigurationObject",
    ])
});
static ORGANIZATION: TypeNames =
    LazyLock::new(|| directory_chain(&["Microsoft.Exchange.Data.Directory.Management.OrganizationConfig"]));

pub(super) fn specs() -> Vec<Spec> {
    vec![
        Spec::new("Get-ActiveSyncOrganizationSettings", AIR_SYNC, vec![IDENTITY, CONTROLLER], get),
        Spec::new(
            "Set-ActiveSyncOrganizationSettings",
            AIR_SYNC,
            vec![
                IDENTITY,
                parameter("DefaultAccessLevel", Takes::Text),
                parameter("AdminMailRecipients", Takes::List),
                parameter("UserMailInsert", Takes::Text),
                parameter("OtaNotificationMailInsert", Takes::Text),
                parameter("AllowAccessForUnSupportedPlatform", Takes::Bool).since(Release::Exchange2013),
                parameter("AllowRMSSupportForUnenlightenedApps", Takes::Bool).since(Release::Exchange2016),
                CONTROLLER,
                CONFIRM,
                WHAT_IF,
            ],
            set,
        ),
        Spec::new("Get-OrganizationConfig", CONFIGURATION, vec![CONTROLLER], get_organization),
    ]
}

fn known(context: &Invocation, arguments: &Arguments) -> Result<(), Step> {
    let of = settings_name(&context.organization);
    match arguments.text("Identity") {
        Some(identity) if !of.answers_to(identity) => Err(context.not_found(identity)),
        _ => Ok(()),
    }
}

fn get(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    if let Err(step) = known(context, arguments) {
        return Ok(steps(vec![step]));
    }
    let (wire, settings) = (context.wire(), context.organization.settings());
    let of = settings_name(&context.organization);
    let level = settings.default_access_level.as_str();
    let number = ["Allow", "Block", "Quarantine"].iter().position(|name| *name == level).unwrap_or(0);
    let mut members = Vec::new();
    let mut put = |name: &'static str, value| members.push((Cow::Borrowed(name), value));
    put(
        "DefaultAccessLevel",
        wire.enumeration(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessLevel",
            level,
            number as i32,
        ),
    );
    put("UserMailInsert", text(settings.user_mail_insert));
    if context.release() >= Release::Exchange2013 {
        put(
            "AllowAccessForUnSupportedPlatform",
            PsValue::Bool(settings.allow_access_for_unsupported_platform),
        );
    }
    if context.release() >= Release::Exchange2016 {
        put(
            "AllowRMSSupportForUnenlightenedApps",
            PsValue::Bool(settings.allow_rms_support_for_unenlightened_apps),
        );
    }
    put("AdminMailRecipients", wire.list(ListOf::Addresses, settings.admin_mail_recipients));
    put("OtaNotificationMailInsert", text(settings.ota_notification_mail_insert));
    put("OtherWellKnownObjects", wire.list(ListOf::WellKnownObjects, []));
    let value = context.directory_object(
        &SETTINGS,
        &of,
        "msExchMobileMailboxSettings",
        "0.10 (14.0.100.0)",
        None,
        members,
    );
    Ok(steps(vec![Step::Item(Item::Object { identity: of.identity, value })]))
}

fn set(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    if let Err(step) = known(context, arguments) {
        return Ok(steps(vec![step]));
    }
    let level = arguments
        .text("DefaultAccessLevel")
        .map(|name| level(context, "DefaultAccessLevel", name))
        .transpose()?;
    let arguments = arguments.clone();
    Ok(context.write(&arguments.clone(), "Set organization settings".into(), move |context| {
        let before = context.organization.settings();
        let mut after = before.clone();
        if let Some(level) = level {
            after.default_access_level = level;
        }
        if let Some(value) = arguments.get("AdminMailRecipients") {
            match changed_list(&before.admin_mail_recipients, value) {
                Some(list) if list.iter().all(|address| address.contains('@')) => after.admin_mail_recipients = list,
                _ => return vec![context.refused_value("AdminMailRecipients must be SMTP addresses.")],
            }
        }
        for (name, place) in [
            ("UserMailInsert", &mut after.user_mail_insert),
            ("OtaNotificationMailInsert", &mut after.ota_notification_mail_insert),
        ] {
            if arguments.is_given(name) {
                *place = arguments.text(name).unwrap_or_default().to_owned();
            }
            if place.chars().count() > INSERT_LIMIT {
                return vec![context.refused_value(format!(
                    "The length of the property is too long. The maximum length is {INSERT_LIMIT} and the length of \
                     the value provided is {}. Property Name: {name}",
                    place.chars().count()
                ))];
            }
        }
        if let Some(flag) = arguments.flag("AllowAccessForUnSupportedPlatform") {
            after.allow_access_for_unsupported_platform = flag;
        }
        if let Some(flag) = arguments.flag("AllowRMSSupportForUnenlightenedApps") {
            after.allow_rms_support_for_unenlightened_apps = flag;
        }
        if after == before {
            return vec![context.nothing_modified(NAME)];
        }
        context.organization.change_settings(|settings| *settings = after);
        Vec::new()
    }))
}

fn get_organization(context: &Invocation, _: &Arguments) -> Result<Stream, Refused> {
    let config = context.organization.config();
    let mut dn =
        format!("CN={},CN=Microsoft Exchange,CN=Services,CN=Configuration", config.organization_name);
    push_domain(&config.domain, &mut dn);
    let of = ObjectName {
        name: config.organization_name.clone(),
        identity: config.organization_name.clone(),
        dn,
        guid: context.organization.seed().guid(ObjectKind::Other, 2),
    };
    let members = vec![
        (Cow::Borrowed("IsMixedMode"), PsValue::Bool(false)),
        (Cow::Borrowed("EwsEnabled"), PsValue::Null),
        (Cow::Borrowed("EwsApplicationAccessPolicy"), PsValue::Null),
        (Cow::Borrowed("EwsAllowList"), PsValue::Null),
        (Cow::Borrowed("EwsBlockList"), PsValue::Null),
    ];
    let value = context.directory_object(
        &ORGANIZATION,
        &of,
        "msExchOrganizationContainer",
        "0.20 (15.0.0.0)",
        None,
        members,
    );
    Ok(steps(vec![Step::Item(Item::Object { identity: of.identity, value })]))
}
