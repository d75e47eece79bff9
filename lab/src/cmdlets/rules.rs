//! Device access rules and device classes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule};

use super::binding::{Arguments, Takes, parameter};
use super::context::{Context, Item, Refused, Step, Stream, steps};
use super::wire::{ObjectName, TypeNames, chain, text, utc};
use super::{Spec, devices};
use crate::filter::{Kind, Schema, Value};
use crate::organization::{ObjectKind, Organization, escape_rdn, push_domain};

const BASE: [&str; 5] = [
    "Microsoft.Exchange.Data.Directory.ADConfigurationObject",
    "Microsoft.Exchange.Data.Directory.ADObject",
    "Microsoft.Exchange.Data.Directory.ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    "System.Object",
];
static RULE: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncDeviceAccessRule",
        BASE[0],
        BASE[1],
        BASE[2],
        BASE[3],
        BASE[4],
    ])
});
static CLASS: TypeNames = LazyLock::new(|| {
    chain(&[
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncDeviceClass",
        BASE[0],
        BASE[1],
        BASE[2],
        BASE[3],
        BASE[4],
    ])
});
const CLASS_SCHEMA: Schema = &[
    ("DeviceType", Kind::Text),
    ("DeviceModel", Kind::Text),
    ("Name", Kind::Text),
    ("LastUpdateTime", Kind::Time),
];

/// More devices than this are not looked through for classes: Exchange keeps at most 1000 of them anyway.
const CLASS_SCAN: u32 = 20_000;

pub(super) fn specs() -> Vec<Spec> {
    let identity = parameter("Identity", Takes::Identity).first();
    let controller = parameter("DomainController", Takes::Text);
    let confirm = [parameter("Confirm", Takes::Switch), parameter("WhatIf", Takes::Switch)];
    let class = |name: &'static str| name;
    let with_confirm = |mut list: Vec<super::Parameter>| {
        list.extend(confirm);
        list
    };
    vec![
        Spec::new(
            "Get-ActiveSyncDeviceAccessRule",
            class("Microsoft.Exchange.Management.AirSync.GetActiveSyncDeviceAccessRule"),
            vec![identity, controller],
            get,
        ),
        Spec::new(
            "New-ActiveSyncDeviceAccessRule",
            class("Microsoft.Exchange.Management.AirSync.NewActiveSyncDeviceAccessRule"),
            with_confirm(vec![
                parameter("AccessLevel", Takes::Text).mandatory(),
                parameter("Characteristic", Takes::Text).mandatory(),
                parameter("QueryString", Takes::Text).mandatory(),
                controller,
            ]),
            new,
        ),
        Spec::new(
            "Set-ActiveSyncDeviceAccessRule",
            class("Microsoft.Exchange.Management.AirSync.SetActiveSyncDeviceAccessRule"),
            with_confirm(vec![identity.mandatory(), parameter("AccessLevel", Takes::Text), controller]),
            set,
        ),
        Spec::new(
            "Remove-ActiveSyncDeviceAccessRule",
            class("Microsoft.Exchange.Management.AirSync.RemoveActiveSyncDeviceAccessRule"),
            with_confirm(vec![identity.mandatory(), controller]),
            remove,
        )
        .prompts(),
        Spec::new(
            "Get-ActiveSyncDeviceClass",
            class("Microsoft.Exchange.Management.AirSync.GetActiveSyncDeviceClass"),
            vec![identity, parameter("Filter", Takes::Text), parameter("SortBy", Takes::Text), controller],
            get_classes,
        ),
        Spec::new(
            "Remove-ActiveSyncDeviceClass",
            class("Microsoft.Exchange.Management.AirSync.RemoveActiveSyncDeviceClass"),
            with_confirm(vec![identity.mandatory(), controller]),
            remove_class,
        )
        .prompts(),
    ]
}

