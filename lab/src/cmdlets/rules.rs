//! Device access rules and device classes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use exchange_connector::domain::access::{DeviceAccessCharacteristic, DeviceAccessRule};

use super::binding::{Arguments, CONFIRM, CONTROLLER, IDENTITY, Takes, WHAT_IF, parameter};
use super::invocation::{AIR_SYNC, Invocation, Item, Refused, Spec, Step, Stream, steps};
use super::names::{named_object, rule_name};
use super::shared::{self, level};
use super::wire::{TypeNames, directory_chain, text, utc};
use crate::filter::{Kind, Schema, Value};
use crate::organization::ObjectKind;

const CONFIGURATION_OBJECT: &str = "Microsoft.Exchange.Data.Directory.ADConfigurationObject";
static RULE: TypeNames = LazyLock::new(|| {
    directory_chain(&[
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncDeviceAccessRule",
        CONFIGURATION_OBJECT,
    ])
});
static CLASS: TypeNames = LazyLock::new(|| {
    directory_chain(&[
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncDeviceClass",
        CONFIGURATION_OBJECT,
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
    vec![
        Spec::new("Get-ActiveSyncDeviceAccessRule", AIR_SYNC, vec![IDENTITY, CONTROLLER], get),
        Spec::new(
            "New-ActiveSyncDeviceAccessRule",
            AIR_SYNC,
            vec![
                parameter("AccessLevel", Takes::Text).mandatory(),
                parameter("Characteristic", Takes::Text).mandatory(),
                parameter("QueryString", Takes::Text).mandatory(),
                CONTROLLER,
                CONFIRM,
                WHAT_IF,
            ],
            new,
        ),
        Spec::new(
            "Set-ActiveSyncDeviceAccessRule",
            AIR_SYNC,
            vec![IDENTITY.mandatory(), parameter("AccessLevel", Takes::Text), CONTROLLER, CONFIRM, WHAT_IF],
            set,
        ),
        Spec::new(
            "Remove-ActiveSyncDeviceAccessRule",
            AIR_SYNC,
            vec![IDENTITY.mandatory(), CONTROLLER, CONFIRM, WHAT_IF],
            remove,
        )
        .prompts(),
        Spec::new(
            "Get-ActiveSyncDeviceClass",
            AIR_SYNC,
            vec![IDENTITY, parameter("Filter", Takes::Text), parameter("SortBy", Takes::Text), CONTROLLER],
            get_classes,
        ),
        Spec::new(
            "Remove-ActiveSyncDeviceClass",
            AIR_SYNC,
            vec![IDENTITY.mandatory(), CONTROLLER, CONFIRM, WHAT_IF],
            remove_class,
        )
        .prompts(),
    ]
}

fn find(context: &Invocation, identity: &str) -> Option<DeviceAccessRule> {
    let organization = &context.organization;
    organization.rules().into_iter().find(|rule| rule_name(organization, &rule.name).answers_to(identity))
}

fn record(context: &Invocation, rule: &DeviceAccessRule) -> Item {
    let wire = context.wire();
    let of = rule_name(&context.organization, &rule.name);
    let number = |known: &[&str], name: &str| known.iter().position(|k| *k == name).unwrap_or(0) as i32;
    let members: exchange_connector::psrp::Members<'static> = vec![
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
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            &RULE,
            &of,
            "msExchDeviceAccessRule",
            "0.10 (14.0.100.0)",
            None,
            members,
        ),
    }
}

fn get(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let rules = match arguments.text("Identity") {
        None => context.organization.rules(),
        Some(identity) => match find(context, identity) {
            Some(rule) => vec![rule],
            None => return Ok(steps(vec![context.not_found(identity)])),
        },
    };
    Ok(steps(rules.iter().map(|rule| Step::Item(record(context, rule))).collect()))
}

fn new(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
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

fn set(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
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

fn remove(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    Ok(context.write(arguments, format!("Remove access rule \"{identity}\"."), move |context| {
        let Some(rule) = find(context, &identity) else { return vec![context.not_found(&identity)] };
        context.organization.change_rules(|rules| rules.retain(|other| other.name != rule.name));
        Vec::new()
    }))
}

/// The classes that the organization has seen: a type and a model, by name.
fn classes(context: &Invocation) -> BTreeMap<String, (String, String)> {
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

fn class_record(context: &Invocation, name: &str, device_type: &str, model: &str) -> Item {
    let of = named_object(&context.organization, "ExchangeDeviceClasses", name, ObjectKind::DeviceClass);
    let config = context.organization.config();
    let members: exchange_connector::psrp::Members<'static> = vec![
        (Cow::Borrowed("DeviceType"), text(device_type.to_owned())),
        (Cow::Borrowed("DeviceModel"), text(model.to_owned())),
        (Cow::Borrowed("LastUpdateTime"), utc(config.epoch)),
    ];
    Item::Object {
        identity: of.guid.to_string(),
        value: context.directory_object(
            &CLASS,
            &of,
            "msExchActiveSyncDeviceClass",
            "0.10 (14.0.100.0)",
            None,
            members,
        ),
    }
}

fn get_classes(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let filter = shared::filter(context, arguments, CLASS_SCHEMA)?;
    let identity = arguments.text("Identity");
    let mut found = Vec::new();
    for (name, (device_type, model)) in classes(context) {
        let of = named_object(&context.organization, "ExchangeDeviceClasses", &name, ObjectKind::DeviceClass);
        let wanted = identity.is_none_or(|identity| of.answers_to(identity))
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

fn remove_class(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let identity = arguments.text("Identity").unwrap_or_default().to_owned();
    Ok(context.write(arguments, format!("Remove device class \"{identity}\"."), move |context| {
        let organization = &context.organization;
        let name = classes(context).into_keys().find(|name| {
            named_object(organization, "ExchangeDeviceClasses", name, ObjectKind::DeviceClass)
                .answers_to(&identity)
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