fn config_name(organization: &Organization, container: &str, name: &str, kind: ObjectKind) -> ObjectName {
    let config = organization.config();
    let mut dn = String::from("CN=");
    escape_rdn(name, &mut dn);
    dn.push_str(&format!(
        ",CN={container},CN={},CN=Microsoft Exchange,CN=Services,CN=Configuration",
        config.organization_name
    ));
    push_domain(&config.domain, &mut dn);
    let number = name
        .to_lowercase()
        .bytes()
        .fold(0x811c_9dc5u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
    ObjectName { name: name.into(), identity: name.into(), dn, guid: organization.seed().guid(kind, number) }
}

/// Where an access rule stands in the directory.
pub(super) fn rule_name(organization: &Organization, name: &str) -> ObjectName {
    config_name(organization, "Mobile Mailbox Settings", name, ObjectKind::AccessRule)
}

fn answers_to(of: &ObjectName, identity: &str) -> bool {
    of.name.eq_ignore_ascii_case(identity)
        || of.dn.eq_ignore_ascii_case(identity)
        || of.guid.to_string().eq_ignore_ascii_case(identity)
}

fn find(context: &Context, identity: &str) -> Option<DeviceAccessRule> {
    let organization = &context.organization;
    organization.rules().into_iter().find(|rule| answers_to(&rule_name(organization, &rule.name), identity))
}

fn record(context: &Context, rule: &DeviceAccessRule) -> Item {
    let wire = context.wire();
    let of = rule_name(&context.organization, &rule.name);
    let number = |known: &[&str], name: &str| known.iter().position(|k| *k == name).unwrap_or(0) as i32;
    let mut members: exchange_connector::psrp::Members<'static> = vec![
        (Cow::Borrowed("QueryString"), text(rule.query_string.clone())),
        (
            Cow::Borrowed("Characteristic"),
            wire.enumeration(
                "Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessCharacteristic",
                rule.characteristic.as_str(),
                number(
                    &["DeviceType", "DeviceModel", "DeviceOS", "UserAgent", "XMSWLHeader"],
                    rule.characteristic.as_str(),
                ),
            ),
        ),
        (
            Cow::Borrowed("AccessLevel"),
            wire.enumeration(
                "Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessLevel",
                rule.access_level.as_str(),
                number(&["Allow", "Block", "Quarantine"], rule.access_level.as_str()),
            ),
        ),
    ];
    let config = context.organization.config();
    wire.directory_members(
        &mut members,
        &of,
        "msExchDeviceAccessRule",
        "0.10 (14.0.100.0)",
        &config.domain,
        &context.organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    Item::Object { identity: of.guid.to_string(), value: wire.object(&RULE, of.identity, members) }
}

fn get(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let rules = match arguments.text("Identity") {
        None => context.organization.rules(),
        Some(identity) => match find(context, identity) {
            Some(rule) => vec![rule],
            None => return Ok(steps(vec![context.not_found(identity)])),
        },
    };
    Ok(steps(rules.iter().map(|rule| Step::Item(record(context, rule))).collect()))
}

/// An access level that a parameter names.
pub(super) fn level(context: &Context, parameter: &str, name: &str) -> Result<AccessLevel, Refused> {
    let level = AccessLevel::parse(name);
    if level.is_known() {
        return Ok(level);
    }
    Err(context.cannot_bind(
        parameter,
        &format!(
            "Cannot convert value \"{name}\" to type \"Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessLevel\". The possible enumeration values are \"Allow, Block, Quarantine\"."
        ),
    ))
}

fn new(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let access_level = level(context, "AccessLevel", arguments.text("AccessLevel").unwrap_or_default())?;
    let named = arguments.text("Characteristic").unwrap_or_default();
    let characteristic = DeviceAccessCharacteristic::parse(named);
    if !characteristic.is_known() {
        return Err(context.cannot_bind("Characteristic", &format!("Cannot convert value \"{named}\" to type \"Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessCharacteristic\".")));
    }
    let query_string = arguments.text("QueryString").unwrap_or_default().to_owned();
    let rule = DeviceAccessRule {
        name: format!("{query_string} ({characteristic})"),
        query_string,
        characteristic,
        access_level,
        guid: None,
    };
    Ok(context.write(arguments, format!("Create access rule \"{}\".", rule.name), move |context| {
        if rule.query_string.is_empty() {
            return vec![context.refused_value("The query string can't be empty.")];
        }
        let added = context.organization.change_rules(|rules| {
            let free = !rules.iter().any(|other| other.name.eq_ignore_ascii_case(&rule.name));
            if free {
                rules.push(rule.clone());
            }
            free
        });
        if added {
            return vec![Step::Item(record(context, &rule))];
        }
        vec![context.error(
            "Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException",
            format!("The access rule '{}' already exists.", rule.name),
        )]
    }))
}

fn set(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let wanted = arguments.text("AccessLevel").map(|name| level(context, "AccessLevel", name)).transpose()?;
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    Ok(context.write(arguments, "Change access rule".into(), move |context| {
        let Some(rule) = find(context, &identity) else { return vec![context.not_found(&identity)] };
        let Some(level) = wanted.filter(|level| *level != rule.access_level) else {
            return vec![context.nothing_modified(&rule.name)];
        };
        context.organization.change_rules(|rules| {
            for other in rules.iter_mut().filter(|other| other.name == rule.name) {
                other.access_level = level.clone();
            }
        });
        Vec::new()
    }))
}

fn remove(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    Ok(context.write(arguments, format!("Remove access rule \"{identity}\"."), move |context| {
        let Some(rule) = find(context, &identity) else { return vec![context.not_found(&identity)] };
        context.organization.change_rules(|rules| rules.retain(|other| other.name != rule.name));
        Vec::new()
    }))
}

/// The classes that the organization has seen: a type and a model, by name.
fn classes(context: &Context) -> BTreeMap<String, (String, String)> {
    let organization = &context.organization;
    let mut classes = BTreeMap::new();
    for index in 0..organization.device_end().min(CLASS_SCAN) {
        let Some(device) = organization.device(index).filter(|d| !d.device_model.is_empty()) else {
            continue;
        };
        let name = format!("{}§{}", device.device_type, device.device_model);
        if classes.len() < 1000 && !organization.is_class_removed(&name) {
            classes.insert(name, (device.device_type.into_owned(), device.device_model.into_owned()));
        }
    }
    classes
}

fn class_record(context: &Context, name: &str, device_type: &str, model: &str) -> Item {
    let wire = context.wire();
    let of = config_name(&context.organization, "ExchangeDeviceClasses", name, ObjectKind::DeviceClass);
    let config = context.organization.config();
    let mut members: exchange_connector::psrp::Members<'static> = vec![
        (Cow::Borrowed("DeviceType"), text(device_type.to_owned())),
        (Cow::Borrowed("DeviceModel"), text(model.to_owned())),
        (Cow::Borrowed("LastUpdateTime"), utc(config.epoch)),
    ];
    wire.directory_members(
        &mut members,
        &of,
        "msExchActiveSyncDeviceClass",
        "0.10 (14.0.100.0)",
        &config.domain,
        &context.organization.domain_controller(),
        config.epoch,
        config.epoch,
    );
    Item::Object { identity: of.guid.to_string(), value: wire.object(&CLASS, of.identity, members) }
}

fn get_classes(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let filter = devices::filter(context, arguments, CLASS_SCHEMA)?;
    let identity = arguments.text("Identity");
    let mut found = Vec::new();
    for (name, (device_type, model)) in classes(context) {
        let of = config_name(&context.organization, "ExchangeDeviceClasses", &name, ObjectKind::DeviceClass);
        let wanted = identity.is_none_or(|identity| answers_to(&of, identity))
            && filter.as_ref().is_none_or(|filter| {
                filter.matches(&|field| match field {
                    "DeviceType" => Value::Text(Cow::Borrowed(&device_type)),
                    "DeviceModel" => Value::Text(Cow::Borrowed(&model)),
                    "Name" => Value::Text(Cow::Borrowed(&name)),
                    _ => Value::Time(context.organization.config().epoch),
                })
            });
        if wanted {
            found.push(Step::Item(class_record(context, &name, &device_type, &model)));
        }
    }
    match identity {
        Some(identity) if found.is_empty() => Ok(steps(vec![context.not_found(identity)])),
        _ => Ok(steps(found)),
    }
}

fn remove_class(context: &Context, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    Ok(context.write(arguments, format!("Remove device class \"{identity}\"."), move |context| {
        let organization = &context.organization;
        let name = classes(context).into_keys().find(|name| {
            answers_to(
                &config_name(organization, "ExchangeDeviceClasses", name, ObjectKind::DeviceClass),
                &identity,
            )
        });
        match name {
            Some(name) => {
                organization.remove_device_class(&name);
                Vec::new()
            }
            None => vec![context.not_found(&identity)],
        }
    }))
}
